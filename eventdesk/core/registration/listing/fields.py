"""What a column can mean, and the words by which headers say so, in Italian and English.

Headers are folded (lower case, no accents, no punctuation) before they are compared. Each rule is a pattern and how
sure it makes: 1.0 when the whole header is a plain name of the field, less when a question merely speaks of it.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from eventdesk.core.registration.listing import foreign
from eventdesk.core.registration.listing.whereabouts import asks_birth_place, asks_where
from eventdesk.core.shared.folding import fold


class Field(StrEnum):
    """The meaning of a column; the values are the names used on the command line and in JSON."""

    FIRST = "first"
    LAST = "last"
    FULL_NAME = "full_name"
    FULL_NAME_LAST_FIRST = "full_name_last_first"
    EMAIL = "email"
    PHONE = "phone"
    DOB = "dob"
    CF = "cf"
    COMUNE = "comune"
    CAP = "cap"
    ZONE = "zone"
    ENTE = "ente"
    CATEGORY = "category"
    ROLE = "role"
    TABLES = "tables"
    TABLE_CHOICE = "table_choice"
    TABLE_RANK = "table_rank"
    ACCESS = "access"
    WHEELCHAIR = "wheelchair"
    CONSENT = "consent"
    IMAGES = "images"
    NOTES = "notes"
    REGISTERED_AT = "registered_at"
    EXTERNAL_ID = "external_id"
    LANGUAGE = "language"
    GENDER = "gender"
    AGE_BAND = "age_band"
    STATUS = "status"


NAME_FIELDS = frozenset({Field.FIRST, Field.LAST, Field.FULL_NAME, Field.FULL_NAME_LAST_FIRST})
MANY = frozenset({Field.TABLE_CHOICE, Field.TABLE_RANK, Field.ACCESS, Field.NOTES, Field.PHONE})
"""Fields that several columns may share; the others take the best column."""
HELD_BACK = frozenset({Field.DOB, Field.CF})
"""Fields that only tell people apart in the preview and are not written down."""

THEME_WORDS = re.compile(
    r"\b(tavol[oi]|tem[ai]|tematic\w+|ass[ei] (strategic|tematic)\w*|ambit[oi]|workshop|laborator[io]+|topics?|themes?"
    r"|tables?|sessions?|sessione|grupp[oi] di lavoro|working groups?|breakout|strands?|tracks?|argoment[oi]|focus"
    rf"|{foreign.THEME})\b"
)
WISH_WORDS = re.compile(
    r"\b(prefer\w*|scelt\w+|sceglie\w*|piacer\w+|interess\w+|intend\w+|vorre\w+|desider\w+|partecip\w+|choice|choose"
    rf"|wish\w*|interest\w*|attend|join|rank\w*|priorit\w+|{foreign.WISH})\b"
)
NEED_WORDS = re.compile(
    r"\b(esigenz\w+|necessita|accessibilit\w+|bisogn[oi]|disabil\w+|intolleranz\w+|allerg\w+|aliment\w+|diet\w*|menu"
    r"|access needs?|accessib\w+|special needs?|requirements?|assistan\w+|assistenza|ausili\w*|barriere|supporto"
    r"|need\w* (any |some )?support"
    rf"|{foreign.NEED})\b"
)

_WHOLE: dict[Field, str] = {
    Field.FIRST: r"(il )?(tuo |suo )?(primo )?nome( di battesimo| proprio)?( (del |della )?(partecipante|iscritto"
        r"|persona))?"
    r"|(your |attendee |participant )?(first|given|fore) ?name(s|\(s\))?|f ?name|first|given|prenome|name first"
    r"|vorname",
    Field.LAST: r"(il )?(tuo |suo )?cognome( (del |della )?(partecipante|iscritto|persona))?"
    r"|(your |attendee |participant )?(last|family|sur) ?name(s)?|l ?name|last|family|name last"
    r"|secondo nome o cognome|surname s",
    Field.FULL_NAME: r"nome (e )?cognome|nome completo|(your |attendee |participant )?(full |complete )?name"
        r"|nominativ[oi]"
    r"|nome (e )?cognome (del |della )?(partecipante|iscritto|persona)|partecipant[ei]|iscritt[oi]|participants?"
    r"|attendees?"
    r"|first and last name|name and surname|name surname|invitat[oi]|persona",
    Field.FULL_NAME_LAST_FIRST: r"cognome (e )?nome( (del |della )?(partecipante|iscritto|persona))?"
    r"|surname (and )?(first )?name|last name first name|last name and first name",
    Field.EMAIL: r"(il |la |your |tua |tuo |contact |attendee )*(indirizzo )?(di )?(e ?mail|mail|posta elettronica|pec)"
    r"( address| personale| di contatto| principale| del partecipante)?|email address|recapito e ?mail"
    r"|contatto e ?mail",
    Field.PHONE: r"(il |tuo |your |contact |numero |recapito |n |nr |attendee )*(di )?(tel|telefon[oi]|telefonico"
        r"|cell|cellulare"
    r"|mobile|phone|cell phone|mobile phone|telephone|phone number|smartphone|recapito telefonico)"
    r"( (cell|cellulare|number|mobile|fisso|di contatto|no|nr))*|tel cell",
    Field.DOB: r"(la |tua |your )*(data (di )?nascita|nat[oa]( a)? il|nat[oa] il|date of birth|birth ?date|birthday"
    r"|dob|d o b|data nasc|d nascita|nascita)",
    Field.CF: r"(il |tuo |your )*(c f|cf|cod ?fisc(ale)?|codice fiscale|fiscal code|tax code|italian tax code)",
    Field.COMUNE: r"(il |tuo |your )*(comune|citta|municipality|city|town|city town|home city|localita|residenza"
    r"|comune (di )?(res(idenza)?|domicilio|provenienza)|citta (di )?(residenza|domicilio|provenienza)|home town|paese"
    r"|residente a|comune residenza|luogo di residenza|place of residence|provenienza)",
    Field.CAP: r"c a p|cap|codice ((di )?avviamento )?postale|zip( code)?|post(al)? ?code|home zip|postcode"
        r"|cap (di )?residenza",
    Field.ZONE: r"zona( omogenea)?|zone|area (territoriale|omogenea)|quartiere|circoscrizione|district|borough",
    Field.ENTE: r"ente|ente (di )?appartenenza|organi[sz]zazione|organi[sz]ation|associazione|azienda|company"
        r"|istituzione"
    r"|ente (o )?associazione|ente (e |o )?organizzazione|affiliation|affiliazione|societa|employer|institution"
    r"|datore di lavoro"
    r"|organi[sz]ation name|company name|nome (dell )?(ente|organizzazione|associazione|azienda)|struttura",
    Field.CATEGORY: r"categoria( di appartenenza)?|category|tipologia( di)?( partecipante| stakeholder| ente)?"
    r"|stakeholder( type"
        r"| category)?|settore"
    r"|sector|tipo (di )?(partecipante|ente)|profilo|participant type|gruppo di appartenenza",
    Field.ROLE: r"ruolo( all evento)?|role|in qualita di|funzione|badge type|ruolo nell evento",
    Field.TABLES: r"(tavol[oi]|temi?|tema|workshop|topics?|themes?|tables?|assi|asse)( (di interesse|scelti|scelto"
        r"|preferit[oi]|prescelt[oi]))?"
    r"|preferenz[ae]|preferred (tables?|topics?|themes?|sessions?)|scelt[ae]|preferences?|(table|topic"
    r"|theme) preferences?",
    Field.ACCESS: r"esigenze( particolari| speciali)?|necessita( particolari)?|accessibilita"
        r"|access(ibility)?( needs?)?|needs|special needs"
    r"|intolleranze|allergie|dietary (requirements|needs)|diet|bisogni( speciali| specifici)?|access requirements"
    r"|intolleranze( e | o )?allergie|allergie( e | o )?intolleranze|esigenze alimentari|disabilita",
    Field.WHEELCHAIR: r"sedia a rotelle|carrozzina|in carrozzina|wheelchair( user)?|utilizzo (della )?(carrozzina"
        r"|sedia a rotelle)",
    Field.CONSENT: r"consenso|privacy|consent|accetto|accetta( la)? privacy|acconsento|gdpr"
        r"|consenso( al)? (trattamento )?(dei )?(dati|privacy)"
    r"|informativa( privacy)?|privacy policy|data protection|autorizzazione( al)? trattamento dati"
    r"|(consenso |autorizzazione )?(al |per il )?trattamento (dei )?dati( personali)?|consenso dati( personali)?",
    Field.IMAGES: r"(consenso |liberatoria |uso |autorizzazione )*(per )?(le )?(immagini|immagine|foto|riprese"
        r"|video|foto e video|foto video)"
    r"|photo consent|image consent|image rights|photos?",
    Field.NOTES: r"(your |il tuo |la tua )?(note|notes?|osservazioni|commenti|comments?|annotazioni|altro|remarks"
    r"|messaggio|message)"
        r"|comunicazioni|(altre|eventuali|ulteriori) (comunicazioni|informazioni|note|richieste|osservazioni)"
        r"|note aggiuntive",
    Field.REGISTERED_AT: r"informazioni cronologiche|timestamp|time stamp|marca temporale|cronologia"
        r"|data( di| dell)?( invio| iscrizione| registrazione| compilazione| ordine| acquisto| adesione"
        r"| prenotazione| creazione)|(creation|entry|sign ?up|purchase|enrol?ment) date|order date|booking date"
        r"|date( of)? registration"
    r"|ora (di )?inizio|start time|date submitted|submit ?date|submitted( at| on)?|registration date|registered( at"
    r"| on)?"
    r"|data ora|data e ora|created( at)?|submission time|submission date|submissiontime|data risposta"
    r"|order datetime"
    r"|data di invio|ora di completamento|completion time|start date|registration time|order date and time|datestamp",
    Field.EXTERNAL_ID: r"id risposta|response (id|number)|attendee"
    r"|(n|nr|num|numero|no) (partecipante|iscritto|iscrizione|prenotazione|biglietto|ticket)"
    r"|attendee (id|no|number)|id (iscrizione|iscritto"
        r"|partecipante|persona|registrazione)"
    r"|codice (iscrizione|prenotazione|iscritto|biglietto|partecipante)|uuid|external id|participant id"
    r"|registration (id|number)|submission id|entry id|id (elemento|voce)"
    r"|order code|ticket (id|code|number)|booking (id|reference)|numero (iscrizione|prenotazione|biglietto)"
    r"|instanceid|respondent id"
    r"|(contribution|entry|record|reference|confirmation) (id|number|code)|id (contributo|modulo|scheda|domanda)"
    r"|id della risposta|id biglietto|position id|numero d iscrizione|identificativo",
    Field.LANGUAGE: r"lingua( iniziale| preferita| madre| parlata)?|(start ?|preferred )?language|lingue",
    Field.GENDER: r"genere|sesso|gender|sex|m f|f m",
    Field.AGE_BAND: r"eta|fascia d eta|fascia eta|fasce d eta|classe d eta|age( (group|band|range|bracket))?"
    r"|fascia di eta"
        r"|quanti anni hai",
    Field.STATUS: r"(stato|status)( (del |della |dell )?(iscrizione|registrazione|partecipante|iscritto|partecipazione"
        r"|prenotazione"
    r"|ordine))?|status"
        r"|attendee status|registration status|approval status"
        r"|order status|esito"
    r"|partecipa|conferma( presenza)?|rsvp|stato iscritto",
}  # fmt: skip

_LOOSE: tuple[tuple[Field, str, float], ...] = (
    (Field.EMAIL, r"\b(e ?mail|posta elettronica)\b", 0.85),
    (Field.EMAIL, r"^(nome utente|user ?name)$", 0.6),
    (Field.REGISTERED_AT, r"^(start|end|fine)$", 0.75),
    (Field.REGISTERED_AT, r"^(data|date|giorno)$", 0.45),
    (Field.REGISTERED_AT, r"^(iscritt|registrat|inviat|inserit|creat|compilat)[oa] il$|^date of submission$", 0.85),
    (Field.REGISTERED_AT, r"^(data|ora|orario)( e| di)?( ora)?( di)? (invio|compilazione|registrazione"
    r"|iscrizione)$", 0.85),
    (Field.REGISTERED_AT, r"^data (della )?(richiesta|domanda|adesione|risposta)$", 0.85),
    (Field.CF, r"\bcodice fiscale\b", 0.9),
    (Field.DOB, r"\b(data di nascita|nascita|date of birth|birth ?date|birthday)\b|\bnat[oa]( a)? il\b"
     r"|\bquando sei nat[oa]\b", 0.88),
    (Field.PHONE, r"\b(telefon\w*|cellulare|cell|tel|phone|mobile)\b", 0.82),
    (Field.PHONE, r"\bwhats ?app\b|^recapit[oi]$|^(contact number|numero (di )?contatto)$", 0.75),
    (Field.IMAGES, r"\b(immagin[ei]|foto\w*|riprese|video|image|photo\w*|media consent|filming|recorded"
    r"|registrazion[ei] (audio"
     r"|video))\b", 0.86),
    (Field.CONSENT, r"\b(acconsent\w*|consens[oi]|privacy|informativa|gdpr|679|trattamento dei( miei)? dati"
     r"|data processing"
     r"|personal data|i (agree|accept|consent)|consent|autorizz\w+|presa visione)\b", 0.85),
    (Field.FULL_NAME_LAST_FIRST, r"\bcognome (e )?nome\b", 0.9),
    (Field.FULL_NAME, r"\bnome (e |ed )?(il )?(tuo )?cognome\b|\bfull name\b|\bnome completo\b|\bname and surname\b"
     r"|\bcome ti chiami\b"
     r"|\bwhat is your name\b|\bfirst and last name\b", 0.9),
    (Field.LAST, r"\b(cognome|surname|last name|family name)\b", 0.85),
    (Field.FIRST, r"\b(first name|given name|nome di battesimo)\b", 0.85),
    (Field.FIRST, r"\b(tuo|suo) nome$", 0.75),
    (Field.FIRST, r"^(attendee |invitee )?name given\b|^nome\b", 0.7),
    (Field.LAST, r"^(attendee )?name family\b", 0.9),
    (Field.WHEELCHAIR, r"\b(sedia a rotelle|carrozzina|wheelchair)\b", 0.85),
    (Field.ACCESS, NEED_WORDS.pattern, 0.8),
    (Field.CAP, r"\b(cap|c a p|codice postale|zip|postal code|postcode)\b", 0.8),
    (Field.COMUNE, r"\b(comune|citta|municipality|town|city)\b", 0.8),
    (Field.COMUNE, r"\b(in quale comune|dove (vivi|abiti|risiedi|vive|abita|risiede|vieni|viene|arrivi)"
    r"|where do you live"
     r"|residen\w+)\b", 0.78),
    (Field.ENTE, r"\b(ente|associazione|organi[sz]zazione|organi[sz]ation|azienda|istituzione|appartenenza"
    r"|ragione sociale"
     r"|represent\w*|rappresent\w+"
     r"|company|institution)\b", 0.75),
    (Field.ROLE, r"\b(ruolo|role)\b", 0.62),
    (Field.CATEGORY, r"\b(categoria|tipologia|category|stakeholder)\b", 0.75),
    (Field.ZONE, r"\bzona omogenea\b", 0.85),
    (Field.REGISTERED_AT, r"\b(timestamp|data (e ora )?(di |dell )?(invio|iscrizione|registrazione)|submitted"
     r"|submission (date|time))\b", 0.8),
    (Field.EXTERNAL_ID, r"\b(id risposta|response id|attendee id|uuid|codice iscrizione)\b", 0.85),
    (Field.LANGUAGE, r"\b(lingua|language)\b", 0.75),
    (Field.GENDER, r"\b(genere|gender)\b", 0.75),
    (Field.AGE_BAND, r"\b(fascia d eta|fascia di eta|age (group|band|range)|your age|tua eta|quanti anni)\b", 0.85),
    (Field.STATUS, r"\b(attendee status|stato (dell )?iscrizione|registration status|annullat\w+|cancell\w+)\b", 0.75),
    (Field.CONSENT, r"\b(accett|autorizz|prest|tratt)\w+\b.*\b(dati|privacy|informativa)\b|\bterms\b", 0.85),
    (Field.NOTES, r"\b(dir(ci|e)|aggiungere|segnalar(ci|e)|comunicar(ci|e)) (qualcos )?altro\b", 0.8),
    (Field.NOTES, r"\baltro (che vuoi|che vorresti|da) (dire|dirci|aggiungere|segnalare)\b", 0.8),
    (Field.NOTES, r"\banything (else|we should|you|to add)\b", 0.8),
    (Field.NOTES, r"^(notes?|comment[io]s?) (per|to|for)\b", 0.85),
    (Field.NOTES, r"\b(messaggi[o]?|notes?|osservazioni|comment[io]?s?|suggeriment[io]|qualcosa da aggiungere"
    r"|anything else)\b", 0.7),
)  # fmt: skip

_NOT_A_PERSON = re.compile(
    r"\b(accompagnat\w+|companion|ospite|guest|referente|(contatto|persona) di riferimento|contact person"
    r"|responsabil[ei]|capofila|capogruppo|dirigente|coordinat\w+|docente|insegnante|teacher|manager|supervisor"
    r"|partner|da (nubile|coniugata|sposata)|maiden|geburtsname|jeune fille|soltera|emergenza|emergency"
    r"|buyer|acquirente|purchaser|utente"
    r"|user ?name"
    r"|file|evento|event|biglietto|ticket (type|class)|tavolo|table|padre|madre|genitor\w+|parents?|figli\w*"
    r"|child(ren)?|coniuge|marito|moglie|spouse"
    r"|tutor\w*"
    r"|delegant\w+|iban|sostituto|substitute|azienda|ente|associazione|organi[sz]\w+|company"
    rf"|{foreign.OTHERS})\b"
)
_PERSONAL = NAME_FIELDS | {Field.EMAIL, Field.PHONE, Field.DOB, Field.COMUNE}
_CHOOSES = re.compile(r"\b(scegli\w*|vuoi|vuole|voglio|like|iscri\w+|approfond\w+|discut\w+|discuss|confront\w+)\b")
_SAID, _FEW_WORDS = 0.9, 4
_USER_NAME, _SIGNED_IN = re.compile(r"nome utente|user ?name"), {Field.EMAIL}
"""Google calls the address somebody signed in with a user name."""
_NUMBERED = re.compile(r"(?<=[a-z]) ?[1-9]$")
"""What forms put behind a header that occurs twice: Nome2."""
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\*")


_SYSTEM = re.compile(r"_(?!id$|uuid$|submission_time$)\w+", re.IGNORECASE)
"""Kobo's and ODK's own columns, but those that name an answer or its time."""
_MACHINERY = re.compile(
    r"(seed|seme|last ?page|ultima pagina|pagina|refurl|url di riferimento|referr?er( url)?|ip( address)?"
    r"|ipaddr|indirizzo ip|token|user ?agent|browser|device ?id|punteggio|score|points|punti|quiz score|duration"
    r"|durata|interview ?time|tempo( totale)?|total time|order total|total paid|totale( pagato)?|prezzo|price|importo"
    r"|amount|quantity|quantita|index|version|formhub uuid|meta instance ?id|deviceid|subscriberid|simid"
    r"|latitud\w*|longitud\w*|altitud\w*|precision|random\w*|group ?time.*|question ?time.*)"
)


def is_machinery(header: str) -> bool:
    """Whether a header is one that survey and ticket programs write for themselves: its numbers mean nobody."""
    return bool(_MACHINERY.fullmatch(spaced(header)) or _SYSTEM.fullmatch(header.strip()))


def speaks_of_others(header: str) -> bool:
    """Whether a header speaks of somebody or something beside the person: a companion, the buyer, an emergency."""
    return bool(_NOT_A_PERSON.search(plain(header)))


_CODED = re.compile(
    r"^\s*(?:(?:[a-z]{1,3}\d{1,3}){1,3}(?:\[[^\]]*\]|_[a-z0-9]+)*|(?:question|domanda|campo|quesito|item)\s*\d{1,3}"
    r"|\d{1,3}(?:\.\d{1,2})*"
    r"|(?:id|submitdate|lastpage|startlanguage|startdate|datestamp|seed|token|ipaddr"
    r"|refurl)(?=\.\s))\s*[.:)\-–]\s+(?=\S)",
    re.IGNORECASE,
)
"""What surveys put before a question's words: ``Q02. ``, ``G01Q05[SQ001]. ``, ``3) ``, ``submitdate. ``."""


