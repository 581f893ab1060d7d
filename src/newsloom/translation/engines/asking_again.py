"""Leave to send some segments of a call once more, given by who pays for it and taken by an engine that must repeat."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar

Leave = Callable[[Sequence[int]], AbstractContextManager[None]]
"""For the segments at these places of the call; to be held while they are sent. May refuse by raising."""

_leave: ContextVar[Leave | None] = ContextVar("leave", default=None)


@contextmanager
def by(leave: Leave) -> Iterator[None]:
    """Who pays, for the calls made meanwhile in this thread."""
    token = _leave.set(leave)
    try:
        yield
    finally:
        _leave.reset(token)


def leave(places: Sequence[int]) -> AbstractContextManager[None]:
    """What an engine holds while it asks for these segments again."""
    given = _leave.get()
    return given(places) if given is not None else nullcontext()
