"""What each column of a sheet means: by its header, by its content, against the other columns; with the reason."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from eventdesk.core.registration.listing import names
from eventdesk.core.registration.listing.fields import (
    MANY,
    NAME_FIELDS,
    Field,
    is_machinery,
    meanings,
    spaced,
    speaks_of_others,
)
from eventdesk.core.registration.listing.grid import Row, letter, texts
from eventdesk.core.registration.listing.header import Header
from eventdesk.core.registration.listing.places import Zones
from eventdesk.core.registration.listing.profile import Profile, profile_of
from eventdesk.core.registration.listing.questions import Part, parts_of
from eventdesk.core.registration.listing.weighing import by_content, theme_share, weighed
from eventdesk.core.registration.listing.whereabouts import asks_birth_place
from eventdesk.core.shared.folding import fold

SURE = 0.6
"""A column is taken silently from here up; below it the meaning is only suggested."""
_WORTH_ASKING = 0.4
_IN_EMAILS = 0.35
"""The share of e-mails that hold the name of their row: many people have an initial there, or a pet."""
_TWO_WORDS = 1.6
"""Words in the cells of a column, on average, from which it holds first and last names together."""
_COUNTER_WORDS = "id n nr num numero no progr progressivo prog n ord riga row index record # pos"
_COUNTERS = frozenset(_COUNTER_WORDS.split()) | {"n ordine"}

_CODE = re.compile(
    r"^(?:[A-Z]{1,3}\d{1,3}(?:[A-Z]{1,3}\d{1,3})*|(?:question|domanda|campo|field)[ _]?\d+)(?:[\[_].*)?$", re.IGNORECASE
)
_LIMESURVEY = frozenset({"submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp"})
_OF_A_PERSON = NAME_FIELDS | {Field.EMAIL, Field.PHONE, Field.DOB, Field.CF, Field.COMUNE, Field.GENDER}
_OF_THE_PERSON = re.compile(r"\b(attendee|participant|partecipante|iscritto)\b")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is taken for (None: left out), how sure from 0 to 1, why, and three of its values.

    ``reason`` is a key (``reason:...``) whose gaps ``values`` fill. ``suggestion`` is what it may be when that is not
    sure enough. ``option`` and ``rank`` belong to questions spread over columns. ``chosen`` says a person decided.
    """

    index: int
    header: str
    field: Field | None
    confidence: float
    reason: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)
    samples: tuple[str, ...] = ()
    suggestion: Field | None = None
    option: str = ""
    rank: int = 0
    chosen: bool = False

    @property
    def letter(self) -> str:
        """The spreadsheet's name of the column."""
        return letter(self.index)

    @property
    def asked(self) -> bool:
        """Whether a person should decide."""
        return self.field is None and self.suggestion is not None and not self.chosen


def map_columns(
    header: Header,
    rows: Sequence[Row],
    zones: Zones,
    known_themes: Sequence[str] = (),
    chosen: Mapping[int, Field | None] | None = None,
    remembered: Mapping[int, Field | None] | None = None,
) -> tuple[Column, ...]:
    """What every column of a sheet means. ``chosen`` are a person's own decisions by column; they always hold.
    ``remembered`` are those of an earlier list with the same headers.
    """
    width = len(header.labels)
    profiles = [profile_of(rows, column, zones) for column in range(width)]
    columns: dict[int, Column] = {}
    for index, meaning in (chosen or {}).items():
        if index < width:
            columns[index] = Column(
                index, header.labels[index], meaning, 1.0, "reason:chosen", {}, profiles[index].samples, chosen=True
            )
    used = {meaning for meaning in (chosen or {}).values() if meaning not in MANY}
    for index, meaning in (remembered or {}).items():
        if index not in columns and (meaning is None or meaning not in used):
            samples = profiles[index].samples
            columns[index] = Column(index, header.labels[index], meaning, 1.0, "reason:remembered", {}, samples)
    for index, part in parts_of(header, rows, known_themes).items():
        if index not in columns and not part.sure:
            columns[index] = _asked_part(header, index, part, profiles[index])
        elif index not in columns:
            columns[index] = Column(
                index, header.labels[index], part.field, 0.95, "reason:question",
                {"option": part.option or part.rank}, profiles[index].samples, option=part.option, rank=part.rank,
            )  # fmt: skip
    parts = _name_parts(header, rows, profiles)
    scores = {i: _scores(header, i, rows, profiles[i], known_themes, parts) for i in range(width) if i not in columns}
    _assign(header, profiles, scores, columns)
    ordered = tuple(columns[index] for index in range(width))
    return _names_settled(ordered, rows, profiles)


