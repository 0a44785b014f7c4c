"""What an import would do, before anything is written: every row with its fate and the reason, and the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from eventdesk.core.registration.lines import (
    GONE,
    NAMESAKE_LEFT,
    NO_CHOICES,
    Choices,
    Line,
    LineStatus,
    Problem,
    problems_of,
)
from eventdesk.core.registration.listing.entry import Entry, Mark
from eventdesk.core.registration.listing.fields import NAME_FIELDS, Field
from eventdesk.core.registration.listing.mending import LEAVE, Mended, mended
from eventdesk.core.registration.listing.people import Gathered, Pair, Placed, Someone, gather
from eventdesk.core.registration.listing.places import Zones
from eventdesk.core.registration.listing.sheets import Found, Sheet
from eventdesk.core.registration.matching import Same
from eventdesk.core.registration.model import Status
from eventdesk.core.registration.settling import (
    Known,
    Match,
    Roll,
    Word,
    Writing,
    cancelling,
    registered,
    settle,
    writing_for,
)


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything a screen shows of an import, and everything ``apply`` needs to write it. ``stored`` are the fields
    that are written down because the organiser asks for them, ``gone`` those who are to be cancelled.
    """

    event: str
    sheets: tuple[Sheet, ...]
    lines: tuple[Line, ...]
    pairs: tuple[Pair, ...]
    problems: tuple[Problem, ...]
    counts: Mapping[str, int]
    gathered: Gathered
    choices: Choices = NO_CHOICES
    themes: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    stored: frozenset[str] = frozenset()
    gone: tuple[Entry, ...] = ()

    @property
    def people(self) -> tuple[Someone, ...]:
        """The people of the list, each once, without those held back."""
        return self.gathered.people

    @property
    def asked(self) -> bool:
        """Whether a column waits for a person's decision."""
        return any(column.asked for sheet in self.sheets if not sheet.ignored for column in sheet.columns)


Unprintable = Callable[[Iterable[str]], Mapping[str, str]]
"""Of some names those that badges cannot show, each with the characters that are lacking."""


def preview_of(
    event: str,
    sheets: Sequence[Sheet],
    roll: Roll,
    choices: Choices = NO_CHOICES,
    *,
    zones: Zones | None = None,
    unprintable: Unprintable | None = None,
    themes: Sequence[str] = (),
    stored: frozenset[str] = frozenset(),
) -> Preview:
    """Put sheets and register together. ``zones`` find the municipalities typed anew; ``themes`` are the event's;
    ``stored`` are those of ``ASKED_FIELDS`` that the last import wrote down, unless the choices say otherwise.
    """
    stored = stored if choices.store is None else choices.store
    refs = _Refs(sheets)
    changed = _mended(sheets, refs, choices, zones or Zones())
    if unprintable:
        changed = _told_unprintable(sheets, refs, changed, unprintable)
    taken, left_out = _taken(sheets, refs, choices, changed)
    gathered = gather(taken, choices.decided)
    gathered, matches = settle(gathered, roll, _word(choices))
    here = {found.known.person.id for found in matches.values() if found.known and found.same is Same.CERTAIN}
    withdrawn = {
        ref: (entry, known)
        for ref, (entry, known) in _withdrawn(sheets, refs, left_out, roll).items()
        if known.person.id not in here
    }
    cancel = choices.fixes.get("withdrawn-known") == "cancel"
    fates = _Fates(
        gathered, matches, left_out, _Rules({r: k for r, (_, k) in withdrawn.items()}, stored, cancel=cancel)
    )
    lines = tuple(
        _line(sheet, found, ref := refs.of(sheet, found.row), fates.of(ref), changed.get(ref))
        for sheet in sheets
        for found in sheet.rows
        if not sheet.ignored
    )
    problems = problems_of(lines, gathered.pairs, choices)
    gone = tuple(entry for entry, _ in withdrawn.values()) if cancel else ()
    return Preview(
        event, tuple(sheets), lines, gathered.pairs, problems, _counts(lines), gathered, choices, tuple(themes),
        stored=stored, gone=gone,
    )  # fmt: skip


def _word(choices: Choices) -> Word:
    return Word(choices.decided, choices.fixes.get("namesake-known", ""))


def _mended(sheets: Sequence[Sheet], refs: _Refs, choices: Choices, zones: Zones) -> dict[str, Mended]:
    """By ref, the rows that a person's typing or a fix may change."""
    if not choices.edits and not choices.fixes:
        return {}
    found: dict[str, Mended] = {}
    for sheet in sheets:
        for row in sheet.rows if not sheet.ignored else ():
            ref = refs.of(sheet, row.row)
            if row.entry and (ref in choices.edits or row.marks):
                typed = choices.edits.get(ref, {})
                found[ref] = mended(row.entry, row.marks, typed, choices.fixes, zones)
    return found


