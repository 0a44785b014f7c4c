"""Syncing a workbook people have worked in: read what stands there, change our cells, keep everything else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from lxml import etree

from eventdesk.core.export.book import Identity, Sheet, Value
from eventdesk.core.export.building import LOG
from eventdesk.core.export.merge import Base, Content
from eventdesk.core.export.ports import (
    ChangedMeanwhile,
    Erased,
    FileTable,
    NewerWorkbook,
    NotAWorkbook,
    OpenedBook,
    TableChange,
    TableTrouble,
)
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled
from eventdesk.spreadsheets.backups import Backups
from eventdesk.spreadsheets.erasing import Ground, forget_results, forget_unused_texts, own_words
from eventdesk.spreadsheets.finding import Place, find, tables_in
from eventdesk.spreadsheets.grid import Grids, value_as
from eventdesk.spreadsheets.hidden import IdentitySheet, find_identity
from eventdesk.spreadsheets.package import Package, SheetRef, open_package, sheets_of, workbook_name
from eventdesk.spreadsheets.patching import SheetEditor, Styles
from eventdesk.spreadsheets.placing import opened_by, put_in_place, refuse_if_open, refuse_place
from eventdesk.spreadsheets.recalculating import ask_to_recalculate, has_formulas
from eventdesk.spreadsheets.table_writing import TableWriter, Wanted
from eventdesk.spreadsheets.verifying_sync import check


class WorkbookFiles:
    """Opens workbooks to be synced; keeps the last states of each in ``backups``."""

    def __init__(self, backups: Path) -> None:
        self._backups = Backups(backups)

    def forget_states(self, export: str, keep: Callable[[OpenedBook], bool]) -> None:
        """Delete the former states of a workbook that are not to be kept, and those that cannot be read."""
        for path in self._backups.states(export):
            try:
                stays = keep(self.open(path))
            except (NotAWorkbook, NewerWorkbook):
                stays = False
            if not stays:
                path.unlink(missing_ok=True)

    def in_use(self, path: Path) -> str:
        """Who has the file open, judging by the lock files of Excel and LibreOffice."""
        return opened_by(path)

    def refuse(self, path: Path, book: Path) -> None:
        """Look whether ``book`` could be written to ``path`` now; see ``ports.Workbooks``."""
        refuse_place(path, book.stat().st_size)

    def open(self, path: Path) -> SyncedBook:
        """Open a workbook EventDesk wrote once.

        Raises:
            NotAWorkbook: it is not one, or cannot be synced.
            NewerWorkbook: a newer EventDesk wrote it.
        """
        try:
            return SyncedBook(open_package(path), self._backups)
        except etree.XMLSyntaxError as error:
            raise NotAWorkbook(file=str(path), why="why:sync-damaged") from error


class SyncedBook:
    """``core.export.ports.OpenedBook`` over a file's parts."""

    def __init__(self, package: Package, backups: Backups) -> None:
        self._package = package
        self._backups = backups
        self._grids = Grids(package, package.data)
        self._sheets = sheets_of(package)
        self._hidden: IdentitySheet = find_identity(package, self._sheets, self._grids)
        self._found = tables_in(package, self._sheets)
        self._styles = Styles(package, _styles_part(package))
        self._editors: dict[str, SheetEditor] = {}
        self._formulas: dict[str, set[tuple[int, int]]] = {}
        self._places: dict[str, Place] = {}
        self._rows: dict[str, dict[str, int]] = {}
        self._erased: Erased | None = None
        self._traces: Sequence[tuple[str, str]] = ()

    @property
    def identity(self) -> Identity:
        """Which event and export it is of."""
        return self._hidden.identity

    @property
    def digest(self) -> str:
        """The SHA-256 of the file as it was read."""
        return sha256(self._package.data).hexdigest()

    @property
    def tables(self) -> Mapping[str, FileTable]:
        """What it remembers of its tables."""
        return self._hidden.tables

    @property
    def marks(self) -> Mapping[str, Mapping[str, str]]:
        """The marks of its rows."""
        return self._hidden.marks

    def content(self, sheet: Sheet, base: Base) -> Content | None:
        """A table as it stands now; None when people took it out."""
        wanted = self.tables.get(sheet.key)
        place = find(wanted, sheet, base, self._found, self._sheets, self._grids) if wanted else None
        if place is None:
            return None
        self._places[sheet.key] = place
        formulas = self._formulas_of(place.sheet)
        grid, kinds = self._grids[place.sheet.name], {column.key: column.kind for column in sheet.columns}
        code_column = place.columns[sheet.columns[0].key]
        ours = {key: column for key, column in place.columns.items() if key in kinds}
        others = [c for c in range(place.area.left, place.area.right + 1) if c not in place.columns.values()]
        keys, columns, kinds_of = tuple(ours), tuple(ours.values()), tuple(kinds[key] for key in ours)
        rows: dict[str, dict[str, Value]] = {}
        numbers: dict[str, int] = {}
        formula_cells, noted, handmade = set(), set(), []
        for number in range(place.first, place.last + 1):
            code = str(value_as(sheet.columns[0].kind, grid.value(number, code_column)) or "")
            if not code.strip():
                if not grid.is_empty(number, place.area.left, place.area.right):
                    handmade.append(number)
                continue
            if code in rows:
                raise TableTrouble(sheet=place.sheet.name, row=number, why="why:sync-row-twice", text=code)
            cells = grid.row(number)
            rows[code] = {
                key: value if type(value) is str and value else value_as(kind, value)
                for key, kind, value in zip(keys, kinds_of, [cells[c] for c in columns], strict=True)
            }
            numbers[code] = number
            if formulas:
                formula_cells |= {(code, key) for key, column in ours.items() if (number, column) in formulas}
            if any(grid.value(number, c) not in (None, "") and (number, c) not in formulas for c in others):
                noted.add(code)
        self._rows[sheet.key] = numbers
        return Content(frozenset(ours), rows, frozenset(formula_cells), frozenset(noted), tuple(handmade))

    def forget(self, erased: Erased) -> None:
        """At the next save, drop what the file still holds of anybody erased; see ``ports.OpenedBook``."""
        self._erased = erased

    @property
    def traces(self) -> Sequence[tuple[str, str]]:
        """Where people wrote something themselves that may speak of the erased; see ``ports.OpenedBook``."""
        return self._traces

    def save(
        self,
        path: Path,
        changes: Sequence[TableChange],
        identity: Identity,
        marks: Mapping[str, Mapping[str, str]],
        progress: Progress,
    ) -> str:
        """Write the file with these changes; see ``ports.OpenedBook``."""
        same_file = path.resolve() == self._package.path.resolve()
        refuse_if_open(path)
        expected: list[Wanted] = []
        for number, change in enumerate(changes):
            stop_if_cancelled(progress)
            progress.tell(Step("sync-writing", number, len(changes)))
            expected += self._change(change)
        tables = {**self.tables, **{c.sheet.key: _remembered(c.sheet, self.tables) for c in changes}}
        gone = self._erased.words if self._erased is not None else ()
        self._hidden.rewrite(self._package, identity, tables, marks, gone)
        for editor in self._editors.values():
            editor.finish()
        if self._erased is not None:
            forget_unused_texts(self._package, self._sheets)
            forget_results(self._package, self._sheets, self._erased.words)
        if expected:
            ask_to_recalculate(self._package, self._sheets)
        data = self._package.as_bytes()
        progress.tell(Step("sync-checking", 0, 1))
        grids = check(data, self._package, expected)
        if self._erased is not None:
            self._traces = self._words_of_people(grids, self._erased)
        if same_file and self._package.path.read_bytes() != self._package.data:
            raise ChangedMeanwhile(file=str(path))
        if same_file:
            self._backups.keep(self._package.data, identity.export)
        put_in_place(data, path)
        if self._erased is not None:
            self._backups.forget(identity.export)
        progress.tell(Step("sync-checking", 1, 1))
        return sha256(data).hexdigest()

    def _change(self, change: TableChange) -> list[Wanted]:
        key = change.sheet.key
        if key == LOG:
            return self._append_log(change)
        if change.is_empty or key not in self._places:
            return []
        writer = TableWriter(self._package, self._places[key], change.sheet, self._grids, self._editor)
        wanted = writer.write(self._rows[key], change.writes)
        wanted += writer.clear([self._rows[key][code] for code in change.clears])
        return wanted + writer.add(change.adds)

    def _append_log(self, change: TableChange) -> list[Wanted]:
        """The log has no codes: rows are only ever added at its end, and words of the erased emptied."""
        wanted = self.tables.get(LOG)
        place = find(wanted, change.sheet, _Nothing(), self._found, self._sheets, self._grids) if wanted else None
        if place is None:
            return []
        writer = TableWriter(self._package, place, change.sheet, self._grids, self._editor)
        if self._erased is not None and "row" in place.columns:
            grid, column = self._grids[place.sheet.name], place.columns["row"]
            codes = {row: str(grid.value(row, column) or "") for row in range(place.first, place.last + 1)}
            writer.clear([row for row, code in codes.items() if code and code not in self._erased.known])
        return writer.add(change.appends)

    def _words_of_people(self, grids: Grids, erased: Erased) -> list[tuple[str, str]]:
        grounds: dict[str, Ground] = {}
        for key, place in self._places.items():
            emptied = {self._rows[key][code] for code in erased.rows.get(key, ())}
            before = grounds.get(place.sheet.name, Ground())
            mine = (range(place.area.top, place.last + 1), frozenset(place.columns.values()))
            grounds[place.sheet.name] = Ground((*before.ours, mine), before.emptied | emptied)
        theirs = [sheet for sheet in self._sheets if sheet.part != self._hidden.part]
        return own_words(self._package, theirs, grids, grounds, erased.words)

    def _editor(self, sheet: SheetRef) -> SheetEditor:
        if sheet.part not in self._editors:
            self._editors[sheet.part] = SheetEditor(self._package, sheet.part, self._styles)
        return self._editors[sheet.part]

    def _formulas_of(self, sheet: SheetRef) -> set[tuple[int, int]]:
        if sheet.part not in self._formulas:
            data = self._package.parts[sheet.part]
            # Sheets without formulas and errors, as EventDesk writes them, need no second reading.
            present = has_formulas(data) or b't="e"' in data
            self._formulas[sheet.part] = self._editor(sheet).formulas() if present else set()
        return self._formulas[sheet.part]


class _Nothing:
    """A base that knows nothing: the log is only ever added to."""

    def rows(self) -> Collection[str]:
        """No rows."""
        return ()

    def left_out(self) -> Collection[str]:
        """No rows."""
        return ()

    def matches(self, row: str, column: str, value: Value) -> bool | None:
        """Nobody knows."""
        return None


def _remembered(sheet: Sheet, known: Mapping[str, FileTable]) -> FileTable:
    """The table as the file will know it: under the name it had, with the columns its marks now follow."""
    name = known[sheet.key].name if sheet.key in known else sheet.name
    return FileTable(name, sheet.title, tuple((column.key, column.title) for column in sheet.columns))


def _styles_part(package: Package) -> str:
    found = [part for kind, part in package.targets(workbook_name(package)).values() if kind == "styles"]
    return found[0] if found else "xl/styles.xml"
