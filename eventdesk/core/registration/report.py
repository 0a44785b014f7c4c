"""The report of an import: the list's own rows, each with what became of it and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

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
    changed = _changed(line.changes, words) if line.status == "updated" else ""
    return "; ".join(part for part in (said, kind, changed) if part)


SPOKEN = {
    "organisation": "ente", "municipality": "comune", "postcode": "cap", "wishes": "tables", "needs": "access",
    "needs_seating": "needs-seating", "needs_communication": "needs-communication", "needs_food": "needs-food",
    "note": "notes", "source_id": "external_id",
}  # fmt: skip


def _changed(fields: Sequence[str], words: Says) -> str:
    return ", ".join(words.say(f"field:{SPOKEN.get(field, field)}") for field in fields)
