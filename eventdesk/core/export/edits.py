"""Edits made in Excel, as changes of records: what a cell of an editable column means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from eventdesk.core.export.book import Column, Sheet
from eventdesk.core.export.marks import canonical
from eventdesk.core.export.merge import Difference
from eventdesk.core.notes.model import CardVersion
from eventdesk.core.notes.service import LONGEST
from eventdesk.core.programme.model import Table
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.shared.folding import fold, one_line
from eventdesk.core.shared.records import Record

LONGEST_LINE = 500
MOST_SEATS = 10_000


@dataclass(frozen=True, slots=True)
class Edit:
    """A field of a record that is to take a value."""

    kind: type[Record]
    id: str
    field: str
    value: Any


@dataclass(frozen=True, slots=True)
class Refused:
    """An edit that cannot be taken, and why (a "why:" key); the cell stays as it is."""

    sheet: str
    difference: Difference
    why: str


class _Unusable(Exception):
    """A value that cannot be used; the argument is the reason's key."""


def edit_of(sheet: Sheet, secret: str, difference: Difference) -> Edit | Refused:
    """What an edit of one cell means; ``secret`` is the row's record id."""
    column = next(column for column in sheet.columns if column.key == difference.column)
    kind = _RECORDS[sheet.key]
    read = _READERS.get((sheet.key, column.key), _line)
    try:
        return Edit(kind, secret, column.key, read(canonical(difference.excel), column))
    except _Unusable as unusable:
        return Refused(sheet.key, difference, str(unusable))


def _line(text: str, _: Column) -> str:
    line = one_line(text)
    if len(line) > LONGEST_LINE:
        raise _Unusable("why:too-long")
    return line


def _name(text: str, column: Column) -> str:
    line = _line(text, column)
    if not line:
        raise _Unusable("why:empty")
    return line


def _email(text: str, column: Column) -> str:
    line = _line(text, column)
    if line and ("@" not in line or " " in line):
        raise _Unusable("why:sync-email")
    return line


def _words(text: str, _: Column) -> str:
    words = text.strip()
    if len(words) > LONGEST:
        raise _Unusable("why:too-long")
    return words


def _choice(text: str, column: Column) -> str:
    wanted = fold(text)
    for choice in column.choices:
        if wanted in (fold(choice.title), fold(choice.value)):
            return choice.value
    raise _Unusable("why:sync-choice")


def _yes_no(text: str, column: Column) -> bool:
    return _choice(text, column) == column.choices[0].value


def _seats(text: str, _: Column) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > MOST_SEATS:
        raise _Unusable("why:sync-number")
    return int(text)


def _tags(text: str, _: Column) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for part in text.replace(";", ",").split(",") if (tag := one_line(part))))


_RECORDS: Mapping[str, type[Record]] = {
    "people": Person,
    "registrations": Registration,
    "tables": Table,
    "cards": CardVersion,
}
_READERS: Mapping[tuple[str, str], Callable[[str, Column], Any]] = {
    ("people", "last"): _name,
    ("people", "email"): _email,
    ("registrations", "status"): _choice,
    ("registrations", "role"): _choice,
    ("registrations", "wheelchair"): _yes_no,
    ("registrations", "minor"): _yes_no,
    **{
        ("registrations", key): _words
        for key in ("needs", "needs_seating", "needs_communication", "needs_food", "attention", "note")
    },
    ("tables", "min_seats"): _seats,
    ("tables", "max_seats"): _seats,
    ("tables", "accessible"): _yes_no,
    ("cards", "kind"): _choice,
    ("cards", "title"): _words,
    ("cards", "tags"): _tags,
}
