"""From records to sheets of rows: one list of fields a sheet, each saying its column and how to read its value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from eventdesk.core.checkin.model import Arrival, Departure
from eventdesk.core.export.book import Choice, Column, Kind, Row, Sheet, Value
from eventdesk.core.export.privacy import Options, Privacy, pseudonym, row_code
from eventdesk.core.export.snapshot import Seat, Snapshot
from eventdesk.core.notes.model import CardKind
from eventdesk.core.notes.service import Card
from eventdesk.core.programme.model import Table
from eventdesk.core.registration.model import Answer, Person, Registration, Role, Status
from eventdesk.core.shared.sentences import Sentences

Say = Callable[[str], str]
"""Gives the words for a key in the file's language."""

WORDS = "book:"
"""How the keys of a workbook's words begin in the sentences."""


def words_of(sentences: Sentences) -> Say:
    """The words of workbooks in one language."""
    return lambda key: sentences.say(WORDS + key)


R = TypeVar("R")


class About(StrEnum):
    """What a field says about somebody, so that a private file leaves it out."""

    NOBODY = "nobody"
    IDENTITY = "identity"
    NEEDS = "needs"
    WORK = "work"
    """Who of the staff did it, and when: left out of anonymous files."""


@dataclass(frozen=True, slots=True)
class Field(Generic[R]):
    """A column and how its value is read from a source row. ``choices`` is a prefix of word keys and the values."""

    key: str
    get: Callable[[R], Value]
    kind: Kind = Kind.TEXT
    width: int = 16
    editable: bool = False
    about: About = About.NOBODY
    choices: tuple[str, tuple[str, ...]] | None = None
    suggest: bool = False


YES, NO = "yes", "no"
_YES_NO = ("answer", (YES, NO))
_ANSWERS = ("answer", tuple(Answer))
MIN_WISHES = 3


