"""Long work on the screen: words, a bar, Cancel; afterwards what was done and a button to open or show it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Step
from eventdesk.ui.kit.buttons import button, icon_button, name_button, name_icon_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.tasks import Task
from eventdesk.ui.kit.words import Words

_FINEST = 1 << 30


class ProgressPanel(QFrame):
    """Follows one task. Hidden while there is nothing to say."""

    def __init__(self, icons: Icons, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._words = words
        self._task: Task | None = None
        self._step: Step | None = None
        self._begun = ""
        self._action: Callable[[], object] | None = None
        self._text = label(wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = button(icons, self.cancel, icon="x")
        self._open = button(icons, self._on_open, icon="folder-open")
        self._close = icon_button(icons, "x", self.dismiss)
        texts = QVBoxLayout()
        texts.setSpacing(8)
        texts.addWidget(self._text)
        texts.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(14)
        row.addLayout(texts, 1)
        for part in (self._cancel, self._open, self._close):
            row.addWidget(part)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Words of the buttons, and of the step under way."""
        name_button(self._cancel, self.tr("Cancel"))
        name_icon_button(self._close, self.tr("Close this message"))
        self._bar.setAccessibleName(self.tr("Progress"))
        if self._task is not None and self._step is not None:
            self._show_step(self._step)

    @property
    def text(self) -> str:
        """The words shown."""
        return self._text.text()

    @property
    def busy(self) -> bool:
        """Whether a task is under way here."""
        return self._task is not None

    def follow(self, task: Task, begun: str) -> None:
        """Show ``task`` from now on; ``begun`` are the words until its first step."""
        self._task, self._step, self._begun = task, None, begun
        self._text.setText(begun)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self._shape(busy=True)
        task.progress.connect(self._on_step)
        task.failed.connect(self._on_failed)
        task.finished.connect(self._on_finished)

    def say(self, words: str, *, label: str = "", action: Callable[[], object] | None = None) -> None:
        """Say what was done, with a button that opens or shows it."""
        self._text.setText(words)
        self._action = action
        if action is not None:
            name_button(self._open, label)
        self._shape(busy=False)

    def cancel(self) -> None:
        """Ask the task to stop."""
        if self._task is not None:
            self._task.cancel()
            self._cancel.setEnabled(False)
            self._text.setText(self.tr("Stopping…"))

    def dismiss(self) -> None:
        """Hide what was said."""
        self._action = None
        self.hide()

    def _shape(self, *, busy: bool) -> None:
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)
        self._open.setVisible(not busy and self._action is not None)
        self._close.setVisible(not busy)
        self.show()

    def _on_step(self, step: Step) -> None:
        if self._task is None or self.sender() is not self._task:
            return  # of a task followed before
        self._step = step
        if self._task.cancelling:
            return
        self._show_step(step)

    def _show_step(self, step: Step) -> None:
        self._text.setText(self._words.step(step))
        # A search counts its steps by the thousand million; a bar counts to two.
        smaller = max(1, step.total // _FINEST)
        self._bar.setRange(0, step.total // smaller)
        self._bar.setValue(step.done // smaller)

    def _on_failed(self, error: EventDeskError) -> None:
        if self.sender() is not self._task:
            return
        self._task = None
        self._action = None
        self.say(self.tr("Stopped.") if isinstance(error, Cancelled) else self._words.error(error))

    def _on_finished(self) -> None:
        if self._task is not None and self.sender() is self._task:
            self._task = None
            if self._cancel.isVisibleTo(self):
                self.dismiss()

    def _on_open(self) -> None:
        if self._action is not None:
            self._action()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
