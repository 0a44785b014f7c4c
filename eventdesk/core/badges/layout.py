"""A badge layout: what stands where, in mm, read from a small JSON file and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NoReturn

from eventdesk.core.badges.errors import BadLayout
from eventdesk.core.badges.ink import BLACK, MM_PER_POINT, WHITE, Box, Family, Weight, contrast
from eventdesk.core.badges.typeset import Align, Valign

ROLE_COLOURS: Mapping[str, str] = {
    "participant": "#1d4e89",
    "facilitator": "#0b6b3a",
    "note_taker": "#0f6a73",
    "speaker": "#8a1c4a",
    "guest": "#5b3a8c",
    "press": "#a33a00",
    "observer": "#4a4a4a",
    "interpreter": "#735000",
    "companion": "#3f4a7a",
    "staff": "#111111",
}
"""A colour for each role, all dark enough for white words; the word is always printed too."""
OTHER_ROLE = "#333333"
BY_ROLE = "role"
"""Written instead of a colour: the colour of the person's role."""

LEAST_CONTRAST = 4.5
"""WCAG 2.2 AA for text; it also keeps words readable on a black and white printer."""
LEAST_NAME_SIZES: Mapping[Family, float] = {
    Family.SANS: 13.0, Family.SERIF: 13.0, Family.CONDENSED: 14.0, Family.LEGIBLE: 14.0,
    Family.OWN: 14.0,
}  # fmt: skip
"""The smallest type of a name in points, by family."""
LEAST_SIZES: Mapping[Family, float] = {
    Family.SANS: 5.5, Family.SERIF: 6.0, Family.CONDENSED: 6.5, Family.LEGIBLE: 6.0, Family.OWN: 6.5,
}  # fmt: skip
"""The smallest type of all else: small letters are a millimetre high; thin serifs and narrow letters need more."""
LEAST_SYMBOL = 15.0
"""The narrowest QR symbol in mm, quiet zone not counted."""
_LEAST_SIDE, _MOST_SIDE = 20.0, 1200.0
"""Sides of a badge in mm: below nothing can be read, above no printer prints it."""
_LEAST_WIDE, _LEAST_TALL, _SERIF_WIDE = 2.2, 1.37, 2.4
"""Ems that a letter with an ellipsis, and the tallest letters of the print fonts, take."""
_CODE_WIDE, _CODE_TALL = 1.3, 1.1
"""Ems that two capitals, the code of a language, take; and letters and digits without accents."""
_QUIET_SHARE = 21 / 29
_COLOUR = re.compile(r"#[0-9a-f]{6}\Z")


class Kind(StrEnum):
    """What an element shows."""

    NAME = "name"
    ORGANISATION = "organisation"
    ROLE = "role"
    LANGUAGE = "language"
    NO_PHOTO = "no_photo"
    AGENDA = "agenda"
    QR = "qr"
    CODE = "code"
    SHORT = "short"
    EVENT = "event"
    PLACE = "place"
    TEXT = "text"
    LOGO = "logo"
    BAND = "band"


_NO_WORDS = frozenset({Kind.QR, Kind.LOGO, Kind.BAND})
_OWN_SIZE = frozenset({Kind.NO_PHOTO, Kind.AGENDA})
"""Kinds that leave words off, and tell so, when there is no room."""


