"""After a repair: who has to take another seat anyway takes the one that loses least of the plan's quality."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.core.rotation.plan import Rows
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.rotation.repair import Repaired, RepairTask, with_leaders
from eventdesk.core.rotation.score import violations
from eventdesk.core.rotation.situation import as_used
from eventdesk.core.shared.progress import Progress
from eventdesk.solver.arrays import Compiled, assignment, compiled
from eventdesk.solver.run import Run, Weights, load

_WORTH = Weights(repeats=1.04, misfit=1.0, points=3.0, unserved=0.0)
_STEPS_A_SEAT, _MOST_STEPS = 5_000, 1_200_000
"""For each second given, up to ``_LONGEST`` seconds."""
_LONGEST = 2.0


def polished(
    task: RepairTask, found: Repaired, *, seconds: float, now: Callable[[], float], watch: Progress
) -> Repaired:
    """The repair with the seats of those who move or come anew searched again; nobody else moves.

    ``seconds`` were given for the whole repair: the longer, the more is tried; not how long this takes.
    """
    problem = as_used(with_leaders(task.problem, found), found.seats)
    free = {
        (p.id, r)
        for p in problem.participants
        for r in task.open_rounds
        if found.seats[p.id][r] is not None and found.seats[p.id][r] != task.seats[p.id][r]
    } - {(p, r) for p, r, _ in problem.fixed}
    if len(free) < 2 or watch.cancelled:
        return found
    held = _held(problem, found.seats, free)
    load()
    c = compiled(held)
    number = {t.id: k for k, t in enumerate(held.tables)}
    plan = np.full(c.comes.shape, -1, np.int32)
    for p, who in enumerate(held.participants):
        for r, table in enumerate(found.seats[who.id]):
            if table is not None and c.present[r, p]:
                plan[r, c.unit_of[p]] = number[table]
    run = Run(_as_full(c, plan), _WORTH, 1, plan, now)
    run.cool(round(min(_MOST_STEPS, _STEPS_A_SEAT * len(free)) * min(seconds, _LONGEST)), watch)
    rows = assignment(c, run.best)
    seats = {who: _open(row, rows.get(who, row), task) for who, row in found.seats.items()}
    better = replace(found, seats=seats, moved=_moved(task, seats))
    other = violations(problem, seats) != violations(problem, dict(found.seats))
    return found if other or better.moved > found.moved else better


def _as_full(c: Compiled, plan: NDArray[Any]) -> Compiled:
    """A table that cannot be filled need not be: the search would look for nothing else. ``plan`` int32[R, U]."""
    size = np.zeros(c.low.shape, np.int64)
    r, u = np.nonzero(plan >= 0)
    np.add.at(size, (r, plan[r, u]), c.seats[r, u])
    return replace(c, low=np.minimum(c.low, size).astype(c.low.dtype))


def _held(problem: Problem, seats: Rows, free: set[tuple[str, int]]) -> Problem:
    """Everybody pinned to their seats but ``free``; who is pinned may meet a theme again, as they do already."""
    fixed = tuple(
        (p.id, r, table)
        for p in problem.participants
        for r, table in enumerate(seats[p.id])
        if table is not None and p.comes(r) and (p.id, r) not in free
    )
    return replace(
        problem, fixed=fixed, bans=tuple(b for b in problem.bans if b.participant in {who for who, _ in free})
    )


def _open(before: tuple[str | None, ...], after: tuple[str | None, ...], task: RepairTask) -> tuple[str | None, ...]:
    return tuple(after[r] if r in task.open_rounds else table for r, table in enumerate(before))


def _moved(task: RepairTask, seats: Rows) -> int:
    return sum(
        was is not None and now is not None and was != now
        for p in task.problem.participants
        for r, (was, now) in enumerate(zip(task.seats[p.id], seats[p.id], strict=True))
        if r in task.open_rounds
    )
