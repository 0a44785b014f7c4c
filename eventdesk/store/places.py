"""Where a live event file may be: not in a cloud-synced folder, not on a server, where WAL loses data."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_CLOUD = re.compile(
    r"^(onedrive( - .*)?|dropbox( \(.*\))?|google ?drive|my drive|il mio drive|googledrive-.*|icloud ?drive"
    r"|mobile documents|com~apple~clouddocs|cloudstorage|nextcloud|owncloud|box sync"
    r"|pcloud ?drive|mega(sync)?|sharepoint)$",
    re.IGNORECASE,
)
_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "9p", "ncpfs", "davfs", "webdav", "fuse.sshfs", "fuse.rclone",
     "fuse.davfs2", "fuse.gvfsd-fuse", "glusterfs", "ceph", "afs"}
)  # fmt: skip
_REMOTE_DRIVE = 4


@dataclass(frozen=True, slots=True)
class Risk:
    """Why a folder is no place for a live file. ``why`` is a key: why:cloud or why:network."""

    why: str
    folder: str


def risk_of(path: Path) -> Risk | None:
    """Why ``path`` must not hold a live file; None when it may."""
    folder = path.resolve().parent
    if _is_cloud(folder):
        return Risk("why:cloud", str(folder))
    if _is_network(folder):
        return Risk("why:network", str(folder))
    return None


def _is_cloud(folder: Path) -> bool:
    if any(_CLOUD.match(part) for part in folder.parts):
        return True
    roots = [Path(value) for name in _CLOUD_VARIABLES if (value := os.environ.get(name))]
    if any(folder.is_relative_to(root.resolve()) for root in roots):
        return True
    # Dropbox and Nextcloud leave a mark at the top of what they sync, whatever its name.
    marks = (".dropbox", ".sync_journal.db", ".owncloudsync.log")
    return any((parent / mark).exists() for parent in (folder, *folder.parents) for mark in marks)


def _is_network(folder: Path) -> bool:
    if sys.platform == "win32":
        return _windows_drive_is_remote(folder)
    kind = _mounted_kind(folder, _mounts())
    return kind in _NETWORK


def _windows_drive_is_remote(folder: Path) -> bool:  # pragma: no cover (Windows only)
    text = str(folder)
    if text.startswith("\\\\"):
        return True
    import ctypes

    kernel = ctypes.__dict__["windll"].kernel32
    return bool(kernel.GetDriveTypeW(folder.anchor) == _REMOTE_DRIVE)


def _mounts() -> list[tuple[str, str]]:
    """Mount points and their file systems, as the system lists them."""
    if sys.platform == "darwin":
        listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        found = re.findall(r" on (.+) \((\w+)[,)]", listed)
        return [(point, kind) for point, kind in found]
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return []
    parts = [line.split(" ") for line in lines if line]
    return [(part[1].replace("\\040", " "), part[2]) for part in parts if len(part) > 2]


def _mounted_kind(folder: Path, mounts: list[tuple[str, str]]) -> str:
    best, kind = "", ""
    for point, system in mounts:
        if folder.is_relative_to(point) and len(point) >= len(best):
            best, kind = point, system
    return kind