@dataclass(frozen=True, slots=True)
class Element:
    """One thing on a badge, in a box of its face.

    ``size`` is the smallest and largest type in points; ``fill`` paints the box; ``hug`` shrinks the painted box to
    the words; ``caps`` prints capitals; ``text`` is a fixed text, ``files`` are logos in their order of protocol.
    """

    kind: Kind
    box: Box
    size: tuple[float, float] = (7.0, 9.0)
    weight: Weight = Weight.REGULAR
    family: Family = Family.SANS
    align: Align = Align.LEFT
    valign: Valign = Valign.TOP
    colour: str = BLACK
    fill: str = ""
    radius: float = 0.0
    lines: int = 1
    hug: bool = False
    caps: bool = False
    text: str = ""
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """Where a face of the badge is put on the label, and how it is turned (0 or 180 degrees)."""

    face: str
    box: Box
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout. ``size`` is its width and height in mm; ``faces`` are elements by name of face; ``back`` names the
    face printed on the other side of the paper, if any; ``folds`` are positions of fold marks (across, down) in mm.
    """

    name: str
    size: tuple[float, float]
    faces: Mapping[str, tuple[Element, ...]]
    panels: tuple[Panel, ...]
    title: Mapping[str, str] = field(default_factory=dict)
    back: str = ""
    folds: tuple[float, float] = (0.0, 0.0)
    colours: Mapping[str, str] = field(default_factory=lambda: dict(ROLE_COLOURS))

    def role_colour(self, role: str) -> str:
        """The colour of a role."""
        return self.colours.get(role, OTHER_ROLE)

    @property
    def area(self) -> float:
        """Square mm, to choose between layouts that fit."""
        return self.size[0] * self.size[1]

    @property
    def shows_agenda(self) -> bool:
        """Whether a personal agenda is on it."""
        return any(e.kind is Kind.AGENDA for elements in self.faces.values() for e in elements)


def read_layout(name: str, data: Mapping[str, Any]) -> Layout:
    """A layout from parsed JSON, checked. Raises BadLayout that says where and why."""
    return checked(_Parser(name).layout(data))


def checked(layout: Layout) -> Layout:
    """``layout`` itself, when it breaks no rule; raises BadLayout otherwise."""
    for where, why in problems_of(layout):
        raise BadLayout(layout=layout.name, where=where, why=why)
    return layout


def problems_of(layout: Layout) -> list[tuple[str, str]]:
    """Everything wrong with a layout as (where, key of why)."""
    found: list[tuple[str, str]] = []
    if min(layout.size) < _LEAST_SIDE or max(layout.size) > _MOST_SIDE:
        found.append(("size", "why:badges:no-such-size"))
    label = Box(0, 0, *layout.size)
    found += [(panel.face, "why:badges:leaves-label") for panel in layout.panels if not label.holds(panel.box)]
    sizes = face_sizes(layout)
    for face, elements in layout.faces.items():
        if face in sizes:
            found += [(f"{face}/{where}", why) for where, why in _face_problems(layout, elements, sizes[face])]
    return found


def face_sizes(layout: Layout) -> dict[str, tuple[float, float]]:
    """Width and height of each face that is printed, in mm."""
    sizes = {panel.face: (panel.box.w, panel.box.h) for panel in layout.panels}
    return sizes | ({layout.back: layout.size} if layout.back else {})


def symbol_of(box: Box) -> float:
    """The width of the QR symbol in a QR element's box, in mm: the box less four modules of quiet zone a side."""
    return min(box.w, box.h) * _QUIET_SHARE


def _face_problems(layout: Layout, elements: tuple[Element, ...], size: tuple[float, float]) -> list[tuple[str, str]]:
    found = []
    area = Box(0, 0, *size)
    for number, element in enumerate(elements):
        where = f"{number + 1} {element.kind}"
        others = elements[:number]
        rules = (
            (not area.holds(element.box), "why:badges:leaves-label"),
            (any(_clash(element, other) for other in others), "why:badges:elements-overlap"),
            (element.size[0] > element.size[1] or element.lines < 1, "why:badges:sizes-crossed"),
            (_too_small(element), "why:badges:too-small"),
            (_too_tight(element), "why:badges:too-tight"),
            (_faint(layout, element, others), "why:badges:faint"),
        )
        found += [(where, why) for wrong, why in rules if wrong]
    return found


def _clash(one: Element, other: Element) -> bool:
    """Whether two elements may not overlap: words and codes never, a band under words may, nothing under a QR."""
    if not one.box.meets(other.box):
        return False
    if Kind.QR in (one.kind, other.kind):
        return True
    return Kind.BAND not in (one.kind, other.kind)


def _too_small(element: Element) -> bool:
    if element.kind is Kind.QR:
        return symbol_of(element.box) < LEAST_SYMBOL - 0.01
    if element.kind in _NO_WORDS:
        return False
    return element.size[0] < least_size(element.kind, element.family)


def least_size(kind: Kind, family: Family) -> float:
    """The smallest type in points that can be read."""
    return (LEAST_NAME_SIZES if kind is Kind.NAME else LEAST_SIZES)[family]


def text_box(element: Element) -> Box:
    """Where the words of an element stand: its box, less a margin where the box is painted."""
    box = element.box
    return box.inset(min(2.0, box.h * 0.3), box.h * 0.08) if element.fill else box


def _too_tight(element: Element) -> bool:
    """Whether not even a shortened word fits at the smallest type."""
    if element.kind in _NO_WORDS or element.kind in _OWN_SIZE:
        return False
    em, inner = element.size[0] * MM_PER_POINT, text_box(element)
    wide = _SERIF_WIDE if element.family in (Family.SERIF, Family.OWN) else _LEAST_WIDE
    wide = _CODE_WIDE if element.kind is Kind.LANGUAGE else wide
    tall = _CODE_TALL if element.kind in (Kind.CODE, Kind.SHORT) else _LEAST_TALL
    return inner.w < wide * em or inner.h < tall * em


def _faint(layout: Layout, element: Element, under: tuple[Element, ...]) -> bool:
    if element.kind in _NO_WORDS:
        return False
    paper = WHITE
    for other in under:
        if other.kind is Kind.BAND and other.box.meets(element.box):
            paper = other.fill or WHITE
    paper = element.fill or paper
    roles = (*layout.colours.values(), OTHER_ROLE)
    inks = roles if element.colour == BY_ROLE else (element.colour,)
    papers = roles if paper == BY_ROLE else (paper,)
    return min(contrast(ink, sheet) for ink in inks for sheet in papers) < LEAST_CONTRAST


