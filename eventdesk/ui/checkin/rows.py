"""The two lists of the check-in screen as columns."""

from __future__ import annotations

from eventdesk.core.checkin.guests import Guest
from eventdesk.core.registration.model import Status
from eventdesk.ui.checkin.state import Line, Say, Time
from eventdesk.ui.kit.tables import Column
from eventdesk.ui.kit.tone import Tone


class ScanWords:
    """Words of the list of last scans."""

    def __init__(self, say: Say, time: Time) -> None:
        self._say = say
        self._time = time

    def columns(self) -> tuple[Column[Line], ...]:
        """Time, name, what it led to, table."""
        return (
            Column("time", self._at, lambda line: line.number, width=80),
            Column("name", lambda line: line.name),
            Column("outcome", self.outcome, tone=lambda line: line.tone, width=200),
            Column("table", lambda line: line.table, width=90),
        )

    def outcome(self, line: Line) -> str:
        """What a scan led to, and whether it was taken back."""
        what = self._say(f"outcome-in-list:{line.outcome}", None)
        return self._say("checkin:undone", {"what": what}) if line.undone else what

    def _at(self, line: Line) -> str:
        return self._time(line.at)


class GuestWords:
    """Words of the list of people found."""

    def __init__(self, say: Say, time: Time) -> None:
        self._say = say
        self._time = time

    def columns(self) -> tuple[Column[Guest], ...]:
        """Name and all that tells homonyms apart."""
        return (
            Column("name", lambda guest: guest.name),
            Column("from", _from),
            Column("short", lambda guest: guest.short, width=112),
            Column("standing", self.standing, tone=tone_of, width=148),
        )

    def standing(self, guest: Guest) -> str:
        """Expected, in since when, or why not."""
        if guest.inside:
            return self._say("guest:inside", {"time": self._time(guest.since)})
        return self._say(f"guest:{guest.status}", None)


def _from(guest: Guest) -> str:
    return ", ".join(part for part in (guest.organisation, guest.municipality) if part)


def tone_of(guest: Guest) -> Tone:
    """The colour of where somebody stands."""
    if guest.inside:
        return Tone.GOOD
    return Tone.CALM if guest.status == Status.REGISTERED else Tone.WARN
