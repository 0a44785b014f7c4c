"""Excel: export and re-sync of a whole event, beside openpyxl doing part of the work; and a large event."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from eventdesk.bench.figure import Figure
from eventdesk.bench.invented import InMemory, Invented, invented_event, write_down
from eventdesk.core.export.book import Book
from eventdesk.core.registration.model import Person

if TYPE_CHECKING:
    from eventdesk.bootstrap import OpenFile

_USUAL = (300, 6, 1_000)
_LARGE = (5_000, 6, 20_000)
_TIMES = 5
_GOAL = 0.6


def run() -> list[Figure]:
    """Export at the usual size, the same by openpyxl, and the large size in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        figures = _usual(Path(folder))
    with get_context("spawn").Pool(1) as pool:
        large = pool.apply(_large)
    people, rounds, cards = _LARGE
    what = f"{people} x {rounds} x {cards}"
    return [
        *figures,
        Figure(f"excel: export {what}", large.export, "s"),
        Figure(f"excel: memory of export {what}", large.export_memory, "MB"),
        Figure(f"excel: re-sync {what}", large.sync, "s"),
        Figure(f"excel: memory of re-sync {what}", large.sync_memory, "MB"),
        Figure(f"excel: file of {what}", large.size, "MB"),
    ]


@dataclass(frozen=True, slots=True)
class _Large:
    """Seconds, peak memory (MB, of the whole process) and file size (MB) of a large event."""

    export: float
    export_memory: float
    sync: float
    sync_memory: float
    size: float


def _usual(folder: Path) -> list[Figure]:
    from eventdesk.bootstrap import new_file
    from eventdesk.spreadsheets.usual import changed_by_openpyxl, written_by_openpyxl

    invented = invented_event(*_USUAL)
    with new_file(folder / "bench.eventdesk", desk="bench") as opened:
        write_down(opened.file.ledger, invented)
        seconds = _median(lambda: opened.export.export(invented.event.id, folder / "book.xlsx"))
        person = next(record for record in invented.records if isinstance(record, Person))
        again = median([_resync(opened, invented, person, folder / "book.xlsx", n) for n in range(_TIMES + 1)][1:])
    book = _book(invented)
    usual = _median(lambda: written_by_openpyxl(book, folder / "usual.xlsx"), times=2)
    loaded = _median(lambda: changed_by_openpyxl(folder / "book.xlsx", book.sheets[0].title, {"B2": "x"}), times=2)
    people, rounds, cards = _USUAL
    what = f"{people} x {rounds} x {cards}"
    size = (folder / "book.xlsx").stat().st_size / 1e6
    return [
        Figure(f"excel: export {what}", seconds, "s", usual, "openpyxl writing the same rows only", _GOAL),
        Figure(f"excel: re-sync {what}", again, "s", loaded, "openpyxl load, change one cell, save", _GOAL),
        Figure(f"excel: file of {what}", size, "MB"),
    ]


def _resync(opened: OpenFile, invented: Invented, person: Person, path: Path, number: int) -> float:
    """Seconds of a sync that has a name to write in five sheets and the log."""
    with opened.file.ledger.writing(event=invented.event.id) as unit:
        unit.change(person, last=f"Cambiato {number}")
    start = perf_counter()
    opened.sync.apply(path)
    return perf_counter() - start


def _median(work: Callable[[], object], times: int = _TIMES) -> float:
    """Median seconds of ``work``; the first run warms up and does not count."""
    work()
    taken = []
    for _ in range(times):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return median(taken)


def _book(invented: Invented) -> Book:
    from eventdesk.core.export.building import build_book
    from eventdesk.core.export.privacy import Options
    from eventdesk.core.export.sheets import words_of
    from eventdesk.core.export.snapshot import read_snapshot
    from eventdesk.core.shared.clock import system_now
    from eventdesk.machine import sentences

    state = read_snapshot(InMemory(invented.records), invented.event.id)
    return build_book(state, Options(), words_of(sentences("it")), export="bench", at=system_now(), desk="bench")


def _large() -> _Large:
    from eventdesk.bootstrap import new_file

    invented = invented_event(*_LARGE)
    person = next(record for record in invented.records if isinstance(record, Person))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.xlsx"
        with new_file(Path(folder) / "bench.eventdesk", desk="bench") as opened:
            write_down(opened.file.ledger, invented)
            start = perf_counter()
            opened.export.export(invented.event.id, path)
            export, memory = perf_counter() - start, _peak()
            again = _resync(opened, invented, person, path, 1)
        return _Large(export, memory, again, _peak(), path.stat().st_size / 1e6)


def _peak() -> float:
    """This process's largest memory so far, in MB; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / 1e6 if sys.platform == "darwin" else used / 1e3
