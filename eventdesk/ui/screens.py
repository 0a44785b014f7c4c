"""Where screens and services meet: what the screens need of an open file, and the entries of the side bar.

An entry's factory imports its screen when it is first visited: the window is there before the screens are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.shell.parts import Find, OpenedFile, ScreenEntry


class Services(OpenedFile, Protocol):
    """The use cases of an open file that screens are given, one attribute each, typed by the core's classes."""


def entries(kit: Kit, file: Services) -> tuple[ScreenEntry, ...]:
    """The screens of an open file, in the order of the side bar."""
    return ()


def finders(file: Services) -> Sequence[Find]:
    """What Ctrl+K searches beside commands: people first."""
    return ()
