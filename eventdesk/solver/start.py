"""A first plan: themes spread over the rounds, then people over the tables of each theme."""

from __future__ import annotations

from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.solver.arrays import Compiled, room


def first_plan(c: Compiled, times: NDArray[Any] | None, chance: Random) -> NDArray[Any]:
    """A plan int32[R, U] that respects pins, allowed tables and ``times`` (how often a unit meets each theme).

    Limits and people apart are respected where it is easy; the search mends the rest.
    """
    seating = _Seating(c)
    for r, u in zip(*np.nonzero(c.pinned >= 0), strict=True):
        seating.sit(int(r), int(u), int(c.pinned[r, u]))
    order = list(range(len(c.units)))
    chance.shuffle(order)
    choices = (c.allowed.sum(axis=2) * c.comes).sum(axis=0)
    order.sort(key=lambda u: (choices[u], -len(c.units[u])))
    for u in order:
        seating.seat_unit(u, None if times is None else times[u])
    return seating.plan


class _Seating:
    def __init__(self, c: Compiled) -> None:
        self._c = c
        self._heads = c.seats
        self._room = room(c)
        self.plan = np.full(c.comes.shape, -1, np.int32)
        self._size = np.zeros(c.low.shape, np.int64)
        self._theme_high = np.stack([c.high[:, c.theme == h].sum(axis=1) for h in range(len(c.themes))], axis=1)
        self._theme_size = np.zeros(self._theme_high.shape, np.int64)
        self._tables = [np.flatnonzero(c.theme == h) for h in range(len(c.themes))]
        self._every = np.arange(len(c.theme))

    def sit(self, r: int, u: int, t: int) -> None:
        self.plan[r, u] = t
        self._size[r, t] += self._heads[r, u]
        self._theme_size[r, self._c.theme[t]] += self._heads[r, u]

    def seat_unit(self, u: int, times: NDArray[Any] | None) -> None:
        rounds = [r for r in range(self._c.problem.rounds) if self._c.comes[r, u] and self.plan[r, u] < 0]
        if times is None:
            for r in rounds:
                self._seat_anywhere(r, u)
            return
        left = times.copy()
        for r in range(self._c.problem.rounds):
            if self.plan[r, u] >= 0:
                left[self._c.theme[self.plan[r, u]]] -= 1
        wanted = [h for h in range(len(left)) for _ in range(max(0, int(left[h])))]
        wanted.sort(key=lambda h: -self._fullness(h))
        for h in wanted:
            open_rounds = [r for r in rounds if self._c.allowed[r, u, self._tables[h]].any()]
            if open_rounds:
                r = min(open_rounds, key=lambda r: (self._theme_size[r, h] - self._theme_high[r, h], r))
                rounds.remove(r)
                self._seat_at(r, u, self._tables[h])
        for r in rounds:
            self._seat_anywhere(r, u)

    def _fullness(self, h: int) -> float:
        return float(self._theme_size[:, h].sum() / max(1, self._theme_high[:, h].sum()))

    def _seat_anywhere(self, r: int, u: int) -> None:
        met = {int(self._c.theme[t]) for t in self.plan[:, u] if t >= 0}
        fresh = [t for t in self._every if not (self._c.once[u, self._c.theme[t]] and int(self._c.theme[t]) in met)]
        tables = np.array(fresh, np.int64)
        if not len(tables) or not self._c.allowed[r, u, tables].any():
            tables = self._every
        self._seat_at(r, u, tables)

    def _seat_at(self, r: int, u: int, tables: NDArray[Any]) -> None:
        others = [self.plan[r, v] for v in self._c.apart[u]]
        sizes = self._size[r, tables]
        cost = (sizes - self._c.high[r, tables]).astype(float)
        cost += 1000.0 * np.isin(tables, others)
        cost += 1e6 * (self._c.allowed[r, u, tables] == 0)
        cost += 1e9 * (sizes + self._heads[r, u] > self._room)
        self.sit(r, u, int(tables[int(np.argmin(cost))]))
