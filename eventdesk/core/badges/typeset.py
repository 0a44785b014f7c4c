"""Words set into a box: the largest size at which they fit, and what to say when they do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations, pairwise

from eventdesk.core.badges.ink import (
    BLACK,
    MM_PER_POINT,
    Box,
    Cut,
    Family,
    Glyphs,
    Outline,
    Style,
    Text,
    Weight,
    weight_of,
)
from eventdesk.core.badges.ports import Outlines, TextMeasure

TOP = 0.78
"""What a line needs above the baseline in ems, unless its accents reach higher (capitals reach 0.72)."""
BOTTOM = 0.24
_PITCH = 1.18
_CAPS_SINK = 0.087
"""Capitals and digits have nothing below the baseline: in the middle they look too high by this much."""
_OVERSHOOT = 0.05
_MORE_LINES = 0.94
_MOST_WORDS = 9
_HYPHENS = "-‐–/"
_ELLIPSIS = "…"
_BEFORE_ELLIPSIS = " ,;:.-–("


class Fit(StrEnum):
    """How words came to fit."""

    WHOLE = "whole"
    BROKEN = "broken"
    CUT = "cut"


class Align(StrEnum):
    """Where a line stands in its box."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Valign(StrEnum):
    """Where a block of lines stands in its box."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its weight. ``glued``: no space before it. ``starts``: a line would best begin here."""

    text: str
    weight: Style = Weight.BOLD
    glued: bool = False
    starts: bool = False


@dataclass(frozen=True, slots=True)
class Fitted:
    """Words in lines at a size in points; ``lines`` are runs of (text, weight)."""

    lines: tuple[tuple[tuple[str, Style], ...], ...]
    size: float
    fit: Fit = Fit.WHOLE


class Type:
    """Text with measures: the print fonts where they are right, outlines where they are not.

    Keeps what it has measured; one is made for each print job.
    """

    def __init__(self, measure: TextMeasure, outlines: Outlines | None = None) -> None:
        self._measure = measure
        self._outlines = outlines
        self._plain: dict[tuple[str, Style], bool] = {}
        self._shapes: dict[tuple[str, Style], Outline | None] = {}
        self._widths: dict[tuple[str, Style], float] = {}
        self._reaches: dict[tuple[str, Style], tuple[float, float]] = {}
        self.fits: dict[object, Fitted] = {}

    def styled(self, text: str, weight: Weight, family: Family) -> Style:
        """The style for a whole text: of its family when that has every letter, else of the usual one."""
        if family is Family.SANS:
            return weight
        cut = Cut(family, weight)
        return cut if self._is_plain(text, cut) else weight

    def width(self, text: str, weight: Style) -> float:
        """How wide ``text`` is, in ems."""
        key = (text, weight)
        if key not in self._widths:
            shape = self._shape(text, weight)
            self._widths[key] = shape.width if shape else self._measure.width(text, weight)
        return self._widths[key]

    def reach(self, text: str, weight: Style) -> tuple[float, float]:
        """How far its ink goes above and below the baseline, in ems."""
        key = (text, weight)
        if key not in self._reaches:
            shape = self._shape(text, weight)
            self._reaches[key] = (shape.top, shape.bottom) if shape else self._measure.reach(text, weight)
        return self._reaches[key]

    def lacking(self, text: str, weight: Style) -> str:
        """The characters of ``text`` that nothing here can draw right, each once."""
        if self._is_plain(text, weight) or self._shape(text, weight):
            return ""
        missing = self._measure.undrawable(text, weight)
        if not self._outlines:
            return "".join(dict.fromkeys(missing))
        unshaped = [c for c in dict.fromkeys(missing) if self._outlines.shape(c, weight_of(weight)) is None]
        return "".join(unshaped) or "".join(dict.fromkeys(missing))

    def ink(self, text: str, weight: Style, x: float, y: float, size: float, colour: str = BLACK) -> Text | Glyphs:
        """``text`` on a baseline starting at ``x``, ``y`` mm."""
        shape = self._shape(text, weight)
        if shape:
            return Glyphs(x, y, text, shape, size, colour)
        return Text(x, y, text, weight, size, colour)

    def needs_shaping(self, text: str, weight: Style) -> bool:
        """Whether the print fonts cannot draw this text right."""
        return not self._is_plain(text, weight)

    def _is_plain(self, text: str, weight: Style) -> bool:
        key = (text, weight)
        if key not in self._plain:
            self._plain[key] = not self._measure.undrawable(text, weight)
        return self._plain[key]

    def _shape(self, text: str, weight: Style) -> Outline | None:
        if self._outlines is None or self._is_plain(text, weight):
            return None
        key = (text, weight)
        if key not in self._shapes:
            self._shapes[key] = self._outlines.shape(text, weight_of(weight))
        return self._shapes[key]


