"""What can be seen of an arrival: how fast people come, who is expected where, how long a queue takes, what needs
somebody's attention. Pure functions over records; every figure is counted, none is assumed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median

from eventdesk.core.checkin.model import Arrival, How, Outcome, Refusal
from eventdesk.core.registration.model import Person, Registration, Role, Status
from eventdesk.core.shared.folding import fold

NEEDED_ROLES = (Role.FACILITATOR, Role.NOTE_TAKER, Role.INTERPRETER, Role.SPEAKER)
"""Whoever has one of these must be there before a round can begin."""
_LATELY = timedelta(minutes=10)
_IN_A_ROW = timedelta(seconds=90)
"""Two arrivals at one desk further apart than this had no queue between them."""
_LEAST_GAPS = 5


class By(StrEnum):
    """What people can be counted by."""

    VENUE = "venue"
    ZONE = "zone"
    CATEGORY = "category"
    THEME = "theme"
    TABLE = "table"


class Why(StrEnum):
    """Why somebody needs attention."""

    CONFIRM = "confirm"
    REFUSED = "refused"
    DOUBLE = "double"
    NO_SEAT = "no_seat"
    UNNAMED = "unnamed"
    OVERRIDE = "override"


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a group are expected, have come, are in; people are counted once."""

    name: str
    expected: int
    arrived: int
    inside: int


