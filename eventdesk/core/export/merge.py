"""The three-way merge of one table, as pure data: last sync, Excel, EventDesk.

Nothing is decided here that a person should decide: ``merge`` says what is so, ``settle`` does what was chosen, and
whatever was not chosen stays as it is in the file and is offered again next time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from eventdesk.core.export.book import Value
from eventdesk.core.export.marks import canonical

Cells = Mapping[str, Value]
"""The values of one row by column key."""
Place = tuple[str, str]
"""A cell: its row's code and its column's key."""


class Base(Protocol):
    """What was last written, known only well enough to be compared with."""

    def rows(self) -> Collection[str]:
        """The codes of the rows that were in the file after the last sync."""
        ...

    def left_out(self) -> Collection[str]:
        """The codes of rows that people took out of the file, and wanted to stay out."""
        ...

    def matches(self, row: str, column: str, value: Value) -> bool | None:
        """Whether the last sync left this value there; None when that is not known."""
        ...


class Kind(StrEnum):
    """What is so with a cell that differs."""

    NEWS = "news"
    """EventDesk changed it, Excel did not: it is written."""
    EDIT = "edit"
    """Excel changed it in an editable column, EventDesk did not: it is offered."""
    CONFLICT = "conflict"
    """Both changed it, or nobody can say who did: a person chooses."""
    FIXED = "fixed"
    """Excel changed a column that is not editable: it stays until a person says otherwise."""
    FORMULA = "formula"
    """A formula stands where EventDesk has a value: it stays."""


class Side(StrEnum):
    """Whose value stays."""

    EVENTDESK = "eventdesk"
    EXCEL = "excel"


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell in which Excel and EventDesk differ."""

    row: str
    column: str
    kind: Kind
    excel: Value
    ours: Value


@dataclass(frozen=True, slots=True)
class Content:
    """A table as it stands in the file. ``columns`` are the keys that were found; ``formulas`` are not to be touched;
    ``noted`` are rows that hold something of the users' in columns of their own; ``handmade`` are the numbers of rows
    that people wrote into the table without a code: they are theirs, and left alone.
    """

    columns: frozenset[str]
    rows: Mapping[str, Cells]
    formulas: frozenset[Place] = frozenset()
    noted: frozenset[str] = frozenset()
    handmade: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """What is so with a table.

    ``added`` are new in EventDesk; ``deleted`` were taken out in Excel and still exist in EventDesk; ``gone`` do not
    exist in EventDesk any more; ``foreign`` carry a code EventDesk never wrote into this file.
    """

    differences: tuple[Difference, ...] = ()
    added: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()

    @property
    def is_quiet(self) -> bool:
        """Whether file and event say the same."""
        return not (self.differences or self.added or self.deleted or self.gone)

    def of(self, kind: Kind) -> tuple[Difference, ...]:
        """The differences of one kind."""
        return tuple(difference for difference in self.differences if difference.kind is kind)


def merge(
    excel: Content, ours: Mapping[str, Cells], base: Base, editable: Collection[str], erased: Collection[str] = ()
) -> Merge:
    """Compare a table of the file with EventDesk's rows.

    Args:
        excel: the table as it stands in the file.
        ours: EventDesk's rows by code, in the order they are shown.
        base: what the last sync left.
        editable: keys of the columns that people may edit in Excel.
        erased: codes of rows whose person was erased; they are always gone.
    """
    before, left_out = base.rows(), base.left_out()
    differences: list[Difference] = []
    for row, cells in excel.rows.items():
        own = ours.get(row)
        if own is not None:
            differences += _row(row, cells, own, excel, base, editable)
    known = set(before)
    return Merge(
        differences=tuple(differences),
        added=tuple(row for row in ours if row not in excel.rows and row not in known and row not in left_out),
        deleted=tuple(row for row in ours if row not in excel.rows and row in known),
        gone=tuple(row for row in excel.rows if row not in ours and (row in known or row in erased)),
        foreign=tuple(row for row in excel.rows if row not in ours and row not in known and row not in erased),
    )


