"""Fit to who came, and repair: asked for, worked out in a thinking lane, looked at, applied."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eventdesk.core.rotation.records import SeatOverride
from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.cards import EmptyState, Note
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation import repair_words
from eventdesk.ui.rotation.came import Case, RepairAsked, RepairShown, leads_unseen, shown_of, situation_of
from eventdesk.ui.rotation.pane import Tools
from eventdesk.ui.rotation.repair_paper import moves_paper, tables_paper
from eventdesk.ui.rotation.repaired import RepairView
from eventdesk.ui.rotation.repairing import RepairForm
from eventdesk.ui.rotation.state import Shown

_SECONDS = 3.0


class RepairPage(QWidget):
    """The form, then the repair."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._shown: Shown | None = None
        self._made: RepairShown | None = None
        look = tools.look
        self._progress = ProgressPanel(look.icons, look.words)
        self._progress.setObjectName("rotation.repair.progress")
        self._note = Note(look.icons)
        self._note.setObjectName("rotation.repair.note")
        self._form, self._view = RepairForm(tools), RepairView(look)
        self._empty = EmptyState(look.icons, "layout-grid")
        self._stack = QStackedWidget()
        for part in (self._form, self._view, self._empty):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._progress)
        column.addWidget(self._note)
        column.addWidget(self._stack, 1)
        self._form.asked.connect(self._on_asked)
        self._view.left.connect(self._on_left)
        self._view.applied.connect(self._on_apply)
        self._view.printed.connect(self._on_print)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._form.retranslate()
        self._view.retranslate()
        self._progress.retranslate()
        self._empty.name(
            self.tr("No plan is published"), self.tr("Publish a plan first: then it can be fitted to who came.")
        )

    def fill(self, shown: Shown) -> None:
        """Show the form; a repair that is looked at stays."""
        self._shown = shown
        self._form.fill(shown)
        self._turn()

    def _turn(self) -> None:
        if self._shown is not None and self._shown.published is None:
            self._stack.setCurrentWidget(self._empty)
        else:
            self._stack.setCurrentWidget(self._form if self._made is None else self._view)

    def _on_asked(self, asked: RepairAsked) -> None:
        shown = self._shown
        if shown is None:
            return
        self._note.say("")
        task = self._tools.tasks.think(partial(self._work, asked, shown), self._on_made, self._on_failed)
        self._progress.follow(task, self.tr("Looking for the fewest moves…"))
        self._form.busy(yes=True)
        task.finished.connect(self._on_finished)

    def _work(self, asked: RepairAsked, shown: Shown, progress: Progress) -> RepairShown:
        event, floor = self._tools.event, self._tools.floor
        inside = self._tools.arrived(event)
        leaders = frozenset(table.facilitator for table in shown.setup.tables if table.facilitator)
        situation = situation_of(asked, frozenset(shown.listed), inside, len(shown.setup.rounds), leaders)
        repair = floor.repair(event, situation, seconds=_SECONDS, progress=progress)
        names = dict(shown.listed) | {person.id: person.name for person in shown.problem.participants}
        assumed = asked.case is Case.CAME and leads_unseen(inside, leaders)
        return replace(shown_of(repair, shown.setup, inside, names), leaders_assumed=assumed)

    def _on_made(self, made: RepairShown) -> None:
        self._made = made
        self._view.show_repair(made)
        self._turn()
        self._view.setFocus()

    def _on_failed(self, error: EventDeskError) -> None:
        if not isinstance(error, Cancelled):
            self._note.say(self._tools.look.words.error(error), Tone.BAD)

    def _on_finished(self) -> None:
        self._form.busy(yes=False)
        self._progress.dismiss()

    def _on_left(self) -> None:
        self._made = None
        self._note.say("")
        self._turn()

    def _on_apply(self) -> None:
        made = self._made
        if made is None:
            return
        self._view.hold(yes=True)
        said = self.tr("Repair in force: {0}.").format(repair_words.head(made))
        work = partial(self._tools.floor.apply, made.repair)
        self._tools.saver.save(work, said, done=self._on_applied, failed=self._on_not_applied)

    def _on_applied(self, _: tuple[SeatOverride, ...]) -> None:
        self._view.hold(yes=False)
        self._view.say_done()

    def _on_not_applied(self, error: EventDeskError) -> None:
        self._view.hold(yes=False)
        self._note.say(self._tools.look.words.error(error), Tone.BAD)

    def _on_print(self, way: str) -> None:
        if self._made is None or self._shown is None:
            return
        paper, on_paper = moves_paper if way == "people" else tables_paper, repair_words.on_paper()
        made = paper(self._made, on_paper, self._shown.setup.event.name)
        self._tools.papers.save_list(made.title, made)
