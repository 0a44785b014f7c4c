"""A typeface of one's own: the font file for the weight of the element that is chosen."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from eventdesk.core.badges.ink import Family, Weight
from eventdesk.core.badges.layout import Element
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.ui.badges.state import Services
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.parts import Kit


class OwnTypeface(QWidget):
    """Seen while an element is set in the family of one's own.

    Signals:
        kept: a font file was added.
        failed: ``EventDeskError``.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__()
        self._kit, self._services = kit, services
        self._weight = Weight.REGULAR
        self._choose = button(kit.look.icons, self._on_choose, icon="folder-open")
        self._choose.setObjectName("element.font")
        self._hint = label("small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._choose)
        column.addWidget(self._hint)
        self.hide()

    def retranslate(self) -> None:
        """Words of the button."""
        tip = self.tr("The font of your body for this weight, in a file that ends in .ttf")
        name_button(self._choose, self.tr("Font file…"), tip)
        self._hint.setText(self.tr("It stays on this computer; its licence must allow it in documents."))

    def show_element(self, element: Element | None) -> None:
        """Show it for this element, if it is set in a typeface of one's own."""
        self.setVisible(element is not None and element.family is Family.OWN)
        self._weight = element.weight if element is not None else Weight.REGULAR

    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Add a font"), "", "TrueType (*.ttf)")
        if chosen:
            self.add(Path(chosen))

    def add(self, file: Path) -> None:
        """Keep a font file for the weight of the element."""
        work = partial(self._services.badges.keep_typeface, self._weight, file)
        self._kit.tasks.save(work, self._on_kept, self._on_failed)

    def _on_kept(self, _: None) -> None:
        self.kept.emit()

    def _on_failed(self, error: EventDeskError) -> None:
        self.failed.emit(error)
