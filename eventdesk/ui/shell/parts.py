"""What the composition root gives to the window, and what the window needs of an open file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Generic, Protocol, TypeVar, runtime_checkable

from eventdesk.core.shared.bus import Bus
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.progress import Progress
from eventdesk.core.shared.sentences import Sentences
from eventdesk.ui.kit.page import Page
from eventdesk.ui.kit.parts import Kit


class Notice(Protocol):
    """Something the person should know about the file: the key of a sentence in ``resources/sentences``, its values."""

    @property
    def key(self) -> str:
        """The key."""
        ...

    @property
    def values(self) -> dict[str, object]:
        """What fills its gaps."""
        ...


class OpenedFile(Protocol):
    """An open event file, as much of it as the shell itself needs."""

    @property
    def path(self) -> Path:
        """Where it is."""
        ...

    @property
    def bus(self) -> Bus:
        """Tells what is written to it."""
        ...

    def on_notice(self, heard: Callable[[Notice], None]) -> None:
        """Call ``heard`` with every notice, those there already first; on any thread."""
        ...

    def close(self) -> None:
        """Close it in order."""
        ...


@runtime_checkable
class SaysWrong(Protocol):
    """A page that shows why what it asked for could not be done."""

    def say_wrong(self, sentence: str) -> None:
        """Show the sentence."""
        ...


F = TypeVar("F", bound=OpenedFile)


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What a person says of a new event; the file is ``path``: a new one, or the open one it is added to."""

    path: Path
    event: str
    process: str = ""
    day: date | None = None
    place: str = ""
    desk: str = ""


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event of the open file, as a person chooses it."""

    id: str
    name: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class FileState:
    """What the window says of the open file: the name of the event shown, how many operations no other desk has been
    given, how many edits made apart wait to be compared, all its events, and the id of the one shown.
    """

    event: str = ""
    to_send: int = 0
    apart: int = 0
    events: tuple[EventLine, ...] = ()
    current: str = ""


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """A screen and its place in the side bar.

    ``title`` gives the words in the language of the moment, ``icon`` is a Tabler name, ``factory`` builds the screen
    at its first visit, ``shortcut`` is a key like ``F2`` or ``Ctrl+1``.
    """

    key: str
    title: Callable[[], str]
    icon: str
    factory: Callable[[], Page]
    shortcut: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Something Ctrl+K found: its words, a line beside them, the screen that shows it and its id there."""

    words: str
    line: str
    screen: str
    what: str
    icon: str = "user"


Find = Callable[[str], Sequence[Found]]
"""Finds things by typed words; runs in the reading lane."""


@dataclass(frozen=True)  # no slots: Parts[OpenFile](...) would not work on Python 3.11
class Parts(Generic[F]):
    """Everything the window is built from.

    Paths: ``resources`` (read only), ``settings`` (a JSON file), ``cache`` (compiled translations when resources
    cannot be written), ``crashes`` (reports), ``safe_folder`` (where new event files are proposed), ``demo_folder``.

    ``saving``, ``reading``, ``thinking`` are the lanes; the window closes the file in the saving lane, behind what was
    handed to it before. ``open_file(path, desk)``, ``new_file(new)``, ``state(file)`` and
    ``make_demo(folder, language, progress) -> path of the event file`` run in lanes; they raise ``EventDeskError``.
    ``screens(kit, file)`` gives the entries of the side bar, in order; ``finders(file)`` what Ctrl+K searches.
    ``choose(file, event id)`` makes the window show that event from now on, ``start(file, new)`` adds one and chooses
    it. Both run in the saving lane; they raise ``EventDeskError`` when the event cannot be changed now.
    ``backup_to(file, folder)`` tells the open file where its second copies go (an empty folder: nowhere).
    ``modules(code)`` gives the dark modules of a code on the screen, row by row (None: no code can be shown).
    """

    version: str
    resources: Path
    settings: Path
    cache: Path
    crashes: Path
    safe_folder: Path
    demo_folder: Path
    saving: Executor
    reading: Executor
    thinking: Executor
    sentences: Callable[[str], Sentences]
    open_file: Callable[[Path, str], F]
    new_file: Callable[[NewEvent], F]
    make_demo: Callable[[Path, str, Progress], Path]
    state: Callable[[F], FileState]
    choose: Callable[[F, str], None]
    start: Callable[[F, NewEvent], None]
    screens: Callable[[Kit, F], Sequence[ScreenEntry]]
    finders: Callable[[F], Sequence[Find]]
    now: Now
    backup_to: Callable[[F, str], None]
    modules: Callable[[str], Sequence[Sequence[bool]]] | None = None
