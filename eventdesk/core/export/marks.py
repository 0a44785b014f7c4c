"""Marks: how a file remembers what EventDesk last wrote, without holding it twice.

A mark is a short keyed digest of one cell. Its key is the row's own random id, which never leaves EventDesk: whoever
holds only the file cannot work a value out of a mark, not even of a cell deleted before the file was passed on.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable
from datetime import date, datetime
from hashlib import blake2b

from eventdesk.core.export.book import Value

MARK_BYTES = 4
"""An edit goes unseen when two texts share a mark: once in 4 thousand million edits."""


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


def marks_of(secret: str, keys: Iterable[str], values: Iterable[Value]) -> str:
    """The marks of a row's cells, in order, as base64."""
    keyed = blake2b(secret.encode(), digest_size=MARK_BYTES)
    parts = []
    for key, value in zip(keys, values, strict=True):
        digest = keyed.copy()
        digest.update(f"\0{key}\0{canonical(value)}".encode())
        parts.append(digest.digest())
    return b64encode(b"".join(parts)).decode()


def split(marks: str) -> tuple[bytes, ...]:
    """The single marks of a row; empty when they were damaged."""
    try:
        whole = b64decode(marks, validate=True)
    except ValueError:
        return ()
    if len(whole) % MARK_BYTES:
        return ()
    return tuple(whole[start : start + MARK_BYTES] for start in range(0, len(whole), MARK_BYTES))


def mark_of(secret: str, key: str, value: Value) -> bytes:
    """The mark of one cell."""
    digest = blake2b(secret.encode(), digest_size=MARK_BYTES)
    digest.update(f"\0{key}\0{canonical(value)}".encode())
    return digest.digest()
