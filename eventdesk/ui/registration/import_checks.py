"""Questions and problems of a list, one card each: what it is, an answer for all its rows, the way to the rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.import_questions import Check


class ChecksView(QScrollArea):
    """The cards, questions first.

    Signals:
        answered: the key of a check and the answer for all its rows (empty: none any more).
        meant: a choice or a code of the list, and the theme it stands for (empty: none).
        wanted: what shows the rows of a check, or the section that settles it.
    """

    answered = Signal(str, str)
    meant = Signal(str, str)
    wanted = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("registration.import.checks")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._icons = icons
        self._cards: dict[str, _Card] = {}
        self._inner = QWidget()
        self._inner.setObjectName("scrolled")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(10)
        self._none = label("muted", wrap=True)
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        self.setWidget(self._inner)

    def show_checks(self, checks: Sequence[Check], themes: Sequence[str]) -> None:
        """Show these; a card that is there already stays where it is, with the focus."""
        self._none.setText(self.tr("Nothing to check: every column and every row of the list is understood."))
        self._none.setVisible(not checks)
        if [check.key for check in checks] != list(self._cards):
            self._build(checks)
        for check in checks:
            self._cards[check.key].show_check(check, themes)

    def seize(self, key: str) -> None:
        """Put the focus on a check's answer and show it."""
        card = self._cards.get(key)
        if card is not None:
            self.ensureWidgetVisible(card)
            card.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, checks: Sequence[Check]) -> None:
        wanted = {check.key for check in checks}
        for key in [key for key in self._cards if key not in wanted]:
            gone = self._cards.pop(key)
            gone.hide()
            gone.deleteLater()
        old, self._cards = self._cards, {}
        for place, check in enumerate(checks, start=1):
            card = old.get(check.key) or _Card(self._icons, check.key)
            if check.key not in old:
                card.answered.connect(self.answered)
                card.meant.connect(self.meant)
                card.wanted.connect(self.wanted)
            self._cards[check.key] = card
            self._column.insertWidget(place, card)


class _Card(QFrame):
    """One check."""

    answered = Signal(str, str)
    meant = Signal(str, str)
    wanted = Signal(str)

    def __init__(self, icons: Icons, key: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._icons, self._key, self._shown = icons, key, ""
        self._sign = QLabel()
        self._sign.setFixedWidth(22)
        self._title = label("label", wrap=True)
        self._detail = label("small", wrap=True)
        self.answer = QComboBox()
        self.answer.setObjectName(f"registration.import.answer.{key}")
        self.answer.setFixedWidth(250)
        self._show_rows = button(icons, self._on_show, role="quiet")
        self._show_rows.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._meanings = QWidget()
        self._values = QGridLayout(self._meanings)
        self._values.setContentsMargins(0, 4, 0, 0)
        self._values.setHorizontalSpacing(12)
        self._boxes: list[QComboBox] = []
        self._names: list[QLabel] = []
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addWidget(self._meanings)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._show_rows, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignTop)
        self.answer.activated.connect(self._on_answer)

    def show_check(self, check: Check, themes: Sequence[str]) -> None:
        self._shown = check.shown
        self._title.setText(check.title)
        self._detail.setText(check.detail)
        self._detail.setVisible(bool(check.detail))
        tone = Tone.WARN if check.open else Tone.GOOD if check.must and check.chosen else Tone.CALM
        self._icons.picture(self._sign, tone.icon, "muted" if tone is Tone.CALM else str(tone), 20)
        state = self.tr("To be answered") if check.open else self.tr("Settled")
        self._sign.setToolTip(state)
        self.setAccessibleName(f"{check.title} ({state})")
        self._show_rows.setVisible(bool(check.shown))
        here = self.tr("Show the columns") if check.shown == "columns" else self.tr("Show the rows")
        name_button(self._show_rows, self.tr("Decide…") if check.must and not check.options else here)
        self.answer.setVisible(bool(check.options))
        self.answer.setAccessibleName(check.title)
        with QSignalBlocker(self.answer):
            self.answer.clear()
            self.answer.setPlaceholderText(self.tr("Choose…"))
            for key, words in check.options:
                self.answer.addItem(words, key)
            told = check.chosen or ("" if check.must else "accept")
            self.answer.setCurrentIndex(self.answer.findData(told))
        self._show_values(check.values, themes)

    def _show_values(self, values: Sequence[tuple[str, str]], themes: Sequence[str]) -> None:
        self._meanings.setVisible(bool(values))
        if len(values) != len(self._boxes):
            self._build_values(len(values))
        for place, (value, meant) in enumerate(values):
            box = self._boxes[place]
            self._names[place].setText(value)
            box.setProperty("value", value)
            box.setAccessibleName(self.tr("{0} stands for").format(value))
            with QSignalBlocker(box):
                box.clear()
                box.addItem(self.tr("Which theme?"), "")
                for theme in themes:
                    box.addItem(theme, theme)
                box.setCurrentIndex(max(0, box.findData(meant)))

    def _build_values(self, count: int) -> None:
        while self._values.count():
            item = self._values.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes, self._names = [], [label(wrap=True) for _ in range(count)]
        for place in range(count):
            box = QComboBox()
            box.setMinimumWidth(180)
            box.activated.connect(self._on_meant)
            self._boxes.append(box)
            self._values.addWidget(self._names[place], place, 0)
            self._values.addWidget(box, place, 1)
        self._values.setColumnStretch(0, 1)

    def _on_show(self) -> None:
        self.wanted.emit(self._shown)

    def _on_answer(self) -> None:
        self.answered.emit(self._key, str(self.answer.currentData() or ""))

    def _on_meant(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.meant.emit(str(box.property("value")), str(box.currentData() or ""))
