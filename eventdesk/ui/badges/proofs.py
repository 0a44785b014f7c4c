"""A layout that is being drawn, seen with the longest and the shortest name of the event a moment after each change."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QTimer, Signal

from eventdesk.core.badges.compose import Problem
from eventdesk.core.badges.face import BadgeFace
from eventdesk.core.badges.layout import Layout
from eventdesk.core.badges.service import USUAL_LANGUAGE
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.badges.state import Services
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.tasks import Task

_PAUSE_MS = 40
_DPI = 200.0
Picture = tuple[int, int, bytes]


@dataclass(frozen=True, slots=True)
class Drawn:
    """The badges with the longest and with the shortest name as pictures, and what does not fit on them."""

    long: Picture
    short: Picture
    problems: tuple[Problem, ...] = ()


class Proofs(QObject):
    """Draws one proof at a time, always of the newest layout.

    Signals:
        drawn: ``Drawn``, with the longest and with the shortest name.
        failed: ``EventDeskError``.
    """

    drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, kit: Kit, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._kit, self._services = kit, services
        self._scratch = QTemporaryDir()
        self._faces: tuple[BadgeFace, BadgeFace] | None = None
        self._layout: Layout | None = None
        self._task: Task | None = None
        self._again = False
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._draw)

    def ask(self) -> None:
        """Fetch the event's longest and shortest names anew."""
        language = str(self._services.memory.get("badges.choices", {}).get("language", USUAL_LANGUAGE))
        work = partial(self._services.badges.samples, self._services.event, language=language)
        self._kit.tasks.read(work, self._on_samples)

    def show(self, layout: Layout) -> None:
        """Draw this layout soon."""
        self._layout = layout
        self._soon.start()

    def _on_samples(self, faces: tuple[BadgeFace, BadgeFace]) -> None:
        self._faces = faces
        self._soon.start()

    def _draw(self) -> None:
        if self._faces is None or self._layout is None:
            return
        self._again = self._task is not None
        if not self._again:
            work = partial(_proofs, self._services, self._layout, self._faces, Path(self._scratch.path()))
            self._task = self._kit.tasks.think(work, self._on_drawn, self._on_failed)

    def _on_drawn(self, drawn: Drawn) -> None:
        self._task = None
        self.drawn.emit(drawn)
        if self._again:
            self._soon.start()

    def _on_failed(self, error: EventDeskError) -> None:
        self._task = None
        self.failed.emit(error)


def _proofs(
    services: Services, layout: Layout, faces: tuple[BadgeFace, BadgeFace], folder: Path, progress: Progress
) -> Drawn:
    problems: list[Problem] = []
    pictures = []
    for number, face in enumerate(faces):
        file = folder / f"{number}.pdf"
        known = {(problem.key, *problem.values.items()) for problem in problems}
        found = services.badges.proof(layout, face, file)
        problems += [problem for problem in found if (problem.key, *problem.values.items()) not in known]
        pictures.append(services.page_image(file, 0, _DPI))
    return Drawn(pictures[0], pictures[1], tuple(problems))
