"""Paper on tables: idea cards, four on an A4 sheet, and a sheet for what a table leaves of a round.

Each carries a code of event, table and round, so that keying it in begins with a scan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eventdesk.core.badges.ink import Box, Fill, Frame, Ink, Line, Page, Placed, Qr, Weight
from eventdesk.core.badges.sheet import A4
from eventdesk.core.badges.signs import TableSign
from eventdesk.core.badges.typeset import Align, Type, Valign, set_text
from eventdesk.core.programme.paper_codes import MOST_NUMBER, MOST_ROUND, MOST_TABLE, PaperCode, PaperKind
from eventdesk.core.shared.codes import grouped
from eventdesk.core.shared.sentences import Sentences

CARDS_ON_A_SHEET = 4
_ACROSS, _DOWN = A4[1] / 2, A4[0] / 2
_GREY, _RULE = "#444444", "#999999"
_QR = 23.0
"""Quiet zone counted: modules of 0.79 mm."""
_MARGIN = 7.0
_STEP = 8.5
"""Millimetres between lines to write on by hand."""
_KINDS = ("idea", "need", "criticality", "proposal", "agreement", "disagreement", "minority", "question")
_MESSAGES = 3


@dataclass(frozen=True, slots=True)
class TableRound:
    """A table in a round, as its papers name it. ``round`` 0: any round; ``starts`` is HH:MM or empty."""

    tag: str
    sign: TableSign
    round: int = 0
    starts: str = ""

    def code(self, kind: PaperKind, number: int = 0) -> str:
        """The code of a paper; empty for a table or round with a number no code can hold."""
        if self.sign.number > MOST_TABLE or self.round > MOST_ROUND or number > MOST_NUMBER:
            return ""
        return PaperCode(self.tag, kind, self.sign.number, self.round, number).text

    def said(self, words: Sentences) -> str:
        """Table, round and start in words."""
        round_ = f"{words.say('badges:list-round')} {self.round}" if self.round else ""
        table = f"{words.say('badges:table')} {self.sign.number}"
        return " · ".join(part for part in (table, round_, self.starts) if part)


def card_pages(places: Sequence[TableRound], cards: int, words: Sentences, type_: Type) -> Iterator[Page]:
    """``cards`` numbered idea cards for each table and round, four on an A4 sheet that lies, to be cut in four."""
    for place in places:
        made = [_card(place, number, words, type_) for number in range(1, cards + 1)]
        for start in range(0, len(made), CARDS_ON_A_SHEET):
            yield _four(made[start : start + CARDS_ON_A_SHEET])


def card_page_count(places: Sequence[TableRound], cards: int) -> int:
    """How many sheets ``card_pages`` gives."""
    return len(places) * -(-cards // CARDS_ON_A_SHEET)


def sheet_pages(places: Sequence[TableRound], words: Sentences, type_: Type) -> Iterator[Page]:
    """One A4 sheet for each table and round: its three messages, what was not agreed, notes."""
    for place in places:
        yield Page(*A4, tuple(_sheet(place, words, type_)))


def _four(cards: Sequence[tuple[Ink, ...]]) -> Page:
    boxes = [Box(column * _ACROSS, row * _DOWN, _ACROSS, _DOWN) for row in (0, 1) for column in (0, 1)]
    placed: list[Ink] = [Placed(box, ink) for box, ink in zip(boxes, cards, strict=False)]
    cuts = [
        Line(_ACROSS, 4, _ACROSS, A4[0] - 4, _RULE, 0.2, 1.5),
        Line(4, _DOWN, A4[1] - 4, _DOWN, _RULE, 0.2, 1.5),
    ]
    return Page(A4[1], A4[0], (*placed, *cuts))


def _head(place: TableRound, kind: PaperKind, number: int, box: Box, words: Sentences, type_: Type) -> list[Ink]:
    """Where and when on the left, the code on the right."""
    ink: list[Ink] = []
    code = place.code(kind, number)
    left = Box(box.x, box.y, box.w - _QR - 3, box.h)
    if code:
        quiet = Box(box.right - _QR, box.y, _QR, _QR)
        ink.append(Qr(quiet, code))
        below = Box(box.right - _QR, quiet.bottom - 0.5, _QR, 3)
        ink += set_text(grouped(code), below, (5.5, 6.5), type_, align=Align.CENTRE, colour=_GREY)
    ink += set_text(place.sign.event, Box(left.x, left.y, left.w, 4), (6, 8), type_, colour=_GREY)
    ink += set_text(place.said(words), Box(left.x, left.y + 4.5, left.w, 8), (10, 17), type_, weight=Weight.BOLD)
    ink += set_text(place.sign.theme, Box(left.x, left.y + 13, left.w, 12), (8, 12), type_, lines=2)
    return ink


def _card(place: TableRound, number: int, words: Sentences, type_: Type) -> tuple[Ink, ...]:
    say = words.say
    box = Box(_MARGIN, _MARGIN, _ACROSS - 2 * _MARGIN, _DOWN - 2 * _MARGIN)
    ink = _head(place, PaperKind.CARD, number, Box(box.x, box.y, box.w, 30), words, type_)
    ink += _kinds(Box(box.x, box.y + 26.5, box.w, 10.5), words, type_)
    top = box.y + 39.5
    ink += set_text(say("badges:card-one-idea"), Box(box.x, top, box.w, 4), (7, 9), type_, colour=_GREY)
    ink += _lines(Box(box.x, top + 3.5, box.w, box.bottom - 10 - top))
    foot = Box(box.x, box.bottom - 4.5, box.w, 4.5)
    half = Box(foot.x, foot.y, foot.w * 0.66, foot.h)
    ink += _to_fill(say("badges:card-place"), half, type_)
    ink += _to_fill(say("badges:card-support"), Box(half.right + 3, foot.y, foot.right - half.right - 3, foot.h), type_)
    return tuple(ink)


def _kinds(box: Box, words: Sentences, type_: Type) -> list[Ink]:
    """Boxes to tick, in two rows: what the card says."""
    ink: list[Ink] = []
    across, down = box.w / 4, box.h / 2
    for index, kind in enumerate(_KINDS):
        row, column = divmod(index, 4)
        cell = Box(box.x + column * across, box.y + row * down, across, down)
        ink.append(Frame(Box(cell.x, cell.y + (cell.h - 3.4) / 2, 3.4, 3.4), line=0.3))
        name = Box(cell.x + 4.6, cell.y, cell.w - 5.5, cell.h)
        ink += set_text(words.say(f"card-kind:{kind}"), name, (6.5, 9), type_, valign=Valign.MIDDLE)
    return ink


def _to_fill(text: str, box: Box, type_: Type) -> list[Ink]:
    """Words, and a line after them to write on."""
    wide = min(box.w - 8, type_.width(text, Weight.REGULAR) * 8 * 25.4 / 72 + 1.5)
    ink: list[Ink] = list(set_text(text, Box(box.x, box.y, wide, box.h), (6, 8), type_, valign=Valign.BOTTOM))
    ink.append(Line(box.x + wide + 1, box.bottom - 0.8, box.right, box.bottom - 0.8, _RULE, 0.2))
    return ink


def _lines(box: Box) -> list[Ink]:
    """Lines to write on, as many as there is room for."""
    count = int(box.h / _STEP)
    return [Line(box.x, box.y + n * _STEP, box.right, box.y + n * _STEP, _RULE, 0.15) for n in range(1, count + 1)]


def _sheet(place: TableRound, words: Sentences, type_: Type) -> list[Ink]:
    say = words.say
    left, wide = 18.0, A4[0] - 36
    ink = _head(place, PaperKind.SHEET, 0, Box(left, 14, wide, 30), words, type_)
    y = 44.0
    if place.sign.question:
        ink += set_text(place.sign.question, Box(left, y, wide, 14), (10, 14), type_, lines=2)
        y += 17
    ink += _to_fill(say("badges:table-people"), Box(left, y, 80, 6), type_)
    y += 12
    ink += _title(say("badges:table-messages"), Box(left, y, wide, 7), type_)
    for number in range(1, _MESSAGES + 1):
        row = Box(left, y + 9 + (number - 1) * 24, wide, 22)
        ink += set_text(str(number), Box(left, row.y + 2, 8, 8), (14, 18), type_, weight=Weight.BOLD)
        ink += _lines(Box(left + 10, row.y, wide - 10, 18.5))
    y += 9 + _MESSAGES * 24 + 2
    ink += _title(say("badges:table-not-agreed"), Box(left, y, wide, 7), type_)
    ink += _lines(Box(left, y + 8, wide, 27.5))
    y += 41
    ink += _title(say("badges:pack-notes"), Box(left, y, wide, 7), type_)
    return ink + _lines(Box(left, y + 8, wide, A4[1] - 16 - y - 8))


def _title(text: str, box: Box, type_: Type) -> list[Ink]:
    bar = Fill(Box(box.x, box.y, box.w, box.h), "#eeeeee", 1)
    return [bar, *set_text(text, box.inset(2, 0.6), (9, 12), type_, weight=Weight.BOLD, valign=Valign.MIDDLE)]
