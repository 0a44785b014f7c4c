"""What the import page shows: rows beside their raw cells, columns, what is left out.

No Qt. Everything is made anew from a preview; a person's decisions go into ``Choices`` and make the next preview.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from eventdesk.core.registration.lines import Choices, Line, LineStatus
from eventdesk.core.registration.listing.grid import letter, text_of
from eventdesk.core.registration.listing.mapping import Column
from eventdesk.core.registration.listing.sheets import Sheet
from eventdesk.core.registration.preview import Preview
from eventdesk.core.registration.report import changes_of

Say = Callable[..., str]
"""``say(key, values)`` gives the sentence for a key."""

ALL = "all"
PROBLEM = "problem:"
"""What begins the filter of rows with one kind of problem, and the key of its check."""
STORE = "store"
"""The key of the check that asks which of these are written down."""
STORED: dict[str, tuple[str, ...]] = {
    "none": (), "birth": ("birth",), "tax_code": ("tax_code",), "both": ("birth", "tax_code"),
}  # fmt: skip
HEADER, TITLE = "header", "title"
"""What rows of the raw grid are, beside the values of ``LineStatus``."""
_HEADERS_END = 60
"""No list has its header further down."""


@dataclass(frozen=True, slots=True)
class LineRow:
    """A row of the list and what becomes of it. The fields that can be typed anew are those of ``mending.EDITABLE``."""

    ref: str
    place: str
    status: str
    first: str = ""
    last: str = ""
    email: str = ""
    phone: str = ""
    municipality: str = ""
    organisation: str = ""
    wishes: str = ""
    needs: str = ""
    note: str = ""
    reason: str = ""
    editable: bool = False


def line_rows(preview: Preview, say: Say, wanted: str = ALL) -> list[LineRow]:
    """The rows of a preview: all, those with one status, or those with one kind of problem (``problem:kind``)."""
    several = len({(line.file, line.sheet) for line in preview.lines}) > 1
    refs = _with_problem(preview, wanted)
    return [
        _line_row(line, say, several=several)
        for line in preview.lines
        if (wanted in (ALL, line.status) if refs is None else line.ref in refs)
    ]


def problem_filter(kind: str) -> str:
    """The filter that shows the rows with one kind of problem."""
    return PROBLEM + kind


def _with_problem(preview: Preview, wanted: str) -> set[str] | None:
    if not wanted.startswith(PROBLEM):
        return None
    kind = wanted.removeprefix(PROBLEM)
    return {ref for problem in preview.problems if problem.kind == kind for ref in problem.lines}


def reason_in_words(line: Line, say: Say) -> str:
    """Why a row became what it became."""
    reason = say(line.reason, {"other": line.other, "why": line.why})
    if line.why and line.status in (LineStatus.DUPLICATE, LineStatus.POSSIBLE):
        return f"{reason} ({say(f'repeat:{line.why}')})"
    changes = "; ".join(f"{field}: {before} → {after}" for field, before, after in changes_of(line, say))
    return f"{reason}; {changes}" if changes else reason


def change_sides(line: Line | None, say: Say) -> list[tuple[str, str, str]]:
    """What an update changes: the field, what the register holds, what the list has."""
    changes = changes_of(line, say) if line is not None else []
    return [(field[:1].upper() + field[1:], before, after) for field, before, after in changes]


def place_of(line: Line, *, several: bool) -> str:
    """Where a row stands, with its sheet or file when there are several."""
    return f"{line.sheet or line.file} {line.row}" if several else str(line.row)


def _line_row(line: Line, say: Say, *, several: bool) -> LineRow:
    place, entry = place_of(line, several=several), line.entry
    if entry is None:
        return LineRow(line.ref, place, str(line.status), reason=reason_in_words(line, say))
    return LineRow(
        line.ref, place, str(line.status), entry.first, entry.last, entry.email, entry.phone, entry.municipality,
        entry.organisation, "; ".join(entry.wishes), entry.needs, entry.note, reason_in_words(line, say), editable=True,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row as it stands in the file; ``status`` is what became of it (``LineStatus``, ``header`` or ``title``).
    ``sheet`` and ``number`` name it as a possible header.
    """

    ref: str
    place: str
    status: str
    cells: tuple[str, ...]
    sheet: str = ""
    number: int = 0

    @property
    def may_be_header(self) -> bool:
        """Whether somebody may say that this row is the header."""
        return self.status != HEADER and self.number <= _HEADERS_END


def raw_rows(preview: Preview, refs: frozenset[str] | None = None) -> list[RawRow]:
    """The file's own rows, sheet by sheet; with ``refs`` only these and the headers. A sheet without people is shown
    where there is no other, or where somebody pointed at its header: they may point at another row.
    """
    several = len({(line.file, line.sheet) for line in preview.lines}) > 1
    by_sheet: dict[tuple[str, str], list[Line]] = {}
    for line in preview.lines:
        by_sheet.setdefault((line.file, line.sheet), []).append(line)
    found: list[RawRow] = []
    for sheet in preview.sheets:
        if sheet.ignored:
            found += _without_people(sheet, preview) if refs is None else []
            continue
        found += _above(sheet, several=several)
        found += [
            RawRow(line.ref, place_of(line, several=several), str(line.status), line.cells, sheet.key, line.row)
            for line in by_sheet.get((sheet.file, sheet.name), ())
            if refs is None or line.ref in refs
        ]
    return found


