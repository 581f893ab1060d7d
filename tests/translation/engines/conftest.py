"""Engines to test with: a tiny neural model made on the spot, an HTTP server that speaks as LibreTranslate does."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tests.engines.tiny_model import argos_package, letters_model


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model in the layout of an OPUS-MT conversion: it turns every letter into the next one."""
    return letters_model(tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="session")
def argos_folder(model_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same model in the layout of an unpacked Argos package."""
    return argos_package(model_folder, tmp_path_factory.mktemp("argos"))


@dataclass
class Server:
    """A LibreTranslate of our own; ``misbehave`` answers instead while it is set."""

    url: str = ""
    asked: list[dict[str, object]] = field(default_factory=list)
    misbehave: Callable[[BaseHTTPRequestHandler], None] | None = None


def answer(handler: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    """Writes a whole HTTP answer."""
    handler.send_response(status)
    for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


@pytest.fixture
def respond() -> Callable[..., None]:
    return answer


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if state.misbehave is not None:
                return state.misbehave(self)
            languages = [{"code": "en", "targets": ["en", "fr"]}, {"code": "zh", "targets": ["en", "??"]}]
            return answer(self, 200, json.dumps(languages).encode())

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            state.asked.append(asked)
            if state.misbehave is not None:
                return state.misbehave(self)
            done = [f"{asked['target']}:{text}" for text in asked["q"]]
            return answer(self, 200, json.dumps({"translatedText": done}).encode())

        def log_message(self, *args: object) -> None:
            """Quiet."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield state
    http.shutdown()
    http.server_close()
    thread.join()
