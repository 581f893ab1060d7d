"""The demo, end to end, as a newcomer runs it."""

import json
import os
from pathlib import Path

from tests.cli.conftest import program


def test_the_demo_brings_every_sample_story_to_its_end(tmp_path: Path) -> None:
    home = tmp_path / "demo"
    done = program({**os.environ}, "demo", "--once", "--json", "--home", str(home))
    assert done.code == 0, done.err
    counts = json.loads(done.out.splitlines()[-1])
    assert set(counts) == {"stories", "source_articles", "machine_articles", "held", "waiting", "seconds"}
    assert counts["stories"] >= 24
    assert counts["source_articles"] == counts["stories"]
    per_story = counts["source_articles"] + counts["machine_articles"] + counts["held"] + counts["waiting"]
    assert per_story == counts["stories"] * 6
    assert "newsloom model install" in done.err  # Vietnamese waits, and it is said what brings its engine
    again = program({**os.environ}, "demo", "--once", "--home", str(home))
    assert again.code == 2
