"""dev.py, for real: a small project with nothing to fetch, set up, broken and mended."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.house.sources import ROOT

PROGRAM = """
import json, os, sys
print(json.dumps({"arguments": sys.argv[1:], "prefix": sys.prefix, "folder": os.getcwd()}))
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone with dev.py, an empty lock, a program that says how it was called, and a half-made .venv."""
    folder = tmp_path_factory.mktemp("set-up") / "a clone"
    (folder / "eventdesk").mkdir(parents=True)
    shutil.copy(ROOT / "dev.py", folder)
    (folder / "requirements.lock").write_text("# nothing\n")
    (folder / "eventdesk" / "__main__.py").write_text(PROGRAM)
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "python").write_text("")
    return folder


@pytest.fixture
def dev() -> ModuleType:
    """dev.py as a module."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _run(project: Path, *arguments: str, screen: bool = False) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {k: v for k, v in os.environ.items() if k not in hidden}
    if screen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, str(project / "dev.py"), *arguments]
    return subprocess.run(
        command, cwd=project.parent, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


def test_set_up_is_done_once_mended_when_broken_and_never_hidden(project: Path) -> None:
    first = _run(project, "run", "demo", "my event", "--json")
    assert "Making .venv" in first.stderr
    said = json.loads(first.stdout)
    assert said["arguments"] == ["demo", "my event", "--json"]
    assert Path(said["prefix"]) == project / ".venv"
    assert Path(said["folder"]) == project.parent

    second = _run(project, "run")
    assert second.returncode == 2
    assert second.stderr.splitlines() == [
        "There is no screen here, so no window can open. Without one, try: python3 dev.py run demo my-event"
    ]
    assert (_run(project, "run", "new").stderr, _run(project, "run", screen=True).stderr) == ("", "")

    _lose_a_package(project)
    assert "Set up in" in _run(project, "run", "new").stderr

    (project / "requirements.lock").write_text("# nothing, said otherwise\n")
    changed = _run(project, "run", "new")
    assert "Making .venv" not in changed.stderr
    assert "Set up in" in changed.stderr

    lock = f"eventdesk-no-such-package==1.0 --hash=sha256:{'0' * 64}\n"
    (project / "requirements.lock").write_text(lock)
    failed = _run(project, "run", "new")
    assert failed.returncode == 1
    assert "could not be fetched" in failed.stderr or "does not exist for this Python" in failed.stderr
    assert not _stamp(project).exists()

    (project / "requirements.lock").write_text("# nothing\n")
    python = project / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to(project / "gone")
    mended = _run(project, "run", "new")
    assert mended.returncode == 0
    assert "Making .venv" in mended.stderr


def _stamp(project: Path) -> Path:
    return project / ".venv" / "eventdesk-setup.json"


def _lose_a_package(project: Path) -> None:
    stamp = json.loads(_stamp(project).read_text())
    stamp["packages"].append("lost-1.0.dist-info")
    _stamp(project).write_text(json.dumps(stamp))


def test_an_unknown_verb_names_the_known_ones(project: Path) -> None:
    answer = _run(project, "open")
    assert answer.returncode == 2
    assert "dev.py test" in answer.stderr


def test_old_pythons_can_read_it_to_be_told(dev: ModuleType) -> None:
    source = (ROOT / "dev.py").read_text(encoding="utf-8")
    module = ast.parse(source, feature_version=(3, 7))
    imported = {alias.name for node in ast.walk(module) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(module) if isinstance(node, ast.ImportFrom)}
    assert imported <= sys.stdlib_module_names
    assert dev.OLDEST == (3, 11)


def test_missing_libraries_are_found_by_soname_and_named_by_package(dev: ModuleType) -> None:
    assert dev.loads("libc.so.6")
    assert not dev.loads("libeventdesk-nowhere.so.7")
    assert "libegl1 libgl1" in dev.advice({"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"})


def test_tools_of_marked_tests_are_those_that_are_brought(dev: ModuleType) -> None:
    used = {
        argument.value
        for path in (ROOT / "tests").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "needs"
        for argument in node.args
        if isinstance(argument, ast.Constant)
    }
    assert used <= set(dev.TEST_TOOLS)
