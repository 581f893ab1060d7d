"""Stand-ins for the indexes of models, over real HTTP: an Argos index, a hub as Hugging Face's, and where files lie.

/index.json                       the Argos index            /files/NAME         packages and files
/api/models/OWNER/NAME            a repository               /api/models?search  a search
/OWNER/NAME/resolve/COMMIT/FILE   redirects to another host's /files/…
"""

import hashlib
import io
import json
import threading
import zipfile
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self
from urllib.parse import parse_qs, urlsplit

COMMIT = "3f1c9a7be5d04c2f9a1be6b7a0d45c8e91f2a3b4"


class ModelIndexes:
    """The indexes, what they hold, and their troubles.

    ``cut_after`` breaks the connection of a file's first answers after so many bytes; ``damaged`` files have a byte
    changed; ``asked`` counts requests by path; ``ranges`` holds the Range headers that came.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.packages: list[dict[str, Any]] = []
        self.repositories: dict[str, dict[str, Any]] = {}
        self.cut_after: dict[str, list[int]] = {}
        self.damaged: set[str] = set()
        self.longer_than_said: set[str] = set()
        self.asked: Counter[str] = Counter()
        self.ranges: list[str] = []
        self.ranges_known = True
        handler = type("BoundIndexes", (_Handler,), {"indexes": self})
        self._server = _Server(("127.0.0.1", 0), handler)
        port = self._server.server_address[1]
        self.base = f"http://127.0.0.1:{port}"
        self.elsewhere = f"http://localhost:{port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def argos(self) -> str:
        return f"{self.base}/index.json"

    def add_package(self, source: str, target: str, folder: Path, *, version: str = "1.9", **more: Any) -> str:
        """An Argos package of an unpacked folder, in the index; the name of its file."""
        name = f"translate-{source}_{target}-{version.replace('.', '_')}.argosmodel"
        self.files[name] = packed(folder, f"translate-{source}_{target}")
        self.packages.append(
            {
                "package_version": version, "argos_version": "1.9", "from_code": source, "to_code": target,
                "links": [f"{self.base}/files/{name}"], **more,
            }
        )  # fmt: skip
        return name

    def add_repository(self, name: str, folder: Path, *, licence: str = "apache-2.0", **more: bytes) -> None:
        """A folder as a repository of the hub, large files as LFS; ``more`` are further files, dots as ``__``."""
        contents = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
        contents |= {written.replace("__", "."): body for written, body in more.items()}
        siblings = []
        for file, body in contents.items():
            self.files[f"{name}/{file}"] = body
            blob = hashlib.sha1(f"blob {len(body)}\0".encode() + body).hexdigest()  # noqa: S324  git's own
            entry: dict[str, Any] = {"rfilename": file, "size": len(body), "blobId": blob}
            if file.endswith((".bin", ".spm")):
                entry["lfs"] = {"sha256": hashlib.sha256(body).hexdigest(), "size": len(body), "pointerSize": 134}
            siblings.append(entry)
        tags = ["ctranslate2", *([f"license:{licence}"] if licence else [])]
        self.repositories[name] = {"id": name, "sha": COMMIT, "tags": tags, "siblings": siblings}


def packed(folder: Path, top: str) -> bytes:
    """A folder as a zip file with one folder at its top."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, f"{top}/{file.relative_to(folder)}")
    return buffer.getvalue()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away in the middle is what the tests want."""


class _Handler(BaseHTTPRequestHandler):
    indexes: ClassVar[ModelIndexes]
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        """Says nothing: a test's output is its own."""

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        self.indexes.asked[parts.path] += 1
        if parts.path == "/index.json":
            self._json(self.indexes.packages)
        elif parts.path == "/api/models":
            words = parse_qs(parts.query).get("search", [""])[0].split()
            self._json([one for name, one in self.indexes.repositories.items() if all(word in name for word in words)])
        elif parts.path.startswith("/api/models/"):
            found = self.indexes.repositories.get("/".join(parts.path.split("/")[3:5]))
            self._json(found) if found else self._send(404, b"{}")
        elif f"/resolve/{COMMIT}/" in parts.path:
            name = parts.path.strip("/").replace(f"resolve/{COMMIT}/", "")
            self._send(302, b"", {"Location": f"{self.indexes.elsewhere}/files/{name}"})
        else:
            self._file(parts.path.removeprefix("/files/"))

    def _json(self, payload: Any) -> None:
        self._send(200, json.dumps(payload).encode(), {"Content-Type": "application/json"})

    def _file(self, name: str) -> None:
        body = self.indexes.files.get(name)
        if body is None:
            self._send(404, b"not here")
            return
        etag = f'"{hashlib.md5(body).hexdigest()}"'  # noqa: S324  a name, not a guard
        if name in self.indexes.damaged:
            body = body[:-1] + bytes([body[-1] ^ 1])
        if name in self.indexes.longer_than_said:
            body += bytes(1 << 20)
        start, status, headers = 0, 200, {"ETag": etag, "Accept-Ranges": "bytes"}
        asked = self.headers.get("Range", "")
        if asked:
            self.indexes.ranges.append(asked)
        if asked and self.indexes.ranges_known and self.headers.get("If-Range") == etag:
            start, status = int(asked.removeprefix("bytes=").rstrip("-")), 206
            if start >= len(body):
                self._send(416, b"", {"Content-Range": f"bytes */{len(body)}"})
                return
            headers["Content-Range"] = f"bytes {start}-{len(body) - 1}/{len(body)}"
        cuts = self.indexes.cut_after.get(name, [])
        self._send(status, body[start:], headers, cut=cuts.pop(0) if cuts else None)

    def _send(self, status: int, body: bytes, headers: dict[str, str] | None = None, *, cut: int | None = None) -> None:
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body if cut is None else body[:cut])
        if cut is not None:
            self.wfile.flush()
            self.close_connection = True
