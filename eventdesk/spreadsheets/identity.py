"""The hidden sheet: what the file is (one JSON text), the marks of its rows, the lists of choices."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from eventdesk.core.export.book import SCHEMA, Book, Identity
from eventdesk.core.export.building import LOG
from eventdesk.core.export.ports import FileTable, NewerWorkbook, NotAWorkbook
from eventdesk.core.export.synced import row_marks, synced_sheets
from eventdesk.core.export.withdrawn import WHO, who
from eventdesk.spreadsheets.cells import text_cell

IDENTITY_SHEET = "_eventdesk"
LIST_COLUMN = 4
"""The first column (from 0) of the hidden sheet that holds lists of choices."""
_SIGN = "EventDesk"

Marks = Mapping[str, Mapping[str, str]]
"""The marks of rows, by sheet key and row code."""


def tables_of(book: Book) -> dict[str, FileTable]:
    """What a file must remember of the tables of a book."""
    followed = (*synced_sheets(book), *(sheet for sheet in book.sheets if sheet.key == LOG))
    return {
        sheet.key: FileTable(sheet.name, sheet.title, tuple((column.key, column.title) for column in sheet.columns))
        for sheet in followed
    }


def marks_of_book(book: Book) -> dict[str, dict[str, str]]:
    """The marks of a new file."""
    followed = synced_sheets(book)
    people = {row.id: who(row.secret) for sheet in followed if sheet.key == "people" for row in sheet.rows}
    return {sheet.key: {row.id: row_marks(sheet, row) for row in sheet.rows} for sheet in followed} | {WHO: people}


def identity_rows(
    identity: Identity, tables: Mapping[str, FileTable], marks: Marks, others: Mapping[int, Sequence[str]]
) -> list[str]:
    """The rows of the hidden sheet as XML. ``others`` are further cells (the lists) by row number."""
    first = [text_cell("A1", _SIGN, 0), text_cell("B1", _text(identity, tables), 0)]
    rows = {1: first}
    flat = [(key, row, text) for key, rows_of in marks.items() for row, text in rows_of.items()]
    for number, (key, row, text) in enumerate(flat, start=2):
        rows[number] = [text_cell(f"A{number}", key, 0), text_cell(f"B{number}", row, 0)]
        rows[number].append(f'<c r="C{number}" s="0" t="inlineStr"><is><t>{text}</t></is></c>')
    for number, cells in others.items():
        rows.setdefault(number, []).extend(cells)
    return [f'<row r="{number}">{"".join(cells)}</row>' for number, cells in sorted(rows.items())]


def _text(identity: Identity, tables: Mapping[str, FileTable]) -> str:
    return json.dumps(
        {
            "schema": SCHEMA,
            "event": identity.event,
            "export": identity.export,
            "language": identity.language,
            "privacy": identity.privacy,
            "needs": identity.needs,
            "at": identity.at,
            "tables": {key: [table.name, table.sheet, table.columns] for key, table in tables.items()},
        },
        ensure_ascii=False,
    )


def read_identity(
    file: str, rows: Sequence[Sequence[object]]
) -> tuple[Identity, dict[str, FileTable], dict[str, dict[str, str]]]:
    """What the hidden sheet says: the file's identity, its tables, its marks.

    Raises:
        NotAWorkbook: the hidden sheet is damaged.
        NewerWorkbook: a newer EventDesk wrote it.
    """
    damaged = NotAWorkbook(file=file, why="why:sync-identity-damaged")
    if not rows or len(rows[0]) < 2 or rows[0][0] != _SIGN:
        raise damaged
    try:
        data = json.loads(str(rows[0][1]))
        if int(data["schema"]) > SCHEMA:
            raise NewerWorkbook(file=file, schema=data["schema"])
        if int(data["schema"]) < SCHEMA:
            raise NotAWorkbook(file=file, why="why:sync-older")
        identity = Identity(
            event=str(data["event"]),
            export=str(data["export"]),
            language=str(data["language"]),
            privacy=str(data["privacy"]),
            needs=bool(data["needs"]),
            at=str(data["at"]),
        )
        tables = {str(key): _table(value) for key, value in data["tables"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise damaged from error
    marks: dict[str, dict[str, str]] = {}
    for row in rows[1:]:
        if len(row) > 2 and row[0] and row[2]:
            marks.setdefault(str(row[0]), {})[str(row[1])] = str(row[2])
    return identity, tables, marks


def _table(value: Any) -> FileTable:
    name, sheet, columns = value
    return FileTable(str(name), str(sheet), tuple((str(key), str(title)) for key, title in columns))
