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
    """A plan int32[R, U], and the name of the construction that proves that nobody meets anybody twice in it; empty
    where only the first rounds are so, as many as are known.
    """

    plan: NDArray[Any]
    proof: str


def perfect_start(c: Compiled, seed: int) -> Perfect | None:
    """A plan without repeated meetings in as many rounds as are known; None where the event is not that plain.

    Where tables must also be diverse the search does better on its own: a schedule leaves only the choice of who
    takes which point, and that is too little to balance several attributes.
    """
    people, tables = c.present.shape[1], len(c.theme)
    if not _plain(c) or tables == 0 or people < tables:
        return None
    size = -(-people // tables)
    rounds = c.problem.rounds
    found = next((s for r in range(rounds, 0, -1) if (s := schedule(tables, size, r)) is not None), None)
    if found is None:
        return None
    chance = Random(seed)
    table_of = np.full((rounds, tables * size), -1, np.int32)
    for r in range(rounds):
        for t, block in enumerate(found.rounds[r] if r < len(found.rounds) else _any_blocks(people, tables, chance)):
            table_of[r, block] = t
    # The last points stay empty: of a transversal's table at most one of them.
    plan = table_of[:, :people]
    filled = [_filled(row, low) for row, low in zip(plan, c.low, strict=True)]
    counts = np.array([np.bincount(row, minlength=tables) for row in plan])
    if (counts > c.high).any() or (counts < c.low).any():
        return None
    order = list(range(people))
    chance.shuffle(order)
    whole = len(found.rounds) == rounds and not any(filled)
    return Perfect(np.ascontiguousarray(plan[:, order]), found.proof if whole else "")


def _filled(row: NDArray[Any], low: NDArray[Any]) -> int:
    """Fill tables below their fewest from the fullest ones, in place; how many people that took.

    Where several people of one block are missing there is a table too small: a repeated meeting or two cost less than
    a schedule made from nothing.
    """
    moved = 0
    while True:
        counts = np.bincount(row, minlength=len(low))
        spare = counts - low
        if (spare >= 0).all() or spare.max() <= 0:
            return moved
        row[np.flatnonzero(row == spare.argmax())[-1]] = spare.argmin()
        moved += 1


def _any_blocks(people: int, tables: int, chance: Random) -> list[list[int]]:
    order = list(range(people))
    chance.shuffle(order)
    return [order[t::tables] for t in range(tables)]


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
