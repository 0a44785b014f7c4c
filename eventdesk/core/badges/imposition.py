"""Badges put on sheets: which label, which page, front and back, fold and crop marks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import groupby

from eventdesk.core.badges.compose import Composed
from eventdesk.core.badges.errors import LayoutTooLarge, NoSuchLabel
from eventdesk.core.badges.ink import Box, Ink, Line, Page, Placed
from eventdesk.core.badges.layout import Layout
from eventdesk.core.badges.sheet import Adjustment, Sheet, Slot, checked, slots, takes

_MARK = 4.0
_MARK_GAP = 1.0
_MARK_INK = "#777777"


class Duplex(StrEnum):
    """Along which edge of the paper the printer turns it for the other side."""

    LONG_EDGE = "long_edge"
    SHORT_EDGE = "short_edge"


@dataclass(frozen=True, slots=True)
class Imposition:
    """How badges are put on sheets. ``start`` is the first label used of the first sheet, ``used`` labels of it that
    are gone.
    """

    sheet: Sheet
    start: int = 0
    used: frozenset[int] = frozenset()
    adjustment: Adjustment = field(default_factory=Adjustment)
    duplex: Duplex = Duplex.LONG_EDGE
    crop_marks: bool = False


def imposed(how: Imposition, layout: Layout) -> Imposition:
    """``how`` with the sheet as it takes this layout, checked. Raises BadSheet, LayoutTooLarge or NoSuchLabel."""
    taken = checked(how.sheet).taking(layout.size)
    if not takes(how.sheet, layout.size):
        sizes = dict(zip(("width", "height", "label_width", "label_height"), (*layout.size, *taken.label), strict=True))
        raise LayoutTooLarge(layout=layout.name, sheet=how.sheet.name, **sizes)
    if not 0 <= how.start < taken.count:
        raise NoSuchLabel(label=how.start + 1, sheet=how.sheet.name, count=taken.count)
    return replace(how, sheet=taken)


def pages(badges: Sequence[Composed], layout: Layout, how: Imposition) -> Iterator[Page]:
    """The pages of a job, a front and (when the layout has one) a back for each sheet."""
    places = slots(how.sheet, len(badges), start=how.start, used=how.used)
    for _, group in groupby(zip(places, badges, strict=True), key=lambda pair: pair[0].page):
        pairs = list(group)
        yield _page(how, [_on_label(slot.box, layout, badge.front) for slot, badge in pairs], layout, pairs)
        if layout.back:
            backs = [_on_label(back_box(how, slot.box), layout, badge.back, _back_turn(how)) for slot, badge in pairs]
            yield _page(how, backs, layout, [])


def back_box(how: Imposition, box: Box) -> Box:
    """Where a label's other side lies once the paper is turned."""
    if how.duplex is Duplex.LONG_EDGE:
        return Box(how.sheet.paper[0] - box.right, box.y, box.w, box.h)
    return Box(box.x, how.sheet.paper[1] - box.bottom, box.w, box.h)


def _back_turn(how: Imposition) -> int:
    return 0 if how.duplex is Duplex.LONG_EDGE else 180


def _on_label(label: Box, layout: Layout, ink: tuple[Ink, ...], turn: int = 0) -> Placed:
    """The layout in the middle of its label."""
    across, down = layout.size
    box = Box(label.x + (label.w - across) / 2, label.y + (label.h - down) / 2, across, down)
    return Placed(box, ink, turn)


def _page(how: Imposition, placed: list[Placed], layout: Layout, pairs: Sequence[tuple[Slot, Composed]]) -> Page:
    marks: list[Ink] = []
    if how.crop_marks:
        marks += crop_marks(how.sheet, [slot.index for slot, _ in pairs])
    for slot, _ in pairs:
        marks += _fold_marks(slot.box, layout)
    shift = (how.adjustment.right, how.adjustment.down)
    return Page(*how.sheet.paper, (*placed, *marks), shift, how.adjustment.scale)


def _fold_marks(label: Box, layout: Layout) -> list[Ink]:
    """Short dashed lines at the label's edges, where the paper is folded."""
    across, down = layout.folds
    marks: list[Ink] = []
    if across:
        x = label.x + across
        marks += [
            _mark(x, label.y + 3, x, label.y + 3 + 2 * _MARK),
            _mark(x, label.bottom - 3 - 2 * _MARK, x, label.bottom - 3),
        ]
    if down:
        y = label.y + down
        marks += [
            _mark(label.x + 3, y, label.x + 3 + 2 * _MARK, y),
            _mark(label.right - 3 - 2 * _MARK, y, label.right - 3, y),
        ]
    return marks


def crop_marks(sheet: Sheet, used: Collection[int] = ()) -> list[Ink]:
    """Short lines outside the labels that show where to cut; none is drawn over a label."""
    boxes = [sheet.label_box(index) for index in range(sheet.count)]
    shown = [sheet.label_box(index) for index in used] or boxes
    marks: list[Ink] = []
    for x in sorted({round(edge, 3) for box in shown for edge in (box.x, box.right)}):
        marks += [_mark(x, a, x, b) for a, b in _ends(min(b.y for b in shown), max(b.bottom for b in shown))]
    for y in sorted({round(edge, 3) for box in shown for edge in (box.y, box.bottom)}):
        marks += [_mark(a, y, b, y) for a, b in _ends(min(b.x for b in shown), max(b.right for b in shown))]
    return [m for m in marks if isinstance(m, Line) and not any(_crosses(m, box) for box in boxes)]


def _ends(low: float, high: float) -> list[tuple[float, float]]:
    return [(low - _MARK_GAP - _MARK, low - _MARK_GAP), (high + _MARK_GAP, high + _MARK_GAP + _MARK)]


def _crosses(line: Line, box: Box) -> bool:
    """Whether a mark runs into a label (an edge it only touches does not count)."""
    return box.meets(Box(line.x1, line.y1, max(line.x2 - line.x1, 0.1), max(line.y2 - line.y1, 0.1)), 0.1)


def _mark(x1: float, y1: float, x2: float, y2: float) -> Line:
    return Line(x1, y1, x2, y2, _MARK_INK, 0.2, 1.0 if abs(x2 - x1) + abs(y2 - y1) > _MARK + 0.01 else 0.0)
