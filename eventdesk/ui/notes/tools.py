"""What the parts of the notes screen share: what they are given, and how they are asked to show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventdesk.core.notes.centre import CentreView
from eventdesk.core.notes.joining import Wifi
from eventdesk.core.notes.room import NotesRoom
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.ids import NewId
from eventdesk.ui.kit.memory import Memory
from eventdesk.ui.kit.parts import Kit

People = Mapping[tuple[str, str], int]
"""How many people sit at a table in a round, by their ids."""


class AddressLike(Protocol):
    """One address of this computer."""

    @property
    def ip(self) -> str:
        """The address."""
        ...

    @property
    def interface(self) -> str:
        """The network card's name; empty when the system does not tell."""
        ...


class ServingLike(Protocol):
    """Where the pages are served."""

    @property
    def url(self) -> str:
        """The address on the signs."""
        ...

    @property
    def port(self) -> int:
        """The port."""
        ...


class ContactLike(Protocol):
    """Who was heard from."""

    @property
    def last(self) -> datetime:
        """When last."""
        ...

    @property
    def devices(self) -> int:
        """From how many devices."""
        ...


class ServesTables(Protocol):
    """Serves the tables' pages. Calls may block for a moment: they belong into lanes."""

    @property
    def serving(self) -> ServingLike | None:
        """Where it serves; None while it does not."""
        ...

    def addresses(self) -> Sequence[AddressLike]:
        """The addresses to choose from, best first."""
        ...

    def start(self, event: str, host: str = "", port: int = 8765) -> ServingLike:
        """Begin to serve."""
        ...

    def stop(self) -> None:
        """End in order."""
        ...

    def contacts(self) -> Mapping[str, ContactLike]:
        """The tables (ids) that were heard from."""
        ...


Signs = Callable[[str, Path, Wifi, str], object]
"""Writes the sheets that say how a table's phones join to a PDF: event, path, the room's Wi-Fi, language."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What each part needs. ``count`` writes how many people sit: event, table, round, people. ``lan`` serves the
    tables' pages, ``signs`` prints what brings phones there.
    """

    kit: Kit
    event: str
    room: NotesRoom
    memory: Memory
    new_id: NewId
    now: Now
    undo: Callable[[str], object]
    count: Callable[[str, str, str, int], object]
    lan: ServesTables
    signs: Signs
    folder: Path


@dataclass(frozen=True, slots=True)
class Shown:
    """What was read at one moment."""

    view: CentreView
    people: People
    contacts: Mapping[str, ContactLike]


class Pane(QWidget):
    """One part of the screen. ``retranslate`` puts words on it, ``fill`` shows what was read."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.shown: Shown | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def retranslate(self) -> None:
        """Put words on every widget."""

    def fill(self, shown: Shown) -> None:
        """Show what was read."""
        self.shown = shown

    def scanned(self, code: str) -> bool:
        """A code was read while this part is shown. Return true when it was taken."""
        return False
