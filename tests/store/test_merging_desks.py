"""Three desks whose clocks are hours apart come to one state, however their operations travel."""

from __future__ import annotations

from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eventdesk.store.operations import Draft, Operation
from tests.store.desks import Desk, change, erase, fact, new

PEOPLE = ["p1", "p2", "p3"]
ARRIVALS = ["a1", "a2", "a3"]
words = st.sampled_from(["Ada", "Bo", "Çelik", "", "=1+1", "مها", "x" * 300])
person = st.sampled_from(PEOPLE)

drafts = st.one_of(
    st.builds(lambda p, w: new("person", p, subject=p, first=w), person, words),
    st.builds(lambda p, w: change("person", p, subject=p, first=w), person, words),
    st.builds(lambda p, w: change("person", p, subject=p, organisation=w, email=w), person, words),
    st.builds(lambda p, r: change("person", p, subject=p, retired=r), person, st.booleans()),
    st.builds(
        lambda a, w: fact("arrival", a, subject="p" + a[1:], desk=w, event="e"), st.sampled_from(ARRIVALS), words
    ),
    st.builds(
        lambda a, v: change("arrival", a, subject="p" + a[1:], voided=v), st.sampled_from(ARRIVALS), st.booleans()
    ),
    st.builds(erase, st.sampled_from(["p2", "a3"])),
    st.builds(lambda w: Draft("set", "hologram", "h", {"text": w}), words),
    st.builds(lambda w: Draft("sing", "person", "p1", {"first": w}, subject="p1"), words),
)
step = st.tuples(st.integers(0, 2), st.one_of(st.lists(drafts, min_size=1, max_size=3), st.integers(0, 2)))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(step, max_size=25), st.tuples(*[st.floats(-9, 9)] * 3), st.integers(0, 2**32))
def test_any_order_twice_late_and_in_pieces_gives_one_state_equal_to_a_rebuild(story, hours, seed):
    desks = [Desk(f"desk{index}", skew) for index, skew in enumerate(hours)]
    late = Desk("late")
    try:
        for who, what in story:
            if isinstance(what, int):
                desks[who].take(desks[what].all())
            else:
                desks[who].write(*what)
        pool = {o.header.reference: o for desk in desks for o in desk.all()}
        for index, desk in enumerate([*desks, late]):
            _deliver(desk, list(pool.values()), Random(seed + index))
        states = [desk.state() for desk in [*desks, late]]
        assert all(state == states[0] for state in states)
        assert [desk.rebuilt() for desk in [*desks, late]] == states
        assert [desk.damage() for desk in [*desks, late]] == [[]] * 4
        assert {o.header.reference for o in late.all()} == set(pool)
    finally:
        for desk in [*desks, late]:
            desk.close()


def _deliver(desk: Desk, operations: list[Operation], chance: Random) -> None:
    """Everything, some of it twice, shuffled, in pieces of random size."""
    doubled = operations + chance.sample(operations, k=len(operations) // 2)
    chance.shuffle(doubled)
    while doubled:
        size = chance.randint(1, 6)
        desk.take(doubled[:size])
        doubled = doubled[size:]


def test_the_later_writer_wins_field_by_field_even_with_a_clock_hours_behind():
    first, second = Desk("first", hours=0), Desk("second", hours=-5)
    first.write(new("person", "p", subject="p", first="Ada", last="Rosi"))
    second.take(first.all())
    second.write(change("person", "p", subject="p", last="Rossi"))
    first.write(change("person", "p", subject="p", first="Adele"))
    first.take(second.all())
    second.take(first.all())
    assert first.state() == second.state()
    with first.connection() as connection:
        from tests.store.desks import rows

        found = rows(connection, "person")[0]
    assert (found["first"], found["last"]) == ("Adele", "Rossi")


def test_an_early_operation_waits_until_the_ones_it_follows_are_there():
    origin, other = Desk("origin"), Desk("other")
    made = [origin.write(fact("arrival", f"a{n}", event="e"))[0] for n in range(4)]
    assert other.take([made[3], made[1]]).waiting == 2
    assert other.state() == Desk("empty").state()
    received = other.take([made[0]])
    assert (received.taken, received.waiting) == (2, 1)
    assert other.take([made[2]]).taken == 2
    assert other.state() == origin.state()


def test_erasing_one_of_two_people_a_record_was_written_of_is_the_same_in_any_order():
    north, south, late, early = (Desk(name) for name in ("n", "s", "l", "e"))
    north.write(new("registration", "r", subject="p1", person="p1", event="e"))
    south.write(change("registration", "r", subject="p2", person="p2", note="words of p2"))
    south.write(erase("p1"))
    late.take(north.all())
    for operation in south.all():
        late.take([operation])
    early.take(south.all())
    early.take(north.all())
    assert late.state() == early.state() == late.rebuilt() == early.rebuilt()
