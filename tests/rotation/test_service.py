"""Rotation over a real event file: from what is written down to a plan in force, and one more person afterwards."""

from __future__ import annotations

from collections import Counter

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.programme.model import Event, Process, Round, Table, Theme, Venue
from eventdesk.core.registration.model import Person, Registration, Role, Status
from eventdesk.core.rotation.feasibility import TooManyPeople
from eventdesk.core.rotation.ports import Objective
from eventdesk.core.rotation.records import RuleKind
from eventdesk.core.rotation.service import AgainstLocks, NoPlanYet, Rotation
from eventdesk.core.shared.errors import BadValue, NotFound
from eventdesk.core.shared.ports import Unit

THEMES = ("Mobility", "Energy", "Housing")


def add_person(unit: Unit, number: int, **fields: object) -> None:
    person = Person(id=f"person{number}", first="Ada", last=f"Rossi {number}", zone=f"Z{number % 3}",
                    category="citizen" if number % 2 else "school", language="")  # fmt: skip
    unit.new(person)
    wishes = (THEMES[number % 3], THEMES[(number + 1) % 3].upper())
    values: dict[str, object] = {"event": "e", "person": person.id, "wishes": wishes, **fields}
    unit.new(Registration(id=f"reg{number}", **values))  # type: ignore[arg-type]


@pytest.fixture
def rotation(opened: OpenFile) -> Rotation:
    with opened.file.ledger.writing(event="e") as unit:
        unit.new(Process(id="p", name="Plan"))
        unit.new(Event(id="e", process="p", name="Day"))
        for k, name in enumerate(THEMES):
            unit.new(Theme(id=f"theme{k}", event="e", name=name, position=k))
            unit.new(Table(id=f"table{k}", event="e", theme=f"theme{k}", number=k + 1, min_seats=3, max_seats=6))
        for k in (1, 2):
            unit.new(Round(id=f"round{k}", event="e", number=k))
        for k in range(12):
            add_person(unit, k)
        add_person(unit, 90, status=Status.CANCELLED)
        add_person(unit, 91, role=Role.PRESS)
    return opened.rotation


def propose_and_publish(rotation: Rotation) -> None:
    rotation.publish("e", rotation.propose("e", seed=1, iterations=20_000))


def test_who_is_cancelled_or_of_the_press_is_not_seated_and_wishes_become_themes(rotation: Rotation) -> None:
    problem = rotation.problem("e")
    assert {p.id for p in problem.participants} == {f"reg{k}" for k in range(12)}
    assert problem.participants[1].prefs == ("theme1", "theme2")
    assert problem.attributes == ("zone", "category")


def test_a_published_plan_is_in_force_and_a_proposed_one_is_not(rotation: Rotation) -> None:
    draft = rotation.propose("e", seed=1, iterations=20_000)
    assert rotation.current("e") is None
    rotation.publish("e", draft)
    plan = rotation.current("e")
    assert plan is not None
    assert plan.rounds == ("round1", "round2")
    assert {who: plan.agenda(who) for who in draft.solution.assign} == draft.solution.assign
    assert set(plan.occupancy().values()) <= set(range(3, 7))
    assert rotation.score_now("e") == draft.score
    written = rotation.published("e")[-1]
    assert (written.seed, written.iterations, written.objective) == (1, 20_000, "balanced")
    assert written.score["bounds"]["points"] >= written.score["points"]


def test_a_plan_that_would_take_locked_seats_is_not_published(rotation: Rotation, opened: OpenFile) -> None:
    propose_and_publish(rotation)
    before = rotation.current("e")
    assert before is not None
    other = rotation.propose("e", seed=7, iterations=20_000, objective=Objective.MIX)
    lock = opened.floor.lock("e", round_="round1")
    with pytest.raises(AgainstLocks) as lost:
        rotation.publish("e", other)
    assert lost.value.values["seats"] == sum(
        row[0] != before.seat(who, "round1") for who, row in other.solution.assign.items()
    )
    held = rotation.propose("e", seed=7, iterations=1000, onto=before, locks=opened.floor.locks("e"))
    rotation.publish("e", held)
    opened.floor.unlock(lock.id)
    rotation.publish("e", other)


def test_a_later_plan_takes_the_place_of_an_earlier_one(rotation: Rotation) -> None:
    propose_and_publish(rotation)
    later = rotation.publish("e", rotation.propose("e", seed=7, iterations=20_000, objective=Objective.MIX))
    plan = rotation.current("e")
    assert plan is not None
    assert plan.plan == later.id


