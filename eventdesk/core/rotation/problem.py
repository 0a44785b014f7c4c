"""The problem a rotation plan solves, as plain data: who, which tables, how many rounds, which rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from eventdesk.core.shared.errors import EventDeskError

Assign = Mapping[str, Sequence[str | None]]
"""A plan: for each participant the table id of each round, None where the participant has no seat."""


class BadInstance(EventDeskError):
    """An instance that cannot be read. Values: ``what``."""

    key = "rotation-bad-instance"


@dataclass(frozen=True, slots=True)
class Participant:
    """Who sits. ``prefs`` are theme ids, best first; ``attributes`` one value per attribute of the problem.

    ``venue`` empty: any venue; ``language`` empty: any table. ``theme_once`` false: may meet a theme again (who is
    pinned to a table does). ``present`` has one truth per round; empty: present in all rounds. ``stays_put``: the same
    table in every round. ``careful``: who should be moved last (a need, somebody who goes with them). ``name`` is for
    people.
    """

    id: str
    prefs: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    language: str = ""
    wheelchair: bool = False
    venue: str = ""
    theme_once: bool = True
    present: tuple[bool, ...] = ()
    name: str = ""
    stays_put: bool = False
    careful: bool = False

    def comes(self, round_: int) -> bool:
        """Whether the participant is present in this round (counted from 0)."""
        return not self.present or self.present[round_]


@dataclass(frozen=True, slots=True)
class SeatingTable:
    """A table. ``languages`` empty: any language; ``theme`` and ``venue`` empty: none; ``name`` is for people."""

    id: str
    theme: str = ""
    min: int = 0
    max: int = 0
    venue: str = ""
    accessible: bool = True
    languages: tuple[str, ...] = ()
    name: str = ""

    def suits(self, who: Participant) -> bool:
        """Whether this participant can sit here at all: wheelchair, language, venue."""
        if who.wheelchair and not self.accessible:
            return False
        if who.language and self.languages and who.language not in self.languages:
            return False
        return not who.venue or not self.venue or who.venue == self.venue


@dataclass(frozen=True, slots=True)
class Ban:
    """A participant never sits at this table; ``round`` None: in no round."""

    participant: str
    table: str
    round: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything a rotation plan must respect and is judged by.

    ``points`` are what a 1st, 2nd, ... choice is worth. ``fixed`` holds (participant, round, table); ``must_meet``
    (participant, theme): in some round. ``closed`` holds (table, round): not used then. ``weights`` say how much a
    seat outside its share counts per attribute (empty: 1 each). ``leads`` holds (participant, table): whose pins to
    that table hold only while it is used. ``unled`` holds (table, round): nobody is there to lead it. Rounds before
    ``past`` (counted from 0) have been: they are not judged by limits or by who came. ``theme_names`` are for people.
    """

    participants: tuple[Participant, ...]
    tables: tuple[SeatingTable, ...]
    rounds: int
    attributes: tuple[str, ...] = ()
    points: tuple[int, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    fixed: tuple[tuple[str, int, str], ...] = ()
    bans: tuple[Ban, ...] = ()
    must_meet: tuple[tuple[str, str], ...] = ()
    closed: frozenset[tuple[str, int]] = frozenset()
    weights: tuple[int, ...] = ()
    leads: tuple[tuple[str, str], ...] = ()
    unled: frozenset[tuple[str, int]] = frozenset()
    past: int = 0
    theme_names: Mapping[str, str] = field(default_factory=dict)

    def theme_name(self, theme: str) -> str:
        """What people call a theme."""
        return self.theme_names.get(theme, theme)

    @property
    def themes(self) -> tuple[str, ...]:
        """The themes of the tables, in the tables' order."""
        return tuple(dict.fromkeys(t.theme for t in self.tables if t.theme))

    def present(self, round_: int) -> tuple[Participant, ...]:
        """Who is present in this round."""
        return tuple(p for p in self.participants if p.comes(round_))

    def limits(self, table: SeatingTable, round_: int) -> tuple[int, int]:
        """Fewest and most seats taken at a table in this round; (0, 0) when it is closed then."""
        return (0, 0) if (table.id, round_) in self.closed else (table.min, table.max)

    def points_for(self, who: Participant, theme: str) -> int:
        """What meeting this theme is worth to this participant."""
        if theme not in who.prefs:
            return 0
        rank = who.prefs.index(theme)
        return self.points[rank] if rank < len(self.points) else 0


def read_instance(data: Mapping[str, Any]) -> Problem:
    """The problem of a public instance file (JSON already parsed).

    Raises:
        BadInstance: a part is missing, of the wrong type, or names somebody or something unknown.
    """
    try:
        problem = _instance(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInstance(what=str(error)) from error
    _check_names(problem)
    return problem


def _instance(data: Mapping[str, Any]) -> Problem:
    rounds = int(data["rounds"])
    fixed = tuple((str(p), int(r), str(t)) for p, r, t in data.get("fixed", ()))
    pins: dict[str, int] = {}
    for who, _, _ in fixed:
        pins[who] = pins.get(who, 0) + 1
    attributes = tuple(data.get("attributes", ()))
    once = bool(data.get("theme_once"))
    return Problem(
        participants=tuple(
            _participant(p, attributes, once=once and pins.get(str(p["id"]), 0) < 2) for p in data["participants"]
        ),
        tables=tuple(_table(t) for t in data["tables"]),
        rounds=rounds,
        attributes=attributes,
        points=tuple(int(x) for x in data.get("pref_points", ())),
        apart=tuple((str(a), str(b)) for a, b in data.get("apart", ())),
        together=tuple(tuple(str(x) for x in group) for group in data.get("together", ())),
        fixed=fixed,
        bans=tuple(Ban(str(p), str(t)) for p, t in data.get("forbidden", ())),
    )


def _participant(data: Mapping[str, Any], attributes: Sequence[str], *, once: bool) -> Participant:
    speaks_for_others = data.get("role") == "rapporteur"
    return Participant(
        id=str(data["id"]),
        name=str(data["id"]),
        prefs=() if speaks_for_others else tuple(str(x) for x in data.get("prefs", ())),
        attributes=tuple(str(data[a]) for a in attributes),
        language=str(data.get("language", "")),
        wheelchair=bool(data.get("wheelchair", False)),
        venue=str(data.get("venue") or ""),
        theme_once=once,
        present=tuple(bool(x) for x in data.get("present", ())),
    )


def _table(data: Mapping[str, Any]) -> SeatingTable:
    return SeatingTable(
        id=str(data["id"]),
        name=str(data["id"]),
        theme=str(data.get("theme") or ""),
        min=int(data.get("min", 0)),
        max=int(data["max"]),
        venue=str(data.get("venue") or ""),
        accessible=bool(data.get("accessible", True)),
        languages=tuple(str(x) for x in data.get("languages", ())),
    )


def _check_names(problem: Problem) -> None:
    people = {p.id for p in problem.participants}
    tables = {t.id for t in problem.tables}
    named = [x for pair in problem.apart for x in pair] + [x for group in problem.together for x in group]
    named += [p for p, _, _ in problem.fixed] + [b.participant for b in problem.bans]
    seats = [t for _, _, t in problem.fixed] + [b.table for b in problem.bans]
    unknown = [x for x in named if x not in people] + [x for x in seats if x not in tables]
    unknown += [f"round {r}" for _, r, _ in problem.fixed if not 0 <= r < problem.rounds]
    unknown += [p.id for p in problem.participants if p.present and len(p.present) != problem.rounds]
    if len(people) < len(problem.participants) or len(tables) < len(problem.tables):
        raise BadInstance(what="an id twice")
    if unknown or problem.rounds < 1:
        raise BadInstance(what=unknown[0] if unknown else "rounds")
