"""One badge from check-in to the printer: the first after the program was started, and the first after a warm-up.

The printer writes a PDF instead of asking the system's: what CUPS adds is measured by ``tests.printing.cups_under_it``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from eventdesk.bench.figure import Figure

if TYPE_CHECKING:
    from eventdesk.bootstrap import OpenFile
    from eventdesk.core.badges.printing import Printing

PEOPLE = 300
_GOAL_S = 1.0
_BADGES = 5
_SHEET = "CR80"


def run() -> list[Figure]:
    """Seconds, each way in a process of its own."""
    cold, warmed = _in_a_process(warm=False), _in_a_process(warm=True)
    warming, *badges = warmed
    usual = median(badges[1:])
    return [
        Figure("first badge: nothing warmed up", cold[1], "s", usual, "the next ones, median"),
        Figure("first badge: warming up, while nobody waits", warming, "s"),
        Figure("first badge: after warming up, to the printer", badges[0], "s", usual, "the next ones", _GOAL_S),
        Figure("badge from check-in to the printer, median", usual, "s", goal=_GOAL_S),
    ]


def _in_a_process(*, warm: bool) -> list[float]:
    script = f"from eventdesk.bench.first_badge import timed; print(timed(warm={warm}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return list(map(float, json.loads(done.stdout)))


def timed(*, warm: bool) -> list[float]:
    """Seconds of warming up (0 without), and of each badge from the order until the printer has it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        os.environ["EVENTDESK_DATA"] = name
        from eventdesk.bootstrap import new_file

        with new_file(folder / "bench.eventdesk", desk="bench") as opened:
            return _timed(opened, folder, warm=warm)


def _timed(opened: OpenFile, folder: Path, *, warm: bool) -> list[float]:
    from eventdesk.core.badges.own import PrinterSetup

    event = opened.programme.start("Bench").id
    added = [opened.register.add(event, first=f"Ada {n}", last="Rossi").registration for n in range(PEOPLE)]
    opened.own_things.keep_printer("bench", PrinterSetup(sheet=_SHEET))
    begun = perf_counter()
    times = [0.0]
    if warm:
        _printing(opened, folder).warm(event, "bench")
        times = [perf_counter() - begun]
    for registration in added[:_BADGES]:
        begun = perf_counter()
        _printing(opened, folder).one(event, registration, "bench")
        times.append(perf_counter() - begun)
    return times


def _printing(opened: OpenFile, folder: Path) -> Printing:
    """Printing whose printers write a file; the libraries are loaded here, as they are for the real one."""
    from eventdesk.core.badges.printing import Printing
    from eventdesk.printing.paper import page_count, page_image, page_size
    from eventdesk.ui.kit.paper import Pages, QtSpooler, to_pdf

    def pages_of(file: Path) -> Pages:
        return Pages(page_count(file), partial(page_size, file), partial(page_image, file))

    spooler = QtSpooler(pages_of, device=to_pdf(folder / "printed.pdf"))
    return Printing(opened.badges, spooler, opened.own_things, folder / "jobs", opened.around.new_id, opened.around.now)
