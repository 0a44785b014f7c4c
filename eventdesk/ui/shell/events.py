"""Which event of the open file the window shows: the button under the program's name, its menu, and the change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton

from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.toasts import Toasts
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.kit.words import Words
from eventdesk.ui.shell.files import Files
from eventdesk.ui.shell.parts import EventLine, F, FileState, NewEvent

_PATIENCE_MS = 2000
"""Long work that a page began by itself ends within this time; what takes longer is somebody's, and is not left."""
_WIDEST = 420
"""Points of a name in the menu; the rest of a longer one is left out."""


class EventButton(QToolButton):
    """The name of the event shown. Pressing it (Space, Enter, Down, a click) opens the menu of the others.

    Signals:
        chosen: the id of the event a person chose.
        new_wanted: another event of the process is wanted.
    """

    chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self, icons: Icons, words: Words, width: int) -> None:
        super().__init__()
        self._words = words
        self._state = FileState()
        self.setObjectName("event")
        self.setFixedWidth(width)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = QLabel()
        self._name.setObjectName("foot")
        self._name.setWordWrap(True)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        sign = QLabel()
        icons.picture(sign, "chevron-down", "side_text", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(self._name, 1)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self._name, sign):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._menu = QMenu(self)
        self._menu.setObjectName("events")
        self.clicked.connect(self._on_clicked)

    def show_state(self, state: FileState) -> None:
        """The name of the event shown, and the others; without an event there is nothing to see."""
        self._state = state
        self._name.setText(state.event)
        self.setVisible(bool(state.event))
        self.retranslate()

    def retranslate(self) -> None:
        """Put words on the button."""
        tip = self.tr("Choose another event of this process")
        self.setAccessibleName(self.tr("Event: {0}").format(self._state.event))
        self.setAccessibleDescription(tip)
        self.setToolTip(tip)
        self._fit()

    def _fit(self) -> None:
        """As high as the name needs: a button does not ask its layout for that."""
        row = self.layout()
        if row is not None:
            self.setFixedHeight(max(row.heightForWidth(self.width()), 30))

    def _on_clicked(self) -> None:
        self._fill()
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        ticked = next((action for action in self._menu.actions() if action.isChecked()), None)
        if ticked is not None:
            self._menu.setActiveAction(ticked)

    def _fill(self) -> None:
        self._menu.clear()
        self._menu.setAccessibleName(self.tr("Events of this process"))
        group = QActionGroup(self._menu)
        for event in self._state.events:
            action = self._menu.addAction(self._line(event), partial(self.chosen.emit, event.id))
            action.setCheckable(True)
            action.setChecked(event.id == self._state.current)
            group.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("New event of this process…"), self.new_wanted.emit)

    def _line(self, event: EventLine) -> str:
        name = self.fontMetrics().elidedText(event.name, Qt.TextElideMode.ElideMiddle, _WIDEST).replace("&", "&&")
        day = self._words.day(event.day)
        return f"{name}\t{day}" if day else name

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and Down open the menu, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """The name may need another height in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_name"):
            self._fit()


class EventChange(QObject):
    """Has the open file show another event once no long work is under way: what somebody waits for is never left
    halfway. What was handed to the saving lane before is saved first.

    ``unsaved`` gives the title of a page on which something typed would be lost; then nothing is changed.

    Signals:
        changed: another event is shown from now on; the screens must be made anew.
        refused: ``EventDeskError``, why an event could not be added.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, files: Files[F], toasts: Toasts, unsaved: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._unsaved = unsaved
        self._toasts = toasts
        self._deed: Callable[[], object] | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._on_waited)
        files.opened.connect(self._on_opened)
        files.closing.connect(self._patience.stop)

    def choose(self, event: str) -> None:
        """Show the event with this id: now, within two seconds, or not."""
        self._when_quiet(partial(self._files.choose, event, self._on_done))

    def start(self, new: NewEvent) -> None:
        """Add an event to the file and show it, in the same way."""
        self._when_quiet(partial(self._files.start, new, self._on_done, self.refused.emit))

    def _when_quiet(self, deed: Callable[[], object]) -> None:
        page = self._unsaved()
        if page:
            words = self.tr("Something on the page {0} is not saved yet. Save or close it, then choose the event.")
            self._toasts.tell(words.format(page), tone=Tone.WARN)
            return
        self._deed = deed
        self._patience.start()
        self._on_counted()

    @property
    def _thinking(self) -> int:
        kit = self._files.kit
        return kit.tasks.thinking if kit is not None else 0

    def _on_opened(self) -> None:
        assert self._files.kit is not None
        self._files.kit.tasks.counted.connect(self._on_counted)

    def _on_counted(self) -> None:
        if self._patience.isActive() and self._deed is not None and not self._thinking:
            self._patience.stop()
            self._deed()

    def _on_done(self, _: None) -> None:
        self.changed.emit()

    def _on_waited(self) -> None:
        words = self.tr("%n long tasks are still under way. Choose the event when they have ended.", "", self._thinking)
        self._toasts.tell(words, tone=Tone.WARN)
