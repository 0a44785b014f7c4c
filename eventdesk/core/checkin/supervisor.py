"""What the supervisor decides: the PIN, admitting anyway, taking back an arrival of another hour or desk."""

from __future__ import annotations

from eventdesk.core.checkin.enrolling import event_of, registered
from eventdesk.core.checkin.pin import Salt, check, hashed
from eventdesk.core.checkin.spot import inside
from eventdesk.core.shared.errors import NotFound
from eventdesk.core.shared.ports import Ledger


class Supervisor:
    """Use cases behind the event's PIN. Where no PIN is set, everybody at the desk is the supervisor."""

    def __init__(self, ledger: Ledger, salt: Salt) -> None:
        self._ledger = ledger
        self._salt = salt

    def has_pin(self, event: str) -> bool:
        """Whether the event has a PIN."""
        with self._ledger.reading() as read:
            return bool(event_of(read, event).supervisor)

    def allows_override(self, event: str) -> bool:
        """Whether desks may admit anyway, with a reason."""
        with self._ledger.reading() as read:
            return event_of(read, event).override_allowed

    def check_pin(self, event: str, pin: str) -> None:
        """Let through whoever has the PIN; anybody where there is none.

        Raises:
            WrongPin: it is another.
        """
        with self._ledger.reading() as read:
            kept = event_of(read, event).supervisor
        check(pin, kept)

    def set_pin(self, event: str, pin: str, before: str = "") -> str:
        """Set the PIN, or take it away with an empty one; ``before`` is the one in force. The unit.

        Raises:
            WrongPin: there is a PIN, and ``before`` is another.
            PinTooShort: it has fewer than four characters.
        """
        self.check_pin(event, before)
        kept = hashed(pin, self._salt) if pin.strip() else ""
        with self._ledger.writing(event=event) as unit:
            unit.change(event_of(unit.read, event), supervisor=kept)
            return unit.id

    def allow_override(self, event: str, pin: str, *, allowed: bool) -> str:
        """Whether desks may admit anyway, with a reason. The unit.

        Raises:
            WrongPin: there is a PIN, and this is another.
        """
        self.check_pin(event, pin)
        with self._ledger.writing(event=event) as unit:
            unit.change(event_of(unit.read, event), override_allowed=allowed)
            return unit.id

    def take_back(self, event: str, registration: str, pin: str) -> str:
        """Take back that somebody came, however long ago and at whatever desk. The unit.

        Raises:
            WrongPin: the event has a supervisor's PIN, and this is not it.
            NotFound: they are not in.
        """
        self.check_pin(event, pin)
        with self._ledger.writing(event=event) as unit:
            found, person = registered(unit.read, event, registration)
            here = inside(unit.read, found.id)
            if not here:
                raise NotFound(what="why:arrival", name=person.name)
            for arrival in here:
                unit.void(arrival)
            return unit.id