def test_rules_are_kept_by_the_next_plan_and_can_be_taken_away(rotation: Rotation) -> None:
    rotation.add_rule("e", RuleKind.TOGETHER, ["reg0", "reg1"])
    rotation.add_rule("e", RuleKind.APART, ["reg2", "reg3"])
    rotation.add_rule("e", RuleKind.MUST, ["reg4"], table="table2")
    rotation.add_rule("e", RuleKind.MUST, ["reg5"], theme="theme0", round_="round2")
    never = rotation.add_rule("e", RuleKind.NEVER, ["reg6"], theme="theme1")
    rows = rotation.propose("e", seed=1, iterations=20_000).solution.assign
    assert rows["reg0"] == rows["reg1"]
    assert all(a != b for a, b in zip(rows["reg2"], rows["reg3"], strict=True))
    assert rows["reg4"] == ("table2", "table2")
    assert rows["reg5"][1] == "table0"
    assert "table1" not in rows["reg6"]
    rotation.remove_rule(never.id)
    assert [rule.kind for rule in rotation.rules("e")] == ["together", "apart", "must", "must"]


def test_rules_that_name_nothing_or_nobody_known_are_refused(rotation: Rotation) -> None:
    with pytest.raises(BadValue):
        rotation.add_rule("e", RuleKind.APART, ["reg1", "reg1"])
    with pytest.raises(BadValue):
        rotation.add_rule("e", RuleKind.MUST, ["reg1"])
    with pytest.raises(NotFound):
        rotation.add_rule("e", RuleKind.NEVER, ["reg1"], table="no such table")
    with pytest.raises(NotFound):
        rotation.remove_rule("no such rule")


def test_a_walk_in_gets_a_seat_in_every_round_still_to_come_and_nobody_moves(
    rotation: Rotation, opened: OpenFile
) -> None:
    propose_and_publish(rotation)
    before = rotation.current("e")
    with opened.file.ledger.writing(event="e") as unit:
        add_person(unit, 50, walk_in=True)
    seats = rotation.seat_walk_in("e", "reg50", first_round=2)
    after = rotation.current("e")
    assert before is not None
    assert after is not None
    assert [s.round for s in seats] == ["round2"]
    assert after.agenda("reg50") == (None, seats[0].table)
    assert {who: after.agenda(who) for who in before.rows} == before.rows
    assert rotation.seat_walk_in("e", "reg50", first_round=2) == ()
    both = rotation.seat_walk_in("e", "reg50")
    assert [s.round for s in both] == ["round1"]
    assert None not in {rotation.current("e").agenda("reg50")}  # type: ignore[union-attr]


def test_a_walk_in_before_any_plan_is_told_so(rotation: Rotation) -> None:
    with pytest.raises(NoPlanYet):
        rotation.seat_walk_in("e", "reg1")


def test_too_few_people_leave_a_table_unused_and_the_draft_says_which(rotation: Rotation, opened: OpenFile) -> None:
    with opened.file.ledger.writing(event="e") as unit:
        for k in range(4, 12):
            known = unit.read.get(Registration, f"reg{k}")
            assert known
            unit.change(known, status=Status.CANCELLED)
    draft = rotation.propose("e", seed=1, iterations=5000)
    assert len(draft.closed) == 4
    assert draft.score.broken == 0
    used = Counter(t for row in draft.solution.assign.values() for t in row)
    assert set(used.values()) == {4}


def test_too_many_people_are_said_with_the_numbers(rotation: Rotation, opened: OpenFile) -> None:
    with opened.file.ledger.writing(event="e") as unit:
        for k in range(12, 20):
            add_person(unit, k)
    with pytest.raises(TooManyPeople) as why:
        rotation.propose("e", seed=1, iterations=100)
    assert why.value.values == {"people": 20, "seats": 18, "round": 1, "venue": ""}


def test_people_without_a_venue_go_to_the_one_of_their_zone(rotation: Rotation, opened: OpenFile) -> None:
    with opened.file.ledger.writing(event="e") as unit:
        unit.new(Venue(id="north", event="e", name="North", zones=("Z0", "Z1")))
        unit.new(Venue(id="south", event="e", name="South", zones=("Z2",)))
        for k in range(3):
            table = unit.read.get(Table, f"table{k}")
            assert table
            unit.change(table, venue="south" if k == 2 else "north")
    venues = Counter(p.venue for p in rotation.problem("e").participants)
    assert venues == {"North": 8, "South": 4}
