"""What the tests of badges share: an event with people and badges, written through the real ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

import pytest

from eventdesk.core.badges.service import Badges
from eventdesk.core.programme.model import Event, Process, Round, Table, Theme
from eventdesk.core.registration.model import Answer, Person, Registration, Role
from eventdesk.core.registration.register import Register
from eventdesk.core.rotation.plan import packed
from eventdesk.core.rotation.records import PlanPublished
from eventdesk.core.shared.codes import new_short_code
from eventdesk.core.shared.ids import random_id
from eventdesk.machine import resources, sentences
from eventdesk.printing.printer import PdfPrinter
from eventdesk.store.ledger import SqlLedger


@dataclass
class Hall:
    """An event being set up, and the use cases on its badges."""

    ledger: SqlLedger
    event: str
    badges: Badges

    def add(self, first: str, last: str, **fields: object) -> Registration:
        """Register somebody. The person's own fields are taken first, the rest is the registration's."""
        own = {k: str(fields.pop(k)) for k in ("display", "organisation", "language") if k in fields}
        person = Person(id=random_id(), short=new_short_code(_pick), first=first, last=last, **own)
        registration = Registration(id=random_id(), event=self.event, person=person.id, **fields)  # type: ignore[arg-type]
        with self.ledger.writing(event=self.event) as unit:
            unit.new(person)
            unit.new(registration)
        return registration

    @property
    def register(self) -> Register:
        """The use cases that give badge codes."""
        return Register(self.ledger, random_id, _pick)

    def issue(self, event: str) -> int:
        """Give a code to each registration without one."""
        return self.register.issue_badges(event)

    def seat(self, rounds: int, tables: int, *people: Registration) -> None:
        """Publish a plan: person n sits at table n in the first round, at the next one in the next."""
        with self.ledger.writing(event=self.event) as unit:
            themes = [Theme(id=random_id(), event=self.event, name=f"Tema {n + 1}", position=n) for n in range(tables)]
            at = [
                Table(id=random_id(), event=self.event, number=n + 1, theme=themes[n].id, min_seats=1, max_seats=9)
                for n in range(tables)
            ]
            turns = [
                Round(id=random_id(), event=self.event, number=n + 1, starts=f"{9 + n:02}:30") for n in range(rounds)
            ]
            for thing in (*themes, *at, *turns):
                unit.new(thing)
            rows = {p.id: tuple(at[(n + k) % tables].id for k in range(rounds)) for n, p in enumerate(people)}
            unit.add(
                PlanPublished(
                    id=random_id(), event=self.event, rounds=tuple(t.id for t in turns), seats=packed(rows), at=unit.now
                )
            )


_source = Random(7)


def _pick(n: int) -> int:
    return _source.randrange(n)


@pytest.fixture
def hall(ledger: SqlLedger) -> Hall:
    """An event without people."""
    process = Process(id=random_id(), name="Piano strategico")
    event = Event(
        id=random_id(), process=process.id, name="Sessione di co-progettazione", tag="K7WP", day=date(2026, 3, 1)
    )
    with ledger.writing(event=event.id) as unit:
        unit.new(process)
        unit.new(event)
    hall = Hall(ledger, event.id, badges=None)  # type: ignore[arg-type]
    printer = PdfPrinter(resources() / "fonts" / "noto")
    hall.badges = Badges(ledger, random_id, printer, resources(), sentences, hall.register.issue_badges)
    return hall


@pytest.fixture
def people(hall: Hall) -> list[Registration]:
    """Four people of different roles."""
    return [
        hall.add("Anna", "Rossi", organisation="Comune di Torino", role=Role.PARTICIPANT),
        hall.add("Élodie", "D'Aosta", role=Role.FACILITATOR, images=Answer.NO, language="fr"),
        hall.add("Наталья", "Воробьёва", role=Role.SPEAKER, display="Natascia"),
        hall.add("Bruno", "Bianchi", role=Role.GUEST),
    ]
