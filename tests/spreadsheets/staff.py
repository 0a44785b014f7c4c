"""Everything staff add to a workbook that a library would lose, added as Excel writes it."""

from __future__ import annotations

import base64
from pathlib import Path

from lxml import etree

from tests.spreadsheets.hand import Hand
from tests.spreadsheets.package_rules import MAIN, RELS, TYPES

_KIND = "application/vnd.openxmlformats-officedocument."
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

COMMENTS = f"""{_HEAD}<comments {_S}><authors><author>Carla</author><author>tc={{1}}</author></authors><commentList>
<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Carla: </t></r><r><t>verificare</t></r></text></comment>
<comment ref="C3" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>"""
VML = """<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>
</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>
<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData
 ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1026"
 type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>2</x:Row>
<x:Column>2</x:Column></x:ClientData></v:shape></xml>"""
THREADED = f"""{_HEAD}<ThreadedComments
 xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3"
 dT="2026-03-14T10:00:00.00" personId="{{11111111-1111-1111-1111-111111111111}}"
 id="{{22222222-2222-2222-2222-222222222222}}"><text>Da richiamare?</text></threadedComment></ThreadedComments>"""
PERSONS = f"""{_HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person
 displayName="Carla" id="{{11111111-1111-1111-1111-111111111111}}" userId="carla" providerId="None"/></personList>"""
_XDR = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_AT = (
    "<xdr:from><xdr:col>15</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{0}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
    '<xdr:ext cx="900000" cy="900000"/>'
)
DRAWING = (
    f"{_HEAD}<xdr:wsDr {_XDR} {_A}><xdr:oneCellAnchor>{_AT.format(2)}<xdr:pic><xdr:nvPicPr>"
    '<xdr:cNvPr id="2" name="Logo" descr="Stemma"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>'
    f'<a:blip {_R} r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
    f'<xdr:oneCellAnchor>{_AT.format(9)}<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="Casella"/>'
    '<xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>'
    "<xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr/><a:t>Non stampare</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
    "<xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>"
)
CHARTSHEET = (
    f'{_HEAD}<chartsheet {_S} {_R}><sheetViews><sheetView workbookViewId="0"/></sheetViews>'
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
    '<drawing r:id="rId1"/></chartsheet>'
)
CHARTSHEET_DRAWING = (
    f'{_HEAD}<xdr:wsDr {_XDR} {_A}><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>'
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Grafico" descr="Zone"/>'
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart '
    f'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" {_R} r:id="rId1"/></a:graphicData></a:graphic>'
    "</xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>"
)
CHART = (
    f'{_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" {_A} {_R}><c:chart>'
    '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>'
    '<c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef>'
    '<c:f>\'Tavoli\'!$F$2:$F$7</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>'
    '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>'
    '<c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>'
    "</c:plotArea></c:chart></c:chartSpace>"
)
PIVOT_CACHE = (
    f'{_HEAD}<pivotCacheDefinition {_S} {_R} r:id="rId1" refreshedBy="Carla" createdVersion="6" recordCount="2">'
    '<cacheSource type="worksheet"><worksheetSource name="Partecipanti"/></cacheSource><cacheFields count="1">'
    '<cacheField name="Zona" numFmtId="0"><sharedItems count="2"><s v="Reno"/><s v="Savena"/></sharedItems>'
    "</cacheField>"
    "</cacheFields></pivotCacheDefinition>"
)
PIVOT_RECORDS = f'{_HEAD}<pivotCacheRecords {_S} count="2"><r><x v="0"/></r><r><x v="1"/></r></pivotCacheRecords>'
PIVOT_TABLE = (
    f'{_HEAD}<pivotTableDefinition {_S} name="Pivot1" cacheId="7" dataCaption="Valori" createdVersion="6">'
    '<location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="1">'
    '<pivotField axis="axisRow" dataField="1" showAll="0"><items count="3"><item x="0"/><item x="1"/>'
    '<item t="default"/>'
    '</items></pivotField></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i>'
    '<i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1">'
    '<dataField name="Conteggio" fld="0" subtotal="count"/></dataFields></pivotTableDefinition>'
)
SLICER_CACHE = (
    f'{_HEAD}<slicerCacheDefinition xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
    'name="Slicer_Zona" sourceName="Zona"><pivotTables><pivotTable tabId="12" name="Pivot1"/></pivotTables><data>'
    '<tabular pivotCacheId="7"><items count="2"><i x="0" s="1"/><i x="1" s="1"/></items></tabular></data>'
    "</slicerCacheDefinition>"
)
SLICER = (
    f'{_HEAD}<slicers xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    '<slicer name="Zona" cache="Slicer_Zona" caption="Zona" rowHeight="241300"/></slicers>'
)
SHEET_EXTRAS = (
    '<extLst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
    'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">'
    '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" '
    'allowBlank="1"><x14:formula1><xm:f>Appunti!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>J2:J{last}</xm:sqref>'
    "</x14:dataValidation></x14:dataValidations></ext>"
    '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries '
    'rgb="FF1F4E78"/><x14:sparklines><x14:sparkline><xm:f>Tavoli!F2:G2</xm:f><xm:sqref>P2</xm:sqref></x14:sparkline>'
    "</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>"
    '<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting>'
    '<x14:cfRule type="dataBar" id="{33333333-3333-3333-3333-333333333333}"><x14:dataBar minLength="0" '
    'maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule>'
    "<xm:sqref>K2:K{last}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>"
)
SLICER_LIST = (
    f'<extLst {_S} {_R} xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    '<ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList><x14:slicer r:id="rId2"/></x14:slicerList>'
    "</ext></extLst>"
)
EXTERNAL = (
    f'{_HEAD}<externalLink {_S}><externalBook {_R} r:id="rId1"><sheetNames><sheetName val="Prezzi"/></sheetNames>'
    "</externalBook></externalLink>"
)
CONTROL = (
    f'{_HEAD}<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
    'objectType="CheckBox" checked="Checked" lockText="1"/>'
)
PROPERTIES = (
    f'{_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property '
    'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Protocollo"><vt:lpwstr>2026/1</vt:lpwstr>'
    "</property></Properties>"
)
ITEM_PROPERTIES = (
    '<?xml version="1.0"?><ds:datastoreItem ds:itemID="{44444444-4444-4444-4444-444444444444}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
)
MACROS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 20
PLAIN_SHEET = (
    f'{_HEAD}<worksheet {_S} {_R}><sheetData><row r="1"><c r="A1" t="str"><f>COUNTA(Partecipanti[Cognome])</f>'
    '<v>12</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" '
    'footer="0.3"/>' + SLICER_LIST + "</worksheet>"
)
CUSTOM = '<?xml version="1.0"?><protocollo xmlns="urn:ente">2026/0001</protocollo>'


