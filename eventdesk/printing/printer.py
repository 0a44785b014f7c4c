"""The printer of PDF files: written beside, read back, and only then put in place."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from eventdesk.core.badges.errors import CodesUnreadable, FileNotWritten
from eventdesk.core.badges.ink import Page, payloads
from eventdesk.core.badges.ports import Printed
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled
from eventdesk.printing.fonts import Fonts, why_no_font

_DPI = (150, 200, 300)
"""Codes are read at the first resolution; a page that fails is looked at more closely before it is refused."""


class PdfPrinter:
    """Writes pages into PDF files with embedded fonts; ``folder`` holds the Noto fonts."""

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        """``own`` is where font files that somebody added may lie."""
        self._folder, self._own = folder, own

    @property
    def measure(self) -> Fonts:
        """The measures of the fonts it embeds."""
        return Fonts(self._folder, self._own)

    def why_no_font(self, content: bytes) -> str:
        """The key of why names cannot be set in a font file of this content; empty when they can."""
        return why_no_font(content)

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
        """Write ``pages`` to ``path``, after reading every QR code back from the finished file (unless it is a proof).

        Until all of it is well the old file at ``path`` stays. Raises CodesUnreadable, FileNotWritten or Cancelled.
        """
        beside = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            expected = self._draw(beside, pages, total, step, title, progress)
            read = 0 if proof else read_back(beside, expected, progress)
            beside.replace(path)
        except OSError as error:
            raise FileNotWritten(file=path.name, why=error.strerror or type(error).__name__) from error
        finally:
            beside.unlink(missing_ok=True)
        return Printed(path, len(expected), read)

    def _draw(
        self, path: Path, pages: Iterable[Page], total: int, step: str, title: str, progress: Progress
    ) -> list[list[str]]:
        from eventdesk.printing.pdf import Book

        expected = []
        with path.open("wb") as file:
            book = Book(file, self.measure, title)
            for page in pages:
                stop_if_cancelled(progress)
                book.add(page)
                expected.append(payloads(page))
                progress.tell(Step(step, book.pages, max(total, book.pages)))
            book.close()
        return expected


def read_back(path: Path, expected: list[list[str]], progress: Progress) -> int:
    """Read every QR code back from a PDF and compare with what each page should say; how many were read.

    Raises CodesUnreadable at the first page that does not say exactly that.
    """
    read = 0
    for number, wanted in enumerate(expected):
        stop_if_cancelled(progress)
        if wanted:
            _compare(path, number, wanted)
            read += len(wanted)
        progress.tell(Step("badges:reading-back", number + 1, len(expected)))
    return read


def _compare(path: Path, number: int, wanted: list[str]) -> None:
    from eventdesk.printing.paper import codes_on

    missing: Counter[str] = Counter(wanted)
    for dpi in _DPI:
        found = codes_on(path, number, dpi)
        if found == wanted:
            return
        missing = Counter(wanted) - Counter(found)
    raise CodesUnreadable(page=number + 1, missing=", ".join(sorted(missing)) or "-")
