"""`python -m eventdesk`: the window, with a file if named, or a verb of the command line."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> int:
    """Open the window when no verb is given; else run the verb. Returns the exit code."""
    if getattr(sys, "frozen", False):
        # A child process of the frozen program (reading a list) begins here too.
        from multiprocessing import freeze_support

        freeze_support()
    arguments = sys.argv[1:]
    file = Path(arguments[0]) if len(arguments) == 1 and arguments[0].endswith(".eventdesk") else None
    if arguments and not (file and file.is_file()):
        from eventdesk.cli.main import run

        return run(arguments)
    from eventdesk.window import open_window, screen_is_there

    if not screen_is_there():
        from eventdesk.machine import language, sentences

        sys.stderr.write(sentences(language()).say("no-screen") + "\n")
        return 2
    return open_window(file)


if __name__ == "__main__":
    sys.exit(main())
