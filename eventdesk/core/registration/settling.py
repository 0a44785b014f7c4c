"""A person of a list against the register: who it is there, and which fields a list may change."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2s
from typing import Any

from eventdesk.core.registration.fields import ASKED_FIELDS, PERSON_FIELDS, REGISTRATION_FIELDS
from eventdesk.core.registration.listing.entry import Entry
from eventdesk.core.registration.listing.people import Gathered, Someone, traits_of
from eventdesk.core.registration.matching import Index, Same, Traits, judge, traits
from eventdesk.core.registration.model import Answer, Person, Registration, Role, Status
from eventdesk.core.shared.folding import fold

_IDENTITY = ("first", "last", "email", "phone")


@dataclass(frozen=True, slots=True)
class Known:
    """A person of the register and, if there is one, the registration for the event at hand."""

    person: Person
    registration: Registration | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """Who of the register a person of a list is. ``by`` says how it was told (source, list, email, tax_code, phone,
    birth, name). A namesake is known, but somebody else.
    """

    known: Known | None = None
    same: Same = Same.NO
    kind: str = ""
    by: str = ""

    @property
    def person(self) -> Known | None:
        """Who it is or may be; None for a namesake."""
        return self.known if self.same > Same.NAMESAKE else None


NOBODY = Match()


@dataclass(frozen=True, slots=True)
class Word:
    """What people said about matches: by row ``new`` or ``same``, and one fix for all namesakes (``same``, ``leave``,
    or nothing: they are other people).
    """

    decided: Mapping[str, str] = field(default_factory=dict)
    namesakes: str = ""


NO_WORD = Word()


class Roll:
    """Everybody known, ready to be found. ``merged`` gives for those who were merged into somebody who that is: a list
    goes on knowing its rows of them, so that bringing it again neither makes them anew nor changes the one who stands.
    """

    def __init__(
        self, people: Iterable[Person], registrations: Iterable[Registration], merged: Mapping[str, str] | None = None
    ) -> None:
        by_person, by_id = {r.person: r for r in registrations}, {person.id: person for person in people}
        self.known = {key: Known(person, by_person.get(key)) for key, person in by_id.items()}
        for gone, stands in (merged or {}).items():
            if gone in by_id and gone not in by_person and stands in by_id:
                # At this event only the one who stands can be registered.
                self.known[gone] = self.known[stands]
        self._traits = {key: _traits(person) for key, person in by_id.items()}
        self._index = Index(tuple(self._traits.values()))
        self._by_listed: dict[Hashable, str] = {}
        twice: set[Hashable] = set()
        for r in by_person.values():
            for source, given in r.listed.items():
                if r.person not in self.known or not isinstance(given, Mapping):
                    continue
                key = _listed_key(source, given)
                if key in self._by_listed and not _has_contact(given):
                    twice.add(key)  # two of whom a list says the same
                self._by_listed[key] = r.person
        for key in twice:
            del self._by_listed[key]
        self._by_source: dict[str, str] = {
            r.source_id: r.person for r in by_person.values() if r.source_id and r.person in self.known
        }

    def by_source(self, source_id: str) -> tuple[Known, Traits] | None:
        """Who came from this row of a list's own numbering."""
        key = self._by_source.get(source_id)
        return (self.known[key], self._traits[key]) if key else None

    def by_listed(self, source: str, entry: Entry) -> Known | None:
        """Whom an earlier list described by exactly this name and these contacts, whatever was edited since; without
        contacts whom the same list described just so in every field.
        """
        if not self._by_listed:
            return None
        given = {name: digest(v) for part in _wanted(entry, ()) for name, v in part.items()}
        person = self._by_listed.get(_listed_key(source, given))
        return self.known[person] if person else None

    def like(self, person: Traits) -> list[tuple[Known, Traits]]:
        """Everybody worth comparing."""
        return [(self.known[other.key], other) for other in self._index.like(person)]


@dataclass(frozen=True, slots=True)
class Writing:
    """What to write for one person of a list. ``changes`` name the fields; values are apart for person and
    registration. ``given`` is all that the list says of them.
    """

    someone: Someone
    known: Known | None
    person: Mapping[str, Any] = field(default_factory=dict)
    registration: Mapping[str, Any] = field(default_factory=dict)
    given: Mapping[str, Any] = field(default_factory=dict)

    @property
    def listed(self) -> dict[str, dict[str, str]]:
        """Digests of what the list gave, by the list's signature, for the next time it comes."""
        before = self.known.registration.listed if self.known and self.known.registration else {}
        if not self.given:
            return dict(before)
        given = {name: digest(value) for name, value in self.given.items()}
        return {**before, self.someone.source: {**before.get(self.someone.source, {}), **given}}

    @property
    def is_new(self) -> bool:
        """Whether the person gets a registration that is not there yet."""
        return self.known is None or self.known.registration is None

    @property
    def changes(self) -> tuple[str, ...]:
        """The fields that change."""
        return (*self.person, *self.registration)

    @property
    def news(self) -> dict[str, Any]:
        """The fields that change, with their new values."""
        return {**self.person, **self.registration}


