"""One sheet understood: its header, its columns, the people in it, and what is left out and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from hashlib import blake2s
from types import MappingProxyType

from eventdesk.core.registration.listing.context import Context, context_of
from eventdesk.core.registration.listing.entry import Entry, Mark, looks_swapped, read_row
from eventdesk.core.registration.listing.fields import MANY, NAME_FIELDS, Field, spaced
from eventdesk.core.registration.listing.garbled import repaired_grid
from eventdesk.core.registration.listing.grid import Grid, Row, letter, text_of
from eventdesk.core.registration.listing.header import Header, find_header, header_at, repeats_header
from eventdesk.core.registration.listing.kinds import CANCELLED
from eventdesk.core.registration.listing.mapping import Column, column_of, map_columns
from eventdesk.core.registration.listing.places import Zones
from eventdesk.core.registration.listing.profile import EMAIL
from eventdesk.core.shared.folding import fold

_WITHDRAWN = re.compile(
    r"\b(cancellat\w*|annullat\w*|rinunc\w*|ritirat\w*|withdrawn|cancel\w*|deleted|eliminat\w*|disdett\w*|esclus\w*"
    r"|assent[ei]"
    r"|non partecip\w*|declin\w*|scartat\w*|rimoss\w*|no show|storniert\w*|abgesagt\w*|abgemeldet\w*|annulee?s?"
    r"|desist\w*|anulad\w*|bajas)\b"
)
_TOTAL = re.compile(
    r"^(totale|totali|total|totals|tot|subtotale|somma|sum|summe|gesamt|conteggio|count|numero (di )?iscritti"
    r"|n iscritti)\b"
)
_SUBMITTED = re.compile(r"\b(invio|submit\w*|complet\w*|submission)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """One row below the header. ``entry`` is None when it names nobody; ``skipped`` is the key of why it is left out
    (empty: it is taken in).
    """

    row: int
    cells: tuple[str, ...]
    entry: Entry | None
    skipped: str = ""
    why: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of one file. ``ignored`` is the key of why it is left out (empty: it is taken in).

    ``repairs`` are up to three texts before and after, when the sheet was encoded twice (put right unless somebody said
    to leave it). ``rows`` are
    the rows below the header, in order, with the file's own numbers; ``title`` the rows above it, ``above`` all rows up
    to the header's end as they stand. ``hidden_columns`` (from 0) are not seen by whoever opens the file.
    """

    file: str
    name: str
    encoding: str
    delimiter: str
    header: Header
    columns: tuple[Column, ...]
    rows: tuple[Found, ...]
    title: tuple[str, ...] = ()
    ignored: str = ""
    repairs: tuple[tuple[str, str], ...] = ()
    above: tuple[Row, ...] = ()
    hidden_columns: frozenset[int] = frozenset()

    @property
    def key(self) -> str:
        """What names this sheet in a person's decisions, over all files."""
        return sheet_key(self.file, self.name)

    @property
    def signature(self) -> str:
        """What tells this kind of list from others: a digest of its headers, the same next week."""
        labels = "\n".join(header_key(label) for label in self.header.labels)
        return blake2s(labels.encode(), digest_size=4).hexdigest()

    def column(self, meaning: Field) -> Column | None:
        """The column taken for a field."""
        return column_of(self.columns, meaning)


