"""Reading a written workbook back with calamine, which shares no code with what wrote it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook

from eventdesk.core.export.book import Kind, Sheet, Value
from eventdesk.core.export.marks import canonical
from eventdesk.core.export.ports import NotVerified

_SECOND = timedelta(seconds=1)


def open_book(data: bytes) -> CalamineWorkbook:
    """The workbook in ``data``; raises ``NotVerified`` when it does not open."""
    try:
        return CalamineWorkbook.from_filelike(BytesIO(data))
    except CalamineError as error:
        raise NotVerified(sheet="", row=0) from error


def first_difference(book: CalamineWorkbook, sheet: Sheet) -> int | None:
    """The first row (as Excel counts them) that does not read back as in ``sheet``; None when all do."""
    read = book.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)
    if not read or [str(title) for title in read[0][: len(sheet.columns)]] != [c.title for c in sheet.columns]:
        return 1
    kinds = [column.kind for column in sheet.columns]
    for number, row in enumerate(sheet.rows, start=2):
        found = read[number - 1] if number <= len(read) else []
        if len(found) < len(kinds):
            found = [*found, *[""] * (len(kinds) - len(found))]
        for kind, wanted, cell in zip(kinds, row.values, found, strict=False):
            if wanted != cell and not _same(kind, wanted, cell):
                return number
    return None


def _moment(value: date) -> datetime:
    return value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001


def _same(kind: Kind, wanted: Value, found: object) -> bool:
    if wanted is None or wanted == "":
        return found == ""
    if isinstance(wanted, date):
        if isinstance(found, str):  # before what spreadsheets count as days
            return found == canonical(wanted)
        return isinstance(found, date) and abs(_moment(found) - _moment(wanted)) < _SECOND
    if isinstance(wanted, int | float):
        return kind is not Kind.TEXT and isinstance(found, int | float) and abs(found - wanted) < 1e-9
    return found == wanted
