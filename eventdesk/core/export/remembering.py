"""What a file must remember after a sync, so that the next one knows who changed what."""

from __future__ import annotations

from typing import Protocol

from eventdesk.core.export.book import Row, Sheet
from eventdesk.core.export.marks import MARK_BYTES, UNKNOWN_ROW, has_row_mark, packed, row_mark, split
from eventdesk.core.export.merge import Content, Settled
from eventdesk.core.export.synced import LEFT_OUT, MarkBase, row_marks

_UNKNOWN = b"\0" * MARK_BYTES


class Seen(Protocol):
    """A table that was compared."""

    @property
    def sheet(self) -> Sheet:
        """EventDesk's rows."""
        ...

    @property
    def content(self) -> Content:
        """The table in the file."""
        ...

    @property
    def base(self) -> MarkBase:
        """What the file remembered."""
        ...

    @property
    def ours(self) -> dict[str, Row]:
        """EventDesk's rows by code."""
        ...


def new_marks(view: Seen, settled: Settled) -> dict[str, str]:
    """The marks of a table after a sync.

    Cells on which both sides now agree are marked with EventDesk's value. Cells left open, and cells of columns that
    are not in the file, keep the mark they had: the next sync sees the same difference again. Rows people deleted
    without saying what should become of them keep theirs too, and are asked about again.
    """
    rows = view.ours
    waiting: dict[str, set[str]] = {}
    for difference in settled.open:
        waiting.setdefault(difference.row, set()).add(difference.column)
    absent = [column.key for column in view.sheet.columns if column.key not in view.content.columns]
    cleared, added = set(settled.clears), set(settled.adds)
    marks: dict[str, str] = {}
    for code, row in rows.items():
        if code in view.content.rows or code in added:
            kept = [*waiting.get(code, ()), *(absent if code not in added else ())]
            marks[code] = _marked(view, row, kept)
    for code in view.base.rows():
        if code not in marks and (code in rows or (code in view.content.rows and code not in cleared)):
            marks[code] = view.base.text(code)
    return marks | dict.fromkeys(settled.left_out, LEFT_OUT)


def _marked(view: Seen, row: Row, kept: list[str]) -> str:
    keys = [column.key for column in view.sheet.columns]
    if not kept:
        known = view.base.text(row.id)
        return known if has_row_mark(known, row_mark(row.secret, keys, row.values)) else row_marks(view.sheet, row)
    parts = list(split(row_marks(view.sheet, row)))
    for index, column in enumerate(view.sheet.columns):
        if column.key in kept:
            parts[index] = view.base.mark(row.id, column.key) or _UNKNOWN
    return packed(UNKNOWN_ROW, parts)
