"""Search at the desk: is the person among the first ten, however the name was typed, and how long does a key take.

The people and the slips are invented from a seed: names of every length, common and rare, with particles, apostrophes
and accents. ``EVENTDESK_BENCH_SEED`` takes another seed.
"""

from __future__ import annotations

import os
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from time import perf_counter

from eventdesk.bench.figure import Figure
from eventdesk.core.checkin.search import Entry, SearchIndex

QUERIES = 400
SIZES = (300, 5_000)
_HITS = 10
_KEY_GOAL_MS = 12.0
_GOALS = {"typo": 0.95, "by ear": 0.99, "accent": 0.99, "reversed": 1.0}
_FIRST_WORDS = (
    "Maria Anna Giulia Francesca Chiara Sara Laura Elena Valentina Federica Alessandra Silvia Paola Roberta"
    " Niccolò Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Pietro Salvatore Carlo Franco"
    " Domenico Bruno Michele Giorgio Aldo Sergio Luciano Noè Nicolò Zoë Élise José Ahmed Fatima Irina Olga Wei"
    " Aïcha Gioacchino Giacomo Ludovica Beatrice Camilla Matilde Emma Ginevra Alice Rebecca Edoardo Tommaso"
    " Mattia Lorenzo Gabriele Riccardo Davide Filippo Christian Jacopo Xenia Ugo Iole Guglielmo Eugenio Cecilia"
    " Agnese Anna-Maria"
)
_FIRST = tuple(_FIRST_WORDS.split())
_COMMON_WORDS = (
    "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Costa Giordano"
    " Mancini Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini"
    " Leone Longo"
)
_COMMON = tuple(_COMMON_WORDS.split())
_ONSETS_WORDS = "b c d f g l m n p r s t v br cr dr fr gr pr tr ch gh gn gl sc st sp qu cc z zz ll ss tt"
_ONSETS = tuple(_ONSETS_WORDS.split())
_VOWELS = ("a", "e", "i", "o", "u", "ia", "io", "a", "e", "o", "i")
_ENDS_WORDS = "ini oni etti elli ucci azzi ese ano aro ardi isio etto ello atti eri asso igo otto uzzi ghini chini"
_ENDS = tuple(_ENDS_WORDS.split())
_JOINTS = ("b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "ll", "nn", "rr", "tt")
_ACCENTED = ("ò", "à", "è", "ì", "ù")
_NEAR = {
    "a": "qwsz", "b": "vghn", "c": "xdfv", "d": "serfcx", "e": "wsdr", "f": "drtgvc", "g": "ftyhbv", "h": "gyujnb",
    "i": "ujko", "j": "huikmn", "k": "jiolm", "l": "kop", "m": "njk", "n": "bhjm", "o": "iklp", "p": "ol", "q": "wa",
    "r": "edft", "s": "awedxz", "t": "rfgy", "u": "yhji", "v": "cfgb", "w": "qase", "x": "zsdc", "y": "tghu",
    "z": "asx",
}  # fmt: skip
_EAR = (
    ("ch", "k"), ("gh", "g"), ("gn", "ni"), ("gl", "l"), ("sc", "sh"), ("qu", "cu"), ("ph", "f"), ("j", "i"),
    ("y", "i"), ("w", "v"), ("x", "ks"), ("h", ""), ("z", "s"), ("ca", "ka"), ("co", "ko"), ("cu", "ku"),
    ("zz", "z"), ("ll", "l"), ("tt", "t"), ("ss", "s"), ("cc", "c"), ("nn", "n"), ("rr", "r"),
    ("l", "ll"), ("t", "tt"), ("n", "nn"), ("r", "rr"), ("ri", "ry"), ("f", "ph"), ("v", "w"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody invented."""

    id: str
    first: str
    last: str
    organisation: str


Garble = Callable[[Guest, Random], str]
"""What is typed instead of somebody's name; empty when this cannot happen to it."""


def run() -> list[Figure]:
    """Hits among the first ten for each set, and milliseconds a keystroke."""
    seed = int(os.environ.get("EVENTDESK_BENCH_SEED", "1"))
    return [figure for size in SIZES for figure in measured(size, seed)]


def measured(size: int, seed: int, queries: int = QUERIES) -> list[Figure]:
    """The figures for so many people; surnames alone are asked for where no more bear them than are listed."""
    people = invented(size, seed)
    index = SearchIndex(Entry(p.id, f"{p.first} {p.last}", p.organisation) for p in people)
    figures = []
    for name, garble in SETS.items():
        goal = _GOALS[name] if size > SIZES[0] else 1.0
        share = hit_share(index, people, garble, Random(f"{seed} {name}"), queries)
        figures.append(Figure(f"search {size:,}: {name}, in the first {_HITS}", share, "points", goal=goal))
    bearers = Counter(guest.last for guest in people)
    rare = [guest for guest in people if bearers[guest.last] <= _HITS]
    for name in ALONE:
        share = hit_share(index, rare, alone(SETS[name]), Random(f"{seed} {name} alone"), queries)
        figures.append(Figure(f"search {size:,}: {name}, surname alone", share, "points", goal=_GOALS[name]))
    times = sorted(_keystrokes(index, people, Random(seed)))
    middle, late = times[len(times) // 2], times[int(len(times) * 0.99)]
    figures.append(Figure(f"search {size:,}: a keystroke, median", middle, "ms"))
    figures.append(Figure(f"search {size:,}: a keystroke, p99", late, "ms", middle, "the median", _KEY_GOAL_MS))
    return figures


def hit_share(index: SearchIndex, people: list[Guest], garble: Garble, chance: Random, queries: int) -> float:
    """The share of garbled names whose owner is among the first ten."""
    asked = hits = 0
    while asked < queries:
        guest = chance.choice(people)
        text = garble(guest, chance)
        if text:
            asked += 1
            hits += guest.id in {hit.id for hit in index.find(text, _HITS)}
    return hits / asked


def _keystrokes(index: SearchIndex, people: list[Guest], chance: Random) -> list[float]:
    """Milliseconds for each key of names typed in full, some of them with slips."""
    times = []
    for _ in range(60):
        guest = chance.choice(people)
        text = chance.choice((typo, by_ear, accent, backwards))(guest, chance) or f"{guest.first} {guest.last}"
        for end in range(1, len(text) + 1):
            begun = perf_counter()
            index.find(text[:end])
            times.append((perf_counter() - begun) * 1000)
    return times


def invented(size: int, seed: int) -> list[Guest]:
    """People with names as they are spread in Italy: a few very common, most of them rare."""
    chance = Random(f"{seed} people")
    rare = [_surname(chance) for _ in range(size // 2)]
    towns = [f"Comune di {_surname(chance)}" for _ in range(60)]
    return [
        Guest(
            f"{number:05d}",
            chance.choice(_FIRST),
            chance.choice(_COMMON) if chance.random() < 0.12 else chance.choice(rare),
            chance.choice(towns),
        )
        for number in range(size)
    ]


def _surname(chance: Random) -> str:
    body = "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(chance.choice((1, 1, 2))))
    name = body.capitalize() + chance.choice(_JOINTS) + chance.choice(_ENDS)
    draw = chance.random()
    if draw < 0.08:
        return chance.choice(("D'", "Dell'", "Dall'")) + name
    if draw < 0.16:
        return chance.choice(("De ", "Di ", "Lo ", "La ", "Dal ", "Della ")) + name
    return name[:-1] + chance.choice(_ACCENTED) if draw < 0.24 else name


def typo(guest: Guest, chance: Random) -> str:
    """One slip of the finger in the surname: a neighbour's key, a letter lost, doubled or out of turn."""
    last = list(guest.last.lower())
    at = chance.choice([n for n, letter in enumerate(last) if letter.isalpha()])
    match chance.randrange(4):
        case 0:
            last[at] = chance.choice(_NEAR.get(_bare(last[at]), "a"))
        case 1:
            del last[at]
        case 2:
            last.insert(at, chance.choice(_NEAR.get(_bare(last[at]), "a")))
        case _:
            other = at + 1 if at + 1 < len(last) else at - 1
            last[at], last[other] = last[other], last[at]
    return f"{guest.first} {''.join(last)}"


def by_ear(guest: Guest, chance: Random) -> str:
    """The surname as somebody writes it who only heard it."""
    last = guest.last.lower()
    ways = [(heard, written) for heard, written in _EAR if heard in last]
    if not ways:
        return ""
    heard, written = chance.choice(ways)
    at = chance.choice([n for n in range(len(last)) if last.startswith(heard, n)])
    return f"{guest.first} {last[:at]}{written}{last[at + len(heard) :]}"


def accent(guest: Guest, chance: Random) -> str:
    """Accents and apostrophes left out, or written as an apostrophe behind the letter."""
    name = f"{guest.first} {guest.last}"
    if _bare(name) == name and "'" not in name:
        return ""
    if chance.random() < 0.5:
        return _bare(name).replace("'", chance.choice(("", " ", "’")))
    return "".join(_bare(letter) + "'" if _bare(letter) != letter else letter for letter in name)


def backwards(guest: Guest, chance: Random) -> str:
    """Last name first, in full or the first name only begun."""
    return f"{guest.last} {guest.first[: chance.choice((3, 4, 40))]}"


def alone(garble: Garble) -> Garble:
    """The same, but only the surname is typed."""
    return lambda guest, chance: garble(replace(guest, first=""), chance).strip()


ALONE = ("typo", "by ear", "accent")
SETS: dict[str, Garble] = {"typo": typo, "by ear": by_ear, "accent": accent, "reversed": backwards}


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
