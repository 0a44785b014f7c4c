"""The day over a real event file: repairs, stand-ins, moves by hand, locks, reasons; each one unit of work."""

from __future__ import annotations

from collections import Counter

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.programme.model import Event, Process, Round, Table, Theme, Venue
from eventdesk.core.registration.model import Person, Registration, Role, Status
from eventdesk.core.rotation.compare import lists_by_table, turnover
from eventdesk.core.rotation.effect import Change
from eventdesk.core.rotation.floor import Floor, PlanMoved, SeatLocked
from eventdesk.core.rotation.repair import Reason, tables_of
from eventdesk.core.rotation.service import NoPlanYet, edited
from eventdesk.core.rotation.situation import Situation, first_open_round, who_came
from eventdesk.core.shared.errors import BadValue
from eventdesk.core.shared.ports import Unit

THEMES = ("Mobility", "Energy", "Housing")


def add(unit: Unit, number: int, **fields: object) -> None:
    person = Person(id=f"person{number}", first="Ada", last=f"Rossi {number}", zone=f"Z{number % 3}", language="",
                    gender="FM"[number % 2])  # fmt: skip
    unit.new(person)
    wishes = (THEMES[number % 3], THEMES[(number + 1) % 3])
    values: dict[str, object] = {"event": "e", "person": person.id, "wishes": wishes, **fields}
    unit.new(Registration(id=f"reg{number:02}", **values))  # type: ignore[arg-type]


@pytest.fixture
def floor(opened: OpenFile) -> Floor:
    """Eighteen participants, three tables with a facilitator each (reg90, reg91, reg92) and two rounds."""
    with opened.file.ledger.writing(event="e") as unit:
        unit.new(Process(id="p", name="Plan"))
        unit.new(Event(id="e", process="p", name="Day"))
        for k, name in enumerate(THEMES):
            unit.new(Theme(id=f"theme{k}", event="e", name=name, position=k))
            unit.new(Table(id=f"table{k}", event="e", theme=f"theme{k}", number=k + 1, min_seats=4, max_seats=9,
                           facilitator=f"reg{90 + k}"))  # fmt: skip
            add(unit, 90 + k, role=Role.FACILITATOR)
        for k in (1, 2):
            unit.new(Round(id=f"round{k}", event="e", number=k, starts=f"{9 + k}:00"))
        for k in range(18):
            add(unit, k)
    return opened.floor


def publish(opened: OpenFile, **options: object) -> None:
    draft = opened.rotation.propose("e", seed=1, iterations=20_000, **options)  # type: ignore[arg-type]
    opened.rotation.publish("e", draft)


def test_facilitators_lead_their_table_all_day_and_a_repair_takes_the_fewest_moves(
    floor: Floor, opened: OpenFile
) -> None:
    with pytest.raises(NoPlanYet):
        floor.state("e")
    publish(opened)
    state = floor.state("e")
    assert [state.seats[f"reg{90 + k}"] for k in range(3)] == [(f"table{k}",) * 2 for k in range(3)]
    # Of table 2 nobody but its facilitator comes to the first round; the others of that round do.
    gone = frozenset(w for w, row in state.seats.items() if row[0] == "table1" and w != "reg91")
    repair = floor.repair("e", Situation(1, gone))
    assert repair.after.broken == 0
    assert repair.is_proven
    assert {m.registration for m in repair.moves if m.reason is Reason.ABSENT} == gone
    before = floor.state("e").basis
    written = floor.apply(repair)
    assert len(written) == len(repair.moves)
    assert {o.reason for o in written} <= set(Reason)
    with pytest.raises(PlanMoved):
        floor.apply(repair)
    after = floor.state("e", Situation(1, gone))
    assert after.basis != before
    assert {p: row for p, row in after.seats.items() if p not in gone} == {
        p: row for p, row in repair.seats.items() if p not in gone
    }
    assert not floor.repair("e", Situation(1, gone)).moves
    days = {(d.table, d.round): d for d in tables_of(repair, state.seats)}
    assert {place for place, d in days.items() if d.closes} == {(c.table, c.round) for c in repair.closings}
    assert all(d.holds for d in days.values())
    assert days["table1", 0].here == 1
    assert days["table0", 0].leader == "reg90"
    lists = lists_by_table(repair.problem, repair.moves)
    assert sum(len(one.leaving) for one in lists) == sum(m.before is not None for m in repair.moves)
    assert all(m.after == one.table for one in lists for m in one.arriving)


