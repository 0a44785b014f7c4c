"""The rows of files that went out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from eventdesk.core.export.records import Exported
from eventdesk.ui.export.sayings import SyncWords
from eventdesk.ui.export.state import Entry
from eventdesk.ui.kit.tables import Column
from eventdesk.ui.kit.tone import Tone


@dataclass(frozen=True, slots=True)
class SentRow:
    """A file that went out, in words."""

    id: str
    when: str
    moment: float
    file: str
    people: int
    privacy: str
    erased: str = ""


COLUMNS = (
    Column[SentRow]("when", text=lambda r: r.when, sort=lambda r: r.moment, width=150),
    Column[SentRow]("file", text=lambda r: r.file, width=0),
    Column[SentRow]("people", text=lambda r: str(r.people), sort=lambda r: r.people, width=90, right=True),
    Column[SentRow]("privacy", text=lambda r: r.privacy, width=140),
    Column[SentRow]("erased", text=lambda r: r.erased, tone=lambda r: Tone.WARN if r.erased else Tone.CALM, width=220),
)


def sync_columns(words: SyncWords) -> tuple[Column[Entry], ...]:
    """The columns of what a sync would do."""
    return (
        Column[Entry]("sheet", text=lambda e: e.sheet, width=110),
        Column[Entry]("row", text=lambda e: e.name, width=0),
        Column[Entry]("column", text=lambda e: e.column, width=130),
        Column[Entry]("excel", text=lambda e: e.excel, width=150),
        Column[Entry]("ours", text=lambda e: e.ours, width=150),
        Column[Entry]("outcome", text=words.outcome, tone=words.tone, width=215),
    )


def as_rows(
    found: Sequence[Exported],
    moment: Callable[[datetime | None], str],
    kinds: Mapping[str, str],
    erased: Mapping[str, str],
) -> list[SentRow]:
    """The rows, the newest first; ``kinds`` gives the words of each kind of privacy, ``erased`` those of the files
    that still hold people who were erased, by the fact's id.
    """
    rows = [
        SentRow(
            fact.id,
            moment(fact.at),
            fact.at.timestamp() if fact.at else 0.0,
            fact.file,
            fact.people,
            kinds.get(fact.privacy, fact.privacy),
            erased.get(fact.id, ""),
        )
        for fact in found
    ]
    return sorted(rows, key=lambda row: -row.moment)
