"""Who is missing: the register by zone beside the people who live there, and by category."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eventdesk.core.registration.model import Status
from eventdesk.core.registration.register import PersonRow

_CLEARLY = 0.5
"""A part of the register is short when it holds less than this share of what the territory would give."""


@dataclass(frozen=True, slots=True)
class Territory:
    """A territory and the people who live in each zone. ``counted`` says by which count (a year)."""

    title: str = ""
    counted: str = ""
    population: Mapping[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Everybody who lives in the territory."""
        return sum(self.population.values())


@dataclass(frozen=True, slots=True)
class Part:
    """One zone or category: how many of the register are in it, the share (0 to 1), the share of the territory's
    people (None where it is not known), and how many more would make the shares even.
    """

    name: str
    people: int
    share: float
    territory: float | None = None
    missing: int = 0

    @property
    def short(self) -> bool:
        """Whether clearly fewer came forward than the territory would give."""
        return self.territory is not None and self.missing > 0 and self.share < self.territory * _CLEARLY


@dataclass(frozen=True, slots=True)
class Balance:
    """The register beside its territory. ``outside`` have a municipality without a zone, ``unknown`` have none."""

    people: int
    zones: tuple[Part, ...]
    categories: tuple[Part, ...]
    outside: int
    unknown: int
    without_category: int
    counted: str = ""


def balance(rows: Iterable[PersonRow], territory: Territory) -> Balance:
    """Participants in force by zone (in the territory's order, those of no known zone last) and by category (the
    largest first).
    """
    counted = [row for row in rows if row.status == Status.REGISTERED and row.entry.is_counted]
    zones = Counter(row.zone for row in counted if row.zone)
    categories = Counter(row.category for row in counted if row.category)
    placed, total = sum(zones.values()), territory.total
    known = [_zone(name, zones[name], placed, people / total) for name, people in territory.population.items()]
    others = [Part(name, n, n / placed) for name, n in zones.most_common() if name not in territory.population]
    return Balance(
        len(counted),
        (*known, *others),
        tuple(Part(name, n, n / sum(categories.values())) for name, n in categories.most_common()),
        sum(not row.zone and bool(row.municipality) for row in counted),
        sum(not row.zone and not row.municipality for row in counted),
        sum(not row.category for row in counted),
        territory.counted,
    )


def _zone(name: str, people: int, placed: int, territory: float) -> Part:
    share = people / placed if placed else 0.0
    # How many more until people / (placed + more) is the territory's share, all else staying as it is.
    more = (territory * placed - people) / (1 - territory) if territory < 1 else 0.0
    return Part(name, people, share, territory, max(0, round(more)))


def load_territory(file: Path) -> Territory:
    """The territory of a preset (resources/presets/zone_omogenee.json tells the form)."""
    return territory_from(json.loads(file.read_text(encoding="utf-8")))


def territory_from(data: Mapping[str, Any]) -> Territory:
    """A territory from a preset's JSON; zones without a population are left out."""
    population: dict[str, int] = {}
    years: set[str] = set()
    for zone in data.get("zones", ()):
        for key, people in zone.items():
            if key.startswith("population_") and people:
                population[str(zone["name"])] = int(people)
                years.add(key.removeprefix("population_"))
    return Territory(str(data.get("title", "")), ", ".join(sorted(years)), population)
