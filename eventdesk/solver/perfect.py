"""Perfect schedules as a first plan, where an event is as plain as they need: equal tables, no themes, few rules."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.solver.algebra import schedule
from eventdesk.solver.arrays import Compiled, misfits, room

_RELABELLINGS = 3_000_000


@dataclass(frozen=True, slots=True)
class Perfect:
    """A plan int32[R, U] in which nobody meets anybody twice, and the name of the construction that proves it."""

    plan: NDArray[Any]
    proof: str


def perfect_start(c: Compiled, seed: int) -> Perfect | None:
    """A plan without repeated meetings, people placed for the best mix; None where the event is not that plain."""
    people, tables = c.present.shape[1], len(c.theme)
    if not _plain(c) or tables == 0 or people < tables:
        return None
    size = -(-people // tables)
    found = schedule(tables, size, c.problem.rounds)
    if found is None:
        return None
    table_of = np.full((c.problem.rounds, tables * size), -1, np.int32)
    for r, blocks in enumerate(found.rounds):
        for t, block in enumerate(blocks):
            table_of[r, block] = t
    points = np.arange(people)  # the last points stay empty: at most one of them at each table of a transversal
    plan = table_of[:, points]
    counts = np.array([np.bincount(row, minlength=tables) for row in plan])
    if (counts > c.high).any() or (counts < c.low).any():
        return None
    return Perfect(_relabelled(c, plan, seed), found.proof)


def _plain(c: Compiled) -> bool:
    alone = all(len(members) == 1 for members in c.units)
    return bool(
        alone and len(c.themes) == 1 and c.allowed.all() and c.comes.all() and (c.pinned < 0).all()
        and not any(c.apart)
    )  # fmt: skip


def _relabelled(c: Compiled, plan: NDArray[Any], seed: int) -> NDArray[Any]:
    """Who takes which point of the schedule, for the least misfit; no meeting is repeated whoever it is."""
    order = list(range(plan.shape[1]))
    Random(seed).shuffle(order)
    who = np.array(order, np.int32)
    if c.value.shape[1]:
        from eventdesk.solver.relabel import relabel

        grade, misfit = misfits(c, room(c))
        sizes = np.array([np.bincount(row, minlength=len(c.theme)) for row in plan], np.int32)
        chance = np.array([seed * 2 + 1], np.uint64)
        relabel(_RELABELLINGS, 1.0, 0.15, plan, who, sizes, c.value, misfit[grade[0]], c.values, chance)
    seated = np.full_like(plan, -1)
    seated[:, who] = plan
    return np.ascontiguousarray(seated)
