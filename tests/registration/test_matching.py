"""Telling people apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from eventdesk.core.registration.matching import Index, Same, Traits, judge, traits

BORN, OTHER = date(1971, 4, 17), date(2001, 3, 9)


def person(first: str, last: str, **more: Any) -> Traits:
    return traits(f"{first} {last} {more}", first, last, **more)


@pytest.mark.parametrize(
    ("a", "b", "same", "kind"),
    [
        (person("Ada", "Rossi", email="a@x.it"), person("Ada", "Rossi", email="A@X.IT"), Same.CERTAIN, "exact"),
        (person("Ada", "Rossi", email="a@x.it"), person("ADA", "ROSSI", email="a@x.it"), Same.CERTAIN, "upper"),
        (
            person("Niccolò", "Prà", email="a@x.it"),
            person("Niccolo", "Pra", email="a@x.it"),
            Same.CERTAIN,
            "no_accents",
        ),
        (person("Ada", "Rossi", email="a@x.it"), person("Rossi", "Ada", email="a@x.it"), Same.CERTAIN, "swapped"),
        (person("Ada", "De Luca", phone="+39347"), person("Ada", "Deluca", phone="+39347"), Same.LIKELY, "typo"),
        (person("Ada", "Rossi", phone="+39347"), person("Ada", "Rosis", phone="+39347"), Same.LIKELY, "typo"),
        (
            person("Maria Vittoria", "Riva", email="a@x.it"),
            person("Maria", "Vittorina Riva", email="a@x.it"),
            Same.LIKELY,
            "typo",
        ),
        (person("Gian", "Rossi", email="a@x.it"), person("Gianni", "Rossi", email="a@x.it"), Same.NO, ""),
        (person("Ada", "Rossi", email="a@x.it"), person("Ada", "Rosis"), Same.LIKELY, "typo"),
        (person("Ada", "Rossi", email="a@x.it"), person("Ada", "Rosis", email="b@x.it"), Same.NO, ""),
        (
            person("Ada", "Rossi", email="a@x.it", phone="+39347", birth=BORN),
            person("Ada", "Rossi", email="b@x.it", phone="+39347", birth=BORN),
            Same.CERTAIN,
            "second_email",
        ),
        (
            person("Ada", "Rossi", email="a@x.it", phone="+39347"),
            person("Ada", "Rossi", email="b@x.it", phone="+39347"),
            Same.LIKELY,
            "second_email",
        ),
        (person("Luca", "Rossi", email="a@x.it"), person("Lucia", "Rossi", email="a@x.it"), Same.NO, ""),
        (person("Ugo", "Rossi", email="a@x.it"), person("Ada", "Rossi", email="a@x.it"), Same.NO, ""),
        (person("Ada", "Rossi", birth=BORN), person("Ada", "Rossi", birth=OTHER), Same.NO, ""),
        (person("Ada", "Rossi", email="a@x.it"), person("Ada", "Rossi", email="b@x.it"), Same.NAMESAKE, "second_email"),
        (
            person("Ada", "Rossi", email="a@x.it", birth=date(1971, 4, 3)),
            person("Ada", "Rossi", email="a@x.it", birth=date(1971, 3, 4)),
            Same.LIKELY,
            "birth",
        ),
        (
            person("Ada", "Rossi", email="a@x.it", tax_code="RSSDAA71D57E379V"),
            person("Ada", "Rossi", email="a@x.it", tax_code="RSSDAA01C49E379V"),
            Same.NO,
            "",
        ),
    ],
)
def test_two_people_are_told_for_what_they_are(a: Traits, b: Traits, same: Same, kind: str) -> None:
    assert (judge(a, b).same, judge(a, b).kind) == (same, kind)
    assert judge(b, a).same is same


def test_names_the_list_has_often_are_two_names_though_they_are_near() -> None:
    a, b = person("Wei", "Rossi", email="a@x.it"), person("Wej", "Rossi", email="a@x.it")
    assert judge(a, b).same is Same.LIKELY
    assert judge(a, b, frozenset({"wej"})).same is Same.NO


def test_everybody_worth_comparing_is_found_and_nobody_else() -> None:
    ada = person("Ada", "Rossi", email="a@x.it")
    near = [
        person("Ada", "Rosis"),
        person("Rossi", "Ada"),
        person("Eva", "Neri", email="a@x.it"),
        person("Ada", "Rossi"),
    ]
    far = [person("Eva", "Neri"), person("Ada", "Bianchi", email="b@x.it")]
    assert {p.key for p in Index((*near, *far)).like(ada)} == {p.key for p in near}