def words_of(text: str, weight: Style = Weight.BOLD, *, starts: bool = False) -> list[Word]:
    """``text`` as words that may stand on lines of their own; a hyphen ends a word that the next is glued to,
    and a sign standing alone stays with the word before it.
    """
    words: list[Word] = []
    for chunk in text.split():
        if words and not any(character.isalnum() for character in chunk):
            words[-1] = replace(words[-1], text=f"{words[-1].text} {chunk}")
            continue
        for number, piece in enumerate(_pieces(chunk)):
            words.append(Word(piece, weight, glued=number > 0, starts=starts and not words))
    return words


def fit(words: Sequence[Word], box: Box, sizes: tuple[float, float], lines: int, type_: Type) -> Fitted:
    """The words in at most ``lines`` lines at the largest size of ``sizes`` (smallest, largest; points) that fits.

    When the smallest size is still too large, words are broken; when that does not help, the text is cut with an
    ellipsis. Both are said by ``fit``, so that they are reported, never silent.
    """
    if not words:
        return Fitted((), sizes[1])
    key = (tuple(words), box.w, box.h, sizes, lines)
    if key not in type_.fits:
        type_.fits[key] = _fitted(words, box, sizes, lines, type_)
    return type_.fits[key]


def _fitted(words: Sequence[Word], box: Box, sizes: tuple[float, float], lines: int, type_: Type) -> Fitted:
    smallest, largest = sizes
    across, down = box.w / MM_PER_POINT, box.h / MM_PER_POINT
    best, best_score = None, 0.0
    for split in _splits(words, lines):
        runs = tuple(_runs(part, type_) for part in split)
        size = min(largest, across / max(_wide(run, type_) for run in runs), down / _tall(runs, type_))
        score = size * _MORE_LINES ** (len(split) - 1) * _liking(split)
        if size >= smallest and score > best_score + 1e-9:
            best, best_score = Fitted(runs, size), score
    return best or _forced(words, (across, down), smallest, type_)


def place(
    fitted: Fitted,
    box: Box,
    type_: Type,
    *,
    align: Align = Align.LEFT,
    valign: Valign = Valign.TOP,
    colour: str = BLACK,
) -> list[Text | Glyphs]:
    """The ink of fitted words in their box."""
    if not fitted.lines:
        return []
    em = fitted.size * MM_PER_POINT
    tall = _tall(fitted.lines, type_) * em
    y = box.y + {Valign.TOP: 0.0, Valign.MIDDLE: (box.h - tall) / 2, Valign.BOTTOM: box.h - tall}[valign]
    y += _reach(fitted.lines[0], type_)[0] * em
    if valign is Valign.MIDDLE and len(fitted.lines) == 1 and _stands_on_baseline(fitted.lines[0], type_):
        y += _CAPS_SINK * em
    ink: list[Text | Glyphs] = []
    for number, runs in enumerate(fitted.lines):
        if number:
            y += _step(fitted.lines[number - 1], runs, type_) * em
        wide = _wide(runs, type_) * em
        x = box.x + {Align.LEFT: 0.0, Align.CENTRE: (box.w - wide) / 2, Align.RIGHT: box.w - wide}[align]
        for text, weight in runs:
            ink.append(type_.ink(text, weight, x, y, fitted.size, colour))
            x += type_.width(text, weight) * em
    return ink


