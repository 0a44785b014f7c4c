"""The plan: proposed in a thinking lane, looked at, changed by hand, compared, published; and the one in force."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from eventdesk.core.rotation.effect import Change
from eventdesk.core.rotation.records import PlanPublished
from eventdesk.core.rotation.service import Draft
from eventdesk.core.rotation.situation import Situation
from eventdesk.core.rotation.why import Why
from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import EmptyState, Note, label
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.asking import Asked, ProposeBox
from eventdesk.ui.rotation.beside import BesideView
from eventdesk.ui.rotation.day_state import is_free, open_from
from eventdesk.ui.rotation.editing import DraftEditor
from eventdesk.ui.rotation.locking import LockWish
from eventdesk.ui.rotation.moving import Beside, Laid, Sketch, Sketches, laid_draft, laid_in_force, side_by_side
from eventdesk.ui.rotation.pane import Pane, Tools, low, row
from eventdesk.ui.rotation.plan_head import BESIDE, FORCE, PlanTabs, QualityRow
from eventdesk.ui.rotation.question import PublishQuestion
from eventdesk.ui.rotation.remarks import MENDED_IN, Remarks, blocking_of
from eventdesk.ui.rotation.seating import (
    Moves,
    moves_between,
    quality_of_draft,
    quality_of_published,
    still_fits,
)
from eventdesk.ui.rotation.seats import SeatsView
from eventdesk.ui.rotation.state import Section, Shown


class PlanPane(Pane):
    """Proposes, shows, changes and publishes.

    Signals:
        relax: a ``Section`` in which something has to be changed before a plan can exist.
    """

    relax = Signal(object)

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        look = tools.look
        self._sketches = Sketches()
        self._editor = DraftEditor(tools.tasks, self._sketches, self)
        self._published = FORCE
        self._laid: dict[int, Laid] = {}
        self._failure: EventDeskError | None = None
        self._busy = False
        self._remarks = Remarks(look.words, self)
        self._progress = ProgressPanel(look.icons, look.words)
        self._progress.setObjectName("rotation.progress")
        self._note = Note(look.icons)
        self._note.setObjectName("rotation.note")
        self._mend = button(look.icons, self._on_mend, role="quiet")
        self._mend.setObjectName("rotation.relax")
        self._plans = PlanTabs()
        self._status = label("muted", wrap=True)
        self._status.setObjectName("rotation.status")
        self._print = button(look.icons, self._on_print, icon="printer", role="quiet", shortcut="Ctrl+P")
        self._print.setObjectName("rotation.print")
        tools.papers.menu(self._print)
        self._ask = ProposeBox(tools, self._status, self._print)
        self._undo = button(look.icons, self._on_undo, icon="arrow-back-up")
        self._undo.setObjectName("rotation.draft.undo")
        self._discard = button(look.icons, self._on_discard, icon="trash")
        self._discard.setObjectName("rotation.discard")
        self._publish = button(look.icons, self._on_publish, icon="check", role="primary")
        self._publish.setObjectName("rotation.publish")
        self._figures = QualityRow(look.words, self._remarks)
        self._seats = SeatsView(look)
        self._beside = BesideView(look)
        self._empty = EmptyState(look.icons, "layout-grid")
        self._lay_out()
        self._editor.changed.connect(self._on_changed)
        self._plans.currentChanged.connect(self._on_plan)
        self._ask.asked.connect(self._on_asked)
        self._seats.wanted.connect(self._on_wanted)
        self._seats.asked.connect(self._on_why)
        self._seats.locked.connect(self._on_lock)
        self._beside.opened.connect(self._plans.visit)

    def _lay_out(self) -> None:
        self.column.addWidget(self._ask)
        self.column.addWidget(self._progress)
        self.column.addWidget(self._note)
        self.column.addLayout(row(self._mend, 1))
        self.column.addLayout(row(self._plans, 1, self._undo, self._discard, self._publish, spacing=12))
        self.column.addWidget(self._figures)
        for part in (self._seats, self._beside, self._empty):
            self.column.addWidget(part, 1)
        self.column.addStretch(0)
        low(self._ask, self._progress, self._note, self._figures, self._plans)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._ask.retranslate()
        self._seats.retranslate()
        self._plans.setAccessibleName(self.tr("Which plan is shown"))
        name_button(self._print, self.tr("Print"), self.tr("Lists, signs and agendas of the plan in force"))
        name_button(self._undo, self.tr("Undo"), self.tr("Take back the last change by hand"))
        name_button(self._discard, self.tr("Discard"), self.tr("Give up the draft; the plan in force stays"))
        name_button(self._publish, self.tr("Publish"), self.tr("Put the draft in force: badges and desks follow it"))
        self._figures.retranslate()
        self._progress.retranslate()
        self._tell()
        if self._plans.at == BESIDE:
            self._lay()

    def fill(self, shown: Shown) -> None:
        """Show the plan in force; a draft stays what it is, and says when it is out of date."""
        super().fill(shown)
        self._ask.fill(shown)
        self._tell()
        self._lay()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """The least there has to be: else words that wrap would make the page as high as its parts would like to be."""
        return self.column.totalMinimumHeightForWidth(width)

    # What is shown

    @property
    def _sketch(self) -> Sketch | None:
        return self._sketches.get(self._plans.at)

    def _offer(self) -> None:
        force = bool(self.shown and self.shown.published)
        self._plans.offer([made.number for made in self._sketches.all], force=force)

    def _tell(self) -> None:
        shown = self.shown
        if shown is None:
            return
        self._offer()
        sketch, force, beside = self._sketch, shown.published, self._plans.at == BESIDE
        free = is_free(shown.setup) and force is None and not self._sketches.all
        self._ask.setVisible(not free)
        possible = bool(shown.setup.tables and shown.setup.rounds)
        self._ask.allow(possible=possible, again=bool(self._sketches.all))
        there = sketch is not None or force is not None
        for part in (self._figures, self._seats):
            part.setVisible(there and not beside)
        self._ask.give_way(there=there)
        self._beside.setVisible(beside)
        self._empty.setVisible(not there and not self._progress.busy)
        self._name_empty(free=free)
        self._print.setVisible(force is not None and sketch is None and not beside)
        for made in (self._discard, self._publish):
            made.setVisible(sketch is not None)
        self._undo.setVisible(sketch is not None and bool(sketch.before))
        if beside:
            self._status.setText(self.tr("The same people and rules, the same figures."))
        elif sketch is not None:
            by_hand = len(sketch.before)
            self._status.setText(self._remarks.draft_line(sketch.draft, sketch.number, by_hand=by_hand))
            self._figures.show_quality(quality_of_draft(sketch.draft))
        elif force is not None:
            self._status.setText(self._remarks.force_line(force))
            self._figures.show_quality(quality_of_published(force))
        ready = sketch is not None and still_fits(sketch.draft, shown.setup) and not sketch.draft.score.broken
        self._publish.setEnabled(ready and not self._busy)
        self._tell_note(shown)
        laid = self._laid.get(self._plans.at)
        if laid is not None:
            self._seats.show_laid(laid)

    def _name_empty(self, *, free: bool) -> None:
        if free:
            said = self.tr("People move as they like: what counts is where there is room, under On the day.")
            self._empty.name(self.tr("No plan is needed"), said)
        else:
            said = self.tr("Choose what counts most and propose a plan. Nothing is written before it is published.")
            self._empty.name(self.tr("No plan yet"), said)

    def _tell_note(self, shown: Shown) -> None:
        sketch = self._sketch
        if self._failure is not None:
            said, tone = self._remarks.failure(self._failure, shown)
        elif self._plans.at == BESIDE:
            said, tone = "", Tone.CALM
        elif sketch is not None:
            said, tone = self._remarks.on_draft(sketch.draft, shown)
        else:
            said, tone = self._remarks.on_force(shown)
        self._note.say(said, tone)
        section = self._relaxed
        self._mend.setVisible(section is not None)
        if section is not None:
            name_button(self._mend, self.tr("Go to {0}").format(words.section(section)))

    @property
    def _relaxed(self) -> Section | None:
        if self._failure is not None:
            return MENDED_IN.get(self._failure.key)
        if self.shown is None or self._sketches.all:
            return None
        if is_free(self.shown.setup) and self.shown.published is None:
            return Section.DAY if self.shown.setup.tables else Section.TABLES
        found = blocking_of(self.shown)
        return found.section if found is not None else None

    def _on_mend(self) -> None:
        section = self._relaxed
        if section is not None:
            self.relax.emit(section)

    def _on_plan(self, _: int) -> None:
        self._on_changed()

    # Laying plans out, in the reading lane

    def _lay(self) -> None:
        shown, at = self.shown, self._plans.at
        if shown is None:
            return
        if at == BESIDE:
            self._compare(shown)
        elif (sketch := self._sketch) is not None:
            self.tools.tasks.read(partial(self._work_draft, sketch, shown), self._on_laid)
        elif shown.plan is not None:
            self.tools.tasks.read(partial(self._work_force, shown), self._on_laid)

    def _work_draft(self, sketch: Sketch, shown: Shown) -> tuple[int, Laid]:
        return sketch.number, laid_draft(sketch.draft, shown.setup, self.tools.floor.locks(self.tools.event))

    def _work_force(self, shown: Shown) -> tuple[int, Laid]:
        first = open_from(shown.setup, self.tools.clock(), running=True)
        state = self.tools.floor.state(self.tools.event, Situation(first))
        return FORCE, laid_in_force(state, shown.setup, shown.sat)

    def _on_laid(self, found: tuple[int, Laid]) -> None:
        self._laid[found[0]] = found[1]
        self._tell()

    def _compare(self, shown: Shown) -> None:
        drafts = {made.number: made.draft.solution.assign for made in self._sketches.all}
        force = dict(shown.plan.rows) if shown.plan is not None else None
        work = partial(side_by_side, shown.problem, force, drafts)
        self.tools.tasks.read(work, self._on_compared)

    def _on_compared(self, plans: tuple[Beside, ...]) -> None:
        self._beside.show_plans(plans, tuple(self._plans.called(made.number) for made in plans))

    # Proposing

    def _on_asked(self, asked: Asked) -> None:
        self._failure = None
        rotation, floor, event, sketch = self.tools.rotation, self.tools.floor, self.tools.event, self._sketch
        onto = sketch.draft.plan if sketch is not None else self.shown.plan if self.shown else None

        def propose(progress: Progress) -> Draft:
            return rotation.propose(
                event,
                seed=asked.seed,
                seconds=asked.seconds,
                objective=asked.objective,
                mix=asked.mix,
                onto=onto,
                locks=floor.locks(event) if onto is not None else (),
                progress=progress,
            )

        task = self.tools.tasks.think(propose, self._on_proposed, self._on_failed)
        self._progress.follow(task, self.tr("Looking for a plan…"))
        self._ask.busy(yes=True)
        self._empty.hide()
        self._tell()
        task.finished.connect(self._on_finished)

    def _on_proposed(self, draft: Draft) -> None:
        made = self._sketches.add(draft)
        self._ask.next_seed()
        self._offer()
        self._plans.visit(made.number)
        self._tell()
        self._lay()

    def _on_failed(self, error: EventDeskError) -> None:
        if not isinstance(error, Cancelled):
            self._failure = error
            self._progress.dismiss()

    def _on_finished(self) -> None:
        self._ask.busy(yes=False)
        if not self._progress.busy and self._failure is not None:
            self._progress.dismiss()
        self._tell()

    def _on_discard(self) -> None:
        self._sketches.drop(self._plans.at)
        self._on_changed()

    # Changing by hand

    def _on_print(self) -> None:
        self._print.showMenu()

    def _on_wanted(self, changes: tuple[Change, ...]) -> None:
        sketch, laid = self._sketch, self._laid.get(self._plans.at)
        self._failure = None
        if sketch is not None:
            self._editor.change(sketch.number, changes)
        elif laid is not None:
            work = partial(
                self.tools.floor.move,
                self.tools.event,
                changes,
                first_round=laid.problem.past + 1,
                basis=laid.basis,
            )
            self.tools.saver.save(work, self.tr("%n people moved.", "", len(changes)), failed=self._on_not_written)

    def _on_changed(self) -> None:
        self._tell()
        self._lay()

    def _on_undo(self) -> None:
        self._editor.undo(self._plans.at)

    def _on_why(self, who: str, round_: int) -> None:
        laid = self._laid.get(self._plans.at)
        if laid is not None:
            self.tools.tasks.read(partial(laid.why, who, round_), self._on_explained)

    def _on_explained(self, why: Why) -> None:
        if self.shown is not None:
            self._seats.show_why(why, self.shown.setup)

    def _on_lock(self, wish: LockWish) -> None:
        floor, event = self.tools.floor, self.tools.event
        if wish.lock:
            self.tools.saver.save(partial(floor.unlock, wish.lock), self.tr("Unlocked."))
        else:
            work = partial(floor.lock, event, registration=wish.registration, table=wish.table, round_=wish.round)
            self.tools.saver.save(work, self.tr("Locked: repairs and new proposals keep it."))

    # Publishing

    def _on_publish(self) -> None:
        sketch, shown = self._sketch, self.shown
        if sketch is None or shown is None:
            return
        if shown.plan is None:
            self._write(sketch)
            return
        before, after = shown.plan, sketch.draft.plan
        arrived, event = self.tools.arrived, self.tools.event
        self._hold(yes=True)
        self.tools.tasks.read(
            lambda: moves_between(before, after, arrived(event)), self._on_moves, self._on_not_written
        )

    def _on_moves(self, moves: Moves) -> None:
        self._hold(yes=False)
        if self._sketch is not None and PublishQuestion(moves, self).sure():
            self._write(self._sketch)

    def _write(self, sketch: Sketch) -> None:
        self._hold(yes=True)
        self._published = sketch.number
        rotation, event, draft = self.tools.rotation, self.tools.event, sketch.draft
        self.tools.saver.save(
            lambda: rotation.publish(event, draft),
            self.tr("Plan published."),
            done=self._on_published,
            failed=self._on_not_written,
        )

    def _on_published(self, _: PlanPublished) -> None:
        self._sketches.drop(self._published)
        self._hold(yes=False)
        self._lay()

    def _on_not_written(self, error: EventDeskError) -> None:
        self._failure = error
        self._hold(yes=False)

    def _hold(self, *, yes: bool) -> None:
        """Nothing else is published meanwhile."""
        self._busy = yes
        self._tell()
