"""The rules of ECMA-376 that make a workbook open without repair, as one check over its bytes.

Parts and relationships: part 2 (packages). Order of elements: the sequences of the schemas of part 1 (CT_Worksheet,
CT_Workbook, CT_Table, CT_Stylesheet, CT_Chart and what they hold).
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from io import BytesIO

from lxml import etree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

ORDER = {
    MAIN + "worksheet": """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
        protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
        conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks
        colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture
        oleObjects controls webPublishItems tableParts extLst""",
    MAIN + "workbook": """fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
        externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes
        webPublishing fileRecoveryPr webPublishObjects extLst""",
    MAIN + "table": "autoFilter sortState tableColumns tableStyleInfo extLst",
    MAIN + "styleSheet": """numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors
        extLst""",
    MAIN + "dataValidation": "formula1 formula2",
    MAIN + "sheetView": "pane selection pivotSelection extLst",
    CHART + "chartSpace": """date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart
        spPr txPr externalData printSettings userShapes extLst""",
    CHART + "chart": """title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly
        dispBlanksAs extLst""",
    CHART + "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
    CHART + "ser": """idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape
        extLst""",
    CHART + "catAx": """axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark
        minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip
        noMultiLvlLbl extLst""",
    CHART + "valAx": """axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark
        minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits
        extLst""",
    CHART + "scaling": "logBase orientation max min extLst",
    CHART + "legend": "legendPos legendEntry layout overlay spPr txPr extLst",
    CHART + "title": "tx layout overlay spPr txPr extLst",
}

TYPE_OF_RELATION = {
    "worksheet": "spreadsheetml.worksheet+xml",
    "table": "spreadsheetml.table+xml",
    "styles": "spreadsheetml.styles+xml",
    "drawing": "drawing+xml",
    "chart": "drawingml.chart+xml",
    "sharedStrings": "spreadsheetml.sharedStrings+xml",
    "officeDocument": "sheet.main+xml",
}

_REFERENCE = re.compile(r"([A-Z]+)(\d+)")


def broken_rules(data: bytes) -> list[str]:
    """Every rule the workbook breaks, in words; empty when it is sound."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    broken = [f"{name} stands twice in the zip" for name in names if names.count(name) > 1]
    trees = {name: etree.fromstring(data) for name, data in parts.items() if name.endswith((".xml", ".rels"))}
    types = _types(trees["[Content_Types].xml"])
    broken += [f"{name} has no content type" for name in parts if not types(name) and name != "[Content_Types].xml"]
    broken += _relations(parts, trees, types)
    broken += [f"{name}: {fault}" for name, tree in trees.items() for fault in _order(tree)]
    broken += _sheets(trees)
    return broken


def _types(tree: etree._Element):  # type: ignore[no-untyped-def]
    defaults = {e.get("Extension").lower(): e.get("ContentType") for e in tree.iter(TYPES + "Default")}
    overrides = {e.get("PartName").lstrip("/"): e.get("ContentType") for e in tree.iter(TYPES + "Override")}
    return lambda name: overrides.get(name) or defaults.get(name.rpartition(".")[2].lower())


def _relations(parts, trees, types) -> list[str]:  # type: ignore[no-untyped-def]
    broken, reached = [], {"[Content_Types].xml"}
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        reached.add(name)
        folder, file = posixpath.split(name)
        owner = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
        if owner and owner not in parts and name != "_rels/.rels":
            broken.append(f"{name} belongs to nothing")
        ids = [e.get("Id") for e in tree]
        broken += [f"{name}: id {i} twice" for i in set(ids) if ids.count(i) > 1]
        for relation in tree:
            if relation.get("TargetMode") == "External":
                continue
            target = relation.get("Target")
            base = posixpath.dirname(posixpath.dirname(name))
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(base, target))
            reached.add(path)
            if path not in parts:
                broken.append(f"{name}: {target} is missing")
            wanted = TYPE_OF_RELATION.get(relation.get("Type").rpartition("/")[2])
            if wanted and not (types(path) or "").endswith(wanted) and "macroEnabled" not in (types(path) or ""):
                broken.append(f"{path} is a {types(path)}")
        if owner in trees:
            used = {v for e in trees[owner].iter() for k, v in e.attrib.items() if k.startswith("{" + OFFICE + "}")}
            broken += [f"{owner} speaks of {rid}, which is missing" for rid in used - set(ids)]
    return broken + [f"nothing leads to {name}" for name in set(parts) - reached]


