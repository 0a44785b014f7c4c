"""100,000 operations taken in from another desk, rebuilt, verified; beside plain SQLite doing the same writes."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from eventdesk.bench.figure import Figure
from eventdesk.core.checkin.model import Arrival
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.shared.ids import seeded_ids

OPERATIONS = 100_000
_UNIT = 200


def run() -> list[Figure]:
    """Seconds and megabytes."""
    from eventdesk import bootstrap, machine
    from eventdesk.store.file import Surroundings

    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        ticks = iter(range(10**9))
        start = datetime(2026, 3, 1, 8, tzinfo=UTC)
        around = Surroundings(
            base / "files",
            machine.root() / "db" / "migrations",
            base / "events",
            lambda: start + timedelta(milliseconds=next(ticks)),
            seeded_ids(1),
        )
        with bootstrap.new_file(base / "a.eventdesk", desk="Desk 1", around=around) as first:
            writing = _timed(lambda: _fill(first, seeded_ids(2), Random(3)))
            exporting = _timed(lambda: first.exchange.export(base / "j.txt"))
            file_id = first.file.file_id
        size = (base / "a.eventdesk").stat().st_size
        with bootstrap.new_file(base / "b.eventdesk", desk="Desk 2", file_id=file_id, around=around) as second:
            taking = _timed(lambda: second.exchange.take(base / "j.txt"))
            rebuilding = _timed(second.file.rebuild)
            verifying = _timed(second.file.check)
            scan = _scans(second)
        floor = _floor(base, (base / "j.txt").read_bytes())
    return [
        Figure("journal: written here", writing, "s"),
        Figure("journal: exported", exporting, "s"),
        Figure("journal: taken in", taking, "s", floor, "plain SQLite storing the same lines"),
        Figure("journal: projections rebuilt", rebuilding, "s"),
        Figure("journal: verified", verifying, "s"),
        Figure("journal: file", size / 2**20, "MB"),
        Figure("journal: memory at most", _memory(), "MB"),
        Figure("journal: check-in beside it, median", scan[0], "ms", scan[1], "one fdatasync on this disk, median"),
    ]


def _fill(opened: object, new_id: Callable[[], str], chance: Random) -> None:
    from eventdesk.bootstrap import OpenFile

    assert isinstance(opened, OpenFile)
    people: list[tuple[str, str]] = []
    written = 0
    while written < OPERATIONS:
        with opened.file.ledger.writing(event="e") as unit:
            for _ in range(_UNIT // 4):
                person, registration = new_id(), new_id()
                unit.new(Person(id=person, first=f"Ada {written}", last="Rossi", email=f"ada{written}@example.org"))
                unit.new(Registration(id=registration, event="e", person=person, wishes=("Casa", "Scuola")))
                people.append((person, registration))
                who = chance.choice(people)
                unit.add(Arrival(id=new_id(), event="e", registration=who[1], person=who[0], desk="Desk 1"))
                unit.change(Person(id=who[0]), organisation=f"Comune {written % 300}")
                written += 4


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _scans(opened: object) -> tuple[float, float]:
    from eventdesk.bootstrap import OpenFile

    assert isinstance(opened, OpenFile)
    event = opened.programme.start("Bench").id
    scans = [_timed(lambda: opened.checkin.scan(event, "ABC")) for _ in range(101)]
    floors = []
    with (opened.file.path.parent / "floor").open("wb") as stream:
        for _ in range(101):
            start = time.perf_counter()
            stream.write(b"x" * 4096)
            stream.flush()
            os.fsync(stream.fileno())
            floors.append(time.perf_counter() - start)
    return sorted(scans)[50] * 1000, sorted(floors)[50] * 1000


def _floor(folder: Path, lines: bytes) -> float:
    """The same lines put into one table by the engine alone, in the same chunks, each durable."""
    from eventdesk.store.floor import store_lines

    return _timed(lambda: store_lines(folder / "floor.db", lines.split(b"\n"), 500))


def _memory() -> float:
    """The most memory this process has held; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 2**20 if sys.platform == "darwin" else most / 1024
