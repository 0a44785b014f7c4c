"""Columns of the register and of the waiting list."""

from __future__ import annotations

from enum import IntEnum

from eventdesk.core.registration.model import Status
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.registration.waiting import Waiter
from eventdesk.core.shared.folding import fold
from eventdesk.ui.kit.tables import Column
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.kit.words import Words
from eventdesk.ui.registration.saying import marks_of, role_words, status_words

_TONES = {Status.REGISTERED: Tone.GOOD, Status.WAITING: Tone.WARN, Status.CANCELLED: Tone.BAD}


class PersonColumn(IntEnum):
    """The register's columns."""

    CODE = 0
    NAME = 1
    ORGANISATION = 2
    MUNICIPALITY = 3
    ROLE = 4
    MARKS = 5
    STATUS = 6


GIVE_WAY = (PersonColumn.CODE, PersonColumn.MUNICIPALITY, PersonColumn.ROLE, PersonColumn.MARKS)
"""Columns that give way to somebody's details."""


def person_columns() -> tuple[Column[PersonRow], ...]:
    """The register's columns."""
    return (
        Column("short", text=lambda r: r.short, width=118),
        Column("name", text=lambda r: r.name, sort=lambda r: fold(r.sort_name), width=170),
        Column("organisation", text=lambda r: r.organisation),
        Column("municipality", text=lambda r: r.municipality, width=120),
        Column("role", text=lambda r: role_words(r.role), width=112),
        Column("marks", text=marks_of, width=136),
        Column("status", text=lambda r: status_words(r.status), tone=_tone, width=104),
    )


def _tone(row: PersonRow) -> Tone:
    return _TONES.get(Status(row.status), Tone.CALM) if row.status in set(Status) else Tone.CALM


def waiter_columns(words: Words) -> tuple[Column[Waiter], ...]:
    """The waiting list's columns; ``words`` writes moments."""
    return (
        Column("name", text=lambda r: r.name, width=170),
        Column("contact", text=lambda r: r.phone or r.email, width=160),
        Column("where", text=lambda r: " · ".join(filter(None, (r.venue or r.zone, r.category)))),
        Column("since", text=lambda r: words.moment(r.since), sort=lambda r: r.since, width=156),
        Column("calls", text=lambda r: str(len(r.calls) or ""), sort=lambda r: len(r.calls), width=96, right=True),
    )
