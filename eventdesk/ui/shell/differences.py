"""Edits made at two desks that did not know of each other: both shown side by side, one of them kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from eventdesk.core.registration.comparing import Compared
from eventdesk.core.shared.apart import Apart, Version
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, EmptyState, label
from eventdesk.ui.kit.parts import Kit, Look
from eventdesk.ui.kit.screen import Screen


class Compares(Protocol):
    """What the page needs of the open file."""

    def compare(self, language: str) -> list[Compared]:
        """Everything that waits to be compared, the latest first."""
        ...

    def keep(self, apart: Apart, version: Version) -> str:
        """Settle one; returns the unit."""
        ...


class DifferencesScreen(Screen):
    """A card for each field that was edited apart."""

    def __init__(self, kit: Kit, comparing: Compares, undo: Callable[[str], object]) -> None:
        super().__init__(kit)
        self._comparing = comparing
        self._undo = undo
        self._shown: list[Compared] = []
        self._cards: list[_ApartCard] = []
        self._explained = label("muted", wrap=True)
        self._empty = EmptyState(kit.look.icons, "check")
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(scroll)
        self.body.addWidget(self._explained)
        self.body.addWidget(self._pages, 1)

    def title(self) -> str:
        """The words at the top of the page."""
        return self.tr("Edits to compare")

    def retranslate(self) -> None:
        """Words of everything, in the language of the moment."""
        self._explained.setText(
            self.tr(
                "Two desks edited the same thing without knowing of each other. The latest edit is in force until you"
                " say which one is right; the other is not lost."
            )
        )
        self._empty.name(
            self.tr("Nothing to compare"),
            self.tr("What two desks edit without knowing of each other is shown here after they exchange."),
        )
        self.refresh()

    def concerned(self, fact: JournalGrew) -> bool:
        """Any edit may be one of two."""
        return True

    def refresh(self) -> None:
        """Ask again what waits to be compared."""
        self.kit.tasks.read(partial(self._comparing.compare, self.kit.look.words.language), self._on_found)

    def _on_found(self, found: list[Compared]) -> None:
        self._pages.setCurrentIndex(1 if found else 0)
        self._explained.setVisible(bool(found))
        if found == self._shown and self._cards:
            return
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [_ApartCard(self.kit.look, compared) for compared in found]
        for at, card in enumerate(self._cards):
            card.kept.connect(self._on_kept)
            self._column.insertWidget(at, card)
        self._shown = found

    def _on_kept(self, apart: Apart, version: Version) -> None:
        self.kit.tasks.save(partial(self._comparing.keep, apart, version), self._on_settled)

    def _on_settled(self, unit: str) -> None:
        self.kit.toasts.tell(
            self.tr("Kept; every desk hears of it at the next exchange."), undo=partial(self._take_back, unit)
        )

    def _take_back(self, unit: str) -> None:
        self.kit.tasks.save(partial(self._undo, unit))


class _ApartCard(Card):
    """One field, its versions below each other, each with the button that keeps it.

    Signals:
        kept: the ``Apart`` and the ``Version`` chosen.
    """

    kept = Signal(object, object)

    def __init__(self, look: Look, compared: Compared) -> None:
        super().__init__()
        self._apart = compared.apart
        heading = label("heading", f"{compared.thing} · {compared.field}", wrap=True)
        self.column.addWidget(heading)
        for version, value in zip(compared.apart.versions, compared.values, strict=True):
            self.column.addLayout(self._line(look, version, value, compared))

    def _line(self, look: Look, version: Version, value: str, compared: Compared) -> QHBoxLayout:
        desk = version.desk or self.tr("a desk without a name")
        where = f"{desk}, {look.words.moment(version.at)}"
        if version.in_force:
            where = self.tr("{0} · in force").format(where)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label("", value, wrap=True))
        words.addWidget(label("muted", where, wrap=True))
        keep: QPushButton = button(look.icons, partial(self._on_keep, version), icon="check")
        name_button(keep, self.tr("Keep this one"))
        keep.setAccessibleName(self.tr("Keep “{0}” for {1} of {2}").format(value, compared.field, compared.thing))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(words, 1)
        row.addWidget(keep, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _on_keep(self, version: Version) -> None:
        self.kept.emit(self._apart, version)
