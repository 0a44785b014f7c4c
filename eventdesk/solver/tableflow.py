"""How many people must change table in each round, whoever they are: tables opened and closed, people as a flow.

A relaxation of the repair: rules between people and themes met once are left out, so no repair moves fewer seats.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.solver.closing import closing
from eventdesk.solver.day import Day, spare_units
from eventdesk.solver.programme import Programme

_LAST_OF_THEME = 2.0
_CLEAR = 8.0
"""How much more one move costs than all that only chooses between equals, so that a wide gap proves the moves."""


_Solved = tuple[NDArray[Any], NDArray[Any], int, int]


@dataclass(frozen=True, slots=True)
class Flow:
    """``used`` uint8[O, T]: which tables are used; ``leaving`` int[O, T]: how many leave each.

    ``moved`` int[O] is the fewest seats any repair moves in a round that misses the limits there by no more than
    ``missed`` int[O] (2 for a person without a seat, 1 for a seat short at a table); that is the least there can be.
    """

    used: NDArray[Any]
    leaving: NDArray[Any]
    moved: NDArray[Any]
    missed: NDArray[Any]


def flow(day: Day, seconds: float) -> Flow:
    """The least movement between tables that makes every one in use viable, round by round.

    Between equals a table used in one round is used in the next, and every theme keeps a table. A round for which time
    is too short keeps every table; nothing is proven there.
    """
    rounds, tables = day.low.shape
    found = Flow(
        np.asarray(day.high > 0, np.uint8), np.zeros((rounds, tables), np.int64), np.zeros(rounds, np.int64),
        np.zeros(rounds, np.int64),
    )  # fmt: skip
    before = np.ones(tables)
    for k in range(rounds):
        solved = _one_round(day.only(k), before, seconds / rounds)
        if solved is not None:
            found.used[k], found.leaving[k], found.moved[k], found.missed[k] = solved
            before = found.used[k].astype(float)
    return found


def _one_round(day: Day, before: NDArray[Any], seconds: float) -> _Solved | None:
    """Tables by counting where what suits whom does not stand in the way, else by the whole programme."""
    leads = day.leads[0]
    stays, shut = _kept_open(day)
    themes = np.bincount(day.c.theme)[day.c.theme]
    counted = None if day.unled.any() else closing(
        day.home.sum(axis=(0, 1)), day.low[0] - leads, day.high[0] - leads, int(day.newcomers.sum()),
        stays=stays, shut=shut, regret=np.rint(2 * before + 6 / themes).astype(np.int64),
    )  # fmt: skip
    if counted is not None:
        easy = _Flow(day, before, counted.used).solve(seconds)
        if easy is not None and easy[3] == 0 and int(easy[1].sum()) <= counted.fewest:
            return easy[0], easy[1], counted.fewest, 0
    return _Flow(day, before, None).solve(seconds)


def _kept_open(day: Day) -> tuple[NDArray[Any], NDArray[Any]]:
    """bool[T], bool[T] of a day of one round: tables that stay in use, and those that cannot be used."""
    held = day.held[0] > 0
    shut = (day.high[0] == 0) & ~held
    # A table without a fewest is "used" also when empty, but not one that nobody leads.
    free = (day.low[0] == 0) & ~shut & ~day.unled[0]
    return held | free, shut


class _Flow:
    def __init__(self, day: Day, before: NDArray[Any], used: NDArray[Any] | None) -> None:
        self._day = day
        self._lp = Programme()
        rounds, tables = day.low.shape
        self._rounds, self._tables = rounds, tables
        self._small = tables + _LAST_OF_THEME * (int(day.c.theme.max()) + 1)
        self._move = _CLEAR * self._small
        self._miss = self._move * (float(day.heads.sum()) + 1.0)
        stays, shut = _kept_open(day)
        least = stays.astype(float) if used is None else used
        self._used = self._lp.columns(least, np.where(shut, 0.0, 1.0) if used is None else used, before)
        count = rounds * tables
        self._short = self._lp.columns(np.zeros(count), day.low.reshape(-1), np.full(count, -self._miss))
        self._people()
        self._leaders()
        self._limits()
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
        column = np.concatenate([self._in, self._out, self._lent, self._used])
        row = np.concatenate([comes, out, self._lent_to, every])
        ones = np.concatenate([np.ones(len(comes)), -np.ones(len(out)), np.ones(len(self._lent_to))])
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
        """Tables that nobody leads are used only as far as somebody can be lent: spare, or leading one not used.

        Who takes a seat already moves then, and is one more at the table.
        """
        day, lp = self._day, self._lp
        t = np.flatnonzero(day.unled[0])
        self._lent_to = t
        self._lent = lp.columns(np.zeros(len(t)), np.ones(len(t)), np.full(len(t), -self._move))
        if not len(t):
            return
        free = lp.columns(np.zeros(len(t)), np.ones(len(t)), np.zeros(len(t)))
        every, ones = np.arange(len(t)), np.ones(len(t))
        none = np.full(len(t), -np.inf)
        lp.rows(
            np.concatenate([every, every, every]),
            np.concatenate([self._used[t], self._lent, free]),
            np.concatenate([ones, -ones, -ones]),
            none,
            np.zeros(len(t)),
            len(t),
        )
        seated, unseated = spare_units(day)
        leading = np.flatnonzero(day.leads[0] > 0)
        lp.rows(
            np.concatenate([np.zeros(2 * len(t) + len(leading), np.int64), np.ones(len(t), np.int64)]),
            np.concatenate([self._lent, free, self._used[leading], free]),
            np.ones(3 * len(t) + len(leading)),
            np.full(2, -np.inf),
            np.array([float(len(seated) + unseated + len(leading)), float(unseated)]),
            2,
        )

    def _themes(self) -> None:
        """Between equals every theme has a table."""
        day, lp = self._day, self._lp
        known, row = np.unique(day.c.theme, return_inverse=True)
        none = lp.columns(np.zeros(len(known)), np.ones(len(known)), np.full(len(known), -_LAST_OF_THEME))
        lp.rows(
            np.concatenate([row, np.arange(len(known))]),
            np.concatenate([self._used, none]),
            np.ones(len(row) + len(known)),
            np.ones(len(known)),
            np.full(len(known), np.inf),
            len(known),
        )

    def solve(self, seconds: float) -> _Solved | None:
        """Tables used, how many leave each, the fewest moves and the least missed, both proven."""
        solved = self._lp.maximise(seconds, gap=(_CLEAR - 2.0) * self._small)
        if solved is None:
            return None
        x, bound = solved
        leaving = np.zeros(self._tables, np.int64)
        np.add.at(leaving, self._out_at[2], np.rint(x[self._out]).astype(np.int64))
        # What chooses between equals is between minus one a table and what the themes cost, less than ``small`` apart.
        least = -bound - (self._small - self._tables)
        missed = int(max(0.0, -bound + self._small) // self._miss)
        fewest = int(np.ceil((least - self._miss * missed) / self._move - 1e-6))
        used = np.rint(x[self._used]).astype(np.uint8)
        return used, leaving, max(0, fewest), missed