def _told_unprintable(
    sheets: Sequence[Sheet], refs: _Refs, changed: Mapping[str, Mended], unprintable: Unprintable
) -> dict[str, Mended]:
    """Marks for names in scripts that may need a font; Latin letters are not worth the question."""
    now: dict[str, Mended] = {}
    for sheet in sheets:
        for row in sheet.rows if not sheet.ignored else ():
            ref = refs.of(sheet, row.row)
            entry = changed[ref].entry if ref in changed else row.entry
            if entry and not entry.name.isascii() and any(ord(c) > _LATIN for c in entry.name):
                now[ref] = changed.get(ref) or Mended(entry, row.marks)
    lacking = unprintable({known.entry.name for known in now.values()}) if now else {}
    found = dict(changed)
    for ref, known in now.items():
        characters = lacking.get(known.entry.name)
        if characters:
            mark = Mark("unprintable", Field.FIRST.value, f"{known.entry.name}: {characters}")
            found[ref] = replace(known, marks=(*known.marks, mark))
    return found


_LATIN = 0x24F
"""The last letter of Latin Extended-B: every font of the program has those before it."""


def writings(preview: Preview, roll: Roll) -> list[Writing]:
    """What has to be written for a preview, judged against the register as it is now."""
    gathered, matches = settle(preview.gathered, roll, _word(preview.choices))
    certain = [someone for someone in gathered.people if matches[someone.ref].same is not Same.LIKELY]
    gone = [writing for entry in preview.gone if (writing := cancelling(entry, roll))]
    return [*(writing_for(someone, matches[someone.ref], preview.stored) for someone in certain), *gone]


def _withdrawn(
    sheets: Sequence[Sheet], refs: _Refs, left_out: Mapping[str, tuple[str, str]], roll: Roll
) -> dict[str, tuple[Entry, Known]]:
    """Rows of people who cancelled according to the list, while the register still has them."""
    found: dict[str, tuple[Entry, Known]] = {}
    for sheet in sheets:
        for row in sheet.rows:
            ref = refs.of(sheet, row.row)
            if row.entry and not sheet.ignored and left_out.get(ref, ("", ""))[0] in _GONE:
                known = registered(row.entry, roll)
                if known:
                    found[ref] = row.entry, known
    return found


_GONE = ("skip:cancelled", "skip:withdrawn")


class _Refs:
    """Names for rows: the number alone, with the sheet when there are several, with the file when there are several."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._several_files = len({sheet.file for sheet in sheets}) > 1
        count = Counter(sheet.file for sheet in sheets)
        self._several_sheets = {file for file, number in count.items() if number > 1}

    def of(self, sheet: Sheet, row: int) -> str:
        """The ref of one row."""
        inner = f"{sheet.name}!{row}" if sheet.file in self._several_sheets else str(row)
        return f"{sheet.file}:{inner}" if self._several_files else inner


def _taken(
    sheets: Sequence[Sheet], refs: _Refs, choices: Choices, changed: Mapping[str, Mended]
) -> tuple[list[Placed], dict[str, tuple[str, str]]]:
    """The entries to gather, and by ref why others are left out."""
    taken: list[Placed] = []
    left: dict[str, tuple[str, str]] = {}
    for sheet in sheets:
        if sheet.ignored:
            continue
        signature = sheet.signature
        for found in sheet.rows:
            ref = refs.of(sheet, found.row)
            named = changed[ref].entry if ref in changed else found.entry
            if found.entry is None or named is None or (found.skipped and not _named_anew(found, named)):
                left[ref] = (found.skipped, found.why)
            elif ref in choices.leave or choices.leave & {sheet.name, sheet.key} or _fixed_away(ref, changed, choices):
                left[ref] = ("skip:chosen", "")
            elif choices.refusals == "skip" and _refuses(found) and ref not in choices.take:
                left[ref] = ("skip:no-consent", "")
            else:
                entry = named
                if choices.refusals == "no_contact" and _refuses(found):
                    entry = _without_contact(entry)
                names = _written(sheet, found, *NAME_FIELDS)
                taken.append(Placed(ref, entry, _written(sheet, found, Field.EMAIL), names, signature))
    return taken, left


def _named_anew(found: Found, entry: Entry) -> bool:
    """Whether a row that named nobody was given a name or an e-mail."""
    return found.skipped == "skip:nobody" and bool(entry.name or entry.email)


def _fixed_away(ref: str, changed: Mapping[str, Mended], choices: Choices) -> bool:
    """Whether one of a row's problems has the fix to leave such rows out."""
    marks = changed[ref].marks if ref in changed and ref not in choices.take else ()
    return any(choices.fixes.get(mark.kind) == LEAVE for mark in marks)


