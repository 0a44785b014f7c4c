"""Reception mode: check-in on the whole screen, left with the supervisor's PIN; and the rehearsal, which is alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eventdesk.core.checkin.rehearsal import Case
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.checkin.needs import DeskFile, Rehearses
from eventdesk.ui.checkin.queue_view import SecondScreen
from eventdesk.ui.checkin.screen import CheckInScreen, Purpose
from eventdesk.ui.checkin.state import grouped
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Note, label
from eventdesk.ui.kit.feed import Feed
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.toasts import Toasts, ToastStack
from eventdesk.ui.kit.tone import Tone


class ReceptionWindow(QWidget):
    """Check-in and nothing else, until somebody leaves who may.

    ``may_leave`` raises WrongPin; with ``asks`` False a click is enough. ``cases`` are whom to try in a rehearsal.

    Signals:
        closed: it is gone.
    """

    closed = Signal()

    def __init__(
        self,
        kit: Kit,
        screen: CheckInScreen,
        may_leave: Callable[[str], None],
        *,
        asks: bool,
        cases: Sequence[Case] = (),
        memory: Memory | None = None,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        """With ``memory`` the queue's banner may stand on a second screen, where there is one."""
        super().__init__()
        self.setObjectName("page")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._kit = kit
        self.desk = screen
        self._may_leave = may_leave
        self._asks = asks
        self._open = False
        self._cases = cases
        icons = kit.look.icons
        self._line = label("muted", wrap=True)
        self._pin = QLineEdit()
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setMaximumWidth(220)
        self._leave = button(icons, self._on_leave, icon="door-exit")
        self._tries = [button(icons, partial(screen.scanned, case.code), icon="scan") for case in cases]
        self._wrong = Note(icons)
        self.second = SecondScreen(kit, screen, memory, screens, self) if memory is not None else None
        self._lay_out()
        self._stack = ToastStack(kit.toasts, icons, screen)
        self._pin.returnPressed.connect(self._on_leave)
        kit.scanner.scanned.connect(screen.scanned)
        kit.tasks.unheard.connect(self._on_unheard)
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(26, 12, 26, 0)
        head.setSpacing(12)
        head.addWidget(self._line, 1)
        if self.second is not None:
            head.addWidget(self.second.button)
        for part in (self._pin, self._leave):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        for start in range(0, len(self._tries), 4):
            row = QHBoxLayout()
            row.setContentsMargins(26, 0, 26, 0)
            row.setSpacing(8)
            for made in self._tries[start : start + 4]:
                row.addWidget(made)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self._wrong)
        column.addWidget(self.desk, 1)
        self._pin.setObjectName("checkin.leave.pin")
        self._leave.setObjectName("checkin.leave")
        self._pin.setVisible(self._asks)

    def retranslate(self) -> None:
        """Words of everything."""
        if self._cases:
            self._line.setText(self.tr("These people are invented: try everything, nothing of it stays."))
            name_button(self._leave, self.tr("End the rehearsal"))
        else:
            self._line.setText("")
            name_button(self._leave, self.tr("Leave reception mode"))
        if self.second is not None:
            self.second.retranslate()
        self._pin.setPlaceholderText(self.tr("Supervisor's PIN"))
        self._pin.setAccessibleName(self.tr("Supervisor's PIN"))
        self.setWindowTitle(self.desk.title())
        for made, case in zip(self._tries, self._cases, strict=True):
            key = "attention-case" if case.kind == "attention" else case.kind
            words = self._kit.look.words.say(f"rehearsal:{key}")
            name_button(made, case.name, f"{words} · {grouped(case.code)}")

    def _on_leave(self) -> None:
        work = partial(self._check, self._pin.text())
        self._kit.tasks.think(work, self._on_may, self._on_may_not)

    def _check(self, pin: str, progress: Progress) -> None:
        """In a thinking lane: a PIN takes a moment to check, on purpose."""
        self._may_leave(pin)

    def _on_may(self, done: object) -> None:
        self._open = True
        self.close()

    def _on_may_not(self, error: EventDeskError) -> None:
        self._pin.clear()
        self._wrong.say(self._kit.look.words.error(error), Tone.BAD)

    def _on_unheard(self, error: EventDeskError) -> None:
        self._wrong.say(self._kit.look.words.error(error), Tone.BAD)

    def begin(self) -> None:
        """Cover the screen; the other one too, where that was chosen before."""
        self.showFullScreen()
        if self.second is not None:
            self.second.begin()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Only whoever may leaves."""
        if not self._open:
            event.ignore()
            return
        self._kit.scanner.scanned.disconnect(self.desk.scanned)
        self._kit.tasks.unheard.disconnect(self._on_unheard)
        if self.second is not None:
            self.second.end()
        event.accept()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Receptions(QObject):
    """Opens reception mode and rehearsals over the window; one at a time."""

    def __init__(
        self,
        kit: Kit,
        event: str,
        file: DeskFile,
        memory: Memory,
        now: Now,
        parent: QObject,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(parent)
        self._screens = screens
        self._kit = kit
        self._event = event
        self._file = file
        self._memory = memory
        self._now = now
        self.window: ReceptionWindow | None = None
        self._rehearsed: Rehearses | None = None
        self._feed: Feed | None = None

    def reception(self) -> None:
        """Reception mode on the event itself."""
        if self.window is None:
            self._kit.tasks.read(partial(self._file.supervisor.has_pin, self._event), self._on_pin)

    def _on_pin(self, asks: object) -> None:
        kit = replace(self._kit, toasts=Toasts(self))
        screen = CheckInScreen(kit, self._event, self._file, self._memory, self._now, Purpose.RECEPTION)
        check = partial(self._file.supervisor.check_pin, self._event)
        asked, on = bool(asks), self._screens
        self._show(ReceptionWindow(kit, screen, check, asks=asked, memory=self._memory, screens=on))

    def rehearse(self) -> None:
        """A rehearsal: a file of its own, thrown away afterwards."""
        if self.window is None and self._rehearsed is None:
            self._kit.tasks.think(self._made, self._on_made)

    def _made(self, progress: Progress) -> Rehearses:
        return self._file.rehearsal(self._kit.look.words.language)

    def _on_made(self, rehearsed: Rehearses) -> None:
        self._rehearsed = rehearsed
        self._feed = Feed(rehearsed.file.bus, self)
        kit = replace(self._kit, toasts=Toasts(self), feed=self._feed)
        memory = Memory(rehearsed.file.path.with_suffix(".memory"))
        screen = CheckInScreen(kit, rehearsed.event, rehearsed.file, memory, self._now, Purpose.REHEARSAL)
        self._show(ReceptionWindow(kit, screen, _anybody, asks=False, cases=rehearsed.cases))

    def _show(self, window: ReceptionWindow) -> None:
        self.window = window
        window.closed.connect(self._on_closed)
        window.begin()

    def _on_closed(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()
        if self._feed is not None:
            self._feed.close()
            self._feed = None
        rehearsed, self._rehearsed = self._rehearsed, None
        if rehearsed is not None:
            # Behind whatever of it is still being saved.
            self._kit.tasks.save(rehearsed.close)


def _anybody(pin: str) -> None:
    """A rehearsal is left by a click."""
