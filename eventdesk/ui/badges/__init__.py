"""The screen of badges: choose, see the true pages, save."""
