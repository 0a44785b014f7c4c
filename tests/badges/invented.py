"""Invented badge faces for tests of layouts and pages."""

from __future__ import annotations

from random import Random

from eventdesk.core.badges.face import AgendaLine, BadgeFace
from eventdesk.core.badges.layout import ROLE_COLOURS
from eventdesk.core.shared.codes import new_badge_code

FIRST = ("Anna", "Li", "Jean-Baptiste", "Γεώργιος", "Наталья", "Ấn Đức", "Ştefan", "Maria Antonietta Giuseppina", "Åsa")
LAST = ("Rossi", "Ya", "Châtelain-Grandmaison", "Παπαδόπουλος", "Воробьёва-Щербакова", "Nguyễn", "Ţugurlan", "Øvergård")
BODIES = ("", "Comune di Torino", "Città metropolitana – Direzione Sviluppo rurale e montano", "ASL")
THEMES = ("Mobilità", "Transizione ecologica, energia e qualità dell'aria nelle valli", "Lavoro e competenze")


def face(number: int, **fields: object) -> BadgeFace:
    """The face of invented person ``number``; the same number gives the same face."""
    source = Random(number)
    first, last = source.choice(FIRST), source.choice(LAST)
    role = source.choice(list(ROLE_COLOURS))
    agenda = tuple(AgendaLine(n, f"{9 + n:02}:30", source.randrange(31), source.choice(THEMES)) for n in (1, 2, 3))
    values: dict[str, object] = {
        "badge": f"b{number}",
        "registration": f"r{number}",
        "person": f"p{number}",
        "short": "K7WP29FX",
        "code": new_badge_code("K7WP", source.randrange),
        "name": f"{first} {last}",
        "parts": (first, last),
        "sort_name": f"{last} {first}",
        "organisation": source.choice(BODIES),
        "role": role,
        "role_word": role.replace("_", " "),
        "language": source.choice(("", "en")),
        "no_photo": source.random() < 0.3,
        "event": "Piano strategico · Sessione di co-progettazione",
        "place": "Torino",
        "agenda": agenda,
    }
    return BadgeFace(**(values | fields))  # type: ignore[arg-type]


def faces(count: int) -> list[BadgeFace]:
    """The first ``count`` invented faces."""
    return [face(number) for number in range(count)]
