"""What the cells of a column look like, whatever its header says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from eventdesk.core.registration.listing.answers import is_answer
from eventdesk.core.registration.listing.dates import Order, day, looks_like_date
from eventdesk.core.registration.listing.fields import Field
from eventdesk.core.registration.listing.given_names import COMMON
from eventdesk.core.registration.listing.grid import Cell, Row, text_of
from eventdesk.core.registration.listing.phones import phone
from eventdesk.core.registration.listing.places import Zones
from eventdesk.core.shared.folding import fold

SAMPLE = 400
EMAIL = re.compile(r"^[^@\s,;<>()\[\]]+@[^@\s,;<>()\[\]]+\.[A-Za-z]{2,}$")
CODICE_FISCALE = re.compile(
    r"^[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$", re.IGNORECASE
)
_CAP = re.compile(r"^\d{3,5}$")
_WORD = re.compile(r"^[^\W\d_]+(?:['’ .,\-][^\W\d_]*)*$")
_GENDER_WORDS = "m f maschio femmina uomo donna male female man woman altro other non binario x nonbinary"
_GENDER = frozenset(_GENDER_WORDS.split())
_NO_ANSWER = frozenset({"anonymous", "anonimo", "anonymous user", "n a", "na", "nd", "n d", "non specificato"})


@dataclass(frozen=True, slots=True)
class Profile:
    """One column: how many cells are filled, how many differ, and the share of them that looks like each field."""

    filled: int
    distinct: int
    rows: int
    share: Mapping[Field, float]
    sequence: bool
    anonymous: bool
    words: float
    samples: tuple[str, ...]

    def like(self, field: Field) -> float | None:
        """The share of cells that can be this field; None when content says nothing about it."""
        return self.share.get(field)


def profile_of(rows: Sequence[Row], column: int, zones: Zones) -> Profile:
    """Look at up to ``SAMPLE`` filled cells of a column."""
    cells = [row.cells[column] for row in rows if column < len(row.cells) and text_of(row.cells[column]).strip()]
    sample = cells[:SAMPLE]
    values = [text_of(cell).strip() for cell in sample]
    distinct = {fold(value) or value for value in values}
    share = _shares(sample, values, zones) if values else {}
    return Profile(
        filled=len(cells),
        distinct=len(distinct),
        rows=len(rows),
        share=share,
        sequence=_is_sequence(cells),
        anonymous=bool(distinct) and distinct <= _NO_ANSWER,
        words=sum(len(value.split()) for value in values) / len(values) if values else 0.0,
        samples=_samples(values),
    )


def _shares(cells: Sequence[Cell], values: Sequence[str], zones: Zones) -> dict[Field, float]:
    total = len(values)

    def part(count: int) -> float:
        return count / total

    dates = [_date_year(cell) for cell in cells]
    with_letters = [v for v in values if _WORD.match(v)]
    first_words = [fold(v).split() for v in with_letters]
    return {
        Field.EMAIL: part(sum(bool(EMAIL.match(v)) for v in values)),
        Field.CF: part(sum(bool(CODICE_FISCALE.match(v.replace(" ", ""))) for v in values)),
        Field.PHONE: part(sum(_is_phone(cell) for cell in cells)),
        Field.DOB: part(sum(year != 0 for year in dates)),
        Field.REGISTERED_AT: part(sum(year != 0 for year in dates)),
        Field.CAP: part(sum(bool(_CAP.match(v)) for v in values)),
        Field.COMUNE: part(sum(zones.knows(v) for v in values)),
        Field.CONSENT: part(sum(is_answer(v) for v in values)),
        Field.GENDER: part(sum(fold(v) in _GENDER for v in values)),
        Field.FIRST: part(sum(bool(w) and w[0] in COMMON for w in first_words)),
        Field.FULL_NAME: part(sum(len(w) > 1 and bool(COMMON & {w[0], w[-1]}) for w in first_words)),
        Field.LAST: part(len(with_letters)),
    }


def recent_share(rows: Sequence[Row], column: int) -> float:
    """The share of a column's dates that lie after 2015: answers are recent, births are not."""
    years = [_date_year(row.cells[column]) for row in rows[:SAMPLE] if column < len(row.cells)]
    known = [year for year in years if year]
    return sum(year > 2015 for year in known) / len(known) if known else 0.0


def _date_year(cell: Cell) -> int:
    if isinstance(cell, (datetime, date)):
        return cell.year
    if not isinstance(cell, str) or not looks_like_date(cell):
        return 0
    found = re.search(r"\d{4}", cell)
    if found is None or cell.strip()[:5].isdecimal():  # a serial day number
        day_ = day(cell, Order(month_first=False, certain=True))
        return day_.year if day_ else 1
    return int(found.group())


def _is_phone(cell: Cell) -> bool:
    text = text_of(cell).strip()
    if not 6 <= sum(c.isdecimal() for c in text) <= 15 or ":" in text or isinstance(cell, (date, datetime)):
        return False
    found = phone(cell)
    return bool(found.number) or found.flag == "lost"


def _is_sequence(cells: Sequence[Cell]) -> bool:
    """Whether a column only counts its rows: 1, 2, 3, ..."""
    numbers = [int(t) for cell in cells if (t := text_of(cell).strip()).isdecimal() and len(t) < 7]
    if not numbers or len(numbers) < len(cells) * 0.95:
        return False
    steps = sum(b - a == 1 for a, b in pairwise(numbers))
    return numbers[0] in (0, 1) and steps >= 0.9 * (len(numbers) - 1)


def _samples(values: Sequence[str]) -> tuple[str, ...]:
    """Three different values, spread over the column."""
    seen = list(dict.fromkeys(values))
    if len(seen) <= 3:
        return tuple(seen)
    return (seen[0], seen[len(seen) // 2], seen[-1])