def set_text(
    text: str,
    box: Box,
    sizes: tuple[float, float],
    type_: Type,
    *,
    weight: Style = Weight.REGULAR,
    lines: int = 1,
    align: Align = Align.LEFT,
    valign: Valign = Valign.TOP,
    colour: str = BLACK,
) -> list[Text | Glyphs]:
    """The ink of a text in its box, cut with an ellipsis when it is too long; what nothing can draw is left out."""
    words = [word for word in words_of(text, weight) if not type_.lacking(word.text, weight)]
    return place(fit(words, box, sizes, lines, type_), box, type_, align=align, valign=valign, colour=colour)


def _stands_on_baseline(runs: Sequence[tuple[str, Style]], type_: Type) -> bool:
    """Whether nothing reaches below the baseline, but for the overshoot of round letters."""
    return all(type_.reach(text, weight)[1] < _OVERSHOOT and text == text.upper() for text, weight in runs)


def width_of(fitted: Fitted, type_: Type) -> float:
    """How wide the widest line is, in mm."""
    return max((_wide(line, type_) for line in fitted.lines), default=0.0) * fitted.size * MM_PER_POINT


def shortened(text: str, weight: Style, width: float, size: float, type_: Type) -> str:
    """``text``, or as much of it as fits in ``width`` mm with an ellipsis."""
    room = width / (size * MM_PER_POINT)
    if type_.width(text, weight) <= room:
        return text
    return _with_ellipsis(text, weight, room, type_)


