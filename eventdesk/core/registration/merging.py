"""Two entries of one person become one: who looks alike, what differs side by side, and the merge itself.

The person with the smaller id stands for both, so that two desks that merge the same pair without knowing of each other
agree. The other person and their registrations leave the register in the same unit; where only the other was registered
the registration goes over. Badges, arrivals and every other fact keep their ids: see ``aliases``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from eventdesk.core.programme.model import Table
from eventdesk.core.registration.aliases import aliases, canonical
from eventdesk.core.registration.matching import Index, Same, Traits, common_first_names, judge, traits
from eventdesk.core.registration.model import Answer, Distinct, Merged, Person, Registration, Status
from eventdesk.core.shared.errors import EventDeskError, NotFound
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader, Unit

PERSON_FIELDS = (
    "first", "last", "display", "email", "phone", "organisation", "municipality", "postcode", "zone", "category",
    "gender", "age_band", "language", "birth", "tax_code",
)  # fmt: skip
REGISTRATION_FIELDS = (
    "status", "role", "venue", "wishes", "wheelchair", "needs_seating", "needs_communication", "needs_food", "needs",
    "note", "attention", "minor", "takes_seat", "speaks", "counted", "follows", "group", "only_rounds", "leaves_at",
    "stays_put", "consent", "images", "notice", "registered_at", "walk_in",
)  # fmt: skip
_STATUS_ORDER = (Status.CANCELLED, Status.WAITING, Status.REGISTERED)
_REFUSABLE = frozenset({"consent", "images"})


HandOver = Callable[[Unit, str, str, str], None]
"""``hand_over(unit, event, gone, stands)`` writes into the unit of the merge."""


class SamePerson(EventDeskError):
    """Somebody is to be merged with themselves. Values: ``name``."""

    key: ClassVar[str] = "merge-same-person"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two registrations of an event that look like one person: how they differ (``exact``, ``typo``, ``swapped``,
    ``no_accents``, ``second_email``, ``upper``, ``birth``) and whether it is all but certain.
    """

    kept: str
    other: str
    kept_name: str
    other_name: str
    kind: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which the two differ. ``take_other`` is what would be done unless somebody chooses."""

    field: str
    kept: Any
    other: Any
    take_other: bool


@dataclass(frozen=True, slots=True)
class Preview:
    """What a merge would do: the registration that stays and the one that goes, their fields, and at how many further
    events of the process the two are one as well. ``private``: one of them goes by another than the legal name.
    """

    kept: str
    other: str
    kept_name: str
    other_name: str
    kept_short: str
    other_short: str
    differences: tuple[Difference, ...]
    other_events: int
    private: bool = False


class Merging:
    """Use cases of merging."""

    def __init__(self, ledger: Ledger, new_id: NewId, hand_over: Sequence[HandOver] = ()) -> None:
        """``hand_over`` are other rooms' ways of moving what names the registration that goes to the one that stays."""
        self._ledger = ledger
        self._new_id = new_id
        self._hand_over = tuple(hand_over)

    def possible(self, event: str) -> list[Pair]:
        """Pairs that look like one person and about whom nobody has decided, the surest first."""
        with self._ledger.reading() as read:
            registrations = [r for r in read.find(Registration, event=event) if r.status != Status.CANCELLED]
            people = {p.id: p for p in read.find(Person)}
            decided = {frozenset((d.person, d.other)) for d in read.find(Distinct)}
        by_person = {r.person: r.id for r in registrations}
        known = [_traits(people[r.person]) for r in registrations if r.person in people]
        names = common_first_names(known)
        index, pairs = Index(), []
        for one in known:
            for other in index.like(one):
                verdict = judge(other, one, names)
                if verdict.same < Same.LIKELY or frozenset((one.key, other.key)) in decided:
                    continue
                kept, gone = sorted((one.key, other.key))
                pairs.append(
                    Pair(
                        by_person[kept], by_person[gone], people[kept].name, people[gone].name, verdict.kind,
                        verdict.same is Same.CERTAIN,
                    )
                )  # fmt: skip
            index.add(one)
        return sorted(pairs, key=lambda pair: (not pair.sure, pair.kept_name, pair.other_name))

    def preview(self, event: str, one: str, other: str) -> Preview:
        """What merging two registrations of an event would do.

        Raises:
            NotFound: one of them is not there (any more).
            SamePerson: they are one person already.
        """
        with self._ledger.reading() as read:
            (kept, stays), (gone, goes) = _two(read, event, one, other)
            events = {r.event for r in read.find(Registration, person=gone.id)} - {event}
        found = [
            *(_difference(name, kept, gone) for name in PERSON_FIELDS),
            *(_difference(name, stays, goes) for name in REGISTRATION_FIELDS),
        ]
        differences = tuple(d for d in found if d is not None)
        return Preview(
            stays.id, goes.id, kept.name, gone.name, kept.short, gone.short, differences, len(events),
            private=bool(kept.display or gone.display),
        )  # fmt: skip

    def merge(self, event: str, one: str, other: str, take_other: Mapping[str, bool] | None = None) -> str:
        """Make one person of two. ``take_other`` says for a field whether the value of the one who goes is taken;
        without a word the preview's proposal holds. Returns the unit, for undo. Raises as ``preview``.
        """
        chosen = take_other or {}
        with self._ledger.writing(event=event) as unit:
            (kept, _), (gone, _) = _two(unit.read, event, one, other)
            unit.add(Merged(id=self._new_id(), person=kept.id, other=gone.id, desk=unit.actor, at=unit.now))
            unit.change(kept, **_taken(PERSON_FIELDS, kept, gone, chosen))
            mine = {r.event: r for r in unit.read.find(Registration, person=kept.id)}
            for registration in unit.read.find(Registration, person=gone.id):
                self._move(unit, kept, mine.get(registration.event), registration, event, chosen)
            unit.change(gone, retired=True)
            return unit.id

    def keep_apart(self, event: str, one: str, other: str) -> str:
        """Say that two who look alike are two people; they are not offered again. Returns the unit. Raises as
        ``preview``.
        """
        with self._ledger.writing(event=event) as unit:
            (kept, _), (gone, _) = _two(unit.read, event, one, other)
            unit.add(Distinct(id=self._new_id(), person=kept.id, other=gone.id, desk=unit.actor, at=unit.now))
            return unit.id

    def settle(self) -> str:
        """Finish what two desks merged without knowing of each other: of all who are one person the one with the
        smallest id stands alone, whoever was merged with whom first. Returns the unit; empty where nothing was left.

        Every desk writes the same, so that none undoes another.
        """
        with self._ledger.reading() as read:
            if not _left_over(read):
                return ""
        with self._ledger.writing() as unit:
            for gone, kept in _left_over(unit.read):
                mine = {r.event: r for r in unit.read.find(Registration, person=kept.id)}
                for registration in unit.read.find(Registration, person=gone.id):
                    self._move(unit, kept, mine.get(registration.event), registration, "", {})
                if not gone.retired:
                    now = unit.read.get(Person, kept.id) or kept
                    unit.change(now, **_taken(PERSON_FIELDS, now, gone, {}))
                    unit.change(gone, retired=True)
            return unit.id

    def _move(
        self,
        unit: Unit,
        kept: Person,
        mine: Registration | None,
        registration: Registration,
        event: str,
        chosen: Mapping[str, bool],
    ) -> None:
        if mine is None:
            unit.change(registration, person=kept.id)
            return
        words = chosen if registration.event == event else {}
        unit.change(mine, **_taken(REGISTRATION_FIELDS, mine, registration, words))
        unit.change(registration, retired=True)
        for follower in unit.read.find(Registration, follows=registration.id):
            unit.change(follower, follows="" if follower.id == mine.id else mine.id)
        for table in unit.read.find(Table, facilitator=registration.id):
            unit.change(table, facilitator=mine.id)
        for hand_over in self._hand_over:
            hand_over(unit, registration.event, registration.id, mine.id)


