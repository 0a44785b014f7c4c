"""Does the scanner read phones? A code on the screen, and a field that says what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eventdesk.core.shared.codes import folded, probe_code
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.layouts import Back, badge_in
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.scanner import Scanner
from eventdesk.ui.kit.tone import Tone

Modules = Callable[[str], Sequence[Sequence[bool]]]
"""The dark modules of a code with its quiet zone, row by row."""

_PIXELS = 7


class CodeView(QWidget):
    """A code as a phone shows it: black on white in either theme."""

    def __init__(self, grid: Sequence[Sequence[bool]]) -> None:
        super().__init__()
        self._grid = grid
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """So many pixels a module that every camera sees them."""
        return QSize(len(self._grid), len(self._grid)) * _PIXELS

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the dark modules on white."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        for y, row in enumerate(self._grid):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(x * _PIXELS, y * _PIXELS, _PIXELS, _PIXELS, QColor("black"))


class ScannerCard(Card):
    """Shows a code when asked, and judges what the scanner sends."""

    def __init__(self, look: Look, scanner: Scanner, ways: tuple[Back, ...], modules: Modules) -> None:
        super().__init__(margin=20)
        self._ways, self._modules = ways, modules
        self._code = probe_code()
        self._view: CodeView | None = None
        self._head, self._text = label("heading"), label("muted", wrap=True)
        self._show = button(look.icons, self._on_show, icon="scan")
        self._show.setObjectName("settings.scanner")
        self._line = QLineEdit()
        self._line.setObjectName("settings.scanner.line")
        self._field = FormRow(self._line)
        self._answer = Note(look.icons)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(18)
        right = QVBoxLayout()
        right.addWidget(self._field)
        right.addWidget(self._answer)
        right.addStretch(1)
        self._beside.addLayout(right, 1)
        for part in (self._head, self._text):
            self.column.addWidget(part)
        self.column.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self._beside)
        self._field.hide()
        self._line.returnPressed.connect(self._on_line)
        scanner.scanned.connect(self._judge)

    def retranslate(self) -> None:
        """Words of every part."""
        self._head.setText(self.tr("Badge scanner"))
        self._text.setText(
            self.tr("Many participants show their code on a phone: try whether this scanner reads screens.")
        )
        name_button(self._show, self.tr("Show a code to try"))
        self._field.name(self.tr("Read the code: it appears here"))
        if self._view is not None:
            self._view.setAccessibleName(self.tr("Code to try: {0}").format(self._code))

    def _on_show(self) -> None:
        if self._view is None:
            self._view = CodeView(self._modules(self._code))
            self._view.setAccessibleName(self.tr("Code to try: {0}").format(self._code))
            self._beside.insertWidget(0, self._view, 0, Qt.AlignmentFlag.AlignTop)
        self._answer.say("")
        self._line.clear()
        self._field.show()
        self._line.setFocus()

    def _on_line(self) -> None:
        self._judge(self._line.text())
        self._line.selectAll()

    def _judge(self, text: str) -> None:
        if self._view is None or not self.isVisible() or not text.strip():
            return
        if folded(text) == self._code:
            self._answer.say(self.tr("Right: this scanner reads screens."), Tone.GOOD)
        elif badge_in(text, self._ways) == self._code:
            said = self.tr("It reads screens, but types for another keyboard: EventDesk understands it all the same.")
            self._answer.say(said, Tone.WARN)
        else:
            said = self.tr("“{0}” was read instead of the code: check the keyboard language set in the scanner.")
            self._answer.say(said.format(text.strip()[:40]), Tone.BAD)
