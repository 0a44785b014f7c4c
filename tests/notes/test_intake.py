"""What tables send: any number of times, nothing overwritten, each table its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eventdesk.bootstrap import OpenFile
from eventdesk.core.notes.intake import Outcome, Sent
from eventdesk.core.notes.model import CardVersion, CardWithdrawn, TableMessages, TrialCard, Via
from eventdesk.core.notes.parcels import (
    BadParcel,
    CardParcel,
    CountParcel,
    MessagesParcel,
    TrialParcel,
    WithdrawalParcel,
    parcel_of,
)
from eventdesk.core.shared.ids import seeded_ids
from tests.lan.conftest import three_tables

new_id = seeded_ids(5)


@pytest.fixture
def event(opened: OpenFile) -> str:
    return three_tables(opened)


def _tables(opened: OpenFile, event: str) -> list[str]:
    return [table.id for table in opened.programme.setup(event).tables]


def _card(text: str = "Più corse", **fields) -> CardParcel:
    return CardParcel(id=new_id(), card=fields.pop("card", "") or new_id(), text=text, **fields)


def test_a_card_sent_ten_times_is_written_once_and_every_receipt_says_it_is_safe(opened, event):
    table = _tables(opened, event)[0]
    card = _card(kind="proposal", support=4, tags=("bus",))
    answers = [opened.notes_room.intake.take(event, [Sent(table, card)])[0].outcome for _ in range(10)]
    assert answers == [Outcome.RECEIVED, *[Outcome.KNOWN] * 9]
    (written,) = opened.notes.cards(event)
    now = written.now
    assert (now.id, now.card, now.text, now.kind, now.support, now.tags, now.via) == (
        card.id, card.card, "Più corse", "proposal", 4, ("bus",), Via.PHONE,
    )  # fmt: skip
    assert now.theme == opened.programme.setup(event).tables[0].theme
    assert opened.notes_room.intake.take(event, [Sent(table, card)] * 3)[2].outcome is Outcome.KNOWN
    assert opened.notes_room.intake.take(event, []) == []


def test_edits_that_did_not_know_of_each_other_both_stand_and_the_former_words_stay(opened, event):
    table = _tables(opened, event)[0]
    first = _card()
    mine, yours = (_card(text, card=first.card, based_on=first.id) for text in ("Più corse la sera", "Meno corse"))
    take = opened.notes_room.intake.take
    assert [r.outcome for r in take(event, [Sent(table, p) for p in (first, mine, yours)])] == [Outcome.RECEIVED] * 3
    (card,) = opened.notes.cards(event)
    assert {card.now.text, *(v.text for v in card.apart)} == {"Più corse la sera", "Meno corse"}
    assert (card.first.text, card.versions) == ("Più corse", 3)


def test_a_table_can_write_to_its_own_cards_only(opened, event):
    one, two, _ = _tables(opened, event)
    take = opened.notes_room.intake.take
    card = _card()
    take(event, [Sent(one, card)])
    foreign = [
        Sent(two, card),
        Sent(two, _card("Altro", card=card.card, based_on=card.id)),
        Sent(two, WithdrawalParcel(new_id(), card.card, "per dispetto")),
        Sent(two, WithdrawalParcel(new_id(), new_id(), "non c’è")),
        Sent("nowhere", _card()),
    ]
    assert {receipt.outcome for receipt in take(event, foreign)} == {Outcome.REFUSED}
    (known,) = opened.notes.cards(event)
    assert (known.now.text, known.versions, known.withdrawn) == ("Più corse", 1, None)


def test_whatever_a_table_sends_is_written_in_its_order_in_one_transaction(opened, event):
    table = _tables(opened, event)[1]
    round_id = opened.programme.setup(event).rounds[0].id
    card = _card(round=round_id, theme="no such theme".ljust(32, "0"))
    withdrawal = WithdrawalParcel(new_id(), card.card, "doppia")
    left = MessagesParcel(new_id(), round_id, ("uno", "due", "tre"), "i costi")
    also = MessagesParcel(new_id(), round_id, ("quattro",), "")
    count, wrong = CountParcel(new_id(), round_id, 9), CountParcel(new_id(), round_id, 100_000)
    trial, lost = TrialParcel(new_id()), _card("di un turno che non c’è più", round=new_id())
    parcels = [card, withdrawal, left, also, count, wrong, trial, lost]
    with opened.file.ledger.reading() as read:
        before = read.count(CardVersion)
    units = []
    leave = opened.bus.subscribe(units.append)
    receipts = opened.notes_room.intake.take(event, [Sent(table, parcel) for parcel in parcels])
    leave()
    refused = [r.id for r in receipts if r.outcome is Outcome.REFUSED]
    assert (len(units), refused, before) == (1, [wrong.id], 0)
    with opened.file.ledger.reading() as read:
        assert [v.text for v in read.find(CardVersion)] == [card.text, lost.text]
        assert read.get(CardVersion, lost.id).round == ""
        assert read.get(CardWithdrawn, withdrawal.id).reason == "doppia"
        assert read.count(TableMessages) == 2
        assert read.count(TrialCard, table=table) == 1
    assert opened.notes.head_counts(event) == {(table, round_id): 9}
    page = opened.notes_room.tables.page(event, table)
    (words,) = page.left
    assert {words.now.messages, *(other.messages for other in words.apart)} == {("uno", "due", "tre"), ("quattro",)}


def test_words_erased_leave_a_card_that_still_counts(opened, event, tmp_path):
    from tests.lan.pictures import jpeg

    table = _tables(opened, event)[0]
    photo = opened.notes_room.photos.keep(jpeg())
    first = _card("Mario Rossi dice di no", photos=(photo,))
    opened.notes_room.intake.take(event, [Sent(table, first), Sent(table, _card("Altra"))])
    card = opened.notes.cards(event)[0]
    opened.notes.edit(card.now, "Mario R. dice di no")
    left = opened.notes.redact(opened.notes.cards(event)[0], "nome di una persona", "Una persona dice di no")
    opened.file.rebuild()
    view = opened.notes_room.centre.view(event)
    assert (view.received, view.active, view.withdrawn) == (2, 2, 0)
    redacted = next(c for c in view.cards if c.id == card.id)
    assert (redacted.now.text, redacted.now.redacted, redacted.now.table) == (
        "Una persona dice di no", "nome di una persona", table,
    )  # fmt: skip
    assert redacted.now == left
    assert opened.notes_room.photos.get(photo) is None
    assert opened.file.check().sound
    journal = tmp_path / "journal"
    opened.exchange.export(journal)
    assert "Mario" not in journal.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (None, "why:parcel-shape"),
        ({"what": "erase"}, "why:parcel-what"),
        ({"what": "card", "text": "x", "id": "../../etc", "card": "0" * 32}, "why:parcel-id"),
        ({"what": "card", "text": " \n\t", "id": "0" * 32, "card": "0" * 32}, "why:empty"),
        ({"what": "card", "text": "x" * 20_001, "id": "0" * 32, "card": "0" * 32}, "why:too-long"),
        ({"what": "card", "text": 7, "id": "0" * 32, "card": "0" * 32}, "why:parcel-shape"),
        ({"what": "card", "text": "x", "support": -1, "id": "0" * 32, "card": "0" * 32}, "why:parcel-number"),
        ({"what": "card", "text": "x", "support": True, "id": "0" * 32, "card": "0" * 32}, "why:parcel-number"),
        ({"what": "card", "text": "x", "photos": ["a"], "id": "0" * 32, "card": "0" * 32}, "why:parcel-photos"),
        ({"what": "card", "text": "x", "tags": "bus", "id": "0" * 32, "card": "0" * 32}, "why:parcel-shape"),
        ({"what": "withdraw", "id": "0" * 32, "card": "0" * 32, "reason": ""}, "why:empty"),
        ({"what": "count", "id": "0" * 32, "count": "nine"}, "why:parcel-number"),
    ],
)
def test_what_is_no_parcel_is_refused_with_a_reason(given, why):
    with pytest.raises(BadParcel) as refused:
        parcel_of(given)
    assert refused.value.values["why"] == why


def test_words_are_kept_as_they_were_but_for_what_no_screen_can_show():
    given = {
        "what": "card",
        "id": "0" * 32,
        "card": "1" * 32,
        "text": "  Così\x00 è\n<script>👩‍🏫</script>\ud800 ",
        "kind": "new",
    }
    card = parcel_of(given)
    assert (card.text, card.kind) == ("Così è\n<script>👩‍🏫</script>", "idea")
    assert replace(card, text="").text == ""
