"""The most preference points there can be, and which themes each unit then meets: an integer programme (HiGHS)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray

from eventdesk.solver.arrays import Compiled


@dataclass(frozen=True, slots=True)
class Wishes:
    """``times`` int[U, H]: how often each unit meets each theme; ``points`` reached; ``bound`` no plan can beat."""

    times: NDArray[Any]
    points: int
    bound: int


def granted(c: Compiled, objective: NDArray[Any], *, seconds: float) -> Wishes | None:
    """The themes each unit meets at the highest sum of ``objective`` float[U, H]; None when the rules forbid all.

    Capacities are summed over rounds: by edge colouring (de Werra) themes can then be spread over the rounds evenly
    when everybody is present in all of them; else the value is still an upper bound.
    """
    units, themes = objective.shape
    need = c.comes.sum(axis=0)
    seats = c.seats
    heads_least, heads_most = _heads(seats)
    pins = _pinned_themes(c)
    reach = np.zeros((units, themes), np.int64)
    for h in range(themes):
        tables = np.flatnonzero(c.theme == h)
        if len(tables):
            reach[:, h] = (c.allowed[:, :, tables].max(axis=2) * c.comes).sum(axis=0)
    most = np.where(c.once == 1, np.minimum(reach, 1), reach)
    most = np.maximum(most, pins)
    low = np.array([c.low[:, c.theme == h].sum() for h in range(themes)], float)
    high = np.array([c.high[:, c.theme == h].sum() for h in range(themes)], float)
    u, h = np.nonzero(most)
    again = most[u, h] > 1
    lp = _Programme()
    times = lp.columns(np.maximum(pins, c.must)[u, h], most[u, h], np.where(again, 0.0, objective[u, h]))
    lp.rows(u, times, np.ones(len(u)), need, need, units)
    lp.rows(h, times, heads_least[u], np.full(themes, -np.inf), high, themes)
    lp.rows(h, times, heads_most[u], low, np.full(themes, np.inf), themes)
    meets = lp.columns(np.zeros(again.sum()), np.ones(again.sum()), objective[u[again], h[again]])
    if again.any():  # meeting a theme a second time is worth nothing more
        rows = np.arange(again.sum())
        lp.rows(
            np.concatenate([rows, rows]),
            np.concatenate([meets, times[again]]),
            np.concatenate([np.ones(len(rows)), -np.ones(len(rows))]),
            np.full(len(rows), -np.inf),
            np.zeros(len(rows)),
            len(rows),
        )
    solved = lp.maximise(seconds)
    if solved is None:
        return None
    x, bound = solved
    out = np.zeros((units, themes), np.int64)
    out[u, h] = np.rint(x[times]).astype(np.int64)
    return Wishes(out, int(round((objective * (out > 0)).sum())), int(np.floor(bound + 1e-6)))


def _heads(seats: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    counted = np.where(seats > 0, seats, 10**6)
    return np.where(seats.max(axis=0) > 0, counted.min(axis=0), 0), seats.max(axis=0)


def _pinned_themes(c: Compiled) -> NDArray[Any]:
    pins = np.zeros((len(c.units), len(c.themes)), np.int64)
    rounds, units = np.nonzero(c.pinned >= 0)
    np.add.at(pins, (units, c.theme[c.pinned[rounds, units]]), 1)
    return pins


class _Programme:
    """A mixed integer programme, gathered as columns and rows."""

    def __init__(self) -> None:
        self._lower: list[NDArray[Any]] = []
        self._upper: list[NDArray[Any]] = []
        self._cost: list[NDArray[Any]] = []
        self._entries: list[tuple[NDArray[Any], NDArray[Any], NDArray[Any]]] = []
        self._row_lower: list[NDArray[Any]] = []
        self._row_upper: list[NDArray[Any]] = []
        self._columns = 0
        self._rows = 0

    def columns(self, lower: NDArray[Any], upper: NDArray[Any], cost: NDArray[Any]) -> NDArray[Any]:
        """Add whole-numbered columns; returns their numbers."""
        self._lower.append(np.asarray(lower, float))
        self._upper.append(np.asarray(upper, float))
        self._cost.append(np.asarray(cost, float))
        first, self._columns = self._columns, self._columns + len(lower)
        return np.arange(first, self._columns)

    def rows(
        self,
        row: NDArray[Any],
        column: NDArray[Any],
        coefficient: NDArray[Any],
        lower: NDArray[Any],
        upper: NDArray[Any],
        count: int,
    ) -> None:
        """Add ``count`` rows with these entries and bounds."""
        self._entries.append((np.asarray(row) + self._rows, np.asarray(column), np.asarray(coefficient, float)))
        self._row_lower.append(np.asarray(lower, float))
        self._row_upper.append(np.asarray(upper, float))
        self._rows += count

    def maximise(self, seconds: float) -> tuple[NDArray[Any], float] | None:
        """The best columns found and the proven upper bound; None when there are none."""
        if not self._columns:
            return None
        row, column, coefficient = (np.concatenate(part) for part in zip(*self._entries, strict=True))
        order = np.argsort(column, kind="stable")
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = self._columns, self._rows
        lp.sense_ = highspy.ObjSense.kMaximize
        lp.col_cost_ = np.concatenate(self._cost)
        lp.col_lower_, lp.col_upper_ = np.concatenate(self._lower), np.concatenate(self._upper)
        lp.row_lower_, lp.row_upper_ = np.concatenate(self._row_lower), np.concatenate(self._row_upper)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(np.bincount(column, minlength=self._columns))])
        lp.a_matrix_.index_ = row[order]
        lp.a_matrix_.value_ = coefficient[order]
        lp.integrality_ = [highspy.HighsVarType.kInteger] * self._columns
        highs = highspy.Highs()
        highs.silent()
        highs.setOptionValue("threads", 1)
        highs.setOptionValue("random_seed", 1)
        highs.setOptionValue("mip_rel_gap", 0.0)
        highs.setOptionValue("mip_abs_gap", 0.999)
        highs.setOptionValue("time_limit", max(0.2, seconds))
        highs.passModel(lp)
        highs.run()
        info = highs.getInfo()
        if info.primal_solution_status != 2:  # noqa: PLR2004  2 is "feasible" in HiGHS
            return None
        return np.array(highs.getSolution().col_value), float(info.mip_dual_bound)
