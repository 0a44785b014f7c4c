"""The codes on paper that lies on tables: an idea card or a table sheet says of which event, table and round it is.

A paper code has the length, the alphabet and the check character of a badge code, so that every scanner that is heard
at a desk is heard here too, with any keyboard; the word in its middle tells it from a badge.

``tag (4) · PAPER or SHEET (5) · table (2) · round (1) · number (2) · check (1)``, numbers written in base 29.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from eventdesk.core.shared.codes import ALPHABET, TAG_LENGTH, check_character, folded, looks_like_badge

_BASE = len(ALPHABET)
_WORD = 5
_TABLE, _ROUND, _NUMBER = 2, 1, 2
MOST_TABLE = _BASE**_TABLE - 1
MOST_ROUND = _BASE**_ROUND - 1
MOST_NUMBER = _BASE**_NUMBER - 1


class PaperKind(StrEnum):
    """What lies on the table; the value is the word in the code."""

    CARD = "PAPER"
    SHEET = "SHEET"


@dataclass(frozen=True, slots=True)
class PaperCode:
    """What a paper's code says.

    ``tag`` is the event's, ``table`` the table's number, ``round`` the round's (0: any round). ``number`` counts the
    cards of a table and round from 1, so that a card keyed in twice is noticed; 0 where they are not told apart.
    """

    tag: str
    kind: PaperKind
    table: int
    round: int = 0
    number: int = 0

    @property
    def text(self) -> str:
        """The code as it is printed. Raises ValueError for numbers that no event has."""
        numbers = ((self.table, _TABLE), (self.round, _ROUND), (self.number, _NUMBER))
        body = self.tag + self.kind + "".join(_written(value, length) for value, length in numbers)
        return body + check_character(body)


def read_paper_code(text: str) -> PaperCode | None:
    """What a code says, typed or scanned, in any case; None when it is not that of a paper."""
    code = folded(text)
    word, rest = code[TAG_LENGTH : TAG_LENGTH + _WORD], code[TAG_LENGTH + _WORD : -1]
    if word not in set(PaperKind) or not looks_like_badge(code):
        return None
    table, round_, number = rest[:_TABLE], rest[_TABLE : _TABLE + _ROUND], rest[_TABLE + _ROUND :]
    return PaperCode(code[:TAG_LENGTH], PaperKind(word), _value(table), _value(round_), _value(number))


def _written(value: int, length: int) -> str:
    if not 0 <= value < _BASE**length:
        raise ValueError(value)
    digits = ""
    for _ in range(length):
        value, digit = divmod(value, _BASE)
        digits = ALPHABET[digit] + digits
    return digits


def _value(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * _BASE + ALPHABET.index(digit)
    return value
