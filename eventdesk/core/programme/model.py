"""Process, event and what an event is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from eventdesk.core.shared.folding import fold
from eventdesk.core.shared.records import Thing, record


class Seating(StrEnum):
    """How people come to sit at tables."""

    ROTATING = "rotating"
    FREE = "free"
    FIXED = "fixed"


@record("process")
@dataclass(frozen=True, slots=True, kw_only=True)
class Process(Thing):
    """A participatory process; a file holds one."""

    name: str = ""


@record("event")
@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Thing):
    """One event of the process. ``tag`` starts every badge code of it.

    ``preference_points`` is what a participant's 1st, 2nd, ... choice is worth when a plan is judged.
    ``theme_once``: each participant meets a theme at most once. ``override_allowed``: the desk may admit anyway.
    ``notice`` names the version of the privacy notice that consent was given to. ``capacity`` is how many people may be
    registered (0: no limit); who comes later waits. ``supervisor`` is the supervisor PIN, salted and hashed.
    """

    process: str = ""
    name: str = ""
    tag: str = ""
    day: date | None = None
    place: str = ""
    seating: str = Seating.ROTATING
    preference_points: tuple[int, ...] = (4, 3, 2)
    theme_once: bool = True
    override_allowed: bool = False
    notice: str = ""
    capacity: int = 0
    supervisor: str = ""


@record("venue", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class Venue(Thing):
    """A place where part of an event is held; ``zones`` are the zones whose people are expected there. ``capacity`` is
    how many people may be registered for it (0: no limit).
    """

    event: str = ""
    name: str = ""
    address: str = ""
    zones: tuple[str, ...] = ()
    capacity: int = 0


@record("theme", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Thing):
    """A theme (strategic axis). ``aliases`` are its former names and other spellings found in lists."""

    event: str = ""
    name: str = ""
    position: int = 0
    aliases: tuple[str, ...] = ()
    question: str = ""

    def is_called(self, text: str) -> bool:
        """Whether ``text`` names this theme, however it is spelled."""
        return fold(text) in {fold(name) for name in (self.name, *self.aliases)}


@record("round", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Thing):
    """A round of table work. ``starts`` is the local time as HH:MM, empty when not set."""

    event: str = ""
    number: int = 0
    starts: str = ""
    minutes: int = 0


@record("table", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Thing):
    """A table. ``min_seats`` and ``max_seats`` bound who sits at it in a round in which it is used.

    ``facilitator`` is the registration of who leads it; ``closed_rounds`` are the ids of rounds it is not used in.
    """

    event: str = ""
    venue: str = ""
    theme: str = ""
    number: int = 0
    code: str = ""
    min_seats: int = 0
    max_seats: int = 0
    accessible: bool = True
    languages: tuple[str, ...] = ("it",)
    place: str = ""
    facilitator: str = ""
    closed_rounds: tuple[str, ...] = ()


def in_order(themes: list[Theme]) -> list[Theme]:
    """Themes as the organiser ordered them."""
    return sorted(themes, key=lambda theme: (theme.position, theme.name, theme.id))
