"""What people do to a workbook in Excel, done to its parts as Excel does it."""

from __future__ import annotations

import re
import zipfile
from copy import deepcopy
from io import BytesIO
from pathlib import Path

from lxml import etree

from tests.spreadsheets.package_rules import MAIN, RELS, column_of, letters_of

OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REFERENCE = re.compile(r"([A-Z]+)(\d+)")
_TABLES = MAIN + "tableParts"


class Hand:
    """A workbook in somebody's hands. Codes stand in the first column unless people moved it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self._trees: dict[str, etree._Element] = {}

    def save(self, path: Path | None = None) -> Path:
        """Write the file."""
        buffer = BytesIO()
        for name, tree in self._trees.items():
            self.parts[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        path = path or self.path
        path.write_bytes(buffer.getvalue())
        return path

    def tree(self, part: str) -> etree._Element:
        """A part, to be changed."""
        if part not in self._trees:
            self._trees[part] = etree.fromstring(self.parts[part])
        return self._trees[part]

    def part_of(self, sheet: str) -> str:
        """The part of a sheet."""
        entry = next(e for e in self.tree("xl/workbook.xml").iter(MAIN + "sheet") if e.get("name") == sheet)
        rels = self.tree("xl/_rels/workbook.xml.rels")
        target = next(
            r.get("Target") for r in rels.iter(RELS + "Relationship") if r.get("Id") == entry.get(OFFICE + "id")
        )
        return f"xl/{target}" if not target.startswith("/") else target.lstrip("/")

    def table_part(self, sheet: str) -> str:
        """The part of a sheet's first table."""
        part = self.part_of(sheet)
        rels = self.tree(part.replace("worksheets/", "worksheets/_rels/") + ".rels")
        target = next(r.get("Target") for r in rels if r.get("Type").endswith("/table"))
        return f"xl/{target.removeprefix('../')}"

    def rows(self, sheet: str) -> list[etree._Element]:
        """The rows of a sheet, its header first."""
        return list(self.tree(self.part_of(sheet)).iter(MAIN + "row"))

    def texts(self, sheet: str) -> list[list[str]]:
        """The texts and numbers of a sheet, as they stand in the file."""
        return [[_text(cell) for cell in row] for row in self.rows(sheet)]

    def cell(self, sheet: str, code: str, title: str) -> etree._Element:
        """A cell by its row's code and its column's title."""
        column = self.texts(sheet)[0].index(title)
        row = next(row for row in self.rows(sheet) if any(_text(cell) == code for cell in row))
        return row[column]

    def type(self, sheet: str, code: str, title: str, value: str) -> None:
        """Type a text into a cell."""
        write(self.cell(sheet, code, title), value)

    def calculate(self, sheet: str, code: str, title: str, formula: str, result: str) -> None:
        """Type a formula into a cell."""
        cell = self.cell(sheet, code, title)
        write(cell, "")
        cell.set("t", "str")
        etree.SubElement(cell, MAIN + "f").text = formula
        etree.SubElement(cell, MAIN + "v").text = result

    def delete_rows(self, sheet: str, *codes: str) -> None:
        """Delete table rows: those below move up."""
        for row in self.rows(sheet)[1:]:
            if _text(row[0]) in codes:
                row.getparent().remove(row)
        self._renumber(sheet)
        self._fit_table(sheet)

    def duplicate_row(self, sheet: str, code: str) -> None:
        """Copy a row to the end of the table."""
        row = next(row for row in self.rows(sheet) if _text(row[0]) == code)
        row.getparent().append(deepcopy(row))
        self._renumber(sheet)
        self._fit_table(sheet)

    def sort(self, sheet: str, title: str) -> None:
        """Sort the table by a column, largest first."""
        column = self.texts(sheet)[0].index(title)
        header, *rows = self.rows(sheet)
        parent = header.getparent()
        for row in sorted(rows, key=lambda row: _text(row[column]), reverse=True):
            parent.append(row)
        self._renumber(sheet)

    def insert_column(self, sheet: str, before: str, title: str, values: dict[str, str]) -> None:
        """Insert a column of one's own into the table; ``values`` by row code."""
        titles = self.texts(sheet)[0]
        place = titles.index(before)
        for number, row in enumerate(self.rows(sheet)):
            cell = etree.Element(MAIN + "c", {"s": row[place].get("s", "0")})
            write(cell, title if number == 0 else values.get(_text(row[0]), ""))
            row.insert(place, cell)
        self._renumber(sheet)
        table = self.tree(self.table_part(sheet))
        columns = table.find(MAIN + "tableColumns")
        ids = [int(c.get("id")) for c in columns]
        columns.insert(place, etree.Element(MAIN + "tableColumn", {"id": str(max(ids) + 1), "name": title}))
        columns.set("count", str(len(columns)))
        self._fit_table(sheet)

    def add_calculated_column(self, sheet: str, title: str, formula: str) -> None:
        """Add a column at the right whose every cell is the same formula."""
        for number, row in enumerate(self.rows(sheet)):
            cell = etree.SubElement(row, MAIN + "c")
            write(cell, title if number == 0 else "")
            if number:
                etree.SubElement(cell, MAIN + "f").text = formula
                etree.SubElement(cell, MAIN + "v").text = "1"
        self._renumber(sheet)
        columns = self.tree(self.table_part(sheet)).find(MAIN + "tableColumns")
        column = etree.SubElement(columns, MAIN + "tableColumn", {"id": str(len(columns) + 20), "name": title})
        etree.SubElement(column, MAIN + "calculatedColumnFormula").text = formula
        columns.set("count", str(len(columns)))
        self._fit_table(sheet)

    def move_column_first(self, sheet: str, title: str) -> None:
        """Drag a column to the left edge of the table."""
        place = self.texts(sheet)[0].index(title)
        for row in self.rows(sheet):
            row.insert(0, row[place])
        columns = self.tree(self.table_part(sheet)).find(MAIN + "tableColumns")
        columns.insert(0, columns[place])
        self._renumber(sheet)

    def delete_column(self, sheet: str, title: str) -> None:
        """Delete a table column."""
        place = self.texts(sheet)[0].index(title)
        for row in self.rows(sheet):
            row.remove(row[place])
        columns = self.tree(self.table_part(sheet)).find(MAIN + "tableColumns")
        columns.remove(columns[place])
        columns.set("count", str(len(columns)))
        self._renumber(sheet)
        self._fit_table(sheet)

    def rename_column(self, sheet: str, old: str, new: str) -> None:
        """Change a header."""
        write(self.rows(sheet)[0][self.texts(sheet)[0].index(old)], new)
        table = self.tree(self.table_part(sheet))
        next(c for c in table.iter(MAIN + "tableColumn") if c.get("name") == old).set("name", new)

    def rename_sheet(self, old: str, new: str) -> None:
        """Change a sheet's name."""
        workbook = self.tree("xl/workbook.xml")
        next(e for e in workbook.iter(MAIN + "sheet") if e.get("name") == old).set("name", new)
        for name in workbook.iter(MAIN + "definedName"):
            name.text = name.text.replace(f"'{old}'", f"'{new}'")

    def rename_table(self, sheet: str, new: str) -> None:
        """Change a table's name."""
        table = self.tree(self.table_part(sheet))
        table.set("name", new)
        table.set("displayName", new)

    def move_sheet_first(self, sheet: str) -> None:
        """Drag a sheet to the front (its print titles go with it)."""
        workbook = self.tree("xl/workbook.xml")
        sheets = workbook.find(MAIN + "sheets")
        entry = next(e for e in sheets if e.get("name") == sheet)
        old = list(sheets).index(entry)
        sheets.insert(0, entry)
        for name in workbook.iter(MAIN + "definedName"):
            number = int(name.get("localSheetId"))
            name.set("localSheetId", str(0 if number == old else number + 1 if number < old else number))

    def turn_into_range(self, sheet: str) -> None:
        """Turn a table into a range: its part goes, its cells stay."""
        part, table = self.part_of(sheet), self.table_part(sheet)
        tree = self.tree(part)
        tree.remove(tree.find(_TABLES))
        rels = part.replace("worksheets/", "worksheets/_rels/") + ".rels"
        for relation in list(self.tree(rels)):
            if relation.get("Type").endswith("/table"):
                self.tree(rels).remove(relation)
        types = self.tree("[Content_Types].xml")
        types.remove(next(e for e in types if e.get("PartName") == f"/{table}"))
        self._trees.pop(table, None)
        del self.parts[table]

    def write_below(self, sheet: str, text: str, gap: int = 0) -> None:
        """Write something under the table."""
        last = self.rows(sheet)[-1]
        number = int(last.get("r")) + 1 + gap
        row = etree.SubElement(last.getparent(), MAIN + "row", {"r": str(number)})
        write(etree.SubElement(row, MAIN + "c", {"r": f"B{number}"}), text)

    def add_totals(self, sheet: str) -> None:
        """Turn the totals row on."""
        self.write_below(sheet, "Totale")
        table = self.tree(self.table_part(sheet))
        table.set("totalsRowCount", "1")
        table.attrib.pop("totalsRowShown", None)
        table.set("ref", _taller(table.get("ref")))

    def _renumber(self, sheet: str) -> None:
        for number, row in enumerate(self.rows(sheet), start=1):
            row.set("r", str(number))
            for column, cell in enumerate(row, start=1):
                cell.set("r", f"{letters_of(column)}{number}")

    def _fit_table(self, sheet: str) -> None:
        rows = self.rows(sheet)
        area = f"A1:{letters_of(len(rows[0]))}{max(len(rows), 2)}"
        table = self.tree(self.table_part(sheet))
        table.set("ref", area)
        table.find(MAIN + "autoFilter").set("ref", area)
        self.tree(self.part_of(sheet)).find(MAIN + "dimension").set("ref", area)


def write(cell: etree._Element, value: str) -> None:
    """Put a text into a cell, as a text."""
    for child in list(cell):
        cell.remove(child)
    cell.attrib.pop("t", None)
    if value:
        cell.set("t", "inlineStr")
        text = etree.SubElement(etree.SubElement(cell, MAIN + "is"), MAIN + "t")
        text.text = value
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _text(cell: etree._Element) -> str:
    found = cell.find(MAIN + "is")
    if found is not None:
        return "".join(found.itertext())
    value = cell.find(MAIN + "v")
    return value.text if value is not None else ""


def _taller(area: str) -> str:
    start, end = area.split(":")
    letters, digits = _REFERENCE.fullmatch(end).groups()  # type: ignore[union-attr]
    return f"{start}:{letters}{int(digits) + 1}"


def last_column(area: str) -> int:
    """The number of a range's last column, from 1."""
    return column_of(_REFERENCE.fullmatch(area.split(":")[1])[1])  # type: ignore[index]
