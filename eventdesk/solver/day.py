"""The day of a repair as arrays: who is there and where they were announced, by open round."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.core.rotation.repair import RepairTask
from eventdesk.solver.arrays import Compiled, compiled

Ints = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Day:
    """A repair's arrays. O open rounds, U units (people kept together are one), T tables, K kinds of people.

    ``at`` int[O, U, T]: announced heads; ``may`` bool[O, U, T]: where a unit can sit; ``pinned`` int[O, U]: the one
    table it must take, -1 any; ``leader`` int[U]: the table it leads while that is used, -1 none; ``met`` bool[U, H]:
    themes met in the past; ``stays`` bool[U]: the same table in every round. ``heads`` int[O, U].

    By kind: ``home`` int[O, K, T] announced heads, ``stuck`` those of them that cannot leave, ``wrong`` those that
    cannot stay, ``reach`` bool[O, K, T], ``crowd`` int[O, K] heads there, ``newcomers`` those without a seat. By table:
    ``low``, ``high``, ``held`` (heads that cannot leave), ``leads`` (heads of leaders), ``unled`` bool.
    """

    task: RepairTask
    c: Compiled
    rounds: Ints
    heads: Ints
    at: Ints
    may: Ints
    pinned: Ints
    leader: Ints
    met: Ints
    stays: Ints
    home: Ints
    stuck: Ints
    wrong: Ints
    reach: Ints
    crowd: Ints
    newcomers: Ints
    low: Ints
    high: Ints
    held: Ints
    leads: Ints
    unled: Ints

    def only(self, k: int) -> Day:
        """The day as if round ``k`` (of the open ones) were the only one that may change."""
        one = slice(k, k + 1)
        return replace(
            self, rounds=self.rounds[one], heads=self.heads[one], at=self.at[one], may=self.may[one],
            pinned=self.pinned[one], home=self.home[one], stuck=self.stuck[one], wrong=self.wrong[one],
            reach=self.reach[one], crowd=self.crowd[one], newcomers=self.newcomers[one], low=self.low[one],
            high=self.high[one], held=self.held[one], leads=self.leads[one], unled=self.unled[one],
        )  # fmt: skip


def day_of(task: RepairTask) -> Day:
    """The arrays of a repair."""
    problem = task.problem
    c = compiled(problem)
    rounds = np.array(list(task.open_rounds), np.int64)
    number = {t.id: k for k, t in enumerate(problem.tables)}
    seat = np.full((problem.rounds, len(problem.participants)), -1, np.int64)
    for p, who in enumerate(problem.participants):
        for r, table in enumerate(task.seats[who.id]):
            if table is not None:
                seat[r, p] = number[table]
    shape = len(rounds), len(c.units), len(problem.tables)
    at = np.zeros(shape, np.int16)
    for k, r in enumerate(task.open_rounds):
        here = np.flatnonzero((seat[r] >= 0) & (c.present[r] == 1))
        np.add.at(at[k], (c.unit_of[here], seat[r, here]), 1)
    leader = _leaders(c, number)
    met = _met(c, seat[: problem.past])
    pinned = c.pinned[rounds].astype(np.int64)
    may = _may(c, rounds, pinned, met)
    heads = c.seats[rounds].astype(np.int64)
    leading = (leader >= 0) & (pinned == leader) & (heads > 0)
    held = np.zeros((shape[0], shape[2]), np.int64)
    leads = held.copy()
    for flag, out in ((~leading & (pinned >= 0), held), (leading, leads)):
        row, unit = np.nonzero(flag)
        np.add.at(out, (row, pinned[row, unit]), heads[row, unit])
    unled = np.zeros(held.shape, bool)
    for table, r in problem.unled:
        unled[r - problem.past, number[table]] = True
    stays = np.array([any(problem.participants[p].stays_put for p in members) for members in c.units])
    kinds = _kinds(c, rounds, at, may, heads, np.where(leading, 0, 1), pinned)
    return Day(
        task, c, rounds, heads, at, may, pinned, leader, met, stays, *kinds,
        low=c.low[rounds].astype(np.int64),
        high=np.maximum(c.high[rounds].astype(np.int64), held + leads),
        held=held,
        leads=leads,
        unled=unled,
    )  # fmt: skip


def spare_units(day: Day) -> tuple[list[int], int]:
    """Units of those who are spare and have an announced seat, and how many are spare without one."""
    person = {p.id: k for k, p in enumerate(day.task.problem.participants)}
    units = [int(day.c.unit_of[person[who]]) for who in day.task.spare if who in person]
    seated = [u for u in units if day.at[:, u].any()]
    return seated, len(day.task.spare) - len(seated)


def _leaders(c: Compiled, number: dict[str, int]) -> Ints:
    """Who leads a table and nobody is kept together with: they can stand by while it is not used."""
    leader = np.full(len(c.units), -1, np.int64)
    person = {p.id: k for k, p in enumerate(c.problem.participants)}
    for who, table in c.problem.leads:
        unit = c.unit_of[person[who]] if who in person else -1
        if unit >= 0 and len(c.units[unit]) == 1:
            leader[unit] = number[table]
    return leader


def _met(c: Compiled, past: Ints) -> Ints:
    met = np.zeros((len(c.units), len(c.themes)), bool)
    for row in past:
        here = np.flatnonzero(row >= 0)
        met[c.unit_of[here], c.theme[row[here]]] = True
    met[:, -1] = False
    return np.asarray(met & (c.once == 1))


def _may(c: Compiled, rounds: Ints, pinned: Ints, met: Ints) -> Ints:
    may = (c.allowed[rounds] == 1) & (c.comes[rounds] == 1)[:, :, None] & ~met[:, c.theme][None]
    for k, u in zip(*np.nonzero(pinned >= 0), strict=True):
        may[k, u] = False
        may[k, u, pinned[k, u]] = c.comes[rounds[k], u] == 1
    return np.asarray(may)


def _kinds(
    c: Compiled, rounds: Ints, at: Ints, may: Ints, heads: Ints, counts: Ints, pinned: Ints
) -> tuple[Ints, Ints, Ints, Ints, Ints, Ints]:
    """Units by what suits them, the needs of each member together; leaders are not counted."""
    people, tables = c.problem.participants, c.problem.tables
    needs = [tuple(sorted({(people[p].wheelchair, people[p].language, people[p].venue) for p in m})) for m in c.units]
    known = {need: k for k, need in enumerate(dict.fromkeys(needs))}
    kind = np.array([known[need] for need in needs], np.int64)
    suits = np.zeros((len(known), len(tables)), bool)
    for u, k in enumerate(kind):
        suits[k] = [all(t.suits(people[p]) for p in c.units[u]) for t in tables] if not suits[k].any() else suits[k]
    shape = len(rounds), len(known), len(tables)
    home, stuck, wrong = (np.zeros(shape, np.int64) for _ in range(3))
    crowd, newcomers = np.zeros(shape[:2], np.int64), np.zeros(shape[:2], np.int64)
    for k in range(len(rounds)):
        mine = at[k] * counts[k][:, None]
        np.add.at(home[k], kind, mine)
        np.add.at(stuck[k], kind, mine * ((pinned[k] >= 0)[:, None] & may[k]))
        np.add.at(wrong[k], kind, mine * ~may[k])
        np.add.at(crowd[k], kind, heads[k] * counts[k])
        np.add.at(newcomers[k], kind, (heads[k] - at[k].sum(axis=1)) * counts[k])
    reach = suits[None] & (c.high[rounds] > 0)[:, None, :]
    return home, stuck, wrong, reach, crowd, newcomers
