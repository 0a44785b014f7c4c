"""Lists from elsewhere: other languages, forms that bracket their parts, and columns that only look like a person's."""

from __future__ import annotations

from datetime import date

import pytest

from eventdesk.core.registration.listing.entry import Entry
from eventdesk.core.registration.listing.kinds import gender_of
from eventdesk.core.registration.listing.names import split
from eventdesk.core.registration.listing.phones import phone
from eventdesk.core.registration.listing.sheets import Sheet
from tests.registration.lists import by_column, fields, sheet_of

PEOPLE = {"Nome": ("Ada", "Ugo", "Eva"), "Cognome": ("Rossi", "Bianchi", "Neri")}


def entries(sheet: Sheet) -> list[Entry]:
    return [found.entry for found in sheet.rows if found.entry is not None and not found.skipped]


def field_of(header: str, *cells: object) -> str | None:
    """What a column is taken for beside first and last names."""
    return fields(by_column({**PEOPLE, header: cells}))[header]  # type: ignore[dict-item]


def test_a_german_list() -> None:
    sheet = by_column(
        {
            "Zeitstempel": ("14.03.2026 09:05:11", "15.03.2026 18:20:00"),
            "Name": ("Müller", "von der Heide"),
            "Vorname": ("Jürgen", "Käthe"),
            "E-Mail-Adresse": ("juergen@example.org", "kaethe@example.org"),
            "Handynummer": ("+4915112345678", "+4915187654321"),
            "Geburtsdatum": ("14. März 1971", "3. Dezember 1988"),
            "Wohnort": ("Bozen", "Meran"),
            "PLZ": ("39100", "39012"),
            "An welchen Thementischen möchten Sie teilnehmen?": ("Wohnen, Klima", "Klima"),
            "Besondere Bedürfnisse": ("Rollstuhl", "keine"),
            "Ich stimme der Datenschutzerklärung zu": ("Ja", "Nein"),
            "Geschlecht": ("männlich", "weiblich"),
            "Bemerkungen": ("", "spät"),
        }
    )
    assert list(fields(sheet).values()) == [
        "registered_at", "last", "first", "email", "phone", "dob", "comune", "cap", "tables", "access", "consent",
        "gender", "notes",
    ]  # fmt: skip
    one, other = entries(sheet)
    assert (one.first, one.last, one.birth, one.gender, one.wheelchair) == (
        "Jürgen", "Müller", date(1971, 3, 14), "m", True,
    )  # fmt: skip
    assert (other.last, other.birth, other.needs, other.consent) == ("von der Heide", date(1988, 12, 3), "", "no")


def test_a_french_and_a_spanish_list() -> None:
    french = by_column(
        {
            "Horodateur": ("14/03/2026 09:05:11", "15/03/2026 18:20:00"),
            "Nom": ("DUPONT", "LE GOFF"),
            "Prénom": ("Élodie", "Loïc"),
            "Numéro de téléphone": ("+33612345678", ""),
            "Date de naissance": ("14 mars 1971", "1er"),
            "Code postal": ("75011", "35000"),
            "Quels thèmes vous intéressent ?": ("Climat", "Logement"),
            "Avez-vous des besoins particuliers ?": ("fauteuil roulant", "aucun"),
            "J'accepte le traitement de mes données personnelles": ("Oui", "Je refuse"),
        }
    )
    spanish = by_column(
        {
            "Marca temporal": ("14/03/2026 09:05:11",) * 2,
            "Apellidos": ("García López", "de la Fuente"),
            "Nombre": ("Íñigo", "María del Carmen"),
            "Correo electrónico": ("inigo@example.org", "maria@example.org"),
            "Fecha de nacimiento": ("14 de marzo de 1971", "3 de mayo de 1988"),
            "¿En qué mesas te gustaría participar?": ("Clima", "Vivienda"),
            "Acepto el tratamiento de mis datos personales": ("Sí", "No"),
        }
    )
    assert list(fields(french).values()) == [
        "registered_at", "last", "first", "phone", "dob", "cap", "tables", "access", "consent",
    ]  # fmt: skip
    assert list(fields(spanish).values()) == ["registered_at", "last", "first", "email", "dob", "tables", "consent"]
    elodie, loic = entries(french)
    assert (elodie.last, elodie.birth, elodie.wheelchair) == ("Dupont", date(1971, 3, 14), True)
    assert (loic.needs, loic.consent) == ("", "no")
    inigo, maria = entries(spanish)
    assert (inigo.last, inigo.birth, maria.first) == ("García López", date(1971, 3, 14), "María del Carmen")


