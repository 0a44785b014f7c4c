"""What a person should know about the open file: lines above the page that stay until they are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eventdesk.ui.kit.buttons import button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.cards import Note
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.shell.parts import Notice


@dataclass(frozen=True, slots=True)
class ApartNotice:
    """``Notice`` of edits that want comparing."""

    key: str
    values: dict[str, object]


def apart_notice(count: int) -> ApartNotice | None:
    """What to say when this many edits made apart wait to be compared."""
    if count == 0:
        return None
    return ApartNotice("notice:apart" if count == 1 else "notice:apart-many", {"count": count})


class NoticeBar(QWidget):
    """The notices of the open file, newest last; hidden while there are none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(26, 14, 26, 0)
        self._column.setSpacing(8)
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is shown."""
        return tuple(line.notice for line in self._lines)

    def add(self, notice: Notice, look_at: Callable[[], object] | None = None) -> None:
        """Show one more, with a button that shows what it speaks of; the same one is shown once."""
        if notice in self.notices:
            return
        line = _Line(notice, self._look, self, look_at)
        self._lines.append(line)
        self._column.addWidget(line)
        self.show()

    def remove(self, notice: Notice) -> None:
        """Take a notice away, if it is still there."""
        for line in tuple(self._lines):
            if line.notice == notice:
                self.drop(line)

    def drop(self, line: _Line) -> None:
        """Take a line away."""
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.setVisible(bool(self._lines))

    def clear(self) -> None:
        """Take all of them away."""
        for line in tuple(self._lines):
            self.drop(line)


class _Line(QWidget):
    def __init__(self, notice: Notice, look: Look, bar: NoticeBar, look_at: Callable[[], object] | None) -> None:
        super().__init__(bar)
        self.notice = notice
        self._look = look
        self._bar = bar
        self._note = Note(look.icons)
        self._close = icon_button(look.icons, "x", self._on_close)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._note, 1)
        self._look_at = button(look.icons, look_at, icon="eye") if look_at is not None else None
        if self._look_at is not None:
            row.addWidget(self._look_at)
        row.addWidget(self._close)
        self._say()

    def _say(self) -> None:
        self._note.say(self._look.words.say(self.notice.key, self.notice.values), Tone.WARN)
        name_icon_button(self._close, self.tr("Understood, hide this line"))
        if self._look_at is not None:
            name_button(self._look_at, self.tr("Compare"))

    def _on_close(self) -> None:
        self._bar.drop(self)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)
