"""The memory goes out and comes in: people's words stay, what was withdrawn stays out, nothing is half-done."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsloom.editions.models import Edition
from newsloom.foundation.errors import RefusedError
from newsloom.sources.models import Publisher
from newsloom.translation import memory
from newsloom.translation.exchange import memory_files, tmx
from newsloom.translation.exchange.tmx import Unit
from newsloom.translation.memory import Key, Remembered
from newsloom.translation.models import MemoryEntry
from newsloom.translation.segments import source_hash

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)

pytestmark = pytest.mark.django_db


def remember(source: str, target: str, **about: object) -> None:
    entry = Remembered(source, target, **about)  # type: ignore[arg-type]
    memory.remember({Key(source_hash(source)): entry}, source="en", target="fr", now=NOON)


def file_of(path: Path, *units: Unit) -> Path:
    with path.open("wb") as stream:
        tmx.write(units, stream, source="en", version="1")
    return path


def exported(*, publisher_id: int | None = None) -> list[tuple[str, str, str]]:
    stream = io.BytesIO()
    memory_files.export_memory(stream, source="en", target="fr", now=LATER, publisher_id=publisher_id)
    stream.seek(0)
    return [(unit.source, unit.target, unit.origin) for unit in tmx.read(stream) if isinstance(unit, Unit)]


def words(source: str) -> str:
    return MemoryEntry.objects.get(source_hash=source_hash(source)).target_text


def test_what_goes_out_comes_into_another_memory_with_its_origin(tmp_path: Path) -> None:
    remember("A <em>gate</em>", "Une <em>porte</em>", by_person=True)
    remember("A wall", "Un mur", engine="apertium", version="3.8", route=("en", "es", "fr"), repaired=True)
    before = list(MemoryEntry.objects.order_by("source_hash").values_list("source_text", "target_text", "origin",
        "engine", "engine_version", "route"))  # fmt: skip
    with (tmp_path / "m.tmx").open("wb") as stream:
        assert memory_files.export_memory(stream, source="en", target="fr", now=NOON) == 2
    MemoryEntry.objects.all().delete()
    done = memory_files.import_memory(tmp_path / "m.tmx", now=LATER)
    assert (done.taken, done.kept, done.pairs) == (2, 0, {("en", "fr"): 2})
    after = list(MemoryEntry.objects.order_by("source_hash").values_list("source_text", "target_text", "origin",
        "engine", "engine_version", "route"))  # fmt: skip
    assert [row[:5] for row in after] == [row[:5] for row in before]
    assert after != []
    assert {row[5] for row in after} == {"en es fr", "en fr"}


def test_what_belongs_to_a_withdrawn_story_neither_goes_out_nor_comes_back(tmp_path: Path) -> None:
    remember("Secret", "Secret", story_id=7, by_person=True)
    file = file_of(tmp_path / "m.tmx", Unit("en", "fr", "Secret", "Le secret"))
    memory.withdraw(story_id=7, now=NOON)
    assert exported() == []
    assert memory_files.import_memory(file, now=LATER).kept == 1
    assert memory.look_up([Key(source_hash("Secret"))], source="en", target="fr") == {}


def test_what_belongs_to_a_publisher_whose_rights_have_ended_stays_here() -> None:
    ended = Publisher.objects.create(name="The Quay", rights="full", rights_until=NOON)
    remember("Theirs", "À eux", publisher_id=ended.pk)
    remember("Nobody's", "À personne")
    assert exported() == [("Nobody's", "À personne", "engine")]


def test_one_publishers_words_go_out_alone() -> None:
    remember("Mine", "À moi", publisher_id=1)
    remember("Yours", "À toi", publisher_id=2)
    assert exported(publisher_id=2) == [("Yours", "À toi", "engine")]


def test_a_persons_words_here_stay_and_those_from_a_file_replace_an_engines(tmp_path: Path) -> None:
    remember("A gate", "Une porte", by_person=True, story_id=1)
    remember("A wall", "Un murs", engine="apertium", story_id=2)
    remember("A well", "Un puits", engine="apertium")
    file = file_of(
        tmp_path / "m.tmx",
        Unit("en", "fr", "A gate", "Un portail"),
        Unit("en", "fr", "A wall", "Un mur"),
        Unit("en", "fr", "A well", "Un trou", origin="engine", engine="other"),
    )
    done = memory_files.import_memory(file, now=LATER)
    assert (done.taken, done.kept) == (1, 2)
    assert [words(source) for source in ("A gate", "A wall", "A well")] == ["Une porte", "Un mur", "Un puits"]
    wall = MemoryEntry.objects.get(target_text="Un mur")
    assert (wall.origin, wall.story_id) == ("person", 2)  # a withdrawal of the story still finds it


def test_tags_of_a_file_are_written_as_this_site_writes_them(tmp_path: Path) -> None:
    Edition.objects.create(language="pt-BR")
    file = file_of(
        tmp_path / "m.tmx",
        Unit("en-GB", "pt-PT", "A gate", "Um portão"),
        Unit("en-US", "zh-TW", "A wall", "牆"),
        Unit("en", "xx-nope", "A well", "?"),
        Unit("en-GB", "en-US", "Colour", "Color"),
    )
    done = memory_files.import_memory(file, now=NOON)
    assert done.pairs == {("en", "pt-BR"): 1, ("en", "zh-Hant"): 1}
    assert done.unusable == 2
    assert [one.line for one in done.left_out] == [6, 7]


def test_a_file_that_breaks_off_leaves_the_memory_as_it_was(tmp_path: Path) -> None:
    file = file_of(tmp_path / "m.tmx", *(Unit("en", "fr", f"Gate {number}", "Porte") for number in range(3000)))
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) - 100])
    with pytest.raises(RefusedError, match="line 30"):
        memory_files.import_memory(file, now=NOON)
    assert not MemoryEntry.objects.exists()
