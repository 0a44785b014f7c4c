"""Words of the register's fields and values, in the language of the moment."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from eventdesk.core.registration.model import Answer, Role, Status
from eventdesk.core.registration.register import PersonRow
from eventdesk.ui.kit.words import Words

SPOKEN = ("it", "en", "fr", "de", "es", "ro", "ar", "zh", "sq", "uk", "pt")
"""Languages offered; any other code a list brought is kept."""


def field_words(words: Words, field: str) -> str:
    """A field's name as a label."""
    said = words.say(f"person:{field}")
    return said[:1].upper() + said[1:]


def role_words(role: str) -> str:
    """A role in the language of the moment."""
    said: dict[str, str] = {
        Role.PARTICIPANT: QCoreApplication.translate("roles", "Participant"),
        Role.FACILITATOR: QCoreApplication.translate("roles", "Facilitator"),
        Role.NOTE_TAKER: QCoreApplication.translate("roles", "Note-taker"),
        Role.SPEAKER: QCoreApplication.translate("roles", "Speaker"),
        Role.GUEST: QCoreApplication.translate("roles", "Guest"),
        Role.PRESS: QCoreApplication.translate("roles", "Press"),
        Role.OBSERVER: QCoreApplication.translate("roles", "Observer"),
        Role.INTERPRETER: QCoreApplication.translate("roles", "Interpreter"),
        Role.COMPANION: QCoreApplication.translate("roles", "Companion"),
        Role.STAFF: QCoreApplication.translate("roles", "Staff"),
    }
    return said.get(role, role)


def status_words(status: str) -> str:
    """Where a registration stands."""
    said: dict[str, str] = {
        Status.REGISTERED: QCoreApplication.translate("people", "Confirmed"),
        Status.WAITING: QCoreApplication.translate("people", "Waiting"),
        Status.CANCELLED: QCoreApplication.translate("people", "Called off"),
    }
    return said.get(status, status)


def answer_words(answer: str) -> str:
    """An answer about the use of data."""
    said: dict[str, str] = {
        Answer.YES: QCoreApplication.translate("people", "Yes"),
        Answer.NO: QCoreApplication.translate("people", "No"),
    }
    return said.get(answer, QCoreApplication.translate("people", "Not known"))


def image_words(answer: str) -> str:
    """An answer about photographs and films: the refusal is what must be seen."""
    said: dict[str, str] = {
        Answer.YES: QCoreApplication.translate("people", "Agrees"),
        Answer.NO: QCoreApplication.translate("people", "Refuses: no photographs"),
    }
    return said.get(answer, QCoreApplication.translate("people", "Not asked"))


def language_words(code: str) -> str:
    """A language by its own code; unknown ones keep the code."""
    return {
        "it": QCoreApplication.translate("people", "Italian"),
        "en": QCoreApplication.translate("people", "English"),
        "fr": QCoreApplication.translate("people", "French"),
        "de": QCoreApplication.translate("people", "German"),
        "es": QCoreApplication.translate("people", "Spanish"),
        "ro": QCoreApplication.translate("people", "Romanian"),
        "ar": QCoreApplication.translate("people", "Arabic"),
        "zh": QCoreApplication.translate("people", "Chinese"),
        "sq": QCoreApplication.translate("people", "Albanian"),
        "uk": QCoreApplication.translate("people", "Ukrainian"),
        "pt": QCoreApplication.translate("people", "Portuguese"),
    }.get(code, code)


def value_words(words: Words, field: str, value: Any) -> str:
    """A value of a field as people read it; nothing is a dash."""
    if field == "role":
        return role_words(str(value))
    if field == "status":
        return status_words(str(value))
    if field == "images":
        return image_words(str(value))
    if field == "consent":
        return answer_words(str(value))
    if field == "language":
        return language_words(str(value))
    if isinstance(value, bool):
        return answer_words(Answer.YES if value else Answer.NO)
    if isinstance(value, datetime):
        return words.moment(value)
    if field == "birth":
        return words.day(value if isinstance(value, date) else _day(value)) or "–"
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "–"
    return "–" if value in (None, "") else str(value)


def _day(text: Any) -> date | None:
    """A day as the journal holds it."""
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def marks_of(row: PersonRow) -> str:
    """What must be seen beside a name, in words: a minor, no photographs, needs, somebody to call first."""
    entry, said = row.entry, []
    if entry.attention:
        said.append(QCoreApplication.translate("people", "Notice"))
    if entry.minor:
        said.append(QCoreApplication.translate("people", "Minor"))
    if row.images == Answer.NO:
        said.append(QCoreApplication.translate("people", "No photos"))
    if entry.wheelchair:
        said.append(QCoreApplication.translate("people", "Wheelchair"))
    if entry.needs_seating or entry.needs_communication or entry.needs_food or entry.needs:
        said.append(QCoreApplication.translate("people", "Needs"))
    return " · ".join(said)
