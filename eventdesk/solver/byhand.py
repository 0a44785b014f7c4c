"""One round of a repair as a person would do it by hand: quick, for where time is too short for a programme."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.solver.day import Day

Ints = NDArray[Any]


def by_hand(day: Day, homes: Ints, stay: Ints, k: int, used: Ints) -> tuple[Ints, int]:
    """int[U]: where each unit sits in open round ``k``, -1 nowhere; and the limits missed.

    Who can stays at home; the others go where most are lacking; then tables that lack people get them from those that
    can spare some. ``homes`` int[O, U] is where each unit is announced, ``stay`` int[O, U] where it sits in the other
    rounds, ``used`` uint8[T] the tables used.
    """
    hand = _Hand(day, homes[k], stay, k, used)
    hand.seat()
    hand.fill()
    return hand.row, hand.missed


class _Hand:
    def __init__(self, day: Day, home: Ints, stay: Ints, k: int, used: Ints) -> None:
        self._day, self._k, self._heads = day, k, day.heads[k]
        self._low = np.where(used > 0, day.low[k], 0)
        self._high = np.where(used > 0, day.high[k], 0)
        self._open = day.may[k] & (used > 0)[None, :] & ~_met_elsewhere(day, stay, k)[:, day.c.theme]
        leading = (day.leader >= 0) & (day.pinned[k] == day.leader)
        led = leading & (used[np.maximum(day.leader, 0)] > 0) & (self._heads > 0)
        self._others = (self._heads > 0) & ~leading
        self._free = self._others & (day.pinned[k] < 0) & ~day.stays
        units = np.arange(len(home))
        stays = self._others & (home >= 0) & (self._open[units, home] | (day.pinned[k] >= 0))
        self.row = np.where(led, day.leader, np.where(stays, home, -1))
        self._size = np.zeros(len(used), np.int64)
        seated = np.flatnonzero(self.row >= 0)
        np.add.at(self._size, self.row[seated], self._heads[seated])
        for u in np.flatnonzero(self._free & (self.row >= 0)).tolist():
            if self._size[self.row[u]] > self._high[self.row[u]] or self._company(u)[self.row[u]]:
                self._stand(u)

    @property
    def missed(self) -> int:
        """Limits missed: 2 for a person without a seat, 1 for a seat short."""
        nowhere = int(self._heads[self._others & (self.row < 0)].sum())
        return 2 * nowhere + int(np.maximum(0, self._low - self._size).sum())

    def seat(self) -> None:
        """A seat for everybody without one, those with the least choice first."""
        waiting = np.flatnonzero(self._others & (self.row < 0))
        for u in waiting[np.argsort(self._open[waiting].sum(axis=1), kind="stable")].tolist():
            fits = self._open[u] & (self._size + self._heads[u] <= self._high) & ~self._company(u)
            if fits.any():
                lacking = np.maximum(0, self._low - self._size) * 1000 + self._high - self._size
                self._sit(u, int(np.where(fits, lacking, -1).argmax()))

    def fill(self) -> None:
        """People for the tables that lack some, of tables that can spare them: who was not announced there first."""
        for t in np.flatnonzero(self._size < self._low).tolist():
            while self._size[t] < self._low[t]:
                at = np.maximum(self.row, 0)
                spare = self._free & (self.row >= 0) & self._open[:, t] & (self.row != t)
                spare &= self._size[at] - self._heads >= self._low[at]
                spare &= self._size[t] + self._heads <= self._high[t]
                spare[[v for w in np.flatnonzero(self.row == t) for v in self._day.c.apart[w]]] = False
                if not spare.any():
                    break
                announced = self._day.at[self._k, np.arange(len(at)), at]
                comes = int(np.where(spare, self._size[at] - 1000 * announced, -(10**6)).argmax())
                self._stand(comes)
                self._sit(comes, t)

    def _company(self, u: int) -> Ints:
        """bool[T]: the tables of people this unit is kept apart from."""
        taken = np.zeros(len(self._size), bool)
        there = [self.row[v] for v in self._day.c.apart[u] if self.row[v] >= 0]
        taken[there] = True
        return taken

    def _sit(self, u: int, t: int) -> None:
        self.row[u] = t
        self._size[t] += self._heads[u]

    def _stand(self, u: int) -> None:
        self._size[self.row[u]] -= self._heads[u]
        self.row[u] = -1


def _met_elsewhere(day: Day, stay: Ints, k: int) -> Ints:
    """bool[U, H]: themes a unit meets in another open round, where it may meet each once."""
    met = np.zeros((stay.shape[1], len(day.c.themes)), bool)
    for other in range(len(stay)):
        if other != k:
            u = np.flatnonzero(stay[other] >= 0)
            met[u, day.c.theme[stay[other, u]]] = True
    return np.asarray(met & (day.c.once == 1))
