"""Finding EventDesk's tables again after people sorted, moved, renamed, inserted and turned them into ranges."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eventdesk.core.export.book import Kind, Sheet
from eventdesk.core.export.merge import Base
from eventdesk.core.export.ports import FileTable, TableTrouble
from eventdesk.core.shared.folding import fold
from eventdesk.spreadsheets.cells import column_number, letters
from eventdesk.spreadsheets.grid import Grid, Grids, value_as
from eventdesk.spreadsheets.package import Package, SheetRef, parsed, tag

_AREA = re.compile(r"\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)")
_HEADER_ROWS = 60
"""Rows looked at for the header of a table that was turned into a range."""
_SAMPLE = 60
"""Rows looked at to tell a renamed column by what stands in it."""
_SURE = 0.6


@dataclass(frozen=True, slots=True)
class Area:
    """A range; columns from 0, rows as Excel counts, ends included."""

    left: int
    top: int
    right: int
    bottom: int

    def __str__(self) -> str:
        """As in A1:F20."""
        return f"{letters(self.left)}{self.top}:{letters(self.right)}{self.bottom}"


def area_of(text: str) -> Area | None:
    """A range such as A1:F20."""
    found = _AREA.fullmatch(text)
    if found is None:
        return None
    left, top, right, bottom = found.groups()
    return Area(column_number(left), int(top), column_number(right), int(bottom))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a table now is. ``columns`` gives the column (from 0) of each key found; rows of data go from ``first`` to
    ``last`` (as Excel counts; a totals row is not data). ``part`` is the table's part, empty if it is now a range.
    """

    sheet: SheetRef
    part: str
    area: Area
    columns: Mapping[str, int]
    first: int
    last: int
    totals: int = 0


@dataclass(frozen=True, slots=True)
class _Table:
    """A table part as it stands."""

    sheet: SheetRef
    part: str
    name: str
    area: Area
    titles: tuple[str, ...]
    ids: tuple[int, ...]
    header: int
    totals: int


def tables_in(package: Package, sheets: Sequence[SheetRef]) -> tuple[_Table, ...]:
    """Every table of a file."""
    return tuple(made for sheet in sheets for part in sheet.tables if (made := _table(package, sheet, part)))


def _table(package: Package, sheet: SheetRef, part: str) -> _Table | None:
    root = parsed(package.part(part))
    area = area_of(root.get("ref", ""))
    if area is None:
        return None
    columns = list(root.iter(tag("tableColumn")))
    return _Table(
        sheet,
        part,
        root.get("displayName", ""),
        area,
        tuple(_unescaped(column.get("name", "")) for column in columns),
        tuple(_number(column.get("id", "")) for column in columns),
        _number(root.get("headerRowCount", "1")),
        _number(root.get("totalsRowCount", "0")),
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _unescaped(title: str) -> str:
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), title)


def find(
    wanted: FileTable,
    sheet: Sheet,
    base: Base,
    tables: Sequence[_Table],
    sheets: Sequence[SheetRef],
    grids: Grids,
) -> Place | None:
    """Where a table is; None when people took it out.

    Raises:
        TableTrouble: the table is there but its column of codes is not.
    """
    titles = [title for _, title in wanted.columns]
    kinds = {column.key: column.kind for column in sheet.columns}
    table = _by_name(wanted, tables) or _by_titles(titles, tables)
    if table is not None:
        looked = _Looked(wanted, kinds, base, grids[table.sheet.name], table.area)
        columns = looked.columns(table.titles, table.ids)
        first, last = table.area.top + table.header, table.area.bottom - table.totals
        place = Place(table.sheet, table.part, table.area, columns, first, last, table.totals)
        return _with_codes(place, sheet)
    found = _as_range(wanted, kinds, base, sheets, grids)
    return _with_codes(found, sheet) if found else None


def _with_codes(place: Place, sheet: Sheet) -> Place:
    if sheet.columns[0].key not in place.columns:
        raise TableTrouble(
            sheet=place.sheet.name, row=place.area.top, why="why:sync-no-codes", text=sheet.columns[0].title
        )
    return place


def _by_name(wanted: FileTable, tables: Sequence[_Table]) -> _Table | None:
    return next((table for table in tables if table.name.casefold() == wanted.name.casefold()), None)


def _by_titles(titles: Sequence[str], tables: Sequence[_Table]) -> _Table | None:
    """A renamed table: it has the column of codes and most of the others."""
    best, most = None, 0.0
    for table in tables:
        share = _share(titles, table.titles)
        if share > most:
            best, most = table, share
    return best


