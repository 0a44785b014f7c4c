"""Every paper of an event by its name: what the window and the command line choose from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from pathlib import Path

from eventdesk.core.badges.job import ALL, USUAL_BOXES, Which
from eventdesk.core.badges.paperwork import ListKind, Paperwork
from eventdesk.core.badges.ports import Printed
from eventdesk.core.badges.wayfinding import Way
from eventdesk.core.shared.progress import Progress


class Paper(StrEnum):
    """The papers."""

    TABLE_SIGNS = "table-signs"
    PACKS = "facilitator-packs"
    CARDS = "idea-cards"
    SHEETS = "table-sheets"
    DESK_SIGNS = "desk-signs"
    ARROWS = "arrow-signs"
    SIGNATURES = "signature-sheet"
    CERTIFICATES = "certificates"
    PEOPLE = "people-list"
    TICKS = "tick-list"
    TABLES = "table-lists"
    SLIPS = "agenda-slips"


LARGE = frozenset({Paper.SIGNATURES, Paper.PEOPLE, Paper.TICKS, Paper.TABLES, Paper.SLIPS})
"""Papers that come in large print too."""
OF_PEOPLE = frozenset({*LARGE, Paper.CERTIFICATES})
"""Papers that can be made for some of the people only."""


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """What can be chosen for papers; each takes what concerns it.

    ``which`` people; ``large`` print; ``desks`` that share the surnames; ``ended`` the local time of day the event
    ended, for who never checked out; ``cards`` a table and round; ``arrows`` where they point and what they lead to.
    """

    which: Which = ALL
    large: bool = False
    desks: int = USUAL_BOXES
    ended: time | None = None
    cards: int = 8
    arrows: tuple[tuple[Way, str], ...] = ()
    language: str = "it"


def make_paper(
    paperwork: Paperwork,
    event: str,
    path: Path,
    paper: Paper,
    options: PaperOptions,
    progress: Progress | None = None,
) -> Printed:
    """Make a paper of an event. Raises what the paper's own use case does (``Paperwork``)."""
    if paper in _LISTS:
        return paperwork.make_list(
            event, path, _LISTS[paper],
            which=options.which, large=options.large, language=options.language, progress=progress,
        )  # fmt: skip
    return _MADE[paper](paperwork, event, path, options, progress)


_LISTS: Mapping[Paper, ListKind] = {
    Paper.SIGNATURES: ListKind.SIGNATURES,
    Paper.PEOPLE: ListKind.PEOPLE,
    Paper.TICKS: ListKind.TICKS,
    Paper.TABLES: ListKind.TABLES,
}

_Make = Callable[[Paperwork, str, Path, PaperOptions, Progress | None], Printed]
_MADE: Mapping[Paper, _Make] = {
    Paper.TABLE_SIGNS: lambda work, event, path, o, watch: work.make_table_signs(
        event, path, language=o.language, progress=watch
    ),
    Paper.PACKS: lambda work, event, path, o, watch: work.make_packs(
        event, path, cards=o.cards, language=o.language, progress=watch
    ),
    Paper.CARDS: lambda work, event, path, o, watch: work.make_cards(
        event, path, cards=o.cards, language=o.language, progress=watch
    ),
    Paper.SHEETS: lambda work, event, path, o, watch: work.make_table_sheets(
        event, path, language=o.language, progress=watch
    ),
    Paper.DESK_SIGNS: lambda work, event, path, o, _: work.make_desk_signs(event, path, o.desks, language=o.language),
    Paper.ARROWS: lambda work, event, path, o, _: work.make_arrows(event, path, o.arrows, language=o.language),
    Paper.CERTIFICATES: lambda work, event, path, o, watch: work.make_certificates(
        event, path, which=o.which, ended=o.ended, language=o.language, progress=watch
    ),
    Paper.SLIPS: lambda work, event, path, o, watch: work.make_slips(
        event, path, which=o.which, large=o.large, language=o.language, progress=watch
    ),
}
