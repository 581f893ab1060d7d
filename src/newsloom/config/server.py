"""The web server as a process of its own, which never outlives the program that started it.

``WebProcess`` is what `serve`, `up` and the demo start; `newsloom.config.serving` is what runs in the child.
"""

import errno
import http.client
import os
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from newsloom.foundation.errors import ConfigurationError

READY_WITHIN = 60.0
"""Seconds that a server is given to answer for the first time."""
STOP_WITHIN = 10.0
ANY_ADDRESS = frozenset({"0.0.0.0", "::"})  # noqa: S104  compared with, not bound to


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the web server listens. Made by `choose_address`; ``port`` is never 0."""

    host: str
    port: int

    @property
    def on_any_address(self) -> bool:
        return self.host in ANY_ADDRESS

    @property
    def url(self) -> str:
        """The address to print: one that a browser on this machine reaches."""
        host = "127.0.0.1" if self.on_any_address else self.host
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


def choose_address(host: str, port: int) -> Listening:
    """Makes sure that the port can be had; 0 chooses a free one.

    :raises ConfigurationError: ``address-unusable``, ``port-in-use``, ``port-forbidden``.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            probe.listen()
            return Listening(host, int(probe.getsockname()[1]))
    except PermissionError:
        raise ConfigurationError(
            "port-forbidden", f"This user may not listen on port {port}.", "Choose one above 1023 with --port."
        ) from None
    except (OSError, OverflowError) as error:
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            raise ConfigurationError(
                "port-in-use", f"Something listens on port {port} of {host} already.", "Choose another with --port."
            ) from None
        raise ConfigurationError(
            "address-unusable", f"Cannot listen on “{host}”, port {port}: {error}.", "Give an address of this machine."
        ) from None


class WebProcess:
    """A web server in a child process; a context manager that ends it.

    The child holds the reading end of a pipe whose other end is here: when this program ends, in whatever way, the
    child reads the end of the pipe and ends too.
    """

    def __init__(self, listening: Listening, site_url: str) -> None:
        self._listening, self._site_url = listening, site_url
        self._child: subprocess.Popen[bytes] | None = None
        self._lifeline = -1

    def __enter__(self) -> Self:
        reading, self._lifeline = os.pipe()
        command = [sys.executable, "-m", "newsloom.config.serving"]
        arguments = [self._listening.host, str(self._listening.port), str(reading)]
        self._child = subprocess.Popen(  # noqa: S603  our own program
            [*command, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,  # stdout belongs to what was asked for
            pass_fds=[reading],
            env={**os.environ, "NEWSLOOM_SITE_URL": self._site_url},
            start_new_session=True,  # Ctrl-C reaches this program alone, which ends the child in order
        )
        os.close(reading)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._lifeline)
        if self._child is None:
            return
        self._child.terminate()
        try:
            self._child.wait(STOP_WITHIN)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()

    @property
    def ended(self) -> bool:
        return self._child is None or self._child.poll() is not None

    def stop_when_ended(self, stop: threading.Event) -> None:
        """Sets ``stop`` when the server ends: half a program is no program."""

        def watch() -> None:
            while not stop.wait(0.5):
                if self.ended:
                    stop.set()

        threading.Thread(target=watch, name="web watch", daemon=True).start()

    def require_running(self) -> None:
        """:raises ConfigurationError: ``web-ended``."""
        if self.ended:
            raise ConfigurationError(
                "web-ended", "The web server ended by itself.", "What it wrote above says why; start it again."
            )

    def wait_until_ready(self, stop: threading.Event) -> bool:
        """Returns true once the site truly answers; false where ``stop`` was set before.

        :raises ConfigurationError: ``web-not-started``: the server ended, or answered only with faults.
        """
        deadline = time.monotonic() + READY_WITHIN
        while not stop.wait(0.05):
            if self.ended or time.monotonic() > deadline:
                raise ConfigurationError(
                    "web-not-started", "The web server did not come up.", "What it wrote above says why."
                )
            if self._answers():
                return True
        return False

    def _answers(self) -> bool:
        host = urlsplit(self._listening.url).hostname or ""
        connection = http.client.HTTPConnection(host, self._listening.port, timeout=10)
        try:
            connection.request("GET", "/", headers={"Host": urlsplit(self._site_url).netloc})
            # A site without an edition says 503, and works: its newsroom is where one is opened.
            return connection.getresponse().status in {*range(500), HTTPStatus.SERVICE_UNAVAILABLE}
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()
