"""A mixed integer programme, gathered as columns and rows of arrays and solved by HiGHS."""

from __future__ import annotations

from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray

_FEASIBLE = 2
"""HiGHS' primal_solution_status of a solution that keeps every row."""


class Programme:
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

    def maximise(self, seconds: float, *, gap: float = 0.999) -> tuple[NDArray[Any], float] | None:
        """The best columns found, to within ``gap``, and the proven upper bound; None when there are none."""
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
        highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        highs.silent()
        highs.setOptionValue("threads", 1)
        highs.setOptionValue("random_seed", 1)
        highs.setOptionValue("mip_rel_gap", 0.0)
        highs.setOptionValue("mip_abs_gap", gap)
        highs.setOptionValue("time_limit", max(0.2, seconds))
        highs.passModel(lp)
        highs.run()
        info = highs.getInfo()
        if info.primal_solution_status != _FEASIBLE:
            return None
        return np.array(highs.getSolution().col_value), float(info.mip_dual_bound)
