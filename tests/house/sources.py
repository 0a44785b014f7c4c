"""The files of the house, as the house tests see them."""

from __future__ import annotations

import ast
import shutil
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CACHES = (".pytest_cache", ".ruff_cache", ".mypy_cache", ".hypothesis", ".import_linter_cache")


@cache
def files() -> tuple[Path, ...]:
    """Every file of the project, without what is made: what git knows, or all of it where there is no git."""
    names = _known_to_git()
    if names is not None:
        return tuple(path for path in names if path.is_file())
    made = {".venv", ".git", ".cache", "build", "dist", "__pycache__", *CACHES}
    everything = (path for path in ROOT.rglob("*") if path.is_file() and path.suffix not in (".qm", ".pyc"))
    return tuple(path for path in everything if not made & set(path.relative_to(ROOT).parts))


def _known_to_git() -> list[Path] | None:
    git = shutil.which("git")
    if git is None:
        return None
    command = [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        return None
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


def modules(folder: str = "eventdesk") -> tuple[Path, ...]:
    """The Python files below a folder."""
    base = ROOT / folder
    return tuple(path for path in files() if path.suffix == ".py" and path.is_relative_to(base))


@cache
def tree(path: Path) -> ast.Module:
    """A Python file, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name(path: Path) -> str:
    """A file's name from the root of the project."""
    return path.relative_to(ROOT).as_posix()
