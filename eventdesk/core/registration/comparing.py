"""Edits made apart, in the words of people: whose field it is, and what each desk wrote into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from eventdesk.core.registration.naming import Naming
from eventdesk.core.shared.apart import Apart, Differences, Version
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.sentences import Sentences


@dataclass(frozen=True, slots=True)
class Compared:
    """One field edited apart: what the thing and the field are called, and each version's value in words, the one in
    force first, in the order of ``apart.versions``.
    """

    apart: Apart
    thing: str
    field: str
    values: tuple[str, ...]


class Comparing:
    """Use cases on edits made apart."""

    def __init__(self, ledger: Ledger, differences: Differences, sentences: Callable[[str], Sentences]) -> None:
        self._ledger = ledger
        self._differences = differences
        self._sentences = sentences

    def count(self) -> int:
        """How many fields wait to be compared."""
        return len(self._differences.find())

    def compare(self, language: str) -> list[Compared]:
        """Everything that waits to be compared, the latest first."""
        found = self._differences.find()
        with self._ledger.reading() as read:
            naming = Naming(read, self._sentences(language))
            return [
                Compared(
                    apart,
                    naming.thing(apart.entity, apart.id),
                    naming.field(apart.field),
                    tuple(naming.value(apart.field, version.value) for version in apart.versions),
                )
                for apart in found
            ]

    def keep(self, apart: Apart, version: Version) -> str:
        """Settle one: ``version`` is in force from now on; returns the unit, so that it can be undone.

        Raises:
            SettledMeanwhile: it was settled or edited meanwhile.
        """
        return self._differences.keep(apart, version)
