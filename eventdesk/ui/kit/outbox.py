"""What was handed to the saving lane and is not known to be durable yet, in order. No Qt."""

from __future__ import annotations

from collections import deque
from typing import Generic, TypeVar

T = TypeVar("T")


class Outbox(Generic[T]):
    """The saving lane answers in the order it was asked, so answers need no name.

    ``waiting`` are under way, oldest first; ``unsaved`` came back with an error and wait for another try.
    """

    def __init__(self) -> None:
        self._waiting: deque[T] = deque()
        self._unsaved: list[T] = []

    @property
    def waiting(self) -> tuple[T, ...]:
        """What is under way."""
        return tuple(self._waiting)

    @property
    def unsaved(self) -> tuple[T, ...]:
        """What could not be saved."""
        return tuple(self._unsaved)

    @property
    def all(self) -> tuple[T, ...]:
        """Everything that is not durable, in the order in which it was handed over."""
        return (*self._unsaved, *self._waiting)

    def sent(self, thing: T) -> None:
        """``thing`` was handed to the saving lane."""
        self._waiting.append(thing)

    def saved(self) -> T:
        """The oldest is durable."""
        return self._waiting.popleft()

    def failed(self) -> T:
        """The oldest could not be saved and is kept."""
        thing = self._waiting.popleft()
        self._unsaved.append(thing)
        return thing

    def retry(self) -> list[T]:
        """Take out what could not be saved, to hand it over again."""
        again, self._unsaved = self._unsaved, []
        return again
