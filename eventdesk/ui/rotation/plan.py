"""The plan: proposed in a thinking lane, looked at, published; and the one in force."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from eventdesk.core.rotation.plan import SeatPlan
from eventdesk.core.rotation.records import PlanPublished
from eventdesk.core.rotation.service import Draft
from eventdesk.core.shared.errors import Cancelled, EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.buttons import Choice, button, name_button
from eventdesk.ui.kit.cards import EmptyState, FigureRow, Note, label
from eventdesk.ui.kit.progress import ProgressPanel
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.asking import Asked, ProposeBox
from eventdesk.ui.rotation.pane import Pane, Tools, low, row
from eventdesk.ui.rotation.question import PublishQuestion
from eventdesk.ui.rotation.seating import (
    Moves,
    Quality,
    View,
    moves_between,
    quality_of_draft,
    quality_of_published,
    still_fits,
    view_of,
    without_seat,
)
from eventdesk.ui.rotation.seats import SeatsView
from eventdesk.ui.rotation.state import Finding, Section, Shown, named, obstacle

_DRAFT, _FORCE = "draft", "force"


class PlanPane(Pane):
    """Proposes, shows and publishes.

    Signals:
        relax: a ``Section`` in which something has to be changed before a plan can exist.
    """

    relax = Signal(object)

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        look = tools.look
        self._draft: Draft | None = None
        self._views: dict[str, View] = {}
        self._failure: EventDeskError | None = None
        self._writing = False
        self._ask = ProposeBox(look)
        self._progress = ProgressPanel(look.icons, look.words)
        self._progress.setObjectName("rotation.progress")
        self._note = Note(look.icons)
        self._note.setObjectName("rotation.note")
        self._mend = button(look.icons, self._on_mend, role="quiet")
        self._mend.setObjectName("rotation.relax")
        self._which = Choice((_DRAFT, _FORCE))
        for made, key in zip(self._which.findChildren(QPushButton), (_DRAFT, _FORCE), strict=True):
            made.setObjectName(f"rotation.show.{key}")
        self._status = label("muted", wrap=True)
        self._status.setObjectName("rotation.status")
        self._discard = button(look.icons, self._on_discard, icon="trash")
        self._discard.setObjectName("rotation.discard")
        self._publish = button(look.icons, self._on_publish, icon="check", role="primary")
        self._publish.setObjectName("rotation.publish")
        self._figures = FigureRow(("broken", "points", "repeats", "misfit"))
        self._seats = SeatsView(look)
        self._empty = EmptyState(look.icons, "layout-grid")
        self._lay_out()
        self._which.choose(_FORCE)
        self._which.chosen.connect(self._on_which)
        self._ask.asked.connect(self._on_asked)

    def _lay_out(self) -> None:
        self.column.addWidget(self._ask)
        self.column.addWidget(self._progress)
        self.column.addWidget(self._note)
        self.column.addLayout(row(self._mend, 1))
        head = row(self._which, self._status, self._discard, self._publish, spacing=12)
        head.setStretch(1, 1)
        self.column.addLayout(head)
        self.column.addWidget(self._figures)
        self.column.addWidget(self._seats, 1)
        self.column.addWidget(self._empty, 1)
        self.column.addStretch(0)
        low(self._ask, self._progress, self._note, self._figures)

    def retranslate(self) -> None:
        """Put words on every widget."""
        self._ask.retranslate()
        self._seats.retranslate()
        self._which.name(self.tr("Which plan is shown"), self.tr("Draft"), self.tr("In force"))
        name_button(self._discard, self.tr("Discard"), self.tr("Give up the draft; the plan in force stays"))
        name_button(self._publish, self.tr("Publish"), self.tr("Put the draft in force: badges and desks follow it"))
        self._figures.name(
            broken=self.tr("rules broken"),
            points=self.tr("preference points"),
            repeats=self.tr("meetings repeated"),
            misfit=self.tr("seats out of balance"),
        )
        self._empty.name(
            self.tr("No plan yet"),
            self.tr("Choose what counts most and propose a plan. Nothing is written before it is published."),
        )
        self._progress.retranslate()
        self._tell()

    def fill(self, shown: Shown) -> None:
        """Show the plan in force; a draft stays what it is, and says when it is out of date."""
        super().fill(shown)
        self._tell()
        self._make_views()

    # What is shown

    def _tell(self) -> None:
        shown = self.shown
        if shown is None:
            return
        draft, force = self._draft, shown.published
        self._ask.allow(possible=bool(shown.setup.tables and shown.setup.rounds), again=draft is not None)
        self._which.setVisible(draft is not None and force is not None)
        here = self._key
        plan_there = draft is not None or force is not None
        for part in (self._status, self._figures, self._seats):
            part.setVisible(plan_there)
        self._empty.setVisible(not plan_there and not self._progress.busy)
        for made in (self._discard, self._publish):
            made.setVisible(here == _DRAFT)
        if here == _DRAFT and draft is not None:
            self._status.setText(self._draft_line(draft))
            self._show_quality(quality_of_draft(draft))
        elif force is not None:
            self._status.setText(self._force_line(force))
            self._show_quality(quality_of_published(force))
        self._publish.setEnabled(draft is not None and still_fits(draft, shown.setup) and not self._writing)
        self._tell_note()
        view = self._views.get(here)
        if view is not None:
            self._seats.show_view(view)

    @property
    def _key(self) -> str:
        if self._draft is None:
            return _FORCE
        return self._which.key if self.shown and self.shown.published else _DRAFT

    def _draft_line(self, draft: Draft) -> str:
        said = self.tr("Draft, not published yet: {0}, seed {1}.")
        return said.format(words.objective(draft.solution.objective), draft.solution.seed)

    def _force_line(self, force: PlanPublished) -> str:
        since = self.tools.look.words.moment(force.at)
        said = self.tr("In force since {0}: {1}, published by {2}.")
        if not force.desk:
            said = self.tr("In force since {0}: {1}.")
        return said.format(since, words.objective(force.objective), force.desk)

    def _show_quality(self, made: Quality) -> None:
        number = self.tools.look.words.number
        best = f" / {number(made.best)}" if made.best is not None else ""
        fewest = f" / {number(made.fewest)}" if made.fewest else ""
        self._figures.show_figures(
            broken=number(made.broken),
            points=f"{number(made.points)}{best}",
            repeats=f"{number(made.repeats)}{fewest}",
            misfit=number(made.misfit),
        )
        said = []
        if made.best is not None:
            said.append(self.tr("No plan can reach more than {0} preference points.").format(number(made.best)))
        if made.wishing:
            said.append(
                self.tr("{0} of {1} people get their first choice, {2} at least one of their choices.").format(
                    number(made.first), number(made.wishing), number(made.served)
                )
            )
        said.append(self.tr("No plan can repeat fewer than {0} meetings.").format(number(made.fewest)))
        self._figures.setToolTip("\n".join(said))
        self._figures.setAccessibleDescription(" ".join(said))

    def _tell_note(self) -> None:
        said, tone = self._remarks()
        self._note.say(said, tone)
        section = self._relaxed
        self._mend.setVisible(section is not None)
        if section is not None:
            name_button(self._mend, self.tr("Go to {0}").format(words.section(section)))

    def _remarks(self) -> tuple[str, Tone]:
        assert self.shown is not None
        if self._failure is not None:
            return named(self.tools.look.words.error(self._failure), self.shown.setup), Tone.BAD
        if self._draft is None or self._key == _FORCE:
            return self._remarks_on_force(self.shown)
        missing = without_seat(self._draft.plan, self.shown.problem)
        if not still_fits(self._draft, self.shown.setup):
            return self.tr("Tables or rounds have changed since this draft: propose a plan again."), Tone.BAD
        if missing:
            said = self.tr("%n people registered after this draft have no seat in it: propose again.", "", missing)
            return said, Tone.WARN
        return self._advice(self._draft), Tone.CALM

    def _remarks_on_force(self, shown: Shown) -> tuple[str, Tone]:
        if shown.plan is None:
            blocking = self._blocking
            return (words.finding(blocking), blocking.tone) if blocking else ("", Tone.CALM)
        if shown.plan.rounds != tuple(made.id for made in shown.setup.rounds):
            return self.tr("The rounds have changed since this plan was published: propose another."), Tone.WARN
        missing = without_seat(shown.plan, shown.problem)
        if missing:
            said = self.tr("%n people registered after this plan was published have no seat in it yet.", "", missing)
            return said, Tone.WARN
        return "", Tone.CALM

    @property
    def _blocking(self) -> Finding | None:
        assert self.shown is not None
        return None if self.shown.published else obstacle(self.shown.setup, self.shown.problem)

    def _advice(self, draft: Draft) -> str:
        assert self.shown is not None
        say = self.tools.look.words.say
        said = [named(say(made.key, made.values), self.shown.setup) for made in draft.advice]
        if draft.closed:
            said.append(
                self.tr("%n times a table stays unused, so that the others are full enough.", "", len(draft.closed))
            )
        if draft.solution.proof:
            said.append(self.tr("No plan can repeat fewer meetings than this one."))
        return " ".join(said)

    def _make_views(self) -> None:
        """Make the plans ready to be shown, in the reading lane."""
        shown, draft = self.shown, self._draft
        if shown is None:
            return
        plans: dict[str, SeatPlan] = {}
        if draft is not None:
            plans[_DRAFT] = draft.plan
        if shown.plan is not None:
            plans[_FORCE] = shown.plan
        if plans:
            self.tools.tasks.read(
                lambda: {key: view_of(plan, shown.setup, shown.problem) for key, plan in plans.items()}, self._on_views
            )

    def _on_views(self, views: dict[str, View]) -> None:
        self._views = views
        self._tell()

    def _on_which(self, _: str) -> None:
        self._tell()

    # Proposing

    def _on_asked(self, asked: Asked) -> None:
        self._failure = None
        self._tell_note()
        rotation, event = self.tools.rotation, self.tools.event

        def propose(progress: Progress) -> Draft:
            return rotation.propose(
                event,
                seed=asked.seed,
                seconds=asked.seconds,
                objective=asked.objective,
                mix=asked.mix,
                progress=progress,
            )

        task = self.tools.tasks.think(propose, self._on_proposed, self._on_failed)
        self._progress.follow(task, self.tr("Looking for a plan…"))
        self._ask.busy(yes=True)
        self._empty.hide()
        task.finished.connect(self._on_finished)

    def _on_proposed(self, draft: Draft) -> None:
        self._draft = draft
        self._ask.next_seed()
        self._which.choose(_DRAFT)
        self._views.pop(_DRAFT, None)
        self._make_views()

    def _on_failed(self, error: EventDeskError) -> None:
        if not isinstance(error, Cancelled):
            self._failure = error
            self._progress.dismiss()

    def _on_finished(self) -> None:
        self._ask.busy(yes=False)
        if not self._progress.busy and self._failure is not None:
            self._progress.dismiss()
        self._tell()

    @property
    def _relaxed(self) -> Section | None:
        if self._failure is not None:
            return _MENDED_IN.get(self._failure.key)
        found = None if self._draft is not None or self.shown is None else self._blocking
        return found.section if found is not None else None

    def _on_mend(self) -> None:
        section = self._relaxed
        if section is not None:
            self.relax.emit(section)

    def _on_discard(self) -> None:
        self._draft = None
        self._views.pop(_DRAFT, None)
        self._which.choose(_FORCE)
        self._tell()

    # Publishing

    def _on_publish(self) -> None:
        draft, shown = self._draft, self.shown
        if draft is None or shown is None:
            return
        if shown.plan is None:
            self._write(draft)
            return
        before, after = shown.plan, draft.plan
        arrived, event = self.tools.arrived, self.tools.event
        self._hold(yes=True)
        self.tools.tasks.read(
            lambda: moves_between(before, after, arrived(event)), self._on_moves, self._on_not_written
        )

    def _on_moves(self, moves: Moves) -> None:
        self._hold(yes=False)
        if self._draft is not None and PublishQuestion(moves, self).sure():
            self._write(self._draft)

    def _write(self, draft: Draft) -> None:
        self._hold(yes=True)
        rotation, event = self.tools.rotation, self.tools.event
        self.tools.saver.save(
            lambda: rotation.publish(event, draft),
            self.tr("Plan published."),
            done=self._on_published,
            failed=self._on_not_written,
        )

    def _on_published(self, _: PlanPublished) -> None:
        self._hold(yes=False)
        self._on_discard()

    def _on_not_written(self, error: EventDeskError) -> None:
        self._failure = error
        self._hold(yes=False)

    def _hold(self, *, yes: bool) -> None:
        """Nothing else is published meanwhile."""
        self._writing = yes
        self._tell()


_MENDED_IN = {
    "rotation-no-tables": Section.TABLES,
    "rotation-too-many": Section.TABLES,
    "rotation-too-few": Section.TABLES,
    "rotation-too-few-suitable": Section.TABLES,
    "rotation-no-table-suits": Section.TABLES,
    "rotation-too-few-themes": Section.ROUNDS,
    "rotation-pinned-too-many": Section.RULES,
    "rotation-pinned-wrongly": Section.RULES,
    "rotation-group-too-big": Section.RULES,
    "rotation-together-and-apart": Section.RULES,
    "rotation-clash": Section.RULES,
    "rotation-no-plan": Section.RULES,
}
