"""The people of a list: rows that are one person put together, likely repeats held back, the rest apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from eventdesk.core.registration.listing.entry import Entry, looks_swapped
from eventdesk.core.registration.listing.names import is_shouted
from eventdesk.core.registration.matching import Index, Same, Traits, Verdict, common_first_names, judge, traits
from eventdesk.core.registration.model import Answer, Status


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry and where it stands: ``ref`` names its row over all files; e-mail and name as they are written there;
    ``source`` is the signature of its list.
    """

    ref: str
    entry: Entry
    written_email: str = ""
    written_name: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows that may be one person: ``kind`` in what they differ, ``same`` how sure, ``merged`` whether put
    together.
    """

    first: str
    second: str
    kind: str
    same: Same
    merged: bool

    @property
    def offered(self) -> bool:
        """Whether it is shown as a duplicate: put together, likely, or told apart by an e-mail alone."""
        return self.same is Same.CERTAIN or Verdict(self.same, self.kind).offered or self.merged


@dataclass(frozen=True, slots=True)
class Someone:
    """One person of the list: the row that leads, the rows put together with it, and what they say together."""

    ref: str
    refs: tuple[str, ...]
    entry: Entry
    traits: Traits
    source: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The people of a list. ``held`` are likely repeats by row, with the row each may repeat; ``everyone`` are
    ``people`` and the held ones; ``pairs`` all findings.
    """

    people: tuple[Someone, ...]
    everyone: tuple[Someone, ...]
    held: Mapping[str, str]
    pairs: tuple[Pair, ...]


def gather(placed: Sequence[Placed], decided: Mapping[str, str] | None = None) -> Gathered:
    """Put the rows of one or several lists together. ``decided`` holds a person's word by row: ``new`` keeps a row
    apart, ``same`` puts it together with the row it may repeat.
    """
    decided = decided or {}
    everyone = {p.ref: traits_of(p.ref, p.entry) for p in placed}
    first_names = common_first_names(everyone.values())
    verdicts = _verdicts(placed, everyone, first_names)
    order = {p.ref: n for n, p in enumerate(placed)}
    groups = _Groups([p.ref for p in placed], verdicts)
    for (a, b), verdict in verdicts.items():
        told_apart = "new" in (decided.get(a), decided.get(b))
        told_same = verdict.offered and "same" in (decided.get(a), decided.get(b))
        if told_same or (verdict.same is Same.CERTAIN and not told_apart):
            groups.join(a, b, told=told_same)
    by_ref = {p.ref: p for p in placed}
    people = [_someone(members, by_ref, first_names) for members in groups.members()]
    held = _held(people, verdicts, groups, decided, order)
    kept = tuple(someone for someone in people if someone.ref not in held)
    pairs = tuple(
        _pair(by_ref, key, verdict, groups) for key, verdict in sorted(verdicts.items(), key=lambda i: order[i[0][0]])
    )
    return Gathered(kept, tuple(people), held, pairs)


def traits_of(key: str, entry: Entry) -> Traits:
    """What an entry's person is known by."""
    return traits(
        key, entry.first, entry.last, email=entry.email, phone=entry.phone, birth=entry.birth, tax_code=entry.tax_code
    )


Key = tuple[str, str]


def _verdicts(
    placed: Sequence[Placed], everyone: Mapping[str, Traits], first_names: frozenset[str]
) -> dict[Key, Verdict]:
    index = Index()
    found: dict[Key, Verdict] = {}
    for item in placed:
        person = everyone[item.ref]
        for other in index.like_and_add(person):
            verdict = judge(other, person, first_names)
            if verdict.same:
                found[other.key, item.ref] = verdict
    return found


class _Groups:
    """Rows put together, never against two rows that are surely two people."""

    def __init__(self, refs: Sequence[str], verdicts: Mapping[Key, Verdict]) -> None:
        self._of = {ref: ref for ref in refs}
        self._members = {ref: [ref] for ref in refs}
        self._verdicts = verdicts

    def join(self, a: str, b: str, *, told: bool = False) -> None:
        """Put two rows and their companions together, when no two of them are known to be two people, or somebody
        ``told`` that these two are one.
        """
        left, right = self._of[a], self._of[b]
        if left == right:
            return
        for x in self._members[left]:
            for y in self._members[right]:
                verdict = self._verdicts.get((x, y)) or self._verdicts.get((y, x))
                if told and {x, y} == {a, b}:
                    continue
                if verdict is None or verdict.same is Same.NAMESAKE:
                    return
        for ref in self._members.pop(right):
            self._of[ref] = left
            self._members[left].append(ref)

    def together(self, a: str, b: str) -> bool:
        """Whether two rows were put together."""
        return self._of[a] == self._of[b]

    def of(self, ref: str) -> list[str]:
        """The rows put together with a row."""
        return self._members[self._of[ref]]

    def members(self) -> list[list[str]]:
        """All groups, in the order of their first rows."""
        return list(self._members.values())


