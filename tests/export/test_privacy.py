"""What private files say, and do not say."""

from __future__ import annotations

from dataclasses import replace

from eventdesk.core.export.book import Book
from eventdesk.core.export.naming import parted
from eventdesk.core.export.privacy import SMALL, Options, Privacy, pseudonym, row_code
from eventdesk.core.notes.model import CardVersion
from eventdesk.core.registration.model import Person, Registration
from eventdesk.core.shared.codes import is_valid
from tests.export.books import book_of, small, state_of, texts


def test_a_row_code_is_stable_has_a_check_and_differs_between_rows() -> None:
    codes = {row_code("registration", str(n)) for n in range(5_000)}
    assert len(codes) == 5_000
    assert all(is_valid(code) for code in codes)
    assert row_code("a", "b") == row_code("a", "b") != row_code("ab")


def test_a_pseudonym_differs_from_event_to_event() -> None:
    assert pseudonym("one", "person") != pseudonym("two", "person")


def secrets_of(people: list[Person]) -> set[str]:
    found = set()
    for person in people:
        found |= {person.last, person.email, person.phone, person.short, person.id}
    return {text for text in found if len(text) > 4}


def _book(privacy: Privacy, **more: bool) -> tuple[Book, list[Person]]:
    invented = small(30)
    people = [record for record in invented.records if isinstance(record, Person)]
    return book_of(state_of(invented), Options("it", privacy, **more)), people


def test_a_pseudonymised_book_has_a_row_a_person_and_names_nobody() -> None:
    book, people = _book(Privacy.PSEUDONYMISED)
    said = texts(book)
    assert len(book.sheet("people").rows) == 30
    assert [secret for secret in secrets_of(people) if secret in said] == []


def test_pseudonyms_join_the_sheets_of_one_book() -> None:
    book, _ = _book(Privacy.PSEUDONYMISED)
    people = {row.id for row in book.sheet("people").rows}
    for key in ("registrations", "attendance", "seats"):
        sheet = book.sheet(key)
        column = [c.key for c in sheet.columns].index("person")
        assert {row.values[column] for row in sheet.rows} <= people


def test_an_anonymous_book_has_no_rows_about_people() -> None:
    book, people = _book(Privacy.ANONYMOUS)
    said = texts(book)
    assert [sheet.key for sheet in book.sheets] == ["tables", "cards", "log"]
    assert [secret for secret in secrets_of(people) if secret in said] == []
    counts = [value for block in book.summary.blocks if block.key == "by_zone" for row in block.rows for value in row]
    assert all(count == 0 or count >= SMALL for count in counts if isinstance(count, int))


def test_cards_that_name_somebody_are_not_in_private_files() -> None:
    invented = small(30, 1, 6)
    person = next(record for record in invented.records if isinstance(record, Person))
    card = next(record for record in invented.records if isinstance(record, CardVersion))
    named = replace(card, id="a" * 32, based_on=card.id, text=f"Sentire {person.last} {person.first}")
    state = state_of(invented, named)
    for privacy, count in ((Privacy.FULL, 6), (Privacy.PSEUDONYMISED, 5), (Privacy.ANONYMOUS, 5)):
        book = book_of(state, Options("it", privacy))
        assert len(book.sheet("cards").rows) == count
        assert ("Sentire" in texts(book)) is (privacy is Privacy.FULL)
        assert len(parted(state, privacy)[1]) == 6 - count


def test_an_anonymous_book_does_not_say_who_made_it_nor_where_one_or_two_sat() -> None:
    state = state_of(small(20, 2, 0))
    book = book_of(state, Options("it", Privacy.ANONYMOUS))
    assert book.sheet("log").rows[0].values[-1] == ""
    themes = next(block for block in book.summary.blocks if block.key == "by_theme")
    seats = [row[2] for row in themes.rows]
    assert [count for count in seats if isinstance(count, int) and 0 < count < SMALL] == []
    assert seats.count("*") != 1


def test_an_anonymous_book_does_not_let_who_is_missing_be_worked_out() -> None:
    for seed in range(12):
        state = state_of(small(60, 1, 0, seed=seed))
        for block in book_of(state, Options("it", Privacy.ANONYMOUS)).summary.blocks:
            if block.key in ("by_zone", "by_category", "by_age_band"):
                missing = [a - b for _, a, b in block.rows if isinstance(a, int) and isinstance(b, int)]
                assert [count for count in missing if 0 < count < SMALL] == []


def test_figures_of_an_anonymous_book_do_not_tell_a_small_group() -> None:
    invented = small(40, 1, 0)
    people = [record for record in invented.records if isinstance(record, Registration)]
    waiting = tuple(replace(r, status="waiting") if r in people[:2] else r for r in invented.records)
    state = state_of(replace(invented, records=waiting))
    open_figures, shown = (
        dict(book_of(state, Options("it", privacy)).summary.figures.rows)
        for privacy in (Privacy.FULL, Privacy.ANONYMOUS)
    )
    assert open_figures["In lista d'attesa"] == 2
    assert shown["In lista d'attesa"] == "*"
    # Two of three that add up are not enough to work out the third.
    known = [shown[name] for name in ("Persone", "Iscritti", "In lista d'attesa", "Annullati")]
    assert known.count("*") > 1


def test_needs_and_notes_are_left_out_unless_asked_for_and_never_in_private_files() -> None:
    invented = small(6)
    needing = [
        Registration(
            id="f" * 32, event=invented.event.id, person="p" * 32, needs="celiachia", note="arriva tardi",
            needs_food="senza glutine", needs_communication="LIS", needs_seating="vicino alla porta",
            attention="chiamare il segretario", group="Delegazione di Savena",
        )
    ]  # fmt: skip
    state = state_of(invented, *needing, Person(id="p" * 32, last="Verdi"))
    secrets = ("celiachia", "arriva tardi", "senza glutine", "LIS", "vicino alla porta", "chiamare il segretario")
    assert [word for word in secrets if word in texts(book_of(state))] == []
    assert [word for word in secrets if word not in texts(book_of(state, Options(needs=True)))] == []
    assert "Delegazione di Savena" in texts(book_of(state))
    for privacy in (Privacy.PSEUDONYMISED, Privacy.ANONYMOUS):
        said = texts(book_of(state, Options("it", privacy, needs=True)))
        assert [word for word in (*secrets, "Delegazione") if word in said] == []
