"""How many people must change table in each round, whoever they are: tables opened and closed, people as a flow.

A relaxation of the repair: rules between people and themes met once are left out, so no repair moves fewer seats.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.solver.day import Day
from eventdesk.solver.programme import Programme

_LAST_OF_THEME = 2.0


@dataclass(frozen=True, slots=True)
class Flow:
    """``used`` uint8[O, T]: which tables are used; ``leaving`` int[O, T]: how many leave each.

    ``moved`` is the fewest seats any repair moves that misses the limits by no more than ``missed`` (2 for a person
    without a seat, 1 for a seat short at a table); ``missed`` is the least there can be.
    """

    used: NDArray[Any]
    leaving: NDArray[Any]
    moved: int
    missed: int


def flow(day: Day, seconds: float) -> Flow | None:
    """The least movement between tables that makes every one in use viable; None when time was too short."""
    return _Flow(day).solve(seconds)


class _Flow:
    def __init__(self, day: Day) -> None:
        self._day = day
        self._lp = Programme()
        rounds, tables = day.low.shape
        self._rounds, self._tables = rounds, tables
        themes = int(day.c.theme.max()) + 1
        self._small = tables + _LAST_OF_THEME * rounds * themes
        self._move = self._small + 1.0
        self._miss = self._move * (float(day.heads.sum()) + 1.0)
        shut = day.high.reshape(-1) == 0
        forced = (day.held > 0).reshape(-1)
        free = (day.low == 0).reshape(-1) & ~shut
        # A table without a fewest is "used" also when empty, but not one that nobody leads.
        free &= ~day.unled.reshape(-1)
        least = (forced | free).astype(float)
        self._used = self._lp.columns(least, np.where(shut & ~forced, 0.0, 1.0), np.zeros(rounds * tables))
        self._short = self._lp.columns(
            np.zeros(rounds * tables), day.low.reshape(-1), np.full(rounds * tables, -self._miss)
        )
        self._people()
        self._limits()
        self._leaders()
        self._themes()

    def _people(self) -> None:
        """Columns out and in by (round, kind, table): those of a kind may sit at the same tables."""
        day, lp = self._day, self._lp
        r, k, t = np.nonzero(day.home > 0)
        here = day.home[r, k, t].astype(float)
        stuck = day.stuck[r, k, t].astype(float)
        must = np.minimum(day.wrong[r, k, t], here - stuck)
        self._out_at = (r, k, t)
        self._out = lp.columns(must, here - stuck, np.full(len(r), -self._move))
        ri, ki, ti = np.nonzero(day.reach & (day.crowd > 0)[:, :, None])
        self._in_at = (ri, ki, ti)
        self._in = lp.columns(np.zeros(len(ri)), day.crowd[ri, ki].astype(float), np.zeros(len(ri)))
        kinds = day.crowd.shape[1]
        count = self._rounds * kinds
        unseated = lp.columns(np.zeros(count), day.crowd.reshape(-1), np.full(count, -2 * self._miss))
        row_out, row_in = r * kinds + k, ri * kinds + ki
        every = np.arange(count)
        newcomers = day.newcomers.reshape(-1).astype(float)
        lp.rows(
            np.concatenate([row_in, row_out, every]),
            np.concatenate([self._in, self._out, unseated]),
            np.concatenate([np.ones(len(row_in)), -np.ones(len(row_out)), np.ones(count)]),
            newcomers,
            newcomers,
            count,
        )
        self._unseated = unseated

    def _limits(self) -> None:
        day, lp = self._day, self._lp
        seats = self._rounds * self._tables
        r, _, t = self._out_at
        ri, _, ti = self._in_at
        out, comes, every = r * self._tables + t, ri * self._tables + ti, np.arange(seats)
        here = day.home.sum(axis=1).reshape(-1).astype(float)
        leads = day.leads.reshape(-1).astype(float)
        column = np.concatenate([self._in, self._out, self._used])
        row = np.concatenate([comes, out, every])
        ones = np.concatenate([np.ones(len(comes)), -np.ones(len(out))])
        high, low = day.high.reshape(-1).astype(float), day.low.reshape(-1).astype(float)
        lp.rows(row, column, np.concatenate([ones, leads - high]), np.full(seats, -np.inf), -here, seats)
        lp.rows(
            np.concatenate([row, every]),
            np.concatenate([column, self._short]),
            np.concatenate([ones, leads - low, np.ones(seats)]),
            -here,
            np.full(seats, np.inf),
            seats,
        )

    def _leaders(self) -> None:
        """Tables that nobody leads are used only as far as somebody can be lent: spare, or leading one not used."""
        day = self._day
        r, t = np.nonzero(day.unled)
        if not len(r):
            return
        leading = day.leads > 0
        q, s = np.nonzero(leading)
        lent = np.full(self._rounds, float(len(day.task.spare))) + leading.sum(axis=1)
        self._lp.rows(
            np.concatenate([r, q]),
            np.concatenate([self._used[r * self._tables + t], self._used[q * self._tables + s]]),
            np.ones(len(r) + len(q)),
            np.full(self._rounds, -np.inf),
            lent,
            self._rounds,
        )

    def _themes(self) -> None:
        """Between equals: the same tables in every round, and every theme has a table."""
        day, lp = self._day, self._lp
        tables = np.tile(np.arange(self._tables), self._rounds)
        ever = lp.columns(np.zeros(self._tables), np.ones(self._tables), np.full(self._tables, -1.0))
        every = np.arange(len(self._used))
        lp.rows(
            np.concatenate([every, every]),
            np.concatenate([self._used, ever[tables]]),
            np.concatenate([np.ones(len(every)), -np.ones(len(every))]),
            np.full(len(every), -np.inf),
            np.zeros(len(every)),
            len(every),
        )
        themes = int(day.c.theme.max()) + 1
        group = np.repeat(np.arange(self._rounds), self._tables) * themes + day.c.theme[tables]
        known, row = np.unique(group, return_inverse=True)
        none = lp.columns(np.zeros(len(known)), np.ones(len(known)), np.full(len(known), -_LAST_OF_THEME))
        lp.rows(
            np.concatenate([row, np.arange(len(known))]),
            np.concatenate([self._used, none]),
            np.ones(len(row) + len(known)),
            np.ones(len(known)),
            np.full(len(known), np.inf),
            len(known),
        )

    def solve(self, seconds: float) -> Flow | None:
        solved = self._lp.maximise(seconds)
        if solved is None:
            return None
        x, bound = solved
        leaving = np.zeros((self._rounds, self._tables), np.int64)
        r, _, t = self._out_at
        np.add.at(leaving, (r, t), np.rint(x[self._out]).astype(np.int64))
        missed = int(max(0.0, -bound + 0.5) // self._miss)
        fewest = int(np.ceil((-bound - self._miss * missed - self._small) / self._move - 1e-6))
        used = np.rint(x[self._used]).reshape(self._rounds, self._tables).astype(np.uint8)
        return Flow(used, leaving, max(0, fewest), missed)
