"""People who stay at one table in every round: which table, chosen before anything else.

Where everybody stays, one round is the whole plan, and is sought as such: see ``as_one_round``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np

from eventdesk.core.rotation.locks import with_pins
from eventdesk.core.rotation.problem import Assign, Ban, Participant, Problem, SeatingTable
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


def as_one_round(problem: Problem) -> Problem | None:
    """The problem in which everybody takes the one table they keep; None where somebody changes table.

    Who comes to some rounds only has a seat in the one round too, and a table closed in one is closed.
    """
    pinned: dict[str, set[str]] = {}
    for who, _, table in problem.fixed:
        pinned.setdefault(who, set()).add(table)
    coming = [p for p in problem.participants if any(p.comes(r) for r in range(problem.rounds))]
    if problem.rounds < 2 or problem.past or not all(p.stays_put or len(pinned.get(p.id, ())) == 1 for p in coming):
        return None
    here = {p.id for p in coming}
    return replace(
        problem,
        participants=tuple(
            replace(p, present=() if p.id in here else (False,), theme_once=False, stays_put=False)
            for p in problem.participants
        ),
        rounds=1,
        fixed=tuple((who, 0, table) for who, tables in pinned.items() for table in tables),
        bans=tuple(dict.fromkeys(Ban(ban.participant, ban.table) for ban in problem.bans)),
        closed=frozenset((table, 0) for table, _ in problem.closed),
        unled=frozenset((table, 0) for table, _ in problem.unled),
    )


def in_every_round(problem: Problem, one: Assign) -> dict[str, tuple[str | None, ...]]:
    """The plan of one round, kept in all rounds in which each person comes."""
    return {
        p.id: tuple(one[p.id][0] if p.comes(r) else None for r in range(problem.rounds)) for p in problem.participants
    }


def _can_hold(problem: Problem, table: SeatingTable, members: list[Participant], rounds: list[int]) -> bool:
    ids = {p.id for p in members}
    if any(ban.participant in ids and ban.table == table.id for ban in problem.bans):
        return False
    return all(table.suits(p) for p in members) and all(problem.limits(table, r)[1] for r in rounds)
