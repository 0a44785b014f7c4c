"""Why no plan can exist, found by counting: each answer names who and what, and so what to relax."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable
from eventdesk.core.shared.errors import EventDeskError


class NoPlan(EventDeskError):
    """No plan keeps every rule, though counting alone does not show why."""

    key = "rotation-no-plan"


class NoTables(NoPlan):
    """There is no table, or no round."""

    key = "rotation-no-tables"


class NobodyToSeat(NoPlan):
    """There is nobody to seat."""

    key = "rotation-nobody"


class TooManyPeople(NoPlan):
    """More people than seats. Values: ``people``, ``seats``, ``round``, ``venue``."""

    key = "rotation-too-many"


class TooFewPeople(NoPlan):
    """Fewer people than the tables need. Values: ``people``, ``needed``, ``tables``, ``round``, ``venue``."""

    key = "rotation-too-few"


class TooFewSuitableSeats(NoPlan):
    """People with a need outnumber the seats that suit it. Values: ``people``, ``seats``, ``round``, ``need``."""

    key = "rotation-too-few-suitable"


class NoTableSuits(NoPlan):
    """Somebody can sit at no table at all. Values: ``who``, ``round``."""

    key = "rotation-no-table-suits"


class TooFewThemes(NoPlan):
    """Somebody has more rounds than themes to meet once. Values: ``who``, ``themes``, ``rounds``."""

    key = "rotation-too-few-themes"


class PinnedTooMany(NoPlan):
    """More people are pinned to a table than it seats. Values: ``table``, ``people``, ``seats``, ``round``."""

    key = "rotation-pinned-too-many"


class PinnedWrongly(NoPlan):
    """Somebody is pinned to a table that does not suit, or to two tables. Values: ``who``, ``table``, ``round``."""

    key = "rotation-pinned-wrongly"


class GroupTooBig(NoPlan):
    """People kept together do not fit any table. Values: ``who``, ``people``, ``seats``."""

    key = "rotation-group-too-big"


class TogetherAndApart(NoPlan):
    """Two people must be together and apart. Values: ``who``, ``other``."""

    key = "rotation-together-and-apart"


class RulesClash(NoPlan):
    """Rules stand in each other's way. Values: ``rule`` (a sentence's key), ``times`` it would have to be broken,
    ``who`` it then speaks of: names of people or tables.
    """

    key = "rotation-clash"


@dataclass(frozen=True, slots=True)
class Advice:
    """Something an organiser may want to change, though a plan exists. ``key`` names the sentence."""

    key: str
    values: dict[str, object]


def check(problem: Problem) -> None:
    """Do nothing when counting finds no obstacle.

    Raises:
        NoPlan: no plan can keep every rule; the kind of error and its values say why.
    """
    for obstacle in obstacles(problem):
        raise obstacle


def obstacles(problem: Problem) -> Iterator[NoPlan]:
    """Everything counting finds that makes a plan impossible, the plainest first."""
    if not problem.tables or problem.rounds < 1:
        yield NoTables()
        return
    if not problem.participants:
        yield NobodyToSeat()
        return
    for r in range(problem.rounds):
        yield from _numbers(problem, r)
    yield from _pins(problem)
    yield from _groups(problem)
    yield from _each_person(problem)
    for r in range(problem.rounds):
        yield from _needs(problem, r)


def venues_apart(problem: Problem) -> list[tuple[str, tuple[Participant, ...], tuple[SeatingTable, ...]]]:
    """The parts of an event that do not mix: each venue, or everything when somebody may sit in any."""
    people, tables = problem.participants, problem.tables
    if all(p.venue for p in people) and all(t.venue for t in tables):
        names = dict.fromkeys([t.venue for t in tables] + [p.venue for p in people])
        if len(names) > 1:
            return [
                (v, tuple(p for p in people if p.venue == v), tuple(t for t in tables if t.venue == v)) for v in names
            ]
    return [("", people, tables)]


def _numbers(problem: Problem, r: int) -> Iterator[NoPlan]:
    for venue, people, tables in venues_apart(problem):
        here = sum(p.comes(r) for p in people)
        limits = [problem.limits(t, r) for t in tables]
        named = f" ({venue})" if venue else ""
        least, most = sum(low for low, _ in limits), sum(high for _, high in limits)
        if here > most:
            yield TooManyPeople(people=here, seats=most, round=r + 1, venue=named)
        if here < least:
            yield TooFewPeople(
                people=here, needed=least, tables=sum(high > 0 for _, high in limits), round=r + 1, venue=named
            )


def _needs(problem: Problem, r: int) -> Iterator[NoPlan]:
    kinds = Counter((p.wheelchair, p.language, p.venue) for p in problem.present(r))
    for (wheelchair, language, venue), people in kinds.items():
        like = Participant("", wheelchair=wheelchair, language=language, venue=venue)
        seats = sum(problem.limits(t, r)[1] for t in problem.tables if t.suits(like))
        if people > seats:
            need = "why:rotation-need-wheelchair" if wheelchair else language or venue
            yield TooFewSuitableSeats(people=people, seats=seats, round=r + 1, need=need)


def _each_person(problem: Problem) -> Iterator[NoPlan]:
    banned: dict[str, set[tuple[str, int | None]]] = {}
    for ban in problem.bans:
        banned.setdefault(ban.participant, set()).add((ban.table, ban.round))
    pinned = {(who, r) for who, r, _ in problem.fixed}
    for p in problem.participants:
        never = banned.get(p.id, set())
        themes: set[str] = set()
        rounds = [r for r in range(problem.rounds) if p.comes(r)]
        for r in rounds:
            possible = [
                t
                for t in problem.tables
                if problem.limits(t, r)[1] and t.suits(p) and not {(t.id, None), (t.id, r)} & never
            ]
            if not possible and (p.id, r) not in pinned:
                yield NoTableSuits(who=p.name or p.id, round=r + 1)
            themes |= {t.theme or t.id for t in possible}
        if p.theme_once and len(themes) < len(rounds) and all(t.theme for t in problem.tables):
            yield TooFewThemes(who=p.name or p.id, themes=len(themes), rounds=len(rounds))


def _pins(problem: Problem) -> Iterator[NoPlan]:
    tables = {t.id: t for t in problem.tables}
    who = {p.id: p for p in problem.participants}
    at: dict[tuple[str, int], str] = {}
    count: Counter[tuple[str, int]] = Counter()
    for person, r, table in problem.fixed:
        if not who[person].comes(r) or at.get((person, r)) == table:
            continue
        if (person, r) in at or not tables[table].suits(who[person]):
            yield PinnedWrongly(who=who[person].name, table=tables[table].name, round=r + 1)
        at[person, r] = table
        count[table, r] += 1
    for (table, r), people in count.items():
        seats = problem.limits(tables[table], r)[1]
        if people > seats:
            yield PinnedTooMany(table=tables[table].name, people=people, seats=seats, round=r + 1)


def _groups(problem: Problem) -> Iterator[NoPlan]:
    who = {p.id: p for p in problem.participants}
    most = max(t.max for t in problem.tables)
    pinned: dict[tuple[str, int], str] = {(p, r): t for p, r, t in problem.fixed}
    apart = {frozenset(pair) for pair in problem.apart}
    for group in problem.together:
        here = max(sum(who[p].comes(r) for p in group) for r in range(problem.rounds))
        if here > most:
            yield GroupTooBig(who=who[group[0]].name, people=here, seats=most)
        for a in group:
            for b in group:
                pins = [r for r in range(problem.rounds) if pinned.get((a, r), 0) != pinned.get((b, r), 0)]
                split = any((a, r) in pinned and (b, r) in pinned for r in pins)
                if a < b and (frozenset((a, b)) in apart or split):
                    yield TogetherAndApart(who=who[a].name, other=who[b].name)


def advice(problem: Problem) -> tuple[Advice, ...]:
    """What cannot hold of people's wishes: themes that more people chose as their only wish than it has places."""
    only = Counter(p.prefs[0] for p in problem.participants if len(p.prefs) == 1)
    found = []
    for theme, people in only.items():
        places = sum(problem.limits(t, r)[1] for r in range(problem.rounds) for t in problem.tables if t.theme == theme)
        if people > places:
            values: dict[str, object] = {"people": people, "theme": problem.theme_name(theme), "places": places}
            found.append(Advice("rotation-advice-only-theme", values))
    return tuple(found)
