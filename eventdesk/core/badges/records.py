"""What is written down about printing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from eventdesk.core.shared.records import Fact, record


@record("badge_printed", index=(("event",), ("badge",)), subject="person")
@dataclass(frozen=True, slots=True, kw_only=True)
class BadgePrinted(Fact):
    """A badge was put on paper (or into a file meant for it). ``content`` is a digest of what it showed, so that a
    badge whose words changed since can be found.
    """

    event: str = ""
    badge: str = ""
    registration: str = ""
    person: str = ""
    content: str = ""
    reason: str = ""
    at: datetime | None = None
