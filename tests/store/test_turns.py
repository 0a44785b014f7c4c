"""Writers take turns: a scan waits for one chunk of an import, never for the whole of it."""

from __future__ import annotations

from threading import Event, Thread

import pytest

from eventdesk.core.registration.model import Person
from eventdesk.core.shared.errors import Cancelled
from eventdesk.store.turns import Turns


def test_a_turn_goes_to_whoever_waited_longest_and_not_back_to_who_had_it():
    turns, order, begun = Turns(), [], Event()

    def importing():
        for chunk in range(20):
            with turns.turn(patient=True):
                begun.set()
                if chunk == 0:
                    while not turns.waiting:  # the scan has come while the first chunk is written
                        pass
                order.append(chunk)

    def scanning():
        with turns.turn():
            order.append("scan")

    first = Thread(target=importing)
    first.start()
    begun.wait()
    second = Thread(target=scanning)
    second.start()
    first.join()
    second.join()
    assert order[:2] == [0, "scan"]
    assert order[2:] == list(range(1, 20))


def test_desks_go_before_the_patient_who_are_not_passed_by_for_ever():
    turns, order = Turns(), []

    def wait_for(name, *, patient):
        before = turns.waiting

        def waiting():
            with turns.turn(patient=patient):
                order.append(name)

        thread = Thread(target=waiting)
        thread.start()
        while turns.waiting == before:
            pass
        return thread

    with turns.turn():
        threads = [wait_for("devices", patient=True), wait_for("import", patient=True)]
        threads += [wait_for(f"scan {n}", patient=False) for n in range(22)]
    for thread in threads:
        thread.join()
    scans = [f"scan {n}" for n in range(22)]
    assert order == [*scans[:20], "devices", *scans[20:], "import"]


def test_an_error_in_a_turn_gives_it_to_the_next():
    turns = Turns()
    with pytest.raises(ZeroDivisionError), turns.turn():
        _ = 1 / 0
    with turns.turn():
        assert turns.waiting == 0


def test_after_closing_a_long_write_is_told_that_it_was_stopped(opened):
    ledger = opened.file.ledger
    opened.close()
    with pytest.raises(Cancelled), ledger.writing() as unit:
        unit.new(Person(id="p"))
