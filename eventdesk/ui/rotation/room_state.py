"""What the screens for the room show, as data: a clock, the seats by surname, the tables. No Qt, no personal data
beyond display names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil

from eventdesk.core.programme.model import Round
from eventdesk.core.registration.register import PersonRow
from eventdesk.core.shared.folding import fold
from eventdesk.ui.rotation.day_state import is_free, planned_at, rooms_now
from eventdesk.ui.rotation.state import Shown

_NOTHING = timedelta()
SOON = timedelta(minutes=5)
"""From here on the clock says that the round is about to end."""


class RoomPage(StrEnum):
    """What the room sees."""

    TIMER = "timer"
    SEATS = "seats"
    MAP = "map"
    FREE = "free"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class RoundClock:
    """Counts a round down. ``ends`` is set while it runs, ``left`` while it stands; ``total`` is the whole round."""

    total: timedelta = _NOTHING
    left: timedelta = _NOTHING
    ends: datetime | None = None

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self.ends is not None

    def remaining(self, now: datetime) -> timedelta:
        """What is left of the round; never below nothing."""
        left = self.left if self.ends is None else self.ends - now
        return max(_NOTHING, left)

    def over(self, now: datetime) -> bool:
        """Whether a round that was set has ended."""
        return self.total > _NOTHING and self.remaining(now) == _NOTHING

    def soon(self, now: datetime) -> bool:
        """Whether its last five minutes have begun (a round longer than that)."""
        return self.total > SOON and _NOTHING < self.remaining(now) <= SOON

    def start(self, now: datetime) -> RoundClock:
        """Run from here."""
        return self if self.running else replace(self, ends=now + self.left, left=_NOTHING)

    def pause(self, now: datetime) -> RoundClock:
        """Stand still with what is left."""
        return replace(self, left=self.remaining(now), ends=None) if self.running else self

    def plus(self, minutes: int, now: datetime) -> RoundClock:
        """Some more (or fewer) minutes. A round that has ended goes on from now."""
        added = max(_NOTHING, self.remaining(now) + timedelta(minutes=minutes))
        total = max(self.total, added)
        return replace(self, total=total, ends=now + added) if self.running else replace(self, total=total, left=added)


def clock_for(minutes: int) -> RoundClock:
    """A clock of so many minutes that was not started."""
    return RoundClock(timedelta(minutes=minutes), timedelta(minutes=minutes))


def countdown(left: timedelta) -> str:
    """What is left as mm:ss; a second that has begun counts."""
    seconds = ceil(left.total_seconds())
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody in the list by surname, and where they sit."""

    name: str
    table: int
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """A table on the map. ``sure``: somebody counted there; else the figure is what is planned."""

    number: int
    theme: str
    taken: int
    high: int
    place: str = ""
    sure: bool = True

    @property
    def free(self) -> int:
        """Seats left."""
        return max(0, self.high - self.taken)


@dataclass(frozen=True, slots=True)
class RoomShown:
    """Everything the room may see of a round. ``round`` is its number (0: an event without rounds)."""

    event: str = ""
    round: int = 0
    rounds: int = 0
    starts: str = ""
    names: tuple[Named, ...] = ()
    tiles: tuple[Tile, ...] = ()
    free_seating: bool = False


def room_of(shown: Shown, round_id: str) -> RoomShown:
    """What the room sees of a round: names and tables of the published plan, people counted where they were."""
    turn = next((r for r in shown.setup.rounds if r.id == round_id), None)
    themes = {theme.id: theme.name for theme in shown.setup.themes}
    tiles = tuple(
        Tile(r.table.number, themes.get(r.table.theme, ""), r.people, r.table.max_seats, r.table.place, r.sure)
        for r in rooms_now(shown, round_id)
    )
    if planned_at(shown.plan, round_id) is not None:
        tiles = tuple(tile for tile in tiles if tile.taken or is_free(shown.setup))
    return RoomShown(
        shown.setup.event.name,
        turn.number if turn else 0,
        len(shown.setup.rounds),
        turn.starts if turn else "",
        _names(shown, round_id, themes),
        tiles,
        is_free(shown.setup),
    )


def _names(shown: Shown, round_id: str, themes: dict[str, str]) -> tuple[Named, ...]:
    if shown.plan is None or round_id not in shown.plan.rounds:
        return ()
    tables = {table.id: table for table in shown.setup.tables}
    named = []
    for who, name in shown.listed.items():
        table = tables.get(shown.plan.seat(who, round_id) or "")
        if table is not None:
            named.append(Named(name, table.number, themes.get(table.theme, "")))
    return tuple(named)


def listed_names(people: Sequence[PersonRow]) -> dict[str, str]:
    """The name by which each registration is looked for in a list, in the order of the list: surname first.

    A display name that is not first and last name stands as it is: it is all that may be shown.
    """
    pairs = [(row.registration, _listed(row)) for row in people]
    return dict(sorted(pairs, key=lambda pair: (fold(pair[1]), pair[0])))


def _listed(row: PersonRow) -> str:
    """Last name first; a display name, and one whose script has the last name first anyway, as it is."""
    usual = f"{row.first} {row.last}".strip()
    return f"{row.last} {row.first}".strip() if row.name == usual else row.name


def after(rounds: Sequence[Round], round_id: str) -> str:
    """The id of the round after this one; the same when it is the last, "" without rounds."""
    ids = [turn.id for turn in rounds]
    if round_id not in ids:
        return ids[0] if ids else ""
    return ids[min(len(ids) - 1, ids.index(round_id) + 1)]


def paged(count: int, on_page: int, page: int) -> tuple[int, int, int]:
    """(first, last + 1, pages) of what stands on a page; pages follow each other in a ring."""
    pages = max(1, ceil(count / max(1, on_page)))
    at = page % pages
    return at * on_page, min(count, (at + 1) * on_page), pages


def grid_for(count: int, width: float, height: float, least: float) -> tuple[int, int]:
    """(columns, rows) that show ``count`` tiles as large as can be, none lower than ``least``; at least one of each.

    Tiles are about half as wide again as high. Where they would be too low, as many as fit.
    """
    shape = 1.6
    best = (1, 1, 0.0)
    for wide in range(1, max(1, count) + 1):
        rows = ceil(count / wide) or 1
        low = min(height / rows, width / wide / shape)
        if low > best[2]:
            best = (wide, rows, low)
    if best[2] >= least:
        return best[0], best[1]
    return max(1, int(width / (least * shape))), max(1, int(height / least))
