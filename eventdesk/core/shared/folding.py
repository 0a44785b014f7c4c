"""Text folding: the same name however it was typed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {
        "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae",
        "œ": "oe", "Œ": "oe", "ß": "ss", "ı": "i", "þ": "th", "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'",
        "\u200c": "", "\u200d": "",
    }
)  # fmt: skip
_ASCII_WORDS = {n: None if chr(n) in "'`" else " " for n in range(128) if not chr(n).isalnum()}


_JOINERS = "\u200c\u200d"
_LATIN = "\u02ff"
"""The last of the Latin letters: beyond it a joiner between two characters is spelling (Persian, Devanagari, emoji)."""


def one_line(text: str) -> str:
    """``text`` in NFC, every run of white space one space, no control or direction-changing characters. Joiners stay
    where a script needs them.
    """
    if text.isascii() and text.isprintable():  # most texts: five times faster, the same answer
        return " ".join(text.split())
    kept = (c if not c.isspace() else " " for c in text if c.isspace() or c in _JOINERS or _is_seen(c))
    line = " ".join(unicodedata.normalize("NFC", "".join(kept)).split())
    if not any(joiner in line for joiner in _JOINERS):
        return line
    spelled = (c for n, c in enumerate(line) if c not in _JOINERS or _joins(line[:n][-1:], line[n + 1 : n + 2]))
    return " ".join("".join(spelled).split())


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf")


def _joins(before: str, after: str) -> bool:
    return before > _LATIN and after > _LATIN and not {before, after} & set(_JOINERS)


_FAMILY_FIRST = re.compile(r"[\u3005\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+")
_GIVEN = re.compile(r"[\u3005\u3041-\u3096\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+")
"""Given names of such families may be in hiragana; names in katakana are of elsewhere, in the order of elsewhere."""


def family_comes_first(first: str, last: str) -> bool:
    """Whether a name is written in Han characters or Hangul: the family name comes first, and no space between."""
    return bool(_FAMILY_FIRST.fullmatch(last) and _GIVEN.fullmatch(first))


def together(first: str, last: str) -> str:
    """A whole name as its script writes it."""
    return f"{last}{first}" if family_comes_first(first, last) else f"{first} {last}".strip()


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """``text`` for comparing: lower case, no accents, no apostrophes or punctuation, single spaces."""
    if text.isascii():
        return " ".join(text.casefold().translate(_ASCII_WORDS).split())
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold().replace("'", "")
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())
