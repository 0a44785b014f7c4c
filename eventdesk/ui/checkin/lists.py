"""The lower half of the check-in screen: last scans, or people found, or a panel (walk-in, one person, overview...)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from eventdesk.core.checkin.guests import Guest
from eventdesk.core.shared.clock import Now
from eventdesk.ui.checkin.orders import Action, Order
from eventdesk.ui.checkin.rows import GuestWords, ScanWords
from eventdesk.ui.checkin.state import Line, Log
from eventdesk.ui.checkin.undoing import UndoHint
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tables import RowsModel, TableView

OWN_UNDO = timedelta(minutes=10)
"""So long a desk takes back its own scans by itself; later it needs the supervisor's PIN, where there is one."""


class Lists(QWidget):
    """One list at a time, with what can be done to the line chosen in it.

    Signals:
        ordered: ``Order``, for the desk to write.
        picked: ``Guest`` chosen from those found.
        turned: another list or panel is shown.
        more_wanted: the registration of whom to see more about.
        retry_wanted: have what could not be saved tried again.
    """

    ordered = Signal(object)
    picked = Signal(object)
    turned = Signal()
    more_wanted = Signal(str)
    retry_wanted = Signal()

    def __init__(self, look: Look, log: Log, now: Now, badge: Callable[[str], str]) -> None:
        super().__init__()
        self._now = now
        self._log = log
        self._expected = 0
        self._panel_name: Callable[[], str] = str
        icons, words = look.icons, look.words
        self._head = label("heading", wrap=True)
        self._pending = label("muted")
        self.undoable = UndoHint()
        self._retry = button(icons, self.retry_wanted.emit, icon="refresh")
        self._undo = button(icons, self.undo, icon="arrow-back-up")
        self._undo.setProperty("keys", "Ctrl+Z")
        self._leave = button(icons, self._on_leave, icon="door-exit")
        self._leave.setProperty("keys", "F9")
        # A button's own shortcut clicks it a tenth of a second later and swallows a second press.
        QShortcut(QKeySequence("F9"), self).activated.connect(self._on_leave)
        self._more = button(icons, self._on_more, icon="user")
        self._more.setProperty("keys", "Ctrl+I")
        QShortcut(QKeySequence("Ctrl+I"), self).activated.connect(self._on_more)
        self._admit = button(icons, self._on_admit, icon="door-enter", role="primary")
        self._scans_model = RowsModel(ScanWords(words.say, words.time, badge).columns(), _line_id, self)
        self._found_model = RowsModel(GuestWords(words.say, words.time).columns(), _guest_id, self)
        self._scans = TableView(self._scans_model, look.theme, sortable=False)
        self._found = TableView(self._found_model, look.theme, sortable=False)
        self._stack = QStackedWidget()
        self._pages: list[QWidget] = [self._scans, self._found]
        for page in self._pages:
            self._stack.addWidget(page)
        self._lay_out()
        self._found.opened.connect(self._on_opened)
        for table in (self._scans, self._found):
            table.chosen.connect(self._on_chosen)
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self._on_due)
        self.say_waiting(0, 0)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._head, 1)
        head.addWidget(self._pending)
        for part in (self._retry, self.undoable, self._undo, self._leave, self._more, self._admit):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        names: tuple[tuple[str, QWidget], ...] = (
            ("pending", self._pending), ("retry", self._retry), ("undo", self._undo), ("leave", self._leave),
            ("admit", self._admit), ("more", self._more), ("scans", self._scans.table), ("found", self._found.table),
        )  # fmt: skip
        for name, named in names:
            named.setObjectName(f"checkin.{name}")

    def retranslate(self) -> None:
        """Words of everything."""
        name_button(self._retry, self.tr("Try again"))
        name_button(self._undo, self.tr("Undo"), self.tr("Undo the line chosen, or the last scan"))
        name_button(self._leave, self.tr("Check out"), self.tr("Write down that the person chosen has left"))
        name_button(self._admit, self.tr("Admit"), self.tr("Admit the person chosen (Enter)"))
        name_button(self._more, self.tr("More"), self.tr("Everything else about the person chosen"))
        self._scans.name(
            self.tr("Last scans"),
            self.tr("Time"),
            self.tr("Name"),
            self.tr("Outcome"),
            self.tr("Table"),
            self.tr("Badge"),
        )
        self._found.name(
            self.tr("People found"),
            self.tr("Name"),
            self.tr("Organisation, municipality"),
            self.tr("Code"),
            self.tr("Status"),
        )
        self._say_page()

    @property
    def searching(self) -> bool:
        """Whether the people found are shown."""
        return self._stack.currentWidget() is self._found

    @property
    def panel(self) -> QWidget | None:
        """The panel that is shown; None while a list is."""
        shown = self._stack.currentWidget()
        return None if shown in (self._scans, self._found) else shown

    def show_scans(self, *, leave_panel: bool = False) -> None:
        """Show the last scans; an open panel stays unless it is left."""
        self._found_model.show_rows(())
        if leave_panel or self.panel is None:
            self._turn_to(self._scans)

    def say_expected(self, expected: int) -> None:
        """How many people are expected: with nobody, the list says what to do first."""
        if expected != self._expected:
            self._expected = expected
            self._say_page()

    def show_found(self, guests: Sequence[Guest]) -> None:
        """Show the people found."""
        self._found_model.show_rows(guests)
        self._turn_to(self._found)

    def show_panel(self, panel: QWidget, name: Callable[[], str] = str) -> None:
        """Show a panel, with its name (if it has one) over it."""
        if panel not in self._pages:
            self._pages.append(panel)
            self._stack.addWidget(panel)
        self._panel_name = name
        self._turn_to(panel)
        panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_log(self) -> None:
        """Show what was added to the log, once what is more urgent was painted."""
        self._due.start()

    def _on_due(self) -> None:
        self._scans_model.show_rows(self._log.lines)
        self._say_page()

    def say_waiting(self, waiting: int, unsaved: int) -> None:
        """How many scans are under way, and whether some could not be saved."""
        self._pending.setText(self.tr("Saving %n…", "", waiting) if waiting else "")
        self._pending.setVisible(bool(waiting) or self.panel is None)
        self._retry.setVisible(bool(unsaved))

    def show_badges(self, *, on: bool) -> None:
        """Whether the list tells where each badge is; it is asked again."""
        self._scans.table.setColumnHidden(len(self._scans_model.columns) - 1, not on)
        self._scans_model.touch()

    def step_in(self) -> None:
        """Go on from the line into the list shown."""
        shown = self._stack.currentWidget()
        if isinstance(shown, TableView) and shown.model.rows:
            if shown.current is None:
                shown.table.selectRow(0)
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_choice(self) -> None:
        """Choose nothing."""
        self._scans.table.setCurrentIndex(self._scans.model.index(-1, -1))
        self._scans.table.clearSelection()

    def undo(self) -> None:
        """Take back the scan chosen, or the last one."""
        line = self._line_to_undo()
        if line is not None:
            late = "yes" if self._now() - line.at > OWN_UNDO else ""
            self.ordered.emit(Order(Action.UNDO, line.unit, line.name).with_values(late=late))

    def offer_undo(self, unit: str) -> None:
        """Say for a while that Ctrl+Z takes back what this unit wrote; nothing if it would take back something else."""
        newest = self._log.newest_to_undo
        if newest is not None and newest.unit == unit:
            self.undoable.offer()
        else:
            self.undoable.forget()

    def _turn_to(self, page: QWidget) -> None:
        # A page that is not shown asks for no room: a small window stays small whatever was opened before.
        for other in self._pages:
            share = QSizePolicy.Policy.Preferred if other is page else QSizePolicy.Policy.Ignored
            other.setSizePolicy(share, share)
        self._stack.setCurrentWidget(page)
        self._say_page()
        self.turned.emit()

    def _say_page(self) -> None:
        page, found = self._stack.currentWidget(), len(self._found_model.rows)
        if page is self._found:
            nobody = self.tr("Nobody found: try fewer letters, or the organisation")
            self._head.setText(self.tr("%n people found", "", found) if found else nobody)
        elif self.panel is not None:
            self._head.setText(self._panel_name())
        else:
            self._head.setText(self._scans_head())
        self._head.setVisible(bool(self._head.text()))
        self._undo.setVisible(page is self._scans)
        for part in (self._leave, self._more):
            part.setVisible(self.panel is None)
        self._admit.setVisible(page is self._found)
        self._on_chosen()

    def _scans_head(self) -> str:
        if self._log.lines:
            return self.tr("Last scans at this desk")
        if self._expected:
            return self.tr("No scans yet at this desk")
        return self.tr("Nobody is expected yet: bring in the list of participants first (F3)")

    def _on_chosen(self, row: object = None) -> None:
        self._undo.setEnabled(self._line_to_undo() is not None)
        self._leave.setEnabled(self._leaver() is not None)
        self._more.setEnabled(bool(self._chosen()))
        self._admit.setEnabled(self._found.current is not None)

    def _line_to_undo(self) -> Line | None:
        chosen: Line | None = self._scans.current
        return chosen if chosen is not None and chosen.can_undo else self._log.newest_to_undo

    def _leaver(self) -> Order | None:
        if self.searching:
            guest: Guest | None = self._found.current
            return Order(Action.LEAVE, guest.registration, guest.name) if guest and guest.inside else None
        line: Line | None = self._scans.current
        return Order(Action.LEAVE, line.registration, line.name) if line and line.may_leave else None

    def _chosen(self) -> str:
        """The registration of who is chosen, or of the last line."""
        if self.searching:
            guest: Guest | None = self._found.current
            return guest.registration if guest else ""
        line: Line | None = self._scans.current or next(iter(self._log.lines), None)
        return line.registration if line else ""

    def _on_more(self) -> None:
        if self._chosen() and self.panel is None:
            self.more_wanted.emit(self._chosen())

    def _on_leave(self) -> None:
        order = self._leaver()
        if order is not None:
            self.ordered.emit(order)

    def _on_admit(self) -> None:
        if self._found.current is not None:
            self._on_opened(self._found.current)

    def _on_opened(self, guest: Guest) -> None:
        self.picked.emit(guest)


def _line_id(line: Line) -> str:
    return str(line.number)


def _guest_id(guest: Guest) -> str:
    return guest.registration
