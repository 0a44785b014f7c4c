"""Native charts (ECMA-376 part 1, 21.2) over cells of the same workbook, with the text that stands for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eventdesk.core.export.book import Value
from eventdesk.spreadsheets.cells import attribute, letters, markup
from eventdesk.spreadsheets.parts import FONT, HEAD, quoted

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"

# Dark blue, orange, green, grey: told apart also in black and white and by colour-blind people.
COLOURS = ("1F4E78", "E08E2B", "6BAA8E", "A6A6A6", "7F5A9B")


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart. ``column`` and ``row`` are where its table's header starts (from 0 and 1), ``lying`` bars suit long
    names; ``series`` are the columns shown, counted from the names'. ``at`` is the cell of its corner and how far
    inside that cell it starts: column, row (from 0), offset; ``size`` is width and height; lengths in EMU (914,400 an
    inch).
    """

    title: str
    alt: str
    sheet: str
    column: int
    row: int
    headers: tuple[str, ...]
    rows: Sequence[tuple[Value, ...]]
    series: tuple[int, ...]
    lying: bool
    at: tuple[int, int, int]
    size: tuple[int, int]


def chart_part(chart: Chart) -> str:
    """xl/charts/chartN.xml."""
    series = "".join(_series(chart, index, column) for index, column in enumerate(chart.series))
    direction, category, values = ("bar", "l", "b") if chart.lying else ("col", "b", "l")
    order = "maxMin" if chart.lying else "minMax"
    crosses = "max" if chart.lying else "autoZero"
    legend = (
        f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_text(900)}</c:legend>' if len(chart.series) > 1 else ""
    )
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="{_R}"><c:roundedCorners val="0"/><c:chart>'
        f'<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>'
        f'<a:r><a:rPr lang="it-IT" sz="1200" b="1"/><a:t>{markup(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>'
        '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>'
        f'<c:barChart><c:barDir val="{direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}'
        '<c:gapWidth val="60"/><c:axId val="111"/><c:axId val="112"/></c:barChart>'
        f'<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{category}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_text(900)}<c:crossAx val="112"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="0"/></c:catAx>'
        '<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{values}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>'
        '<a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
        '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/>{_text(900)}<c:crossAx val="111"/><c:crosses val="{crosses}"/>'
        '<c:crossBetween val="between"/></c:valAx></c:plotArea>'
        f'{legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
    )


def _text(size: int) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{size}"><a:latin typeface="{FONT}"/></a:defRPr></a:pPr>'
        '<a:endParaRPr lang="it-IT"/></a:p></c:txPr>'
    )


def _series(chart: Chart, index: int, place: int) -> str:
    sheet = markup(quoted(chart.sheet))
    column = letters(chart.column + place)
    names = letters(chart.column)
    first, last = chart.row + 1, chart.row + len(chart.rows)
    colour = COLOURS[index % len(COLOURS)]
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>{sheet}!${column}${chart.row}</c:f>'
        f"{_strings([chart.headers[place]])}</c:strRef></c:tx>"
        f'<c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
        f"<c:cat><c:strRef><c:f>{sheet}!${names}${first}:${names}${last}</c:f>"
        f"{_strings([str(row[0]) for row in chart.rows])}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{sheet}!${column}${first}:${column}${last}</c:f>"
        f"{_numbers([row[place] for row in chart.rows])}</c:numRef></c:val></c:ser>"
    )


def _strings(values: Sequence[str]) -> str:
    points = "".join(f'<c:pt idx="{index}"><c:v>{markup(value)}</c:v></c:pt>' for index, value in enumerate(values))
    return f'<c:strCache><c:ptCount val="{len(values)}"/>{points}</c:strCache>'


def _numbers(values: Sequence[Value]) -> str:
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{value}</c:v></c:pt>'
        for index, value in enumerate(values)
        if isinstance(value, int | float)
    )
    return f'<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}</c:numCache>'


def drawing_part(charts: Sequence[Chart]) -> str:
    """xl/drawings/drawingN.xml; chart n has relationship rIdn."""
    frames = "".join(_frame(chart, index) for index, chart in enumerate(charts, start=1))
    return f'{HEAD}<xdr:wsDr xmlns:xdr="{_XDR}" xmlns:a="{_A}">{frames}</xdr:wsDr>'


def _frame(chart: Chart, number: int) -> str:
    column, row, offset = chart.at
    width, height = chart.size
    return (
        f"<xdr:oneCellAnchor><xdr:from><xdr:col>{column}</xdr:col><xdr:colOff>{offset}</xdr:colOff>"
        f"<xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
        f'<xdr:ext cx="{width}" cy="{height}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>'
        f'<xdr:cNvPr id="{number + 1}" name="{attribute(chart.title)}" descr="{attribute(chart.alt)}"/>'
        "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>"
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
        f'<a:graphic><a:graphicData uri="{_C}"><c:chart xmlns:c="{_C}" xmlns:r="{_R}" r:id="rId{number}"/>'
        "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>"
    )
