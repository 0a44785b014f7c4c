"""A synced workbook is read back before it replaces the one people worked in."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from xml.parsers import expat

from eventdesk.core.export.clean import plain_text
from eventdesk.core.export.marks import canonical
from eventdesk.core.export.ports import NotAWorkbook, NotVerified
from eventdesk.spreadsheets.grid import Grids, value_as
from eventdesk.spreadsheets.package import Package
from eventdesk.spreadsheets.table_writing import Wanted


def check(data: bytes, package: Package, wanted: Sequence[Wanted]) -> Grids:
    """The sheets of a synced workbook as another library reads them.

    Raises:
        NotVerified: a part is missing, an untouched one differs, or a written cell does not read back.
    """
    with zipfile.ZipFile(BytesIO(data)) as archive:
        if archive.namelist() != [info.filename for info in package.infos]:
            raise NotVerified(sheet="", row=0)
        for name in archive.namelist():
            if name not in package.changed and archive.read(name) != package.parts[name]:
                raise NotVerified(sheet=name, row=0)
    for name, part in package.changed.items():
        _check_xml(name, part)
    try:
        grids = Grids(package, data)
        _check_cells(grids, wanted)
    except NotAWorkbook as error:
        raise NotVerified(sheet="", row=0) from error
    return grids


def _check_cells(grids: Grids, wanted: Sequence[Wanted]) -> None:
    last = {(cell.sheet, cell.row, cell.column): cell for cell in wanted}
    for cell in last.values():
        found = value_as(cell.kind, grids[cell.sheet].value(cell.row, cell.column))
        value = plain_text(cell.value)[0] if isinstance(cell.value, str) else cell.value
        if canonical(found) != canonical(value):
            raise NotVerified(sheet=cell.sheet, row=cell.row)


def _check_xml(name: str, part: bytes) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise NotVerified(sheet=name, row=0) from error
