"""Where to send somebody who has come in: their tables, round by round, from the plan in force."""

from __future__ import annotations

from dataclasses import dataclass

from eventdesk.core.programme.model import Round, Table, Theme
from eventdesk.core.rotation.plan import SeatPlan, in_force
from eventdesk.core.rotation.records import PlanPublished, SeatOverride
from eventdesk.core.shared.ports import Reader


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat in words: round number, table number, theme name, where the table is."""

    round: int
    table: int
    theme: str
    place: str


@dataclass(frozen=True, slots=True)
class _View:
    """What of an event's seating stays the same between two changes of it."""

    key: tuple[str, int]
    plan: SeatPlan
    rounds: dict[str, int]
    tables: dict[str, Table]
    themes: dict[str, str]


class Seats:
    """Answers at once: the plan is unpacked when it changes, not at each scan."""

    def __init__(self) -> None:
        self._views: dict[str, _View] = {}

    def of(self, read: Reader, event: str, registration: str) -> tuple[Seat, ...]:
        """The seats of a registration in order of rounds; empty when no plan is published or it has no seat."""
        view = self._view(read, event)
        if view is None:
            return ()
        row = zip(view.plan.rounds, view.plan.agenda(registration), strict=True)
        return tuple(self._seat(view, round_id, table) for round_id, table in row if table in view.tables)

    def forget(self) -> None:
        """Look everything up again: tables, themes or rounds may have other names now."""
        self._views.clear()

    def _view(self, read: Reader, event: str) -> _View | None:
        overrides = read.count(SeatOverride, event=event)
        plans = read.find(PlanPublished, event=event)
        if not plans:
            return None
        key = (plans[-1].id, overrides)
        view = self._views.get(event)
        if view is None or view.key != key:
            view = _View(
                key,
                in_force(plans[-1], read.find(SeatOverride, event=event)),
                {r.id: r.number for r in read.find(Round, event=event)},
                {t.id: t for t in read.find(Table, event=event)},
                {t.id: t.name for t in read.find(Theme, event=event)},
            )
            self._views[event] = view
        return view

    def _seat(self, view: _View, round_id: str, table_id: str | None) -> Seat:
        table = view.tables[table_id or ""]
        return Seat(view.rounds.get(round_id, 0), table.number, view.themes.get(table.theme, ""), table.place)
