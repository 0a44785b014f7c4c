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
    ``by_theme`` is another bound of the seats moved, over all rounds where no limit is missed.
    """

    used: NDArray[Any]
    leaving: NDArray[Any]
    moved: NDArray[Any]
    missed: NDArray[Any]
    by_theme: int = 0

    @property
    def fewest(self) -> int:
        """The fewest seats any repair moves in all rounds that misses no more limits."""
        return max(int(self.moved.sum()), 0 if self.missed.any() else self.by_theme)


def flow(day: Day, seconds: float) -> Flow:
    """The least movement between tables that makes every one in use viable, round by round.

    Between equals a table used in one round is used in the next, and every theme keeps a table. A round for which time
    is too short keeps every table; nothing is proven there.
    """
    rounds, tables = day.low.shape
    found = Flow(
        np.asarray(day.high > 0, np.uint8), np.zeros((rounds, tables), np.int64), np.zeros(rounds, np.int64),
        np.zeros(rounds, np.int64), fewest_by_theme(day),
    )  # fmt: skip
    before = np.ones(tables)
    for k in range(rounds):
        solved = _one_round(day.only(k), before, seconds / rounds)
        if solved is not None:
            found.used[k], found.leaving[k], found.moved[k], found.missed[k] = solved
            before = found.used[k].astype(float)
    return found


def fewest_by_theme(day: Day) -> int:
    """A lower bound over all rounds: who comes without a seat meets a theme once, and can fill one seat of it.

    What tables of a theme then still lack is filled by people who move, or the table is closed and its people do.
    """
    kinds = day.kinds
    here = (kinds.home * kinds.heads[None, :, None]).sum(axis=1) + day.leads
    lacking = np.minimum(np.maximum(0, day.low - here), day.seated)
    leading = (day.leader >= 0) & (day.pinned == day.leader)
    new = (day.heads > 0) & ~day.at.any(axis=2) & (day.pinned < 0) & ~leading
    heads = day.heads.max(axis=0)
    moving = kinds.worth > 0
    bulk = float((kinds.heads[moving] / kinds.worth[moving]).max(initial=1.0))
    most = 0
    for h in np.unique(day.c.theme):
        once = day.c.once[:, h] == 1
        visits = np.where(once, new.any(axis=0), new.sum(axis=0))
        left = int(lacking[:, day.c.theme == h].sum()) - int((visits * heads).sum())
        most = max(most, int(np.ceil(left / bulk)))
    return most


def _one_round(day: Day, before: NDArray[Any], seconds: float) -> _Solved | None:
    """Tables by counting where what suits whom does not stand in the way, else by the whole programme."""
    leads = day.leads[0]
    stays, shut = _kept_open(day)
    themes = np.bincount(day.c.theme)[day.c.theme]
    decided = bool((stays | shut).all())
    counted = None if decided or day.unled.any() else closing(
        day.seated[0], day.low[0] - leads, day.high[0] - leads, int(day.unseated[0]),
        stays=stays, shut=shut, regret=np.rint(2 * before + 6 / themes).astype(np.int64),
    )  # fmt: skip
    if counted is not None:
        easy = _Flow(day, before, counted.used).solve(seconds)
        if easy is not None and easy[3] == 0 and int(easy[1].sum()) <= counted.fewest:
            return easy[0], easy[1], counted.fewest, 0
    whole = _Flow(day, before, None).solve(seconds)
    if whole is None and counted is not None:
        return counted.used, np.zeros_like(day.low[0]), counted.fewest, 0
    return whole


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
        self._tables = tables = day.low.shape[1]
        self._small = tables + _LAST_OF_THEME * (int(day.c.theme.max()) + 1)
        self._move = _CLEAR * self._small
        self._miss = self._move * (float(day.heads.sum()) + 1.0)
        stays, shut = _kept_open(day)
        least = stays.astype(float) if used is None else used
        self._used = self._lp.columns(least, np.where(shut, 0.0, 1.0) if used is None else used, before)
        self._short = self._lp.columns(np.zeros(tables), day.low[0], np.full(tables, -self._miss))
        self._people()
        self._leaders()
        self._limits()
        self._themes()

    def _people(self) -> None:
        """Columns: units of a kind that leave a table, units of a group that come to one."""
        kinds, lp = self._day.kinds, self._lp
        r, k, t = np.nonzero(kinds.home > 0)
        here, stuck = kinds.home[r, k, t].astype(float), kinds.stuck[r, k, t]
        self._out_at = (k, t)
        must = np.minimum(kinds.wrong[r, k, t], here - stuck)
        self._out = lp.columns(must, here - stuck, -self._move * kinds.worth[k])
        groups = len(kinds.bulk)
        crowd = kinds.newcomers[0] + np.bincount(kinds.group, kinds.home[0].sum(axis=1), groups)[:groups]
        _, g, ti = np.nonzero(kinds.reach & (crowd > 0)[None, :, None])
        self._in_at = (g, ti)
        self._in = lp.columns(np.zeros(len(g)), crowd[g], np.zeros(len(g)))
        self._nowhere = lp.columns(np.zeros(groups), crowd, -2 * self._miss * kinds.bulk)
        newcomers = kinds.newcomers[0].astype(float)
        lp.rows(
            np.concatenate([g, kinds.group[k], np.arange(groups)]),
            np.concatenate([self._in, self._out, self._nowhere]),
            np.concatenate([np.ones(len(g)), -np.ones(len(k)), np.ones(groups)]),
            newcomers,
            newcomers,
            groups,
        )

    def _limits(self) -> None:
        day, kinds, lp = self._day, self._day.kinds, self._lp
        k, t = self._out_at
        g, ti = self._in_at
        every = np.arange(self._tables)
        here = (kinds.home[0] * kinds.heads[:, None]).sum(axis=0).astype(float)
        leads, high, low = (side[0].astype(float) for side in (day.leads, day.high, day.low))
        column = np.concatenate([self._in, self._out, self._lent, self._used])
        row = np.concatenate([ti, t, self._lent_to, every])
        heads = np.concatenate([kinds.bulk[g], -kinds.heads[k], np.ones(len(self._lent_to))])
        none, plenty = np.full(self._tables, -np.inf), np.full(self._tables, np.inf)
        lp.rows(row, column, np.concatenate([heads, leads - high]), none, -here, self._tables)
        lp.rows(
            np.concatenate([row, every]),
            np.concatenate([column, self._short]),
            np.concatenate([heads, leads - low, np.ones(self._tables)]),
            -here,
            plenty,
            self._tables,
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
        solved = self._lp.maximise(seconds, gap=(_CLEAR - 2.0) * self._small, slack=_CLEAR * self._small)
        if solved is None:
            return None
        x, bound = solved
        leaving = np.zeros(self._tables, np.int64)
        k, t = self._out_at
        np.add.at(leaving, t, (np.rint(x[self._out]) * self._day.kinds.worth[k]).astype(np.int64))
        # What chooses between equals is between minus one a table and what the themes cost, less than ``small`` apart.
        least = -bound - (self._small - self._tables)
        missed = int(max(0.0, -bound + self._small) // self._miss)
        fewest = int(np.ceil((least - self._miss * missed) / self._move - 1e-6))
        used = np.rint(x[self._used]).astype(np.uint8)
        # Who is left without a seat has not moved, though they leave their table here.
        return used, leaving, max(0, fewest - missed // 2), missed
