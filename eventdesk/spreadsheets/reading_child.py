"""The child process that opens lists: it limits its own memory, then answers one file after another."""

from __future__ import annotations

import contextlib
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType

from eventdesk.core.registration.listing.grid import Grid
from eventdesk.spreadsheets.reading_text import read_text
from eventdesk.spreadsheets.reading_zip import Unreadable, check_zip, kind_of

resource: ModuleType | None
try:
    import resource
except ImportError:  # Windows has no such limits; the sizes inside the file are checked all the same
    resource = None

Answer = tuple[Grid, ...] | str
"""The sheets, or the key of why they cannot be had."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a list may take: bytes of memory in the child, bytes inside a zip, rows, columns, cells, seconds."""

    memory: int = 480 * 1024 * 1024
    unpacked: int = 200 * 1024 * 1024
    rows: int = 50_000
    columns: int = 1_000
    cells: int = 2_000_000
    seconds: float = 60.0


def serve(line: Connection, memory: int) -> None:
    """Answer files that come down ``line`` until it is closed."""
    _limit_memory(memory)
    while True:
        try:
            name, limits = line.recv()
        except (EOFError, OSError):
            return
        line.send(answer_for(Path(name), limits))


def answer_for(file: Path, limits: Limits) -> Answer:
    """The sheets of ``file``, or the key of why it cannot be read."""
    try:
        return read(file, limits)
    except Unreadable as error:
        return error.why
    except MemoryError:
        return "why:list-too-large"
    except OSError:
        return "why:list-no-access"


def read(file: Path, limits: Limits) -> tuple[Grid, ...]:
    """The sheets of ``file``: what it is is told by its first bytes, not by its name."""
    kind = kind_of(file)
    if kind == "zip":
        check_zip(file, limits.unpacked)
    if kind == "text":
        return (read_text(file, limits.rows, limits.columns, limits.cells),)
    if kind == "html":
        from eventdesk.spreadsheets.reading_html import read_html

        return read_html(file, limits.rows, limits.columns, limits.cells)
    from eventdesk.spreadsheets.reading_book import read_book

    return read_book(file, limits.rows, limits.columns, limits.cells)


def _limit_memory(memory: int) -> None:
    if resource is None or sys.platform == "darwin":  # macOS refuses to lower the address space of a process
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
