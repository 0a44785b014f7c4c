"""Who or how many really sat: counts, scans at the table, where there is room, what drew people."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.programme.model import Round, Seating, Table
from eventdesk.core.registration.model import BadgeIssued, BadgeRevoked
from eventdesk.core.rotation.records import TableCount, TableScan
from eventdesk.core.rotation.seating import (
    AtTable,
    Present,
    Room,
    Wanted,
    popularity,
    sat_of,
    suggestions,
    where_is_room,
)
from eventdesk.core.shared.errors import BadValue, NotFound
from eventdesk.core.shared.ids import random_id

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
TABLES = tuple(
    Table(id=f"t{n}", event="e", number=n, theme=theme, max_seats=4)
    for n, theme in enumerate(("water", "water", "school"), start=1)
)
ROUNDS = (Round(id="r1", event="e", number=1), Round(id="r2", event="e", number=2))


def count(table: str, people: int, minute: int = 0, round_: str = "r1") -> TableCount:
    return TableCount(
        id=random_id(), event="e", table=table, round=round_, count=people, at=AT + timedelta(minutes=minute)
    )


def scan(who: str, table: str, minute: int = 0, round_: str = "r1") -> TableScan:
    return TableScan(
        id=random_id(), event="e", registration=who, table=table, round=round_, at=AT + timedelta(minutes=minute)
    )


def test_counts_and_scans_are_written_once_and_say_who_moved(opened: OpenFile) -> None:
    event = opened.programme.start("Forum").id
    one, two = opened.programme.add_tables(event, 2)
    turn = opened.programme.set_rounds(event, 1)[0].id
    ada = opened.register.add(event, first="Ada", last="Byron").registration
    opened.register.issue_badges(event)
    with opened.file.ledger.reading() as read:
        badge = read.find(BadgeIssued, event=event)[0]
    seating = opened.seating
    assert seating.sat(event).at(one.id, turn).people is None

    first = seating.scan(event, one.id, turn, f" {badge.code.lower()} ")
    assert (first.outcome, first.name, first.registration) == (AtTable.SEEN, "Ada Byron", ada)
    assert seating.scan(event, one.id, turn, badge.code).outcome is AtTable.AGAIN
    moved = seating.see(event, two.id, turn, ada)
    assert (moved.outcome, moved.before) == (AtTable.MOVED, one.id)
    sat = seating.sat(event)
    assert len(sat.scans) == 2
    assert (sat.at(one.id, turn).people, sat.at(two.id, turn).people) == (0, 1)
    assert sat.visited(ada) == {one.id, two.id}

    seating.count(event, two.id, turn, 7)
    seating.count(event, two.id, turn, 6)
    assert seating.sat(event).at(two.id, turn).people == 6
    assert opened.notes.head_counts(event) == {(two.id, turn): 6}, "one writer, whoever counts"

    assert seating.scan(event, one.id, turn, "nothing of ours").outcome is AtTable.UNKNOWN
    with opened.file.ledger.writing(event=event) as unit:
        unit.add(BadgeRevoked(id=random_id(), event=event, badge=badge.id, person=badge.person))
    assert seating.scan(event, one.id, turn, badge.code).outcome is AtTable.REVOKED
    for wrong in (-1, 1000):
        with pytest.raises(BadValue):
            seating.count(event, two.id, turn, wrong)
    for table, round_ in (("gone", turn), (one.id, "gone")):
        with pytest.raises(NotFound):
            seating.count(event, table, round_, 3)


def test_a_count_is_believed_and_later_badges_can_only_show_more() -> None:
    assert Present(None, ()).people is None
    assert Present(7, ("a",), AT, AT + timedelta(minutes=1)).people == 7
    assert Present(1, ("a", "b"), AT, AT + timedelta(minutes=1)).people == 2
    assert Present(1, ("a", "b"), AT + timedelta(minutes=1), AT).people == 1


def test_popularity_follows_the_rounds() -> None:
    sat = sat_of([count("t1", 5), count("t2", 2), count("t3", 1, 40, "r2")], [scan("a", "t3"), scan("b", "t3")])
    moments = popularity(sat, TABLES, ROUNDS)
    assert [(m.round, dict(m.people)) for m in moments] == [("r1", {"water": 7, "school": 2}), ("r2", {"school": 1})]


def test_without_rounds_popularity_follows_the_clock_and_a_count_holds_until_the_next() -> None:
    counts = [count("t1", 5, 1, ""), count("t3", 4, 16, ""), count("t1", 2, 31, "")]
    moments = popularity(sat_of(counts, ()), TABLES, ())
    assert [dict(m.people) for m in moments] == [{"water": 5}, {"water": 5, "school": 4}, {"water": 2, "school": 4}]


def test_where_there_is_room_is_counted_before_it_is_planned() -> None:
    closed = Table(id="t4", event="e", number=4, max_seats=9, closed_rounds=("r1",))
    sat = sat_of([count("t1", 9)], [scan("a", "t2"), scan("b", "t3")])
    rooms = where_is_room(sat, (*TABLES, closed), "r1", {"t1": 2, "t2": 3})
    assert [(r.table.id, r.people, r.free, r.sure) for r in rooms] == [
        ("t1", 9, 0, True),
        ("t2", 3, 1, False),
        ("t3", 1, 3, False),
    ]
    free = where_is_room(sat, TABLES, "r1")
    assert [(r.people, r.sure) for r in free] == [(9, True), (1, True), (1, True)], "without a plan badges are known"


def test_who_asks_is_sent_to_wanted_themes_that_are_new_to_them_and_have_room() -> None:
    stairs = Table(id="t5", event="e", number=5, theme="art", max_seats=9, accessible=False, languages=("en",))
    rooms = [Room(TABLES[0], 1), Room(TABLES[1], 0), Room(TABLES[2], 3), Room(stairs, 0)]
    ids = [room.table.id for room in suggestions(rooms, Wanted(themes=("school",)))]
    assert ids == ["t3", "t5", "t2", "t1"]
    ids = [room.table.id for room in suggestions(rooms, Wanted(visited=frozenset({"t1"}), wheelchair=True))]
    assert ids == ["t3", "t2"], "table 2 has room but its theme is known to them"
    assert [room.table.id for room in suggestions(rooms, Wanted(language="en"))] == ["t5"]
    full = [Room(TABLES[0], 4)]
    assert suggestions(full, Wanted()) == ()


def test_with_fixed_seating_everybody_keeps_one_table_in_all_rounds(opened: OpenFile) -> None:
    event = opened.programme.start("Forum").id
    themes = [opened.programme.add_theme(event, name).id for name in ("Acqua", "Scuola")]
    opened.programme.add_tables(event, 2, themes=themes, low=2, high=4)
    opened.programme.set_rounds(event, 3)
    opened.programme.change_event(event, seating=Seating.FIXED)
    for number in range(6):
        opened.register.add(event, first=f"Ada{number}", last="Byron", wishes=("Scuola",))
    draft = opened.rotation.propose(event, seed=1, seconds=0.2)
    assert draft.score.broken == 0
    assert all(len(set(row)) == 1 and None not in row for row in draft.solution.assign.values())
