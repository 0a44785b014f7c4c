"""Why somebody sits where they sit: the wish it fulfils, who is new to them, what holds them, what else would cost."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import attrgetter

from eventdesk.core.rotation.effect import Change, Effect, Ground
from eventdesk.core.rotation.problem import Problem, SeatingTable


@dataclass(frozen=True, slots=True)
class Held:
    """A rule that fixes or narrows a seat. ``key`` names the sentence; ``values`` are names, not ids."""

    key: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody at the same table. ``before`` are the numbers (from 1) of the other rounds in which the two meet."""

    registration: str
    name: str
    before: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another table and what it would do. ``partner`` comes here in exchange (empty: there is room)."""

    table: str
    effect: Effect
    partner: str = ""
    partner_name: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a seat is what it is. ``rank`` is the wish the table's theme fulfils (from 1; 0: none), ``points`` its worth.

    ``table`` is None where there is no seat in this round (counted from 0). ``alternatives`` are the other tables, the
    best first: what the next best would cost is the first one's effect.
    """

    registration: str
    round: int
    table: str | None
    theme: str
    rank: int
    points: int
    company: tuple[Acquaintance, ...]
    held: tuple[Held, ...]
    alternatives: tuple[Alternative, ...]

    @property
    def new(self) -> tuple[Acquaintance, ...]:
        """Those at the table met in no other round."""
        return tuple(a for a in self.company if not a.before)

    @property
    def again(self) -> tuple[Acquaintance, ...]:
        """Those at the table met in another round too."""
        return tuple(a for a in self.company if a.before)


def why_here(
    ground: Ground, who: str, round_: int, *, most: int = 5, locks: Collection[tuple[str, int, str]] = ()
) -> Why:
    """Why ``who`` sits at their table in a round (counted from 0), with the ``most`` best other tables.

    ``locks`` are seats locked: (registration, round, table).
    """
    locked = [Held("rotation-held-locked", {})] if any(lock[:2] == (who, round_) for lock in locks) else []
    person, table = ground.who[who], ground.seats[who][round_]
    theme = ground.tables[table].theme if table else ""
    return Why(
        registration=who,
        round=round_,
        table=table,
        theme=theme,
        rank=person.prefs.index(theme) + 1 if theme in person.prefs else 0,
        points=ground.problem.points_for(person, theme),
        company=_company(ground, who, round_),
        held=(*locked, *_held(ground, who, round_)),
        alternatives=alternatives(ground, who, round_)[:most],
    )


def alternatives(ground: Ground, who: str, round_: int) -> tuple[Alternative, ...]:
    """Every other table for somebody in a round, alone where there is room or in exchange with the one it costs least.

    The best first; tables shut in this round are left out.
    """
    here = ground.seats[who][round_]
    found = [
        _at_best(ground, who, round_, t)
        for t in ground.problem.tables
        if t.id != here and ground.problem.limits(t, round_)[1]
    ]
    return tuple(sorted(found, key=attrgetter("effect.rank")))


def _at_best(ground: Ground, who: str, round_: int, table: SeatingTable) -> Alternative:
    here = ground.seats[who][round_]
    options = [Alternative(table.id, ground.effect([Change(who, round_, table.id)]))]
    if here is not None and table.suits(ground.who[who]):
        for other in sorted(ground.at[round_][table.id]):
            swap = [Change(who, round_, table.id), Change(other, round_, here)]
            options.append(Alternative(table.id, ground.effect(swap), other, ground.who[other].name or other))
    return min(options, key=attrgetter("effect.rank"))


def _company(ground: Ground, who: str, round_: int) -> tuple[Acquaintance, ...]:
    table = ground.seats[who][round_]
    if table is None:
        return ()
    row = ground.seats[who]
    found = []
    for p in ground.at[round_][table] - {who}:
        again = [r + 1 for r, t in enumerate(row) if r != round_ and t is not None and ground.seats[p][r] == t]
        found.append(Acquaintance(p, ground.who[p].name or p, tuple(again)))
    return tuple(sorted(found, key=attrgetter("name", "registration")))


def _held(ground: Ground, who: str, round_: int) -> list[Held]:
    problem, person, table = ground.problem, ground.who[who], ground.seats[who][round_]
    found = []
    if round_ < problem.past:
        found.append(Held("rotation-held-past", {}))
    if who in {p for p, t in problem.leads if t == table}:
        found.append(Held("rotation-held-leads", {}))
    elif ground.pins.get(who, {}).get(round_) is not None:
        found.append(Held("rotation-held-pinned", {}))
    if person.stays_put:
        found.append(Held("rotation-held-stays", {}))
    mates = [p for group in ground.groups.get(who, ()) for p in group if p != who and ground.who[p].comes(round_)]
    if mates:
        names = ", ".join(ground.who[p].name or p for p in dict.fromkeys(mates))
        found.append(Held("rotation-held-together", {"names": names}))
    theme = ground.tables[table].theme if table else ""
    if theme and theme in ground.must.get(who, ()):
        found.append(Held("rotation-held-must", {"theme": problem.theme_name(theme)}))
    return [*found, *_narrowed(problem, ground, who, round_)]


def _narrowed(problem: Problem, ground: Ground, who: str, round_: int) -> list[Held]:
    person = ground.who[who]
    open_tables = [t for t in problem.tables if problem.limits(t, round_)[1]]
    suits = [t for t in open_tables if t.suits(person)]
    found = []
    if len(suits) < len(open_tables):
        values: dict[str, object] = {"tables": len(suits), "of": len(open_tables)}
        if person.wheelchair:
            found.append(Held("rotation-held-accessible", values))
        elif person.venue and any(t.venue and t.venue != person.venue for t in open_tables):
            found.append(Held("rotation-held-venue", values | {"venue": person.venue}))
        else:
            found.append(Held("rotation-held-language", values | {"language": person.language}))
    never = {t for t, r in ground.never.get(who, ()) if r in (None, round_)} & {t.id for t in open_tables}
    if never:
        found.append(Held("rotation-held-never", {"tables": len(never)}))
    return found
