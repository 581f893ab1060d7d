"""A pseudo-translation that shows itself: accented, a third longer, in brackets. For layout and tests alone."""

from collections.abc import Sequence

from newsloom.translation import markup
from newsloom.translation.engines.port import Capabilities, EngineConfig
from newsloom.translation.markup import Inline, Mark
from newsloom.translation.protection import OPAQUE

PLAIN = "AEIOUYaeiouyCcNnSsZz"
ACCENTED = "ÅÉÎÕÛÝåéîõûýÇçÑñŠšŽž"
TO_ACCENTED = str.maketrans(PLAIN, ACCENTED)
LONGER = 3
"""One filler letter for so many of the text: German runs a third longer than English."""


class Pseudo:
    """Every pair it was told (``pairs``); asked for by name, any pair."""

    version = "1"

    def __init__(self, config: EngineConfig) -> None:
        self.name = config.name
        self._pairs = config.pairs
        self._publishes = bool(config.settings.get("publishes", False))

    def capabilities(self) -> Capabilities:
        return Capabilities(
            pairs=self._pairs, batch_size=1000, keeps_markup=True, publishes=self._publishes, any_pair=True
        )

    def translate(self, segments: Sequence[str], *, source: str, target: str) -> list[str]:  # noqa: ARG002  the port gives them; the disguise is the same for all
        """Figures, addresses and markup stay; letters change."""
        return [_disguised(segment) for segment in segments]

    def close(self) -> None:
        """Nothing to free."""


def _disguised(segment: str) -> str:
    inline = markup.read(segment)
    words = inline.text.translate(TO_ACCENTED)
    filler = "~" * (sum(character.isalpha() for character in OPAQUE.sub("", words)) // LONGER)
    text = f"⟦{words}{' ' + filler if filler else ''}⟧" if words.strip() else words
    shift = len(text) - len(text.lstrip("⟦"))
    return markup.write(
        Inline(text, tuple(Mark(m.start + shift, m.end + shift, m.opening, m.closing) for m in inline.marks))
    )
