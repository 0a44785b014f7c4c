"""A wedge scanner at a real window: a display, key strokes 0 to 12 ms apart, nobody lost, nobody twice."""

from __future__ import annotations

import os
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from threading import Event

import pytest

from eventdesk.bootstrap import new_file, open_file
from eventdesk.core.checkin.model import Arrival, Refusal
from eventdesk.machine import root
from tests.stories.conftest import command, environment, register

PEOPLE = int(os.environ.get("EVENTDESK_QUEUE", "20"))
"""Set EVENTDESK_QUEUE=300 for a whole queue by hand."""
_SLOWEST_KEY_MS = 12
_BETWEEN = 0.05
"""A scanner needs longer to find the next code."""
_PATIENCE = 120.0


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """A display of this test alone."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.mark.needs("Xvfb")
@pytest.mark.needs("xdotool")
def test_a_queue_scanned_into_a_real_window_is_in_once_each(tmp_path: Path, machine: Path, display: str) -> None:
    path = tmp_path / "hall.eventdesk"
    with new_file(path, desk="Set-up") as opened:
        codes = register(opened, PEOPLE)
    told = {**environment(machine), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    with subprocess.Popen([*command(), str(path)], cwd=root(), env=told) as window:
        try:
            _until(lambda: _xdotool(told, "search", "--onlyvisible", "--name", "Prova") != "")
            shown = _xdotool(told, "search", "--onlyvisible", "--name", "Prova").split()[0]
            _xdotool(told, "windowfocus", "--sync", shown)
            _type(told, codes, Random(5))
            _until(lambda: len(_stored(path)) >= PEOPLE)
        finally:
            window.terminate()
    assert Counter(_stored(path)) == Counter(codes)
    with open_file(path, write=False) as opened, opened.file.ledger.reading() as read:
        assert read.find(Refusal) == []


def _type(told: dict[str, str], codes: list[str], chance: Random) -> None:
    """Each code key by key, then Enter, as a scanner does that is set up for this keyboard."""
    lines = []
    for code in codes:
        lines += [f"type --delay {chance.randint(0, _SLOWEST_KEY_MS)} {code}", "key Return", f"sleep {_BETWEEN}"]
    subprocess.run(["xdotool", "-"], input="\n".join(lines), text=True, env=told, check=True)


def _stored(path: Path) -> list[str]:
    """The codes of who came in."""
    with open_file(path, write=False) as opened, opened.file.ledger.reading() as read:
        from eventdesk.core.registration.model import BadgeIssued

        code_of = {badge.id: badge.code for badge in read.find(BadgeIssued)}
        return [code_of[arrival.badge] for arrival in read.find(Arrival)]


def _xdotool(told: dict[str, str], *arguments: str) -> str:
    return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, env=told, check=False).stdout.strip()


def _until(so: Callable[[], bool]) -> None:
    end, look_again = time.monotonic() + _PATIENCE, Event()
    while not so():
        assert time.monotonic() < end
        look_again.wait(0.2)
