"""Light and dark: Fusion, a palette and one style sheet, filled from two dictionaries of colours."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from eventdesk.ui.kit.tone import Tone

_BODY_PIXELS = 14
_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "page"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "panel"),
    (QPalette.ColorRole.AlternateBase, "hover"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Button, "panel"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "on_accent"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.ToolTipBase, "toast"),
    (QPalette.ColorRole.ToolTipText, "on_toast"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "edge"),
)


class Mode(StrEnum):
    """Which of the two looks a person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_DRESSED = "eventdesk-dressed"
"""The application's property that says it has the program's style and font."""


def load_colours(folder: Path) -> dict[str, dict[str, str]]:
    """The two dictionaries of colours (name -> ``#rrggbb``) by the name of the look, from ``resources/theme``."""
    return {name: json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in ("light", "dark")}


class Theme(QObject):
    """The look of the program. Colours are read from here by whatever paints itself.

    Signals:
        changed: the look is another one; icons and painted things fetch their colours again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path, mode: Mode = Mode.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._folder = resources / "theme"
        self._template = Template((self._folder / "style.qss").read_text(encoding="utf-8"))
        self._colours = load_colours(self._folder)
        self._mode = mode
        self._shown = ""
        self._family = load_fonts(resources / "fonts" / "inter")
        if not app.property(_DRESSED):
            # Once a process: each further time every widget alive is polished again.
            app.setStyle("Fusion")
            app.setFont(self.font())
            app.setProperty(_DRESSED, True)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._show()

    @property
    def mode(self) -> Mode:
        """What the person asked for."""
        return self._mode

    @property
    def name(self) -> str:
        """The look on the screen now: ``light`` or ``dark``."""
        return self._shown

    @property
    def colours(self) -> Mapping[str, str]:
        """The colours on the screen now, by role."""
        return self._colours[self._shown]

    def colour(self, role: str) -> QColor:
        """The colour of a role (``text``, ``accent``, ``good``, ...) on the screen now."""
        return QColor(self.colours[role])

    def night(self, role: str) -> QColor:
        """The colour of a role in the dark look, whatever the window's is: for screens of the room."""
        return QColor(self._colours["dark"][role])

    def tone(self, tone: Tone) -> QColor:
        """The colour in which words of this tone are written on a panel."""
        return self.colour("text" if tone is Tone.CALM else str(tone))

    def font(self, pixels: int = _BODY_PIXELS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The program's font, in device-independent pixels."""
        font = QFont(self._family)
        font.setPixelSize(pixels)
        font.setWeight(weight)
        return font

    def set_mode(self, mode: Mode) -> None:
        """Change the look, at once and everywhere."""
        self._mode = mode
        self._show()

    def _on_system_changed(self) -> None:
        self._show()

    def _wanted(self) -> str:
        if self._mode is not Mode.SYSTEM:
            return str(self._mode)
        return "dark" if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"

    def _show(self) -> None:
        wanted = self._wanted()
        if wanted == self._shown:
            return
        self._shown = wanted
        sheet = self.style_sheet()
        if self._app.styleSheet() != sheet:
            self._app.setPalette(self._palette())
            self._app.setStyleSheet(sheet)
        self.changed.emit()

    def style_sheet(self) -> str:
        """The style sheet of the look on the screen now."""
        images = (self._folder / self._shown).as_posix()
        return self._template.substitute(self.colours, family=self._family, images=images)

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _ROLES:
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette


@cache
def load_fonts(folder: Path) -> str:
    """Load the Inter faces of ``folder`` and give the family's name; the system's own family when there are none."""
    ids = [QFontDatabase.addApplicationFont(str(path)) for path in sorted(folder.glob("Inter-*.otf"))]
    families = [family for number in ids if number >= 0 for family in QFontDatabase.applicationFontFamilies(number)]
    return families[0] if families else QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
