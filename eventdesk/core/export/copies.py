"""Which copies with which people went out, so that an erasure can say whom to tell.

A copy's people are kept as short one-way codes of their random ids. Whoever has an id can ask whether it is in a copy;
nobody can get from a code to an id, nor, once a person is erased, from the id to anything about that person: nothing is
left that says whose it was.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from eventdesk.core.export.records import Exported
from eventdesk.core.shared.ports import Reader

_BYTES = 6
"""Of a code: with 5,000 people in a copy, somebody else is taken for one of them once in 50 thousand million times."""


def codes_of(event: str, people: Collection[str]) -> str:
    """The people of a copy, packed; the same people give the same text."""
    return b64encode(b"".join(sorted(_code(event, person) for person in people))).decode()


def _code(event: str, person: str) -> bytes:
    return blake2b(f"copy\0{event}\0{person}".encode(), digest_size=_BYTES).digest()


def _unpacked(inside: str) -> frozenset[bytes]:
    try:
        data = b64decode(inside, validate=True)
    except ValueError:
        return frozenset()
    return frozenset(data[start : start + _BYTES] for start in range(0, len(data), _BYTES))


def exported(fact: Exported, people: Collection[str], before: Iterable[Exported]) -> Exported:
    """``fact`` with its people: by their codes, or as those of an earlier fact that says the same."""
    if not people:
        return fact
    inside = codes_of(fact.event, people)
    same = next((other.id for other in before if other.inside == inside), "")
    return replace(fact, like=same, people=len(people)) if same else replace(fact, inside=inside, people=len(people))


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that went out, as it last did. ``erased`` is how many of its people were erased since: whoever has it is
    to be told.
    """

    last: Exported
    erased: int = 0


class Sent:
    """The files of an event that went out. ``taken_back`` are facts of files nobody has any more: they are not listed,
    but later ones may name their people.
    """

    def __init__(self, facts: Sequence[Exported], taken_back: Iterable[Exported] = ()) -> None:
        self._facts = facts
        self._known = {fact.id: fact for fact in (*taken_back, *facts)}

    def copies(self, erased: Collection[str] = ()) -> list[Copy]:
        """The files with rows about people, the last first; one synced or written several times over is listed once."""
        return [Copy(fact, self._inside(fact, erased)) for fact in self._latest()]

    def holding(self, person: str) -> list[Exported]:
        """The files that hold a person's rows, as they last went out, the last first."""
        return [fact for fact in self._latest() if self._inside(fact, (person,))]

    def workbooks(self, people: Collection[str]) -> frozenset[str]:
        """The ids of the workbooks that ever held one of these people, also of those nobody has any more."""
        return frozenset(fact.export for fact in self._known.values() if fact.export and self._inside(fact, people))

    def _latest(self) -> list[Exported]:
        last = {fact.file: fact for fact in self._facts}
        found = [fact for fact in last.values() if fact.people]
        return sorted(found, key=lambda fact: (fact.at is not None, fact.at, fact.id), reverse=True)

    def _inside(self, fact: Exported, people: Collection[str]) -> int:
        if not people:
            return 0
        told = fact.inside or (self._known[fact.like].inside if fact.like in self._known else "")
        codes = _unpacked(told)
        return sum(_code(fact.event, person) in codes for person in people)


def sent(read: Reader, **equals: str) -> Sent:
    """What went out, as the event remembers it; ``equals`` narrows it to one event."""
    return Sent(read.find(Exported, **equals), read.find(Exported, voided=True, **equals))
