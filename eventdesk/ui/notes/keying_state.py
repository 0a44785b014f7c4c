"""Keying in what was written on paper. No Qt."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from eventdesk.core.notes.centre import CentreView
from eventdesk.core.notes.service import Card
from eventdesk.core.programme.paper_codes import PaperCode, PaperKind, read_paper_code


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper in the hand: its code, the table and round it lay at (ids; empty: any round), its card if it was keyed
    in before.
    """

    code: PaperCode
    table: str
    table_number: int
    round: str
    card: str
    known: Card | None = None

    @property
    def is_sheet(self) -> bool:
        """Whether it is a table's sheet with its messages, not an idea card."""
        return self.code.kind is PaperKind.SHEET


def paper_of(text: str, view: CentreView) -> Paper | str:
    """The paper a code stands for, or the key of the sentence that says why there is none."""
    code = read_paper_code(text)
    if code is None:
        return "notes:paper-no-code"
    if code.tag != view.setup.event.tag:
        return "notes:paper-other-event"
    table = next((table for table in view.setup.tables if table.number == code.table), None)
    if table is None:
        return "notes:paper-no-table"
    round_id = next((each.id for each in view.setup.rounds if each.number == code.round), "")
    card = card_id(view.setup.event.id, code) if code.kind is PaperKind.CARD and code.number else ""
    known = next((each for each in view.cards if card and each.id == card), None)
    return Paper(code, table.id, table.number, round_id, card, known)


def card_id(event: str, code: PaperCode) -> str:
    """The id of the card on a paper: the same wherever and how often it is keyed in, so that it never doubles."""
    return hashlib.sha256(f"paper:{event}:{code.text}".encode()).hexdigest()[:32]