def _with_ellipsis(text: str, weight: Style, room: float, type_: Type) -> str:
    """As much of ``text`` as fits in ``room`` ems together with an ellipsis after it."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if type_.width(text[:middle].rstrip(_BEFORE_ELLIPSIS) + _ELLIPSIS, weight) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip(_BEFORE_ELLIPSIS) + _ELLIPSIS


def _pieces(chunk: str) -> list[str]:
    pieces, current = [], ""
    for place_, character in enumerate(chunk):
        current += character
        if character in _HYPHENS and len(current) > 1 and place_ < len(chunk) - 2:
            pieces.append(current)
            current = ""
    return [*pieces, current] if current else pieces


def _splits(words: Sequence[Word], lines: int) -> Iterator[tuple[Sequence[Word], ...]]:
    """Every way of breaking the words into at most ``lines`` lines; many words are first joined in pairs."""
    if len(words) > _MOST_WORDS:
        yield from _even_splits(words, lines)
        return
    for count in range(1, min(lines, len(words)) + 1):
        for cuts in combinations(range(1, len(words)), count - 1):
            edges = (0, *cuts, len(words))
            yield tuple(words[a:b] for a, b in pairwise(edges))


def _even_splits(words: Sequence[Word], lines: int) -> Iterator[tuple[Sequence[Word], ...]]:
    """For long texts: lines of about the same number of characters."""
    total = sum(len(word.text) + 1 for word in words)
    for count in range(1, lines + 1):
        parts: list[list[Word]] = [[] for _ in range(count)]
        seen = 0
        for word in words:
            parts[min(count - 1, seen * count // total)].append(word)
            seen += len(word.text) + 1
        yield tuple(part for part in parts if part)


def _liking(split: Sequence[Sequence[Word]]) -> float:
    """A line that begins with the surname reads best; a hyphenated name is better kept together."""
    glued = sum(part[0].glued for part in split[1:])
    wanted = any(part[0].starts for part in split[1:])
    return (1.3 if wanted else 1.0) * 0.8**glued


def _runs(words: Sequence[Word], type_: Type) -> tuple[tuple[str, Style], ...]:
    whole = joined(words)
    if len({word.weight for word in words}) == 1 or type_.needs_shaping(whole, words[0].weight):
        return ((whole, words[0].weight),)
    runs: list[tuple[str, Style]] = []
    for word in words:
        gap = " " if runs and not word.glued else ""
        if runs and runs[-1][1] == word.weight:
            runs[-1] = (runs[-1][0] + gap + word.text, word.weight)
        else:
            runs.append((gap + word.text, word.weight))
    return tuple(runs)


def joined(words: Sequence[Word]) -> str:
    """The words as text again."""
    return "".join(("" if word.glued or not n else " ") + word.text for n, word in enumerate(words))


def _wide(runs: Sequence[tuple[str, Style]], type_: Type) -> float:
    return max(sum(type_.width(text, weight) for text, weight in runs), 0.01)


def _reach(runs: Sequence[tuple[str, Style]], type_: Type) -> tuple[float, float]:
    top, bottom = TOP, BOTTOM
    for text, weight in runs:
        above, below = type_.reach(text, weight)
        top, bottom = max(top, above), max(bottom, below)
    return top, bottom


def _step(above: Sequence[tuple[str, Style]], below: Sequence[tuple[str, Style]], type_: Type) -> float:
    """From one baseline to the next: wider when a deep letter stands over a high accent."""
    return max(_PITCH, _reach(above, type_)[1] + _reach(below, type_)[0] + 0.02)


def _tall(lines: Sequence[Sequence[tuple[str, Style]]], type_: Type) -> float:
    steps = sum(_step(a, b, type_) for a, b in pairwise(lines))
    return _reach(lines[0], type_)[0] + steps + _reach(lines[-1], type_)[1]


def _forced(words: Sequence[Word], room: tuple[float, float], size: float, type_: Type) -> Fitted:
    """Words filled line by line at the smallest size, broken where they must be, cut where the box ends."""
    across = room[0] / size
    lines: list[list[Word]] = [[]]
    broken = False
    for word in words:
        for piece in _broken(word, across, type_):
            broken = broken or piece is not word
            if lines[-1] and _wide(_runs([*lines[-1], piece], type_), type_) > across:
                lines.append([])
            lines[-1].append(piece)
    runs = [_runs(line, type_) for line in lines]
    kept = len(runs)
    while kept > 1 and _tall(runs[:kept], type_) * size > room[1] + 1e-6:
        kept -= 1
    if kept == len(runs) and _tall(runs, type_) * size <= room[1] + 1e-6:
        return Fitted(tuple(runs), size, Fit.BROKEN if broken else Fit.WHOLE)
    return _cut(runs[:kept], across, room[1], size, type_)


def _cut(runs: list[tuple[tuple[str, Style], ...]], across: float, down: float, size: float, type_: Type) -> Fitted:
    *before, (text, weight) = runs[-1]
    room = across - sum(type_.width(t, w) for t, w in before)
    last = _with_ellipsis(text, weight, room, type_)
    lines = (*runs[:-1], (*before, (last, weight)))
    tall = _tall(lines, type_)
    return Fitted(lines, min(size, down / tall), Fit.CUT)


def _broken(word: Word, across: float, type_: Type) -> list[Word]:
    if type_.width(word.text, word.weight) <= across or len(word.text) < 2:
        return [word]
    pieces: list[Word] = []
    rest = word.text
    while rest:
        length = len(rest)
        while length > 1 and type_.width(_hyphenated(rest, length), word.weight) > across:
            length -= 1
        pieces.append(Word(_hyphenated(rest, length), word.weight, glued=bool(pieces) or word.glued))
        rest = rest[length:]
    return pieces


def _hyphenated(text: str, length: int) -> str:
    return text[:length] + ("-" if length < len(text) and text[length - 1].isalpha() else "")
