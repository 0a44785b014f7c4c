"""What every screen is given by the shell."""

from __future__ import annotations

from dataclasses import dataclass

from eventdesk.ui.kit.feed import Feed
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.kit.scanner import Scanner
from eventdesk.ui.kit.tasks import Tasks
from eventdesk.ui.kit.theme import Theme
from eventdesk.ui.kit.toasts import Toasts
from eventdesk.ui.kit.words import Words


@dataclass(frozen=True, slots=True)
class Look:
    """How things look and speak: enough for a widget."""

    theme: Theme
    icons: Icons
    words: Words


@dataclass(frozen=True, slots=True)
class Kit:
    """What a screen needs beside its own services, for one open file.

    ``look`` paints and speaks, ``tasks`` runs work in the file's lanes, ``feed`` tells what changed, ``toasts`` says
    what was done and offers Undo, ``scanner`` hears badge scanners wherever the focus is.
    """

    look: Look
    tasks: Tasks
    feed: Feed
    toasts: Toasts
    scanner: Scanner