def _share(titles: Sequence[str], found: Sequence[str]) -> float:
    """How much of the titles is there; 0 if too little to be the table."""
    present = {_plain(title) for title in found}
    if _plain(titles[0]) not in present:
        return 0.0
    share = sum(_plain(title) in present for title in titles) / len(titles)
    return share if share > _SURE else 0.0


def _plain(title: str) -> str:
    return " ".join(fold(title).split()) or title.strip()


def _as_range(
    wanted: FileTable, kinds: Mapping[str, Kind], base: Base, sheets: Sequence[SheetRef], grids: Grids
) -> Place | None:
    """A table that was turned into a range: a row of titles with rows under it."""
    titles = [title for _, title in wanted.columns]
    best: Place | None = None
    most = 0.0
    for sheet in sheets:
        grid = grids[sheet.name]
        for row in range(1, min(grid.height, _HEADER_ROWS) + 1):
            texts = tuple(str(value or "") for value in grid.row(row))
            share = _share(titles, texts)
            if share <= most:
                continue
            left, right = _span(texts, {_plain(title) for title in titles})
            area = Area(left, row, right, grid.last_row(left, right, row))
            columns = _Looked(wanted, kinds, base, grid, area).columns(texts[left : right + 1], ())
            if wanted.columns[0][0] in columns:
                best, most = Place(sheet, "", area, columns, row + 1, area.bottom), share
    return best


def _span(texts: Sequence[str], titles: set[str]) -> tuple[int, int]:
    """The run of filled header cells that holds our titles: the users' columns beside them belong to the table."""
    ours = [index for index, text in enumerate(texts) if _plain(text) in titles]
    left, right = min(ours), max(ours)
    while left > 0 and texts[left - 1]:
        left -= 1
    while right + 1 < len(texts) and texts[right + 1]:
        right += 1
    return left, right


@dataclass(frozen=True, slots=True)
class _Looked:
    """A table being looked at: what is wanted, what was left there, where it stands."""

    wanted: FileTable
    kinds: Mapping[str, Kind]
    base: Base
    grid: Grid
    area: Area

    @property
    def codes_key(self) -> str:
        """The key of the column of codes."""
        return self.wanted.columns[0][0]

    def columns(self, titles: Sequence[str], ids: Sequence[int]) -> dict[str, int]:
        """The column of each key: by its title, else by the number Excel gave it, else by what stands in it."""
        left = self.area.left
        plain = [_plain(title) for title in titles]
        found: dict[str, int] = {}
        for key, title in self.wanted.columns:
            if plain.count(_plain(title)) == 1:
                found[key] = left + plain.index(_plain(title))
        free = [left + index for index in range(len(titles)) if left + index not in found.values()]
        numbers = {number: left + index for index, number in enumerate(ids)}
        for position, (key, _) in enumerate(self.wanted.columns, start=1):
            if key in found or not free:
                continue
            column = self._renamed(key, numbers.get(position), found.get(self.codes_key), free)
            if column is not None:
                found[key] = column
                free.remove(column)
        return found

    def _renamed(self, key: str, numbered: int | None, codes: int | None, free: Sequence[int]) -> int | None:
        if codes is None:
            return self._codes_column(free) if key == self.codes_key else None
        agreeing = {column: self._agrees(key, column, codes) for column in free}
        if numbered is not None and numbered in free and agreeing[numbered] is not False:
            return numbered
        sure = [column for column in free if agreeing[column]]
        return sure[0] if len(sure) == 1 else None

    def _agrees(self, key: str, column: int, codes: int) -> bool | None:
        """Whether a column holds what the last sync left under a key; None when it is empty.

        Where nobody knows what was left there it does not: a column of people's own must not be taken for ours.
        """
        kind = self.kinds.get(key, Kind.TEXT)
        told = [
            self.base.matches(str(self.grid.value(row, codes) or ""), key, value_as(kind, value))
            for row in range(self.area.top + 1, min(self.area.bottom, self.area.top + _SAMPLE) + 1)
            if (value := self.grid.value(row, column)) not in (None, "")
        ]
        known = [answer for answer in told if answer is not None]
        return None if not told else bool(known) and sum(known) >= _SURE * len(known)

    def _codes_column(self, free: Sequence[int]) -> int | None:
        known = set(self.base.rows())
        for column in free:
            values = [str(self.grid.value(row, column) or "") for row in range(self.area.top + 1, self.area.bottom + 1)]
            if known and sum(value in known for value in values) >= _SURE * max(len(values), 1):
                return column
        return None
