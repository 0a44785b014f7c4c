"""A print job: which badges, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from eventdesk.core.badges.face import BadgeFace
from eventdesk.core.shared.folding import fold

_NO_TABLE = 10**6


class Order(StrEnum):
    """How badges are sorted, so that they come off the printer as they are handed out."""

    SURNAME = "surname"
    TABLE = "table"
    ORGANISATION = "organisation"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Which:
    """Which badges. Nothing said: all of them.

    ``registrations`` and ``roles`` narrow when given; ``unprinted`` keeps those never printed, ``changed`` those whose
    words differ from what was last printed; both together keep either.
    """

    registrations: frozenset[str] | None = None
    roles: frozenset[str] | None = None
    unprinted: bool = False
    changed: bool = False
    order: Order = Order.SURNAME


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
    if not (which.unprinted or which.changed):
        return True
    content = printed.get(face.badge)
    if content is None:
        return which.unprinted
    return which.changed and is_out_of_date(face, content)


def _surname(face: BadgeFace) -> tuple[str, str]:
    return fold(face.sort_name or face.name), face.registration


def _first_table(face: BadgeFace) -> int:
    return next((line.table for line in face.agenda if line.table), _NO_TABLE)


_KEYS: Mapping[Order, Callable[[BadgeFace], tuple[object, ...]]] = {
    Order.SURNAME: _surname,
    Order.TABLE: lambda face: (_first_table(face), *_surname(face)),
    Order.ORGANISATION: lambda face: (fold(face.organisation), *_surname(face)),
    Order.ROLE: lambda face: (face.role, *_surname(face)),
}


def heading(face: BadgeFace, order: Order) -> str:
    """What a separator before this badge would say: the initial, the first table, the organisation, the role."""
    if order is Order.SURNAME:
        return _surname(face)[0][:1].upper()
    if order is Order.TABLE:
        table = _first_table(face)
        return str(table) if table < _NO_TABLE else ""
    return face.organisation if order is Order.ORGANISATION else face.role_word
