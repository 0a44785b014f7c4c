"""The journal's tables: made at once for a new file, changed by Alembic for an older one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, inspect, text

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.store import schema

HEAD = "0001"
"""The newest migration in ``db/migrations``; Alembic, slow to import, runs only when a file has another one."""


class TooNew(EventDeskError):
    """The file was written by a newer EventDesk. Values: ``file``."""

    key = "store-too-new"


def create(engine: Engine) -> None:
    """Make the journal's tables in an empty file."""
    with engine.begin() as connection:
        schema.journal.create_all(connection)
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def version_of(engine: Engine) -> str:
    """The migration a file stands at; empty when it has none."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def bring_up_to_date(engine: Engine, migrations: Path) -> None:
    """Run the migrations a file lacks.

    Raises:
        TooNew: the file stands at a migration this program does not know.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    stands_at = version_of(engine) or "base"
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        try:
            ScriptDirectory.from_config(config).get_revision(stands_at)
            command.upgrade(config, "head")
        except CommandError as error:
            raise TooNew(file=str(engine.url.database)) from error
