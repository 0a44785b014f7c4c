"""Formulas that read our cells hold old results after a sync: programs are asked to compute them when they open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from eventdesk.spreadsheets.package import Package, SheetRef, parsed, tag, unparsed, workbook_name

# The elements that come after calcPr in a workbook (ECMA-376 part 1, 18.2.27).
_AFTER = (
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "smartTagPr",
    "smartTagTypes",
    "webPublishing",
    "fileRecoveryPr",
    "webPublishObjects",
    "extLst",
)


_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")


def has_formulas(sheet: bytes) -> bool:
    """Whether a sheet's part holds any formula, whatever prefix its writer gave the elements."""
    return _FORMULA.search(sheet) is not None


def ask_to_recalculate(package: Package, sheets: Sequence[SheetRef]) -> None:
    """Mark the workbook to be computed at opening, if it has any formula; else it stays as it is."""
    if not any(has_formulas(package.part(sheet.part)) for sheet in sheets):
        return
    name = workbook_name(package)
    root = parsed(package.part(name))
    settings = root.find(tag("calcPr"))
    if settings is None:
        settings = etree.Element(tag("calcPr"))
        later = next((child for child in root if etree.QName(child).localname in _AFTER), None)
        if later is None:
            root.append(settings)
        else:
            later.addprevious(settings)
    if settings.get("fullCalcOnLoad") != "1":
        settings.set("fullCalcOnLoad", "1")
        package.put(name, unparsed(root))
