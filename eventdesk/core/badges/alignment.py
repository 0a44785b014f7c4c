"""The alignment page: printed once on each printer, measured with a ruler, it tells the numbers to type."""

from __future__ import annotations

from dataclasses import dataclass

from eventdesk.core.badges.errors import BadMeasures
from eventdesk.core.badges.ink import WHITE, Box, Fill, Frame, Ink, Line, Page, Weight
from eventdesk.core.badges.sheet import Adjustment, Sheet
from eventdesk.core.badges.typeset import Align, Type, Valign, set_text

_MARGIN = 20.0
_ARM = 6.0
_GREY = "#777777"
_LABEL_LINE = 0.2
_MOST_SHIFT, _MOST_SCALE = 15.0, 0.05
"""A printer further off than this is not off: something was measured wrong, or the page was fitted to the paper."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a ruler says of the two crosses, in mm from the left and the top edge of the paper."""

    first: tuple[float, float]
    second: tuple[float, float]


def crosses(sheet: Sheet) -> Measured:
    """Where the two crosses of the alignment page ought to be."""
    across, down = sheet.paper
    inset = min(_MARGIN, across / 4, down / 4)
    return Measured((inset, inset), (across - inset, down - inset))


def adjustment_for(sheet: Sheet, measured: Measured) -> Adjustment:
    """The correction for a printer whose alignment page measured so.

    A printer puts a point at ``a * x + b``; the page is therefore drawn at ``(x - b) / a``.

    Raises:
        BadMeasures: no printer is off by so much.
    """
    wanted = crosses(sheet)
    right, across = _axis((wanted.first[0], wanted.second[0]), (measured.first[0], measured.second[0]))
    down, along = _axis((wanted.first[1], wanted.second[1]), (measured.first[1], measured.second[1]))
    if max(abs(right), abs(down)) > _MOST_SHIFT or max(abs(across - 1), abs(along - 1)) > _MOST_SCALE:
        raise BadMeasures
    return Adjustment(round(right, 2), round(down, 2), (round(across, 4), round(along, 4)))


def after(kept: Adjustment, further: Adjustment) -> Adjustment:
    """The correction for a printer whose alignment page, printed with ``kept``, still asks for ``further``."""
    right = kept.scale[0] * further.right + kept.right
    down = kept.scale[1] * further.down + kept.down
    scale = (round(kept.scale[0] * further.scale[0], 4), round(kept.scale[1] * further.scale[1], 4))
    return Adjustment(round(right, 2), round(down, 2), scale)


def _axis(wanted: tuple[float, float], found: tuple[float, float]) -> tuple[float, float]:
    a = (found[1] - found[0]) / (wanted[1] - wanted[0])
    if a <= 0:
        return float("inf"), float("inf")
    b = found[0] - a * wanted[0]
    return -b / a, 1 / a


@dataclass(frozen=True, slots=True)
class AlignmentWords:
    """What the page says, in one language; ``{left}`` and ``{top}`` are the right distances."""

    title: str
    first: str
    second: str
    steps: str
    labels: str


def alignment_page(sheet: Sheet, words: AlignmentWords, type_: Type, adjustment: Adjustment | None = None) -> Page:
    """A page with every label's outline and two crosses to measure; with an adjustment it shows the correction."""
    adjusted = adjustment or Adjustment()
    ink: list[Ink] = [
        Frame(sheet.label_box(index), _GREY, _LABEL_LINE) for index in range(sheet.count) if sheet.count > 1
    ]
    wanted = crosses(sheet)
    ink += _cross(*wanted.first)
    ink += _cross(*wanted.second)
    ink += _said(sheet, wanted, words, type_)
    return Page(*sheet.paper, tuple(ink), (adjusted.right, adjusted.down), adjusted.scale)


def _cross(x: float, y: float) -> list[Ink]:
    """A cross with millimetre ticks on its arms."""
    ink: list[Ink] = [Line(x - _ARM, y, x + _ARM, y, line=0.15), Line(x, y - _ARM, x, y + _ARM, line=0.15)]
    for step in (n for n in range(-5, 6) if n):
        half = 0.9 if abs(step) == 5 else 0.5
        ink.append(Line(x + step, y - half, x + step, y + half, line=0.1))
        ink.append(Line(x - half, y + step, x + half, y + step, line=0.1))
    return ink


def _said(sheet: Sheet, wanted: Measured, words: AlignmentWords, type_: Type) -> list[Ink]:
    """What to do, in the middle of the page on white."""
    across, down = sheet.paper
    box = Box(across * 0.17, down * 0.3, across * 0.66, down * 0.4)
    texts = (
        (f"{words.title}: {sheet.name}", Weight.BOLD, 0.16, (7.0, 14.0)),
        (_numbers(words.first, wanted.first), Weight.REGULAR, 0.2, (6.0, 11.0)),
        (_numbers(words.second, wanted.second), Weight.REGULAR, 0.2, (6.0, 11.0)),
        (words.steps, Weight.REGULAR, 0.24, (6.0, 11.0)),
        (words.labels, Weight.REGULAR, 0.2, (6.0, 11.0)),
    )
    ink: list[Ink] = [_white(box), Frame(box, _GREY, 0.2, 2)]
    inner, y = box.inset(4, 3), box.y + 3
    for text, weight, share, sizes in texts:
        part = Box(inner.x, y, inner.w, inner.h * share)
        ink += set_text(text, part, sizes, type_, weight=weight, lines=5, align=Align.LEFT, valign=Valign.MIDDLE)
        y += part.h
    return ink


def _numbers(text: str, at: tuple[float, float]) -> str:
    return text.format(left=f"{at[0]:g}", top=f"{at[1]:g}")


def _white(box: Box) -> Ink:

    return Fill(box, WHITE, 2)
