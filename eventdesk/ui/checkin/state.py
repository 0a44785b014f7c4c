"""What the check-in screen says and lists. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, StrEnum, auto

from eventdesk.core.checkin.answers import Double, ScanResult
from eventdesk.core.checkin.model import Outcome
from eventdesk.core.checkin.seats import Seat
from eventdesk.core.shared.codes import ALPHABET, folded, looks_like_badge
from eventdesk.ui.kit.tone import Tone

Say = Callable[[str, Mapping[str, object] | None], str]
"""The sentence for a key and its values."""
Time = Callable[[datetime | None], str]
"""A moment as the time of day here."""

_LISTED = 200
"""Rows of the list of last scans: a desk looks back minutes, not hours."""
_NAMED_DOUBLES = 3
_CODE_AT_LEAST = 9
"""Shorter texts are names or short codes; longer ones of code characters with a digit are a badge code read badly."""

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


class Action(StrEnum):
    """What the desk asks the saving lane to write."""

    SCAN = "scan"
    ADMIT = "admit"
    LEAVE = "leave"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to write. ``what`` is the code, the registration or the unit; ``name`` whom it is about."""

    action: Action
    what: str
    name: str = ""


def to_memory(order: Order) -> dict[str, str]:
    """An order as JSON values."""
    return {"action": str(order.action), "what": order.what, "name": order.name}


def from_memory(found: Mapping[str, object]) -> Order | None:
    """The order that ``to_memory`` gave; None for anything else."""
    action, what = str(found.get("action")), str(found.get("what") or "")
    return Order(Action(action), what, str(found.get("name") or "")) if action in set(Action) and what else None


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


def shown_of(result: ScanResult, say: Say, time: Time) -> Shown:
    """The banner of an answer: who, and what to do now."""
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
    seated = bool(result.seats) and tone_of(outcome) is not Tone.BAD
    table = str(result.seats[0].table) if seated else ""
    return Shown(tone_of(outcome), word, result.name or grouped(result.code), detail, aside_of(result, say), table)


def aside_of(result: ScanResult, say: Say) -> str:
    """What only the operator should read: why somebody is not admitted, needs, notes."""
    reason = say(f"checkin:why:{result.outcome}", None) if tone_of(result.outcome) is Tone.BAD else ""
    chair = say("checkin:wheelchair", None) if result.wheelchair else ""
    needs = say("checkin:needs", {"needs": result.needs}) if result.needs else ""
    note = say("checkin:note", {"note": result.note}) if result.note else ""
    return " · ".join(part for part in (reason, chair, needs, note) if part)


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
    """A badge code as people read it aloud: in groups of four and five."""
    return f"{code[:4]} {code[4:9]} {code[9:]}" if looks_like_badge(code) else code


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
        unit = result.unit if result.outcome is Outcome.ADMITTED else ""
        name = result.name or grouped(result.code)
        self._add(Line(self._count, result.at, name, result.outcome, table, result.registration, unit))

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
