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
            with turns:
                begun.set()
                if chunk == 0:
                    while not turns.waiting:  # the scan has come while the first chunk is written
                        pass
                order.append(chunk)

    def scanning():
        with turns:
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


def test_an_error_in_a_turn_gives_it_to_the_next():
    turns = Turns()
    with pytest.raises(ZeroDivisionError), turns:
        _ = 1 / 0
    with turns:
        assert turns.waiting == 0


def test_after_closing_a_long_write_is_told_that_it_was_stopped(opened):
    ledger = opened.file.ledger
    opened.close()
    with pytest.raises(Cancelled), ledger.writing() as unit:
        unit.new(Person(id="p"))
