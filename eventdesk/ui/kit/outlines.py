"""Names of every script as shapes: Qt puts letters in their form and order, the page draws the outline."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGlyphRun,
    QGuiApplication,
    QPainterPath,
    QRawFont,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication

from eventdesk.core.badges.ink import Outline, Segment, Weight

_SIZE = 1000
"""Pixels in an em while shaping: outlines are scaled to ems afterwards."""
_DECIMALS = 4
_WEIGHTS = {Weight.REGULAR: QFont.Weight.Normal, Weight.BOLD: QFont.Weight.Bold}
_LATIN = 0x2FF
_lock = threading.Lock()
_loaded: dict[Path, tuple[str, ...]] = {}
"""Font files this process has given to Qt, and their families: given twice, the same text may get other glyphs."""


class QtOutlines:
    """Shapes lines of text with the fonts of a folder and, for scripts those lack, with the system's."""

    def __init__(self, *folders: Path) -> None:
        """The fonts of every folder are used; one that is not there adds nothing (an optional font pack)."""
        self._folders = folders
        self._families: dict[str, QRawFont] = {}
        self._files: set[Path] = set()
        self._own: QGuiApplication | None = None

    def shape(self, text: str, weight: Weight) -> Outline | None:
        """One line of text in visual order, in ems; None when a glyph is missing."""
        with _lock:
            self._start()
            found = self._shaped(text, weight)
            # A font pack may have been added since.
            return self._shaped(text, weight) if found is None and self._load() else found

    def _shaped(self, text: str, weight: Weight) -> Outline | None:
        runs, width = _set(text, self._font(text, weight))
        path = QPainterPath()
        for run in runs:
            if 0 in run.glyphIndexes():
                return None
            _add(path, run)
        return _outline(path, width)

    def _font(self, text: str, weight: Weight) -> QFont:
        """The families that have the letters of ``text`` first: one that has them without their forms must not win.

        Of those with as many the plainest name comes first: Noto Sans before its companions, Sans before Mono.
        """
        letters = [ord(c) for c in text if ord(c) > _LATIN and c.isalpha()]

        def lacking(family: str) -> tuple[int, int, str]:
            missing = sum(not self._families[family].supportsCharacter(c) for c in letters)
            return missing, len(family), family[::-1]

        font = QFont()
        font.setFamilies(sorted(self._families, key=lacking))
        font.setPixelSize(_SIZE)
        font.setWeight(_WEIGHTS[weight])
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _start(self) -> None:
        """Load the fonts; without a window (command line) an offscreen Qt is started for it."""
        if self._families:
            return
        if QGuiApplication.instance() is None:
            self._own = QApplication(["eventdesk", "-platform", "offscreen"])
        self._load()

    def _load(self) -> bool:
        """Give Qt the font files that are there and were not yet; whether there were any."""
        there = [file for folder in self._folders for file in sorted(folder.glob("*.[to]t[fc]"))]
        fresh = [file for file in there if file not in self._files]
        for file in fresh:
            self._files.add(file)
            for family in _families_of(file):
                self._families.setdefault(family, QRawFont.fromFont(QFont(family)))
        return bool(fresh)


def is_font(content: bytes) -> bool:
    """Whether Qt can use the content of a font file."""
    number = QFontDatabase.addApplicationFontFromData(content)
    if number < 0:
        return False
    QFontDatabase.removeApplicationFont(number)
    return True


def _families_of(file: Path) -> tuple[str, ...]:
    if file not in _loaded:
        _loaded[file] = tuple(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file))))
    return _loaded[file]


def _set(text: str, font: QFont) -> tuple[list[QGlyphRun], float]:
    """The glyphs of one line, its base at y = 0, and how wide it is."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    line.setPosition(QPointF(0, -line.ascent()))
    return layout.glyphRuns(), line.naturalTextWidth()


def _add(path: QPainterPath, run: QGlyphRun) -> None:
    font = run.rawFont()
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        path.addPath(font.pathForGlyph(glyph).translated(place))


def _outline(path: QPainterPath, width: float) -> Outline:
    """The path in ems, y up, moved so that no ink lies left of the start or right of the width."""
    box = path.boundingRect()
    shift = max(0.0, -box.left())
    wide = max(width, box.right()) + shift
    segments: list[Segment] = []
    count, index = path.elementCount(), 0
    while index < count:
        element = path.elementAt(index)
        kind = element.type
        if kind is QPainterPath.ElementType.CurveToElement:
            segments.append(("c", *_points(path, index, 3, shift)))
            index += 3
            continue
        move = kind is QPainterPath.ElementType.MoveToElement
        if move and segments:
            segments.append(("z",))
        segments.append(("m" if move else "l", *_points(path, index, 1, shift)))
        index += 1
    if segments:
        segments.append(("z",))
    return Outline(wide / _SIZE, max(0.0, -box.top()) / _SIZE, max(0.0, box.bottom()) / _SIZE, tuple(segments))


def _points(path: QPainterPath, start: int, count: int, shift: float) -> list[float]:
    numbers = []
    for index in range(start, start + count):
        element = path.elementAt(index)
        x, y = float(element.x), float(element.y)
        numbers += [round((x + shift) / _SIZE, _DECIMALS), round(-y / _SIZE, _DECIMALS)]
    return numbers