def _scores(
    header: Header,
    index: int,
    rows: Sequence[Row],
    profile: Profile,
    themes: Sequence[str],
    name_parts: Mapping[int, Mapping[Field, float]],
) -> dict[Field, float]:
    """How well a column fits each field, 0 to 1."""
    label = header.labels[index]
    named = dict(meanings(label))
    if header.groups[index]:
        for meaning, score in meanings(header.groups[index]).items():
            if meaning not in (Field.COMUNE, *NAME_FIELDS):
                named.setdefault(meaning, score * 0.6)
    if _counts_rows(label, profile) and not (spaced(label) == "id" and _is_limesurvey(header)):
        return {}
    if spaced(label) == "id" and profile.filled and (not profile.sequence or _is_limesurvey(header)):
        named[Field.EXTERNAL_ID] = 0.8
    if profile.anonymous or is_machinery(label):
        return {}
    if profile.filled == 0:
        return {meaning: 0.65 for meaning, score in named.items() if score == 1.0}
    scores = {meaning: weighed(meaning, score, profile, index, rows) for meaning, score in named.items()}
    nameless = not label or is_code(label)
    for meaning, score in by_content(profile, index, rows, nameless=nameless).items():
        if meaning is Field.COMUNE and asks_birth_place(spaced(label)):
            continue
        if meaning in _OF_A_PERSON and speaks_of_others(label):
            score = min(score, _WORTH_ASKING)  # a companion's e-mail looks like anybody's
        scores[meaning] = max(scores.get(meaning, 0.0), score)
    if Field.FIRST in named and scores.get(Field.FIRST, 1.0) <= 0.5 and _last_beside(header, index, rows):
        scores[Field.FIRST] = named[Field.FIRST]  # María del Carmen beside her surname
        scores.pop(Field.FULL_NAME, None)
    others = speaks_of_others(label)
    if not others and Field.FIRST in named and scores.get(Field.FIRST, 1.0) <= 0.5 and Field.FULL_NAME in scores:
        scores[Field.FULL_NAME] = max(scores[Field.FULL_NAME], 0.7)
    if nameless and profile.share[Field.LAST] > 0.8:
        for meaning, score in name_parts.get(index, {}).items():
            scores[meaning] = max(scores.get(meaning, 0.0), score)
    if _OF_THE_PERSON.search(spaced(label)):
        scores = {meaning: score + 0.03 for meaning, score in scores.items()}
    overlap = theme_share(rows, index, themes)
    if overlap > 0.6:
        scores[Field.TABLES] = max(scores.get(Field.TABLES, 0.0), 0.9)
    return scores


def _last_beside(header: Header, first: int, rows: Sequence[Row]) -> bool:
    """Whether the last name has a column of its own, and this one does not repeat it."""
    lasts = [n for n, label in enumerate(header.labels) if meanings(label).get(Field.LAST, 0.0) >= SURE]
    return bool(lasts) and not any(_holds(rows, first, last) for last in lasts if last != first)


def is_code(label: str) -> bool:
    """Whether a header is a question's code (G01Q02, Q3, SQ001) instead of its words."""
    return bool(_CODE.match(label.strip()))


