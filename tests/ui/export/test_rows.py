"""What went out, in rows."""

from datetime import UTC, datetime

from eventdesk.core.export.records import Exported
from eventdesk.ui.export.rows import as_rows


def test_the_newest_file_comes_first_and_an_unknown_kind_keeps_its_key():
    facts = [
        Exported(id=str(day), file=f"{day}.xlsx", at=datetime(2026, 3, day, tzinfo=UTC), privacy="x") for day in (1, 2)
    ]
    rows = as_rows(facts, lambda at: at.isoformat(), {"full": "With names"}, {"1": "one person"})
    assert [row.file for row in rows] == ["2.xlsx", "1.xlsx"]
    assert rows[0].privacy == "x"
    assert [row.erased for row in rows] == ["", "one person"]
