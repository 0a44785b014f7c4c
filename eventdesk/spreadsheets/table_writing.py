"""Writing into one table of a file: single cells, emptied rows, new rows under the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from eventdesk.core.export.book import Kind, Row, Sheet, Value
from eventdesk.core.export.ports import TableTrouble
from eventdesk.spreadsheets.cells import lines_of
from eventdesk.spreadsheets.finding import Area, Place, area_of
from eventdesk.spreadsheets.grid import Grids
from eventdesk.spreadsheets.growing import grow_names, names_row
from eventdesk.spreadsheets.package import Package, SheetRef, parsed, tag, unparsed
from eventdesk.spreadsheets.patching import SheetEditor


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a cell must read back as."""

    sheet: str
    row: int
    column: int
    kind: Kind
    value: Value


class TableWriter:
    """Changes one table. ``editor`` gives the editor of a sheet when the first cell is changed."""

    def __init__(
        self, package: Package, place: Place, sheet: Sheet, grids: Grids, editor: Callable[[SheetRef], SheetEditor]
    ) -> None:
        self._package = package
        self._place = place
        self._grid = grids[place.sheet.name]
        self._editor_of = editor
        self._kinds = {column.key: column.kind for column in sheet.columns}
        self._order = {column.key: index for index, column in enumerate(sheet.columns)}
        self._long = [(n, column.width) for n, column in enumerate(sheet.columns) if column.kind is Kind.LONG]

    def write(self, numbers: Mapping[str, int], writes: Mapping[tuple[str, str], Value]) -> list[Wanted]:
        """Write single cells: values by (row code, column key)."""
        return [self._set(numbers[code], key, value) for (code, key), value in writes.items()]

    def clear(self, rows: Iterable[int]) -> list[Wanted]:
        """Empty our cells of some rows; they stay as blank rows and are used again for new ones.

        Formulas that people wrote into them stay: others may share their text. Their results go.
        """
        places = [(row, key) for row in rows for key in self._place.columns if key in self._kinds]
        formulas = self._editor.formulas() if places else set()
        theirs = {(row, key) for row, key in places if (row, self._place.columns[key]) in formulas}
        for row, key in theirs:
            self._editor.forget_result(row, self._place.columns[key])
        return [self._set(row, key, None) for row, key in places if (row, key) not in theirs]

    def add(self, rows: Sequence[Row]) -> list[Wanted]:
        """Add rows: into blank rows of the table first, then under its last one.

        Raises:
            TableTrouble: something stands in the way under the table.
        """
        if not rows:
            return []
        free = self._blank_rows()[: len(rows)]
        beyond = len(rows) - len(free)
        if beyond:
            self._make_room(beyond)
        if beyond and self._place.totals:
            self._push_totals(beyond)
        numbers = [*free, *range(self._place.last + 1, self._place.last + beyond + 1)]
        template = self._formats()
        wanted = []
        for number, row in zip(numbers, rows, strict=True):
            for key, column in self._place.columns.items():
                if key in self._order:
                    wanted.append(self._set(number, key, row.values[self._order[key]], template.get(column)))
            self._editor.make_room(number, self._lines(row))
        if beyond:
            self._fill_beside(numbers[len(free) :], template)
            self._grow(beyond)
        return wanted

    @property
    def _editor(self) -> SheetEditor:
        return self._editor_of(self._place.sheet)

    def _set(self, row: int, key: str, value: Value, style: int | None = None) -> Wanted:
        column = self._place.columns[key]
        self._editor.set(row, column, value, style)
        return Wanted(self._place.sheet.name, row, column, self._kinds[key], value)

    def _lines(self, row: Row) -> int:
        texts = [(str(row.values[index] or ""), width) for index, width in self._long]
        return max((lines_of(text, width) for text, width in texts), default=1)

    def _blank_rows(self) -> list[int]:
        area, formulas = self._place.area, self._editor.formulas()
        ours = set(self._place.columns.values())
        return [
            row
            for row in range(self._place.first, self._place.last + 1)
            if all(
                self._grid.value(row, column) in (None, "") or (column not in ours and (row, column) in formulas)
                for column in range(area.left, area.right + 1)
            )
            and not any((row, column) in formulas for column in ours)
        ]

    def _make_room(self, count: int) -> None:
        area = self._place.area
        for row in range(area.bottom + 1, area.bottom + count + 1):
            if not self._grid.is_empty(row, area.left, area.right):
                text = next(str(v) for v in self._grid.row(row)[area.left : area.right + 1] if v not in (None, ""))
                raise TableTrouble(sheet=self._place.sheet.name, row=row, why="why:sync-text-below", text=text)

    def _push_totals(self, count: int) -> None:
        """The totals row goes down; where formulas elsewhere name its cells, only Excel could move it.

        Raises:
            TableTrouble: some do.
        """
        area, place = self._place.area, self._place
        if names_row(self._package, place.sheet, area.bottom):
            text = next((str(v) for v in self._grid.row(area.bottom) if v not in (None, "")), "")
            raise TableTrouble(sheet=place.sheet.name, row=area.bottom, why="why:sync-totals-row", text=text)
        self._editor.move_down(replace(area, top=place.first, bottom=place.last), count)

    def _formats(self) -> dict[int, int]:
        """The formats new rows take: those of the table's last row."""
        area = self._place.area
        styles = {c: self._editor.style(self._place.last, c) for c in range(area.left, area.right + 1)}
        return {column: style for column, style in styles.items() if style is not None}

    def _fill_beside(self, rows: Sequence[int], formats: Mapping[int, int]) -> None:
        """The users' columns of new rows: the format of the row above, and the formula of a calculated column."""
        formulas = self._calculated()
        ours = set(self._place.columns.values())
        for column in range(self._place.area.left, self._place.area.right + 1):
            if column in ours:
                continue
            for row in rows:
                if column in formulas:
                    self._editor.set_formula(row, column, formulas[column], formats.get(column))
                elif column in formats:
                    self._editor.set(row, column, None, formats[column])

    def _calculated(self) -> dict[int, str]:
        if not self._place.part:
            return {}
        columns = parsed(self._package.part(self._place.part)).iter(tag("tableColumn"))
        found = {}
        for index, column in enumerate(columns):
            formula = column.find(tag("calculatedColumnFormula"))
            if formula is not None and formula.text and formula.get("array") != "1":
                found[self._place.area.left + index] = formula.text
        return found

    def _grow(self, count: int) -> None:
        old, place = self._place.area, self._place
        new = replace(old, bottom=old.bottom + count)
        self._editor.grow(old, new)
        if place.totals:
            rows = replace(old, bottom=place.last)
            self._editor.grow(rows, replace(rows, bottom=place.last + count))
        grow_names(self._package, place, place.last + count)
        if place.part:
            _resize(self._package, place.part, old, count)
        self._place = replace(place, area=new, last=place.last + count)


def _resize(package: Package, part: str, old: Area, count: int) -> None:
    """Let a table end ``count`` rows lower, and with it its filter and sorting (which leave a totals row out)."""
    root = parsed(package.part(part))
    root.set("ref", str(replace(old, bottom=old.bottom + count)))
    last = old.bottom - (root.get("totalsRowCount") == "1")
    for element in root.iter(tag("autoFilter"), tag("sortState"), tag("sortCondition")):
        area = area_of(element.get("ref", ""))
        if area is not None and area.bottom in (old.bottom, last):
            element.set("ref", str(replace(area, bottom=area.bottom + count)))
    package.put(part, unparsed(root))