def _name_parts(header: Header, rows: Sequence[Row], profiles: Sequence[Profile]) -> dict[int, dict[Field, float]]:
    """For columns whose header says nothing: which part of the e-mail before the @ they repeat."""
    nameless = [i for i, label in enumerate(header.labels) if not label or is_code(label)]
    email = max(range(len(profiles)), key=lambda i: profiles[i].share.get(Field.EMAIL, 0.0), default=-1)
    if not nameless or email < 0 or profiles[email].share.get(Field.EMAIL, 0.0) < 0.8:
        return {}
    found: dict[int, dict[Field, float]] = {}
    for index in nameless:
        pairs = [(row.text(index), row.text(email)) for row in rows[:400]]
        if profiles[index].words >= _TWO_WORDS:
            if names.share_of_words_in_email(pairs) >= 0.6:
                found[index] = {Field.FULL_NAME: 0.75}
            continue
        share, at_start = names.share_in_email(pairs)
        if share >= _IN_EMAILS:
            meaning = Field.FIRST if at_start >= 0.5 else Field.LAST
            found[index] = {meaning: 0.8}
    return found


def _is_limesurvey(header: Header) -> bool:
    """Whether the sheet is a LimeSurvey export, whose plain ``id`` is the answer's own number."""
    return len(_LIMESURVEY & {spaced(label) for label in header.labels}) >= 2


def _counts_rows(label: str, profile: Profile) -> bool:
    return profile.sequence and (spaced(label) in _COUNTERS or not label)


def _assign(
    header: Header,
    profiles: Sequence[Profile],
    scores: Mapping[int, Mapping[Field, float]],
    columns: dict[int, Column],
) -> None:
    """Give each field to the column that fits it best; the others try their next meaning."""
    taken: dict[Field | None, int] = {c.field: c.index for c in columns.values() if c.field and c.field not in MANY}
    if any(c.field in (Field.TABLE_CHOICE, Field.TABLE_RANK) for c in columns.values()):
        taken[Field.TABLES] = next(
            c.index for c in columns.values() if c.field in (Field.TABLE_CHOICE, Field.TABLE_RANK)
        )
    ranked = sorted(
        ((score, -index, meaning) for index, options in scores.items() for meaning, score in options.items()),
        reverse=True,
    )
    lost: dict[int, int] = {}
    for score, minus, meaning in ranked:
        index = -minus
        if index in columns or score < SURE:
            continue
        if meaning in taken and (meaning not in MANY or not meanings(header.labels[index]).get(meaning)):
            lost.setdefault(index, taken[meaning])
            continue
        columns[index] = _taken(header, index, meaning, score, profiles[index])
        taken[meaning] = index
    for index in scores:
        if index not in columns:
            columns[index] = _left_out(header, index, profiles[index], scores[index], lost, taken)


def _taken(header: Header, index: int, meaning: Field, score: float, profile: Profile) -> Column:
    named = meanings(header.labels[index]).get(meaning, 0.0)
    like = profile.like(meaning)
    if named and like and like >= 0.5:
        reason = "reason:header-and-content"
    elif named:
        reason = "reason:header" if profile.filled else "reason:header-empty"
    else:
        reason = "reason:content"
    values = {"percent": round(100 * (like or 0)), "header": header.labels[index]}
    return Column(index, header.labels[index], meaning, round(min(score, 1.0), 2), reason, values, profile.samples)


def _asked_part(header: Header, index: int, part: Part, profile: Profile) -> Column:
    """One of several yes-or-no columns of a question that may or may not be about themes."""
    base = Column(index, header.labels[index], None, 0.4, "reason:unsure", {}, profile.samples, option=part.option)
    return replace(base, suggestion=part.field)


def _left_out(
    header: Header,
    index: int,
    profile: Profile,
    scores: Mapping[Field, float],
    lost: Mapping[int, int],
    taken: Mapping[Field | None, int],
) -> Column:
    label = header.labels[index]
    base = Column(index, label, None, 0.0, "reason:no-meaning", {}, profile.samples)
    if profile.filled == 0:
        return replace(base, reason="reason:empty")
    if profile.anonymous:
        return replace(base, reason="reason:anonymous", values={"sample": profile.samples[0]})
    if _counts_rows(label, profile):
        return replace(base, reason="reason:counts-rows")
    if index in lost:
        other = header.labels[lost[index]] or letter(lost[index])
        return replace(base, reason="reason:other-column", values={"other": other})
    gone = set(taken) - (MANY - {Field.PHONE})
    if gone & NAME_FIELDS:
        gone |= NAME_FIELDS  # the person is named already
    maybe = [(s, f) for f, s in scores.items() if s >= _WORTH_ASKING and f not in gone]
    if maybe:
        score, meaning = max(maybe)
        return replace(base, reason="reason:unsure", suggestion=meaning, confidence=round(score, 2))
    return base


