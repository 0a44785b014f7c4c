"""The lists of the check-in screen as columns."""

from __future__ import annotations

from collections.abc import Callable

from eventdesk.core.checkin.figures import Attention, Count, Missing, Why
from eventdesk.core.checkin.guests import Guest
from eventdesk.core.registration.model import Status
from eventdesk.ui.checkin.state import Line, Say, Time
from eventdesk.ui.kit.tables import Column
from eventdesk.ui.kit.tone import Tone


class ScanWords:
    """Words of the list of last scans. ``badge`` tells where the badge of a registration is: waiting, sent,
    queued, printing, printed, held, failed; empty when none is being printed.
    """

    def __init__(self, say: Say, time: Time, badge: Callable[[str], str]) -> None:
        self._say = say
        self._time = time
        self._badge = badge

    def columns(self) -> tuple[Column[Line], ...]:
        """Time, name, what it led to, table, badge."""
        return (
            Column("time", self._at, lambda line: line.number, width=80),
            Column("name", lambda line: line.name),
            Column("outcome", self.outcome, tone=lambda line: line.tone, width=200),
            Column("table", lambda line: line.table, width=90),
            Column("badge", self._printed, width=120),
        )

    def outcome(self, line: Line) -> str:
        """What a scan led to, and whether it was taken back."""
        what = self._say(f"outcome-in-list:{line.how or line.outcome}", None)
        return self._say("checkin:undone", {"what": what}) if line.undone else what

    def _printed(self, line: Line) -> str:
        state = self._badge(line.registration) if line.can_undo else ""
        return self._say(f"spool:{state}", None) if state else ""

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
            Column("standing", self.standing, tone=tone_of, width=164),
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


class AttentionWords:
    """Words of the overview's lists."""

    def __init__(self, say: Say, time: Time) -> None:
        self._say = say
        self._time = time

    def attention_columns(self) -> tuple[Column[Attention], ...]:
        """Who, why, since when."""
        return (
            Column("name", lambda row: row.name),
            Column("why", self._why, tone=lambda row: Tone.WARN),
            Column("since", lambda row: self._time(row.at) if row.at else "", width=90),
        )

    def missing_columns(self) -> tuple[Column[Missing], ...]:
        """Who, with which task."""
        return (Column("name", lambda row: row.name), Column("role", self._role, width=220))

    def _why(self, row: Attention) -> str:
        detail = row.detail
        if row.why is Why.REFUSED:
            detail = self._say(f"outcome-in-list:{row.detail}", None)
        return self._say(f"attention:{row.why}", {"detail": detail})

    def _role(self, row: Missing) -> str:
        return self._say(f"badges:role-{row.role}", None)


def count_columns(number: Callable[[int], str]) -> tuple[Column[Count], ...]:
    """A group and how many of it."""
    return (
        Column("name", lambda row: row.name or "–"),
        Column("expected", lambda row: number(row.expected), lambda row: row.expected, width=110, right=True),
        Column("arrived", lambda row: number(row.arrived), lambda row: row.arrived, width=110, right=True),
        Column("inside", lambda row: number(row.inside), lambda row: row.inside, width=120, right=True),
    )
