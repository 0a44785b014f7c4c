"""Taking edits made in Excel into EventDesk: one action, that can be undone as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from eventdesk.core.export.book import Sheet
from eventdesk.core.export.edits import Edit, Refused, edit_of
from eventdesk.core.export.merge import Difference, Place
from eventdesk.core.notes.model import CardVersion
from eventdesk.core.notes.service import cards_of
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger, Unit
from eventdesk.core.shared.records import Thing

Wanted = Iterable[tuple[Sheet, str, Difference]]
"""Edits to take: the sheet, the id of the record its row is of, the cell."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken: the cells, what could not be, and the action that took them (empty: none)."""

    cells: tuple[tuple[Sheet, Difference], ...] = ()
    refused: tuple[Refused, ...] = ()
    unit: str = ""

    def places(self, sheet: str) -> list[Place]:
        """The cells taken of one sheet, by its key."""
        return [(cell.row, cell.column) for owner, cell in self.cells if owner.key == sheet]


def take(ledger: Ledger, new_id: NewId, event: str, wanted: Wanted) -> Taken:
    """Write edits into EventDesk, as far as they can be used."""
    edits: list[Edit] = []
    cells: list[tuple[Sheet, Difference]] = []
    refused: list[Refused] = []
    for sheet, secret, difference in wanted:
        answer = edit_of(sheet, secret, difference)
        if isinstance(answer, Edit):
            edits.append(answer)
            cells.append((sheet, difference))
        else:
            refused.append(answer)
    if not edits:
        return Taken(refused=tuple(refused))
    with ledger.writing(event=event) as unit:
        _write(unit, new_id, event, edits)
        return Taken(tuple(cells), tuple(refused), unit.id)


def _write(unit: Unit, new_id: NewId, event: str, edits: list[Edit]) -> None:
    fields: dict[tuple[type, str], dict[str, object]] = defaultdict(dict)
    for edit in edits:
        fields[edit.kind, edit.id][edit.field] = edit.value
    cards = {}
    if any(kind is CardVersion for kind, _ in fields):
        cards = {card.id: card.now for card in cards_of(unit.read.find(CardVersion, event=event), ())}
    for (kind, record_id), values in fields.items():
        if kind is CardVersion:
            version = replace(cards[record_id], **values)  # type: ignore[arg-type]  # fields named by edits.py
            based_on = cards[record_id].id
            unit.add(replace(version, id=new_id(), based_on=based_on, desk=unit.actor, at=unit.now))
            continue
        thing = unit.read.get(kind, record_id)
        if isinstance(thing, Thing):
            unit.change(thing, **values)
