"""Telling a scanner that types (a "keyboard wedge") from a person: by rhythm and by the check character. No Qt.

Keys are held back while they may be the start of a scan. A person's next key comes too late, and what was held is
released in order; a scanner's keys come in a burst, and when the burst is a whole badge code it becomes a scan.
A fast "Rossi" and Enter has no check character and stays typing, whatever its rhythm.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from eventdesk.core.shared.codes import BADGE_LENGTH

K = TypeVar("K")

GAP_MS = 35.0
"""Scanners leave 0 to 20 ms between keys, people rarely less than 50."""
_TAIL_MS = 250.0
"""How long after a scan that ended without Enter its late Enter is still the scanner's."""
_LONGEST = 64


class Kind(Enum):
    """What a key is to a scan."""

    CHARACTER = auto()
    END = auto()
    """Enter or Tab: what scanners send after a code."""
    MODIFIER = auto()
    """Shift and the like: part of a burst, of no weight of its own."""
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Outcome(Generic[K]):
    """What to do now: keys to release in order, then the scan if there is one; ``held`` keeps the present key back."""

    held: bool
    release: tuple[K, ...] = ()
    scan: str = ""


class Wedge(Generic[K]):
    """The state machine. ``K`` is whatever stands for a key, to be given back when it was a person's."""

    def __init__(self, badge_in: Callable[[str], str]) -> None:
        self._badge_in = badge_in
        self._keys: list[K] = []
        self._text = ""
        self._last = float("-inf")
        self._tail_until = float("-inf")

    @property
    def holding(self) -> bool:
        """Whether keys are held back; then ``lapse`` must be called ``GAP_MS`` after the last one."""
        return bool(self._keys)

    def press(self, key: K, kind: Kind, text: str, at: float) -> Outcome[K]:
        """A key went down at ``at`` milliseconds (any origin, never going back)."""
        if kind is Kind.MODIFIER:
            return Outcome(held=False)
        late = at - self._last > GAP_MS
        if kind is Kind.CHARACTER:
            return self._character(key, text, at, late=late)
        if kind is Kind.END:
            return self._ended(at, late=late)
        return Outcome(held=False, release=self._let_go())

    def lapse(self, at: float) -> Outcome[K]:
        """Nothing came for ``GAP_MS``: a whole code was a scan without Enter, anything else was typing."""
        code, typed = self._split()
        keys = self._let_go()
        if code:
            self._tail_until = at + _TAIL_MS
            return Outcome(held=False, release=keys[:typed], scan=code)
        return Outcome(held=False, release=keys)

    def _character(self, key: K, text: str, at: float, *, late: bool) -> Outcome[K]:
        released = self._let_go() if late or len(self._text) >= _LONGEST else ()
        self._keys.append(key)
        self._text += text
        self._last = at
        return Outcome(held=True, release=released)

    def _ended(self, at: float, *, late: bool) -> Outcome[K]:
        if not self._keys and at <= self._tail_until:
            self._tail_until = float("-inf")
            return Outcome(held=True)
        code, typed = ("", 0) if late else self._split()
        keys = self._let_go()
        return Outcome(held=True, release=keys[:typed], scan=code) if code else Outcome(held=False, release=keys)

    def _split(self) -> tuple[str, int]:
        """The code that was read, and how many keys before it were a person's, pressed just before the burst."""
        if code := self._badge_in(self._text):
            return code, 0
        if len(self._keys) == len(self._text) > BADGE_LENGTH:
            return self._badge_in(self._text[-BADGE_LENGTH:]), len(self._text) - BADGE_LENGTH
        return "", 0

    def _let_go(self) -> tuple[K, ...]:
        keys = tuple(self._keys)
        self._keys.clear()
        self._text = ""
        return keys
