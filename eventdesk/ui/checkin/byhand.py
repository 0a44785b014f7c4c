"""Badges written by hand: after each admission what to write stands here in large letters, until the next scan."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from eventdesk.core.checkin.answers import ScanResult
from eventdesk.core.checkin.model import Outcome
from eventdesk.ui.checkin.orders import Action, Order
from eventdesk.ui.checkin.state import grouped
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.tasks import Tasks


class ByHand(Card):
    """The name and the code for the badge in the hand. A blank badge that carries a code is scanned instead.

    Signals:
        turned: it is shown, or no more.
    """

    turned = Signal()

    def __init__(self, tasks: Tasks, code_of: Callable[[str], str]) -> None:
        """``code_of`` gives the code on the badge of a registration; it runs in the saving lane."""
        super().__init__(margin=12)
        self.setObjectName("checkin.byhand")
        self._tasks = tasks
        self._code_of = code_of
        self._on = False
        self._for: ScanResult | None = None
        self._how, self._hint = label("muted"), label("muted", wrap=True)
        self._name, self._code = label("title", wrap=True), label("figure")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, parts in ((left, (self._how, self._name)), (right, (self._code, self._hint))):
            column.setSpacing(2)
            for part in parts:
                column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        self._code.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(row)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Words of everything."""
        self._how.setText(self.tr("Write on the badge"))
        self._hint.setText(self.tr("or scan a blank badge that has a code"))

    def follow(self, *, on: bool) -> None:
        """Whether badges are written by hand at this desk."""
        self._on = on
        if not on:
            self.answered(None)

    @property
    def waiting(self) -> str:
        """The registration of whom a badge is being written for; empty for nobody."""
        return self._for.registration if self._for is not None else ""

    def answered(self, answer: ScanResult | None) -> None:
        """Show what to write for who was admitted; nothing after any other answer."""
        admitted = self._on and answer is not None and answer.outcome is Outcome.ADMITTED
        self._for = answer if admitted else None
        self.step_aside(aside=False)
        self.turned.emit()
        if answer is None or not admitted:
            return
        self._name.setText(answer.name)
        self._show_code(answer.badge)
        if not answer.badge:
            self._tasks.save(partial(self._found, answer), self._on_code)

    def step_aside(self, *, aside: bool) -> None:
        """Make room for a panel; what is to be written is there again when it closes."""
        self.setVisible(bool(self.waiting) and not aside)

    def instead(self, order: Order) -> Order:
        """A scan may be of the blank badge for whoever came in last."""
        if order.action is not Action.SCAN or self._for is None:
            return order
        given = Order(Action.BLANK, self._for.registration, self._for.name, order.extra)
        return given.with_values(code=order.what)

    def _found(self, answer: ScanResult) -> tuple[ScanResult, str]:
        return answer, self._code_of(answer.registration)

    def _on_code(self, found: tuple[ScanResult, str]) -> None:
        answer, code = found
        if answer is self._for:
            self._show_code(code)

    def _show_code(self, code: str) -> None:
        self._code.setText(grouped(code))
        self.setAccessibleName(f"{self._how.text()}: {self._name.text()}, {self._code.text()}")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
