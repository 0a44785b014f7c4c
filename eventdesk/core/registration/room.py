"""The use cases of the register together: what the participants' screen and the command line are given."""

from __future__ import annotations

from dataclasses import dataclass

from eventdesk.core.registration.balance import Territory
from eventdesk.core.registration.enrolling import Enrolling
from eventdesk.core.registration.history import History
from eventdesk.core.registration.mailmerge import MailMerge
from eventdesk.core.registration.merging import Merging
from eventdesk.core.registration.register import Register
from eventdesk.core.registration.revealing import Revealing
from eventdesk.core.registration.waiting import WaitingList


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
