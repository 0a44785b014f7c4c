"""Open data as a folder: CSV files and the metadata that says what they are and whose."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from eventdesk.core.export.book import Value
from eventdesk.core.export.clean import plain_text
from eventdesk.core.export.opendata import OpenData, Table
from eventdesk.core.export.ports import FolderMissing
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled
from eventdesk.spreadsheets.metadata import DATAPACKAGE, DCAT, datapackage, dcat, file_of
from eventdesk.spreadsheets.placing import put_in_place
from eventdesk.spreadsheets.writing_csv import DANGEROUS


def write_open_data(data: OpenData, folder: Path, progress: Progress) -> tuple[Path, ...]:
    """Write the files into ``folder``, which is made if it is not there, the metadata last.

    Raises:
        FolderMissing: the folder it is to be made in is not there.
        FileInUse, CannotWrite: a file cannot be written.
    """
    if not folder.is_dir() and not folder.parent.is_dir():
        raise FolderMissing(folder=str(folder.parent))
    files = {file_of(table): csv_of(table) for table in data.tables}
    files |= {DCAT: dcat(data, files), DATAPACKAGE: datapackage(data, files)}
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise FolderMissing(folder=str(folder)) from error
    written = []
    for number, (name, content) in enumerate(files.items()):
        stop_if_cancelled(progress)
        progress.tell(Step("export-writing", number, len(files)))
        put_in_place(content, folder / name)
        written.append(folder / name)
    return tuple(written)


def csv_of(table: Table) -> bytes:
    """A table as RFC 4180 wants it: UTF-8, commas; texts that a spreadsheet would compute are marked as texts."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([[_shown(value) for value in row] for row in table.rows])
    return text.getvalue().encode()


def _shown(value: Value) -> str:
    if not isinstance(value, str):
        return "" if value is None else str(value)
    plain = plain_text(value)[0]
    return f"'{plain}" if plain.startswith(DANGEROUS) else plain
