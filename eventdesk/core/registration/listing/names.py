"""People's names: parting first from last name, finding the order of a list, restoring UPPER CASE."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from eventdesk.core.registration.listing.given_names import COMMON
from eventdesk.core.shared.folding import fold, one_line

_PARTICLES = (
    "d da dal dall dalla dalle de degli dei del dell della delle delli dello di do dos du el la las le les li lo los"
    " al abu ben bin ait st san santa santo van von der den ter zu zum zur"
)
PARTICLES = frozenset(_PARTICLES.split())
"""Words that begin a family name; folded."""
_ELIDED = re.compile(r"^(d|dell|dall|o|n|l|sant|m|c|t|k)'", re.IGNORECASE)
_TITLE_WORDS = (
    "dott dottor dottore dottssa dottoressa dr drssa ing ingegner avv avvocato arch geom prof professor professore"
    " profssa professoressa rag sig signor signora sigra on cav comm mr mrs ms miss don suor padre sindaco assessore"
)
_TITLES = frozenset(_TITLE_WORDS.split())
_LOCAL_SPLIT = re.compile(r"[._\-+]+")
_DIGITS_END = re.compile(r"\d+$")
_SEPARATOR = re.compile(r"\s*,\s*")
_AGAINST_ORDER = 0.5


@dataclass(frozen=True, slots=True)
class Split:
    """A full name cut in two, in the order it was written. ``leaning`` is above 0 when the left part looks like the
    first name, below 0 when it looks like the last name; its size says how strongly. ``by_comma``: "Rossi, Ada".
    """

    left: str
    right: str
    leaning: float
    by_comma: bool = False


def tidy(text: str) -> str:
    """A name on one line, with plain apostrophes, without titles at its start; UPPER or lower case restored."""
    if not text:
        return ""
    name = one_line(text).replace("’", "'").replace("`", "'").replace("´", "'")
    words = name.split(" ")
    while len(words) > 1 and fold(words[0]).replace(" ", "") in _TITLES:
        words = words[1:]
    return cased(" ".join(words).strip(" ,;"))


def cased(name: str) -> str:
    """``name`` in the usual case when it is all upper or all lower case; mixed case is kept as written."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 2 or not (name.isupper() or name.islower()) or (name.islower() and lost_letters(name)):
        return name
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", lambda found: _cased_word(found.group()), name)


def _cased_word(word: str) -> str:
    parts = re.split(r"(['’])", word)
    if len(parts) > 1:
        return "".join(part.capitalize() if len(part) > 1 or i == 0 else part for i, part in enumerate(parts))
    if len(word) > 4 and word[:2].upper() == "MC":  # no Italian name begins so
        return "Mc" + word[2:].capitalize()
    return word.capitalize()


def lost_letters(name: str) -> bool:
    """Whether letters of a name were lost on the way: a file that cannot hold Đorđe writes ?or?e."""
    return "?" in name or "\ufffd" in name


def is_shouted(name: str) -> bool:
    """Whether a name of more than two letters is all in upper case."""
    return sum(c.isalpha() for c in name) > 2 and name.isupper()


def compact(name: str) -> str:
    """``name`` folded without spaces: De Luca is deluca."""
    return fold(name).replace(" ", "")


@lru_cache(maxsize=8192)
def split(
    full: str, email: str = "", known_first: frozenset[str] = frozenset(), *, last_first: bool | None = None
) -> Split:
    """Cut a full name where the e-mail, particles and first names say; ``known_first`` adds folded first names.

    ``last_first`` is the order of the list, where it is known: only strong signs cut a name against it.
    """
    name = tidy(full)
    by_comma = _SEPARATOR.split(name)
    if len(by_comma) == 2 and all(by_comma):
        return Split(by_comma[0], by_comma[1], 0.0, by_comma=True)
    words = name.split(" ")
    if len(words) == 1:
        return Split(words[0], "", 0.0)
    first_names = _with_common(known_first)
    mail = _mail_parts(email)
    best: Split | None = None
    best_fit = float("-inf")
    for cut in range(1, len(words)):
        left, right = words[:cut], words[cut:]
        as_first = _fits(left, right, mail, first_names)
        as_last = _fits(right, left, mail, first_names)
        first_fit = as_first - (_AGAINST_ORDER if last_first else 0.0)
        last_fit = as_last - (_AGAINST_ORDER if last_first is False else 0.0)
        fit = max(first_fit, last_fit) - 0.1 * (cut - 1)
        if fit > best_fit:
            best_fit = fit
            best = Split(" ".join(left), " ".join(right), as_first - as_last)
    assert best is not None
    return best


