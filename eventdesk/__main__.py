"""`python -m eventdesk`: the window, or a verb of the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Open the window when no verb is given; else run the verb. Returns the exit code."""
    if len(sys.argv) > 1:
        from eventdesk.cli.main import run

        return run(sys.argv[1:])
    from eventdesk.window import open_window

    return open_window()


if __name__ == "__main__":
    sys.exit(main())