def test_a_missing_facilitator_is_stood_in_for_and_leads_from_then_on(floor: Floor, opened: OpenFile) -> None:
    publish(opened)
    with opened.file.ledger.writing(event="e") as unit:
        add(unit, 99, role=Role.FACILITATOR, takes_seat=False)
    repair = floor.repair("e", Situation(2, frozenset({"reg91"})))
    assert repair.stand_ins == (("table1", "reg99"),)
    assert repair.moved == 0
    floor.apply(repair)
    assert opened.programme.setup("e").tables[1].facilitator == "reg99"
    assert floor.repair("e", Situation(2, frozenset({"reg91"}))).stand_ins == ()


def test_who_came_late_and_walk_ins_get_seats_and_the_past_stays(floor: Floor, opened: OpenFile) -> None:
    publish(opened)
    everybody = [p.id for p in floor.state("e").problem.participants]
    with opened.file.ledger.writing(event="e") as unit:
        add(unit, 50, walk_in=True)
        gone = unit.read.get(Registration, "reg05")
        assert gone
        unit.change(gone, status=Status.CANCELLED)
    situation = who_came(everybody, {*everybody, "reg50"} - {"reg01", "reg02"}, first_round=2, late={"reg02": 3})
    assert situation.away == {"reg01"}
    repair = floor.repair("e", situation)
    assert all(m.round == 1 for m in repair.moves)
    reasons = {m.registration: m.reason for m in repair.moves}
    assert reasons["reg50"] is Reason.NO_SEAT
    assert reasons["reg01"] is reasons["reg02"] is reasons["reg05"] is Reason.ABSENT
    assert repair.after.broken == 0
    rounds = opened.programme.setup("e").rounds
    assert [first_open_round(rounds, clock) for clock in ("09:59", "10:00", "11:30")] == [1, 2, 3]
    nothing = floor.repair("e", Situation(first_round=3))
    assert not [m for m in nothing.moves if m.is_announced]


def test_a_seat_moved_by_hand_does_what_was_foretold_unless_it_is_locked(floor: Floor, opened: OpenFile) -> None:
    publish(opened)
    state = floor.state("e")
    here = state.seats["reg03"][1]
    other = next(t for t in ("table0", "table1", "table2") if t not in state.seats["reg03"])
    change = Change("reg03", 1, other)
    effect = floor.effect("e", [change])
    before = opened.rotation.score_now("e")
    lock = floor.lock("e", registration="reg03", round_="round2")
    assert floor.lock("e", registration="reg03", round_="round2") == lock
    with pytest.raises(SeatLocked):
        floor.move("e", [change])
    assert "rotation-held-locked" in {h.key for h in floor.why("e", "reg03", 1).held}
    floor.unlock(lock.id)
    assert floor.locks("e") == ()
    with pytest.raises(SeatLocked):
        floor.move("e", [Change("reg03", 0, other)], first_round=2)
    assert len(floor.move("e", [change], basis=state.basis)) == 1
    assert floor.move("e", [change]) == ()
    after = opened.rotation.score_now("e")
    assert after.points - before.points == effect.points
    assert after.repeats - before.repeats == effect.repeats
    assert after.misfit - before.misfit == effect.misfit
    assert after.broken - before.broken == effect.breaks
    why = floor.why("e", "reg03", 1)
    assert why.table == other
    assert {a.registration for a in why.company} == set(opened.rotation.current("e").at(other, "round2")) - {"reg03"}  # type: ignore[union-attr]
    assert here in {a.table for a in why.alternatives}
    assert [a.effect.rank for a in why.alternatives] == sorted(a.effect.rank for a in why.alternatives)
    lists = turnover(state.problem, state.seats, 1)
    assert sum(len(one.leaving) for one in lists) == sum(row[0] != row[1] for row in state.seats.values())


