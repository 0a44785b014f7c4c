"""Metadata of open data: datapackage.json (Frictionless Data Package 1) and DCAT-AP_IT as JSON-LD.

Addresses are relative to the metadata unless the publisher says where the files will be: the folder may be put
anywhere as it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from eventdesk.core.export.opendata import HIDDEN, OpenData, Table

DATAPACKAGE, DCAT = "datapackage.json", "dcat-ap_it.jsonld"
_LICENCE = ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/", "Creative Commons Attribution 4.0")
_AUTHORITY = "http://publications.europa.eu/resource/authority"
_LANGUAGES = {"it": "ITA", "en": "ENG"}
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatapit": "http://dati.gov.it/onto/dcatapit#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "spdx": "http://spdx.org/rdf/terms#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def datapackage(data: OpenData, files: Mapping[str, bytes]) -> bytes:
    """datapackage.json; ``files`` are the contents by file name."""
    licence, path, title = _LICENCE
    contributor = {"title": data.publisher.name, "role": "publisher"}
    contributor |= {"email": data.publisher.email} if data.publisher.email else {}
    return _json(
        {
            "profile": "tabular-data-package",
            "name": f"participation-{data.event[:12]}",
            "title": data.title,
            "description": data.description,
            "created": data.made.isoformat(timespec="seconds").replace("+00:00", "Z"),
            "keywords": list(data.keywords),
            "licenses": [{"name": licence, "path": path, "title": title}],
            "contributors": [contributor],
            "resources": [_resource(table, files[file_of(table)]) for table in data.tables],
        }
    )


def file_of(table: Table) -> str:
    """The name of a table's file."""
    return f"{table.key}.csv"


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.key.replace("_", "-"),
        "path": file_of(table),
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": {
            "fields": [{"name": c.name, "type": c.kind, "title": c.title} for c in table.columns],
            "missingValues": ["", HIDDEN],
        },
    }


def dcat(data: OpenData, files: Mapping[str, bytes]) -> bytes:
    """DCAT-AP_IT 2.0: the dataset, a distribution a file, who holds the rights."""
    base = data.publisher.address.rstrip("/") + "/" if data.publisher.address else ""
    dataset, agent, contact = f"{base}#dataset", f"{base}#holder", f"{base}#contact"
    language = {"@id": f"{_AUTHORITY}/language/{_LANGUAGES.get(data.language, 'ITA')}"}
    modified = _typed(data.made.date().isoformat(), "date")
    about = {
        "@id": dataset,
        "@type": ["dcatapit:Dataset", "dcat:Dataset"],
        "dct:identifier": data.event,
        "dct:title": _said(data.title, data.language),
        "dct:description": _said(data.description, data.language),
        "dct:issued": modified,
        "dct:modified": modified,
        "dct:language": language,
        "dcat:theme": {"@id": f"{_AUTHORITY}/data-theme/GOVE"},
        "dcat:keyword": [_said(word, data.language) for word in data.keywords],
        "dct:accrualPeriodicity": {"@id": f"{_AUTHORITY}/frequency/NEVER"},
        "dct:rightsHolder": {"@id": agent},
        "dct:publisher": {"@id": agent},
        "dct:creator": {"@id": agent},
        "dcat:contactPoint": {"@id": contact},
        "dcat:distribution": [{"@id": f"{base}#{table.key}"} for table in data.tables],
    }
    if data.day is not None:
        when = _typed(data.day.isoformat(), "date")
        period = {"@type": ["dct:PeriodOfTime"], "dcatapit:startDate": when, "dcatapit:endDate": when}
        about["dct:temporal"] = period
    who = {
        "@id": agent,
        "@type": ["dcatapit:Agent", "foaf:Agent"],
        "foaf:name": _said(data.publisher.name, data.language),
        "dct:identifier": data.publisher.identifier or data.publisher.name,
    }
    where: dict[str, Any] = {
        "@id": contact,
        "@type": ["dcatapit:Organization", "vcard:Organization", "vcard:Kind"],
        "vcard:fn": data.publisher.name,
    }
    if data.publisher.email:
        where["vcard:hasEmail"] = {"@id": f"mailto:{data.publisher.email}"}
    given = [_distribution(table, files[file_of(table)], base, data.language, language) for table in data.tables]
    return _json({"@context": _CONTEXT, "@graph": [about, who, where, _licence(), *given]})


def _distribution(table: Table, content: bytes, base: str, spoken: str, language: object) -> dict[str, Any]:
    address = {"@id": f"{base}{file_of(table)}"}
    return {
        "@id": f"{base}#{table.key}",
        "@type": ["dcatapit:Distribution", "dcat:Distribution"],
        "dct:title": _said(table.title, spoken),
        "dct:description": _said(table.description, spoken),
        "dct:format": {"@id": f"{_AUTHORITY}/file-type/CSV"},
        "dct:license": {"@id": _LICENCE[1]},
        "dct:language": language,
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dcat:byteSize": _typed(str(len(content)), "decimal"),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": _typed(sha256(content).hexdigest(), "hexBinary"),
        },
    }


def _licence() -> dict[str, Any]:
    return {
        "@id": _LICENCE[1],
        "@type": ["dcatapit:LicenseDocument", "dct:LicenseDocument"],
        "foaf:name": _LICENCE[2],
        "owl:versionInfo": "4.0",
        "dct:type": {"@id": "http://purl.org/adms/licencetype/Attribution"},
    }


def _said(text: str, language: str) -> dict[str, str]:
    return {"@value": text, "@language": language}


def _typed(text: str, kind: str) -> dict[str, str]:
    return {"@value": text, "@type": f"xsd:{kind}"}


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
