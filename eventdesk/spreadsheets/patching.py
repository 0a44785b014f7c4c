"""Changing cells inside a sheet's XML, and nothing around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from copy import deepcopy
from datetime import date

from lxml import etree

from eventdesk.core.export.book import Value
from eventdesk.core.export.clean import plain_text
from eventdesk.spreadsheets.cells import column_number, escaped, height_of, letters, serial, starts_like_formula
from eventdesk.spreadsheets.finding import Area, area_of
from eventdesk.spreadsheets.package import Package, counts_from_1904, parsed, tag, unparsed
from eventdesk.spreadsheets.parts import MAIN

_REFERENCE = re.compile(r"([A-Z]+)(\d+)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_C, _V, _F, _IS, _T, _ROW = (tag(name) for name in ("c", "v", "f", "is", "t", "row"))
_WITHOUT_VALUE = etree.XPath(".//m:c[@t='e' or m:f]", namespaces={"m": MAIN})
_SQREF_TEXT = "{http://schemas.microsoft.com/office/excel/2006/main}sqref"


class Styles:
    """The cell formats of a file; grows only when a text needs the mark that it is one."""

    def __init__(self, package: Package, part: str) -> None:
        self._package = package
        self._part = part
        self._root: etree._Element | None = None
        self._quoted: dict[int, int] = {}

    def quoted(self, style: int) -> int:
        """The format like ``style`` whose texts are never taken for formulas when somebody edits them."""
        if style not in self._quoted:
            self._quoted[style] = self._find_quoted(style)
        return self._quoted[style]

    def _find_quoted(self, style: int) -> int:
        if self._part not in self._package.parts:
            return style
        if self._root is None:
            self._root = parsed(self._package.part(self._part))
        formats = self._root.find(tag("cellXfs"))
        if formats is None or style >= len(formats) or formats[style].get("quotePrefix") == "1":
            return style
        made = deepcopy(formats[style])
        made.set("quotePrefix", "1")
        formats.append(made)
        formats.set("count", str(len(formats)))
        self._package.put(self._part, unparsed(self._root))
        return len(formats) - 1


class SheetEditor:
    """One sheet's cells, changed in place."""

    def __init__(self, package: Package, part: str, styles: Styles) -> None:
        self._package = package
        self._part = part
        self._styles = styles
        self._since_1904 = counts_from_1904(package)
        self._root = parsed(package.part(part))
        data = self._root.find(tag("sheetData"))
        self._data = data if data is not None else etree.SubElement(self._root, tag("sheetData"))
        self._rows: dict[int, etree._Element] = {}
        self._number_rows()
        self._order = sorted(self._rows)

    def _number_rows(self) -> None:
        """Programs may leave the numbers of rows and cells out: they then follow each other."""
        last = 0
        for row in self._data.iterchildren(_ROW):
            last = int(row.get("r") or last + 1)
            row.set("r", str(last))
            self._rows[last] = row
            if len(row) and row[0].get("r") is None:
                for column, cell in enumerate(row.iterchildren(_C)):
                    cell.set("r", f"{letters(column)}{last}")

    def finish(self) -> None:
        """Put the sheet back into the package."""
        self._package.put(self._part, unparsed(self._root))

    def formulas(self) -> set[tuple[int, int]]:
        """Where formulas stand, and errors that are left of them (#N/A): (row, column from 0). They are no values."""
        cells = _WITHOUT_VALUE(self._data)
        places = [_REFERENCE.fullmatch(cell.get("r", "")) for cell in cells]
        return {(int(place[2]), column_number(place[1])) for place in places if place}

    def style(self, row: int, column: int) -> int | None:
        """The format of a cell; None where there is no cell."""
        cell = self._cell(row, column)
        return None if cell is None else int(cell.get("s") or 0)

    def set(self, row: int, column: int, value: Value, style: int | None = None) -> None:
        """Write a value; the cell keeps its format, a new one gets ``style``."""
        cell = self._cell(row, column)
        if cell is None:
            if value in (None, "") and style is None:
                return
            cell = self._new_cell(row, column)
            if style:
                cell.set("s", str(style))
        _empty(cell)
        if value is None or value == "":
            return
        if isinstance(value, str):
            self._set_text(cell, value)
            return
        content = serial(value, since_1904=self._since_1904) if isinstance(value, date) else repr(value)
        etree.SubElement(cell, _V).text = content

    def set_formula(self, row: int, column: int, formula: str, style: int | None) -> None:
        """Write a formula; programs compute it when they open the file."""
        cell = self._cell(row, column)
        cell = self._new_cell(row, column) if cell is None else cell
        if style:
            cell.set("s", str(style))
        _empty(cell)
        etree.SubElement(cell, _F).text = formula

    def forget_result(self, row: int, column: int) -> None:
        """Drop what a formula came to; programs compute it when they open the file. An error left of one goes whole."""
        cell = self._cell(row, column)
        if cell is None or cell.find(_F) is None:
            self.set(row, column, None)
            return
        for value in list(cell.iterchildren(_V)):
            cell.remove(value)
        cell.attrib.pop("t", None)

    def _set_text(self, cell: etree._Element, value: str) -> None:
        text = plain_text(value)[0]
        if starts_like_formula(text):
            cell.set("s", str(self._styles.quoted(int(cell.get("s") or 0))))
        cell.set("t", "inlineStr")
        holder = etree.SubElement(etree.SubElement(cell, _IS), _T)
        holder.text = escaped(text)
        if text != text.strip() or "\n" in text:
            holder.set(_SPACE, "preserve")

    def _cell(self, row: int, column: int) -> etree._Element | None:
        element = self._rows.get(row)
        if element is None:
            return None
        reference = f"{letters(column)}{row}"
        for cell in element.iterchildren(_C):
            if cell.get("r") == reference:
                return cell
        return None

    def _new_cell(self, row: int, column: int) -> etree._Element:
        cell = etree.Element(_C)
        self._place_cell(cell, row, column)
        return cell

    def _place_cell(self, cell: etree._Element, row: int, column: int) -> None:
        element = self._row(row)
        place = sum(_column_of(other) < column for other in element.iterchildren(_C))
        cell.set("r", f"{letters(column)}{row}")
        element.insert(place, cell)
        element.attrib.pop("spans", None)  # a hint that may not be true any more

    def _row(self, number: int) -> etree._Element:
        if number not in self._rows:
            place = bisect_left(self._order, number)
            element = etree.Element(_ROW, {"r": str(number)})
            if place == len(self._order):
                self._data.append(element)
            else:
                self._rows[self._order[place]].addprevious(element)
            self._order.insert(place, number)
            self._rows[number] = element
        return self._rows[number]

    def make_room(self, row: int, lines: int) -> None:
        """Let a row show several lines, unless somebody gave it a height."""
        element = self._row(row)
        height = height_of(lines)
        if height and element.get("ht") is None:
            element.set("ht", height)

    def move_down(self, rows: Area, by: int) -> None:
        """Move the totals under some rows down, as Excel does when the table above them grows."""
        element = self._rows.get(rows.bottom + 1)
        if element is None:
            return
        whole = re.compile(rf"(\$?[A-Z]+\$?{rows.top}:\$?[A-Z]+\$?){rows.bottom}(?!\d)")
        for cell in [cell for cell in element.iterchildren(_C) if rows.left <= _column_of(cell) <= rows.right]:
            element.remove(cell)
            self._place_cell(cell, rows.bottom + 1 + by, _column_of(cell))
            for formula in cell.iterchildren(_F):
                formula.text = whole.sub(rf"\g<1>{rows.bottom + by}", formula.text or "")

    def grow(self, old: Area, new: Area) -> None:
        """A table grew downwards: so do the lists of choices, colours and notices that ended with it, as in Excel."""
        dimension = self._root.find(tag("dimension"))
        extent = area_of(dimension.get("ref", "")) if dimension is not None else None
        if dimension is not None and extent is not None and extent.bottom < new.bottom:
            dimension.set("ref", str(Area(extent.left, extent.top, max(extent.right, new.right), new.bottom)))
        for element in self._root.iter():
            if not isinstance(element.tag, str) or element.tag == tag("selection"):
                continue
            if element.get("sqref"):
                element.set("sqref", _grown(element.get("sqref", ""), old, new))
            elif element.tag == _SQREF_TEXT and element.text:
                element.text = _grown(element.text, old, new)
        filtered = self._root.find(tag("autoFilter"))
        if filtered is not None and filtered.get("ref"):
            filtered.set("ref", _grown(filtered.get("ref", ""), old, new))


def _column_of(cell: etree._Element) -> int:
    place = _REFERENCE.fullmatch(cell.get("r", ""))
    return column_number(place[1]) if place else -1


def _empty(cell: etree._Element) -> None:
    for child in list(cell):
        if child.tag != tag("extLst"):
            cell.remove(child)
    for name in ("t", "cm", "vm"):
        cell.attrib.pop(name, None)


def _grown(references: str, old: Area, new: Area) -> str:
    return " ".join(_grown_one(reference, old, new) for reference in references.split())


def _grown_one(reference: str, old: Area, new: Area) -> str:
    area = area_of(reference if ":" in reference else f"{reference}:{reference}")
    inside = area is not None and area.bottom == old.bottom and area.left >= old.left and area.right <= old.right
    if area is None or not inside or area.top < old.top:
        return reference
    return str(Area(area.left, area.top, area.right, new.bottom))