class Sheets:
    """Builds the sheets of one snapshot with one set of options."""

    def __init__(self, state: Snapshot, options: Options, say: Say) -> None:
        self._state = state
        self._options = options
        self._say = say
        self._codes = self._person_codes()

    def all(self) -> tuple[Sheet, ...]:
        """The sheets of rows that these options allow, in the order they stand in the book."""
        if self._options.privacy is Privacy.ANONYMOUS:
            return (self.tables(), self.cards())
        return (
            self.people(),
            self.registrations(),
            self.attendance(),
            self.seats(),
            self.tables(),
            self.cards(),
        )

    def people(self) -> Sheet:
        """One row a person registered for the event."""
        fields: list[Field[Person]] = [
            _personal("last", lambda p: p.last),
            _personal("first", lambda p: p.first),
            _personal("display", lambda p: p.display, 22),
            _personal("email", lambda p: p.email, 30),
            _personal("phone", lambda p: p.phone),
            _personal("organisation", lambda p: p.organisation, 26),
            _personal("municipality", lambda p: p.municipality, 22),
            Field("zone", lambda p: p.zone, width=20, editable=True, suggest=True),
            Field("category", lambda p: p.category, width=22, editable=True, suggest=True),
            Field("gender", lambda p: p.gender, width=10, editable=True, suggest=True),
            Field("age_band", lambda p: p.age_band, width=10, editable=True, suggest=True),
            Field("language", lambda p: p.language, width=10, editable=True, suggest=True),
        ]
        rows = [(self._codes[person.id], person.id, person) for person in self._state.people.values()]
        if self._options.privacy is not Privacy.FULL:
            rows.sort(key=lambda row: row[0])
        return self._sheet("people", fields, rows)

    def registrations(self) -> Sheet:
        """One row a registration."""
        state = self._state
        most = max((len(r.wishes) for r in state.registrations.values()), default=0)
        fields: list[Field[Registration]] = [
            *self._who(lambda r: r.person),
            Field("status", self._word("status", lambda r: r.status), Kind.CHOICE, 16, True, choices=_all(Status)),
            Field("role", self._word("role", lambda r: r.role), Kind.CHOICE, 16, True, choices=_all(Role)),
            Field("venue", lambda r: _name(state.venues.get(r.venue)), width=18),
            *(self._wish(index) for index in range(max(most, MIN_WISHES))),
            Field("walk_in", self._yes_no(lambda r: r.walk_in), Kind.CHOICE, 12),
            Field("seated", self._yes_no(lambda r: r.is_seated), Kind.CHOICE, 12),
            Field("speaks", self._yes_no(lambda r: r.may_speak), Kind.CHOICE, 12),
            Field("counted", self._yes_no(lambda r: r.is_counted), Kind.CHOICE, 12),
            Field("only_rounds", lambda r: state.round_numbers(r.only_rounds), width=12),
            Field("leaves_at", lambda r: r.leaves_at, width=10),
            Field("stays_put", self._yes_no(lambda r: r.stays_put), Kind.CHOICE, 12),
            Field("consent", self._word("answer", lambda r: r.consent), Kind.CHOICE, 12),
            Field("images", self._word("answer", lambda r: r.images), Kind.CHOICE, 12),
            Field("group", lambda r: r.group, width=22, editable=True, about=About.IDENTITY, suggest=True),
            Field("follows", lambda r: self._codes.get(self._person_of(r.follows), ""), width=15, about=About.IDENTITY),
            Field("minor", self._yes_no(lambda r: r.minor), Kind.CHOICE, 11, True, About.IDENTITY, _YES_NO),
            Field("registered_at", lambda r: state.local(r.registered_at), Kind.DATETIME, 17, about=About.IDENTITY),
            Field("badge", lambda r: state.badges.get(r.id, ""), width=19, about=About.IDENTITY),
            Field("source", lambda r: r.source, width=22, about=About.IDENTITY),
            Field("wheelchair", self._yes_no(lambda r: r.wheelchair), Kind.CHOICE, 12, True, About.NEEDS, _YES_NO),
            _need("needs_seating", lambda r: r.needs_seating),
            _need("needs_communication", lambda r: r.needs_communication),
            _need("needs_food", lambda r: r.needs_food),
            _need("needs", lambda r: r.needs),
            _need("attention", lambda r: r.attention),
            _need("note", lambda r: r.note),
        ]
        shown = sorted(state.registrations.values(), key=lambda r: (self._sort_name(r.person), r.id))
        return self._sheet("registrations", fields, [(self._code(r.id), r.id, r) for r in shown])

    def attendance(self) -> Sheet:
        """One row an arrival or departure: who, when, at which desk."""
        state = self._state
        fields: list[Field[Arrival | Departure]] = [
            *self._who(lambda a: a.person),
            Field("direction", lambda a: self._say(f"direction.{_direction(a)}"), Kind.CHOICE, 12),
            Field("at", lambda a: state.local(a.at), Kind.DATETIME, 17),
            Field("desk", lambda a: a.desk, width=16, about=About.WORK),
            Field("how", lambda a: self._say(f"how.{a.how}") if isinstance(a, Arrival) else "", Kind.CHOICE, 18),
        ]
        facts: list[Arrival | Departure] = [*state.arrivals, *state.departures]
        facts.sort(key=lambda a: (a.at is not None, a.at, a.id) if a.at else (False, a.id))
        return self._sheet("attendance", fields, [(self._code(a.id), a.id, a) for a in facts])

    def seats(self) -> Sheet:
        """One row a person and round, from the plan in force with the seats changed since."""
        state = self._state
        fields: list[Field[Seat]] = [
            *self._who(lambda s: self._person_of(s.registration)),
            Field("round", lambda s: state.rounds[s.round].number if s.round in state.rounds else None, Kind.NUMBER, 8),
            Field("table", lambda s: state.tables[s.table].number if s.table in state.tables else None, Kind.NUMBER, 8),
            Field("theme", lambda s: self._theme_of_table(s.table), width=34),
            Field("table_place", lambda s: t.place if (t := state.tables.get(s.table)) else "", width=20),
            Field("moved", self._yes_no(lambda s: s.moved), Kind.CHOICE, 12),
        ]
        numbers = {round_.id: round_.number for round_ in state.rounds.values()}
        shown = sorted(
            state.seats,
            key=lambda s: (self._sort_name(self._person_of(s.registration)), s.registration, numbers.get(s.round, 0)),
        )
        rows = [(self._code(s.registration, s.round), f"{s.registration}/{s.round}", s) for s in shown]
        return self._sheet("seats", fields, rows)

    def tables(self) -> Sheet:
        """One row a table."""
        state = self._state
        seated = self._seated_by_table()
        fields: list[Field[Table]] = [
            Field("number", lambda t: t.number, Kind.NUMBER, 9),
            Field("theme", lambda t: _name(state.themes.get(t.theme)), width=34),
            Field("venue", lambda t: _name(state.venues.get(t.venue)), width=18),
            Field("min_seats", lambda t: t.min_seats, Kind.NUMBER, 11, True),
            Field("max_seats", lambda t: t.max_seats, Kind.NUMBER, 11, True),
            Field("accessible", self._yes_no(lambda t: t.accessible), Kind.CHOICE, 12, True, choices=_YES_NO),
            Field("languages", lambda t: ", ".join(t.languages), width=12),
            Field("place", lambda t: t.place, width=24, editable=True),
            *(self._seated(number, seated) for number in sorted({r.number for r in state.rounds.values()})),
            Field("table_code", lambda t: t.code, width=14),
        ]
        return self._sheet("tables", fields, [(self._code(t.id), t.id, t) for t in state.tables.values()])

    def cards(self) -> Sheet:
        """One row a card, as it now stands. The words of a card stay as written: its text is not editable."""
        state = self._state
        kinds = _all(CardKind, "card")
        fields: list[Field[Card]] = [
            Field("theme", self._theme_of_card, width=30),
            Field("round", lambda c: _number(state.rounds.get(c.now.round)), Kind.NUMBER, 8),
            Field("table", lambda c: _number(state.tables.get(c.now.table)), Kind.NUMBER, 8),
            Field("kind", self._word("card", lambda c: c.now.kind), Kind.CHOICE, 15, True, choices=kinds),
            Field("title", lambda c: c.now.title, Kind.LONG, 30, True),
            Field("text", lambda c: c.now.text, Kind.LONG, 70),
            Field("place", lambda c: c.now.place, width=22, editable=True),
            Field("support", lambda c: c.now.support or None, Kind.NUMBER, 10),
            Field("tags", lambda c: ", ".join(c.now.tags), width=24, editable=True),
            Field("withdrawn", self._withdrawn, width=20),
            Field("rivals", lambda c: len(c.apart) or None, Kind.NUMBER, 12, about=About.WORK),
            Field("desk", lambda c: c.now.desk, width=16, about=About.WORK),
            Field("at", lambda c: state.local(c.now.at), Kind.DATETIME, 17, about=About.WORK),
        ]
        rows = [(self._code(c.id), c.id, c) for c in state.cards]
        return self._sheet("cards", fields, rows)

    def _sheet(self, key: str, fields: Iterable[Field[R]], rows: list[tuple[str, str, R]]) -> Sheet:
        say = self._say
        shown = [field for field in fields if self._allowed(field)]
        getters = [field.get for field in shown]
        made = tuple(Row(code, (code, *[get(source) for get in getters]), secret) for code, secret, source in rows)
        columns = [Column("id", say(f"column:{key}.id"), Kind.TEXT, 15)]
        for index, field in enumerate(shown, start=1):
            values = {row.values[index] for row in made} if field.suggest else set()
            columns.append(self._column(key, field, sorted(v for v in values if isinstance(v, str) and v)))
        return Sheet(key, say(f"sheet:{key}"), say(f"table:{key}"), tuple(columns), made)

    def _column(self, sheet: str, field: Field[R], suggestions: list[str]) -> Column:
        words, values = field.choices or ("", ())
        name, _, number = field.key.partition("#")
        return Column(
            key=field.key,
            title=self._say(f"column:{sheet}.{name}").replace("{n}", number),
            kind=field.kind,
            width=field.width,
            editable=field.editable,
            choices=tuple(Choice(value, self._say(f"{words}.{value}")) for value in values),
            suggestions=tuple(suggestions[:500]),
        )

    def _allowed(self, field: Field[R]) -> bool:
        if field.about is About.NEEDS:
            return self._options.needs and self._options.privacy is Privacy.FULL
        if field.about is About.IDENTITY:
            return self._options.privacy is Privacy.FULL
        return field.about is About.NOBODY or self._options.privacy is not Privacy.ANONYMOUS

    def _who(self, person: Callable[[R], str]) -> list[Field[R]]:
        people = self._state.people
        return [
            Field("person", lambda r: self._codes.get(person(r), ""), width=15),
            Field(
                "name",
                lambda r: p.sort_name if (p := people.get(person(r))) else "",
                width=26,
                about=About.IDENTITY,
            ),
        ]

    def _person_codes(self) -> dict[str, str]:
        if self._options.privacy is Privacy.FULL:
            return _unlike({person: self._state.short(person) for person in self._state.people})
        return {person: pseudonym(self._state.event.id, person) for person in self._state.people}

    def _code(self, *ids: str) -> str:
        """A row's code; private files get codes that cannot be held against those of a full file."""
        return code_of(self._options.privacy, *ids)

    def _person_of(self, registration: str) -> str:
        known = self._state.registrations.get(registration)
        return known.person if known else ""

    def _sort_name(self, person: str) -> str:
        if self._options.privacy is not Privacy.FULL:
            return self._codes.get(person, "")
        known = self._state.people.get(person)
        return known.sort_name.casefold() if known else ""

    def _theme_of_table(self, table: str) -> str:
        known = self._state.tables.get(table)
        return _name(self._state.themes.get(known.theme)) if known else ""

    def _theme_of_card(self, card: Card) -> str:
        theme = self._state.themes.get(card.now.theme)
        return theme.name if theme else self._theme_of_table(card.now.table)

    def _withdrawn(self, card: Card) -> str:
        return "" if card.withdrawn is None else card.withdrawn.reason or self._say("card-withdrawn")

    def _word(self, prefix: str, get: Callable[[R], str]) -> Callable[[R], str]:
        say, known = self._say, dict[str, str]()

        def word(source: R) -> str:
            value = get(source)
            if value not in known:
                known[value] = said if not (said := say(f"{prefix}.{value}")).startswith(WORDS) else value
            return known[value]

        return word

    def _yes_no(self, get: Callable[[R], bool]) -> Callable[[R], str]:
        yes, no = self._say(f"answer.{YES}"), self._say(f"answer.{NO}")
        return lambda source: yes if get(source) else no

    def _wish(self, index: int) -> Field[Registration]:
        wishes = self._state.wishes

        def wish(registration: Registration) -> str:
            names = wishes(registration)
            return names[index] if index < len(names) else ""

        return Field(f"wish#{index + 1}", wish, width=28)

    def _seated_by_table(self) -> dict[tuple[str, int], int]:
        counts: dict[tuple[str, int], int] = {}
        for seat in self._state.seats:
            if seat.round in self._state.rounds:
                key = (seat.table, self._state.rounds[seat.round].number)
                counts[key] = counts.get(key, 0) + 1
        return counts

    def _seated(self, number: int, counts: dict[tuple[str, int], int]) -> Field[Table]:
        return Field(f"seated#{number}", lambda t: counts.get((t.id, number), 0), Kind.NUMBER, 10, about=About.WORK)


def code_of(privacy: Privacy, *ids: str) -> str:
    """The code of the row that these ids name, in files of this privacy."""
    return row_code(*ids) if privacy is Privacy.FULL else row_code(privacy, *ids)


def _personal(key: str, get: Callable[[Person], Value], width: int = 18) -> Field[Person]:
    return Field(key, get, width=width, editable=True, about=About.IDENTITY)


def _need(key: str, get: Callable[[Registration], Value]) -> Field[Registration]:
    return Field(key, get, Kind.LONG, 26, editable=True, about=About.NEEDS)


def _all(values: type[StrEnum], prefix: str = "") -> tuple[str, tuple[str, ...]]:
    return prefix or values.__name__.lower(), tuple(values)


def _name(thing: object) -> str:
    return getattr(thing, "name", "")


def _number(thing: object) -> int | None:
    return getattr(thing, "number", None)


def _direction(fact: Arrival | Departure) -> str:
    return "in" if isinstance(fact, Arrival) else "out"


def _unlike(codes: dict[str, str]) -> dict[str, str]:
    """Codes made different where two people have the same one (two desks that never met)."""
    times = Counter(codes.values())
    return {person: row_code(person) if times[code] > 1 else code for person, code in codes.items()}
