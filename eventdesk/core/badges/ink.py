"""What can be put on paper, in millimetres from the top left corner; nothing here knows how it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

MM_PER_POINT = 25.4 / 72
BLACK = "#000000"
WHITE = "#ffffff"


class Weight(StrEnum):
    """The two weights of the print fonts."""

    REGULAR = "regular"
    BOLD = "bold"


class Family(StrEnum):
    """The families of the print fonts. ``SANS`` is the usual one and has the most letters; ``OWN`` are font files that
    somebody added on this machine.
    """

    SANS = "sans"
    SERIF = "serif"
    CONDENSED = "condensed"
    LEGIBLE = "legible"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Cut:
    """A weight of another family than the usual one."""

    family: Family
    weight: Weight


Style = Weight | Cut
"""What text is set in. A weight alone is of the usual family."""


def weight_of(style: Style) -> Weight:
    """The weight of a style."""
    return style.weight if isinstance(style, Cut) else style


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in mm: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The bottom edge."""
        return self.y + self.h

    def inset(self, by: float, down: float | None = None) -> Box:
        """The box made smaller by ``by`` mm on each side (``down`` at top and bottom)."""
        v = by if down is None else down
        return Box(self.x + by, self.y + v, max(0.0, self.w - 2 * by), max(0.0, self.h - 2 * v))

    def moved(self, dx: float, dy: float) -> Box:
        """The box moved right and down."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def holds(self, other: Box, slack: float = 0.01) -> bool:
        """Whether ``other`` lies inside, give or take ``slack`` mm."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: Box, slack: float = 0.01) -> bool:
        """Whether the two overlap by more than ``slack`` mm."""
        return (
            self.x < other.right - slack
            and other.x < self.right - slack
            and self.y < other.bottom - slack
            and other.y < self.bottom - slack
        )


Segment = tuple[float | str, ...]
"""One piece of an outline in ems, y up: ("m", x, y), ("l", x, y), ("c", x1, y1, x2, y2, x, y) or ("z",)."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A line of text as a shape, in ems: how wide it is, how far it reaches above and below the baseline."""

    width: float
    top: float
    bottom: float
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """Text on a baseline that starts at ``x``, ``y``; ``size`` in points."""

    x: float
    y: float
    text: str
    weight: Style
    size: float
    colour: str = BLACK


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Shaped text drawn as an outline; ``text`` is what it says."""

    x: float
    y: float
    text: str
    outline: Outline
    size: float
    colour: str = BLACK


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled rectangle; ``radius`` rounds its corners."""

    box: Box
    colour: str
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle's edge; the line lies inside the box."""

    box: Box
    colour: str = BLACK
    line: float = 0.25
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line, ``line`` mm thick; ``dash`` mm on and off (0: whole)."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = BLACK
    line: float = 0.25
    dash: float = 0.0


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle in a square box, filled or (``line`` above 0) as an edge."""

    box: Box
    colour: str = BLACK
    line: float = 0.0


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code; the box includes its quiet zone of four modules on each side (ISO/IEC 18004)."""

    box: Box
    payload: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An image file, as large as fits in the box without changing its shape."""

    box: Box
    path: Path


@dataclass(frozen=True, slots=True)
class Placed:
    """Ink moved to ``box`` and turned about the middle of it by ``turn`` degrees (0, 90, 180 or 270).

    The inner ink has its own origin; at 90 and 270 the inner width is the box's height.
    """

    box: Box
    items: tuple[Ink, ...]
    turn: int = 0


Ink = Text | Glyphs | Fill | Frame | Line | Disc | Qr | Picture | Placed


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet: its size in mm and what is on it.

    ``shift`` and ``scale`` correct a printer that is off: a point at x lands at ``x * scale + shift``.
    """

    width: float
    height: float
    items: tuple[Ink, ...]
    shift: tuple[float, float] = (0.0, 0.0)
    scale: tuple[float, float] = (1.0, 1.0)


def flat(items: Iterable[Ink]) -> Iterator[Ink]:
    """Every piece of ink, groups opened; places stay those inside the group."""
    for item in items:
        if isinstance(item, Placed):
            yield from flat(item.items)
        else:
            yield item


def payloads(page: Page) -> list[str]:
    """What the QR codes of a page say, sorted."""
    return sorted(item.payload for item in flat(page.items) if isinstance(item, Qr))


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1 of "#rrggbb"."""
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def contrast(one: str, other: str) -> float:
    """How well two colours tell apart, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
