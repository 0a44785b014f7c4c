"""What the papers say is true: licence, README, catalogue file, third parties, versions, links."""

from __future__ import annotations

import hashlib
import importlib
import re
import tomllib
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import eventdesk
from eventdesk.cli.main import MODULES
from tests.house.sources import ROOT, files, name

EUPL_1_2 = "57fb42fbcd0b037ce528ed8f72f1ec095d67bc6825ecf1448ff39be1fe68a4b4"
"""SHA-256 of the licence's official English text, as the SPDX list carries it."""

PINNED = re.compile(r"^([\w.-]+)==([^\s;\\]+)", re.MULTILINE)


def _project() -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)


def _lock() -> str:
    return (ROOT / "requirements.lock").read_text(encoding="utf-8")


def _publiccode() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    return found


def test_the_licence_is_the_official_text() -> None:
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == EUPL_1_2


def test_versions_agree() -> None:
    version = _project()["project"]["version"]
    changes = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert changes is not None
    assert {version} == {eventdesk.__version__, _publiccode()["softwareVersion"], changes[1]}


def test_every_verb_has_help_and_a_line_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for verb, module in MODULES.items():
        found = importlib.import_module(f"eventdesk.cli.{module}").VERB
        assert (found.name, bool(found.help)) == (verb, True)
        assert f"| `{verb}` |" in readme, verb


def test_every_module_of_the_command_line_is_a_verb() -> None:
    apart = {"__init__", "main", "verb"}
    modules = {p.stem for p in (ROOT / "eventdesk" / "cli").glob("*.py") if not p.stem.startswith("_")} - apart
    with_verb = {stem for stem in modules if hasattr(importlib.import_module(f"eventdesk.cli.{stem}"), "VERB")}
    assert with_verb == set(MODULES.values())


@pytest.mark.parametrize("paper", [p for p in files() if p.suffix == ".md"], ids=name)
def test_links_between_papers_lead_somewhere(paper: Any) -> None:
    text = paper.read_text(encoding="utf-8")
    targets = [t for t in re.findall(r"\]\(([^)#\s]+)\)", text) if "://" not in t]
    assert [t for t in targets if not (paper.parent / t).exists()] == []


@pytest.mark.parametrize("room", ["eventdesk", "eventdesk/core", "eventdesk/ui"])
def test_the_map_names_every_room(room: str) -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    inside = {path.relative_to(ROOT / room).parts for path in files() if path.is_relative_to(ROOT / room)}
    rooms = {f"{parts[0]}/" for parts in inside if len(parts) > 1}
    doors = {parts[0] for parts in inside if len(parts) == 1 and room == "eventdesk"} - {"__init__.py"}
    assert [name for name in sorted(rooms | doors) if not re.search(rf"(^|\s){re.escape(name)}", page)] == []


def test_every_locked_package_has_hashes_and_the_lock_no_address() -> None:
    lock = _lock()
    blocks = re.split(r"^(?=\w)", lock, flags=re.MULTILINE)
    assert [b.split("==")[0] for b in blocks if PINNED.match(b) and "--hash=sha256:" not in b] == []
    assert "://" not in lock


def test_the_lock_pins_what_the_project_asks_for() -> None:
    project = _project()["project"]
    groups = dict(project["optional-dependencies"])
    (addons,) = groups.pop("camera")  # too large for everybody; never of another version than Essentials
    assert addons.replace("Addons", "Essentials") in project["dependencies"]
    wanted = [*project["dependencies"], *(r for group in groups.values() for r in group)]
    pinned: dict[str, list[str]] = {}
    for package, version in PINNED.findall(_lock()):
        pinned.setdefault(canonicalize_name(package), []).append(version)
    for text in wanted:
        asked = Requirement(text)
        versions = pinned.get(canonicalize_name(asked.name), [])
        assert versions, text
        assert all(v in asked.specifier for v in versions), text


def test_every_locked_package_is_named_with_its_licence() -> None:
    rows = re.findall(r"^\| ([^|]+)\|[^|]+\| ([^|]+)\|$", (ROOT / "THIRD_PARTY.md").read_text("utf-8"), re.MULTILINE)
    named = {
        canonicalize_name(part.strip()) for packages, licence in rows if licence.strip() for part in packages.split(",")
    }
    assert {canonicalize_name(p) for p, _ in PINNED.findall(_lock())} - named == set()


def test_fonts_and_icons_keep_their_licences_beside_them() -> None:
    resources = ROOT / "resources"
    for folder in (*(resources / "fonts").iterdir(), resources / "icons"):
        assert any("OFL" in p.name or "LICENSE" in p.name for p in folder.iterdir()), folder.name


def test_publiccode_keeps_to_the_standard() -> None:
    """Mandatory keys and limits of publiccode.yml 0.4 (core schema, and the section of Italy)."""
    data = _publiccode()
    assert data["publiccodeYmlVersion"].startswith("0.4")
    assert {"name", "url", "platforms", "categories", "developmentStatus", "softwareType"} <= set(data)
    assert data["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert data["softwareType"] == "standalone/desktop"
    assert data["legal"]["license"] == _project()["project"]["license"]
    assert data["maintenance"]["type"] == "community"
    assert all(contact["name"] for contact in data["maintenance"]["contacts"])
    assert data["localisation"]["localisationReady"] is True
    assert data["localisation"]["availableLanguages"] == ["it", "en"]
    assert data["IT"]["countryExtensionVersion"] == "1.0"


@pytest.mark.parametrize("language", ["it", "en"])
def test_publiccode_describes_within_its_limits(language: str) -> None:
    description = _publiccode()["description"][language]
    assert 0 < len(description["shortDescription"]) <= 150
    assert 150 <= len(description["longDescription"]) <= 10_000
    assert description["features"]
    assert all((ROOT / picture).is_file() for picture in description["screenshots"])
