"""The answer in front: the banner for both sides of the desk, the bar under it for the operator."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eventdesk.core.checkin.answers import ScanResult
from eventdesk.ui.checkin.bar import AnswerBar
from eventdesk.ui.checkin.state import ready, shown_of
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

    def retranslate(self) -> None:
        """Say it in the language of the moment."""
        words, answer = self._words, self._answer
        shown = ready(words.say) if answer is None else shown_of(answer, words.say, words.time, public=self._public)
        table = self.tr("Table") if shown.table else ""
        self._banner.show_banner(Banner(shown.tone, shown.word, shown.headline, shown.detail, shown.table, table))
        self._bar.show_answer(answer, shown.aside)
