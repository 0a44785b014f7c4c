"""Finding people at the desk, on a real event file."""

from __future__ import annotations

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.checkin.guests import Guests
from eventdesk.core.checkin.service import NotInside


class Hall:
    """An event with a few people; ``ids`` are their registrations by name."""

    def __init__(self, opened: OpenFile) -> None:
        self.opened = opened
        self.event = opened.programme.start("Assemblea").id
        self.ids: dict[str, str] = {}
        for first, last, organisation in (
            ("Maria", "Rossi", "Comune di Pinerolo"),
            ("Maria", "Rossi", "Politecnico"),
            ("Anna", "Rossini", "Consulta"),
            ("Niccolò", "D'Alò", "Camera di commercio"),
        ):
            row = opened.register.add(self.event, first=first, last=last, organisation=organisation)
            self.ids.setdefault(f"{first} {last}", row.registration)

    @property
    def guests(self) -> Guests:
        found = self.opened.checkin.guests(self.event)
        found.load()
        return found


@pytest.fixture
def hall(opened: OpenFile) -> Hall:
    return Hall(opened)


def test_nothing_is_found_for_nothing(hall: Hall) -> None:
    assert hall.guests.find("  ").guests == ()


def test_a_beginning_that_is_only_one_persons_may_be_taken_unseen(hall: Hall) -> None:
    found = hall.guests.find("rossin")
    assert found.unique is not None and found.unique.name == "Anna Rossini"


def test_homonyms_are_never_taken_unseen_and_come_with_what_tells_them_apart(hall: Hall) -> None:
    found = hall.guests.find("Rossi Maria")
    assert found.unique is None
    assert {guest.organisation for guest in found.guests} == {"Comune di Pinerolo", "Politecnico"}
    assert len({guest.short for guest in found.guests}) == 2


def test_an_apostrophe_and_an_accent_do_not_matter(hall: Hall) -> None:
    found = hall.guests.find("dalo nicolo")
    assert found.unique is not None and found.unique.name == "Niccolò D'Alò"


def test_a_slip_is_found_but_not_taken_unseen(hall: Hall) -> None:
    found = hall.guests.find("rosxini")
    assert [guest.name for guest in found.guests] == ["Anna Rossini"] and found.unique is None


def test_an_organisation_finds_but_does_not_admit(hall: Hall) -> None:
    found = hall.guests.find("politecnico")
    assert len(found.guests) == 1 and found.unique is None


def test_a_short_code_is_one_person_among_homonyms(hall: Hall) -> None:
    guests = hall.guests
    second = guests.find("maria rossi").guests[1]
    found = guests.find(second.short.lower())
    assert found.unique is not None and found.unique.registration == second.registration


def test_where_somebody_stands_follows_arrival_and_departure(hall: Hall) -> None:
    guests, registration = hall.guests, hall.ids["Anna Rossini"]
    assert not guests.find("rossini").guests[0].inside
    hall.opened.checkin.admit(hall.event, registration)
    inside = guests.find("rossini").guests[0]
    assert inside.inside and inside.since is not None and inside.desk == "Desk 1"
    hall.opened.checkin.leave(hall.event, registration)
    assert not guests.find("rossini").guests[0].inside


def test_nobody_leaves_who_is_not_in(hall: Hall) -> None:
    with pytest.raises(NotInside):
        hall.opened.checkin.leave(hall.event, hall.ids["Anna Rossini"])


def test_catching_up_learns_what_is_new_and_forgets_what_is_old(hall: Hall) -> None:
    guests = hall.guests
    hall.opened.register.edit(hall.event, hall.ids["Anna Rossini"], last="Zanetti")
    added = hall.opened.register.add(hall.event, first="Ada", last="Lovelace")
    guests.catch_up(registrations=[hall.ids["Anna Rossini"], added.registration])
    assert guests.find("rossini").guests == () or guests.find("rossini").unique is None
    assert [guest.name for guest in guests.find("zanetti").guests] == ["Anna Zanetti"]
    assert [guest.name for guest in guests.find("lovelace").guests] == ["Ada Lovelace"]


def test_catching_up_by_person_finds_their_registration(hall: Hall) -> None:
    guests, registration = hall.guests, hall.ids["Niccolò D'Alò"]
    person = next(r.person for r in hall.opened.register.people(hall.event) if r.registration == registration)
    hall.opened.register.edit(hall.event, registration, organisation="Ospedale")
    guests.catch_up(people=[person])
    assert guests.find("dalo").guests[0].organisation == "Ospedale"


def test_somebody_cancelled_is_found_with_that_status(hall: Hall) -> None:
    hall.opened.register.cancel(hall.event, [hall.ids["Anna Rossini"]])
    assert hall.guests.find("rossini").guests[0].status == "cancelled"