def leaning(left: str, right: str, email: str) -> float:
    """How far the left part looks like the first name (above 0) or the last name (below 0), as ``Split.leaning``."""
    before, after, mail = left.split(" "), right.split(" "), _mail_parts(email)
    return _fits(before, after, mail, COMMON) - _fits(after, before, mail, COMMON)


@lru_cache(maxsize=8)
def _with_common(known: frozenset[str]) -> frozenset[str]:
    return COMMON | known


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(word)


def share_in_email(pairs: Sequence[tuple[str, str]]) -> tuple[float, float]:
    """How many of (name, e-mail) pairs have the name before the @, and how many of those at its very start."""
    known = [(compact(name), "".join(_mail_parts(email))) for name, email in pairs if name and "@" in email]
    known = [(name, local) for name, local in known if len(name) > 1]
    inside = [(name, local) for name, local in known if name in local]
    if not inside:
        return 0.0, 0.0
    return len(inside) / len(known), sum(local.startswith(name) for name, local in inside) / len(inside)


def share_of_words_in_email(pairs: Sequence[tuple[str, str]]) -> float:
    """How many of (name, e-mail) pairs have one of the name's words of three letters or more before the @."""
    known = [(fold(name).split(), "".join(_mail_parts(email))) for name, email in pairs if name and "@" in email]
    inside = sum(any(len(word) > 2 and word in local for word in words) for words, local in known)
    return inside / len(known) if known else 0.0


def last_comes_first(splits: Sequence[Split]) -> bool:
    """Whether a list writes the last name first, by the leaning of its names."""
    return sum(max(-1.0, min(1.0, s.leaning)) for s in splits) < 0


def _fits(first: Sequence[str], last: Sequence[str], mail: tuple[str, ...], first_names: frozenset[str]) -> float:
    """How well this cut reads as first name and last name, 0 to about 6."""
    score = _mail_fit(first, last, mail)
    folded = [_folded(word) for word in first]
    named = sum(part in first_names for part in folded)
    if named == len(folded) or "".join(folded) in first_names:
        score += 1.2
    elif folded[0] in first_names:
        score += 0.3
    if len(first) > 2:
        score -= 0.8
    if any(part in PARTICLES for part in folded):
        score -= 1.0
    lasts = [_folded(word) for word in last]
    if (lasts[0] in PARTICLES and len(lasts) > 1) or _ELIDED.match(last[0]):
        score += 0.9
    if lasts[-1] in PARTICLES:
        score -= 1.0
    if lasts[0] in first_names and len(lasts) > 1:
        score -= 0.7
    if all(part in first_names for part in lasts):
        score -= 0.4
    return score


@lru_cache(maxsize=8192)
def _mail_parts(email: str) -> tuple[str, ...]:
    local = _DIGITS_END.sub("", email.split("@", 1)[0].casefold())
    return tuple(fold(part).replace(" ", "") for part in _LOCAL_SPLIT.split(local) if part)


def _mail_fit(first: Sequence[str], last: Sequence[str], mail: tuple[str, ...]) -> float:
    """What the part of an e-mail before the @ says: ada.rossi@, arossi@, rossi.ada@."""
    if not mail:
        return 0.0
    given, family = compact(" ".join(first)), compact(" ".join(last))
    pairs = tuple(pairwise(mail))
    if (given, family) in pairs:
        return 2.5
    if (family, given) in pairs:
        return 2.0
    whole = "".join(mail)
    if whole.endswith(given + family) or whole.endswith(given[:1] + family):
        return 1.6
    if whole.endswith(family + given) or whole.endswith(family + given[:1]):
        return 1.2
    return 0.5 if family in mail or given in mail else 0.0
