"""Needs parted into seating, communication and food."""

from __future__ import annotations

import pytest

from eventdesk.core.registration.listing.needs import Needs, needs_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("", Needs()),
        ("sedia a rotelle", Needs(seating="sedia a rotelle")),
        ("LIS", Needs(communication="LIS")),
        ("celiachia", Needs(food="celiachia")),
        ("Celiaca, in carrozzina", Needs(food="Celiaca", seating="in carrozzina")),
        ("interprete LIS e pasto vegano", Needs(communication="interprete LIS", food="pasto vegano")),
        ("allergia a noci e uova", Needs(food="allergia a noci e uova")),
        ("posto vicino all'uscita; caratteri ingranditi", Needs("posto vicino all'uscita", "caratteri ingranditi")),
        ("wheelchair + gluten free", Needs(seating="wheelchair", food="gluten free")),
        ("arrivo con mia figlia", Needs(unsure="arrivo con mia figlia")),
        ("allergia a noci, mandorle", Needs(food="allergia a noci; mandorle")),
        ("vegana, arrivo dopo le 10", Needs(food="vegana", unsure="arrivo dopo le 10")),
    ],
)
def test_each_need_goes_to_those_who_have_to_know(written: str, meant: Needs) -> None:
    assert needs_of(written) == meant