class _Parser:
    """Reads JSON into a layout, refusing what it does not know."""

    def __init__(self, name: str) -> None:
        self._name = name

    def layout(self, data: Mapping[str, Any]) -> Layout:
        self._known(data, "", {"title", "size", "faces", "panels", "back", "folds", "colours"})
        faces = {
            str(face): tuple(self._element(e, f"{face}/{n + 1}") for n, e in enumerate(elements))
            for face, elements in self._map(data.get("faces"), "faces").items()
        }
        size = self._pair(data.get("size"), "size")
        panels = tuple(self._panel(p, f"panels/{n + 1}", faces) for n, p in enumerate(data.get("panels", ())))
        if not panels:
            panels = (Panel("front", Box(0, 0, *size)),)
        back = str(data.get("back", ""))
        if "front" not in faces or (back and back not in faces):
            self._refuse("faces", "why:badges:no-such-face")
        return Layout(
            self._name,
            size,
            faces,
            panels,
            {str(k): str(v) for k, v in self._map(data.get("title", {}), "title").items()},
            back,
            self._pair(data.get("folds", (0, 0)), "folds"),
            {**ROLE_COLOURS, **{k: self._colour(v, "colours") for k, v in data.get("colours", {}).items()}},
        )

    def _panel(self, data: Mapping[str, Any], where: str, faces: Mapping[str, Any]) -> Panel:
        self._known(data, where, {"face", "box", "turn"})
        if data.get("face") not in faces:
            self._refuse(where, "why:badges:no-such-face")
        if data.get("turn", 0) not in (0, 180):
            self._refuse(where, "why:badges:bad-turn")
        return Panel(str(data["face"]), self._box(data.get("box"), where), int(data.get("turn", 0)))

    def _element(self, data: Mapping[str, Any], where: str) -> Element:
        self._known(data, where, {*Element.__dataclass_fields__})
        if data.get("kind") not in set(Kind):
            self._refuse(where, "why:badges:unknown-kind")
        values: dict[str, Any] = {"kind": Kind(data["kind"]), "box": self._box(data.get("box"), where)}
        for key, enum in (("weight", Weight), ("family", Family), ("align", Align), ("valign", Valign)):
            if key in data:
                if data[key] not in set(enum):
                    self._refuse(f"{where}/{key}", "why:badges:unknown-value")
                values[key] = enum(data[key])
        for key in ("colour", "fill"):
            if data.get(key):
                values[key] = self._colour(data[key], f"{where}/{key}")
        if "size" in data:
            values["size"] = self._pair(data["size"], f"{where}/size")
        for key, kind in (("hug", bool), ("caps", bool), ("lines", int), ("radius", float), ("text", str)):
            if key in data:
                values[key] = kind(data[key])
        if "files" in data:
            values["files"] = tuple(str(file) for file in data["files"])
            if any(set(file) & set("/\\:") for file in values["files"]):
                self._refuse(f"{where}/files", "why:badges:bad-file")
        return Element(**values)

    def _colour(self, value: object, where: str) -> str:
        text = str(value).lower()
        if text != BY_ROLE and not _COLOUR.match(text):
            self._refuse(where, "why:badges:bad-colour")
        return text

    def _box(self, value: object, where: str) -> Box:
        numbers = self._numbers(value, 4, where)
        if min(numbers[2:]) <= 0:
            self._refuse(where, "why:badges:no-size")
        return Box(*numbers)

    def _pair(self, value: object, where: str) -> tuple[float, float]:
        first, second = self._numbers(value, 2, where)
        return first, second

    def _numbers(self, value: object, count: int, where: str) -> list[float]:
        if not isinstance(value, list | tuple) or len(value) != count:
            self._refuse(where, "why:badges:not-numbers")
        if not all(isinstance(v, int | float) and not isinstance(v, bool) for v in value):
            self._refuse(where, "why:badges:not-numbers")
        return [float(v) for v in value]

    def _map(self, value: object, where: str) -> Mapping[Any, Any]:
        if not isinstance(value, Mapping):
            self._refuse(where, "why:badges:not-a-map")
        return value

    def _known(self, data: object, where: str, known: set[str]) -> None:
        if not isinstance(data, Mapping):
            self._refuse(where, "why:badges:not-a-map")
        if set(data) - known:
            self._refuse(f"{where}/{min(set(data) - known)}", "why:badges:unknown-key")

    def _refuse(self, where: str, why: str) -> NoReturn:
        raise BadLayout(layout=self._name, where=where, why=why)
