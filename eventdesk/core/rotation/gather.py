"""From what is written down about an event to the problem its plan has to solve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eventdesk.core.programme.model import Event, Round, Seating, Table, Theme, Venue, in_order
from eventdesk.core.registration.model import Person, Registration, Role, Status
from eventdesk.core.rotation.attending import companions, follows_of, leaders_of, present_of
from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable
from eventdesk.core.rotation.records import Mixing, SeatingRule
from eventdesk.core.rotation.rules import Rules, pinned_to_a_theme
from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.folding import fold
from eventdesk.core.shared.ports import Reader

ATTRIBUTES = ("zone", "category", "gender", "age_band")
"""What makes a table diverse where nobody says otherwise."""
CHOICES = (*ATTRIBUTES, "municipality", "organisation", "language", "group")
"""What an organiser can choose from."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A problem and the round ids its rounds stand for, in order. ``mix`` is the organiser's slider between new
    acquaintances and diversity; ``unled`` are tables (ids) nobody is set to lead, where others have somebody.
    """

    problem: Problem
    rounds: tuple[str, ...]
    mix: float = 0.5
    unled: tuple[str, ...] = ()


def in_position(rounds: Sequence[Round]) -> list[Round]:
    """Rounds as they follow each other."""
    return sorted(rounds, key=lambda r: (r.number, r.starts, r.id))


def gather(read: Reader, event_id: str, *, also: str = "") -> Gathered:
    """The problem of an event. ``also`` is a registration seated whatever its status (somebody at the desk).

    Everybody registered with a role that takes a seat is in it; wishes become themes; a rule MUST with a table and no
    round pins to it in every round, with a theme and no round it says the theme is met in some round. Who leads a
    table is pinned to it; who follows somebody is kept together with them.

    Raises:
        NotFound: there is no such event.
    """
    event = read.get(Event, event_id)
    if event is None:
        raise NotFound(what="event", name=event_id)
    rounds = in_position(read.find(Round, event=event_id))
    themes = in_order(read.find(Theme, event=event_id))
    tables = sorted(read.find(Table, event=event_id), key=lambda t: (t.number, t.id))
    registrations = [
        r
        for r in read.find(Registration, event=event_id)
        if r.is_seated and (r.status == Status.REGISTERED or r.id == also)
    ]
    return _Gathering(read, event, rounds, themes, tables, registrations).gathered()


class _Gathering:
    """What of an event is read, and the problem it makes."""

    def __init__(
        self,
        read: Reader,
        event: Event,
        rounds: Sequence[Round],
        themes: Sequence[Theme],
        tables: Sequence[Table],
        registrations: Sequence[Registration],
    ) -> None:
        self._event, self._rounds, self._tables, self._registrations = event, rounds, tables, registrations
        seated = {r.id for r in registrations}
        self._people = _people(read, registrations)
        self._rules = Rules(read.find(SeatingRule, event=event.id), seated, rounds, tables)
        self._follows = follows_of(registrations)
        self._present = present_of(registrations, rounds, self._follows)
        self._leads = leaders_of(tables, seated)
        mixing = read.get(Mixing, event.id) or Mixing(id=event.id)
        self._mix = mixing.mix
        self._weights = _weights(mixing, self._people, registrations)
        places = read.find(Venue, event=event.id)
        self._called = _called(places)
        self._venues = _venues(registrations, self._people, tables, places)
        self._names = _ThemeNames(themes)
        self._themes = {theme.id: theme.name for theme in themes}

    def gathered(self) -> Gathered:
        """The problem and what goes with it."""
        numbers = {r.id: k for k, r in enumerate(self._rounds)}
        closed = frozenset((t.id, numbers[r]) for t in self._tables for r in t.closed_rounds if r in numbers)
        leading = tuple(
            (who, r, table) for who, table in self._leads for r in range(len(self._rounds)) if (table, r) not in closed
        )
        fixed = tuple(dict.fromkeys(self._rules.fixed + leading))
        together = companions(self._rules.together, self._follows)
        put = pinned_to_a_theme(fixed, together, self._tables)
        stay = {r.id for r in self._registrations if self._stays(r)}
        put |= stay | {p for group in together if stay & set(group) for p in group}
        problem = Problem(
            participants=tuple(self._participant(r, put) for r in self._registrations),
            tables=tuple(_table(t, self._called) for t in self._tables),
            rounds=len(self._rounds),
            attributes=tuple(self._weights),
            points=tuple(self._event.preference_points),
            apart=self._rules.apart,
            together=together,
            fixed=fixed,
            bans=self._rules.bans,
            must_meet=self._rules.must_meet,
            closed=closed,
            weights=tuple(self._weights.values()) if set(self._weights.values()) - {1} else (),
            leads=self._leads,
            theme_names=self._themes,
        )
        led = {t.id for t in self._tables if t.facilitator}
        unled = tuple(t.id for t in self._tables if t.id not in led) if led else ()
        return Gathered(problem, tuple(r.id for r in self._rounds), self._mix, unled)

    def _stays(self, registration: Registration) -> bool:
        """Whether somebody keeps one table in all rounds: they asked for it, or with fixed seating everybody does."""
        return registration.stays_put or self._event.seating == Seating.FIXED

    def _participant(self, registration: Registration, put: set[str]) -> Participant:
        person = self._people.get(registration.person) or Person(id=registration.person)
        leads = registration.id in {who for who, _ in self._leads}
        goes_with = self._follows.get(registration.id, registration.id)
        wishes = self._names.ids(registration.wishes) if registration.role == Role.PARTICIPANT and not leads else ()
        present = self._present[registration.id]
        return Participant(
            id=registration.id,
            prefs=wishes,
            attributes=tuple(_value(a, person, registration) for a in self._weights),
            language="" if registration.id in self._follows else person.language,
            wheelchair=registration.wheelchair,
            venue=self._called.get(self._venues.get(goes_with, ""), ""),
            theme_once=self._event.theme_once and registration.id not in put and registration.id not in self._follows,
            present=() if all(present) else present,
            name=person.name,
            stays_put=self._stays(registration) and not leads,
            careful=bool(
                registration.wheelchair or registration.needs_seating or registration.id in self._follows.values()
            ),
        )


def _weights(mixing: Mixing, people: Mapping[str, Person], registrations: Sequence[Registration]) -> dict[str, int]:
    """The attributes that count and how much: those of which anybody has a value."""
    found = {}
    for attribute in CHOICES:
        weight = mixing.weights.get(attribute, attribute in ATTRIBUTES)
        known = any(_value(attribute, people.get(r.person) or Person(id=""), r) for r in registrations)
        if isinstance(weight, int) and weight > 0 and known:
            found[attribute] = min(9, int(weight))
    return found


def _value(attribute: str, person: Person, registration: Registration) -> str:
    return registration.group if attribute == "group" else str(getattr(person, attribute))


def _people(read: Reader, registrations: Sequence[Registration]) -> dict[str, Person]:
    wanted = {r.person for r in registrations}
    return {p.id: p for p in read.find(Person) if p.id in wanted}


def _called(venues: Sequence[Venue]) -> dict[str, str]:
    """A name for each venue that people know it by and that no other has."""
    names = [v.name for v in venues]
    return {v.id: v.name if v.name and names.count(v.name) == 1 else v.id for v in venues}


def _table(table: Table, called: dict[str, str]) -> SeatingTable:
    return SeatingTable(
        id=table.id,
        theme=table.theme,
        min=table.min_seats,
        max=table.max_seats,
        venue=called.get(table.venue, ""),
        accessible=table.accessible,
        languages=table.languages,
        name=str(table.number),
    )


class _ThemeNames:
    """Themes by every spelling they are called by."""

    def __init__(self, themes: Sequence[Theme]) -> None:
        self._by_name: dict[str, str] = {}
        for theme in themes:
            for name in (theme.name, *theme.aliases):
                self._by_name.setdefault(fold(name), theme.id)

    def ids(self, wishes: Sequence[str]) -> tuple[str, ...]:
        """The themes named, best first, each once; what names no theme is left out."""
        found = (self._by_name.get(fold(wish)) for wish in wishes)
        return tuple(dict.fromkeys(theme for theme in found if theme is not None))


def _venues(
    registrations: Sequence[Registration],
    people: dict[str, Person],
    tables: Sequence[Table],
    venues: Sequence[Venue],
) -> dict[str, str]:
    """The venue of each registration: its own, else that of the person's zone, else the one with most room left."""
    room: dict[str, int] = {}
    for table in tables:
        if table.venue:
            room[table.venue] = room.get(table.venue, 0) + table.max_seats
    if not room:
        return {}
    zones = {fold(zone): v.id for v in venues if v.id in room for zone in v.zones}
    of: dict[str, str] = {}
    for r in registrations:
        person = people.get(r.person)
        of[r.id] = r.venue or zones.get(fold(person.zone) if person else "", "")
        if of[r.id] in room:
            room[of[r.id]] -= 1
    for who in (who for who, venue in of.items() if not venue):
        of[who] = max(room, key=lambda v: room[v])
        room[of[who]] -= 1
    return of
