"""What an anonymous summary does not show: tables that share their totals with each other and with the figures."""

from __future__ import annotations

from collections.abc import Mapping

from eventdesk.core.export.privacy import SMALL
from eventdesk.core.export.suppression import TOTAL, Cell, suppressed

ARRIVED, ABSENT = "arrived", "absent"
_COMING = "registered"

# Where the figures that add up to each other stand in their table.
_FIGURES: Mapping[str, Cell] = {
    "people": (TOTAL, TOTAL),
    "registered": (_COMING, TOTAL),
    "arrived": (_COMING, ARRIVED),
    "absent": (_COMING, ABSENT),
    "waiting": ("waiting", ABSENT),
    "cancelled": ("cancelled", ABSENT),
}
_ALONE = ("walk_ins", "twice", "moved")


class Hidden:
    """The cells that are not shown. A total hidden in one table is hidden in all of them.

    ``tables`` count by something who arrived and who did not; ``whole`` are the figures of the event as rows by status.
    """

    def __init__(self, tables: Mapping[str, Mapping[Cell, int]], whole: Mapping[Cell, int]) -> None:
        totals: frozenset[str] = frozenset()
        self._cells: dict[str, frozenset[Cell]] = {}
        self._whole: frozenset[Cell] = frozenset()
        while True:
            self._whole = suppressed(whole, {(_COMING, column) for column in totals}) if whole else frozenset()
            self._cells = {key: suppressed(counts, {(TOTAL, t) for t in totals}) for key, counts in tables.items()}
            known = {column for row, column in self._whole if row == _COMING}
            for cells in self._cells.values():
                known |= {column for row, column in cells if row == TOTAL}
            if known <= totals:
                return
            totals |= known

    def cells(self, table: str) -> frozenset[Cell]:
        """The cells of a table, totals of its rows among them, that are not shown."""
        return self._cells.get(table, frozenset())

    def figures(self, counts: Mapping[str, int]) -> frozenset[str]:
        """The names of the figures that are not shown."""
        few = {name for name, cell in _FIGURES.items() if cell in self._whole}
        return frozenset(few | {name for name in _ALONE if 0 < counts[name] < SMALL})


def few_of(counts: Mapping[str, int]) -> frozenset[str]:
    """The names whose counts are not shown where only their sum is known otherwise."""
    return frozenset(name for name, column in suppressed({(name, "n"): c for name, c in counts.items()}) if column)
