"""Repair of an announced plan as an integer programme: the fewest announced seats moved over all open rounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import monotonic

from eventdesk.core.rotation.repair import Repaired, RepairTask
from eventdesk.core.shared.progress import Progress, Silent, Step

_SEARCH = 0.8
"""Part of the time for the fewest moves; the rest is for their quality."""
_LARGE, _SEATS_A_SECOND = 3_000, 1_000.0
"""Seats of open rounds from which a repair takes longer than it was given, and how many a further second is for: less
would leave people of a large event without a seat.
"""


class RepairSolver:
    """Repairs announced plans. ``now`` is a clock in seconds."""

    def __init__(self, *, now: Callable[[], float] = monotonic) -> None:
        self._now = now

    def warm(self) -> None:
        """Load HiGHS and the compiled search, so that the first repair is as quick as the others."""
        from eventdesk.solver import reseat, run

        run.load()
        reseat.load()

    def repair(self, task: RepairTask, *, seconds: float = 2.0, progress: Progress | None = None) -> Repaired:
        """See ``core.rotation.ports.Repairer``."""
        from eventdesk.solver.polish import polished
        from eventdesk.solver.reseat import reseat

        began = self._now()
        watch = progress or Silent()
        watch.tell(Step("rotation-repair", 0, 0))
        seconds += max(0.0, (len(task.problem.participants) * len(task.open_rounds) - _LARGE) / _SEATS_A_SECOND)
        found = reseat(task, until=began + _SEARCH * seconds, now=self._now, watch=watch)
        repaired = Repaired(found.seats, found.moved, found.bound, found.lent, limits_proven=found.limits_proven)
        repaired = polished(task, repaired, seconds=seconds, now=self._now, watch=watch)
        return replace(repaired, bound=min(found.bound, repaired.moved), seconds=self._now() - began)
