"""Ink drawn into a PDF by reportlab."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from eventdesk.core.badges.ink import (
    Box,
    Disc,
    Fill,
    Frame,
    Glyphs,
    Ink,
    Line,
    Page,
    Picture,
    Placed,
    Qr,
    Text,
    channels,
)
from eventdesk.printing.fonts import Fonts
from eventdesk.printing.qr import QUIET, symbol

rl_config.useA85 = 0
"""Compressed pages as they are: text armour costs a fifth of the file and more time than drawing."""

POINTS = 72 / 25.4
"""Points in a millimetre."""
_CURVE = 0.5523
"""How far the handles of a quarter circle reach, in radii."""


DrawQr = Callable[["Pen", Qr, float, float], None]
"""Draws a QR code of a page whose ink has its origin at two coordinates in points."""


class Book:
    """A PDF being written, page by page."""

    def __init__(self, file: BinaryIO, fonts: Fonts, title: str, draw_qr: DrawQr | None = None) -> None:
        """``draw_qr`` draws QR codes another way than as one-bit masks: to measure what that costs."""
        self._canvas = Canvas(file, pageCompression=1, invariant=1)
        self._canvas.setTitle(title)
        self._canvas.setCreator("EventDesk")
        self._fonts = fonts
        self._draw_qr = draw_qr or draw_mask
        self.pages = 0

    def add(self, page: Page) -> None:
        """Draw a page and close it."""
        canvas = self._canvas
        width, height = page.width * POINTS, page.height * POINTS
        canvas.setPageSize((width, height))
        (right, down), (across, along) = page.shift, page.scale
        code: list[str] = [
            "q", f"{across:.5f} 0 0 {along:.5f} {right * POINTS:.3f} {height * (1 - along) - down * POINTS:.3f} cm"
        ]  # fmt: skip
        draw_all(Pen(canvas, self._fonts, code.append, self._draw_qr), page.items, 0.0, height)
        code.append("Q")
        canvas._code.extend(code)
        canvas.showPage()
        self.pages += 1

    def close(self) -> None:
        """Write the fonts and the end of the file."""
        self._canvas.save()


class Pen:
    """Writes drawing operators (ISO 32000-1, 8 and 9) of one page.

    ``out`` takes operators; the canvas is asked for fonts and images only, its own calls cost more.
    """

    __slots__ = ("_colour", "canvas", "draw_qr", "fonts", "out")

    def __init__(self, canvas: Canvas, fonts: Fonts, out: Callable[[str], object], draw_qr: DrawQr) -> None:
        self.canvas = canvas
        self.fonts = fonts
        self.out = out
        self.draw_qr = draw_qr
        self._colour = ""

    def fill(self, colour: str) -> None:
        """Fill with this colour from here on."""
        if colour != self._colour:
            self._colour = colour
            red, green, blue = channels(colour)
            self.out(f"{red:.3f} {green:.3f} {blue:.3f} rg")

    def forget(self) -> None:
        """The graphics state was restored: colours must be said again."""
        self._colour = ""


def draw_all(pen: Pen, items: tuple[Ink, ...], x: float, y: float) -> None:
    """Draw ``items`` whose origin lies at ``x``, ``y`` points from the page's bottom left corner."""
    for item in items:
        _DRAW[type(item)](pen, item, x, y)


def _text(pen: Pen, item: Text, x: float, y: float) -> None:
    pen.fill(item.colour)
    font: Any = pen.fonts.font(item.weight)
    document = pen.canvas._doc
    out = pen.out
    out(f"BT {x + item.x * POINTS:.3f} {y - item.y * POINTS:.3f} Td")
    for subset, codes in font.splitString(item.text, document):
        name = font.getSubsetInternalName(subset, document)
        out(f"{name} {item.size:.3f} Tf ({pen.canvas._escape(codes)}) Tj")
    out("ET")


def _glyphs(pen: Pen, item: Glyphs, x: float, y: float) -> None:
    pen.fill(item.colour)
    left, base, size = x + item.x * POINTS, y - item.y * POINTS, item.size
    words = []
    for kind, *numbers in item.outline.segments:
        points = [f"{(left if n % 2 == 0 else base) + float(number) * size:.3f}" for n, number in enumerate(numbers)]
        words.append(" ".join([*points, "h" if kind == "z" else str(kind)]))
    pen.out("\n".join([*words, "f"]))


def _rounded(box: Box, radius: float, x: float, y: float) -> str:
    left, top, w, h = x + box.x * POINTS, y - box.y * POINTS, box.w * POINTS, box.h * POINTS
    r = min(radius * POINTS, w / 2, h / 2)
    if r <= 0:
        return f"{left:.3f} {top - h:.3f} {w:.3f} {h:.3f} re"
    k, right, bottom = r * (1 - _CURVE), left + w, top - h
    return (
        f"{left + r:.3f} {bottom:.3f} m {right - r:.3f} {bottom:.3f} l "
        f"{right - k:.3f} {bottom:.3f} {right:.3f} {bottom + k:.3f} {right:.3f} {bottom + r:.3f} c "
        f"{right:.3f} {top - r:.3f} l {right:.3f} {top - k:.3f} {right - k:.3f} {top:.3f} {right - r:.3f} {top:.3f} c "
        f"{left + r:.3f} {top:.3f} l {left + k:.3f} {top:.3f} {left:.3f} {top - k:.3f} {left:.3f} {top - r:.3f} c "
        f"{left:.3f} {bottom + r:.3f} l {left:.3f} {bottom + k:.3f} {left + k:.3f} {bottom:.3f} "
        f"{left + r:.3f} {bottom:.3f} c h"
    )


