"""Which copies with which people went out."""

from __future__ import annotations

from pathlib import Path

from eventdesk.bench.invented import write_down
from eventdesk.bootstrap import OpenFile
from eventdesk.core.export.copies import Sent, exported
from eventdesk.core.export.records import Exported
from eventdesk.core.registration.model import Person
from tests.export.books import small


def _fact(number: int, file: str, people: list[str], before: list[Exported]) -> Exported:
    return exported(Exported(id=str(number), event="e", file=file, export="w"), people, before)


def test_a_copy_knows_its_people_and_nobody_else() -> None:
    first = _fact(1, "a.xlsx", ["ada", "bea"], [])
    second = _fact(2, "b.xlsx", ["bea", "ada"], [first])
    third = _fact(3, "c.xlsx", ["bea"], [first, second])
    facts = [first, second, third]
    assert (second.inside, second.like, second.people) == ("", "1", 2)
    assert [fact.file for fact in Sent(facts).holding("ada")] == ["b.xlsx", "a.xlsx"]
    assert Sent(facts).holding("eva") == []
    assert [copy.erased for copy in Sent(facts).copies({"ada", "eva"})] == [0, 1, 1]
    assert "ada" not in str(facts)
    # The first file is nobody's any more; the second still knows its people from it.
    assert [fact.file for fact in Sent([second, third], [first]).holding("ada")] == ["b.xlsx"]
    assert Sent([], facts).workbooks({"ada"}) == {"w"}


def test_damaged_codes_are_no_people() -> None:
    assert Sent([Exported(id="1", file="a", people=3, inside="%%%")]).holding("ada") == []


def test_after_an_erasure_the_event_says_which_copies_still_hold_the_person(opened: OpenFile, tmp_path: Path) -> None:
    invented = small(6, 1, 0)
    write_down(opened.file.ledger, invented)
    event, person = invented.event.id, next(r for r in invented.records if isinstance(r, Person))
    synced, sent = tmp_path / "sede.xlsx", tmp_path / "inviata.xlsx"
    for path in (synced, sent):
        opened.export.export(event, path)
    assert {fact.file for fact in opened.export.copies_with(event, person.id)} == {str(synced), str(sent)}
    with opened.file.ledger.writing(event=event) as unit:
        unit.erase(person.id)  # type: ignore[attr-defined]
    assert [copy.erased for copy in opened.export.copies(event)] == [1, 1]
    opened.sync.apply(synced)
    assert {Path(copy.last.file).name: copy.erased for copy in opened.export.copies(event)} == {
        "sede.xlsx": 0,
        "inviata.xlsx": 1,
    }
    opened.export.everybody_told(event, str(sent))
    assert [copy.last.file for copy in opened.export.copies(event)] == [str(synced)]
