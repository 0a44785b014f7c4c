"""A sync is killed at any moment: the workbook is the old one or the new one, whole."""

from __future__ import annotations

from pathlib import Path
from random import Random
from threading import Timer

from eventdesk.bench.invented import write_down
from eventdesk.bootstrap import new_file, open_file
from eventdesk.core.registration.model import Person
from tests.export.books import small
from tests.spreadsheets.hand import Hand
from tests.spreadsheets.package_rules import broken_rules
from tests.stories.conftest import environment
from tests.stories.nursery import Nursery

KILLS = 10
LONGEST = 1.0
"""Seconds after which a sync is killed at the latest; one takes less, so some live to the end."""


def test_killed_at_random_moments_the_workbook_is_whole_and_no_edit_is_lost(
    tmp_path: Path, machine: Path, nursery: Nursery
) -> None:
    event, book, chance = tmp_path / "prova.eventdesk", tmp_path / "cartella.xlsx", Random(3)
    invented = small(40, 2, 20)
    with new_file(event, desk="Sede") as opened:
        write_down(opened.file.ledger, invented)
        opened.export.export(invented.event.id, book)
    people = [record for record in invented.records if isinstance(record, Person)]
    for number in range(KILLS):
        hand = Hand(book)
        hand.type("Partecipanti", people[number].short, "Ente", f"Da Excel {number}")
        hand.save()
        with open_file(event, desk="Sede") as opened, opened.file.ledger.writing() as unit:
            unit.change(people[-1 - number], last=f"Da EventDesk {number}")
        old = book.read_bytes()
        _sync_until_killed(event, book, nursery, environment(machine), chance)
        now = book.read_bytes()
        assert now == old or broken_rules(now) == []
    with open_file(event, desk="Sede") as opened:
        opened.sync.apply(book)
        assert opened.sync.preview(book).is_quiet
        with opened.file.ledger.reading() as read:
            taken = {person.id: person.organisation for person in read.find(Person)}
    assert [taken[people[n].id] for n in range(KILLS)] == [f"Da Excel {n}" for n in range(KILLS)]


def _sync_until_killed(event: Path, book: Path, nursery: Nursery, told: dict[str, str], chance: Random) -> None:
    child = nursery.start(["sync", event, book, "--apply", "--desk", "Sede"], told)
    killer = Timer(chance.uniform(0.02, LONGEST), child.kill)
    killer.start()
    child.stdout.read()
    child.wait()
    killer.cancel()
    killer.join()
