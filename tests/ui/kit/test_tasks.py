"""Work in lanes, heard on the GUI thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from eventdesk.core.shared.errors import Cancelled, EventDeskError, NotFound
from eventdesk.core.shared.progress import Progress, Step, stop_if_cancelled
from eventdesk.store.lanes import Lanes
from eventdesk.ui.kit.tasks import Task, Tasks


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[EventDeskError] = []
        self.steps: list[Step] = []
        self.threads: set[str] = set()

    def on_done(self, result: object) -> None:
        self.threads.add(current_thread().name)
        self.results.append(result)

    def on_failed(self, error: EventDeskError) -> None:
        self.errors.append(error)

    def on_step(self, step: Step) -> None:
        self.steps.append(step)


@pytest.fixture
def tasks(qapp: QApplication, lanes: Lanes) -> Tasks:
    return Tasks(lanes.saving, lanes.reading, lanes.thinking, qapp)


def _idle(tasks: Tasks) -> bool:
    return not tasks.running


def test_a_result_arrives_on_the_gui_thread(qtbot: QtBot, tasks: Tasks) -> None:
    listener = Listener()
    tasks.save(lambda: current_thread().name, listener.on_done)
    qtbot.waitUntil(lambda: _idle(tasks))
    assert listener.threads == {main_thread().name}
    assert listener.results != [main_thread().name]


def test_saves_are_heard_in_the_order_they_were_asked_for(qtbot: QtBot, tasks: Tasks) -> None:
    listener = Listener()
    for number in range(50):
        tasks.save(lambda number=number: number, listener.on_done)
    qtbot.waitUntil(lambda: _idle(tasks))
    assert listener.results == list(range(50))


def test_a_broken_rule_is_told_as_an_error(qtbot: QtBot, tasks: Tasks) -> None:
    def work() -> None:
        raise NotFound(what="table", name="7")

    listener = Listener()
    tasks.read(work, listener.on_done, listener.on_failed)
    qtbot.waitUntil(lambda: _idle(tasks))
    assert [error.key for error in listener.errors] == ["not-found"] and listener.results == []


def test_an_error_nobody_listens_for_is_told_to_the_shell(qtbot: QtBot, tasks: Tasks) -> None:
    def work() -> None:
        raise NotFound(what="table", name="7")

    with qtbot.waitSignal(tasks.unheard) as heard:
        tasks.read(work)
    assert isinstance(heard.args[0], NotFound)


def test_a_defect_frees_whoever_waits_and_reaches_the_crash_dialog(qtbot: QtBot, tasks: Tasks) -> None:
    def work() -> int:
        return {"a": 1}["b"]

    listener = Listener()
    with qtbot.captureExceptions() as caught:
        tasks.read(work, listener.on_done, listener.on_failed)
        qtbot.waitUntil(lambda: _idle(tasks))
    assert caught[0][0] is KeyError
    assert [error.key for error in listener.errors] == ["unexpected"]


def test_many_steps_are_told_few_times_and_the_last_one_always(qtbot: QtBot, tasks: Tasks) -> None:
    def work(progress: Progress) -> str:
        for number in range(1, 20_001):
            progress.tell(Step("badges", number, 20_000))
        return "whole"

    listener = Listener()
    task = tasks.think(work, listener.on_done)
    task.progress.connect(listener.on_step)
    qtbot.waitUntil(lambda: _idle(tasks))
    assert listener.results == ["whole"]
    assert listener.steps[-1].done == 20_000
    assert len(listener.steps) < 200


def test_cancel_stops_work_that_looks(qtbot: QtBot, tasks: Tasks) -> None:
    begun = Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            stop_if_cancelled(progress)

    listener = Listener()
    task = tasks.think(work, failed=listener.on_failed)
    assert begun.wait(10)
    task.cancel()
    qtbot.waitUntil(lambda: _idle(tasks))
    assert [type(error) for error in listener.errors] == [Cancelled]


def test_cancel_before_the_beginning_is_a_cancel_too(qtbot: QtBot, tasks: Tasks) -> None:
    gate, listener = Event(), Listener()
    tasks.save(gate.wait)
    waiting: Task = tasks.save(lambda: "never", listener.on_done, listener.on_failed)
    waiting.cancel()
    gate.set()
    qtbot.waitUntil(lambda: _idle(tasks))
    assert [type(error) for error in listener.errors] == [Cancelled] and listener.results == []


def test_a_deleted_widget_is_not_called(qtbot: QtBot, tasks: Tasks) -> None:
    gate, label = Event(), QLabel()
    task = tasks.save(lambda: gate.wait() and "late", label.setText)
    with qtbot.waitSignal(label.destroyed):
        label.deleteLater()
    with qtbot.waitSignal(task.finished):
        gate.set()


def test_after_close_nothing_is_heard(qapp: QApplication, qtbot: QtBot) -> None:
    pool, gate, listener = ThreadPoolExecutor(1), Event(), Listener()
    tasks = Tasks(pool, pool, pool, qapp)
    tasks.save(lambda: gate.wait() and "late", listener.on_done)
    tasks.close()
    gate.set()
    pool.shutdown(wait=True)
    qapp.processEvents()
    assert listener.results == []


def test_what_was_handed_to_saving_is_saved_although_the_file_is_closed(qapp: QApplication, qtbot: QtBot) -> None:
    pool, gate, saved = ThreadPoolExecutor(1), Event(), list[int]()
    tasks = Tasks(pool, pool, pool, qapp)
    tasks.save(gate.wait)
    for number in range(3):
        tasks.save(partial(saved.append, number))
    tasks.close()
    gate.set()
    pool.shutdown(wait=True)
    assert saved == [0, 1, 2]


def test_a_timer_that_fires_after_the_file_was_closed_asks_for_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    pool, asked = ThreadPoolExecutor(1), list[int]()
    tasks = Tasks(ThreadPoolExecutor(1), pool, pool, qapp)
    tasks.close()
    pool.shutdown(wait=True)
    task = tasks.read(partial(asked.append, 1))
    assert not task.running
    assert tasks.running == ()
    assert asked == []


def test_tasks_deleted_under_running_work_harm_nobody(qapp: QApplication, qtbot: QtBot) -> None:
    pool, gate = ThreadPoolExecutor(1), Event()
    tasks = Tasks(pool, pool, pool, qapp)
    tasks.save(gate.wait)
    with qtbot.waitSignal(tasks.destroyed):
        tasks.deleteLater()
    gate.set()
    pool.shutdown(wait=True)
