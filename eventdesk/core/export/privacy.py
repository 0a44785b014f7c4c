"""How private a file is: pseudonyms, and small counts that would point at somebody."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b

from eventdesk.core.shared.codes import ALPHABET, check_character

CODE_LENGTH = 11
"""Characters of a row's code: 10 (48 bits) and the check."""
SMALL = 5
"""Counts of people below this are not published (the usual threshold of official statistics)."""

_PAIRS = tuple(first + second for second in ALPHABET for first in ALPHABET)


class Privacy(StrEnum):
    """What a file says about people.

    ``FULL``: names and contacts. ``PSEUDONYMISED``: one row a person under a code only EventDesk can trace back,
    without names, contacts, municipality or free words about them; still personal data. ``ANONYMOUS``: no rows about
    single people, counts only, small ones hidden.
    """

    FULL = "full"
    PSEUDONYMISED = "pseudonymised"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Options:
    """What a person chose for a file. ``needs`` adds food, access needs and notes about people."""

    language: str = "it"
    privacy: Privacy = Privacy.FULL
    needs: bool = False


@lru_cache(maxsize=1 << 17)
def row_code(*parts: str) -> str:
    """A short code for what ``parts`` (random ids) name: the same each time, and not to be turned back into them.

    48 bits: among 20,000 rows two equal codes have a chance of 1 in 1.4 million; the check character finds a typo.
    """
    number = int.from_bytes(blake2b("/".join(parts).encode(), digest_size=8).digest())
    characters = []
    for _ in range((CODE_LENGTH - 1) // 2):
        number, digits = divmod(number, len(_PAIRS))
        characters.append(_PAIRS[digits])
    body = "".join(characters)
    return body + check_character(body)


def pseudonym(event: str, person: str) -> str:
    """A person's code in pseudonymised files of an event; differs from event to event and from the short id."""
    return row_code("pseudonym", event, person)
