"""Under the banner, for the operator: why, what to look at, and what can be done about it, only when something can."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eventdesk.core.checkin.answers import ScanResult
from eventdesk.core.checkin.model import Outcome
from eventdesk.ui.checkin.orders import Action, Order
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Note
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone


class AnswerBar(QWidget):
    """The note beside the banner, with "let in" and "admit anyway".

    Signals:
        ordered: ``Order``.
    """

    ordered = Signal(object)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        icons = kit.look.icons
        self._answer: ScanResult | None = None
        self._note = Note(icons)
        self._note.setObjectName("checkin.aside")
        self._confirm = button(icons, self._on_confirm, icon="door-enter", role="primary")
        self._confirm.setProperty("keys", "Ctrl+Return")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_confirm)
        self._anyway = button(icons, self._on_anyway, icon="door-enter")
        self._reason = QLineEdit()
        self._reason.returnPressed.connect(self._on_reason)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._note, 1)
        for part in (self._confirm, self._anyway):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._reason)
        parts: tuple[tuple[str, QWidget], ...] = (
            ("confirm", self._confirm), ("anyway", self._anyway), ("reason", self._reason),
        )  # fmt: skip
        for name, named in parts:
            named.setObjectName(f"checkin.{name}")
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Words of everything."""
        name_button(self._confirm, self.tr("Let in"), self.tr("Somebody looked: let this person in"))
        name_button(self._anyway, self.tr("Admit anyway…"), self.tr("Admit with a reason, which is written down"))
        self._reason.setPlaceholderText(self.tr("Reason to admit anyway, then Enter"))
        self._reason.setAccessibleName(self.tr("Reason to admit anyway"))

    def show_answer(self, answer: ScanResult | None, words: str) -> None:
        """Show what the operator should read and can do about this answer."""
        self._answer = answer
        self._note.say(words, Tone.WARN)
        self._confirm.setVisible(self._waits)
        self._anyway.setVisible(answer is not None and answer.may_override)
        self._reason.hide()
        self.setVisible(bool(words) or self._waits)

    @property
    def _waits(self) -> bool:
        return self._answer is not None and self._answer.outcome is Outcome.CONFIRM

    def _on_confirm(self) -> None:
        if self._answer is not None and self._waits:
            self._order(self._answer, confirmed="yes")

    def _on_anyway(self) -> None:
        self._reason.clear()
        self._reason.show()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reason(self) -> None:
        reason = " ".join(self._reason.text().split())
        if self._answer is not None and reason:
            self._order(self._answer, override=reason)

    def _order(self, answer: ScanResult, **values: str) -> None:
        self.ordered.emit(Order(Action.ADMIT, answer.registration, answer.name).with_values(**values))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
