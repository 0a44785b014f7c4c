"""What is written down when something in the program breaks. No Qt, no personal data: code lines only, no values."""

from __future__ import annotations

import platform
import sys
from datetime import datetime
from pathlib import Path
from traceback import FrameSummary, TracebackException


def report_of(error: BaseException, version: str, when: datetime, thread: str) -> str:
    """The report: when, where, which version, and the lines of code that led there.

    The error's own words are left out, as they may hold a name that somebody typed.
    """
    chain = []
    current: TracebackException | None = TracebackException.from_exception(error, limit=60)
    while current is not None:
        chain.append("\n".join([_kind(current), *(_line(frame) for frame in current.stack)]))
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    head = (
        f"EventDesk {version}",
        f"when: {when.isoformat(timespec='seconds')}",
        f"thread: {thread}",
        f"python: {sys.version.split()[0]}",
        f"system: {platform.platform()}",
    )
    return "\n".join(head) + "\n\n" + "\n\ncaused by\n".join(chain) + "\n"


def _kind(found: TracebackException) -> str:
    return found.exc_type.__qualname__ if found.exc_type else "unknown"


def _line(frame: FrameSummary) -> str:
    return f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}: {frame.line}"


def save_report(folder: Path, report: str, when: datetime) -> Path | None:
    """Write a report as ``crash-<moment>.txt``; None when the folder cannot be written."""
    path = folder / f"crash-{when:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(report, encoding="utf-8")
    except OSError:
        return None
    return path
