"""Places, the waiting list, and people at several events."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.registration.model import Answer, Promoted, Status
from eventdesk.core.registration.waiting import NoPlaceFree, NotWaiting, WaitingList
from eventdesk.core.shared.errors import NotFound


@pytest.fixture
def event(opened: OpenFile) -> str:
    return opened.programme.start("Ascolto").id


@pytest.fixture
def waiting(opened: OpenFile) -> WaitingList:
    return opened.register_room.waiting


def _statuses(opened: OpenFile, event: str) -> dict[str, str]:
    return {row.last: row.status for row in opened.register.people(event)}


def test_beyond_the_places_people_wait_and_the_first_is_called_when_one_becomes_free(
    opened: OpenFile, event: str, waiting: WaitingList
) -> None:
    waiting.limit(event, 2)
    rows = {last: opened.register.add(event, last=last) for last in ("Aba", "Bosco", "Conti", "Dini", "Elia")}
    staff = opened.register.add(event, last="Zeni", role="staff")
    door = opened.register.add(event, last="Porta", walk_in=True)
    assert (staff.status, door.status) == (Status.REGISTERED, Status.REGISTERED)
    assert [rows[name].status for name in ("Bosco", "Conti")] == [Status.REGISTERED, Status.WAITING]

    state = waiting.state(event)
    assert (state.places[0].taken, state.places[0].over, state.places[0].waiting) == (3, 1, 3)
    assert ([w.name for w in state.queue], state.next) == (["Conti", "Dini", "Elia"], None)
    with pytest.raises(NoPlaceFree):
        waiting.answer(event, rows["Conti"].registration, Answer.YES)

    opened.register.cancel(event, [rows["Aba"].registration, door.registration])
    assert waiting.state(event).next.name == "Conti"  # type: ignore[union-attr]
    waiting.answer(event, rows["Conti"].registration, Answer.UNKNOWN)
    assert waiting.state(event).next.name == "Dini"  # type: ignore[union-attr]
    waiting.answer(event, rows["Dini"].registration, Answer.NO)
    unit = waiting.answer(event, rows["Elia"].registration, Answer.YES)
    found = _statuses(opened, event)
    assert (found["Conti"], found["Dini"], found["Elia"]) == (Status.WAITING, Status.CANCELLED, Status.REGISTERED)
    with pytest.raises(NotWaiting):
        waiting.answer(event, rows["Elia"].registration, Answer.YES)
    assert [(c.name, c.answer) for c in waiting.state(event).calls] == [
        ("Elia", "yes"), ("Dini", "no"), ("Conti", "unknown"),
    ]  # fmt: skip
    opened.undo.undo(unit)
    assert _statuses(opened, event)["Elia"] == Status.WAITING
    with opened.file.ledger.reading() as read:
        assert read.count(Promoted, answer="yes") == 0


def test_a_list_fills_the_places_in_its_order(
    opened: OpenFile, event: str, waiting: WaitingList, tmp_path: Path
) -> None:
    waiting.limit(event, 2)
    path = tmp_path / "lista.csv"
    path.write_text("Nome;Cognome\nAda;Aba\nUgo;Bosco\nLia;Conti\nEva;Dini\n", encoding="utf-8")
    opened.imports.apply(event, opened.imports.preview(event, [path]))
    assert [w.name for w in waiting.state(event).queue] == ["Lia Conti", "Eva Dini"]
    opened.imports.apply(event, opened.imports.preview(event, [path]))
    assert list(_statuses(opened, event).values()).count(Status.WAITING) == 2


def test_a_place_set_free_is_for_those_who_wait_not_for_who_comes_later(
    opened: OpenFile, event: str, waiting: WaitingList
) -> None:
    waiting.limit(event, 1)
    first, second = (opened.register.add(event, last=last) for last in ("Aba", "Bosco"))
    opened.register.cancel(event, [first.registration])
    assert opened.register.add(event, last="Conti").status == Status.WAITING
    waiting.answer(event, second.registration, Answer.YES)
    assert waiting.state(event).next is None


def test_a_venue_has_places_of_its_own(opened: OpenFile, event: str, waiting: WaitingList) -> None:
    small = opened.programme.add_venue(event, "Ivrea", zones=["Eporediese"])
    waiting.limit(event, 1, venue=small.id)
    here = opened.register.add(event, last="Aba", municipality="Ivrea")
    full = opened.register.add(event, last="Bosco", venue=small.id)
    other = opened.register.add(event, last="Conti", municipality="Torino")
    assert [row.status for row in (here, full, other)] == [Status.REGISTERED, Status.WAITING, Status.REGISTERED]
    (waiter,) = waiting.state(event).queue
    assert (waiter.venue, waiter.can_come) == ("Ivrea", False)
    assert {p.name: (p.taken, p.free) for p in waiting.places(event)}["Ivrea"] == (1, 0)
    with pytest.raises(NotFound):
        waiting.limit(event, 1, venue="nowhere")


def test_people_go_on_to_the_next_event_without_being_typed_again(opened: OpenFile, event: str) -> None:
    room = opened.register_room
    rows = [
        opened.register.add(event, last=last, needs_food="vegana", wishes=["Clima"], consent="yes", notice="v2")
        for last in ("Aba", "Bosco", "Conti")
    ]
    after = opened.programme.start("Co-progettazione").id
    room.waiting.limit(after, 2)
    assert room.enrolling.enrol([rows[0].registration], after).added == 1
    done = room.enrolling.enrol([row.registration for row in rows], after)
    assert (done.added, done.already, done.waiting) == (2, 1, 1)
    there = opened.register.people(after)
    assert [row.person for row in there] == [row.person for row in rows]
    assert {(r.entry.needs_food, r.wishes, r.consent, r.entry.notice) for r in there} == {("vegana", (), "yes", "v2")}
    at = room.enrolling.events_of(rows[2].person)
    assert [(e.name, e.status) for e in at] == [("Ascolto", "registered"), ("Co-progettazione", "waiting")]
    opened.undo.undo(done.unit)
    assert len(opened.register.people(after)) == 1
    with pytest.raises(NotFound):
        room.enrolling.enrol([rows[0].registration], "nowhere")
