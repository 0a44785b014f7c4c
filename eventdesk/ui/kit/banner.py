"""The banner of the check-in desk: readable from two metres, never by colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.tone import Tone


@dataclass(frozen=True, slots=True)
class Banner:
    """What a banner says: GOOD is welcome, WARN look here, BAD not admitted, CALM waiting for the next.

    ``word`` is the tone in a word ("Benvenuta", "Attenzione"), ``headline`` the name, ``detail`` the rest: table, why.
    ``side`` is what must be read from afar, with ``side_word`` over it ("Tavolo", "7"); ``detail`` says it too.
    """

    tone: Tone = Tone.CALM
    word: str = ""
    headline: str = ""
    detail: str = ""
    side: str = ""
    side_word: str = ""


class BannerView(QFrame):
    """Shows one ``Banner``."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setObjectName("banner")
        self.setMinimumHeight(132)
        self._sign = QLabel()
        self._word = label()
        self._word.setObjectName("detail")
        self._headline = label(wrap=True)
        self._headline.setObjectName("headline")
        self._detail = label(wrap=True)
        self._detail.setObjectName("detail")
        self._side_word = label()
        self._side_word.setObjectName("detail")
        self._side = label()
        self._side.setObjectName("afar")
        aside = QVBoxLayout()
        aside.setSpacing(0)
        aside.addStretch(1)
        for part in (self._side_word, self._side):
            aside.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        aside.addStretch(1)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch(1)
        for part in (self._word, self._headline, self._detail):
            texts.addWidget(part)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 16, 28, 16)
        row.setSpacing(26)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addLayout(aside)
        self.show_banner(Banner())

    def show_banner(self, banner: Banner) -> None:
        """Say it: icon, word, colour, and to screen readers."""
        parts = (self._word, self._headline, self._detail, self._side_word, self._side)
        said_by_each = (banner.word, banner.headline, banner.detail, banner.side_word, banner.side)
        for part, words in zip(parts, said_by_each, strict=True):
            part.setText(words)
            part.setVisible(bool(words))
        if self.property("tone") != str(banner.tone):
            self._dress(banner.tone, parts)
        said = ". ".join(words for words in (banner.word, banner.headline, banner.detail) if words)
        if said != self.accessibleName():
            self.setAccessibleName(said)
            if banner.tone is not Tone.CALM:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _dress(self, tone: Tone, parts: tuple[QLabel, ...]) -> None:
        """The colours and the sign of a tone: only when it changes, as restyling costs more than all the words."""
        self.setProperty("tone", str(tone))
        for part in (self, *parts):
            part.style().unpolish(part)
            part.style().polish(part)
        role = "muted" if tone is Tone.CALM else f"on_{tone}_banner"
        self._icons.picture(self._sign, "scan" if tone is Tone.CALM else tone.icon, role, 76)
