"""The parts of an OpenDocument spreadsheet around its cells (ODF 1.3, parts 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eventdesk.spreadsheets.parts import EDITABLE_HEADER, FIXED_HEADER, FONT

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_URN = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(
    f'xmlns:{name}="{_URN}:{space}"'
    for name, space in (
        ("office", "office:1.0"), ("style", "style:1.0"), ("text", "text:1.0"), ("table", "table:1.0"),
        ("fo", "xsl-fo-compatible:1.0"), ("number", "datastyle:1.0"), ("config", "config:1.0"), ("meta", "meta:1.0"),
        ("of", "of:1.2"), ("svg", "svg-compatible:1.0"),
    )
)  # fmt: skip
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
MANIFEST = (
    f'{_HEAD}<manifest:manifest xmlns:manifest="{_URN}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MIMETYPE}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{name}.xml" manifest:media-type="text/xml"/>'
        for name in ("content", "styles", "settings", "meta")
    )
    + "</manifest:manifest>"
)
_CHARACTER = 0.24
"""Centimetres a character of a column's width takes."""
_DAY = '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>'
_DAY += '<number:text>/</number:text><number:year number:style="long"/>'
_TIME = '<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text>'
_TIME += '<number:minutes number:style="long"/>'
_TOP, _WRAP = 'style:vertical-align="top"', 'style:vertical-align="top" fo:wrap-option="wrap"'


def content(lists: Sequence[str], tables: Iterable[str], ranges: str, widths: Iterable[int]) -> str:
    """content.xml: formats, lists of choices, tables, filters."""
    columns = "".join(
        f'<style:style style:name="w{width}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{width * _CHARACTER:.2f}cm"/></style:style>'
        for width in widths
    )
    validations = f"<table:content-validations>{''.join(lists)}</table:content-validations>" if lists else ""
    return (
        f'{_HEAD}<office:document-content {_SPACES} office:version="1.3"><office:automatic-styles>'
        f'<number:text-style style:name="n-text"><number:text-content/></number:text-style>'
        f'<number:date-style style:name="n-date">{_DAY}</number:date-style>'
        f'<number:date-style style:name="n-moment">{_DAY}{_TIME}</number:date-style>'
        f"{columns}"
        '<style:style style:name="sheet" style:family="table" style:master-page-name="Default">'
        '<style:table-properties table:display="true"/></style:style>'
        '<style:style style:name="row" style:family="table-row">'
        '<style:table-row-properties style:use-optimal-row-height="true"/></style:style>'
        f"{_format('text', _TOP, data='n-text')}{_format('long', _WRAP, data='n-text')}{_format('number', _TOP)}"
        f"{_format('date', _TOP, data='n-date', left=True)}{_format('moment', _TOP, data='n-moment', left=True)}"
        f"{_format('header', _header(FIXED_HEADER), _bold('#ffffff'))}"
        f"{_format('editable', _header(EDITABLE_HEADER), _bold('#ffffff'))}"
        f"{_format('title', _TOP, _bold('#' + FIXED_HEADER[2:].lower(), 18))}"
        f"{_format('heading', _TOP, _bold('#' + FIXED_HEADER[2:].lower(), 12))}"
        f"</office:automatic-styles><office:body><office:spreadsheet>{validations}"
        f"{''.join(tables)}{ranges}</office:spreadsheet></office:body></office:document-content>"
    )


def _format(name: str, cell: str, words: str = "", data: str = "", *, left: bool = False) -> str:
    shown = f' style:data-style-name="{data}"' if data else ""
    text = f"<style:text-properties {words}/>" if words else ""
    aligned = '<style:paragraph-properties fo:text-align="start"/>' if left else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="Default"{shown}>'
        f"<style:table-cell-properties {cell}/>{aligned}{text}</style:style>"
    )


def _header(colour: str) -> str:
    return f'fo:background-color="#{colour[2:].lower()}" style:vertical-align="middle" fo:wrap-option="wrap"'


def _bold(colour: str, points: int = 11) -> str:
    return f'fo:font-weight="bold" fo:color="{colour}" fo:font-size="{points}pt"'


def styles(page: str, title: str) -> str:
    """styles.xml: A4 lying, all columns on one page's width, the event and the page's number below."""
    return (
        f'{_HEAD}<office:document-styles {_SPACES} office:version="1.3"><office:font-face-decls>'
        f'<style:font-face style:name="{FONT}" svg:font-family="{FONT}"/></office:font-face-decls><office:styles>'
        '<style:default-style style:family="table"/><style:default-style style:family="table-row"/>'
        '<style:style style:name="Default" style:family="table-cell"><style:text-properties '
        f'style:font-name="{FONT}" fo:font-size="11pt"/></style:style></office:styles><office:automatic-styles>'
        '<style:page-layout style:name="lying"><style:page-layout-properties fo:page-width="29.7cm" '
        'fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1cm" style:scale-to-X="1" '
        'style:scale-to-Y="0"/><style:footer-style><style:header-footer-properties fo:min-height="0.75cm" '
        'fo:margin-top="0.25cm"/>'
        "</style:footer-style></style:page-layout></office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="lying"><style:footer>'
        f"<style:region-left><text:p>{title}</text:p></style:region-left><style:region-right><text:p>{page} "
        "<text:page-number/> / <text:page-count/></text:p></style:region-right></style:footer></style:master-page>"
        "</office:master-styles></office:document-styles>"
    )


def settings(tables: Iterable[str]) -> str:
    """settings.xml: the first row of these sheets stays in view."""
    items = (
        ("HorizontalSplitMode", "short", 0),
        ("VerticalSplitMode", "short", 2),
        ("VerticalSplitPosition", "int", 1),
        ("ActiveSplitRange", "short", 2),
        ("PositionBottom", "int", 1),
    )
    frozen = "".join(
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
        for name, kind, value in items
    )
    entries = "".join(
        f'<config:config-item-map-entry config:name="{table}">{frozen}</config:config-item-map-entry>'
        for table in tables
    )
    return (
        f'{_HEAD}<office:document-settings {_SPACES} office:version="1.3"><office:settings>'
        '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">'
        '<config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1'
        f'</config:config-item><config:config-item-map-named config:name="Tables">{entries}'
        "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>"
        "</office:document-settings>"
    )


def meta(title: str, at: str) -> str:
    """meta.xml."""
    return (
        f'{_HEAD}<office:document-meta {_SPACES} {_DC} office:version="1.3"><office:meta>'
        f"<meta:generator>EventDesk</meta:generator><dc:title>{title}</dc:title>"
        f"<meta:creation-date>{at[:19]}</meta:creation-date></office:meta></office:document-meta>"
    )
