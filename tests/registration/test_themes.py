"""Choices of themes, joined in one cell."""

from __future__ import annotations

from eventdesk.core.registration.listing.themes import options_of


def test_a_piece_in_lower_case_goes_on_with_the_one_before() -> None:
    options = options_of(["Clima, Lavoro, impresa e innovazione", "Lavoro, impresa e innovazione", "Casa, Clima"])
    assert options.choices("Casa, Lavoro, impresa e innovazione") == ("Casa", "Lavoro, impresa e innovazione")


def test_two_choices_that_happen_to_come_together_stay_two_and_are_told() -> None:
    options = options_of(["Casa, Lavoro", "Casa, Lavoro", "Clima"])
    assert options.choices("Casa, Lavoro") == ("Casa", "Lavoro")
    assert options.doubtful(("Casa", "Lavoro")) == ("Casa, Lavoro",)


def test_a_choice_of_two_capitals_is_known_when_it_is_seen_often_beside_others() -> None:
    cells = [
        "Acqua, Aria",
        "Acqua, Aria, Casa",
        "Clima, Acqua, Aria",
        "Casa, Clima",
        "Acqua, Aria",
        "Acqua, Aria, Clima",
    ]
    assert options_of(cells).choices("Casa, Acqua, Aria") == ("Casa", "Acqua, Aria")


def test_semicolons_part_choices_that_hold_commas() -> None:
    options = options_of(["Casa;Lavoro, impresa;", "Casa;Lavoro, impresa;"])
    assert options.choices("Casa;Lavoro, impresa;") == ("Casa", "Lavoro, impresa")


def test_known_themes_are_recognised_in_one_spelling() -> None:
    options = options_of(["acqua, aria, casa"], ["Acqua, Aria", "Casa"])
    assert options.choices("acqua, aria, casa") == ("Acqua, Aria", "Casa")


def test_numbered_choices_lose_their_numbers() -> None:
    assert options_of(["1. Casa\n2. Lavoro"]).choices("1. Casa\n2. Lavoro") == ("Casa", "Lavoro")


def test_each_choice_counts_once() -> None:
    assert options_of(["Casa; casa; Casa"]).choices("Casa; Lavoro; Casa") == ("Casa", "Lavoro")
