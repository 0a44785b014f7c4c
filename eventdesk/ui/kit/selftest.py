"""Qt started for a moment, without a screen: is it here, and does it know our font?"""

from __future__ import annotations

import os
from pathlib import Path


def start_qt(fonts: Path) -> tuple[str, str]:
    """Start Qt unless it runs already; gives its version and the family of the fonts in ``fonts``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QFontInfo, QGuiApplication
    from PySide6.QtWidgets import QApplication

    from eventdesk.ui.kit.theme import load_fonts

    app = QGuiApplication.instance() or QApplication(["eventdesk"])
    family = load_fonts(fonts)
    font = app.font()  # type: ignore[attr-defined]
    font.setFamily(family)
    return qVersion(), QFontInfo(font).family()
