"""The parts of which the help desk's actions are made: a new registration, a badge code given, badges revoked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from eventdesk.core.checkin.spot import Spot
from eventdesk.core.programme.model import Event
from eventdesk.core.registration.listing.names import split, tidy
from eventdesk.core.registration.listing.places import Zones
from eventdesk.core.registration.model import Answer, BadgeIssued, BadgeRevoked, Person, Registration, Status
from eventdesk.core.registration.register import NameMissing
from eventdesk.core.shared import codes
from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.folding import one_line
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Reader, Unit


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What the desk asks of somebody who is not registered: one line. ``theme`` is a theme's name or empty."""

    name: str
    organisation: str = ""
    municipality: str = ""
    consent: bool = False
    theme: str = ""
    group: str = ""


class Enrolling:
    """Writes people, registrations and badges within an action. ``zones`` tell a municipality's zone."""

    def __init__(self, new_id: NewId, pick: codes.Pick, zones: Zones) -> None:
        self._new_id = new_id
        self._pick = pick
        self._zones = zones

    def newcomer(self, unit: Unit, event: Event, who: Newcomer, spot: Spot) -> tuple[Registration, Person]:
        """Somebody who walked in.

        Raises:
            NameMissing: there is no name.
        """
        first, last = parted(who.name)
        return self._new(unit, event, who, self._person(who, first=first, last=last), self._registration(who, spot))

    def unnamed(self, unit: Unit, event: Event, who: Newcomer, spot: Spot) -> tuple[Registration, Person]:
        """One of a delegation who will be named later; until then ``who.name`` stands for them."""
        person = self._person(who, display=one_line(who.name))
        return self._new(unit, event, who, person, self._registration(who, spot))

    def substitute(
        self, unit: Unit, event: Event, who: Newcomer, old: Registration, before: Person
    ) -> tuple[Registration, Person]:
        """Somebody in the place of ``old``: the same venue, role, wishes and group, from the same organisation unless
        another is named; needs and notes are not theirs.

        Raises:
            NameMissing: there is no name.
        """
        first, last = parted(who.name)
        theirs = replace(
            who,
            organisation=who.organisation or before.organisation,
            municipality=who.municipality or before.municipality,
        )
        person = self._person(theirs, first=first, last=last, category=before.category)
        registration = Registration(
            id="",
            venue=old.venue,
            role=old.role,
            wishes=old.wishes,
            group=old.group,
            takes_seat=old.takes_seat,
            speaks=old.speaks,
            counted=old.counted,
            only_rounds=old.only_rounds,
            walk_in=True,
        )
        return self._new(unit, event, who, person, registration)

    def issue(self, unit: Unit, event: Event, registration: Registration, code: str = "") -> BadgeIssued:
        """Give a badge code, a new one unless it is named."""
        badge = BadgeIssued(
            id=self._new_id(),
            event=event.id,
            registration=registration.id,
            person=registration.person,
            code=code or codes.new_badge_code(event.tag, self._pick),
        )
        unit.add(badge)
        return badge

    def revoke_all(self, unit: Unit, registration: Registration, reason: str) -> None:
        """Every badge of a registration no longer admits."""
        for badge in unit.read.find(BadgeIssued, registration=registration.id):
            self.revoke(unit, badge, reason)

    def revoke(self, unit: Unit, badge: BadgeIssued, reason: str) -> None:
        """A badge no longer admits."""
        unit.add(
            BadgeRevoked(
                id=self._new_id(), event=badge.event, badge=badge.id, person=badge.person, reason=one_line(reason)
            )
        )

    def _person(self, who: Newcomer, **names: str) -> Person:
        municipality, zone = one_line(who.municipality), ""
        if municipality:
            place = self._zones.place(municipality)
            if not place.guessed:
                municipality, zone = place.name, place.zone
        return Person(
            id=self._new_id(),
            short=codes.new_short_code(self._pick),
            organisation=one_line(who.organisation),
            municipality=municipality,
            zone=zone,
            **names,  # type: ignore[arg-type]  # names of fields that hold text
        )

    def _registration(self, who: Newcomer, spot: Spot) -> Registration:
        return Registration(
            id="",
            venue=spot.venue,
            wishes=(one_line(who.theme),) if who.theme.strip() else (),
            group=one_line(who.group),
            walk_in=True,
        )

    def _new(
        self, unit: Unit, event: Event, who: Newcomer, person: Person, registration: Registration
    ) -> tuple[Registration, Person]:
        registration = replace(
            registration,
            id=self._new_id(),
            event=event.id,
            person=person.id,
            status=str(Status.REGISTERED),
            # What was not ticked was not asked: silence is no answer.
            consent=str(Answer.YES if who.consent else Answer.UNKNOWN),
            notice=event.notice if who.consent else "",
            registered_at=unit.now,
        )
        unit.new(person)
        unit.new(registration)
        return registration, person


def parted(name: str) -> tuple[str, str]:
    """First and last name of a name as it was typed in a hurry.

    Raises:
        NameMissing: there is none.
    """
    tidied = tidy(name)
    if not tidied:
        raise NameMissing
    cut = split(tidied)
    return (cut.right, cut.left) if cut.leaning < 0 else (cut.left, cut.right)


def event_of(read: Reader, event: str) -> Event:
    """The event.

    Raises:
        NotFound: there is none.
    """
    found = read.get(Event, event)
    if found is None:
        raise NotFound(what="why:event", name=event)
    return found


def registered(read: Reader, event: str, registration: str) -> tuple[Registration, Person]:
    """A registration of this event and its person.

    Raises:
        NotFound: there is none.
    """
    found = read.get(Registration, registration)
    if found is None or found.event != event:
        raise NotFound(what="why:registration", name=registration)
    return found, read.get(Person, found.person) or Person(id=found.person)
