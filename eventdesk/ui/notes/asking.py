"""A question or a word to the tables' pages, and those that stand there now."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from eventdesk.core.notes.model import TablePrompt
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.buttons import button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.cards import Card, Note, label
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.notes.picker import Picker
from eventdesk.ui.notes.tools import Shown, Tools

_SHOWN = 3
"""Questions shown below the line; older ones stay on the pages until they are taken back."""
_LONGEST = 500


class AskingPanel(Card):
    """A line to write in, who is asked, and the questions that stand.

    Signals:
        left: the person is done.
    """

    left = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(margin=14)
        self._tools = tools
        self._prompts: tuple[TablePrompt, ...] = ()
        self._shown: Shown | None = None
        icons = tools.kit.look.icons
        self._line = QLineEdit()
        self._line.setMaxLength(_LONGEST)
        self._line.returnPressed.connect(self._on_send)
        self._whom = Picker(12)
        self._send = button(icons, self._on_send, icon="check", role="primary")
        self._close = icon_button(icons, "x", self.left.emit)
        self._wrong = Note(icons)
        self._standing = QVBoxLayout()
        self._standing.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._line, 4)
        row.addWidget(self._whom, 1)
        row.addWidget(self._send)
        row.addWidget(self._close)
        self.column.addLayout(row)
        self.column.addWidget(self._wrong)
        self.column.addLayout(self._standing)
        self.setFocusProxy(self._line)
        for name, named in (("line", self._line), ("whom", self._whom), ("send", self._send)):
            named.setObjectName(f"notes.ask.{name}")

    def retranslate(self) -> None:
        """Put words on every widget."""
        words = self.tr("A question or a word for the tables")
        self._line.setPlaceholderText(words)
        self._line.setAccessibleName(words)
        self._whom.setAccessibleName(self.tr("Which tables see it"))
        name_button(self._send, self.tr("Send"))
        name_icon_button(self._close, self.tr("Close"))
        self._show_standing()
        if self._shown is not None:
            self._offer(self._shown)

    def fill(self, shown: Shown) -> None:
        """Show which tables there are and which questions stand."""
        self._shown = shown
        self._offer(shown)
        if shown.view.prompts != self._prompts:
            self._prompts = shown.view.prompts
            self._show_standing()

    def _offer(self, shown: Shown) -> None:
        say = self._tools.kit.look.words.say
        tables = [(t.id, say("notes:table", {"table": t.number})) for t in shown.view.setup.tables]
        self._whom.offer([("", self.tr("All tables")), *tables])

    def _show_standing(self) -> None:
        while (item := self._standing.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for prompt in self._prompts[:_SHOWN]:
            self._standing.addWidget(self._line_of(prompt))

    def _line_of(self, prompt: TablePrompt) -> QWidget:
        words = self._tools.kit.look.words
        back = button(self._tools.kit.look.icons, partial(self._on_back, prompt), icon="x", role="quiet")
        name_button(back, self.tr("Take back"))
        back.setAccessibleName(self.tr("Take back “{0}”").format(prompt.text))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label("muted", words.time(prompt.at)))
        row.addWidget(label("", prompt.text, wrap=True), 1)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _on_send(self) -> None:
        text, table = self._line.text().strip(), self._whom.key
        if text:
            ask = partial(self._tools.room.centre.ask, self._tools.event, text, (table,) if table else ())
            self._tools.kit.tasks.save(ask, self._on_sent, self._on_failed)

    def _on_sent(self, prompt: TablePrompt) -> None:
        self._wrong.say("")
        self._line.clear()
        self._tools.kit.toasts.tell(self.tr("It stands on the tables' pages."), undo=partial(self._on_back, prompt))

    def _on_failed(self, error: EventDeskError) -> None:
        self._wrong.say(self._tools.kit.look.words.error(error), Tone.BAD)

    def _on_back(self, prompt: TablePrompt) -> None:
        self._tools.kit.tasks.save(partial(self._tools.room.centre.take_back, prompt))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape closes it; what was typed stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
