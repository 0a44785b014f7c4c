"""Texts a spreadsheet cannot hold: what is done to them, and that it is said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from eventdesk.core.export.book import Book, Row, Sheet

LONGEST = 32_767
"""Characters a cell can hold (ECMA-376 and Excel count UTF-16 units)."""
CUT = " […]"
"""The end of a text that was cut."""
NAMED = "named"
"""What is said of cards that were left out because they name somebody."""

# What XML 1.0 cannot carry, lone halves of characters, and carriage returns (line ends become \n).
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Notice:
    """What of an event a file does not hold as it is. ``what`` is "control" (characters taken out of a text: ``amount``
    of them), "long" (``amount`` is a text's whole length; the beginning was kept) or ``NAMED`` (``amount`` cards, their
    codes in ``row``, were left out because they name somebody).
    """

    what: str
    sheet: str
    row: str
    column: str
    amount: int


def plain_text(text: str) -> tuple[str, int, int]:
    """``text`` as a cell can hold it, how many characters were taken out, and its whole length if it was cut (else 0).

    Line ends become a line feed; control characters become nothing; the cut never splits a character.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text, removed = _FORBIDDEN.subn("", text)
    if len(text) * 2 <= LONGEST or (length := _units(text)) <= LONGEST:
        return text, removed, 0
    return _cut(text, LONGEST - len(CUT)) + CUT, removed, length


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _cut(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: units * 2].decode("utf-16-le", errors="ignore")


def cleaned(book: Book) -> tuple[Book, tuple[Notice, ...]]:
    """``book`` with texts that fit, and what had to be changed."""
    notices: list[Notice] = []
    sheets = tuple(_sheet(sheet, notices) for sheet in book.sheets)
    return replace(book, sheets=sheets), tuple(notices)


def _sheet(sheet: Sheet, notices: list[Notice]) -> Sheet:
    changed = {index: row for index, row in enumerate(sheet.rows) if _needs_work(row)}
    if not changed:
        return sheet
    rows = list(sheet.rows)
    for index, row in changed.items():
        rows[index] = _row(sheet, row, notices)
    return replace(sheet, rows=tuple(rows))


def _needs_work(row: Row) -> bool:
    text = "".join([value for value in row.values if type(value) is str])
    return len(text) * 2 > LONGEST or _FORBIDDEN.search(text) is not None


def _row(sheet: Sheet, row: Row, notices: list[Notice]) -> Row:
    values = list(row.values)
    for index, value in enumerate(values):
        if not isinstance(value, str):
            continue
        values[index], removed, length = plain_text(value)
        title = sheet.columns[index].title
        if removed:
            notices.append(Notice("control", sheet.title, row.id, title, removed))
        if length:
            notices.append(Notice("long", sheet.title, row.id, title, length))
    return replace(row, values=tuple(values))
