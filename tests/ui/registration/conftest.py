"""The lists of these tests are read by one child process."""

from __future__ import annotations

from tests.registration.conftest import one_child, reading_room

__all__ = ["one_child", "reading_room"]
