"""From what is written down about an event to the problem its plan has to solve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eventdesk.core.programme.model import Event, Round, Table, Theme, Venue, in_order
from eventdesk.core.registration.model import Person, Registration, Role, Status
from eventdesk.core.rotation.problem import Ban, Participant, Problem, SeatingTable
from eventdesk.core.rotation.records import RuleKind, SeatingRule
from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.folding import fold
from eventdesk.core.shared.ports import Reader

ATTRIBUTES = ("zone", "category", "gender", "age_band")


@dataclass(frozen=True, slots=True)
class Gathered:
    """A problem and the round ids its rounds stand for, in order."""

    problem: Problem
    rounds: tuple[str, ...]


def in_position(rounds: Sequence[Round]) -> list[Round]:
    """Rounds as they follow each other."""
    return sorted(rounds, key=lambda r: (r.number, r.starts, r.id))


def gather(read: Reader, event_id: str, *, also: str = "") -> Gathered:
    """The problem of an event. ``also`` is a registration seated whatever its status (somebody at the desk).

    Everybody registered with a role that takes a seat is in it; wishes become themes; a rule MUST with a table and no
    round pins to it in every round, with a theme and no round it says the theme is met in some round.

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
    people = _people(read, registrations)
    rules = _Rules(read.find(SeatingRule, event=event_id), {r.id for r in registrations}, rounds, tables)
    attributes = tuple(a for a in ATTRIBUTES if any(getattr(p, a) for p in people.values()))
    places = read.find(Venue, event=event_id)
    venues = _venues(registrations, people, tables, places)
    called = _called(places)
    names = _ThemeNames(themes)
    problem = Problem(
        participants=tuple(
            _participant(
                r,
                people.get(r.person) or Person(id=r.person),
                attributes,
                wishes=names.ids(r.wishes) if r.role == Role.PARTICIPANT else (),
                venue=called.get(venues.get(r.id, ""), ""),
                theme_once=event.theme_once and r.id not in rules.stays_put,
            )
            for r in registrations
        ),
        tables=tuple(_table(t, called) for t in tables),
        rounds=len(rounds),
        attributes=attributes,
        points=tuple(event.preference_points),
        apart=rules.apart,
        together=rules.together,
        fixed=rules.fixed,
        bans=rules.bans,
        must_meet=rules.must_meet,
    )
    return Gathered(problem, tuple(r.id for r in rounds))


def _people(read: Reader, registrations: Sequence[Registration]) -> dict[str, Person]:
    wanted = {r.person for r in registrations}
    return {p.id: p for p in read.find(Person) if p.id in wanted}


def _participant(
    registration: Registration,
    person: Person,
    attributes: Sequence[str],
    *,
    wishes: tuple[str, ...],
    venue: str,
    theme_once: bool,
) -> Participant:
    return Participant(
        id=registration.id,
        prefs=wishes,
        attributes=tuple(str(getattr(person, a)) for a in attributes),
        language=person.language,
        wheelchair=registration.wheelchair,
        venue=venue,
        theme_once=theme_once,
        name=person.name,
    )


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


class _Rules:
    """The organiser's rules in the problem's terms; people who are not seated drop out of them."""

    def __init__(
        self, rules: Sequence[SeatingRule], seated: set[str], rounds: Sequence[Round], tables: Sequence[Table]
    ) -> None:
        self._numbers = {r.id: k for k, r in enumerate(rounds)}
        self._tables = tables
        apart: list[tuple[str, str]] = []
        together: list[tuple[str, ...]] = []
        fixed: list[tuple[str, int, str]] = []
        bans: list[Ban] = []
        must_meet: list[tuple[str, str]] = []
        for rule in rules:
            who = [p for p in rule.registrations if p in seated]
            if rule.kind == RuleKind.APART:
                apart += [(a, b) for k, a in enumerate(who) for b in who[k + 1 :]]
            elif rule.kind == RuleKind.TOGETHER and len(who) > 1:
                together.append(tuple(who))
            elif rule.kind == RuleKind.NEVER:
                bans += [Ban(p, t.id, r) for p in who for t in self._meant(rule) for r in self._rounds_or_any(rule)]
            elif rule.kind == RuleKind.MUST and rule.table:
                fixed += [(p, r, rule.table) for p in who for r in self._rounds(rule)]
            elif rule.kind == RuleKind.MUST and rule.round:
                others = [t for t in tables if t.theme != rule.theme]
                bans += [Ban(p, t.id, r) for p in who for t in others for r in self._rounds(rule)]
            elif rule.kind == RuleKind.MUST:
                must_meet += [(p, rule.theme) for p in who]
        known = {t.id for t in tables}
        self.apart = tuple(dict.fromkeys(apart))
        self.together = tuple(together)
        self.fixed = tuple(dict.fromkeys(f for f in fixed if f[2] in known))
        self.bans = tuple(dict.fromkeys(b for b in bans if b.table in known))
        self.must_meet = tuple(dict.fromkeys(must_meet))
        self.stays_put = _stays_put(self.fixed, self.together, tables)

    def _meant(self, rule: SeatingRule) -> list[Table]:
        if rule.table:
            return [t for t in self._tables if t.id == rule.table]
        return [t for t in self._tables if t.theme == rule.theme]

    def _rounds(self, rule: SeatingRule) -> list[int]:
        if rule.round:
            return [self._numbers[rule.round]] if rule.round in self._numbers else []
        return list(self._numbers.values())

    def _rounds_or_any(self, rule: SeatingRule) -> list[int | None]:
        return list(self._rounds(rule)) if rule.round else [None]


def _stays_put(
    fixed: Sequence[tuple[str, int, str]], together: Sequence[tuple[str, ...]], tables: Sequence[Table]
) -> set[str]:
    """Who is pinned to a theme more than once, and who is kept together with them."""
    theme = {t.id: t.theme for t in tables}
    met: dict[str, list[str]] = {}
    for who, _, table in fixed:
        met.setdefault(who, []).append(theme[table])
    put = {who for who, themes in met.items() if len(set(themes)) < len(themes)}
    return put | {p for group in together if put & set(group) for p in group}
