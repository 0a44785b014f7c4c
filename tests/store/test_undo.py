"""Undo takes back what is still in force, keeps what others lean on, and can itself be undone."""

from __future__ import annotations

import pytest

from eventdesk.core.checkin.model import Arrival
from eventdesk.core.registration.model import Person, Registration
from eventdesk.store.undo import NothingToUndo


@pytest.fixture
def person(ledger):
    with ledger.writing() as unit:
        made = Person(id="p", first="Ada", last="Rossi")
        unit.new(made)
    return made, unit.id


def _person(ledger, record_id="p"):
    with ledger.reading() as read:
        return read.get(Person, record_id)


def test_a_field_goes_back_to_what_it_was(opened, ledger, person):
    with ledger.writing() as edit:
        edit.change(person[0], first="Adele")
    opened.undo.undo(edit.id)
    assert _person(ledger).first == "Ada"


def test_a_field_that_somebody_changed_since_stays(opened, ledger, person):
    with ledger.writing() as edit:
        edited = edit.change(person[0], first="Adele", last="Bianchi")
    with ledger.writing() as later:
        later.change(edited, first="Adelaide")
    opened.undo.undo(edit.id)
    found = _person(ledger)
    assert (found.first, found.last) == ("Adelaide", "Rossi")


def test_what_was_made_is_retired_and_comes_back_when_the_undo_is_undone(opened, ledger, person):
    undone = opened.undo.undo(person[1])
    assert _person(ledger).retired
    opened.undo.undo(undone.unit)
    with ledger.reading() as read:
        assert [p.id for p in read.find(Person)] == ["p"]


def test_people_that_later_facts_mention_stay_and_are_listed(opened, ledger):
    with ledger.writing() as unit:
        for n in ("1", "2"):
            unit.new(Person(id=f"p{n}", first=f"Ada{n}"))
            unit.new(Registration(id=f"r{n}", person=f"p{n}", event="e"))
    with ledger.writing() as arrival:
        arrival.add(Arrival(id="a", event="e", registration="r1", person="p1"))
    undone = opened.undo.undo(unit.id)
    assert set(undone.kept) == {("person", "p1"), ("registration", "r1")}
    with ledger.reading() as read:
        assert [p.id for p in read.find(Person)] == ["p1"]
        assert [r.id for r in read.find(Registration, event="e")] == ["r1"]


def test_a_fact_is_voided_and_stays_in_the_journal(opened, ledger):
    with ledger.writing() as unit:
        unit.add(Arrival(id="a", event="e", registration="r"))
    before = opened.file.check().operations
    opened.undo.undo(unit.id)
    with ledger.reading() as read:
        assert read.find(Arrival) == []
        assert read.get(Arrival, "a").voided
    health = opened.file.check()
    assert health.operations == before + 1
    assert health.sound


def test_undoing_twice_or_something_unknown_is_told(opened, person):
    opened.undo.undo(person[1])
    with pytest.raises(NothingToUndo):
        opened.undo.undo(person[1])
    with pytest.raises(NothingToUndo):
        opened.undo.undo("never")


def test_an_undo_reaches_other_desks_like_any_action(opened, ledger, person, tmp_path, around):
    from eventdesk.bootstrap import new_file

    opened.undo.undo(person[1])
    opened.exchange.export(tmp_path / "j.txt")
    with new_file(tmp_path / "other.eventdesk", file_id=opened.file.file_id, around=around) as other:
        other.exchange.take(tmp_path / "j.txt")
        assert other.file.state() == opened.file.state()
