"""A program that is killed at any moment loses nothing and does nothing twice."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from tests.engines.phrasebook import PhrasebookEngine
from tests.press.server import Press

MOMENTS = 10
COMMAND = str(Path(sys.executable).with_name("newsloom"))


def newsloom(home: Path, *arguments: str, check: bool = True) -> str:
    done = subprocess.run([COMMAND, *arguments], env=environment(home), capture_output=True, text=True)
    assert not check or done.returncode == 0, done.stderr
    return done.stdout


def environment(home: Path) -> dict[str, str]:
    return {
        **os.environ,
        "NEWSLOOM_HOME": str(home),
        "NEWSLOOM_DATABASE_URL": "",
        "NEWSLOOM_FETCH_ALLOW": "127.0.0.1",
    }


def run_and_kill(home: Path, after: float) -> bool:
    """Starts a run and kills it; false where it had ended by itself."""
    run = subprocess.Popen(
        [COMMAND, "run", "--until-idle", "--now"],
        env=environment(home),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(after)
    ended = run.poll() is not None
    os.killpg(run.pid, signal.SIGKILL) if not ended else None
    run.wait()
    return not ended


def test_killing_the_pipeline_ten_times_ends_in_the_same_stories_none_lost_none_twice(
    press: Press, phrasebook: PhrasebookEngine, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    newsloom(home, "init")
    newsloom(home, "edition", "add", "en", "fr", "vi")
    newsloom(home, "engine", "remove", "apertium", check=False)  # whatever this machine has, we do without
    newsloom(home, "engine", "add", "libretranslate", "phrasebook", "--url", phrasebook.url)
    for language in ("en", "fr"):
        newsloom(home, "source", "add", press.feed(language), "--rights", "full")
    chance = random.Random(17)
    killed = sum(run_and_kill(home, after=chance.uniform(0.8, 3.0)) for _ in range(MOMENTS))
    assert killed >= MOMENTS // 2
    newsloom(home, "run", "--until-idle", "--now")

    status = json.loads(newsloom(home, "status", "--json"))
    printed = press.shown("en") + press.shown("fr")
    assert status["stories"] == len(printed)
    assert status["entries"] == {"admitted": len(printed)}
    assert status["articles"]["fr"] == {"published": len(printed)}
    assert status["articles"]["en"] == {"published": 4, "waiting": 3}
    assert status["articles"]["vi"] == {"waiting": len(printed)}
    sent = Counter(phrasebook.seen)
    assert max(sent.values()) <= MOMENTS + 1
