"""What badges need of other rooms: measures of the print fonts, shapes of the scripts those cannot draw, a printer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from eventdesk.core.badges.ink import Outline, Page, Style, Weight
from eventdesk.core.shared.progress import Progress


class TextMeasure(Protocol):
    """Measures of the print fonts, in ems (multiply by the size)."""

    def width(self, text: str, weight: Style) -> float:
        """How far the pen moves over ``text``."""
        ...

    def reach(self, text: str, weight: Style) -> tuple[float, float]:
        """How far the ink of ``text`` goes above and below the baseline; both are positive or zero."""
        ...

    def undrawable(self, text: str, weight: Style) -> str:
        """The characters of ``text`` these fonts lack, or that need shaping or another order to be right."""
        ...


class Outlines(Protocol):
    """Shapes text of any script with whatever fonts are at hand."""

    def shape(self, text: str, weight: Weight) -> Outline | None:
        """One line of text in visual order, in ems; None when a glyph is missing."""
        ...


@dataclass(frozen=True, slots=True)
class Printed:
    """A file of pages that was written: where, how many pages, how many QR codes were read back from it."""

    path: Path
    pages: int
    codes_read: int


class Printer(Protocol):
    """Puts pages into a PDF file."""

    @property
    def measure(self) -> TextMeasure:
        """The measures of the fonts it embeds."""
        ...

    def why_no_font(self, content: bytes) -> str:
        """The key of why names cannot be set in a font file of this content; empty when they can."""
        ...

    def write(
        self,
        path: Path,
        pages: Iterable[Page],
        *,
        total: int,
        step: str,
        title: str,
        progress: Progress,
        proof: bool = False,
    ) -> Printed:
        """Write ``pages`` to ``path`` (replaced only when whole), after reading every QR code back from the file.

        ``total`` and ``step`` are for the progress words. A ``proof`` is only looked at: its codes are not read. Raises
        CodesUnreadable, FileNotWritten or Cancelled.
        """
        ...
