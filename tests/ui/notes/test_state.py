"""What the notes screen keeps, counts and lists, without Qt."""

from __future__ import annotations

from eventdesk.core.notes.model import CardVersion, CardWithdrawn
from eventdesk.core.notes.service import Card, cards_of
from eventdesk.core.programme.model import Event, Round, Table, Theme
from eventdesk.core.programme.service import Setup
from eventdesk.ui.kit.tone import Tone
from eventdesk.ui.notes.state import Draft, Wanted, counts_of, from_memory, rows_of, to_memory

_SETUP = Setup(
    Event(id="e"),
    (),
    (Theme(id="th", name="Mobilità"), Theme(id="ac", name="Acqua")),
    (Table(id="t1", number=1, theme="th"), Table(id="t2", number=2, theme="ac")),
    (Round(id="r1", number=1), Round(id="r2", number=2)),
)


def _version(number: int, text: str, card: str = "", based_on: str = "", **fields: str) -> CardVersion:
    return CardVersion(id=f"v{number}", card=card or f"c{number}", based_on=based_on, text=text, **fields)


def _cards() -> list[Card]:
    return cards_of(
        [
            _version(1, "Più corse serali", table="t1", round="r1", theme="th", kind="proposal"),
            _version(2, "La rete perde", table="t2", round="r1", theme="ac", kind="criticality"),
            _version(3, "Biglietto unico", table="t1", round="r2", theme="th", kind="idea"),
            _version(4, "La rete perde metà", card="c2", based_on="v2", table="t2", round="r1", theme="ac"),
            _version(5, "La rete perde molto", card="c2", based_on="v2", table="t2", round="r1", theme="ac"),
        ],
        [CardWithdrawn(id="w", card="c3", reason="doppia")],
    )


def test_received_is_active_plus_withdrawn() -> None:
    counts = counts_of(_cards())
    assert (counts.received, counts.active, counts.withdrawn, counts.apart) == (3, 2, 1, 1)


def test_the_newest_card_comes_first() -> None:
    assert [row.card.id for row in rows_of(_cards(), _SETUP)] == ["c3", "c2", "c1"]


def test_edits_that_did_not_know_of_each_other_are_both_found_and_marked() -> None:
    row = rows_of(_cards(), _SETUP)[1]
    assert row.tone is Tone.WARN and row.card.versions == 3
    assert Wanted("metà").keeps(row) and Wanted("molto").keeps(row)


def test_filters_narrow_together() -> None:
    rows = rows_of(_cards(), _SETUP)

    def kept(wanted: Wanted) -> list[str]:
        return [row.card.id for row in rows if wanted.keeps(row)]

    assert kept(Wanted()) == ["c3", "c2", "c1"]
    assert kept(Wanted(table="t1")) == ["c3", "c1"]
    assert kept(Wanted(table="t1", round="r2")) == ["c3"]
    assert kept(Wanted(theme="ac")) == ["c2"]
    assert kept(Wanted(kind="proposal")) == ["c1"]


def test_words_are_found_without_accents_in_any_order_and_by_theme() -> None:
    row = rows_of(_cards(), _SETUP)[2]
    assert Wanted("SERALI piu").keeps(row) and Wanted("mobilita corse").keeps(row)
    assert not Wanted("serali acqua").keeps(row)


def test_numbers_and_names_are_those_of_the_moment() -> None:
    row = rows_of(_cards(), _SETUP)[2]
    assert (row.table, row.round, row.theme) == (1, 1, "Mobilità")


def test_a_draft_comes_back_from_memory() -> None:
    draft = Draft("mezza frase…\ne poi", "t1", "r2", "minority", "card", "Susa", 4, "treni, orari")
    assert from_memory(to_memory(draft)) == draft


def test_a_memory_that_makes_no_sense_is_an_empty_draft() -> None:
    assert from_memory({"text": 7, "kind": "poem", "support": "many", "other": "x"}) == Draft()
