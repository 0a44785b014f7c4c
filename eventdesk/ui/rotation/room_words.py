"""Sentences the room reads."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from eventdesk.ui.rotation import words
from eventdesk.ui.rotation.room_state import RoomPage, RoomShown, RoundClock, Tile

translate = QCoreApplication.translate


def window() -> str:
    """The title of the second window."""
    return translate("rotation", "EventDesk – room screen")


def page(key: RoomPage) -> str:
    """The name of a page."""
    return {
        RoomPage.TIMER: translate("rotation", "Clock"),
        RoomPage.SEATS: translate("rotation", "Seats by surname"),
        RoomPage.MAP: translate("rotation", "Table map"),
        RoomPage.FREE: translate("rotation", "Where there is room"),
        RoomPage.CALL: translate("rotation", "Next-round call"),
    }[key]


def round_title(shown: RoomShown) -> str:
    """The round over the clock: "Round 2 of 4"."""
    if not shown.round:
        return translate("rotation", "At the tables")
    if shown.rounds < 2:
        return words.round_name(shown.round)
    return translate("rotation", "Round {0} of {1}").format(shown.round, shown.rounds)


def title(key: RoomPage, shown: RoomShown, following: RoomShown) -> str:
    """What stands over a page."""
    named = words.round_name(shown.round) if shown.round else ""
    match key:
        case RoomPage.SEATS:
            said = translate("rotation", "Your table")
        case RoomPage.MAP:
            said = translate("rotation", "The tables")
        case RoomPage.FREE:
            said = translate("rotation", "Where there is room")
        case RoomPage.CALL:
            return _call(shown, following)
        case _:
            return round_title(shown)
    return f"{named} · {said}" if named else said


def _call(shown: RoomShown, following: RoomShown) -> str:
    if following.free_seating:
        return translate("rotation", "Please change tables: there is room here")
    if following.round == shown.round:
        return translate("rotation", "Round {0}: please go to your table").format(shown.round)
    if following.starts:
        return translate("rotation", "Round {0} at {1}: please go to your table").format(
            following.round, following.starts
        )
    return translate("rotation", "Round {0}: please go to your table").format(following.round)


def clock_line(clock: RoundClock, now: datetime) -> str:
    """The line below the clock."""
    if clock.over(now):
        return translate("rotation", "Time is up")
    if clock.soon(now):
        return translate("rotation", "The last minutes")
    if clock.running and clock.ends is not None:
        return translate("rotation", "until {0}").format(f"{clock.ends:%H:%M}")
    return translate("rotation", "about to begin") if clock.left == clock.total else translate("rotation", "paused")


def tile(made: Tile) -> str:
    """How full a table is, on the map."""
    if not made.free:
        return translate("rotation", "full")
    return words.COUNTED.free(made.free)


def nobody() -> str:
    """No seats to show."""
    return translate("rotation", "No table plan is published for this round.")


def no_room() -> str:
    """No tables to show."""
    return translate("rotation", "All tables are full.")