def test_what_stands_in_brackets_is_the_part_that_is_asked() -> None:
    sheet = by_column(
        {
            "Nome (Nome)": ("Ada", "Ugo"),
            "Nome (Cognome)": ("Rossi", "Bianchi"),
            "Tavoli di interesse (Casa)": ("Casa", ""),
            "Tavoli di interesse (Lavoro)": ("Lavoro", "Lavoro"),
        }
    )
    assert list(fields(sheet).values()) == ["first", "last", "table_choice", "table_choice"]
    assert [entry.wishes for entry in entries(sheet)] == [("Casa", "Lavoro"), ("Lavoro",)]


def test_according_to_is_no_second_choice() -> None:
    headers = [f"Ordina i tavoli secondo le tue preferenze [Classifica {n}]" for n in (1, 2)]
    sheet = by_column({**PEOPLE, headers[0]: ("Casa", "Lavoro", "Casa"), headers[1]: ("Lavoro", "", "")})
    assert [fields(sheet)[header] for header in headers] == ["table_rank", "table_rank"]
    assert entries(sheet)[0].wishes == ("Casa", "Lavoro")


def test_columns_under_one_heading_may_ask_different_things() -> None:
    sheet = sheet_of(
        ("DATI", "", "CONSENSI", ""),
        ("Cognome", "Nome", "Privacy", "Foto"),
        ("Rossi", "Ada", "SI", "NO"),
        ("Bianchi", "Ugo", "NO", "SI"),
    )
    assert list(fields(sheet).values()) == ["last", "first", "consent", "images"]


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Luogo di nascita", ("Ivrea", "Torino", "Chieri")),
        ("Nato a", ("Ivrea", "Torino", "Chieri")),
        ("Sede preferita", ("Ivrea", "Torino", "Chieri")),
        ("Cognome da nubile", ("Verdi", "Bruni", "Riva")),
        ("Email del responsabile", ("a@example.org", "b@example.org", "c@example.org")),
        ("Comune capofila", ("Ivrea", "Torino", "Chieri")),
        ("Comune in cui lavori", ("Ivrea", "Torino", "Chieri")),
        ("Città natale", ("Ivrea", "Torino", "Chieri")),
        ("Quale di questi temi conosci meglio?", ("Casa", "Lavoro", "Casa")),
        ("Contatto di riferimento (tel)", ("3471234567", "3281234567", "3331234567")),
        ("Provincia di residenza", ("TO", "TO", "CN")),
        ("Quale futuro immagini per la tua città?", ("Più verde", "Meno auto", "Più scuole")),
        ("Nome del genitore", ("Bruno Bruni", "Rita Rosa", "Gino Gialli")),
        ("Telefono del genitore", ("3471234567", "3281234567", "3331234567")),
        ("Begleitperson", ("Bruno Bruni", "Rita Rosa", "Gino Gialli")),
        ("Stato", ("Italia", "Francia", "Italia")),
        ("_notes", ("", "", "")),
        ("Firma", ("", "", "")),
    ],
)
def test_what_is_not_the_persons_is_never_taken_silently(header: str, cells: tuple[str, ...]) -> None:
    assert field_of(header, *cells) is None


