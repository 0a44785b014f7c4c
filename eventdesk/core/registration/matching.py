"""Telling whether two rows speak of one person: certain, likely, a namesake, or two people.

Couples share an e-mail and a telephone, parents and children a name: names are compared apart from each other, and a
different birth date or tax code parts people whatever else they share.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from rapidfuzz.distance import OSA

from eventdesk.core.registration.listing.given_names import COMMON
from eventdesk.core.registration.listing.names import compact
from eventdesk.core.shared.folding import fold


class Same(IntEnum):
    """How far two rows are one person."""

    NO = 0
    NAMESAKE = 1
    LIKELY = 2
    CERTAIN = 3


@dataclass(frozen=True, slots=True)
class Traits:
    """What a person is known by. ``key`` is whatever finds the row or the person again."""

    key: str
    first: str
    last: str
    email: str = ""
    phone: str = ""
    birth: date | None = None
    tax_code: str = ""
    folded_first: str = ""
    folded_last: str = ""

    @property
    def identified(self) -> bool:
        """Whether anything besides the name is known."""
        return bool(self.email or self.phone or self.birth or self.tax_code)


def traits(
    key: str, first: str, last: str, *, email: str = "", phone: str = "", birth: date | None = None, tax_code: str = ""
) -> Traits:
    """Traits with the names folded once."""
    return Traits(key, first, last, email.casefold(), phone, birth, tax_code, compact(first), compact(last))


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far two rows are one person, and in what they differ (``exact``, ``email_case``, ``typo``, ``swapped``,
    ``no_accents``, ``second_email``, ``upper``, ``birth``, ``namesake``).
    """

    same: Same
    kind: str = ""

    @property
    def offered(self) -> bool:
        """Whether a person is asked: likely one, or of one name with another e-mail and nothing against it."""
        return self.same is Same.LIKELY or (self.same is Same.NAMESAKE and self.kind == "second_email")


_NO = Verdict(Same.NO)


def judge(a: Traits, b: Traits, first_names: frozenset[str] = frozenset()) -> Verdict:
    """Compare two people. ``first_names`` are folded first names the list has often: two of them differ on purpose."""
    relation = _names(a, b, first_names)
    if not relation:
        return _NO
    if a.birth and b.birth and a.birth != b.birth:
        return _despite_birth(a, b, relation)
    if a.tax_code and b.tax_code and a.tax_code[:15] != b.tax_code[:15]:
        return _NO
    shared = _shared(a, b)
    emails_differ = bool(a.email and b.email and a.email != b.email)
    phones_differ = bool(a.phone and b.phone and a.phone != b.phone)
    kind = relation if relation in ("typo", "swapped") else ("second_email" if emails_differ else relation)
    if relation == "typo":
        return _typo(a, b, shared, contradicted=emails_differ or phones_differ)
    if not (a.folded_first and a.folded_last and b.folded_first and b.folded_last):
        # Half a name tells a couple as little apart as their shared e-mail does.
        return Verdict(Same.CERTAIN if shared & {"tax_code"} else Same.LIKELY, kind) if shared else _NO
    if shared & {"email", "tax_code"}:
        return Verdict(Same.CERTAIN, kind)
    if shared >= {"phone", "birth"} or ("birth" in shared and not emails_differ and not phones_differ):
        return Verdict(Same.CERTAIN, kind)
    if "phone" in shared:
        return Verdict(Same.LIKELY if emails_differ else Same.CERTAIN, kind)
    if "birth" in shared:
        return Verdict(Same.LIKELY, kind)
    if phones_differ:
        return Verdict(Same.NAMESAKE, "namesake")
    if emails_differ:
        return Verdict(Same.NAMESAKE, kind)  # a second e-mail, or a parent and child: only people can tell
    return Verdict(Same.NAMESAKE if a.identified and b.identified else Same.LIKELY, kind)


def _despite_birth(a: Traits, b: Traits, relation: str) -> Verdict:
    """Two birth dates are two people, unless e-mail and telephone agree too: then somebody mistyped a date."""
    assert a.birth and b.birth
    near = sum(x == y for x, y in zip(_parts(a.birth), _parts(b.birth), strict=True)) == 2 or _turned(a.birth, b.birth)
    if relation not in ("typo", "swapped") and near and "email" in _shared(a, b):
        return Verdict(Same.LIKELY, "birth")
    return _NO


