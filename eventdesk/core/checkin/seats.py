"""Where to send somebody who has come in: their tables, round by round, from the plan in force."""

from __future__ import annotations

from dataclasses import dataclass

from eventdesk.core.programme.model import Round, Table, Theme
from eventdesk.core.rotation.plan import SeatPlan, in_force
from eventdesk.core.rotation.records import PlanPublished, SeatOverride
from eventdesk.core.shared.bus import Bus, JournalGrew
from eventdesk.core.shared.ports import Reader

_CHANGES = ("plan_published", "seat_override", "table", "theme", "round")


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat in words: round number, table number, theme name, where the table is."""

    round: int
    table: int
    theme: str
    place: str


@dataclass(frozen=True, slots=True)
class _View:
    """What of an event's seating stays the same between two changes of it; ``plan`` is None before one is published."""

    key: tuple[int, int]
    plan: SeatPlan | None
    rounds: dict[str, int]
    tables: dict[str, Table]
    themes: dict[str, str]


class Seats:
    """Answers at once: the plan is unpacked when it changes, not at each scan. With a bus it is told of changes;
    without one it looks at each scan whether there are any.
    """

    def __init__(self, bus: Bus | None = None) -> None:
        self._views: dict[str, _View] = {}
        self._told = bus is not None
        if bus is not None:
            bus.subscribe(self._on_fact)

    def of(self, read: Reader, event: str, registration: str) -> tuple[Seat, ...]:
        """The seats of a registration in order of rounds; empty when no plan is published or it has no seat."""
        return self._seats(self._view(read, event), registration)

    def fresh(self, read: Reader, event: str, registration: str) -> tuple[Seat, ...]:
        """The seats as they stand within an action that has just given some."""
        return self._seats(self._looked_up(read, event), registration)

    def forget(self) -> None:
        """Look everything up again: tables, themes or rounds may have other names now."""
        self._views = {}

    def _seats(self, view: _View, registration: str) -> tuple[Seat, ...]:
        if view.plan is None:
            return ()
        row = zip(view.plan.rounds, view.plan.agenda(registration), strict=True)
        return tuple(self._seat(view, round_id, table) for round_id, table in row if table in view.tables)

    def _on_fact(self, fact: JournalGrew) -> None:
        if fact.concerns(*_CHANGES):
            self.forget()

    def _view(self, read: Reader, event: str) -> _View:
        view = self._views.get(event)
        if view is not None and (self._told or view.key == _key(read, event)):
            return view
        view = self._looked_up(read, event)
        self._views[event] = view
        return view

    def _looked_up(self, read: Reader, event: str) -> _View:
        plans = read.find(PlanPublished, event=event)
        return _View(
            _key(read, event),
            in_force(plans[-1], read.find(SeatOverride, event=event)) if plans else None,
            {r.id: r.number for r in read.find(Round, event=event)},
            {t.id: t for t in read.find(Table, event=event)},
            {t.id: t.name for t in read.find(Theme, event=event)},
        )

    def _seat(self, view: _View, round_id: str, table_id: str | None) -> Seat:
        table = view.tables[table_id or ""]
        return Seat(view.rounds.get(round_id, 0), table.number, view.themes.get(table.theme, ""), table.place)


def _key(read: Reader, event: str) -> tuple[int, int]:
    """Changes whenever a plan is published or a seat is changed; facts taken back change it too."""
    return read.count(PlanPublished, event=event), read.count(SeatOverride, event=event)
