"""Rotation: preferences, rules, the plan, its score and its reasons."""
