"""The engines in small of the core tests."""

from tests.translation.core.conftest import add, clock, desk, opened

__all__ = ["add", "clock", "desk", "opened"]