def registered(entry: Entry, roll: Roll) -> Known | None:
    """Who of the register an entry surely is, when that person's registration is in force."""
    person = traits_of("", entry)
    found = match(Someone("", (), entry, person), roll)
    if found.same is not Same.CERTAIN or found.known is None or found.known.registration is None:
        return None
    return found.known if found.known.registration.status != Status.CANCELLED else None


def match(someone: Someone, roll: Roll, said: Word = NO_WORD) -> Match:
    """Find a person of a list in the register: by the list's own id, then by e-mail and name, then by what else is
    shared.
    """
    word = next((w for ref in someone.refs if (w := said.decided.get(ref))), "")
    found = roll.by_source(someone.entry.source_id) if someone.entry.source_id else None
    if found and _plausible(someone.traits, found[1]):
        return Match(found[0], Same.CERTAIN, "exact", "source")
    listed = roll.by_listed(someone.source, someone.entry)
    if listed:
        return Match(listed, Same.CERTAIN, "exact", "list")
    best = NOBODY
    for known, other in roll.like(someone.traits):
        verdict = judge(other, someone.traits)
        if verdict.same > best.same or (verdict.offered and best.same is Same.NAMESAKE and not best.by):
            kind = verdict.kind if verdict.offered or verdict.same > Same.NAMESAKE else "namesake"
            best = Match(known, verdict.same, kind, _shared(someone.traits, other) if kind != "namesake" else "")
    if best.same in (Same.LIKELY, Same.NAMESAKE) and word == "new":
        return NOBODY
    # Of rows put together "same" may speak of each other: a namesake is then somebody else until all are said to be.
    told_same = word == "same" and (best.same is Same.LIKELY or len(someone.refs) == 1)
    all_same = best.same is Same.NAMESAKE and said.namesakes == "same"
    if best.same in (Same.LIKELY, Same.NAMESAKE) and (told_same or all_same):
        return Match(best.known, Same.CERTAIN, best.kind, best.by or "name")
    return best


def settle(gathered: Gathered, roll: Roll, said: Word = NO_WORD) -> tuple[Gathered, dict[str, Match]]:
    """Find everybody of a list in the register. Rows held back as likely repeats are let go when the register knows
    them as somebody else than the row they may repeat; nobody of the register is taken for two people of the list.
    """
    matches = {someone.ref: match(someone, roll, said) for someone in gathered.everyone}
    held = {ref: keep for ref, keep in gathered.held.items() if not _told_apart(matches[ref], matches[keep])}
    out = {ref for ref, found in matches.items() if found.same is Same.NAMESAKE and said.namesakes == "leave"}
    people = tuple(someone for someone in gathered.everyone if someone.ref not in held and someone.ref not in out)
    taken: set[str] = set()
    for someone in sorted(people, key=lambda s: _ORDER.index(matches[s.ref].by)):
        found = matches[someone.ref]
        if found.known is None or found.same is not Same.CERTAIN:
            continue
        if found.known.person.id in taken:
            matches[someone.ref] = replace(found, same=Same.LIKELY)
        taken.add(found.known.person.id)
    return replace(gathered, people=people, held=held), matches


_ORDER = ("source", "list", "email", "tax_code", "phone", "birth", "name", "")


def _told_apart(a: Match, b: Match) -> bool:
    if a.known is None or b.known is None or a.same is not Same.CERTAIN or b.same is not Same.CERTAIN:
        return False
    return a.known.person.id != b.known.person.id


def writing_for(someone: Someone, matched: Match, stored: Collection[str] = ()) -> Writing:
    """Which fields a list changes: empty ones are filled, listed ones follow the list, those edited by hand stay.
    ``stored`` are those of ``ASKED_FIELDS`` that the organiser asks for.
    """
    wanted_person, wanted_registration = _wanted(someone.entry, stored)
    known, given = matched.person, wanted_person | wanted_registration
    if known is None:
        return Writing(someone, None, wanted_person, wanted_registration, given)
    news = _News(known.registration.listed if known.registration else {}, someone.source)
    person = _changed(known.person, wanted_person, news)
    _keep_better_name(person, known.person)
    if known.registration is None:
        return Writing(someone, known, person, wanted_registration, given)
    registration = _changed(known.registration, wanted_registration, news)
    if known.registration.registered_at is not None:
        registration.pop("registered_at", None)
    if known.registration.status == Status.CANCELLED:
        registration.pop("status", None)
    return Writing(someone, known, person, registration, given)


