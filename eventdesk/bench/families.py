"""Events to seat: the public instances, and families of the same kind made by code."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from eventdesk.machine import root

if TYPE_CHECKING:
    from eventdesk.core.rotation.problem import Participant, Problem

_SHARES = {
    "zone": (31, 14, 13, 7, 6, 6, 5, 5, 5, 4, 4),
    "category": (35, 18, 14, 14, 11, 4, 4),
    "gender": (51, 47, 2),
    "age": (31, 28, 20, 14, 7),
}


def read(name: str) -> dict[str, Any]:
    """A public instance by its name, as parsed JSON."""
    return dict(json.loads(gzip.decompress(folder().joinpath(f"{name}.json.gz").read_bytes())))


def folder() -> Path:
    """Where the public instances are."""
    return root() / "db" / "seeds" / "rotation"


def golfers(groups: int, size: int, rounds: int) -> Problem:
    """Everybody should meet everybody else at most once."""
    from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable

    people = tuple(Participant(f"P{k:04}") for k in range(groups * size))
    return Problem(people, tuple(SeatingTable(f"T{k:02}", min=size, max=size) for k in range(groups)), rounds)


def event(
    people: int, tables: int, rounds: int, themes: int, *, seed: int, low: int = 8, high: int = 11, venues: int = 0
) -> Problem:
    """An event of invented people: attributes by the shares of a metropolitan city, wishes that lean to some themes,
    one in fifteen kept with a companion, one in eight kept apart from somebody.
    """
    from eventdesk.core.rotation.problem import Participant, Problem, SeatingTable

    chance = Random(seed)
    names = [f"Theme{k}" for k in range(themes)]
    everybody = tuple(
        Participant(
            f"P{k:04}",
            prefs=_wishes(names, min(4, rounds), chance),
            attributes=tuple(str(chance.choices(range(len(s)), s)[0]) for s in _SHARES.values()),
            venue=f"Venue{k % venues}" if venues else "",
        )
        for k in range(people)
    )
    seats = tuple(
        SeatingTable(
            f"T{k:02}",
            theme=names[k % themes] if themes else "",
            min=low,
            max=high,
            venue=f"Venue{k * venues // tables}" if venues else "",
        )
        for k in range(tables)
    )
    pairs = _pairs(everybody, chance) if themes else []
    return Problem(
        everybody,
        seats,
        rounds,
        attributes=tuple(_SHARES),
        points=(5, 3, 2, 1)[: min(4, rounds)] if themes else (),
        together=tuple(pairs[: people // 30]),
        apart=tuple(pairs[people // 30 : people // 30 + people // 15]),
    )


def _wishes(names: list[str], count: int, chance: Random) -> tuple[str, ...]:
    left = {name: 1.0 / (k + 2) for k, name in enumerate(names)}
    wishes = []
    for _ in range(min(count, len(names))):
        name = chance.choices(list(left), list(left.values()))[0]
        wishes.append(name)
        del left[name]
    return tuple(wishes)


def _pairs(people: tuple[Participant, ...], chance: Random) -> list[tuple[str, str]]:
    by_venue: dict[str, list[str]] = {}
    for p in people:
        by_venue.setdefault(p.venue, []).append(p.id)
    pairs: list[tuple[str, str]] = []
    for ids in by_venue.values():
        chance.shuffle(ids)
        pairs += list(zip(ids[::2], ids[1::2], strict=False))
    chance.shuffle(pairs)
    return pairs
