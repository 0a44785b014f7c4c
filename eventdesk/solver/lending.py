"""Who leads a table whose facilitator is missing: somebody spare, or who leads a table that is not used."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

import numpy as np

from eventdesk.core.rotation.repair import RepairTask
from eventdesk.solver.day import Day
from eventdesk.solver.tableflow import Flow


def lent_leaders(day: Day, tables: Flow) -> tuple[dict[str, str], frozenset[str]]:
    """For tables in use that nobody leads, by id, who does now; and the tables for which nobody is left.

    Who takes no seat is lent first, then who leads a table that stays unused, then who gives up an announced seat; the
    fullest tables get somebody first.
    """
    ids = [t.id for t in day.task.problem.tables]
    wanting = np.flatnonzero((day.unled & (tables.used > 0)).any(axis=0))
    heads = day.seated.sum(axis=0)
    order = sorted(wanting.tolist(), key=lambda t: (-int(heads[t]), t))
    seated = {p.id: k for k, p in enumerate(day.task.problem.participants)}
    idle = [
        day.task.problem.participants[day.c.units[u][0]].id
        for u in np.flatnonzero(day.leader >= 0)
        if not tables.used[:, day.leader[u]].any() and (day.heads[:, u] > 0).all()
    ]
    spare = [*(s for s in day.task.spare if s not in seated), *idle, *(s for s in day.task.spare if s in seated)]
    lent: dict[str, str] = {}
    for t in order:
        who = next(
            (s for s in spare if s not in seated or day.may[:, day.c.unit_of[seated[s]], t].all() or s in idle), None
        )
        if who is not None:
            lent[ids[t]] = who
            spare.remove(who)
    missing = (day.unled.any(axis=0)) & ~np.isin(np.arange(len(ids)), [ids.index(t) for t in lent])
    return lent, frozenset(ids[t] for t in np.flatnonzero(missing)) if len(lent) < len(order) or lent else frozenset()


def with_lent(task: RepairTask, lent: Mapping[str, str], shut: Collection[str]) -> RepairTask:
    """The repair in which who is lent leads that table in every open round, and nobody sits at tables ``shut``."""
    problem = task.problem
    table_of = {who: table for table, who in lent.items()}
    seated = {p.id for p in problem.participants} & table_of.keys()
    fixed = tuple((p, r, t) for p, r, t in problem.fixed if p not in seated or r < problem.past)
    pins = tuple((who, r, table_of[who]) for who in sorted(seated) for r in task.open_rounds)
    leads = tuple((p, t) for p, t in problem.leads if p not in seated)
    unled = frozenset((t, r) for t, r in problem.unled if t not in lent)
    left = {(t, r) for p, t in problem.leads if p in seated for r in task.open_rounds}
    people = tuple(replace(p, theme_once=False) if p.id in seated else p for p in problem.participants)
    return replace(
        task,
        problem=replace(
            problem,
            participants=people,
            fixed=fixed + pins,
            leads=leads + tuple((who, table_of[who]) for who in sorted(seated)),
            unled=unled,
            closed=problem.closed | left | {(t, r) for t, r in unled if t in shut},
        ),
        spare=tuple(s for s in task.spare if s not in table_of),
    )
