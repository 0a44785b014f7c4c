"""Cards: figures in a row ("300 Iscritti"), notes with a tone, what an empty page says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.tone import Tone


def label(role: str = "", text: str = "", *, wrap: bool = False) -> QLabel:
    """A label; ``role`` is title, heading, muted, small or figure. Its text is never read as HTML."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


class Card(QFrame):
    """A panel with rounded corners; put things into ``column``."""

    def __init__(self, parent: QWidget | None = None, margin: int = 16) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(10)


class FigureCard(QFrame):
    """A figure over its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._figure = label("figure", "–")
        self._name = label("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 9, 16, 9)
        column.setSpacing(0)
        column.addWidget(self._figure)
        column.addWidget(self._name)

    def name(self, words: str) -> None:
        """What the figure counts."""
        self._name.setText(words)
        self._tell()

    def show_figure(self, words: str) -> None:
        """The figure, already written in the language of the window."""
        if self._figure.text() != words:
            self._figure.setText(words)
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._figure.text()} {self._name.text()}")


class FigureRow(QWidget):
    """A row of figures with the same width."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = {key: FigureCard() for key in keys}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for card in self._cards.values():
            row.addWidget(card, 1)

    def name(self, **words: str) -> None:
        """What each figure counts, by key."""
        for key, said in words.items():
            self._cards[key].name(said)

    def show_figures(self, **words: str) -> None:
        """The figures, by key."""
        for key, said in words.items():
            self._cards[key].show_figure(said)


class Note(QFrame):
    """A sentence that stays on the page, with a tone: icon, colour and words."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setProperty("role", "note")
        self._sign = QLabel()
        self._words = label(wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, words: str, tone: Tone = Tone.CALM) -> None:
        """Show a sentence; empty words hide the note."""
        self.setVisible(bool(words))
        if not words:
            return
        self._words.setText(words)
        self._icons.picture(self._sign, tone.icon, "muted" if tone is Tone.CALM else str(tone), 20)
        self.setProperty("tone", str(tone))
        self.setAccessibleName(words)
        self.style().unpolish(self)
        self.style().polish(self)


class EmptyState(QWidget):
    """What a page with nothing on it says: what to do first, and a button that does it."""

    def __init__(self, icons: Icons, icon: str, action: QPushButton | None = None) -> None:
        super().__init__()
        sign = QLabel()
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        icons.picture(sign, icon, "muted", 44)
        self._head = label("heading", wrap=True)
        self._line = label("muted", wrap=True)
        for words in (self._head, self._line):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(sign)
        column.addWidget(self._head)
        column.addWidget(self._line)
        if action is not None:
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)

    def name(self, head: str, line: str) -> None:
        """The heading and the line below it."""
        self._head.setText(head)
        self._line.setText(line)
        self.setAccessibleName(head)
        self.setAccessibleDescription(line)
