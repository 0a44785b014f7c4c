"""The hidden sheet of a file people have worked in: found again, read, written anew."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from eventdesk.core.export.book import Identity
from eventdesk.core.export.ports import FileTable, NotAWorkbook
from eventdesk.spreadsheets.cells import letters, text_cell
from eventdesk.spreadsheets.grid import Grids
from eventdesk.spreadsheets.identity import IDENTITY_SHEET, LIST_COLUMN, Marks, identity_rows, read_identity
from eventdesk.spreadsheets.package import Package, SheetRef, parsed, tag, unparsed
from eventdesk.spreadsheets.parts import MAIN

_ROWS = re.compile(rb"<sheetData(?:\s[^>]*)?/>|<sheetData(?:\s[^>]*)?>.*</sheetData>", re.DOTALL)
_EXTENT = re.compile(rb"<dimension [^>]*/>")


@dataclass(frozen=True, slots=True)
class IdentitySheet:
    """What the hidden sheet says, and where it is."""

    part: str
    identity: Identity
    tables: Mapping[str, FileTable]
    marks: Marks
    lists: Mapping[int, Mapping[int, str]]

    def rewrite(
        self,
        package: Package,
        identity: Identity,
        tables: Mapping[str, FileTable],
        marks: Marks,
        gone: Collection[str] = (),
    ) -> None:
        """Write the sheet's cells anew; the lists of choices stay where formulas look for them, without words that are
        ``gone``.
        """
        others = {
            row: [text_cell(f"{letters(c)}{row}", text, 0) for c, text in sorted(cells.items()) if text not in gone]
            for row, cells in self.lists.items()
        }
        rows = identity_rows(identity, tables, marks, others)
        package.put(self.part, _with_rows(package.part(self.part), "".join(rows)))


def _with_rows(part: bytes, rows: str) -> bytes:
    """The sheet with other rows. Its thousands of cells are ours alone: replacing their text spares parsing them."""
    found = _ROWS.search(part)
    if found is not None:
        part = part[: found.start()] + f"<sheetData>{rows}</sheetData>".encode() + part[found.end() :]
        return _EXTENT.sub(b"", part, count=1)
    root = parsed(part)
    made = etree.fromstring(f'<sheetData xmlns="{MAIN}">{rows}</sheetData>')
    root.replace(root.find(tag("sheetData")), made)
    return unparsed(root)


def find_identity(package: Package, sheets: Sequence[SheetRef], grids: Grids) -> IdentitySheet:
    """The hidden sheet, also when somebody renamed it.

    Raises:
        NotAWorkbook: there is none, or it is damaged.
        NewerWorkbook: a newer EventDesk wrote it.
    """
    named = [sheet for sheet in sheets if sheet.name == IDENTITY_SHEET]
    for sheet in (*named, *(sheet for sheet in reversed(sheets) if sheet not in named)):
        grid = grids[sheet.name]
        if grid.value(1, 0) == "EventDesk":
            rows = [grid.row(number) for number in range(1, grid.height + 1)]
            identity, tables, marks = read_identity(str(package.path), rows)
            return IdentitySheet(sheet.part, identity, tables, marks, _lists(rows))
    raise NotAWorkbook(file=str(package.path), why="why:sync-not-ours")


def _lists(rows: Sequence[Sequence[object]]) -> dict[int, dict[int, str]]:
    """The cells of the lists of choices, by row and column."""
    found: dict[int, dict[int, str]] = {}
    for number, row in enumerate(rows, start=1):
        cells = {index: str(v) for index, v in enumerate(row) if index >= LIST_COLUMN and v not in (None, "")}
        if cells:
            found[number] = cells
    return found
