"""What is written down about exports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from eventdesk.core.shared.records import Fact, record


@record("exported", index=(("event",),))
@dataclass(frozen=True, slots=True, kw_only=True)
class Exported(Fact):
    """A file left the program: which, with how many people's data, and how private."""

    event: str = ""
    file: str = ""
    sha256: str = ""
    people: int = 0
    privacy: str = ""
    at: datetime | None = None
