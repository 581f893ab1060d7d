"""A chain of programs kept running, each reading what the one before wrote, records ended by NUL."""

import os
import selectors
import shlex
import subprocess
import threading
import time
from collections.abc import Sequence
from contextlib import suppress

from newsloom.foundation.errors import ConfigurationError, TransientError

READ_AT_ONCE = 65536
NUL = b"\0"

Stage = Sequence[str]


def stages_of(command_line: str) -> list[list[str]]:
    """The programs of a shell pipeline with their arguments: ``a -x | b 'y z'`` → ``[[a, -x], [b, y z]]``."""
    lexer = shlex.shlex(command_line, posix=True, punctuation_chars="|")
    lexer.whitespace_split = True
    stages: list[list[str]] = [[]]
    for word in lexer:
        if word == "|":
            stages.append([])
        else:
            stages[-1].append(word)
    return [stage for stage in stages if stage]


class Pipe:
    """One chain of programs. It starts at first use, and again after it died or fell silent.

    :param silence: seconds without a byte after which the chain counts as hung.
    """

    def __init__(self, name: str, stages: Sequence[Stage], *, silence: float = 30.0) -> None:
        self._name = name
        self._stages = stages
        self._silence = silence
        self._lock = threading.Lock()
        self._programs: list[subprocess.Popen[bytes]] = []

    def exchange(self, records: Sequence[bytes]) -> list[bytes]:
        """One answer a record, in order. A chain that dies is started anew, once.

        :raises TransientError: ``engine-crashed`` or ``engine-timeout``.
        :raises ConfigurationError: ``engine-program-missing``.
        """
        with self._lock:
            answers: list[bytes] = []
            try:
                self._exchange(records, answers)
            except BrokenPipeError:
                self._end()
                try:
                    self._exchange(records[len(answers) :], answers)
                except BrokenPipeError:
                    self._end()
                    raise TransientError(
                        "engine-crashed", f"The programs of {self._name} ended in the middle of a text, twice."
                    ) from None
            return answers

    def close(self) -> None:
        """Ends the programs; the next exchange would start them again."""
        with self._lock:
            self._end()

    def _exchange(self, records: Sequence[bytes], answers: list[bytes]) -> None:
        stdin, stdout = self._running()
        waiting = memoryview(b"".join(record + NUL for record in records))
        wanted = len(answers) + len(records)
        rest = b""
        deadline = time.monotonic() + self._silence
        with selectors.DefaultSelector() as selector:
            selector.register(stdout, selectors.EVENT_READ)
            selector.register(stdin, selectors.EVENT_WRITE)
            while len(answers) < wanted:
                ready = selector.select(timeout=max(0.0, deadline - time.monotonic()))
                if not ready:
                    self._end()
                    raise TransientError(
                        "engine-timeout", f"The programs of {self._name} gave no answer for {self._silence:g} seconds."
                    )
                deadline = time.monotonic() + self._silence
                for key, _ in ready:
                    if key.fd == stdin:
                        waiting = waiting[os.write(stdin, waiting[:READ_AT_ONCE]) :]
                        if not waiting:
                            selector.unregister(stdin)
                    else:
                        *whole, rest = (rest + _read(stdout)).split(NUL)
                        answers.extend(whole)

    def _running(self) -> tuple[int, int]:
        if not self._programs or any(program.poll() is not None for program in self._programs):
            self._end()
            self._start()
        stdin, stdout = self._programs[0].stdin, self._programs[-1].stdout
        if stdin is None or stdout is None:
            raise BrokenPipeError
        return stdin.fileno(), stdout.fileno()

    def _start(self) -> None:
        upstream: int = subprocess.PIPE
        for stage in self._stages:
            try:
                program = subprocess.Popen(  # noqa: S603  the stages come from the engine's own mode file, without a shell
                    list(stage), stdin=upstream, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
                )
            except OSError as error:
                self._end()
                raise ConfigurationError(
                    "engine-program-missing",
                    f"{self._name} needs the program “{stage[0]}”, which could not be started ({error.strerror}).",
                    "Install the engine's packages again.",
                ) from None
            if self._programs and (before := self._programs[-1].stdout):
                before.close()  # so that a dead program downstream ends those upstream too
            self._programs.append(program)
            if program.stdout is None:
                raise BrokenPipeError
            upstream = program.stdout.fileno()
        first = self._programs[0].stdin
        if first is not None:
            os.set_blocking(first.fileno(), False)

    def _end(self) -> None:
        programs, self._programs = self._programs, []
        for program in programs:
            for stream in (program.stdin, program.stdout):
                if stream is not None:
                    with suppress(OSError):
                        stream.close()
            if program.poll() is None:
                program.kill()
        for program in programs:
            program.wait()


def _read(stdout: int) -> bytes:
    chunk = os.read(stdout, READ_AT_ONCE)
    if not chunk:
        raise BrokenPipeError
    return chunk
