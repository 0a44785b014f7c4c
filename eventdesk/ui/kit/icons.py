"""Icons: Tabler's outlines painted in a colour of the theme, painted again when the theme changes."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLabel

from eventdesk.ui.kit.theme import Theme

_RATIOS = (1.0, 2.0, 3.0)
"""Pixels per point the pixmaps are painted for: crisp at 100, 200 and 300 %."""


class TakesIcon(Protocol):
    """A button, an action, a tab: whatever has ``setIcon`` and is a QObject."""

    def setIcon(self, icon: QIcon) -> None:  # noqa: N802 (Qt's name)
        """Show this icon."""
        ...


class Icons:
    """Gives icons by their Tabler name, in a colour role of the theme."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self._folder = folder
        self._theme = theme
        self._sources: dict[str, bytes] = {}

    @property
    def theme(self) -> Theme:
        """The theme whose colours are used."""
        return self._theme

    def names(self) -> list[str]:
        """The icons there are."""
        return sorted(path.stem for path in self._folder.glob("*.svg"))

    def pixmap(self, name: str, role: str, size: int, ratio: float = 2.0) -> QPixmap:
        """One icon of ``size`` points in the colour ``role``, with ``ratio`` pixels a point."""
        # QtSvg is imported with the first icon, so that importing the kit stays cheap.
        from PySide6.QtSvg import QSvgRenderer

        source = self._source(name).replace(b"currentColor", self._theme.colours[role].encode())
        pixels = round(size * ratio)
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def icon(self, name: str, role: str = "text", size: int = 20, checked_role: str = "") -> QIcon:
        """An icon as it is painted now; use ``dress`` to have it follow the theme."""
        icon = QIcon()
        for ratio in _RATIOS:
            icon.addPixmap(self.pixmap(name, role, size, ratio))
            icon.addPixmap(self.pixmap(name, "disabled", size, ratio), QIcon.Mode.Disabled)
            if checked_role:
                on = self.pixmap(name, checked_role, size, ratio)
                icon.addPixmap(on, QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def dress(self, target: TakesIcon, name: str, role: str = "text", size: int = 20, checked_role: str = "") -> None:
        """Give a button or action an icon that follows the theme. Dressing again changes the icon."""
        assert isinstance(target, QObject)
        dress = target.findChild(_IconDress, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if dress is None:
            dress = _IconDress(self, target)
        dress.wear(name, role, size, checked_role)

    def picture(self, label: QLabel, name: str, role: str = "text", size: int = 20) -> None:
        """Show an icon in a label, following the theme."""
        dress = label.findChild(_PictureDress, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if dress is None:
            dress = _PictureDress(self, label)
        dress.wear(name, role, size)

    def _source(self, name: str) -> bytes:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_bytes()
        return self._sources[name]


class _IconDress(QObject):
    """Keeps a target's icon in the theme's colours; lives and dies with the target."""

    def __init__(self, icons: Icons, target: QObject) -> None:
        super().__init__(target)
        self._icons = icons
        self._target = target
        self._worn = ("", "text", 20, "")
        icons.theme.changed.connect(self._paint)

    def wear(self, name: str, role: str, size: int, checked_role: str) -> None:
        self._worn = (name, role, size, checked_role)
        if hasattr(self._target, "setIconSize"):
            self._target.setIconSize(QSize(size, size))
        self._paint()

    def _paint(self) -> None:
        self._target.setIcon(self._icons.icon(*self._worn))  # type: ignore[attr-defined] # dress() asks for setIcon


class _PictureDress(QObject):
    """Keeps a label's picture in the theme's colours."""

    def __init__(self, icons: Icons, label: QLabel) -> None:
        super().__init__(label)
        self._icons = icons
        self._label = label
        self._worn = ("", "text", 20)
        icons.theme.changed.connect(self._paint)

    def wear(self, name: str, role: str, size: int) -> None:
        self._worn = (name, role, size)
        self._paint()

    def _paint(self) -> None:
        name, role, size = self._worn
        ratio = max(2.0, self._label.devicePixelRatioF())
        self._label.setPixmap(self._icons.pixmap(name, role, size, ratio))
