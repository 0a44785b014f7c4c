"""What follows the commits, in a thread of its own."""

from __future__ import annotations

from threading import Event

from eventdesk.store.behind import Behind


def test_many_commits_are_followed_together_and_the_last_one_always(monkeypatch):
    monkeypatch.setattr("eventdesk.store.behind._MOMENT", 0.01)
    followed, last = [], Event()

    def follow(sequence):
        followed.append(sequence)
        if sequence == 99:
            last.set()

    behind = Behind(follow)
    for sequence in range(100):
        behind.reached(sequence)
    assert last.wait(30)
    behind.end()
    assert len(followed) < 100


def test_an_end_asked_for_while_it_wakes_is_heard(monkeypatch):
    monkeypatch.setattr("eventdesk.store.behind._MOMENT", 0.0)
    behind = Behind(lambda _: None)

    class EndsFirst(Event):
        """The wish for the end comes at the worst moment: before what woke the thread is cleared."""

        def clear(self):
            behind._ended.set()
            self.set()
            super().clear()

    waited_for, behind._wanted = behind._wanted, EndsFirst()
    waited_for.set()
    behind._thread.join(10)
    assert not behind._thread.is_alive()
