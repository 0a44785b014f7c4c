"""Reading web pages saved as .xls: many offices' programs export a table that way."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from eventdesk.core.registration.listing.grid import Cell, Grid, Merge, Row
from eventdesk.spreadsheets.reading_text import decoded
from eventdesk.spreadsheets.reading_zip import Unreadable

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_MOST_BYTES = 60 * 1024 * 1024
_MOST_DOWN = 100


def read_html(file: Path, rows: int, columns: int, cells: int) -> tuple[Grid, ...]:
    """Each table of the page that has more than one cell, as a sheet; raises ``Unreadable``."""
    data = file.read_bytes()
    if len(data) > _MOST_BYTES:
        raise Unreadable("why:list-too-large")
    parser = _Tables(columns, cells)
    parser.feed(_text(data))
    parser.close()
    found = [(t, m) for t, m in zip(parser.tables, parser.merges, strict=True) if sum(map(len, t)) > 1]
    if not found:
        raise Unreadable("why:list-is-web-page")
    if any(len(table) > rows for table, _ in found):
        raise Unreadable("why:list-too-large")
    return tuple(
        Grid(file.name, f"{number}" if len(found) > 1 else "", _rows(table), encoding="html", merges=tuple(merges))
        for number, (table, merges) in enumerate(found, 1)
    )


def _text(data: bytes) -> str:
    named = _CHARSET.search(data[:4096])
    if named:
        try:
            return data.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(data)[0]


def _rows(table: list[list[Cell]]) -> tuple[Row, ...]:
    found = []
    for number, cells in enumerate(table, 1):
        kept = list(cells)
        while kept and kept[-1] is None:
            kept.pop()
        if kept:
            found.append(Row(number, tuple(kept)))
    return tuple(found)


class _Tables(HTMLParser):
    """Collects the texts of table cells; a table inside a cell is read as part of the outer one."""

    def __init__(self, columns: int, cells: int) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[Cell]]] = []
        self.merges: list[list[Merge]] = []
        self._most_columns, self._left = columns, cells
        self._depth = 0
        self._text: list[str] | None = None
        self._span = self._down = 1
        self._hanging: dict[int, int] = {}
        self._begun_here: set[int] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell."""
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
                self.merges.append([])
        elif tag == "tr" and self._depth == 1:
            self._end_cell()
            self._end_row()
            self.tables[-1].append([])
        elif tag in ("td", "th") and self._depth == 1:
            self._end_cell()
            if not self.tables[-1]:
                self.tables[-1].append([])
            given = dict(attrs)
            self._span = _count(given.get("colspan"), self._most_columns)
            self._down = _count(given.get("rowspan"), _MOST_DOWN)
            self._text = []
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Close a table, a row or a cell."""
        if tag in ("td", "th", "tr") and self._depth == 1:
            self._end_cell()
        elif tag == "table" and self._depth:
            self._end_cell()
            self._end_row()
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        """Keep what stands in a cell."""
        if self._text is not None:
            self._text.append(data)

    def _end_cell(self) -> None:
        if self._text is None:
            return
        text = "".join(self._text).strip("\r\n\t ")
        self._text = None
        row = self.tables[-1][-1]
        self._skip_hanging(row)
        if self._down > 1:
            # The cell reaches into the rows below: their cells begin further right there.
            columns = range(len(row), len(row) + self._span)
            self._hanging.update(dict.fromkeys(columns, self._down))
            self._begun_here.update(columns)
        if self._span > 1 or self._down > 1:
            top = len(self.tables[-1])
            self.merges[-1].append(Merge(top, len(row), top + self._down - 1, len(row) + self._span - 1))
        row.append(text or None)
        row.extend([None] * (self._span - 1))
        self._left -= self._span
        if len(row) > self._most_columns or self._left < 0:
            raise Unreadable("why:list-too-large")

    def _skip_hanging(self, row: list[Cell]) -> None:
        while self._hanging.get(len(row), 0) > 0 and len(row) not in self._begun_here:
            row.append(None)

    def _end_row(self) -> None:
        """Cells from above reach one row less far."""
        if self.tables and self.tables[-1]:
            self._hanging = {column: left - 1 for column, left in self._hanging.items() if left > 1}
            self._begun_here = set()


def _count(text: str | None, most: int) -> int:
    return max(1, min(int(text), most)) if text and text.isdecimal() else 1
