"""Pictures of a widget in both themes and languages, to be looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from eventdesk.ui.kit.parts import Look
from eventdesk.ui.kit.theme import Mode

SIZES = ((1180, 740), (1024, 700))


def settle() -> None:
    """Let posted events (a change of language, of style, of layout) arrive."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def take(
    widget: QWidget, look: Look, folder: Path, name: str, ready: Callable[[], None] = settle, *, all_sizes: bool = False
) -> list[Path]:
    """Grab ``widget`` as ``folder/name_<theme>_<language>[_<width>].png``; ``ready`` waits for its data."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for mode in (Mode.LIGHT, Mode.DARK):
        for language in ("it", "en"):
            look.theme.set_mode(mode)
            look.words.set_language(language)
            for width, height in SIZES if all_sizes else SIZES[:1]:
                widget.resize(width, height)
                settle()
                ready()
                settle()
                path = folder / f"{name}_{mode}_{language}_{width}.png"
                widget.grab().save(str(path))
                made.append(path)
    return made