def without_code(header: str) -> str:
    """A header without the code or number of its question, when words follow it."""
    return _CODED.sub("", header, count=1)


def plain(header: str) -> str:
    """A header folded, without what stands in brackets when something else is left."""
    return _NUMBERED.sub("", spaced(_IN_BRACKETS.sub(" ", header))) or spaced(header)


def spaced(text: str) -> str:
    """``text`` folded, with an apostrophe parting words: "l'e-mail" speaks of an e-mail."""
    return fold(text.replace("'", " ").replace("’", " "))


@lru_cache(maxsize=4096)
def meanings(header: str) -> dict[Field, float]:
    """How well ``header`` names each field, 0 to 1; fields it does not name are left out."""
    header = without_code(header)
    text, full = plain(header), spaced(header)
    found: dict[Field, float] = {}
    for field, pattern in _COMPILED.items():
        if pattern.fullmatch(text) or pattern.fullmatch(full):
            found[field] = 1.0
    part = _last_part(header)
    named = {field for field, pattern in _COMPILED.items() if part and pattern.fullmatch(part)} - {Field.TABLES}
    found.update({field: max(found.get(field, 0.0), 0.93) for field in named})
    for field, loose, score in _LOOSE_COMPILED:
        if loose.search(text):
            found[field] = max(found.get(field, 0.0), score - _dilution(text))
        elif loose.search(full):
            found[field] = max(found.get(field, 0.0), score - 0.12 - _dilution(text))
    for field, score in theme_meaning(text).items():
        found[field] = max(found.get(field, 0.0), score)
    if found.get(Field.COMUNE, 1.0) < _SAID and not asks_where(text):
        del found[Field.COMUNE]
    if named & {Field.FIRST, Field.LAST}:
        found = {field: score for field, score in found.items() if field in named or field not in NAME_FIELDS}
    return _corrected(text, full, found)


