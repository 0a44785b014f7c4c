"""Facilitator packs: what somebody who leads a table needs on paper, a cover and the people round by round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eventdesk.core.badges.cards import TableRound, card_pages, sheet_pages
from eventdesk.core.badges.face import BadgeFace
from eventdesk.core.badges.ink import WHITE, Box, Fill, Ink, Line, Page, Qr, Weight
from eventdesk.core.badges.lists import ListColumn, ListRow, PaperList, list_pages
from eventdesk.core.badges.papers import DENSE_ROW, listed
from eventdesk.core.badges.sheet import A4
from eventdesk.core.badges.signs import TableSign
from eventdesk.core.badges.typeset import Align, Type, Valign, set_text
from eventdesk.core.shared.sentences import Sentences

_LEADING = ("facilitator", "note_taker")
_OPENING, _CLOSING = 5, 5
"""Minutes for meeting each other, and for choosing three messages and saying what was not agreed."""
_SHORTEST_SCRIPT = 15
_LEFT, _WIDE = 18.0, 174.0
_NOTE_LINES = 14
_PAGE_QR = 31.0


@dataclass(frozen=True, slots=True)
class PackRound:
    """A round as its table sees it: when it starts (HH:MM or empty), how long it is, who sits there."""

    number: int
    starts: str
    minutes: int
    people: tuple[BadgeFace, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """The pack of one table. ``leader`` is who was named to lead it, ``tag`` the event's (its papers have codes)."""

    sign: TableSign
    rounds: tuple[PackRound, ...]
    leader: BadgeFace | None = None
    tag: str = ""

    @property
    def places(self) -> list[TableRound]:
        """The rounds in which somebody sits at the table, as its papers name them."""
        return [TableRound(self.tag, self.sign, part.number, part.starts) for part in self.rounds if part.people]


def packs_of(
    signs: Sequence[TableSign], rounds: Sequence[tuple[int, str, int]], faces: Sequence[BadgeFace], tag: str = ""
) -> list[Pack]:
    """A pack for each table at which somebody sits. ``rounds`` are number, start and minutes; ``faces`` by surname."""
    by_id = {face.registration: face for face in faces}
    seated: dict[tuple[int, int], list[BadgeFace]] = {}
    for face in faces:
        for line in face.agenda:
            if line.table:
                seated.setdefault((line.table, line.round), []).append(face)
    packs = []
    for sign in signs:
        parts = tuple(PackRound(n, starts, m, tuple(seated.get((sign.number, n), ()))) for n, starts, m in rounds)
        if any(part.people for part in parts):
            packs.append(Pack(sign, parts, by_id.get(sign.facilitator), tag))
    return packs


def pack_pages(pack: Pack, needs: dict[str, str], words: Sentences, type_: Type, cards: int = 0) -> Iterator[Page]:
    """The cover of a pack and the list of its people, round by round; with ``cards``, its table sheets and so many idea
    cards for each round.
    """
    yield Page(*A4, tuple(_cover(pack, words, type_)))
    yield from list_pages(_people(pack, needs, words), type_)
    if cards:
        yield from sheet_pages(pack.places, words, type_)
        yield from card_pages(pack.places, cards, words, type_)


def _cover(pack: Pack, words: Sentences, type_: Type) -> list[Ink]:
    sign, say = pack.sign, words.say
    ink: list[Ink] = []
    ink += set_text(sign.event, Box(_LEFT, 16, _WIDE - _PAGE_QR - 4, 6), (8, 11), type_, colour="#444444")
    title = f"{say('badges:table')} {sign.number}"
    wide = _WIDE
    if sign.link:
        wide -= _PAGE_QR + 4
        ink.append(Qr(Box(_LEFT + _WIDE - _PAGE_QR, 12, _PAGE_QR, _PAGE_QR), sign.link))
        said = Box(_LEFT + _WIDE - _PAGE_QR - 40, 38, 40, 5)
        ink += set_text(say("badges:pack-page"), said, (7, 9), type_, align=Align.RIGHT, colour="#444444")
    ink += set_text(title, Box(_LEFT, 23, wide, 18), (24, 40), type_, weight=Weight.BOLD, valign=Valign.MIDDLE)
    y = 44.0
    if sign.theme:
        band = Box(_LEFT, y, _WIDE, 16)
        ink.append(Fill(band, "#222222", 2))
        ink += set_text(
            sign.theme, band.inset(4, 2), (12, 22), type_,
            weight=Weight.BOLD, lines=2, valign=Valign.MIDDLE, colour=WHITE,
        )  # fmt: skip
        y += 20
    if sign.question:
        ink += set_text(say("badges:pack-question"), Box(_LEFT, y, _WIDE, 5), (9, 10), type_, colour="#444444")
        ink += set_text(sign.question, Box(_LEFT, y + 5.5, _WIDE, 20), (12, 17), type_, lines=3)
        y += 29
    leading = _leading(pack)
    if leading:
        ink += set_text(say("badges:pack-leading"), Box(_LEFT, y, _WIDE, 5), (9, 10), type_, colour="#444444")
        ink += set_text(" · ".join(leading), Box(_LEFT, y + 5.5, _WIDE, 12), (10, 13), type_, lines=2)
        y += 20
    for part in pack.rounds:
        ink += _script(part, Box(_LEFT, y, _WIDE, 26), words, type_)
        y += 28
        if y > A4[1] - 60:
            break
    return ink + _notes(say("badges:pack-notes"), y + 2, type_)


