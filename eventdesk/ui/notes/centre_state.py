"""What the centre shows of tables and cards. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from eventdesk.core.notes.centre import CentreView, TableState
from eventdesk.core.notes.tables import RoundTimes, round_times
from eventdesk.ui.kit.tone import Tone


class Standing(StrEnum):
    """How a table stands while a round is under way. Each has its word and its tone."""

    WORKING = "working"
    SILENT = "silent"
    PAPER = "paper"
    EMPTY = "empty"

    @property
    def tone(self) -> Tone:
        """Amber where somebody should go and look."""
        return Tone.WARN if self is Standing.SILENT else Tone.CALM


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table in the centre's list. ``unread`` are its active cards the centre has not read yet."""

    id: str
    number: int
    theme: str
    received: int
    unread: int
    withdrawn: int
    people: int | None
    last: datetime | None
    standing: Standing
    left: int


@dataclass(frozen=True, slots=True)
class LeftRow:
    """What one table left of one round. ``apart`` says that another device wrote something else."""

    id: str
    table: int
    round: int
    messages: tuple[str, ...]
    not_agreed: str
    apart: bool

    @property
    def text(self) -> str:
        """The messages on one line, numbered."""
        return "   ".join(f"{number}. {words}" for number, words in enumerate(self.messages, 1) if words)


@dataclass(frozen=True, slots=True)
class Light:
    """A table in the rehearsal: green when its trial card came, or on paper."""

    table: str
    number: int
    green: bool
    on_paper: bool


def current_round(view: CentreView, now: datetime) -> RoundTimes | None:
    """The round under way at ``now`` by the programme's times; None between rounds or when it has none."""
    times = round_times(view.setup.rounds, view.setup.event.day, now)
    begun = [each for each in times if each.starts and each.starts <= now and not (each.ends and each.ends < now)]
    return begun[-1] if begun else None


def table_rows(view: CentreView, now: datetime) -> list[TableRow]:
    """Every table, by number."""
    under_way = current_round(view, now)
    since = under_way.starts if under_way else None
    themes = {theme.id: theme.name for theme in view.setup.themes}
    return [_row(state, themes.get(state.table.theme, ""), now, since) for state in view.tables]


def _row(state: TableState, theme: str, now: datetime, since: datetime | None) -> TableRow:
    return TableRow(
        id=state.table.id,
        number=state.table.number,
        theme=theme,
        received=state.received,
        unread=state.active - state.read,
        withdrawn=state.withdrawn,
        people=state.people,
        last=state.last,
        standing=_standing(state, now, since),
        left=len(state.left),
    )


def _standing(state: TableState, now: datetime, since: datetime | None) -> Standing:
    if state.on_paper:
        return Standing.PAPER
    if state.is_silent(now, since):
        return Standing.SILENT
    return Standing.WORKING if state.received else Standing.EMPTY


def left_rows(view: CentreView) -> list[LeftRow]:
    """What the tables left of their rounds, by table and round."""
    numbers = {each.id: each.number for each in view.setup.rounds}
    rows = [
        LeftRow(
            id=left.now.id,
            table=state.table.number,
            round=numbers.get(left.now.round, 0),
            messages=left.now.messages,
            not_agreed=left.now.not_agreed,
            apart=bool(left.apart),
        )
        for state in view.tables
        for left in state.left
    ]
    return sorted(rows, key=lambda row: (row.table, row.round))


def lights(view: CentreView) -> list[Light]:
    """Every table's light, by number."""
    return [Light(state.table.id, state.table.number, state.trial is not None, state.on_paper) for state in view.tables]


def silent_tables(rows: Sequence[TableRow]) -> list[int]:
    """The numbers of the tables somebody should go and look at."""
    return [row.number for row in rows if row.standing is Standing.SILENT]
