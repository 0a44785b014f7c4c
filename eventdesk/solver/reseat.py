"""Who sits where after a repair: tables by flow first, then people by an integer programme over all open rounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.core.rotation.repair import RepairTask
from eventdesk.core.shared.progress import Progress
from eventdesk.solver.day import Day, day_of
from eventdesk.solver.lending import lent_leaders, with_lent
from eventdesk.solver.people import People, Seated
from eventdesk.solver.tableflow import Flow, flow

LARGEST = 40_000
"""Most seats (round, unit, table) of a programme in which everybody may move."""
_WIDER = 3
"""How often those who may move are made more before everybody may."""


@dataclass(frozen=True, slots=True)
class Reseated:
    """Seats by participant and round, announced seats moved, the fewest proven, and (table, who leads it now)."""

    seats: dict[str, tuple[str | None, ...]]
    moved: int
    bound: int
    lent: tuple[tuple[str, str], ...]


def reseat(task: RepairTask, *, until: float, now: Callable[[], float], watch: Progress) -> Reseated:
    """The repair with the fewest announced seats moved; the best found where time is too short to prove it."""
    day = day_of(task)
    if not len(day.rounds):
        return Reseated({who: tuple(row) for who, row in task.seats.items()}, 0, 0, ())
    least = flow(day, max(0.3, until - now()))
    if least is None:
        least = Flow(np.asarray(day.high > 0, np.uint8), np.zeros_like(day.high), 0, 0)
    lent, shut = lent_leaders(day, least)
    tables = least
    if lent or shut:
        day = day_of(with_lent(task, lent, shut))
        tables = flow(day, max(0.3, until - now())) or least
    found, proven = _seated(day, tables, until, now, watch)
    bound = max(proven, least.moved if found.missed <= least.missed else 0)
    return Reseated(_seats(day, found), found.moved, min(bound, found.moved), tuple(sorted(lent.items())))


def _seated(day: Day, tables: Flow, until: float, now: Callable[[], float], watch: Progress) -> tuple[Seated, int]:
    """People on the tables of the flow: those who must move, then more and more who may; the fewest moves proven."""
    best: Seated | None = None
    for step in range(_WIDER + 1):
        everybody = step == _WIDER
        may_move = _who_may_move(day, tables, step)
        if everybody and int((day.may * may_move[:, :, None]).sum()) > LARGEST:
            break
        left = until - now()
        if best is not None and (left < 0.1 or watch.cancelled):
            break
        people = People(day, may_move, None if everybody else tables.used)
        found = people.solve(max(0.2, left))
        if found is not None and (best is None or found.rank < best.rank):
            best = found
        if best is not None and (best.moved <= tables.moved and best.missed <= tables.missed):
            break
        if everybody and found is not None:
            return best or found, found.bound if found.missed == 0 else 0
    return best or People.as_announced(day), 0


def _who_may_move(day: Day, tables: Flow, step: int) -> NDArray[Any]:
    """bool[O, U]: who has no seat, or none that can stay; then everybody at a table somebody leaves; then all."""
    may: NDArray[Any] = (day.heads > 0) & (day.pinned < 0)
    if step >= _WIDER:
        return may
    seated = day.at.sum(axis=2)
    stays = (day.at > 0) & day.may & (tables.used > 0)[:, None, :]
    must: NDArray[Any] = ~(stays.any(axis=2) & (stays.sum(axis=2) == (day.at > 0).sum(axis=2)) & (seated == day.heads))
    must |= _clashing(day)
    leaves = tables.leaving > 0
    if step >= 1:
        leaves |= tables.used > 0
    if step == 1:
        # Of the tables nobody has to leave, those who could take a seat that is needed elsewhere.
        some = np.zeros_like(may)
        some[:, :: max(1, may.shape[1] // 60)] = True
        return np.asarray(may & (must | ((day.at > 0) & (tables.leaving > 0)[:, None, :]).any(axis=2) | some))
    return np.asarray(may & (must | ((day.at > 0) & leaves[:, None, :]).any(axis=2)))


def _clashing(day: Day) -> NDArray[Any]:
    """bool[O, U]: who sits with somebody they are kept apart from, or at a theme they meet twice."""
    clash = np.zeros(day.heads.shape, bool)
    table = np.where(day.at.any(axis=2), day.at.argmax(axis=2), -1)
    for u, others in enumerate(day.c.apart):
        for v in others:
            clash[:, u] |= (table[:, u] == table[:, v]) & (table[:, u] >= 0)
    theme = np.where(table >= 0, day.c.theme[table], -1)
    for k in range(len(table)):
        for q in range(len(table)):
            if k != q:
                same = (theme[k] == theme[q]) & (theme[k] >= 0)
                clash[k] |= same & (day.c.once[np.arange(len(same)), theme[k]] == 1)
    return clash


def _seats(day: Day, found: Seated) -> dict[str, tuple[str | None, ...]]:
    """The seats as table ids; the past as it was."""
    problem = day.task.problem
    ids = [t.id for t in problem.tables]
    rows = {}
    for p, who in enumerate(problem.participants):
        row = list(day.task.seats[who.id])
        for k, r in enumerate(day.rounds):
            table = found.table[k, day.c.unit_of[p]] if day.c.present[r, p] else -1
            row[r] = ids[table] if table >= 0 else None
        rows[who.id] = tuple(row)
    return rows
