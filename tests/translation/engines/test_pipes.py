"""Programs that stay open, with real programs: shells that answer, die or fall silent."""

import subprocess
import sys
from pathlib import Path

import pytest

from newsloom.foundation.errors import ConfigurationError, TransientError
from newsloom.translation.engines.pipes import Pipe, stages_of

ECHO = [sys.executable, "-uc", """
import os, sys
rest = b""
while chunk := os.read(0, 65536):
    *records, rest = (rest + chunk).split(b"\\0")
    for record in records:
        if record == b"die":
            sys.exit(1)
        if record == b"hang":
            import time; time.sleep(60)
        if record == b"die once" and not os.path.exists(sys.argv[1]):
            open(sys.argv[1], "w").close(); sys.exit(1)
        sys.stdout.buffer.write(record.upper() + b"\\0")
"""]  # fmt: skip


def test_a_command_line_falls_into_its_programs() -> None:
    assert stages_of("lt-proc -w 'a b.bin' | tagger -g $2 \"c|d\" |last $1\n") == [
        ["lt-proc", "-w", "a b.bin"],
        ["tagger", "-g", "$2", "c|d"],
        ["last", "$1"],
    ]


def test_answers_come_in_order_through_a_chain_and_again_from_the_same_programs() -> None:
    pipe = Pipe("echo", [ECHO, ECHO])
    assert pipe.exchange([b"one", b"", b"three"]) == [b"ONE", b"", b"THREE"]
    assert pipe.exchange([b"four"]) == [b"FOUR"]
    pipe.close()


def test_megabytes_do_not_block_it() -> None:
    pipe = Pipe("echo", [ECHO, ECHO])
    records = [b"x" * 300_000] * 12
    assert [len(answer) for answer in pipe.exchange(records)] == [300_000] * 12
    pipe.close()


def test_a_program_that_dies_is_started_again_and_the_rest_is_sent_once_more(tmp_path: Path) -> None:
    pipe = Pipe("echo", [[*ECHO, str(tmp_path / "died")]])
    assert pipe.exchange([b"one", b"die once", b"three"]) == [b"ONE", b"DIE ONCE", b"THREE"]
    pipe.close()


def test_a_text_that_kills_the_programs_every_time_is_told_and_the_next_one_works() -> None:
    pipe = Pipe("echo", [ECHO])
    with pytest.raises(TransientError) as caught:
        pipe.exchange([b"one", b"die"])
    assert caught.value.code == "engine-crashed"
    assert pipe.exchange([b"two"]) == [b"TWO"]
    pipe.close()


def test_programs_that_fall_silent_are_ended_and_the_next_text_works() -> None:
    pipe = Pipe("echo", [ECHO], silence=0.5)
    with pytest.raises(TransientError) as caught:
        pipe.exchange([b"hang"])
    assert caught.value.code == "engine-timeout"
    assert pipe.exchange([b"two"]) == [b"TWO"]
    pipe.close()


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(ConfigurationError, match="no-such-program"):
        Pipe("none", [["no-such-program-anywhere"]]).exchange([b"one"])


def test_closing_ends_every_program(tmp_path: Path) -> None:
    marker = str(tmp_path / "marker")
    pipe = Pipe("echo", [[*ECHO, marker], [*ECHO, marker]])
    pipe.exchange([b"one"])
    pipe.close()
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    assert marker not in running
