"""Open data as files: the metadata say what the files hold."""

from __future__ import annotations

import csv
import json
from hashlib import sha256
from pathlib import Path

import pytest

from eventdesk.core.export.opendata import HIDDEN, Column, Publisher, Table, open_data
from eventdesk.core.export.ports import FolderMissing
from eventdesk.core.shared.progress import Silent
from eventdesk.spreadsheets.writing import WorkbookWriter
from eventdesk.spreadsheets.writing_open import csv_of
from tests.export.books import AT, small, state_of, words

# What DCAT-AP_IT 2.0 makes mandatory for a dataset, a distribution and an agent.
DATASET = "dct:identifier dct:title dct:description dct:modified dcat:theme dct:rightsHolder dct:accrualPeriodicity"
DISTRIBUTION = "dcat:accessURL dct:format dct:license"
AGENT = "dct:identifier foaf:name"


def test_the_metadata_are_true_and_whole(tmp_path: Path) -> None:
    publisher = Publisher("Ente", "c_a944", "dati@example.org", "https://dati.example.org/2026")
    data = open_data(state_of(small(60, 2, 20)), words(), publisher, "it", AT)
    paths = WorkbookWriter().write_open_data(data, tmp_path / "aperti", Silent())
    files = {path.name: path.read_bytes() for path in paths}
    package = json.loads(files["datapackage.json"])
    for resource in package["resources"]:
        content = files[resource["path"]]
        assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{sha256(content).hexdigest()}")
        header, *rows = csv.reader(content.decode().splitlines())
        fields = resource["schema"]["fields"]
        assert header == [field["name"] for field in fields]
        for row in rows:
            for field, value in zip(fields, row, strict=True):
                assert value in resource["schema"]["missingValues"] or field["type"] == "string" or int(value) >= 0
    graph = json.loads(files["dcat-ap_it.jsonld"])["@graph"]
    kinds = {"dcatapit:Dataset": DATASET, "dcatapit:Distribution": DISTRIBUTION, "dcatapit:Agent": AGENT}
    known = {node["@id"] for node in graph}
    for node in graph:
        for kind, wanted in kinds.items():
            if kind in node["@type"]:
                assert [name for name in wanted.split() if not node.get(name)] == []
    dataset = next(node for node in graph if "dcatapit:Dataset" in node["@type"])
    assert {d["@id"] for d in dataset["dcat:distribution"]} | {dataset["dct:rightsHolder"]["@id"]} <= known
    addresses = {node["dcat:accessURL"]["@id"] for node in graph if "dcat:accessURL" in node}
    assert addresses == {f"https://dati.example.org/2026/{r['path']}" for r in package["resources"]}


def test_texts_that_a_spreadsheet_would_compute_are_marked() -> None:
    table = Table(
        "x", "X", "", (Column("a", "string", "A"), Column("b", "integer", "B")), (("=1+1", HIDDEN), ("\0b", 3))
    )
    assert csv_of(table) == b"a,b\r\n'=1+1,*\r\nb,3\r\n"


def test_a_folder_in_a_missing_folder_is_said(tmp_path: Path) -> None:
    data = open_data(state_of(small(1, 1, 0)), words(), Publisher("Ente"), "it", AT)
    with pytest.raises(FolderMissing):
        WorkbookWriter().write_open_data(data, tmp_path / "manca" / "aperti", Silent())
