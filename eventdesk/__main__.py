"""`python -m eventdesk`: the window, or a verb of the command line."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Open the window when no verb is given; else run the verb. Returns the exit code."""
    if len(sys.argv) > 1:
        from eventdesk.cli.main import run

        return run(sys.argv[1:])
    from eventdesk.window import open_window

    return open_window()


if __name__ == "__main__":
    # In the packaged program a child process starts here too, and goes its own way from this call.
    multiprocessing.freeze_support()
    sys.exit(main())
