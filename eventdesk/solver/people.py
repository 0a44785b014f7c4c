"""People on tables as an integer programme: who may move does, at the least cost; everybody else stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.solver.day import Day
from eventdesk.solver.programme import Programme
from eventdesk.solver.worth import worth

Ints = NDArray[Any]

_MOVE = 10_000.0
_CAREFUL = 20.0
_MISS = 10_000_000.0


@dataclass(frozen=True, slots=True)
class Seated:
    """``table`` int[O, U]: where each unit sits, -1 nowhere; announced heads moved; limits missed (2 for a person
    without a seat, 1 for a seat short); ``bound``: the fewest heads moved, proven for those who could move.
    """

    table: Ints
    moved: int
    missed: int
    bound: int
    cost: float = 0.0

    @property
    def rank(self) -> tuple[int, int, float]:
        """The smaller, the better."""
        return self.missed, self.moved, self.cost


class People:
    """One programme over the open rounds ``rounds``.

    ``stay`` int[O, U] is where each unit sits that does not move, -1 elsewhere; ``may_move`` bool[O, U] who gets a seat
    here; ``used`` uint8[O, T] fixes which tables are used, None leaves it open. ``choices`` bounds how many tables each
    may choose from, beside their own and those that lack people: the programme is smaller, and nearly as good.
    ``plain``: only moves count.
    """

    def __init__(
        self,
        day: Day,
        stay: Ints,
        may_move: Ints,
        used: Ints | None,
        rounds: Ints,
        *,
        choices: int | None = None,
        plain: bool = False,
    ) -> None:
        self._day = day
        self._choices = choices
        self._plain = plain
        self._lp = Programme()
        self._rounds = rounds
        only = np.zeros(len(stay), bool)
        only[rounds] = True
        self._may_move = may_move & only[:, None]
        self._stay = stay
        self._sitting = np.zeros((len(stay), day.may.shape[2]), np.int64)
        k, u = np.nonzero(stay >= 0)
        np.add.at(self._sitting, (k, stay[k, u]), day.heads[k, u])
        self._seats(used)
        self._tables(used)
        self._themes()
        self._apart()

    def _seats(self, used: Ints | None) -> None:
        day = self._day
        open_ = day.may & self._may_move[:, :, None] & (day.high > 0)[:, None, :]
        if used is not None:
            open_ = open_ & (used > 0)[:, None, :]
        open_ &= ~self._taken_themes()[:, day.c.theme][None]
        self._without_apart(open_)
        self._only_where_they_stay(open_, used)
        k, u, t = np.nonzero(open_)
        quality = worth(day, self._stay, k, u, t)
        if self._choices is not None:
            chosen = self._worthwhile(k, u, t, quality, self._choices)
            k, u, t, quality = k[chosen], u[chosen], t[chosen], quality[chosen]
        self._k, self._u, self._t = k, u, t
        self._moves = (day.at[k, u].sum(axis=1) - day.at[k, u, t]).astype(float)
        careful = np.array([any(day.c.problem.participants[p].careful for p in m) for m in day.c.units])
        # No seat costs less than nothing, so that what the small costs come to at most is known.
        best = np.full(self._may_move.shape, -np.inf)
        np.maximum.at(best, (k, u), quality)
        small = best[k, u] - quality + _CAREFUL * careful[u] * self._moves
        if self._plain:
            small = np.zeros(len(k))
        worst = np.zeros(self._may_move.shape)
        np.maximum.at(worst, (k, u), small)
        self._small = float(worst.sum())
        cost = self._moves * _MOVE + small
        self._x = self._lp.columns(np.zeros(len(k)), np.ones(len(k)), -cost)
        rk, ru = np.nonzero(self._may_move)
        number = np.full(self._may_move.shape, -1, np.int64)
        number[rk, ru] = np.arange(len(rk))
        heads = day.heads[rk, ru].astype(float)
        nowhere = self._lp.columns(np.zeros(len(rk)), np.ones(len(rk)), -2 * _MISS * heads)
        self._nowhere, self._free = nowhere, (rk, ru)
        self._lp.rows(
            np.concatenate([number[k, u], np.arange(len(rk))]),
            np.concatenate([self._x, nowhere]),
            np.ones(len(k) + len(rk)),
            np.ones(len(rk)),
            np.ones(len(rk)),
            len(rk),
        )

    def _worthwhile(self, k: Ints, u: Ints, t: Ints, quality: Ints, choices: int) -> Ints:
        """bool[X]: of the tables each unit can choose the best ones, its own, and those that lack people."""
        day = self._day
        seat = k * day.may.shape[1] + u
        order = np.lexsort((-quality, seat))
        first = np.searchsorted(seat[order], seat[order])
        rank = np.empty(len(seat), np.int64)
        rank[order] = np.arange(len(seat)) - first
        lacking = self._sitting + day.leads < day.low
        return np.asarray((rank < choices) | (day.at[k, u, t] > 0) | lacking[k, t])

    def _taken_themes(self) -> Ints:
        """bool[U, H]: themes a unit meets in a round in which it stays, where it may meet each once."""
        day = self._day
        taken = np.zeros((self._stay.shape[1], len(day.c.themes)), bool)
        for row in self._stay:
            u = np.flatnonzero(row >= 0)
            taken[u, day.c.theme[row[u]]] = True
        taken[:, -1] = False
        return np.asarray(taken & (day.c.once == 1))

    def _without_apart(self, open_: Ints) -> None:
        for u, others in enumerate(self._day.c.apart):
            for v in others:
                k = np.flatnonzero(self._stay[:, v] >= 0)
                open_[k, u, self._stay[k, v]] = False

    def _only_where_they_stay(self, open_: Ints, used: Ints | None) -> None:
        """Who stays put sits where they do in another round, or at a table used in all of them."""
        for u in np.flatnonzero(self._day.stays):
            known = self._stay[:, u][self._stay[:, u] >= 0]
            if len(known):
                elsewhere = np.arange(open_.shape[2]) != known[0]
                open_[:, u, elsewhere] = False
            elif used is not None:
                open_[:, u, ~(used > 0).all(axis=0)] = False

    def _tables(self, used: Ints | None) -> None:
        day, rounds = self._day, self._rounds
        tables = day.may.shape[2]
        count = len(rounds) * tables
        here = self._sitting[rounds].reshape(-1).astype(float)
        low, limit = day.low[rounds].reshape(-1).astype(float), day.high[rounds].reshape(-1)
        leads = day.leads[rounds].reshape(-1).astype(float)
        free = (low == 0) & (limit > 0) & ~day.unled[rounds].reshape(-1)
        least = ((here > 0) | free).astype(float)
        most = ((limit > 0) & ~day.unled[rounds].reshape(-1)).astype(float)
        if used is not None:
            fixed = used[rounds].reshape(-1)
            least, most = np.maximum(least, fixed), np.minimum(most, np.maximum(least, fixed))
        self._used = self._lp.columns(least, np.maximum(least, most), np.zeros(count))
        self._short = self._lp.columns(np.zeros(count), low, np.full(count, -_MISS))
        number = np.full(len(self._stay), -1, np.int64)
        number[rounds] = np.arange(len(rounds))
        row = np.concatenate([number[self._k] * tables + self._t, np.arange(count)])
        column = np.concatenate([self._x, self._used])
        heads = day.heads[self._k, self._u].astype(float)
        high = np.maximum(limit, here + leads).astype(float)
        none, plenty = np.full(count, -np.inf), np.full(count, np.inf)
        self._lp.rows(row, column, np.concatenate([heads, leads - high]), none, -here, count)
        self._lp.rows(
            np.concatenate([row, np.arange(count)]),
            np.concatenate([column, self._short]),
            np.concatenate([heads, leads - low, np.ones(count)]),
            -here,
            plenty,
            count,
        )

    def _themes(self) -> None:
        day = self._day
        theme = day.c.theme[self._t]
        once = day.c.once[self._u, theme] == 1
        self._grouped((self._u * len(day.c.themes) + theme)[once], self._x[once], -np.inf, 1.0)
        met = np.zeros(day.c.must.shape, bool)
        for r in range(day.task.problem.past):
            for p, who in enumerate(day.task.problem.participants):
                table = day.task.seats[who.id][r]
                if table is not None:
                    met[day.c.unit_of[p], day.c.theme[[t.id for t in day.task.problem.tables].index(table)]] = True
        for row in self._stay:
            u = np.flatnonzero(row >= 0)
            met[u, day.c.theme[row[u]]] = True
        must = (day.c.must[self._u, theme] == 1) & ~met[self._u, theme]
        self._grouped((self._u * len(day.c.themes) + theme)[must], self._x[must], 1.0, np.inf)

    def _grouped(self, key: Ints, column: Ints, lower: float, upper: float) -> None:
        known, row, size = np.unique(key, return_inverse=True, return_counts=True)
        if upper == 1.0:  # one column alone needs no row
            keep = size[row] > 1
            known, row = np.unique(key[keep], return_inverse=True)
            column = column[keep]
        if len(known):
            count = len(known)
            ends = np.full(count, lower), np.full(count, upper)
            self._lp.rows(row, column, np.ones(len(column)), *ends, count)

    def _apart(self) -> None:
        seats = zip(self._k.tolist(), self._u.tolist(), self._t.tolist(), strict=True)
        at = dict(zip(seats, self._x.tolist(), strict=True))
        pairs = [
            (x, at[k, v, t]) for (k, u, t), x in at.items() for v in self._day.c.apart[u] if v > u and (k, v, t) in at
        ]
        if pairs:
            rows = np.arange(len(pairs))
            column = np.array(pairs, np.int64)
            ends = np.full(len(pairs), -np.inf), np.ones(len(pairs))
            self._lp.rows(
                np.concatenate([rows, rows]), column.T.reshape(-1), np.ones(2 * len(pairs)), *ends, len(pairs)
            )

    def at_least(self, missed: int, seconds: float) -> int:
        """A lower bound of the announced heads moved by who misses ``missed`` limits; 0 where time is too short."""
        most = self._lp.most(seconds)
        return 0 if most is None else max(0, int(np.ceil((-most - _MISS * missed - self._small) / _MOVE - 1e-6)))

    def solve(self, seconds: float, *, quick: bool = False) -> Seated | None:
        """The best seats found in these rounds; the others are as they stay. None when there are none, or (``quick``)
        when they take longer.
        """
        day = self._day
        solved = self._lp.maximise(seconds, gap=_MOVE / 4, slack=_MOVE * 3 / 4, quick=quick)
        if solved is None:
            return None
        x, bound = solved
        table = self._stay.copy()
        chosen = x[self._x] > 1 / 2
        table[self._k[chosen], self._u[chosen]] = self._t[chosen]
        used = np.zeros((len(table), day.may.shape[2]), bool)
        used[self._rounds] = np.rint(x[self._used]).reshape(len(self._rounds), -1) > 0
        leading = (day.leader >= 0) & (day.pinned == day.leader) & (day.heads > 0)
        for k in self._rounds:
            u = np.flatnonzero(leading[k])
            table[k, u] = np.where(used[k, day.leader[u]], day.leader[u], -1)
        missed = round(float(x[self._short].sum() + 2 * (x[self._nowhere] * day.heads[self._free]).sum()))
        moved = moved_heads(day, table, self._rounds)
        fewest = int(np.ceil((-bound - _MISS * missed - self._small) / _MOVE - 1e-6))
        return Seated(table, moved, missed, max(0, fewest), -bound)


def homes(day: Day) -> Ints:
    """int[O, U]: where most of a unit is announced, or must sit; -1 nowhere. Leaders, who come with a table, too."""
    home = np.where(day.at.any(axis=2) & (day.heads > 0), day.at.argmax(axis=2), -1)
    leading = (day.leader >= 0) & (day.pinned == day.leader)
    home = np.where((day.pinned >= 0) & (day.heads > 0), day.pinned, home)
    return np.asarray(np.where(leading, -1, home))


def moved_heads(day: Day, table: Ints, rounds: Ints) -> int:
    """How many announced heads sit at another table in these rounds."""
    k, u = np.nonzero(table[rounds] >= 0)
    k = rounds[k]
    return int((day.at[k, u].sum(axis=1) - day.at[k, u, table[k, u]]).sum())
