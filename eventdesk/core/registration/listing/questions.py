"""Questions spread over several columns: one column for each choice, or one for each rank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eventdesk.core.registration.listing.answers import is_answer
from eventdesk.core.registration.listing.fields import NEED_WORDS, Field, meanings, spaced, theme_meaning, without_code
from eventdesk.core.registration.listing.grid import Row, texts
from eventdesk.core.registration.listing.header import Header
from eventdesk.core.shared.folding import fold, one_line

_STEMS = (
    re.compile(r"^(?P<stem>.+?)\s*\[(?P<option>[^\[\]]+)\]\s*$"),
    re.compile(r"^(?P<stem>.+?)\s*/\s*(?P<option>[^/]+)$"),
    re.compile(r"^(?P<stem>.+?)\s*\((?P<option>[^()]+)\)\s*$"),
    re.compile(r"^(?P<stem>.+?)\s*(?::|–|—|→|>|\s-\s|\|)\s*(?P<option>[^:–—→>|]+)$"),
)
_ORDINALS = {
    word: rank
    for rank, words in enumerate(
        ("prima primo first 1st 1a 1o erste erster premier premiere 1er 1ere primera",
         "seconda secondo second 2nd 2a 2o zweite zweiter deuxieme 2e 2eme segunda",
         "terza terzo third 3rd 3a 3o dritte dritter troisieme 3e 3eme tercera",
         "quarta quarto fourth 4th 4a 4o vierte 4e 4eme cuarta", "quinta quinto fifth 5th 5a 5o funfte 5e 5eme",
         "sesta sesto sixth 6th 6a 6o sechste 6e 6eme sexta"), 1,
    )
    for word in words.split()
}  # fmt: skip
_RANKED = re.compile(
    r"\b(scelt[ae]|preferenz[ae]|opzion[ei]|choice|preference|rank|ranking|option|posizione|priorita|priority"
    r"|tavolo|tema|classifica|wahl|prioritat|rang|choix|eleccion|opcion)\b"
)
_ACCORDING_TO = re.compile(r"\bsecondo (?=(il|lo|la|le|i|gli|l|te|lei|voi|un|una|quanto|quali)\b)")
"""Italian "secondo" is an ordinal, but not where it means "according to"."""


@dataclass(frozen=True, slots=True)
class Part:
    """A column that is part of a question: its field, the choice it stands for, or its rank from 1. Not ``sure``: the
    question's words say nothing about themes or needs.
    """

    field: Field
    option: str = ""
    rank: int = 0
    sure: bool = True


def parts_of(header: Header, rows: Sequence[Row], known: Sequence[str]) -> dict[int, Part]:
    """The columns that belong to spread questions about themes or needs."""
    names = {fold(name) for name in known}
    found = _ranks(header, rows, names)
    for columns in _groups(header).values():
        free = [(column, option) for column, option in columns if column not in found]
        if len(free) < 2:
            continue
        stem = spaced(_stem_of(header, free[0][0]))
        field = _field_of(stem, [option for _, option in free], names)
        if field is None:  # under a heading like "Consents" each column asks its own question
            free = [(column, option) for column, option in free if max(meanings(option).values(), default=0.0) < 0.9]
        if all(_ticked(rows, column, option) for column, option in free):
            found.update(
                {column: Part(field or Field.TABLE_CHOICE, option, sure=field is not None) for column, option in free}
            )
    for column in _own_names(header, rows):
        found.setdefault(
            column, Part(Field.TABLE_CHOICE, header.labels[column], sure=fold(header.labels[column]) in names)
        )
    for column, label in enumerate(header.labels):
        if column not in found and fold(label) in names and _ticked(rows, column, label):
            found[column] = Part(Field.TABLE_CHOICE, label)
    return found


def _own_names(header: Header, rows: Sequence[Row]) -> list[int]:
    """Columns side by side whose cells repeat their own header: one question's choices without the question."""
    alike = [
        bool(label) and bool(values := texts(rows, column)) and all(fold(v) == fold(label) for v in values)
        for column, label in enumerate(header.labels)
    ]
    return [i for i, yes in enumerate(alike) if yes and (alike[i - 1 : i] == [True] or alike[i + 1 : i + 2] == [True])]


def _groups(header: Header) -> dict[str, list[tuple[int, str]]]:
    groups: dict[str, list[tuple[int, str]]] = {}
    for column, label in enumerate(header.labels):
        for kind, pattern in enumerate(_STEMS):
            cut = pattern.match(without_code(label))
            if cut:
                groups.setdefault(f"{kind} {fold(cut['stem'])}", []).append(
                    (column, one_line(cut["option"].replace("_", " ")))
                )
                break
        else:
            if header.groups[column] and label:
                groups.setdefault(f"above {fold(header.groups[column])}", []).append((column, label))
    return groups


def _stem_of(header: Header, column: int) -> str:
    for pattern in _STEMS:
        cut = pattern.match(without_code(header.labels[column]))
        if cut:
            return str(cut["stem"])
    return header.groups[column]


def _field_of(stem: str, options: Sequence[str], names: set[str]) -> Field | None:
    if names and sum(fold(option) in names for option in options) * 2 > len(options):
        return Field.TABLE_CHOICE
    if NEED_WORDS.search(stem):
        return Field.ACCESS
    return Field.TABLE_CHOICE if theme_meaning(stem) else None


def _ticked(rows: Sequence[Row], column: int, option: str) -> bool:
    """Whether a column says yes or no, gives a rank, or repeats its own choice."""
    values = texts(rows, column)
    good = sum(is_answer(v) or (v.isdecimal() and int(v) <= 20) or fold(v) == fold(option) for v in values)
    return good >= 0.9 * len(values)


def _ranks(header: Header, rows: Sequence[Row], names: set[str]) -> dict[int, Part]:
    found = {}
    for column, label in enumerate(header.labels):
        rank = rank_in(label) or (rank_in(header.groups[column] + " " + label) if header.groups[column] else 0)
        if rank and _names_choices(texts(rows, column)):
            found[column] = Part(Field.TABLE_RANK, rank=rank)
    ranks = [part.rank for part in found.values()]
    if len(ranks) < 2 or len(set(ranks)) < len(ranks) or min(ranks) != 1:
        return {}
    return found


def rank_in(label: str) -> int:
    """The rank a header names ("Seconda scelta", "Choice 2", "[1]" after a question about themes); 0 when none."""
    text = _ACCORDING_TO.sub(" ", spaced(label.replace("°", "a ").replace("ª", "a ").replace("^", "a ")))
    words = text.split()
    if not _RANKED.search(text) and not theme_meaning(text):
        return 0
    for word in words:
        if word in _ORDINALS:
            return _ORDINALS[word]
    numbers = [int(word) for word in words if word.isdecimal() and int(word) <= 10]
    return numbers[0] if len(numbers) == 1 else 0


def _names_choices(values: Sequence[str]) -> bool:
    """Whether cells hold names of choices, few and repeated, rather than ticks."""
    if not values:
        return True
    ticks = sum(is_answer(v) for v in values)
    return ticks < len(values) / 2 and len({fold(v) for v in values}) <= max(12, len(values) // 3)
