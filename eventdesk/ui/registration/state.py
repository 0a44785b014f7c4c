"""What the screen of participants shows; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from eventdesk.core.registration.listing.mapping import Column
from eventdesk.core.registration.listing.sheets import Sheet
from eventdesk.core.registration.model import Status
from eventdesk.core.registration.preview import Choices, Line, LineStatus, Preview
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.shared.folding import fold

Say = Callable[..., str]
"""``say(key, values)`` gives the sentence for a key."""

ALL = "all"


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures over the list."""

    registered: int = 0
    waiting: int = 0
    cancelled: int = 0
    badges: int = 0


def counts_of(people: Sequence[PersonRow]) -> Counts:
    """How many stand where."""
    by_status = {status: sum(row.status == status for row in people) for status in Status}
    return Counts(
        by_status[Status.REGISTERED],
        by_status[Status.WAITING],
        by_status[Status.CANCELLED],
        sum(bool(row.badge) for row in people),
    )


def matching(people: Sequence[PersonRow], text: str) -> list[PersonRow]:
    """Those in whom every word typed begins a word of name, organisation, municipality, e-mail or code."""
    typed = fold(text).split()
    if not typed:
        return list(people)
    return [row for row in people if _holds(row, typed)]


def _holds(row: PersonRow, typed: Sequence[str]) -> bool:
    words = fold(f"{row.name} {row.organisation} {row.municipality} {row.email} {row.short} {row.badge}").split()
    return all(any(word.startswith(beginning) for word in words) for beginning in typed)


@dataclass(frozen=True, slots=True)
class LineRow:
    """A row of the list and what becomes of it, in words. ``raw`` are its cells as they stand in the file."""

    ref: str
    place: str
    name: str
    email: str
    organisation: str
    municipality: str
    wishes: str
    status: str
    reason: str
    raw: str


def line_rows(preview: Preview, say: Say, status: str = ALL) -> list[LineRow]:
    """The rows of a preview, all or those with one status."""
    several = len({(line.file, line.sheet) for line in preview.lines}) > 1
    return [
        _line_row(line, say, several=several)
        for line in preview.lines
        if status in (ALL, line.status) and (line.entry or line.status is not LineStatus.SKIPPED or line.reason)
    ]


def _line_row(line: Line, say: Say, *, several: bool) -> LineRow:
    entry = line.entry
    reason = say(line.reason, {"other": line.other, "why": line.why})
    if line.why and line.status in (LineStatus.DUPLICATE, LineStatus.POSSIBLE):
        reason = f"{reason} ({say(f'repeat:{line.why}')})"
    return LineRow(
        line.ref,
        f"{line.sheet or line.file} {line.row}" if several else str(line.row),
        entry.name if entry else "",
        entry.email if entry else "",
        entry.organisation if entry else "",
        entry.municipality if entry else "",
        ", ".join(entry.wishes) if entry else "",
        str(line.status),
        reason,
        " · ".join(cell for cell in line.cells if cell),
    )


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column of a list: what it is taken for and why. ``key`` names it in ``Choices.mapping``."""

    key: str
    header: str
    field: str
    asked: bool
    reason: str
    samples: str


def column_rows(preview: Preview, say: Say) -> list[ColumnRow]:
    """Every column of the sheets taken in, those that need a decision first."""
    taken = [sheet for sheet in preview.sheets if not sheet.ignored]
    rows = [_column_row(sheet, column, say, several=len(taken) > 1) for sheet in taken for column in sheet.columns]
    return sorted(rows, key=lambda row: not row.asked)


def _column_row(sheet: Sheet, column: Column, say: Say, *, several: bool) -> ColumnRow:
    named = column.header or column.letter
    taken_for = column.field or (column.suggestion if column.asked else None)
    return ColumnRow(
        f"{sheet.name}!{column.letter}" if several else column.letter,
        f"{sheet.name}: {named}" if several else named,
        str(taken_for) if taken_for else "",
        column.asked,
        say(column.reason, dict(column.values)),
        " · ".join(column.samples[:3]),
    )


def problems_in_words(preview: Preview, say: Say) -> list[str]:
    """One line for each kind of problem, with how many rows and up to three examples."""
    lines = []
    for problem in preview.problems:
        examples = f" ({', '.join(problem.examples)})" if problem.examples else ""
        lines.append(f"{len(problem.lines)} × {say(f'problem:{problem.kind}')}{examples}")
    return lines


def has_refusals(preview: Preview) -> bool:
    """Whether somebody in the list did not consent, so that the person must say what to do."""
    return preview.choices.refusals != "import" or any(
        problem.kind in ("consent-no", "consent-unknown") for problem in preview.problems
    )


def with_mapping(choices: Choices, key: str, field: str) -> Choices:
    """Take a column for another field; empty: leave it out."""
    return replace(choices, mapping={**choices.mapping, key: field or None})


def with_decision(choices: Choices, row: LineRow, line: Line, decision: str) -> Choices:
    """``new`` and ``same`` settle a possible duplicate, ``take`` takes a row in, ``leave`` leaves it out."""
    if decision in ("new", "same"):
        return replace(choices, decided={**choices.decided, row.ref: decision})
    named = f"{line.sheet}!{line.row}" if line.sheet else str(line.row)
    if decision == "take":
        return replace(choices, take=choices.take | {named}, leave=choices.leave - {row.ref})
    return replace(choices, leave=choices.leave | {row.ref}, take=choices.take - {named})


def decisions_for(line: Line | None) -> tuple[str, ...]:
    """What can be decided about a row."""
    if line is None:
        return ()
    if line.status is LineStatus.POSSIBLE:
        return ("same", "new")
    if line.status is LineStatus.SKIPPED:
        return ("take",) if line.entry else ()
    return ("leave",)
