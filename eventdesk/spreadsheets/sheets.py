"""The worksheet parts of a new workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from eventdesk.core.export.book import Block, Book, Column, Kind, Readme, Row, Sheet, Summary, Value
from eventdesk.core.export.clean import plain_text
from eventdesk.spreadsheets.cells import (
    Style,
    attribute,
    cell,
    height_of,
    letters,
    lines_of,
    markup,
    serial,
    starts_like_formula,
    style_of,
    text_cell,
)
from eventdesk.spreadsheets.charts import Chart
from eventdesk.spreadsheets.identity import IDENTITY_SHEET, LIST_COLUMN, identity_rows, marks_of_book, tables_of
from eventdesk.spreadsheets.parts import HEAD, MAIN, OFFICE, area

_MARGINS = (
    '<printOptions gridLines="0"/>'
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
)
_PAGE_WIDTH = 250
"""Characters side by side on A4 lying that can still be read; a wider table takes several pages side by side."""
_REPEATED = 3
"""Columns that stand on each of them: the row's code, and whose it is."""
_TALL = ' ht="32" customHeight="1"'
_SURE_YEAR = 1900
_README_WIDTHS = (26, 100)
_BLOCK_GAP = 1
_FIGURES_TOP, _CHART_ROWS = 4, 16
_EMU_PIXEL, _ROW_PIXELS = 9_525, 20
_CHART_SIZE = (460 * _EMU_PIXEL, _CHART_ROWS * _ROW_PIXELS * _EMU_PIXEL)


@dataclass(frozen=True, slots=True)
class TableEntry:
    """A table of a sheet: where its header starts (column from 0, row from 1), its titles and last row."""

    name: str
    titles: tuple[str, ...]
    column: int
    row: int
    last: int


@dataclass(frozen=True, slots=True)
class Part:
    """A worksheet: its name, the XML with its relationships to be (tables first, then the drawing), what it holds."""

    name: str
    xml: str
    tables: tuple[TableEntry, ...] = ()
    charts: tuple[Chart, ...] = ()
    hidden: bool = False
    titles: int = 0
    title_columns: int = 0


@dataclass(slots=True)
class Lists:
    """The lists of choices, each in a column of the hidden sheet."""

    columns: dict[tuple[str, ...], str] = field(default_factory=dict)

    def reference(self, values: tuple[str, ...]) -> str:
        """Where a list stands, as a formula."""
        if values not in self.columns:
            column = letters(LIST_COLUMN + len(self.columns))
            self.columns[values] = f"{IDENTITY_SHEET}!${column}$1:${column}${len(values)}"
        return self.columns[values]


def table_sheet(sheet: Sheet, book: Book, lists: Lists) -> Part:
    """A sheet that is one table, its header in row 1."""
    headers = "".join(
        text_cell(f"{letters(index)}1", column.title, Style.HEADER_EDITABLE if column.editable else Style.HEADER)
        for index, column in enumerate(sheet.columns)
    )
    # A table has at least one row; when there is none yet, an empty one keeps the formats of its columns.
    shown = sheet.rows or (Row("", ("",) * len(sheet.columns)),)
    rows = [f'<row r="1"{_TALL}>{headers}</row>', *table_rows(sheet.columns, shown)]
    last = max(len(sheet.rows) + 1, 2)
    extent = area(0, 1, len(sheet.columns) - 1, last)
    xml = _worksheet(
        extent,
        [column.width for column in sheet.columns],
        rows,
        freeze=1,
        after=_validations(sheet, last, book, lists),
        ignored=extent,
        footer=f"{book.event} · {sheet.title}",
        words=book.words,
        tables=1,
    )
    entry = TableEntry(sheet.name, tuple(column.title for column in sheet.columns), 0, 1, last)
    wide = _pages([column.width for column in sheet.columns]) > 1
    return Part(sheet.title, xml, (entry,), titles=1, title_columns=_REPEATED if wide else 0)


