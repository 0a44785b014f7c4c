"""The settings of this computer: language, look, desk, folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from eventdesk.core.shared.folding import one_line
from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import Card, label
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.page import Page
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.theme import Mode
from eventdesk.ui.shell.scanner_card import ScannerCard
from eventdesk.ui.shell.settings import Settings

_FIELD = 38
"""Height in points of a field with buttons beside it."""
_WIDTH = 640


class SettingsPage(Page):
    """Changes take hold at once and are remembered on this computer.

    Signals:
        desk_renamed: the desk has another name.
        backups_moved: the folder of second copies is another one (empty: none).
    """

    desk_renamed = Signal(str)
    backups_moved = Signal(str)

    def __init__(
        self, look: Look, settings: Settings, safe_folder: Path, version: str, scanner: ScannerCard | None = None
    ) -> None:
        super().__init__()
        self._look = look
        self._settings = settings
        self._safe_folder = safe_folder
        self._version = version
        self._scanner = scanner
        self._heads = [label("heading") for _ in range(3)]
        self._language = FormRow(Choice(("system", "it", "en")))
        self._theme = FormRow(Choice(tuple(Mode)))
        self._desk = FormRow(QLineEdit(settings.now.desk))
        self._events = _FolderField(look, self._choose_events, self._clear_events)
        self._events_row = FormRow(self._events)
        self._backups = _FolderField(look, self._choose_backups, self._clear_backups)
        self._backups_row = FormRow(self._backups)
        self._about = label("small", wrap=True)
        fields = (("language", self._language), ("theme", self._theme), ("desk", self._desk))
        for name, row in (*fields, ("events", self._events_row), ("backups", self._backups_row)):
            row.field.setObjectName(f"settings.{name}")
        self._lay_out()
        self._fill()
        self._choice(self._language).chosen.connect(self._on_language)
        self._choice(self._theme).chosen.connect(self._on_theme)
        look.theme.changed.connect(self._fill)
        self.desk_line.editingFinished.connect(self._on_desk)

    @property
    def desk_line(self) -> QLineEdit:
        """Where the desk's name is typed."""
        assert isinstance(self._desk.field, QLineEdit)
        return self._desk.field

    def _choice(self, row: FormRow) -> Choice:
        assert isinstance(row.field, Choice)
        return row.field

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        groups = ((self._language, self._theme), (self._desk,), (self._events_row, self._backups_row))
        for head, rows in zip(self._heads, groups, strict=True):
            card = Card(margin=20)
            card.setMaximumWidth(_WIDTH)
            card.column.setSpacing(14)
            card.column.addWidget(head)
            for row in rows:
                # No row gives way: the page scrolls instead.
                row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
                card.column.addWidget(row)
            column.addWidget(card)
        if self._scanner is not None:
            self._scanner.setMaximumWidth(_WIDTH)
            column.addWidget(self._scanner)
        column.addWidget(self._about)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addWidget(scroll)

    def title(self) -> str:
        """The words at the top of the page."""
        return self.tr("Settings")

    def retranslate(self) -> None:
        """Put words on every widget."""
        look, desk, folders = self._heads
        look.setText(self.tr("Language and look"))
        desk.setText(self.tr("This desk"))
        folders.setText(self.tr("Files"))
        if self._scanner is not None:
            self._scanner.retranslate()
        self._language.name(self.tr("Language"))
        self._choice(self._language).name(self.tr("Language"), self.tr("As the computer"), "Italiano", "English")
        self._theme.name(self.tr("Look"))
        self._choice(self._theme).name(self.tr("Look"), self.tr("As the computer"), self.tr("Light"), self.tr("Dark"))
        self._desk.name(self.tr("&Name of this desk"), self.tr("Written beside everything done here: “Desk 2”."))
        self._events_row.name(
            self.tr("Folder of new events"), self.tr("On this computer, not in a folder copied to the cloud.")
        )
        self._backups_row.name(
            self.tr("Second copy of the open event"),
            self.tr("A stick or another disk: a copy is written there every 5 minutes when something changed."),
        )
        self._events.name(self.tr("Change…"), self.tr("Back to the usual one"), str(self._safe_folder))
        self._backups.name(self.tr("Choose…"), self.tr("No second copy"), self.tr("none"))
        self._about.setText(self.tr("EventDesk {0} · free software under the EUPL 1.2").format(self._version))
        self._fill()

    def _fill(self) -> None:
        now = self._settings.now
        self._choice(self._language).choose(now.language)
        self._choice(self._theme).choose(now.theme)
        self._events.show_folder(now.event_folder)
        self._backups.show_folder(now.backup_folder)

    def _on_language(self, key: str) -> None:
        self._settings.change(language=key)
        self._look.words.set_language(key)

    def _on_theme(self, key: str) -> None:
        self._settings.change(theme=key)
        self._look.theme.set_mode(Mode(key))

    def _on_desk(self) -> None:
        name = one_line(self.desk_line.text())
        if name != self._settings.now.desk:
            self._settings.change(desk=name)
            self.desk_renamed.emit(name)

    def _choose_events(self) -> None:
        start = self._settings.now.event_folder or str(self._safe_folder)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of new events"), start)
        if chosen:
            self._settings.change(event_folder=chosen)
            self._fill()

    def _clear_events(self) -> None:
        self._settings.change(event_folder="")
        self._fill()

    def _choose_backups(self) -> None:
        start = self._settings.now.backup_folder or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of second copies"), start)
        if chosen:
            self._set_backups(chosen)

    def _clear_backups(self) -> None:
        self._set_backups("")

    def _set_backups(self, folder: str) -> None:
        self._settings.change(backup_folder=folder)
        self._fill()
        self.backups_moved.emit(folder)


class _FolderField(QWidget):
    """A folder: shown, changed by a button, given up by another."""

    def __init__(self, look: Look, choose: Callable[[], object], clear: Callable[[], object]) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setReadOnly(True)
        self._choose = button(look.icons, choose, icon="folder")
        self._clear = button(look.icons, clear, role="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._line, 1)
        row.addWidget(self._choose)
        row.addWidget(self._clear)
        self.setFocusProxy(self._choose)
        # As high as its parts need: a page that scrolls would press it flat first.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(_FIELD)

    def name(self, choose: str, clear: str, nothing: str) -> None:
        name_button(self._choose, choose)
        name_button(self._clear, clear)
        self._line.setPlaceholderText(nothing)

    def show_folder(self, folder: str) -> None:
        self._line.setText(folder)
        self._line.setAccessibleName(folder or self._line.placeholderText())
        self._clear.setVisible(bool(folder))
