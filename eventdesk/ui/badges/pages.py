"""Finished pages as they will come out: a summary, what to know before, the true pages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from eventdesk.ui.badges.preview import PagePreview
from eventdesk.ui.badges.state import PageImage
from eventdesk.ui.kit.cards import Card, EmptyState, Note, label
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tone import Tone

_DPI = 110.0
_TOLD = 3
"""Problems told one by one; the others are counted."""


class PagesCard(Card):
    """Shows a finished file, or why there is none. Further parts are put below, into ``column``."""

    def __init__(self, kit: Kit, page_image: PageImage, icon: str) -> None:
        super().__init__()
        self._kit, self._page_image = kit, page_image
        self._path: Path | None = None
        self.preview = PagePreview(kit.look.icons)
        self._summary = label("heading", wrap=True)
        self._problems = Note(kit.look.icons)
        self._empty = EmptyState(kit.look.icons, icon)
        self.column.addWidget(self._summary)
        self.column.addWidget(self._problems)
        self.column.addWidget(self.preview, 1)
        self.column.addWidget(self._empty, 1)
        self.preview.wanted.connect(self._draw)
        self.preview.hide()
        self._empty.hide()
        self._summary.hide()

    @property
    def summary(self) -> str:
        """What is said above the pages."""
        return self._summary.text()

    def retranslate(self) -> None:
        """Words of the preview."""
        self.preview.retranslate()

    def show_pages(self, path: Path, pages: int) -> None:
        """Show a finished file."""
        self._path = path
        self._shape(pages=True)
        self.preview.show_pages(pages)
        self._draw(self.preview.page)

    def say(self, summary: str, problems: Sequence[str] = ()) -> None:
        """What these pages are, and what to know before printing them."""
        self._summary.setText(summary)
        told = list(problems[:_TOLD])
        if len(problems) > _TOLD:
            told.append(self.tr("and %n more", "", len(problems) - _TOLD))
        self._problems.say("\n".join(told), Tone.WARN)

    def show_nothing(self, head: str, line: str) -> None:
        """There is nothing to print: why, and what to do."""
        self._path = None
        self.preview.show_pages(0)
        self._problems.say("")
        self._empty.name(head, line)
        self._shape(pages=False)

    def show_error(self, sentence: str) -> None:
        """The pages could not be made."""
        self._path = None
        self.preview.show_pages(0)
        self._shape(pages=False)
        self._empty.hide()
        self._problems.say(sentence, Tone.BAD)

    def _shape(self, *, pages: bool) -> None:
        self.preview.setVisible(pages)
        self._summary.setVisible(pages)
        self._empty.setVisible(not pages)

    def _draw(self, page: int) -> None:
        if self._path is not None:
            self._kit.tasks.read(partial(self._page_image, self._path, page, _DPI), self._on_drawn, self._on_lost)

    def _on_drawn(self, picture: tuple[int, int, bytes]) -> None:
        if self._path is not None:
            self.preview.show_page(*picture)

    def _on_lost(self, error: object) -> None:
        """The file was replaced while its page was being drawn: the new one draws itself."""
