"""Notes: idea cards and their versions."""
