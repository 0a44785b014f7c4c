"""The plan in force: what was published, with the seats changed afterwards; and small views of it."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from eventdesk.core.rotation.records import PlanPublished, SeatOverride
from eventdesk.core.shared.errors import EventDeskError

Rows = Mapping[str, tuple[str | None, ...]]
"""For each registration its table id per round, None where it has no seat."""


class BadPlan(EventDeskError):
    """A published plan whose seats cannot be read (damaged, or from a newer version). Values: ``plan``."""

    key = "rotation-bad-plan"


def packed(rows: Rows) -> str:
    """Seats as compressed text: JSON, zlib, base64. Table ids are written once each."""
    tables = sorted({t for row in rows.values() for t in row if t is not None})
    number = {t: k for k, t in enumerate(tables)}
    seats = {who: [None if t is None else number[t] for t in row] for who, row in sorted(rows.items())}
    text = json.dumps({"tables": tables, "seats": seats}, separators=(",", ":"))
    return base64.b64encode(zlib.compress(text.encode(), 9)).decode()


def unpacked(text: str) -> dict[str, tuple[str | None, ...]]:
    """The seats that ``packed`` wrote.

    Raises:
        BadPlan: the text is damaged.
    """
    if not text:
        return {}
    try:
        data = json.loads(zlib.decompress(base64.b64decode(text, validate=True)))
        tables = data["tables"]
        return {who: tuple(None if k is None else tables[k] for k in row) for who, row in data["seats"].items()}
    except (ValueError, zlib.error, KeyError, IndexError, TypeError, AttributeError) as error:
        raise BadPlan(plan="") from error


@dataclass(frozen=True, slots=True)
class SeatPlan:
    """Who sits where: round ids in order, and a row of table ids for each registration."""

    plan: str
    rounds: tuple[str, ...]
    rows: Rows

    def seat(self, registration: str, round_: str) -> str | None:
        """The table of this registration in this round (an id), None when there is no seat."""
        row = self.rows.get(registration)
        if row is None or round_ not in self.rounds:
            return None
        return row[self.rounds.index(round_)]

    def agenda(self, registration: str) -> tuple[str | None, ...]:
        """The tables of this registration, round by round."""
        return tuple(self.rows.get(registration, (None,) * len(self.rounds)))

    def at(self, table: str, round_: str) -> tuple[str, ...]:
        """The registrations at this table in this round."""
        if round_ not in self.rounds:
            return ()
        k = self.rounds.index(round_)
        return tuple(who for who, row in self.rows.items() if row[k] == table)

    def tables(self, round_: str) -> dict[str, tuple[str, ...]]:
        """Who sits at each table used in this round."""
        at: dict[str, list[str]] = {}
        k = self.rounds.index(round_)
        for who, row in self.rows.items():
            table = row[k]
            if table is not None:
                at.setdefault(table, []).append(who)
        return {table: tuple(people) for table, people in at.items()}

    def occupancy(self) -> dict[tuple[str, str], int]:
        """How many seats are taken, by (table, round); only where at least one is."""
        return {(table, r): len(people) for r in self.rounds for table, people in self.tables(r).items()}


def in_force(published: PlanPublished, overrides: Iterable[SeatOverride]) -> SeatPlan:
    """The published plan with the overrides made to it, the later ones last.

    Raises:
        BadPlan: the published seats cannot be read.
    """
    try:
        rows = {who: list(row) for who, row in unpacked(published.seats).items()}
    except BadPlan as error:
        raise BadPlan(plan=published.id) from error
    number = {r: k for k, r in enumerate(published.rounds)}
    for change in overrides:
        if change.plan == published.id and change.round in number:
            row = rows.setdefault(change.registration, [None] * len(published.rounds))
            row[number[change.round]] = change.table or None
    return SeatPlan(published.id, published.rounds, {who: tuple(row) for who, row in rows.items()})
