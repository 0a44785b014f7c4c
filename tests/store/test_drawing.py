"""The drawing of the tables is true."""

from eventdesk.machine import root
from eventdesk.store.drawing import page


def test_schema_page_shows_the_tables_as_they_are():
    assert (root() / "db" / "schema.md").read_text(encoding="utf-8") == page()
