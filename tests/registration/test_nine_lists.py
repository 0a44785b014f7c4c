"""Nine lists as offices hand them in, against what they really say."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from eventdesk.core.registration.listing.entry import Entry
from eventdesk.core.registration.matching import Same
from tests.registration.lists import LISTS, previewed, truth

FIELDS = {
    "first": "first", "last": "last", "email": "email", "phone": "phone", "dob": "birth", "comune": "municipality",
    "cap": "postcode", "ente": "organisation", "tables": "wishes", "access": "needs", "notes": "note",
    "consent": "consent",
}  # fmt: skip


def same_text(value: object) -> str:
    return " ".join(unicodedata.normalize("NFC", str(value)).casefold().split())


def in_cp1252(text: str) -> str:
    """What is left of a name in a file that cp1252 could not hold."""
    kept = []
    for character in text:
        try:
            character.encode("cp1252")
            kept.append(character)
        except UnicodeEncodeError:
            kept.append(
                {"Đ": "D", "đ": "d", "Ł": "L", "ł": "l"}.get(character, unicodedata.normalize("NFD", character)[0])
            )
    return "".join(kept)


def said(entry: Entry, field: str) -> Any:
    value = getattr(entry, FIELDS[field])
    if field == "dob":
        return value.isoformat() if value else ""
    if field == "consent":
        return value == "yes"
    return [same_text(choice) for choice in value] if field == "tables" else same_text(value)


def expected(name: str, record: dict[str, Any], field: str) -> Any:
    value = record[field]
    if field == "phone" and record["row"] in truth(name).get("phone_destroyed_rows", ()):
        return ""
    if field in ("dob", "consent"):
        return value
    if field == "tables":
        return [same_text(choice) for choice in value]
    flattened = truth(name).get("encoding") == "cp1252"
    return same_text(in_cp1252(str(value)) if flattened else value)


@pytest.mark.parametrize("name", LISTS)
def test_every_column_is_taken_for_what_it_is(name: str) -> None:
    mapping, wrong = truth(name)["mapping"], []
    for sheet in previewed(name).sheets:
        if sheet.ignored:
            continue
        wanted = mapping.get(sheet.name) if sheet.name in mapping else mapping
        for column in sheet.columns:
            found = column.field.value if column.field else None
            if found not in (wanted.get(column.header, wanted.get(column.letter)), "status"):
                wrong.append((column.header, found))
    assert wrong == []


@pytest.mark.parametrize("name", LISTS)
def test_every_field_of_every_person_is_read(name: str) -> None:
    lines = {line.ref: line for line in previewed(name).lines}
    wrong = []
    for record in truth(name)["records"]:
        entry = lines[str(record["row"])].entry
        assert entry is not None
        known = sorted(set(FIELDS) & set(record))
        wrong += [(record["row"], f, said(entry, f)) for f in known if said(entry, f) != expected(name, record, f)]
    assert wrong == []


@pytest.mark.parametrize("name", LISTS)
def test_every_duplicate_is_found_and_no_look_alike_is_put_together(name: str) -> None:
    pairs = {frozenset((pair.first, pair.second)): pair for pair in previewed(name).pairs if pair.same >= Same.LIKELY}
    person = {str(record["row"]): record["person"] for record in truth(name)["records"]}
    told = [frozenset(map(str, pair["rows"])) for pair in truth(name)["duplicates"]]
    alike = [frozenset(map(str, pair["rows"])) for pair in truth(name)["not_duplicates"]]
    assert [pair for pair in told if pair not in pairs] == []
    assert [pair for pair in alike if pair in pairs] == []
    assert [pair for pair in pairs if len({person[row] for row in pair}) > 1] == []


@pytest.mark.parametrize("name", LISTS)
def test_exactly_the_rows_that_are_no_people_are_left_out(name: str) -> None:
    skipped = {line.ref for line in previewed(name).lines if line.status == "skipped"}
    assert skipped == {str(row) for row in truth(name).get("skip_rows", ())}


@pytest.mark.parametrize("name", LISTS)
def test_each_person_is_counted_once(name: str) -> None:
    assert previewed(name).counts["new"] == truth(name)["people"]


def test_sheets_without_people_and_of_the_withdrawn_are_left_out() -> None:
    ignored = {sheet.name: sheet.ignored for sheet in previewed("10_fogli_multipli.xlsx").sheets if sheet.ignored}
    assert ignored == {"LEGGIMI": "ignored:no-people", "cancellati": "ignored:withdrawn"}


def test_lost_digits_of_a_telephone_are_told_and_never_invented() -> None:
    name = "02_excel_it_cp1252.csv"
    lost = next(problem for problem in previewed(name).problems if problem.kind == "phone-lost")
    assert list(map(int, lost.lines)) == truth(name)["phone_destroyed_rows"]


@pytest.mark.parametrize("name", LISTS)
def test_every_column_gives_a_reason_and_samples(name: str) -> None:
    for sheet in previewed(name).sheets:
        for column in sheet.columns:
            assert column.reason.startswith("reason:")
            assert column.samples or column.field is None or column.reason == "reason:header-empty"
