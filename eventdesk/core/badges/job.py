"""A print job: which badges, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from eventdesk.core.badges.face import BadgeFace
from eventdesk.core.badges.wayfinding import SurnameRange, surname_ranges
from eventdesk.core.shared.folding import fold

_NO_TABLE = 10**6


class Order(StrEnum):
    """How badges are sorted, so that they come off the printer as they are handed out."""

    SURNAME = "surname"
    TABLE = "table"
    ORGANISATION = "organisation"
    ROLE = "role"
    BOX = "box"


USUAL_BOXES = 3
"""Boxes of badges at registration desks, when nobody says how many."""


@dataclass(frozen=True, slots=True)
class Which:
    """Which badges. Nothing said: all of them.

    ``registrations`` and ``roles`` narrow when given, and ``text``: every word of it begins a word of the name,
    organisation, role, place or code. ``unprinted`` keeps those never printed, ``changed`` those whose words differ
    from what was last printed; both together keep either. ``boxes`` is among how many boxes ``Order.BOX`` shares them:
    the same ranges of surnames as on the signs of as many desks.
    """

    registrations: frozenset[str] | None = None
    roles: frozenset[str] | None = None
    unprinted: bool = False
    changed: bool = False
    order: Order = Order.SURNAME
    text: str = ""
    boxes: int = USUAL_BOXES


ALL = Which()


def chosen(faces: Iterable[BadgeFace], which: Which, printed: Mapping[str, str]) -> list[BadgeFace]:
    """The badges of a job in their order. ``printed`` is the content last printed of each badge id."""
    kept = [face for face in faces if _wanted(face, which, printed)]
    return sorted(kept, key=_KEYS[which.order])


def is_out_of_date(face: BadgeFace, content: str) -> bool:
    """Whether a badge printed with ``content`` shows other words now; one printed without agenda ignores the plan."""
    return content not in (face.content(), face.content(agenda=False))


def _wanted(face: BadgeFace, which: Which, printed: Mapping[str, str]) -> bool:
    if which.registrations is not None and face.registration not in which.registrations:
        return False
    if which.roles is not None and face.role not in which.roles:
        return False
    if which.text and not _holds(face, fold(which.text).split()):
        return False
    if not (which.unprinted or which.changed):
        return True
    content = printed.get(face.badge)
    if content is None:
        return which.unprinted
    return which.changed and is_out_of_date(face, content)


def _holds(face: BadgeFace, words: Sequence[str]) -> bool:
    shown = fold(f"{face.name} {face.sort_name} {face.organisation} {face.role_word} {face.place} {face.short}").split()
    return all(any(part.startswith(word) for part in shown) or face.code.lower().startswith(word) for word in words)


def _surname(face: BadgeFace) -> tuple[str, str]:
    return fold(face.sort_name or face.name), face.registration


def _first_table(face: BadgeFace) -> int:
    return next((line.table for line in face.agenda if line.table), _NO_TABLE)


_KEYS: Mapping[Order, Callable[[BadgeFace], tuple[object, ...]]] = {
    Order.SURNAME: _surname,
    Order.TABLE: lambda face: (_first_table(face), *_surname(face)),
    Order.ORGANISATION: lambda face: (fold(face.organisation), *_surname(face)),
    Order.ROLE: lambda face: (face.role, *_surname(face)),
    Order.BOX: _surname,
}


def headings(faces: Sequence[BadgeFace], which: Which, everybody: Sequence[BadgeFace]) -> list[str]:
    """What a separator before each of these badges would say: initial, first table, organisation, role, box.

    Boxes are cut from the surnames of ``everybody``, so that badges printed later belong to the box of the first ones.
    """
    if which.order is Order.BOX:
        ranges = surname_ranges((face.sort_name or face.name for face in everybody), which.boxes)
        return [_box(_surname(face)[0][:1].upper(), ranges) for face in faces]
    return [_heading(face, which.order) for face in faces]


def _heading(face: BadgeFace, order: Order) -> str:
    if order is Order.SURNAME:
        return _surname(face)[0][:1].upper()
    if order is Order.TABLE:
        table = _first_table(face)
        return str(table) if table < _NO_TABLE else ""
    return face.organisation if order is Order.ORGANISATION else face.role_word


def _box(initial: str, ranges: Sequence[SurnameRange]) -> str:
    """The box for an initial: its number and letters. Initials beyond all ranges are in the last one."""
    for number, part in enumerate(ranges, start=1):
        if initial <= part.last or number == len(ranges):
            return f"{number} · {part.label}"
    return ""
