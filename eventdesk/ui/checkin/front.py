"""The answer in front: the banner for both sides of the desk, the bar under it for the operator."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventdesk.core.checkin.answers import ScanResult
from eventdesk.ui.checkin.bar import AnswerBar
from eventdesk.ui.checkin.state import Shown, ready, shown_of
from eventdesk.ui.kit.banner import Banner, BannerView
from eventdesk.ui.kit.parts import Kit


class Front(QWidget):
    """Shows one answer, or that the desk is ready. ``public``: the queue can read the banner.

    Signals:
        ordered: ``Order`` to let in or to admit anyway.
    """

    ordered = Signal(object)

    def __init__(self, kit: Kit, *, public: bool) -> None:
        super().__init__()
        self._words = kit.look.words
        self._public = public
        self._answer: ScanResult | None = None
        self._queue: Callable[[Banner], object] | None = None
        self._banner = BannerView(kit.look.icons)
        self._bar = AnswerBar(kit)
        self._bar.ordered.connect(self.ordered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._banner)
        column.addWidget(self._bar)

    @property
    def answer(self) -> ScanResult | None:
        """What is shown."""
        return self._answer

    def show_answer(self, answer: ScanResult | None) -> None:
        """Show it; None: ready for the next."""
        self._answer = answer
        self.retranslate()

    def tell_queue(self, show: Callable[[Banner], object] | None) -> None:
        """The queue reads its banner elsewhere: this one is the operator's alone. None: the queue reads it here."""
        self._queue = show
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of the moment."""
        shown = self._shown(public=self._public and self._queue is None)
        self._banner.show_banner(self._dressed(shown))
        self._bar.show_answer(self._answer, shown.aside)
        if self._queue is not None:
            self._queue(self._dressed(self._shown(public=True)))

    def _shown(self, *, public: bool) -> Shown:
        words, answer = self._words, self._answer
        return ready(words.say) if answer is None else shown_of(answer, words.say, words.time, public=public)

    def _dressed(self, shown: Shown) -> Banner:
        table = self.tr("Table") if shown.table else ""
        return Banner(shown.tone, shown.word, shown.headline, shown.detail, shown.table, table)
