"""The page that asks for a new event: its name, day, place, and where its file is kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDateEdit, QFileDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from eventdesk.core.shared.folding import fold, one_line
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card, Note
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.page import Page
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.shell.parts import NewEvent

_SUFFIX = ".eventdesk"
_WIDTH = 560


def file_name(event: str) -> str:
    """A file name for an event: its folded name, safe on every system."""
    plain = "-".join(fold(event).encode("ascii", "ignore").decode().split())[:60].strip("-")
    return f"{plain or 'event'}{_SUFFIX}"


class NewEventPage(Page):
    """Asks what the new event is. With ``inside``, the file that is open, it is another event of that process: nothing
    is asked of process and file.

    Signals:
        wanted: ``NewEvent``.
        left: the person went back.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, look: Look, folder: Path, desk: str, inside: Path | None = None) -> None:
        super().__init__()
        self._inside = inside
        self._desk = desk
        self._folder = folder
        self._file_typed = False
        self.note = Note(look.icons)
        self._name = FormRow(QLineEdit())
        self._process = FormRow(QLineEdit())
        self._day = FormRow(_day_field())
        self._place = FormRow(QLineEdit())
        self._file_line = QLineEdit()
        self._browse = button(look.icons, self._on_browse, icon="folder")
        self._file = FormRow(self._with_browse())
        self._make = button(look.icons, self.submit, icon="check", role="primary")
        self._back = button(look.icons, self.left.emit)
        named = (("name", self.name_line), ("process", self._process.field), ("day", self._day.field))
        for name, part in (*named, ("place", self._place.field), ("file", self._file_line), ("create", self._make)):
            part.setObjectName(f"new.{name}")
        self._lay_out()
        self.name_line.textChanged.connect(self._on_name)
        self._file_line.textEdited.connect(self._on_file_typed)
        self.name_line.returnPressed.connect(self.submit)
        self._on_name("")
        for row in (self._process, self._file):
            row.setVisible(inside is None)

    @property
    def name_line(self) -> QLineEdit:
        """Where the event's name is typed."""
        assert isinstance(self._name.field, QLineEdit)
        return self._name.field

    def _with_browse(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._file_line, 1)
        row.addWidget(self._browse)
        both.setFocusProxy(self._file_line)
        return both

    def _lay_out(self) -> None:
        card = Card(margin=22)
        card.column.setSpacing(14)
        card.setMaximumWidth(_WIDTH)
        for row in (self._name, self._process, self._day, self._place, self._file):
            card.column.addWidget(row)
        buttons = QHBoxLayout()
        buttons.addWidget(self._make)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        card.column.addSpacing(4)
        card.column.addLayout(buttons)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.note)
        column.addWidget(card)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addWidget(scroll)

    def title(self) -> str:
        """The words at the top of the page."""
        return self.tr("New event") if self._inside is None else self.tr("New event of this process")

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._name.name(self.tr("&Name of the event"), self.tr("As it stands on badges and lists."))
        self._process.name(self.tr("&Process it belongs to"), self.tr("Leave empty when the event stands alone."))
        self._day.name(self.tr("&Day"))
        self._place.name(self.tr("P&lace"))
        self._file.name(
            self.tr("&File of the event"), self.tr("Everything is kept in this one file, on this computer.")
        )
        self._file_line.setAccessibleName(self.tr("File of the event"))
        name_button(self._browse, self.tr("Change folder…"))
        name_button(self._make, self.tr("Create the event"))
        name_button(self._back, self.tr("Back"))

    def say_wrong(self, sentence: str) -> None:
        """Show why the event could not be made; what was typed stays."""
        self.note.say(sentence, Tone.BAD)

    def submit(self) -> None:
        """Hand the event over when its name and file can be used."""
        name = one_line(self.name_line.text())
        path = self._inside or Path(self._file_line.text().strip()).expanduser()
        self._name.wrong("" if name else self.tr("An event needs a name."))
        self._file.wrong(self._wrong_with(path))
        if not name:
            self.name_line.setFocus()
        elif not self._wrong_with(path):
            self.wanted.emit(self._event(name, path))

    def _event(self, name: str, path: Path) -> NewEvent:
        day, process, place = self._day.field, self._process.field, self._place.field
        assert isinstance(day, QDateEdit) and isinstance(process, QLineEdit) and isinstance(place, QLineEdit)
        chosen = day.date()
        return NewEvent(
            path=path if path.suffix == _SUFFIX or self._inside else path.with_name(path.name + _SUFFIX),
            event=name,
            process=one_line(process.text()),
            day=chosen.toPython(),  # type: ignore[arg-type] # a datetime.date, typed as object
            place=one_line(place.text()),
            desk=self._desk,
        )

    def _wrong_with(self, path: Path) -> str:
        if self._inside is not None:
            return ""
        if not path.name or not path.is_absolute():
            return self.tr("Say where the file is kept.")
        if path.exists():
            return self.tr("There is a file with this name already. Choose another name.")
        return ""

    def _on_name(self, name: str) -> None:
        if not self._file_typed:
            self._file_line.setText(str(self._free(self._folder / file_name(one_line(name)))))

    def _free(self, path: Path) -> Path:
        number, free = 2, path
        while free.exists():
            free = path.with_stem(f"{path.stem}-{number}")
            number += 1
        return free

    def _on_file_typed(self) -> None:
        self._file_typed = True

    def _on_browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the event file"), str(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self._file_line.setText(str(self._folder / Path(self._file_line.text()).name))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Start with the name."""
        super().showEvent(event)
        self.name_line.setFocus()


def _day_field() -> QDateEdit:
    field = QDateEdit(QDate.currentDate())
    field.setDisplayFormat("dd/MM/yyyy")
    field.setCalendarPopup(False)
    return field