def understand(
    grid: Grid,
    zones: Zones,
    *,
    themes: Sequence[str] = (),
    mapping: Mapping[str, str | None] | None = None,
    take: frozenset[str] = frozenset(),
    repair: bool = True,
    remembered: Mapping[str, str] | None = None,
    codes: Mapping[str, str] | None = None,
    local: tzinfo | None = None,
    on: date | None = None,
    headers: Mapping[str, int] = MappingProxyType({}),
) -> Sheet:
    """Understand one sheet. ``mapping`` are a person's own decisions: header, column letter, ``sheet!header`` or
    ``sheet!letter`` to field name (None: leave out). ``take`` names rows (``sheet!row`` or ``row``) and sheets that are
    taken in although they would be left out. In both a sheet may be named by its ``sheet_key``, which tells files
    apart. ``remembered`` are decisions about earlier lists, by ``header_key``; ``codes`` what codes of choices stand
    for; ``on`` is the day of the event; ``headers`` the rows somebody pointed at as header, by sheet (0: there is
    none).
    """
    right, repairs = repaired_grid(grid)
    grid = right if repair else grid
    told = next(
        (row for name in (sheet_key(grid.file, grid.sheet), grid.sheet) if (row := headers.get(name)) is not None), None
    )
    header = find_header(grid) if told is None else header_at(grid, told)
    below = [row for row in grid.rows if row.number >= header.first]
    usual = _usual_width(below)
    sorted_out = [(row, _nobody(row, header, usual, grid, take)) for row in below]
    people = [row for row, why in sorted_out if not why]
    chosen = _chosen(grid, header, mapping or {})
    legible = people if grid is right else _same_rows(right, people)
    columns = map_columns(header, legible, zones, themes, chosen, _remembered(header, remembered or {}))
    context = context_of(columns, people, zones, themes=themes, sheet=grid.sheet, codes=codes, local=local, on=on)
    named = {grid.sheet, sheet_key(grid.file, grid.sheet)}
    ignored = "" if named & take else _ignored(grid, columns, people)
    title = tuple(row.text(row.filled[0]) for row in grid.rows if row.number < min(header.rows or (1,)) and row.filled)
    rows = _read(context, sorted_out, grid, take)
    above = tuple(row for row in grid.rows if row.number < header.first)
    return Sheet(
        grid.file, grid.sheet, grid.encoding, grid.delimiter, header, columns, rows, title, ignored, repairs, above,
        grid.hidden_columns,
    )  # fmt: skip


def _same_rows(right: Grid, rows: Sequence[Row]) -> list[Row]:
    """The rows as they read when put right: what a column means shows there, even if its texts are to stay."""
    numbers = {row.number for row in rows}
    return [row for row in right.rows if row.number in numbers]


def sheet_key(file: str, sheet: str) -> str:
    """What names a sheet over all files; a file without sheets is named by itself."""
    return f"{file}:{sheet}" if sheet else file


def _read(context: Context, rows: Sequence[tuple[Row, str]], grid: Grid, take: frozenset[str]) -> tuple[Found, ...]:
    found: list[Found] = []
    status, submitted = context.column(Field.STATUS), _submitted(context)
    section_withdrawn = ""
    for row, nobody in rows:
        cells = tuple(text_of(cell) for cell in row.cells)
        if nobody == "skip:section":
            section_withdrawn = cells[row.filled[0]] if _WITHDRAWN.search(spaced(cells[row.filled[0]])) else ""
        if nobody:
            found.append(Found(row.number, cells, None, nobody, row.text(row.filled[0])[:80]))
            continue
        entry, marks = read_row(context, row)
        skipped, why = _left_out(entry, row, status, submitted, section_withdrawn)
        wanted = bool(take and take & _names_of(grid, row.number))
        if skipped and not entry.name and not entry.email:
            # Somebody who wants the row can still type who it is.
            found.append(Found(row.number, cells, entry if wanted else None, skipped, why))
            continue
        if skipped and wanted:
            skipped = why = ""
        if looks_swapped(entry):
            marks = (*marks, Mark("names-swapped", Field.FIRST.value, entry.name))
        if row.number in grid.hidden_rows:
            marks = (*marks, Mark("row-hidden"))
        found.append(Found(row.number, cells, entry, skipped, why, marks))
    return tuple(found)


def _names_of(grid: Grid, row: int) -> frozenset[str]:
    """How a person may name a row."""
    return frozenset({str(row), f"{grid.sheet}!{row}", f"{grid.file}:{row}", f"{grid.file}:{grid.sheet}!{row}"})


