"""The help desk on a real event file: each action is one unit that can be undone as a whole."""

from __future__ import annotations

from random import Random

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.checkin.blanks import new_blank_code
from eventdesk.core.checkin.enrolling import Newcomer
from eventdesk.core.checkin.helpdesk import CameAlready, Full, SamePerson
from eventdesk.core.checkin.model import Arrival, Outcome, Refusal, Substitution
from eventdesk.core.checkin.pin import PinTooShort, WrongPin
from eventdesk.core.checkin.service import OverrideNotAllowed
from eventdesk.core.checkin.spot import Spot
from eventdesk.core.programme.model import Event
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.shared.codes import new_badge_code
from eventdesk.core.shared.errors import BadValue
from tests.ui.hall import Hall, fill


@pytest.fixture
def hall(opened: OpenFile) -> Hall:
    return fill(opened)


def _change_event(opened: OpenFile, hall: Hall, **fields: object) -> None:
    with opened.file.ledger.writing(event=hall.event) as unit:
        unit.change(unit.read.get(Event, hall.event), **fields)


def _change(opened: OpenFile, hall: Hall, number: int, **fields: object) -> None:
    with opened.file.ledger.writing(event=hall.event) as unit:
        unit.change(unit.read.get(Registration, hall.people[number].registration), **fields)


def _arrived(opened: OpenFile) -> list[tuple[str, str]]:
    with opened.file.ledger.reading() as read:
        return [(read.get(Person, a.person).name, a.how) for a in read.find(Arrival)]


def test_who_walks_in_has_a_badge_and_seats_of_their_theme_at_once_and_is_gone_with_one_undo(
    opened: OpenFile, hall: Hall
) -> None:
    who = Newcomer("ROSA ESPOSITO", "Pro Loco", "torino", consent=True, theme="Mobilità")
    result = opened.helpdesk.walk_in(hall.event, who)
    assert (result.outcome, result.name, result.how) == (Outcome.ADMITTED, "Rosa Esposito", "walk_in")
    assert [seat.round for seat in result.seats] == [1, 2] and "Mobilità" in {s.theme for s in result.seats}
    row = next(r for r in opened.register.people(hall.event) if r.registration == result.registration)
    assert (row.first, row.last, row.municipality, row.consent) == ("Rosa", "Esposito", "Torino", "yes")
    assert row.badge == result.badge
    opened.undo.undo(result.unit)
    assert _arrived(opened) == [] and len(opened.register.people(hall.event)) == 6
    assert opened.checkin.scan(hall.event, result.badge).outcome is Outcome.UNKNOWN


def test_a_full_house_takes_nobody_more_but_with_a_reason_where_that_is_allowed(opened: OpenFile, hall: Hall) -> None:
    _change_event(opened, hall, capacity=1)
    opened.checkin.scan(hall.event, hall.codes[0])
    with pytest.raises(Full):
        opened.helpdesk.walk_in(hall.event, Newcomer("Ada Neri"))
    _change_event(opened, hall, override_allowed=True)
    opened.helpdesk.walk_in(hall.event, Newcomer("Ada Neri"), override="il sindaco")
    with opened.file.ledger.reading() as read:
        assert [a.override for a in read.find(Arrival)] == ["", "il sindaco"]


def test_a_substitute_has_the_seats_and_the_old_badge_is_refused(opened: OpenFile, hall: Hall) -> None:
    old, seats = hall.people[0], opened.checkin.scan(hall.event, hall.codes[0])
    opened.undo.undo(seats.unit)
    result = opened.helpdesk.substitute(hall.event, old.registration, Newcomer("Ugo Neri"))
    assert (result.seats, result.organisation) == (seats.seats, old.organisation)
    assert opened.checkin.scan(hall.event, hall.codes[0]).outcome is Outcome.REVOKED
    assert opened.checkin.admit(hall.event, old.registration).outcome is Outcome.CANCELLED
    with opened.file.ledger.reading() as read:
        assert [s.instead_of for s in read.find(Substitution)] == [old.registration]
    opened.undo.undo(result.unit)
    again = opened.checkin.scan(hall.event, hall.codes[0])
    assert (again.outcome, again.seats) == (Outcome.ADMITTED, seats.seats)
    with pytest.raises(CameAlready):
        opened.helpdesk.substitute(hall.event, old.registration, Newcomer("Ugo Neri"))


