"""What is written down about exports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from eventdesk.core.shared.records import Fact, record


@record("exported", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class Exported(Fact):
    """A file left the program: which, with how many people's data, and how private.

    ``export`` is the id the workbook carries, the same at each of its syncs. ``inside`` says whose rows are in it, in
    codes that lead to nobody by themselves (see ``copies``); ``like`` names an earlier fact with the same people, whose
    codes are not written twice.
    """

    event: str = ""
    file: str = ""
    sha256: str = ""
    people: int = 0
    privacy: str = ""
    export: str = ""
    inside: str = ""
    like: str = ""
    at: datetime | None = None
