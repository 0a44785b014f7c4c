"""Invented people and ideas, from `db/seeds`: the same seed gives the same ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from eventdesk.core.shared.folding import fold

HEADERS = (
    "Informazioni cronologiche",
    "Indirizzo e-mail",
    "Nome",
    "Cognome",
    "Comune di residenza",
    "Telefono",
    "Ente o associazione",
    "Categoria",
    "Genere",
    "Fascia d'età",
    "Usa la sedia a rotelle?",
    "Esigenze particolari",
    "Tema preferito (1ª scelta)",
    "Tema preferito (2ª scelta)",
    "Tema preferito (3ª scelta)",
    "Acconsento al trattamento dei dati personali",
)
_ABROAD = 0.06
_WHEELCHAIR = 0.02
_NEEDS = 0.08
_NO_MUNICIPALITY = 0.03


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme of the demo: key in the seeds, name on screen."""

    key: str
    name: str
    question: str


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea card's words."""

    theme: str
    kind: str
    title: str
    text: str


class Seeds:
    """What invented events are made from."""

    def __init__(self, folder: Path, municipalities: Sequence[str]) -> None:
        def load(name: str) -> dict[str, object]:
            data: dict[str, object] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
            return data

        self._people = load("people")
        self._organisations = load("organisations")
        self._ideas = load("ideas")
        self._themes = load("themes")
        self._municipalities = list(municipalities)

    def themes(self, count: int) -> list[Theme]:
        """The first ``count`` themes; past the seeds' own they are numbered."""
        known = [Theme(t["key"], t["name"], t["question"]) for t in self._rows(self._themes, "themes")]
        more = [Theme(f"more{n}", f"Altro tema {n}", "") for n in range(1, count - len(known) + 1)]
        return [*known, *more][:count]

    def rows(self, count: int, themes: Sequence[Theme], start: datetime, chance: Random) -> list[tuple[object, ...]]:
        """``count`` rows of a registration list under ``HEADERS``; names and e-mails do not repeat."""
        seen: set[str] = set()
        moment = start
        rows: list[tuple[object, ...]] = []
        popularity = [1 / (place + 1.5) for place in range(len(themes))]
        while len(rows) < count:
            first, last, gender = self._name(chance)
            key = fold(f"{first} {last}")
            if key in seen:
                # Past some thousands the plain names run out: a second last name makes a new one.
                last = f"{last} {chance.choice(self._words(self._people, 'last_names'))}"
                key = fold(f"{first} {last}")
            if key in seen:
                continue
            seen.add(key)
            moment += timedelta(minutes=chance.randint(1, 40))
            rows.append(self._row(len(rows), first, last, gender, moment, themes, popularity, chance))
        return rows

    def ideas(self, count: int, themes: Sequence[Theme], chance: Random) -> list[Idea]:
        """``count`` ideas on these themes, no text twice while the seeds last."""
        keys = {theme.key for theme in themes}
        ready = [Idea(i["theme"], i["kind"], i["title"], i["text"]) for i in self._rows(self._ideas, "ideas")]
        ready = [idea for idea in ready if idea.theme in keys]
        chance.shuffle(ready)
        templates = [t for t in self._rows(self._ideas, "templates") if t["theme"] in keys]
        gaps = self._ideas["gaps"]
        assert isinstance(gaps, dict)
        texts = {idea.text for idea in ready}
        tries = 0
        while len(ready) < count and templates:
            template, tries = chance.choice(templates), tries + 1
            values = {name: chance.choice(words) for name, words in gaps.items()}
            text = template["text"].format(place=chance.choice(self._municipalities), **values)
            if text not in texts or tries > 20 * count:
                texts.add(text)
                title = template["title"].format(place=chance.choice(self._municipalities), **values)
                ready.append(Idea(template["theme"], template["kind"], title, text))
        return ready[:count]

    def _row(
        self,
        number: int,
        first: str,
        last: str,
        gender: str,
        moment: datetime,
        themes: Sequence[Theme],
        popularity: Sequence[float],
        chance: Random,
    ) -> tuple[object, ...]:
        place = chance.choice(self._municipalities) if chance.random() > _NO_MUNICIPALITY else ""
        organisation, category = self._organisation(place, chance)
        domain = chance.choice(self._words(self._people, "email_domains"))
        email = f"{fold(first).replace(' ', '')}.{fold(last).replace(' ', '')}{number}@{domain}"
        wishes = [theme.name for theme in _ranked(themes, popularity, chance)[:3]]
        return (
            moment,
            email,
            first,
            last,
            place,
            f"3{chance.randint(20, 99)}{chance.randint(1000000, 9999999)}",
            organisation,
            category,
            {"f": "F", "m": "M"}.get(gender, "Altro"),
            chance.choice(self._words(self._people, "age_bands")),
            "Sì" if chance.random() < _WHEELCHAIR else "No",
            chance.choice(self._words(self._people, "needs")) if chance.random() < _NEEDS else "",
            *[*wishes, "", "", ""][:3],
            "Acconsento",
        )

    def _name(self, chance: Random) -> tuple[str, str, str]:
        if chance.random() < _ABROAD:
            whole = chance.choice(self._rows(self._people, "abroad"))
            return whole["first"], whole["last"], whole["gender"]
        gender = chance.choice("fm")
        names = self._people["first_names"]
        assert isinstance(names, dict)
        return chance.choice(names[gender]), chance.choice(self._words(self._people, "last_names")), gender

    def _organisation(self, place: str, chance: Random) -> tuple[str, str]:
        categories = self._rows(self._organisations, "categories")
        category = chance.choices([c["name"] for c in categories], [float(c["weight"]) for c in categories])[0]
        fitting = [o for o in self._rows(self._organisations, "organisations") if o["category"] == category]
        name = chance.choice(fitting)["name"] if fitting else ""
        return name.format(place=place or chance.choice(self._municipalities)), category

    @staticmethod
    def _rows(data: dict[str, object], name: str) -> list[dict[str, str]]:
        rows = data[name]
        assert isinstance(rows, list)
        return rows

    @staticmethod
    def _words(data: dict[str, object], name: str) -> list[str]:
        words = data[name]
        assert isinstance(words, list)
        return words


def _ranked(themes: Sequence[Theme], weights: Sequence[float], chance: Random) -> list[Theme]:
    """Themes in an order drawn by weight: the popular ones tend to come first."""
    keyed = [(chance.random() ** (1 / weight), theme) for theme, weight in zip(themes, weights, strict=True)]
    return [theme for _, theme in sorted(keyed, key=lambda pair: -pair[0])]
