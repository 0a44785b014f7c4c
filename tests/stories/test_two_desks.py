"""Two desks that cannot see each other admit the same badge; later they exchange what they wrote."""

from __future__ import annotations

import json
import shutil


def test_both_arrivals_are_kept_the_person_counts_once_and_the_double_is_shown(desk, eventdesk, tmp_path):
    first, codes = desk
    second = shutil.copy(first, tmp_path / "second.eventdesk")
    assert eventdesk("checkin", first, codes[0], codes[1], "--desk", "North")["arrived"] == 2
    there = eventdesk("checkin", second, codes[0], codes[2], "--desk", "South")
    assert [scan["outcome"] for scan in there["scans"]] == ["admitted", "admitted"]

    eventdesk("journal", first, "export", tmp_path / "north.txt")
    have = eventdesk("journal", first, "have")
    (tmp_path / "have.json").write_text(json.dumps(have), encoding="utf-8")
    sent = eventdesk("journal", second, "export", tmp_path / "south.txt", "--lacking", tmp_path / "have.json")
    assert sent["operations"] == 2
    assert eventdesk("journal", first, "import", tmp_path / "south.txt")["taken"] == 2
    assert eventdesk("journal", second, "import", tmp_path / "north.txt")["taken"] == 2
    assert eventdesk("journal", second, "import", tmp_path / "north.txt")["taken"] == 0

    for desk_file in (first, second):
        told = eventdesk("checkin", desk_file)
        assert told["arrived"] == 3
        assert [sorted(double["desks"]) for double in told["doubles"]] == [["North", "South"]]
    states = [eventdesk("journal", desk_file, "verify") for desk_file in (first, second)]
    assert states[0]["state"] == states[1]["state"]
    assert all(state["sound"] for state in states)
    rebuilt = eventdesk("journal", first, "rebuild")
    assert rebuilt["state"] == states[0]["state"]


def test_a_second_laptop_goes_on_from_the_last_copy(desk, eventdesk, tmp_path):
    path, codes = desk
    eventdesk("checkin", path, codes[0], "--desk", "Desk 1")
    copy = eventdesk("backup", path, "--to", tmp_path / "stick")["file"]
    eventdesk("checkin", path, codes[1], "--desk", "Desk 1")
    stick = tmp_path / "stick" / copy.rsplit("/", 1)[-1]
    told = eventdesk("checkin", stick, codes[0], codes[2], "--desk", "Desk 1b")
    assert [scan["outcome"] for scan in told["scans"]] == ["already_in", "admitted"]
    # The first laptop's disk is read after all: what the copy lacked comes in, nothing twice.
    eventdesk("journal", path, "export", tmp_path / "lost.txt")
    eventdesk("journal", stick, "import", tmp_path / "lost.txt")
    assert eventdesk("checkin", stick)["arrived"] == 3
    assert eventdesk("checkin", stick)["doubles"] == []


def test_errors_are_one_sentence_and_exit_code_2(desk, eventdesk, tmp_path):
    path, codes = desk
    assert "no file" in eventdesk("checkin", tmp_path / "none.eventdesk", codes[0], code=2)
    (tmp_path / "junk.txt").write_text("ciao\n")
    told = eventdesk("journal", path, "import", tmp_path / "junk.txt", code=2)
    assert told.count("\n") == 1
    assert "not a journal file" in told
    assert "table" in eventdesk("note", path, "words", "--table", "99", code=2)


def test_an_event_that_could_not_be_set_up_leaves_no_file_behind(eventdesk, tmp_path):
    path = tmp_path / "new.eventdesk"
    assert "seats" in eventdesk("new", path, "--theme", "Casa", "--tables", "3", "--seats", "11-8", code=2)
    assert not list(tmp_path.glob("new.eventdesk*"))
    assert eventdesk("new", path, "--theme", "Casa", "--tables", "3")["tables"] == 3
