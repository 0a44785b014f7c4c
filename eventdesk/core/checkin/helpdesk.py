"""The help desk: who walks in, who comes instead of somebody else, delegations, and what went wrong put right.

Each use case is one action: one unit that can be undone as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from eventdesk.core.checkin.answers import ScanResult, answer, must_be_confirmed
from eventdesk.core.checkin.blanks import is_blank
from eventdesk.core.checkin.enrolling import Enrolling, Newcomer, event_of, parted, registered
from eventdesk.core.checkin.model import Arrival, How, Outcome, Substitution
from eventdesk.core.checkin.place import hand_over_seats, seat_now
from eventdesk.core.checkin.service import CheckIn
from eventdesk.core.checkin.spot import NOWHERE, Spot, inside
from eventdesk.core.programme.model import Event, Venue
from eventdesk.core.registration.model import BadgeIssued, BadgeRevoked, Person, Registration, Status
from eventdesk.core.registration.register import NotRegistered, in_force
from eventdesk.core.shared.codes import folded
from eventdesk.core.shared.errors import BadValue, EventDeskError, NotFound
from eventdesk.core.shared.folding import one_line
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader, Unit

MOST_PLACES = 60
"""Places of a delegation that can be kept at once: more is a slip of the keyboard."""
_HOUR = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


class Full(EventDeskError):
    """As many people are in as there is room for. Values: ``inside``, ``room``."""

    key = "walk-in-full"


class CameAlready(EventDeskError):
    """Somebody whose place another is to take has come. Values: ``name``."""

    key = "came-already"


class SamePerson(EventDeskError):
    """Two people are asked for and the same was given twice."""

    key = "same-person"


class HelpDesk:
    """Use cases beside the plain scan."""

    def __init__(self, ledger: Ledger, checkin: CheckIn, new_id: NewId, enrolling: Enrolling) -> None:
        self._ledger = ledger
        self._checkin = checkin
        self._new_id = new_id
        self._enrolling = enrolling

    def walk_in(self, event: str, who: Newcomer, *, spot: Spot = NOWHERE, override: str = "") -> ScanResult:
        """Register somebody on the spot, give them a badge code and, where a table has room, seats, and admit them.

        Raises:
            NameMissing: there is no name.
            Full: as many people are in as event or venue have room for, and no reason to admit anyway was given.
            NotFound: there is no such event.
        """
        with self._ledger.writing(event=event) as unit:
            known = event_of(unit.read, event)
            if not (override and known.override_allowed):
                self._check_room(unit.read, known, spot)
            registration, person = self._enrolling.newcomer(unit, known, who, spot)
            return self._welcome(unit, known, registration, person, How.WALK_IN, spot, override=override)

    def substitute(self, event: str, instead_of: str, who: Newcomer, *, spot: Spot = NOWHERE) -> ScanResult:
        """Somebody comes in the place of a registered person: they get that person's seats and a badge of their own;
        the other's registration is cancelled and their badge revoked.

        Raises:
            NameMissing: there is no name.
            CameAlready: the person whose place it is has come.
            NotFound: there is no such registration.
        """
        with self._ledger.writing(event=event) as unit:
            known = event_of(unit.read, event)
            old, before = registered(unit.read, event, instead_of)
            if inside(unit.read, old.id):
                raise CameAlready(name=before.name)
            registration, person = self._enrolling.substitute(unit, known, who, old, before)
            hand_over_seats(unit, known, old, registration, self._new_id)
            unit.change(old, status=str(Status.CANCELLED))
            self._enrolling.revoke_all(unit, old, "substitution")
            unit.add(
                Substitution(
                    id=self._new_id(),
                    event=event,
                    registration=registration.id,
                    person=person.id,
                    instead_of=old.id,
                    desk=unit.actor,
                    at=unit.now,
                )
            )
            return self._welcome(unit, known, registration, person, How.SUBSTITUTE, spot, seat=False)

    def correct(self, event: str, was: str, should_be: str) -> ScanResult:
        """The wrong person was admitted: their arrival is taken back, and the right one is in since then.

        Raises:
            SamePerson: both are the same.
            NotFound: there is no such registration, or the wrong one is not in.
        """
        if was == should_be:
            raise SamePerson
        with self._ledger.writing(event=event) as unit:
            wrong, wrong_person = registered(unit.read, event, was)
            right, person = registered(unit.read, event, should_be)
            here = inside(unit.read, wrong.id)
            if not here:
                raise NotFound(what="why:arrival", name=wrong_person.name)
            self._move(unit, here, right)
            seats = self._checkin.seats.of(unit.read, event, right.id)
            return answer(Outcome.ADMITTED, "", unit.now, unit.id, right, person, seats, [], how=How.CORRECTION)

    def swap_badges(self, event: str, one: str, other: str) -> str:
        """Two people carry each other's badge: from now on each code is that of who carries it. Where only one of them
        was scanned in, it was the other who came. Returns the unit.

        Raises:
            SamePerson: both are the same.
            NotFound: there is no such registration, or one of them has no badge.
        """
        if one == other:
            raise SamePerson
        with self._ledger.writing(event=event) as unit:
            known, badges = event_of(unit.read, event), in_force(unit.read, event)
            pair = [registered(unit.read, event, who) for who in (one, other)]
            for registration, person in pair:
                if registration.id not in badges:
                    raise NotFound(what="why:badge", name=person.name)
            first, second = pair[0][0], pair[1][0]
            here = {r.id: inside(unit.read, r.id) for r in (first, second)}
            for giver, taker in ((first, second), (second, first)):
                self._enrolling.revoke(unit, badges[giver.id], "swapped")
                self._enrolling.issue(unit, known, taker, badges[giver.id].code)
                if here[giver.id] and not here[taker.id]:
                    self._move(unit, here[giver.id], taker)
            return unit.id

    def new_badge(self, event: str, registration: str, reason: str) -> tuple[str, str]:
        """A new code in place of a badge that was lost; the old one is refused from now on. The code and the unit.

        Raises:
            NotFound: there is no such registration.
            NotRegistered: it is not in force.
        """
        with self._ledger.writing(event=event) as unit:
            found, person = registered(unit.read, event, registration)
            if found.status != Status.REGISTERED:
                raise NotRegistered(name=person.name)
            self._enrolling.revoke_all(unit, found, reason)
            return self._enrolling.issue(unit, event_of(unit.read, event), found).code, unit.id

    def code_to_write(self, event: str, registration: str) -> str:
        """The code that stands on somebody's badge, to be written by hand; one is given to who has none.

        Raises:
            NotFound: there is no such registration.
        """
        with self._ledger.reading() as read:
            found, _ = registered(read, event, registration)
            if mine := _badge_of(read, found.id):
                return mine.code
        with self._ledger.writing(event=event) as unit:
            return self._enrolling.issue(unit, event_of(unit.read, event), found).code

    def give_blank(self, event: str, registration: str, raw: str) -> str:
        """A blank badge printed with a code is this person's from now on; codes they have stay good. The unit; empty
        when the code is not that of a blank badge of this event: of another event or desk, or somebody's already.

        Raises:
            NotFound: there is no such event or registration.
        """
        code = folded(raw)
        with self._ledger.writing(event=event) as unit:
            known = event_of(unit.read, event)
            if not is_blank(code, known.tag) or unit.read.count(BadgeIssued, code=code):
                return ""
            found, _ = registered(unit.read, event, registration)
            self._enrolling.issue(unit, known, found, code)
            return unit.id

    def limit(
        self,
        event: str,
        registration: str,
        *,
        stays_put: bool | None = None,
        only_rounds: Sequence[str] | None = None,
        leaves_at: str | None = None,
    ) -> str:
        """Somebody stays at one table, is here for some rounds only, or leaves at an hour (HH:MM). The unit.

        Raises:
            BadValue: the hour is none.
            NotFound: there is no such registration.
        """
        fields: dict[str, object] = {}
        if stays_put is not None:
            fields["stays_put"] = stays_put
        if only_rounds is not None:
            fields["only_rounds"] = tuple(only_rounds)
        if leaves_at is not None:
            fields["leaves_at"] = hour(leaves_at)
        with self._ledger.writing(event=event) as unit:
            found, _ = registered(unit.read, event, registration)
            unit.change(found, **fields)
            return unit.id

    def keep_places(self, event: str, group: str, places: int, *, spot: Spot = NOWHERE) -> str:
        """People of a delegation who are here and will be named later: each gets a badge code, seats, and is in.

        Raises:
            BadValue: no group is named, or so many places cannot be meant.
        """
        group = one_line(group)
        if not group or not 1 <= places <= MOST_PLACES:
            raise BadValue(field="why:field:places", value=places, why="why:places")
        with self._ledger.writing(event=event) as unit:
            known = event_of(unit.read, event)
            there = unit.read.count(Registration, event=event, group=group)
            for number in range(there + 1, there + places + 1):
                who = Newcomer(f"{group} {number}", organisation=group, group=group)
                registration, person = self._enrolling.unnamed(unit, known, who, spot)
                self._welcome(unit, known, registration, person, How.GROUP, spot)
            return unit.id

    def admit_group(self, event: str, registrations: Iterable[str], *, spot: Spot = NOWHERE) -> tuple[str, int]:
        """Admit those of a delegation who are here, in one action; the unit and how many came in.

        Who is in already stays as they are; who is cancelled, waiting, or must be looked at is left to the desk.
        """
        came = 0
        with self._ledger.writing(event=event) as unit:
            for each in dict.fromkeys(registrations):
                found, _ = registered(unit.read, event, each)
                held = found.status != Status.REGISTERED or must_be_confirmed(found)
                if not held and not inside(unit.read, found.id, spot.session):
                    self._checkin.write_arrival(unit, found, How.GROUP, spot)
                    came += 1
            return unit.id, came

    def name(self, event: str, registration: str, name: str) -> str:
        """Give a name to somebody who came in as one of a delegation. The unit.

        Raises:
            NameMissing: there is no name.
            NotFound: there is no such registration.
        """
        with self._ledger.writing(event=event) as unit:
            _, person = registered(unit.read, event, registration)
            first, last = parted(name)
            unit.change(person, first=first, last=last, display="")
            return unit.id

    def _check_room(self, read: Reader, event: Event, spot: Spot) -> None:
        venue = read.get(Venue, spot.venue) if spot.venue else None
        if not event.capacity and not (venue and venue.capacity):
            return
        tally = self._checkin.tally(event.id)
        tally.load()
        here = tally.inside
        if event.capacity and len(here) >= event.capacity:
            raise Full(inside=len(here), room=event.capacity)
        if venue and venue.capacity:
            arrivals = tally.arrivals
            there = sum(any(arrival.venue == venue.id for arrival in arrivals[who]) for who in here)
            if there >= venue.capacity:
                raise Full(inside=there, room=venue.capacity)

    def _welcome(
        self,
        unit: Unit,
        event: Event,
        registration: Registration,
        person: Person,
        how: How,
        spot: Spot,
        *,
        override: str = "",
        seat: bool = True,
    ) -> ScanResult:
        """Give a badge and seats, and let in."""
        badge: BadgeIssued = self._enrolling.issue(unit, event, registration)
        if seat:
            seat_now(unit, event, registration, self._new_id)
        self._checkin.write_arrival(unit, registration, how, spot, badge=badge.id, override=override)
        seats = self._checkin.seats.fresh(unit.read, event.id, registration.id)
        return answer(
            Outcome.ADMITTED, badge.code, unit.now, unit.id, registration, person, seats, [], badge=badge.code, how=how
        )

    def _move(self, unit: Unit, here: Sequence[Arrival], right: Registration) -> None:
        """These arrivals were another's."""
        for arrival in here:
            unit.void(arrival)
        if not inside(unit.read, right.id):
            moved = replace(
                here[-1],
                id=self._new_id(),
                registration=right.id,
                person=right.person,
                desk=unit.actor,
                how=str(How.CORRECTION),
            )
            unit.add(moved)


def _badge_of(read: Reader, registration: str) -> BadgeIssued | None:
    """The badge in force: the newest that is not revoked."""
    issued = read.find(BadgeIssued, registration=registration)
    return next((badge for badge in reversed(issued) if not read.count(BadgeRevoked, badge=badge.id)), None)


def hour(text: str) -> str:
    """An hour as HH:MM; empty stays empty.

    Raises:
        BadValue: it is none.
    """
    written = text.strip()
    found = _HOUR.fullmatch(written)
    if written and found is None:
        raise BadValue(field="why:field:leaves-at", value=written, why="why:hour")
    return f"{int(found[1]):02d}:{found[2]}" if found else ""
