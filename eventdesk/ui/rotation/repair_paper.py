"""A repair on paper: who moves, by name; and for each table who leaves and who comes. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from eventdesk.core.badges.ink import Weight
from eventdesk.core.badges.lists import ListColumn, ListRow, PaperList
from eventdesk.core.rotation.repair import Reason
from eventdesk.core.shared.folding import fold
from eventdesk.ui.rotation.came import MoveLine, RepairShown


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words on the paper, in its language. ``table`` and ``round`` name one by its number."""

    moves: str
    tables: str
    person: str
    before: str
    after: str
    why: str
    leaving: str
    arriving: str
    table: Callable[[int], str]
    round: Callable[[int], str]
    reason: Callable[[str], str]


def moves_paper(shown: RepairShown, words: PaperWords, subtitle: str) -> PaperList:
    """Everybody who is to go to another table, round by round, by name; whose seat only falls free is left out."""
    columns = (
        ListColumn("", 6, tick=True),
        ListColumn(words.person, 60, Weight.BOLD),
        ListColumn(words.before, 26),
        ListColumn(words.after, 26, Weight.BOLD),
        ListColumn(words.why, 50),
    )
    moves = sorted((move for move in shown.moves if move.after), key=_by_name)
    rows = tuple(
        ListRow(
            ("", move.name, words.table(move.before) if move.before else "–", words.table(move.after),
             words.reason(move.reason)),
            words.round(move.round),
        )
        for move in moves
    )  # fmt: skip
    return PaperList(words.moves, columns, rows, subtitle)


def tables_paper(shown: RepairShown, words: PaperWords, subtitle: str) -> PaperList:
    """A page for each table, for who leads it: who leaves and where to, who comes and where from."""
    columns = (
        ListColumn("", 6, tick=True),
        ListColumn(words.person, 70, Weight.BOLD),
        ListColumn("", 26),
        ListColumn("", 40),
    )
    rows = []
    for made in sorted(shown.tables, key=lambda line: (line.table, line.round)):
        group = f"{words.table(made.table)} · {words.round(made.round)}"
        sides = (
            (words.leaving, made.leaving, words.after, words.reason(Reason.ABSENT)),
            (words.arriving, made.arriving, words.before, words.reason(Reason.NO_SEAT)),
        )
        for head, people, where, nowhere in sides:
            for name, other in sorted(people, key=lambda pair: fold(pair[0])):
                place = f"{where}: {words.table(other)}" if other else nowhere
                rows.append(ListRow(("", name, head, place), group, str(made.table)))
    return PaperList(words.tables, columns, tuple(rows), subtitle)


def _by_name(move: MoveLine) -> tuple[int, str, str]:
    return move.round, fold(move.name), move.id
