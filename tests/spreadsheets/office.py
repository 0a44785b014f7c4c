"""LibreOffice beside EventDesk: opens a workbook as an office would and writes it again."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

FILTERS = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "pdf": "pdf", "ods": "ods"}


def converted(path: Path, kind: str, folder: Path) -> Path:
    """The file as LibreOffice reads it, saved as ``kind`` into ``folder``."""
    folder.mkdir(exist_ok=True)
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", FILTERS[kind]]
    environment = {**os.environ, "HOME": str(folder)}
    subprocess.run(
        [*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=120, env=environment
    )
    return folder / f"{path.stem}.{kind}"
