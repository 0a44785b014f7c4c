"""The error tree: an error carries a key and values; the sentence is found by whoever shows it."""

from __future__ import annotations

from typing import ClassVar


class EventDeskError(Exception):
    """A broken rule or a failed need, shown to a person as one sentence.

    ``key`` names the sentence in ``resources/sentences``; ``values`` fill its gaps.
    """

    key: ClassVar[str] = "unexpected"

    def __init__(self, **values: object) -> None:
        super().__init__(self.key, values)
        self.values: dict[str, object] = values

    def __str__(self) -> str:
        """Key and values, for logs; people get the sentence."""
        return f"{self.key} {self.values}" if self.values else self.key


class Cancelled(EventDeskError):
    """The person asked the long work to stop; nothing of it is kept unless the work says so."""

    key = "cancelled"


class NotFound(EventDeskError):
    """What was named does not exist in this event. Values: ``what``, ``name``."""

    key = "not-found"


class BadValue(EventDeskError):
    """A value given by a person cannot be used. Values: ``field``, ``value``, ``why``."""

    key = "bad-value"
