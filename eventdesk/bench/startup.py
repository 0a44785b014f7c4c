"""How long a person waits: from starting the program to its window, and to an event they can work with."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
from collections.abc import Callable
from dataclasses import astuple
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from time import monotonic

from eventdesk.bench.figure import Figure
from eventdesk.core.shared.errors import EventDeskError

_TIMES = 5
_WINDOW_GOAL = 0.5
_USABLE_GOAL = 1.5

Work = Callable[[str], tuple[float, ...]]
"""What the child does with the path of the file; gives moments of ``time.monotonic``, one clock for all processes."""


class NotMeasured(EventDeskError):
    """The measured process could not do its work. Values: ``why``."""

    key = "bench-not-measured"


def run() -> list[Figure]:
    """Seconds from the start of a new process, each the median of several."""
    os.environ.setdefault("QT_QPA_PLATFORM", _platform())
    with tempfile.TemporaryDirectory(prefix="eventdesk-startup-", ignore_cleanup_errors=True) as folder:
        file = _demo(Path(folder) / "demo")
        floor = _medians(_bare, file)[0]
        window, usable = _medians(_opened, file)
    return [
        Figure("startup: first window", window, "s", floor, "an empty Qt window", _WINDOW_GOAL),
        Figure("startup: demo event usable", usable, "s", window, "the window", _USABLE_GOAL),
    ]


def _platform() -> str:
    from eventdesk.window import screen_is_there

    return "" if screen_is_there() else "offscreen"


def _demo(folder: Path) -> str:
    from eventdesk.core.shared.progress import Silent
    from eventdesk.demo.making import Wanted, make

    return str(make(folder, Wanted(), language="it", progress=Silent()).file)


def _medians(work: Work, file: str) -> list[float]:
    """Run ``work`` in new processes, once to warm the disk's cache and then counted; median seconds of each moment."""
    times = [_timed(work, file) for _ in range(_TIMES + 1)][1:]
    return [median(moment) for moment in zip(*times, strict=True)]


def _timed(work: Work, file: str) -> list[float]:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    began = monotonic()
    child = context.Process(target=_child, args=(work, file, there))
    child.start()
    there.close()
    answer: tuple[float, ...] | str = here.recv()
    child.join()
    if isinstance(answer, str):
        raise NotMeasured(why=answer)
    return [moment - began for moment in answer]


def _child(work: Work, file: str, answer: Connection) -> None:
    with answer:
        try:
            answer.send(work(file))
        except EventDeskError as error:
            answer.send(str(error))


def _bare(_: str) -> tuple[float, ...]:
    from eventdesk.ui.opening import bare

    return (bare(),)


def _opened(file: str) -> tuple[float, ...]:
    from eventdesk.ui.opening import watch
    from eventdesk.window import parts

    return astuple(watch(parts(), Path(file)))
