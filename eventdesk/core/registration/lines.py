"""What becomes of the rows of a list, what a person decided about them, and their problems by kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from eventdesk.core.registration.listing.entry import Entry, Mark
from eventdesk.core.registration.listing.mending import LEAVE, fixes_for
from eventdesk.core.registration.listing.people import Pair
from eventdesk.core.registration.matching import Same
from eventdesk.core.registration.settling import Known


class LineStatus(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    UPDATED = "updated"
    SAME = "same"
    DUPLICATE = "duplicate"
    POSSIBLE = "possible"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Choices:
    """A person's decisions about a preview; giving them again makes the same preview again.

    ``mapping``: header (or column letter, or ``sheet!header``) to field name, None to leave the column out.
    ``take``: sheets and rows (``row`` or ``sheet!row``) to take in although they would be left out.
    ``leave``: rows, by ``Line.ref``, and sheets to leave out.
    ``decided``: by ``Line.ref``, ``new`` (another person) or ``same`` (the person it may repeat) for possible
    duplicates.
    ``repair``: put right text that was encoded twice. ``refusals``: what to do with people whose consent is not a yes:
    ``import``, ``no_contact`` or ``skip``. ``codes``: which theme a code of a choice stands for (SQ001). ``edits``: by
    ``Line.ref``, values typed anew (fields of ``mending.EDITABLE``). ``fixes``: by kind of problem, one fix for all its
    rows (``mending.fixes_for``). ``headers``: by sheet, the row that is its header (0: it has none).
    ``store``: which of ``birth`` and ``tax_code`` are written down (None: as at the last import of the event).
    """

    mapping: Mapping[str, str | None] = field(default_factory=dict)
    take: frozenset[str] = frozenset()
    leave: frozenset[str] = frozenset()
    decided: Mapping[str, str] = field(default_factory=dict)
    refusals: str = "import"
    repair: bool = True
    codes: Mapping[str, str] = field(default_factory=dict)
    edits: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    fixes: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, int] = field(default_factory=dict)
    store: frozenset[str] | None = None


NO_CHOICES = Choices()
GONE, NAMESAKE_LEFT = "updated:withdrawn", "skip:namesake"
"""Reasons of rows that a fix for all decided: who cancelled is cancelled, a namesake is left out."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list. ``ref`` names it over all files; ``row`` is its number in the file; ``cells`` as it stands.

    ``reason`` is a key with ``why`` for its gap; ``other`` the row it repeats, ``person`` the person of the register it
    is or may be (ids; empty when none), ``known`` who that is; ``news`` the fields an update writes, with their values.
    """

    ref: str
    file: str
    sheet: str
    row: int
    cells: tuple[str, ...]
    entry: Entry | None
    status: LineStatus
    reason: str
    why: str = ""
    other: str = ""
    person: str = ""
    registration: str = ""
    news: Mapping[str, Any] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    known: Known | None = None

    @property
    def changes(self) -> tuple[str, ...]:
        """The fields an update writes."""
        return tuple(self.news)

    @property
    def namesake(self) -> bool:
        """Whether the register has somebody of the same name, who is taken for another person."""
        return self.known is not None and (self.status is LineStatus.NEW or self.reason == NAMESAKE_LEFT)

    @property
    def changed(self) -> tuple[Changed, ...]:
        """What an update changes, field by field: as it stands in the register, and as the list has it."""
        if self.status is not LineStatus.UPDATED or self.known is None:
            return ()
        person, registration = self.known.person, self.known.registration
        return tuple(
            Changed(name, getattr(person if hasattr(person, name) else registration, name, None), value)
            for name, value in self.news.items()
        )


@dataclass(frozen=True, slots=True)
class Changed:
    """A field before and after."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Problem:
    """All rows with one kind of problem. ``values`` are up to 40 different values of theirs, ``examples`` three;
    ``fixes`` are what can be chosen for all of them, ``fix`` what was chosen (empty: nothing yet).
    """

    kind: str
    field: str
    lines: tuple[str, ...]
    values: tuple[str, ...] = ()
    fixes: tuple[str, ...] = ()
    fix: str = ""

    @property
    def examples(self) -> tuple[str, ...]:
        """Up to three different values."""
        return self.values[:3]


_ONLY_TOLD = frozenset({"namesake", "consent-no", "consent-unknown"})
"""Problems that have no fix for all their rows here: people are told apart one by one, consent is asked apart."""
_MOST_VALUES = 40


def problems_of(lines: Sequence[Line], pairs: Iterable[Pair], choices: Choices) -> tuple[Problem, ...]:
    """Marks of rows that are taken in or were left out by a fix, grouped by kind; namesakes as a kind of their own."""
    rows: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for line in lines:
        if line.status is not LineStatus.SKIPPED or line.reason == "skip:chosen":
            fixed = line.status is LineStatus.SKIPPED
            for mark in line.marks:
                if fixed and choices.fixes.get(mark.kind) != LEAVE:
                    continue
                rows.setdefault((mark.kind, mark.field), []).append((line.ref, mark.value))
        elif line.registration:
            rows.setdefault(("withdrawn-known", ""), []).append((line.ref, line.entry.name if line.entry else ""))
        if line.reason == GONE:
            rows.setdefault(("withdrawn-known", ""), []).append((line.ref, line.entry.name if line.entry else ""))
        if line.namesake:
            rows.setdefault(("namesake-known", ""), []).append((line.ref, line.entry.name if line.entry else ""))
    for pair in pairs:
        if pair.same is Same.NAMESAKE and not pair.merged:
            rows.setdefault(("namesake", ""), []).extend(((pair.first, ""), (pair.second, "")))
    return tuple(
        Problem(
            kind,
            name,
            tuple(dict.fromkeys(ref for ref, _ in found)),
            tuple(dict.fromkeys(v for _, v in found if v))[:_MOST_VALUES],
            () if kind in _ONLY_TOLD else fixes_for(kind),
            choices.fixes.get(kind, ""),
        )
        for (kind, name), found in sorted(rows.items())
    )
