"""The day itself: check-in, tables, notes."""

from __future__ import annotations

import secrets
from functools import cached_property
from typing import TYPE_CHECKING

from eventdesk.bootstrap.lazily import (
    Lists,
    redrawn,
    rotation_solver,
    write_form,
)
from eventdesk.bootstrap.people import People
from eventdesk.machine import app_data, resources, sentences

if TYPE_CHECKING:
    from eventdesk.core.checkin.helpdesk import HelpDesk
    from eventdesk.core.checkin.service import CheckIn
    from eventdesk.core.checkin.supervisor import Supervisor
    from eventdesk.core.notes.room import NotesRoom
    from eventdesk.core.notes.service import Notes
    from eventdesk.core.rotation.floor import Floor
    from eventdesk.core.rotation.seating import Seating
    from eventdesk.core.rotation.service import Rotation
    from eventdesk.lan.server import Server
    from eventdesk.store.blobs import Blobs


class Day(People):
    """Check-in, rotation, notes, the tables' pages."""

    @cached_property
    def checkin(self) -> CheckIn:
        """Scans, arrivals, walk-ins."""
        from eventdesk.core.checkin.service import CheckIn

        return CheckIn(self._ledger, self.around.new_id, self.bus)

    @cached_property
    def helpdesk(self) -> HelpDesk:
        """Walk-ins, substitutions, delegations, corrections."""
        from eventdesk.core.checkin.enrolling import Enrolling
        from eventdesk.core.checkin.helpdesk import HelpDesk

        enrolling = Enrolling(self.around.new_id, secrets.randbelow, self.zones)
        return HelpDesk(self._ledger, self.checkin, self.around.new_id, enrolling)

    @cached_property
    def supervisor(self) -> Supervisor:
        """What is behind the event's PIN."""
        from eventdesk.core.checkin.supervisor import Supervisor

        return Supervisor(self._ledger, secrets.token_bytes)

    @cached_property
    def notes(self) -> Notes:
        """Idea cards."""
        return self.notes_room.notes

    @cached_property
    def notes_room(self) -> NotesRoom:
        """All that is done with notes: cards, photos, the centre, the tables' passes and pages."""
        from eventdesk.core.notes.room import notes_room

        ledger, new_id, now = self._ledger, self.around.new_id, self.around.now
        return notes_room(ledger, new_id, now, self._blobs, redrawn, Lists(), write_form, sentences)

    @cached_property
    def _blobs(self) -> Blobs:
        from eventdesk.store.blobs import Blobs

        return Blobs(self._ledger)

    @cached_property
    def lan(self) -> Server:
        """The tables' pages on the local network: start, stop, addresses."""
        from eventdesk.lan.server import Server

        return Server(self.notes_room, self.bus, self.around.now, resources() / "phone", app_data() / "lan")

    @cached_property
    def rotation(self) -> Rotation:
        """Rules, table plans, seats."""
        from eventdesk.core.rotation.service import Rotation

        return Rotation(self._ledger, self.around.new_id, rotation_solver())

    @cached_property
    def seating(self) -> Seating:
        """Who or how many really sit at the tables."""
        from eventdesk.core.rotation.seating import Seating

        return Seating(self._ledger, self.around.new_id)

    @cached_property
    def floor(self) -> Floor:
        """The announced plan on the day: repairs, moves by hand, locks, reasons."""
        from eventdesk.core.rotation.floor import Floor
        from eventdesk.solver.repair import RepairSolver

        return Floor(self._ledger, self.around.new_id, RepairSolver())
