"""Search for people at the desk: tolerant to typos, accents, apostrophes, name order and Italian spelling by ear.

A vocabulary of folded words in memory; a word typed matches a word of it by beginning, by ear, or within one or two
slips (optimal string alignment distance). Every word typed must match, in any order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from eventdesk.core.shared.folding import fold

_BY_EAR = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(.)\1+", r"\1"), (r"gn", "ñ"), (r"gl(?=i)", "l"), (r"sc(?=[ei])|sch|sh", "s"),
        (r"ch|qu|ck|q|c(?=[aou]|$)", "k"),
        (r"gh", "g"), (r"ph", "f"), (r"th", "t"), (r"[yj]", "i"), (r"w", "v"), (r"x", "ks"), (r"z", "s"), (r"h", ""),
    )
]  # fmt: skip


def by_ear(word: str) -> str:
    """A key that words sounding alike in Italian share; ``word`` is folded."""
    for pattern, sound in _BY_EAR:
        word = pattern.sub(sound, word)
    return word


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody to find. ``name`` weighs most; ``other`` is organisation, municipality, e-mail, group."""

    id: str
    name: str
    other: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody found; higher is better, at most 1."""

    id: str
    score: float


class SearchIndex:
    """The people of an event, ready to be searched."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._words: dict[str, dict[str, float]] = defaultdict(dict)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        self._entries: dict[str, Entry] = {}
        for entry in entries:
            self.put(entry)

    def __len__(self) -> int:
        return len(self._entries)

    def put(self, entry: Entry) -> None:
        """Add somebody, or replace what was known of them."""
        self.drop(entry.id)
        self._entries[entry.id] = entry
        for text, weight in ((entry.other, 0.6), (entry.name, 1.0)):
            for word in _tokens(text):
                self._words[word][entry.id] = weight
                self._sounds[by_ear(word)].add(word)

    def drop(self, entry_id: str) -> None:
        """Forget somebody."""
        known = self._entries.pop(entry_id, None)
        if known is None:
            return
        for word in _tokens(f"{known.name} {known.other}"):
            self._words[word].pop(entry_id, None)

    def find(self, text: str, limit: int = 20) -> list[Hit]:
        """The best hits, best first; nothing for an empty text."""
        typed = fold(text).split()
        if not typed:
            return []
        scores: dict[str, float] | None = None
        for position, word in enumerate(typed):
            found = self._matching(word, whole=position < len(typed) - 1)
            if scores is None:
                scores = found
            else:
                scores = {entry: scores[entry] + score for entry, score in found.items() if entry in scores}
        ranked = sorted((scores or {}).items(), key=lambda item: (-item[1], fold(self._entries[item[0]].name), item[0]))
        return [Hit(entry, score / len(typed)) for entry, score in ranked[:limit]]

    def _matching(self, typed: str, *, whole: bool) -> dict[str, float]:
        scores: dict[str, float] = {}
        sound = by_ear(typed)
        slips = 0 if len(typed) < 4 else 1 if len(typed) < 8 else 2
        alike = self._sounds.get(sound, set())
        for word, people in self._words.items():
            closeness = _closeness(typed, word, slips, same_sound=word in alike)
            if closeness:
                for entry, weight in people.items():
                    scores[entry] = max(scores.get(entry, 0.0), closeness * weight)
        return scores


def _tokens(text: str) -> list[str]:
    words = fold(text.replace("@", " ")).split()
    # D'Alò is typed "dalo" and "alo"; De Luca "deluca": the joined pairs are words too.
    joined = [first + second for first, second in pairwise(words)]
    apart = [word for word in fold(text.replace("'", " ").replace("’", " ")).split() if len(word) > 1]
    return list(dict.fromkeys([*words, *apart, *joined]))


def _closeness(typed: str, word: str, slips: int, *, same_sound: bool) -> float:
    if word == typed:
        return 1.0
    if word.startswith(typed):
        return 0.95
    if same_sound:
        return 0.9
    if not slips:
        return 0.0
    # A beginning with a slip: what was typed so far against as much of the word.
    nearest = min(
        OSA.distance(typed, word, score_cutoff=slips),
        OSA.distance(typed, word[: len(typed)], score_cutoff=slips) + 0.5,
    )
    return 0.0 if nearest > slips else 0.85 - 0.15 * nearest
