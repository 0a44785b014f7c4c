"""Random ids: 128 bits, so that desks that never met cannot make the same one."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from random import Random

NewId = Callable[[], str]
"""Gives a new id of 32 lower-case hexadecimal digits at each call."""


def random_id() -> str:
    """A new id from the system's source of randomness."""
    return secrets.token_hex(16)


def seeded_ids(seed: int) -> NewId:
    """Ids that repeat for the same seed: for tests, never for a real event."""
    source = Random(seed)

    def next_id() -> str:
        return f"{source.getrandbits(128):032x}"

    return next_id
