"""The programme of an event and its people."""

from __future__ import annotations

import secrets
from functools import cached_property
from typing import TYPE_CHECKING

from eventdesk.bootstrap.lazily import (
    draw_code,
    write_table,
)
from eventdesk.bootstrap.parts import FileParts
from eventdesk.machine import resources, sentences

if TYPE_CHECKING:
    from eventdesk.core.programme.service import Programme
    from eventdesk.core.registration.listing.places import Zones
    from eventdesk.core.registration.register import Register
    from eventdesk.core.registration.room import RegisterRoom

_CHOSEN = "event"
"""The note in the file that names the event chosen last; notes never travel to other desks."""


class People(FileParts):
    """Programme, lists, register."""

    @cached_property
    def programme(self) -> Programme:
        """Process, events, themes, tables, rounds."""
        from eventdesk.core.programme.service import Programme

        return Programme(self._ledger, self.around.new_id, secrets.randbelow)

    @property
    def event(self) -> str:
        """The id of the event this machine works on; empty when the file holds none."""
        from eventdesk.core.programme.choosing import event_to_show

        today = self.around.now().astimezone().date()
        found = event_to_show(self.programme.events(), self.file.recall(_CHOSEN), today)
        return found.id if found is not None else ""

    def choose_event(self, event: str) -> None:
        """Work on the event with this id from now on, on this machine.

        Raises:
            NotFound: there is none.
        """
        self.file.remember(_CHOSEN, self.programme.event(event).id)

    @cached_property
    def zones(self) -> Zones:
        """The municipalities and zones of the preset."""
        from eventdesk.core.registration.listing.places import load_zones

        return load_zones(resources() / "presets" / "zone_omogenee.json")

    @cached_property
    def register(self) -> Register:
        """People and their badge codes."""
        from eventdesk.core.registration.register import Register

        return Register(self._ledger, self.around.new_id, secrets.randbelow, self.zones)

    @cached_property
    def register_room(self) -> RegisterRoom:
        """The register with all that is done in it: merges, waiting list, other events, history, invitations."""
        from eventdesk.core.registration.balance import load_territory
        from eventdesk.core.registration.room import register_room
        from eventdesk.core.rotation.merged import hand_over_rules
        from eventdesk.store.histories import histories

        territory = load_territory(resources() / "presets" / "zone_omogenee.json")
        ledger, new_id, register = self._ledger, self.around.new_id, self.register
        written, rules = histories(ledger), (hand_over_rules,)
        return register_room(ledger, new_id, register, written, draw_code, write_table, sentences, territory, rules)