def _pages(widths: Sequence[int]) -> int:
    """How many pages a table takes side by side."""
    return max(1, -(-sum(widths) // _PAGE_WIDTH))


def table_rows(columns: Sequence[Column], rows: Iterable[Row], first: int = 2) -> list[str]:
    """Rows as XML, from row number ``first`` on."""
    writers = [_writer(letters(index), column.kind) for index, column in enumerate(columns)]
    long = [(index, column.width) for index, column in enumerate(columns) if column.kind is Kind.LONG]
    made = []
    for number, row in enumerate(rows, start=first):
        ref = str(number)
        cells = "".join([write(value, ref) for write, value in zip(writers, row.values, strict=True)])
        made.append(f'<row r="{ref}"{_height(long, row.values)}>{cells}</row>')
    return made


def _height(long: Sequence[tuple[int, int]], values: Sequence[Value]) -> str:
    """Programs that open a file do not all make room for texts of several lines."""
    lines = max((lines_of(str(values[index] or ""), width) for index, width in long), default=1)
    height = height_of(lines)
    return f' ht="{height}"' if height else ""


def _writer(name: str, kind: Kind) -> Callable[[Value, str], str]:
    """A function that writes one column's cells: what never changes is put together once."""
    style = style_of(kind)
    plain, quoted = f'" s="{style}" t="inlineStr"><is><t>', f'" s="{style + 1}" t="inlineStr"><is><t>'
    start, end, empty, number = f'<c r="{name}', "</t></is></c>", f'" s="{style}"/>', f'" s="{style}"><v>'
    is_text = kind in (Kind.TEXT, Kind.LONG, Kind.CHOICE)

    def write(value: Value, ref: str) -> str:
        if value is None or value == "":
            return start + ref + empty
        if is_text and type(value) is str and "\n" not in value and not value[0].isspace() and not value[-1].isspace():
            return start + ref + (quoted if starts_like_formula(value) else plain) + markup(value) + end
        if type(value) is int and kind is Kind.NUMBER:
            return f"{start}{ref}{number}{value}</v></c>"
        if kind is Kind.DATETIME and isinstance(value, datetime) and value.year > _SURE_YEAR:
            return f"{start}{ref}{number}{serial(value)}</v></c>"
        return cell(name + ref, value, style)

    return write


def summary_sheet(summary: Summary, book: Book) -> Part:
    """The first sheet: figures, charts beside them, blocks side by side below, each free to grow downwards."""
    grid: dict[int, list[tuple[int, str]]] = {}
    widths = [36, 10]

    def put(row: int, column: int, value: Value, style: int) -> None:
        value = plain_text(value)[0] if isinstance(value, str) else value
        grid.setdefault(row, []).append((column, cell(f"{letters(column)}{row}", value, style)))

    def put_block(block: Block, row: int, column: int) -> TableEntry:
        put(row - 1, column, block.title, Style.HEADING)
        for index, title in enumerate(block.headers):
            put(row, column + index, title, Style.HEADER)
        for down, values in enumerate(block.rows, start=row + 1):
            for index, value in enumerate(values):
                put(down, column + index, value, Style.TEXT if index == 0 else Style.NUMBER)
        return TableEntry(block.name, block.headers, column, row, row + len(block.rows))

    put(1, 0, summary.heading, Style.TITLE)
    put(2, 0, summary.subtitle, Style.SUBTITLE)
    tables = [put_block(summary.figures, _FIGURES_TOP + 1, 0)]
    top = _FIGURES_TOP + max(len(summary.figures.rows), _CHART_ROWS) + 5
    column = 0
    for block in summary.blocks:
        tables.append(put_block(block, top, column))
        names = [block.headers[0], *(str(values[0]) for values in block.rows)]
        wanted = [min(max(8, *map(len, names)) + 2, 36), *[10] * (len(block.headers) - 1), 2]
        widths[column:] = [max(pair) for pair in zip(wanted, widths[column:] + [0] * len(wanted), strict=False)]
        column += len(block.headers) + _BLOCK_GAP
    charts = _charts(summary, tables, widths)
    rows = [
        f'<row r="{row}"{_TALL if row == top else ""}>{"".join(text for _, text in sorted(cells))}</row>'
        for row, cells in sorted(grid.items())
    ]
    bottom = max(grid)
    xml = _worksheet(
        area(0, 1, max(column - 2, 1), bottom),
        widths,
        rows,
        footer=f"{book.event} · {summary.title}",
        words=book.words,
        tables=len(tables),
        drawing=bool(charts),
        grid_lines=False,
    )
    return Part(summary.title, xml, tuple(tables), charts)


def _charts(summary: Summary, tables: Sequence[TableEntry], widths: Sequence[int]) -> tuple[Chart, ...]:
    charts = []
    left = sum(_pixels(width) for width in widths[:2]) + 24
    for block, table in zip(summary.blocks, tables[1:], strict=True):
        if not block.chart:
            continue
        charts.append(
            Chart(
                title=block.title,
                alt=block.alt,
                sheet=summary.title,
                column=table.column,
                row=table.row,
                headers=block.headers,
                rows=block.rows,
                series=block.series,
                lying=block.chart == "bar",
                at=_cell_at(left, widths),
                size=_CHART_SIZE,
            )
        )
        left += _CHART_SIZE[0] // _EMU_PIXEL + 16
    return tuple(charts)


def _pixels(width: int) -> int:
    return width * 7 + 5


def _cell_at(left: int, widths: Sequence[int]) -> tuple[int, int, int]:
    column = 0
    while left >= (pixels := _pixels(widths[column]) if column < len(widths) else 64):
        left -= pixels
        column += 1
    return column, _FIGURES_TOP - 1, left * _EMU_PIXEL


def readme_sheet(readme: Readme, book: Book) -> Part:
    """The sheet of explanations."""
    rows = [
        f'<row r="{number}"{_height([(1, _README_WIDTHS[1])], (heading, text))}>'
        f"{cell(f'A{number}', heading, Style.README_HEADING)}"
        f"{cell(f'B{number}', plain_text(text)[0], Style.README_TEXT)}</row>"
        for number, (heading, text) in enumerate(readme.lines, start=1)
    ]
    extent = area(0, 1, 1, max(len(rows), 1))
    footer = f"{book.event} · {readme.title}"
    return Part(
        readme.title, _worksheet(extent, _README_WIDTHS, rows, footer=footer, words=book.words, grid_lines=False)
    )


def identity_sheet(book: Book, lists: Lists) -> Part:
    """The hidden sheet (see ``identity``)."""
    others: dict[int, list[str]] = {}
    for index, values in enumerate(lists.columns):
        for number, value in enumerate(values, start=1):
            ref = f"{letters(LIST_COLUMN + index)}{number}"
            others.setdefault(number, []).append(text_cell(ref, value, Style.TEXT))
    rows = identity_rows(book.identity, tables_of(book), marks_of_book(book), others)
    return Part(IDENTITY_SHEET, _worksheet("", [], rows, words=book.words), hidden=True)


def _validations(sheet: Sheet, last: int, book: Book, lists: Lists) -> str:
    made = []
    for index, column in enumerate(sheet.columns):
        values = tuple(choice.title for choice in column.choices) or column.suggestions
        if not values or not column.editable:
            continue
        title, text = (attribute(book.words.get(key, "")) for key in ("input.title", "input.text"))
        strict = f'1" errorTitle="{title}" error="{text}"'
        shown = strict if column.choices else '0"'
        made.append(
            f'<dataValidation type="list" allowBlank="1" showErrorMessage="{shown}'
            f' sqref="{letters(index)}2:{letters(index)}{last}"><formula1>{lists.reference(values)}</formula1>'
            "</dataValidation>"
        )
    return f'<dataValidations count="{len(made)}">{"".join(made)}</dataValidations>' if made else ""


def _worksheet(
    extent: str,
    widths: Sequence[int],
    rows: Sequence[str],
    *,
    words: dict[str, str],
    freeze: int = 0,
    after: str = "",
    ignored: str = "",
    footer: str = "",
    tables: int = 0,
    drawing: bool = False,
    grid_lines: bool = True,
) -> str:
    """A worksheet part: the elements in the order the schema wants them (ECMA-376 part 1, 18.3.1.99)."""
    pane = (
        f'<pane ySplit="{freeze}" topLeftCell="A{freeze + 1}" activePane="bottomLeft" state="frozen"/>'
        f'<selection pane="bottomLeft" activeCell="A{freeze + 1}" sqref="A{freeze + 1}"/>'
        if freeze
        else ""
    )
    lines = "" if grid_lines else ' showGridLines="0"'
    columns = "".join(
        f'<col min="{index}" max="{index}" width="{width}" customWidth="1"/>'
        for index, width in enumerate(widths, start=1)
    )
    relations = "".join(f'<tablePart r:id="rId{index}"/>' for index in range(1, tables + 1))
    return "".join(
        (
            f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            f'<dimension ref="{extent}"/>' if extent else "",
            f'<sheetViews><sheetView{lines} workbookViewId="0">{pane}</sheetView></sheetViews>',
            '<sheetFormatPr defaultRowHeight="15"/>',
            f"<cols>{columns}</cols>" if columns else "",
            "<sheetData>",
            *rows,
            "</sheetData>",
            after,
            _MARGINS,
            f'<pageSetup paperSize="9" orientation="landscape" fitToWidth="{_pages(widths)}" fitToHeight="0"/>',
            _footer(footer, words) if footer else "",
            f'<ignoredErrors><ignoredError sqref="{ignored}" numberStoredAsText="1"/></ignoredErrors>'
            if ignored
            else "",
            f'<drawing r:id="rId{tables + 1}"/>' if drawing else "",
            f'<tableParts count="{tables}">{relations}</tableParts>' if tables else "",
            "</worksheet>",
        )
    )


def _footer(text: str, words: dict[str, str]) -> str:
    left = markup(plain_text(text)[0][:120].replace("&", "&&"))
    page = f"{words.get('page', '')} &amp;P {words.get('of', '')} &amp;N"
    return f"<headerFooter><oddFooter>&amp;L{left}&amp;R{page}</oddFooter></headerFooter>"
