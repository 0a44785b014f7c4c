"""The page of the tables: put together from its parts into one document that needs nothing else."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

_SCRIPTS = ("words.js", "keeping.js", "sending.js", "parts.js", "cards.js", "sheets.js", "page.js")


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page as bytes. ``policy`` is its Content-Security-Policy: its own style and script, its own server."""

    html: bytes
    policy: str
    digest: str


def put_together(folder: Path) -> Page:
    """The page from its parts in ``folder``: frame, style, scripts, words."""
    style = _read(folder / "style.css")
    words = json.dumps({lang: json.loads(_read(folder / f"{lang}.json")) for lang in ("it", "en")}, ensure_ascii=False)
    # "<" never stands in a script as itself: nothing in the words can end it.
    script = "\n".join(_read(folder / name) for name in _SCRIPTS).replace('"{words}"', words.replace("<", "\\u003c"), 1)
    script = f'"use strict";\n(() => {{\n{script}\n}})();\n'
    html = _read(folder / "frame.html").replace("/*style*/", style).replace("/*script*/", script)
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_digest(script)}'",
            f"style-src '{_digest(style)}'",
            "img-src blob: data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )
    return Page(html.encode(), policy, hashlib.sha256(html.encode()).hexdigest()[:16])


def _digest(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
