"""The same book as an OpenDocument spreadsheet (ODF 1.3, part 3), for offices that keep their files in that format.

It holds the rows, figures, lists, filters and print set-up of the workbook; charts and syncing are the workbook's.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

from eventdesk.core.export.book import Block, Book, Column, Kind, Row, Sheet, Value
from eventdesk.core.export.clean import plain_text
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled
from eventdesk.spreadsheets.cells import attribute, letters
from eventdesk.spreadsheets.ods_parts import MANIFEST, MIMETYPE, content, meta, settings, styles

_PLAIN = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_SPACES = re.compile(" {2,}|^ | $")
_STYLE = {
    Kind.TEXT: "text",
    Kind.CHOICE: "text",
    Kind.LONG: "long",
    Kind.NUMBER: "number",
    Kind.DATE: "date",
    Kind.DATETIME: "moment",
}
_SUMMARY_WIDTHS, _README_WIDTHS = (36, 14, 14, 14, 14), (26, 100)


def document_bytes(book: Book, progress: Progress) -> bytes:
    """The whole file. The same book gives the same bytes."""
    lists = _Lists()
    tables = [_summary(book)]
    for number, sheet in enumerate(book.sheets):
        stop_if_cancelled(progress)
        progress.tell(Step("export-writing", number, len(book.sheets)))
        tables.append(_sheet(sheet, lists, book))
    tables.append(_readme(book))
    widths = {*_SUMMARY_WIDTHS, *_README_WIDTHS, *(column.width for sheet in book.sheets for column in sheet.columns)}
    parts = {
        "content.xml": content(lists.xml, tables, _ranges(book.sheets), sorted(widths)),
        "styles.xml": styles(attribute(book.words.get("page", "")), attribute(book.event)),
        "settings.xml": settings([attribute(sheet.title) for sheet in book.sheets]),
        "meta.xml": meta(attribute(book.event), book.identity.at),
        "META-INF/manifest.xml": MANIFEST,
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", (1980, 1, 1, 0, 0, 0)), MIMETYPE)
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode())
    return buffer.getvalue()


def without_tabs(book: Book) -> Book:
    """The book with spaces for tabs, which the format keeps in an element that not every reader knows."""
    sheets = [replace(sheet, rows=tuple(_spaced(row) for row in sheet.rows)) for sheet in book.sheets]
    return replace(book, sheets=tuple(sheets))


def _spaced(row: Row) -> Row:
    if not any(isinstance(value, str) and "\t" in value for value in row.values):
        return row
    values = tuple(value.replace("\t", " ") if isinstance(value, str) else value for value in row.values)
    return replace(row, values=values)


class _Lists:
    """The lists of choices, as validations that cells name."""

    def __init__(self) -> None:
        self.xml: list[str] = []

    def name(self, column: Column, book: Book) -> str:
        """The validation of a column; empty when it has no list."""
        values = tuple(choice.title for choice in column.choices) or column.suggestions
        if not values or not column.editable:
            return ""
        name = f"list{len(self.xml) + 1}"
        listed = attribute(";".join('"' + value.replace('"', '""') + '"' for value in values))
        title, text = (attribute(book.words.get(key, "")) for key in ("input.title", "input.text"))
        told = (
            f'<table:error-message table:message-type="stop" table:title="{title}" table:display="true">'
            f"<text:p>{text}</text:p></table:error-message>"
            if column.choices
            else '<table:error-message table:display="false"/>'
        )
        self.xml.append(
            f'<table:content-validation table:name="{name}" table:allow-empty-cell="true" '
            f'table:condition="of:cell-content-is-in-list({listed})">{told}</table:content-validation>'
        )
        return name


def _sheet(sheet: Sheet, lists: _Lists, book: Book) -> str:
    header = "".join(_cell(c.title, "editable" if c.editable else "header") for c in sheet.columns)
    styled = [(_STYLE[c.kind], name) for c in sheet.columns for name in (lists.name(c, book),)]
    rows = (
        "".join([_cell(value, style, name) for value, (style, name) in zip(row.values, styled, strict=True)])
        for row in sheet.rows
    )
    return _table(sheet.title, [column.width for column in sheet.columns], header, rows)


def _summary(book: Book) -> str:
    summary = book.summary
    rows = [_cell(summary.heading, "title"), _cell(summary.subtitle, "text")]
    for block in (summary.figures, *summary.blocks):
        rows += ["", *_block(block)]
    return _table(summary.title, _SUMMARY_WIDTHS, "", rows)


def _block(block: Block) -> list[str]:
    rows = [_cell(block.title, "heading"), "".join(_cell(title, "header") for title in block.headers)]
    return rows + ["".join(_cell(v, "number" if n else "text") for n, v in enumerate(row)) for row in block.rows]


def _readme(book: Book) -> str:
    rows = [_cell(heading, "heading") + _cell(text, "long") for heading, text in book.readme.lines]
    return _table(book.readme.title, _README_WIDTHS, "", rows)


def _table(title: str, widths: Sequence[int], header: str, rows: Iterable[str]) -> str:
    columns = "".join(f'<table:table-column table:style-name="w{width}"/>' for width in widths)
    head = f"<table:table-header-rows>{_row(header)}</table:table-header-rows>" if header else ""
    body = "".join([_row(cells) for cells in rows])
    return f'<table:table table:name="{attribute(title)}" table:style-name="sheet">{columns}{head}{body}</table:table>'


def _row(cells: str) -> str:
    return f'<table:table-row table:style-name="row">{cells or "<table:table-cell/>"}</table:table-row>'


def _cell(value: Value, style: str, validation: str = "") -> str:
    listed = f' table:content-validation-name="{validation}"' if validation else ""
    start = f'<table:table-cell table:style-name="{style}"{listed}'
    if value is None or value == "":
        return f"{start}/>"
    if isinstance(value, str):
        plain = "text" if style in ("number", "date", "moment") else style
        start = f'<table:table-cell table:style-name="{plain}"{listed}'
        return f'{start} office:value-type="string">{_paragraphs(value)}</table:table-cell>'
    if isinstance(value, date):
        text = value.isoformat(timespec="seconds") if isinstance(value, datetime) else value.isoformat()
        return f'{start} office:value-type="date" office:date-value="{text}"/>'
    return f'{start} office:value-type="float" office:value="{value!r}"><text:p>{value}</text:p></table:table-cell>'


def _paragraphs(text: str) -> str:
    """Lines are paragraphs; spaces at their ends and in a row have elements of their own, as readers drop them."""
    lines = plain_text(text)[0].translate(_PLAIN).split("\n")
    return "".join([f"<text:p>{_SPACES.sub(_spaces, line)}</text:p>" for line in lines])


def _spaces(found: re.Match[str]) -> str:
    return f'<text:s text:c="{len(found[0])}"/>'


def _ranges(sheets: Sequence[Sheet]) -> str:
    made = []
    for sheet in sheets:
        quoted = "'" + sheet.title.replace("'", "''") + "'"
        last = f"{letters(len(sheet.columns) - 1)}{max(len(sheet.rows) + 1, 2)}"
        made.append(
            f'<table:database-range table:name="{attribute(sheet.name)}" table:display-filter-buttons="true" '
            f'table:target-range-address="{attribute(f"{quoted}.A1:{quoted}.{last}")}"/>'
        )
    return f"<table:database-ranges>{''.join(made)}</table:database-ranges>" if made else ""
