"""Seeds are whole, and nobody in them could exist at a real address."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

from eventdesk.core.notes.model import CardKind
from tests.house.sources import ROOT

RESERVED = re.compile(r"(^|\.)example(\.(com|net|org))?$|\.(test|invalid|localhost)$")
"""Domains nobody can have: RFC 2606, RFC 6761."""


def _seed(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "db" / "seeds" / f"{name}.json").read_text(encoding="utf-8"))
    return found


def test_addresses_are_reserved_for_examples() -> None:
    assert [domain for domain in _seed("people")["email_domains"] if not RESERVED.search(domain)] == []


def test_names_are_many_composed_and_each_there_once() -> None:
    people = _seed("people")
    lists = [
        *people["first_names"].values(),
        people["last_names"],
        [f"{p['first']} {p['last']}" for p in people["abroad"]],
    ]
    for names in lists:
        assert len(names) >= 50
        assert len(set(names)) == len(names)
        assert all(name == unicodedata.normalize("NFC", name).strip() for name in names)


def test_every_organisation_is_of_a_known_category() -> None:
    seed = _seed("organisations")
    assert {o["category"] for o in seed["organisations"]} == {c["name"] for c in seed["categories"]}
    assert all(c["weight"] > 0 for c in seed["categories"])


def test_ideas_speak_of_known_themes_in_every_kind_of_card() -> None:
    themes = {theme["key"] for theme in _seed("themes")["themes"]}
    ideas = _seed("ideas")
    every = [*ideas["ideas"], *ideas["templates"]]
    assert len(ideas["ideas"]) >= 100
    assert {idea["theme"] for idea in every} == themes
    assert {idea["kind"] for idea in every} == set(CardKind)
    assert len({idea["text"] for idea in every}) == len(every)


def test_every_gap_of_a_template_can_be_filled() -> None:
    ideas = _seed("ideas")
    gaps = {gap for t in ideas["templates"] for gap in re.findall(r"\{(\w+)\}", t["title"] + t["text"])}
    assert gaps == {"place", *ideas["gaps"]}
