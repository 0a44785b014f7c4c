"""What a person should look at before an import: questions, problems by kind with one fix for all, possible duplicates.

No Qt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from eventdesk.core.registration.lines import Line, LineStatus, Problem
from eventdesk.core.registration.listing.fields import Field
from eventdesk.core.registration.listing.mending import fix_key
from eventdesk.core.registration.matching import Same
from eventdesk.core.registration.preview import Preview
from eventdesk.ui.registration.import_state import PROBLEM, STORE, STORED, Say, place_of, problem_filter

CONSENT = frozenset({"consent-no", "consent-unknown"})
THEMES = frozenset({"wish-unknown", "choice-code"})
_TO_ANSWER = THEMES | {
    "names-swapped", "one-name", "needs-unsure", "choices-unsure", "place-guessed", "email-wrong", "phone-wrong",
    "date-unread", "letters-lost",
}  # fmt: skip
"""Problems where the program may be wrong or something can still be mended; the others are facts."""
_SHORT = 60
"""Longer examples tell too little for the room they take."""


@dataclass(frozen=True, slots=True)
class Check:
    """Something a person should look at: a question with its possible answers, or a problem with one fix for all.

    ``options`` are keys and words, ``chosen`` the key in force (empty: nobody answered yet). ``shown`` is the filter
    that shows the rows it is about, or the section that settles it. ``values`` are the single things that can be said
    to stand for a theme, each with its answer. ``must``: somebody has to answer; the others are only told.
    """

    key: str
    title: str
    detail: str = ""
    options: tuple[tuple[str, str], ...] = ()
    chosen: str = ""
    shown: str = ""
    values: tuple[tuple[str, str], ...] = ()
    must: bool = False

    @property
    def open(self) -> bool:
        """Whether it waits for an answer."""
        return self.must and not self.chosen


def checks_of(preview: Preview, say: Say, *, refusals_asked: bool) -> list[Check]:
    """What is to be looked at, questions first. ``refusals_asked``: somebody answered what to do with refusals."""
    found = [*_repair(preview, say), *_refusals(preview, say, asked=refusals_asked), *_columns(preview, say)]
    found += _store(preview, say)
    twins = sum(line.status is LineStatus.POSSIBLE for line in preview.lines)
    if twins:
        title = say("check:twins", {"count": twins})
        found.append(Check("twins", title, say("check:twins.detail"), shown="twins", must=True))
    found += [_of_problem(problem, preview, say) for problem in preview.problems if problem.kind not in CONSENT]
    return sorted(found, key=lambda check: not check.must)


def open_checks(checks: Sequence[Check]) -> int:
    """How many wait for an answer."""
    return sum(check.open for check in checks)


def _repair(preview: Preview, say: Say) -> list[Check]:
    proof = [pair for sheet in preview.sheets if not sheet.ignored for pair in sheet.repairs][:3]
    if not proof:
        return []
    detail = "   ".join(f"{before} → {after}" for before, after in proof)
    options = tuple((key, say(f"check:repair.{key}")) for key in ("yes", "no"))
    return [Check("repair", say("check:repair"), detail, options, "yes" if preview.choices.repair else "no")]


def _refusals(preview: Preview, say: Say, *, asked: bool) -> list[Check]:
    refused = {ref for p in preview.problems if p.kind in CONSENT for ref in p.lines}
    left = sum(line.reason == "skip:no-consent" for line in preview.lines)
    if not refused and not left and preview.choices.refusals == "import":
        return []
    kinds = [p for p in preview.problems if p.kind in CONSENT]
    detail = "; ".join(f"{len(p.lines)} × {say(f'problem:{p.kind}')}{_examples(p)}" for p in kinds)
    options = tuple((key, say(f"check:refusals.{key}")) for key in ("import", "no_contact", "skip"))
    title = say("check:refusals", {"count": len(refused) or left})
    shown = problem_filter(kinds[0].kind) if kinds else ""
    return [Check("refusals", title, detail, options, preview.choices.refusals if asked else "", shown, must=True)]


def _store(preview: Preview, say: Say) -> list[Check]:
    """Whether birth dates and tax codes are written down, where a list has them."""
    fields = {column.field for sheet in preview.sheets if not sheet.ignored for column in sheet.columns}
    there = {name for name, field in (("birth", Field.DOB), ("tax_code", Field.CF)) if field in fields}
    kept = preview.stored & there
    answers = [key for key, names in STORED.items() if there.issuperset(names)] if there else []
    chosen = next((key for key, names in STORED.items() if kept == set(names)), "none")
    options = tuple((key, say(f"check:store.{key}")) for key in answers)
    return [Check(STORE, say("check:store"), say("check:store.detail"), options, chosen)] if there else []


def _columns(preview: Preview, say: Say) -> list[Check]:
    taken = [sheet for sheet in preview.sheets if not sheet.ignored]
    asked = [column.header or column.letter for sheet in taken for column in sheet.columns if column.asked]
    hidden = [c.header or c.letter for sheet in taken for c in sheet.columns if c.index in sheet.hidden_columns]
    found = []
    if asked:
        title = say("check:columns", {"count": len(asked)})
        found.append(Check("columns", title, ", ".join(asked), shown="columns", must=True))
    if hidden:
        title = say("check:hidden-columns", {"count": len(hidden)})
        found.append(Check("hidden-columns", title, ", ".join(hidden), shown="columns"))
    return found


def _examples(problem: Problem) -> str:
    examples = ", ".join(value for value in problem.examples if len(value) <= _SHORT)
    return f" ({examples})" if examples else ""


def _of_problem(problem: Problem, preview: Preview, say: Say) -> Check:
    options = tuple((fix, say(fix_key(problem.kind, fix))) for fix in problem.fixes)
    themes = problem.kind in THEMES and preview.themes
    values = tuple((value, preview.choices.codes.get(value, "")) for value in problem.values) if themes else ()
    return Check(
        f"{PROBLEM}{problem.kind}",
        f"{len(problem.lines)} × {say(f'problem:{problem.kind}')}",
        "" if values else _examples(problem).strip(" ()"),
        options,
        problem.fix,
        problem_filter(problem.kind),
        values,
        must=problem.kind in _TO_ANSWER,
    )


@dataclass(frozen=True, slots=True)
class Twin:
    """A row and who it may repeat, side by side: lines of (field, this row, the other). ``decided`` is empty, ``same``
    or ``new``. ``firm``: both are taken in as two people unless somebody says otherwise.
    """

    ref: str
    name: str
    other: str
    kind: str
    sides: tuple[tuple[str, str, str], ...]
    decided: str = ""
    firm: bool = False


_COMPARED = (
    "first", "last", "email", "phone", "birth", "tax_code", "municipality", "organisation", "wishes", "needs", "note",
)  # fmt: skip
_FIELD_WORDS = {
    "birth": "dob", "tax_code": "cf", "municipality": "comune", "organisation": "ente", "wishes": "tables",
    "needs": "access", "note": "notes",
}  # fmt: skip


def twins_of(preview: Preview, say: Say, before: Mapping[str, Twin]) -> dict[str, Twin]:
    """The possible duplicates by row. Those decided already stay as they were ``before``: one can turn back."""
    by_ref = {line.ref: line for line in preview.lines}
    found = {ref: twin for ref, twin in before.items() if ref in preview.choices.decided and ref in by_ref}
    found = {ref: replace(twin, decided=preview.choices.decided[ref]) for ref, twin in found.items()}
    several = len({(line.file, line.sheet) for line in preview.lines}) > 1
    for line in preview.lines:
        if line.status is LineStatus.POSSIBLE and line.entry is not None:
            found[line.ref] = _twin(line, by_ref, say, several=several)
        elif line.namesake and line.status is LineStatus.NEW and line.why == "second_email" and line.entry is not None:
            found.setdefault(line.ref, replace(_twin(line, by_ref, say, several=several), firm=True))
    for pair in preview.pairs:
        named = by_ref.get(pair.second)
        if named and named.entry and pair.same is Same.NAMESAKE and pair.offered and pair.second not in found:
            likely = replace(named, other=pair.first, why=pair.kind)
            found[pair.second] = replace(_twin(likely, by_ref, say, several=several), firm=True)
    return {ref: found[ref] for ref in by_ref if ref in found}


def _twin(line: Line, by_ref: Mapping[str, Line], say: Say, *, several: bool) -> Twin:
    assert line.entry is not None
    other = by_ref.get(line.other)
    if other is not None and other.entry is not None:
        theirs, named = _said(other.entry), say("twin:row", {"row": place_of(other, several=several)})
    else:
        known = line.known
        registration = _said(known.registration) if known and known.registration else {}
        person = _said(known.person) if known else {}
        theirs = {name: person.get(name) or registration.get(name, "") for name in _COMPARED}
        named = say("twin:register")
    ours = _said(line.entry)
    sides = tuple(
        (_heading(say(f"field:{_FIELD_WORDS.get(name, name)}")), ours.get(name, ""), theirs.get(name, ""))
        for name in _COMPARED
        if ours.get(name) or theirs.get(name)
    )
    return Twin(line.ref, line.entry.name, named, say(f"repeat:{line.why}") if line.why else "", sides)


def _said(thing: object) -> dict[str, str]:
    found = {}
    for name in _COMPARED:
        value = getattr(thing, name, "")
        if isinstance(value, date):
            found[name] = value.strftime("%d/%m/%Y")
        else:
            found[name] = "; ".join(value) if isinstance(value, tuple) else str(value or "")
    return found


def _heading(words: str) -> str:
    return words[:1].upper() + words[1:]