def _left_out(entry: Entry, row: Row, status: Column | None, submitted: Column | None, section: str) -> tuple[str, str]:
    """Why somebody named in a row is not taken in, and the words that say so."""
    if not entry.name and not entry.email:
        return ("skip:incomplete", "") if submitted and not row.text(submitted.index) else ("skip:nobody", "")
    if section:
        return "skip:withdrawn", section
    if status and CANCELLED.search(fold(row.text(status.index))):
        return "skip:cancelled", row.text(status.index)
    if submitted and not row.text(submitted.index):
        return "skip:incomplete", ""
    return "", ""


def _submitted(context: Context) -> Column | None:
    """The column that holds when an answer was sent, when most rows have it: without it an answer is not finished."""
    column = context.column(Field.REGISTERED_AT)
    if column is None or not _SUBMITTED.search(spaced(column.header)) or not column.samples:
        return None
    return column


def _nobody(row: Row, header: Header, usual: int, grid: Grid, take: frozenset[str]) -> str:
    """Why a row is no person, by its shape alone; empty when it may be one, or somebody says it is."""
    if take and take & _names_of(grid, row.number):
        return ""
    filled = row.filled
    texts = [row.text(column) for column in filled]
    if repeats_header(row, header):
        return "skip:header-again"
    few = len(filled) <= 4 and not any(EMAIL.match(text) for text in texts)
    if few and any(_TOTAL.match(fold(text)) for text in texts):
        return "skip:total"
    if usual >= 3 and len(filled) == 1 and not EMAIL.match(texts[0]):
        spans = any(m.top == row.number and m.right - m.left >= usual // 2 for m in grid.merges)
        return "skip:section" if spans or not texts[0].isdecimal() else "skip:nobody"
    return ""


def _usual_width(rows: Sequence[Row]) -> int:
    widths = sorted(len(row.filled) for row in rows[:200])
    return widths[len(widths) // 2] if widths else 0


def _ignored(grid: Grid, columns: Sequence[Column], people: Sequence[Row]) -> str:
    if grid.hidden:
        return "ignored:hidden"
    if _WITHDRAWN.search(spaced(grid.sheet)):
        return "ignored:withdrawn"
    named = any(column.field in NAME_FIELDS for column in columns)
    mailed = any(column.field is Field.EMAIL for column in columns)
    if not people or not (named or mailed):
        return "ignored:no-people"
    return ""


def _chosen(grid: Grid, header: Header, mapping: Mapping[str, str | None]) -> dict[int, Field | None]:
    """A person's decisions by column; of two columns given the same field, the later decision holds."""
    wanted = {_key(name): value for name, value in mapping.items()}
    chosen: dict[int, Field | None] = {}
    for index, label in enumerate(header.labels):
        exact = sheet_key(grid.file, grid.sheet)
        names = (
            f"{exact}!{letter(index)}", f"{grid.sheet}!{letter(index)}", f"{grid.sheet}!{label}", label, letter(index),
        )  # fmt: skip
        for name in names:
            if name and _key(name) in wanted:
                value = wanted[_key(name)]
                chosen[index] = Field(value) if value else None
                break
    singles = [field for field in chosen.values() if field and field not in MANY]
    for index, field in list(chosen.items()):
        if field and singles.count(field) > 1:
            singles.remove(field)
            del chosen[index]
    return chosen


def header_key(label: str) -> str:
    """How a header is remembered: folded, so that case and spaces do not count."""
    return fold(label)


def _remembered(header: Header, remembered: Mapping[str, str]) -> dict[int, Field | None]:
    """Earlier decisions about headers that occur again; fields that no longer exist are forgotten."""
    known = {field.value for field in Field}
    found: dict[int, Field | None] = {}
    for index, label in enumerate(header.labels):
        value = remembered.get(header_key(label)) if label else None
        if value is not None and (not value or value in known):
            found[index] = Field(value) if value else None
    return found


def _key(name: str) -> str:
    sheet, sign, column = name.rpartition("!")
    return f"{fold(sheet)}!{fold(column) or column}" if sign else fold(name) or name
