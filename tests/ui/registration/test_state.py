"""What the participants' screen shows, without Qt."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventdesk.core.registration.preview import NO_CHOICES, LineStatus
from eventdesk.machine import sentences
from eventdesk.ui.registration.state import (
    column_rows,
    counts_of,
    decisions_for,
    has_refusals,
    line_rows,
    matching,
    problems_in_words,
    with_decision,
    with_mapping,
)

DATA = Path(__file__).parents[2] / "registration" / "data"


@pytest.fixture
def event(opened):
    return opened.programme.start("Prova").id


def say(key, values=None):
    return sentences("en").say(key, **(values or {}))


def test_every_row_and_reason_is_said_in_words(opened, event):
    preview = opened.imports.preview(
        event, [DATA / "09_comune_intestazioni_unite.xlsx", DATA / "10_fogli_multipli.xlsx"]
    )
    rows = line_rows(preview, say)
    assert len(rows) == len(preview.lines)
    assert not [row.reason for row in rows if ":" in row.reason.split(" ")[0]]
    assert len({row.ref for row in rows}) == len(rows)
    assert {row.status for row in line_rows(preview, say, "skipped")} == {"skipped"}
    assert not [line for line in problems_in_words(preview, say) if "problem:" in line]
    columns = column_rows(preview, say)
    assert not [row.reason for row in columns if "reason:" in row.reason]
    assert len({row.key for row in columns}) == len(columns)


def test_decisions_change_the_next_preview(opened, event):
    preview = opened.imports.preview(event, [DATA / "05_eventbrite.csv"])
    skipped = next(line for line in preview.lines if "take" in decisions_for(line))
    row = next(row for row in line_rows(preview, say) if row.ref == skipped.ref)
    choices = with_decision(NO_CHOICES, row, skipped, "take")
    taken = opened.imports.preview(event, [DATA / "05_eventbrite.csv"], choices=choices)
    assert next(line for line in taken.lines if line.ref == skipped.ref).status is not LineStatus.SKIPPED
    back = with_decision(choices, row, skipped, "leave")
    assert not back.take
    assert with_mapping(NO_CHOICES, "C", "").mapping == {"C": None}


def test_people_are_counted_and_found_by_the_beginning_of_words(opened, event):
    opened.register.add(event, first="Zoë", last="D'Alò", organisation="Comune di Pinerolo")
    other = opened.register.add(event, first="Ada", last="Rossi")
    opened.register.cancel(event, [other.registration])
    people = opened.register.people(event)
    counts = counts_of(people)
    assert (counts.registered, counts.cancelled, counts.waiting) == (1, 1, 0)
    assert [row.name for row in matching(people, "pine zo")] == ["Zoë D'Alò"]
    assert len(matching(people, " ")) == 2
    assert matching(people, "nobody") == []


def test_refusals_are_asked_about_only_where_there_are_any(opened, event, tmp_path):
    plain = tmp_path / "plain.csv"
    plain.write_text("Nome,Cognome,Email\nAda,Rossi,ada@example.org\n", encoding="utf-8")
    assert not has_refusals(opened.imports.preview(event, [plain]))
    refusing = tmp_path / "refusing.csv"
    refusing.write_text(
        "Nome,Cognome,Email,Consenso al trattamento dei dati\n"
        "Ada,Rossi,ada@example.org,Sì\nBo,Neri,bo@example.org,No\n",
        encoding="utf-8",
    )
    assert has_refusals(opened.imports.preview(event, [refusing]))
