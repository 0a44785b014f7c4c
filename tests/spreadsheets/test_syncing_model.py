"""Random edits on both sides of a real workbook, against a model of the merge that fits on one page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eventdesk.bench.invented import write_down
from eventdesk.bootstrap import OpenFile
from eventdesk.core.export.merge import Choices, Kind, Side
from eventdesk.core.registration.model import Person
from tests.export.books import small
from tests.spreadsheets.hand import Hand

COLUMNS = {"last": "Cognome", "organisation": "Ente", "zone": "Zona"}
Cell = tuple[int, str]
CELLS = st.tuples(st.integers(0, 2), st.sampled_from(sorted(COLUMNS)))
EDITS = st.dictionaries(CELLS, st.sampled_from(["uno", "due", "tre"]), max_size=4)


@dataclass(frozen=True)
class Round:
    """What happens between two syncs, and what is chosen at the second."""

    excel: dict[Cell, str]
    event: dict[Cell, str]
    take: bool
    side: Side | None


ROUNDS = st.lists(st.builds(Round, EDITS, EDITS, st.booleans(), st.sampled_from([None, *Side])), min_size=1, max_size=3)


def expected(base: str, excel: str, ours: str, choice: Round) -> tuple[str, str, str]:
    """What was last agreed, what the file and the event hold after a sync."""
    if excel == ours:
        return ours, ours, ours
    if excel == base:
        return ours, ours, ours
    if ours == base:
        return (excel, excel, excel) if choice.take else (base, excel, ours)
    if choice.side is None:
        return base, excel, ours
    winner = excel if choice.side is Side.EXCEL else ours
    return winner, winner, winner


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROUNDS)
def test_each_cell_ends_as_the_model_says(opened: OpenFile, tmp_path: Path, rounds: list[Round]) -> None:
    invented, path = small(3, 1, 0), tmp_path / "cartella.xlsx"
    ids = [record.id for record in invented.records if isinstance(record, Person)]
    with opened.file.ledger.reading() as read:
        fresh = read.get(Person, ids[0]) is None
    if fresh:
        write_down(opened.file.ledger, invented)
    opened.export.export(invented.event.id, path)
    people = _people(opened, ids)
    cells = {(n, key): str(getattr(person, key)) for n, person in enumerate(people) for key in COLUMNS}
    model = {cell: (value, value, value) for cell, value in cells.items()}
    for step in rounds:
        hand = Hand(path)
        for (number, key), value in step.excel.items():
            hand.type("Partecipanti", people[number].short, COLUMNS[key], value)
        hand.save()
        with opened.file.ledger.writing(event=invented.event.id) as unit:
            for (number, key), value in step.event.items():
                unit.change(_people(opened, ids)[number], **{key: value})
        view = next(table for table in opened.sync.preview(path).tables if table.sheet.key == "people")
        sides = {(d.row, d.column): step.side for d in view.merged.of(Kind.CONFLICT) if step.side}
        opened.sync.apply(path, {"people": Choices(take=step.take, sides=sides)}, Choices())
        for cell, (base, excel, ours) in model.items():
            model[cell] = expected(base, step.excel.get(cell, excel), step.event.get(cell, ours), step)
        texts, now = Hand(path).texts("Partecipanti"), _people(opened, ids)
        for (number, key), (_, excel, ours) in model.items():
            row = next(row for row in texts if row[0] == people[number].short)
            assert row[texts[0].index(COLUMNS[key])] == excel
            assert getattr(now[number], key) == ours


def _people(opened: OpenFile, ids: list[str]) -> list[Person]:
    with opened.file.ledger.reading() as read:
        return [found for each in ids if (found := read.get(Person, each)) is not None]
