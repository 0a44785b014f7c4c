"""Photos of a card: chosen, dropped or pasted, kept at once, shown small and, when clicked, large."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from eventdesk.core.notes.parcels import MOST_PHOTOS
from eventdesk.core.notes.photos import BadPicture, Photos
from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Progress
from eventdesk.ui.kit.buttons import button, name_button
from eventdesk.ui.kit.cards import label
from eventdesk.ui.kit.parts import Kit
from eventdesk.ui.kit.scrolling import scrolled

_SMALL = QSize(56, 42)
_LARGEST_FILE = 40_000_000
_PICTURES = "*.jpg *.jpeg *.png *.webp"


class PhotoStrip(QWidget):
    """A button and the photos of the card that is written or shown.

    Signals:
        changed: other photos than before.
        failed: the sentence of why one could not be kept.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, kit: Kit, photos: Photos, *, editable: bool = True) -> None:
        super().__init__()
        self._kit, self._photos, self._editable = kit, photos, editable
        self._digests: tuple[str, ...] = ()
        self._add = button(kit.look.icons, self._on_choose, icon="plus", role="quiet")
        if not editable:  # never shown before it has its place: it would be a window for an instant
            self._add.hide()
        self._warning = label("small", wrap=True)
        self._small: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._add)
        self._row.addWidget(self._warning, 1)
        self.setAcceptDrops(editable)

    def retranslate(self) -> None:
        """Put words on every widget."""
        name_button(self._add, self.tr("Photo…"), self.tr("Of the flip chart; also dropped here or pasted (Ctrl+V)"))
        self._warning.setText(self.tr("No faces, no names.") if self._editable else "")
        for number, made in enumerate(self._small.values(), 1):
            made.setAccessibleName(self.tr("Photo {0}: show it large").format(number))

    @property
    def digests(self) -> tuple[str, ...]:
        """The photos, by their SHA-256."""
        return self._digests

    def show_photos(self, digests: Sequence[str]) -> None:
        """Show these photos, silently."""
        if tuple(digests) == self._digests:
            return
        self._digests = tuple(digests)
        for old in self._small.values():
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._small = {}
        for place, digest in enumerate(self._digests):
            made = QPushButton()
            made.setProperty("role", "icon")
            made.setFixedSize(_SMALL + QSize(10, 10))
            made.setIconSize(_SMALL)
            made.clicked.connect(partial(self._on_shown, digest))
            self._small[digest] = made
            self._row.insertWidget(place, made)
            self._kit.tasks.read(partial(self._fetch, digest), self._on_fetched)
        self.retranslate()

    def _fetch(self, digest: str) -> tuple[str, bytes | None]:
        return digest, self._photos.get(digest)

    def _on_fetched(self, fetched: tuple[str, bytes | None]) -> None:
        digest, data = fetched
        made = self._small.get(digest)
        if made is None:
            return
        picture = QPixmap()
        if data is not None and picture.loadFromData(data):
            made.setIcon(QIcon(picture.scaled(_SMALL * 2, Qt.AspectRatioMode.KeepAspectRatio)))
        else:
            self._kit.look.icons.dress(made, "eye", "muted", 18)
            made.setToolTip(self.tr("This photo has not come to this computer yet."))

    # taking photos

    def _on_choose(self) -> None:
        kinds = self.tr("Photos ({0})").format(_PICTURES)
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose photos"), "", kinds)
        for name in chosen:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Keep the photo in a file."""
        self._keep(partial(_read, path))

    def take_from(self, mime: QMimeData) -> bool:
        """Keep what was dropped or pasted; whether it was a photo."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        for path in files:
            self.take_file(path)
        if not files and mime.hasImage():
            image = QImage(mime.imageData())
            self._keep(partial(_as_png, image))
            return True
        return bool(files)

    def _keep(self, read: partial[bytes]) -> None:
        if len(self._digests) >= MOST_PHOTOS:
            self.failed.emit(self.tr("A card holds at most %n photos.", "", MOST_PHOTOS))
            return

        def work(_: Progress) -> str:
            return self._photos.keep(read())

        self._kit.tasks.save_long(work, self._on_kept, self._on_failed)

    def _on_kept(self, digest: str) -> None:
        if digest not in self._digests:
            self.show_photos((*self._digests, digest))
            self.changed.emit()

    def _on_failed(self, error: EventDeskError) -> None:
        self.failed.emit(self._kit.look.words.error(error))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Files and pictures are welcome."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep what was dropped."""
        if self.take_from(event.mimeData()):
            event.acceptProposedAction()

    # one photo, large

    def _on_shown(self, digest: str) -> None:
        self._kit.tasks.read(partial(self._fetch, digest), self._on_large)

    def _on_large(self, fetched: tuple[str, bytes | None]) -> None:
        digest, data = fetched
        picture = QPixmap()
        if data is None or not picture.loadFromData(data):
            return
        dialog = _Large(picture, digest if self._editable else "", self)
        dialog.removed.connect(self._on_removed)
        dialog.open()

    def _on_removed(self, digest: str) -> None:
        self.show_photos([each for each in self._digests if each != digest])
        self.changed.emit()


class _Large(QDialog):
    """A photo as large as the window lets it be; Escape closes it."""

    removed = Signal(str)

    def __init__(self, picture: QPixmap, removable: str, parent: PhotoStrip) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Photo"))
        shown = QLabel()
        shown.setPixmap(picture)
        shown.setAccessibleName(self.tr("Photo of the card"))
        column = QVBoxLayout(self)
        column.addWidget(scrolled(shown), 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        if removable:
            icons = parent._kit.look.icons
            drop = button(icons, partial(self._on_drop, removable), icon="trash", role="danger")
            name_button(drop, self.tr("Take it off the card"))
            foot.addWidget(drop)
        column.addLayout(foot)
        self.resize(min(picture.width() + 60, 960), min(picture.height() + 110, 640))

    def _on_drop(self, digest: str) -> None:
        self.removed.emit(digest)
        self.accept()


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise BadPicture(why="why:picture-too-large")
        return path.read_bytes()
    except OSError as error:
        raise BadPicture(why=error.strerror or str(error)) from error


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stub knows only str and bytes
    return bytes(buffer.data().data())