@pytest.mark.parametrize(
    ("header", "cells", "field"),
    [
        ("Nome utente", ("ada@example.org", "ugo@example.org", "eva@example.org"), "email"),
        ("Numero WhatsApp", ("3471234567", "3281234567", "3331234567"), "phone"),
        ("D.O.B.", ("14/03/1971", "03/12/1988", "01/02/1990"), "dob"),
        ("Nato/a il", ("26037", "19876", "30123"), "dob"),
        ("Quando sei nato/a?", ("14/03/1971", "03/12/1988", "01/02/1990"), "dob"),
        ("Da dove vieni?", ("Ivrea", "Torino", "Chieri"), "comune"),
        ("COMUNE DI RES.", ("Ivrea", "Torino", "Chieri"), "comune"),
        ("C.A.P. residenza", ("10015", "10100", "10023"), "cap"),
        ("Tavolo per il quale ti iscrivi", ("Casa", "Lavoro", "Casa"), "tables"),
        ("E-mail per ricevere conferma", ("a@example.org", "u@example.org", "e@example.org"), "email"),
        ("Note per l'organizzazione", ("no grazie", "", "a presto"), "notes"),
        ("Codice avviamento postale", ("10015", "10100", "10023"), "cap"),
        ("Gruppo di lavoro", ("Casa", "Lavoro", "Casa"), "tables"),
        ("Categoria di appartenenza", ("Cittadino", "Ente", "Cittadino"), "category"),
        ("Accetti che trattiamo i tuoi dati?", (1, 0, 1), "consent"),
        ("Vuoi dirci altro?", ("no grazie", "", "a presto"), "notes"),
        ("Purchase Date", ("2026-03-02", "2026-03-03", "2026-03-03"), "registered_at"),
        ("Stato del partecipante", ("Parteciperà", "Annullato", "Parteciperà"), "status"),
    ],
)
def test_the_words_people_use(header: str, cells: tuple[str, ...], field: str) -> None:
    assert field_of(header, *cells) == field


def test_names_without_a_header_are_known_by_their_emails() -> None:
    sheet = sheet_of(
        ("Olaf El Amrani", "olaf.amrani@example.org"),
        ("Xhesika Peyrot", "xhesika@example.org"),
        ("Enkeleda Boero", "e.boero@example.org"),
    )
    assert [column.field for column in sheet.columns] == ["full_name", "email"]


def test_the_order_of_the_list_decides_where_a_name_can_be_cut_both_ways() -> None:
    assert split("Gian Luca Giordano", last_first=False).left == "Gian Luca"
    assert split("de La Tour Véronique", last_first=True).left == "de La Tour"
    assert split("Revelli Anna Maria", last_first=False).left == "Revelli", "strong signs cut against the order"


def test_letters_a_file_lost_are_told_and_not_made_into_others() -> None:
    sheet = by_column({"Nome": ("?or?e", "Ada"), "Cognome": ("Rossi", "NICCOL?"), "E-mail": ("d@example.org", "")})
    assert [(entry.first, entry.last) for entry in entries(sheet)] == [("?or?e", "Rossi"), ("Ada", "Niccol?")]
    assert [mark.kind for found in sheet.rows for mark in found.marks] == ["letters-lost"] * 2


def test_words_beside_a_telephone_do_not_hide_it() -> None:
    for text in ("cell. 347 1234567", "347 1234567 (ore serali)", "casa: 347/1234567", "+39 347 1234567 - Ada"):
        assert phone(text).number == "+393471234567", text
    assert [phone(text).flag for text in ("3,47E+09", "interno 12", "nessuno 3")] == ["lost", "wrong", "wrong"]


def test_genders_in_five_languages() -> None:
    assert [gender_of(word) for word in ("weiblich", "Femme", "mujer", "donna", "W")] == ["f"] * 5
    assert [gender_of(word) for word in ("männlich", "homme", "hombre", "uomo", "M")] == ["m"] * 5
    assert gender_of("divers") == "x"
