"""The list of cards as columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from eventdesk.ui.kit.tables import Column
from eventdesk.ui.notes.state import CardRow, Say, state_of


class CardWords:
    """Words of the cells."""

    def __init__(
        self, say: Say, time: Callable[[datetime | None], str], is_unread: Callable[[CardRow], bool] | None = None
    ) -> None:
        """``is_unread`` tells the cards that the centre has not read yet."""
        self._say = say
        self._time = time
        self._is_unread = is_unread

    def few(self) -> tuple[Column[CardRow], ...]:
        """Where, the words, how it stands: for a narrow list."""
        every = {column.key: column for column in self.columns()}
        return every["table"], every["text"], every["state"]

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
        said = state_of(row, self._say)
        if not said and self._is_unread is not None and self._is_unread(row):
            return self._say("notes:unread", None)
        return said


def row_id(row: CardRow) -> str:
    """What a row is known by."""
    return row.card.id


def _table(row: CardRow) -> str:
    return str(row.table) if row.table else ""


def _round(row: CardRow) -> str:
    return str(row.round) if row.round else ""
