"""How printers say they are, and where a job is: what check-in needs of printing before it prints."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eventdesk.core.badges.service import MadeBadge


class PrinterState(StrEnum):
    """How a printer says it is."""

    READY = "ready"
    BUSY = "busy"
    STOPPED = "stopped"


class JobState(StrEnum):
    """Where a job is that a printer was given. ``GIVEN`` is all that is known where the system tells no more."""

    GIVEN = "given"
    QUEUED = "queued"
    PRINTING = "printing"
    PRINTED = "printed"
    HELD = "held"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def open(self) -> bool:
        """Whether it may still be another one."""
        return self in (JobState.QUEUED, JobState.PRINTING, JobState.HELD)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a printer was given. ``state`` STOPPED: the system keeps the job until the printer goes on. ``job`` is its
    number there, 0 where the system tells none.
    """

    printer: str
    pages: int
    badges: tuple[MadeBadge, ...] = ()
    state: PrinterState = PrinterState.READY
    job: int = 0
