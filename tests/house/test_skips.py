"""What a system lacks is skipped with a sentence, and where nothing may be skipped, a skip fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT

TESTS = """
import pytest

@pytest.mark.needs("eventdesk-no-such-program")
def test_beside_a_program(): ...

@pytest.mark.needs("sh")
def test_beside_a_shell(): ...
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two tests under the project's own conftest and settings."""
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_beside.py").write_text(TESTS)
    return tmp_path


def _pytest(folder: Path, **extra: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "EVENTDESK_NO_SKIPS" and not k.startswith("PYTEST")}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        str(ROOT / "pyproject.toml"),
        "-p",
        "no:cacheprovider",
        str(folder),
    ]
    environment |= extra
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_a_missing_program_skips_with_a_sentence(folder: Path) -> None:
    answer = _pytest(folder)
    assert answer.returncode == 0, answer.stdout
    assert "1 passed, 1 skipped" in answer.stdout
    assert "eventdesk-no-such-program is not installed: `python3 dev.py test` says how" in answer.stdout


def test_a_skip_fails_where_nothing_may_be_skipped(folder: Path) -> None:
    answer = _pytest(folder, EVENTDESK_NO_SKIPS="1")
    assert answer.returncode == 1, answer.stdout
    assert "1 passed, 1 error" in answer.stdout
