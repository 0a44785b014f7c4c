"""Perfect schedules as the plan, where an event is as plain as they need: equal tables, no themes, no rules."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.solver.algebra import schedule
from eventdesk.solver.arrays import Compiled


@dataclass(frozen=True, slots=True)
class Perfect:
    """A plan int32[R, U] in which nobody meets anybody twice, and the name of the construction that proves it."""

    plan: NDArray[Any]
    proof: str


def perfect_start(c: Compiled, seed: int) -> Perfect | None:
    """A plan without repeated meetings; None where the event is not that plain or none is known.

    Where tables must also be diverse the search does better on its own: a schedule leaves only the choice of who
    takes which point, and that is too little to balance several attributes.
    """
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
    # The last points stay empty: of a transversal's table at most one of them.
    plan = table_of[:, :people]
    counts = np.array([np.bincount(row, minlength=tables) for row in plan])
    if (counts > c.high).any() or (counts < c.low).any():
        return None
    order = list(range(people))
    Random(seed).shuffle(order)
    return Perfect(np.ascontiguousarray(plan[:, order]), found.proof)


def _plain(c: Compiled) -> bool:
    return bool(
        all(len(members) == 1 for members in c.units)
        and len(c.themes) == 1
        and c.value.shape[1] == 0
        and c.allowed.all()
        and c.comes.all()
        and (c.pinned < 0).all()
        and not any(c.apart)
    )
