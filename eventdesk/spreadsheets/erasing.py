"""What stays of a person in a file after their cells are empty: texts kept apart, results kept by pivot tables."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from eventdesk.spreadsheets.package import Package, SheetRef, parsed, tag, unparsed, workbook_name


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
