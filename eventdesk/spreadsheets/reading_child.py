"""The child process that opens lists: it limits its own memory, then answers one file after another."""

from __future__ import annotations

import contextlib
import sys
import zipfile
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

from eventdesk.core.registration.listing.grid import Grid
from eventdesk.spreadsheets.reading_text import read_text
from eventdesk.spreadsheets.reading_zip import Limits, Unreadable, check_zip, kind_of

resource: ModuleType | None
try:
    import resource
except ImportError:  # Windows has no such limits; the sizes inside the file are checked all the same
    resource = None

Answer = tuple[Grid, ...] | str
"""The sheets, or the key of why they cannot be had."""


def serve(line: Connection, memory: int) -> None:
    """Answer files that come down ``line`` until it is closed."""
    _limit_memory(memory)
    while True:
        try:
            name, limits, password = line.recv()
        except (EOFError, OSError):
            return
        line.send(answer_for(Path(name), limits, password))


def answer_for(file: Path, limits: Limits, password: str = "") -> Answer:
    """The sheets of ``file``, or the key of why it cannot be read."""
    try:
        return read(file, limits, password)
    except Unreadable as error:
        return error.why
    except MemoryError:
        return "why:list-too-large"
    except OSError:
        return "why:list-no-access"


def read(file: Path, limits: Limits, password: str = "") -> tuple[Grid, ...]:
    """The sheets of ``file``: what it is is told by its first bytes, not by its name."""
    kind = kind_of(file)
    if kind == "zip":
        check_zip(file, limits.unpacked)
    if kind == "locked":
        return _unlocked(file, limits, password)
    if kind == "text":
        return (read_text(file, limits.rows, limits.columns, limits.cells),)
    if kind == "html":
        from eventdesk.spreadsheets.reading_html import read_html

        return read_html(file, limits.rows, limits.columns, limits.cells)
    from eventdesk.spreadsheets.reading_book import read_book

    try:
        with file.open("rb") as book:
            return read_book(book, file.name, limits)
    except Unreadable as error:
        if error.why != "why:list-password":
            raise
    return _unlocked(file, limits, password)  # an old .xls that is locked


_EVERYBODYS = "VelvetSweatshop"
"""Excel's own password of workbooks that are only guarded against changes: it opens them without asking."""


def _unlocked(file: Path, limits: Limits, password: str) -> tuple[Grid, ...]:
    from eventdesk.spreadsheets.reading_book import read_book
    from eventdesk.spreadsheets.reading_locked import unlocked

    try:
        book = unlocked(file, _EVERYBODYS, limits.unpacked)
    except Unreadable as error:
        if error.why != "why:list-wrong-password":
            raise
        book = unlocked(file, password, limits.unpacked)
    if zipfile.is_zipfile(book):
        check_zip(book, limits.unpacked)
    book.seek(0)
    return read_book(book, file.name, limits)


def _limit_memory(memory: int) -> None:
    if resource is None or sys.platform == "darwin":  # macOS refuses to lower the address space of a process
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
