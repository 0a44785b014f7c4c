"""Over a plan: which of the plans is shown, and its quality beside what no plan can beat."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTabBar

from eventdesk.ui.kit.cards import FigureRow
from eventdesk.ui.kit.words import Words
from eventdesk.ui.rotation.remarks import Remarks
from eventdesk.ui.rotation.seating import Quality

FORCE, BESIDE = 0, -1
"""Which plan is shown: the number of a draft, the plan in force, or all of them side by side."""


class PlanTabs(QTabBar):
    """A tab for the plan in force, one for each draft, one for all of them side by side; hidden while there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rotation.plans")
        self.setExpanding(False)
        self.setDrawBase(False)

    @property
    def at(self) -> int:
        """The plan chosen."""
        data = self.tabData(self.currentIndex())
        return FORCE if data is None else int(data)

    def visit(self, number: int) -> None:
        """Choose a plan."""
        place = next((k for k in range(self.count()) if self.tabData(k) == number), 0)
        self.setCurrentIndex(place)

    def offer(self, drafts: Sequence[int], *, force: bool) -> None:
        """Offer these drafts, and the plan in force where there is one; the one chosen stays, silently."""
        known = [*([FORCE] if force else []), *drafts]
        tabs = [*known, BESIDE] if len(known) > 1 else known
        chosen = self.at
        self.blockSignals(True)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(tabs):
            self.addTab("")
        for place, number in enumerate(tabs):
            self.setTabData(place, number)
            self.setTabText(place, self.called(number))
        self.setCurrentIndex(tabs.index(chosen) if chosen in tabs else 0)
        self.blockSignals(False)
        self.setVisible(len(tabs) > 1)

    def called(self, number: int) -> str:
        """The name of a plan."""
        if number == FORCE:
            return self.tr("In force")
        return self.tr("Side by side") if number == BESIDE else self.tr("Draft {0}").format(number)


class QualityRow(FigureRow):
    """The score of a plan, each figure beside its bound."""

    def __init__(self, words: Words, remarks: Remarks) -> None:
        super().__init__(("broken", "points", "repeats", "misfit"))
        self._words, self._remarks = words, remarks

    def retranslate(self) -> None:
        """Put words on it."""
        self.name(
            broken=self.tr("rules broken"),
            points=self.tr("preference points"),
            repeats=self.tr("meetings repeated"),
            misfit=self.tr("seats out of balance"),
        )

    def show_quality(self, made: Quality) -> None:
        """Show what a plan is worth."""
        number = self._words.number
        best = f" / {number(made.best)}" if made.best is not None else ""
        fewest = f" / {number(made.fewest)}" if made.fewest else ""
        self.show_figures(
            broken=number(made.broken),
            points=f"{number(made.points)}{best}",
            repeats=f"{number(made.repeats)}{fewest}",
            misfit=number(made.misfit),
        )
        said = self._remarks.bounds(made)
        self.setToolTip("\n".join(said))
        self.setAccessibleDescription(" ".join(said))
