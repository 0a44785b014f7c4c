"""What a sync says in words: decisions, outcomes, what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from eventdesk.core.export.sync import Synced
from eventdesk.ui.export.state import Entry
from eventdesk.ui.kit.tone import Tone

_SHOWN = 6
_TONES = {
    "ask": Tone.WARN, "later": Tone.WARN, "noted": Tone.WARN, "taken": Tone.GOOD, "written": Tone.GOOD,
    "added": Tone.GOOD, "again": Tone.GOOD,
}  # fmt: skip


class SyncWords(QObject):
    """The words of decisions and outcomes, in the language of the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._decisions: Mapping[str, str] = {}
        self._outcomes: Mapping[str, str] = {}

    def retranslate(self) -> None:
        """Read the words again."""
        self._decisions = {
            "excel": self.tr("Keep Excel’s value"),
            "ours": self.tr("Keep EventDesk’s value"),
            "again": self.tr("Put the row back"),
            "out": self.tr("Leave the row out"),
            "clear": self.tr("Empty the row"),
            "later": self.tr("Decide later"),
        }
        self._outcomes = {
            "ask": self.tr("To be chosen"),
            "later": self.tr("Waits until the next sync"),
            "taken": self.tr("Taken into EventDesk"),
            "written": self.tr("Written into the workbook"),
            "fixed": self.tr("Stays: not an editable column"),
            "formula": self.tr("Stays: a formula or an error"),
            "added": self.tr("New row in the workbook"),
            "again": self.tr("Put back"),
            "out": self.tr("Left out"),
            "erased": self.tr("Emptied: the person was erased"),
            "withdrawn": self.tr("Emptied: withdrawn in EventDesk"),
            "clear": self.tr("Emptied"),
            "noted": self.tr("Stays: there are notes beside it"),
            "unheard": self.tr("Stays: not known at this desk"),
            "foreign": self.tr("Stays: not a row of EventDesk’s"),
            "handmade": self.tr("Stays: written by hand"),
        }

    def decision(self, key: str) -> str:
        """The words of a decision."""
        return self._decisions.get(key, key)

    def outcome(self, entry: Entry) -> str:
        """What becomes of an entry."""
        return self._outcomes.get(entry.outcome, entry.outcome)

    def tone(self, entry: Entry) -> Tone:
        """How it stands."""
        return _TONES.get(entry.outcome, Tone.CALM)

    def done(self, done: Synced) -> str:
        """What a sync did."""
        said = [
            words
            for count, words in (
                (done.written, self.tr("%n cell(s) written", "", done.written)),
                (done.added, self.tr("%n row(s) added", "", done.added)),
                (done.cleared, self.tr("%n row(s) emptied", "", done.cleared)),
                (done.taken, self.tr("%n edit(s) taken from Excel", "", done.taken)),
                (done.waiting, self.tr("%n cell(s) left for later", "", done.waiting)),
            )
            if count
        ]
        head = self.tr("The workbook is up to date.")
        listed = ", ".join(said)
        return f"{head} {listed[0].upper()}{listed[1:]}." if said else head


def troubles(done: Synced, say: Callable[..., str]) -> str:
    """What a person has to look at after a sync; empty when there is nothing."""
    refused = [
        say("sync:refused", {"row": r.difference.row, "excel": str(r.difference.excel or ""), "why": say(r.why)})
        for r in done.refused[:_SHOWN]
    ]
    refused += ["…"] if len(done.refused) > _SHOWN else []
    beside = [say("sync:beside", {"sheet": sheet, "row": row}) for sheet, row in done.beside]
    return "\n".join([*refused, *beside])
