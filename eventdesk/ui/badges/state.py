"""What the badge screen asks for and shows; no Qt."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from eventdesk.core.badges.catalogue import Catalogue
from eventdesk.core.badges.errors import FileNotWritten
from eventdesk.core.badges.imposition import Imposition
from eventdesk.core.badges.job import Order, Which
from eventdesk.core.badges.service import Made, MadeBadge
from eventdesk.core.shared.progress import Progress

ALL, UNPRINTED, CHANGED = "all", "unprinted", "changed"
WHO = (ALL, UNPRINTED, CHANGED)

PageImage = Callable[[Path, int, float], tuple[int, int, bytes]]
"""Draws a page of a PDF: ``(file, page from 0, dpi)`` to width, height and RGB bytes."""


class MakesBadges(Protocol):
    """The use cases of badges that the screen needs."""

    @property
    def catalogue(self) -> Catalogue:
        """The sheets and layouts to choose from."""
        ...

    def make(
        self,
        event: str,
        path: Path,
        *,
        layout: str = "",
        which: Which = ...,
        how: Imposition | None = None,
        progress: Progress | None = None,
    ) -> Made:
        """Make the badges of a job."""
        ...

    def table_signs(self, event: str, path: Path, *, progress: Progress | None = None) -> Made:
        """Make a sign for each table."""
        ...

    def mark_printed(self, event: str, badges: tuple[MadeBadge, ...], *, reason: str = "") -> int:
        """Write down that badges were printed."""
        ...


@dataclass(frozen=True, slots=True)
class Job:
    """What a person chose. ``layout`` empty: the one that fits best; ``first`` is the first free label, from 1."""

    sheet: str
    layout: str = ""
    who: str = ALL
    order: Order = Order.SURNAME
    first: int = 1
    crop_marks: bool = False

    @property
    def which(self) -> Which:
        """The badges of the job."""
        return Which(unprinted=self.who == UNPRINTED, changed=self.who == CHANGED, order=self.order)


def make(badges: MakesBadges, event: str, job: Job, path: Path, progress: Progress) -> Made:
    """Make a job's badges at ``path``."""
    how = Imposition(badges.catalogue.sheet(job.sheet), start=job.first - 1, crop_marks=job.crop_marks)
    return badges.make(event, path, layout=job.layout, which=job.which, how=how, progress=progress)


def keep(made: Path, wanted: Path) -> Path:
    """Put a file that was made and read back where it is wanted, whole or not at all.

    Raises:
        FileNotWritten: the folder is missing, full, or not ours to write to.
    """
    temporary = wanted.with_name(f"{wanted.name}.{os.getpid()}.part")
    try:
        shutil.copyfile(made, temporary)
        temporary.replace(wanted)
    except OSError as error:
        raise FileNotWritten(file=str(wanted), why=error.strerror or str(error)) from error
    finally:
        if temporary.exists():
            temporary.unlink()
    return wanted
