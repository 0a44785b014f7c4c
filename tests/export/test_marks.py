"""Marks: what a file remembers of what was last written."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from eventdesk.core.export.marks import canonical, mark_of, marks_of, split

VALUES = st.one_of(st.none(), st.text(max_size=8), st.integers(), st.floats(allow_nan=False), st.dates())


@given(st.text(min_size=1), st.lists(VALUES, max_size=6))
def test_the_marks_of_a_row_are_those_of_its_cells(secret: str, values: list[object]) -> None:
    keys = [f"k{n}" for n in range(len(values))]
    alone = tuple(mark_of(secret, key, value) for key, value in zip(keys, values, strict=True))  # type: ignore[arg-type]
    assert split(marks_of(secret, keys, values)) == alone  # type: ignore[arg-type]


def test_the_same_value_has_another_mark_in_another_row_or_column() -> None:
    assert (
        len({mark_of("row 1", "last", "Rossi"), mark_of("row 2", "last", "Rossi"), mark_of("row 1", "b", "Rossi")}) == 3
    )


def test_values_are_the_same_after_a_spreadsheet_has_written_them_again() -> None:
    assert canonical(3) == canonical(3.0) == "3"
    assert canonical(None) == canonical("") == ""
    assert canonical("a\r\nb") == canonical("a\nb")
    assert canonical(datetime.fromisoformat("2026-03-01 09:05:00")) == "2026-03-01 09:05:00"
    assert canonical(date(2026, 3, 1)) == "2026-03-01"


def test_damaged_marks_are_no_marks() -> None:
    assert split("not base64!") == ()
    assert split("QUJD") == ()
