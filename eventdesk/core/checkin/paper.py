"""Paper for the desk: the list to go on with when no computer does, and the sheet a volunteer learns the desk from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from secrets import randbelow

from eventdesk.core.badges.face import BadgeFace
from eventdesk.core.badges.ink import Box, Ink, Line, Page, Placed, Qr, Weight
from eventdesk.core.badges.lists import ListColumn, ListRow, PaperList, list_pages
from eventdesk.core.badges.papers import by_surname, listed
from eventdesk.core.badges.ports import Outlines, Printed, Printer
from eventdesk.core.badges.reading import faces_of
from eventdesk.core.badges.sheet import A4
from eventdesk.core.badges.typeset import Align, Type, set_text
from eventdesk.core.checkin.blanks import new_blank_code
from eventdesk.core.checkin.model import Arrival, Departure
from eventdesk.core.checkin.spot import open_arrivals
from eventdesk.core.programme.service import setup_of
from eventdesk.core.shared.codes import Pick, grouped
from eventdesk.core.shared.folding import fold
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.progress import Silent
from eventdesk.core.shared.sentences import Sentences

STEPS = 8
"""Sentences of the volunteers' sheet."""
_SIDE, _TOP = 18.0, 18.0
_GREY, _RULE = "#444444", "#999999"
BLANKS = 8
"""Blank badges on a sheet."""
_EDGE, _QR = 7.0, 24.0
"""Millimetres; the code's quiet zone counted."""


class DeskPaper:
    """Makes the desk's paper as PDF files, replaced only when whole."""

    def __init__(
        self,
        ledger: Ledger,
        printer: Printer,
        words: Callable[[str], Sentences],
        outlines: Outlines | None = None,
        pick: Pick = randbelow,
    ) -> None:
        self._ledger = ledger
        self._printer = printer
        self._words = words
        self._outlines = outlines
        self._pick = pick

    def fallback_list(self, event: str, path: Path, *, language: str = "it") -> Printed:
        """Everybody by surname with a box to tick, the tables, and the short code to key in afterwards. Who is in is
        ticked already.

        Raises:
            NotFound: there is no such event.
            FileNotWritten: nothing was put in place.
        """
        words = self._words(language)
        with self._ledger.reading() as read:
            setup = setup_of(read, event)
            faces = faces_of(read, event, words, without_badge=True)
            inside = _inside(read.find(Arrival, event=event), read.find(Departure, event=event))
        day = f"{setup.event.day:%d/%m/%Y}" if setup.event.day else ""
        subtitle = " · ".join(part for part in (setup.event.name, setup.event.place, day) if part)
        made = list(list_pages(fallback(faces, inside, words, subtitle), self._type()))
        return self._write(path, made, words.say("deskpaper:list-title"))

    def help_sheet(self, path: Path, *, language: str = "it") -> Printed:
        """One page from which a volunteer learns the desk.

        Raises:
            FileNotWritten: nothing was put in place.
        """
        words = self._words(language)
        return self._write(path, [help_page(words, self._type())], words.say("deskpaper:sheet-title"))

    def blank_badges(self, event: str, path: Path, *, sheets: int = 4, language: str = "it") -> Printed:
        """Blank badges, eight on a sheet, each with a new code of the event and a line for the name. Nobody has these
        codes until the desk scans one for somebody.

        Raises:
            NotFound: there is no such event.
            FileNotWritten: nothing was put in place.
        """
        words = self._words(language)
        with self._ledger.reading() as read:
            known = setup_of(read, event).event
        made = [
            blanks_page([new_blank_code(known.tag, self._pick) for _ in range(BLANKS)], known.name, words, self._type())
            for _ in range(sheets)
        ]
        return self._write(path, made, words.say("deskpaper:blanks-title"))

    def _write(self, path: Path, made: list[Page], title: str) -> Printed:
        return self._printer.write(
            path, made, total=len(made), step="badges:drawing-list", title=title, progress=Silent()
        )

    def _type(self) -> Type:
        return Type(self._printer.measure, self._outlines)


