"""Who is there in which round, who goes with whom, who leads which table: from what is written of registrations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eventdesk.core.programme.model import Round, Table
from eventdesk.core.registration.model import Registration


def follows_of(registrations: Sequence[Registration]) -> dict[str, str]:
    """Whom each interpreter or companion goes with, by registration; chains end at the one who follows nobody."""
    direct = {r.id: r.follows for r in registrations if r.follows}
    known = {r.id for r in registrations}
    found = {}
    for who, whom in direct.items():
        seen, at = {who}, whom
        while at in direct and at not in seen:
            seen.add(at)
            at = direct[at]
        if at in known and at != who:
            found[who] = at
    return found


def companions(together: Sequence[tuple[str, ...]], follows: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """The groups kept together: the organiser's, and everybody with those who follow them."""
    led: dict[str, list[str]] = {}
    for who, whom in follows.items():
        led.setdefault(whom, []).append(who)
    return (*together, *((whom, *those) for whom, those in led.items()))


def present_of(
    registrations: Sequence[Registration], rounds: Sequence[Round], follows: Mapping[str, str]
) -> dict[str, tuple[bool, ...]]:
    """The rounds each registration is there for, in order; who follows somebody is there only when they are."""
    own = {r.id: tuple(_comes(r, round_) for round_ in rounds) for r in registrations}
    for who, whom in follows.items():
        own[who] = tuple(a and b for a, b in zip(own[who], own[whom], strict=True))
    return own


def _comes(registration: Registration, round_: Round) -> bool:
    if registration.only_rounds and round_.id not in registration.only_rounds:
        return False
    return not (registration.leaves_at and round_.starts and round_.starts >= registration.leaves_at)


def leaders_of(tables: Sequence[Table], seated: set[str]) -> tuple[tuple[str, str], ...]:
    """(registration, table) of those who lead a table and take a seat at it; who is set for several leads the first."""
    leads: dict[str, str] = {}
    for table in tables:
        if table.facilitator in seated:
            leads.setdefault(table.facilitator, table.id)
    return tuple(leads.items())
