"""The shell: joins window, files, settings and the pages that are always there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMessageBox

from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.codes import probe_code
from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.ui.kit.layouts import load_layouts
from eventdesk.ui.kit.page import Page
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.scanner import Scanner
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.kit.tasks import Task
from eventdesk.ui.kit.theme import Mode
from eventdesk.ui.kit.toasts import Toasts
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.shell.crash import Crashes
from eventdesk.ui.shell.events import EventChange
from eventdesk.ui.shell.files import Files
from eventdesk.ui.shell.notices import ApartNotice, apart_notice
from eventdesk.ui.shell.parts import F, FileState, Found, NewEvent, Parts, SaysWrong, ScreenEntry
from eventdesk.ui.shell.settings import Settings
from eventdesk.ui.shell.welcome import WelcomePage
from eventdesk.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from eventdesk.ui.shell.jump import Command

WELCOME, NEW, FURTHER, SETTINGS, DIFFERENCES = "welcome", "new", "further", "settings", "differences"
_FOOT_MS = 400
"""The foot of the side bar follows what is written, not each single write."""


class Shell(QObject, Generic[F]):
    """Everything around the screens. Build it, then ``show``."""

    def __init__(self, app: QApplication, parts: Parts[F], look: Look, settings: Settings) -> None:
        super().__init__(app)
        self._parts = parts
        self._look = look
        self._settings = settings
        self._screens: list[ScreenEntry] = []
        self._state = FileState()
        self._told_apart: ApartNotice | None = None
        self._foot_soon = QTimer(self, singleShot=True, interval=_FOOT_MS)
        self._foot_soon.timeout.connect(self._on_foot_due)
        self.toasts = Toasts(self)
        self._ways = load_layouts(parts.resources / "keyboard_layouts.json")
        self.scanner = Scanner(app, self._ways)
        self.window = MainWindow(look, self.toasts, settings)
        self.files: Files[F] = Files(parts, settings, look, self.toasts, self.scanner, self)
        self._change = EventChange(self.files, self.toasts, self.window.unsaved, self)
        self._welcome: WelcomePage | None = None
        self.crashes = Crashes(parts.crashes, parts.version, parts.now, self)
        self._crash_shown = False
        self._help_keys = self._keys("F1", self.show_help)
        self._jump_keys = self._keys("Ctrl+K", self.show_jump)
        self._quit_keys = self._keys("Ctrl+Q", self.window.close)
        self._connect()
        self._add_own_pages()
        self._say_foot(FileState())

    def _keys(self, keys: str, pressed: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self.window)
        shortcut.activated.connect(pressed)
        return shortcut

    def _connect(self) -> None:
        self.files.opened.connect(self._on_opened)
        self.files.closing.connect(self._on_closing)
        self.files.failed.connect(self._on_failed)
        self.files.noticed.connect(self.window.notices.add)
        self.scanner.scanned.connect(self._on_scanned)
        self.window.leaving.connect(self._on_leaving)
        self.crashes.happened.connect(self._on_crash)
        self._look.words.changed.connect(self._on_language)
        self.window.side.events.chosen.connect(self._change.choose)
        self.window.side.events.new_wanted.connect(self._on_further)
        self._change.changed.connect(self._on_event_changed)
        self._change.refused.connect(self._on_failed)

    def show(self) -> None:
        """Show the window, with the welcome page."""
        self.window.visit(WELCOME)
        self.window.show()

    def open(self, path: Path) -> None:
        """Open an event file, unless another one is just being opened."""
        if self.files.opening:
            return
        self._follow(self.files.open(path), self.tr("Opening {0}…").format(path.stem))

    def show_help(self) -> None:
        """Show every shortcut on one sheet."""
        from eventdesk.ui.shell.help import HelpSheet, everywhere, on_page

        window = self.window
        pages = [(entry.shortcut, entry.title()) for entry in window.entries if entry.shortcut]
        groups = (
            (self.tr("Everywhere"), everywhere()),
            (self.tr("Pages"), pages),
            (self.tr("On this page"), on_page(window.page)),
        )
        sheet = HelpSheet(self._look.icons, groups, window)
        sheet.exec()
        sheet.deleteLater()

    def show_jump(self) -> None:
        """Let the person jump by typing."""
        from eventdesk.ui.shell.jump import JumpDialog, on_pages

        kit, file = self.files.kit, self.files.file
        there = {entry.key for entry in self.window.entries}
        finders = [on_pages(find, there) for find in self._parts.finders(file)] if file is not None else []
        dialog = JumpDialog(
            self._look.icons, self._commands(), finders, kit.tasks if kit is not None else None, self.window
        )
        dialog.found.connect(self._on_found)
        dialog.exec()
        dialog.deleteLater()

    def _commands(self) -> list[Command]:
        from eventdesk.ui.shell.jump import Command, buttons_of, event_commands, visits

        theme, words = self._look.theme, self._look.words
        other_language = "en" if words.language == "it" else "it"
        other_look = Mode.LIGHT if theme.name == "dark" else Mode.DARK
        look_words = self.tr("Light look") if other_look is Mode.LIGHT else self.tr("Dark look")
        return [
            *visits([entry for entry in self.window.entries if entry.key not in (NEW, FURTHER)], self.window.visit),
            *buttons_of(self.window.page),
            *event_commands(self._state, self._change.choose, self._on_further, words.day),
            Command(look_words, "eye", partial(self._set_look, other_look)),
            Command("English" if other_language == "en" else "Italiano", "edit", partial(self._speak, other_language)),
            Command(self.tr("Keyboard shortcuts"), "keyboard", self.show_help, "F1"),
        ]

    def _set_look(self, mode: Mode) -> None:
        self._settings.change(theme=str(mode))
        self._look.theme.set_mode(mode)

    def _speak(self, language: str) -> None:
        self._settings.change(language=language)
        self._look.words.set_language(language)

    def _on_found(self, found: Found) -> None:
        page = self.window.visit(found.screen)
        if isinstance(page, Screen):
            page.jump(found.what)

    def _on_crash(self, report: str, path: Path | None) -> None:
        # One dialog at a time: a page that breaks at every repaint must not bury the person in dialogs.
        if self._crash_shown:
            return
        from eventdesk.ui.shell.crash_dialog import CrashDialog

        self._crash_shown = True
        try:
            CrashDialog(self._look.icons, report, path, self.window).exec()
        finally:
            self._crash_shown = False

    def end(self) -> None:
        """Close the open file in order and wait for it: the last thing the program does."""
        self.files.close(wait=True)

    def _add_own_pages(self) -> None:
        for entry in (
            ScreenEntry(WELCOME, self._welcome_title, "folder", self._make_welcome),
            ScreenEntry(SETTINGS, self._settings_title, "settings", self._make_settings, "Ctrl+,"),
            ScreenEntry(NEW, self._new_title, "", self._make_new),
        ):
            self.window.add(entry, own=True)

    def _welcome_title(self) -> str:
        return self.tr("Events")

    def _settings_title(self) -> str:
        return self.tr("Settings")

    def _new_title(self) -> str:
        return self.tr("New event")

    def _make_welcome(self) -> Page:
        page = WelcomePage(self._look, self._settings.now.recent, self._event_folder())
        page.demo_wanted.connect(self._on_demo)
        page.new_wanted.connect(self._on_new)
        page.file_wanted.connect(self.open)
        self._welcome = page
        return page

    def _make_new(self) -> Page:
        from eventdesk.ui.shell.new_event import NewEventPage

        page = NewEventPage(self._look, self._event_folder(), self._settings.now.desk)
        page.wanted.connect(self._on_new_wanted)
        page.left.connect(self._on_back)
        return page

    def _make_settings(self) -> Page:
        from eventdesk.ui.shell.scanner_card import ScannerCard
        from eventdesk.ui.shell.settings_page import SettingsPage

        parts = self._parts
        card = ScannerCard(self._look, self.scanner, self._ways, parts.modules) if parts.modules else None
        page = SettingsPage(self._look, self._settings, parts.safe_folder, parts.version, card)
        page.desk_renamed.connect(self._on_desk_renamed)
        page.backups_moved.connect(self.files.back_up_to)
        return page

    def _event_folder(self) -> Path:
        chosen = self._settings.now.event_folder
        return Path(chosen) if chosen else self._parts.safe_folder

    def _on_demo(self) -> None:
        self._follow(self.files.demo(), self.tr("Making the demo event…"))

    def _on_new(self) -> None:
        self.window.remove(NEW)
        self.window.add(ScreenEntry(NEW, self._new_title, "", self._make_new))
        self.window.visit(NEW)

    def _on_new_wanted(self, new: NewEvent) -> None:
        self._follow(self.files.make(new), self.tr("Creating {0}…").format(new.event))

    def _on_back(self) -> None:
        self.window.visit(WELCOME)

    def _on_further(self) -> None:
        self._leave_further()
        self.window.add(ScreenEntry(FURTHER, self._new_title, "", self._make_further))
        self.window.visit(FURTHER)

    def _make_further(self) -> Page:
        from eventdesk.ui.shell.new_event import NewEventPage

        page = NewEventPage(self._look, self._event_folder(), self._settings.now.desk, self.files.path)
        page.wanted.connect(self._change.start)
        page.left.connect(self._leave_further)
        return page

    def _leave_further(self) -> None:
        if self.window.key == FURTHER:
            self.window.visit(self._screens[0].key if self._screens else WELCOME)
        if any(entry.key == FURTHER for entry in self.window.entries):
            self.window.remove(FURTHER)

    def _on_desk_renamed(self, name: str) -> None:
        self.files.ask_state(self._say_foot)

    def _follow(self, task: Task, begun: str) -> None:
        if self._welcome is not None:
            self._welcome.set_busy(on=True)
            self._welcome.note.say("")
            self._welcome.progress.follow(task, begun)

    def _on_opened(self) -> None:
        kit, file = self.files.kit, self.files.file
        assert kit is not None and file is not None
        kit.tasks.unheard.connect(self._on_unheard)
        kit.feed.grew.connect(self._on_grew)
        self._add_screens()
        self._settle()
        self.files.ask_state(self._on_state)
        if self._screens:
            self._visit(self._screens[0].key)

    def _visit(self, key: str) -> None:
        page, focused = self.window.visit(key), self.window.focusWidget()
        if (focused is None or not page.isAncestorOf(focused)) and self.window.side.has(key):
            self.window.side.focus(key)

    def _add_screens(self) -> None:
        kit, file = self.files.kit, self.files.file
        assert kit is not None and file is not None
        self._screens = list(self._parts.screens(kit, file))
        for entry in self._screens:
            self.window.add(entry)

    def _remove_screens(self) -> None:
        self.window.visit(WELCOME)
        self._leave_further()
        for entry in self._screens:
            self.window.remove(entry.key)
        self._screens = []

    def _on_event_changed(self) -> None:
        """Another event, other screens: what was being typed is in the memory of the former event."""
        shown = self.window.key
        self.window.setUpdatesEnabled(False)
        try:
            self._remove_screens()
            self._add_screens()
            there = {entry.key for entry in self.window.entries}
            self._visit(shown if shown in there else self._screens[0].key)
        finally:
            self.window.setUpdatesEnabled(True)
        self.files.ask_state(self._on_state)

    def _on_closing(self) -> None:
        self.window.notices.clear()
        self._told_apart = None
        self.window.toasts.clear()
        self._remove_screens()
        self._say_foot(FileState())

    def _settle(self) -> None:
        if self._welcome is not None:
            self._welcome.set_busy(on=False)
            self._welcome.progress.dismiss()
            self._welcome.show_recent(self._settings.now.recent)

    def _on_failed(self, error: EventDeskError) -> None:
        self._settle()
        if isinstance(error, Cancelled):
            return
        page = self.window.page
        if isinstance(page, SaysWrong):
            page.say_wrong(self._look.words.error(error))
        else:
            self._on_unheard(error)

    def _on_unheard(self, error: EventDeskError) -> None:
        if not isinstance(error, Cancelled) and type(error) is not EventDeskError:
            self.toasts.tell(self._look.words.error(error), tone=Tone.BAD)

    def _on_grew(self, fact: JournalGrew) -> None:
        self._foot_soon.start()

    def _on_foot_due(self) -> None:
        self.files.ask_state(self._on_state)

    def _on_state(self, state: FileState) -> None:
        self._say_foot(state)
        notices, told = self.window.notices, apart_notice(state.apart)
        if told != self._told_apart:
            if self._told_apart is not None:
                notices.remove(self._told_apart)
            if told is not None:
                notices.add(told, partial(self.window.visit, DIFFERENCES))
            self._told_apart = told

    def _on_language(self) -> None:
        self._say_foot(self._state)

    def _say_foot(self, state: FileState) -> None:
        self._state = state
        desk = self._settings.now.desk or self.tr("This desk has no name yet")
        side = self.window.side
        side.events.show_state(state)
        self.window.setWindowTitle(state.event or "EventDesk")
        if self.files.file is None:
            side.say_foot(desk if self._settings.now.desk else "")
        elif state.to_send:
            waiting = self.tr("offline, %n to send", "", state.to_send)
            side.say_foot(f"{desk} · {waiting}")
        else:
            side.say_foot(self.tr("{0} · all copied").format(desk))

    def _on_scanned(self, code: str) -> None:
        if code == probe_code():
            return  # the settings show it to try the scanner
        if QApplication.activeModalWidget() is None and not self.window.hear_scan(code):
            self.toasts.tell(self.tr("Badge {0} was read. Open the check-in page to admit it.").format(code))

    def _on_leaving(self) -> None:
        running = self.files.at_stake
        if running and not self._really_leave(running):
            return
        self.window.allow_close()

    def _really_leave(self, running: int) -> bool:
        box = QMessageBox(self.window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("EventDesk")
        box.setText(self.tr("%n tasks are still under way.", "", running))
        box.setInformativeText(self.tr("Everything saved so far is safe. Work that has not ended will be stopped."))
        leave = box.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Go on working"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is leave
