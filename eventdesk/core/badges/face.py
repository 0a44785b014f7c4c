"""What one badge shows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from eventdesk.core.shared.sentences import Sentences

SAMPLE_CODE = "SAMPHE22222222C"
"""Stands where a code will be, on badges that are only looked at."""


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


def fullest(face: BadgeFace, others: Sequence[BadgeFace]) -> BadgeFace:
    """A badge with the longest organisation and agenda of all, a language and the mark of who refuses photographs."""
    return replace(
        face,
        organisation=max((other.organisation for other in others), key=len, default=face.organisation),
        agenda=max((other.agenda for other in others), key=len, default=face.agenda),
        language=face.language or "en",
        no_photo=True,
    )


def invented_faces(event: str, words: Sentences) -> tuple[BadgeFace, BadgeFace]:
    """A long name and a short one, to try layouts with while nobody is registered."""
    agenda = tuple(AgendaLine(n, f"{8 + n:02}:30", 3 * n, words.say("badges:theme")) for n in (1, 2, 3))
    role, body = words.say("badges:role-participant"), "Città metropolitana – Direzione Sviluppo rurale e montano"
    long, short = ("Maria Antonietta", "Châtelain-Grandmaison"), ("Li", "Bo")
    return (
        _invented(long, body, role, event, agenda),
        _invented(short, "ASL", role, event, agenda),
    )


def _invented(parts: tuple[str, str], body: str, role: str, event: str, agenda: tuple[AgendaLine, ...]) -> BadgeFace:
    return BadgeFace(
        badge="", registration="", person="", short="SAMPHE22", code=SAMPLE_CODE,
        name=" ".join(parts), parts=parts, organisation=body, role="participant", role_word=role,
        language="en", no_photo=True, event=event, agenda=agenda,
    )  # fmt: skip
