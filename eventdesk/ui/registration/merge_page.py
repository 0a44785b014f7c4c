"""Two entries side by side: what stays, what goes, field by field, before anything is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from eventdesk.core.registration.merging import Difference, Preview
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.registration.saying import field_words, value_words

_BY_ITSELF = frozenset({"registered_at", "walk_in", "follows"})
"""Fields nobody needs to be asked about: the earlier moment holds, whoever goes with one goes with both."""
_LEGAL = frozenset({"first", "last", "tax_code"})
_LONGEST = 60


class MergePage(QWidget):
    """One pair at a time.

    Signals:
        merged: the choices (field to whether the other's value is taken).
        parted: they are two people.
        left: nothing is decided.
    """

    merged = Signal(dict)
    parted = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._preview: Preview | None = None
        self._place = (0, 0)
        self._choices: dict[str, QButtonGroup] = {}
        icons = look.icons
        self._head, self._line, self._count = label("heading", wrap=True), label("muted", wrap=True), label("muted")
        self._table = QWidget()
        self._table.setObjectName("scrolled")
        self._grid = QGridLayout(self._table)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(4)
        self._foot = label("muted", wrap=True)
        self._back = button(icons, self.left.emit, icon="chevron-left")
        self._apart = button(icons, self.parted.emit)
        self._merge = button(icons, self._on_merge, icon="check", role="primary")
        for part, name in ((self._back, "back"), (self._apart, "apart"), (self._merge, "merge")):
            part.setObjectName(f"registration.merge.{name}")
        self._lay_out()

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._table)
        card = Card()
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._count)
        card.column.addLayout(head)
        card.column.addWidget(self._line)
        card.column.addWidget(area, 1)
        card.column.addWidget(self._foot)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._apart)
        foot.addWidget(self._merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(card, 1)
        column.addLayout(foot)

    def retranslate(self) -> None:
        """Words of every part."""
        self._head.setText(self.tr("Are these one person?"))
        self._line.setText(
            self.tr("Choose what to keep. Badges and arrivals of both stay valid; the merge can be undone.")
        )
        name_button(self._back, self.tr("Back to the list"))
        name_button(self._apart, self.tr("Two different people"))
        name_button(self._merge, self.tr("Merge into one"))
        if self._preview is not None:
            self.show_pair(self._preview, *self._place)

    def show_pair(self, preview: Preview, number: int, total: int) -> None:
        """Show a pair, the ``number``-th of ``total``."""
        self._preview, self._place = preview, (number, total)
        self._count.setText(self.tr("Pair {0} of {1}").format(number, total) if total > 1 else "")
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._choices = {}
        kept, other = self.tr("Stays: {0}"), self.tr("Goes: {0}")
        self._grid.addWidget(
            label("label", kept.format(f"{preview.kept_name} · {preview.kept_short}"), wrap=True), 0, 1
        )
        self._grid.addWidget(
            label("label", other.format(f"{preview.other_name} · {preview.other_short}"), wrap=True), 0, 2
        )
        hidden = _BY_ITSELF | (_LEGAL if preview.private else frozenset())
        shown = [d for d in preview.differences if d.field not in hidden]
        for row, difference in enumerate(shown, start=1):
            self._add(row, difference)
        self._grid.setRowStretch(len(shown) + 1, 1)
        for column, stretch in ((0, 0), (1, 1), (2, 1)):
            self._grid.setColumnStretch(column, stretch)
        self._foot.setText(self._rest(preview))
        self._merge.setFocus()

    @property
    def preview(self) -> Preview | None:
        """The pair shown."""
        return self._preview

    def _rest(self, preview: Preview) -> str:
        same = self.tr("Everything else is the same.") if preview.differences else self.tr("They do not differ.")
        if not preview.other_events:
            return same
        return f"{same} {self.tr('They become one at %n more events too.', '', preview.other_events)}"

    def _add(self, row: int, difference: Difference) -> None:
        words, name = self._look.words, difference.field
        said = field_words(words, name)
        self._grid.addWidget(label("muted", said), row, 0, Qt.AlignmentFlag.AlignVCenter)
        group = QButtonGroup(self._table)
        for column, (value, taken) in enumerate(((difference.kept, False), (difference.other, True)), start=1):
            whole = value_words(words, name, value)
            choice = QRadioButton(whole if len(whole) <= _LONGEST else f"{whole[: _LONGEST - 1]}…")
            choice.setToolTip(whole if len(whole) > _LONGEST else "")
            choice.setAccessibleName(f"{said}: {whole}")
            choice.setObjectName(f"registration.merge.{name}.{'other' if taken else 'kept'}")
            choice.setChecked(taken == difference.take_other)
            group.addButton(choice, int(taken))
            self._grid.addWidget(choice, row, column)
        self._choices[name] = group

    def _on_merge(self) -> None:
        self.merged.emit({name: bool(group.checkedId()) for name, group in self._choices.items()})
