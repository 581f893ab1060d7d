"""Servers of translation vendors, each speaking its own protocol, that misbehave in turn.

A fault is applied to one request and then gone: ``vendor.faults.append(...)``. ``always`` is applied to every request
that asks for a translation. A fault on the wire takes the handler and answers itself; a fault in the words takes the
right translations, in order, and returns what is given instead.
"""

import json
import re
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from uuid import uuid4

Words = list[tuple[int, str]]
"""Translations with the number (from 1) of the segment that they are said to belong to."""

OnTheWire = Callable[["Handler"], None]
InTheWords = Callable[[Words], Words]


@dataclass(frozen=True)
class Wire:
    """A fault of transport."""

    answer: OnTheWire


@dataclass(frozen=True)
class Mouth:
    """A fault of a model that chats: what it writes, made into something else."""

    change: Callable[[str], str]
    finish: str = "stop"


Fault = Wire | Mouth | InTheWords


@dataclass
class Vendor:
    """A server's state as tests see and set it."""

    kind: str
    url: str = ""
    key: str = "s3cret"
    asked: list[Mapping[str, Any]] = field(default_factory=list)
    texts: list[list[str]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    always: Fault | None = None
    pages: dict[str, str] = field(default_factory=dict)
    """What is answered to GET at an address instead of the usual."""
    glossaries: dict[str, dict[str, Any]] = field(default_factory=dict)
    models: list[str] = field(default_factory=lambda: ["only-model"])
    takes: Callable[[Mapping[str, Any]], str] = lambda order: ""
    """Why an order is refused with 400; empty where it is taken."""

    def next_fault(self) -> Fault | None:
        return self.faults.pop(0) if self.faults else self.always


def translated(text: str, target: str) -> str:
    """What a server of ours makes of a text: recognisable, and of like length."""
    return f"{target}:{text}"


class QuietServer(ThreadingHTTPServer):
    """Says nothing of clients that hang up."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: hanging up is what some tests are about."""


class Handler(BaseHTTPRequestHandler):
    """What all three have in common."""

    protocol_version = "HTTP/1.1"
    vendor: Vendor

    def log_message(self, *args: object) -> None:
        """Quiet."""

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        """A whole HTTP answer."""
        given = {"Content_Type": "application/json", "Content_Length": str(len(body)), **headers}
        self.send_response(status)
        for name, value in given.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_json(self, payload: Any, status: int = 200) -> None:
        self.answer(status, json.dumps(payload).encode())

    def do_POST(self) -> None:
        order = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        self.vendor.asked.append({**order, "Authorization": self.headers.get("Authorization", "")})
        texts, target = self.read(order)
        self.vendor.texts.append(texts)
        fault = self.vendor.next_fault()
        if refusal := self.vendor.takes(order):
            return self.answer_json({"error": {"message": refusal}}, 400)
        if isinstance(fault, Wire):
            return fault.answer(self)
        right = [(number, translated(text, target)) for number, text in enumerate(texts, start=1)]
        words = fault(right) if fault is not None and not isinstance(fault, Mouth) else right
        return self.write(order, words, fault if isinstance(fault, Mouth) else None)

    def do_GET(self) -> None:
        page = self.vendor.pages.get(self.path)
        self.answer(200, page.encode()) if page is not None else self.answer_json(self.about(self.path))

    def about(self, path: str) -> Any:
        """What is said of the server at an address."""
        raise NotImplementedError

    def read(self, order: Mapping[str, Any]) -> tuple[list[str], str]:
        """The texts of an order, and the language they are to be in."""
        raise NotImplementedError

    def write(self, order: Mapping[str, Any], words: Words, mouth: Mouth | None) -> None:
        raise NotImplementedError


class LibreTranslateHandler(Handler):
    def about(self, path: str) -> Any:
        if path == "/frontend/settings":
            return {"charLimit": 5000, "batchLimit": -1}
        return [{"code": "en", "targets": ["en", "fr"]}, {"code": "zh", "targets": ["en", "??"]}]

    def read(self, order: Mapping[str, Any]) -> tuple[list[str], str]:
        return list(order["q"]), str(order["target"])

    def write(self, order: Mapping[str, Any], words: Words, mouth: Mouth | None) -> None:
        self.answer_json({"translatedText": [text for _, text in words]})


class OpenAIHandler(Handler):
    """A model that does as it is told: JSON where it is asked for, else numbered lines."""

    def about(self, path: str) -> Any:
        return {"data": [{"id": model} for model in self.vendor.models]}

    def read(self, order: Mapping[str, Any]) -> tuple[list[str], str]:
        system, user = (str(each["content"]) for each in order["messages"])
        target = re.search(r"into [^(]*\(([\w-]+)\)", system)
        lines = user.split("Segments:\n")[-1].splitlines()
        return [re.sub(r"^\[\d+\] ", "", line) for line in lines], target[1] if target else ""

    def write(self, order: Mapping[str, Any], words: Words, mouth: Mouth | None) -> None:
        sources = self.read(order)[0]
        # Who mixes segments up mixes up how they begin as well.
        said = [(number, (text.partition(":")[2] or sources[number - 1])[:12], text) for number, text in words]
        if "response_format" in order:
            items = [{"number": number, "begins": begins, "translation": text} for number, begins, text in said]
            content = json.dumps({"segments": items})
        else:
            content = "\n".join(f"[{number}] {begins} => {text}" for number, begins, text in said)
        finish = mouth.finish if mouth else "stop"
        message = {"role": "assistant", "content": mouth.change(content) if mouth else content}
        self.answer_json({"choices": [{"index": 0, "message": message, "finish_reason": finish}]})


class DeepLHandler(Handler):
    """Translates, keeps glossaries, and follows the one that it is told."""

    def about(self, path: str) -> Any:
        sources, targets = ["EN", "ZH", "PT", "NB", "XX-TYPO"], ["EN-GB", "EN-US", "PT-BR", "PT-PT", "ZH-HANS", "ES"]
        return {
            "/v2/languages?type=source": [{"language": code, "name": code} for code in sources],
            "/v2/languages?type=target": [{"language": code, "name": code} for code in targets],
            "/v2/usage": {"character_count": 30315, "character_limit": 500000},
            "/v2/glossary-language-pairs": {"supported_languages": [{"source_lang": "en", "target_lang": "es"}]},
            "/v2/glossaries": {"glossaries": [{"glossary_id": key, **each} for key, each in self.glossaries.items()]},
        }[path]

    @property
    def glossaries(self) -> dict[str, dict[str, Any]]:
        return self.vendor.glossaries

    def do_POST(self) -> None:
        if self.path == "/v2/translate":
            return super().do_POST()
        order = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name = uuid4().hex
        self.glossaries[name] = order
        return self.answer_json({"glossary_id": name, "ready": True}, 201)

    def do_DELETE(self) -> None:
        del self.glossaries[self.path.rpartition("/")[2]]
        self.send_response(204)
        self.end_headers()

    def read(self, order: Mapping[str, Any]) -> tuple[list[str], str]:
        return list(order["text"]), str(order["target_lang"]).lower()

    def write(self, order: Mapping[str, Any], words: Words, mouth: Mouth | None) -> None:
        if "glossary_id" in order and order["glossary_id"] not in self.glossaries:
            return self.answer_json({"message": "Glossary not found"}, 404)
        entries = self.glossaries.get(order.get("glossary_id", ""), {}).get("entries", "")
        texts = [text for _, text in words]
        for said, to_say in (line.split("\t") for line in filter(None, entries.split("\n"))):
            texts = [text.replace(said, to_say) for text in texts]
        return self.answer_json({"translations": [{"detected_source_language": "EN", "text": text} for text in texts]})


HANDLERS: Mapping[str, type[Handler]] = {
    "deepl": DeepLHandler,
    "libretranslate": LibreTranslateHandler,
    "openai": OpenAIHandler,
}


@contextmanager
def opened(kind: str) -> Iterator[Vendor]:
    """A server of this kind in a thread."""
    vendor = Vendor(kind)
    handler = type("Handler", (HANDLERS[kind],), {"vendor": vendor})
    http = QuietServer(("127.0.0.1", 0), handler)
    vendor.url = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield vendor
    http.shutdown()
    http.server_close()
    thread.join()


# ── Faults on the wire ────────────────────────────────────────────────────────────────────────────────────────────


def status(code: int, body: bytes = b'{"error": "no"}', **headers: str) -> Wire:
    return Wire(lambda handler: handler.answer(code, body, **headers))


def body(content: bytes) -> Wire:
    return status(200, content)


def _reset(handler: Handler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True
    handler.connection.close()


def _cut(handler: Handler) -> None:
    handler.answer(200, b'{"translations": [{"te', Content_Length="5000")
    handler.close_connection = True


def slow(seconds: float) -> Wire:
    def wait(handler: Handler) -> None:
        time.sleep(seconds)
        handler.answer_json({})

    return Wire(wait)


RESET, CUT = Wire(_reset), Wire(_cut)
PAGE = status(200, b"<!doctype html><title>Sign in</title>", Content_Type="text/html")


# ── Faults in the words ───────────────────────────────────────────────────────────────────────────────────────────


def _renumbered(texts: Sequence[str]) -> Words:
    return list(enumerate(texts, start=1))


def merged(words: Words) -> Words:
    texts = [text for _, text in words]
    return _renumbered([f"{texts[0]} {texts[1]}", *texts[2:]]) if len(texts) > 1 else words


def merged_with_a_gap(words: Words) -> Words:
    return [(words[0][0], f"{words[0][1]} {words[1][1]}"), *words[2:]] if len(words) > 1 else words


def swapped(words: Words) -> Words:
    texts = [text for _, text in words]
    return _renumbered([*texts[1::-1], *texts[2:]])


def one_missing(words: Words) -> Words:
    return words[:-2] + words[-1:] if len(words) > 1 else []


def shifted(words: Words) -> Words:
    return _renumbered([text for _, text in words][1:])


def one_extra(words: Words) -> Words:
    return [*words, (len(words) + 1, "es:Something that nobody asked for")]


def instead(text: str, place: int = 0) -> InTheWords:
    """One translation replaced by these words."""
    return lambda words: [(number, text if at == place else right) for at, (number, right) in enumerate(words)]


def echoed(words: Words) -> Words:
    return [(number, text.partition(":")[2]) for number, text in words]
