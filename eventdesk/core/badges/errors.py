"""What can be wrong with layouts, sheets and print jobs."""

from __future__ import annotations

from eventdesk.core.shared.errors import EventDeskError


class BadSheet(EventDeskError):
    """A label sheet whose measures cannot be. Values: ``sheet``, ``why`` (a key)."""

    key = "badges:bad-sheet"


class BadLayout(EventDeskError):
    """A layout file that breaks a rule. Values: ``layout``, ``where``, ``why`` (a key)."""

    key = "badges:bad-layout"


class LayoutTooLarge(EventDeskError):
    """A layout larger than the labels of a sheet. Values: ``layout``, ``sheet``, sizes."""

    key = "badges:layout-too-large"


class NoSuchSheet(EventDeskError):
    """A sheet nobody knows. Values: ``name``, ``known``."""

    key = "badges:no-such-sheet"


class NoSuchLayout(EventDeskError):
    """A layout nobody knows. Values: ``name``, ``known``."""

    key = "badges:no-such-layout"


class NoSuchLabel(EventDeskError):
    """A first free label that the sheet does not have. Values: ``label`` (from 1), ``sheet``, ``count``."""

    key = "badges:no-such-label"


class NothingToPrint(EventDeskError):
    """No badge answers to what was asked."""

    key = "badges:nothing-to-print"


class FontForbidden(EventDeskError):
    """A font whose licence forbids putting its letters into documents. Values: ``file``."""

    key = "badges:font-forbidden"


class BadFont(EventDeskError):
    """A font file that badges cannot be printed with. Values: ``file``, ``why`` (a key)."""

    key = "badges:bad-font"


class CodesUnreadable(EventDeskError):
    """QR codes that could not be read back from the finished page. Values: ``page``, ``missing``."""

    key = "badges:codes-unreadable"


class FileNotWritten(EventDeskError):
    """The file could not be written. Values: ``file``, ``why``."""

    key = "badges:file-not-written"


class NoPlan(EventDeskError):
    """Agendas or tables were asked for while no plan is published."""

    key = "badges:no-plan"


class BadMeasures(EventDeskError):
    """Measures of an alignment page that cannot be right."""

    key = "badges:bad-measures"


class NobodyCame(EventDeskError):
    """Certificates were asked for people of whom none has arrived."""

    key = "badges:nobody-came"


class PrinterFailed(EventDeskError):
    """A printer that is missing or refuses the job; what was to be printed is kept. Values: ``printer``."""

    key = "badges:printer-failed"


class NoPrinter(EventDeskError):
    """This computer has no printer at all, or none was named and none is the usual one."""

    key = "badges:no-printer"


class NoBadge(EventDeskError):
    """A badge was asked for somebody whose registration is not in force."""

    key = "badges:no-badge"
