"""People who were merged: who stands for whom. Facts keep the ids they were written with; these functions read them."""

from __future__ import annotations

from collections.abc import Iterable

from eventdesk.core.registration.model import Merged, Person, Registration
from eventdesk.core.shared.ports import Reader


def components(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each id in ``pairs`` the smallest id it is joined with, directly or through others."""
    smallest: dict[str, str] = {}

    def root(one: str) -> str:
        while (above := smallest.setdefault(one, one)) != one:
            smallest[one] = smallest.setdefault(above, above)
            one = smallest[one]
        return one

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        smallest[high] = low
    return {one: root(one) for one in smallest}


def aliases(read: Reader) -> dict[str, str]:
    """The canonical person of everybody who was merged with somebody."""
    return components((fact.person, fact.other) for fact in read.find(Merged) if fact.person and fact.other)


def canonical(read: Reader, person: str) -> str:
    """The id of the person who stands for ``person``: itself when nobody was merged with it."""
    return aliases(read).get(person, person)


def standing(read: Reader, event: str) -> dict[str, str]:
    """The registrations of an event that a merge took off the register, each with the one that stands for it."""
    known = aliases(read)
    if not known:
        return {}
    of_merged = {r.person: r.id for r in read.find(Registration, event=event, person=set(known))}
    gone = read.find(Registration, event=event, person=set(known), retired=True)
    return {r.id: of_merged[known[r.person]] for r in gone if known[r.person] in of_merged}


def who_stands(read: Reader, registration: Registration) -> Registration:
    """The registration in force in place of one that a merge took off the register; itself otherwise."""
    if not registration.retired:
        return registration
    found = read.get(Registration, standing(read, registration.event).get(registration.id, registration.id))
    return found or registration


def ids_of(read: Reader, registrations: Iterable[str]) -> dict[str, str]:
    """The ids under which facts may speak of some registrations of one event, each with the registration it counts for:
    themselves, and those that were merged into them.
    """
    named = {registration: registration for registration in registrations}
    if not named or not read.count(Merged):
        return named
    found = read.get(Registration, next(iter(named)))
    others = standing(read, found.event) if found else {}
    return named | {gone: stands for gone, stands in others.items() if stands in named}


def merged_people(read: Reader, event: str) -> tuple[list[Person], list[Registration]]:
    """People and registrations that a merge took off the register: a list that holds them still knows them, so that
    bringing it again does not make them anew.
    """
    known = {one for one, stands in aliases(read).items() if one != stands}
    if not known:
        return [], []
    return read.find(Person, id=known, retired=True), read.find(Registration, event=event, person=known, retired=True)
