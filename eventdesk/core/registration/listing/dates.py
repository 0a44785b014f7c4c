"""Dates of a list: the order of day and month is decided once for a column, from all its values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from eventdesk.core.registration.listing.grid import Cell
from eventdesk.core.shared.folding import fold

_NUMBERS = re.compile(
    r"^\s*(\d{1,4})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,4})"
    r"(?:[\sT,]+(?:alle |ore |at )?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap]\.?\s?m\.?)?)?"
    r"\s*(Z|UTC|GMT|CEST|CET|[+-]\d{2}:?\d{2}|(?:GMT|UTC)\s*[+-]\d{1,2}(?::\d{2})?|EET|EDT|EST)?\s*$",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"^\s*(?:[a-z]+\s+)?(?:(\d{1,2})[°º]?\s+(?:de\s+)?([a-z]{3,})(?:\s+de)?|([a-z]{3,})\s+(\d{1,2})(?:st|nd|rd|th)?)\s+(\d{2,4})"
    r"(?:\s+(?:alle |ore |at )?(\d{1,2})\s(\d{2})(?:\s(\d{2}))?\s*([ap]\s?m)?)?\s*$"
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "gen gennaio jan january januar janv janvier ene enero",
            "feb febbraio february februar fev fevr fevrier febrero",
            "mar marzo march mrz marz mars", "apr aprile april avr avril abr abril", "mag maggio may mai mayo",
            "giu giugno jun june juni juin junio", "lug luglio jul july juli juil juillet julio",
            "ago agosto aug august aout", "set sett settembre sep sept september septembre septiembre",
            "ott ottobre oct october okt oktober octobre octubre", "nov novembre november noviembre",
            "dic dicembre dec december dez dezember decembre diciembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_EPOCH = date(1899, 12, 30)
"""Excel's serial 1 is 1 January 1900; its false leap day makes this the day before serial 1."""


@dataclass(frozen=True, slots=True)
class Order:
    """How a column writes dates. ``month_first`` is decided by values that allow one reading only; ``proof`` is one of
    them; ``certain`` is false when every value can be read both ways.
    """

    month_first: bool
    certain: bool
    proof: str = ""


def order_of(values: Sequence[Cell], *, month_first_by_default: bool = False) -> Order:
    """The order of day and month in a column: of all values, those above 12 decide."""
    day_first = month_first = 0
    proof = ""
    latest: dict[bool, list[int]] = {True: [], False: []}
    for value in values:
        if not isinstance(value, str):
            continue
        found = _NUMBERS.match(value)
        if found is None or len(found[1]) > 2:
            continue
        first, second = int(found[1]), int(found[2])
        if first > 12 >= second:
            day_first += 1
            proof = proof or value
        elif second > 12 >= first:
            month_first += 1
            proof = proof or value
        latest[False].append(second)
        latest[True].append(first)
    if day_first != month_first:
        return Order(month_first > day_first, min(day_first, month_first) * 20 < max(day_first, month_first), proof)
    if len(latest[True]) >= 20:
        return _by_spread(latest[True], latest[False], default=month_first_by_default)
    return Order(month_first_by_default, certain=False)


def _by_spread(first: Sequence[int], second: Sequence[int], *, default: bool) -> Order:
    """A column that covers a few days has one month and many days: the place that varies less is the month."""
    distinct_first, distinct_second = len(set(first)), len(set(second))
    if distinct_first * 2 < distinct_second:
        return Order(month_first=True, certain=True)
    if distinct_second * 2 < distinct_first:
        return Order(month_first=False, certain=True)
    return Order(default, certain=False)


def moment(value: Cell, order: Order) -> datetime | None:
    """A cell as a moment without a time zone, unless it names one; None when it is no date."""
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time())
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _from_serial(float(value))
    if not isinstance(value, str):
        return None
    if re.fullmatch(r"\d{5}([.,]\d+)?", value.strip()):
        return _from_serial(float(value.strip().replace(",", ".")))
    return _from_numbers(value, order) or _from_words(value)


def day(value: Cell, order: Order) -> date | None:
    """A cell as a day; None when it is no date."""
    found = moment(value, order)
    return found.date() if found else None


def looks_like_date(value: Cell) -> bool:
    """Whether a cell can be read as a date in either order."""
    if isinstance(value, (datetime, date)):
        return True
    if not isinstance(value, str):
        return False
    return any(moment(value, Order(month_first, certain=True)) is not None for month_first in (False, True))


def aware(found: datetime, local: tzinfo | None) -> datetime:
    """A moment of a list in UTC: the list's own time zone, else ``local`` (None: the computer's)."""
    if found.tzinfo is None:
        found = found.replace(tzinfo=local) if local is not None else found.astimezone()
    return found.astimezone(UTC)


def _from_serial(serial: float) -> datetime | None:
    """An Excel serial day number between 1910 and 2100."""
    if not 3_654 <= serial <= 73_415:
        return None
    whole = int(serial)
    seconds = round((serial - whole) * 86_400)
    return datetime.combine(_EPOCH, time()) + timedelta(days=whole, seconds=seconds)


def _from_numbers(text: str, order: Order) -> datetime | None:
    found = _NUMBERS.match(text)
    if found is None:
        return None
    a, b, c = found[1], found[2], found[3]
    if len(a) == 4:
        year, month, day_ = int(a), int(b), int(c)
    elif len(a) <= 2 and len(c) in (2, 4):
        year = _year(c)
        first, second = int(a), int(b)
        month, day_ = (first, second) if order.month_first else (second, first)
        if month > 12 >= day_:
            month, day_ = day_, month
    else:
        return None
    hour = int(found[4] or 0)
    half = (found[7] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    built = _built(year, month, day_, hour, int(found[5] or 0), int(found[6] or 0))
    return _in_zone(built, found[8]) if built and found[8] else built


def _in_zone(found: datetime, zone: str) -> datetime:
    name = zone.upper().replace(" ", "")
    minutes = {"Z": 0, "UTC": 0, "GMT": 0, "CET": 60, "CEST": 120, "EET": 120, "EDT": -240, "EST": -300}.get(name)
    if minutes is None:
        offset = re.sub(r"^(GMT|UTC)", "", name)
        digits = re.sub(r"\D", "", offset)
        hours, rest = (digits[:2], digits[2:]) if len(digits) > 2 else (digits, "0")
        minutes = (int(hours) * 60 + int(rest or 0)) * (-1 if offset.startswith("-") else 1)
    return (found - timedelta(minutes=minutes)).replace(tzinfo=UTC)


def _from_words(text: str) -> datetime | None:
    found = _WORDS.match(fold(text))
    if found is None:
        return None
    month = _MONTHS.get(found[2] or found[3])
    if month is None:
        return None
    hour = int(found[6] or 0)
    half = (found[9] or "").replace(" ", "")
    if half == "pm" and hour < 12:
        hour += 12
    return _built(_year(found[5]), month, int(found[1] or found[4]), hour, int(found[7] or 0), int(found[8] or 0))


def _year(text: str) -> int:
    year = int(text)
    if len(text) > 2:
        return year
    return 2000 + year if year <= 39 else 1900 + year


def _built(year: int, month: int, day_: int, hour: int, minute: int, second: int) -> datetime | None:
    if not 1890 <= year <= 2100:
        return None
    try:
        return datetime(year, month, day_, hour, minute, second)  # noqa: DTZ001 - lists write local time
    except ValueError:
        return None
