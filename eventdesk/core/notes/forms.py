"""A table's sheet as data: an empty one, what was filled in, and the parcels that come of it.

Every row carries a hidden id, so that a sheet read again gives the same cards, and a changed row a new version of its
card. Two copies of one sheet, filled in by two people, give two cards: rows of one id whose words have nothing in
common are different cards.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz.fuzz import ratio

from eventdesk.core.notes.model import CardKind, CardVersion, TableMessages
from eventdesk.core.notes.parcels import BadParcel, CardParcel, CountParcel, MessagesParcel, Parcel, parcel_of
from eventdesk.core.programme.model import Table
from eventdesk.core.programme.service import Setup
from eventdesk.core.registration.listing.grid import Grid, Row
from eventdesk.core.shared.folding import fold, one_line
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.sentences import Sentences

Say = Callable[..., str]

ROWS = 60
MARK = "eventdesk-notes"
"""What the hidden column is called, and how its first cell begins."""
CARD_COLUMNS = ("text", "kind", "title", "place", "support", "tags", "round")
LEFT_COLUMNS = ("round", "message1", "message2", "message3", "not_agreed", "people")
_ALIKE, _SHARED = 70.0, 0.5
"""Rows of one id are one card when their letters are alike (rapidfuzz's ratio, of 100) or when half of the words of the
shorter are in both. If in doubt they are two: a card too many is seen, a card hidden behind another is not.
"""
_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class FormSheet:
    """One sheet of a form. ``headers`` end with the hidden column's; each row begins with what is filled in for it.

    ``choices`` are the words to choose from, by column counted from 0. ``widths`` are in characters.
    """

    title: str
    heading: str
    hint: str
    headers: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    choices: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Form:
    """A table's sheet. ``mark`` says which event and table; it stands hidden in each sheet."""

    mark: str
    sheets: tuple[FormSheet, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """What somebody filled in: JSON-like values of cards and of what the table left, by row. ``table`` is an id."""

    table: str
    cards: tuple[dict[str, Any], ...]
    lefts: tuple[dict[str, Any], ...]


def empty(setup: Setup, table: Table, say: Say, new_id: NewId) -> Form:
    """A sheet for a table, with nothing filled in."""
    theme = setup.theme(table.theme)
    heading = one_line(say("notes:form-heading", number=table.number, theme=theme.name if theme else ""))
    kinds = tuple(say(f"card-kind:{kind}") for kind in CardKind)
    rounds = tuple(str(each.number) for each in setup.rounds)
    choices = {1: kinds} | ({6: rounds} if rounds else {})
    cards = FormSheet(
        say("notes:form-cards"),
        heading,
        say("notes:form-hint"),
        (*(say(f"notes:form-{column}") for column in CARD_COLUMNS), MARK),
        (70, 16, 26, 22, 10, 22, 8, 4),
        tuple(("",) * len(CARD_COLUMNS) + (new_id(),) for _ in range(ROWS)),
        choices,
    )
    left = FormSheet(
        say("notes:form-left"),
        heading,
        say("notes:form-left-hint"),
        (*(say(f"notes:form-{column}") for column in LEFT_COLUMNS), MARK),
        (8, 40, 40, 40, 40, 10, 4),
        tuple((number, "", "", "", "", "", new_id()) for number in rounds or ("",)),
        {},
    )
    return Form(f"{MARK}:{setup.event.id}:{table.id}", (cards, left))


def read(grids: Sequence[Grid], setup: Setup, languages: Sequence[Sentences]) -> Filled | None:
    """What was filled in; None when these are not the sheets of one of this event's tables."""
    marks = {text for grid in grids for row in grid.rows[:3] for text in _texts(row) if text.startswith(f"{MARK}:")}
    tables = {f"{MARK}:{setup.event.id}:{table.id}": table.id for table in setup.tables}
    found = {tables[mark] for mark in marks if mark in tables}
    if len(found) != 1 or len(marks) != 1:
        return None
    words = _Words(languages, {str(each.number): each.id for each in setup.rounds})
    cards, lefts = list[dict[str, Any]](), list[dict[str, Any]]()
    for grid in grids:
        head = next((row for row in grid.rows if MARK in _texts(row)), None)
        if head is None:
            continue
        columns = words.columns(head)
        for row in grid.rows:
            if row.number > head.number:
                values = {name: row.text(column) for name, column in columns.items()}
                (lefts if "message1" in columns else cards).append(words.meant(values))
    return Filled(found.pop(), tuple(cards), tuple(lefts))


class _Words:
    """What headers, kinds and rounds are called, in every language a sheet may have been written in."""

    def __init__(self, languages: Sequence[Sentences], rounds: Mapping[str, str]) -> None:
        names = dict.fromkeys((*CARD_COLUMNS, *LEFT_COLUMNS))
        self._columns = {fold(words.say(f"notes:form-{name}")): name for words in languages for name in names}
        self._kinds = {fold(words.say(f"card-kind:{kind}")): str(kind) for words in languages for kind in CardKind}
        self._rounds = rounds

    def columns(self, head: Row) -> dict[str, int]:
        """Where each column stands, however they were moved."""
        found = dict[str, int]()
        for number, text in enumerate(_texts(head)):
            name = "id" if text == MARK else self._columns.get(fold(text), "")
            if name:
                found.setdefault(name, number)
        return found

    def meant(self, values: dict[str, str]) -> dict[str, Any]:
        """A row's values as a parcel holds them."""
        meant: dict[str, Any] = dict(values)
        meant["kind"] = self._kinds.get(fold(values.get("kind", "")), str(CardKind.IDEA))
        meant["round"] = self._rounds.get(values.get("round", "").strip().removesuffix(".0"), "")
        meant["support"] = _number(values.get("support", ""))
        meant["people"] = _number(values["people"]) if values.get("people", "").strip() else None
        meant["tags"] = [tag for tag in re.split(r"[,;]", values.get("tags", "")) if tag.strip()]
        return meant


def parcels(
    filled: Filled, versions: Sequence[CardVersion], lefts: Sequence[TableMessages]
) -> tuple[list[Parcel], int]:
    """What is new in a sheet as parcels, and how many rows are known.

    ``versions`` and ``lefts`` are what sheets of this table gave before, in order.
    """
    last = {version.card: version for version in versions}
    made, known, used = list[Parcel](), 0, set[str]()
    for values in filled.cards:
        try:
            row = _card(values)
        except BadParcel:
            continue  # an empty row
        parcel = _against(row, last, filled.table, used)
        used.add(parcel.card if parcel else row.card)
        known += parcel is None
        made += [parcel] if parcel else []
    left = {each.round: each for each in lefts}
    for values in filled.lefts:
        for other in _left(values, left, filled.table):
            known += other is None
            made += [other] if other else []
    return made, known


def _card(values: Mapping[str, Any]) -> CardParcel:
    given = {**values, "what": "card", "id": "0" * 32, "photos": [], "theme": ""}
    # Words in the title column alone are words.
    given["text"], given["title"] = (
        (values["text"], values.get("title", ""))
        if values.get("text")
        else (
            values.get("title", ""),
            "",
        )
    )
    given["card"] = values.get("id") if _ID.fullmatch(str(values.get("id"))) else _derived("row", given["text"])
    found = parcel_of(given)
    assert isinstance(found, CardParcel)
    return found


def _against(row: CardParcel, last: Mapping[str, CardVersion], table: str, used: set[str]) -> CardParcel | None:
    """The row as what it is now: a new card, a version of one, or (None) known."""
    before = last.get(row.card)
    words = fold(row.text)
    if row.card in used or (before is not None and not _are_alike(fold(before.text), words)):
        card = _derived("other", table, row.card, words)
        before = last.get(card)
    else:
        card = row.card
    if before is not None and _content(before) == _content(row):
        return None
    based_on = before.id if before else ""
    version = _derived("version", card, based_on, *map(str, _content(row)))
    return replace(row, id=version, card=card, based_on=based_on)


def _are_alike(one: str, other: str) -> bool:
    words, others = set(one.split()), set(other.split())
    shared = len(words & others) / max(1, min(len(words), len(others)))
    return shared >= _SHARED or ratio(one, other) >= _ALIKE


def _content(of: CardVersion | CardParcel) -> tuple[object, ...]:
    return of.text, str(of.kind), of.title, of.place, of.support, of.tags, of.round


def _left(values: Mapping[str, Any], last: Mapping[str, TableMessages], table: str) -> Iterable[Parcel | None]:
    """What a row says a table left of a round; None stands for what is known."""
    messages = tuple(str(values.get(f"message{number}", "")).strip() for number in (1, 2, 3))
    not_agreed, round_id = str(values.get("not_agreed", "")).strip(), values["round"]
    if any(messages) or not_agreed:
        before = last.get(round_id)
        if before is not None and (before.messages, before.not_agreed) == (messages, not_agreed):
            yield None
        else:
            based_on = before.id if before else ""
            parcel = _derived("left", table, round_id, based_on, *messages, not_agreed)
            yield MessagesParcel(parcel, round_id, messages, not_agreed, based_on)
    if values["people"] is not None:
        yield CountParcel(_derived("count", table, round_id, str(values["people"])), round_id, values["people"])


def _derived(*parts: str) -> str:
    """An id that the same parts always give: 128 bits of their SHA-256."""
    return hashlib.sha256("\x1f".join(parts).encode(errors="replace")).hexdigest()[:32]


def _texts(row: Row) -> list[str]:
    return [row.text(column) for column in range(len(row.cells))]


def _number(text: str) -> int:
    digits = re.match(r"\s*(\d{1,3})\b", text)
    return int(digits[1]) if digits else 0