def _last_part(header: str) -> str:
    """What a form puts last: ``Attendee name: Given name``, ``Dati [Nome]``, ``group_1/nome``, ``Nome (Cognome)``;
    empty when nothing.
    """
    text = header.strip()
    found = _PARTED.match(text) or _PATH.match(text) or _BRACKETED.match(text)
    return spaced(found[1]) if found else ""


def theme_meaning(text: str) -> dict[Field, float]:
    """How well a folded header asks which themes somebody wants."""
    theme, wish = THEME_WORDS.search(text), WISH_WORDS.search(text)
    if theme and (wish or _CHOOSES.search(text)):
        return {Field.TABLES: 0.92}
    if theme:  # a long question may ask anything about them: "Which of these themes do you know best?"
        return {Field.TABLES: 0.66 if len(text.split()) <= _FEW_WORDS else 0.5}
    return {Field.TABLES: 0.45} if wish else {}


def _corrected(text: str, full: str, found: dict[Field, float]) -> dict[Field, float]:
    if asks_birth_place(full) and not re.search(r"\b(date|data)\b", full):
        for field in (Field.COMUNE, Field.DOB):
            found.pop(field, None)
    whole = {field for field, score in found.items() if score == 1.0}
    if _NOT_A_PERSON.search(text):
        for field in _PERSONAL - whole - (_SIGNED_IN if _USER_NAME.fullmatch(text) else set()):
            if field in found:
                found[field] *= 0.5
    if found.get(Field.CONSENT, 0) and found.get(Field.IMAGES, 0):
        if re.search(r"\b(dati personali|personal data|informativa|679|gdpr|privacy)\b", text):
            found[Field.IMAGES] *= 0.7
        else:
            found[Field.CONSENT] *= 0.6
    if Field.CONSENT in found and Field.CONSENT not in whole and found.get(Field.EMAIL, 0) == 0:
        found.pop(Field.TABLES, None)
    if Field.FULL_NAME in found or Field.FULL_NAME_LAST_FIRST in found:
        for field in (Field.FIRST, Field.LAST):
            if field not in whole:
                found.pop(field, None)
    if {Field.ACCESS, Field.ENTE} & set(found) and Field.TABLES in found and not THEME_WORDS.search(text):
        del found[Field.TABLES]
    return {field: score for field, score in found.items() if score >= 0.3}


def _dilution(text: str) -> float:
    """Long questions speak of many things: a word in them says a little less."""
    return min(0.12, max(0, len(text.split()) - 4) * 0.012)


_PARTED = re.compile(r"^.+(?:\[|:\s|\s[-–—>|]\s)([^\[\]:>|]+?)\]?$")
_PATH = re.compile(r"^(?:[a-z0-9_]+/)+([^/]+)$")
_BRACKETED = re.compile(r"^.+\(([^()]+)\)\??$")
_COMPILED = {
    field: re.compile("|".join(filter(None, (pattern, foreign.WHOLE.get(field.value, "")))))
    for field, pattern in _WHOLE.items()
}
_LOOSE_COMPILED = tuple(
    (field, re.compile(pattern), score)
    for field, pattern, score in (*_LOOSE, *((Field(name), pattern, score) for name, pattern, score in foreign.LOOSE))
)
