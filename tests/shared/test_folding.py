"""Text as it is kept and compared."""

from __future__ import annotations

import pytest

from eventdesk.core.shared.folding import fold, one_line, together


@pytest.mark.parametrize("name", ["امیر\u200cعلی", "क\u200dष", "👨\u200d👩"])
def test_joiners_stay_where_a_script_is_spelled_with_them(name):
    assert one_line(f" {name}\t{name}") == f"{name} {name}"


@pytest.mark.parametrize("hidden", ["Ma\u200dria", "\u200cMaria", "Maria \u200c", "Ma\u202eria", "M\u200ba\x00ria"])
def test_what_nobody_sees_in_a_latin_name_goes(hidden):
    assert one_line(hidden) == "Maria"


def test_a_name_is_found_with_and_without_its_joiner():
    assert fold("امیر\u200cعلی") == fold("امیرعلی")


@pytest.mark.parametrize(
    ("first", "last", "whole"),
    [
        ("小明", "王", "王小明"),
        ("민준", "김", "김민준"),
        ("さくら", "田中", "田中さくら"),
        ("マリア", "ロッシ", "マリア ロッシ"),
        ("Wei", "王", "Wei 王"),
        ("Ada", "", "Ada"),
        ("", "王", "王"),
    ],
)
def test_a_name_is_put_together_as_its_script_writes_it(first, last, whole):
    assert together(first, last) == whole
