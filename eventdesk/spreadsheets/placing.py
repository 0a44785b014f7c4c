"""Putting a finished file in its place: whole or not at all, and never over a file somebody has open."""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import shutil
import tempfile
from pathlib import Path

from eventdesk.core.export.ports import CannotWrite, FileInUse, FolderMissing

_LEFT_BEHIND = 3_600
"""Seconds after which a temporary file is nobody's any more."""


def put_in_place(data: bytes, path: Path, *, durable: bool = True) -> None:
    """Write ``data`` beside ``path``, make it durable (unless it is a mere copy), rename it.

    Raises:
        FolderMissing: there is no such folder.
        FileInUse: a spreadsheet program has the file open.
        CannotWrite: the system refuses.
    """
    path = refuse_place(path, len(data))
    temporary = ""
    try:
        handle, temporary = _temporary(path)
        _drop_leftovers(path, Path(temporary))
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        Path(temporary).chmod(_mode_of(path))
        Path(temporary).replace(path)
        temporary = ""
    except OSError as error:
        raise _refused(path, error) from error
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)


def refuse_place(path: Path, size: int) -> Path:
    """Where a file of ``size`` bytes for ``path`` is really written: what a link leads to.

    Raises:
        FolderMissing, FileInUse, CannotWrite: it could not be put there now.
    """
    refuse_if_open(path)
    if path.is_symlink():
        path = path.resolve()
        refuse_if_open(path)
    if not path.parent.is_dir():
        raise FolderMissing(folder=str(path.parent))
    try:
        handle, temporary = _temporary(path)
        os.close(handle)
        Path(temporary).unlink()
        room = shutil.disk_usage(path.parent)
    except OSError as error:
        raise _refused(path, error) from error
    if room.total and room.free < size:  # some network folders do not say how large they are
        raise CannotWrite(file=str(path), why="why:disk-full")
    return path


def _temporary(path: Path) -> tuple[int, str]:
    return tempfile.mkstemp(prefix=f".{path.name[:80]}.", suffix=".part", dir=path.parent)


def _drop_leftovers(path: Path, fresh: Path) -> None:
    """What a kill left beside the file long before holds people's data, and nobody needs it."""
    now = fresh.stat().st_mtime
    for other in path.parent.glob(f".{glob.escape(path.name[:80])}.*.part"):
        with contextlib.suppress(OSError):
            if now - other.stat().st_mtime > _LEFT_BEHIND:
                other.unlink()


def _refused(path: Path, error: OSError) -> CannotWrite | FileInUse:
    if isinstance(error, PermissionError):
        # On Windows an open file cannot be replaced, and some programs leave no lock file.
        if path.exists() and os.access(path.parent, os.W_OK) and os.name == "nt":
            return FileInUse(file=str(path), by="?")
        return CannotWrite(file=str(path), why="why:no-permission")
    why = "why:disk-full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "why:disk-error"
    return CannotWrite(file=str(path), why=why)


def _mode_of(path: Path) -> int:
    """The permissions of the file that is replaced; for a new one those the system gives new files."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def refuse_if_open(path: Path) -> None:
    """Raise ``FileInUse`` when a spreadsheet program left its lock file beside ``path``."""
    by = opened_by(path)
    if by:
        raise FileInUse(file=str(path), by=by)


def opened_by(path: Path) -> str:
    """Who has the file open, judging by the lock files of Excel and LibreOffice; empty when nobody has."""
    excel = path.with_name(f"~${path.name}")
    if excel.exists():
        return _excel_user(excel) or "Excel"
    office = path.with_name(f".~lock.{path.name}#")
    if office.exists():
        return _office_user(office) or "LibreOffice"
    return ""


def _excel_user(lock: Path) -> str:
    """Excel's owner file: a length byte and the user's name in the system's code page."""
    try:
        data = lock.read_bytes()
    except OSError:
        return ""
    length = data[0] if data else 0
    return data[1 : 1 + length].decode("cp1252", errors="replace").strip("\0 ")


def _office_user(lock: Path) -> str:
    """LibreOffice's lock file: comma-separated name, user, host, time, profile."""
    try:
        fields = lock.read_text(encoding="utf-8", errors="replace").split(",")
    except OSError:
        return ""
    return next((field.strip() for field in fields[:2] if field.strip()), "")
