"""Translations: ``resources/translations/<room>_<language>.ts`` are written by people, ``<language>.qm`` is made.

No Qt is imported: set-up and build call this before anything else::

    python -m eventdesk.ui.kit.translations compile           # every .ts into it.qm and en.qm
    python -m eventdesk.ui.kit.translations update checkin    # new sentences of ui/checkin into its .ts files
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

LANGUAGES = ("it", "en")
_UI = Path(__file__).parents[1]
RESOURCES = _UI.parents[1] / "resources" / "translations"


def tool(name: str) -> Path | None:
    """Qt's ``lrelease`` or ``lupdate`` inside PySide6; None in a frozen program, which brings its .qm files."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        return None
    folder = Path(next(iter(found.submodule_search_locations)))
    return next((path for path in (folder / name, folder / f"{name}.exe") if path.exists()), None)


def is_stale(folder: Path = RESOURCES, target: Path | None = None) -> bool:
    """Whether a .qm is missing or older than a .ts it is made from."""
    into = target or folder
    return any(_older(into / f"{language}.qm", _sources(folder, language)) for language in LANGUAGES)


def compile_all(folder: Path = RESOURCES, target: Path | None = None) -> bool:
    """Make the .qm files of ``folder`` in ``target`` (default: beside the .ts); false when Qt's tool is not there."""
    lrelease, into = tool("lrelease"), target or folder
    if lrelease is None:
        return False
    into.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        temporary = into / f"{language}.{os.getpid()}.tmp"
        sources = [str(path) for path in _sources(folder, language)]
        _run(lrelease, "-silent", *sources, "-qm", str(temporary))
        temporary.replace(into / f"{language}.qm")
    return True


def ready(folder: Path, cache: Path) -> Path:
    """The folder that holds fresh .qm files: ``folder`` itself, or ``cache`` when that cannot be written."""
    if not is_stale(folder):
        return folder
    into = folder if os.access(folder, os.W_OK) else cache
    if into != folder and not is_stale(folder, into):
        return into
    return into if compile_all(folder, into) else folder


def update(room: str, into: Path = RESOURCES) -> None:
    """Bring the .ts files of one room up to date with its sources. English holds plurals only: it is the source.

    The room ``ui`` is what lies in the folder itself: the titles in ``screens.py``.
    """
    lupdate = tool("lupdate")
    if lupdate is None:
        raise SystemExit("lupdate is not installed")
    found = _UI.glob("*.py") if room == _UI.name else (_UI / room).rglob("*.py")
    sources = [str(path) for path in sorted(found)]
    for language in LANGUAGES:
        plural = ["-pluralonly"] if language == "en" else []
        target = str(into / f"{room}_{language}.ts")
        options = ["-silent", "-no-obsolete", "-locations", "none", *plural]
        _run(lupdate, *options, *sources, "-source-language", "en", "-target-language", language, "-ts", target)


def _sources(folder: Path, language: str) -> list[Path]:
    return sorted(folder.glob(f"*_{language}.ts"))


def _older(made: Path, sources: list[Path]) -> bool:
    if not made.exists():
        return True
    return any(path.stat().st_mtime > made.stat().st_mtime for path in sources)


def _run(program: Path, *arguments: str) -> None:
    # Imported only when there is something to make, which is not at an ordinary start.
    import subprocess

    subprocess.run([str(program), *arguments], check=True)


def main(arguments: list[str]) -> int:
    """``compile`` or ``update ROOM...``."""
    match arguments:
        case ["compile"]:
            compile_all()
        case ["update", *rooms] if rooms:
            for room in rooms:
                update(room)
        case _:
            sys.stderr.write(__doc__ or "")
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
