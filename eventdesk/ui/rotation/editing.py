"""Changes by hand to drafts, one after the other: each starts from what the one before it made."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from eventdesk.core.rotation.effect import Change
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.tasks import Tasks
from eventdesk.ui.rotation.moving import Sketch, Sketches


class DraftEditor(QObject):
    """Changes drafts in the reading lane.

    Signals:
        changed: a draft stands otherwise now.
    """

    changed = Signal()

    def __init__(self, tasks: Tasks, sketches: Sketches, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._sketches = sketches
        self._waiting: deque[tuple[int, Sequence[Change]]] = deque()
        self._busy = False

    def change(self, number: int, changes: Sequence[Change]) -> None:
        """Change seats of a draft."""
        self._waiting.append((number, changes))
        self._next()

    def undo(self, number: int) -> None:
        """Take back the last change of a draft."""
        known = self._sketches.get(number)
        if known is not None and not self._busy:
            self._sketches.put(known.undone())
            self.changed.emit()

    def _next(self) -> None:
        while self._waiting and not self._busy:
            number, changes = self._waiting.popleft()
            sketch = self._sketches.get(number)
            if sketch is not None:
                self._busy = True
                self._tasks.read(partial(sketch.changed, changes), self._on_changed, self._on_failed)

    def _on_changed(self, sketch: Sketch) -> None:
        self._busy = False
        self._sketches.put(sketch)
        self.changed.emit()
        self._next()

    def _on_failed(self, error: EventDeskError) -> None:
        self._busy = False
        self._next()
