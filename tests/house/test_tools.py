"""The tools that keep the house in order find nothing to say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def _says(*command: str) -> str:
    """What a tool of this Python says when it objects; empty when it does not."""
    answer = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    return f"{answer.stdout}{answer.stderr}" if answer.returncode else ""


def test_ruff_finds_nothing() -> None:
    said = _says("ruff", "check", ".")
    assert not said, said


def test_every_file_is_formatted() -> None:
    said = _says("ruff", "format", "--check", ".")
    assert not said, said


def test_types_are_strict_and_right() -> None:
    said = _says("mypy")
    assert not said, said


def test_rooms_know_only_what_they_may() -> None:
    command = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    answer = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
