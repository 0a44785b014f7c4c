"""Building the window from what the composition root gives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eventdesk.ui import app
from eventdesk.ui.kit.words import LANGUAGES
from eventdesk.ui.shell.parts import Parts
from eventdesk.ui.shell.shell import Shell
from tests.ui.accessible import names
from tests.ui.shell.conftest import File


@pytest.fixture
def build(qapp: QApplication, qtbot: QtBot, parts: Parts[File], machine: Path) -> Iterator[list[Shell[File]]]:
    """Where tests put the windows they build; they are taken apart afterwards."""
    built: list[Shell[File]] = []
    yield built
    for shell in built:
        shell.window.allow_close()
        shell.window.close()
        shell._look.words.silence()
        shell.window.deleteLater()
        shell.deleteLater()


def test_the_remembered_language_and_look_are_there_from_the_first_moment(
    qapp: QApplication, parts: Parts[File], build: list[Shell[File]]
) -> None:
    parts.settings.parent.mkdir(parents=True, exist_ok=True)
    parts.settings.write_text(json.dumps({"language": "it", "theme": "dark"}), encoding="utf-8")
    shell = app.build(qapp, parts)
    build.append(shell)
    shell.show()
    assert "Benvenuti in EventDesk" in names(shell.window)
    assert "#14181d" in qapp.styleSheet()
    assert not qapp.windowIcon().isNull()


def test_settings_that_name_no_language_and_no_look_follow_the_computer(
    qapp: QApplication, parts: Parts[File], build: list[Shell[File]]
) -> None:
    parts.settings.parent.mkdir(parents=True, exist_ok=True)
    parts.settings.write_text(json.dumps({"language": "tlh", "theme": "pink"}), encoding="utf-8")
    shell = app.build(qapp, parts)
    build.append(shell)
    assert shell._look.words.language in LANGUAGES
    assert shell._look.theme.name in ("light", "dark")