def _inside(arrivals: list[Arrival], departures: list[Departure]) -> frozenset[str]:
    came: dict[str, list[Arrival]] = {}
    left: dict[str, list[Departure]] = {}
    for arrival in arrivals:
        came.setdefault(arrival.registration, []).append(arrival)
    for departure in departures:
        left.setdefault(departure.registration, []).append(departure)
    return frozenset(who for who, mine in came.items() if open_arrivals(mine, left.get(who, [])))


def fallback(
    faces: tuple[BadgeFace, ...] | list[BadgeFace], inside: frozenset[str], words: Sentences, subtitle: str
) -> PaperList:
    """The list: a box, the hour, the name, where from, the first table, the code."""
    say = words.say
    columns = (
        ListColumn("", 6, tick=True),
        ListColumn(say("deskpaper:hour"), 16),
        ListColumn(say("badges:list-name"), 54, Weight.BOLD),
        ListColumn(say("badges:list-organisation"), 50),
        ListColumn(say("deskpaper:tables"), 22),
        ListColumn(say("badges:list-code"), 30),
    )
    rows = [
        ListRow(
            (
                "×" if face.registration in inside else "",
                "",
                listed(face),
                face.organisation,
                " · ".join(str(line.table) for line in face.agenda if line.table),
                face.short,
            ),
            fold(face.sort_name or face.name)[:1].upper() or "#",
        )
        for face in by_surname(faces)
    ]
    return PaperList(
        say("deskpaper:list-title"), columns, tuple(rows), subtitle, say("badges:list-foot"), size=10.0, height=7.0
    )


def blanks_page(codes: Sequence[str], event: str, words: Sentences, type_: Type) -> Page:
    """An A4 page of blank badges to cut: the event, a line for the name, the code to scan and to read."""
    wide, high = A4[0] / 2, A4[1] / 4
    ink: list[Ink] = [Line(wide, 4, wide, A4[1] - 4, _RULE, 0.2, 1.5)]
    ink += [Line(4, high * row, A4[0] - 4, high * row, _RULE, 0.2, 1.5) for row in (1, 2, 3)]
    for number, code in enumerate(codes):
        box = Box(wide * (number % 2), high * (number // 2), wide, high)
        ink.append(Placed(box, tuple(_blank(code, event, box, words, type_))))
    return Page(*A4, tuple(ink))


def _blank(code: str, event: str, box: Box, words: Sentences, type_: Type) -> list[Ink]:
    across = box.w - 2 * _EDGE
    ink: list[Ink] = [Qr(Box(box.w - _EDGE - _QR, box.h - _EDGE - _QR - 4, _QR, _QR), code)]
    ink += set_text(event, Box(_EDGE, _EDGE, across, 6), (8, 11), type_, colour=_GREY)
    ink.append(Line(_EDGE, 34, box.w - _EDGE, 34, _RULE, 0.3))
    ink += set_text(words.say("deskpaper:blank-name"), Box(_EDGE, 35, across, 4), (6, 8), type_, colour=_GREY)
    below = Box(_EDGE, box.h - _EDGE - 4, across, 4)
    ink += set_text(grouped(code), below, (7, 9), type_, align=Align.RIGHT, colour=_GREY)
    return ink


def help_page(words: Sentences, type_: Type) -> Page:
    """An A4 page: a title, then what to do in each case, the case in bold."""
    across, down = A4
    wide = across - 2 * _SIDE
    ink: list[Ink] = []
    y = _TOP
    ink += set_text(words.say("deskpaper:sheet-title"), Box(_SIDE, y, wide, 14), (18, 26), type_, weight=Weight.BOLD)
    y += 15
    ink += set_text(words.say("deskpaper:sheet-line"), Box(_SIDE, y, wide, 12), (11, 13), type_, lines=2, colour=_GREY)
    y += 15
    high = (down - y - 16) / STEPS
    for number in range(1, STEPS + 1):
        ink.append(Line(_SIDE, y, across - _SIDE, y, "#999999", 0.2))
        head, text = words.say(f"deskpaper:case-{number}"), words.say(f"deskpaper:do-{number}")
        ink += set_text(head, Box(_SIDE, y + 3, wide, 8), (13, 16), type_, weight=Weight.BOLD)
        ink += set_text(text, Box(_SIDE, y + 11, wide, high - 13), (10, 13), type_, lines=3)
        y += high
    return Page(across, down, tuple(ink))