def decorated(path: Path, out: Path) -> Path:
    """The workbook with comments, pictures, pivots, macros and all else that staff add, as .xlsm."""
    hand = Hand(path)
    people = hand.part_of("Partecipanti")
    last = len(hand.rows("Partecipanti"))
    _sheet_marks(hand, people, last)
    _parts(hand)
    relations = people.replace("worksheets/", "worksheets/_rels/") + ".rels"
    _relate(hand, relations, "rId91", _REL + "comments", "../comments1.xml")
    _relate(hand, relations, "rId92", _REL + "vmlDrawing", "../drawings/vmlDrawing1.vml")
    _relate(hand, relations, "rId93", _REL + "drawing", "../drawings/drawing9.xml")
    _relate(hand, relations, "rId95", _REL + "hyperlink", "https://example.org/zona")
    hand.tree(relations)[-1].set("TargetMode", "External")
    _relate(hand, relations, "rId96", _REL + "ctrlProp", "../ctrlProps/ctrlProp1.xml")
    threaded = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    _relate(hand, relations, "rId94", threaded, "../threadedComments/threadedComment1.xml")
    _more_sheets(hand)
    return hand.save(out)


def _sheet_marks(hand: Hand, people: str, last: int) -> None:
    sheet = hand.tree(people)
    after = sheet.find(MAIN + "sheetData")
    for text in (
        f'<sheetProtection {_S} sheet="1" objects="1" scenarios="1" sort="0" autoFilter="0"/>',
        f'<protectedRanges {_S}><protectedRange sqref="A1:A{last}" name="Codici"/></protectedRanges>',
        f'<conditionalFormatting {_S} sqref="I2:I{last}"><cfRule type="duplicateValues" priority="1"/>'
        "</conditionalFormatting>",
    ):
        element = etree.fromstring(text)
        after.addnext(element)
        after = element
    links = f'<hyperlinks {_S} {_R}><hyperlink ref="H2" r:id="rId95"/></hyperlinks>'
    sheet.find(MAIN + "dataValidations").addnext(etree.fromstring(links))
    setup = sheet.find(MAIN + "pageSetup")
    setup.set("orientation", "portrait")
    setup.set("scale", "70")
    sheet.find(MAIN + "headerFooter")[0].text = "&CRiservato"
    breaks = f'<rowBreaks {_S} count="1" manualBreakCount="1"><brk id="20" max="16383" man="1"/></rowBreaks>'
    sheet.find(MAIN + "headerFooter").addnext(etree.fromstring(breaks))
    ignored = sheet.find(MAIN + "ignoredErrors")
    ignored.addnext(_related("legacyDrawing", "rId92"))
    ignored.addnext(_related("drawing", "rId93"))
    sheet.append(etree.fromstring(SHEET_EXTRAS.replace("{last}", str(last))))
    sheet.find(MAIN + "cols")[1].set("width", "41.5")
    hand.rows("Partecipanti")[3].set("hidden", "1")