def test_the_wrong_person_is_corrected_with_the_moment_they_really_came(opened: OpenFile, hall: Hall) -> None:
    wrong, right = hall.people[0].registration, hall.people[1].registration
    first = opened.checkin.admit(hall.event, wrong)
    result = opened.helpdesk.correct(hall.event, wrong, right)
    with opened.file.ledger.reading() as read:
        assert [(a.registration, a.at) for a in read.find(Arrival)] == [(right, first.at)]
    opened.undo.undo(result.unit)
    assert opened.checkin.arrived(hall.event) == {wrong}
    with pytest.raises(SamePerson):
        opened.helpdesk.correct(hall.event, wrong, wrong)


def test_after_badges_were_swapped_each_code_is_that_of_who_carries_it(opened: OpenFile, hall: Hall) -> None:
    opened.checkin.scan(hall.event, hall.codes[0])
    one, other = hall.people[0].registration, hall.people[1].registration
    unit = opened.helpdesk.swap_badges(hall.event, one, other)
    assert opened.checkin.arrived(hall.event) == {other}
    assert opened.checkin.scan(hall.event, hall.codes[1]).registration == one
    assert opened.checkin.scan(hall.event, hall.codes[0]).outcome is Outcome.ALREADY_IN
    opened.undo.undo(unit)
    assert opened.checkin.scan(hall.event, hall.codes[0]).registration == one


def test_a_lost_badge_is_refused_and_the_new_one_admits(opened: OpenFile, hall: Hall) -> None:
    code, _ = opened.helpdesk.new_badge(hall.event, hall.people[2].registration, "persa in treno")
    assert opened.checkin.scan(hall.event, hall.codes[2]).outcome is Outcome.REVOKED
    assert opened.checkin.scan(hall.event, code).outcome is Outcome.ADMITTED


def test_a_delegation_is_ticked_kept_places_for_and_named_later(opened: OpenFile, hall: Hall) -> None:
    for number in (0, 1, 2):
        _change(opened, hall, number, group="Comune di Susa", minor=number == 2)
    _, came = opened.helpdesk.admit_group(hall.event, [p.registration for p in hall.people[:3]])
    assert came == 2  # a minor is looked at first
    opened.helpdesk.keep_places(hall.event, "Comune di Susa", 2)
    guests = opened.checkin.guests(hall.event)
    guests.load()
    unnamed = [guest for guest in guests.of_group("comune di susa") if guest.unnamed]
    assert [(guest.name, guest.inside) for guest in unnamed] == [("Comune di Susa 4", True), ("Comune di Susa 5", True)]
    opened.helpdesk.name(hall.event, unnamed[0].registration, "Piero Bruno")
    guests.load()
    assert guests.get(unnamed[0].registration).name == "Piero Bruno"
    with pytest.raises(BadValue):
        opened.helpdesk.keep_places(hall.event, "", 2)


def test_a_minor_or_a_note_is_confirmed_before_letting_in(opened: OpenFile, hall: Hall) -> None:
    _change(opened, hall, 0, attention="chiamare l'organizzatrice")
    first = opened.checkin.scan(hall.event, hall.codes[0])
    assert (first.outcome, first.attention) == (Outcome.CONFIRM, "chiamare l'organizzatrice")
    second = opened.checkin.admit(hall.event, first.registration, confirmed=True)
    assert second.outcome is Outcome.ADMITTED
    with opened.file.ledger.reading() as read:
        assert [r.outcome for r in read.find(Refusal)] == ["confirm"] and read.find(Arrival)[0].confirmed


