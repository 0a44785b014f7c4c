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


def test_it_ends_whenever_it_is_asked_to(monkeypatch):
    monkeypatch.setattr("eventdesk.store.behind._MOMENT", 0.0)
    for _ in range(300):
        behind = Behind(lambda _: None)
        behind.reached(1)
        behind.end()
        behind.end()
