"""The supervisor's PIN: kept salted and hashed, so that the file does not tell it."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable

from eventdesk.core.shared.errors import EventDeskError

LEAST_DIGITS = 4
_SALT_BYTES = 16
_COST, _BLOCK, _PARALLEL = 2**14, 8, 1
"""About 50 ms and 16 MB a try (RFC 7914): a file that falls into wrong hands is not read out in minutes, though a PIN
of four digits never is a secret for long."""

Salt = Callable[[int], bytes]
"""So many random bytes, as ``secrets.token_bytes`` gives."""


class PinTooShort(EventDeskError):
    """A PIN has at least so many digits. Values: ``least``."""

    key = "pin-too-short"


class WrongPin(EventDeskError):
    """The supervisor's PIN was asked for and another was given."""

    key = "pin-wrong"


def hashed(pin: str, salt: Salt) -> str:
    """What is kept of a PIN: the way it was hashed, the salt, the hash.

    Raises:
        PinTooShort: it has fewer than four digits or letters.
    """
    if len(pin.strip()) < LEAST_DIGITS:
        raise PinTooShort(least=LEAST_DIGITS)
    salted = salt(_SALT_BYTES)
    return f"scrypt${_COST}${_BLOCK}${_PARALLEL}${salted.hex()}${_digest(pin, salted, _COST, _BLOCK, _PARALLEL).hex()}"


def is_right(pin: str, kept: str) -> bool:
    """Whether this is the PIN that was kept; never, when none or something unreadable was."""
    try:
        way, cost, block, parallel, salt, digest = kept.split("$")
        if way != "scrypt":
            return False
        mine = _digest(pin, bytes.fromhex(salt), int(cost), int(block), int(parallel))
        return hmac.compare_digest(mine, bytes.fromhex(digest))
    except ValueError:
        return False


def check(pin: str, kept: str) -> None:
    """Let through whoever has the PIN; anybody when there is none.

    Raises:
        WrongPin: it is another.
    """
    if kept and not is_right(pin, kept):
        raise WrongPin


def _digest(pin: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    return hashlib.scrypt(pin.strip().encode(), salt=salt, n=cost, r=block, p=parallel, maxmem=2**26)
