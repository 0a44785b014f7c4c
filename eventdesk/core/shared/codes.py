"""Codes that survive scanners, keyboards and speech.

The alphabet leaves out what people confuse (0 O, 1 I L) and what a scanner set up for a US keyboard loses on Italian,
Spanish, British and German hosts (punctuation, Y, Z). It has 29 characters, a prime, so that a weighted sum modulo 29
finds every wrong character and every swap of two neighbours.
"""

from __future__ import annotations

from collections.abc import Callable

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWX"
_VALUE = {character: index for index, character in enumerate(ALPHABET)}

TAG_LENGTH = 4
"""Characters that name the event at the start of a badge code."""
RANDOM_LENGTH = 10
"""Random characters of a badge code: 48 bits."""
BADGE_LENGTH = TAG_LENGTH + RANDOM_LENGTH + 1
SHORT_LENGTH = 8
"""A participant's short id: 7 random characters and the check."""

Pick = Callable[[int], int]
"""``pick(n)`` gives a whole number from 0 to n - 1, as ``secrets.randbelow`` does."""


def check_character(text: str) -> str:
    """The character that makes ``text`` plus it valid; ``text`` must use the alphabet only."""
    total = sum((position + 2) * _VALUE[character] for position, character in enumerate(text))
    return ALPHABET[total % len(ALPHABET)]


def is_valid(code: str) -> bool:
    """Whether the last character of ``code`` is the check of those before it."""
    if len(code) < 2 or any(character not in _VALUE for character in code):
        return False
    return check_character(code[:-1]) == code[-1]


def folded(text: str) -> str:
    """A code as typed or read: upper case, without the spaces and hyphens people add."""
    return "".join(text.split()).replace("-", "").upper()


def _random(length: int, pick: Pick) -> str:
    return "".join(ALPHABET[pick(len(ALPHABET))] for _ in range(length))


def new_tag(pick: Pick) -> str:
    """A new event tag of ``TAG_LENGTH`` characters."""
    return _random(TAG_LENGTH, pick)


def new_badge_code(tag: str, pick: Pick) -> str:
    """A new badge code of ``BADGE_LENGTH`` characters: tag, random part, check. Fits QR version 1, level Q."""
    body = tag + _random(RANDOM_LENGTH, pick)
    return body + check_character(body)


def new_short_code(pick: Pick) -> str:
    """A new short id of ``SHORT_LENGTH`` characters."""
    body = _random(SHORT_LENGTH - 1, pick)
    return body + check_character(body)


def looks_like_badge(text: str) -> bool:
    """Whether ``text``, folded, is a whole badge code of any event."""
    code = folded(text)
    return len(code) == BADGE_LENGTH and is_valid(code)


def probe_code() -> str:
    """A whole badge code of no event, with every character that keyboards lose: what scanners are tried with."""
    body = "GHJK" + "QVWX23456A"
    return body + check_character(body)


def grouped(code: str) -> str:
    """A code in groups of five, to be read aloud and typed; readers ignore the spaces."""
    return " ".join(code[start : start + 5] for start in range(0, len(code), 5))
