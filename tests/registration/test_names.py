"""People's names."""

from __future__ import annotations

import pytest

from eventdesk.core.registration.listing.names import cased, split, tidy


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("D'ALÒ", "D'Alò"),
        ("DE LUCA", "De Luca"),
        ("POPESCU-IONESCU", "Popescu-Ionescu"),
        ("McArthur", "McArthur"),
        ("MCARTHUR", "McArthur"),
        ("van der Berg", "van der Berg"),
        ("o'brien", "O'Brien"),
        ("ȘTEFAN", "Ștefan"),
        ("ĐURIĆ", "Đurić"),
        ("X", "X"),
        ("D’ALÒ", "D’Alò"),
    ],
)
def test_case_is_restored_only_where_it_was_lost(written: str, meant: str) -> None:
    assert cased(written) == meant


@pytest.mark.parametrize("written", ["  dott.ssa  Ada\tRossi ", "DOTT.SSA ADA ROSSI", "Ada Rossi,", "Sig.ra Ada Rossi"])
def test_titles_and_spaces_are_taken_off(written: str) -> None:
    assert tidy(written) == "Ada Rossi"


@pytest.mark.parametrize(
    ("full", "email", "left", "right"),
    [
        ("Ada Rossi", "", "Ada", "Rossi"),
        ("Maria Grazia De Luca", "", "Maria Grazia", "De Luca"),
        ("De Luca Maria Grazia", "", "De Luca", "Maria Grazia"),
        ("Pier Paolo Popescu-Ionescu", "", "Pier Paolo", "Popescu-Ionescu"),
        ("Giulia Giai Via", "giulia.giaivia9@example.org", "Giulia", "Giai Via"),
        ("Giai Via Giulia", "giulia.giaivia9@example.org", "Giai Via", "Giulia"),
        ("Xhensila Hoxha", "hoxha.xhensila@example.org", "Xhensila", "Hoxha"),
        ("Dell'Acqua José", "", "Dell'Acqua", "José"),
        ("Rossi, Ada Maria", "", "Rossi", "Ada Maria"),
        ("Cher", "", "Cher", ""),
    ],
)
def test_a_name_is_cut_between_first_and_last(full: str, email: str, left: str, right: str) -> None:
    cut = split(full, email)
    assert (cut.left, cut.right) == (left, right)
