"""What each role may do in the newsroom. An administrator may do everything and needs no table."""

from collections.abc import Iterator

EDITORS = "Newsroom editors"
"""The name of the editors' group."""

EDITORS_MAY: dict[str, dict[str, tuple[str, ...]]] = {
    "wagtailadmin": {"admin": ("access",)},
    "newsloom_editions": {"edition": ("view", "change")},
    "newsloom_sources": {"publisher": ("view", "change"), "feed": ("view", "change", "add")},
    "newsloom_stories": {"story": ("view", "change")},
    "newsloom_ingest": {"entry": ("view",)},
    "newsloom_publishing": {"article": ("view", "change")},
    "newsloom_translation": {"engine": ("view",), "term": ("view", "change", "add")},
    "newsloom_directory": {"topic": ("view", "change", "add")},
}
"""App label → model → actions. Engines cost money and users open doors: changing those is for administrators."""


def editors_permissions() -> Iterator[tuple[str, str, str]]:
    """App label, model and code name of each permission of an editor."""
    for app_label, models in EDITORS_MAY.items():
        for model, actions in models.items():
            for action in actions:
                yield app_label, model, f"{action}_{model}"
