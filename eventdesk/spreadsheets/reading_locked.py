"""Workbooks that ask for a password: opened in memory, never written down without it."""

from __future__ import annotations

import io
import struct
from pathlib import Path

from eventdesk.spreadsheets.reading_zip import Unreadable


def unlocked(file: Path, password: str, most: int) -> io.BytesIO:
    """The workbook inside a protected .xlsx, .xlsb or .xls, at most ``most`` bytes of it.

    Raises:
        Unreadable: ``why:list-password`` when none was given, ``why:list-wrong-password``, ``why:list-damaged``.
    """
    if not password:
        raise Unreadable("why:list-password")
    if file.stat().st_size > most:
        raise Unreadable("why:list-too-large")
    from msoffcrypto import OfficeFile
    from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

    plain = io.BytesIO()
    try:
        with file.open("rb") as stream:
            locked = OfficeFile(stream)
            locked.load_key(password=password)
            locked.decrypt(plain)
    except InvalidKeyError as error:
        raise Unreadable("why:list-wrong-password") from error
    except DecryptionError as error:
        raise Unreadable("why:list-wrong-password") from error
    except (FileFormatError, ParseError, OSError, ValueError, KeyError, IndexError, struct.error) as error:
        raise Unreadable("why:list-damaged") from error
    plain.seek(0)
    return plain
