"""Writing a new workbook: parts, zip, read back, put in place."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from eventdesk.core.export.book import Book
from eventdesk.core.export.opendata import OpenData
from eventdesk.core.export.ports import NotVerified, Written
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled
from eventdesk.spreadsheets import charts, parts
from eventdesk.spreadsheets.placing import put_in_place
from eventdesk.spreadsheets.sheets import (
    Lists,
    Part,
    identity_sheet,
    readme_sheet,
    summary_sheet,
    table_sheet,
)
from eventdesk.spreadsheets.verifying import first_difference, open_book
from eventdesk.spreadsheets.writing_csv import write_csv
from eventdesk.spreadsheets.writing_ods import document_bytes, without_tabs
from eventdesk.spreadsheets.writing_open import write_open_data

_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
# Everything in a book is made of the same few hundred words: a higher level costs time and saves nothing.
_COMPRESSION = 4


class WorkbookWriter:
    """Writes books as .xlsx, .ods and .csv files, and open data."""

    def write(self, book: Book, path: Path, progress: Progress) -> Written:
        """Write ``book`` to ``path``; a file already there is replaced only by one that was read back.

        Raises:
            FolderMissing, FileInUse, CannotWrite: the place cannot be written.
            NotVerified: what was written does not read back as the book.
        """
        as_document = path.suffix.casefold() == ".ods"
        book = without_tabs(book) if as_document else book
        data = document_bytes(book, progress) if as_document else workbook_bytes(book, progress)
        stop_if_cancelled(progress)
        progress.tell(Step("export-verifying", 0, 1))
        verify(data, book)
        put_in_place(data, path)
        progress.tell(Step("export-verifying", 1, 1))
        return Written(path, sha256(data).hexdigest(), {sheet.title: len(sheet.rows) for sheet in book.sheets})

    def write_open_data(self, data: OpenData, folder: Path, progress: Progress) -> tuple[Path, ...]:
        """Write open data and their metadata into ``folder``."""
        return write_open_data(data, folder, progress)

    def write_csv(self, book: Book, folder: Path, progress: Progress) -> tuple[Path, ...]:
        """Write each sheet of rows as a CSV file into ``folder``."""
        return write_csv(book, folder, progress)


def verify(data: bytes, book: Book) -> None:
    """Raise ``NotVerified`` unless a workbook's bytes read back as ``book`` with another library than wrote them."""
    opened = open_book(data)
    for sheet in book.sheets:
        row = first_difference(opened, sheet)
        if row is not None:
            raise NotVerified(sheet=sheet.title, row=row)


@dataclass(slots=True)
class _Package:
    """A zip being filled, and what its parts are."""

    archive: zipfile.ZipFile
    stamp: tuple[int, int, int, int, int, int]
    kinds: list[tuple[str, str]]

    def add(self, name: str, text: str, kind: str = "") -> None:
        info = zipfile.ZipInfo(name, self.stamp)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o600 << 16
        self.archive.writestr(info, text.encode(), compresslevel=_COMPRESSION)
        if kind:
            self.kinds.append((name, kind))


def workbook_bytes(book: Book, progress: Progress) -> bytes:
    """The whole file. The same book gives the same bytes."""
    made = _sheets(book, progress)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        package = _Package(archive, (1980, 1, 1, 0, 0, 0), [])
        _add_sheets(package, made)
        entries = [parts.SheetEntry(part.name, part.hidden, part.titles, part.title_columns) for part in made]
        package.add("xl/workbook.xml", parts.workbook(entries), "workbook")
        targets = [(f"{_REL}/worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(made) + 1)]
        package.add("xl/_rels/workbook.xml.rels", parts.relationships([*targets, (f"{_REL}/styles", "styles.xml")]))
        package.add("xl/styles.xml", parts.styles(), "styles")
        package.add("docProps/core.xml", parts.core_properties(book.event, _w3c(book.identity.at)), "core")
        package.add("docProps/app.xml", parts.app_properties(), "app")
        roots = [(f"{_REL}/officeDocument", "xl/workbook.xml"), (_CORE, "docProps/core.xml")]
        roots.append((f"{_REL}/extended-properties", "docProps/app.xml"))
        package.add("_rels/.rels", parts.relationships(roots))
        package.add("[Content_Types].xml", parts.content_types(package.kinds))
    return buffer.getvalue()


def _sheets(book: Book, progress: Progress) -> list[Part]:
    lists = Lists()
    made = [summary_sheet(book.summary, book)]
    for number, sheet in enumerate(book.sheets):
        stop_if_cancelled(progress)
        progress.tell(Step("export-writing", number, len(book.sheets)))
        made.append(table_sheet(sheet, book, lists))
    return [*made, readme_sheet(book.readme, book), identity_sheet(book, lists)]


def _add_sheets(package: _Package, made: Sequence[Part]) -> None:
    tables = drawings = 0
    for number, part in enumerate(made, start=1):
        package.add(f"xl/worksheets/sheet{number}.xml", part.xml, "worksheet")
        targets = []
        for entry in part.tables:
            tables += 1
            name = f"xl/tables/table{tables}.xml"
            text = parts.table(tables, entry.name, entry.titles, entry.column, entry.row, entry.last)
            package.add(name, text, "table")
            targets.append((f"{_REL}/table", f"../tables/table{tables}.xml"))
        if part.charts:
            drawings += 1
            _add_drawing(package, drawings, part.charts)
            targets.append((f"{_REL}/drawing", f"../drawings/drawing{drawings}.xml"))
        if targets:
            package.add(f"xl/worksheets/_rels/sheet{number}.xml.rels", parts.relationships(targets))


def _add_drawing(package: _Package, number: int, shown: Sequence[charts.Chart]) -> None:
    package.add(f"xl/drawings/drawing{number}.xml", charts.drawing_part(shown), "drawing")
    targets = []
    for index, chart in enumerate(shown, start=1):
        package.add(f"xl/charts/chart{index}.xml", charts.chart_part(chart), "chart")
        targets.append((f"{_REL}/chart", f"../charts/chart{index}.xml"))
    package.add(f"xl/drawings/_rels/drawing{number}.xml.rels", parts.relationships(targets))


def _w3c(at: str) -> str:
    return at.replace("+00:00", "Z")
