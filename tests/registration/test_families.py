"""Lists of the families that offices hand in, each written by hand: what is built for the family holds for them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from eventdesk.core.registration.lines import Choices
from eventdesk.core.registration.listing.entry import Entry
from eventdesk.core.registration.listing.sheets import Sheet, understand
from tests.registration.lists import by_column, fields, grid, preview, sheet_of, zones


def entries(sheet: Sheet) -> list[Entry]:
    return [found.entry for found in sheet.rows if found.entry is not None and not found.skipped]


def test_google_forms_in_english_with_american_dates() -> None:
    sheet = by_column(
        {
            "Timestamp": ("3/14/2026 9:05:11", "3/15/2026 18:20:00", "3/15/2026 19:00:00"),
            "Email Address": ("ada.rossi@example.org", "ugo.debianchi@example.org", "eva@example.org"),
            "First and last name": ("Ada Rossi", "Ugo De Bianchi", "Eva Neri"),
            "Date of birth": ("4/17/1971", "12/5/1988", "1/30/1990"),
            "Where do you live?": ("Ivrea", "Torino", "Roma"),
            "Which discussion tables would you like to join? (up to 3)": ("Housing, Schools", "Schools", "Housing"),
            "Do you have any access or dietary needs?": ("None", "wheelchair", ""),
            "I consent to the processing of my personal data (GDPR)": ("I agree", "I agree", "I do not agree"),
            "May we take photos of you?": ("No", "Yes", "Yes"),
        }
    )
    assert list(fields(sheet).values()) == [
        "registered_at",
        "email",
        "full_name",
        "dob",
        "comune",
        "tables",
        "access",
        "consent",
        "images",
    ]
    ada, ugo, eva = entries(sheet)
    assert (ada.first, ada.last, ada.birth, ada.wishes) == ("Ada", "Rossi", date(1971, 4, 17), ("Housing", "Schools"))
    assert (ugo.first, ugo.last, ugo.birth, ugo.wheelchair) == ("Ugo", "De Bianchi", date(1988, 12, 5), True)
    assert (ada.needs, ada.images, eva.consent) == ("", "no", "no")


def test_microsoft_forms_in_italian_with_its_own_empty_columns() -> None:
    sheet = by_column(
        {
            "ID": (1, 2),
            "Ora di inizio": ("01/03/2026 08:00", "01/03/2026 09:00"),
            "Ora di completamento": ("01/03/2026 08:04", "01/03/2026 09:04"),
            "Posta elettronica": ("anonymous", "anonymous"),
            "Nome": ("", ""),
            "Nome2": ("Ada", "Ugo"),
            "Cognome": ("Rossi", "Bianchi"),
            "Il tuo indirizzo e-mail": ("ada@example.org", "ugo@example.org"),
            "Recapito telefonico": (3471234567, 113821332),
            "In quale Comune abiti?": ("Ivrea", "Chieri"),
            "Quali temi ti interessano?\n(massimo tre)": ("Casa;Lavoro;", "Lavoro;"),
            "Acconsento al trattamento dei dati": ("Sì", "No"),
        }
    )
    assert list(fields(sheet).values()) == [
        None,
        "registered_at",
        None,
        None,
        None,
        "first",
        "last",
        "email",
        "phone",
        "comune",
        "tables",
        "consent",
    ]
    ada, ugo = entries(sheet)
    assert (ada.first, ada.wishes, ada.phone, ugo.phone) == (
        "Ada",
        ("Casa", "Lavoro"),
        "+393471234567",
        "+390113821332",
    )


def test_limesurvey_with_coded_questions_maps_what_the_content_proves_and_asks_the_rest() -> None:
    people = [
        ("Ada", "Rossi"),
        ("Ugo", "Bianchi"),
        ("Eva", "Dell'Acqua"),
        ("Zoë", "Prà"),
        ("Ivo", "De Luca"),
        ("Mia", "Strčić"),
    ]
    rows = [
        (
            n,
            f"2026-03-0{n} 10:00:00",
            4,
            "it",
            1000 + n * 7,
            last,
            first,
            f"{first}.{last}@example.org".lower()
            .replace(" ", "")
            .replace("'", "")
            .replace("ë", "e")
            .replace("à", "a")
            .replace("č", "c")
            .replace("ć", "c"),
            "Y",
            "N",
        )
        for n, (first, last) in enumerate(people, 1)
    ]
    sheet = sheet_of(
        (
            "id",
            "submitdate",
            "lastpage",
            "startlanguage",
            "seed",
            "G01Q02",
            "G01Q03",
            "G01Q04",
            "G02Q05[SQ001]",
            "G02Q05[SQ002]",
        ),
        *rows,
    )
    found = fields(sheet)
    assert (found["G01Q02"], found["G01Q03"], found["G01Q04"]) == ("last", "first", "email")
    assert found["submitdate"] == "registered_at"
    asked = {column.header: column.suggestion for column in sheet.columns if column.asked}
    assert set(asked) == {"G02Q05[SQ001]", "G02Q05[SQ002]"}


def test_limesurvey_rankings_one_column_for_each_rank() -> None:
    question = "Indichi in ordine di preferenza i tavoli"
    sheet = sheet_of(
        ("Nome", "Cognome", f"{question} [Posizione 1]", f"{question} [Posizione 2]", f"{question} [Posizione 3]"),
        ("Ada", "Rossi", "Lavoro", "Casa", ""),
        ("Ugo", "Bianchi", "Casa", "Scuola", "Lavoro"),
    )
    assert [entry.wishes for entry in entries(sheet)] == [("Lavoro", "Casa"), ("Casa", "Scuola", "Lavoro")]


def test_pretix_with_names_in_parts_and_an_order_email() -> None:
    sheet = by_column(
        {
            "Order code": ("A3K9P", "A3K9P", "B7QQT", "C7QQT"),
            "Position": ("1", "2", "1", "1"),
            "Email": ("office@example.com", "office@example.com", "eva@example.com", "pia@example.com"),
            "Order date": ("2026-03-01 10:00:00", "2026-03-01 10:00:00", "2026-03-02 11:00:00", "2026-03-02 11:00:00"),
            "Status": ("Paid", "Paid", "Canceled", "Paid"),
            "Product": ("Free", "Free", "Free", "Free"),
            "Attendee name": ("Ada Rossi", "Ugo Bianchi", "Eva Neri", "Pia Verdi"),
            "Attendee name: Given name": ("Ada", "Ugo", "Eva", "Pia"),
            "Attendee name: Family name": ("Rossi", "Bianchi", "Neri", "Verdi"),
            "Attendee email": ("ada@example.org", "ugo@example.org", "eva@example.org", "pia@example.org"),
            "Company": ("CGIL", "CGIL", "", ""),
            "ZIP code": ("10015", "10121", "10015", "10015"),
            "City": ("Ivrea", "Torino", "Ivrea", "Ivrea"),
            "Which table?": ("Housing", "Schools", "Housing", "Housing"),
        }
    )
    found = fields(sheet)
    assert found["Attendee email"] == "email" and found["Email"] is None
    assert found["Attendee name: Given name"] == "first" and found["Attendee name: Family name"] == "last"
    assert found["Attendee name"] is None and found["Order code"] is None
    assert [entry.name for entry in entries(sheet)] == ["Ada Rossi", "Ugo Bianchi", "Pia Verdi"]


def test_kobo_with_one_column_for_each_choice_beside_the_joined_one() -> None:
    sheet = by_column(
        {
            "start": ("2026-03-01T10:00:00.000+01:00", "2026-03-01T11:00:00.000+01:00"),
            "end": ("2026-03-01T10:05:00.000+01:00", "2026-03-01T11:05:00.000+01:00"),
            "Nome": ("Ada", "Ugo"),
            "Cognome": ("Rossi", "Bianchi"),
            "Email": ("ada@example.org", "ugo@example.org"),
            "Tavoli di interesse": ("casa lavoro", "lavoro"),
            "Tavoli di interesse/Casa": (1, 0),
            "Tavoli di interesse/Lavoro": (1, 1),
            "Consenso": ("si", "no"),
            "_id": (481203, 481377),
            "_uuid": ("0c1f-a", "77ab-b"),
            "_submission_time": ("2026-03-01T09:05:03", "2026-03-01T10:05:03"),
            "_status": ("submitted_via_web", "submitted_via_web"),
            "_index": (1, 2),
        }
    )
    found = fields(sheet)
    assert found["Tavoli di interesse/Casa"] == found["Tavoli di interesse/Lavoro"] == "table_choice"
    assert found["Tavoli di interesse"] is None and found["_index"] is None
    assert [entry.wishes for entry in entries(sheet)] == [("Casa", "Lavoro"), ("Lavoro",)]
    assert [entry.consent for entry in entries(sheet)] == ["yes", "no"]


def test_eventbrite_in_italian_leaves_out_those_who_do_not_come() -> None:
    sheet = by_column(
        {
            "N. ordine": ("981", "982", "983"),
            "Data dell'ordine": ("01/03/2026 08:00", "14/03/2026 08:00", "15/03/2026 08:00"),
            "Nome": ("Ada", "Ugo", "Eva"),
            "Cognome": ("Rossi", "Bianchi", "Neri"),
            "E-mail": ("ada@example.org", "ugo@example.org", "eva@example.org"),
            "Quantità": (1, 1, 1),
            "Tipo di biglietto": ("Gratuito", "Gratuito", "Gratuito"),
            "N. partecipante": ("7001", "7002", "7009"),
            "Stato partecipante": ("Partecipa", "Non partecipa", "Partecipa"),
            "Città di residenza": ("Ivrea", "Torino", "Torino"),
            "Tema preferito": ("Casa", "Casa", "Lavoro, impresa"),
        }
    )
    found = fields(sheet)
    assert (found["N. partecipante"], found["Stato partecipante"], found["N. ordine"]) == (
        "external_id",
        "status",
        None,
    )
    assert [row.skipped for row in sheet.rows] == ["", "skip:cancelled", ""]


def test_an_offices_list_with_titles_two_header_rows_sections_and_a_total() -> None:
    sheet = sheet_of(
        ("UNIONE MONTANA",),
        ("Elenco adesioni al 3 marzo",),
        (),
        ("Nr.", "PARTECIPANTE", "", "CONTATTI", "", "INFORMATIVA"),
        ("", "Cognome e nome", "Ente di appartenenza", "Telefono", "Posta elettronica", "firmata (X)"),
        ("SETTORE SCUOLA",),
        (1, "ROSSI ADA", "Liceo", "0125/641234", "ada.rossi@example.org", "X"),
        (2, "DE LUCA MARIA GRAZIA", "Liceo", "", "mariagrazia.deluca@example.org", ""),
        ("RINUNCIATARI",),
        (3, "BIANCHI UGO", "Comune", "347 1234567", "ugo@example.org", "X"),
        ("", "Totale: 3"),
    )
    assert sheet.header.rows == (4, 5)
    ada, maria = entries(sheet)
    assert (ada.first, ada.last, ada.phone, ada.organisation, ada.consent) == (
        "Ada",
        "Rossi",
        "+390125641234",
        "Liceo",
        "yes",
    )
    assert (maria.first, maria.last, maria.consent) == ("Maria Grazia", "De Luca", "no")
    assert [row.skipped for row in sheet.rows] == [
        "skip:section",
        "",
        "",
        "skip:section",
        "skip:withdrawn",
        "skip:total",
    ]


def test_a_list_without_any_header_is_understood_by_its_content() -> None:
    sheet = sheet_of(
        ("Ada Rossi", "ada.rossi@example.org", "347 1234567", "Ivrea"),
        ("Ugo De Bianchi", "ugo.debianchi@example.org", "011 3821332", "Torino"),
        ("Eva Neri", "eva.neri@example.org", "348 7654321", "Chieri"),
    )
    assert sheet.header.rows == ()
    assert [column.field for column in sheet.columns] == ["full_name", "email", "phone", "comune"]
    assert [entry.last for entry in entries(sheet)] == ["Rossi", "De Bianchi", "Neri"]


def test_choices_in_columns_by_rank_and_words_of_their_own() -> None:
    sheet = by_column(
        {
            "Surname": ("Rossi", "Bianchi"),
            "Given name": ("Ada", "Ugo"),
            "Contact e-mail": ("ada@example.org", "ugo@example.org"),
            "1st choice": ("Housing", "Work"),
            "2nd choice": ("Schools", ""),
            "3rd choice": ("Work", "Housing"),
        }
    )
    assert [entry.wishes for entry in entries(sheet)] == [("Housing", "Schools", "Work"), ("Work", "Housing")]


def test_choices_given_as_numbers_under_each_theme() -> None:
    sheet = sheet_of(
        ("Cognome", "Nome", "Casa", "Lavoro", "Scuola"),
        ("Rossi", "Ada", 2, 1, ""),
        ("Bianchi", "Ugo", "", 2, 1),
        themes=("Casa", "Lavoro", "Scuola"),
    )
    assert [entry.wishes for entry in entries(sheet)] == [("Lavoro", "Casa"), ("Scuola", "Lavoro")]


def test_themes_of_the_event_part_choices_that_hold_commas() -> None:
    sheet = sheet_of(
        ("Nome", "Cognome", "Preferenze"),
        ("Ada", "Rossi", "Acqua, aria e suolo, Casa"),
        ("Ugo", "Bianchi", "Casa, Acqua, Aria e Suolo"),
        themes=("Acqua, aria e suolo", "Casa"),
    )
    assert [entry.wishes for entry in entries(sheet)] == [
        ("Acqua, aria e suolo", "Casa"),
        ("Casa", "Acqua, aria e suolo"),
    ]


def test_needs_ticked_one_by_one() -> None:
    sheet = sheet_of(
        (
            "Nome",
            "Cognome",
            "Hai esigenze particolari? [Sedia a rotelle]",
            "Hai esigenze particolari? [Interprete LIS]",
        ),
        ("Ada", "Rossi", "Sì", "No"),
        ("Ugo", "Bianchi", "No", "Sì"),
    )
    ada, ugo = entries(sheet)
    assert (ada.wheelchair, ada.needs, ugo.wheelchair, ugo.needs) == (True, "Sedia a rotelle", False, "Interprete LIS")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("17/04/1971", date(1971, 4, 17)),
        ("17.4.71", date(1971, 4, 17)),
        ("1971-04-17", date(1971, 4, 17)),
        ("17 aprile 1971", date(1971, 4, 17)),
        ("April 17, 1971", date(1971, 4, 17)),
        (26040, date(1971, 4, 17)),
        (datetime.fromisoformat("1971-04-17"), date(1971, 4, 17)),
        ("17-apr-71", date(1971, 4, 17)),
        ("boh", None),
    ],
)
def test_birth_dates_are_read_however_they_are_written(written: object, meant: date | None) -> None:
    sheet = sheet_of(("Nome", "Cognome", "Data di nascita"), ("Ada", "Rossi", written))  # type: ignore[arg-type]  # cells of any kind
    sheet = sheet_of(
        ("Nome", "Cognome", "Data di nascita"),
        ("Ugo", "Bianchi", "30/01/1980"),
        ("Eva", "Neri", "28/02/1981"),
        ("Ada", "Rossi", written),  # type: ignore[arg-type]  # cells of any kind
    )
    assert entries(sheet)[2].birth == meant


def test_questions_about_the_birth_place_and_companions_are_not_taken_for_the_person() -> None:
    sheet = by_column(
        {
            "Nome": ("Ada", "Ugo"),
            "Cognome": ("Rossi", "Bianchi"),
            "Comune di nascita": ("Roma", "Asti"),
            "Comune di residenza": ("Ivrea", "Torino"),
            "Nome accompagnatore": ("Pia Verdi", ""),
            "E-mail accompagnatore": ("pia@example.org", ""),
            "E-mail": ("ada@example.org", "ugo@example.org"),
        }
    )
    found = fields(sheet)
    assert (
        found["Comune di nascita"] is None
        and found["Nome accompagnatore"] is None
        and found["E-mail accompagnatore"] is None
    )
    assert (found["Comune di residenza"], found["E-mail"]) == ("comune", "email")


def test_a_waiting_list_stays_a_waiting_list() -> None:
    sheet = sheet_of(("Nome", "Cognome", "Stato"), ("Ada", "Rossi", "confermato"), ("Ugo", "Bianchi", "lista d'attesa"))
    assert [entry.status for entry in entries(sheet)] == ["registered", "waiting"]


def test_a_couple_and_a_parent_and_child_stay_two_people_each() -> None:
    found = preview(
        sheet_of(
            ("Nome", "Cognome", "E-mail", "Telefono", "Data di nascita"),
            ("Luca", "Rossi", "casarossi@example.org", "347 1234567", "01/02/1960"),
            ("Lucia", "Rossi", "casarossi@example.org", "347 1234567", "13/04/1962"),
            ("Paolo", "Neri", "paolo@example.org", "348 1234567", "01/02/1960"),
            ("Paolo", "Neri", "paolojr@example.org", "348 7654321", "21/09/1991"),
            ("Anna", "Verdi", "verdi@example.org", "", ""),
            ("Anita", "Verdi", "verdi@example.org", "", ""),
        )
    )
    assert found.counts["new"] == 6


def test_namesakes_with_other_contacts_are_both_taken_in_and_told() -> None:
    found = preview(
        sheet_of(
            ("Nome", "Cognome", "E-mail"),
            ("Maria", "Rossi", "maria@example.org"),
            ("Maria", "Rossi", "mrossi@example.com"),
        )
    )
    assert found.counts["new"] == 2
    assert [problem.kind for problem in found.problems] == ["namesake"]


def test_several_lists_at_once_find_each_others_people() -> None:
    first = grid(("Nome", "Cognome", "E-mail"), ("Ada", "Rossi", "ada@example.org"), file="a.xlsx")
    second = grid(
        ("Cognome e nome", "mail"), ("Rossi Ada", "ADA@example.org"), ("Neri Eva", "eva@example.org"), file="b.xlsx"
    )
    found = preview(understand(first, zones()), understand(second, zones()))
    assert (found.counts["new"], found.counts["duplicate"]) == (2, 1)
    assert [line.ref for line in found.lines] == ["a.xlsx:2", "b.xlsx:2", "b.xlsx:3"]


def test_a_sheet_named_after_a_theme_is_the_wish_of_its_people() -> None:
    from eventdesk.core.registration.listing.sheets import understand
    from tests.registration.lists import grid, zones

    rows = (("Nome", "Cognome"), ("Ada", "Rossi"))
    sheet = understand(grid(*rows, sheet="Tavolo 2 - Casa"), zones(), themes=("Casa", "Lavoro"))
    assert entries(sheet)[0].wishes == ("Casa",)


def test_text_encoded_twice_is_put_right_with_proof_unless_it_is_to_stay() -> None:
    rows = [("Nome", "Città"), ("Niccolò", "Ciriè"), ("Đorđe", "Agliè"), ("João", "Ivrea")]
    twice = grid(*(tuple(cell.encode().decode("cp1252", "replace") for cell in row) for row in rows[:2]), rows[3])
    sheet = understand(twice, zones())
    assert [entry.first for entry in entries(sheet)] == ["Niccolò", "João"]
    assert sheet.repairs[0] == ("CittÃ\xa0", "Città")
    left = understand(twice, zones(), repair=False)
    assert left.repairs == sheet.repairs, "still offered"
    assert entries(left)[0].first == "NiccolÃ²"


def test_parts_of_a_name_under_one_question_are_told_by_what_stands_last() -> None:
    sheet = sheet_of(
        ("Submission Date", "Full Name - First Name", "Full Name - Last Name", "Dati [Telefono]", "recapiti/email"),
        ("2026-03-01", "Ada", "Rossi", "3471234567", "ada@example.org"),
    )
    assert list(fields(sheet).values()) == ["registered_at", "first", "last", "phone", "email"]


def test_pretix_in_italian_with_the_whole_name_beside_its_parts() -> None:
    sheet = sheet_of(
        (
            "Codice ordine",
            "Nome partecipante",
            "Nome partecipante: Nome",
            "Nome partecipante: Cognome",
            "E-mail partecipante",
        ),
        ("A1", "Ada Rossi", "Ada", "Rossi", "ada@example.org"),
        ("B2", "Ugo De Bianchi", "Ugo", "De Bianchi", "ugo@example.org"),
    )
    assert list(fields(sheet).values())[1:] == [None, "first", "last", "email"]


def test_surveymonkey_with_questions_above_and_choices_below() -> None:
    sheet = sheet_of(
        ("Respondent ID", "Start Date", "Nome e cognome", "Quali temi ti interessano?", "", "", "Indirizzo e-mail"),
        ("", "", "Open-Ended Response", "Casa", "Lavoro", "Scuola", "Open-Ended Response"),
        (118, "03/01/2026 10:00:00 AM", "Ada Rossi", "Casa", "", "Scuola", "ada@example.org"),
        (119, "03/14/2026 10:00:00 AM", "Ugo Bianchi", "", "Lavoro", "", "ugo@example.org"),
    )
    assert sheet.header.rows == (1, 2)
    assert [entry.wishes for entry in entries(sheet)] == [("Casa", "Scuola"), ("Lavoro",)]
    assert [entry.last for entry in entries(sheet)] == ["Rossi", "Bianchi"]


def test_choices_that_repeat_their_own_header_are_asked_unless_the_event_has_such_themes() -> None:
    rows = (("Nome", "Cognome", "Casa", "Lavoro"), ("Ada", "Rossi", "Casa", ""), ("Ugo", "Neri", "Casa", "Lavoro"))
    assert [column.suggestion for column in sheet_of(*rows).columns if column.asked] == ["table_choice"] * 2
    assert [entry.wishes for entry in entries(sheet_of(*rows, themes=("Casa", "Lavoro")))] == [
        ("Casa",),
        ("Casa", "Lavoro"),
    ]


def test_headers_in_two_languages_at_once() -> None:
    sheet = sheet_of(
        (
            "Cognome / Surname",
            "Nome / Name",
            "E-mail / Email",
            "Telefono / Phone",
            "Comune / Municipality",
            "Note / Notes",
        ),
        ("Rossi", "Ada", "ada@example.org", "3471234567", "Ivrea", "arrivo tardi"),
    )
    assert list(fields(sheet).values()) == ["last", "first", "email", "phone", "comune", "notes"]


def test_limesurvey_codes_of_choices_are_not_taken_for_themes() -> None:
    rows = (
        ("id", "submitdate", "lastpage", "startlanguage", "cognome", "nome", "tavoli[SQ001]", "tavoli[SQ002]"),
        (1, "2026-03-01 10:00:00", 4, "it", "Rossi", "Ada", "Y", ""),
        (2, "2026-03-01 11:00:00", 4, "it", "Bianchi", "Ugo", "", "Y"),
    )
    sheet = sheet_of(*rows)
    assert fields(sheet)["id"] == "external_id"
    assert fields(sheet)["tavoli[SQ001]"] == "table_choice"
    assert [entry.wishes for entry in entries(sheet)] == [(), ()]
    assert [mark.kind for mark in sheet.rows[0].marks] == ["choice-code"]
    explained = sheet_of(*rows, codes={"SQ001": "Casa", "sq002": "Lavoro"})
    assert [entry.wishes for entry in entries(explained)] == [("Casa",), ("Lavoro",)]


def test_one_column_called_surname_that_holds_both_names() -> None:
    sheet = sheet_of(
        ("Cognome", "Telefono"), ("Rossi Ada", "3471234567"), ("De Luca Ugo", "3481234567"), ("Neri Eva", "")
    )
    assert [entry.name for entry in entries(sheet)] == ["Ada Rossi", "Ugo De Luca", "Eva Neri"]


def test_of_two_telephones_the_mobile_is_kept() -> None:
    sheet = sheet_of(
        ("Nome", "Cognome", "Telefono fisso", "Cellulare", "Telefono emergenza"),
        ("Ada", "Rossi", "011 3821332", "347 1234567", "348 1111111"),
        ("Ugo", "Neri", "0125 641234", "", "348 2222222"),
    )
    assert [entry.phone for entry in entries(sheet)] == ["+393471234567", "+390125641234"]


def test_a_thousand_rows_with_an_offices_email_are_compared_in_no_time() -> None:
    letters = [first + second for first in "bcdfglmnpr" for second in "aeiou"]
    rows = [
        (f"{a}{b}sta".capitalize(), f"{b}{a}{a}ni".capitalize(), "ufficio@example.org")
        for a in letters[:40]
        for b in letters[10:35]
    ]
    assert preview(sheet_of(("Nome", "Cognome", "E-mail"), *rows)).counts["new"] == 1_000


def test_a_bare_yes_to_a_question_about_needs_means_what_was_asked() -> None:
    sheet = sheet_of(
        ("Nome", "Cognome", "Hai bisogno di interprete LIS?", "Approval Status"),
        ("Ada", "Rossi", "Sì", "approved"),
        ("Ugo", "Neri", "No", "approved"),
        ("Eva", "Verdi", "No", "denied"),
    )
    assert [entry.needs for entry in entries(sheet)] == ["Hai bisogno di interprete LIS", ""]


def test_codes_and_numbers_before_a_question_do_not_hide_its_words() -> None:
    sheet = by_column(
        {
            "id. ID risposta": (1, 2, 3),
            "submitdate. Data invio": ("2026-03-01 08:00:00", "2026-03-02 09:00:00", "2026-03-03 10:00:00"),
            "Q01. Cognome": ("Rossi", "Neri", "Gallo"),
            "2) Nome": ("Ada", "Ugo", "Eva"),
            "G01Q03. Tel. cell.": ("3471234567", "3477654321", "3471112223"),
            "Q05[SQ001]. A quali tavoli vuole partecipare? [Casa]": ("Sì", "No", "No"),
            "Q05[SQ002]. A quali tavoli vuole partecipare? [Clima]": ("Sì", "Sì", "No"),
        }
    )
    found = list(fields(sheet).values())
    assert found == ["external_id", "registered_at", "last", "first", "phone", "table_choice", "table_choice"]
    assert [entry.wishes for entry in entries(sheet)] == [("Casa", "Clima"), ("Clima",), ()]


def test_what_speaks_of_others_or_of_the_program_is_never_taken_for_the_person_by_its_content() -> None:
    sheet = by_column(
        {
            "seed": (100000, 100007, 100014),
            "Order time": ("10:11:12", "10:11:13", "11:11:14"),
            "Nome accompagnatore": ("Ada Rossi", "Ugo Neri", "Eva Gallo"),
            "E-mail accompagnatore": ("a@example.org", "b@example.org", "c@example.org"),
            "Telefono di emergenza": ("3331234567", "3331234568", "3331234569"),
            "Numero interno": ("0115551234", "0115551235", "0115551236"),
            "Cognome e nome del partecipante": ("Bo Anna", "Riva Marco", "Costa Luca"),
            "E-mail del partecipante": ("anna.bo@example.org", "m.riva@example.org", "luca@example.org"),
        }
    )
    assert list(fields(sheet).values()) == [*(None,) * 6, "full_name_last_first", "email"]


def test_half_a_name_and_a_shared_email_put_nobody_together() -> None:
    found = preview(sheet_of(("Cognome", "E-mail"), ("Rossi", "casa@example.org"), ("Rossi", "casa@example.org")))
    assert (found.counts["new"], found.counts["possible"]) == (1, 1)


def test_one_name_with_two_emails_is_offered_as_one_person_and_taken_in_as_two() -> None:
    sheet = sheet_of(
        ("Nome", "Cognome", "E-mail"), ("Ada", "Rossi", "ada@example.org"), ("Ada", "Rossi", "ufficio.ada@example.org")
    )
    apart = preview(sheet)
    assert apart.counts["new"] == 2
    assert [(pair.kind, pair.merged, pair.offered) for pair in apart.pairs] == [("second_email", False, True)]
    told = preview(sheet, choices=Choices(decided={"3": "same"}))
    assert (told.counts["new"], told.counts["duplicate"]) == (1, 1)
    assert not [problem for problem in told.problems if problem.kind == "namesake"]


def test_somebody_can_point_at_the_header() -> None:
    rows = (("Elenco", "Ufficio"), ("A", "B"), ("Rossi Ada", "ada@example.org"), ("Neri Ugo", "ugo@example.org"))
    told = understand(grid(*rows), zones(), headers={"Foglio1": 2})
    assert (told.header.rows, [c.header for c in told.columns], len(told.rows)) == ((2,), ["A", "B"], 2)
    none = understand(grid(*rows[2:]), zones(), headers={"list.xlsx:Foglio1": 0})
    assert (none.header.rows, [entry.last for entry in entries(none)]) == ((), ["Rossi", "Neri"])
