"""A scan at the desk: from the Enter key over the durable journal to the painted answer, beside the disk's own floor.

The real window on a real file. Before each badge the same disk is asked to make one page durable: that is the floor.
Then the same while a list of 5,000 rows is taken in and all badges are drawn.
"""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import Any

from eventdesk.bench.figure import Figure

SIZES = (300, 5_000)
SCANS = 300
ROWS = 5_000
_PAUSE_MS = 60
"""Longer than the desk takes to count again: nobody hands over the next badge sooner."""
_PAGE = b"x" * 4096
_TIMES_THE_FLOOR = 2.5
_COMPUTING_GOAL_MS = 2.0
_WORST_GOAL_MS = 150.0


def run() -> list[Figure]:
    """Each size in a process of its own, then the rush with other work beside it."""
    figures: list[Figure] = []
    for people in SIZES:
        waits, computing, write, floor, _ = _measured(people, busy=False)
        figures += [
            Figure(
                f"checkin {people:,}: Enter to painted, median", _at(waits, 0.5), "ms", _at(floor, 0.5), "fdatasync"
            ),
            Figure(
                f"checkin {people:,}: Enter to painted, p99",
                _at(waits, 0.99),
                "ms",
                _at(floor, 0.99),
                "fdatasync, p99",
                _TIMES_THE_FLOOR * _at(floor, 0.99),
            ),
            Figure(
                f"checkin {people:,}: computing of the write, median", _at(write, 0.5), "ms", goal=_COMPUTING_GOAL_MS
            ),
            Figure(f"checkin {people:,}: computing until painted, all threads, median", _at(computing, 0.5), "ms"),
        ]
    waits, _, _, floor, still = _measured(SIZES[0], busy=True)
    beside = "import and badges" if still else "import and badges (done before the last scan)"
    figures += [
        Figure(f"checkin beside {beside}: median", _at(waits, 0.5), "ms", _at(floor, 0.5), "fdatasync"),
        Figure(f"checkin beside {beside}: worst", max(waits), "ms", max(floor), "fdatasync, worst", _WORST_GOAL_MS),
    ]
    return figures


def _at(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def _measured(people: int, *, busy: bool) -> tuple[list[float], list[float], list[float], list[float], bool]:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_rushed, people, busy).result()


def _rushed(people: int, busy: bool) -> tuple[list[float], list[float], list[float], list[float], bool]:  # noqa: FBT001
    """In a process of its own: milliseconds of waiting, of computing in all threads, of computing of the write alone,
    and of the floor; whether the other work was under way to the end.
    """
    from eventdesk import machine
    from eventdesk.window import screen_is_there

    if not screen_is_there():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    home = machine.app_data()
    home.mkdir(parents=True, exist_ok=True)
    # On the disk where events are kept: a temporary folder may be in memory, where nothing has to be durable.
    with tempfile.TemporaryDirectory(prefix="bench-checkin-", dir=home, ignore_cleanup_errors=True) as folder:
        os.environ["EVENTDESK_DATA"] = folder
        return _rush_in(Path(folder), people, busy=busy)


def _rush_in(
    folder: Path, people: int, *, busy: bool
) -> tuple[list[float], list[float], list[float], list[float], bool]:
    from eventdesk import window
    from eventdesk.ui.rush import rush

    path = folder / "rush.eventdesk"
    codes = _filled(path, people)[:SCANS]
    floor: list[float] = []
    write: list[float] = []

    def begin(kit: Any, live: Any) -> Callable[[], bool]:
        _watch(live.opened.checkin, write)
        return _beside(kit, live.opened, folder) if busy else lambda: False

    with (folder / "floor").open("wb", buffering=0) as page:
        times, still = rush(
            window.parts(),
            path,
            codes,
            pause_ms=_PAUSE_MS,
            between=partial(_one_page, page.fileno(), floor),
            begin=begin,
        )
    return [t.wait * 1000 for t in times], [t.computing * 1000 for t in times], write, floor, still


def _one_page(file: int, floor: list[float]) -> None:
    os.pwrite(file, _PAGE, len(floor) * len(_PAGE))
    begun = perf_counter()
    sync = getattr(os, "fdatasync", os.fsync)
    sync(file)
    floor.append((perf_counter() - begun) * 1000)


def _watch(checkin: Any, times: list[float]) -> None:
    """Have the saving lane's own computing noted for each scan."""
    from time import thread_time

    scan = checkin.scan

    def timed(*arguments: Any, **named: Any) -> Any:
        begun = thread_time()
        result = scan(*arguments, **named)
        times.append((thread_time() - begun) * 1000)
        return result

    checkin.scan = timed


def _filled(path: Path, people: int) -> list[str]:
    """An event with so many people, none of whom has come; their badge codes."""
    from eventdesk import bootstrap
    from eventdesk.bench.invented import invented_event, write_down
    from eventdesk.core.checkin.model import Arrival
    from eventdesk.core.registration.model import BadgeIssued

    invented = invented_event(people, 3, 0)
    records = tuple(record for record in invented.records if not isinstance(record, Arrival))
    with bootstrap.new_file(path, desk="Bench") as opened:
        write_down(opened.file.ledger, replace(invented, records=records))
    return [record.code for record in records if isinstance(record, BadgeIssued)]


def _beside(kit: Any, opened: Any, folder: Path) -> Callable[[], bool]:
    """Take in a long list and draw all badges, as people at other screens of this window would."""
    event = opened.programme.event().id
    rows = folder / "list.csv"
    _write_list(rows)

    def take_in(progress: Any) -> object:
        return opened.imports.apply(event, opened.imports.preview(event, [rows]), progress=progress)

    def draw(progress: Any) -> object:
        return opened.badges.make(event, folder / "badges.pdf", progress=progress)

    tasks = (kit.tasks.save_long(take_in), kit.tasks.think(draw))
    return lambda: any(task in kit.tasks.running for task in tasks)


def _write_list(file: Path) -> None:
    from eventdesk.bench.search import invented

    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("Nome", "Cognome", "Indirizzo email", "Ente"))
        for guest in invented(ROWS, 1):
            writer.writerow((guest.first, guest.last, f"ospite{guest.id}@example.org", guest.organisation))
