"""Badges: layouts, sheet geometry in millimetres, print jobs."""