@dataclass(frozen=True, slots=True)
class Attention:
    """Somebody who needs attention: why, since when, and what more is known (an outcome, a reason)."""

    why: Why
    registration: str
    name: str
    at: datetime | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """Somebody with a task who is not here yet."""

    registration: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast people come. ``per_minute`` are the arrivals of each minute since the first, ``lately`` per minute over
    the last ten; ``desks`` admitted somebody in that time, and with people waiting one took ``seconds`` for each (None
    while too few came one after the other).
    """

    per_minute: tuple[tuple[datetime, int], ...] = ()
    lately: float = 0.0
    desks: int = 0
    seconds: float | None = None

    def minutes_for(self, queue: int) -> float | None:
        """How long the last of so many people waiting will wait, at the desks there are; None when that is unknown."""
        if self.seconds is None or not self.desks:
            return None
        return queue * self.seconds / self.desks / 60


@dataclass(frozen=True, slots=True)
class Everybody:
    """What is known of everybody of an event, to count by. ``venues`` are names by id; ``seats`` the tables (numbers)
    and themes (names) of each registration in the plan in force; ``planned`` whether there is one.
    """

    registrations: Sequence[Registration]
    people: Mapping[str, Person]
    venues: Mapping[str, str]
    tables: Mapping[str, tuple[str, ...]]
    themes: Mapping[str, tuple[str, ...]]
    planned: bool = False

    def name(self, registration: Registration) -> str:
        """The display name."""
        person = self.people.get(registration.person)
        return person.name if person else ""


def counted(
    everybody: Everybody, by: By, arrivals: Mapping[str, Sequence[Arrival]], inside: frozenset[str]
) -> tuple[Count, ...]:
    """Expected, arrived and inside for each group, in order of name; nobody's group is the last, without a name.

    Somebody with several themes or tables counts in each; by venue who came counts where they came, once.
    """
    expected: Counter[str] = Counter()
    came: Counter[str] = Counter()
    here: Counter[str] = Counter()
    for registration in everybody.registrations:
        planned = _groups(everybody, by, registration)
        if registration.status == Status.REGISTERED:
            expected.update(planned)
        if registration.id in arrivals:
            real = _where(everybody, by, arrivals[registration.id], planned)
            came.update(real)
            if registration.id in inside:
                here.update(real)
    names = {*expected, *came}
    return tuple(Count(n, expected[n], came[n], here[n]) for n in sorted(names, key=_order))


def _groups(everybody: Everybody, by: By, registration: Registration) -> set[str]:
    person = everybody.people.get(registration.person)
    match by:
        case By.VENUE:
            return {everybody.venues.get(registration.venue, "")}
        case By.ZONE:
            return {person.zone if person else ""}
        case By.CATEGORY:
            return {person.category if person else ""}
        case By.THEME:
            return set(everybody.themes.get(registration.id, ())) or {""}
        case By.TABLE:
            return set(everybody.tables.get(registration.id, ())) or {""}


def _where(everybody: Everybody, by: By, arrivals: Sequence[Arrival], planned: set[str]) -> set[str]:
    if by is not By.VENUE:
        return planned
    last = next((a.venue for a in reversed(arrivals) if a.venue in everybody.venues), "")
    return {everybody.venues[last]} if last else planned


def _order(name: str) -> tuple[bool, int, str]:
    return not name, int(name) if name.isdecimal() else 0, fold(name)


def pace(arrivals: Iterable[Arrival], now: datetime) -> Pace:
    """How fast people come, from all that have come so far. What was keyed in from paper tells nothing of it."""
    timed = sorted((a.at, a.desk) for a in arrivals if a.at is not None and a.how not in (How.PAPER, How.GROUP))
    if not timed:
        return Pace()
    by_minute = Counter(at.replace(second=0, microsecond=0) for at, _ in timed)
    recent = [(at, desk) for at, desk in timed if now - _LATELY <= at <= now]
    at_desk: dict[str, list[datetime]] = defaultdict(list)
    for at, desk in timed:
        at_desk[desk].append(at)
    gaps = [
        (later - earlier).total_seconds()
        for moments in at_desk.values()
        for earlier, later in pairwise(moments)
        if later - earlier <= _IN_A_ROW
    ]
    return Pace(
        _every_minute(by_minute),
        len(recent) / (_LATELY.total_seconds() / 60),
        len({desk for _, desk in recent}),
        median(gaps) if len(gaps) >= _LEAST_GAPS else None,
    )


def _every_minute(counts: Mapping[datetime, int]) -> tuple[tuple[datetime, int], ...]:
    """Each minute from the first to the last, also those in which nobody came."""
    first, last = min(counts), max(counts)
    minutes = int((last - first).total_seconds() // 60)
    return tuple((at, counts.get(at, 0)) for n in range(minutes + 1) if (at := first + timedelta(minutes=n)))


def missing(everybody: Everybody, arrivals: Mapping[str, object]) -> tuple[Missing, ...]:
    """Facilitators, interpreters and others with a task who have not come yet."""
    found = [
        Missing(r.id, everybody.name(r), r.role)
        for r in everybody.registrations
        if r.role in NEEDED_ROLES and r.status == Status.REGISTERED and r.id not in arrivals
    ]
    return tuple(sorted(found, key=lambda m: (NEEDED_ROLES.index(Role(m.role)), fold(m.name))))


def attention(
    everybody: Everybody,
    arrivals: Mapping[str, Sequence[Arrival]],
    inside: frozenset[str],
    refusals: Iterable[Refusal],
    doubles: Iterable[str],
) -> tuple[Attention, ...]:
    """Who needs somebody's attention, the most urgent kind first, the newest first within it."""
    known = {r.id: r for r in everybody.registrations}
    found: list[Attention] = []
    last = {r.registration: r for r in refusals if r.registration in known and r.registration not in inside}
    for who, refusal in last.items():
        if who in arrivals and refusal.outcome != Outcome.REVOKED:
            continue  # they came and left again
        why = Why.CONFIRM if refusal.outcome == Outcome.CONFIRM else Why.REFUSED
        if refusal.outcome not in (Outcome.ALREADY_IN, Outcome.NOT_IN):
            found.append(Attention(why, who, everybody.name(known[who]), refusal.at, refusal.outcome))
    found += [Attention(Why.DOUBLE, who, everybody.name(known[who])) for who in doubles if who in known]
    tell = _teller(everybody, arrivals, known)
    for who in inside & known.keys():
        registration = known[who]
        person = everybody.people.get(registration.person)
        if everybody.planned and registration.is_seated and who not in everybody.tables:
            found.append(tell(Why.NO_SEAT, who, ""))
        if person and not (person.first or person.last):
            found.append(tell(Why.UNNAMED, who, registration.group))
        if reason := next((a.override for a in arrivals[who] if a.override), ""):
            found.append(tell(Why.OVERRIDE, who, reason))
    kinds = list(Why)
    return tuple(sorted(found, key=lambda a: (kinds.index(a.why), -(a.at.timestamp() if a.at else 0.0), fold(a.name))))


def _teller(
    everybody: Everybody, arrivals: Mapping[str, Sequence[Arrival]], known: Mapping[str, Registration]
) -> Callable[[Why, str, str], Attention]:
    def tell(why: Why, who: str, detail: str) -> Attention:
        return Attention(why, who, everybody.name(known[who]), arrivals[who][-1].at, detail)

    return tell
