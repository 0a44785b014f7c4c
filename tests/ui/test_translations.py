"""Every sentence of the window is there in both languages."""

from __future__ import annotations

import ast
import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from eventdesk.machine import resources
from eventdesk.ui.kit import translations

_UI = Path(translations.__file__).parents[1]
_FOLDER = resources() / "translations"
_ROOMS = sorted(path.name for path in _UI.iterdir() if path.is_dir() and any(path.glob("*.py")))


def _messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    found = {}
    for context in ElementTree.parse(path).iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            found[name, message.findtext("source") or ""] = message
    return found


def _is_whole(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") in ("unfinished", "obsolete", "vanished"):
        return False
    forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
    return all(text and text.strip() for text in forms)


@pytest.fixture(scope="session")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What lupdate finds in the sources now."""
    folder = tmp_path_factory.mktemp("wanted")
    for room in _ROOMS:
        translations.update(room, folder)
    translations.update("ui", folder)
    return folder


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_sentence_in_the_sources_is_translated(wanted: Path, language: str) -> None:
    have: dict[tuple[str, str], ElementTree.Element] = {}
    for path in sorted(_FOLDER.glob(f"*_{language}.ts")):
        have |= _messages(path)
    missing = [
        (path.name, *key)
        for path in sorted(wanted.glob(f"*_{language}.ts"))
        for key in _messages(path)
        if key not in have or not _is_whole(have[key])
    ]
    assert missing == []


@pytest.mark.parametrize("path", sorted(_FOLDER.glob("*.ts")), ids=lambda path: path.name)
def test_no_translation_is_left_of_a_sentence_that_is_gone(wanted: Path, path: Path) -> None:
    assert set(_messages(path)) == set(_messages(wanted / path.name))


@pytest.mark.parametrize("path", sorted(_FOLDER.glob("*_it.ts")), ids=lambda path: path.name)
def test_translations_keep_the_gaps_and_mnemonics_of_their_sentence(path: Path) -> None:
    for (_, source), message in _messages(path).items():
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        for text in forms:
            for gap in ("{0}", "{1}", "{2}", "&"):
                assert source.count(gap) == text.count(gap), (source, text)
        # The singular may say "one more" where the plural says "%n more".
        assert source.count("%n") == forms[-1].count("%n"), (source, forms)


@pytest.mark.parametrize("path", sorted(_UI.rglob("*.py")), ids=lambda path: str(path.relative_to(_UI)))
def test_sentences_are_whole_before_values_go_in(path: Path) -> None:
    # lupdate takes an f-string in tr() silently and translates nothing.
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("tr", "translate")
        ):
            words = node.args[:1] if node.func.attr == "tr" else node.args[1:2]
            assert not any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in words), (path, node.lineno)


def test_both_languages_have_the_same_sentences_for_errors_and_steps() -> None:
    def keys(language: str) -> set[str]:
        folder = resources() / "sentences" / language
        return {key for path in folder.glob("*.json") for key in json.loads(path.read_text(encoding="utf-8"))}

    assert keys("it") == keys("en")


def test_a_stale_translation_is_made_anew_and_a_fresh_one_left_alone(tmp_path: Path) -> None:
    for path in _FOLDER.glob("kit_*.ts"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    assert translations.is_stale(tmp_path)
    assert translations.ready(tmp_path, tmp_path / "cache") == tmp_path
    assert not translations.is_stale(tmp_path)
    made = (tmp_path / "it.qm").stat().st_mtime_ns
    translations.ready(tmp_path, tmp_path / "cache")
    assert (tmp_path / "it.qm").stat().st_mtime_ns == made
