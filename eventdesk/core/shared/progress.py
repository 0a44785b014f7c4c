"""Progress and cancel of long work, without knowing who shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from eventdesk.core.shared.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Step:
    """How far a long work is. ``key`` names the words ("badges"), ``total`` 0 means unknown.

    ``values`` fill the gaps of those words: the live score of a search, the name of a file.
    """

    key: str
    done: int
    total: int
    values: dict[str, object] = field(default_factory=dict)


class Progress(Protocol):
    """What long work is given: tell steps, ask whether to stop."""

    def tell(self, step: Step) -> None:
        """Say how far the work is; may be called as often as wanted."""
        ...

    @property
    def cancelled(self) -> bool:
        """Whether the person asked to stop."""
        ...


class Silent:
    """Progress nobody watches and nobody cancels."""

    cancelled = False

    def tell(self, step: Step) -> None:
        """Do nothing."""


def stop_if_cancelled(progress: Progress) -> None:
    """Raise ``Cancelled`` when the person asked to stop."""
    if progress.cancelled:
        raise Cancelled