def _refuses(found: Found) -> bool:
    return any(mark.kind in ("consent-no", "consent-unknown") for mark in found.marks)


def _without_contact(entry: Entry) -> Entry:
    return replace(entry, email="", phone="", reserved=True)


def _written(sheet: Sheet, found: Found, *fields: Field) -> str:
    """What stands in the columns of these fields, as written."""
    columns = [column.index for column in sheet.columns if column.field in fields]
    return " ".join(found.cells[index].strip() for index in columns if index < len(found.cells))


@dataclass(frozen=True, slots=True)
class _Rules:
    """What holds for all rows: who cancelled, by row, and whether they are cancelled; what is written down if asked."""

    withdrawn: Mapping[str, Known]
    stored: frozenset[str]
    cancel: bool


class _Fates:
    """Finds what becomes of a row, without looking through all rows for each."""

    def __init__(
        self,
        gathered: Gathered,
        matches: Mapping[str, Match],
        left_out: Mapping[str, tuple[str, str]],
        rules: _Rules,
    ) -> None:
        self._rules = rules
        self._gathered = gathered
        self._matches = matches
        self._left_out = left_out
        self._people = {someone.ref: someone for someone in gathered.people}
        self._leader = {ref: someone.ref for someone in gathered.everyone for ref in someone.refs}
        self._kinds: dict[str, str] = {}
        for pair in gathered.pairs:
            if pair.same >= Same.LIKELY:
                self._kinds.setdefault(pair.second, pair.kind)
                self._kinds.setdefault(pair.first, pair.kind)

    def of(self, ref: str) -> _Fate:
        """What becomes of the row named ``ref``."""
        if ref in self._left_out:
            reason, why = self._left_out[ref]
            gone = self._rules.withdrawn.get(ref)
            if gone is None or gone.registration is None:
                return _Fate(LineStatus.SKIPPED, reason, why)
            if self._rules.cancel:
                news = {"status": str(Status.CANCELLED)}
                return _Fate(LineStatus.UPDATED, GONE, why, "", gone.person.id, gone.registration.id, news, gone)
            return _Fate(LineStatus.SKIPPED, reason, why, "", gone.person.id, gone.registration.id)
        leader = self._leader[ref]
        if leader in self._gathered.held:
            return _Fate(LineStatus.POSSIBLE, "possible:list", self._kinds.get(ref, ""), self._gathered.held[leader])
        if leader != ref:
            return _Fate(LineStatus.DUPLICATE, "duplicate:list", self._kinds.get(ref, ""), leader)
        if leader not in self._people:
            return _Fate(LineStatus.SKIPPED, NAMESAKE_LEFT, known=self._matches[leader].known)
        return _fate_in_register(self._people[ref], self._matches[ref], self._rules.stored)


@dataclass(frozen=True, slots=True)
class _Fate:
    status: LineStatus
    reason: str
    why: str = ""
    other: str = ""
    person: str = ""
    registration: str = ""
    news: Mapping[str, Any] = field(default_factory=dict)
    known: Known | None = None


def _fate_in_register(someone: Someone, matched: Match, stored: frozenset[str]) -> _Fate:
    if matched.same is Same.NAMESAKE:
        return _Fate(LineStatus.NEW, "new:list", matched.kind, known=matched.known)
    known = matched.known
    person = known.person.id if known else ""
    registration = known.registration.id if known and known.registration else ""
    if matched.same is Same.LIKELY:
        return _Fate(LineStatus.POSSIBLE, "possible:register", matched.kind, "", person, registration, known=known)
    writing = writing_for(someone, matched, stored)
    if writing.is_new:
        reason = "new:known-person" if known else "new:list"
        return _Fate(LineStatus.NEW, reason, matched.kind, "", person, registration, writing.news)
    status = LineStatus.UPDATED if writing.changes else LineStatus.SAME
    reason = f"{status.value}:{matched.by}"
    return _Fate(status, reason, matched.kind, "", person, registration, writing.news, known)


def _line(sheet: Sheet, found: Found, ref: str, fate: _Fate, changed: Mended | None) -> Line:
    entry, marks = (changed.entry, changed.marks) if changed else (found.entry, found.marks)
    return Line(
        ref, sheet.file, sheet.name, found.row, found.cells, entry, fate.status, fate.reason, fate.why, fate.other,
        fate.person, fate.registration, fate.news, marks, fate.known,
    )  # fmt: skip


def _counts(lines: Sequence[Line]) -> Mapping[str, int]:
    found = Counter(line.status.value for line in lines)
    return MappingProxyType({status.value: found[status.value] for status in LineStatus})


__all__ = ["NO_CHOICES", "Choices", "Known", "Line", "LineStatus", "Preview", "Problem", "preview_of", "writings"]
