"""Possible duplicates: who may be whom, and both sides of the pair at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.tables import Column, RowsModel, TableView
from eventdesk.ui.kit.theme import Theme
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.import_questions import Twin
from eventdesk.ui.registration.import_sides import SidesGrid

_DECISIONS = ("same", "new")


class TwinsView(QWidget):
    """The pairs at the left, the one that is current side by side at the right.

    Signals:
        decided: a row's ref and ``same`` or ``new``.
    """

    decided = Signal(str, str)

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self._words: dict[str, str] = {}
        columns = (
            Column[Twin]("name", text=lambda t: t.name),
            Column[Twin]("other", text=lambda t: t.other, width=124),
            Column[Twin]("state", text=self._state, tone=_tone, width=116),
        )
        self._model = RowsModel(columns, lambda twin: twin.ref)
        self.pairs = TableView(self._model, theme)
        self.pairs.setObjectName("registration.import.twins")
        self._buttons = {key: button(icons, partial(self._on_decide, key)) for key in _DECISIONS}
        for key, made in self._buttons.items():
            made.setObjectName(f"registration.import.twin.{key}")
        self._kind = label("heading", wrap=True)
        self._none = label("muted", wrap=True)
        self._sides = SidesGrid()
        self._card = Card()
        self._lay_out()
        self.pairs.chosen.connect(self._on_pair)

    def _lay_out(self) -> None:
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(self._sides)
        choices = QHBoxLayout()
        for made in self._buttons.values():
            choices.addWidget(made)
        choices.addStretch(1)
        self._card.column.addWidget(self._kind)
        self._card.column.addWidget(scrolled, 1)
        self._card.column.addLayout(choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.pairs, 4)
        row.addWidget(self._card, 5)
        row.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)

    def retranslate(self) -> None:
        """Words of everything."""
        self._words = {
            "": self.tr("To decide"),
            "firm": self.tr("Two people"),
            "same": self.tr("The same person"),
            "new": self.tr("Another person"),
        }
        self.pairs.name(self.tr("Possible duplicates"), self.tr("Name"), self.tr("May be"), self.tr("Decision"))
        name_button(self._buttons["same"], self.tr("The same person"), self.tr("Put the two together"))
        name_button(self._buttons["new"], self.tr("Another person"), self.tr("Keep the two apart"))
        self._none.setText(self.tr("No possible duplicates: everybody of the list is told apart."))

    def show_twins(self, twins: Mapping[str, Twin]) -> None:
        """Show these pairs; the first that waits for a decision becomes current when none is."""
        before = self.pairs.current
        self._model.show_rows(list(twins.values()))
        for part in (self.pairs, self._card):
            part.setVisible(bool(twins))
        self._none.setVisible(not twins)
        undecided = next((ref for ref, twin in twins.items() if not twin.decided and not twin.firm), "")
        if before is None or (before.ref in twins and twins[before.ref].decided and undecided):
            self.pairs.choose(undecided or next(iter(twins), ""))
        self._on_pair(self.pairs.current)

    def _state(self, twin: Twin) -> str:
        return self._words.get("firm" if twin.firm and not twin.decided else twin.decided, "")

    def _on_pair(self, twin: Twin | None) -> None:
        for key, made in self._buttons.items():
            made.setEnabled(twin is not None and twin.decided != key)
        if twin is None:
            self._sides.show_sides("", "", ())
            return
        self._kind.setText(f"{twin.name}: {twin.kind}" if twin.kind else twin.name)
        self._sides.show_sides(self.tr("In the list"), twin.other, twin.sides)

    def _on_decide(self, decision: str) -> None:
        twin = self.pairs.current
        if twin is not None:
            self.decided.emit(twin.ref, decision)


def _tone(twin: Twin) -> Tone:
    if twin.decided:
        return Tone.GOOD
    return Tone.CALM if twin.firm else Tone.WARN
