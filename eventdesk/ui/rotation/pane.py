"""What the parts of this screen share: what they are given, and how they are asked to show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from eventdesk.core.programme.service import Programme
from eventdesk.core.rotation.floor import Floor
from eventdesk.core.rotation.seating import Seating
from eventdesk.core.rotation.service import Rotation
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tasks import Tasks
from eventdesk.ui.rotation.papers import Papers
from eventdesk.ui.rotation.saving import Saver
from eventdesk.ui.rotation.state import Shown

FIELD = 36
"""Height of a field in points: fields of different kinds stand side by side on one line."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What each part needs. ``arrived`` gives the registrations of an event that are here; ``seating`` writes who or
    how many really sit, ``floor`` changes the announced plan, ``papers`` makes PDF files; ``clock`` is the
    local time of the moment.
    """

    look: Look
    tasks: Tasks
    saver: Saver
    event: str
    programme: Programme
    rotation: Rotation
    arrived: Callable[[str], frozenset[str]]
    seating: Seating
    floor: Floor
    papers: Papers
    clock: Callable[[], datetime]


class Pane(QWidget):
    """One part of the screen. ``retranslate`` puts words on it, ``fill`` shows what was read."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("scrolled")
        self.tools = tools
        self.shown: Shown | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def retranslate(self) -> None:
        """Put words on every widget."""

    def fill(self, shown: Shown) -> None:
        """Show what was read."""
        self.shown = shown


def scrolled(inner: QWidget) -> QScrollArea:
    """``inner``, with a scroll bar where the window is too low for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def low(*parts: QWidget) -> None:
    """Give these parts only the height they need."""
    for part in parts:
        part.setSizePolicy(part.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Maximum)


def row(*parts: QWidget | QLayout | int, spacing: int = 10) -> QHBoxLayout:
    """Parts side by side; a number is a stretch of that weight."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            made.addStretch(part)
        elif isinstance(part, QLayout):
            made.addLayout(part)
        else:
            made.addWidget(part)
    return made


def spin(name: str, low: int, high: int, value: int, *, width: int = 78) -> QSpinBox:
    """A field for a whole number, known as ``name``."""
    made = QSpinBox()
    made.setObjectName(name)
    made.setRange(low, high)
    made.setValue(value)
    made.setFixedWidth(width)
    made.setFixedHeight(FIELD)
    made.setGroupSeparatorShown(True)
    made.lineEdit().setTextMargins(8, 0, 0, 0)
    return made


def time_line(name: str) -> QLineEdit:
    """A field for a time of day, known as ``name``."""
    made = QLineEdit()
    made.setObjectName(name)
    made.setFixedSize(92, FIELD)
    made.setPlaceholderText("09:30")
    return made


def beside(field: QWidget, *buttons: QWidget) -> QHBoxLayout:
    """A field with its label above, and buttons at the height of the field."""
    made = row(field)
    made.setStretch(0, 1)
    for part in buttons:
        made.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
    return made
