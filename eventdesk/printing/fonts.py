"""The fonts of printed pages, and their measures.

Noto Sans draws Latin, Cyrillic and Greek; a layout may ask for other families, which lie beside it. Every other
script needs shaping or another order of letters, which a PDF written by reportlab does not do: those come as outlines.
"""

from __future__ import annotations

import struct
import threading
import unicodedata
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from eventdesk.core.badges.ink import Cut, Family, Style, Weight, weight_of

_FILES: dict[Style, str] = {
    Weight.REGULAR: "NotoSans-Regular.ttf",
    Weight.BOLD: "NotoSans-Bold.ttf",
    Cut(Family.SERIF, Weight.REGULAR): "../noto-serif/NotoSerif-Regular.ttf",
    Cut(Family.SERIF, Weight.BOLD): "../noto-serif/NotoSerif-Bold.ttf",
    Cut(Family.CONDENSED, Weight.REGULAR): "../noto-condensed/NotoSans-Condensed.ttf",
    Cut(Family.CONDENSED, Weight.BOLD): "../noto-condensed/NotoSans-CondensedBold.ttf",
    Cut(Family.LEGIBLE, Weight.REGULAR): "../atkinson/AtkinsonHyperlegibleNext-Regular.ttf",
    Cut(Family.LEGIBLE, Weight.BOLD): "../atkinson/AtkinsonHyperlegibleNext-Bold.ttf",
}
_STRAIGHT = (
    (0x0020, 0x02FF), (0x0370, 0x0482), (0x048A, 0x052F), (0x1C80, 0x1C88), (0x1D00, 0x1DBF),
    (0x1E00, 0x1FFF), (0x2010, 0x2027), (0x2030, 0x205E), (0x2070, 0x218B), (0x2190, 0x22FF), (0x25A0, 0x26FF),
    (0x2C60, 0x2C7F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F), (0xFB00, 0xFB06),
)  # fmt: skip
"""Blocks whose letters stand one after the other, left to right, each a glyph of its own (Unicode 15)."""
_BROKEN = (TTFError, OSError, struct.error, LookupError, ValueError, ArithmeticError, AttributeError, TypeError)
"""What a damaged font file makes its reader raise."""
_NEEDED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÀÈÉÌÒÙàèéìòù0123456789'’-…·. "
_lock = threading.Lock()


def why_no_font(content: bytes) -> str:
    """The key of why names cannot be set in a font file of this content; empty when they can."""
    if content[:4] not in (b"\0\1\0\0", b"true"):
        return "why:badges:font-not-truetype"
    try:
        face = _Face(TTFont("EventDesk-Tried", BytesIO(content)))
        face.reach(_NEEDED)
        lacking = not all(face.draws(character) for character in _NEEDED)
    except _BROKEN:
        return "why:badges:font-unreadable"
    return "why:badges:font-lacks" if lacking else ""


class Fonts:
    """The print fonts, each read once a process when it is first used, and embedded as subsets."""

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        """``folder`` holds Noto Sans; the other families lie in folders beside it; ``own`` is where font files that
        somebody added may lie, called as weights.
        """
        self._folder = folder
        self._own = own
        self._faces: dict[Style, _Face] = {}

    def font(self, weight: Style) -> TTFont:
        """The font as reportlab embeds it."""
        return self._face(weight).font

    def width(self, text: str, weight: Style) -> float:
        """How far the pen moves over ``text``, in ems."""
        return float(self._face(weight).font.stringWidth(text, 1.0))

    def reach(self, text: str, weight: Style) -> tuple[float, float]:
        """How far the ink of ``text`` goes above and below the baseline, in ems."""
        return self._face(weight).reach(text)

    def undrawable(self, text: str, weight: Style) -> str:
        """The characters that would come out wrong: not in the font, or of a script that needs shaping."""
        face = self._face(weight)
        if face is self._face(weight_of(weight)) and isinstance(weight, Cut):
            return text  # a font of one's own that is not there
        return "".join(c for c in text if not face.draws(c))

    def _face(self, style: Style) -> _Face:
        if style not in self._faces:
            own = isinstance(style, Cut) and style.family is Family.OWN
            self._faces[style] = self._own_face(weight_of(style)) if own else self._shipped(_FILES[style])
        return self._faces[style]

    def _shipped(self, name: str) -> _Face:
        file = self._folder / name
        return _face(file, f"EventDesk-{file.stem}")

    def _own_face(self, weight: Weight) -> _Face:
        """The font somebody added for a weight, or for the other one; the usual one when there is none."""
        for name in (weight, *Weight):
            file = self._own / f"{name}.ttf" if self._own else None
            if file and file.is_file():
                try:
                    return _face(file, f"EventDesk-Own-{name}-{file.stat().st_mtime_ns}")
                except _BROKEN:
                    continue
        return self._face(weight)


class _Face:
    """One font file: what it has, and how far each glyph reaches."""

    def __init__(self, font: TTFont) -> None:
        self.font = font
        self._glyphs: dict[int, int] = font.face.charToGlyph
        self._em = float(font.face.unitsPerEm)
        self._glyf = font.face.get_table("glyf")
        self._starts = _glyph_starts(font)
        self._reach: dict[str, tuple[float, float]] = {}
        self.draws = lru_cache(4096)(self._draws)

    def _draws(self, character: str) -> bool:
        code = ord(character)
        if code not in self._glyphs:
            return False
        return any(first <= code <= last for first, last in _STRAIGHT) and not unicodedata.combining(character)

    def reach(self, text: str) -> tuple[float, float]:
        """Above and below the baseline, in ems."""
        reaches = [self._of(character) for character in text]
        return max((r[0] for r in reaches), default=0.0), max((r[1] for r in reaches), default=0.0)

    def _of(self, character: str) -> tuple[float, float]:
        if character not in self._reach:
            self._reach[character] = self._measured(self._glyphs.get(ord(character), 0))
        return self._reach[character]

    def _measured(self, glyph: int) -> tuple[float, float]:
        """From the bounding box at the head of the glyph's data (OpenType, table glyf)."""
        start, end = self._starts[glyph], self._starts[glyph + 1]
        if start == end:
            return 0.0, 0.0
        _, low, _, high = struct.unpack(">hhhh", self._glyf[start + 2 : start + 10])
        return max(0.0, high / self._em), max(0.0, -low / self._em)


def _glyph_starts(font: TTFont) -> tuple[int, ...]:
    """Where each glyph's data starts (OpenType, tables head and loca)."""
    long_form = struct.unpack(">h", font.face.get_table("head")[50:52])[0]
    loca = font.face.get_table("loca")
    if long_form:
        return struct.unpack(f">{len(loca) // 4}L", loca)
    return tuple(2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca))


@cache
def _read(path: Path, name: str) -> _Face:
    font = TTFont(name, str(path))
    pdfmetrics.registerFont(font)
    return _Face(font)


def _face(path: Path, name: str) -> _Face:
    with _lock:
        return _read(path, name)
