"""Columns of the tables of participants and of list rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from eventdesk.core.registration.model import Status
from eventdesk.core.registration.preview import LineStatus
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.shared.folding import fold
from eventdesk.ui.kit.tables import Column
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.registration.state import LineRow

Words = Callable[[], Mapping[str, str]]

_PERSON_TONES = {Status.REGISTERED: Tone.GOOD, Status.WAITING: Tone.WARN, Status.CANCELLED: Tone.BAD}
_LINE_TONES = {
    LineStatus.NEW: Tone.GOOD,
    LineStatus.UPDATED: Tone.GOOD,
    LineStatus.POSSIBLE: Tone.WARN,
    LineStatus.DUPLICATE: Tone.CALM,
    LineStatus.SKIPPED: Tone.BAD,
}


def person_columns(status: Words) -> tuple[Column[PersonRow], ...]:
    """The register's columns; ``status`` gives the words of a status in the language of the moment."""
    return (
        Column("short", text=lambda r: r.short, width=118),
        Column("name", text=lambda r: r.name, sort=lambda r: fold(r.sort_name), width=190),
        Column("organisation", text=lambda r: r.organisation),
        Column("municipality", text=lambda r: r.municipality, width=150),
        Column(
            "status",
            text=lambda r: status().get(r.status, r.status),
            tone=lambda r: _PERSON_TONES.get(Status(r.status), Tone.CALM) if r.status in set(Status) else Tone.CALM,
            width=110,
        ),
    )


def line_columns(status: Words) -> tuple[Column[LineRow], ...]:
    """The columns of a list's rows."""
    return (
        Column("place", text=lambda r: r.place, width=70),
        Column("name", text=lambda r: r.name or r.raw, width=190),
        Column("email", text=lambda r: r.email, width=180),
        Column("organisation", text=lambda r: r.organisation or r.municipality, width=150),
        Column(
            "status",
            text=lambda r: status().get(r.status, r.status),
            tone=lambda r: _LINE_TONES.get(LineStatus(r.status), Tone.CALM),
            width=130,
        ),
        Column("reason", text=lambda r: r.reason),
    )
