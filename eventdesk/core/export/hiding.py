"""What an anonymous summary does not show: tables that share their totals with each other and with the figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from eventdesk.core.export.privacy import SMALL
from eventdesk.core.export.suppression import TOTAL, Cell, everything, suppressed

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
    """The cells that are not shown. Tables share their totals, and the figures know them too: one would tell what the
    other hides. Where the number of arrivals must be hidden, no table tells of arrivals; where that of all who
    registered must be, nothing is shown.

    ``tables`` count by something who arrived and who did not; ``whole`` are the figures of the event as rows by status.
    """

    def __init__(self, tables: Mapping[str, Mapping[Cell, int]], whole: Mapping[Cell, int]) -> None:
        totals = [(TOTAL, column) for column in (ARRIVED, ABSENT, TOTAL)]
        figures = [(_COMING, column) for column in (ARRIVED, ABSENT, TOTAL)]
        self._whole = suppressed(whole, figures)
        self._cells = {key: suppressed(counts, totals) for key, counts in tables.items()}
        if self._gives_away(totals, figures):
            self._whole = _without_arrivals(whole, _COMING)
            self._cells = {key: _without_arrivals(counts, TOTAL) for key, counts in tables.items()}
        if self._gives_away(totals[-1:], figures[-1:]):
            self._whole = everything(whole)
            self._cells = {key: everything(counts) for key, counts in tables.items()}

    def _gives_away(self, totals: list[Cell], figures: list[Cell]) -> bool:
        """Whether a total that is hidden in one place could be worked out in another."""
        return not self._whole.isdisjoint(figures) or any(not c.isdisjoint(totals) for c in self._cells.values())

    def cells(self, table: str) -> frozenset[Cell]:
        """The cells of a table, totals of its rows among them, that are not shown."""
        return self._cells.get(table, frozenset())

    def figures(self, counts: Mapping[str, int]) -> frozenset[str]:
        """The names of the figures that are not shown."""
        few = {name for name, cell in _FIGURES.items() if cell in self._whole}
        return frozenset(few | {name for name in _ALONE if 0 < counts[name] < SMALL})


def _without_arrivals(counts: Mapping[Cell, int], shared: str) -> frozenset[Cell]:
    """What a table hides that tells nothing of arrivals, only who registered. ``shared`` is the row others know too."""
    rows: Counter[Cell] = Counter()
    for (name, _), count in counts.items():
        rows[name, "n"] += count
    few = {name for name, column in suppressed(rows, {(shared, "n"), (shared, TOTAL)}) if column}
    silent = few | {_COMING} if shared == _COMING else few | {name for name, _ in rows} | {TOTAL}
    arrivals = {(name, column) for name in silent for column in (ARRIVED, ABSENT)}
    return frozenset(arrivals | {(name, TOTAL) for name in few})


def few_of(counts: Mapping[str, int]) -> frozenset[str]:
    """The names whose counts are not shown where only their sum is known otherwise."""
    table = {(name, "n"): count for name, count in counts.items()}
    return frozenset(name for name, column in suppressed(table, {(TOTAL, "n"), (TOTAL, TOTAL)}) if column)
