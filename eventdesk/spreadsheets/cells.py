"""Cells as SpreadsheetML (ECMA-376 part 1, 18.3): texts stay texts, dates are dates."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from eventdesk.core.export.book import Kind, Value
from eventdesk.core.export.clean import plain_text
from eventdesk.core.export.marks import canonical

_EPOCH = datetime(1899, 12, 30)  # day 0 of the 1900 date system, after its false 29 February  # noqa: DTZ001
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
_DAY = timedelta(days=1)
_FIRST_DAY = 61
"""1 March 1900: earlier days are counted differently by different programs, and are written as text."""
_FORMULA_STARTS = ("=", "+", "-", "@", "'", "\t")
# Spreadsheets read _xHHHH_ inside a text as one character: a text that says so itself is escaped.
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": ""}
)
LINE, TALLEST = 15, 405
"""Points of a line, and of the tallest row a program shows."""
_NEEDS_MARKUP = re.compile("[&<>]|_x")

_letters = [chr(65 + n) for n in range(26)]
_LETTERS = _letters + [a + b for a in _letters for b in _letters]


class Style:
    """Positions of the cell formats in ``styles_part``."""

    GENERAL, TEXT, TEXT_QUOTED, LONG, LONG_QUOTED, NUMBER, DATE, DATETIME = range(8)
    HEADER, HEADER_EDITABLE, TITLE, SUBTITLE, HEADING, README_HEADING, README_TEXT = range(8, 15)


_STYLE_OF = {
    Kind.TEXT: Style.TEXT,
    Kind.LONG: Style.LONG,
    Kind.CHOICE: Style.TEXT,
    Kind.NUMBER: Style.NUMBER,
    Kind.DATE: Style.DATE,
    Kind.DATETIME: Style.DATETIME,
}


def style_of(kind: Kind) -> int:
    """The cell format of a kind of column."""
    return _STYLE_OF[kind]


def letters(column: int) -> str:
    """The letters of a column counted from 0; up to 702 (ZZ), and beyond."""
    if column < len(_LETTERS):
        return _LETTERS[column]
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def column_number(name: str) -> int:
    """The column counted from 0 of letters such as AB."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number - 1


def markup(text: str) -> str:
    """``text`` as element content."""
    if not _NEEDS_MARKUP.search(text):
        return text
    return _ESCAPED.sub("_x005F_", text).translate(_MARKUP)


def escaped(text: str) -> str:
    """``text`` as the characters of a cell, before it becomes XML."""
    return _ESCAPED.sub("_x005F_", text)


def attribute(text: str) -> str:
    """``text`` as an attribute's value, without what a file cannot hold."""
    return plain_text(text)[0].translate(_ATTRIBUTE)


def starts_like_formula(text: str) -> bool:
    """Whether a program could take the text for a formula when somebody edits it."""
    return text.startswith(_FORMULA_STARTS)


def serial(value: date | datetime, *, since_1904: bool = False) -> str:
    """A date or local moment as the number of days a spreadsheet counts, from 1900 or from 1904."""
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
    days = moment - (_EPOCH_1904 if since_1904 else _EPOCH)
    if days % _DAY == timedelta(0):
        return str(days.days)
    return repr(round(days / _DAY, 9))


def moment_of(number: float) -> datetime:
    """The local moment of a spreadsheet's number, to the nearest second."""
    return _EPOCH + timedelta(seconds=round(number * 86_400))


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a column that wraps it; ``width`` in characters."""
    return sum(1 + max(len(line) - 1, 0) // max(width, 1) for line in text.split("\n"))


def height_of(lines: int) -> str:
    """A row's height in points, as its attribute says it; empty for one line, which is every row's height."""
    return str(min(lines * LINE, TALLEST)) if lines > 1 else ""


def text_cell(ref: str, text: str, style: int) -> str:
    """A cell that holds a text, kept inside the sheet so that no other part of a file changes with it."""
    space = ' xml:space="preserve"' if text[:1].isspace() or text[-1:].isspace() or "\n" in text else ""
    return f'<c r="{ref}" s="{style}" t="inlineStr"><is><t{space}>{markup(text)}</t></is></c>'


def cell(ref: str, value: Value, style: int) -> str:
    """A cell with this format; an empty value keeps its format. Texts that look like formulas get the quoted one."""
    if value is None or value == "":
        return f'<c r="{ref}" s="{style}"/>'
    if isinstance(value, str):
        if style in (Style.TEXT, Style.LONG) and starts_like_formula(value):
            style += 1
        elif style not in (Style.TEXT, Style.LONG) and style < Style.HEADER:
            style = Style.TEXT
        return text_cell(ref, value, style)
    if isinstance(value, date):
        days = serial(value)
        if float(days) < _FIRST_DAY:
            return text_cell(ref, canonical(value), Style.TEXT)
        return f'<c r="{ref}" s="{style}"><v>{days}</v></c>'
    if isinstance(value, float) and not value.is_integer() and style == Style.NUMBER:
        style = Style.GENERAL
    return f'<c r="{ref}" s="{style}"><v>{value!r}</v></c>'
