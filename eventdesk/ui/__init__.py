"""The window: the only room that knows Qt.

Its parts, each importing only the ones named after it:

- ``app`` builds the window from ``shell.parts.Parts``, which the composition root fills. The ui room knows neither
  store nor solver nor printing: what it does, it does through use cases and callables it was given.
- ``shell`` is the window around the screens: side bar, welcome page, settings, help, jump, crash dialog. It knows
  screens only as ``ScreenEntry`` (a key, words, an icon, a factory).
- ``<capability>/`` (``checkin``, ``registration``, ...) are the screens: ``screen.py`` (widgets), ``state.py`` (what is
  shown, without Qt), ``rows.py`` (table models). Screens do not import each other.
- ``kit`` is what all of them are made of: theme, icons, words, tasks, feed, tables, fields, toasts, scanner.

``ui/screens.py`` is where screens and services meet: it says, as Protocols typed by the core's classes, what the
screens need of an open file, and lists the entries of the side bar. Each factory imports its screen when it is first
visited, so that the window is there before the screens are.
"""
