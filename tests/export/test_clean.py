"""Texts made to fit a cell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eventdesk.core.export.book import Column, Kind, Row, Sheet
from eventdesk.core.export.clean import CUT, LONGEST, cleaned, plain_text
from tests.export.books import book_with


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(st.text())
def test_what_is_left_can_stand_in_xml(text: str) -> None:
    kept, _, _ = plain_text(text)
    assert all(c in "\t\n" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff" for c in kept)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"))))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert plain_text(text) == (text, 0, 0)


def test_a_long_text_is_cut_between_characters_and_its_length_told() -> None:
    text = "a" + "😀" * 20_000
    kept, removed, length = plain_text(text)
    assert (removed, length) == (0, 40_001)
    assert LONGEST - 1 <= _units(kept) <= LONGEST
    assert kept.endswith("😀" + CUT)


def test_line_ends_become_line_feeds_without_a_word() -> None:
    assert plain_text("a\r\nb\rc") == ("a\nb\nc", 0, 0)


def test_what_was_changed_is_said_with_its_place() -> None:
    columns = (Column("id", "Scheda"), Column("text", "Testo", Kind.LONG))
    rows = (Row("AAA", ("AAA", "bello")), Row("BBB", ("BBB", "be\x07l\x00lo")), Row("CCC", ("CCC", "x" * 40_000)))
    book, notices = cleaned(book_with(Sheet("cards", "Schede", "Schede", columns, rows)))
    assert [(n.what, n.sheet, n.row, n.column, n.amount) for n in notices] == [
        ("control", "Schede", "BBB", "Testo", 2),
        ("long", "Schede", "CCC", "Testo", 40_000),
    ]
    assert book.sheets[0].rows[1].values == ("BBB", "bello")


def test_line_ends_are_changed_also_when_nothing_else_is() -> None:
    columns = (Column("id", "Scheda"), Column("text", "Testo", Kind.LONG))
    book, notices = cleaned(book_with(Sheet("x", "Schede", "Schede", columns, (Row("A", ("A", "uno\r\ndue")),))))
    assert (book.sheets[0].rows[0].values[1], notices) == ("uno\ndue", ())
