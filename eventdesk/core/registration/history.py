"""What was written about somebody, read from the journal: who changed what and when, and how it was before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar

from eventdesk.core.registration.aliases import aliases
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.shared.errors import EventDeskError, NotFound
from eventdesk.core.shared.ports import Ledger, Reader, Unit
from eventdesk.core.shared.records import Shape, from_json, shapes

_SILENT = frozenset({"listed", "source", "source_id", "event", "person"})
"""Fields that say nothing to a person."""


class ChangedSince(EventDeskError):
    """A change cannot be taken back by itself: its fields were changed again since."""

    key: ClassVar[str] = "history-changed-since"


@dataclass(frozen=True, slots=True)
class Written:
    """One operation of the journal that speaks of a person, in the order of its stamp. ``kind`` is new, set or add;
    ``values`` its fields as JSON holds them; ``undoes`` whether it takes an earlier one back.
    """

    reference: str
    unit: str
    actor: str
    at: datetime
    event: str
    kind: str
    entity: str
    entity_id: str
    values: Mapping[str, Any]
    undoes: bool = False


ReadWritten = Callable[[Sequence[str]], Sequence[Written]]
"""Everything the journal holds about these people, oldest first; what was erased is left out."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field before and after."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Change:
    """What one action did to one record. ``what`` is its key: new, changed, retired, restored, or the name of a fact
    (arrival, badge_issued, ...), with ``taken_back`` when the fact was voided. ``revertible``: every field still has
    the value it was given here.
    """

    reference: str
    unit: str
    actor: str
    at: datetime
    what: str
    entity: str
    entity_id: str
    fields: tuple[FieldChange, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    undoes: bool = False
    taken_back: bool = False
    revertible: bool = False


class History:
    """Reads what was written of somebody, and takes single changes back."""

    def __init__(self, ledger: Ledger, written: ReadWritten) -> None:
        self._ledger = ledger
        self._written = written

    def of(self, event: str, registration: str) -> list[Change]:
        """Everything about a person at an event (and about those merged into them), the latest first.

        Raises ``NotFound``.
        """
        with self._ledger.reading() as read:
            found = read.get(Registration, registration)
            if found is None or found.event != event:
                raise NotFound(what="why:registration", name=registration)
            people = _same(read, found.person)
        return changes([w for w in self._written(people) if w.event in ("", event) or w.entity == "person"])

    def take_back(self, event: str, registration: str, reference: str) -> str:
        """Give the fields of one change the values they had before. Returns the unit, for undo.

        Raises:
            NotFound: there is no such change.
            ChangedSince: a field was changed again since, or what was written is no change of fields.
        """
        change = next((c for c in self.of(event, registration) if c.reference == reference), None)
        if change is None:
            raise NotFound(what="why:change", name=reference)
        if not change.revertible:
            raise ChangedSince
        with self._ledger.writing(event=event) as unit:
            if change.entity == "person":
                _put_back(unit, unit.read.get(Person, change.entity_id), change)
            else:
                _put_back(unit, unit.read.get(Registration, change.entity_id), change)
            return unit.id


def _put_back(unit: Unit, thing: Person | Registration | None, change: Change) -> None:
    if thing is None or any(getattr(thing, f.name) != f.after for f in change.fields):
        raise ChangedSince
    unit.change(thing, **{f.name: f.before for f in change.fields})


def _same(read: Reader, person: str) -> list[str]:
    known = aliases(read)
    stands = known.get(person, person)
    return sorted({person, stands, *(one for one, other in known.items() if other == stands)})


def changes(written: Sequence[Written]) -> list[Change]:
    """What each operation changed, the latest first. ``written`` is in the order of its stamps."""
    state: dict[tuple[str, str], dict[str, Any]] = {}
    voided: set[str] = set()
    made: list[Change] = []
    for one in written:
        shape = shapes().get(one.entity)
        if shape is None:
            continue
        if shape.is_fact:
            made += _fact(one, voided)
            continue
        before = state.setdefault((one.entity, one.entity_id), {c.name: c.default for c in shape.columns})
        after = {name: _value(shape, name, value) for name, value in one.values.items() if name in before}
        made += _thing(one, before, after)
        before.update(after)
    return [_judged(change, state, voided) for change in reversed(made)]


def _fact(one: Written, voided: set[str]) -> list[Change]:
    if one.kind == "set":
        if one.values.get("voided"):
            voided.add(one.entity_id)
        else:
            voided.discard(one.entity_id)
        return []
    return [_change(one, one.entity, values=one.values)]


def _thing(one: Written, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    if one.kind == "new":
        return [_change(one, "new", values=one.values)]
    fields = tuple(FieldChange(n, before[n], v) for n, v in after.items() if v != before[n] and n not in _SILENT)
    retired = next((f for f in fields if f.name == "retired"), None)
    if retired is not None:
        return [_change(one, "retired" if retired.after else "restored")]
    return [_change(one, "changed", fields)] if fields else []


def _change(
    one: Written, what: str, fields: tuple[FieldChange, ...] = (), values: Mapping[str, Any] | None = None
) -> Change:
    return Change(
        one.reference, one.unit, one.actor, one.at, what, one.entity, one.entity_id, fields, values or {}, one.undoes
    )


def _judged(change: Change, state: Mapping[tuple[str, str], Mapping[str, Any]], voided: set[str]) -> Change:
    now = state.get((change.entity, change.entity_id), {})
    same = bool(change.fields) and all(now.get(f.name) == f.after for f in change.fields)
    return Change(
        change.reference, change.unit, change.actor, change.at, change.what, change.entity, change.entity_id,
        change.fields, change.values, change.undoes, change.entity_id in voided, same and change.what == "changed",
    )  # fmt: skip


def _value(shape: Shape, name: str, value: Any) -> Any:
    column = next(c for c in shape.columns if c.name == name)
    return from_json(column.kind, value, column.default)
