"""What stays of a person in a file after their cells are empty: texts kept apart, results kept by formulas, charts,
filters and pivot tables; and what people wrote themselves, which only they can judge.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from eventdesk.spreadsheets.cells import letters
from eventdesk.spreadsheets.grid import Grids
from eventdesk.spreadsheets.package import Package, SheetRef, parsed, tag, unparsed, workbook_name
from eventdesk.spreadsheets.recalculating import has_formulas

_CHART_VALUE = "{http://schemas.openxmlformats.org/drawingml/2006/chart}v"


def forget_unused_texts(package: Package, sheets: Sequence[SheetRef]) -> None:
    """Empty the shared texts that no cell uses any more, and let pivot tables compute their copies of rows anew."""
    part = next((p for kind, p in package.targets(workbook_name(package)).values() if kind == "sharedStrings"), None)
    if part is not None:
        _empty_unused(package, part, _used(package, sheets))
    for name in [name for name in package.parts if "pivotCacheDefinition" in name and name.endswith(".xml")]:
        _empty_cache(package, name)


def _used(package: Package, sheets: Sequence[SheetRef]) -> set[int]:
    used = set()
    for sheet in sheets:
        for cell in parsed(package.part(sheet.part)).iter(tag("c")):
            value = cell.find(tag("v"))
            if cell.get("t") == "s" and value is not None and value.text:
                used.add(int(value.text))
    return used


def _empty_unused(package: Package, part: str, used: set[int]) -> None:
    root = parsed(package.part(part))
    changed = False
    for index, text in enumerate(root.iterchildren(tag("si"))):
        if index not in used and "".join(text.itertext()):
            for child in list(text):
                text.remove(child)
            etree.SubElement(text, tag("t"))
            changed = True
    if changed:
        package.put(part, unparsed(root))


def _empty_cache(package: Package, name: str) -> None:
    """A pivot table without its copy of the rows asks for them again when the file is opened."""
    records = [part for kind, part in package.targets(name).values() if kind == "pivotCacheRecords"]
    root = parsed(package.part(name))
    root.set("refreshOnLoad", "1")
    # The items stay different from each other: what the pivot table shows refers to them by their place.
    for number, item in enumerate(root.iter(tag("s"))):
        item.set("v", f"… {number}")
    package.put(name, unparsed(root))
    for part in records:
        cache = parsed(package.part(part))
        for item in cache.iter(tag("s")):
            item.set("v", "…")
        package.put(part, unparsed(cache))


def forget_results(package: Package, sheets: Sequence[SheetRef], words: Collection[str]) -> None:
    """Drop the words that formulas, charts and filters keep as results; programs compute them anew."""
    for sheet in sheets:
        _forget_cached(package, sheet.part, words)
        for table in sheet.tables:
            _forget_filters(package, table, words)
        _forget_filters(package, sheet.part, words)
    for name in [name for name in package.parts if name.startswith("xl/charts/") and name.endswith(".xml")]:
        root = parsed(package.part(name))
        kept = [value for value in root.iter(_CHART_VALUE) if value.text in words]
        for value in kept:
            value.text = ""
        if kept:
            package.put(name, unparsed(root))
    for name in [name for name in package.parts if name.startswith("xl/drawings/") and name.endswith(".xml")]:
        _forget_told(package, name, words)


def _forget_told(package: Package, part: str, words: Collection[str]) -> None:
    """What the descriptions of charts said of the erased."""
    root = parsed(package.part(part))
    told = [e for e in root.iter("{*}cNvPr") if any(_says(e.get("descr", ""), word) for word in words)]
    for element in told:
        text = element.get("descr", "")
        for word in words:
            text = re.sub(_alone(word), "…", text)
        element.set("descr", text)
    if told:
        package.put(part, unparsed(root))


def _says(text: str, word: str) -> bool:
    return word in text and re.search(_alone(word), text) is not None


def _alone(word: str) -> str:
    return rf"(?<!\w){re.escape(word)}(?!\w)"


def _forget_cached(package: Package, part: str, words: Collection[str]) -> None:
    data = package.part(part)
    if not has_formulas(data):
        return
    root = parsed(data)
    found = [
        value
        for value in root.iter(tag("v"))
        if value.text in words and (cell := value.getparent()) is not None and cell.find(tag("f")) is not None
    ]
    for value in found:
        value.text = ""
    if found:
        package.put(part, unparsed(root))


def _forget_filters(package: Package, part: str, words: Collection[str]) -> None:
    data = package.part(part)
    if b"filterColumn" not in data:
        return
    root = parsed(data)
    found = [e for e in root.iter(tag("filter"), tag("customFilter")) if e.get("val") in words]
    for entry in found:
        entry.set("val", "…")
    if found:
        package.put(part, unparsed(root))


@dataclass(frozen=True, slots=True)
class Ground:
    """What of a sheet is EventDesk's: its cells as (rows, columns), and the rows that were emptied."""

    ours: tuple[tuple[range, frozenset[int]], ...] = ()
    emptied: frozenset[int] = frozenset()

    def is_ours(self, row: int, column: int) -> bool:
        """Whether a cell is one of EventDesk's."""
        return any(row in rows and column in columns for rows, columns in self.ours)


def own_words(
    package: Package, sheets: Sequence[SheetRef], grids: Grids, grounds: Mapping[str, Ground], words: Collection[str]
) -> list[tuple[str, str]]:
    """Where people wrote something that may speak of the erased: cells with their words, comments on their rows.

    ``grounds`` are by sheet name. Words that many people share (a first name) tell nothing.
    """
    telling = {word for word in words if " " in word or "@" in word or any(letter.isdigit() for letter in word)}
    found = []
    for sheet in sheets:
        ground, grid = grounds.get(sheet.name, Ground()), grids[sheet.name]
        found += [
            (sheet.name, f"{letters(column)}{number}")
            for number in range(1, grid.height + 1)
            for column, value in enumerate(grid.row(number))
            if isinstance(value, str) and value in telling and not ground.is_ours(number, column)
        ]
        found += _comments(package, sheet, ground.emptied, telling)
    return found


def _comments(
    package: Package, sheet: SheetRef, rows: Collection[int], telling: Collection[str]
) -> list[tuple[str, str]]:
    parts = [part for kind, part in package.targets(sheet.part).values() if kind in ("comments", "threadedComment")]
    found: dict[str, None] = {}
    for part in parts:
        for comment in parsed(package.part(part)).iter("{*}comment", "{*}threadedComment"):
            place, said = comment.get("ref", ""), "".join(comment.itertext())
            number = int("".join(letter for letter in place if letter.isdigit()) or 0)
            if number in rows or any(word in said for word in telling):
                found[place] = None
    return [(sheet.name, place) for place in found]
