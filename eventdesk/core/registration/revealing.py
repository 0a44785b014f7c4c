"""The legal name behind the display name: shown on demand, and that it was shown is written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from eventdesk.core.registration.model import Person, Registration, Revealed
from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger


@dataclass(frozen=True, slots=True)
class LegalName:
    """The name in somebody's papers, and when it was looked at just now."""

    first: str
    last: str
    at: datetime


class Revealing:
    """Shows legal names."""

    def __init__(self, ledger: Ledger, new_id: NewId) -> None:
        self._ledger = ledger
        self._new_id = new_id

    def reveal(self, event: str, registration: str) -> LegalName:
        """The legal name of somebody who goes by another; the look is written down before the name is given.

        Raises ``NotFound``.
        """
        with self._ledger.writing(event=event) as unit:
            found = unit.read.get(Registration, registration)
            person = unit.read.get(Person, found.person) if found else None
            if found is None or person is None or found.event != event:
                raise NotFound(what="why:registration", name=registration)
            unit.add(
                Revealed(
                    id=self._new_id(),
                    event=event,
                    registration=registration,
                    person=person.id,
                    desk=unit.actor,
                    at=unit.now,
                )
            )
            return LegalName(person.first, person.last, unit.now)
