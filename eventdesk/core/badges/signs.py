"""Table signs: an A4 sheet folded to a tent, the same words on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypedDict

from eventdesk.core.badges.ink import WHITE, Box, Fill, Ink, Line, Page, Placed, Qr, Weight
from eventdesk.core.badges.sheet import A4
from eventdesk.core.badges.typeset import Align, Type, Valign, set_text

_HALF = A4[1] / 2
_GREY = "#444444"
THEME_COLOURS = ("#1d4e89", "#0b6b3a", "#8a1c4a", "#735000", "#5b3a8c", "#0f6a73", "#a33a00", "#3f4a7a")
"""One for each theme in turn; dark, so that white words on them are readable in black and white too."""


@dataclass(frozen=True, slots=True)
class TableSign:
    """What one table's sign says. ``colour`` is an index into the colours of themes; ``link`` goes into a QR code.

    ``table`` is the table's id, ``facilitator`` the registration of who leads it, ``closed`` the numbers of the rounds
    it is not used in.
    """

    number: int
    theme: str = ""
    question: str = ""
    event: str = ""
    place: str = ""
    colour: int = 0
    link: str = ""
    table: str = ""
    facilitator: str = ""
    closed: frozenset[int] = frozenset()


class _Centre(TypedDict):
    align: Align
    valign: Valign


@dataclass(frozen=True, slots=True)
class SignWords:
    """Words on signs in the language of the event."""

    table: str = "Tavolo"


def table_sign_pages(signs: Iterable[TableSign], words: SignWords, type_: Type) -> Iterator[Page]:
    """One A4 page for each table, to be folded across the middle."""
    for sign in signs:
        half = _half(sign, words, type_)
        upper = Placed(Box(0, 0, A4[0], _HALF), half, 180)
        lower = Placed(Box(0, _HALF, A4[0], _HALF), half)
        fold = [Line(x, _HALF, x + 12, _HALF, "#777777", 0.2, 1.0) for x in (4.0, A4[0] - 16)]
        yield Page(*A4, (upper, lower, *fold))


def _half(sign: TableSign, words: SignWords, type_: Type) -> tuple[Ink, ...]:
    """One side of the tent: number first, readable across a hall; theme, question, event below."""
    colour = THEME_COLOURS[sign.colour % len(THEME_COLOURS)]
    number = Box(15, 24, 180, 62)
    band, question, ink = Box(15, 91, 180, 25), Box(15, 120, 180, 17), list[Ink]()
    if sign.link:
        side = 44.0
        number, ink = Box(15 + side, 24, 180 - 2 * side, 62), [Qr(Box(195 - side, 33, side, side), sign.link)]
    centre = _Centre(align=Align.CENTRE, valign=Valign.MIDDLE)
    ink += set_text(sign.event, Box(15, 8, 180, 6), (9, 12), type_, colour=_GREY, **centre)
    ink += set_text(words.table, Box(15, 15, 180, 11), (18, 24), type_, **centre)
    ink += set_text(str(sign.number), number, (60, 230), type_, weight=Weight.BOLD, **centre)
    if sign.theme:
        ink.append(Fill(band, colour, 2))
        ink += set_text(
            sign.theme, band.inset(5, 2), (16, 38), type_, weight=Weight.BOLD, lines=2, colour=WHITE, **centre
        )
    ink += set_text(sign.question, question, (11, 16), type_, lines=3, **centre)
    ink += set_text(sign.place, Box(15, 138.5, 180, 5), (9, 11), type_, colour=_GREY, **centre)
    return tuple(ink)
