"""The check-in screen: scan, search, admit, check out, undo, exchange with other desks."""
