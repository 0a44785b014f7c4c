"""Setting up a programme: process, event, venues, themes, tables, rounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from eventdesk.core.programme.model import Event, Process, Round, Table, Theme, Venue, in_order
from eventdesk.core.shared.codes import Pick, new_short_code, new_tag
from eventdesk.core.shared.errors import BadValue, NotFound
from eventdesk.core.shared.folding import fold, one_line
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Reader
from eventdesk.core.shared.records import Thing

T = TypeVar("T", bound=Thing)

MOST_ROUNDS = 20
MOST_TABLES = 600
MOST_SEATS = 1000
"""At one table: an assembly around one table is a table, too."""
LONGEST_NAME = 200
"""Characters: what is longer is no name, and no badge or sign could show it."""


class TableLimits(BadValue):
    """A table's limits make no sense. Values: ``number``, ``low``, ``high``."""

    key = "table-limits"


@dataclass(frozen=True, slots=True)
class Setup:
    """An event with all it is made of, in the order people read it."""

    event: Event
    venues: tuple[Venue, ...]
    themes: tuple[Theme, ...]
    tables: tuple[Table, ...]
    rounds: tuple[Round, ...]

    def theme(self, theme_id: str) -> Theme | None:
        """The theme with this id."""
        return next((theme for theme in self.themes if theme.id == theme_id), None)

    def table(self, table_id: str) -> Table | None:
        """The table with this id."""
        return next((table for table in self.tables if table.id == table_id), None)


def setup_of(read: Reader, event: str) -> Setup:
    """The event and all it is made of.

    Raises:
        NotFound: there is no such event.
    """
    found = read.get(Event, event)
    if found is None:
        raise NotFound(what="why:event", name=event)
    return Setup(
        found,
        tuple(sorted(read.find(Venue, event=event), key=lambda v: (v.name, v.id))),
        tuple(in_order(read.find(Theme, event=event))),
        tuple(sorted(read.find(Table, event=event), key=lambda t: (t.number, t.id))),
        tuple(sorted(read.find(Round, event=event), key=lambda r: (r.number, r.id))),
    )