def _fill(pen: Pen, item: Fill, x: float, y: float) -> None:
    pen.fill(item.colour)
    pen.out(_rounded(item.box, item.radius, x, y) + " f")


def _stroke(colour: str, line: float) -> str:
    red, green, blue = channels(colour)
    return f"{red:.3f} {green:.3f} {blue:.3f} RG {line * POINTS:.3f} w"


def _frame(pen: Pen, item: Frame, x: float, y: float) -> None:
    shape = _rounded(item.box.inset(item.line / 2), max(0.0, item.radius - item.line / 2), x, y)
    pen.out(f"{_stroke(item.colour, item.line)} {shape} S")


def _disc(pen: Pen, item: Disc, x: float, y: float) -> None:
    if item.line:
        _frame(pen, Frame(item.box, item.colour, item.line, item.box.w / 2), x, y)
    else:
        _fill(pen, Fill(item.box, item.colour, item.box.w / 2), x, y)


def _line(pen: Pen, item: Line, x: float, y: float) -> None:
    dash = f"[{item.dash * POINTS:.2f}] 0 d" if item.dash else ""
    pen.out(
        f"{_stroke(item.colour, item.line)} {dash} {x + item.x1 * POINTS:.3f} {y - item.y1 * POINTS:.3f} m "
        f"{x + item.x2 * POINTS:.3f} {y - item.y2 * POINTS:.3f} l S {'[] 0 d' if item.dash else ''}"
    )


def draw_mask(pen: Pen, item: Qr, x: float, y: float) -> None:
    """The symbol as a one-bit image mask inside its quiet zone, painted white first."""
    side, rows = symbol(item.payload)
    module = item.box.w / (side + 2 * QUIET)
    _fill(pen, Fill(item.box, "#ffffff"), x, y)
    pen.fill("#000000")
    left = x + (item.box.x + QUIET * module) * POINTS
    bottom = y - (item.box.bottom - QUIET * module) * POINTS
    wide = side * module * POINTS
    pen.out(
        f"q {wide:.3f} 0 0 {wide:.3f} {left:.3f} {bottom:.3f} cm BI /IM true /W {side} /H {side} /BPC 1 /F /AHx ID\n"
        f"{rows.hex()}>\nEI Q"
    )


def borrowed(pen: Pen, draw: Callable[[Canvas], object]) -> None:
    """Let ``draw`` use the canvas itself, and take what it wrote to where the page is."""
    written = pen.canvas._code
    before = len(written)
    draw(pen.canvas)
    operators = written[before:]
    del written[before:]
    pen.out("\n".join(operators))
    pen.forget()


def _picture(pen: Pen, item: Picture, x: float, y: float) -> None:
    """An image in the middle of its box; reportlab embeds each file once."""
    box = item.box
    left, bottom = x + box.x * POINTS, y - box.bottom * POINTS
    borrowed(
        pen,
        lambda canvas: canvas.drawImage(
            str(item.path),
            left,
            bottom,
            box.w * POINTS,
            box.h * POINTS,
            preserveAspectRatio=True,
            anchor="c",
            mask="auto",
        ),
    )


_TURNS = {0: (1, 0, 0, 1), 90: (0, -1, 1, 0), 180: (-1, 0, 0, -1), 270: (0, 1, -1, 0)}


def _placed(pen: Pen, item: Placed, x: float, y: float) -> None:
    """Inner ink with its own origin: moved, or (when turned) under a matrix that turns clockwise about the middle."""
    box = item.box
    if not item.turn:
        draw_all(pen, item.items, x + box.x * POINTS, y - box.y * POINTS)
        return
    a, b, c, d = _TURNS[item.turn]
    inner_w, inner_h = (box.w, box.h) if item.turn == 180 else (box.h, box.w)
    middle_x, middle_y = x + (box.x + box.w / 2) * POINTS, y - (box.y + box.h / 2) * POINTS
    pen.out(f"q {a} {b} {c} {d} {middle_x:.3f} {middle_y:.3f} cm")
    draw_all(pen, item.items, -inner_w / 2 * POINTS, inner_h / 2 * POINTS)
    pen.out("Q")
    pen.forget()


_DRAW: dict[type, Callable[[Pen, Any, float, float], None]] = {
    Text: _text,
    Glyphs: _glyphs,
    Fill: _fill,
    Frame: _frame,
    Disc: _disc,
    Line: _line,
    Qr: lambda pen, item, x, y: pen.draw_qr(pen, item, x, y),
    Picture: _picture,
    Placed: _placed,
}
