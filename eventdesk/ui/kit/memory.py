"""What a screen remembers on this machine between two starts: drafts, choices. Never in the journal."""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from pathlib import Path
from typing import Any


class Memory:
    """Named JSON values in one file. A file that cannot be read or written costs memory, never work."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)

    def get(self, name: str, default: Any = None) -> Any:
        """What was kept under this name; ``default`` when nothing was, or when it is of another type."""
        found = self._values.get(name, default)
        return found if default is None or isinstance(found, type(default)) else default

    def keep(self, name: str, value: Any) -> bool:
        """Keep a value, replacing what was kept; None forgets it. Whether it is on the disk now."""
        if self._values.get(name) == value:
            return True
        if value is None:
            self._values.pop(name, None)
        else:
            self._values[name] = value
        return self._write()

    def _write(self) -> bool:
        temporary = self._path.with_name(f"{self._path.name}.{os.getpid()}.tmp")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(self._values, ensure_ascii=False), encoding="utf-8")
            temporary.replace(self._path)
        except OSError:
            return False
        return True


class EventMemory(Memory):
    """The memory of a file as one of its events sees it: what is named in ``own`` is kept for this event alone."""

    def __init__(self, path: Path, event: str, own: Collection[str]) -> None:
        super().__init__(path)
        self._event = event
        self._own = frozenset(own)

    def get(self, name: str, default: Any = None) -> Any:
        """What was kept under this name, by this event where it is its own."""
        return super().get(self._named(name), default)

    def keep(self, name: str, value: Any) -> bool:
        """Keep a value, for this event where it is its own."""
        return super().keep(self._named(name), value)

    def _named(self, name: str) -> str:
        return f"{name}@{self._event}" if name in self._own else name


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
