"""Two entries of one person at the desk: both badges admit, once; figures count one."""

from __future__ import annotations

from eventdesk.bootstrap import OpenFile
from eventdesk.core.checkin.model import Outcome


def test_both_badges_of_a_merged_person_admit_one_person_once(opened: OpenFile) -> None:
    event, register, desk = opened.programme.start("Ascolto").id, opened.register, opened.checkin
    rows = [register.add(event, first="Ada", last=last, email="a@b.it") for last in ("Rossi", "Rosssi")]
    kept, gone = sorted(rows, key=lambda row: row.person)
    register.issue_badges(event)
    badges = {row.registration: row.badge for row in register.people(event)}
    tally = desk.tally(event)
    tally.load()
    assert tally.presence().expected == 2
    unit = opened.register_room.merging.merge(event, kept.registration, gone.registration)
    tally.catch_up(registrations=[gone.registration, kept.registration])
    assert desk.presence(event).expected == tally.presence().expected == 1

    admitted = desk.scan(event, badges[gone.registration])
    assert (admitted.outcome, admitted.registration) == (Outcome.ADMITTED, kept.registration)
    assert desk.scan(event, badges[kept.registration]).outcome is Outcome.ALREADY_IN
    assert desk.scan(event, gone.short).outcome is Outcome.ALREADY_IN
    opened.undo.undo(admitted.unit)
    opened.undo.undo(unit)

    desk.scan(event, badges[gone.registration])
    opened.register_room.merging.merge(event, kept.registration, gone.registration)
    assert desk.scan(event, badges[kept.registration]).outcome is Outcome.ALREADY_IN
    assert desk.arrived(event) == {kept.registration}
    assert (desk.presence(event).arrived, desk.presence(event).inside, desk.presence(event).doubles) == (1, 1, ())
    guests = desk.guests(event)
    guests.load()
    assert [guest.inside for guest in guests.find("rossi").guests] == [True]
    desk.leave(event, kept.registration)
    assert desk.presence(event).inside == 0
