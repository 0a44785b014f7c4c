"""Random ids: 128 bits, so that desks that never met cannot make the same one."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from random import Random

NewId = Callable[[], str]
"""Gives a new id of 32 lower-case hexadecimal digits at each call."""


_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")


def is_id(text: object) -> bool:
    """Whether this may be an id: some become parts of file names, and must not lead to other folders."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def random_id() -> str:
    """A new id from the system's source of randomness."""
    return secrets.token_hex(16)


def seeded_ids(seed: int) -> NewId:
    """Ids that repeat for the same seed: for tests, never for a real event."""
    source = Random(seed)

    def next_id() -> str:
        return f"{source.getrandbits(128):032x}"

    return next_id
