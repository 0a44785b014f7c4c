"""A mixed integer programme, gathered as columns and rows of arrays and solved by HiGHS."""

from __future__ import annotations

from time import monotonic
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray

_FEASIBLE = 2
"""HiGHS' primal_solution_status of a solution that keeps every row."""
_WHOLE = 1e-6
"""How near a whole number counts as one."""


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

    def maximise(
        self, seconds: float, *, gap: float = 0.999, slack: float = 0.0, quick: bool = False
    ) -> tuple[NDArray[Any], float] | None:
        """The best columns found, to within ``gap``, and the proven upper bound; None when there are none.

        With ``slack`` the relaxation is solved first: where that is whole it is the answer, and columns that cost more
        than ``slack`` by it are left out at first. What is found no further than that from it is the best there is.
        ``quick``: None where the relaxation does not lead there.
        """
        if not self._columns:
            return None
        began = monotonic()
        lp = self._gathered()
        if slack > 0:
            found = self._quickly(lp, seconds, gap, slack)
            if found is not None or quick:
                return found
        return _solved(lp, seconds - (monotonic() - began), gap)

    def most(self, seconds: float) -> float | None:
        """An upper bound of the worth, if columns need not be whole; None where time is too short."""
        lp = self._gathered()
        lp.integrality_ = []
        highs = _highs(seconds)
        highs.passModel(lp)
        highs.run()
        known = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        return float(highs.getInfo().objective_function_value) if known else None

    def _gathered(self) -> highspy.HighsLp:
        """The programme as HiGHS wants it."""
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
        return lp

    def _quickly(
        self, lp: highspy.HighsLp, seconds: float, gap: float, slack: float
    ) -> tuple[NDArray[Any], float] | None:
        """The answer as far as the relaxation leads to it, proven; ``lp`` is left as it was."""
        whole, began = lp.integrality_, monotonic()
        lp.integrality_ = []
        highs = _highs(seconds)
        highs.passModel(lp)
        highs.run()
        lp.integrality_ = whole
        if highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        solution, most = highs.getSolution(), float(highs.getInfo().objective_function_value)
        x = np.array(solution.col_value)
        if float(np.abs(x - np.rint(x)).max()) < _WHOLE:
            return np.rint(x), most
        lower, upper = np.concatenate(self._lower), np.concatenate(self._upper)
        dear = (np.array(solution.col_dual) < -slack) & (x <= lower + _WHOLE)
        if 2 * int(dear.sum()) < self._columns:
            return None
        lp.col_upper_ = np.where(dear, lower, upper)
        found = _solved(lp, seconds - (monotonic() - began), gap)
        lp.col_upper_ = upper
        if found is None or float(found[0] @ np.concatenate(self._cost)) < most - slack:
            return None
        return found[0], max(found[1], most - slack)


def _highs(seconds: float) -> Any:
    highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    highs.silent()
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("random_seed", 1)
    highs.setOptionValue("time_limit", max(0.2, seconds))
    return highs


def _solved(lp: highspy.HighsLp, seconds: float, gap: float) -> tuple[NDArray[Any], float] | None:
    highs = _highs(seconds)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", gap)
    highs.passModel(lp)
    highs.run()
    info = highs.getInfo()
    if info.primal_solution_status != _FEASIBLE:
        return None
    return np.array(highs.getSolution().col_value), float(info.mip_dual_bound)