def cancelling(entry: Entry, roll: Roll) -> Writing | None:
    """Takes somebody out of force who cancelled according to a list; None when the register has them no more."""
    known = registered(entry, roll)
    someone = Someone("", (), entry, traits_of("", entry))
    return Writing(someone, known, {}, {"status": str(Status.CANCELLED)}) if known else None


def digest(value: Any) -> str:
    """A short digest of a value as a list gave it: enough to see that it changed."""
    return blake2s(repr(value).encode(), digest_size=6).hexdigest()


def _wanted(entry: Entry, stored: Collection[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What an entry says, without what it leaves open."""
    asked = tuple(name for name in ASKED_FIELDS if name in stored and not entry.reserved)
    person = {name: value for name in (*PERSON_FIELDS, *asked) if (value := getattr(entry, name))}
    registration: dict[str, Any] = {}
    for name in REGISTRATION_FIELDS:
        value = getattr(entry, name)
        if value and value not in (Answer.UNKNOWN, Status.REGISTERED, Role.PARTICIPANT):
            registration[name] = str(value) if isinstance(value, str) else value
    if entry.needs:
        parted = entry.parted
        # All four, also those that are empty: what somebody no longer asks for goes.
        registration.update(
            needs=parted.unsure, needs_seating=parted.seating, needs_communication=parted.communication,
            needs_food=parted.food,
        )  # fmt: skip
    return person, registration


class _News:
    """What a list says anew about somebody: unlike the last time it came, or unlike what any list said before."""

    def __init__(self, listed: Mapping[str, Mapping[str, str]], source: str) -> None:
        # What another version wrote in another shape is as good as nothing: the list then speaks for itself.
        known = {name: given for name, given in listed.items() if isinstance(given, Mapping)}
        self._mine = known.get(source, {})
        self._all: dict[str, set[str]] = {}
        for given in known.values():
            for name, value in given.items():
                self._all.setdefault(name, set()).add(value)

    def known(self, name: str) -> bool:
        """Whether a list has given this field before."""
        return name in self._all

    def is_new(self, name: str, value: Any) -> bool:
        """Whether a list's value is news, and not only unlike what was edited here since."""
        if name in self._mine:
            return self._mine[name] != digest(value)
        return self.known(name) and digest(value) not in self._all[name]


def _changed(record: Person | Registration, wanted: Mapping[str, Any], news: _News) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    for name, value in wanted.items():
        now = getattr(record, name)
        if now == value:
            continue
        empty = not now or now == Answer.UNKNOWN
        if news.is_new(name, value) or (empty and not news.known(name)):
            changed[name] = value
    return changed


def _keep_better_name(changes: dict[str, Any], person: Person) -> None:
    """A list that writes a name without its accents, or shouts it, does not spoil the one that is there."""
    for name in ("first", "last"):
        if name in changes and fold(changes[name]) == fold(getattr(person, name)):
            marks = sum(not c.isascii() for c in changes[name]) - sum(not c.isascii() for c in getattr(person, name))
            if marks <= 0:
                del changes[name]


def _has_contact(given: Mapping[str, str]) -> bool:
    return "email" in given or "phone" in given


def _listed_key(source: str, given: Mapping[str, str]) -> Hashable:
    """A key from the digests of name and contacts; without a contact all that the list gave counts, and which list it
    was: a name alone is not enough.
    """
    if _has_contact(given):
        return tuple(given.get(name, "") for name in _IDENTITY)
    return source, frozenset((name, value) for name, value in given.items() if name not in ASKED_FIELDS)


def _plausible(a: Traits, b: Traits) -> bool:
    """Ids of two lists can collide: the same id is the same person only when something else agrees."""
    return bool(judge(a, b).same or (a.email and a.email == b.email) or (a.phone and a.phone == b.phone))


def _shared(a: Traits, b: Traits) -> str:
    known = ("email", "tax_code", "phone", "birth")
    return next((name for name in known if getattr(a, name) and getattr(a, name) == getattr(b, name)), "name")


def _traits(person: Person) -> Traits:
    return traits(
        person.id, person.first, person.last, email=person.email, phone=person.phone, birth=person.birth,
        tax_code=person.tax_code,
    )  # fmt: skip
