"""The report of an import: the list's own rows, each with what became of it and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from eventdesk.core.registration.listing.grid import letter
from eventdesk.core.registration.preview import Line, Preview


class Says(Protocol):
    """Says the sentence for a key, in one language."""

    def say(self, key: str, **values: object) -> str:
        """The sentence; gaps are filled from the values."""
        ...


@dataclass(frozen=True, slots=True)
class Report:
    """A table: file, sheet, row, result, reason, remarks, then the row as it stands in the list."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


def report_of(preview: Preview, words: Says) -> Report:
    """Every row of every sheet that was taken in, in order."""
    sheets = [sheet for sheet in preview.sheets if not sheet.ignored]
    width = max((len(line.cells) for line in preview.lines), default=0)
    names = [letter(column) for column in range(width)]
    if len(sheets) == 1:
        labels = sheets[0].header.labels
        names = [labels[n] if n < len(labels) and labels[n] else name for n, name in enumerate(names)]
    first = [words.say(f"report:{name}") for name in ("file", "sheet", "row", "result", "reason", "remarks")]
    rows = tuple(_row(line, words, width) for line in preview.lines)
    return Report(words.say("report:title"), (*first, *names), rows)


def _row(line: Line, words: Says, width: int) -> tuple[str | int, ...]:
    cells = (*line.cells, *("",) * (width - len(line.cells)))
    remarks = "; ".join(dict.fromkeys(words.say(f"problem:{mark.kind}") for mark in line.marks))
    result = words.say(f"result:{line.status.value}")
    return (line.file, line.sheet, line.row, result, reason_of(line, words), remarks, *cells)


def reason_of(line: Line, words: Says) -> str:
    """Why a row became what it became, in words."""
    said = words.say(line.reason, why=line.why, other=line.other)
    kind = words.say(f"repeat:{line.why}") if line.other and line.why else ""
    changed = "; ".join(f"{field}: {before} → {after}" for field, before, after in changes_of(line, words.say))
    return "; ".join(part for part in (said, kind, changed) if part)


SPOKEN = {
    "organisation": "ente", "municipality": "comune", "postcode": "cap", "wishes": "tables", "needs": "access",
    "needs_seating": "needs-seating", "needs_communication": "needs-communication", "needs_food": "needs-food",
    "note": "notes", "source_id": "external_id", "birth": "dob", "tax_code": "cf",
}  # fmt: skip


def changes_of(line: Line, say: Callable[[str], str]) -> list[tuple[str, str, str]]:
    """What an update changes, in words: the field, what the register holds, what the list has."""
    return [
        (
            say(f"field:{SPOKEN.get(change.field, change.field)}"),
            in_words(change.field, change.before, say),
            in_words(change.field, change.after, say),
        )
        for change in line.changed
    ]


def in_words(field: str, value: Any, say: Callable[[str], str]) -> str:
    """A value as people read it; nothing is a dash."""
    if value in (None, "", ()):
        return "–"
    if isinstance(value, bool):
        return say("value:yes" if value else "value:no")
    if isinstance(value, datetime):
        return value.astimezone().strftime("%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, Iterable) and not isinstance(value, str):
        return "; ".join(map(str, value))
    return next((said for key in _KEYS if (said := say(key.format(field, value))) != key.format(field, value)), value)


_KEYS = ("book:{0}.{1}", "book:answer.{1}")
"""Where the words of a value stand, when it is one of a few."""
