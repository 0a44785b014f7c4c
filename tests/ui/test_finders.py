"""Ctrl+K finds people."""

from __future__ import annotations

from eventdesk.bootstrap import OpenFile
from eventdesk.ui.screens import finders
from tests.ui.hall import fill


def test_people_are_found_by_a_name_typed_in_a_hurry(opened: OpenFile) -> None:
    hall = fill(opened)
    (find,) = finders(opened)
    found = find("sahin elise")
    assert [(thing.words, thing.screen) for thing in found[:1]] == [("Élise Şahin", "registration")]
    assert found[0].what in {person.registration for person in hall.people}
    assert find("") == []
