"""Signs of desks and arrows."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventdesk.core.badges.ink import Text
from eventdesk.core.badges.typeset import Type
from eventdesk.core.badges.wayfinding import Way, arrow_page, desk_sign_pages, surname_ranges
from eventdesk.machine import resources, sentences
from eventdesk.printing.fonts import Fonts

TYPE = Type(Fonts(resources() / "fonts" / "noto"))
NAMES = st.lists(
    st.sampled_from(("Abate", "Bo", "bosco", "Èco", "D'Aosta", "Rossi", "Zola", "Mora", "Neri")), min_size=1
)


def test_ranges_cover_the_alphabet_without_gaps() -> None:
    ranges = surname_ranges(["Abate", "Bianchi", "Bo", "Rossi", "Verdi", "Viola"], 3)
    assert (ranges[0].first, ranges[-1].last) == ("A", "Z")
    for one, other in pairwise(ranges):
        assert ord(other.first) == ord(one.last) + 1


@given(NAMES, st.integers(1, 6))
def test_no_other_way_of_cutting_makes_the_fullest_desk_emptier(names: list[str], desks: int) -> None:
    ranges = surname_ranges(names, desks)
    counts = Counter("E" if name == "Èco" else name[0].upper() for name in names)
    letters = sorted(counts)
    parts = min(desks, len(letters))
    best = min(
        max(sum(counts[letter] for letter in letters[a:b]) for a, b in pairwise((0, *cuts, len(letters))))
        for cuts in combinations(range(1, len(letters)), parts - 1)
    )
    assert (len(ranges), sum(part.people for part in ranges)) == (parts, len(names))
    assert max(part.people for part in ranges) == best


def test_without_people_or_desks_there_are_no_ranges() -> None:
    assert surname_ranges([], 3) == surname_ranges(["Rossi"], 0) == ()


def test_each_desk_has_its_sign() -> None:
    ranges = surname_ranges(["Abate", "Rossi"], 2)
    sheets = list(desk_sign_pages(ranges, "Sessione", sentences("it"), TYPE))
    texts = [[item.text for item in sheet.items if isinstance(item, Text)] for sheet in sheets]
    assert texts[0] == ["Sessione", "Postazione 1", "A – Q", "Cognomi da A a Q"]
    assert texts[1] == ["Sessione", "Postazione 2", "R – Z", "Cognomi da R a Z"]


@pytest.mark.parametrize("way", list(Way))
def test_an_arrow_says_what_it_leads_to(way: Way) -> None:
    page = arrow_page("Accredito", way, "Sessione", TYPE)
    assert [item.text for item in page.items if isinstance(item, Text)] == ["Sessione", "Accredito"]
