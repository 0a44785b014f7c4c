"""The register kept by hand, and badge codes."""

from __future__ import annotations

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.registration.model import BadgeIssued, BadgeRevoked, Status
from eventdesk.core.registration.register import NameMissing, NoSuchField, NotRegistered, Register
from eventdesk.core.shared import codes
from eventdesk.core.shared.errors import BadValue, NotFound


@pytest.fixture
def event(opened: OpenFile) -> str:
    return opened.programme.start("Ascolto").id


@pytest.fixture
def register(opened: OpenFile) -> Register:
    return opened.register


def test_somebody_added_by_hand_is_written_as_the_register_writes(register: Register, event: str) -> None:
    row = register.add(
        event, first=" Ada ", last="Rossi", phone="347/1234567", municipality="SETTIMO T.SE", email="ADA@EXAMPLE.ORG"
    )
    assert (row.name, row.phone, row.email) == ("Ada Rossi", "+393471234567", "ada@example.org")
    assert (row.municipality, row.zone, row.status) == ("Settimo Torinese", "AMT Nord", Status.REGISTERED)
    assert register.people(event) == [row]


def test_nobody_is_added_without_a_name(register: Register, event: str) -> None:
    with pytest.raises(NameMissing):
        register.add(event, email="ada@example.org")


@pytest.mark.parametrize(("field", "value"), [("email", "ada@"), ("phone", "12")])
def test_contacts_that_cannot_be_right_are_refused(register: Register, event: str, field: str, value: str) -> None:
    with pytest.raises(BadValue):
        register.add(event, last="Rossi", **{field: value})


def test_an_unknown_field_is_refused(register: Register, event: str) -> None:
    with pytest.raises(NoSuchField):
        register.add(event, last="Rossi", shoe_size="38")


def test_an_edit_changes_person_and_registration(register: Register, event: str) -> None:
    row = register.add(event, first="Ada", last="Rosi")
    after = register.edit(event, row.registration, last="Rossi", wishes=["Clima", "Clima", " Lavoro "], wheelchair=True)
    assert (after.name, after.wishes, after.wheelchair) == ("Ada Rossi", ("Clima", "Lavoro"), True)
    assert register.people(event) == [after]


def test_an_edit_cannot_take_the_name_away(register: Register, event: str) -> None:
    row = register.add(event, last="Rossi")
    with pytest.raises(NameMissing):
        register.edit(event, row.registration, last="")


def test_registrations_are_cancelled_and_restored(register: Register, event: str) -> None:
    row = register.add(event, last="Rossi")
    register.cancel(event, [row.registration])
    assert register.people(event)[0].status == Status.CANCELLED
    register.restore(event, [row.registration])
    assert register.people(event)[0].status == Status.REGISTERED


def test_everybody_in_force_gets_one_badge_code(register: Register, event: str, opened: OpenFile) -> None:
    rows = [register.add(event, last=f"Rossi{n}") for n in range(5)]
    register.cancel(event, [rows[0].registration])
    assert register.issue_badges(event) == 4
    assert register.issue_badges(event) == 0
    found = {row.registration: row.badge for row in register.people(event)}
    assert found[rows[0].registration] == ""
    given = [code for code in found.values() if code]
    assert len(set(given)) == 4 and all(codes.looks_like_badge(code) for code in given)
    assert all(code.startswith(opened.programme.event().tag) for code in given)


def test_badge_codes_can_be_given_to_some(register: Register, event: str) -> None:
    rows = [register.add(event, last=f"Rossi{n}") for n in range(3)]
    assert register.issue_badges(event, [rows[1].registration]) == 1
    assert register.badge_of(event, rows[1].registration)
    assert register.badge_of(event, rows[0].registration) == ""


def test_a_new_badge_revokes_the_lost_one(register: Register, event: str, opened: OpenFile) -> None:
    row = register.add(event, last="Rossi")
    register.issue_badges(event)
    lost = register.badge_of(event, row.registration)
    new = register.reissue(event, row.registration, "lost")
    assert new != lost and register.badge_of(event, row.registration) == new
    with opened.file.ledger.reading() as read:
        (revoked,) = read.find(BadgeRevoked)
        (old,) = read.find(BadgeIssued, code=lost)
    assert (revoked.badge, revoked.reason) == (old.id, "lost")


def test_a_cancelled_registration_gets_no_new_badge(register: Register, event: str) -> None:
    row = register.add(event, last="Rossi")
    register.cancel(event, [row.registration])
    with pytest.raises(NotRegistered):
        register.reissue(event, row.registration, "lost")


def test_a_short_code_is_found_as_people_type_it(register: Register, event: str) -> None:
    row = register.add(event, last="Rossi")
    assert register.find_short(event, f" {row.short[:4].lower()} {row.short[4:]}") == row
    assert register.find_short(event, "22222222") is None


def test_search_finds_every_word_in_any_order_without_accents(register: Register, event: str) -> None:
    row = register.add(event, first="Niccolò", last="D'Alò", organisation="Pro Loco")
    register.add(event, first="Ada", last="Rossi")
    assert register.search(event, "dalo nicc") == [row]
    assert register.search(event, "pro loco") == [row]


def test_people_are_ordered_by_last_name(register: Register, event: str) -> None:
    for last in ("Zanoni", "àbaco", "Rossi"):
        register.add(event, first="Ada", last=last)
    assert [row.sort_name for row in register.people(event)] == ["àbaco Ada", "Rossi Ada", "Zanoni Ada"]


def test_a_registration_of_another_event_is_not_found(register: Register, event: str, opened: OpenFile) -> None:
    row = register.add(event, last="Rossi")
    other = opened.programme.start("Co-progettazione").id
    with pytest.raises(NotFound):
        register.edit(other, row.registration, last="Bianchi")