def _parts(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


def _turned(a: date, b: date) -> bool:
    return a.year == b.year and a.month == b.day and a.day == b.month


def _typo(a: Traits, b: Traits, shared: set[str], *, contradicted: bool) -> Verdict:
    if shared & {"email", "phone", "tax_code", "birth"}:
        return Verdict(Same.LIKELY, "typo")
    if contradicted or (a.identified and b.identified):
        return _NO
    near = _distance(a.folded_last, b.folded_last) + _distance(a.folded_first, b.folded_first)
    return Verdict(Same.LIKELY, "typo") if near <= 1 else _NO


def _shared(a: Traits, b: Traits) -> set[str]:
    return {
        name
        for name in ("email", "phone", "birth", "tax_code")
        if getattr(a, name) and getattr(a, name) == getattr(b, name)
    }


def _names(a: Traits, b: Traits, first_names: frozenset[str]) -> str:
    """How two names relate; empty when they are two names."""
    if a.folded_first == b.folded_first and a.folded_last == b.folded_last:
        return _spelling(a, b)
    if a.folded_first == b.folded_last and a.folded_last == b.folded_first:
        return "swapped"
    if a.folded_first + a.folded_last in (b.folded_first + b.folded_last, b.folded_last + b.folded_first):
        return "swapped" if fold(a.first) != fold(b.first) else "typo"
    first = _near(a.folded_first, b.folded_first)
    last = _near(a.folded_last, b.folded_last)
    if a.folded_first == b.folded_first:
        return "typo" if last else ""
    if a.folded_last == b.folded_last and first and not _two_names(a.folded_first, b.folded_first, first_names):
        return "typo"
    return "typo" if _cut_elsewhere(a, b) else ""


def _cut_elsewhere(a: Traits, b: Traits) -> bool:
    """Whether two whole names are one slip apart, but were cut into first and last name at different places."""
    begins = a.folded_first.startswith(b.folded_first) or b.folded_first.startswith(a.folded_first)
    apart = a.folded_first != b.folded_first and a.folded_last != b.folded_last
    return begins and apart and _near(a.folded_first + a.folded_last, b.folded_first + b.folded_last)


def _spelling(a: Traits, b: Traits) -> str:
    ours, theirs = f"{a.first} {a.last}", f"{b.first} {b.last}"
    if ours == theirs:
        return "exact"
    if ours.casefold() == theirs.casefold():
        return "upper"
    return "no_accents" if _bare(ours) == _bare(theirs) else "typo"


def _bare(text: str) -> str:
    """``text`` folded word by word: apostrophes and hyphens stay where they are."""
    return "'".join("-".join(fold(part) for part in piece.split("-")) for piece in text.replace("’", "'").split("'"))


def _two_names(a: str, b: str, first_names: frozenset[str]) -> bool:
    """Luca and Lucia are two people, however near they are spelled."""
    known = COMMON | first_names
    return a in known and b in known


def _distance(a: str, b: str) -> int:
    return int(OSA.distance(a, b))


def _near(a: str, b: str) -> bool:
    """One slip of the finger, two in long names."""
    if not a or not b:
        return False
    allowed = 1 if min(len(a), len(b)) < 7 else 2
    return OSA.distance(a, b, score_cutoff=allowed) <= allowed


def common_first_names(people: Iterable[Traits]) -> frozenset[str]:
    """First names that occur at least twice with different last names."""
    lasts: dict[str, set[str]] = {}
    for person in people:
        lasts.setdefault(person.folded_first, set()).add(person.folded_last)
    return frozenset(name for name, found in lasts.items() if len(found) >= 2)


_MOST, _FEW = 100, 4
"""People compared for one shared trait: an office's e-mail in a thousand rows tells nobody apart, so that beyond
``_MOST`` only a ``_FEW`` are looked at, for rows that are repeated whole.
"""


class Index:
    """Finds the people a new one has to be compared with, without comparing everybody with everybody."""

    def __init__(self, people: Sequence[Traits] = ()) -> None:
        self._people: dict[str, list[Traits]] = {}
        for person in people:
            self.add(person)

    def add(self, person: Traits) -> None:
        """Make somebody findable."""
        for key in _keys(person):
            self._people.setdefault(key, []).append(person)

    def like_and_add(self, person: Traits) -> list[Traits]:
        """Everybody like a person, who is then findable too."""
        keys = _keys(person)
        found = self._like(person, keys)
        for key in keys:
            self._people.setdefault(key, []).append(person)
        return found

    def like(self, person: Traits) -> list[Traits]:
        """Everybody who shares a trait or a nearly equal name, each once."""
        return self._like(person, _keys(person)) if self._people else []

    def _like(self, person: Traits, keys: Iterable[str]) -> list[Traits]:
        found: dict[str, Traits] = {}
        for key in keys:
            people = self._people.get(key, ())
            for other in people if len(people) <= _MOST else people[:_FEW]:
                if other.key != person.key:
                    found.setdefault(other.key, other)
        return list(found.values())


def _keys(person: Traits) -> set[str]:
    first, last = person.folded_first, person.folded_last
    keys = {"n" + "".join(sorted((first, last)))}
    if person.email:
        keys.add("e" + person.email)
    if person.phone:
        keys.add("p" + person.phone)
    if person.tax_code:
        keys.add("t" + person.tax_code[:15])
    if person.birth:
        keys.add(f"b{person.birth}{min(first[:1], last[:1])}{max(first[:1], last[:1])}")
    keys |= {f"f{first} {short}" for short in _shortened(last)}
    keys |= {f"l{last} {short}" for short in _shortened(first)}
    return keys


def _shortened(name: str) -> set[str]:
    """A name and what is left of it without any one letter: names one slip apart share one of these."""
    return {name} | {name[:i] + name[i + 1 :] for i in range(len(name))}