def _someone(refs: Sequence[str], placed: Mapping[str, Placed], first_names: frozenset[str]) -> Someone:
    entries = [placed[ref].entry for ref in refs]
    lead = max(range(len(refs)), key=lambda n: (completeness(entries[n]), -n))
    merged = merge(entries, lead, first_names)
    return Someone(refs[lead], tuple(refs), merged, traits_of(refs[lead], merged), placed[refs[lead]].source)


def _held(
    people: Sequence[Someone],
    verdicts: Mapping[Key, Verdict],
    groups: _Groups,
    decided: Mapping[str, str],
    order: Mapping[str, int],
) -> dict[str, str]:
    """Of two people who are likely one, the less complete row waits for a person's decision."""
    lead = {ref: someone for someone in people for ref in someone.refs}
    held: dict[str, str] = {}
    for (a, b), verdict in sorted(verdicts.items(), key=lambda item: order[item[0][1]]):
        if verdict.same is not Same.LIKELY or groups.together(a, b) or "new" in (decided.get(a), decided.get(b)):
            continue
        one, two = lead[a], lead[b]
        if one.ref in held or two.ref in held or one is two:
            continue
        keep, wait = (two, one) if completeness(two.entry) > completeness(one.entry) else (one, two)
        held[wait.ref] = keep.ref
    return held


def _pair(placed: Mapping[str, Placed], key: Key, verdict: Verdict, groups: _Groups) -> Pair:
    a, b = placed[key[0]], placed[key[1]]
    kind = verdict.kind
    if kind == "exact" and a.written_email != b.written_email and a.entry.email == b.entry.email:
        kind = "email_case"
    elif kind == "exact" and is_shouted(a.written_name) != is_shouted(b.written_name):
        kind = "upper"
    return Pair(a.ref, b.ref, kind, verdict.same, groups.together(a.ref, b.ref))


def completeness(entry: Entry) -> int:
    """How much a row tells, the e-mail most."""
    return (
        4 * bool(entry.email) + 2 * bool(entry.phone) + 2 * bool(entry.wishes) + bool(entry.municipality)
        + bool(entry.organisation) + bool(entry.birth) + bool(entry.tax_code) + bool(entry.needs)
        + (entry.consent is not Answer.UNKNOWN)
    )  # fmt: skip


def merge(entries: Sequence[Entry], lead: int, first_names: frozenset[str] = frozenset()) -> Entry:
    """What several rows of one person say together: the lead's contacts, the latest choices, a refusal over a yes."""
    if len(entries) == 1:
        return entries[0]
    base = entries[lead]
    latest = sorted(range(len(entries)), key=lambda n: (_moment(entries[n]), n))
    newest_first = [entries[n] for n in reversed(latest)]
    named = max(entries, key=lambda e: (name_quality(e, first_names), e is base))
    values: dict[str, object] = {"first": named.first, "last": named.last}
    for field in _FILLED:
        values[field] = getattr(base, field) or next(
            (v for e in entries if (v := getattr(e, field))), getattr(base, field)
        )
    for field in _LATEST:
        values[field] = next((v for e in newest_first if (v := getattr(e, field))), getattr(base, field))
    spoken = next((e for e in newest_first if e.needs), base)
    values.update(needs=spoken.needs, parted=spoken.parted, minor=any(e.minor for e in entries))
    for field in ("consent", "images"):
        said = {getattr(e, field) for e in entries}
        values[field] = next(a for a in (Answer.NO, Answer.YES, Answer.UNKNOWN) if a in said)
    values["wheelchair"] = any(e.wheelchair for e in entries)
    values["status"] = Status.WAITING if all(e.status == Status.WAITING for e in entries) else Status.REGISTERED
    return replace(base, **values)  # type: ignore[arg-type]  # the names are fields of Entry


_FILLED = (
    "email", "phone", "birth", "tax_code", "municipality", "zone", "postcode", "organisation", "category", "role",
    "registered_at", "source_id", "language", "gender", "age_band",
)  # fmt: skip
_LATEST = ("wishes", "note")


def _moment(entry: Entry) -> float:
    return entry.registered_at.timestamp() if entry.registered_at else 0.0


def name_quality(entry: Entry, first_names: frozenset[str] = frozenset()) -> int:
    """How well a name is written: in its order, not shouted, with its accents."""
    name = entry.name
    known = traits_of("", entry)
    order = -4 if looks_swapped(entry) else 0
    seen = 2 * (known.folded_first in first_names) - 2 * (known.folded_last in first_names)
    return order + seen + (not name.isupper()) + min(3, sum(not c.isascii() for c in name))
