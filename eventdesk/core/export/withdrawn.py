"""Rows that are gone because EventDesk knows so: retired, taken back or erased; not merely unheard of on this desk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import product
from typing import Protocol

from eventdesk.core.checkin.model import Arrival, Departure
from eventdesk.core.export.book import Kind, Sheet
from eventdesk.core.export.marks import canonical
from eventdesk.core.export.merge import Content
from eventdesk.core.export.ports import Erased
from eventdesk.core.export.privacy import Privacy, pseudonym, row_code
from eventdesk.core.export.sheets import code_of
from eventdesk.core.notes.model import CardVersion
from eventdesk.core.programme.model import Round, Table
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.shared.ports import Reader

WHO = "people:who"
"""The key under which a file remembers whose rows its rows of people are, in codes nobody can turn back into ids."""

_TELLING = frozenset({"id", "person", "name", "first", "last", "display", "email", "phone"})
"""Columns whose words may lead to a person."""


def who(person: str) -> str:
    """The code by which a file remembers a person's id: after an erasure only the id is known, not the short code."""
    return row_code("who", person)


def withdrawn_codes(read: Reader, event: str, privacy: Privacy) -> Mapping[str, frozenset[str]]:
    """For each sheet the codes of rows that are known here; one that is not shown any more was withdrawn."""
    registrations = [*read.find(Registration, event=event), *read.find(Registration, event=event, retired=True)]
    rounds = [*read.find(Round, event=event), *read.find(Round, event=event, retired=True)]
    passages = [*read.find(Arrival, event=event, voided=True), *read.find(Departure, event=event, voided=True)]
    people = [*read.find(Person), *read.find(Person, retired=True)]
    return {
        "people": frozenset(code for person in people for code in _codes(person, event)),
        "registrations": frozenset(code_of(privacy, registration.id) for registration in registrations),
        "attendance": frozenset(code_of(privacy, passage.id) for passage in passages),
        "seats": frozenset(code_of(privacy, r.id, turn.id) for r, turn in product(registrations, rounds)),
        "tables": frozenset(code_of(privacy, table.id) for table in read.find(Table, event=event, retired=True)),
        "cards": frozenset(code_of(privacy, v.card) for v in read.find(CardVersion, event=event, voided=True)),
    }


def _codes(person: Person, event: str) -> tuple[str, ...]:
    """Every code a file may know a person by."""
    return person.short, row_code(person.id), pseudonym(event, person.id)


def erased_codes(remembered: Mapping[str, str], erased: Collection[str]) -> frozenset[str]:
    """The codes of people in a file who were erased. ``remembered`` is what the file holds under ``WHO``."""
    gone = {who(person) for person in erased}
    return frozenset(code for code, remembered_who in remembered.items() if remembered_who in gone)


def _only_theirs(view: Seen, code: str) -> set[str]:
    """What is said of a person and of nobody who stays: lists of choices and charts need it no more.

    A person's own words stand in editable columns; those of themes and tables do not.
    """
    cells, columns = view.content.rows[code], enumerate(view.sheet.columns)
    own = {n: c.key for n, c in columns if c.editable and c.kind is not Kind.CHOICE and c.key in cells}
    others = {key: {canonical(row.values[n]) for row in view.sheet.rows} for n, key in own.items()}
    return {word for key, known in others.items() if (word := canonical(cells[key])) not in known}


class Seen(Protocol):
    """A table that was compared."""

    @property
    def sheet(self) -> Sheet:
        """EventDesk's rows."""
        ...

    @property
    def content(self) -> Content:
        """The table in the file."""
        ...

    @property
    def erased(self) -> frozenset[str]:
        """The codes of rows of erased people."""
        ...


def what_to_forget(views: Iterable[Seen], redacted: Collection[str] = ()) -> Erased:
    """What a file must forget of the people whose rows are among these, and of cards whose words were erased."""
    views = list(views)
    words: set[str] = set()
    for view in views:
        if view.sheet.key == "cards":
            rows = [view.content.rows[code] for code in redacted if code in view.content.rows]
            words |= {canonical(cells.get(key)) for cells in rows for key in ("title", "text")}
        for code in view.erased:
            cells = {key: canonical(value) for key, value in view.content.rows[code].items() if key in _TELLING}
            first, last = cells.get("first", ""), cells.get("last", "")
            words |= {code, *cells.values(), f"{first} {last}".strip(), f"{last} {first}".strip()}
            words |= _only_theirs(view, code)
    return Erased(
        known=frozenset(row.id for view in views for row in view.sheet.rows) - frozenset(redacted),
        rows={view.sheet.key: view.erased for view in views if view.erased},
        words=frozenset(word for word in words if len(word) > 1),
    )
