"""The language of the window."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eventdesk.core.shared.errors import NotFound
from eventdesk.machine import sentences
from eventdesk.ui.kit.fields import SearchLine
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.words import Words


def test_a_widget_changes_its_words_with_the_language(qtbot: QtBot, look: Look) -> None:
    line = SearchLine(look.icons)
    qtbot.addWidget(line)
    line.show()
    look.words.set_language("it")
    qtbot.waitUntil(lambda: "Svuota la ricerca" in {action.text() for action in line.actions()})
    look.words.set_language("en")
    qtbot.waitUntil(lambda: "Clear the search" in {action.text() for action in line.actions()})


def test_plurals_are_right_in_both_languages(look: Look) -> None:
    def said(number: int) -> str:
        return QCoreApplication.translate("Shell", "%n tasks are still under way.", "", number)

    assert (said(1), said(2)) == ("1 task is still under way.", "2 tasks are still under way.")
    look.words.set_language("it")
    assert (said(1), said(2)) == ("1 operazione è ancora in corso.", "2 operazioni sono ancora in corso.")


def test_qt_s_own_buttons_speak_italian_too(look: Look) -> None:
    look.words.set_language("it")
    assert QCoreApplication.translate("QPlatformTheme", "Save") == "Salva"


def test_dates_are_day_month_year_in_both_languages(qapp: QApplication, compiled: Path) -> None:
    words = Words(qapp, compiled, sentences, "en", ZoneInfo("Europe/Rome"))
    moment = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    assert words.day(date(2026, 3, 1)) == "01/03/2026"
    assert words.moment(moment) == "02/03/2026 00:30"
    assert words.time(moment) == "00:30"
    assert words.day(None) == words.moment(None) == ""
    words.silence()


def test_numbers_have_the_language_s_separators(look: Look) -> None:
    assert (look.words.number(12345), look.words.number(1.5, 1)) == ("12,345", "1.5")
    look.words.set_language("it")
    assert (look.words.number(12345), look.words.number(1.5, 1)) == ("12.345", "1,5")


def test_an_error_is_said_in_the_language_of_the_moment(look: Look) -> None:
    english = look.words.error(NotFound(what="round", name="9"))
    look.words.set_language("it")
    assert look.words.error(NotFound(what="round", name="9")) != english