def test_locked_seats_stay_in_the_next_plan_and_two_plans_are_compared(floor: Floor, opened: OpenFile) -> None:
    publish(opened)
    plan = opened.rotation.current("e")
    assert plan is not None
    floor.lock("e", round_="round1")
    draft = opened.rotation.propose("e", seed=9, iterations=20_000, onto=plan, locks=floor.locks("e"))
    assert {who: row[0] for who, row in draft.plan.rows.items()} == {who: row[0] for who, row in plan.rows.items()}
    compared = floor.compare("e", plan, draft.plan)
    assert compared.people == len({w for w, row in draft.plan.rows.items() if row != plan.rows[w]})
    assert {f.key: f.second - f.first for f in compared.figures}["points"] == (
        compared.second.points - compared.first.points
    )
    first, second = (next(w for w, row in draft.plan.rows.items() if row[1] == t and w < "reg90")
                     for t in ("table0", "table1"))  # fmt: skip
    swapped = edited(draft, [Change(first, 1, "table1"), Change(second, 1, "table0")])
    assert swapped.plan.seat(first, "round2") == "table1"
    assert swapped.score != draft.score
    floor.lock("e", table="table0", round_="round2")
    everyone = floor.state("e").seats
    gone = frozenset(w for w, row in everyone.items() if row[1] == "table2" and w < "reg90")
    repair = floor.repair("e", Situation(1, gone))
    assert all(repair.seats[w][1] == "table0" for w, row in everyone.items() if row[1] == "table0")


def test_interpreters_follow_people_leave_at_noon_and_some_stay_put(floor: Floor, opened: OpenFile) -> None:
    with opened.file.ledger.writing(event="e") as unit:
        add(unit, 60, role=Role.INTERPRETER, follows="reg04", takes_seat=True)
        add(unit, 61, role=Role.INTERPRETER, follows="reg60", takes_seat=True)
        add(unit, 62, leaves_at="11:00")
        add(unit, 63, only_rounds=("round2",))
        add(unit, 64, stays_put=True)
        add(unit, 65, role=Role.COMPANION, follows="reg62", takes_seat=True)
        for k in range(3):
            table = unit.read.get(Table, f"table{k}")
            assert table
            unit.change(table, closed_rounds=("round1",) if k == 2 else (), max_seats=14)
    opened.rotation.set_mixing("e", weights={"gender": 3, "zone": 0}, mix=0.8)
    problem = opened.rotation.problem("e")
    assert (problem.attributes, problem.weights) == (("gender",), (3,))
    with pytest.raises(BadValue):
        opened.rotation.set_mixing("e", weights={"height": 1})
    draft = opened.rotation.propose("e", seed=1, iterations=20_000)
    rows = draft.plan.rows
    assert draft.score.broken == 0
    assert rows["reg04"] == rows["reg60"] == rows["reg61"]
    assert rows["reg62"][1] is rows["reg65"][1] is rows["reg63"][0] is None
    assert rows["reg62"][0] == rows["reg65"][0]
    assert rows["reg64"][0] == rows["reg64"][1] != "table2"
    assert rows["reg92"][0] is None
    assert "table2" not in {row[0] for row in rows.values()}


def test_six_venues_are_one_plan_and_every_venue_keeps_its_people(opened: OpenFile) -> None:
    venues = [f"Sede {x}" for x in "ABCDEF"]
    with opened.file.ledger.writing(event="e") as unit:
        unit.new(Process(id="p", name="Plan"))
        unit.new(Event(id="e", process="p", name="Co-planning"))
        for k, name in enumerate(THEMES):
            unit.new(Theme(id=f"theme{k}", event="e", name=name, position=k))
        for v, name in enumerate(venues):
            unit.new(Venue(id=f"venue{v}", event="e", name=name, zones=(f"Zona {v}",)))
            for k in range(3):
                unit.new(Table(id=f"table{v}{k}", event="e", venue=f"venue{v}", theme=f"theme{k}", number=10 * v + k,
                               min_seats=3, max_seats=5))  # fmt: skip
        for k in (1, 2):
            unit.new(Round(id=f"round{k}", event="e", number=k))
        for k in range(72):
            unit.new(Person(id=f"p{k}", first="Ada", last=f"B{k}", zone=f"Zona {k % 6}", language=""))
            unit.new(Registration(id=f"reg{k:02}", event="e", person=f"p{k}", wishes=(THEMES[k % 3],)))
    publish(opened)
    state = opened.floor.state("e")
    assert all(t is not None and t[5] == str(int(who[3:]) % 6) for who, row in state.seats.items() for t in row)
    away = frozenset(f"reg{k:02}" for k in range(72) if k % 6 == 2 and k < 48)
    repair = opened.floor.repair("e", Situation(1, away))
    assert repair.after.broken == 0
    assert repair.is_proven
    assert {c.table[5] for c in repair.closings} == {"2"}
    used = Counter(t for row in repair.seats.values() for t in row if t is not None and t[5] == "2")
    assert set(used.values()) == {4}
