"""The record of the day on paper: how many sat at each table, and who was seen where. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eventdesk.core.badges.ink import Weight
from eventdesk.core.badges.lists import ListColumn, ListRow, PaperList
from eventdesk.core.badges.typeset import Align
from eventdesk.ui.rotation.day_state import ALL_DAY, SeenRow, count_rows
from eventdesk.ui.rotation.state import Shown


@dataclass(frozen=True, slots=True)
class RecordWords:
    """The words on the paper, in its language. ``table`` names one by its number, ``seen`` says where somebody was."""

    counts: str
    people: str
    table: str
    theme: str
    person: str
    rounds: Sequence[str]
    named: Callable[[int], str]
    seen: Callable[[tuple[int, tuple[int, ...]]], str]


def counts_paper(shown: Shown, words: RecordWords) -> PaperList:
    """A row for each table: in each round how many were seated, and in brackets how many were planned."""
    rounds = [turn.id for turn in shown.setup.rounds] or [ALL_DAY]
    by_round = [count_rows(shown.setup, shown.plan, shown.sat, r) for r in rounds]
    columns = (
        ListColumn(words.table, 22, Weight.BOLD),
        ListColumn(words.theme, 60),
        *(ListColumn(head, 22, align=Align.CENTRE) for head in words.rounds),
    )
    rows = tuple(
        ListRow((words.named(line[0].number), line[0].theme, *(_figure(r.people, r.planned) for r in line)))
        for line in zip(*by_round, strict=True)
    )
    return PaperList(words.counts, columns, rows, shown.setup.event.name)


def _figure(people: int | None, planned: int | None) -> str:
    seated = "–" if people is None else str(people)
    return seated if planned is None else f"{seated} ({planned})"


def people_paper(rows: Sequence[SeenRow], words: RecordWords, event: str) -> PaperList:
    """A row for everybody who was seen at a table."""
    columns = (ListColumn(words.person, 60, Weight.BOLD), *(ListColumn(head, 34) for head in words.rounds))
    made = tuple(ListRow((row.name, *(words.seen(seat) for seat in row.seats))) for row in rows)
    return PaperList(words.people, columns, made, event)
