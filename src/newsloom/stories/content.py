"""What a story says, as one value: compared between visits, cut down to what its publisher's rights allow."""

import hashlib
import json
from dataclasses import dataclass, field, replace
from datetime import datetime

from newsloom.sources.models import Rights
from newsloom.stories.blocks import Block, to_json


@dataclass(frozen=True, slots=True)
class StoryContent:
    """A story's words and pictures. Texts are plain; times are aware.

    :param updated_at: when the publisher says that it last changed; None where it does not say.
    """

    language: str
    url: str
    title: str
    section: str
    published_at: datetime
    standfirst: str = ""
    byline: str = ""
    updated_at: datetime | None = None
    blocks: tuple[Block, ...] = field(default=())

    @property
    def digest(self) -> str:
        """Equal for two contents that say the same, whatever their dates and block ids."""
        blocks = [{**row, "id": ""} for row in to_json(self.blocks)]
        words = [self.language, self.title, self.standfirst, self.byline, self.section, blocks]
        return hashlib.sha256(json.dumps(words, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def within_rights(content: StoryContent, rights: str) -> StoryContent:
    """The part of a story that may be stored, translated and shown.

    ``headline`` leaves the title, ``summary`` the standfirst too, ``full`` everything.
    """
    if rights == Rights.FULL:
        return content
    standfirst = content.standfirst if rights == Rights.SUMMARY else ""
    return replace(content, standfirst=standfirst, byline="", blocks=())


def address_digest(canonical: str) -> str:
    """A key of fixed length for an address."""
    return hashlib.sha256(canonical.encode()).hexdigest()