def _without_people(sheet: Sheet, preview: Preview) -> list[RawRow]:
    alone = all(other.ignored for other in preview.sheets) and sheet.ignored == "ignored:no-people"
    if not alone and sheet.key not in preview.choices.headers:
        return []
    below = [
        RawRow(f"{sheet.key}^{row.row}", str(row.row), LineStatus.SKIPPED.value, row.cells, sheet.key, row.row)
        for row in sheet.rows
    ]
    return [*_above(sheet, several=False), *below]


def _above(sheet: Sheet, *, several: bool) -> list[RawRow]:
    rows = []
    for row in sheet.above:
        status = HEADER if row.number in sheet.header.rows else TITLE
        place = f"{sheet.name or sheet.file} {row.number}" if several else str(row.number)
        cells = tuple(text_of(cell) for cell in row.cells)
        rows.append(RawRow(f"{sheet.key}^{row.number}", place, status, cells, sheet.key, row.number))
    return rows


def raw_letters(rows: Sequence[RawRow]) -> list[str]:
    """The spreadsheet's names of the raw columns."""
    return [letter(n) for n in range(max((len(row.cells) for row in rows), default=0))]


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
    reason = say(column.reason, dict(column.values))
    if column.index in sheet.hidden_columns:
        reason = f"{reason}; {say('import:column-hidden')}"
    return ColumnRow(
        f"{sheet.key}!{column.letter}" if several else column.letter,
        f"{sheet.name or sheet.file}: {named}" if several else named,
        str(taken_for) if taken_for else "",
        column.asked,
        reason,
        " · ".join(column.samples[:3]),
    )


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A sheet or row that is left out, or was taken in by hand although it would be. ``sheet`` tells which it is."""

    key: str
    place: str
    what: str
    reason: str
    sheet: bool
    taken: bool = False


def left_rows(preview: Preview, say: Say) -> list[LeftRow]:
    """Everything left out, sheets first, and what was taken in all the same."""
    several = len({(line.file, line.sheet) for line in preview.lines}) > 1
    take, rows = preview.choices.take, []
    for sheet in preview.sheets:
        named = " · ".join(part for part in (sheet.file if len(preview.sheets) > 1 else "", sheet.name) if part)
        count = say("left:rows", {"count": len(sheet.rows)})
        if sheet.ignored:
            rows.append(LeftRow(sheet.key, named, count, say(sheet.ignored), sheet=True))
        elif sheet.key in take:
            rows.append(LeftRow(sheet.key, named, count, say("left:taken"), sheet=True, taken=True))
    for line in preview.lines:
        what = " · ".join(cell for cell in line.cells if cell)[:200]
        place = place_of(line, several=several)
        if line.status is LineStatus.SKIPPED:
            rows.append(LeftRow(line.ref, place, what, reason_in_words(line, say), sheet=False))
        elif line.ref in take:
            rows.append(LeftRow(line.ref, place, what, say("left:taken"), sheet=False, taken=True))
    return rows


def with_mapping(choices: Choices, key: str, field: str) -> Choices:
    """Take a column for another field; empty: leave it out."""
    return replace(choices, mapping={**choices.mapping, key: field or None})


def with_taken(choices: Choices, key: str) -> Choices:
    """Take a row or sheet in although it would be left out."""
    return replace(choices, take=choices.take | {key}, leave=choices.leave - {key})


def with_left(choices: Choices, key: str) -> Choices:
    """Leave a row or sheet out."""
    take = choices.take - {key}
    return replace(choices, take=take, leave=choices.leave | {key} if key not in choices.take else choices.leave)


def with_twin(choices: Choices, ref: str, decision: str) -> Choices:
    """Settle a possible duplicate: ``same``, ``new``, or empty to leave it open again."""
    decided = {key: word for key, word in choices.decided.items() if key != ref}
    return replace(choices, decided={**decided, ref: decision} if decision else decided)


def with_header(choices: Choices, sheet: str, row: int) -> Choices:
    """Which row of a sheet is its header."""
    return replace(choices, headers={**choices.headers, sheet: row})


def with_typed(choices: Choices, ref: str, field: str, text: str) -> Choices:
    """A value of one row typed anew."""
    return replace(choices, edits={**choices.edits, ref: {**choices.edits.get(ref, {}), field: text}})


def with_answer(choices: Choices, key: str, answer: str) -> Choices:
    """The answer to a check: how to repair, what to do with refusals, one fix for all rows of a problem."""
    if key == "repair":
        return replace(choices, repair=answer == "yes")
    if key == "refusals":
        return replace(choices, refusals=answer)
    if key == STORE:
        return replace(choices, store=frozenset(STORED[answer]))
    kind = key.removeprefix(PROBLEM)
    fixes = {name: fix for name, fix in choices.fixes.items() if name != kind}
    return replace(choices, fixes={**fixes, kind: answer} if answer else fixes)


def with_theme(choices: Choices, value: str, theme: str) -> Choices:
    """Which theme a choice or a code stands for; empty: none."""
    codes = {name: meant for name, meant in choices.codes.items() if name != value}
    return replace(choices, codes={**codes, value: theme} if theme else codes)


def decisions_for(line: Line | None) -> tuple[str, ...]:
    """What can be decided about a row."""
    if line is None:
        return ()
    if line.status is LineStatus.POSSIBLE:
        return ("same", "new", "leave")
    return ("take",) if line.status is LineStatus.SKIPPED else ("leave",)


def report_name(preview: Preview, word: str) -> str:
    """A name for the report's file: that of the list with a word behind."""
    stem = preview.sheets[0].file.rpartition(".")[0] or preview.sheets[0].file if preview.sheets else word
    return f"{stem} - {word}.xlsx"
