"""What can be locked from a seat: the seat, its table in the round, the whole round. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eventdesk.core.rotation.records import SeatLock
from eventdesk.ui.rotation.seating import Seated, TableCard


@dataclass(frozen=True, slots=True)
class LockWish:
    """One lock that can be set or, with ``lock`` (its id), taken away. ``name`` and ``number`` are for people."""

    registration: str = ""
    table: str = ""
    round: str = ""
    lock: str = ""
    name: str = ""
    number: int = 0


def locks_of(locks: Sequence[SeatLock], person: Seated | None, card: TableCard, round_id: str) -> tuple[LockWish, ...]:
    """The locks that concern a seat: of the person in this round, of the table in it, of all of the round."""
    wishes = [
        LockWish(table=card.id, round=round_id, number=card.number),
        LockWish(round=round_id),
    ]
    if person is not None:
        wishes.insert(0, LockWish(registration=person.id, round=round_id, name=person.name))
    set_ = {(lock.registration, lock.table, lock.round): lock.id for lock in locks}
    return tuple(
        LockWish(w.registration, w.table, w.round, set_.get((w.registration, w.table, w.round), ""), w.name, w.number)
        for w in wishes
    )
