"""What the shell decides without Qt: file names, commands found by typing, crash reports."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from eventdesk.ui.shell.crash_report import report_of, save_report
from eventdesk.ui.shell.jump import Command, matching
from eventdesk.ui.shell.new_event import file_name

_WHEN = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("event", "name"),
    [
        ("Ascolto 2026", "ascolto-2026.eventdesk"),
        ("Città metropolitana: l'ascolto", "citta-metropolitana-lascolto.eventdesk"),
        ("../../etc/passwd", "etc-passwd.eventdesk"),
        ("日本", "event.eventdesk"),
        ("", "event.eventdesk"),
        ("a" * 200, "a" * 60 + ".eventdesk"),
    ],
)
def test_an_event_s_file_has_a_name_safe_everywhere(event: str, name: str) -> None:
    assert file_name(event) == name


def _commands(*words: str) -> list[Command]:
    return [Command(word, "eye", lambda: None) for word in words]


def test_commands_are_found_by_any_of_their_words_without_accents() -> None:
    found = matching("citta", _commands("Apri la città", "Città nuova", "Tavoli"))
    assert [command.words for command in found] == ["Città nuova", "Apri la città"]
    assert [command.words for command in matching("nuov citt", _commands("Città nuova", "Nuovo"))] == ["Città nuova"]
    assert len(matching("", _commands("Uno", "Due"))) == 2


def _break(name: str) -> None:
    try:
        {"a": 1}[name]
    except KeyError as error:
        raise ValueError(f"cannot seat {name}") from error


def test_a_crash_report_says_where_and_holds_nobody_s_name() -> None:
    with pytest.raises(ValueError, match="cannot seat") as caught:
        _break("Rossi Maria")
    report = report_of(caught.value, "1.2.3", _WHEN, "saving_0")
    assert "ValueError" in report
    assert "caused by" in report
    assert "KeyError" in report
    assert "test_pure_parts.py" in report
    assert "1.2.3" in report
    assert "Rossi" not in report.replace('_break("Rossi Maria")', "")


def test_a_report_that_cannot_be_saved_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert save_report(tmp_path / "file", "x", _WHEN) is None
    saved = save_report(tmp_path / "crashes", "x", _WHEN)
    assert saved is not None
    assert saved.read_text(encoding="utf-8") == "x"
