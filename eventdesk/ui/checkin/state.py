"""What the check-in screen says and lists. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

from eventdesk.core.checkin.answers import Double, ScanResult
from eventdesk.core.checkin.model import How, Outcome
from eventdesk.core.checkin.seats import Seat
from eventdesk.core.shared.codes import ALPHABET, folded, looks_like_badge
from eventdesk.core.shared.codes import grouped as in_groups
from eventdesk.ui.checkin.orders import Order, Written
from eventdesk.ui.kit.tone import Tone

Say = Callable[[str, Mapping[str, object] | None], str]
"""The sentence for a key and its values."""
Time = Callable[[datetime | None], str]
"""A moment as the time of day here."""

_LISTED = 200
"""Rows of the list of last scans: a desk looks back minutes, not hours."""
_NAMED_DOUBLES = 3
_TOLD = frozenset({How.WALK_IN, How.SUBSTITUTE, How.CORRECTION, How.PAPER})
"""Ways of coming in that the list tells; the others are usual."""
_CODE_AT_LEAST = 9
"""Shorter texts are names or short codes; longer ones of code characters with a digit are a badge code read badly."""

_WELCOME = frozenset({Outcome.ADMITTED, Outcome.LEFT})
_NO_REASON = frozenset({Outcome.ADMITTED, Outcome.ALREADY_IN, Outcome.LEFT})
_TONES = {
    Outcome.ADMITTED: Tone.GOOD,
    Outcome.ALREADY_IN: Tone.WARN,
    Outcome.CONFIRM: Tone.WARN,
    Outcome.LEFT: Tone.GOOD,
    Outcome.NOT_IN: Tone.WARN,
}


class Typed(Enum):
    """What somebody typed and sent with Enter."""

    NOTHING = auto()
    CODE = auto()
    WORDS = auto()


def kind_of(text: str) -> Typed:
    """A badge code, whole or read badly, or words to search."""
    code = folded(text)
    if not code:
        return Typed.NOTHING
    if looks_like_badge(code):
        return Typed.CODE
    like_code = len(code) >= _CODE_AT_LEAST and set(code) <= set(ALPHABET) and any(c.isdigit() for c in code)
    return Typed.CODE if like_code else Typed.WORDS


@dataclass(frozen=True, slots=True)
class Shown:
    """A banner in words. ``table`` is what the person looks for from here; ``aside`` is for the operator's eyes: why
    not, needs, notes.
    """

    tone: Tone
    word: str
    headline: str
    detail: str
    aside: str = ""
    table: str = ""


def ready(say: Say) -> Shown:
    """The banner that waits for the next person."""
    return Shown(Tone.CALM, "", say("checkin:ready", None), say("checkin:ready-how", None))


def shown_of(result: ScanResult, say: Say, time: Time, *, public: bool = False) -> Shown:
    """The banner of an answer: who, and what to do now. With ``public`` the queue can read it: whatever is not a
    welcome is one calm sentence, and name, reason and notes stand aside.
    """
    aside = aside_of(result, say, full=public)
    if public and result.outcome not in _WELCOME:
        return Shown(Tone.WARN, "", say("checkin:help-desk", None), "", aside)
    outcome = result.outcome
    values = {"code": result.code, "time": time(result.first_at), "desk": result.first_desk}
    word = say(f"checkin:{outcome}", None)
    where = seats_in_words(result.seats, say) or result.organisation
    match outcome:
        case Outcome.ADMITTED:
            detail = where
        case Outcome.ALREADY_IN:
            first = say("checkin:first", values)
            detail = f"{first}\n{where}" if where else first
        case _:
            detail = say(f"checkin:next:{outcome}", values)
    seated = bool(result.seats) and outcome in (Outcome.ADMITTED, Outcome.ALREADY_IN)
    table = str(result.seats[0].table) if seated else ""
    return Shown(tone_of(outcome), word, result.name or grouped(result.code), detail, aside, table)


def aside_of(result: ScanResult, say: Say, *, full: bool = False) -> str:
    """What only the operator should read: why somebody is not admitted, what to look at, needs, notes. With ``full``
    also who it is and what happened, which the banner does not say to the queue.
    """
    outcome = result.outcome
    who = ""
    if full and outcome not in _WELCOME:
        who = " – ".join(p for p in (result.name or grouped(result.code), say(f"checkin:{outcome}", None)) if p)
    reason = say(f"checkin:why:{outcome}", None) if outcome not in _NO_REASON else ""
    no_seat = result.how == How.WALK_IN and result.takes_seat and not result.seats
    parts = (
        who,
        reason,
        say("checkin:attention", {"attention": result.attention}) if result.attention else "",
        say("checkin:minor", None) if result.minor else "",
        say("checkin:badge-code", {"code": grouped(result.badge)}) if result.badge else "",
        say("checkin:no-seat", None) if no_seat else "",
        say("checkin:wheelchair", None) if result.wheelchair else "",
        say("checkin:leaves-at", {"time": result.leaves_at}) if result.leaves_at else "",
        say("checkin:needs", {"needs": result.needs}) if result.needs else "",
        say("checkin:note", {"note": result.note}) if result.note else "",
    )
    return " · ".join(part for part in parts if part)


def seats_in_words(seats: Iterable[Seat], say: Say) -> str:
    """The first table with all that helps to find it, the later ones on a second line; empty without a seat."""
    given = list(seats)
    if not given:
        return ""
    first = given[0]
    key = "checkin:seat" if first.theme else "checkin:seat-plain"
    head = say(key, {"table": first.table, "round": first.round, "theme": first.theme})
    head = f"{head} · {first.place}" if first.place else head
    later = " · ".join(say("checkin:later-seat", {"table": s.table, "round": s.round}) for s in given[1:])
    return f"{head}\n{later}" if later else head


def tone_of(outcome: Outcome) -> Tone:
    """Green, amber or red."""
    return _TONES.get(outcome, Tone.BAD)


def grouped(code: str) -> str:
    """A badge code as it stands on badges and is read aloud: in groups of five."""
    return in_groups(code) if looks_like_badge(code) else code


def told_of(order: Order, written: Written, say: Say) -> str:
    """What was done, for the message that offers to undo it."""
    values = {
        "name": order.name,
        "count": written.count,
        "code": grouped(written.code),
        "other": order.get("other_name"),
    }
    return say(f"checkin:done:{order.action}", values)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list of last scans. ``unit`` undoes it; empty when there is nothing to undo."""

    number: int
    at: datetime
    name: str
    outcome: str
    table: str = ""
    registration: str = ""
    unit: str = ""
    undone: bool = False
    how: str = ""

    @property
    def can_undo(self) -> bool:
        """Whether it wrote something that is still in force."""
        return bool(self.unit) and not self.undone

    @property
    def may_leave(self) -> bool:
        """Whether the person may be in now."""
        inside = (Outcome.ADMITTED, Outcome.ALREADY_IN)
        return bool(self.registration) and not self.undone and self.outcome in inside

    @property
    def tone(self) -> Tone:
        """Its colour."""
        if self.undone or self.outcome == Outcome.LEFT:
            return Tone.CALM
        return tone_of(Outcome(self.outcome))


