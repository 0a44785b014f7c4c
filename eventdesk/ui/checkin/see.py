"""The overview: how fast people come, who is expected where, who needs attention, who with a task is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from eventdesk.core.checkin.figures import Attention, By, Count, Missing
from eventdesk.core.checkin.view import View
from eventdesk.ui.checkin.rows import AttentionWords, count_columns
from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.fields import padded
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tables import RowsModel, TableView
from eventdesk.ui.kit.theme import Theme

_BARS = 60
"""Minutes of the chart: the last hour."""
_ATTENTION, _MISSING = "attention", "missing"
_MOST_WAITING = 500
_LEAST_LIST = 78
"""Two lines under their head: at twice the size a laptop has no more."""


class Bars(QWidget):
    """Arrivals of each minute as bars; the words beside it say the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_counts(self, counts: Sequence[int], words: str) -> None:
        """Show these, the newest at the right."""
        self._counts = tuple(counts)[-_BARS:]
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A low strip."""
        return QSize(240, 44)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Bars from the foot up."""
        painter = QPainter(self)
        highest, step = max((*self._counts, 1)), self.width() / _BARS
        colour = self._theme.colour("accent")
        left = self.width() - step * len(self._counts)
        for number, count in enumerate(self._counts):
            tall = (self.height() - 2) * count / highest
            painter.fillRect(QRectF(left + number * step, self.height() - tall - 1, max(1.0, step - 1.5), tall), colour)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._theme.colour("line"))
        painter.end()


class SeePanel(Card):
    """Figures and lists.

    Signals:
        opened: the registration of somebody in a list, to be looked at.
        left: go back to the lists.
    """

    opened = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.setObjectName("checkin.see")
        self._kit = kit
        self._view: View | None = None
        look = kit.look
        self._bars = Bars(look.theme)
        self._pace = label(wrap=True)
        self._waiting = padded(QSpinBox(maximum=_MOST_WAITING))
        self._wait = label("muted")
        self._waiting_name = label("label")
        self._choice = Choice((_ATTENTION, _MISSING, *By))
        self._close = button(look.icons, self.left.emit, icon="x")
        self._words = AttentionWords(look.words.say, look.words.time)
        self._counts: RowsModel[Count] = RowsModel(count_columns(look.words.number), lambda c: c.name or "–", self)
        self._needs: RowsModel[Attention] = RowsModel(
            self._words.attention_columns(), lambda a: f"{a.why} {a.registration}", self
        )
        self._absent: RowsModel[Missing] = RowsModel(self._words.missing_columns(), lambda m: m.registration, self)
        self._tables = [TableView(model, look.theme) for model in (self._needs, self._absent, self._counts)]
        self._stack = QStackedWidget()
        self._nothing = label("muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self._choice.chosen.connect(self._on_chosen)
        self._waiting.valueChanged.connect(self._on_waiting)
        for table in self._tables[:2]:
            table.opened.connect(self._on_opened)
        self._choice.choose(_ATTENTION)
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._bars, 3)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self._pace)
        line = QHBoxLayout()
        for part in (self._waiting_name, self._waiting, self._wait):
            line.addWidget(part)
        line.addStretch(1)
        beside.addLayout(line)
        top.addLayout(beside, 4)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        choice = QHBoxLayout()
        choice.addWidget(self._choice, 1)
        for page in (*self._tables, self._nothing):
            self._stack.addWidget(page)
        self.column.addLayout(top)
        self.column.addLayout(choice)
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._stack.setMinimumHeight(_LEAST_LIST)
        self.column.addWidget(self._stack, 1)
        self._waiting_name.setBuddy(self._waiting)
        names: tuple[tuple[str, QWidget], ...] = (
            ("bars", self._bars), ("waiting", self._waiting), ("wait", self._wait), ("choice", self._choice),
            ("close", self._close), ("attention", self._tables[0].table), ("missing", self._tables[1].table),
            ("counts", self._tables[2].table),
        )  # fmt: skip
        for name, named in names:
            named.setObjectName(f"checkin.see.{name}")
        self.setFocusProxy(self._close)

    def retranslate(self) -> None:
        """Words of everything."""
        name_button(self._close, self.tr("Close"))
        self._waiting_name.setText(self.tr("In the queue now"))
        self._waiting.setAccessibleName(self.tr("In the queue now"))
        self._choice.name(
            self.tr("What to show"),
            self.tr("Attention"),
            self.tr("Missing"),
            self.tr("Venues"),
            self.tr("Zones"),
            self.tr("Categories"),
            self.tr("Themes"),
            self.tr("Tables"),
        )
        needs, absent, counts = self._tables
        needs.name(self.tr("Needs attention"), self.tr("Name"), self.tr("Why"), self.tr("Since"))
        absent.name(self.tr("With a task and not here yet"), self.tr("Name"), self.tr("Role"))
        counts.name(
            self.tr("People by group"), self.tr("Group"), self.tr("Expected"), self.tr("Arrived"), self.tr("Inside now")
        )
        self._say()

    def show_view(self, view: View) -> None:
        """Show what can be seen now."""
        self._view = view
        self._say()

    def _say(self) -> None:
        if self._view is None:
            return
        words, pace = self._kit.look.words, self._view.pace
        last = pace.per_minute[-1][1] if pace.per_minute else 0
        lately = self.tr("{0} a minute over the last ten minutes, at %n desks", "", pace.desks)
        self._pace.setText(lately.format(words.number(pace.lately, 1)))
        said = self.tr("Arrivals a minute; %n in the last one", "", last)
        self._bars.show_counts([count for _, count in pace.per_minute], said)
        self._needs.show_rows(self._view.attention)
        self._absent.show_rows(self._view.missing)
        self._on_chosen(self._choice.key)
        self._on_waiting(self._waiting.value())

    def _on_chosen(self, key: str) -> None:
        if self._view is None:
            return
        if key == _ATTENTION:
            self._turn_to(self._tables[0], self.tr("Nobody needs attention just now."))
        elif key == _MISSING:
            self._turn_to(self._tables[1], self.tr("Everybody with a task is here."))
        else:
            self._counts.show_rows(self._view.counts[By(key)])
            self._turn_to(self._tables[2], self.tr("Nobody is expected yet."))

    def _turn_to(self, table: TableView, nothing: str) -> None:
        """Show a list; a sentence where nobody is in it."""
        self._nothing.setText(nothing)
        self._stack.setCurrentWidget(table if table.model.rows else self._nothing)

    def _on_waiting(self, waiting: int) -> None:
        minutes = self._view.pace.minutes_for(waiting) if self._view else None
        if minutes is None:
            self._wait.setText(self.tr("Too few have come yet to tell"))
        else:
            self._wait.setText(self.tr("the last one waits about %n minutes", "", max(1, round(minutes))))

    def _on_opened(self, row: Attention | Missing) -> None:
        self.opened.emit(row.registration)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
