"""Signs for the way in: which desk is whose (ranges of surnames, shared out evenly), and arrows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from eventdesk.core.badges.ink import Box, Frame, Ink, Line, Page, Placed, Weight
from eventdesk.core.badges.sheet import A4
from eventdesk.core.badges.typeset import Align, Type, Valign, set_text
from eventdesk.core.shared.folding import fold
from eventdesk.core.shared.sentences import Sentences

_ACROSS, _DOWN = A4[1], A4[0]
_GREY = "#444444"
_LAST = "Z"


class Way(StrEnum):
    """Where an arrow points."""

    LEFT = "left"
    RIGHT = "right"
    AHEAD = "ahead"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class SurnameRange:
    """Surnames from one initial to another, and how many people have one of them."""

    first: str
    last: str
    people: int

    @property
    def label(self) -> str:
        """First and last initial, or the only one."""
        return self.first if self.first == self.last else f"{self.first} – {self.last}"


def surname_ranges(surnames: Iterable[str], desks: int) -> tuple[SurnameRange, ...]:
    """Initials shared out among desks so that the fullest desk has as few people as can be.

    The ranges cover the whole alphabet, so that somebody who comes without registration finds a desk too. There are
    fewer ranges than desks when there are fewer initials.
    """
    counts = Counter(initial for name in surnames if (initial := fold(name)[:1].upper()))
    letters = sorted(counts)
    if not letters or desks < 1:
        return ()
    edges = _evenly([counts[letter] for letter in letters], min(desks, len(letters)))
    ranges = []
    for number, (start, end) in enumerate(pairwise(edges)):
        first = "A" if number == 0 and letters[0] >= "A" else letters[start]
        last = _before(letters[end]) if end < len(letters) else max(_LAST, letters[-1])
        ranges.append(SurnameRange(first, last, sum(counts[letter] for letter in letters[start:end])))
    return tuple(ranges)


def _evenly(counts: Sequence[int], parts: int) -> list[int]:
    """Where to cut ``counts`` into contiguous parts with the smallest largest sum (dynamic programming)."""
    total = [0]
    for count in counts:
        total.append(total[-1] + count)
    size = len(counts)
    best = [[(float("inf"), 0)] * (size + 1) for _ in range(parts + 1)]
    best[0][0] = (0.0, 0)
    for part in range(1, parts + 1):
        for end in range(part, size + 1):
            best[part][end] = min(
                (max(best[part - 1][start][0], float(total[end] - total[start])), start)
                for start in range(part - 1, end)
            )
    edges = [size]
    for part in range(parts, 0, -1):
        edges.append(best[part][edges[-1]][1])
    return edges[::-1]


def _before(letter: str) -> str:
    """The letter before, so that ranges leave no gap between them."""
    return chr(ord(letter) - 1) if "A" < letter <= "Z" else letter


def desk_sign_pages(ranges: Sequence[SurnameRange], event: str, words: Sentences, type_: Type) -> Iterator[Page]:
    """One A4 sheet, lying, for each desk: its letters as large as they fit."""
    for number, part in enumerate(ranges, start=1):
        ink = _frame(event, type_)
        ink += set_text(
            words.say("badges:sign-desk", number=number), Box(20, 34, _ACROSS - 40, 16), (20, 36), type_,
            align=Align.CENTRE, valign=Valign.MIDDLE,
        )  # fmt: skip
        ink += set_text(
            part.label, Box(20, 52, _ACROSS - 40, 104), (60, 300), type_,
            weight=Weight.BOLD, align=Align.CENTRE, valign=Valign.MIDDLE,
        )  # fmt: skip
        said = words.say("badges:sign-surnames", first=part.first, last=part.last)
        ink += set_text(said, Box(20, 162, _ACROSS - 40, 16), (18, 30), type_, align=Align.CENTRE, valign=Valign.MIDDLE)
        yield Page(_ACROSS, _DOWN, tuple(ink))


def arrow_page(text: str, way: Way, event: str, type_: Type) -> Page:
    """An A4 sheet, lying, with an arrow and what it leads to."""
    turn = {Way.AHEAD: 0, Way.RIGHT: 90, Way.BACK: 180, Way.LEFT: 270}[way]
    arrow = Placed(Box((_ACROSS - 80) / 2, 28, 80, 80), tuple(_arrow(80)), turn)
    ink = [*_frame(event, type_), arrow]
    ink += set_text(
        text, Box(20, 114, _ACROSS - 40, 72), (40, 120), type_,
        weight=Weight.BOLD, lines=2, align=Align.CENTRE, valign=Valign.MIDDLE,
    )  # fmt: skip
    return Page(_ACROSS, _DOWN, tuple(ink))


def _frame(event: str, type_: Type) -> list[Ink]:
    ink: list[Ink] = [Frame(Box(12, 12, _ACROSS - 24, _DOWN - 24), "#111111", 0.5, 3)]
    ink += set_text(
        event, Box(20, 17, _ACROSS - 40, 9), (11, 18), type_, align=Align.CENTRE, valign=Valign.MIDDLE, colour=_GREY
    )
    return ink


def _arrow(side: float) -> list[Ink]:
    """An arrow that points up, of thick lines."""
    middle, thick = side / 2, side * 0.14
    tip, wing = side * 0.14, side * 0.3
    return [
        Line(middle, side * 0.9, middle, tip + thick * 0.5, line=thick),
        Line(middle - wing, tip + wing, middle + thick * 0.35, tip - thick * 0.35, line=thick),
        Line(middle + wing, tip + wing, middle - thick * 0.35, tip - thick * 0.35, line=thick),
    ]
