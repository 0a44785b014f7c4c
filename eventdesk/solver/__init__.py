"""The rotation search."""

from __future__ import annotations

import hashlib
from pathlib import Path

from eventdesk import __version__

_COMPILED = ("kernel.py", "partners.py", "steps.py")


def compiled_folder(base: Path) -> Path:
    """Where code compiled from this version of the search is kept, below ``base``.

    Numba looks only at the file a function stands in: kept in one place, code compiled from older steps would go on
    being used.
    """
    sources = [Path(__file__).with_name(name) for name in _COMPILED]
    texts = [source.read_bytes() for source in sources if source.is_file()]
    return base / hashlib.sha256(b"".join([__version__.encode(), *texts])).hexdigest()[:12]
