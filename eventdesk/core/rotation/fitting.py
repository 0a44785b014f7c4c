"""Which tables stay unused when people are too few, decided before a plan is sought."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from eventdesk.core.rotation.feasibility import venues_apart
from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable


def fitted(problem: Problem) -> Problem:
    """The problem with as many tables closed as needed for the others to reach their fewest seats.

    Tables whose theme is least wished go first, but no theme loses its last table while another has two; a table that
    somebody is pinned to stays open. A table is closed in exactly the rounds in which people are too few. Where fewer
    themes would be left than people have rounds to meet each once, tables take turns. Who leads a table stands by while
    it is closed.
    """
    steady = _closing(problem, taking_turns=False)
    everywhere = {t.theme for t in steady.tables for r in range(problem.rounds) if steady.limits(t, r)[1]}
    once = any(p.theme_once for p in problem.participants)
    if once and steady != problem and len(everywhere) < problem.rounds:
        return _closing(problem, taking_turns=True)
    return steady


def _closing(problem: Problem, *, taking_turns: bool) -> Problem:
    closed = set(problem.closed)
    used: Counter[str] = Counter()
    leads = dict(problem.leads)
    for r in range(problem.rounds):
        shut: list[SeatingTable] = []
        for _, people, tables in venues_apart(problem):
            shut += _superfluous(problem, r, people, tables, used if taking_turns else Counter(), leads)
        closed |= {(t.id, r) for t in shut}
        used.update({t.theme for t in problem.tables if (t.id, r) not in closed})
    return without_leaders(replace(problem, closed=frozenset(closed)))


def without_leaders(problem: Problem) -> Problem:
    """The problem in which who leads a table is there only while it is used, and nothing pins them to it otherwise."""
    leads = dict(problem.leads)
    idle = {(who, r) for who, table in leads.items() for r in range(problem.rounds) if (table, r) in problem.closed}
    if not idle:
        return problem
    people = tuple(
        replace(p, present=tuple(p.comes(r) and (p.id, r) not in idle for r in range(problem.rounds)))
        if any(who == p.id for who, _ in idle)
        else p
        for p in problem.participants
    )
    fixed = tuple((who, r, t) for who, r, t in problem.fixed if (who, r) not in idle)
    return replace(problem, participants=people, fixed=fixed)


def _superfluous(
    problem: Problem,
    r: int,
    people: tuple[Participant, ...],
    tables: tuple[SeatingTable, ...],
    used: Counter[str],
    leads: dict[str, str],
) -> list[SeatingTable]:
    pinned = {t for who, round_, t in problem.fixed if round_ == r and leads.get(who) != t}
    here = [p for p in people if p.comes(r)]
    leader_at = Counter(leads[p.id] for p in here if p.id in leads)
    count = len(here)
    wished = Counter(theme for p in here for theme in p.prefs)
    open_tables = [t for t in tables if problem.limits(t, r)[1]]
    shut: list[SeatingTable] = []
    while open_tables and sum(problem.limits(t, r)[0] for t in open_tables) > count:
        left = Counter(t.theme for t in open_tables)
        candidates = [t for t in open_tables if t.id not in pinned and problem.limits(t, r)[0]]
        if not candidates:
            break
        last = min(
            candidates,
            key=lambda t: (-used[t.theme], left[t.theme] == 1, wished[t.theme] / left[t.theme], t.accessible),
        )
        open_tables.remove(last)
        shut.append(last)
        count -= leader_at[last.id]
    return shut