def _row(
    row: str, cells: Cells, own: Cells, excel: Content, base: Base, editable: Collection[str]
) -> Iterable[Difference]:
    for column, value in own.items():
        if column not in excel.columns:
            continue
        found = cells.get(column)
        if found == value or canonical(found) == canonical(value):
            continue
        if (row, column) in excel.formulas:
            yield Difference(row, column, Kind.FORMULA, found, value)
        else:
            yield Difference(row, column, _kind(row, column, found, value, base, editable), found, value)


def _kind(row: str, column: str, found: Value, value: Value, base: Base, editable: Collection[str]) -> Kind:
    if base.matches(row, column, found):
        return Kind.NEWS
    if column not in editable:
        return Kind.FIXED
    return Kind.EDIT if base.matches(row, column, value) else Kind.CONFLICT


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose for a table.

    ``take`` accepts the edits made in Excel; ``sides`` settles single cells, whatever their kind; ``restore`` writes
    EventDesk's values over edits of columns that are not editable; ``later`` are cells left as they are for now.
    ``add_again`` and ``leave_out`` are deleted rows; ``clear`` are gone rows whose cells are emptied although somebody
    wrote beside them.
    """

    take: bool = True
    restore: bool = False
    sides: Mapping[Place, Side] = field(default_factory=dict)
    later: frozenset[Place] = frozenset()
    add_again: frozenset[str] = frozenset()
    leave_out: frozenset[str] = frozenset()
    clear: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Settled:
    """What follows from a merge and the choices made.

    ``edits`` go into EventDesk first; then ``writes``, ``adds`` and ``clears`` into the file. ``open`` are cells left
    as they are: the next sync compares them with what the last one knew.
    """

    writes: tuple[Difference, ...] = ()
    edits: tuple[Difference, ...] = ()
    open: tuple[Difference, ...] = ()
    adds: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()


def settle(
    merged: Merge,
    choices: Choices,
    *,
    withdrawn: Collection[str] = (),
    noted: Collection[str] = (),
    erased: Collection[str] = (),
    left_out: Collection[str] = (),
) -> Settled:
    """Do what was chosen, and nothing else.

    A gone row is cleared if EventDesk knows that it was ``withdrawn`` and nothing of the users' stands beside it
    (``noted``), if its person was ``erased``, or if chosen: a row this desk has merely not heard of yet stays.
    ``left_out`` were left out before.
    """
    writes: list[Difference] = []
    edits: list[Difference] = []
    waiting: list[Difference] = []
    for difference in merged.differences:
        side = _side(difference, choices)
        (writes if side is Side.EVENTDESK else edits if side is Side.EXCEL else waiting).append(difference)
    again = tuple(row for row in merged.deleted if row in choices.add_again)
    out = (frozenset(left_out) | (choices.leave_out & frozenset(merged.deleted))) - frozenset(merged.added)
    return Settled(
        writes=tuple(writes),
        edits=tuple(edits),
        open=tuple(waiting),
        adds=(*merged.added, *again),
        clears=tuple(
            row
            for row in merged.gone
            if row in erased or row in choices.clear or (row in withdrawn and row not in noted)
        ),
        left_out=out - frozenset(again),
    )


def _side(difference: Difference, choices: Choices) -> Side | None:
    if difference.kind is Kind.FORMULA or (difference.row, difference.column) in choices.later:
        return None
    chosen = choices.sides.get((difference.row, difference.column))
    if difference.kind is Kind.FIXED:
        return Side.EVENTDESK if choices.restore or chosen is Side.EVENTDESK else None
    if chosen is not None:
        return chosen
    if difference.kind is Kind.NEWS:
        return Side.EVENTDESK
    return Side.EXCEL if difference.kind is Kind.EDIT and choices.take else None
