"""Codes on paper: what is written is read again, and never taken for a badge's."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventdesk.core.programme.paper_codes import (
    MOST_NUMBER,
    MOST_ROUND,
    MOST_TABLE,
    PaperCode,
    PaperKind,
    read_paper_code,
)
from eventdesk.core.shared.codes import ALPHABET, looks_like_badge, new_badge_code

CODES = st.builds(
    PaperCode,
    st.text(ALPHABET, min_size=4, max_size=4),
    st.sampled_from(PaperKind),
    st.integers(0, MOST_TABLE),
    st.integers(0, MOST_ROUND),
    st.integers(0, MOST_NUMBER),
)


@given(CODES)
def test_a_paper_code_is_read_as_it_was_written_and_heard_as_a_scan(code: PaperCode) -> None:
    assert read_paper_code(code.text.lower()) == code
    assert looks_like_badge(code.text)


@given(CODES, st.integers(0, 13), st.sampled_from(ALPHABET))
def test_a_wrong_character_is_noticed(code: PaperCode, place: int, other: str) -> None:
    wrong = code.text[:place] + other + code.text[place + 1 :]
    assert wrong == code.text or read_paper_code(wrong) is None


def test_badges_are_not_papers() -> None:
    source = Random(5)
    assert all(read_paper_code(new_badge_code("K7WP", source.randrange)) is None for _ in range(2000))
    assert read_paper_code("") is None


def test_numbers_no_event_has_are_refused() -> None:
    with pytest.raises(ValueError, match="841"):
        _ = PaperCode("K7WP", PaperKind.CARD, MOST_TABLE + 1).text
