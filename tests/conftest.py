"""Fixtures every room's tests share: a machine of its own, and a real event file on it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile, new_file
from eventdesk.core.shared.ids import random_id
from eventdesk.machine import root
from eventdesk.solver import compiled_folder
from eventdesk.store.file import Surroundings
from eventdesk.store.ledger import SqlLedger
from tests.stories.nursery import Nursery

# Compiled code of the solver is kept between runs: compiling takes seconds, and each worker would do it again.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("NUMBA_CACHE_DIR", str(compiled_folder(Path(__file__).parent.parent / ".cache" / "numba")))


class PatientBot(QtBot):
    """Waits for what comes, also where many things are done at once; only what never comes takes so long."""

    PATIENCE_MS = 30_000

    def waitUntil(self, callback, *, timeout=PATIENCE_MS):  # noqa: N802 (the kit's name)
        return super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=PATIENCE_MS, **others):  # noqa: N802 (the kit's name)
        return super().waitSignal(signal, timeout=timeout, **others)

    def waitExposed(self, widget, *, timeout=PATIENCE_MS):  # noqa: N802 (the kit's name)
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget, *, timeout=PATIENCE_MS):  # noqa: N802 (the kit's name)
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request: pytest.FixtureRequest) -> QtBot:
    """Waits longer than the usual five seconds."""
    return PatientBot(request)


# No test fails on a clock. Where nothing may be skipped, the same examples are tried each time, elsewhere new ones.
settings.register_profile(
    "eventdesk",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("EVENTDESK_NO_SKIPS")),
)
settings.load_profile("eventdesk")


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An app data folder that belongs to this test alone."""
    folder = tmp_path / "appdata"
    monkeypatch.setenv("EVENTDESK_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Starts the program for stories that kill it again and again."""
    made = Nursery()
    yield made
    made.close()


@pytest.fixture
def now() -> Callable[[], datetime]:
    """A clock that starts at a fixed moment and goes on a second at each look."""
    start, ticks = datetime(2026, 3, 1, 8, 0, tzinfo=UTC), count()
    return lambda: start + timedelta(seconds=next(ticks))


@pytest.fixture
def around(machine: Path, now: Callable[[], datetime]) -> Surroundings:
    """What an event file needs from this test's machine."""
    return Surroundings(machine / "files", root() / "db" / "migrations", machine / "events", now, random_id)


@pytest.fixture
def opened(tmp_path: Path, around: Surroundings) -> Iterator[OpenFile]:
    """A new event file, open for writing, with all its use cases."""
    with new_file(tmp_path / "event.eventdesk", desk="Desk 1", around=around) as file:
        yield file


@pytest.fixture
def ledger(opened: OpenFile) -> SqlLedger:
    """The ledger of a new event file: real SQLite."""
    return opened.file.ledger


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, with a sentence, what needs a program this system lacks: ``@pytest.mark.needs("soffice")``."""
    for item in items:
        for tool in (name for mark in item.iter_markers("needs") for name in mark.args):
            if shutil.which(tool) is None:
                item.add_marker(pytest.mark.skip(reason=f"{tool} is not installed: `python3 dev.py test` says how"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where nothing may be skipped (EVENTDESK_NO_SKIPS, set by .ci/run), a skip is a failure."""
    report = yield
    if report.skipped and os.environ.get("EVENTDESK_NO_SKIPS") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, where nothing may be skipped: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """A whole file that skips itself is a skip too."""
    report = yield
    if report.skipped and os.environ.get("EVENTDESK_NO_SKIPS"):
        report.outcome = "failed"
        report.longrepr = f"skipped, where nothing may be skipped: {report.longrepr}"
    return report