class Log:
    """The last scans of this desk since the screen was opened, newest first."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._count = 0

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, newest first."""
        return tuple(self._lines)

    @property
    def newest_to_undo(self) -> Line | None:
        """What Ctrl+Z takes back."""
        return next((line for line in self._lines if line.can_undo), None)

    def scanned(self, result: ScanResult) -> None:
        """Add an answer. Only an admission can be undone: a refusal is a fact that harms nobody."""
        table = str(result.seats[0].table) if result.seats else ""
        unit = result.unit if result.outcome in _WELCOME else ""
        name = result.name or grouped(result.code)
        how = result.how if result.outcome is Outcome.ADMITTED and result.how in _TOLD else ""
        self._add(Line(self._count, result.at, name, result.outcome, table, result.registration, unit, how=how))

    def left(self, at: datetime, name: str, registration: str, unit: str) -> None:
        """Add a check-out."""
        self._add(Line(self._count, at, name, Outcome.LEFT, "", registration, unit))

    def undone(self, unit: str) -> None:
        """Mark what this unit wrote as taken back."""
        self._lines = [replace(line, undone=True) if line.unit == unit else line for line in self._lines]

    def _add(self, line: Line) -> None:
        self._count += 1
        self._lines = [line, *self._lines[: _LISTED - 1]]


def doubles_in_words(doubles: Iterable[Double], say: Say, time: Time) -> str:
    """Who was admitted at more than one desk, where and when; at most three by name. Empty when nobody."""
    everyone = list(doubles)
    sentences = []
    for double in everyone[:_NAMED_DOUBLES]:
        places = ", ".join(
            say("checkin:place", {"desk": arrival.desk or "?", "time": time(arrival.at)}) for arrival in double.arrivals
        )
        sentences.append(say("checkin:double", {"name": double.name, "places": places}))
    more = len(everyone) - _NAMED_DOUBLES
    if more > 0:
        sentences.append(say("checkin:doubles-more", {"count": more}))
    return "\n".join(sentences)
