"""The whole window over real files of this test's machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from eventdesk.bootstrap import OpenFile, new_file, open_file
from eventdesk.core.programme.model import Event
from eventdesk.core.shared.bus import Bus, JournalGrew
from eventdesk.core.shared.clock import system_now
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled
from eventdesk.machine import resources, sentences
from eventdesk.store.file import Surroundings
from eventdesk.store.lanes import Lanes
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.parts import Kit, Look
from eventdesk.ui.kit.screen import Screen
from eventdesk.ui.shell.parts import FileState, Find, Found, NewEvent, Notice, Parts, ScreenEntry
from eventdesk.ui.shell.settings import Settings
from eventdesk.ui.shell.shell import Shell


@dataclass(frozen=True, slots=True)
class Said:
    """A notice."""

    key: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class File:
    """An open file as the shell wants it."""

    inner: OpenFile
    notices: tuple[Said, ...] = ()

    @property
    def path(self) -> Path:
        return self.inner.file.path

    @property
    def bus(self) -> Bus:
        return self.inner.file.bus

    def on_notice(self, heard: Callable[[Notice], None]) -> None:
        for notice in self.notices:
            heard(notice)

    def close(self) -> None:
        self.inner.close()

    def events(self) -> list[Event]:
        with self.inner.file.ledger.reading() as read:
            return read.find(Event)


class EventScreen(Screen):
    """A screen of this test: the events of the file, a badge it takes, a button that adds an event."""

    def __init__(self, kit: Kit, file: File) -> None:
        super().__init__(kit)
        self.file = file
        self.codes: list[str] = []
        self.jumped: list[str] = []
        self.words = QLabel()
        self.body.addWidget(self.words)
        self.add = button(kit.look.icons, self._on_add, role="primary", shortcut="Ctrl+N")
        self.add_button(self.add)
        self.broken: QPushButton = button(kit.look.icons, self._on_broken)
        self.add_button(self.broken)

    def title(self) -> str:
        return "Eventi del file" if self.kit.look.words.language == "it" else "Events of the file"

    def retranslate(self) -> None:
        name_button(self.add, "Add")
        name_button(self.broken, "Break")

    def concerned(self, fact: JournalGrew) -> bool:
        return fact.concerns("event")

    def refresh(self) -> None:
        self.kit.tasks.read(self.file.events, self._on_events)

    def scanned(self, code: str) -> bool:
        self.codes.append(code)
        return True

    def jump(self, what: str) -> None:
        self.jumped.append(what)

    def _on_events(self, events: list[Event]) -> None:
        self.words.setText(", ".join(sorted(event.name for event in events)))

    def _on_add(self) -> None:
        self.kit.tasks.save(lambda: self.file.inner.programme.start("Added", day=date(2026, 3, 1)))

    def _on_broken(self) -> None:
        self.kit.tasks.read(lambda: {"a": 1}["b"])


class QuietScreen(Screen):
    """A screen that has no use for badges."""

    def title(self) -> str:
        return "Quiet"


@dataclass(slots=True)
class House:
    """What a test wants to see: which screens were made, where second copies were sent, when to go on."""

    made: list[str] = field(default_factory=list)
    copies: list[str] = field(default_factory=list)
    notices: list[Said] = field(default_factory=list)
    demo_waits: Callable[[Progress], None] | None = None


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def parts(machine: Path, around: Surroundings, lanes: Lanes, house: House, tmp_path: Path) -> Parts[File]:
    """What the composition root gives, with everything real on this test's machine."""

    def make(new: NewEvent) -> File:
        inner = new_file(new.path, desk=new.desk, around=around)
        inner.programme.start(new.event, process=new.process, day=new.day, place=new.place)
        return File(inner)

    def demo(folder: Path, language: str, progress: Progress) -> Path:
        if house.demo_waits is not None:
            house.demo_waits(progress)
        progress.tell(Step("anything", 1, 2))
        stop_if_cancelled(progress)
        make(NewEvent(folder / "demo.eventdesk", "Demo")).close()
        return folder / "demo.eventdesk"

    def state(file: File) -> FileState:
        return FileState(", ".join(event.name for event in file.events()), 3)

    def screens(kit: Kit, file: File) -> Sequence[ScreenEntry]:
        def events() -> Screen:
            house.made.append("events")
            return EventScreen(kit, file)

        def quiet() -> Screen:
            house.made.append("quiet")
            return QuietScreen(kit)

        return (
            ScreenEntry("events", lambda: "Programme", "users", events, "F2"),
            ScreenEntry("quiet", lambda: "Quiet", "notes", quiet, "F3"),
        )

    def finders(file: File) -> Sequence[Find]:
        return (
            lambda words: [Found(e.name, "event", "events", e.id) for e in file.events() if words in e.name.lower()],
        )

    return Parts(
        version="1.2.3",
        resources=resources(),
        settings=machine / "settings.json",
        cache=machine / "cache",
        crashes=machine / "crashes",
        safe_folder=machine / "events",
        demo_folder=machine / "demo",
        saving=lanes.saving,
        reading=lanes.reading,
        thinking=lanes.thinking,
        sentences=sentences,
        open_file=lambda path, desk: File(open_file(path, desk=desk, around=around), tuple(house.notices)),
        new_file=make,
        make_demo=demo,
        state=state,
        choose=lambda file, event: None,
        start=lambda file, new: None,
        screens=screens,
        finders=finders,
        backup_to=lambda file, folder: house.copies.append(folder),
        now=system_now,
    )


@pytest.fixture
def shell(qapp: QApplication, qtbot: QtBot, look: Look, parts: Parts[File]) -> Iterator[Shell[File]]:
    """The window, shown."""
    made = Shell(qapp, parts, look, Settings(parts.settings))
    with qtbot.waitActive(made.window):
        made.show()
        made.window.activateWindow()
    yield made
    made.end()
    made.window.allow_close()
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def event_file(tmp_path: Path, parts: Parts[File]) -> Path:
    """An event file that is not open."""
    path = tmp_path / "listening.eventdesk"
    parts.new_file(NewEvent(path, "Listening")).close()
    return path
