"""A small event for tests of screens: themes, tables, rounds, people with badges and seats."""

from __future__ import annotations

from dataclasses import dataclass, field

from eventdesk.bootstrap import OpenFile
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.rotation.plan import packed
from eventdesk.core.rotation.records import PlanPublished
from eventdesk.core.shared.ids import random_id

_THEMES = ("Mobilità", "Scuola e competenze", "Acqua, suolo, energia")
_PEOPLE = (
    ("Maria", "Rossi", "Comune di Pinerolo", "Pinerolo"),
    ("Maria", "Rossi", "Politecnico di Torino", "Torino"),
    ("Niccolò", "D'Alò", "Camera di commercio", "Ivrea"),
    ("Élise", "Şahin", "Unione Montana Valle Susa", "Susa"),
    ("Giuseppe", "Ferrero", "Città metropolitana di Torino", "Torino"),
    ("Chiara", "Bianchi", "Consulta giovani", "Moncalieri"),
)


@dataclass(slots=True)
class Hall:
    """The event's id, and for each person in the order of ``_PEOPLE``, then the invented ones, row and badge code."""

    event: str
    people: list[PersonRow] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)


def fill(opened: OpenFile, more: int = 0) -> Hall:
    """Make the event with six people and ``more`` numbered ones; all have badges and a table in each of two rounds."""
    event = opened.programme.start("Assemblea plenaria")
    themes = [opened.programme.add_theme(event.id, name) for name in _THEMES]
    tables = opened.programme.add_tables(event.id, 9, themes=[theme.id for theme in themes])
    opened.programme.change_table(tables[0].id, place="piano terra")
    rounds = opened.programme.set_rounds(event.id, 2, minutes=40)
    hall = Hall(event.id)
    for first, last, organisation, municipality in _PEOPLE:
        found = opened.register.add(
            event.id, first=first, last=last, organisation=organisation, municipality=municipality
        )
        hall.people.append(found)
    for number in range(more):
        hall.people.append(opened.register.add(event.id, first="Ospite", last=f"Numero{number:03d}"))
    opened.register.issue_badges(event.id)
    hall.codes = [opened.register.badge_of(event.id, person.registration) for person in hall.people]
    seats = {person.registration: (tables[n % 9].id, tables[(n + 4) % 9].id) for n, person in enumerate(hall.people)}
    with opened.file.ledger.writing(event=event.id) as unit:
        unit.add(
            PlanPublished(
                id=random_id(), event=event.id, rounds=tuple(r.id for r in rounds), seats=packed(seats), at=unit.now
            )
        )
    return hall
