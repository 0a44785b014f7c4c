"""Toasts: what was done, in one sentence, with Undo where there is a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.tone import Tone

_SHOWN_MS = 10_000
_AT_MOST = 3
_MARGIN = 18


@dataclass(frozen=True, slots=True)
class Toast:
    """One message. ``action`` is what its button does, ``label`` the button's word (empty: Undo)."""

    text: str
    tone: Tone = Tone.CALM
    action: Callable[[], object] | None = None
    label: str = ""


class Toasts(QObject):
    """Where screens say what was done.

    Signals:
        told: ``Toast``.
    """

    told = Signal(object)

    def tell(self, text: str, *, undo: Callable[[], object] | None = None, tone: Tone = Tone.CALM) -> None:
        """Say what was done; ``undo`` takes it back."""
        self.told.emit(Toast(text, tone, undo))

    def offer(self, text: str, label: str, action: Callable[[], object], *, tone: Tone = Tone.GOOD) -> None:
        """Say what was done and offer a next step ("Open", "Show in folder")."""
        self.told.emit(Toast(text, tone, action, label))


class ToastView(QFrame):
    """A toast on the screen."""

    gone = Signal(object)

    def __init__(self, toast: Toast, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._toast = toast
        self._hurry = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._hurry.timeout.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(10)
        sign = QLabel()
        icons.picture(sign, toast.tone.icon, "on_toast", 20)
        row.addWidget(sign)
        self._words = QLabel(toast.text)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        row.addWidget(self._words, 1)
        self._button = QPushButton()
        self._button.clicked.connect(self.act)
        row.addWidget(self._button)
        # Only now: a button shown before it has a parent is a window of its own, and takes the focus with it.
        self._button.setVisible(toast.action is not None)
        self._close = QPushButton()
        icons.dress(self._close, "x", "on_toast", 18)
        self._close.clicked.connect(self.leave)
        row.addWidget(self._close)
        for made in (self._button, self._close):
            made.installEventFilter(self)
        self.setAccessibleName(toast.text)
        self.retranslate()
        self._hurry.start()

    @property
    def toast(self) -> Toast:
        """What is said."""
        return self._toast

    def retranslate(self) -> None:
        """Say the buttons' words in the language of the window."""
        self._button.setText(self._toast.label or self.tr("Undo"))
        if not self._toast.label:
            self._button.setToolTip(self.tr("Undo (Ctrl+Z)"))
        self._close.setAccessibleName(self.tr("Dismiss message"))
        self._close.setToolTip(self.tr("Dismiss message"))

    def act(self) -> None:
        """Do what the button offers, once."""
        action = self._toast.action
        self.leave()
        if action is not None:
            action()

    def leave(self) -> None:
        """Go away."""
        self._hurry.stop()
        self.gone.emit(self)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as the sentence, but never wider than fits."""
        return super().sizeHint().expandedTo(QSize(320, 52))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Wait while one of the buttons has the focus: nobody should have to hurry."""
        if event.type() is QEvent.Type.FocusIn:
            self._hurry.stop()
        elif event.type() is QEvent.Type.FocusOut:
            self._hurry.start()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Wait while the pointer rests here."""
        self._hurry.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Count again."""
        self._hurry.start()
        super().leaveEvent(event)


class ToastStack(QWidget):
    """Shows toasts over the lower edge of ``over``; Ctrl+Z takes back the newest that can be."""

    def __init__(self, toasts: Toasts, icons: Icons, over: QWidget) -> None:
        super().__init__(over)
        self._icons = icons
        self._over = over
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._views: list[ToastView] = []
        over.installEventFilter(self)
        toasts.told.connect(self.show_toast)
        self._undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), over)
        self._undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._undo.activated.connect(self.undo_newest)
        self.hide()

    @property
    def views(self) -> tuple[ToastView, ...]:
        """The toasts shown, newest last."""
        return tuple(self._views)

    def show_toast(self, toast: Toast) -> None:
        """Show one more."""
        view = ToastView(toast, self._icons, self)
        view.gone.connect(self._on_gone)
        self._views.append(view)
        self._column.addWidget(view)
        for old in self._views[:-_AT_MOST]:
            old.leave()
        self._place()
        event = QAccessibleAnnouncementEvent(self._over, toast.text)
        QAccessible.updateAccessibility(event)

    def undo_newest(self) -> None:
        """Take back what the newest toast offers to take back."""
        view = next((v for v in reversed(self._views) if v.toast.action is not None and not v.toast.label), None)
        if view is not None:
            view.act()

    def clear(self) -> None:
        """Take every toast away."""
        for view in self.views:
            view.leave()

    def _on_gone(self, view: ToastView) -> None:
        if view in self._views:
            self._views.remove(view)
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        self._place()

    def _place(self) -> None:
        self.setVisible(bool(self._views))
        width = min(640, self._over.width() - 2 * _MARGIN)
        height = max(self._column.heightForWidth(width), self._column.sizeHint().height())
        left = (self._over.width() - width) // 2
        self.setGeometry(left, self._over.height() - height - _MARGIN, width, height)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Stay at the lower edge."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False
