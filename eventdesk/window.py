"""The window's composition root: what an open file needs beside it on a real day, and what the window is built from.

Nothing heavy is imported before the window is there: SQL, solver and PDF come with the first file.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventdesk import __version__, machine
from eventdesk.core.shared.bus import JournalGrew
from eventdesk.core.shared.clock import system_now
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress

if TYPE_CHECKING:
    from eventdesk.bootstrap import OpenFile
    from eventdesk.store.backup import BackupFailed, Copied
    from eventdesk.ui.kit.parts import Kit
    from eventdesk.ui.shell.parts import FileState, Find, NewEvent, Parts, ScreenEntry


_CLOCKS_APART = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know about the file: the key of a sentence and its values."""

    key: str
    values: dict[str, object]


class TablesServed(EventDeskError):
    """The tables' pages are served for the event shown: its phones must end first. Values: ``event``."""

    key = "tables-served"


class LiveFile:
    """An open file on the day: backed up every few minutes, the computer kept awake, its notices collected."""

    def __init__(self, opened: OpenFile, notices: Sequence[Notice] = ()) -> None:
        from eventdesk.store.backup import Keeper

        self.opened = opened
        self.event = opened.event
        self.notices = list(notices)
        self._heard: Callable[[Notice], None] | None = None
        self._apart: int | None = None
        self._were_apart = False
        self._stop_hearing = opened.bus.subscribe(self._on_fact)
        self._keeper = Keeper(opened.backups, self._on_copy)
        self._keeper.begin()
        self._awake = _stay_awake()
        self._warming = _warm_search()

    def __getattr__(self, name: str) -> Any:
        """Everything else is the open file's."""
        return getattr(self.opened, name)

    def apart(self) -> int:
        """How many edits made apart wait to be compared: counted anew after an exchange, and once there were any."""
        if self._apart is None:
            self._apart = self.opened.comparing.count()
            self._were_apart = self._were_apart or self._apart > 0
        return self._apart

    def watch_clocks(self) -> None:
        """Tell when some desk's clock is far ahead: the order of edits follows the fastest clock."""
        if self.opened.file.clock_ahead() > _CLOCKS_APART:
            self._tell(Notice("notice:clock-ahead", {"minutes": _CLOCKS_APART.seconds // 60}))

    def _on_fact(self, fact: JournalGrew) -> None:
        if self._were_apart or not fact.unit:  # what came from elsewhere carries no unit
            self._apart = None

    def choose(self, event: str) -> None:
        """Show another event of the process from now on, also after the next start.

        Raises:
            TablesServed: phones still write at the tables of the event shown.
            NotFound: there is no such event.
        """
        self.check_tables()
        self.opened.choose_event(event)
        self.event = event

    def check_tables(self) -> None:
        """Make sure that no phone is at work at the tables of the event shown.

        Raises:
            TablesServed: the tables' pages are served.
        """
        # Asked of the dictionary: the server is not built only to hear that it does not run.
        if "lan" in self.opened.__dict__ and self.opened.lan.serving is not None:
            raise TablesServed(event=self.opened.programme.event(self.event).name)

    def on_notice(self, heard: Callable[[Notice], None]) -> None:
        """Tell ``heard`` of every notice, those collected so far first. It is called on any thread."""
        self._heard = heard
        for notice in self.notices:
            heard(notice)

    def close(self) -> None:
        """Make a last backup and close in order."""
        self._heard = None
        self._stop_hearing()
        self._keeper.end()
        if self._awake is not None:
            self._awake.__exit__(None, None, None)
        if self._warming is not None and self._warming.poll() is None:
            self._warming.terminate()
        if self._warming is not None:
            self._warming.wait()
        self.opened.close()

    def _on_copy(self, result: Copied | BackupFailed) -> None:
        from eventdesk.store.backup import BackupFailed

        self.opened.forget_erased()
        if isinstance(result, BackupFailed):
            self._tell(Notice("notice:backup-failed", dict(result.values)))
        elif result.failed:
            self._tell(Notice("notice:copies-failed", {"folders": ", ".join(result.failed)}))

    def _tell(self, notice: Notice) -> None:
        if notice in self.notices:
            return  # said once is enough; a stick that is missing stays missing
        self.notices.append(notice)
        if self._heard:
            self._heard(notice)


def _stay_awake() -> Any:
    """Keep the computer from sleeping while an event is open; None where the system does not let us."""
    from wakepy import keep

    mode = keep.running(on_fail="pass")
    mode.__enter__()
    return mode


def _warm_search() -> subprocess.Popen[bytes] | None:
    """Compile the rotation search in a process of its own, on the first start ever: some seconds that nobody waits
    for. None when that was done before.
    """
    from eventdesk.solver import compiled_folder

    if "NUMBA_CACHE_DIR" in os.environ or compiled_folder(machine.app_data() / "compiled").is_dir():
        return None
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "eventdesk"]
    nothing = subprocess.DEVNULL
    try:
        return subprocess.Popen(
            [*program, "rotate", "--warm"], cwd=machine.root(), stdin=nothing, stdout=nothing, stderr=nothing
        )
    except OSError:
        return None  # the first plan compiles it then


def open_live(path: Path, desk: str) -> LiveFile:
    """Open a file for the day. A backup copy goes on as a live file of its own, in a safe folder."""
    from eventdesk.bootstrap import open_file, surroundings
    from eventdesk.store.backup import is_copy, resumed_from

    around = surroundings()
    if not is_copy(path):
        opened = open_file(path, desk=desk, around=around)
        return LiveFile(_with_copies(opened), _cut_short(opened))
    opened = open_file(resumed_from(path, around.safe_folder), desk=desk, around=around)
    mark = opened.file.resumed
    notices = []
    if mark:
        at = mark.at.astimezone().strftime("%H:%M, %d/%m/%Y")
        notices.append(Notice("notice:resumed", {"at": at, "operations": mark.operations}))
    opened.file.gone_on_from_copy()
    return LiveFile(opened, [*notices, *_cut_short(opened)])


def _cut_short(opened: OpenFile) -> list[Notice]:
    """That an import of a list was cut short, by a crash or by hand: it waits to be finished or undone."""
    from eventdesk.core.registration.model import ImportBegun, ImportFinished

    with opened.file.ledger.reading() as read:
        ended = {fact.begun for fact in read.find(ImportFinished)}
        files = [name for fact in read.find(ImportBegun) if fact.id not in ended for name in fact.files]
    return [Notice("notice:import-cut-short", {"files": ", ".join(dict.fromkeys(files))})] if files else []


def new_live(new: NewEvent) -> LiveFile:
    """Make a file for a new event. Where the chosen folder is synchronised or on a server, the live file goes to a
    safe folder and finished copies to the chosen one.
    """
    from eventdesk.bootstrap import new_file, surroundings
    from eventdesk.store.places import risk_of

    around = surroundings()
    live, notices = new.path, []
    risk = risk_of(new.path)
    if risk:
        live = around.safe_folder / new.path.name
        values: dict[str, object] = {"folder": str(new.path.parent), "why": risk.why, "live": str(live)}
        notices.append(Notice("notice:placed", values))
    opened = new_file(live, desk=new.desk, around=around)
    opened.programme.start(new.event, process=new.process, day=new.day, place=new.place)
    if risk:
        opened.file.remember("copies", str(new.path.parent))
    return LiveFile(_with_copies(opened), notices)


def _with_copies(opened: OpenFile) -> OpenFile:
    chosen = opened.file.recall("copies")
    if chosen:
        opened.backups.also([Path(chosen)])
    return opened


def _backup_to(live: LiveFile, folder: str) -> None:
    chosen = [Path(name) for name in (live.opened.file.recall("copies"), folder) if name]
    live.opened.backups.also(chosen)


def _state(live: LiveFile) -> FileState:
    from eventdesk.ui.shell.parts import EventLine, FileState

    events = tuple(EventLine(event.id, event.name, event.day) for event in live.opened.programme.events())
    live.watch_clocks()
    shown = next((event.name for event in events if event.id == live.event), "")
    return FileState(shown, live.opened.file.unsent(), live.apart(), events, live.event)


def _choose(live: LiveFile, event: str) -> None:
    live.choose(event)


def _start(live: LiveFile, new: NewEvent) -> None:
    live.check_tables()
    live.choose(live.opened.programme.start(new.event, day=new.day, place=new.place).id)


def _make_demo(folder: Path, language: str, progress: Progress) -> Path:
    from eventdesk.demo.making import Wanted, make

    return make(folder, Wanted(), language=language, progress=progress).file


def _modules(code: str) -> Sequence[Sequence[bool]]:
    from eventdesk.printing.qrpng import modules

    return modules(code)


def parts() -> Parts[LiveFile]:
    """Everything the window is built from, on this machine."""
    from eventdesk.store.lanes import Lanes
    from eventdesk.ui.shell.parts import Parts

    lanes, data = Lanes(), machine.app_data()
    return Parts(
        version=__version__,
        resources=machine.resources(),
        settings=data / "settings.json",
        cache=data / "cache",
        crashes=data / "crashes",
        safe_folder=data / "events",
        demo_folder=data / "demo",
        saving=lanes.saving,
        reading=lanes.reading,
        thinking=lanes.thinking,
        sentences=machine.sentences,
        open_file=open_live,
        new_file=new_live,
        make_demo=_make_demo,
        state=_state,
        choose=_choose,
        start=_start,
        screens=_screens,
        finders=_finders,
        now=system_now,
        backup_to=_backup_to,
        modules=_modules,
    )


def _screens(kit: Kit, live: LiveFile) -> Sequence[ScreenEntry]:
    from eventdesk.ui.screens import entries

    return entries(kit, live)


def _finders(live: LiveFile) -> Sequence[Find]:
    from eventdesk.ui.screens import finders

    return finders(live)


def open_window(path: Path | None = None) -> int:
    """Open the window, with a file if given; returns the exit code when it is closed."""
    from eventdesk.ui import app

    return app.run(parts(), path)


def screen_is_there() -> bool:
    """Whether a window can be shown on this computer now."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
