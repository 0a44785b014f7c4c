"""An invented event of any size, as records: for measuring, and for tests that need many rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, TypeVar

from eventdesk.core.checkin.model import Arrival
from eventdesk.core.notes.model import CardKind, CardVersion
from eventdesk.core.programme.model import Event, Round, Table, Theme
from eventdesk.core.registration.model import BadgeIssued, Person, Registration
from eventdesk.core.rotation.plan import packed
from eventdesk.core.rotation.records import PlanPublished
from eventdesk.core.shared.codes import new_badge_code, new_short_code
from eventdesk.core.shared.ids import NewId, seeded_ids
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.records import Fact, Record, Thing

R = TypeVar("R", bound=Record)

START = datetime(2026, 3, 14, 8, 0, tzinfo=UTC)
CHUNK = 200
ARRIVED = 0.7

_FIRST = ("Anna", "Luca", "Marìa", "Zoë", "Noè", "Giulia", "Ahmed", "Irina")
_LAST = ("Rossi", "D'Angelo", "Nicolò", "Bianchi", "De Santis", "Łukasz", "Ferrari", "Müller")
_ZONES = ("Bologna", "Imola", "Reno", "Savena", "Pianura Est", "Pianura Ovest")
_WORDS = (
    "mobilità",
    "casa",
    "lavoro",
    "verde",
    "fiume",
    "scuola",
    "anziani",
    "giovani",
    "trasporti",
    "energia",
    "spazi",
    "cultura",
    "servizi",
    "quartiere",
    "montagna",
    "pianura",
    "acqua",
    "suolo",
    "piste",
    "ciclabili",
    "biblioteca",
    "mercato",
    "sport",
    "salute",
)


@dataclass(frozen=True, slots=True)
class Invented:
    """The event and all its records, in an order they can be written in."""

    event: Event
    records: tuple[Record, ...]


def invented_event(people: int, rounds: int, cards: int, *, seed: int = 1, seats_a_table: int = 10) -> Invented:
    """An event with this many people, rounds and cards; seven in ten people have arrived. Same seed, same records."""
    chance, new_id = Random(seed), seeded_ids(seed)
    event = Event(id=new_id(), name="Evento di prova", tag="TEST", day=date(2026, 3, 14), place="Bologna")
    themes = [Theme(id=new_id(), event=event.id, name=f"Asse {n} · {_WORDS[n]}", position=n) for n in range(6)]
    tables = [
        Table(
            id=new_id(),
            event=event.id,
            theme=themes[n % 6].id,
            number=n + 1,
            code=new_short_code(chance.randrange),
            min_seats=8,
            max_seats=11,
            place=f"Sala {n // 10 + 1}",
        )
        for n in range(max(6, people // seats_a_table))
    ]
    turns = [Round(id=new_id(), event=event.id, number=n + 1) for n in range(rounds)]
    who: list[Record] = []
    seats: dict[str, tuple[str | None, ...]] = {}
    for number in range(people):
        records = _person(event, themes, number, chance, new_id)
        who += records
        seats[records[1].id] = tuple(chance.choice(tables).id for _ in turns)
    plan = PlanPublished(
        id=new_id(), event=event.id, rounds=tuple(turn.id for turn in turns), seats=packed(seats), at=START
    )
    written = [_card(event, chance.choice(tables), chance.choice(turns), chance, new_id) for _ in range(cards)]
    return Invented(event, (event, *themes, *tables, *turns, *who, plan, *written))


def _person(event: Event, themes: list[Theme], number: int, chance: Random, new_id: NewId) -> list[Record]:
    person = Person(
        id=new_id(),
        short=new_short_code(chance.randrange),
        first=chance.choice(_FIRST),
        last=f"{chance.choice(_LAST)} {number}",
        email=f"persona{number}@example.org",
        phone=f"+39 333 {number:07d}",
        organisation=chance.choice(("Comune", "=Ente", "Associazione", "")),
        municipality=chance.choice(_ZONES),
        zone=chance.choice(_ZONES),
        category=chance.choice(("Cittadini", "Imprese", "Associazioni", "Enti")),
        gender=chance.choice(("F", "M")),
        age_band=chance.choice(("18-34", "35-54", "55-69", "70+")),
    )
    registration = Registration(
        id=new_id(),
        event=event.id,
        person=person.id,
        wishes=tuple(theme.name for theme in chance.sample(themes, 3)),
        source="elenco.xlsx",
        registered_at=START - timedelta(days=number % 30, seconds=number * 7),
        walk_in=chance.random() < 0.05,
    )
    code = new_badge_code(event.tag, chance.randrange)
    badge = BadgeIssued(id=new_id(), event=event.id, registration=registration.id, person=person.id, code=code)
    if chance.random() >= ARRIVED:
        return [person, registration, badge]
    arrival = Arrival(
        id=new_id(),
        event=event.id,
        registration=registration.id,
        person=person.id,
        badge=badge.id,
        desk="Postazione 1",
        at=START + timedelta(seconds=chance.randrange(5_400)),
    )
    return [person, registration, badge, arrival]


def _card(event: Event, table: Table, turn: Round, chance: Random, new_id: NewId) -> CardVersion:
    return CardVersion(
        id=new_id(),
        event=event.id,
        card=new_id(),
        table=table.id,
        round=turn.id,
        theme=table.theme,
        kind=chance.choice(list(CardKind)),
        title=" ".join(chance.choices(_WORDS, k=4)),
        text=" ".join(chance.choices(_WORDS, k=30)),
        place=chance.choice(_ZONES),
        tags=tuple(chance.sample(_WORDS, 2)),
        desk=f"Tavolo {table.number}",
        at=START + timedelta(minutes=chance.randrange(300)),
    )


def write_down(ledger: Ledger, invented: Invented) -> None:
    """Put an invented event into an event file, in chunks as an import does."""
    for start in range(0, len(invented.records), CHUNK):
        with ledger.writing(event=invented.event.id) as unit:
            for record in invented.records[start : start + CHUNK]:
                if isinstance(record, Thing):
                    unit.new(record)
                elif isinstance(record, Fact):
                    unit.add(record)


class InMemory:
    """A reader over records in memory, for what is measured without a file."""

    def __init__(self, records: tuple[Record, ...]) -> None:
        self._records = records

    def get(self, kind: type[R], record_id: str) -> R | None:
        """The record with this id."""
        return next((r for r in self._records if isinstance(r, kind) and r.id == record_id), None)

    def find(self, kind: type[R], /, **equals: Any) -> list[R]:
        """All records whose fields equal these values."""
        chosen = [record for record in self._records if type(record) is kind]
        return [r for r in chosen if all(getattr(r, name) == value for name, value in equals.items())]

    def count(self, kind: type[Record], /, **equals: Any) -> int:
        """How many ``find`` would give."""
        return len(self.find(kind, **equals))
