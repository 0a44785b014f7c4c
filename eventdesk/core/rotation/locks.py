"""Locked seats as pins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from eventdesk.core.rotation.plan import Rows
from eventdesk.core.rotation.problem import Problem
from eventdesk.core.rotation.records import SeatLock


def pinned(locks: Iterable[SeatLock], seats: Rows, rounds: Sequence[str]) -> tuple[tuple[str, int, str], ...]:
    """(registration, round from 0, table) of every seat that a lock holds where it is."""
    kept = [(lock.registration, lock.table, lock.round) for lock in locks]
    if not kept:
        return ()
    return tuple(
        (who, r, table)
        for who, row in seats.items()
        for r, table in enumerate(row)
        if table is not None and any(_holds(lock, (who, table, rounds[r])) for lock in kept)
    )


def _holds(lock: tuple[str, str, str], seat: tuple[str, str, str]) -> bool:
    return any(lock) and all(not named or named == it for named, it in zip(lock, seat, strict=True))


def with_pins(problem: Problem, pins: Sequence[tuple[str, int, str]]) -> Problem:
    """The problem with these seats fixed; whoever is held at a theme more than once may meet it again."""
    present = {p.id: p for p in problem.participants}
    theme = {t.id: t.theme for t in problem.tables}
    held = tuple(pin for pin in pins if pin[0] in present and pin[2] in theme and present[pin[0]].comes(pin[1]))
    if not held:
        return problem
    met: dict[str, list[str]] = {}
    for who, _, table in dict.fromkeys(problem.fixed + held):
        met.setdefault(who, []).append(theme[table])
    again = {who for who, themes in met.items() if len(set(themes)) < len(themes)}
    people = tuple(replace(p, theme_once=False) if p.id in again else p for p in problem.participants)
    return replace(problem, participants=people, fixed=tuple(dict.fromkeys(problem.fixed + held)))
