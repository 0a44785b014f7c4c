"""A rehearsal: an event of invented people in which a volunteer meets every answer of the desk."""

from __future__ import annotations

from dataclasses import dataclass

from eventdesk.core.programme.service import Programme
from eventdesk.core.registration.model import Registration, Role
from eventdesk.core.registration.register import Register
from eventdesk.core.rotation.plan import packed
from eventdesk.core.rotation.records import PlanPublished
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger

_PEOPLE = (
    ("Anna", "Prova", "welcome"),
    ("Bruno", "Esempio", "welcome"),
    ("Carla", "Esempio", "minor"),
    ("Dario", "Finto", "attention"),
    ("Elena", "Prova", "cancelled"),
    ("Fabio", "Finto", "waiting"),
    ("Gaia", "D'Esempio", "lost"),
    ("Ivo", "Prova", "facilitator"),
)
_THEMES = ("Mobilità", "Casa", "Ambiente")


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody to try the desk with: ``kind`` says which answer is met, ``code`` is the badge to scan or type."""

    kind: str
    name: str
    code: str


def invent(
    ledger: Ledger, programme: Programme, register: Register, new_id: NewId, name: str, attention: str
) -> tuple[str, tuple[Case, ...]]:
    """Fill a new file with an event called ``name``; its id, and whom to try. ``attention`` is a note in words."""
    event = programme.start(name).id
    themes = [programme.add_theme(event, theme).id for theme in _THEMES]
    tables = programme.add_tables(event, len(themes), themes=themes)
    rounds = programme.set_rounds(event, 2, minutes=40)
    rows = [register.add(event, first=first, last=last, organisation="Comune di Prova") for first, last, _ in _PEOPLE]
    register.issue_badges(event)
    codes = [register.badge_of(event, row.registration) for row in rows]
    fields: dict[str, dict[str, object]] = {
        "minor": {"minor": True},
        "attention": {"attention": attention},
        "cancelled": {"status": "cancelled"},
        "waiting": {"status": "waiting"},
        "facilitator": {"role": str(Role.FACILITATOR)},
    }
    seats = {row.registration: (tables[n % 3].id, tables[(n + 1) % 3].id) for n, row in enumerate(rows)}
    with ledger.writing(event=event) as unit:
        for row, (_, _, kind) in zip(rows, _PEOPLE, strict=True):
            found = unit.read.get(Registration, row.registration)
            if found and kind in fields:
                unit.change(found, **fields[kind])
        unit.add(
            PlanPublished(
                id=new_id(), event=event, rounds=tuple(r.id for r in rounds), seats=packed(seats), at=unit.now
            )
        )
    lost = next(n for n, (_, _, kind) in enumerate(_PEOPLE) if kind == "lost")
    register.reissue(event, rows[lost].registration, "lost")
    cases = zip(_PEOPLE, rows, codes, strict=True)
    return event, tuple(Case(kind, row.name, code) for (_, _, kind), row, code in cases if kind != "facilitator")
