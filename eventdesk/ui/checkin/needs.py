"""What the check-in screen needs of an open file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from eventdesk.core.badges.printing import Printing
    from eventdesk.core.checkin.helpdesk import HelpDesk
    from eventdesk.core.checkin.paper import DeskPaper
    from eventdesk.core.checkin.rehearsal import Case
    from eventdesk.core.checkin.service import CheckIn
    from eventdesk.core.checkin.supervisor import Supervisor
    from eventdesk.core.programme.service import Programme
    from eventdesk.core.shared.bus import Bus
    from eventdesk.ui.checkin.exchange import ExchangesFiles
    from eventdesk.ui.checkin.pictures import CodesIn


class Undoes(Protocol):
    """Takes back what one action wrote."""

    def undo(self, unit: str) -> object:
        """Take back the action with this unit."""
        ...


class Rehearses(Protocol):
    """A file of invented people, thrown away when closed."""

    @property
    def file(self) -> DeskFile:
        """The file."""
        ...

    @property
    def event(self) -> str:
        """Its event."""
        ...

    @property
    def cases(self) -> Sequence[Case]:
        """Whom to try."""
        ...

    def close(self) -> None:
        """Throw it away."""
        ...


class DeskFile(Protocol):
    """The use cases of a desk."""

    @property
    def path(self) -> Path:
        """Where the file is."""
        ...

    @property
    def bus(self) -> Bus:
        """Tells what is written to it."""
        ...

    @property
    def checkin(self) -> CheckIn:
        """Scans and arrivals."""
        ...

    @property
    def helpdesk(self) -> HelpDesk:
        """Walk-ins, substitutions, delegations, corrections."""
        ...

    @property
    def supervisor(self) -> Supervisor:
        """What is behind the PIN."""
        ...

    @property
    def programme(self) -> Programme:
        """Venues, themes, rounds."""
        ...

    @property
    def undo(self) -> Undoes:
        """Undo of an action."""
        ...

    @property
    def exchange(self) -> ExchangesFiles:
        """Journal files for other desks."""
        ...

    @property
    def printing(self) -> Printing:
        """Printers of this computer."""
        ...

    @property
    def desk_paper(self) -> DeskPaper:
        """The list to go on with on paper, the volunteers' sheet."""
        ...

    @property
    def codes_in(self) -> CodesIn:
        """The QR codes in a picture."""
        ...

    def rehearsal(self, language: str) -> Rehearses:
        """Invented people to try the desk with."""
        ...