def _two(
    read: Reader, event: str, one: str, other: str
) -> tuple[tuple[Person, Registration], tuple[Person, Registration]]:
    """The two people with their registrations, the one who stays first."""
    found = []
    for wanted in (one, other):
        registration = read.get(Registration, wanted)
        if registration is None or registration.event != event or registration.retired:
            raise NotFound(what="why:registration", name=wanted)
        person = read.get(Person, canonical(read, registration.person))
        found.append((person or Person(id=registration.person), registration))
    if found[0][0].id == found[1][0].id:
        raise SamePerson(name=found[0][0].name)
    known = aliases(read)
    # The whole component counts: a person whom others were merged into stands under the smallest id of all.
    found.sort(key=lambda pair: known.get(pair[0].id, pair[0].id))
    return found[0], found[1]


def _left_over(read: Reader) -> list[tuple[Person, Person]]:
    """People who are still in the register, or still registered, although another stands for them: with that one."""
    known = {one: stands for one, stands in aliases(read).items() if one != stands}
    if not known:
        return []
    registered = {r.person for r in read.find(Registration, person=set(known))}
    standing = {p.id: p for p in read.find(Person, id=set(known.values()))}
    people = [*read.find(Person, id=set(known)), *read.find(Person, id=registered, retired=True)]
    found = {p.id: (p, standing[known[p.id]]) for p in people if known[p.id] in standing}
    return [found[one] for one in sorted(found)]


def _traits(person: Person) -> Traits:
    return traits(
        person.id, person.first, person.last, email=person.email, phone=person.phone, birth=person.birth,
        tax_code=person.tax_code,
    )  # fmt: skip


def _difference(name: str, kept: Person | Registration, gone: Person | Registration) -> Difference | None:
    mine, theirs = getattr(kept, name), getattr(gone, name)
    if mine == theirs or _is_empty(name, theirs):
        return None
    return Difference(name, mine, theirs, _prefers_other(name, mine, theirs))


def _prefers_other(name: str, mine: Any, theirs: Any) -> bool:
    """Nothing anybody asked for or refused is lost: a place, a need, a no."""
    if name == "status":
        return _rank(theirs) > _rank(mine)
    if name in _REFUSABLE:
        return bool(theirs == Answer.NO or mine == Answer.UNKNOWN)
    if name == "registered_at" and mine and theirs:
        return bool(theirs < mine)
    return _is_empty(name, mine)


def _rank(status: str) -> int:
    return next((n for n, known in enumerate(_STATUS_ORDER) if known == status), -1)


def _is_empty(name: str, value: Any) -> bool:
    if name in ("status", "role", "language"):
        return False
    return value in (None, "", (), False) or (name in _REFUSABLE and value == Answer.UNKNOWN)


def _taken(
    names: Sequence[str], kept: Person | Registration, gone: Person | Registration, chosen: Mapping[str, bool]
) -> dict[str, Any]:
    """The values of the one who goes that are taken over."""
    differences = (_difference(name, kept, gone) for name in names)
    return {d.field: d.other for d in differences if d is not None and chosen.get(d.field, d.take_other)}
