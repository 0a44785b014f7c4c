"""What a person changes before an import: single values typed anew, and one fix for all rows with the same problem."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from eventdesk.core.registration.listing.entry import Entry, Mark, looks_swapped, names_wheelchair
from eventdesk.core.registration.listing.fields import Field
from eventdesk.core.registration.listing.needs import Needs, needs_of
from eventdesk.core.registration.listing.phones import phone
from eventdesk.core.registration.listing.places import Zones
from eventdesk.core.registration.listing.profile import EMAIL
from eventdesk.core.shared.folding import fold, one_line

EDITABLE = ("first", "last", "email", "phone", "municipality", "organisation", "wishes", "needs", "note")
"""Fields of an entry that can be typed anew."""

ACCEPT, LEAVE = "accept", "leave"
"""Fixes that every problem has: the rows are right as they are shown, or are left out."""
_NEEDS = ("seating", "communication", "food")
_MORE = {
    "phone-zero": ("clear",),
    "place-guessed": ("as-written",),
    "names-swapped": ("swap",),
    "needs-unsure": _NEEDS,
    "wish-unknown": ("clear",),
    "choices-unsure": ("join",),
    "namesake-known": ("same",),
    "withdrawn-known": ("cancel",),
}
_LEFT_OUT_ALREADY = frozenset({"withdrawn-known"})
_OWN_WORDS = frozenset({"namesake-known", "withdrawn-known"})
_ARROW = " → "


@dataclass(frozen=True, slots=True)
class Mended:
    """An entry as it is to be taken in, and what is still to be said about it."""

    entry: Entry
    marks: tuple[Mark, ...]


def fixes_for(kind: str) -> tuple[str, ...]:
    """The fixes one can choose for all rows with a kind of problem, the usual one first."""
    leave = () if kind in _LEFT_OUT_ALREADY else (LEAVE,)
    return (ACCEPT, *_MORE.get(kind, ()), *leave)


def fix_key(kind: str, fix: str) -> str:
    """The key of the sentence for a fix."""
    return f"fix:{fix}:{kind}" if fix == "clear" or kind in _OWN_WORDS else f"fix:{fix}"


def mended(
    entry: Entry, marks: Sequence[Mark], typed: Mapping[str, str], fixes: Mapping[str, str], zones: Zones
) -> Mended:
    """An entry with the values a person typed (by field of ``EDITABLE``) and the fixes chosen by kind of problem."""
    found = Mended(entry, tuple(marks))
    for field, text in typed.items():
        if field in _TYPED:
            found = _TYPED[field](found, text.strip(), zones)
    if typed:
        found = _names_looked_at(found)
    for mark in found.marks:
        fix = _FIXES.get((mark.kind, fixes.get(mark.kind, "")))
        if fix:
            found = replace(found, entry=fix(found.entry, mark))
    return found


Type = Callable[[Mended, str, Zones], Mended]


def _without(found: Mended, *fields: Field) -> tuple[Mark, ...]:
    names = {field.value for field in fields}
    return tuple(mark for mark in found.marks if mark.field not in names)


_NAMES = (Field.FIRST, Field.LAST, Field.FULL_NAME, Field.FULL_NAME_LAST_FIRST)


def _first(found: Mended, text: str, zones: Zones) -> Mended:
    return Mended(replace(found.entry, first=one_line(text)), _without(found, *_NAMES))


def _last(found: Mended, text: str, zones: Zones) -> Mended:
    return Mended(replace(found.entry, last=one_line(text)), _without(found, *_NAMES))


def _names_looked_at(found: Mended) -> Mended:
    if looks_swapped(found.entry) and all(mark.kind != "names-swapped" for mark in found.marks):
        return replace(found, marks=(*found.marks, Mark("names-swapped", Field.FIRST.value, found.entry.name)))
    return found


def _email(found: Mended, text: str, zones: Zones) -> Mended:
    marks, right = _without(found, Field.EMAIL), bool(EMAIL.match(text))
    if text and not right:
        marks = (*marks, Mark("email-wrong", Field.EMAIL.value, text))
    return Mended(replace(found.entry, email=text.lower() if right else ""), marks)


def _phone(found: Mended, text: str, zones: Zones) -> Mended:
    number = phone(text)
    marks = _without(found, Field.PHONE)
    if number.flag:
        marks = (*marks, Mark(f"phone-{number.flag}", Field.PHONE.value, text))
    return Mended(replace(found.entry, phone=number.number), marks)


def _municipality(found: Mended, text: str, zones: Zones) -> Mended:
    place = zones.place(text)
    marks = _without(found, Field.COMUNE)
    if place.guessed:
        marks = (*marks, Mark("place-guessed", Field.COMUNE.value, f"{text}{_ARROW}{place.name}"))
    return Mended(replace(found.entry, municipality=place.name, zone=place.zone or found.entry.zone), marks)


def _organisation(found: Mended, text: str, zones: Zones) -> Mended:
    return Mended(replace(found.entry, organisation=one_line(text)), found.marks)


def _wishes(found: Mended, text: str, zones: Zones) -> Mended:
    wishes = tuple(dict.fromkeys(wish for part in text.split(";") if (wish := one_line(part))))
    return Mended(replace(found.entry, wishes=wishes), _without(found, Field.TABLES))


def _needs(found: Mended, text: str, zones: Zones) -> Mended:
    words = one_line(text)
    parted, marks = needs_of(words), _without(found, Field.ACCESS)
    if parted.unsure:
        marks = (*marks, Mark("needs-unsure", Field.ACCESS.value, parted.unsure))
    wheelchair = names_wheelchair(words) or (found.entry.wheelchair and not names_wheelchair(found.entry.needs))
    return Mended(replace(found.entry, needs=words, parted=parted, wheelchair=wheelchair), marks)


def _note(found: Mended, text: str, zones: Zones) -> Mended:
    return Mended(replace(found.entry, note=text), found.marks)


_TYPED: dict[str, Type] = {
    "first": _first, "last": _last, "email": _email, "phone": _phone, "municipality": _municipality,
    "organisation": _organisation, "wishes": _wishes, "needs": _needs, "note": _note,
}  # fmt: skip

Fix = Callable[[Entry, Mark], Entry]


def _swap(entry: Entry, mark: Mark) -> Entry:
    return replace(entry, first=entry.last, last=entry.first)


def _no_phone(entry: Entry, mark: Mark) -> Entry:
    return replace(entry, phone="")


def _as_written(entry: Entry, mark: Mark) -> Entry:
    written = mark.value.split(_ARROW)[0]
    return replace(entry, municipality=one_line(written), zone="")


def _without_wish(entry: Entry, mark: Mark) -> Entry:
    return replace(entry, wishes=tuple(wish for wish in entry.wishes if fold(wish) != fold(mark.value)))


def _joined(entry: Entry, mark: Mark) -> Entry:
    """The two halves of a choice that holds a comma, put together where the first one stood."""
    left, _, right = mark.value.partition(", ")
    if left not in entry.wishes or right not in entry.wishes:
        return entry
    kept = [wish for wish in entry.wishes if wish != right]
    return replace(entry, wishes=tuple(mark.value if wish == left else wish for wish in kept))


def _sorted_as(kind: str) -> Fix:
    def sort(entry: Entry, mark: Mark) -> Entry:
        parted = entry.parted
        said = {name: getattr(parted, name) for name in _NEEDS}
        said[kind] = "; ".join(part for part in (said[kind], parted.unsure) if part)
        return replace(entry, parted=Needs(**said))

    return sort


_FIXES: dict[tuple[str, str], Fix] = {
    ("names-swapped", "swap"): _swap,
    ("phone-zero", "clear"): _no_phone,
    ("place-guessed", "as-written"): _as_written,
    ("wish-unknown", "clear"): _without_wish,
    ("choices-unsure", "join"): _joined,
    **{("needs-unsure", kind): _sorted_as(kind) for kind in _NEEDS},
}