def _leading(pack: Pack) -> list[str]:
    people = {pack.leader.registration: pack.leader} if pack.leader else {}
    people |= {face.registration: face for part in pack.rounds for face in part.people if face.role in _LEADING}
    return [f"{face.name} ({face.role_word.lower()})" for face in people.values()]


def _script(part: PackRound, box: Box, words: Sentences, type_: Type) -> list[Ink]:
    """When a round begins, how many sit there, and what its minutes are for."""
    say = words.say
    head = " · ".join(
        text
        for text in (
            f"{say('badges:list-round')} {part.number}",
            part.starts,
            say("badges:pack-minutes", minutes=part.minutes) if part.minutes else "",
            say("badges:pack-people", people=len(part.people)),
        )
        if text
    )
    ink: list[Ink] = [Line(box.x, box.y, box.right, box.y, line=0.4)]
    ink += set_text(head, Box(box.x, box.y + 1, box.w, 7), (11, 14), type_, weight=Weight.BOLD, valign=Valign.MIDDLE)
    middle = part.minutes - _OPENING - _CLOSING
    steps = ((_OPENING, "opening"), (middle, "talking"), (_CLOSING, "closing"))
    for number, (minutes, step) in enumerate(steps):
        y = box.y + 8.5 + number * 5.6
        text = say(f"badges:pack-step-{step}")
        if part.minutes >= _SHORTEST_SCRIPT:
            told = Box(box.x, y, 10, 5.6)
            ink += set_text(f"{minutes}'", told, (9, 11), type_, weight=Weight.BOLD, align=Align.RIGHT)
        ink += set_text(text, Box(box.x + 13, y, box.w - 13, 5.6), (9, 11), type_)
    return ink


def _notes(title: str, y: float, type_: Type) -> list[Ink]:
    """Lines to write on, as many as there is room for."""
    ink: list[Ink] = []
    if y > A4[1] - 40:
        return ink
    ink += set_text(title, Box(_LEFT, y, _WIDE, 5), (9, 10), type_, colour="#444444")
    line = y + 14
    while line < A4[1] - 16 and len(ink) <= _NOTE_LINES:
        ink.append(Line(_LEFT, line, _LEFT + _WIDE, line, "#999999", 0.15))
        line += 9
    return ink


def _people(pack: Pack, needs: dict[str, str], words: Sentences) -> PaperList:
    say = words.say
    columns = (
        ListColumn("", 6, tick=True),
        ListColumn(say("badges:list-name"), 54, Weight.BOLD),
        ListColumn(say("badges:list-organisation"), 50),
        ListColumn(say("badges:list-role"), 24),
        ListColumn(say("badges:list-needs"), 40),
    )
    rows = [
        ListRow(
            ("", listed(face), face.organisation, face.role_word, needs.get(face.registration, "")), _head(part, words)
        )
        for part in pack.rounds
        for face in part.people
    ]
    title = " · ".join(text for text in (f"{say('badges:table')} {pack.sign.number}", pack.sign.theme) if text)
    return PaperList(title, columns, tuple(rows), pack.sign.event, say("badges:list-foot"), height=DENSE_ROW)


def _head(part: PackRound, words: Sentences) -> str:
    return " · ".join(text for text in (f"{words.say('badges:list-round')} {part.number}", part.starts) if text)
