"""The use cases of the register together: what the participants' screen and the command line are given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eventdesk.core.registration.balance import Territory
from eventdesk.core.registration.enrolling import Enrolling
from eventdesk.core.registration.history import History, ReadWritten
from eventdesk.core.registration.mailmerge import DrawCode, MailMerge, WriteTable
from eventdesk.core.registration.merging import HandOver, Merging
from eventdesk.core.registration.register import Register
from eventdesk.core.registration.revealing import Revealing
from eventdesk.core.registration.waiting import WaitingList
from eventdesk.core.shared.ids import NewId
from eventdesk.core.shared.ports import Ledger
from eventdesk.core.shared.sentences import Sentences


@dataclass(frozen=True, slots=True)
class RegisterRoom:
    """One attribute each; ``territory`` is whom the register is held beside."""

    register: Register
    merging: Merging
    waiting: WaitingList
    enrolling: Enrolling
    history: History
    revealing: Revealing
    mail_merge: MailMerge
    territory: Territory


def register_room(
    ledger: Ledger,
    new_id: NewId,
    register: Register,
    written: ReadWritten,
    draw: DrawCode,
    write: WriteTable,
    words: Callable[[str], Sentences],
    territory: Territory,
    hand_over: Sequence[HandOver] = (),
) -> RegisterRoom:
    """The whole room on one event file; ``hand_over`` as ``Merging`` takes it."""
    return RegisterRoom(
        register,
        Merging(ledger, new_id, hand_over),
        WaitingList(ledger, new_id),
        Enrolling(ledger, new_id),
        History(ledger, written),
        Revealing(ledger, new_id),
        MailMerge(ledger, new_id, register.issue_badges, draw, write, words),
        territory,
    )
