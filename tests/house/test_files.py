"""Files stay short, say nothing of the machine they were written on, and keep to their rooms."""

from __future__ import annotations

import ast
import re
import statistics
import sys
from pathlib import Path

from tests.house.sources import ROOT, files, modules, name, tree

LONGEST_FILE = 400
MEDIAN_FUNCTION = 10
CORE_MAY_IMPORT = {"eventdesk", "rapidfuzz", "phonenumbers"}
BINARY = {".png", ".ttf", ".otf", ".xlsx", ".xls", ".ods", ".pdf", ".eventdesk", ".wav", ".ico", ".gz", ".zip"}


def test_no_file_of_the_program_is_long() -> None:
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {path: length for path, length in lengths.items() if length >= LONGEST_FILE} == {}


def test_the_usual_function_is_short() -> None:
    lengths = [
        (node.end_lineno or 0) - node.body[0].lineno + 1
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert statistics.median(lengths) <= MEDIAN_FUNCTION


def test_every_file_of_the_program_says_what_it_is() -> None:
    silent = [name(path) for path in modules() if tree(path).body and not ast.get_docstring(tree(path))]
    assert silent == []


def test_nothing_names_a_machine_or_a_package_index() -> None:
    # Written in pieces, or this file would find itself.
    marks = [
        *("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "C:\\" + "Users\\"),
        *(
            "py" + "pi.org",
            "python" + "hosted.org",
            "npm" + "js.org",
            "deb." + "debian.org",
            "--index" + "-url",
            "--extra" + "-index",
        ),
    ]
    found = [
        f"{name(path)}: {mark}"
        for path in files()
        if path.suffix not in BINARY
        for mark in marks
        if mark in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert found == []


def test_resources_and_seeds_hold_no_program() -> None:
    folders = [ROOT / "resources", ROOT / "db" / "seeds"]
    assert [name(p) for p in files() if p.suffix == ".py" and any(p.is_relative_to(f) for f in folders)] == []


def test_the_core_leans_on_the_standard_library_and_two_pure_ones() -> None:
    allowed = CORE_MAY_IMPORT | sys.stdlib_module_names
    found = {
        f"{name(path)}: {imported}"
        for path in modules("eventdesk/core")
        for imported in _imported(tree(path))
        if imported.split(".")[0] not in allowed
    }
    assert found == set()


def test_tests_neither_sleep_nor_skip() -> None:
    calls = re.compile(r"\btime\.sleep\(|\bpytest\.skip\(|\bimportorskip\(|mark\.skip|mark\.xfail|qtbot\.wait\(")
    here = Path(__file__)
    found = [
        f"{name(path)}:{number}"
        for path in modules("tests")
        if path not in (here, ROOT / "tests" / "conftest.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if calls.search(line)
    ]
    assert found == []


def _imported(module: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(node.module or "")
    return found