def test_admitting_anyway_needs_leave_of_the_organiser_and_a_reason(opened: OpenFile, hall: Hall) -> None:
    opened.register.cancel(hall.event, [hall.people[0].registration])
    refused = opened.checkin.scan(hall.event, hall.codes[0])
    assert (refused.outcome, refused.may_override) == (Outcome.CANCELLED, False)
    with pytest.raises(OverrideNotAllowed):
        opened.checkin.admit(hall.event, refused.registration, override="lo dice il sindaco")
    opened.supervisor.allow_override(hall.event, "", allowed=True)
    assert opened.checkin.scan(hall.event, hall.codes[0]).may_override
    admitted = opened.checkin.admit(hall.event, refused.registration, override="lo dice il sindaco")
    assert admitted.outcome is Outcome.ADMITTED


def test_the_supervisor_takes_back_an_arrival_and_nobody_else_once_there_is_a_pin(opened: OpenFile, hall: Hall) -> None:
    who = opened.checkin.scan(hall.event, hall.codes[0]).registration
    with pytest.raises(PinTooShort):
        opened.supervisor.set_pin(hall.event, "12")
    opened.supervisor.set_pin(hall.event, "2468")
    with pytest.raises(WrongPin):
        opened.supervisor.take_back(hall.event, who, "1111")
    with pytest.raises(WrongPin):
        opened.supervisor.set_pin(hall.event, "", before="1111")
    opened.supervisor.take_back(hall.event, who, "2468")
    assert opened.checkin.arrived(hall.event) == frozenset()
    with opened.file.ledger.reading() as read:
        assert "2468" not in read.get(Event, hall.event).supervisor


def test_who_comes_again_after_leaving_is_in_and_everybody_leaves_at_once(opened: OpenFile, hall: Hall) -> None:
    for code in hall.codes[:3]:
        opened.checkin.scan(hall.event, code)
    assert opened.checkin.scan_out(hall.event, hall.codes[0]).outcome is Outcome.LEFT
    assert opened.checkin.scan_out(hall.event, hall.codes[0]).outcome is Outcome.NOT_IN
    assert opened.checkin.scan(hall.event, hall.codes[0]).outcome is Outcome.ADMITTED
    unit, left = opened.checkin.leave_all(hall.event)
    assert (left, opened.checkin.presence(hall.event).inside) == (3, 0)
    opened.undo.undo(unit)
    assert opened.checkin.presence(hall.event).inside == 3


def test_each_session_has_its_own_arrival_and_a_person_counts_once(opened: OpenFile, hall: Hall) -> None:
    for session in ("mattina", "pomeriggio"):
        spot = Spot("", session)
        assert opened.checkin.scan(hall.event, hall.codes[0], spot=spot).outcome is Outcome.ADMITTED
        assert opened.checkin.scan(hall.event, hall.codes[0], spot=spot).outcome is Outcome.ALREADY_IN
    now = opened.checkin.presence(hall.event)
    assert (now.arrived, now.inside, now.doubles) == (1, 1, ())


def test_codes_keyed_in_from_paper_and_codes_read_by_half_have_their_own_answers(opened: OpenFile, hall: Hall) -> None:
    keyed = opened.checkin.scan(hall.event, hall.people[0].short.lower(), how="paper")
    assert (keyed.outcome, _arrived(opened)) == (Outcome.ADMITTED, [("Maria Rossi", "paper")])
    assert opened.checkin.scan(hall.event, hall.codes[1][:9]).outcome is Outcome.HALF_READ
    assert opened.checkin.scan(hall.event, "ZZZ").outcome is Outcome.HALF_READ


def test_in_one_click_somebody_stays_put_comes_for_a_round_or_leaves_early(opened: OpenFile, hall: Hall) -> None:
    who = hall.people[0].registration
    rounds = opened.programme.setup(hall.event).rounds
    opened.helpdesk.limit(hall.event, who, stays_put=True, only_rounds=[rounds[0].id], leaves_at="11.30")
    with opened.file.ledger.reading() as read:
        found = read.get(Registration, who)
    assert (found.stays_put, found.only_rounds, found.leaves_at) == (True, (rounds[0].id,), "11:30")
    assert opened.checkin.scan(hall.event, hall.codes[0]).leaves_at == "11:30"
    with pytest.raises(BadValue):
        opened.helpdesk.limit(hall.event, who, leaves_at="25:00")


