"""All that is done with notes, in one hand."""

from __future__ import annotations

from dataclasses import dataclass

from eventdesk.core.notes.centre import Centre
from eventdesk.core.notes.intake import Intake
from eventdesk.core.notes.passes import Passes
from eventdesk.core.notes.photos import Photos
from eventdesk.core.notes.ports import Blobs, Redraw
from eventdesk.core.notes.service import Notes
from eventdesk.core.notes.tables import Tables
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger


@dataclass(frozen=True, slots=True)
class NotesRoom:
    """The use cases of notes on one event file."""

    notes: Notes
    photos: Photos
    centre: Centre
    passes: Passes
    intake: Intake
    tables: Tables


def notes_room(ledger: Ledger, new_id: NewId, now: Now, blobs: Blobs, redraw: Redraw) -> NotesRoom:
    """The use cases of notes over a ledger; ``blobs`` keep photos, ``redraw`` draws them anew."""
    return NotesRoom(
        Notes(ledger, new_id, blobs.sweep),
        Photos(blobs, redraw),
        Centre(ledger, new_id),
        Passes(ledger, new_id),
        Intake(ledger),
        Tables(ledger, now),
    )
