"""What is remembered of this computer: language, look, desk, folders, recent files. Never in the journal."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

_RECENT_AT_MOST = 8
_MEMBERS: dict[str, type] = {"recent": str, "geometry": int}


@dataclass(frozen=True, slots=True)
class Remembered:
    """Everything that is remembered. ``geometry`` is (left, top, width, height) in points, empty before the first run.

    ``language`` and ``theme`` may be ``system``. ``event_folder`` and ``backup_folder`` are empty when not chosen.
    """

    language: str = "system"
    theme: str = "system"
    desk: str = ""
    event_folder: str = ""
    backup_folder: str = ""
    recent: tuple[str, ...] = ()
    geometry: tuple[int, ...] = ()
    maximized: bool = False


class Settings:
    """Reads and writes ``Remembered`` as JSON. A file that cannot be read or written costs memory, never work."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._now = _read(path)

    @property
    def now(self) -> Remembered:
        """What is remembered now."""
        return self._now

    def change(self, **values: Any) -> Remembered:
        """Remember other values; returns all of them."""
        changed = replace(self._now, **values)
        if changed != self._now:
            self._now = changed
            self._write()
        return self._now

    def opened(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        name = str(path)
        self.change(recent=(name, *(other for other in self._now.recent if other != name))[:_RECENT_AT_MOST])

    def forget(self, path: Path) -> None:
        """Take a file off the recent ones."""
        self.change(recent=tuple(other for other in self._now.recent if other != str(path)))

    def _write(self) -> None:
        temporary = self._path.with_name(f"{self._path.name}.{os.getpid()}.tmp")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(asdict(self._now), ensure_ascii=False, indent=1), encoding="utf-8")
            temporary.replace(self._path)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _read(path: Path) -> Remembered:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Remembered()
    if not isinstance(found, dict):
        return Remembered()
    plain = Remembered()
    known: dict[str, Any] = {}
    for field in fields(Remembered):
        value = found.get(field.name)
        default = getattr(plain, field.name)
        if isinstance(default, tuple) and isinstance(value, list):
            members = _MEMBERS[field.name]
            known[field.name] = tuple(member for member in value if type(member) is members)
        elif value is not None and type(value) is type(default):
            known[field.name] = value
    return Remembered(**known)
