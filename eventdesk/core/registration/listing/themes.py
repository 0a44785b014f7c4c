"""Choices of themes: cells that join several choices, and choices that hold a comma themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from eventdesk.core.shared.folding import fold, one_line

_SEPARATORS = (";", "\n", "|", ",")
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}\s*[.)°ª:\-]\s*|[-•*–]\s+)")
_OFTEN = 5
_JOIN = {";": "; ", "\n": " ", "|": " | ", ",": ", "}


@dataclass(frozen=True, slots=True)
class Options:
    """The choices of a column: the separator between them, and which known or derived choices hold it themselves.

    ``whole`` maps the folded pieces of such a choice to its words; ``unsure`` lists pairs that may be one choice or
    two.
    """

    separator: str = ""
    whole: dict[tuple[str, ...], str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    unsure: tuple[str, ...] = ()
    _parted: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def choices(self, text: str) -> tuple[str, ...]:
        """The choices in a cell, best first, each once."""
        if text not in self._parted:
            self._parted[text] = self._choices(text)
        return self._parted[text]

    def _choices(self, text: str) -> tuple[str, ...]:
        pieces = _pieces(text, self.separator)
        found: list[str] = []
        at = 0
        longest = max((len(key) for key in self.whole), default=1)
        while at < len(pieces):
            for size in range(min(longest, len(pieces) - at), 0, -1):
                key = tuple(fold(piece) for piece in pieces[at : at + size])
                if size == 1 or key in self.whole:
                    found.append(self.whole.get(key) or self.names.get(key[0]) or pieces[at])
                    at += size
                    break
        return tuple(dict.fromkeys(choice for choice in found if choice))

    def doubtful(self, choices: Sequence[str]) -> tuple[str, ...]:
        """Those of the unsure pairs that were parted in these choices."""
        parted = {f"{left}, {right}" for left, right in pairwise(choices)} if self.unsure else set()
        return tuple(pair for pair in self.unsure if pair in parted)


def options_of(values: Sequence[str], known: Iterable[str] = ()) -> Options:
    """Learn a column's choices from all its cells and from the ``known`` names of themes."""
    cells = [value for value in values if value.strip()]
    separator = _separator(cells)
    known_names = [one_line(name) for name in known if name.strip()]
    names = {fold(name): name for name in known_names}
    whole: dict[tuple[str, ...], str] = {}
    for name in known_names:
        parts = _pieces(name, separator)
        if len(parts) > 1:
            whole[tuple(fold(part) for part in parts)] = name
    if separator != ",":  # nobody writes ; or a line break inside a choice
        return Options(separator, whole, names)
    rows = [_known_taken_out(_pieces(cell, separator), whole) for cell in cells]
    derived, unsure = _bound(rows, separator)
    return Options(separator, {**derived, **whole}, names, unsure)


def _separator(cells: Sequence[str]) -> str:
    """The strongest sign that parts choices: ; or a line break anywhere wins over a comma."""
    for sign in _SEPARATORS:
        holding = sum(sign in cell.strip().rstrip(sign) or cell.strip().endswith(sign) for cell in cells)
        if holding and (sign == "," or holding >= max(1, len(cells) // 50)):
            return sign
    return ""


def _pieces(text: str, separator: str) -> list[str]:
    parts = text.split(separator) if separator else [text]
    return [piece for part in parts if (piece := one_line(_NUMBERED.sub("", part)))]


def _known_taken_out(pieces: list[str], whole: dict[tuple[str, ...], str]) -> list[str | None]:
    """The pieces with known choices replaced by None, so that nothing is learned across them."""
    out: list[str | None] = []
    at = 0
    longest = max((len(key) for key in whole), default=1)
    while at < len(pieces):
        for size in range(min(longest, len(pieces) - at), 0, -1):
            if size > 1 and tuple(fold(p) for p in pieces[at : at + size]) in whole:
                out.append(None)
                at += size
                break
        else:
            out.append(pieces[at])
            at += 1
    return out


def _bound(rows: list[list[str | None]], separator: str) -> tuple[dict[tuple[str, ...], str], tuple[str, ...]]:
    """Pieces that never come apart are one choice that holds the separator."""
    whole: dict[tuple[str, ...], str] = {}
    unsure: list[str] = []
    for _ in range(3):
        pairs, before, after = _neighbours(rows)
        joined = {
            pair: count
            for pair, count in pairs.items()
            if before[pair[1]] == count == after[pair[0]] == _total(rows, pair[0]) == _total(rows, pair[1])
        }
        sure = {pair for pair, count in joined.items() if _is_one(pair, count, rows)}
        unsure.extend(_JOIN[separator].join(pair) for pair in joined if pair not in sure)
        if not sure:
            break
        rows = [_merged(row, sure, separator, whole) for row in rows]
    return whole, tuple(dict.fromkeys(unsure))


def _neighbours(rows: list[list[str | None]]) -> tuple[Counter[tuple[str, str]], Counter[str], Counter[str]]:
    pairs: Counter[tuple[str, str]] = Counter()
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    for row in rows:
        for left, right in pairwise(row):
            if left is not None and right is not None:
                pairs[left, right] += 1
                after[left] += 1
                before[right] += 1
    return pairs, before, after


def _total(rows: list[list[str | None]], piece: str) -> int:
    return sum(row.count(piece) for row in rows)


def _is_one(pair: tuple[str, str], count: int, rows: list[list[str | None]]) -> bool:
    """A piece in lower case goes on with the one before; else it needs to be seen often and beside other choices."""
    if pair[1][:1].islower() and not pair[0][:1].islower():
        return True
    beside = {other for row in rows if pair[0] in row for other in row if other is not None and other not in pair}
    if count < _OFTEN:
        return False
    single = all(len(row) == 1 or (len(row) == 2 and pair[0] in row) for row in rows)
    return len(beside) >= 2 or (single and len({row[0] for row in rows if len(row) == 1}) >= 2)


def _merged(
    row: list[str | None], sure: set[tuple[str, str]], separator: str, whole: dict[tuple[str, ...], str]
) -> list[str | None]:
    out: list[str | None] = []
    at = 0
    while at < len(row):
        left = row[at]
        right = row[at + 1] if at + 1 < len(row) else None
        if left is not None and right is not None and (left, right) in sure:
            name = _JOIN[separator].join((left, right))
            whole[tuple(fold(part) for part in _pieces(name, separator))] = name
            out.append(name)
            at += 2
        else:
            out.append(left)
            at += 1
    return out
