"""Check-in: a scan becomes a stored fact, and an answer for the next second."""

from __future__ import annotations

from datetime import datetime

from eventdesk.core.checkin.answers import Presence, ScanResult, answer, must_be_confirmed
from eventdesk.core.checkin.guests import Guests
from eventdesk.core.checkin.model import Arrival, Departure, How, Outcome, Refusal
from eventdesk.core.checkin.roll import Roll
from eventdesk.core.checkin.seats import Seats
from eventdesk.core.checkin.spot import NOWHERE, Spot, inside
from eventdesk.core.checkin.tally import Tally
from eventdesk.core.checkin.view import View, look
from eventdesk.core.programme.model import Event
from eventdesk.core.registration.aliases import canonical, standing
from eventdesk.core.registration.model import BadgeIssued, Person, Registration, Status
from eventdesk.core.shared.bus import Bus
from eventdesk.core.shared.codes import SHORT_LENGTH, TAG_LENGTH, folded, is_valid, looks_like_badge
from eventdesk.core.shared.errors import EventDeskError, NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader, Unit

_CHUNK = 190
"""Operations in one transaction."""
_STANDS = frozenset({Outcome.CANCELLED, Outcome.WAITING, Outcome.OTHER_VENUE, Outcome.REVOKED})
"""Why somebody known is not admitted, where the organiser may let the desk admit anyway."""


class OverrideNotAllowed(EventDeskError):
    """The organiser has not allowed the desk to admit anyway."""

    key = "override-not-allowed"


class NotInside(EventDeskError):
    """Somebody is to leave who is not in. Values: ``name``."""

    key = "not-inside"


