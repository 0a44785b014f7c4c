"""Whatever can be said to a person has its sentence, in Italian and in English."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

import eventdesk
from eventdesk.core.shared.errors import EventDeskError
from tests.house.sources import ROOT, modules, name, tree

LANGUAGES = ("it", "en")
GAP = re.compile(r"\{(\w*)[^}]*\}")


@cache
def _catalogues(language: str) -> dict[str, dict[str, str]]:
    folder = ROOT / "resources" / "sentences" / language
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}


def _words(language: str) -> dict[str, str]:
    return {key: text for catalogue in _catalogues(language).values() for key, text in catalogue.items()}


def _every_module() -> Iterator[str]:
    for found in pkgutil.walk_packages(eventdesk.__path__, "eventdesk."):
        if not found.name.endswith("__main__"):
            yield found.name


def _errors() -> set[type[EventDeskError]]:
    for module in _every_module():
        importlib.import_module(module)
    found, waiting = {EventDeskError}, [EventDeskError]
    while waiting:
        below = [cls for cls in waiting.pop().__subclasses__() if cls.__module__.startswith("eventdesk.")]
        found.update(below)
        waiting += below
    return found


def test_both_languages_have_the_same_rooms_and_keys() -> None:
    italian, english = _catalogues("it"), _catalogues("en")
    assert list(italian) == list(english)
    for room in italian:
        assert set(italian[room]) ^ set(english[room]) == set(), room


def test_no_sentence_hides_another() -> None:
    times = Counter(key for catalogue in _catalogues("it").values() for key in catalogue)
    assert [key for key, count in times.items() if count > 1] == []


def test_no_sentence_is_empty() -> None:
    assert [(lang, key) for lang in LANGUAGES for key, text in _words(lang).items() if not text.strip()] == []


def test_gaps_are_the_same_in_both_languages() -> None:
    italian, english = _words("it"), _words("en")
    differing = {
        key: (GAP.findall(italian[key]), GAP.findall(english[key]))
        for key in italian.keys() & english.keys()
        if set(GAP.findall(italian[key])) != set(GAP.findall(english[key]))
    }
    assert differing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_its_sentence(language: str) -> None:
    words = _words(language)
    assert sorted(f"{cls.__name__}: {cls.key}" for cls in _errors() if cls.key not in words) == []


def test_two_errors_never_share_a_key() -> None:
    times = Counter(cls.key for cls in _errors())
    assert [key for key, count in times.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_and_step_written_in_the_program_has_its_words(language: str) -> None:
    words = _words(language)
    wanted = {key: name(path) for path in modules() for key in _keys(tree(path))}
    # One that ends in "-" is the start of a key whose end is computed: some sentence must start so.
    begun = {key for key in wanted if key.endswith("-") and any(word.startswith(key) for word in words)}
    assert {key: where for key, where in wanted.items() if key not in words and key not in begun} == {}


def _keys(module: ast.Module) -> Iterator[str]:
    """Keys a module names outright: "why:..." texts, and the first argument of Step."""
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"why:[\w.-]+", node.value):
            yield node.value
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Step" and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield f"step:{first.value}"
