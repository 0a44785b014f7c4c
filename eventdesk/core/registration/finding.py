"""Finding people in the register: words typed, and filters that narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from eventdesk.core.registration.model import Answer, Status
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.shared.folding import fold

MISSING: Mapping[str, Callable[[PersonRow], bool]] = {
    "email": lambda row: not row.email,
    "phone": lambda row: not row.phone,
    "contact": lambda row: not row.email and not row.phone,
    "municipality": lambda row: not row.municipality,
    "zone": lambda row: not row.zone,
    "category": lambda row: not row.category,
    "wishes": lambda row: not row.wishes,
    "consent": lambda row: row.consent != Answer.YES,
    "images": lambda row: row.images == Answer.UNKNOWN,
    "badge": lambda row: not row.badge and row.status == Status.REGISTERED,
    "unsorted": lambda row: bool(row.needs),
}
"""What may be missing, by key: whether it is missing of a person. ``unsorted``: needs nobody has sorted yet."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What narrows the register; empty fields do not. ``needs`` is seating, communication, food or any;
    ``images`` no: those who refuse images; ``missing`` is a key of ``MISSING``.
    """

    text: str = ""
    status: str = ""
    zone: str = ""
    category: str = ""
    theme: str = ""
    role: str = ""
    venue: str = ""
    group: str = ""
    needs: str = ""
    images: str = ""
    missing: str = ""

    @property
    def narrows(self) -> int:
        """How many filters are set, the words typed apart."""
        return sum(bool(getattr(self, f.name)) for f in fields(self) if f.name != "text")


def found(rows: Iterable[PersonRow], wanted: Filter) -> list[PersonRow]:
    """The rows that suit, in their order."""
    typed = fold(wanted.text).split()
    tests = _tests(wanted)
    return [row for row in rows if all(test(row) for test in tests) and (not typed or holds(row, typed))]


def holds(row: PersonRow, typed: Sequence[str]) -> bool:
    """Whether every word of ``typed`` (folded) begins a word of name, organisation, place, group, e-mail or code. The
    legal name finds too: whoever shows an identity card is found, and appears by the name they go by.
    """
    names = f"{row.name} {row.first} {row.last} {row.organisation} {row.entry.group}"
    words = fold(f"{names} {row.municipality} {row.email} {row.short} {row.badge}").split()
    return all(any(word.startswith(beginning) for word in words) for beginning in typed)


def _tests(wanted: Filter) -> list[Callable[[PersonRow], bool]]:
    tests: list[Callable[[PersonRow], bool]] = []
    equal = {
        "status": wanted.status, "zone": wanted.zone, "category": wanted.category, "role": wanted.role,
        "images": wanted.images,
    }  # fmt: skip
    for name, value in equal.items():
        if value:
            tests.append(_equals(name, value))
    if wanted.theme:
        theme = fold(wanted.theme)
        tests.append(lambda row: any(fold(wish) == theme for wish in row.wishes))
    if wanted.venue:
        tests.append(lambda row: row.entry.venue == wanted.venue)
    if wanted.group:
        tests.append(lambda row: row.entry.group == wanted.group)
    if wanted.needs:
        tests.append(lambda row: has_needs(row, wanted.needs))
    if wanted.missing:
        tests.append(MISSING[wanted.missing])
    return tests


def _equals(name: str, value: str) -> Callable[[PersonRow], bool]:
    return lambda row: getattr(row, name) == value


def has_needs(row: PersonRow, kind: str) -> bool:
    """Whether somebody has needs of a kind: seating, communication, food, or any of them."""
    entry = row.entry
    kinds = {
        "seating": entry.wheelchair or bool(entry.needs_seating),
        "communication": bool(entry.needs_communication) or row.who.language not in ("", "it"),
        "food": bool(entry.needs_food),
    }
    return kinds[kind] if kind in kinds else any(kinds.values()) or bool(entry.needs)


@dataclass(frozen=True, slots=True)
class Offers:
    """What there is to choose from in the register at hand: values that occur, in order of name; themes are the
    event's own.
    """

    zones: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


def offers(rows: Sequence[PersonRow]) -> Offers:
    """The values that occur."""
    return Offers(
        _values(row.zone for row in rows),
        _values(row.category for row in rows),
        _values(row.entry.group for row in rows),
        tuple(sorted({row.role for row in rows})),
    )


def _values(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}, key=fold))
