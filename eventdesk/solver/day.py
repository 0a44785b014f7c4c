"""The day of a repair as arrays: who is there and where they were announced, by open round."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.core.rotation.problem import Participant
from eventdesk.core.rotation.repair import RepairTask
from eventdesk.solver.arrays import Compiled, compiled

Ints = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Kinds:
    """Units counted by kind. A kind is units alike in needs, heads and announced heads at home; a group, whose people
    may take each other's seats, units alike in needs and heads.

    By kind: ``home`` int[O, K, T] units at home at each table, ``stuck`` those that cannot leave, ``wrong`` those that
    cannot stay; ``group`` int[K], ``heads`` int[K], ``worth`` int[K] the announced heads that move with such a unit.
    By group: ``bulk`` int[G] heads, ``reach`` bool[O, G, T], ``newcomers`` int[O, G] units without a home.
    """

    home: Ints
    stuck: Ints
    wrong: Ints
    group: Ints
    heads: Ints
    worth: Ints
    bulk: Ints
    reach: Ints
    newcomers: Ints

    def only(self, k: int) -> Kinds:
        """Those of one round."""
        one = slice(k, k + 1)
        return replace(
            self, home=self.home[one], stuck=self.stuck[one], wrong=self.wrong[one], reach=self.reach[one],
            newcomers=self.newcomers[one],
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    """A repair's arrays. O open rounds, U units (people kept together are one), T tables, K kinds, G needs.

    ``at`` int[O, U, T]: announced heads; ``may`` bool[O, U, T]: where a unit can sit; ``pinned`` int[O, U]: the one
    table it must take, -1 any; ``leader`` int[U]: the table it leads while that is used, -1 none; ``met`` bool[U, H]:
    themes met in the past; ``stays`` bool[U]: the same table in every round. ``heads`` int[O, U].

    ``seated`` int[O, T]: announced heads, ``unseated`` int[O]: heads without a seat, leaders left out of both. By
    table: ``low``, ``high``, ``held`` (heads that cannot leave), ``leads`` (heads of leaders), ``unled`` bool.
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
    kinds: Kinds
    seated: Ints
    unseated: Ints
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
            pinned=self.pinned[one], kinds=self.kinds.only(k), seated=self.seated[one], unseated=self.unseated[one],
            low=self.low[one], high=self.high[one], held=self.held[one], leads=self.leads[one], unled=self.unled[one],
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
    others = heads * ~leading
    announced = at * ~leading[:, :, None]
    return Day(
        task, c, rounds, heads, at, may, pinned, leader, met, stays,
        kinds=_kinds(c, rounds, at, may, others, pinned),
        seated=announced.sum(axis=1).astype(np.int64),
        unseated=others.sum(axis=1) - announced.sum(axis=(1, 2)),
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


def _kinds(c: Compiled, rounds: Ints, at: Ints, may: Ints, heads: Ints, pinned: Ints) -> Kinds:
    """Count units by kind; ``heads`` int[O, U] without leaders."""
    people, tables = c.problem.participants, c.problem.tables
    needs = [tuple(sorted({(people[p].wheelchair, people[p].language, people[p].venue) for p in m})) for m in c.units]
    home = np.where((pinned >= 0) & (heads > 0), pinned, np.where(at.any(axis=2), at.argmax(axis=2), -1))
    home = np.where(heads > 0, home, -1)
    worth = np.where(home >= 0, np.take_along_axis(at, np.maximum(home, 0)[:, :, None], axis=2)[:, :, 0], 0)
    groups: dict[tuple[tuple[tuple[bool, str, str], ...], int], int] = {}
    kinds: dict[tuple[int, int], int] = {}
    group = np.full(heads.shape, -1, np.int64)
    kind = group.copy()
    for k, u in zip(*np.nonzero(heads > 0), strict=True):
        group[k, u] = groups.setdefault((needs[u], int(heads[k, u])), len(groups))
        if home[k, u] >= 0:
            kind[k, u] = kinds.setdefault((int(group[k, u]), int(worth[k, u])), len(kinds))
    shape = len(rounds), max(1, len(kinds)), len(tables)
    counts = [np.zeros(shape, np.int64) for _ in range(3)]
    newcomers = np.zeros((len(rounds), max(1, len(groups))), np.int64)
    for k in range(len(rounds)):
        u = np.flatnonzero(home[k] >= 0)
        stays = may[k, u, home[k, u]]
        for flag, out in zip((np.ones(len(u), bool), (pinned[k, u] >= 0) & stays, ~stays), counts, strict=True):
            np.add.at(out[k], (kind[k, u][flag], home[k, u][flag]), 1)
        new = np.flatnonzero((heads[k] > 0) & (home[k] < 0))
        np.add.at(newcomers[k], group[k, new], 1)
    suits = np.zeros((max(1, len(groups)), len(tables)), bool)
    for (need, _), g in groups.items():
        like = [Participant("", wheelchair=w, language=x, venue=v) for w, x, v in need]
        suits[g] = [all(t.suits(who) for who in like) for t in tables]
    return Kinds(
        home=counts[0],
        stuck=counts[1],
        wrong=counts[2],
        group=np.array([g for g, _ in kinds] or [0], np.int64),
        heads=np.array([next(h for (_, h), i in groups.items() if i == g) for g, _ in kinds] or [1], np.int64),
        worth=np.array([w for _, w in kinds] or [0], np.int64),
        bulk=np.array([h for _, h in groups] or [1], np.int64),
        reach=suits[None] & (c.high[rounds] > 0)[:, None, :],
        newcomers=newcomers,
    )
