"""This machine: where the program's own files are, where its data goes, which language it speaks.

Light on purpose: the window and every verb need it before anything else.
"""

from __future__ import annotations

import json
import locale
import os
import sys
from pathlib import Path

from platformdirs import user_data_path

from eventdesk.core.shared.sentences import Sentences

LANGUAGES = ("it", "en")


def root() -> Path:
    """The folder that holds ``resources`` and ``db``: the checkout, or the frozen program's own."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Fonts, icons, sentences, layouts, presets."""
    return root() / "resources"


def app_data() -> Path:
    """This machine's folder for EventDesk: settings, records of files, caches, safe events, backups.

    ``EVENTDESK_DATA`` puts it elsewhere (tests, a stick).
    """
    named = os.environ.get("EVENTDESK_DATA")
    return Path(named) if named else user_data_path("EventDesk", appauthor=False)


def language() -> str:
    """The language to speak: ``EVENTDESK_LANGUAGE``, else the system's, else English."""
    named = os.environ.get("EVENTDESK_LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    if not named:
        named = locale.getlocale()[0] or ""
    return "it" if named[:2].lower() == "it" else "en"


def sentences(spoken: str) -> Sentences:
    """The sentences of a language, with English where one is missing."""
    return Sentences(spoken, _words(spoken), _words("en"))


def _words(spoken: str) -> dict[str, str]:
    words: dict[str, str] = {}
    for path in sorted((resources() / "sentences" / spoken).glob("*.json")):
        words |= json.loads(path.read_text(encoding="utf-8"))
    return words
