"""Which copies with which people went out, so that an erasure can say whom to tell.

A copy's people are kept as short one-way codes of their random ids. Whoever has an id can ask whether it is in a copy;
nobody can get from a code to an id, nor, once a person is erased, from the id to anything about that person: nothing is
left that says whose it was.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from eventdesk.core.export.records import Exported

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


def copies_of(facts: Sequence[Exported], erased: Collection[str] = ()) -> list[Copy]:
    """The files with rows about people, the last first; one synced or written several times over is listed once."""
    return [Copy(fact, _inside(fact, _by_id(facts), erased)) for fact in _latest(facts)]


def copies_with(facts: Sequence[Exported], person: str) -> list[Exported]:
    """The files that hold a person's rows, as they last went out, the last first."""
    known = _by_id(facts)
    return [fact for fact in _latest(facts) if _inside(fact, known, (person,))]


def workbooks_with(facts: Sequence[Exported], people: Collection[str]) -> frozenset[str]:
    """The ids of the workbooks that ever held one of these people."""
    known = _by_id(facts)
    return frozenset(fact.export for fact in facts if fact.export and _inside(fact, known, people))


def _latest(facts: Sequence[Exported]) -> list[Exported]:
    last = {fact.file: fact for fact in facts}
    found = [fact for fact in last.values() if fact.people]
    return sorted(found, key=lambda fact: (fact.at is not None, fact.at, fact.id), reverse=True)


def _by_id(facts: Iterable[Exported]) -> dict[str, Exported]:
    return {fact.id: fact for fact in facts}


def _inside(fact: Exported, known: Mapping[str, Exported], people: Collection[str]) -> int:
    if not people:
        return 0
    told = fact.inside or (known[fact.like].inside if fact.like in known else "")
    codes = _unpacked(told)
    return sum(_code(fact.event, person) in codes for person in people)
