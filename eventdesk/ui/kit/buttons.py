"""Buttons: one primary a page, the others plain; a segmented choice; all of them with names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from eventdesk.ui.kit.icons import Icons

_BESIDE_WORDS = 32
"""Points left and right of the words of a choice: the style's padding and border."""
_ICON_ROLES = {"primary": "on_accent", "danger": "bad", "quiet": "accent"}


def button(
    icons: Icons, clicked: Callable[[], object], *, icon: str = "", role: str = "", shortcut: str = ""
) -> QPushButton:
    """A button without words yet; give them in ``retranslate`` with ``name_button``.

    ``role`` is empty (plain), ``primary`` (one a page), ``danger`` or ``quiet``.
    """
    made = QPushButton()
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        icons.dress(made, icon, _ICON_ROLES.get(role, "text"), 18)
    if shortcut:
        made.setShortcut(QKeySequence(shortcut))
    made.setProperty("keys", shortcut)
    made.clicked.connect(clicked)
    return made


def name_button(made: QPushButton, words: str, tip: str = "") -> None:
    """Put words on a button; its shortcut is shown in the tip."""
    keys = str(made.property("keys") or "")
    shortcut = made.shortcut()
    # Fusion leaves four points between icon and words; the eye wants a little more.
    made.setText(words if made.icon().isNull() else f" {words}")
    if keys:
        # setText takes the shortcut away when the words hold no mnemonic.
        made.setShortcut(shortcut)
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
    said = tip or (words if native else "")
    made.setToolTip(f"{said} ({native})" if native else said)
    made.setAccessibleName(words)
    made.setAccessibleDescription(tip)


def icon_button(icons: Icons, name: str, clicked: Callable[[], object]) -> QPushButton:
    """A button that is only an icon; give it a name with ``name_icon_button``."""
    made = QPushButton()
    made.setFixedSize(QSize(36, 36))
    made.setProperty("role", "icon")
    icons.dress(made, name, "muted", 18)
    made.clicked.connect(clicked)
    return made


def name_icon_button(made: QPushButton, words: str) -> None:
    """The name and tip of a button that is only an icon."""
    made.setAccessibleName(words)
    made.setToolTip(words)


class Choice(QWidget):
    """One of a few, side by side; arrow keys move between them.

    Signals:
        chosen: the key that a person chose.
    """

    chosen = Signal(str)

    def __init__(self, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = tuple(keys)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number in range(len(self._keys)):
            made = QPushButton()
            made.setCheckable(True)
            made.setProperty("role", "choice")
            made.setProperty("side", self._side(number))
            self._group.addButton(made, number)
            row.addWidget(made)
        row.addStretch(1)
        self._group.idClicked.connect(self._on_clicked)

    def _side(self, number: int) -> str:
        if number == 0:
            return "first"
        return "last" if number == len(self._keys) - 1 else "middle"

    def name(self, words: str, *labels: str) -> None:
        """The accessible name of the whole, and the words on each choice."""
        self.setAccessibleName(words)
        for made, label in zip(self._group.buttons(), labels, strict=True):
            made.setText(label)
            made.setAccessibleName(f"{words}: {label}")
            made.setMinimumWidth(_wide(made, label))

    @property
    def key(self) -> str:
        """The key that is chosen; empty when none is."""
        number = self._group.checkedId()
        return self._keys[number] if number >= 0 else ""

    def choose(self, key: str) -> None:
        """Show this key as chosen, silently."""
        self._group.buttons()[self._keys.index(key)].setChecked(True)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._keys[number])


def _wide(made: QAbstractButton, label: str) -> int:
    """What the words need when they are chosen, in points: they are bold then, and nothing may move."""
    made.ensurePolished()
    font = QFont(made.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(label) + _BESIDE_WORDS


class Tile(QPushButton):
    """A large button with an icon, words and a line below them, for the welcome page."""

    def __init__(self, icons: Icons, icon: str, clicked: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "tile")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(92)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = QLabel()
        self._words.setProperty("role", "heading")
        self._line = QLabel()
        self._line.setProperty("role", "muted")
        self._line.setWordWrap(True)
        sign = QLabel()
        icons.picture(sign, icon, "accent", 28)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        texts.addWidget(self._words)
        texts.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 14)
        row.setSpacing(18)
        row.addWidget(sign)
        row.addLayout(texts, 1)
        for label in (self._words, self._line, sign):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(clicked)

    def name(self, words: str, line: str) -> None:
        """The words and the line below them."""
        self._words.setText(words)
        self._line.setText(line)
        self.setAccessibleName(words)
        self.setAccessibleDescription(line)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As much as the words need."""
        layout = self.layout()
        return layout.sizeHint().expandedTo(QSize(240, 84)) if layout else super().sizeHint()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Words may need another height after a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.updateGeometry()
