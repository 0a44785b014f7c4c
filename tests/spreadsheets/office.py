"""LibreOffice beside EventDesk: opens a workbook as an office would and writes it again."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

FILTERS = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "pdf": "pdf", "ods": "ods"}


def converted(path: Path, kind: str, folder: Path) -> Path:
    """The file as LibreOffice reads it, saved as ``kind`` into ``folder``."""
    return all_converted([path], kind, folder)[0]


def all_converted(paths: Sequence[Path], kind: str, folder: Path) -> list[Path]:
    """Files as LibreOffice reads them, one after the other, saved as ``kind`` into ``folder``."""
    folder.mkdir(exist_ok=True)
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", FILTERS[kind]]
    environment = {**os.environ, "HOME": str(folder)}
    names = [str(path) for path in paths]
    subprocess.run(
        [*command, "--outdir", str(folder), *names], check=True, capture_output=True, timeout=240, env=environment
    )
    return [folder / f"{path.stem}.{kind}" for path in paths]
