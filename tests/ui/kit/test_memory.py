"""What is remembered on this machine."""

from __future__ import annotations

from pathlib import Path

from eventdesk.ui.kit.memory import EventMemory, Memory


def test_each_event_has_its_own_drafts_and_all_share_the_desk_s_choices(tmp_path: Path) -> None:
    path = tmp_path / "memory.json"
    may = EventMemory(path, "may", ("draft",))
    may.keep("draft", "Half a sentence")
    may.keep("printer", "Zebra")
    june = EventMemory(path, "june", ("draft",))
    assert (june.get("draft", ""), june.get("printer", "")) == ("", "Zebra")
    june.keep("draft", "Another")
    june.keep("draft", None)
    assert EventMemory(path, "may", ("draft",)).get("draft", "") == "Half a sentence"
    assert Memory(path).get("draft") is None
