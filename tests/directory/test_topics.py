"""Topics and their names."""

from datetime import UTC, datetime

import pytest

from newsloom.directory.operations import Name, add_topic, write_names
from newsloom.directory.queries import find_topic, topics
from newsloom.foundation.errors import RefusedError

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "slug", "code"),
    [
        ("planet", "mars", "topic-kind-unknown"),
        ("figure", "Not A Slug", "topic-slug-invalid"),
        ("figure", "", "topic-slug-invalid"),
        ("figure", "taken", "topic-exists"),
    ],
)
def test_what_cannot_be_a_topic_is_refused(kind: str, slug: str, code: str, db: None) -> None:
    add_topic(kind="figure", slug="taken", now=NOON)
    with pytest.raises(RefusedError) as refused:
        add_topic(kind=kind, slug=slug, now=NOON)
    assert refused.value.code == code


def test_names_replace_those_before_and_are_kept_in_their_usual_form(db: None) -> None:
    topic = add_topic(kind="heritage", slug="van-mieu", now=NOON)
    write_names(topic=topic, names=[Name("en", "Old name")], now=NOON)
    written = write_names(
        topic=topic,
        names=[Name("VI", "Va\u0306n  Miếu"), Name("en", "Temple of Literature"), Name("en", "Van Mieu", variant=True)],
        now=NOON,
    )
    assert written[0] == Name("vi", "Văn Miếu")
    found = topics(kind="heritage").get()
    assert [(name.language, name.name, name.kind) for name in found.names.all()] == [
        ("en", "Van Mieu", "variant"),
        ("en", "Temple of Literature", "preferred"),
        ("vi", "Văn Miếu", "preferred"),
    ]
    assert find_topic("van-mieu") == topic


def test_two_names_to_write_in_one_language_are_refused(db: None) -> None:
    topic = add_topic(kind="figure", slug="ruth", now=NOON)
    with pytest.raises(RefusedError) as refused:
        write_names(topic=topic, names=[Name("en", "Ruth"), Name("en", "Ruthie")], now=NOON)
    assert refused.value.code == "name-twice"
