"""What anybody may read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eventdesk.core.checkin.model import Arrival
from eventdesk.core.export.opendata import HIDDEN, HolderMissing, OpenData, Publisher, open_data
from eventdesk.core.export.privacy import SMALL
from eventdesk.core.notes.model import CardVersion, CardWithdrawn
from eventdesk.core.registration.model import Person, Registration
from tests.export.books import AT, small, state_of, words
from tests.export.test_privacy import secrets_of

HOLDER = Publisher("Città metropolitana di prova", "cmbo", "dati@example.org")


def _made(invented, *more, language: str = "it") -> OpenData:  # type: ignore[no-untyped-def]
    return open_data(state_of(invented, *more), words(language), HOLDER, language, AT)


def _table(data: OpenData, key: str) -> list[dict[str, object]]:
    table = next(table for table in data.tables if table.key == key)
    return [dict(zip((c.name for c in table.columns), row, strict=True)) for row in table.rows]


def test_counts_are_of_those_who_came_and_add_up_to_their_totals() -> None:
    invented = small(60, 1, 5)
    data = _made(invented)
    came = {r.registration for r in invented.records if isinstance(r, Arrival)}
    cells, zones = _table(data, "persone_zona_eta"), {r["zona"]: r["persone"] for r in _table(data, "persone_zona")}
    for zone, total in zones.items():
        inside = [r["persone"] for r in cells if r["zona"] == zone]
        if HIDDEN not in inside and total != HIDDEN:
            assert sum(inside) == total  # type: ignore[arg-type]
    shown = [r["persone"] for table in data.tables if table.key.startswith("persone") for r in _table(data, table.key)]
    assert [n for n in shown if isinstance(n, int) and 0 < n < SMALL] == []
    if HIDDEN not in zones.values():
        assert sum(zones.values()) == len(came)  # type: ignore[arg-type]
    assert "persone presenti" in data.description


def test_before_anybody_came_those_registered_are_counted() -> None:
    invented = small(60, 1, 0)
    data = _made(replace(invented, records=tuple(r for r in invented.records if not isinstance(r, Arrival))))
    assert "persone iscritte" in data.description
    assert sum(int(str(r["persone"])) for r in _table(data, "persone_genere") if r["persone"] != HIDDEN) <= 60


def test_staff_is_no_participant() -> None:
    invented = small(60, 1, 0)
    staff = tuple(replace(r, role="staff") if isinstance(r, Registration) else r for r in invented.records)
    data = _made(replace(invented, records=staff))
    assert _table(data, "persone_zona") == []


def test_nobody_is_named_and_cards_that_name_somebody_are_left_out_and_told() -> None:
    invented = small(30, 1, 6)
    people = [r for r in invented.records if isinstance(r, Person)]
    first, second, third, fourth, *_ = (r for r in invented.records if isinstance(r, CardVersion))
    named = replace(
        first, id="a" * 32, based_on=first.id, text=f"Come dice {people[3].first.upper()} {people[3].last}!"
    )
    phone = replace(second, id="b" * 32, based_on=second.id, text="Chiamare lo 051 659 8111 la mattina")
    mail = replace(third, id="c" * 32, based_on=third.id, text="Scrivere a mario.rossi@example.org")
    gone = CardWithdrawn(id="d" * 32, event=invented.event.id, card=fourth.card, reason="doppia")
    data = _made(invented, named, phone, mail, gone)
    assert (len(_table(data, "schede")), len(data.withheld)) == (2, 3)
    said = str(data.tables)
    assert [secret for secret in secrets_of(people) if secret in said] == []
    assert "example.org" not in said


@pytest.mark.parametrize("language", ["it", "en"])
def test_every_word_exists_in_both_languages(language: str) -> None:
    data = _made(small(20, 2, 3), language=language)
    said = [data.title, data.description, *data.keywords, *(c.title for t in data.tables for c in t.columns)]
    said += [text for table in data.tables for text in (table.key, table.title, table.description)]
    assert [text for text in said if not text or "open." in text or "{" in text] == []
    assert all(column.name.isidentifier() for table in data.tables for column in table.columns)


def test_open_data_without_a_holder_are_refused() -> None:
    with pytest.raises(HolderMissing):
        open_data(state_of(small(1, 1, 0)), words(), Publisher(" "), "it", AT)
