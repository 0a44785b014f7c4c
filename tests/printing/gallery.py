"""A gallery of scripts on badges, to be looked at: run by hand, not by pytest.

``python -m tests.printing.gallery gallery.pdf [FONT_PACK_FOLDER]`` writes a sheet of badges with names of many scripts,
with the bundled fonts and, if given, a font pack; what could not be drawn is printed.
"""

# ruff: noqa: T201 (it speaks to whoever runs it)

from __future__ import annotations

import sys
from pathlib import Path

from eventdesk.core.badges.catalogue import read_catalogue
from eventdesk.core.badges.compose import Setting, compose
from eventdesk.core.badges.imposition import Imposition, imposed, pages
from eventdesk.core.badges.typeset import Type
from eventdesk.core.shared.progress import Silent
from eventdesk.machine import resources
from eventdesk.printing.printer import PdfPrinter
from eventdesk.ui.kit.outlines import QtOutlines
from tests.badges.invented import face

NAMES = (
    ("Şükrü", "Çağlayan-Żółtowska"), ("Nguyễn Thị", "Phượng Ẩn"), ("Þórdís", "Ðurić Łęčnaš"),
    ("Наталья", "Воробьёва-Їжак"),
    ("Γεώργιος", "Παπαδόπουλος"), ("محمد", "الأمين بن يوسف"), ("דָּוִד", "לוי־כהן"), ("小明", "王"), ("太郎", "山田"),
    ("민수", "김"), ("अनिता", "शर्मा क्षेत्री"), ("Ali محمد", "Rossi"), ("שרה Sara", "Bianchi"), ("Élodie", "王"),
)  # fmt: skip


def main() -> None:
    """Write the gallery."""
    fonts = resources() / "fonts" / "noto"
    printer = PdfPrinter(fonts)
    setting = Setting(Type(printer.measure, QtOutlines(fonts, *(Path(folder) for folder in sys.argv[2:]))))
    catalogue = read_catalogue(resources())
    form = catalogue.layout("standard-90x54")
    how = imposed(Imposition(catalogue.sheet("L7417"), crop_marks=True), form)
    people = [face(n, name=f"{first} {last}", parts=(first, last)) for n, (first, last) in enumerate(NAMES)]
    composed = [compose(form, person, setting) for person in people]
    made = list(pages(composed, form, how))
    out = Path(sys.argv[1])
    printed = printer.write(out, made, total=len(made), step="badges:drawing", title="Gallery", progress=Silent())
    for problem in (problem for badge in composed for problem in badge.problems):
        print(problem.key, problem.name, dict(problem.values))
    print(f"{printed.pages} pages, {printed.codes_read} codes read back")


if __name__ == "__main__":
    main()
