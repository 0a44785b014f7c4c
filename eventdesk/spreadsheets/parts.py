"""The parts of a workbook file around its cells (ECMA-376 parts 1 and 2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eventdesk.spreadsheets.cells import attribute, letters, markup

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument."

FONT = "Calibri"
FIXED_HEADER, EDITABLE_HEADER = "FF1F4E78", "FF1B7A4B"
BORDER = "FFD9D9D9"

CONTENT_TYPE = {
    "workbook": _KIND + "spreadsheetml.sheet.main+xml",
    "worksheet": _KIND + "spreadsheetml.worksheet+xml",
    "styles": _KIND + "spreadsheetml.styles+xml",
    "table": _KIND + "spreadsheetml.table+xml",
    "drawing": _KIND + "drawing+xml",
    "chart": _KIND + "drawingml.chart+xml",
    "core": "application/vnd.openxmlformats-package.core-properties+xml",
    "app": _KIND + "extended-properties+xml",
}


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook part lists it. ``titles`` and ``title_columns`` are how many rows and columns repeat on
    each printed page.
    """

    name: str
    hidden: bool = False
    titles: int = 1
    title_columns: int = 0


def content_types(parts: Iterable[tuple[str, str]]) -> str:
    """[Content_Types].xml for (part name, kind) pairs."""
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{CONTENT_TYPE[kind]}"/>' for name, kind in parts)
    return (
        f'{HEAD}<Types xmlns="{TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relationships(targets: Sequence[tuple[str, str]]) -> str:
    """A relationships part: (type, target) pairs become rId1, rId2, ..."""
    rows = "".join(
        f'<Relationship Id="rId{index}" Type="{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(targets, start=1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def quoted(sheet: str) -> str:
    """A sheet's name as formulas write it."""
    return "'" + sheet.replace("'", "''") + "'"


def workbook(sheets: Sequence[SheetEntry]) -> str:
    """xl/workbook.xml; sheet n has relationship rIdn."""
    entries = "".join(_sheet_entry(index, sheet) for index, sheet in enumerate(sheets, start=1))
    names = "".join(
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{index}">{markup(_print_titles(sheet))}</definedName>'
        for index, sheet in enumerate(sheets)
        if sheet.titles and not sheet.hidden
    )
    return (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr defaultThemeVersion="124226"/>'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>'
        f'<sheets>{entries}</sheets><definedNames>{names}</definedNames><calcPr calcId="191029"/></workbook>'
    )


def _print_titles(sheet: SheetEntry) -> str:
    name = quoted(sheet.name)
    rows = f"{name}!$1:${sheet.titles}"
    return f"{name}!$A:${letters(sheet.title_columns - 1)},{rows}" if sheet.title_columns else rows


def _sheet_entry(index: int, sheet: SheetEntry) -> str:
    state = ' state="veryHidden"' if sheet.hidden else ""
    return f'<sheet name="{attribute(sheet.name)}" sheetId="{index}"{state} r:id="rId{index}"/>'


_FONTS = (
    f'<font><sz val="11"/><name val="{FONT}"/><family val="2"/></font>',
    f'<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="{FONT}"/><family val="2"/></font>',
    f'<font><b/><sz val="18"/><color rgb="{FIXED_HEADER}"/><name val="{FONT}"/><family val="2"/></font>',
    f'<font><sz val="11"/><color rgb="FF595959"/><name val="{FONT}"/><family val="2"/></font>',
    f'<font><b/><sz val="12"/><color rgb="{FIXED_HEADER}"/><name val="{FONT}"/><family val="2"/></font>',
    f'<font><b/><sz val="11"/><name val="{FONT}"/><family val="2"/></font>',
)
_TOP, _TOP_WRAP = '<alignment vertical="top"/>', '<alignment vertical="top" wrapText="1"/>'
# Away from the edge: a number would touch the text of the next column.
_TOP_RIGHT = '<alignment horizontal="right" vertical="top" indent="1"/>'
_TOP_LEFT = '<alignment horizontal="left" vertical="top"/>'
_CENTRE = '<alignment vertical="center" wrapText="1"/>'
_DATE, _DATETIME = 164, 165
_FORMATS = (  # in the order of cells.Style: number format, font, fill, quotePrefix, alignment
    (0, 0, 0, False, ""),
    (49, 0, 0, False, _TOP),
    (49, 0, 0, True, _TOP),
    (49, 0, 0, False, _TOP_WRAP),
    (49, 0, 0, True, _TOP_WRAP),
    (3, 0, 0, False, _TOP_RIGHT),
    (_DATE, 0, 0, False, _TOP_LEFT),
    (_DATETIME, 0, 0, False, _TOP_LEFT),
    (49, 1, 2, False, _CENTRE),
    (49, 1, 3, False, _CENTRE),
    (49, 2, 0, False, ""),
    (49, 3, 0, False, ""),
    (49, 4, 0, False, ""),
    (49, 5, 0, False, _TOP_WRAP),
    (49, 0, 0, False, _TOP_WRAP),
)


def styles() -> str:
    """xl/styles.xml: the cell formats of ``cells.Style``, in that order."""
    formats = "".join(_format(*entry) for entry in _FORMATS)
    fills = "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/><bgColor indexed="64"/></patternFill></fill>'
        for colour in (FIXED_HEADER, EDITABLE_HEADER)
    )
    return (
        f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="{_DATE}" formatCode="dd/mm/yyyy"/>'
        f'<numFmt numFmtId="{_DATETIME}" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>'
        f'<fonts count="{len(_FONTS)}">{"".join(_FONTS)}</fonts>'
        '<fills count="4"><fill><patternFill patternType="none"/></fill>'
        f'<fill><patternFill patternType="gray125"/></fill>{fills}</fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(_FORMATS)}">{formats}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>'
    )


def _format(number: int, font: int, fill: int, quote: bool, alignment: str) -> str:  # noqa: FBT001
    flags = ' applyNumberFormat="1"'
    flags += ' applyFont="1"' if font else ""
    flags += ' applyFill="1"' if fill else ""
    flags += ' quotePrefix="1"' if quote else ""
    start = f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="0" xfId="0"{flags}'
    return f'{start} applyAlignment="1">{alignment}</xf>' if alignment else f"{start}/>"


def table(number: int, name: str, titles: Sequence[str], first_column: int, header_row: int, last_row: int) -> str:
    """xl/tables/tableN.xml. Rows count from 1; a table always has one row under its header, if an empty one."""
    ref = area(first_column, header_row, first_column + len(titles) - 1, max(last_row, header_row + 1))
    columns = "".join(
        f'<tableColumn id="{index}" name="{attribute(title)}"/>' for index, title in enumerate(titles, start=1)
    )
    return (
        f'{HEAD}<table xmlns="{MAIN}" id="{number}" name="{name}" displayName="{name}" ref="{ref}" totalsRowShown="0">'
        f'<autoFilter ref="{ref}"/><tableColumns count="{len(titles)}">{columns}</tableColumns>'
        '<tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1"'
        ' showColumnStripes="0"/></table>'
    )


def area(left: int, top: int, right: int, bottom: int) -> str:
    """A range such as A1:F20; columns count from 0, rows from 1."""
    return f"{letters(left)}{top}:{letters(right)}{bottom}"


def core_properties(title: str, at: str) -> str:
    """docProps/core.xml; ``at`` is a moment in UTC as W3CDTF."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{markup(title)}</dc:title><dc:creator>EventDesk</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{at}</dcterms:created></cp:coreProperties>'
    )


def app_properties() -> str:
    """docProps/app.xml."""
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{HEAD}<Properties xmlns="{namespace}"><Application>EventDesk</Application></Properties>'
