"""All that is done with notes, in one hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from eventdesk.core.notes.centre import Centre
from eventdesk.core.notes.files import NoteFiles, WriteForm
from eventdesk.core.notes.intake import Intake
from eventdesk.core.notes.passes import Passes
from eventdesk.core.notes.photos import Photos
from eventdesk.core.notes.ports import Blobs, Redraw
from eventdesk.core.notes.service import Notes
from eventdesk.core.notes.tables import Tables
from eventdesk.core.registration.listing.grid import ReadLists
from eventdesk.core.shared.clock import Now
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.sentences import Sentences


@dataclass(frozen=True, slots=True)
class NotesRoom:
    """The use cases of notes on one event file."""

    notes: Notes
    photos: Photos
    centre: Centre
    passes: Passes
    intake: Intake
    tables: Tables
    files: NoteFiles


def notes_room(
    ledger: Ledger,
    new_id: NewId,
    now: Now,
    blobs: Blobs,
    redraw: Redraw,
    read_lists: ReadLists,
    write_form: WriteForm,
    words: Callable[[str], Sentences],
) -> NotesRoom:
    """The use cases of notes over a ledger.

    ``blobs`` keep photos, ``redraw`` draws them anew; ``read_lists`` and ``write_form`` read and write workbooks;
    ``words`` gives the sentences of a language.
    """
    photos, passes, intake = Photos(blobs, redraw), Passes(ledger, new_id), Intake(ledger)
    return NotesRoom(
        Notes(ledger, new_id, blobs.sweep),
        photos,
        Centre(ledger, new_id),
        passes,
        intake,
        Tables(ledger, now),
        NoteFiles(ledger, new_id, intake, photos, passes, read_lists, write_form, words),
    )
