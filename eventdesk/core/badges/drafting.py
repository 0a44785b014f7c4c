"""A layout while it is being drawn: pure changes, snapping, undo; written as the small JSON that ``layout`` reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from eventdesk.core.badges.ink import Box, Family
from eventdesk.core.badges.layout import (
    ROLE_COLOURS,
    Element,
    Kind,
    Layout,
    Panel,
    face_sizes,
    least_size,
    problems_of,
)

GRID = 0.5
"""Millimetres that edges snap to when nothing nearer draws them."""
REACH = 1.2
"""How near (mm) an edge must come to another one to be drawn to it."""
LEAST_SIDE = 2.0
"""An element is never made narrower or lower than this, in mm."""
_MOST_UNDO = 200
_DECIMALS = 2


class Edge(StrEnum):
    """What of a box is pulled: a corner, a side, or all of it."""

    ALL = "all"
    LEFT = "w"
    RIGHT = "e"
    TOP = "n"
    BOTTOM = "s"
    TOP_LEFT = "nw"
    TOP_RIGHT = "ne"
    BOTTOM_LEFT = "sw"
    BOTTOM_RIGHT = "se"


@dataclass(frozen=True, slots=True)
class Snap:
    """A box drawn to its neighbours, and the lines (mm) it was drawn to: x of upright ones, y of lying ones."""

    box: Box
    upright: float | None = None
    lying: float | None = None


def layout_data(layout: Layout) -> dict[str, Any]:
    """A layout as ``read_layout`` reads it; what is as usual is left out."""
    data: dict[str, Any] = {"title": dict(layout.title), "size": list(layout.size)}
    data["faces"] = {name: [_element_data(e) for e in elements] for name, elements in layout.faces.items()}
    if layout.panels != (Panel("front", Box(0, 0, *layout.size)),):
        data["panels"] = [_panel_data(panel) for panel in layout.panels]
    if layout.back:
        data["back"] = layout.back
    if layout.folds != (0.0, 0.0):
        data["folds"] = list(layout.folds)
    own = {role: colour for role, colour in layout.colours.items() if ROLE_COLOURS.get(role) != colour}
    return data | ({"colours": own} if own else {})


def _panel_data(panel: Panel) -> dict[str, Any]:
    return {"face": panel.face, "box": _box_data(panel.box)} | ({"turn": panel.turn} if panel.turn else {})


def _element_data(element: Element) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": str(element.kind), "box": _box_data(element.box)}
    for field in fields(Element):
        value = getattr(element, field.name)
        if field.default is MISSING or value == field.default:
            continue
        data[field.name] = (
            list(value) if isinstance(value, tuple) else str(value) if isinstance(value, StrEnum) else value
        )
    return data


def _box_data(box: Box) -> list[float]:
    return [round(value, _DECIMALS) for value in (box.x, box.y, box.w, box.h)]


def problems_by_element(layout: Layout, face: str) -> dict[int, str]:
    """What is wrong with each element of a face: the key of why, by its place; -1 for the face itself."""
    found: dict[int, str] = {}
    for where, why in problems_of(layout):
        name, _, rest = where.partition("/")
        if name == face:
            found.setdefault(int(rest.split()[0]) - 1 if rest else -1, why)
    return found


def alone(layout: Layout, face: str) -> Layout:
    """One face as a layout of its own: what a drawing of it shows."""
    size = face_sizes(layout)[face]
    elements = {"front": layout.faces[face]}
    return replace(layout, size=size, faces=elements, panels=(Panel("front", Box(0, 0, *size)),), back="", folds=(0, 0))


def with_element(layout: Layout, face: str, index: int, element: Element) -> Layout:
    """The layout with another element in this place."""
    return _with(layout, face, [element if n == index else e for n, e in enumerate(layout.faces[face])])


def added(layout: Layout, face: str, kind: Kind) -> Layout:
    """The layout with a new element on top, as it usually is, where there is most room for it."""
    area = Box(0, 0, *face_sizes(layout)[face])
    element = _USUAL.get(kind, Element(kind, Box(0, 0, min(40.0, area.w), 6)))
    box = Box(0, 0, min(element.box.w, area.w), min(element.box.h, area.h))
    return _with(layout, face, [*layout.faces[face], replace(element, box=_free_place(box, area, layout.faces[face]))])


def in_family(element: Element, family: Family) -> Element:
    """An element in another family of type, no smaller than can be read in it."""
    least = least_size(element.kind, family)
    return replace(element, family=family, size=(max(element.size[0], least), max(element.size[1], least)))


def removed(layout: Layout, face: str, index: int) -> Layout:
    """The layout without an element."""
    return _with(layout, face, [e for n, e in enumerate(layout.faces[face]) if n != index])


def raised(layout: Layout, face: str, index: int, by: int) -> tuple[Layout, int]:
    """The layout with an element drawn ``by`` places later (over) or earlier (under), and its place now."""
    elements = list(layout.faces[face])
    place = min(max(0, index + by), len(elements) - 1)
    elements.insert(place, elements.pop(index))
    return _with(layout, face, elements), place


def resized_label(layout: Layout, size: tuple[float, float]) -> Layout:
    """The layout on a label of another size; the panel that covered all of it covers it still."""
    whole = Box(0, 0, *layout.size)
    panels = tuple(replace(p, box=Box(0, 0, *size)) if p.box == whole else p for p in layout.panels)
    return replace(layout, size=size, panels=panels)


def with_back(layout: Layout, *, there: bool) -> Layout:
    """The layout with a side of its own on the back, or without."""
    if there == bool(layout.back):
        return layout
    if there:
        return replace(layout, back="back", faces={**layout.faces, "back": layout.faces.get("back", ())})
    return replace(layout, back="", faces={name: e for name, e in layout.faces.items() if name != layout.back})


def pulled(box: Box, edge: Edge, dx: float, dy: float, area: Box) -> Box:
    """A box moved, or with edges moved, by ``dx``, ``dy`` mm; it stays in the area and is never too narrow or low."""
    if edge is Edge.ALL:
        x = min(max(area.x, box.x + dx), max(area.x, area.right - box.w))
        y = min(max(area.y, box.y + dy), max(area.y, area.bottom - box.h))
        return _rounded(Box(x, y, box.w, box.h))
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    if "w" in edge:
        left = min(max(area.x, left + dx), right - LEAST_SIDE)
    if "e" in edge:
        right = max(min(area.right, right + dx), left + LEAST_SIDE)
    if "n" in edge:
        top = min(max(area.y, top + dy), bottom - LEAST_SIDE)
    if "s" in edge:
        bottom = max(min(area.bottom, bottom + dy), top + LEAST_SIDE)
    return _rounded(Box(left, top, right - left, bottom - top))


def snapped(box: Box, edge: Edge, others: Sequence[Box], area: Box) -> Snap:
    """A pulled box drawn to the nearest edge or middle of the others and of the area, else to the grid."""
    across = _lines(others, area, upright=True)
    down = _lines(others, area, upright=False)
    dx, upright = _nearest(_own(box.x, box.w, edge, "w", "e"), across)
    dy, lying = _nearest(_own(box.y, box.h, edge, "n", "s"), down)
    return Snap(pulled(box, edge, dx, dy, area), upright, lying)


def _own(start: float, length: float, edge: Edge, low: str, high: str) -> tuple[float, ...]:
    """The lines of a box that may be drawn to others: both edges and the middle when it moves, else the pulled one."""
    if edge is Edge.ALL:
        return (start, start + length, start + length / 2)
    if low in edge:
        return (start,)
    return (start + length,) if high in edge else ()


def _lines(others: Iterable[Box], area: Box, *, upright: bool) -> list[float]:
    found: list[float] = []
    for box in (area, *others):
        start, length = (box.x, box.w) if upright else (box.y, box.h)
        found += [start, start + length / 2, start + length]
    return found


def _nearest(own: Sequence[float], lines: Sequence[float]) -> tuple[float, float | None]:
    """How far to move, and the line it is drawn to; the grid draws the first own line when no line is near."""
    pairs = [(abs(line - mine), line - mine, line) for mine in own for line in lines if abs(line - mine) <= REACH]
    if pairs:
        _, by, line = min(pairs)
        return by, line
    return (round(own[0] / GRID) * GRID - own[0], None) if own else (0.0, None)


@dataclass(frozen=True, slots=True)
class History:
    """A layout being drawn with what it was before: undo and redo. ``key`` names the change made last."""

    present: Layout
    past: tuple[Layout, ...] = ()
    future: tuple[Layout, ...] = ()
    key: str = ""

    def then(self, layout: Layout, key: str = "") -> History:
        """A change. Changes with the same key that follow each other (a held arrow key, typing) are undone as one."""
        if layout == self.present:
            return self
        if key and key == self.key and self.past:
            return History(layout, self.past, (), key)
        return History(layout, (*self.past, self.present)[-_MOST_UNDO:], (), key)

    def undone(self) -> History:
        """One change back."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redone(self) -> History:
        """One change forward again."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])


def _with(layout: Layout, face: str, elements: Sequence[Element]) -> Layout:
    return replace(layout, faces={**layout.faces, face: tuple(elements)})


def _rounded(box: Box) -> Box:
    return Box(*(round(value, _DECIMALS) for value in (box.x, box.y, box.w, box.h)))


def _free_place(box: Box, area: Box, elements: Sequence[Element]) -> Box:
    """Where a box meets no element, looked for from the top left; the middle when there is no such place."""
    taken = [e.box for e in elements if e.kind is not Kind.BAND]
    y = 0.0
    while y + box.h <= area.h:
        x = 0.0
        while x + box.w <= area.w:
            there = Box(x, y, box.w, box.h)
            if not any(there.meets(other) for other in taken):
                return there
            x += 1.0
        y += 1.0
    return _rounded(Box((area.w - box.w) / 2, (area.h - box.h) / 2, box.w, box.h))


_USUAL: dict[Kind, Element] = {
    Kind.NAME: Element(Kind.NAME, Box(0, 0, 60, 16), (14.0, 30.0), lines=2),
    Kind.ORGANISATION: Element(Kind.ORGANISATION, Box(0, 0, 50, 8), (7.0, 10.0), lines=2),
    Kind.AGENDA: Element(Kind.AGENDA, Box(0, 0, 50, 16), (6.5, 9.0)),
    Kind.QR: Element(Kind.QR, Box(0, 0, 24, 24)),
    Kind.CODE: Element(Kind.CODE, Box(0, 0, 50, 3), (5.5, 6.5), colour="#444444"),
    Kind.NO_PHOTO: Element(Kind.NO_PHOTO, Box(0, 0, 6.8, 6.8)),
    Kind.LOGO: Element(Kind.LOGO, Box(0, 0, 40, 10)),
    Kind.BAND: Element(Kind.BAND, Box(0, 0, 60, 1), fill="role"),
    Kind.TEXT: Element(Kind.TEXT, Box(0, 0, 40, 5), (7.0, 9.0), text="…"),
}
