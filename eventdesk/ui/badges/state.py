"""What the badge screen asks for and shows; no Qt."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from eventdesk.core.badges.catalogue import Catalogue
from eventdesk.core.badges.compose import Problem
from eventdesk.core.badges.errors import FileNotWritten
from eventdesk.core.badges.face import BadgeFace, Print
from eventdesk.core.badges.imposition import Duplex, Imposition
from eventdesk.core.badges.job import USUAL_BOXES, Order, Which, chosen
from eventdesk.core.badges.own import OwnThings
from eventdesk.core.badges.paperwork import Paperwork
from eventdesk.core.badges.printing import Printing
from eventdesk.core.badges.service import USUAL_LANGUAGE, USUAL_SHEET, Badges, Made
from eventdesk.core.badges.sheet import Adjustment
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.memory import Memory

ALL, UNPRINTED, CHANGED, EITHER = "all", "unprinted", "changed", "either"
WHO = (ALL, UNPRINTED, CHANGED, EITHER)
LANGUAGES = ("it", "en")

PageImage = Callable[[Path, int, float], tuple[int, int, bytes]]
"""Draws a page of a PDF: ``(file, page from 0, dpi)`` to width, height and RGB bytes."""

Reissue = Callable[[str, str, str], str]
"""Gives a new code for a lost badge, the old one is refused from then on: event, registration, reason to the code."""


@dataclass(frozen=True, slots=True)
class Services:
    """What the badge screen works with, for one event. ``folder`` is where files are proposed to be saved."""

    event: str
    badges: Badges
    paperwork: Paperwork
    printing: Printing
    own: OwnThings
    reissue: Reissue
    page_image: PageImage
    folder: Path
    memory: Memory


@dataclass(frozen=True, slots=True)
class Job:
    """What a person chose. ``layout`` empty: the one that fits best; ``first`` is the first free label, from 1;
    ``printer`` whose correction is used, empty: none.
    """

    sheet: str = USUAL_SHEET
    layout: str = ""
    who: str = ALL
    find: str = ""
    order: Order = Order.SURNAME
    boxes: int = USUAL_BOXES
    separators: bool = False
    first: int = 1
    crop_marks: bool = False
    duplex: Duplex = Duplex.LONG_EDGE
    language: str = USUAL_LANGUAGE
    printer: str = ""

    @property
    def which(self) -> Which:
        """The badges of the job."""
        return Which(
            unprinted=self.who in (UNPRINTED, EITHER),
            changed=self.who in (CHANGED, EITHER),
            order=self.order,
            text=self.find,
            boxes=self.boxes,
        )


def remembered(kept: Mapping[str, Any], catalogue: Catalogue) -> Job:
    """The choices of last time that still can be made; who and which label is asked anew each time."""
    job = Job()
    names = {sheet.name for sheet in catalogue.sheets}
    usual = catalogue.sheet(USUAL_SHEET).name
    allowed: Mapping[str, Callable[[Any], bool]] = {
        "sheet": lambda value: value in names,
        "layout": lambda value: value in {"", *(layout.name for layout in catalogue.layouts)},
        "order": lambda value: value in set(Order),
        "boxes": lambda value: isinstance(value, int) and value > 0,
        "separators": lambda value: isinstance(value, bool),
        "crop_marks": lambda value: isinstance(value, bool),
        "duplex": lambda value: value in set(Duplex),
        "language": lambda value: value in LANGUAGES,
    }
    known = {name: kept[name] for name, right in allowed.items() if name in kept and right(kept[name])}
    order, duplex = Order(known.pop("order", job.order)), Duplex(known.pop("duplex", job.duplex))
    return replace(job, **{"sheet": usual, **known, "order": order, "duplex": duplex})


def to_remember(job: Job) -> dict[str, Any]:
    """The choices worth keeping for the next time."""
    passing = {"who", "find", "first", "printer"}
    return {f.name: asdict(job)[f.name] for f in fields(job) if f.name not in passing}


def make(services: Services, job: Job, path: Path, progress: Progress) -> Made:
    """Make a job's badges at ``path``."""
    adjustment = services.printing.setup(job.printer).adjustment if job.printer else Adjustment()
    how = Imposition(
        services.badges.catalogue.sheet(job.sheet),
        start=job.first - 1,
        adjustment=adjustment,
        duplex=job.duplex,
        crop_marks=job.crop_marks,
    )
    return services.badges.make(
        services.event, path, layout=job.layout, which=job.which, how=how,
        separators=job.separators, language=job.language, progress=progress,
    )  # fmt: skip


def keep(made: Path, wanted: Path) -> Path:
    """Put a file that was made and read back where it is wanted, whole or not at all.

    Raises:
        FileNotWritten: the folder is missing, full, or not ours to write to.
    """
    wanted = wanted if wanted.suffix else wanted.with_suffix(".pdf")
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


def said(problem: Problem, say: Callable[[str, Mapping[str, Any] | None], str]) -> str:
    """A problem as one sentence."""
    values = {k: say(v, None) if isinstance(v, str) and v.startswith("why:") else v for k, v in problem.values.items()}
    return say(problem.key, {"name": problem.name, **values})


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """One line of the list of badges: whose, what it says, when it was printed, where it is in a printer's queue."""

    face: BadgeFace
    prints: tuple[Print, ...] = ()
    where: str = ""

    @property
    def id(self) -> str:
        """The registration."""
        return self.face.registration

    @property
    def last(self) -> datetime | None:
        """When it was printed last."""
        return self.prints[-1].at if self.prints else None

    @property
    def out_of_date(self) -> bool:
        """Whether the badge printed last says something else than it would now."""
        return bool(self.prints) and self.prints[-1].out_of_date


def rows_of(services: Services, language: str) -> list[BadgeRow]:
    """Everybody registered, by surname."""
    return [BadgeRow(face, prints) for face, prints in services.badges.states(services.event, language=language)]


def matching(rows: list[BadgeRow], words: str) -> list[BadgeRow]:
    """The rows on whose badge these words are."""
    found = {face.registration for face in chosen((row.face for row in rows), Which(text=words), {})}
    return [row for row in rows if row.id in found]
