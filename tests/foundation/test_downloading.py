"""Large files come whole to disk, in one go or in several, or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.engines.indexes import ModelIndexes

from newsloom.foundation.errors import PermanentError, TransientError
from newsloom.foundation.http import Client, Limits

BODY = bytes(range(256)) * 8192


@pytest.fixture
def shelves() -> Iterator[ModelIndexes]:
    with ModelIndexes() as running:
        running.files["large"] = BODY
        yield running


@pytest.fixture
def client() -> Iterator[Client]:
    with Client(allow=frozenset({"127.0.0.1"}), limits=Limits(total=5.0, connect=1.0, read=2.0)) as running:
        yield running


def test_a_file_is_whole_or_not_there(shelves: ModelIndexes, client: Client, tmp_path: Path) -> None:
    seen: list[tuple[int, int | None]] = []
    size = client.download(
        f"{shelves.base}/files/large", tmp_path / "file", max_bytes=len(BODY), report=lambda *at: seen.append(at)
    )
    assert size == len(BODY)
    assert (tmp_path / "file").read_bytes() == BODY
    assert seen[-1] == (len(BODY), len(BODY))
    assert len(seen) > 3
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_what_came_before_a_break_is_not_fetched_again(shelves: ModelIndexes, client: Client, tmp_path: Path) -> None:
    shelves.cut_after["large"] = [1 << 20]
    with pytest.raises(TransientError) as caught:
        client.download(f"{shelves.base}/files/large", tmp_path / "file", max_bytes=len(BODY))
    assert caught.value.code == "fetch-truncated"
    assert not (tmp_path / "file").exists()
    client.download(f"{shelves.base}/files/large", tmp_path / "file", max_bytes=len(BODY))
    assert shelves.ranges == [f"bytes={1 << 20}-"]
    assert (tmp_path / "file").read_bytes() == BODY


def test_a_file_that_changed_meanwhile_is_fetched_anew(shelves: ModelIndexes, client: Client, tmp_path: Path) -> None:
    shelves.cut_after["large"] = [1 << 20]
    with pytest.raises(TransientError):
        client.download(f"{shelves.base}/files/large", tmp_path / "file", max_bytes=len(BODY))
    shelves.files["large"] = BODY[::-1]
    client.download(f"{shelves.base}/files/large", tmp_path / "file", max_bytes=len(BODY))
    assert (tmp_path / "file").read_bytes() == BODY[::-1]


def test_a_part_that_is_the_whole_is_not_asked_for_again(shelves: ModelIndexes, client: Client, tmp_path: Path) -> None:
    shelves.cut_after["large"] = [len(BODY) - 1]
    with pytest.raises(TransientError):
        client.download(f"{shelves.base}/files/large", tmp_path / "file", max_bytes=len(BODY))
    with (tmp_path / "file.part").open("ab") as part:
        part.write(BODY[-1:])
    client.download(f"{shelves.base}/files/large", tmp_path / "file", max_bytes=len(BODY))
    assert (tmp_path / "file").read_bytes() == BODY


def test_more_than_is_taken_leaves_nothing_on_disk(shelves: ModelIndexes, client: Client, tmp_path: Path) -> None:
    with pytest.raises(PermanentError) as caught:
        client.download(f"{shelves.base}/files/large", tmp_path / "file", max_bytes=1000)
    assert caught.value.code == "fetch-too-large"
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(PermanentError) as caught:
        client.download(f"{shelves.base}/files/nothing", tmp_path / "file", max_bytes=1000)
    assert caught.value.code == "http-404"
