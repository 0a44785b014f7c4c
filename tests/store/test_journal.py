"""The chain: what was changed is found, what is unknown is kept, what is forked is refused."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import select, text

from eventdesk.bootstrap import new_file
from eventdesk.store import schema
from eventdesk.store.exchange import FORMAT, AlteredJournal, DamagedJournal, NotAJournal, OtherProcess, file_of
from eventdesk.store.journal import Broken, Forked, operations
from eventdesk.store.operations import GENESIS, BadOperation, Draft, commitment, from_line, to_line
from tests.store.desks import Desk, change, erase, fact, new, rows


@pytest.fixture
def desk():
    desk = Desk("d")
    desk.write(new("person", "p", subject="p", first="Ada"), change("person", "p", subject="p", first="Adele"))
    desk.write(fact("arrival", "a", subject="p", event="e", desk="Desk 1"))
    yield desk
    desk.close()


@pytest.mark.parametrize("column", [c.name for c in schema.operation.columns])
@pytest.mark.parametrize("sequence", [1, 2, 3])
def test_a_changed_byte_in_any_column_of_an_operation_is_found(desk, column, sequence):
    with desk.connection() as connection:
        where = schema.operation.c.sequence == sequence
        value = connection.execute(select(schema.operation.c[column]).where(where)).scalar_one()
        changed = value + 7 if isinstance(value, int) else "x" + value[1:]
        connection.execute(schema.operation.update().where(where).values({column: changed}))
    assert desk.damage()


@pytest.mark.parametrize("column", ["salt", "body"])
def test_a_changed_byte_in_the_words_of_an_operation_is_found(desk, column):
    with desk.connection() as connection:
        connection.execute(text(f"UPDATE operation_body SET {column} = replace({column}, substr({column}, 3, 1), '~')"))
    assert {d.what for d in desk.damage()} == {"why:body"}


def test_a_missing_last_operation_is_found(desk):
    with desk.connection() as connection:
        connection.execute(text("DELETE FROM operation WHERE sequence = 3"))
    assert "why:head" in {d.what for d in desk.damage()}


def test_words_that_are_missing_without_an_erasure_are_found(desk):
    with desk.connection() as connection:
        connection.execute(text("DELETE FROM operation_body WHERE sequence = 2"))
    assert {d.what for d in desk.damage()} == {"why:missing"}


def test_erasing_a_person_leaves_no_word_and_the_chain_verifies(desk):
    desk.write(erase("p"))
    assert desk.damage() == []
    assert not any(word in line for line in desk.state() for word in ("Ada", "Adele", "Desk 1"))
    assert all("Ad" not in (o.body or "") for o in desk.all())
    assert desk.state() == desk.rebuilt()


def test_words_of_an_erased_person_that_arrive_later_are_dropped(desk):
    other = Desk("other", hours=3)
    other.take(desk.all())
    late = other.write(change("person", "p", subject="p", email="ada@example.org"))
    desk.write(erase("p"))
    desk.take(late)
    other.take(desk.all())
    for each in (desk, other):
        assert each.damage() == []
        assert "ada@example.org" not in "".join(o.body or "" for o in each.all())
    assert desk.state() == other.state()


def test_an_unknown_kind_is_kept_forwarded_and_applied_by_whoever_knows_it(desk):
    before = desk.state()
    strange = [Draft("sing", "person", "p", {"tune": "la"}, subject="p"), Draft("add", "hologram", "h", {"x": 1})]
    desk.write(*strange)
    assert desk.state() == before
    other = Desk("other")
    other.take(desk.all())
    assert [o.body for o in other.all()] == [o.body for o in desk.all()]
    assert other.damage() == []


def test_a_newer_version_of_a_known_kind_waits_for_an_upgrade(desk):
    before = desk.state()
    made = desk.write(change("person", "p", subject="p", first="Future"))[0]
    other = Desk("other")
    newer = made.header._replace(kind_version=99)
    other.take([*desk.all()[:-1], replace(made, header=newer)])
    assert [line for line in other.state() if "Future" in line] == []
    assert other.state() == before


def test_a_fork_is_refused_and_nothing_is_taken(desk):
    twin = Desk("d", hours=1)
    twin.write(new("person", "q", subject="q"))
    before = desk.state()
    with pytest.raises(Forked):
        desk.take(twin.all())
    assert desk.state() == before


def test_an_operation_that_does_not_follow_is_refused(desk):
    twin = Desk("d", hours=1)
    for n in range(4):
        twin.write(fact("arrival", f"z{n}"))
    with pytest.raises(Broken):
        desk.take(twin.all()[3:])


def test_a_line_travels_unchanged_and_a_changed_line_is_refused(desk):
    operation = desk.write(change("person", "p", subject="p", first='Zoë\u2028\n\t"=1+1"'))[0]
    assert from_line(to_line(operation)) == operation
    with pytest.raises(BadOperation):
        from_line(to_line(operation).replace("Zo", "Zu"))
    for bad in ("", "[]", "{}", "[1,2]", "null", '["a"]', to_line(operation).replace('"d"', "null", 1)):
        with pytest.raises(BadOperation):
            from_line(bad)


def test_a_hostile_value_becomes_the_usual_one_instead_of_stopping_the_desk(desk):
    hostile = {"first": 12, "retired": "perhaps", "last": None, "unheard_of": [1], "email": ["x"]}
    desk.write(Draft("set", "person", "p", hostile, subject="p"))
    desk.write(Draft("set", "table", "t", {"number": 10**30, "languages": "it", "max_seats": "many"}))
    desk.write(Draft("add", "arrival", "b", {"at": "yesterday", "event": "e"}))
    assert desk.state() == desk.rebuilt()
    with desk.connection() as connection:
        assert rows(connection, "table")[0]["number"] == 0


def test_journal_files_travel_between_event_files(opened, tmp_path):
    path = tmp_path / "j.txt"
    opened.programme.start("Prova")
    done = opened.exchange.export(path)
    assert opened.exchange.take(path).known == done.operations


def test_a_journal_file_that_is_damaged_cut_short_or_foreign_is_told_apart(opened, tmp_path):
    path = tmp_path / "j.txt"
    opened.programme.start("Prova")
    opened.exchange.export(path)
    lines = path.read_text(encoding="utf-8").split("\n")

    def saved(content: str):
        path.write_text(content, encoding="utf-8", newline="\n")
        return path

    cut = opened.exchange.take(saved("\n".join(lines[:-2])[:-9]))
    assert not cut.whole
    with pytest.raises(DamagedJournal):
        opened.exchange.take(saved("\n".join([lines[0], lines[1].replace("Prova", "Pravo"), *lines[2:]])))
    with pytest.raises(OtherProcess):
        opened.exchange.take(saved(json.dumps({"format": FORMAT, "file": "another"}) + "\n"))
    for junk in ("", "hello\n", "[]\n", '{"format": 3}\n'):
        with pytest.raises(NotAJournal):
            opened.exchange.take(saved(junk))
    path.write_bytes(b"\xff\xfe\x00\x01" * 50)
    with pytest.raises(NotAJournal):
        opened.exchange.take(path)
    with pytest.raises(NotAJournal):
        opened.exchange.take(tmp_path / "nowhere.txt")


def test_a_change_that_only_the_end_of_a_journal_file_can_show_is_not_taken(opened, tmp_path, around):
    opened.programme.start("Prova")
    path, other = tmp_path / "j.txt", tmp_path / "other.eventdesk"
    opened.exchange.export(path)
    first, *lines, end, _ = path.read_text(encoding="utf-8").split("\n")
    last = lines[-1].replace('"Desk 1"', '"Desk 2"')
    assert last != lines[-1]
    altered = tmp_path / "altered.txt"
    with new_file(other, file_id=opened.file.file_id, around=around) as second:
        for content in ([*lines[:-1], last], lines[:-1], lines[1:], []):
            altered.write_text("\n".join([first, *content, end, ""]), encoding="utf-8")
            with pytest.raises(AlteredJournal):
                second.exchange.take(altered)
        assert second.exchange.have() == {}
        assert second.exchange.take(path).taken == len(lines)


def test_of_a_file_that_was_cut_short_only_what_something_vouches_for_is_taken(opened, tmp_path, around):
    opened.programme.start("Prova")
    path, cut = tmp_path / "j.txt", tmp_path / "cut.txt"
    opened.exchange.export(path)
    first, *lines, _, _ = path.read_text(encoding="utf-8").split("\n")
    former = json.dumps({key: value for key, value in json.loads(first).items() if key != "hashes"})
    altered = [line.replace('"Desk 1"', '"Desk 2"') for line in lines]

    def taken(name: str, *content: str) -> int:
        cut.write_text("\n".join([*content, ""]), encoding="utf-8")
        with new_file(tmp_path / f"{name}.eventdesk", file_id=opened.file.file_id, around=around) as second:
            return second.exchange.take(cut).taken

    assert taken("all but the end", first, *lines) == len(lines)
    assert taken("the last changed", first, *lines[:-1], altered[-1]) == len(lines) - 1
    assert taken("one short", first, *lines[:-1]) == len(lines) - 2
    assert taken("of a former version", former, *lines) == len(lines) - 1
    for number in range(len(lines) - 1):
        with pytest.raises(DamagedJournal):
            taken(f"changed at {number}", first, *lines[:number], altered[number], *lines[number + 1 :])


def test_what_waits_for_earlier_operations_is_verified_too(desk):
    other = Desk("other")
    written = [o for name in ("a", "b", "c", "d") for o in other.write(new("venue", name, name=name))]
    desk.take(written[1:])
    assert desk.damage() == []
    with desk.connection() as connection:
        connection.execute(text("UPDATE inbox SET line = replace(line, '\"b\"', '\"x\"') WHERE sequence = 2"))
        connection.execute(text("UPDATE inbox SET line = replace(line, '\"other\"', '\"spare\"') WHERE sequence = 4"))
    assert [(damage.what, damage.where) for damage in desk.damage()] == [
        ("why:inbox", "other/3"),
        ("why:inbox", "other/4"),
    ]


def test_lines_no_desk_could_have_written_are_told_as_damage(opened, tmp_path):
    opened.programme.start("Prova")
    path = tmp_path / "j.txt"
    opened.exchange.export(path)
    first, line, *_ = path.read_text(encoding="utf-8").split("\n")
    known = json.loads(line)

    def with_body(body: str, time: int = 1) -> str:
        there = commitment("salt", body)
        return json.dumps(["f" * 32, 1, time, *known[3:14], there, GENESIS, "salt", body])

    half = json.dumps([*known[:5], "\ud800", *known[6:]])
    deep = "[" * 200_000
    for content in (deep, half, with_body("not json"), with_body(deep), with_body("{}", 2**63 - 1)):
        path.write_text(f"{first}\n{content}\n", encoding="utf-8")
        with pytest.raises(DamagedJournal):
            opened.exchange.take(path)


def test_an_id_that_would_lead_out_of_the_data_folder_is_refused(tmp_path):
    path = tmp_path / "j.txt"
    for name in ("../../elsewhere", "", "a/b", 5, None):
        path.write_text(json.dumps({"format": FORMAT, "file": name}) + "\n", encoding="utf-8")
        with pytest.raises(NotAJournal):
            file_of(path)


def test_the_version_an_edit_saw_stands_in_the_header(opened):
    event = opened.programme.start("Prova").id
    first = opened.notes.write(event, "Più autobus")
    second = opened.notes.edit(first, "Più autobus la sera")
    with opened.file.ledger.viewing() as connection:
        seen = {o.header.entity_id: o.header.based_on for o in operations(connection)}
    assert seen[first.id] == ""
    assert seen[second.id] == first.id