class CheckIn:
    """Use cases of the registration desk. ``bus`` lets it keep people in memory between two scans."""

    def __init__(self, ledger: Ledger, new_id: NewId, bus: Bus | None = None) -> None:
        self._ledger = ledger
        self._new_id = new_id
        self.roll = Roll(ledger, bus)
        self.seats = Seats(bus)

    def learn(self, event: str) -> None:
        """Get ready for many scans: read everybody once."""
        self.roll.learn(event)

    def scan(
        self,
        event: str,
        raw: str,
        *,
        spot: Spot = NOWHERE,
        override: str = "",
        confirmed: bool = False,
        how: str = How.SCAN,
    ) -> ScanResult:
        """What a scanned or typed badge code leads to; a participant's short code does too. Durable when this returns.

        ``override`` is the reason to admit although the badge alone would not (where the organiser allowed it);
        ``confirmed``: somebody looked at what must be looked at.

        Raises:
            NotFound: there is no such event.
            OverrideNotAllowed: a reason was given but the organiser has not allowed it.
        """
        code = folded(raw)
        with self._ledger.writing(event=event) as unit:
            read = unit.read
            known = self.roll.event(read, event)
            badge, registration, outcome = self._find(read, known, code)
            if registration and outcome is Outcome.ADMITTED:
                outcome = _judge(registration, spot)
            return self._settle(unit, known, code, badge, registration, outcome, spot, how, override, confirmed)

    def admit(
        self,
        event: str,
        registration: str,
        *,
        spot: Spot = NOWHERE,
        override: str = "",
        confirmed: bool = False,
        how: str = How.SEARCH,
    ) -> ScanResult:
        """Admit somebody found by name.

        Raises:
            NotFound: there is no such registration at this event.
            OverrideNotAllowed: as for ``scan``.
        """
        with self._ledger.writing(event=event) as unit:
            found = self._registration(unit.read, event, registration)
            known = self.roll.event(unit.read, event)
            return self._settle(unit, known, "", None, found, _judge(found, spot), spot, how, override, confirmed)

    def scan_out(self, event: str, raw: str, *, spot: Spot = NOWHERE) -> ScanResult:
        """Check out whoever wears this badge. Who is not in gets an answer too. Durable when this returns.

        Raises:
            NotFound: there is no such event.
        """
        code = folded(raw)
        with self._ledger.writing(event=event) as unit:
            read = unit.read
            known = self.roll.event(read, event)
            _, registration, outcome = self._find(read, known, code)
            if registration is None:
                self._refuse(unit, known, code, None, outcome, spot)
                return ScanResult(outcome, code, unit.now, unit.id)
            here = inside(read, registration.id)
            if here:
                self._depart(unit, registration, here)
            else:
                self._refuse(unit, known, code, registration, Outcome.NOT_IN, spot)
            said = Outcome.LEFT if here else Outcome.NOT_IN
            person = self.roll.person(read, registration.person)
            return answer(said, code, unit.now, unit.id, registration, person, (), here)

    def leave(self, event: str, registration: str) -> str:
        """Write down that somebody left; returns the unit, so that it can be undone.

        Raises:
            NotFound: there is no such registration.
            NotInside: they are not in: a departure would hide their next arrival.
        """
        with self._ledger.writing(event=event) as unit:
            found = self._registration(unit.read, event, registration)
            here = inside(unit.read, registration)
            if not here:
                person = self.roll.person(unit.read, found.person)
                raise NotInside(name=person.name if person else "")
            self._depart(unit, found, here)
            return unit.id

    def leave_all(self, event: str) -> tuple[str, int]:
        """Write down that everybody who is in has left, at the end of the day; the unit, and how many left."""
        tally = self.tally(event)
        tally.load()
        leaving = sorted(tally.inside)
        unit_id = ""
        for start in range(0, len(leaving), _CHUNK):
            with self._ledger.writing(event=event, unit=unit_id) as unit:
                unit_id = unit.id
                for registration in leaving[start : start + _CHUNK]:
                    # Somebody may have been scanned out a moment ago.
                    if here := inside(unit.read, registration):
                        self._depart(unit, self._registration(unit.read, event, registration), here)
        return unit_id, len(leaving)

    def presence(self, event: str) -> Presence:
        """Figures of the event as this desk knows them."""
        tally = self.tally(event)
        tally.load()
        return tally.presence()

    def arrived(self, event: str) -> frozenset[str]:
        """The registrations that have come."""
        with self._ledger.reading() as read:
            stands = standing(read, event)
            came = (arrival.registration for arrival in read.find(Arrival, event=event))
            return frozenset(stands.get(registration, registration) for registration in came)

    def guests(self, event: str) -> Guests:
        """A search over the event's people, empty until its ``load``."""
        return Guests(self._ledger, event)

    def tally(self, event: str) -> Tally:
        """Who has come and gone, empty until its ``load``."""
        return Tally(self._ledger, event)

    def look(self, event: str, tally: Tally, now: datetime) -> View:
        """All that can be seen of the arrival; ``tally`` must have caught up."""
        return look(self._ledger, event, tally, now)

    def seats_changed(self) -> None:
        """Tables, themes or rounds were renamed: answers must say the new names."""
        self.seats.forget()

    def write_arrival(
        self,
        unit: Unit,
        registration: Registration,
        how: str,
        spot: Spot = NOWHERE,
        *,
        badge: str = "",
        override: str = "",
        confirmed: bool = False,
    ) -> None:
        """Write that somebody came, as a part of an action."""
        unit.add(
            Arrival(
                id=self._new_id(),
                event=registration.event,
                registration=registration.id,
                person=registration.person,
                badge=badge,
                desk=unit.actor,
                at=unit.now,
                how=how,
                override=override,
                venue=spot.venue,
                session=spot.session,
                confirmed=confirmed,
            )
        )

    def _registration(self, read: Reader, event: str, registration: str) -> Registration:
        found = self.roll.registration(read, registration)
        if found is None or found.event != event:
            raise NotFound(what="why:registration", name=registration)
        return found

    def _find(self, read: Reader, event: Event, code: str) -> tuple[BadgeIssued | None, Registration | None, Outcome]:
        """Whose code this is, and what the code alone leads to."""
        issued = self.roll.badges(read, code) if code else ()
        mine = [badge for badge in issued if badge.event == event.id]
        if not mine:
            short = self._by_short(read, event, code)
            return None, short, Outcome.ADMITTED if short else _unknown(event, code, known=bool(issued))
        # After badges were swapped the same code was given out twice: the one in force counts.
        good = [badge for badge in mine if not self.roll.is_revoked(read, badge.id)]
        badge = (good or mine)[-1]
        registration = self.roll.registration(read, badge.registration)
        return badge, registration, Outcome.ADMITTED if good else Outcome.REVOKED

    def _by_short(self, read: Reader, event: Event, code: str) -> Registration | None:
        if len(code) != SHORT_LENGTH or not is_valid(code):
            return None
        # The code of somebody merged into another is that of the one who stands for both.
        known = [*read.find(Person, short=code), *read.find(Person, short=code, retired=True)]
        people = {canonical(read, person.id) for person in known}
        found = read.find(Registration, event=event.id, person=people) if people else []
        return found[0] if len(found) == 1 else None

    def _settle(
        self,
        unit: Unit,
        event: Event,
        code: str,
        badge: BadgeIssued | None,
        registration: Registration | None,
        outcome: Outcome,
        spot: Spot,
        how: str,
        override: str,
        confirmed: bool,  # noqa: FBT001 (handed on by keyword's name)
    ) -> ScanResult:
        if override and not event.override_allowed:
            raise OverrideNotAllowed
        alone = self.roll.nobody_merged
        here = inside(unit.read, registration.id, spot.session, nobody_merged=alone) if registration else []
        if here and outcome is not Outcome.REVOKED:
            outcome = Outcome.ALREADY_IN
        elif override and registration:
            outcome = Outcome.ADMITTED
        elif registration and outcome is Outcome.ADMITTED and must_be_confirmed(registration) and not confirmed:
            outcome = Outcome.CONFIRM
        if registration is None or outcome is not Outcome.ADMITTED:
            self._refuse(unit, event, code, registration, outcome, spot)
        else:
            number = badge.id if badge else ""
            self.write_arrival(unit, registration, how, spot, badge=number, override=override, confirmed=confirmed)
        if registration is None:
            return ScanResult(outcome, code, unit.now, unit.id)
        return answer(
            outcome,
            code,
            unit.now,
            unit.id,
            registration,
            self.roll.person(unit.read, registration.person),
            self.seats.of(unit.read, event.id, registration.id),
            here,
            may_override=event.override_allowed and outcome in _STANDS,
            how=how,
        )

    def _refuse(
        self, unit: Unit, event: Event, code: str, registration: Registration | None, outcome: Outcome, spot: Spot
    ) -> None:
        unit.add(
            Refusal(
                id=self._new_id(),
                event=event.id,
                registration=registration.id if registration else "",
                person=registration.person if registration else "",
                code=code[:100],
                outcome=outcome,
                desk=unit.actor,
                at=unit.now,
                venue=spot.venue,
                session=spot.session,
            )
        )

    def _depart(self, unit: Unit, registration: Registration, here: list[Arrival]) -> None:
        """One departure for each session they are in."""
        for session in dict.fromkeys(arrival.session for arrival in here):
            unit.add(
                Departure(
                    id=self._new_id(),
                    event=registration.event,
                    registration=registration.id,
                    person=registration.person,
                    desk=unit.actor,
                    at=unit.now,
                    session=session,
                )
            )


def _unknown(event: Event, code: str, *, known: bool) -> Outcome:
    """What to say of a code nobody of this event has."""
    if known or (looks_like_badge(code) and code[:TAG_LENGTH] != event.tag):
        return Outcome.OTHER_EVENT
    return Outcome.UNKNOWN if looks_like_badge(code) else Outcome.HALF_READ


def _judge(registration: Registration, spot: Spot) -> Outcome:
    if registration.retired or registration.status == Status.CANCELLED:
        return Outcome.CANCELLED
    if registration.status == Status.WAITING:
        return Outcome.WAITING
    if spot.venue and registration.venue and registration.venue != spot.venue:
        return Outcome.OTHER_VENUE
    return Outcome.ADMITTED
