"""Two entries of one person become one, for everybody who counts people, and apart again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventdesk.bootstrap import OpenFile, new_file
from eventdesk.core.registration.aliases import components, ids_of, merged_people, standing, who_stands
from eventdesk.core.registration.merging import Merging, SamePerson
from eventdesk.core.registration.model import Answer, Person, Registration, Status
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.rotation.records import RuleKind
from eventdesk.core.shared.errors import NotFound
from eventdesk.store.file import Surroundings


@pytest.fixture
def event(opened: OpenFile) -> str:
    return opened.programme.start("Ascolto").id


@pytest.fixture
def merging(opened: OpenFile) -> Merging:
    return opened.register_room.merging


def _pair(opened: OpenFile, event: str) -> tuple[PersonRow, PersonRow]:
    """The same woman twice: the one with the smaller id first, whichever was typed first."""
    register = opened.register
    one = register.add(event, first="Nicolò", last="D'Alò", email="nicolo@example.org", images="yes")
    other = register.add(
        event, first="Nicolo", last="D'Alo", email="nicolo@example.org", phone="3471234567", wishes=["Clima"],
        needs_food="vegano", images="no",
    )  # fmt: skip
    low, high = sorted((one, other), key=lambda row: row.person)
    return low, high


def test_two_who_look_alike_are_offered_compared_merged_and_parted_again(
    opened: OpenFile, event: str, merging: Merging
) -> None:
    kept, gone = _pair(opened, event)
    (pair,) = merging.possible(event)
    assert (pair.kept, pair.other, pair.sure) == (kept.registration, gone.registration, True)
    seen = merging.preview(event, gone.registration, kept.registration)
    assert (seen.kept, seen.other) == (kept.registration, gone.registration)
    assert {"first", "last"} <= {d.field for d in seen.differences}
    before = opened.register.people(event)

    unit = merging.merge(event, kept.registration, gone.registration, {"first": True})
    (row,) = opened.register.people(event)
    assert (row.registration, row.person, row.first) == (kept.registration, kept.person, gone.first)
    assert (row.phone, row.wishes, row.entry.needs_food) == ("+393471234567", ("Clima",), "vegano")
    assert row.images == Answer.NO, "a refusal is never lost by a merge"
    assert merging.possible(event) == []
    assert opened.register.find_short(event, gone.short) == row, "the other code still finds the person"
    with pytest.raises(NotFound):
        merging.merge(event, kept.registration, gone.registration)
    with pytest.raises(SamePerson):
        merging.merge(event, kept.registration, kept.registration)

    opened.undo.undo(unit)
    assert opened.register.people(event) == before


def test_facts_written_of_the_other_entry_find_the_one_who_stands(
    opened: OpenFile, event: str, merging: Merging
) -> None:
    kept, gone = _pair(opened, event)
    merging.merge(event, kept.registration, gone.registration)
    with opened.file.ledger.reading() as read:
        away = read.get(Registration, gone.registration)
        there = read.get(Registration, kept.registration)
        assert away is not None and there is not None
        assert standing(read, event) == {gone.registration: kept.registration}
        assert who_stands(read, away) == there and who_stands(read, there) == there
        assert list(ids_of(read, [kept.registration])) == [kept.registration, gone.registration]
        people, registrations = merged_people(read, event)
    assert ([p.id for p in people], [r.id for r in registrations]) == ([gone.person], [gone.registration])


def test_a_place_is_kept_and_who_was_only_at_another_event_goes_there_as_the_same_person(
    opened: OpenFile, event: str, merging: Merging
) -> None:
    kept, gone = _pair(opened, event)
    other = opened.programme.start("Restituzione").id
    opened.register_room.enrolling.enrol([gone.registration], other)
    opened.register.cancel(event, [kept.registration])
    assert merging.preview(event, kept.registration, gone.registration).other_events == 1
    merging.merge(event, kept.registration, gone.registration)
    assert [row.status for row in opened.register.people(event)] == [Status.REGISTERED]
    assert [row.person for row in opened.register.people(other)] == [kept.person]


def test_who_goes_along_and_look_alikes_that_are_two(opened: OpenFile, event: str, merging: Merging) -> None:
    kept, gone = _pair(opened, event)
    helper = opened.register.add(event, first="Ada", last="Lis", role="interpreter", follows=gone.registration)
    rules = opened.rotation
    rules.add_rule(event, RuleKind.TOGETHER, [helper.registration, gone.registration])
    rules.add_rule(event, RuleKind.APART, [kept.registration, gone.registration])
    merging.keep_apart(event, kept.registration, gone.registration)
    assert merging.possible(event) == []
    unit = merging.merge(event, kept.registration, gone.registration)
    assert [rule.registrations for rule in rules.rules(event)] == [(helper.registration, kept.registration)]
    (found,) = [row for row in opened.register.people(event) if row.registration == helper.registration]
    assert found.entry.follows == kept.registration
    opened.undo.undo(unit)
    assert len(rules.rules(event)) == 2 and gone.registration in rules.rules(event)[0].registrations


def test_desks_that_merge_the_same_two_apart_agree(
    opened: OpenFile, event: str, merging: Merging, tmp_path: Path, around: Surroundings
) -> None:
    kept, gone = _pair(opened, event)
    with new_file(tmp_path / "b.eventdesk", desk="B", file_id=opened.file.file_id, around=around) as second:

        def exchange(a: OpenFile, b: OpenFile) -> None:
            a.exchange.export(tmp_path / "out.journal")
            b.exchange.take(tmp_path / "out.journal")

        exchange(opened, second)
        merging.merge(event, kept.registration, gone.registration)
        second.register_room.merging.merge(event, gone.registration, kept.registration)
        exchange(opened, second)
        exchange(second, opened)
        assert [r.person for r in opened.register.people(event)] == [kept.person]
        assert opened.file.state() == second.file.state()


def test_a_list_that_holds_both_entries_changes_nothing_when_it_comes_again(
    opened: OpenFile, event: str, merging: Merging, tmp_path: Path
) -> None:
    path = tmp_path / "lista.csv"
    path.write_text(
        "Nome;Cognome;E-mail\nAda;Rossi;ada@example.org\nAda;Rosssi;ada.rossi@example.net\nUgo;Neri;ugo@example.org\n",
        encoding="utf-8",
    )
    opened.imports.apply(event, opened.imports.preview(event, [path]))
    ada = [row.registration for row in opened.register.people(event) if row.first == "Ada"]
    merging.merge(event, *ada)
    again = opened.imports.apply(event, opened.imports.preview(event, [path]))
    assert (again.new, again.updated, len(opened.register.people(event))) == (0, 0, 2)
    other = opened.programme.start("Seguito").id
    opened.imports.apply(other, opened.imports.preview(other, [path]))
    assert {row.name for row in opened.register.people(other)} == {row.name for row in opened.register.people(event)}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=12), st.randoms())
def test_of_all_joined_the_smallest_stands_in_whatever_order_it_is_heard(pairs: list[tuple[str, str]], chance) -> None:  # type: ignore[no-untyped-def]
    known = components(pairs)
    shuffled = [(b, a) for a, b in pairs]
    chance.shuffle(shuffled)
    assert components(shuffled) == known
    assert all(known[a] == known[b] for a, b in pairs)
    assert all(known[one] <= one and known[known[one]] == known[one] for one in known)


def test_who_was_registered_elsewhere_before_the_merge_was_heard_of_keeps_a_name(
    opened: OpenFile, event: str, merging: Merging
) -> None:
    kept, gone = _pair(opened, event)
    other = opened.programme.start("Seguito").id
    merging.merge(event, kept.registration, gone.registration)
    with opened.file.ledger.writing(event=other) as unit:
        unit.new(Registration(id="late", event=other, person=gone.person))
    assert [row.name for row in opened.register.people(other)] == [opened.register.people(event)[0].name]


def test_a_merged_person_is_off_the_register(opened: OpenFile, event: str, merging: Merging) -> None:
    kept, gone = _pair(opened, event)
    merging.merge(event, kept.registration, gone.registration)
    with opened.file.ledger.reading() as read:
        assert [p.id for p in read.find(Person)] == [kept.person]


def test_desks_that_merged_the_same_people_otherwise_are_left_with_one_of_each(
    opened: OpenFile, event: str, merging: Merging, tmp_path: Path, around: Surroundings
) -> None:
    """Of three people each desk merges two: every way in which both can choose, at once."""
    pairs = ((0, 1), (0, 2), (1, 2))
    ways = [(ours, theirs) for ours in pairs for theirs in pairs]
    trios = [
        sorted(
            opened.register.add(event, first=f"Ada{chr(97 + n)}", last="Rossi", phone=f"34712345{n}{one}").person
            for one in range(3)
        )
        for n in range(len(ways))
    ]
    of = {row.person: row.registration for row in opened.register.people(event)}
    with new_file(tmp_path / "b.eventdesk", desk="B", file_id=opened.file.file_id, around=around) as second:

        def exchange(a: OpenFile, b: OpenFile) -> None:
            a.exchange.export(tmp_path / "out.journal")
            b.exchange.take(tmp_path / "out.journal")

        exchange(opened, second)
        for desk, side in ((opened, 0), (second, 1)):
            for way, trio in zip(ways, trios, strict=True):
                one, other = (of[trio[place]] for place in way[side])
                desk.register_room.merging.merge(event, one, other)
        exchange(opened, second)
        exchange(second, opened)
        exchange(opened, second)
        expected = sorted(trio[0] for trio, (ours, theirs) in zip(trios, ways, strict=True) if ours != theirs)
        rest = [
            p
            for trio, (a, b) in zip(trios, ways, strict=True)
            if a == b
            for p in (trio[a[0]], *(set(trio) - {trio[n] for n in a}))
        ]
        assert sorted(row.person for row in opened.register.people(event)) == sorted([*expected, *rest])
        assert opened.file.state() == second.file.state()
        # Which of two moments is the earlier one is the only thing both desks wrote without knowing of each other.
        assert {found.apart.field for found in opened.comparing.compare("en")} <= {"registered_at"}
        assert merging.settle() == ""
