"""The whole plan as one integer programme: for small events, where the search finds no way through the rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eventdesk.solver.arrays import Compiled
from eventdesk.solver.programme import Programme

_NAMED = 3
LARGEST = 30_000
"""Most seats (round, unit, table) that are tried this way."""


@dataclass(frozen=True, slots=True)
class Exact:
    """A plan int32[R, U], the proven bound of its points, how often each kind of rule had to be broken, and by kind
    some of the names it then speaks of.
    """

    plan: NDArray[Any]
    bound: int
    broken: dict[str, int]
    named: dict[str, str]


def possible_seats(c: Compiled) -> NDArray[Any]:
    """uint8[R, U, T]: where each unit can sit; pins leave one table."""
    seats = c.allowed * c.comes[:, :, None]
    for r, u in zip(*np.nonzero(c.pinned >= 0), strict=True):
        seats[r, u] = 0
        seats[r, u, c.pinned[r, u]] = 1
    return np.asarray(seats)


def exact(c: Compiled, *, seconds: float, elastic: bool = False) -> Exact | None:
    """A plan that keeps every rule, with the most points; None when there is none (or none was found in time).

    ``elastic``: rules may be broken, as few as possible: which ones then explains why no plan exists.
    """
    seats = possible_seats(c)
    r, u, t = np.nonzero(seats)
    if len(r) > LARGEST:
        return None
    programme = _Whole(c, r, u, t, elastic=elastic)
    solved = programme.solve(seconds)
    if solved is None:
        return None
    x, bound, broken = solved
    plan = np.full(c.comes.shape, -1, np.int32)
    plan[r[x], u[x]] = t[x]
    return Exact(plan, bound, broken, programme.named)


class _Whole:
    def __init__(self, c: Compiled, r: NDArray[Any], u: NDArray[Any], t: NDArray[Any], *, elastic: bool) -> None:
        self._c = c
        self._lp = Programme()
        self._elastic = elastic
        self._slack: dict[str, NDArray[Any]] = {}
        self._names: dict[str, list[str]] = {}
        self.named: dict[str, str] = {}
        self._r, self._u, self._t = r, u, t
        self._rounds, self._units, self._tables = c.allowed.shape
        theme = c.theme[t]
        self._once = c.once[u, theme] == 1
        # Who meets each theme once has its points in the round they meet it.
        worth = np.where(self._once, c.gain[r, u, theme], 0).astype(float)
        self._x = self._lp.columns(np.zeros(len(r)), np.ones(len(r)), worth)
        self._seated()
        self._limits()
        self._themes()
        self._apart()

    def solve(self, seconds: float) -> tuple[NDArray[Any], int, dict[str, int]] | None:
        solved = self._lp.maximise(seconds)
        if solved is None:
            return None
        values, bound = solved
        broken = {kind: round(float(values[slack].sum())) for kind, slack in self._slack.items()}
        for kind, slack in self._slack.items():
            names = [n for n, short in zip(self._names[kind], values[slack] > 1 / 2, strict=True) if short]
            self.named[kind] = ", ".join(dict.fromkeys(names[:_NAMED]))
        chosen = values[self._x] > 1 / 2
        return chosen, int(np.floor(bound + 1e-6)), {kind: n for kind, n in broken.items() if n}

    def _rows(
        self, kind: str, row: NDArray[Any], column: NDArray[Any], coefficient: NDArray[Any],
        lower: NDArray[Any], upper: NDArray[Any], names: list[str],
    ) -> None:  # fmt: skip
        count = len(lower)
        if not count:
            return
        if self._elastic:
            if np.isfinite(lower).any():
                self._names.setdefault(kind + "-low", []).extend(names)
                self._give(kind + "-low", lower, upper, row, column, coefficient, sign=1.0)
                if not np.isfinite(upper).any():
                    return
                lower = np.full(count, -np.inf)
            self._names.setdefault(kind, []).extend(names)
            self._give(kind, lower, upper, row, column, coefficient, sign=-1.0)
            return
        self._lp.rows(row, column, coefficient, lower, upper, count)

    def _give(
        self, kind: str, lower: NDArray[Any], upper: NDArray[Any], row: NDArray[Any], column: NDArray[Any],
        coefficient: NDArray[Any], *, sign: float,
    ) -> None:  # fmt: skip
        count = len(lower)
        slack = self._lp.columns(np.zeros(count), np.full(count, 1e4), np.full(count, -1000.0))
        self._slack[kind] = np.concatenate([self._slack.get(kind, np.zeros(0, np.int64)), slack])
        least = lower if sign > 0 else np.full(count, -np.inf)
        most = np.full(count, np.inf) if sign > 0 else upper
        self._lp.rows(
            np.concatenate([row, np.arange(count)]),
            np.concatenate([column, slack]),
            np.concatenate([coefficient, np.full(count, sign)]),
            least,
            most,
            count,
        )

    def _seated(self) -> None:
        one = self._c.comes.reshape(-1).astype(float)
        rows = self._r * self._units + self._u
        self._lp.rows(rows, self._x, np.ones(len(rows)), one, one, len(one))

    def _limits(self) -> None:
        rows = self._r * self._tables + self._t
        heads = self._c.seats[self._r, self._u].astype(float)
        low, high = self._c.low.reshape(-1).astype(float), self._c.high.reshape(-1).astype(float)
        tables = self._c.problem.tables
        names = [f"{t.name or t.id} ({r + 1})" for r in range(self._rounds) for t in tables]
        self._rows("limits", rows, self._x, heads, low, high, names)

    def _themes(self) -> None:
        c = self._c
        theme = c.theme[self._t]
        key = self._u * len(c.themes) + theme
        once = self._once
        self._grouped("once", key[once], self._x[once], -np.inf, 1.0)
        must = c.must.reshape(-1)[key] == 1
        self._grouped("must", key[must], self._x[must], 1.0, np.inf)
        worth = c.points.reshape(-1)
        again = (worth[key] > 0) & ~once
        known, row = np.unique(key[again], return_inverse=True)
        if len(known):  # a theme's points count once: the column "meets" stays below the number of meetings
            meets = self._lp.columns(np.zeros(len(known)), np.ones(len(known)), worth[known].astype(float))
            column = self._x[again]
            self._lp.rows(
                np.concatenate([np.arange(len(known)), row]),
                np.concatenate([meets, column]),
                np.concatenate([np.ones(len(known)), -np.ones(len(column))]),
                np.full(len(known), -np.inf),
                np.zeros(len(known)),
                len(known),
            )

    def _grouped(self, kind: str, key: NDArray[Any], column: NDArray[Any], lower: float, upper: float) -> None:
        known, row = np.unique(key, return_inverse=True)
        ends = np.full(len(known), lower), np.full(len(known), upper)
        names = [self._name(int(k) // len(self._c.themes)) for k in known]
        self._rows(kind, row, column, np.ones(len(column)), *ends, names)

    def _name(self, unit: int) -> str:
        who = self._c.problem.participants[self._c.units[unit][0]]
        return who.name or who.id

    def _apart(self) -> None:
        at = {seat: k for k, seat in enumerate(zip(self._r.tolist(), self._u.tolist(), self._t.tolist(), strict=True))}
        first: list[int] = []
        second: list[int] = []
        for (r, u, t), k in at.items():
            for v in self._c.apart[u]:
                other = at.get((r, v, t))
                if v > u and other is not None:
                    first.append(k)
                    second.append(other)
        rows = np.arange(len(first))
        both = np.concatenate([rows, rows]), np.array(first + second, np.int64)
        ends = np.full(len(rows), -np.inf), np.ones(len(rows))
        seats = list(at)
        place = {k: seats[i][1] for i, k in enumerate(at.values())}
        names = [f"{self._name(place[a])} – {self._name(place[b])}" for a, b in zip(first, second, strict=True)]
        self._rows("apart", *both, np.ones(2 * len(rows)), *ends, names)
