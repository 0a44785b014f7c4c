"""Two edits of one field that did not know of each other are both shown until somebody settles them."""

from __future__ import annotations

import pytest

from eventdesk.core.registration.model import Person
from eventdesk.core.shared.apart import SettledMeanwhile
from eventdesk.store import journal
from eventdesk.store.apart import EditsApart, _histories, _versions
from eventdesk.store.exchange import Exchange
from eventdesk.store.undo import Undo
from tests.store.desks import Desk, change, new


def _shown(desk: Desk, field: str = "phone") -> list[str]:
    with desk.connection() as connection:
        history = _histories(connection, ["p"])["person", "p"]
        return [version.value for version in _versions(history, field)]


def _meet(*desks: Desk) -> None:
    for desk in desks:
        for other in desks:
            desk.take(other.all())


def _two_desks() -> tuple[Desk, Desk]:
    first, second = Desk("first"), Desk("second", hours=-3)
    first.write(new("person", "p", subject="p", phone="1", email="a@b.it"))
    second.take(first.all())
    return first, second


def test_an_edit_names_the_operations_whose_values_it_saw():
    first, second = _two_desks()
    second.write(change("person", "p", subject="p", phone="2"))
    first.take(second.all())
    first.write(
        change("person", "p", subject="p", phone="3", email="c@d.it"), change("person", "p", subject="p", phone="4")
    )
    edits = [o.header for o in first.all() if o.header.kind == "set"]
    assert [(h.reference, h.based_on) for h in edits] == [
        ("first/2", "first/1 second/1"),
        ("first/3", "first/2"),
        ("second/1", "first/1"),
    ]


def test_edits_that_knew_of_each_other_or_agree_or_touch_other_fields_are_no_difference():
    first, second = _two_desks()
    second.write(change("person", "p", subject="p", phone="2"))
    first.take(second.all())
    first.write(change("person", "p", subject="p", phone="3"))
    _meet(first, second)
    assert _shown(first) == _shown(second) == []
    first.write(change("person", "p", subject="p", phone="5"))
    second.write(change("person", "p", subject="p", phone="5"), change("person", "p", subject="p", email="x@y.it"))
    _meet(first, second)
    assert _shown(first) == _shown(first, "email") == []


def test_both_values_are_shown_at_every_desk_and_a_later_edit_hides_neither():
    first, second = _two_desks()
    third = Desk("third", hours=5)
    third.take(first.all())
    first.write(change("person", "p", subject="p", phone="here"))
    second.write(change("person", "p", subject="p", phone="there"))
    third.write(change("person", "p", subject="p", phone="elsewhere"))
    _meet(first, second, third)
    assert _shown(first) == _shown(second) == _shown(third) == ["elsewhere", "here", "there"]
    second.write(change("person", "p", subject="p", phone="later"))
    _meet(first, second, third)
    assert _shown(third) == ["later", "here", "there"]


def test_the_kept_version_is_in_force_at_every_desk_and_undoing_shows_both_again(ledger):
    with ledger.writing() as unit:
        unit.new(Person(id="p", first="Ada", last="Rossi", phone="1"))
    other = Desk("other", hours=2)
    with ledger.viewing() as connection:
        other.take(list(journal.operations(connection)))
    other.write(change("person", "p", subject="p", phone="there"))
    with ledger.writing() as unit:
        unit.change(unit.read.get(Person, "p"), phone="here")
    Exchange(ledger, "f").receive(other.all())
    differences = EditsApart(ledger)
    (apart,) = differences.find()
    assert (apart.versions[0].value, apart.versions[0].in_force, apart.versions[0].desk) == ("there", True, "other")
    unit_id = differences.keep(apart, apart.versions[1])
    with ledger.reading() as read:
        assert read.get(Person, "p").phone == "here"
    assert differences.find() == []
    with pytest.raises(SettledMeanwhile):
        differences.keep(apart, apart.versions[0])
    with ledger.viewing() as connection:
        other.take(list(journal.operations(connection)))
    assert _shown(other) == []
    Undo(ledger).undo(unit_id)
    (again,) = differences.find()
    assert again.versions == apart.versions
    with ledger.reading() as read:
        assert read.get(Person, "p").phone == "there"
