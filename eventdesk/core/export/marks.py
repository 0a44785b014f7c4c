"""Marks: how a file remembers what EventDesk last wrote, without holding it twice.

A mark is a short keyed digest of one cell. Its key is the row's own random id, which never leaves EventDesk: whoever
holds only the file cannot work a value out of a mark, not even of a cell deleted before the file was passed on.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from hashlib import blake2b

from eventdesk.core.export.book import Value

MARK_BYTES = 4
"""An edit goes unseen when two texts share a mark: once in 4 thousand million edits."""
ROW_BYTES = 9
"""Bytes of a row's own mark: 12 characters of base64."""
UNKNOWN_ROW = b"\0" * ROW_BYTES
"""The mark of a row whose cells' marks must be looked at one by one."""


def canonical(value: Value) -> str:
    """A value as text, the same after a spreadsheet program has written it again: whole seconds, no 3.0, line feeds."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n") if "\r" in value else value
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value) if isinstance(value, float) else str(value)


def marks_of(secret: str, keys: Sequence[str], values: Sequence[Value]) -> str:
    """The marks of a row as base64: the row's own, then those of its cells in order."""
    return packed(row_mark(secret, keys, values), _cell_marks(secret, keys, values))


def packed(row: bytes, cells: Iterable[bytes]) -> str:
    """A row's mark and its cells' as base64."""
    return b64encode(row + b"".join(cells)).decode()


def row_mark(secret: str, keys: Sequence[str], values: Sequence[Value]) -> bytes:
    """One mark for a whole row: while it stays the same, so do those of the cells, and need not be made again."""
    text = "\0".join([value if type(value) is str and "\r" not in value else canonical(value) for value in values])
    return blake2b(f"{secret}\0{','.join(keys)}\0{text}".encode(), digest_size=ROW_BYTES).digest()


def _cell_marks(secret: str, keys: Sequence[str], values: Sequence[Value]) -> Iterator[bytes]:
    keyed = blake2b(secret.encode(), digest_size=MARK_BYTES)
    for key, value in zip(keys, values, strict=True):
        digest = keyed.copy()
        digest.update(f"\0{key}\0{canonical(value)}".encode())
        yield digest.digest()


def split(marks: str) -> tuple[bytes, ...]:
    """The marks of a row's cells; empty when they were damaged."""
    try:
        cells = b64decode(marks, validate=True)[ROW_BYTES:]
    except ValueError:
        return ()
    if len(cells) % MARK_BYTES:
        return ()
    return tuple(cells[start : start + MARK_BYTES] for start in range(0, len(cells), MARK_BYTES))


def has_row_mark(marks: str, mark: bytes) -> bool:
    """Whether these marks are those of a row with this mark."""
    return marks.startswith(b64encode(mark).decode())


def mark_of(secret: str, key: str, value: Value) -> bytes:
    """The mark of one cell."""
    digest = blake2b(secret.encode(), digest_size=MARK_BYTES)
    digest.update(f"\0{key}\0{canonical(value)}".encode())
    return digest.digest()
