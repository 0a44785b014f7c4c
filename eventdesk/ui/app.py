"""Starts the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from eventdesk.ui.kit import translations
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.theme import Mode, Theme
from eventdesk.ui.kit.words import LANGUAGES, SYSTEM, Words
from eventdesk.ui.shell.parts import F, Parts
from eventdesk.ui.shell.settings import Settings
from eventdesk.ui.shell.shell import Shell

_TURN = 0.001
"""Seconds a thread may keep the interpreter while others want it. Python's usual five thousandths, once for each lane
that computes, would be felt at the desk.
"""


def application() -> QApplication:
    """The one application object of this process, named."""
    sys.setswitchinterval(_TURN)
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("EventDesk")
    app.setApplicationDisplayName("EventDesk")
    app.setDesktopFileName("eventdesk")
    return app


def build(app: QApplication, parts: Parts[F]) -> Shell[F]:
    """The whole window, not shown yet."""
    settings = Settings(parts.settings)
    now = settings.now
    language = now.language if now.language in (SYSTEM, *LANGUAGES) else SYSTEM
    mode = Mode(now.theme) if now.theme in tuple(Mode) else Mode.SYSTEM
    compiled = translations.ready(parts.resources / "translations", parts.cache / "translations")
    words = Words(app, compiled, parts.sentences, language)
    theme = Theme(app, parts.resources, mode)
    app.setWindowIcon(QIcon(str(parts.resources / "theme" / "eventdesk.svg")))
    look = Look(theme, Icons(parts.resources / "icons", theme), words)
    return Shell(app, parts, look, settings)


def run(parts: Parts[F], path: Path | None = None) -> int:
    """Show the window, open ``path`` if given, and return the exit code when the window is closed."""
    app = application()
    shell = build(app, parts)
    shell.crashes.watch()
    shell.show()
    if path is not None:
        QTimer.singleShot(0, lambda: shell.open(path))
    code = app.exec()
    shell.end()
    shell.crashes.leave()
    return code
