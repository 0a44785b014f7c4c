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


class People(FileParts):
    """Programme, lists, register."""

    @cached_property
    def programme(self) -> Programme:
        """Process, events, themes, tables, rounds."""
        from eventdesk.core.programme.service import Programme

        return Programme(self._ledger, self.around.new_id, secrets.randbelow)

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
