"""Where print jobs are, asked of CUPS (Linux, macOS) through its own library; elsewhere nothing is known.

The library honours the machine's settings (client.conf, CUPS_SERVER, sockets, passwords) and speaks numbers where the
output of ``lpstat`` depends on the language.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from eventdesk.core.badges.states import JobState

_ALL, _ACTIVE = -1, 0
_MINE = 1
_OK = 0x00FF
"""IPP statuses up to here are successes (RFC 8011, 4.1.8)."""
_STATES = {
    3: JobState.QUEUED,
    4: JobState.HELD,
    5: JobState.PRINTING,
    6: JobState.HELD,
    7: JobState.CANCELLED,
    8: JobState.FAILED,
    9: JobState.PRINTED,
}
"""The values of job-state (RFC 8011, 5.3.7): pending, held, processing, stopped, cancelled, aborted, completed."""


class _Job(ctypes.Structure):
    """``cups_job_t`` of cups/cups.h."""

    _fields_ = (
        ("id", ctypes.c_int),
        ("dest", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed_time", ctypes.c_long),
        ("creation_time", ctypes.c_long),
        ("processing_time", ctypes.c_long),
    )


class CupsJobs:
    """The jobs of whoever runs the program."""

    def newest(self, printer: str, title: str) -> int:
        """The number of the newest job of this title on a printer; 0 when CUPS is not there or knows of none."""
        with _jobs(printer, _ALL) as jobs:
            return max((job.id for job in jobs if _text(job.title) == title), default=0)

    def state_of(self, printer: str, number: int) -> JobState:
        """Where a job is; ``GIVEN`` when CUPS has forgotten it or does not answer."""
        with _jobs(printer, _ALL) as jobs:
            return next((_STATES.get(job.state, JobState.GIVEN) for job in jobs if job.id == number), JobState.GIVEN)

    def cancel(self, printer: str, number: int) -> bool:
        """Take a job out of the queue; false when it is too late or CUPS refuses."""
        library = _library()
        if library is None:
            return False
        with _jobs(printer, _ACTIVE) as jobs:
            if all(job.id != number for job in jobs):
                return False
        return bool(library.cupsCancelJob2(None, printer.encode(), number, 0) <= _OK)


@contextmanager
def _jobs(printer: str, which: int) -> Iterator[list[Any]]:
    """Own jobs of a printer while the block runs; none without CUPS."""
    library = _library()
    if library is None:
        yield []
        return
    found = ctypes.POINTER(_Job)()
    count = library.cupsGetJobs2(None, ctypes.byref(found), printer.encode(), _MINE, which)
    try:
        yield [found[place] for place in range(max(0, count))]
    finally:
        if count > 0:
            library.cupsFreeJobs(count, found)


@cache
def _library() -> Any:
    """The system's libcups; None where there is none."""
    name = "/usr/lib/libcups.2.dylib" if sys.platform == "darwin" else "libcups.so.2"
    if sys.platform == "win32":
        return None
    try:
        library = ctypes.CDLL(name)
        library.cupsGetJobs2.argtypes = (
            ctypes.c_void_p, ctypes.POINTER(ctypes.POINTER(_Job)), ctypes.c_char_p, ctypes.c_int, ctypes.c_int,
        )  # fmt: skip
        library.cupsFreeJobs.argtypes = (ctypes.c_int, ctypes.POINTER(_Job))
        library.cupsCancelJob2.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_int)
    except (OSError, AttributeError):
        return None
    return library


def _text(words: bytes | None) -> str:
    return (words or b"").decode(errors="replace")
