"""What one badge shows."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """Where a person sits in one round. ``starts`` is HH:MM or empty; ``table`` 0 means no seat in that round."""

    round: int
    starts: str
    table: int
    theme: str


@dataclass(frozen=True, slots=True)
class Print:
    """A time a badge was printed: when, why again (empty the first time), whether its words differ now."""

    at: datetime | None
    reason: str = ""
    out_of_date: bool = False


@dataclass(frozen=True, slots=True)
class BadgeFace:
    """Everything one badge shows, and whose it is.

    ``badge`` is the id of the issued badge, ``registration`` and ``person`` whose, ``short`` the stable short id.
    ``parts`` are first and last name when the shown name is made of them: a layout may give each its own line.
    ``role`` is a role's value, ``role_word`` its word in the language of the badge. ``no_photo``: refuses pictures.
    """

    badge: str
    registration: str
    person: str
    short: str
    code: str
    name: str
    parts: tuple[str, ...] = ()
    sort_name: str = ""
    organisation: str = ""
    role: str = ""
    role_word: str = ""
    language: str = ""
    no_photo: bool = False
    event: str = ""
    place: str = ""
    agenda: tuple[AgendaLine, ...] = ()

    def content(self, *, agenda: bool = True) -> str:
        """A digest of the words on the badge: a printed badge whose digest differs now is out of date."""
        hidden = {"badge", "registration", "person", "sort_name"} | (set() if agenda else {"agenda"})
        shown = {k: v for k, v in asdict(self).items() if k not in hidden}
        return hashlib.sha256(json.dumps(shown, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]
