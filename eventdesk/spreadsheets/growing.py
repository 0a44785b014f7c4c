"""Charts over a whole column of a table grow with the table, as they do in Excel."""

from __future__ import annotations

from eventdesk.spreadsheets.cells import letters, markup
from eventdesk.spreadsheets.finding import Place
from eventdesk.spreadsheets.package import Package
from eventdesk.spreadsheets.parts import quoted


def grow_charts(package: Package, place: Place, last: int) -> None:
    """Let every chart that showed all rows of a column of this table show the rows down to ``last`` too.

    ``place`` is the table before it grew. Charts over part of a column are somebody's choice and stay.
    """
    names = {markup(quoted(place.sheet.name)), markup(place.sheet.name)}
    ranges = {}
    for column in range(place.area.left, place.area.right + 1):
        start = f"${letters(column)}${place.first}:${letters(column)}$"
        for name in names:
            ranges[f">{name}!{start}{place.last}<".encode()] = f">{name}!{start}{last}<".encode()
    for part in [name for name in package.parts if name.startswith("xl/charts/chart") and name.endswith(".xml")]:
        data = package.part(part)
        grown = data
        for old, new in ranges.items():
            grown = grown.replace(old, new)
        if grown != data:
            package.put(part, grown)
