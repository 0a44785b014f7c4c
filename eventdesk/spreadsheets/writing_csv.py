"""CSV files that Italian and English spreadsheets open by a double click, and that no text turns into a formula in."""

from __future__ import annotations

import csv
from datetime import date, datetime
from io import StringIO
from pathlib import Path

from eventdesk.core.export.book import Book, Sheet, Value
from eventdesk.core.export.ports import FolderMissing
from eventdesk.core.shared.folding import fold
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled
from eventdesk.spreadsheets.placing import put_in_place

_BOM = "\ufeff"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet compute a text (OWASP, CSV injection)."""
_COMMA_LANGUAGES = frozenset({"en"})


def write_csv(book: Book, folder: Path, progress: Progress) -> tuple[Path, ...]:
    """One file a sheet, named after it; raises ``FolderMissing``, ``CannotWrite``."""
    if not folder.is_dir():
        raise FolderMissing(folder=str(folder))
    paths = []
    for number, sheet in enumerate(book.sheets):
        stop_if_cancelled(progress)
        progress.tell(Step("export-writing", number, len(book.sheets)))
        path = folder / f"{fold(sheet.title).replace(' ', '_')}.csv"
        put_in_place(csv_bytes(sheet, book.identity.language), path)
        paths.append(path)
    return tuple(paths)


def csv_bytes(sheet: Sheet, language: str) -> bytes:
    """A sheet as CSV: UTF-8 with a byte order mark, the list separator and decimal sign of the language."""
    decimal = "." if language in _COMMA_LANGUAGES else ","
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter="," if language in _COMMA_LANGUAGES else ";", lineterminator="\r\n")
    writer.writerow([column.title for column in sheet.columns])
    writer.writerows([[_shown(value, decimal) for value in row.values] for row in sheet.rows])
    return (_BOM + text.getvalue()).encode()


def _shown(value: Value, decimal: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        # One more apostrophe where there is one already: whoever reads the file back takes exactly one away.
        return f"'{value}" if value.lstrip("'").startswith(DANGEROUS) else value
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return str(value).replace(".", decimal)