class Programme:
    """Use cases on the programme."""

    def __init__(self, ledger: Ledger, new_id: NewId, pick: Pick) -> None:
        self._ledger = ledger
        self._new_id = new_id
        self._pick = pick

    def start(self, name: str, *, process: str = "", day: date | None = None, place: str = "") -> Event:
        """Add an event; the first one also begins the process."""
        title = _required("name", name)
        with self._ledger.writing() as unit:
            known = unit.read.find(Process)
            if not known:
                known = [Process(id=self._new_id(), name=one_line(process) or title)]
                unit.new(known[0])
            event = Event(
                id=self._new_id(),
                process=known[0].id,
                name=title,
                tag=new_tag(self._pick),
                day=day,
                place=one_line(place),
            )
            unit.new(event)
        return event

    def process(self) -> Process | None:
        """The process this file holds; None in a file nothing was written to."""
        with self._ledger.reading() as read:
            return next(iter(read.find(Process)), None)

    def events(self) -> list[Event]:
        """All events of the process, earliest first; those without a day last."""
        with self._ledger.reading() as read:
            return sorted(read.find(Event), key=lambda e: e.day or date.max)

    def event(self, named: str = "") -> Event:
        """The event with this id or name; without a name the only one, or the first.

        Raises:
            NotFound: there is none.
        """
        events = self.events()
        if not named and events:
            return events[0]
        for event in events:
            if event.id == named or fold(event.name) == fold(named):
                return event
        raise NotFound(what="why:event", name=named)

    def setup(self, event: str) -> Setup:
        """The event and all it is made of."""
        with self._ledger.reading() as read:
            return setup_of(read, event)

    def add_theme(self, event: str, name: str) -> Theme:
        """Add a theme after the others; one of the same name is returned as it is."""
        title = _required("name", name)
        with self._ledger.writing(event=event) as unit:
            known = in_order(unit.read.find(Theme, event=event))
            same = next((theme for theme in known if theme.is_called(title)), None)
            if same:
                return same
            position = max((theme.position for theme in known), default=0) + 1
            theme = Theme(id=self._new_id(), event=event, name=title, position=position)
            unit.new(theme)
        return theme

    def rename_theme(self, theme: str, name: str) -> Theme:
        """Give a theme another name; lists that use the former one still find it."""
        title = _required("name", name)
        with self._ledger.writing() as unit:
            known = _the(unit.read, Theme, theme)
            aliases = tuple(dict.fromkeys((*known.aliases, known.name)))
            return unit.change(known, name=title, aliases=aliases)

    def order_themes(self, event: str, themes: Sequence[str]) -> None:
        """Put the themes with these ids in this order; those not named follow as they were."""
        with self._ledger.writing(event=event) as unit:
            known = in_order(unit.read.find(Theme, event=event))
            place = {theme: number for number, theme in enumerate(themes)}
            known.sort(key=lambda theme: place.get(theme.id, len(place)))
            for position, theme in enumerate(known, start=1):
                unit.change(theme, position=position)

    def add_tables(
        self, event: str, count: int, *, themes: Sequence[str] = (), low: int = 8, high: int = 11, venue: str = ""
    ) -> list[Table]:
        """Add tables with the next numbers; with several themes they take turns (1st, 2nd, ...).

        Raises:
            BadValue: the count is not between 1 and 600.
            TableLimits: ``low`` to ``high`` is no range.
        """
        if not 1 <= count <= MOST_TABLES:
            raise BadValue(field="tables", value=count, why="why:table-count")
        with self._ledger.writing(event=event) as unit:
            number = max((table.number for table in unit.read.find(Table, event=event)), default=0)
            _check_limits(number + 1, low, high)
            made = [
                Table(
                    id=self._new_id(),
                    event=event,
                    venue=venue,
                    theme=themes[index % len(themes)] if themes else "",
                    number=number + 1 + index,
                    code=new_short_code(self._pick),
                    min_seats=low,
                    max_seats=high,
                )
                for index in range(count)
            ]
            for table in made:
                unit.new(table)
        return made

    def set_rounds(self, event: str, count: int, *, minutes: int = 0) -> list[Round]:
        """Make the event have this many rounds: adds the missing ones, retires those too many.

        Raises:
            BadValue: the count is not between 1 and 20.
        """
        if not 1 <= count <= MOST_ROUNDS:
            raise BadValue(field="rounds", value=count, why="why:round-count")
        with self._ledger.writing(event=event) as unit:
            known = sorted(unit.read.find(Round, event=event), key=lambda r: (r.number, r.id))
            for spare in known[count:]:
                unit.change(spare, retired=True)
            kept = known[:count]
            for number in range(len(kept) + 1, count + 1):
                kept.append(Round(id=self._new_id(), event=event, number=number, minutes=minutes))
                unit.new(kept[-1])
        return kept

    def add_venue(self, event: str, name: str, *, address: str = "", zones: Sequence[str] = ()) -> Venue:
        """Add a venue."""
        venue = Venue(
            id=self._new_id(), event=event, name=_required("name", name), address=one_line(address), zones=tuple(zones)
        )
        with self._ledger.writing(event=event) as unit:
            unit.new(venue)
        return venue

    def change_table(self, table: str, **fields: Any) -> Table:
        """Change a table's fields (theme, venue, number, min_seats, max_seats, accessible, languages, place)."""
        return self._change(Table, table, fields)

    def change_tables(self, tables: Sequence[str], **fields: Any) -> list[Table]:
        """Change the same fields of several tables in one action; see ``change_table``."""
        with self._ledger.writing() as unit:
            known = [_the(unit.read, Table, table) for table in tables]
            for table in known:
                low, high = fields.get("min_seats", table.min_seats), fields.get("max_seats", table.max_seats)
                _check_limits(table.number, low, high)
            return [unit.change(table, **fields) for table in known]

    def change_round(self, round_id: str, **fields: Any) -> Round:
        """Change a round's fields (starts as HH:MM, minutes)."""
        return self._change(Round, round_id, fields)

    def change_event(self, event: str, **fields: Any) -> Event:
        """Change an event's fields (name, day, place, seating, preference_points, ...)."""
        return self._change(Event, event, fields)

    def retire(self, kind: type[Thing], record_id: str) -> str:
        """Take a theme, table, venue or round off the screens; returns the unit, so that it can be undone."""
        with self._ledger.writing() as unit:
            unit.change(_the(unit.read, kind, record_id), retired=True)
            return unit.id

    def _change(self, kind: type[T], record_id: str, fields: dict[str, Any]) -> T:
        with self._ledger.writing() as unit:
            known = _the(unit.read, kind, record_id)
            if isinstance(known, Table):
                low, high = fields.get("min_seats", known.min_seats), fields.get("max_seats", known.max_seats)
                _check_limits(known.number, low, high)
            return unit.change(known, **fields)


def _the(read: Reader, kind: type[T], record_id: str) -> T:
    found = read.get(kind, record_id)
    if found is None:
        raise NotFound(what=f"why:{kind.__name__.lower()}", name=record_id)
    return found


def _check_limits(number: int, low: int, high: int) -> None:
    if not 0 <= low <= high or not 1 <= high <= MOST_SEATS:
        raise TableLimits(number=number, low=low, high=high, most=MOST_SEATS)


def _required(field: str, text: str) -> str:
    clean = one_line(text)
    if not clean:
        raise BadValue(field=field, value=text, why="why:empty")
    if len(clean) > LONGEST_NAME:
        raise BadValue(field=field, value=f"{clean[:40]}…", why="why:too-long")
    return clean
