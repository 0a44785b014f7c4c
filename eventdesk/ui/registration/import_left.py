"""What an import leaves out: sheets and rows, each with the reason, to be taken back in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.tables import Column, RowsModel, TableView
from eventdesk.ui.kit.theme import Theme
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.import_state import LeftRow


class LeftView(QWidget):
    """The list of what is left out.

    Signals:
        taken: the key of a row or sheet to take in.
        left: the key of one to leave out again.
    """

    taken = Signal(str)
    left = Signal(str)

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__()
        columns = (
            Column[LeftRow]("place", text=lambda r: r.place, width=150),
            Column[LeftRow]("reason", text=lambda r: r.reason, tone=_tone, width=260),
            Column[LeftRow]("what", text=lambda r: r.what),
        )
        self._model = RowsModel(columns, lambda row: row.key)
        self.table = TableView(self._model, theme)
        self.table.setObjectName("registration.import.left")
        self.table.choose_many()
        self._none = label("muted", wrap=True)
        self._take = button(icons, self._on_take, icon="arrow-back-up")
        self._leave = button(icons, self._on_leave, icon="x")
        self._take.setObjectName("registration.import.left.take")
        self._leave.setObjectName("registration.import.left.leave")
        below = QHBoxLayout()
        below.addWidget(self._take)
        below.addWidget(self._leave)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        column.addStretch(0)
        self.table.table.selectionModel().selectionChanged.connect(self._on_chosen)

    def retranslate(self) -> None:
        """Words of everything."""
        self.table.name(self.tr("What is left out"), self.tr("Where"), self.tr("Why"), self.tr("What it holds"))
        name_button(self._take, self.tr("Take in all the same"))
        name_button(self._leave, self.tr("Leave out again"))
        self._none.setText(self.tr("Nothing is left out."))

    def show_left(self, rows: Sequence[LeftRow]) -> None:
        """Show these."""
        self._model.show_rows(rows)
        self.table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._on_chosen()

    def _on_chosen(self) -> None:
        chosen = self.table.selected
        self._take.setVisible(any(not row.taken for row in chosen))
        self._leave.setVisible(any(row.taken for row in chosen))

    def _on_take(self) -> None:
        for row in [row for row in self.table.selected if not row.taken]:
            self.taken.emit(row.key)

    def _on_leave(self) -> None:
        for row in [row for row in self.table.selected if row.taken]:
            self.left.emit(row.key)


def _tone(row: LeftRow) -> Tone:
    return Tone.GOOD if row.taken else Tone.WARN
