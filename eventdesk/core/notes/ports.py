"""What notes need of other rooms: a place for photos, and somebody who draws a picture anew."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol


class Blobs(Protocol):
    """Attachments by their SHA-256 (lower-case hexadecimal digits)."""

    def put(self, data: bytes) -> str:
        """Keep bytes, durable on return; the digest. Keeping them twice changes nothing."""
        ...

    def get(self, digest: str) -> bytes | None:
        """The bytes with this digest; None when they are not here."""
        ...

    def lacking(self, digests: Collection[str]) -> frozenset[str]:
        """Those of these digests whose bytes are not here."""
        ...

    def sweep(self, gone: Collection[str] = ()) -> int:
        """Drop the bytes that no card names any more, those in ``gone`` too; how many were dropped."""
        ...


class Redraw(Protocol):
    """Reads a picture from anywhere and draws it anew, so that nothing but the picture is left of it."""

    def __call__(self, data: bytes, /) -> bytes:
        """A JPEG of at most ``MOST_BYTES``; raises ``BadPicture``."""
        ...
