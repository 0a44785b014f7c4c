"""From records to the book."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from eventdesk.bench.invented import START
from eventdesk.core.checkin.model import Arrival, Departure
from eventdesk.core.export.book import Book, Kind
from eventdesk.core.export.privacy import Options
from eventdesk.core.notes.model import CardVersion, CardWithdrawn
from eventdesk.core.programme.model import Round, Table
from eventdesk.core.registration.model import BadgeIssued, BadgeRevoked, Person, Registration
from eventdesk.core.rotation.records import PlanPublished, SeatOverride
from tests.export.books import book_of, small, state_of


def _column(book: Book, sheet: str, key: str) -> list[object]:
    found = book.sheet(sheet)
    index = [column.key for column in found.columns].index(key)
    return [row.values[index] for row in found.rows]


def _figures(book: Book) -> dict[str, object]:
    return {str(name): value for name, value in book.summary.figures.rows}


def test_every_person_registration_arrival_seat_table_and_card_has_its_row() -> None:
    invented = small(12, 3, 7)
    book = book_of(state_of(invented))
    arrivals = sum(isinstance(record, Arrival) for record in invented.records)
    tables = sum(isinstance(record, Table) for record in invented.records)
    assert {sheet.key: len(sheet.rows) for sheet in book.sheets} == {
        "people": 12,
        "registrations": 12,
        "attendance": arrivals,
        "seats": 36,
        "tables": tables,
        "cards": 7,
        "log": 1,
    }
    assert _figures(book)["Arrivati"] == arrivals
    assert _figures(book)["Posti assegnati"] == 36


def test_a_seat_changed_after_publication_is_shown_where_it_now_is() -> None:
    invented = small(12, 2, 0)
    plan = next(r for r in invented.records if isinstance(r, PlanPublished))
    registration = next(r for r in invented.records if isinstance(r, Registration))
    first = next(r for r in invented.records if isinstance(r, Round) and r.number == 1)
    other = replace(next(r for r in invented.records if isinstance(r, Table)), id="t" * 32, number=99, place="Balcone")
    ids = {"event": plan.event, "plan": plan.id, "registration": registration.id, "round": first.id}
    moved = SeatOverride(id="1" * 32, table=other.id, at=START, **ids)
    book = book_of(state_of(invented, other, moved))
    shown = dict(zip(_column(book, "seats", "table"), _column(book, "seats", "moved"), strict=True))
    assert shown[99] == "Sì"
    assert _figures(book)["Posti cambiati dopo la pubblicazione"] == 1

    left = replace(moved, id="2" * 32, table="", at=START + timedelta(minutes=5))
    book = book_of(state_of(invented, other, left, moved))
    assert 99 not in _column(book, "seats", "table")
    assert _figures(book)["Posti assegnati"] == 23


def test_the_plan_published_last_is_in_force_whatever_the_order_it_is_heard_in() -> None:
    invented = small(12, 2, 0)
    plan = next(r for r in invented.records if isinstance(r, PlanPublished))
    older = replace(plan, id="0" * 32, seats="", at=START - timedelta(days=1))
    assert len(state_of(invented, older).seats) == 24


def test_someone_admitted_at_two_desks_counts_once_and_shows_twice() -> None:
    invented = small(5, 1, 0)
    registration = next(r for r in invented.records if isinstance(r, Registration))
    ids = {"event": invented.event.id, "registration": registration.id, "person": registration.person}
    without = [r for r in invented.records if not isinstance(r, Arrival)]
    twice = [Arrival(id=str(n) * 32, desk=f"Postazione {n}", at=START, **ids) for n in (1, 2)]
    left = Departure(id="3" * 32, desk="Postazione 1", at=START + timedelta(hours=3), **ids)
    book = book_of(state_of(replace(invented, records=tuple(without)), *twice, left))
    assert _column(book, "attendance", "desk") == ["Postazione 1", "Postazione 2", "Postazione 1"]
    assert _column(book, "attendance", "direction") == ["Entrata", "Entrata", "Uscita"]
    assert _figures(book)["Arrivati"] == 1
    assert _figures(book)["Persone accreditate due volte"] == 1


def test_times_are_those_of_the_clock_on_the_wall() -> None:
    invented = small(1, 1, 0)
    registration = next(r for r in invented.records if isinstance(r, Registration))
    ids = {"event": invented.event.id, "registration": registration.id, "person": registration.person}
    winter, summer = START, START + timedelta(days=100)
    arrivals = [Arrival(id=str(n) * 32, at=at, **ids) for n, at in enumerate((winter, summer), start=1)]
    without = tuple(r for r in invented.records if not isinstance(r, Arrival))
    book = book_of(state_of(replace(invented, records=without), *arrivals))
    assert _column(book, "attendance", "at") == [
        datetime.fromisoformat("2026-03-14 09:00:00"),
        datetime.fromisoformat("2026-06-22 10:00:00"),
    ]


def test_a_card_shows_its_newest_words_and_a_withdrawn_one_its_reason() -> None:
    invented = small(1, 1, 2)
    first, second = (r for r in invented.records if isinstance(r, CardVersion))
    newer = replace(first, id="n" * 32, based_on=first.id, title="Titolo nuovo")
    gone = CardWithdrawn(id="w" * 32, event=invented.event.id, card=second.card, reason="doppia")
    book = book_of(state_of(invented, newer, gone))
    assert _column(book, "cards", "title") == ["Titolo nuovo", second.title]
    assert _column(book, "cards", "withdrawn") == ["", "doppia"]
    assert (_figures(book)["Schede"], _figures(book)["Schede ritirate"]) == (1, 1)


def test_a_revoked_badge_is_not_shown() -> None:
    invented = small(1, 1, 0)
    badge = next(r for r in invented.records if isinstance(r, BadgeIssued))
    revoked = BadgeRevoked(id="r" * 32, event=invented.event.id, badge=badge.id)
    reissued = replace(badge, id="s" * 32, code="NEWCODE")
    assert _column(book_of(state_of(invented)), "registrations", "badge") == [badge.code]
    assert _column(book_of(state_of(invented, revoked)), "registrations", "badge") == [""]
    assert _column(book_of(state_of(invented, revoked, reissued)), "registrations", "badge") == ["NEWCODE"]


def test_two_people_with_the_same_short_id_get_different_codes() -> None:
    invented = small(3, 1, 0)
    twins = tuple(replace(r, short="SAME") if isinstance(r, Person) else r for r in invented.records)
    codes = _column(book_of(state_of(replace(invented, records=twins))), "people", "id")
    assert len(set(codes)) == 3
    assert "SAME" not in codes


def test_a_theme_wanted_under_its_former_name_is_shown_under_its_present_one() -> None:
    invented = small(1, 1, 0)
    theme = invented.records[1]
    renamed = tuple(
        replace(r, name="Nome nuovo", aliases=(theme.name,)) if r is theme else r  # type: ignore[attr-defined]
        for r in invented.records
    )
    registration = next(r for r in invented.records if isinstance(r, Registration))
    wishing = tuple(
        replace(r, wishes=(f"  {theme.name.upper()}", "Altro")) if r is registration else r  # type: ignore[attr-defined, arg-type]
        for r in renamed
    )
    book = book_of(state_of(replace(invented, records=wishing)))
    assert _column(book, "registrations", "wish#1") == ["Nome nuovo"]
    assert _column(book, "registrations", "wish#2") == ["Altro"]


@pytest.mark.parametrize("language", ["it", "en"])
def test_every_word_of_the_book_exists_in_both_languages(language: str) -> None:
    book = book_of(state_of(small(30, 2, 40)), Options(language, needs=True))
    titles = [book.summary.title, book.readme.title, *(text for line in book.readme.lines for text in line)]
    for sheet in book.sheets:
        titles += [sheet.title, sheet.name, *(column.title for column in sheet.columns)]
        titles += [choice.title for column in sheet.columns for choice in column.choices]
        titles += [str(v) for row in sheet.rows for v in row.values]
    for block in (book.summary.figures, *book.summary.blocks):
        titles += [block.title, block.name, block.alt, *block.headers, *(str(row[0]) for row in block.rows)]
    assert [title for title in titles if "book:" in title or "{" in title] == []


def test_titles_of_a_sheet_differ_and_names_of_tables_are_names() -> None:
    book = book_of(state_of(small(30, 6, 5)), Options(needs=True))
    for sheet in book.sheets:
        titles = [column.title.casefold() for column in sheet.columns]
        assert len(set(titles)) == len(titles)
        assert sheet.name.replace("_", "").isalnum()


def test_dates_and_moments_are_such_and_codes_are_text() -> None:
    book = book_of(state_of(small(10, 1, 3)))
    assert all(isinstance(at, datetime) for at in _column(book, "attendance", "at"))
    kinds = {(sheet.key, column.key): column.kind for sheet in book.sheets for column in sheet.columns}
    assert kinds["people", "phone"] is Kind.TEXT
    assert kinds["registrations", "badge"] is Kind.TEXT
    assert kinds["registrations", "registered_at"] is Kind.DATETIME


def test_the_same_state_gives_the_same_book() -> None:
    assert book_of(state_of(small())) == book_of(state_of(small()))


def test_ages_are_shown_in_order_of_age() -> None:
    book = book_of(state_of(small(40, 1, 0)))
    ages = next(block for block in book.summary.blocks if block.key == "by_age_band")
    assert [row[0] for row in ages.rows] == ["18-34", "35-54", "55-69", "70+"]
