"""WebVTT, the captions of the web (W3C): every block of a file is kept, cue settings and tags included."""

from collections.abc import Iterator

from newsloom.translation.exchange.cues import ARROW, Captions, Cue, Verbatim, broken, clock, timing

SIGNATURE = "WEBVTT"
Lines = list[tuple[int, str]]
"""Lines of a block with their numbers."""


def read(text: str) -> Captions:
    """The captions of a WebVTT file; lines end with a line feed alone.

    :raises RefusedError: ``captions-broken``.
    """
    blocks = list(_blocks(text))
    first = blocks[0][0][1] if blocks else ""
    if not first.startswith(SIGNATURE) or first[len(SIGNATURE) :][:1] not in {"", " ", "\t"}:
        raise broken("it does not begin with WEBVTT")
    head = blocks[0]
    cut = next((at for at, (_, line) in enumerate(head) if ARROW in line), len(head))  # no blank line after the head
    header = "\n".join([first[len(SIGNATURE) :], *(line for _, line in head[1:cut])])
    rest = [head[cut:], *blocks[1:]] if cut < len(head) else blocks[1:]
    return Captions("webvtt", tuple(part for block in rest for part in _parts(block)), header)


def _blocks(text: str) -> Iterator[Lines]:
    block: Lines = []
    for number, line in enumerate(text.replace("\x00", "\ufffd").split("\n"), start=1):
        if line:
            block.append((number, line))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _parts(block: Lines) -> Iterator[Cue | Verbatim]:
    """What stands in a block: one cue, or several where the blank line between them is missing."""
    places = [at for at, (_, line) in enumerate(block) if ARROW in line]
    if not places or _is_comment(block[0][1]):
        yield Verbatim("\n".join(line for _, line in block))
        return
    for at, end in zip(places, [*places[1:], len(block)], strict=True):
        number, line = block[at]
        start, stop, settings = timing(line, number)
        name = block[at - 1][1] if at == 1 else ""
        yield Cue(start, stop, "\n".join(words for _, words in block[at + 1 : end]), name, settings, number)


def _is_comment(line: str) -> bool:
    return line == "NOTE" or line.startswith(("NOTE ", "NOTE\t"))


def write(captions: Captions) -> str:
    """A WebVTT file."""
    head = SIGNATURE + "\n".join(line for line in captions.header.split("\n") if line or line is captions.header)
    return "\n\n".join([head, *(_block(part) for part in captions.parts)]) + "\n"


def _block(part: Cue | Verbatim) -> str:
    if isinstance(part, Verbatim):
        return part.text
    times = f"{clock(part.start, '.')} {ARROW} {clock(part.end, '.')} {part.settings}".rstrip()
    name = " ".join(part.id.split()).replace(ARROW, "->")
    return "\n".join([*([name] if name else []), times, *_lines(part.text)])


def _lines(text: str) -> list[str]:
    """The text's lines; a blank one would end the cue, an arrow would begin another."""
    return [line.replace(ARROW, "--&gt;") for line in text.splitlines() if line.strip()]
