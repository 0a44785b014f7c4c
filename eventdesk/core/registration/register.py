"""Keeping the register: people added and edited by hand, cancelled and restored, and the badge codes they carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar

from eventdesk.core.programme.model import Event
from eventdesk.core.registration.aliases import aliases, canonical
from eventdesk.core.registration.fields import ASKED_FIELDS, PERSON_FIELDS
from eventdesk.core.registration.listing.places import Zones
from eventdesk.core.registration.model import Answer, BadgeIssued, BadgeRevoked, Person, Registration, Status
from eventdesk.core.registration.places import gate
from eventdesk.core.registration.tidying import tidied
from eventdesk.core.shared import codes
from eventdesk.core.shared.errors import BadValue, EventDeskError, NotFound
from eventdesk.core.shared.folding import fold, one_line
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader, Unit

CHUNK = 190
"""Operations in one transaction."""
_PERSON = frozenset({*PERSON_FIELDS, *ASKED_FIELDS, "display"})
_REGISTRATION = frozenset(
    {
        "venue", "status", "role", "wishes", "wheelchair", "needs", "needs_seating", "needs_communication",
        "needs_food", "note", "attention", "minor", "takes_seat", "speaks", "counted", "follows", "group",
        "only_rounds", "leaves_at", "stays_put", "consent", "images", "notice", "walk_in",
    }
)  # fmt: skip
_ITS_OWN = frozenset({"first", "last", "display", "email", "phone", "follows", *ASKED_FIELDS})
"""Fields that two people do not share: a change of many at once never writes them."""


class NoSuchField(EventDeskError):
    """A person has no such field. Values: ``field``."""

    key: ClassVar[str] = "register-no-such-field"


class NameMissing(EventDeskError):
    """Somebody without any name cannot be registered."""

    key: ClassVar[str] = "register-name-missing"


class NotRegistered(EventDeskError):
    """A badge is asked for somebody whose registration is not in force. Values: ``name``."""

    key: ClassVar[str] = "register-not-registered"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the participants' screen. ``badge`` is the code in force, empty when none was given; ``who`` and
    ``entry`` are the records it was made from.
    """

    registration: str
    person: str
    short: str
    name: str
    sort_name: str
    organisation: str
    municipality: str
    zone: str
    category: str
    role: str
    status: str
    email: str
    phone: str
    wishes: tuple[str, ...]
    wheelchair: bool
    needs: str
    consent: str
    images: str
    badge: str
    registered_at: datetime | None
    first: str
    last: str
    who: Person
    entry: Registration


@dataclass(frozen=True, slots=True)
class Changed:
    """A row after a change, and the unit that undoes it."""

    row: PersonRow
    unit: str


