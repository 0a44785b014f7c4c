"""Words: the language of the window, switched while it is open; sentences for errors and steps; dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, tzinfo
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from eventdesk.core.shared.errors import EventDeskError
from eventdesk.core.shared.progress import Step
from eventdesk.core.shared.sentences import Sentences

LANGUAGES = ("it", "en")
SYSTEM = "system"


def language_of_system() -> str:
    """The first of the person's languages that we speak; Italian when there is none."""
    spoken = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in spoken if name in LANGUAGES), LANGUAGES[0])


class Words(QObject):
    """Says things in the language of the window.

    Sentences of screens go through ``tr()``; this class installs their translations. Widgets hear of another language
    by ``QEvent.LanguageChange`` (the kit's widgets and ``Screen`` call ``retranslate()`` then); what is not a widget
    listens to ``changed``.
    """

    changed = Signal()

    def __init__(
        self,
        app: QCoreApplication,
        translations: Path,
        sentences: Callable[[str], Sentences],
        language: str = SYSTEM,
        zone: tzinfo | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._folder = translations
        self._load = sentences
        self._zone = zone
        self._wanted = language
        self._translators: list[QTranslator] = []
        self._sentences: dict[str, Sentences] = {}
        self._language = ""
        self._speak()

    @property
    def language(self) -> str:
        """The language on the screen: ``it`` or ``en``."""
        return self._language

    @property
    def wanted(self) -> str:
        """What the person asked for: a language, or ``system``."""
        return self._wanted

    @property
    def locale(self) -> QLocale:
        """How numbers and dates are written."""
        return QLocale(QLocale.Language.Italian if self._language == "it" else QLocale.Language.English)

    def set_language(self, wanted: str) -> None:
        """Change the language, at once and everywhere. ``system`` follows the computer."""
        self._wanted = wanted
        self._speak()

    def say(self, key: str, values: Mapping[str, object] | None = None) -> str:
        """The sentence for a key of ``resources/sentences``."""
        return self._now().say(key, **(values or {}))

    def error(self, error: EventDeskError) -> str:
        """The sentence for an error."""
        return self._now().of(error)

    def step(self, step: Step) -> str:
        """How far a long work is, in words."""
        return self._now().say(f"step:{step.key}", done=step.done, total=step.total, **step.values)

    def day(self, day: date | None) -> str:
        """A date as dd/MM/yyyy; empty when there is none."""
        return "" if day is None else day.strftime("%d/%m/%Y")

    def time(self, moment: datetime | None) -> str:
        """An aware moment's time of day here, HH:MM."""
        return "" if moment is None else moment.astimezone(self._zone).strftime("%H:%M")

    def moment(self, moment: datetime | None) -> str:
        """An aware moment here, dd/MM/yyyy HH:MM."""
        return "" if moment is None else moment.astimezone(self._zone).strftime("%d/%m/%Y %H:%M")

    def number(self, number: float, decimals: int = 0) -> str:
        """A number with the language's separators."""
        if decimals:
            return self.locale.toString(float(number), "f", decimals)
        return self.locale.toString(round(number))

    def _now(self) -> Sentences:
        if self._language not in self._sentences:
            self._sentences[self._language] = self._load(self._language)
        return self._sentences[self._language]

    def _speak(self) -> None:
        language = language_of_system() if self._wanted == SYSTEM else self._wanted
        if language == self._language:
            return
        self._language = language
        self.silence()
        self._translators = self._found(language)
        for translator in self._translators:
            self._app.installTranslator(translator)
        QLocale.setDefault(self.locale)
        self.changed.emit()

    def silence(self) -> None:
        """Take the translations away again."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []

    def _found(self, language: str) -> list[QTranslator]:
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        found = []
        for path in (qt / f"qtbase_{language}.qm", self._folder / f"{language}.qm"):
            translator = QTranslator(self)
            if translator.load(str(path)):
                found.append(translator)
        return found
