"""A plan sought while the real window is open: how late its timers are."""

from __future__ import annotations

import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from eventdesk.bench.families import event
from eventdesk.core.shared.progress import Progress, Silent

if TYPE_CHECKING:
    from eventdesk.ui.lag import Lag


def measured() -> Lag:
    """Open a demo event's window in a process of its own and seek a plan for 300 people meanwhile."""
    from eventdesk.demo.making import Wanted, make
    from eventdesk.window import screen_is_there

    os.environ.setdefault("QT_QPA_PLATFORM", "" if screen_is_there() else "offscreen")
    with tempfile.TemporaryDirectory(prefix="eventdesk-lag-", ignore_cleanup_errors=True) as folder:
        file = make(Path(folder) / "demo", Wanted(), language="it", progress=Silent()).file
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
            return process.submit(_watched, str(file)).result()


def _watched(file: str) -> Lag:
    from eventdesk.ui.lag import lag
    from eventdesk.window import parts

    return lag(parts(), Path(file), _plan)


def _plan(progress: Progress) -> object:
    from eventdesk.bootstrap import rotation_solver

    return rotation_solver().solve(event(300, 30, 3, 6, seed=13), seed=1, seconds=5.0, progress=progress)
