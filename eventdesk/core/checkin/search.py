"""Search for people at the desk: tolerant to typos, accents, apostrophes, name order and Italian spelling by ear.

A vocabulary of folded words in memory; a word typed matches a word of it by beginning, by ear, or within one or two
slips (optimal string alignment distance, also of their sounds). Every word typed must match, in any order; only when
nobody fits may one of them be wrong altogether.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from itertools import pairwise

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from eventdesk.core.shared.folding import fold

_BY_EAR = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(.)\1+", r"\1"), (r"gn|ni(?=[aeou])", "ñ"), (r"gl(?=i)", "l"), (r"sc(?=[ei])|sch|sh", "s"),
        (r"ch|qu|ck|q|c(?=[^ei]|$)", "k"),
        (r"gh", "g"), (r"ph", "f"), (r"th", "t"), (r"[yj]", "i"), (r"w", "v"), (r"x", "ks"), (r"z", "s"), (r"h", ""),
        (r"ku(?=[aeio])", "k"), (r"(.)\1+", r"\1"),
    )
]  # fmt: skip
_WHOLE, _BEGINNING, _SOUND, _SOUND_BEGINNING, _SLIP = 1.0, 0.95, 0.9, 0.86, 0.15
_END = "￿"
_KEPT = 64
"""Words typed whose neighbours are remembered."""
_UNMATCHED = 0.25
"""What a word that fits nothing is worth beside others that fit."""


@lru_cache(maxsize=65_536)
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


class _Vocabulary:
    """Words in order, by their length, and cut to each length, so that beginnings and slips are found without looking
    at every word.
    """

    def __init__(self) -> None:
        self._words: list[str] = []
        self._by_length: dict[int, list[str]] = {}
        self._cut: dict[int, tuple[list[str], dict[str, list[str]]]] = {}

    def learn(self, words: Iterable[str]) -> None:
        """Many new words at once."""
        self._words = sorted({*self._words, *words})
        self._forget_views()

    def add(self, word: str) -> None:
        """A new word."""
        insort(self._words, word)
        self._forget_views()

    def drop(self, word: str) -> None:
        """A word nobody has any more."""
        at = bisect_left(self._words, word)
        if at < len(self._words) and self._words[at] == word:
            del self._words[at]
            self._forget_views()

    def _forget_views(self) -> None:
        self._by_length, self._cut = {}, {}

    def beginning(self, typed: str) -> list[str]:
        """The words that begin so."""
        return self._words[bisect_left(self._words, typed) : bisect_left(self._words, typed + _END)]

    def near(self, typed: str, slips: int) -> Iterator[tuple[str, float]]:
        """Words within so many slips, as a whole or of a beginning as long as what was typed; with their slips."""
        for length in range(max(1, len(typed) - slips), len(typed) + slips + 1):
            for word, distance, _ in _within(typed, self._of_length(length), slips):
                yield word, float(distance)
        beginnings, words = self._cut_to(len(typed))
        for beginning, distance, _ in _within(typed, beginnings, slips):
            for word in words[beginning]:
                yield word, distance + 0.5

    def _of_length(self, length: int) -> list[str]:
        if not self._by_length:
            for word in self._words:
                self._by_length.setdefault(len(word), []).append(word)
        return self._by_length.get(length, [])

    def _cut_to(self, length: int) -> tuple[list[str], dict[str, list[str]]]:
        known = self._cut.get(length)
        if known is None:
            words: dict[str, list[str]] = {}
            for word in self._words:
                if len(word) > length:
                    words.setdefault(word[:length], []).append(word)
            known = self._cut[length] = (list(words), words)
        return known


def _within(typed: str, words: list[str], slips: int) -> list[tuple[str, int, int]]:
    return extract(typed, words, scorer=OSA.distance, processor=None, score_cutoff=slips, limit=None)


class SearchIndex:
    """The people of an event, ready to be searched."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._words: dict[str, dict[str, float]] = defaultdict(dict)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        self._entries: dict[str, Entry] = {}
        self._order: dict[str, str] = {}
        self._tokens: dict[str, list[str]] = {}
        self._known: dict[str, dict[str, float]] = {}
        self._spelled, self._heard = _Vocabulary(), _Vocabulary()
        self.learn(entries)

    def __len__(self) -> int:
        return len(self._entries)

    def learn(self, entries: Iterable[Entry]) -> None:
        """Add many people at once."""
        for entry in entries:
            self._note(entry)
        self._spelled.learn(self._words)
        self._heard.learn(self._sounds)

    def put(self, entry: Entry) -> None:
        """Add somebody, or replace what was known of them."""
        self.drop(entry.id)
        for word in self._note(entry):
            self._spelled.add(word)
            sound = by_ear(word)
            if len(self._sounds[sound]) == 1:
                self._heard.add(sound)

    def _note(self, entry: Entry) -> list[str]:
        """Note somebody's words; those nobody had before."""
        self._entries[entry.id] = entry
        self._order[entry.id] = fold(entry.name)
        self._known.clear()
        names, others = _words_of(entry.name), _words_of(entry.other)
        self._tokens[entry.id] = list(dict.fromkeys([*names, *others]))
        new = []
        for words, weight in ((others, 0.6), (names, 1.0)):
            for word in words:
                if not self._words[word]:
                    new.append(word)
                self._words[word][entry.id] = weight
                self._sounds[by_ear(word)].add(word)
        return new

    def drop(self, entry_id: str) -> None:
        """Forget somebody."""
        known = self._entries.pop(entry_id, None)
        if known is None:
            return
        del self._order[entry_id]
        self._known.clear()
        for word in self._tokens.pop(entry_id):
            self._words[word].pop(entry_id, None)
            if not self._words[word]:
                self._forget(word)

    def _forget(self, word: str) -> None:
        del self._words[word]
        self._spelled.drop(word)
        sound = by_ear(word)
        self._sounds[sound].discard(word)
        if not self._sounds[sound]:
            del self._sounds[sound]
            self._heard.drop(sound)

    def find(self, text: str, limit: int = 20) -> list[Hit]:
        """The best hits, best first; nothing for an empty text."""
        typed = fold(text).split()
        if not typed:
            return []
        close = [self._close_to(word) for word in typed]
        scores = self._all_of(close) or (self._all_but_one(close) if len(typed) > 1 else {})
        best = nsmallest(limit, scores.items(), key=lambda item: (-item[1], self._order[item[0]], item[0]))
        return [Hit(entry, score / len(typed)) for entry, score in best]

    def _all_of(self, close: list[dict[str, float]]) -> dict[str, float]:
        """Who has a word for every word typed, with the sum of the scores."""
        first, *rest = sorted(close, key=len)
        scores: dict[str, float] = {}
        for word, closeness in first.items():
            for entry, weight in self._words[word].items():
                score = closeness * weight
                if score > scores.get(entry, 0.0):
                    scores[entry] = score
        for other in rest:
            scores = {who: score + more for who, score in scores.items() if (more := self._best(who, other))}
        return scores

    def _best(self, who: str, close: dict[str, float]) -> float:
        """How well somebody's words fit one word typed; 0 when none does."""
        return max((close[word] * self._words[word][who] for word in self._tokens[who] if word in close), default=0.0)

    def _all_but_one(self, close: list[dict[str, float]]) -> dict[str, float]:
        """Who has a word for all but one of the words typed: the last resort."""
        scores: dict[str, float] = {}
        for left_out in range(len(close)):
            kept = [words for number, words in enumerate(close) if number != left_out]
            for who, score in self._all_of(kept).items():
                scores[who] = max(scores.get(who, 0.0), score + _UNMATCHED)
        return scores

    def _close_to(self, typed: str) -> dict[str, float]:
        """The words like this one, and how like. Kept while nobody changes: people go on typing the last word only."""
        known = self._known.get(typed)
        if known is None:
            known = {}
            for word, closeness in self._close(typed):
                if closeness > known.get(word, 0.0):
                    known[word] = closeness
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[typed] = known
        return known

    def _close(self, typed: str) -> Iterator[tuple[str, float]]:
        for word in self._spelled.beginning(typed):
            yield word, _WHOLE if word == typed else _BEGINNING
        sound = by_ear(typed)
        if len(sound) > 1:
            for heard in self._heard.beginning(sound):
                closeness = _SOUND if heard == sound else _SOUND_BEGINNING
                for word in self._sounds[heard]:
                    # A word of the same sound and the same letters but few is nearer than another.
                    yield word, closeness - 0.01 * min(abs(len(word) - len(typed)), 4) * (heard == sound)
        slips = _slips(typed)
        if not slips:
            return
        for word, distance in self._spelled.near(typed, slips):
            if distance <= slips:
                yield word, 0.85 - _SLIP * distance
        for heard, distance in self._heard.near(sound, 1) if len(sound) > 3 else ():
            if distance <= 1:
                for word in self._sounds[heard]:
                    yield word, 0.8 - _SLIP * distance


def _slips(typed: str) -> int:
    """How many slips are forgiven in what was typed."""
    return 0 if len(typed) < 3 else 1 if len(typed) < 7 else 2


def _words_of(text: str) -> list[str]:
    words = fold(text.replace("@", " ")).split()
    # D'Alò is typed "dalo" and "alo"; De Luca "deluca": the joined pairs are words too.
    joined = [first + second for first, second in pairwise(words)]
    apart = [word for word in fold(text.replace("'", " ").replace("’", " ")).split() if len(word) > 1]
    return list(dict.fromkeys([*words, *apart, *joined]))
