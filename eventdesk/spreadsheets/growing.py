"""Charts, names and print areas over a whole column of a table, or all of it, grow with the table, as in Excel."""

from __future__ import annotations

import re

from eventdesk.spreadsheets.cells import letters, markup
from eventdesk.spreadsheets.finding import Place
from eventdesk.spreadsheets.package import Package, SheetRef, workbook_name
from eventdesk.spreadsheets.parts import quoted


def grow_names(package: Package, place: Place, last: int) -> None:
    """Let every chart and name that meant all rows of a column of this table, or the whole table, mean the rows down to
    ``last`` too.

    ``place`` is the table before it grew. What means part of a column is somebody's choice and stays.
    """
    names = {markup(quoted(place.sheet.name)), markup(place.sheet.name)}
    left, right, top = letters(place.area.left), letters(place.area.right), place.area.top
    ranges = {}
    for name in names:
        start = f">{name}!${left}${top}:${right}$"
        ranges[f"{start}{place.last}<".encode()] = f"{start}{last}<".encode()
    for column in range(place.area.left, place.area.right + 1):
        start = f"${letters(column)}${place.first}:${letters(column)}$"
        for name in names:
            ranges[f">{name}!{start}{place.last}<".encode()] = f">{name}!{start}{last}<".encode()
    charts = [name for name in package.parts if name.startswith("xl/charts/chart") and name.endswith(".xml")]
    for part in (*charts, workbook_name(package)):
        data = package.part(part)
        grown = data
        for old, new in ranges.items():
            grown = grown.replace(old, new)
        if grown != data:
            package.put(part, grown)


def names_row(package: Package, sheet: SheetRef, row: int) -> bool:
    """Whether a formula, a name or a chart of the file names cells of this row: `Sheet!F14`, on the sheet itself `F14`.

    Whoever doubts says yes: a range that ends in the row names it too.
    """
    cell = rf"\$?[A-Z]{{1,3}}\$?(?:\d+:\$?[A-Z]{{1,3}}\$?)?{row}(?!\d)"
    names = "|".join(re.escape(name) for name in (markup(quoted(sheet.name)), markup(sheet.name)))
    outside = re.compile(rf"(?:{names})!{cell}".encode())
    inside = re.compile(rf"<(?:\w+:)?(?:f|formula[12]?)(?:\s[^>]*)?>[^<]*?(?<![\w!$:]){cell}".encode())
    if inside.search(package.part(sheet.part)):
        return True
    return any(outside.search(package.part(name)) for name in package.parts if name.lower().endswith(".xml"))
