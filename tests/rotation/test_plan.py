"""A plan is packed, unpacked, and read with the seats changed afterwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventdesk.core.rotation.plan import BadPlan, in_force, packed, unpacked
from eventdesk.core.rotation.records import PlanPublished, SeatOverride

IDS = st.text("0123456789abcdef", min_size=1, max_size=8)


@given(st.dictionaries(IDS, st.lists(st.none() | IDS, min_size=3, max_size=3).map(tuple), max_size=20))
def test_what_is_packed_comes_back(rows: dict[str, tuple[str | None, ...]]) -> None:
    assert unpacked(packed(rows)) == rows


def test_damaged_seats_are_said_to_be_damaged() -> None:
    with pytest.raises(BadPlan) as damaged:
        in_force(PlanPublished(id="plan", seats="not a plan"), ())
    assert damaged.value.values == {"plan": "plan"}


def published() -> PlanPublished:
    seats = packed({"anna": ("t1", "t2"), "bruno": ("t1", None)})
    return PlanPublished(id="plan", event="e", rounds=("r1", "r2"), seats=seats)


def test_a_plan_tells_seats_by_person_and_by_table() -> None:
    plan = in_force(published(), ())
    assert plan.seat("anna", "r2") == "t2"
    assert plan.seat("bruno", "r2") is None
    assert plan.at("t1", "r1") == ("anna", "bruno")
    assert plan.agenda("anna") == ("t1", "t2")
    assert plan.agenda("nobody") == (None, None)
    assert plan.occupancy() == {("t1", "r1"): 2, ("t2", "r2"): 1}


def test_a_seat_changed_afterwards_counts_and_one_of_another_plan_does_not() -> None:
    changes = [
        SeatOverride(id="1", plan="plan", registration="bruno", round="r2", table="t3"),
        SeatOverride(id="2", plan="older", registration="anna", round="r1", table="t9"),
        SeatOverride(id="3", plan="plan", registration="carla", round="r1", table="t1"),
        SeatOverride(id="4", plan="plan", registration="anna", round="r1", table=""),
    ]
    plan = in_force(published(), changes)
    assert plan.agenda("bruno") == ("t1", "t3")
    assert plan.agenda("carla") == ("t1", None)
    assert plan.agenda("anna") == (None, "t2")
