"""The bus of facts: what happened, told after it is durable."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock


@dataclass(frozen=True, slots=True)
class JournalGrew:
    """Operations were applied, written here or come from another desk.

    ``touched`` names for each kind of record the ids whose state may have changed; ``actor`` is the desk that wrote
    them (empty when several did); ``rebuilt`` is true when everything was computed anew.
    """

    actor: str
    unit: str
    touched: Mapping[str, frozenset[str]] = field(default_factory=dict)
    rebuilt: bool = False

    def concerns(self, *records: str) -> bool:
        """Whether one of these kinds of record may look different now."""
        return self.rebuilt or any(name in self.touched for name in records)


Listener = Callable[[JournalGrew], None]


class Bus:
    """Calls every listener with every fact, on the thread that wrote it: listeners hand it on and return at once."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._lock = Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Start calling ``listener``; what is returned stops it."""
        with self._lock:
            self._listeners.append(listener)

        def leave() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return leave

    def publish(self, fact: JournalGrew) -> None:
        """Tell every listener."""
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(fact)