class Register:
    """The people of an event."""

    def __init__(self, ledger: Ledger, new_id: NewId, pick: codes.Pick, zones: Zones | None = None) -> None:
        self._ledger = ledger
        self._new_id = new_id
        self._pick = pick
        self._zones = zones or Zones()

    def add(self, event: str, **fields: Any) -> PersonRow:
        """Register somebody by hand. ``fields`` are those of ``Person`` and ``Registration`` (first, last, email,
        wishes, ...); telephone and municipality are written as the register writes them, the zone follows the
        municipality. Where the places are taken the registration waits, unless ``status`` is given or the person
        stands at the door (``walk_in``).

        Raises:
            NameMissing: neither first nor last name is given.
            BadValue: the e-mail or the telephone cannot be right.
            NoSuchField: a field is unknown.
            NotFound: there is no such event.
        """
        for_person, for_registration = self._sorted(fields)
        if not (for_person.get("first") or for_person.get("last") or for_person.get("display")):
            raise NameMissing
        with self._ledger.writing(event=event) as unit:
            for_registration |= _agreed(_event(unit.read, event), Registration(id=""), for_registration)
            person = Person(id=self._new_id(), short=codes.new_short_code(self._pick), **for_person)
            for_registration.setdefault("registered_at", unit.now)
            registration = Registration(id=self._new_id(), event=event, person=person.id, **for_registration)
            if "status" not in for_registration and not registration.walk_in:
                registration = replace(registration, status=gate(unit.read, event).status_for(registration, person))
            _check_follows(unit.read, registration, registration.follows)
            unit.new(person)
            unit.new(registration)
        return _row(person, registration, "")

    def edit(self, event: str, registration: str, **fields: Any) -> PersonRow:
        """Change fields of a person or a registration; what stays the same is not written. Raises as ``add``."""
        return self.change(event, registration, **fields).row

    def change(self, event: str, registration: str, **fields: Any) -> Changed:
        """As ``edit``, with the unit that undoes it."""
        for_person, for_registration = self._sorted(fields)
        with self._ledger.writing(event=event) as unit:
            found, person = _found(unit.read, event, registration)
            after = replace(person, **for_person)
            if not (after.first or after.last or after.display):
                raise NameMissing
            _check_follows(unit.read, found, for_registration.get("follows", ""))
            agreed = _agreed(_event(unit.read, event), found, for_registration)
            person = unit.change(person, **for_person)
            found = unit.change(found, **for_registration, **agreed)
            badge = in_force(unit.read, event).get(registration)
        return Changed(_row(person, found, badge.code if badge else ""), unit.id)

    def change_many(self, event: str, registrations: Iterable[str], **fields: Any) -> str:
        """Give several people the same values. Returns the unit, for undo; empty when nobody was named.

        Raises as ``change``, and ``NoSuchField`` for what two people do not share (a name, an e-mail).
        """
        own = next((name for name in fields if name in _ITS_OWN), None)
        if own is not None:
            raise NoSuchField(field=own)
        for_person, for_registration = self._sorted(fields)
        wanted, unit_id = list(dict.fromkeys(registrations)), ""
        for start in range(0, len(wanted), CHUNK // 2):
            with self._ledger.writing(event=event, unit=unit_id) as unit:
                unit_id = unit.id
                for registration in wanted[start : start + CHUNK // 2]:
                    found, person = _found(unit.read, event, registration)
                    agreed = _agreed(_event(unit.read, event), found, for_registration)
                    unit.change(person, **for_person)
                    unit.change(found, **for_registration, **agreed)
        return unit_id

    def cancel(self, event: str, registrations: Iterable[str]) -> str:
        """Take registrations out of force; badges stay theirs and say so at the desk. Returns the unit, for undo."""
        return self._set_status(event, registrations, Status.CANCELLED)

    def restore(self, event: str, registrations: Iterable[str]) -> str:
        """Put cancelled or waiting registrations in force. Returns the unit, for undo."""
        return self._set_status(event, registrations, Status.REGISTERED)

    def remove(self, event: str, registrations: Iterable[str]) -> str:
        """Take off the register what was entered by mistake; a person who is at no other event goes too.

        A list that holds them brings them back: somebody who is not coming is cancelled instead. Returns the unit.
        """
        wanted, unit_id = list(dict.fromkeys(registrations)), ""
        for start in range(0, len(wanted), CHUNK // 2):
            with self._ledger.writing(event=event, unit=unit_id) as unit:
                unit_id = unit.id
                for registration in wanted[start : start + CHUNK // 2]:
                    found, person = _found(unit.read, event, registration)
                    unit.change(found, retired=True)
                    if not unit.read.count(Registration, person=person.id):
                        unit.change(person, retired=True)
        return unit_id

    def issue_badges(self, event: str, registrations: Iterable[str] | None = None) -> int:
        """Give a badge code to each registration in force that has none (``registrations`` narrows to some).

        Returns how many were given. Codes given by another desk meanwhile stay valid: the newest is in force.
        """
        with self._ledger.reading() as read:
            tag = _event(read, event).tag
            have = in_force(read, event)
            waiting = [
                r for r in read.find(Registration, event=event) if r.status == Status.REGISTERED and r.id not in have
            ]
        wanted = None if registrations is None else set(registrations)
        waiting = [r for r in waiting if wanted is None or r.id in wanted]
        unit_id = ""
        for start in range(0, len(waiting), CHUNK):
            with self._ledger.writing(event=event, unit=unit_id) as unit:
                unit_id = unit.id
                for registration in waiting[start : start + CHUNK]:
                    self._issue(unit, event, tag, registration)
        return len(waiting)

    def reissue(self, event: str, registration: str, reason: str) -> str:
        """A new badge code in place of a lost one, which from now on is refused. Returns the new code.

        Raises ``NotRegistered`` when the registration is not in force.
        """
        with self._ledger.writing(event=event) as unit:
            found, person = _found(unit.read, event, registration)
            if found.status != Status.REGISTERED:
                raise NotRegistered(name=person.name)
            for badge in unit.read.find(BadgeIssued, registration=registration):
                unit.add(
                    BadgeRevoked(
                        id=self._new_id(), event=event, badge=badge.id, person=person.id, reason=one_line(reason)
                    )
                )
            return self._issue(unit, event, _event(unit.read, event).tag, found)

    def badge_of(self, event: str, registration: str) -> str:
        """The badge code in force; empty when none was given."""
        with self._ledger.reading() as read:
            badge = in_force(read, event).get(registration)
        return badge.code if badge else ""

    def people(self, event: str) -> list[PersonRow]:
        """Everybody of an event, by last name."""
        with self._ledger.reading() as read:
            registrations = read.find(Registration, event=event)
            people = {person.id: person for person in read.find(Person)}
            badges = in_force(read, event)
            # Another desk may have registered somebody just before it heard that they were merged.
            stands = aliases(read) if any(r.person not in people for r in registrations) else {}
        rows = [
            _row(
                people.get(stands.get(r.person, r.person)) or Person(id=r.person),
                r,
                badges[r.id].code if r.id in badges else "",
            )
            for r in registrations
        ]
        return sorted(rows, key=lambda row: (fold(row.sort_name), row.registration))

    def find_short(self, event: str, short: str) -> PersonRow | None:
        """Who has this short code, as typed: any case, with or without spaces. The code of somebody merged into
        another finds the one who stands for both.
        """
        code = codes.folded(short)
        with self._ledger.reading() as read:
            merged = [p for p in read.find(Person, short=code, retired=True) if canonical(read, p.id) != p.id]
            for known in (*read.find(Person, short=code), *merged):
                person = read.get(Person, canonical(read, known.id)) or known
                for registration in read.find(Registration, person=person.id):
                    if registration.event == event:
                        badge = in_force(read, event).get(registration.id)
                        return _row(person, registration, badge.code if badge else "")
        return None

    def search(self, event: str, text: str, *, most: int = 50) -> list[PersonRow]:
        """Rows in which every word of ``text`` begins a word of the name, organisation, e-mail or code."""
        words = fold(text).split()
        found = [row for row in self.people(event) if _holds(row, words)]
        return found[:most]

    def _set_status(self, event: str, registrations: Iterable[str], status: Status) -> str:
        wanted = list(dict.fromkeys(registrations))
        unit_id = ""
        for start in range(0, len(wanted), CHUNK):
            with self._ledger.writing(event=event, unit=unit_id) as unit:
                unit_id = unit.id
                for registration in wanted[start : start + CHUNK]:
                    found, _ = _found(unit.read, event, registration)
                    unit.change(found, status=str(status))
        return unit_id

    def _issue(self, unit: Unit, event: str, tag: str, registration: Registration) -> str:
        code = codes.new_badge_code(tag, self._pick)
        unit.add(
            BadgeIssued(
                id=self._new_id(), event=event, registration=registration.id, person=registration.person, code=code
            )
        )
        return code

    def _sorted(self, fields: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """Fields parted and tidied."""
        unknown = next((name for name in fields if name not in _PERSON | _REGISTRATION), None)
        if unknown is not None:
            raise NoSuchField(field=unknown)
        tidy = {name: tidied(name, value) for name, value in fields.items()}
        if tidy.get("municipality"):
            place = self._zones.place(tidy["municipality"])
            if not place.guessed:
                tidy["municipality"] = place.name
                tidy.setdefault("zone", place.zone)
        return (
            {name: value for name, value in tidy.items() if name in _PERSON},
            {name: value for name, value in tidy.items() if name in _REGISTRATION},
        )


def in_force(read: Reader, event: str) -> dict[str, BadgeIssued]:
    """The badge in force of each registration: the newest that is not revoked."""
    revoked = {fact.badge for fact in read.find(BadgeRevoked, event=event)}
    return {b.registration: b for b in read.find(BadgeIssued, event=event) if b.id not in revoked}


def counts_by_status(rows: Sequence[PersonRow]) -> dict[str, int]:
    """How many rows stand where."""
    found: dict[str, int] = defaultdict(int)
    for row in rows:
        found[row.status] += 1
    return dict(found)


def _row(person: Person, registration: Registration, badge: str) -> PersonRow:
    return PersonRow(
        registration.id, person.id, person.short, person.name, person.sort_name, person.organisation,
        person.municipality,
        person.zone, person.category, registration.role, registration.status, person.email, person.phone,
        registration.wishes,
        registration.wheelchair, registration.needs, registration.consent, registration.images, badge,
        registration.registered_at, person.first, person.last, person, registration,
    )  # fmt: skip


def _holds(row: PersonRow, words: Sequence[str]) -> bool:
    text = fold(f"{row.name} {row.organisation} {row.email.replace('@', ' ')} {row.short} {row.badge}").split()
    return all(any(part.startswith(word) for part in text) for word in words)


def _agreed(event: Event, before: Registration, fields: Mapping[str, Any]) -> dict[str, str]:
    """Who consents now consents to the notice of the event as it is worded now, unless another version is named."""
    consents = fields.get("consent") == Answer.YES and before.consent != Answer.YES
    return {"notice": event.notice} if consents and event.notice and "notice" not in fields else {}


def _check_follows(read: Reader, registration: Registration, leader: str) -> None:
    """Who goes with somebody goes with somebody else of the same event, not with one who follows in turn."""
    if not leader:
        return
    found = read.get(Registration, leader)
    if found is None or found.event != registration.event:
        raise NotFound(what="why:registration", name=leader)
    if registration.id in (leader, found.follows):
        raise BadValue(field="why:field:follows", value="", why="why:follows-itself")


def _event(read: Reader, event: str) -> Event:
    found = read.get(Event, event)
    if found is None:
        raise NotFound(what="why:event", name=event)
    return found


def _found(read: Reader, event: str, registration: str) -> tuple[Registration, Person]:
    found = read.get(Registration, registration)
    if found is None or found.event != event:
        raise NotFound(what="why:registration", name=registration)
    return found, read.get(Person, found.person) or Person(id=found.person)
