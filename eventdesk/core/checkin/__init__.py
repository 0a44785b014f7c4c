"""Check-in: scans and their outcomes, arrivals, walk-ins, search."""
