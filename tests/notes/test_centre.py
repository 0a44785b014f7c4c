"""The centre: counts that add up, what was read, who is silent, the rehearsal; photos and passes between desks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from eventdesk.bootstrap import OpenFile, new_file
from eventdesk.core.notes.intake import Sent
from eventdesk.core.notes.parcels import CardParcel, TrialParcel
from eventdesk.core.notes.passes import digest_of
from eventdesk.core.notes.photos import BadPicture
from eventdesk.core.notes.tables import round_times
from eventdesk.core.programme.model import Round
from eventdesk.core.shared.errors import BadValue, NotFound
from eventdesk.core.shared.ids import random_id
from eventdesk.store.exchange import AlteredJournal
from tests.lan.conftest import three_tables
from tests.lan.pictures import jpeg


@pytest.fixture
def event(opened: OpenFile) -> str:
    return three_tables(opened)


def _send(opened: OpenFile, event: str, table: str, text: str, **fields) -> None:
    card = CardParcel(id=random_id(), card=random_id(), text=text, **fields)
    opened.notes_room.intake.take(event, [Sent(table, card)])


def test_received_is_active_and_withdrawn_and_a_table_hears_what_was_read(opened, event):
    one, two, _ = (table.id for table in opened.programme.setup(event).tables)
    centre = opened.notes_room.centre
    for number in range(4):
        _send(opened, event, one, f"Idea {number}")
    opened.notes.write(event, "Senza tavolo")
    cards = opened.notes.cards(event)
    opened.notes.withdraw(cards[0], "doppia")
    centre.mark_read(event, cards[1:3])
    centre.mark_read(event, cards[1:3])
    view = centre.view(event)
    assert (view.received, view.active, view.withdrawn, len(view.unread)) == (5, 4, 1, 2)
    first, second = view.tables[:2]
    assert (first.received, first.active, first.withdrawn, first.read) == (4, 3, 1, 2)
    assert (second.received, second.last) == (0, None)
    page = opened.notes_room.tables.page(event, one)
    assert (page.received, len(page.read)) == (4, 2)
    opened.notes.edit(cards[1].now, "Idea 1, meglio")
    assert centre.view(event).tables[0].read == 1, "what was changed is to be read again"
    asked = centre.ask(event, "  Quali priorità? ", [two])
    everybody = centre.ask(event, "Mancano dieci minuti")
    assert [p.text for p in opened.notes_room.tables.page(event, two).prompts] == [everybody.text, "Quali priorità?"]
    assert [p.text for p in opened.notes_room.tables.page(event, one).prompts] == [everybody.text]
    centre.take_back(everybody)
    assert [p.id for p in opened.notes_room.tables.page(event, two).prompts] == [asked.id]
    with pytest.raises(BadValue):
        centre.ask(event, " ")
    with pytest.raises(NotFound):
        opened.notes_room.tables.page(event, "nowhere")


def test_thirty_lights_and_who_gets_paper(opened, event):
    tables = [table.id for table in opened.programme.setup(event).tables]
    centre = opened.notes_room.centre
    take = opened.notes_room.intake.take
    take(event, [Sent(tables[0], TrialParcel(random_id()))])
    assert centre.view(event).ready == 1
    assert opened.notes_room.tables.page(event, tables[0]).trial
    centre.begin_rehearsal(event)
    assert centre.view(event).ready == 0
    assert not opened.notes_room.tables.page(event, tables[0]).trial
    take(event, [Sent(tables[1], TrialParcel(random_id()))])
    centre.give_paper(event, tables[2])
    centre.give_paper(event, tables[2])
    view = centre.view(event)
    assert [(s.trial is not None, s.on_paper) for s in view.tables] == [(False, False), (True, False), (False, True)]
    assert view.ready == 2
    centre.give_paper(event, tables[2], given=False)
    assert centre.view(event).ready == 1


def test_a_table_that_says_nothing_for_ten_minutes_of_a_round_stands_out(opened, event):
    one = opened.programme.setup(event).tables[0].id
    state = opened.notes_room.centre.view(event).tables[0]
    begun = datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert not state.is_silent(begun + timedelta(hours=1), None)
    assert not state.is_silent(begun + timedelta(minutes=9), begun)
    assert state.is_silent(begun + timedelta(minutes=10), begun)
    _send(opened, event, one, "Eccoci")
    heard = opened.notes_room.centre.view(event).tables[0]
    assert not heard.is_silent(heard.last + timedelta(minutes=9), heard.last - timedelta(minutes=20))


def test_rounds_begin_and_end_by_this_computers_clock():
    rounds = [Round(id="a", number=1, starts="09:30", minutes=40), Round(id="b", number=2, starts="soon", minutes=40)]
    first, second = round_times(rounds, date(2026, 11, 22), datetime(2026, 11, 22, tzinfo=UTC))
    assert (first.starts.strftime("%Y-%m-%d %H:%M"), first.ends - first.starts) == (
        "2026-11-22 09:30",
        timedelta(minutes=40),
    )
    assert (second.starts, second.ends, second.minutes) == (None, None, 40)


def test_a_pass_opens_one_table_until_it_is_renewed(opened, event):
    passes = opened.notes_room.passes
    tokens = passes.ensure(event)
    assert passes.ensure(event) == tokens
    assert len(set(tokens.values())) == 3
    assert all(len(token) == 32 for token in tokens.values())
    table = next(iter(tokens))
    new = passes.renew(event, table)
    opens = passes.tables(event)
    assert opens[digest_of(new)] == table
    assert digest_of(tokens[table]) not in opens
    passes.revoke(event, table)
    assert digest_of(new) not in passes.tables(event)
    with pytest.raises(NotFound):
        passes.renew(event, "nowhere")


def test_photos_are_drawn_anew_and_travel_to_other_desks(opened, event, tmp_path, around):
    photos, one = opened.notes_room.photos, opened.programme.setup(event).tables[0].id
    kept = photos.keep(jpeg((900, 600), noise=True, camera="Fotocamera di Ada"))
    assert photos.keep(jpeg((900, 600), noise=True, camera="x")) != kept
    assert b"Ada" not in photos.get(kept)
    assert len(photos.get(kept)) <= 300_000
    for bad in (b"", b"GIF89a", jpeg()[:300], b"%PDF-1.7"):
        with pytest.raises(BadPicture):
            photos.keep(bad)
    _send(opened, event, one, "", photos=(kept,))
    assert opened.file.check().sound
    journal = tmp_path / "journal.txt"
    opened.exchange.export(journal)
    with new_file(tmp_path / "other.eventdesk", file_id=opened.file.file_id, around=around) as other:
        have = other.exchange.have()
        taken = other.exchange.take(journal)
        assert taken.whole
        assert other.exchange.take(journal).taken == 0
        assert other.notes_room.photos.get(kept) == photos.get(kept)
        assert other.notes_room.photos.lacking([kept, "0" * 64]) == {"0" * 64}
        # What is lacking later goes without the photos that are there.
        later = opened.exchange.export(tmp_path / "later.txt", lacking=other.exchange.have())
        assert later.operations == 0
        assert '{"blob"' not in (tmp_path / "later.txt").read_text(encoding="utf-8")
        assert have == {}
        opened.notes.redact(opened.notes.cards(event)[0], "un volto")
        opened.exchange.export(tmp_path / "third.txt", lacking=other.exchange.have())
        other.exchange.take(tmp_path / "third.txt")
        assert [card.now.redacted for card in other.notes.cards(event)] == ["un volto"]
        assert other.notes_room.photos.get(kept) is None
    journal.write_text(journal.read_text(encoding="utf-8").replace('"bytes": "', '"bytes": "AAAA', 1), encoding="utf-8")
    with (
        new_file(tmp_path / "last.eventdesk", file_id=opened.file.file_id, around=around) as last,
        pytest.raises(AlteredJournal),
    ):
        last.exchange.take(journal)


def test_a_photo_whose_bytes_changed_on_the_disk_is_found(opened):
    kept = opened.notes_room.photos.keep(jpeg(noise=True))
    with opened.file.ledger.changing() as connection:
        connection.exec_driver_sql("UPDATE blob SET bytes = substr(bytes, 2)")
    assert [(damage.what, damage.where) for damage in opened.file.check().damage] == [("why:attachment", kept[:16])]
