"""Where a desk stands and for what it checks in; and whether somebody is in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from eventdesk.core.checkin.model import Arrival, Departure
from eventdesk.core.registration.aliases import ids_of
from eventdesk.core.shared.ports import Reader


@dataclass(frozen=True, slots=True)
class Spot:
    """A desk's venue (an id) and the session it checks in for, a name; both may be empty. Somebody may arrive once in
    each session.
    """

    venue: str = ""
    session: str = ""


NOWHERE = Spot()
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def open_arrivals(arrivals: Sequence[Arrival], departures: Sequence[Departure]) -> list[Arrival]:
    """The arrivals of one person after the last departure of the same session, first first: more than one in a session
    are of desks that could not see each other. Two desks that check somebody out twice do no harm.
    """
    gone: dict[str, datetime] = {}
    for departure in departures:
        gone[departure.session] = max(gone.get(departure.session, _LONG_AGO), departure.at or _LONG_AGO)
    came = sorted(arrivals, key=_when)
    return [arrival for arrival in came if arrival.session not in gone or _when(arrival) > gone[arrival.session]]


def _when(arrival: Arrival) -> datetime:
    return arrival.at or _LONG_AGO


def inside(
    read: Reader, registration: str, session: str | None = None, *, nobody_merged: bool = False
) -> list[Arrival]:
    """The arrivals of somebody who is in now (in this session; None: in any); empty when they never came or have left
    again. Somebody who was merged with another came when either did; ``nobody_merged`` spares looking for that.
    """
    named = registration if nobody_merged else list(ids_of(read, [registration]))
    arrivals = read.find(Arrival, registration=named)
    if session is not None:
        arrivals = [arrival for arrival in arrivals if arrival.session == session]
    # Most people who are scanned have not come yet: nothing else need be looked up.
    return open_arrivals(arrivals, read.find(Departure, registration=named)) if arrivals else []