def test_what_is_kept_in_memory_is_what_is_written(opened: OpenFile, hall: Hall) -> None:
    opened.checkin.learn(hall.event)
    opened.register.edit(hall.event, hall.people[0].registration, last="Bruni")
    opened.register.cancel(hall.event, [hall.people[1].registration])
    code = opened.register.reissue(hall.event, hall.people[2].registration, "persa")
    answers = [opened.checkin.scan(hall.event, code) for code in (*hall.codes[:3], code)]
    assert [a.outcome for a in answers] == ["admitted", "cancelled", "revoked", "admitted"]
    assert answers[0].name == "Maria Bruni"
    opened.file.rebuild()
    assert opened.checkin.scan(hall.event, hall.codes[3]).outcome is Outcome.ADMITTED


def test_a_code_for_a_badge_written_by_hand_is_the_one_in_force_or_a_new_one(opened: OpenFile, hall: Hall) -> None:
    one = hall.people[0].registration
    assert opened.helpdesk.code_to_write(hall.event, one) == hall.codes[0]
    newer, _ = opened.helpdesk.new_badge(hall.event, one, "persa")
    assert opened.helpdesk.code_to_write(hall.event, one) == newer
    late = opened.register.add(hall.event, first="Ada", last="Neri").registration
    given = opened.helpdesk.code_to_write(hall.event, late)
    assert opened.helpdesk.code_to_write(hall.event, late) == given
    assert opened.checkin.scan(hall.event, given).registration == late


def test_a_blank_badge_is_whose_it_is_given_to_and_no_other_badge_is_taken_for_one(
    opened: OpenFile, hall: Hall
) -> None:
    chance, one = Random(1), hall.people[0].registration
    tag = opened.programme.event().tag
    blank = new_blank_code(tag, chance.randrange)
    assert opened.checkin.scan(hall.event, blank).outcome is Outcome.UNKNOWN
    unit = opened.helpdesk.give_blank(hall.event, one, blank.lower())
    assert opened.checkin.scan(hall.event, blank).registration == one
    assert opened.checkin.scan(hall.event, hall.codes[0]).outcome is Outcome.ALREADY_IN
    other_event, other_desk = new_blank_code("2222", chance.randrange), new_badge_code(tag, chance.randrange)
    for code in (blank, hall.codes[1], other_event, other_desk, "nonsense"):
        assert opened.helpdesk.give_blank(hall.event, hall.people[1].registration, code) == ""
    opened.undo.undo(unit)
    assert opened.checkin.scan(hall.event, blank).outcome is Outcome.UNKNOWN


def test_who_is_there_for_the_first_round_only_or_leaves_early_frees_a_chair_for_who_walks_in(
    opened: OpenFile, hall: Hall
) -> None:
    setup = opened.programme.setup(hall.event)
    for table in setup.tables:
        opened.programme.change_table(table.id, min_seats=1, max_seats=1)
    opened.programme.change_round(setup.rounds[0].id, starts="09:30")
    opened.programme.change_round(setup.rounds[1].id, starts="11:00")
    for n in range(3):  # with the six of before, every chair is taken in both rounds
        walked = opened.helpdesk.walk_in(hall.event, Newcomer(f"Ada Neri{n}"))
        assert [seat.round for seat in walked.seats] == [1, 2]
    assert opened.helpdesk.walk_in(hall.event, Newcomer("Ugo Verdi")).seats == ()
    opened.helpdesk.limit(hall.event, hall.people[0].registration, only_rounds=[setup.rounds[0].id])
    opened.helpdesk.limit(hall.event, hall.people[1].registration, leaves_at="10:45")
    seats = [opened.helpdesk.walk_in(hall.event, Newcomer(f"Ivo Blu{n}")).seats for n in range(3)]
    assert [[seat.round for seat in given] for given in seats] == [[2], [2], []]
    assert {given[0].table for given in seats[:2]} == {5, 6}