def _order(tree: etree._Element) -> list[str]:
    faults = []
    for element in tree.iter():
        wanted = ORDER.get(element.tag)
        if wanted is None:
            continue
        order = wanted.split()
        tags = [etree.QName(child).localname for child in element if isinstance(child.tag, str)]
        unknown = [tag for tag in tags if tag not in order]
        faults += [f"{tag} does not belong in {element.tag}" for tag in unknown]
        places = [order.index(tag) for tag in tags if tag in order]
        if places != sorted(places):
            faults.append(f"children of {element.tag} out of order: {tags}")
    for element in tree.iter():
        count = element.get("count")
        if count is not None and element.tag.startswith(MAIN) and int(count) != len(element):
            faults.append(f"{element.tag} counts {count}, holds {len(element)}")
    return faults


def _sheets(trees: dict[str, etree._Element]) -> list[str]:
    broken, ids, names = [], [], []
    formats = len(trees["xl/styles.xml"].find(MAIN + "cellXfs"))
    for name, tree in trees.items():
        if tree.tag == MAIN + "table":
            ids.append(tree.get("id"))
            names.append(tree.get("displayName").lower())
            columns = [e.get("name").lower() for e in tree.iter(MAIN + "tableColumn")]
            broken += [f"{name}: column {c} twice" for c in set(columns) if columns.count(c) > 1]
        if tree.tag == MAIN + "worksheet":
            broken += [f"{name}: {fault}" for fault in _cells(tree, formats)]
            broken += [f"{name}: {fault}" for fault in _tables_of(name, tree, trees)]
    broken += [f"table id {i} twice" for i in set(ids) if ids.count(i) > 1]
    return broken + [f"table name {n} twice" for n in set(names) if names.count(n) > 1]


def _cells(tree: etree._Element, formats: int) -> list[str]:
    faults, last_row = [], 0
    for row in tree.iter(MAIN + "row"):
        number, last = int(row.get("r")), 0
        if number <= last_row:
            faults.append(f"row {number} after {last_row}")
        last_row = number
        for cell in row:
            letters, digits = _REFERENCE.fullmatch(cell.get("r")).groups()  # type: ignore[union-attr]
            column = column_of(letters)
            if int(digits) != number or column <= last:
                faults.append(f"cell {cell.get('r')} out of place")
            last = column
            if int(cell.get("s", "0")) >= formats:
                faults.append(f"cell {cell.get('r')} has no format {cell.get('s')}")
    return faults


def _tables_of(name: str, sheet: etree._Element, trees: dict[str, etree._Element]) -> list[str]:
    folder, file = posixpath.split(name)
    relations = trees.get(f"{folder}/_rels/{file}.rels")
    targets = {e.get("Id"): e.get("Target") for e in relations} if relations is not None else {}
    texts = {}
    for cell in sheet.iter(MAIN + "c"):
        found = cell.find(MAIN + "is")
        if found is not None:
            texts[cell.get("r")] = "".join(found.itertext())
    faults = []
    for entry in sheet.iter(MAIN + "tablePart"):
        target = targets[entry.get(f"{{{OFFICE}}}id")]
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        table = trees[path]
        start, end = table.get("ref").split(":")
        left, top = _REFERENCE.fullmatch(start).groups()  # type: ignore[union-attr]
        right, bottom = _REFERENCE.fullmatch(end).groups()  # type: ignore[union-attr]
        titles = [e.get("name") for e in table.iter(MAIN + "tableColumn")]
        if column_of(right) - column_of(left) + 1 != len(titles) or int(bottom) <= int(top):
            faults.append(f"{path}: {table.get('ref')} does not fit {len(titles)} columns")
        for index, title in enumerate(titles):
            ref = f"{letters_of(column_of(left) + index)}{top}"
            if ref in texts and texts[ref] != title:
                faults.append(f"{path}: column {title!r} under {texts[ref]!r}")
    return faults


def column_of(letters: str) -> int:
    """The number of a column, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def letters_of(number: int) -> str:
    """The letters of a column counted from 1."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text
