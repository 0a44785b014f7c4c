"""Sentences for errors and steps: words are data, so that window and command line say the same."""

from __future__ import annotations

from collections.abc import Mapping

from eventdesk.core.shared.errors import EventDeskError


class Sentences:
    """The sentences of one language, found by key; gaps like ``{name}`` are filled from the values."""

    def __init__(self, language: str, words: Mapping[str, str], fallback: Mapping[str, str] | None = None) -> None:
        self.language = language
        self._words = words
        self._fallback = fallback or {}

    def say(self, key: str, **values: object) -> str:
        """The sentence for ``key``; a missing gap stays visible instead of hiding the sentence."""
        text = self._words.get(key) or self._fallback.get(key) or key
        return text.format_map(_Gaps(values))

    def of(self, error: EventDeskError) -> str:
        """The sentence for an error. A value that is itself a key (``why:...``) is said in words too."""
        values = {name: self._value(value) for name, value in error.values.items()}
        return self.say(error.key, **values)

    def _value(self, value: object) -> object:
        if isinstance(value, str) and value.startswith("why:"):
            return self.say(value)
        return value


class _Gaps(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
