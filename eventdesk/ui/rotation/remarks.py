"""What is said about a plan: where it comes from, what is missing in it, what might be changed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from eventdesk.core.rotation.records import PlanPublished
from eventdesk.core.rotation.service import Draft
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.kit.words import Words
from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.day_state import is_free
from eventdesk.ui.rotation.seating import Quality, still_fits, without_seat
from eventdesk.ui.rotation.state import Finding, Section, Shown, named, obstacle

MENDED_IN = {
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

Remark = tuple[str, Tone]


class Remarks(QObject):
    """Sentences about drafts and the plan in force."""

    def __init__(self, words_: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words_

    def draft_line(self, draft: Draft, number: int, *, by_hand: int) -> str:
        """Where a draft comes from; ``by_hand`` changes were made to it."""
        said = self.tr("Draft {0}, not published yet: {1}, seed {2}.").format(
            number, words.objective(draft.solution.objective), draft.solution.seed
        )
        changes = self.tr("%n changes by hand.", "", by_hand) if by_hand else ""
        return f"{said} {changes}".strip()

    def force_line(self, force: PlanPublished) -> str:
        """Since when a plan is in force."""
        since = self._words.moment(force.at)
        said = self.tr("In force since {0}: {1}, published by {2}.")
        if not force.desk:
            said = self.tr("In force since {0}: {1}.")
        return said.format(since, words.objective(force.objective), force.desk)

    def bounds(self, made: Quality) -> tuple[str, ...]:
        """How far from perfect a plan can possibly be."""
        number = self._words.number
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
        return tuple(said)

    def failure(self, error: EventDeskError, shown: Shown) -> Remark:
        """Why there is no plan."""
        return named(self._words.error(error), shown.setup), Tone.BAD

    def on_draft(self, draft: Draft, shown: Shown) -> Remark:
        """What is to be known about a draft."""
        if not still_fits(draft, shown.setup):
            return self.tr("Tables or rounds have changed since this draft: propose a plan again."), Tone.BAD
        missing = without_seat(draft.plan, shown.problem)
        if missing:
            said = self.tr("%n people registered after this draft have no seat in it: propose again.", "", missing)
            return said, Tone.WARN
        if draft.score.broken:
            said = self.tr("%n rules are broken: this draft cannot be published as it is.", "", draft.score.broken)
            return said, Tone.BAD
        return self._advice(draft, shown), Tone.CALM

    def on_force(self, shown: Shown) -> Remark:
        """What is to be known about the plan in force, or about there being none."""
        if shown.plan is None:
            blocking = blocking_of(shown)
            return (words.finding(blocking), blocking.tone) if blocking else ("", Tone.CALM)
        if shown.plan.rounds != tuple(made.id for made in shown.setup.rounds):
            return self.tr("The rounds have changed since this plan was published: propose another."), Tone.WARN
        missing = without_seat(shown.plan, shown.problem)
        if missing:
            said = self.tr("%n people registered after this plan was published have no seat in it yet.", "", missing)
            return said, Tone.WARN
        return "", Tone.CALM

    def _advice(self, draft: Draft, shown: Shown) -> str:
        said = [named(self._words.say(made.key, made.values), shown.setup) for made in draft.advice]
        if draft.closed:
            said.append(
                self.tr("%n times a table stays unused, so that the others are full enough.", "", len(draft.closed))
            )
        if draft.solution.proof:
            said.append(self.tr("No plan can repeat fewer meetings than this one."))
        return " ".join(said)


def blocking_of(shown: Shown) -> Finding | None:
    """What makes a first plan impossible; None when counting finds nothing, or no plan is needed."""
    return None if shown.published or is_free(shown.setup) else obstacle(shown.setup, shown.problem)
