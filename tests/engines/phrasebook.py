"""A fake engine for tests: a server with LibreTranslate's interface that answers from a phrase book.

It is right for the test press's English articles in French, and echoes what it does not know, which the judge holds.
"""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self

PHRASES = json.loads((Path(__file__).parent / "phrasebook.json").read_text(encoding="utf-8"))


class PhrasebookEngine:
    """The server, and what it was asked: ``seen`` holds (source, target, text) in order.

    ``refused`` are texts that it answers with an error for good, whatever else is in the request.
    """

    def __init__(self) -> None:
        self.phrases = {(source, target, text): translated for source, target, text, translated in PHRASES}
        self.pairs = sorted({(source, target) for source, target, *_ in PHRASES})
        self.seen: list[tuple[str, str, str]] = []
        self.failing = False
        self.refused: set[str] = set()
        handler = type("BoundPhrasebook", (_Handler,), {"engine": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, text: str, source: str, target: str) -> str:
        """The phrase book's translation; the text itself where it has none."""
        self.seen.append((source, target, text))
        return str(self.phrases.get((source, target, " ".join(text.split())), text))


class _Handler(BaseHTTPRequestHandler):
    engine: ClassVar[PhrasebookEngine]
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        """Says nothing: a test's output is its own."""

    def do_GET(self) -> None:
        sources = sorted({source for source, _ in self.engine.pairs})
        self._reply(
            200, [{"code": s, "name": s, "targets": [t for one, t in self.engine.pairs if one == s]} for s in sources]
        )

    def do_POST(self) -> None:
        order = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        if self.engine.failing:
            self._reply(503, {"error": "resting"})
            return
        texts = order["q"] if isinstance(order["q"], list) else [order["q"]]
        if self.engine.refused.intersection(texts):
            self._reply(400, {"error": "no such text"})
            return
        answers = [self.engine.answer(text, order["source"], order["target"]) for text in texts]
        self._reply(200, {"translatedText": answers if isinstance(order["q"], list) else answers[0]})

    def _reply(self, status: int, payload: object) -> None:
        body = json.dumps(payload, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
