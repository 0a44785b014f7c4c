"""The lists of an event on paper: who signs, who sits where, who is expected; slips with the personal agenda."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from eventdesk.core.badges.face import BadgeFace
from eventdesk.core.badges.ink import Weight
from eventdesk.core.badges.job import Order, Which, chosen
from eventdesk.core.badges.lists import ListColumn, ListRow, PaperList
from eventdesk.core.badges.typeset import Align
from eventdesk.core.shared.folding import fold

Say = Callable[[str], str]
"""Gives the words of a key in the language of the paper."""

DENSE_ROW = 6.3
"""Three rounds of eleven people, each under its head, on one page."""
_TICKS = 4
_SIGNED_ROW = 11.0
"""Height in mm of a row somebody signs in."""


def signature_sheet(faces: Iterable[BadgeFace], say: Say, subtitle: str = "") -> PaperList:
    """A row for each person, by surname, with room to sign on arrival and on leaving."""
    columns = (
        ListColumn(say("badges:list-number"), 7, align=Align.RIGHT),
        ListColumn(say("badges:list-name"), 46, Weight.BOLD),
        ListColumn(say("badges:list-organisation"), 38),
        ListColumn(say("badges:list-arrival"), 40),
        ListColumn(say("badges:list-time"), 13),
        ListColumn(say("badges:list-leaving"), 40),
        ListColumn(say("badges:list-time"), 13),
    )
    rows = [
        ListRow((str(number), listed(face), face.organisation, "", "", "", ""))
        for number, face in enumerate(by_surname(faces), start=1)
    ]
    return _paper(say, "badges:list-signatures", subtitle, columns, rows, size=9.5, height=_SIGNED_ROW)


def surname_list(faces: Iterable[BadgeFace], say: Say, subtitle: str = "") -> PaperList:
    """A row for each person under the letter of the surname, with the table of each round."""
    people = by_surname(faces)
    rounds = sorted({line.round for face in people for line in face.agenda})
    columns = (
        ListColumn("", 6, tick=True),
        ListColumn(say("badges:list-name"), 52, Weight.BOLD),
        ListColumn(say("badges:list-organisation"), 46),
        *(ListColumn(f"{say('badges:list-round')} {n}", 15, align=Align.CENTRE) for n in rounds),
        ListColumn(say("badges:list-code"), 28),
    )
    rows = [
        ListRow(("", listed(face), face.organisation, *_tables(face, rounds), face.short), _initial(face))
        for face in people
    ]
    return _paper(say, "badges:list-people", subtitle, columns, rows)


def tick_list(faces: Iterable[BadgeFace], say: Say, subtitle: str = "") -> PaperList:
    """A row for each person under the letter of the surname, with boxes to tick for whatever is handed out or asked."""
    ticks = tuple(ListColumn("", 11, tick=True) for _ in range(_TICKS))
    columns = (
        ListColumn(say("badges:list-name"), 58, Weight.BOLD),
        ListColumn(say("badges:list-organisation"), 46),
        ListColumn(say("badges:list-role"), 36),
        *ticks,
    )
    rows = [
        ListRow((listed(face), face.organisation, face.role_word, *("" for _ in ticks)), _initial(face))
        for face in by_surname(faces)
    ]
    return _paper(say, "badges:list-ticks", subtitle, columns, rows)


def table_lists(faces: Iterable[BadgeFace], say: Say, subtitle: str = "") -> PaperList:
    """For each table and round who sits there; a table begins a new page."""
    seats = [(line.table, line.round, _key(face), face, line) for face in faces for line in face.agenda if line.table]
    columns = (
        ListColumn("", 6, tick=True),
        ListColumn(say("badges:list-name"), 60, Weight.BOLD),
        ListColumn(say("badges:list-organisation"), 62),
        ListColumn(say("badges:list-role"), 34),
    )
    rows = []
    for table, _, _, face, line in sorted(seats, key=lambda seat: seat[:3]):
        turn = f"{say('badges:list-round')} {line.round}" + (f" · {line.starts}" if line.starts else "")
        group = " · ".join(part for part in (f"{say('badges:table')} {table}", turn, line.theme) if part)
        rows.append(ListRow(("", listed(face), face.organisation, face.role_word), group, str(table)))
    return _paper(say, "badges:list-tables", subtitle, columns, rows, height=DENSE_ROW)


def by_surname(faces: Iterable[BadgeFace]) -> list[BadgeFace]:
    """The faces by surname, however it is spelled."""
    return chosen(faces, Which(order=Order.SURNAME), {})


def _paper(
    say: Say,
    title: str,
    subtitle: str,
    columns: tuple[ListColumn, ...],
    rows: Sequence[ListRow],
    *,
    size: float = 10.0,
    height: float = 7.0,
) -> PaperList:
    return PaperList(say(title), columns, tuple(rows), subtitle, say("badges:list-foot"), size, height)


def listed(face: BadgeFace) -> str:
    """Last name first, as lists are searched; the shown name where it stands alone."""
    return f"{face.parts[1]} {face.parts[0]}" if len(face.parts) == 2 else face.name


def _key(face: BadgeFace) -> str:
    return fold(face.sort_name or face.name)


def _initial(face: BadgeFace) -> str:
    return _key(face)[:1].upper() or "#"


def _tables(face: BadgeFace, rounds: Sequence[int]) -> tuple[str, ...]:
    at = {line.round: str(line.table) for line in face.agenda if line.table}
    return tuple(at.get(n, "–") for n in rounds)
