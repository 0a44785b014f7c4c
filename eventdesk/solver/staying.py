"""People who stay at one table in every round: which table, chosen before anything else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np

from eventdesk.core.rotation.locks import with_pins
from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable
from eventdesk.solver.arrays import compiled
from eventdesk.solver.wishes import granted


@dataclass(frozen=True, slots=True)
class Settled:
    """The problem with everybody who stays put pinned to a table; ``bound`` is the most points of the one before, None
    where it has no themes or nothing is proven.
    """

    problem: Problem
    bound: int | None


def settled(problem: Problem) -> Settled:
    """Choose a table for everybody who stays put: of the theme that serves most wishes of all, then the emptiest."""
    groups = [set(group) for group in problem.together]
    put = {p.id for p in problem.participants if p.stays_put}
    mates = {q for group in groups if group & put for q in group}
    people = tuple(replace(p, theme_once=False) if p.id in put | mates else p for p in problem.participants)
    free = replace(problem, participants=people)
    c = compiled(free)
    stays = np.array([any(people[p].stays_put for p in members) for members in c.units])
    wishes = granted(c, c.points.astype(float), seconds=20, stays=stays) if len(c.themes) > 1 else None
    load: Counter[str] = Counter()
    pins: list[tuple[str, int, str]] = []
    for u in sorted(np.flatnonzero(stays), key=lambda u: -len(c.units[u])):
        members = [people[p] for p in c.units[u]]
        rounds = [r for r in range(problem.rounds) if any(p.comes(r) for p in members)]
        theme = "" if wishes is None else c.themes[int(wishes.times[u].argmax())]
        tables = [t for t in problem.tables if _can_hold(free, t, members, rounds)]
        pinned = {t for who, _, t in problem.fixed if who in {p.id for p in members}}
        best = min(
            tables,
            key=lambda t: (t.id not in pinned, t.theme != theme, load[t.id] + len(members) > t.max, load[t.id]),
            default=None,
        )
        if best is not None:
            load[best.id] += len(members)
            pins += [(p.id, r, best.id) for p in members for r in rounds if p.comes(r)]
    return Settled(with_pins(free, pins), None if wishes is None else wishes.bound)


def _can_hold(problem: Problem, table: SeatingTable, members: list[Participant], rounds: list[int]) -> bool:
    ids = {p.id for p in members}
    if any(ban.participant in ids and ban.table == table.id for ban in problem.bans):
        return False
    return all(table.suits(p) for p in members) and all(problem.limits(table, r)[1] for r in rounds)
