"""Photos of flip charts: drawn anew, kept by their digest, named by cards."""

from __future__ import annotations

from collections.abc import Collection

from eventdesk.core.notes.ports import Blobs, Redraw
from eventdesk.core.shared.errors import EventDeskError

MOST_BYTES = 300_000
"""What a kept photo may weigh."""
MOST_SENT = 8_000_000
"""What a photo may weigh before it is drawn anew."""


class BadPicture(EventDeskError):
    """The bytes are no picture that can be kept. Values: ``why``."""

    key = "notes-bad-picture"


class Photos:
    """Use cases on photos. Their digests go into ``CardVersion.photos``."""

    def __init__(self, blobs: Blobs, redraw: Redraw) -> None:
        self._blobs = blobs
        self._redraw = redraw

    def keep(self, data: bytes) -> str:
        """Draw a picture anew, without what its file says of place and camera, and keep it; its digest.

        Raises:
            BadPicture: it is none, or too large.
        """
        if len(data) > MOST_SENT:
            raise BadPicture(why="why:picture-too-large")
        return self._blobs.put(self._redraw(data))

    def get(self, digest: str) -> bytes | None:
        """The JPEG with this digest; None when it has not come here yet."""
        return self._blobs.get(digest)

    def lacking(self, digests: Collection[str]) -> frozenset[str]:
        """Those of these photos that are not here."""
        return self._blobs.lacking(digests)
