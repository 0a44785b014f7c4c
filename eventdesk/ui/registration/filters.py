"""Filters of the register: folded away until wanted, one list each, cleared by one button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout

from eventdesk.core.programme.model import Theme, Venue
from eventdesk.core.registration.finding import MISSING, Filter, Offers
from eventdesk.core.registration.model import Answer, Role, Status
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import Card
from eventdesk.ui.kit.fields import FormRow
from eventdesk.ui.kit.icons import Icons
from eventdesk.ui.registration.saying import image_words, role_words, status_words

NAMES = ("status", "zone", "category", "theme", "role", "venue", "group", "needs", "images", "missing")
_MOST_ACROSS, _ONE = 5, 160


class FilterPanel(Card):
    """One list for each filter.

    Signals:
        changed: a filter was set or cleared by a person.
    """

    changed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__(margin=12)
        self._boxes = {name: QComboBox() for name in NAMES}
        self._rows = {name: FormRow(box) for name, box in self._boxes.items()}
        self._clear = button(icons, self.clear, icon="x", role="quiet")
        self._clear.setObjectName("registration.filters.clear")
        self._offers, self._themes, self._venues = Offers(), tuple[Theme, ...](), tuple[Venue, ...]()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._across = 0
        self._useless: set[str] = set()
        for name, box in self._boxes.items():
            box.setObjectName(f"registration.filter.{name}")
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            box.activated.connect(self._on_activated)
        self.column.addLayout(self._grid)
        self.column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        self._arrange()

    def retranslate(self) -> None:
        """Words of every list."""
        self._rows["status"].name(self.tr("Registration"))
        self._rows["zone"].name(self.tr("Zone"))
        self._rows["category"].name(self.tr("Category"))
        self._rows["theme"].name(self.tr("Theme wanted"))
        self._rows["role"].name(self.tr("Role"))
        self._rows["venue"].name(self.tr("Venue"))
        self._rows["group"].name(self.tr("Group"))
        self._rows["needs"].name(self.tr("Needs"))
        self._rows["images"].name(self.tr("Photographs"))
        self._rows["missing"].name(self.tr("What is missing"))
        name_button(self._clear, self.tr("Clear the filters"))
        self._fill()

    def offer(self, offers: Offers, themes: Sequence[Theme], venues: Sequence[Venue]) -> None:
        """What can be chosen now; what was chosen stays chosen, also when nobody has it any more."""
        if (offers, tuple(themes), tuple(venues)) != (self._offers, self._themes, self._venues):
            self._offers, self._themes, self._venues = offers, tuple(themes), tuple(venues)
            self._fill()

    @property
    def filter(self) -> Filter:
        """What is chosen, without the words typed."""
        return replace(Filter(), **{name: str(box.currentData() or "") for name, box in self._boxes.items()})

    def choose(self, **values: str) -> None:
        """Set filters, as a person would; the others are cleared."""
        for name, box in self._boxes.items():
            box.setCurrentIndex(max(0, box.findData(values.get(name, ""))))
        self.changed.emit()

    def clear(self) -> None:
        """Set nothing."""
        self.choose()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """As many lists side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        across = max(2, min(_MOST_ACROSS, self.width() // _ONE))
        shown = [row for name, row in self._rows.items() if name not in self._useless]
        if (across, len(shown)) == (self._across, self._grid.count()):
            return
        self._across = across
        while self._grid.takeAt(0):
            pass
        for number, row in enumerate(shown):
            self._grid.addWidget(row, number // across, number % across)

    def _on_activated(self) -> None:
        self.changed.emit()

    def _fill(self) -> None:
        offers = self._offers
        self._fill_one("status", [(str(s), status_words(s)) for s in Status])
        self._fill_one("zone", [(zone, zone) for zone in offers.zones])
        self._fill_one("category", [(category, category) for category in offers.categories])
        self._fill_one("theme", [(theme.name, theme.name) for theme in self._themes])
        self._fill_one("role", [(str(role), role_words(role)) for role in Role if role in offers.roles])
        self._fill_one("venue", [(venue.id, venue.name) for venue in self._venues])
        self._fill_one("group", [(group, group) for group in offers.groups])
        self._fill_one("needs", list(self._needs().items()))
        self._fill_one("images", [(str(a), image_words(a)) for a in (Answer.NO, Answer.YES, Answer.UNKNOWN)])
        missing = self._missing()
        self._fill_one("missing", [(key, missing[key]) for key in MISSING])
        # A filter with nothing to choose from is only in the way.
        self._useless = {name for name in ("theme", "venue", "group") if self._boxes[name].count() <= 1}
        self._arrange()
        for name, row in self._rows.items():
            row.setVisible(name not in self._useless)

    def _fill_one(self, name: str, values: Sequence[tuple[str, str]]) -> None:
        box = self._boxes[name]
        chosen = str(box.currentData() or "")
        known = list(values)
        if chosen and chosen not in {key for key, _ in known}:
            known.append((chosen, chosen))
        box.clear()
        box.addItem(self.tr("All"), "")
        for key, words in known:
            box.addItem(words, key)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def _needs(self) -> dict[str, str]:
        return {
            "any": self.tr("Any need"),
            "seating": self.tr("Seat and access"),
            "communication": self.tr("Communication and language"),
            "food": self.tr("Food"),
        }

    def _missing(self) -> dict[str, str]:
        return {
            "email": self.tr("E-mail"),
            "phone": self.tr("Telephone"),
            "contact": self.tr("Any contact"),
            "municipality": self.tr("Municipality"),
            "zone": self.tr("Zone"),
            "category": self.tr("Category"),
            "wishes": self.tr("Preferences"),
            "consent": self.tr("Consent to data use"),
            "images": self.tr("Answer about photographs"),
            "badge": self.tr("Badge code"),
            "unsorted": self.tr("Needs to be sorted"),
        }
