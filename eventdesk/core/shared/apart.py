"""Edits of one field at two desks that did not know of each other: one is in force, both are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from eventdesk.core.shared.errors import EventDeskError


class SettledMeanwhile(EventDeskError):
    """The two edits are no longer apart: somebody settled them, or edited again."""

    key = "apart-settled"


@dataclass(frozen=True, slots=True)
class Version:
    """What one desk wrote into a field. ``reference`` names the operation, ``value`` is as in JSON, ``desk`` wrote it
    at ``at`` by its own clock (aware, UTC); ``in_force`` says that it is the one shown everywhere.
    """

    reference: str
    value: Any
    desk: str
    at: datetime
    in_force: bool


@dataclass(frozen=True, slots=True)
class Apart:
    """A field of a thing that was edited apart: ``entity`` and ``field`` as in the journal, newest version first."""

    entity: str
    id: str
    field: str
    versions: tuple[Version, ...]


class Differences(Protocol):
    """Finds edits made apart and settles them."""

    def find(self) -> list[Apart]:
        """All that nobody has settled yet, the latest first."""
        ...

    def keep(self, apart: Apart, version: Version) -> str:
        """Settle one: ``version`` is in force from now on, at every desk; returns the unit, so that it can be undone.

        Raises:
            SettledMeanwhile: it was settled or edited meanwhile.
        """
        ...