def _names_settled(columns: tuple[Column, ...], rows: Sequence[Row], profiles: Sequence[Profile]) -> tuple[Column, ...]:
    """First and last name in two columns beat one full name; a lone "Nome" with two words is a full name."""
    by_field = {column.field: column for column in columns if column.field in NAME_FIELDS}
    first, last = by_field.get(Field.FIRST), by_field.get(Field.LAST)
    full = by_field.get(Field.FULL_NAME) or by_field.get(Field.FULL_NAME_LAST_FIRST)
    out = list(columns)
    if first and last and full and not full.chosen:
        other = f"{first.header}, {last.header}"
        out[full.index] = replace(
            full, field=None, confidence=0.0, reason="reason:other-column", values={"other": other}
        )
        full = None
    elif first and not last and not full and not first.chosen and profiles[first.index].words > _TWO_WORDS:
        full = replace(first, field=Field.FULL_NAME, reason="reason:two-words")
        out[first.index] = full
    elif last and not first and not full and not last.chosen and _whole_names(profiles[last.index]):
        full = replace(last, field=Field.FULL_NAME_LAST_FIRST, reason="reason:two-words")
        out[last.index] = full
    elif full and first and not last and not full.chosen and _apart(rows, full.index, first.index):
        out[full.index] = replace(full, field=Field.LAST)  # "Name" beside "Vorname"
        full = None
    elif full and first and not last and not first.chosen:
        out[first.index] = replace(
            first, field=None, confidence=0.0, reason="reason:other-column", values={"other": full.header}
        )
    if full and not full.chosen:
        email = next((c.index for c in out if c.field is Field.EMAIL), None)
        out[full.index] = _order_settled(full, rows, email)
    return tuple(out)


def _whole_names(profile: Profile) -> bool:
    """Whether a column called "last name" holds first names too; many family names are two words by themselves."""
    return profile.words > _TWO_WORDS and profile.share[Field.FULL_NAME] >= 0.4


def _apart(rows: Sequence[Row], full: int, first: int) -> bool:
    """Whether a column of names stands beside first names that it does not hold."""
    return bool(texts(rows, first)) and not _holds(rows, full, first)


def _holds(rows: Sequence[Row], full: int, part: int) -> bool:
    """Whether a column of names mostly holds the names of another one too."""
    both = [(row.text(full), row.text(part)) for row in rows[:400] if row.text(full) and row.text(part)]
    return sum(fold(name) in fold(whole) for whole, name in both) * 2 > len(both)


def _order_settled(full: Column, rows: Sequence[Row], email: int | None) -> Column:
    """Which name a full-name column writes first: most names of the list decide, the header only when they do not."""
    splits = [
        names.split(text, row.text(email) if email is not None else "")
        for row in rows[:600]
        if (text := row.text(full.index))
    ]
    firm = [s for s in splits if abs(s.leaning) >= 0.5]
    last_first = names.last_comes_first(firm)
    said = full.field is Field.FULL_NAME_LAST_FIRST
    agree = sum((s.leaning < 0) == last_first for s in firm)
    if len(firm) < max(2, len(splits) // 10) or agree < 0.7 * len(firm):
        return full
    if last_first == said:
        return full
    meaning = Field.FULL_NAME_LAST_FIRST if last_first else Field.FULL_NAME
    percent = round(100 * agree / len(firm))
    return replace(full, field=meaning, reason="reason:name-order", values={"percent": percent, "header": full.header})


def column_of(columns: Iterable[Column], meaning: Field) -> Column | None:
    """The column taken for a field, the first when there are several."""
    return next((column for column in columns if column.field is meaning), None)
