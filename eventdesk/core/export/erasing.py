"""Erasing a person: from the journal on every desk, from this machine's copies, and whom to tell of the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from eventdesk.core.export.copies import sent
from eventdesk.core.export.records import Exported
from eventdesk.core.registration.aliases import aliases
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.ports import Ledger, Reader


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing a person means: the ids they are known by (merged entries, too), at how many events they are
    registered, and the files that hold their rows, the last first: whoever has one is to be told.
    """

    name: str
    people: tuple[str, ...]
    registrations: int
    copies: tuple[Exported, ...]


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done. ``unreached`` are folders whose copies of the event file still hold the person."""

    copies: tuple[Exported, ...]
    unreached: tuple[str, ...] = ()


class Erasing:
    """Use cases of erasure. ``renew_copies`` replaces this machine's copies and gives the folders not reached."""

    def __init__(self, ledger: Ledger, renew_copies: Callable[[], tuple[str, ...]]) -> None:
        self._ledger = ledger
        self._renew_copies = renew_copies

    def preview(self, registration: str) -> Erasure:
        """What erasing the person of a registration (id) would do; nothing is written.

        Raises:
            NotFound: there is no such registration.
        """
        with self._ledger.reading() as read:
            return _erasure(read, registration)

    def erase(self, registration: str) -> Erased:
        """Erase the person of a registration (id) for good. It cannot be undone.

        Names, registrations, badges, arrivals: everything that speaks of them goes, also what arrives later from other
        desks. Workbooks that went out are emptied when they are next synced.

        Raises:
            NotFound: there is no such registration.
        """
        with self._ledger.writing() as unit:
            found = _erasure(unit.read, registration)
            for person in found.people:
                unit.erase(person)
        return Erased(found.copies, self._renew_copies())


def _erasure(read: Reader, registration: str) -> Erasure:
    known = read.get(Registration, registration)
    person = read.get(Person, known.person) if known else None
    if known is None or person is None:
        raise NotFound(what="why:registration", name=registration)
    stands = aliases(read)
    mine = stands.get(person.id, person.id)
    people = sorted({person.id, mine, *(one for one, other in stands.items() if other == mine)})
    copies = {fact.id: fact for one in people for fact in sent(read).holding(one)}
    count = sum(read.count(Registration, person=one) for one in people)
    return Erasure(person.name, tuple(people), count, tuple(copies.values()))
