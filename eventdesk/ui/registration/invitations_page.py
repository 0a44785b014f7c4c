"""The folder for the body's own mailer: for whom, what answers go where, and where it is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.pathline import PathLine
from eventdesk.ui.kit.progress import ProgressPanel

ALL, SHOWN = "all", "shown"
_WIDTH = 660


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written: for whom (``ALL`` or ``SHOWN``), where, and what answers say."""

    whom: str
    folder: Path
    reply: str
    line: str
    language: str


class InvitationsPage(QWidget):
    """A form and one button.

    Signals:
        wanted: a ``Wanted``.
    """

    wanted = Signal(object)

    def __init__(self, look: Look, folder: Path) -> None:
        super().__init__()
        self._look = look
        self._folder = folder
        self._counts = (0, 0)
        icons = look.icons
        self._head, self._text = label("heading"), label("muted", wrap=True)
        self._whom = Choice((ALL, SHOWN))
        self._whom.choose(ALL)
        self._reply, self._line = QLineEdit(), QLineEdit()
        self._language = Choice(("it", "en"))
        self._path = PathLine(icons, "registration.invitations.folder", "")
        self._rows = {
            "whom": FormRow(self._whom),
            "reply": FormRow(self._reply),
            "line": FormRow(self._line),
            "language": FormRow(self._language),
            "folder": FormRow(self._path),
        }
        self._reply.setObjectName("registration.invitations.reply")
        self._line.setObjectName("registration.invitations.line")
        self._write = button(icons, self._on_write, icon="folder", role="primary")
        self._write.setObjectName("registration.invitations.write")
        self.progress = ProgressPanel(icons, look.words)
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        card = Card(margin=20)
        card.setMaximumWidth(_WIDTH)
        card.column.setSpacing(14)
        for part in (self._head, self._text, *self._rows.values()):
            card.column.addWidget(part)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._write)
        card.column.addLayout(foot)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self.progress)
        outer.addWidget(area, 1)

    def retranslate(self) -> None:
        """Words of every field."""
        words = self._look.words
        self._head.setText(self.tr("Invitations for the body's own mailer"))
        self._text.setText(
            self.tr(
                "A folder with one row for each person (Excel and CSV) and one image of their QR code. Nothing is sent."
            )
        )
        self._rows["whom"].name(self.tr("For whom"))
        self._rows["reply"].name(
            self.tr("E-mail address for “I cannot come”"),
            self.tr("Each person gets a ready answer with their code."),
        )
        self._rows["line"].name(
            self.tr("Own words instead (optional)"),
            self.tr("{code}, {name} and {event} are filled in."),
        )
        self._rows["language"].name(self.tr("Language of the columns"))
        self._language.name(self.tr("Language of the columns"), "Italiano", "English")
        if not self._language.key:
            self._language.choose(words.language)
        self._rows["folder"].name(self.tr("Folder to make"))
        self._path.name(self.tr("Folder to make"))
        if self._path.empty:
            self._path.set_path(self._folder / self.tr("invitations"))
        name_button(self._write, self.tr("Prepare the folder"))
        self.count(*self._counts)

    def count(self, everybody: int, shown: int) -> None:
        """How many are confirmed in all, and among those the register shows."""
        self._counts = (everybody, shown)
        number = self._look.words.number
        self._whom.name(
            self.tr("For whom"),
            self.tr("All confirmed ({0})").format(number(everybody)),
            self.tr("Those the register shows ({0})").format(number(shown)),
        )

    def wrong(self, sentence: str) -> None:
        """Say what is wrong, at the folder."""
        self._rows["folder"].wrong(sentence)

    def _on_write(self) -> None:
        self.wrong("")
        self.wanted.emit(
            Wanted(self._whom.key, self._path.path, self._reply.text(), self._line.text(), self._language.key)
        )
