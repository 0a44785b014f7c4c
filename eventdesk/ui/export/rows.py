"""The rows of files that went out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from eventdesk.core.export.records import Exported
from eventdesk.ui.kit.tables import Column


@dataclass(frozen=True, slots=True)
class SentRow:
    """A file that went out, in words."""

    id: str
    when: str
    moment: float
    file: str
    people: int
    privacy: str


COLUMNS = (
    Column[SentRow]("when", text=lambda r: r.when, sort=lambda r: r.moment, width=150),
    Column[SentRow]("file", text=lambda r: r.file, width=0),
    Column[SentRow]("people", text=lambda r: str(r.people), sort=lambda r: r.people, width=90, right=True),
    Column[SentRow]("privacy", text=lambda r: r.privacy, width=140),
)


def as_rows(
    found: Sequence[Exported], moment: Callable[[datetime | None], str], kinds: Mapping[str, str]
) -> list[SentRow]:
    """The rows, the newest first; ``kinds`` gives the words of each kind of privacy."""
    rows = [
        SentRow(
            fact.id,
            moment(fact.at),
            fact.at.timestamp() if fact.at else 0.0,
            fact.file,
            fact.people,
            kinds.get(fact.privacy, fact.privacy),
        )
        for fact in found
    ]
    return sorted(rows, key=lambda row: -row.moment)
