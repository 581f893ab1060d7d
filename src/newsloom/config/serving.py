"""What runs in the web server's process: ``python -m newsloom.config.serving HOST PORT LIFELINE``."""

import os
import signal
import sys
import threading
import time
from typing import Any

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

THREADS = 4
"""Requests answered at once. None waits for an engine or a publisher, so that few suffice."""
END_WITHIN = 8.0
"""Seconds for requests under way when the program that started us is gone."""


def end_with(lifeline: int) -> None:
    """Ends this process in order, and after a while in any case, when the other end of a pipe is closed."""

    def watch() -> None:
        os.read(lifeline, 1)
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(END_WITHIN)
        os._exit(1)

    threading.Thread(target=watch, name="lifeline", daemon=True).start()


def main(host: str, port: int, lifeline: int) -> None:
    """Serves the site until told to end.

    :param lifeline: the reading end of a pipe that the program which started us holds open.
    """

    def load_site() -> Any:
        end_with(lifeline)  # the worker is a process of its own
        from newsloom.config.wsgi import application  # loaded where it serves, not in the process that watches over it

        return application

    end_with(lifeline)
    Server(
        "newsloom.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
        workers_kill_timeout=int(END_WITHIN / 2),
    ).serve(target_loader=load_site, wrap_loader=False)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
