"""The list of cards as columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from eventdesk.ui.kit.tables import Column
from eventdesk.ui.notes.state import CardRow, Say, state_of


class CardWords:
    """Words of the cells."""

    def __init__(self, say: Say, time: Callable[[datetime | None], str]) -> None:
        self._say = say
        self._time = time

    def columns(self) -> tuple[Column[CardRow], ...]:
        """When, where, what kind, the words, how it stands."""
        return (
            Column("time", self._at, lambda row: row.at, width=66),
            Column("table", _table, lambda row: row.table or None, width=76),
            Column("round", _round, lambda row: row.round or None, width=72),
            Column("kind", self._kind, width=120),
            Column("text", lambda row: row.text),
            Column("state", self._state, tone=lambda row: row.tone, width=112),
        )

    def _at(self, row: CardRow) -> str:
        return self._time(row.at)

    def _kind(self, row: CardRow) -> str:
        return self._say(f"card-kind:{row.card.now.kind}", None)

    def _state(self, row: CardRow) -> str:
        return state_of(row, self._say)


def row_id(row: CardRow) -> str:
    """What a row is known by."""
    return row.card.id


def _table(row: CardRow) -> str:
    return str(row.table) if row.table else ""


def _round(row: CardRow) -> str:
    return str(row.round) if row.round else ""
