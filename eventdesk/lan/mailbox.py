"""What many phones send at once is written in one transaction: each waits for one commit, the desk for one turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from eventdesk.core.notes.intake import Receipt, Sent

Take = Callable[[Sequence[Sent]], list[Receipt]]

_MOST = 40
"""Parcels in one transaction: a check-in behind it waits for no more."""
_PATIENCE = 30.0
"""Seconds after which a phone is told to try again."""


class Mailbox:
    """Hands what was posted to ``take``, in the order it came."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._waiting: deque[tuple[Sequence[Sent], Future[list[Receipt]]]] = deque()
        self._lane = ThreadPoolExecutor(1, "mailbox")

    def post(self, sent: Sequence[Sent]) -> list[Receipt]:
        """Write these; returns once they are durable, with a receipt for each.

        Raises:
            TimeoutError: it takes too long; they may be written later, and sending them again does no harm.
            EventDeskError: they could not be written.
        """
        answer: Future[list[Receipt]] = Future()
        self._waiting.append((sent, answer))
        self._lane.submit(self._empty)
        return answer.result(_PATIENCE)

    def close(self) -> None:
        """Write what was posted, then take nothing more."""
        self._lane.shutdown(wait=True)

    def _empty(self) -> None:
        """Write what waits by now; whoever posted it together with others finds nothing left to do."""
        batch: list[tuple[Sequence[Sent], Future[list[Receipt]]]] = []
        parcels = 0
        while self._waiting and (not batch or parcels + len(self._waiting[0][0]) <= _MOST):
            batch.append(self._waiting.popleft())
            parcels += len(batch[-1][0])
        if not batch:
            return
        try:
            receipts = iter(self._take([each for sent, _ in batch for each in sent]))
        except BaseException as error:
            for _, answer in batch:
                answer.set_exception(error)
            raise
        for sent, answer in batch:
            answer.set_result([next(receipts) for _ in sent])
