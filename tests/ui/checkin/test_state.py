"""What the check-in screen says, without Qt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest

from eventdesk.bootstrap import sentences
from eventdesk.core.checkin.answers import Double, ScanResult
from eventdesk.core.checkin.model import Arrival, Outcome
from eventdesk.core.checkin.seats import Seat
from eventdesk.core.shared.codes import new_badge_code, new_tag
from eventdesk.ui.checkin.state import Log, Say, Typed, doubles_in_words, kind_of, shown_of, tone_of
from eventdesk.ui.kit.tone import Tone

_AT = datetime(2026, 3, 1, 9, 12, tzinfo=UTC)
_SEATS = (Seat(1, 7, "Mobilità", "piano terra"), Seat(2, 12, "Acqua", ""))
_WELCOME = ScanResult(Outcome.ADMITTED, "X", _AT, "u1", "r1", "Maria Rossi", "Comune di Pinerolo", _SEATS)


def _say(language: str) -> Say:
    words = sentences(language)
    return lambda key, values: words.say(key, **(values or {}))


def _time(moment: datetime | None) -> str:
    return moment.strftime("%H:%M") if moment else ""


def _code(seed: int = 1) -> str:
    chance = Random(seed)
    return new_badge_code(new_tag(chance.randrange), chance.randrange)


def test_the_banner_says_who_and_where_to_go() -> None:
    shown = shown_of(_WELCOME, _say("it"), _time)
    assert (shown.tone, shown.headline) == (Tone.GOOD, "Maria Rossi")
    assert shown.detail == "Tavolo 7, turno 1: Mobilità · piano terra\nTurno 2: tavolo 12"
    assert (shown.table, shown.aside) == ("7", "")


def test_without_a_plan_the_banner_shows_the_organisation() -> None:
    assert shown_of(replace(_WELCOME, seats=()), _say("it"), _time).detail == "Comune di Pinerolo"


def test_already_in_is_amber_and_says_when_and_where_first() -> None:
    result = replace(_WELCOME, outcome=Outcome.ALREADY_IN, first_at=_AT, first_desk="Postazione 2")
    shown = shown_of(result, _say("it"), _time)
    assert shown.tone is Tone.WARN
    assert shown.detail.startswith("Ingresso alle 09:12, Postazione 2\nTavolo 7")


@pytest.mark.parametrize("outcome", [o for o in Outcome if tone_of(o) is Tone.BAD])
@pytest.mark.parametrize("language", ["it", "en"])
def test_every_refusal_is_red_with_a_next_step_and_its_reason_aside(outcome: Outcome, language: str) -> None:
    shown = shown_of(replace(_WELCOME, outcome=outcome), _say(language), _time)
    assert shown.tone is Tone.BAD
    assert shown.table == ""
    for words in (shown.word, shown.detail, shown.aside):
        assert words and not words.startswith("checkin:")
    assert shown.aside not in f"{shown.word} {shown.headline} {shown.detail}"


def test_needs_and_notes_are_for_the_operator() -> None:
    shown = shown_of(replace(_WELCOME, wheelchair=True, needs="LIS", note="con un accompagnatore"), _say("it"), _time)
    assert shown.aside == "Persona in sedia a rotelle · Esigenze: LIS · Nota: con un accompagnatore"
    assert "LIS" not in shown.detail


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", Typed.NOTHING),
        ("   ", Typed.NOTHING),
        ("Rossi", Typed.WORDS),
        ("D'Alò Niccolò", Typed.WORDS),
        ("Maria Rossi", Typed.WORDS),
        ("N753K2FH", Typed.WORDS),
        (_code(), Typed.CODE),
        (_code().lower(), Typed.CODE),
        (f"{_code()[:4]} {_code()[4:9]}-{_code()[9:]}", Typed.CODE),
        (_code()[:11], Typed.CODE),
    ],
)
def test_names_are_searched_and_codes_are_scanned(text: str, kind: Typed) -> None:
    assert kind_of(text) is kind


def test_a_refusal_is_listed_but_cannot_be_undone() -> None:
    log = Log()
    log.scanned(_WELCOME)
    log.scanned(replace(_WELCOME, outcome=Outcome.UNKNOWN, unit="u2", name="", registration=""))
    assert [line.outcome for line in log.lines] == ["unknown", "admitted"]
    newest = log.newest_to_undo
    assert newest is not None and newest.unit == "u1"


def test_what_is_undone_stays_in_the_list_and_is_not_undone_twice() -> None:
    log = Log()
    log.scanned(_WELCOME)
    log.undone("u1")
    assert [(line.undone, line.can_undo, line.may_leave) for line in log.lines] == [(True, False, False)]
    assert log.newest_to_undo is None


def test_the_list_looks_back_two_hundred_lines() -> None:
    log = Log()
    for _ in range(300):
        log.scanned(_WELCOME)
    assert len(log.lines) == 200 and log.lines[0].number == 299


def test_a_double_names_desks_and_times() -> None:
    arrivals = tuple(Arrival(id=f"a{n}", desk=f"Desk {n}", at=_AT.replace(minute=n)) for n in (1, 2))
    said = doubles_in_words([Double("r1", "Maria Rossi", arrivals)], _say("en"), _time)
    expected = "Maria Rossi was admitted at more than one desk (Desk 1 at 09:01, Desk 2 at 09:02) and is counted once."
    assert said == expected


def test_many_doubles_are_counted_not_listed() -> None:
    doubles = [Double(f"r{n}", f"Person {n}", ()) for n in range(8)]
    said = doubles_in_words(doubles, _say("en"), _time).split("\n")
    assert len(said) == 4 and said[-1] == "And 5 more."