def _related(name: str, rid: str) -> etree._Element:
    return etree.fromstring(f'<{name} {_S} {_R} r:id="{rid}"/>')


def _relate(hand: Hand, part: str, rid: str, kind: str, target: str) -> None:
    if part not in hand.parts:
        hand.parts[part] = f'{_HEAD}<Relationships xmlns="{RELS[1:-1]}"/>'.encode()
    etree.SubElement(hand.tree(part), RELS + "Relationship", {"Id": rid, "Type": kind, "Target": target})


def _parts(hand: Hand) -> None:
    microsoft = "application/vnd.ms-excel."
    for name, content, kind in (
        ("xl/comments1.xml", COMMENTS, _KIND + "spreadsheetml.comments+xml"),
        ("xl/threadedComments/threadedComment1.xml", THREADED, microsoft + "threadedcomments+xml"),
        ("xl/persons/person.xml", PERSONS, microsoft + "person+xml"),
        ("xl/drawings/drawing9.xml", DRAWING, _KIND + "drawing+xml"),
        ("xl/drawings/drawing10.xml", CHARTSHEET_DRAWING, _KIND + "drawing+xml"),
        ("xl/charts/chart9.xml", CHART, _KIND + "drawingml.chart+xml"),
        ("xl/chartsheets/sheet1.xml", CHARTSHEET, _KIND + "spreadsheetml.chartsheet+xml"),
        ("xl/worksheets/sheet21.xml", PLAIN_SHEET, _KIND + "spreadsheetml.worksheet+xml"),
        ("xl/pivotCache/pivotCacheDefinition1.xml", PIVOT_CACHE, _KIND + "spreadsheetml.pivotCacheDefinition+xml"),
        ("xl/pivotCache/pivotCacheRecords1.xml", PIVOT_RECORDS, _KIND + "spreadsheetml.pivotCacheRecords+xml"),
        ("xl/pivotTables/pivotTable1.xml", PIVOT_TABLE, _KIND + "spreadsheetml.pivotTable+xml"),
        ("xl/slicerCaches/slicerCache1.xml", SLICER_CACHE, microsoft + "slicerCache+xml"),
        ("xl/slicers/slicer1.xml", SLICER, microsoft + "slicer+xml"),
        ("xl/vbaProject.bin", "", "application/vnd.ms-office.vbaProject"),
        ("xl/externalLinks/externalLink1.xml", EXTERNAL, _KIND + "spreadsheetml.externalLink+xml"),
        ("xl/ctrlProps/ctrlProp1.xml", CONTROL, microsoft + "controlproperties+xml"),
        ("docProps/custom.xml", PROPERTIES, _KIND + "custom-properties+xml"),
        ("customXml/itemProps1.xml", ITEM_PROPERTIES, _KIND + "customXmlProperties+xml"),
        ("customXml/item1.xml", CUSTOM, ""),
        ("xl/drawings/vmlDrawing1.vml", VML, ""),
        ("xl/printerSettings/printerSettings1.bin", "\1\2", _KIND + "spreadsheetml.printerSettings"),
    ):
        hand.parts[name] = content.encode()
        if kind:
            attributes = {"PartName": f"/{name}", "ContentType": kind}
            etree.SubElement(hand.tree("[Content_Types].xml"), TYPES + "Override", attributes)
    hand.parts["xl/media/image1.png"] = _PNG
    hand.parts["xl/vbaProject.bin"] = MACROS
    types = hand.tree("[Content_Types].xml")
    for extension, kind in (("png", "image/png"), ("vml", _KIND + "vmlDrawing")):
        types.insert(0, etree.Element(TYPES + "Default", {"Extension": extension, "ContentType": kind}))
    workbook = next(e for e in types if e.get("PartName") == "/xl/workbook.xml")
    workbook.set("ContentType", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")


def _more_sheets(hand: Hand) -> None:
    root = "xl/_rels/workbook.xml.rels"
    _relate(hand, root, "rId81", _REL + "worksheet", "worksheets/sheet21.xml")
    _relate(hand, root, "rId82", _REL + "chartsheet", "chartsheets/sheet1.xml")
    _relate(hand, root, "rId83", _REL + "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml")
    _relate(hand, root, "rId84", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin")
    _relate(hand, root, "rId85", _REL + "customXml", "../customXml/item1.xml")
    persons = "http://schemas.microsoft.com/office/2017/10/relationships/person"
    _relate(hand, root, "rId86", persons, "persons/person.xml")
    slicers = "http://schemas.microsoft.com/office/2007/relationships/"
    _relate(hand, root, "rId87", slicers + "slicerCache", "slicerCaches/slicerCache1.xml")
    _relate(hand, root, "rId88", _REL + "externalLink", "externalLinks/externalLink1.xml")
    _relate(hand, "_rels/.rels", "rId71", _REL + "custom-properties", "docProps/custom.xml")
    _relate(hand, "customXml/_rels/item1.xml.rels", "rId1", _REL + "customXmlProps", "itemProps1.xml")
    outside = "xl/externalLinks/_rels/externalLink1.xml.rels"
    _relate(hand, outside, "rId1", _REL + "externalLinkPath", "prezzi.xlsx")
    hand.tree(outside)[-1].set("TargetMode", "External")
    own = "xl/worksheets/_rels/sheet21.xml.rels"
    _relate(hand, own, "rId1", _REL + "pivotTable", "../pivotTables/pivotTable1.xml")
    _relate(hand, own, "rId2", slicers + "slicer", "../slicers/slicer1.xml")
    _relate(hand, own, "rId3", _REL + "printerSettings", "../printerSettings/printerSettings1.bin")
    _relate(hand, "xl/drawings/_rels/drawing9.xml.rels", "rId1", _REL + "image", "../media/image1.png")
    _relate(hand, "xl/drawings/_rels/drawing10.xml.rels", "rId1", _REL + "chart", "../charts/chart9.xml")
    _relate(hand, "xl/chartsheets/_rels/sheet1.xml.rels", "rId1", _REL + "drawing", "../drawings/drawing10.xml")
    cache = "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels"
    _relate(hand, cache, "rId1", _REL + "pivotCacheRecords", "pivotCacheRecords1.xml")
    table = "xl/pivotTables/_rels/pivotTable1.xml.rels"
    _relate(hand, table, "rId1", _REL + "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml")
    workbook = hand.tree("xl/workbook.xml")
    sheets = workbook.find(MAIN + "sheets")
    for name, number, rid in (("Appunti", 61, "rId81"), ("Grafico zone", 62, "rId82")):
        text = f'<sheet {_S} {_R} name="{name}" sheetId="{number}" r:id="{rid}"/>'
        sheets.append(etree.fromstring(text))
    references = f'<externalReferences {_S} {_R}><externalReference r:id="rId88"/></externalReferences>'
    sheets.addnext(etree.fromstring(references))
    mine = etree.fromstring(f'<definedName {_S} name="Capofila">Partecipanti[Cognome]</definedName>')
    workbook.find(MAIN + "definedNames").append(mine)
    caches = f'<pivotCaches {_S} {_R}><pivotCache cacheId="7" r:id="rId83"/></pivotCaches>'
    workbook.find(MAIN + "calcPr").addnext(etree.fromstring(caches))
