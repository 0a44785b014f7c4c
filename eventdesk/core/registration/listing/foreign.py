"""The words of German, French and Spanish headers: border towns, twinned cities and universities hand in such lists.

The patterns are joined to those of ``fields``, by the value of the field, and compared with folded headers.
"""

from __future__ import annotations

WHOLE: dict[str, str] = {
    "first": r"nom de bapteme|(ihr )?(vorname|rufname)n?|(votre |le )?prenoms?( usuel)?( du participant)?"
    r"|(su |tu )?nombres?( de pila)?( del? (la )?participante)?",
    "last": r"(ihr )?(nachname|familienname|zuname)n?|(votre |le )?nom( de famille| d usage| du participant)?"
    r"|(sus |tus |su |tu )?apellidos?( del? (la )?participante)?|(primer|segundo) apellido",
    "full_name": r"(vor und (nach|zu|familien)name|vorname (und )?(nach|zu|familien)?name|vollstandiger name)"
    r"|prenoms? (et )?nom( de famille)?|nom complet|nombre (y )?apellidos?|nombre completo|teilnehmer(in|innen)?"
    r"|participante?s",
    "full_name_last_first": r"(nach|familien)?name (und )?vorname|(nach|familien|zu) und vorname"
    r"|noms? (et )?prenoms?|apellidos? (y )?nombres?",
    "email": r"(ihre |meine )?(e ?mail|mail)( ?(adresse|anschrift|kontakt))?|(votre )?(adresse )?(e ?mail|mail"
    r"|courriel|electronique)|courriel|adresse (de )?(courriel|messagerie)|(su |tu )?(correo( electronico)?"
    r"|direccion (de )?correo( electronico)?)",
    "phone": r"(ihre )?(telefon|handy|mobil|mobiltelefon|festnetz|ruf|fest)( ?(nummer|nr|telefon))?"
    r"|(votre |numero de )?(telephone|portable|tel|mobile|gsm|natel)( (portable|mobile|fixe))?"
    r"|(su |numero de )?(telefono|movil)( (movil|de contacto|fijo))?",
    "dob": r"geburtsdatum|geboren( am)?|geb datum|geburtstag|geb( am)?|(votre )?date( de)? naissance|ne e? ?le"
    r"|(su )?fecha (de )?nacimiento|f nacimiento|nacid[oa] el",
    "comune": r"wohnort|ort|stadt|gemeinde|wohngemeinde|wohnsitz|commune( de residence)?|ville( de residence)?"
    r"|lieu de residence|municipio( de residencia)?|ciudad( de residencia)?|localidad|poblacion",
    "cap": r"plz|postleitzahl|code postal|cp|npa|codigo postal|c postal|cod(ice)? post(ale)?",
    "ente": r"organisation( verein)?|verein|einrichtung|institution|unternehmen|arbeitgeber|behorde"
    r"|structure( association)?|association|organisme|entreprise|societe|employeur|etablissement|collectivite"
    r"|entidad( u organizacion)?|organizacion|asociacion|empresa|institucion|colectivo",
    "category": r"kategorie|categorie|(tipo de )?participante categoria",
    "role": r"rolle|funktion|fonction|cargo|funcion|rol",
    "tables": r"(thema|themen|thementisch(e)?|tisch(e)?|workshops?|arbeitsgruppen?|wunschthem(a|en)|themenwunsch(e)?)"
    r"|(theme|themes|tables?|ateliers?)( (souhaite|choisi|prefere)e?s?)?|thematiques?"
    r"|(mesas?|temas?|talleres|taller)( (de interes|elegid[oa]s?|preferid[oa]s?))?|preferencias",
    "access": r"barrierefreiheit|(besondere )?bedurfnisse|unterstutzungsbedarf|ernahrung|allergien"
    r"|unvertraglichkeiten|besoins( (particuliers|specifiques))?|accessibilite|regimes? alimentaires?"
    r"|necesidades( (especiales|particulares))?|accesibilidad|alergias|dieta|intolerancias",
    "wheelchair": r"rollstuhl|fauteuil roulant|silla de ruedas",
    "consent": r"einwilligung( datenschutz)?|datenschutz(erklarung)?|dsgvo|zustimmung|einverstandnis"
    r"|consentement( rgpd)?|rgpd|confidentialite|consentimiento|proteccion de datos|privacidad|lopd",
    "images": r"fotos?|bildrechte|fotoerlaubnis|droit a l image|autorizacion de imagen|derechos de imagen|imagenes",
    "notes": r"bemerkung(en)?|anmerkung(en)?|kommentar(e)?|notizen?|nachricht|sonstiges|hinweise?"
    r"|remarques?|commentaires?|observations?|divers|comentarios?|observaciones|notas",
    "registered_at": r"zeitstempel|(anmelde|registrierungs|eingangs|bestell|buchungs|kauf)(datum|zeit|zeitpunkt)"
    r"|startzeit|fertigstellungszeit|(datum )?abgeschickt( am)?|abgesendet( am)?|angemeldet am|erstellt am"
    r"|horodateur|date d? ?(inscription|envoi|commande|achat|enregistrement)|heure de (debut|fin)|inscrit le"
    r"|marca (temporal|de tiempo)|fecha( y hora)? (de )?(inscripcion|registro|envio|compra|pedido)"
    r"|hora de (inicio|finalizacion)",
    "external_id": r"(teilnehmer|anmelde|buchungs|ticket|antwort)(nummer|nr|id|code)|antwort id"
    r"|(numero|n|code|id) d? ?(inscription|billet|participant|(la )?reponse|reservation|commande)"
    r"|(numero|codigo|id) de (inscripcion|entrada|participante|(la )?respuesta|reserva)",
    "language": r"(start|bevorzugte )?sprache|langue( (de depart|preferee))?|idioma( preferido)?",
    "gender": r"geschlecht|anrede|sexe|genre|civilite|sexo|genero",
    "age_band": r"alter(sgruppe|sklasse)?|(tranche d )?age|(grupo|franja|rango) de edad|edad",
    "status": r"(teilnahme|anmelde)?status|statut( de l inscription)?|estado( de la (inscripcion|reserva))?",
}

LOOSE: tuple[tuple[str, str, float], ...] = (
    ("email", r"\b(e ?mail ?adresse|courriel|correo electronico|adresse (e ?mail|electronique))\b", 0.85),
    ("dob", r"\b(geburtsdatum|geboren|date de naissance|ne e? le|fecha de nacimiento)\b", 0.88),
    ("phone", r"\b(telefonnummer|handynummer|mobilnummer|handy|telefonisch|telephone|portable|telefono|movil)\b", 0.82),
    ("images", r"\b(fotos?|photographi\w+|filmaufnahmen|droit a l image|fotografi\w+|imagen(es)?)\b", 0.86),
    ("consent", r"\b(datenschutz\w*|datenverarbeitung|personenbezogen\w*|einwillig\w*|dsgvo|rgpd"
     r"|donnees (a caractere )?personnel\w*|politique de confidentialite|datos personales|proteccion de datos"
     r"|politica de privacidad|consentement|consentimiento)\b", 0.85),
    ("full_name_last_first", r"\bnom (et |et votre )?prenoms?\b|\bapellidos? (y )?nombres?\b", 0.9),
    ("full_name", r"\b(vor und nachname|wie heissen sie|prenom et nom|nom complet|comment vous appelez vous"
     r"|nombre y apellidos?|nombre completo|como te llamas)\b", 0.9),
    ("last", r"\b(nachname|familienname|nom de famille|apellidos?)\b", 0.85),
    ("first", r"\b(vorname|prenom)\b", 0.85),
    ("wheelchair", r"\b(rollstuhl\w*|fauteuil roulant|silla de ruedas)\b", 0.85),
    ("access", r"\b(barrierefrei\w*|bedurfnis\w*|unterstutzung\w*|ernahrung\w*|allergi\w*|besoins?|accessibilite"
     r"|handicap|regimes? alimentaires?|necesidades?|accesibilidad|discapacidad|alergias?|alimentari[ao]s?)\b", 0.8),
    ("cap", r"\b(plz|postleitzahl|code postal|codigo postal|codice? postale?|cod postale)\b", 0.8),
    ("comune", r"\b(wohnort|gemeinde|wohnen sie|commune|ville|habitez|municipio|ciudad|localidad"
    r"|donde vives?)\b", 0.78),
    ("ente", r"\b(verein|einrichtung|structure|association|organisme|entidad|organizacion|asociacion)\b", 0.75),
    ("notes", r"\b(bemerkung\w*|anmerkung\w*|mitteilung\w*|remarques?|commentaires?|observaciones"
    r"|comentarios?)\b", 0.7),
    ("language", r"\b(sprache|langue|idioma)\b", 0.75),
    ("gender", r"\b(geschlecht|sexe|sexo)\b", 0.75),
    ("age_band", r"\b(altersgruppe|wie alt|quel age|tranche d age|que edad|grupo de edad)\b", 0.85),
)  # fmt: skip

THEME = (
    r"thema|themen|thementisch\w*|tisch(e|en)?|arbeitsgruppen?|themes?|tables? rondes?|ateliers?|thematiques?|mesas?"
    r"|talleres|taller|grupos? de trabajo|groupes? de travail"
)
WISH = (
    r"mochten|teilnehmen|interessier\w*|wunsch\w*|wahl\w*|bevorzug\w*|participer|souhait\w*|choix|choisi\w*|preferes?"
    r"|gustaria|participar|eleg\w*|elig\w*|quieres?|desea\w*|prioridad\w*"
)
NEED = (
    r"barrierefrei\w*|bedurfnis\w*|unterstutzung\w*|ernahrung\w*|unvertraglich\w*|besoins?|accessibilite|handicap"
    r"|necesidad(es)?|accesibilidad|discapacidad|alergi\w*"
)
OTHERS = (
    r"begleit\w+|notfall\w*|rechnungs\w*|besteller\w*|kaufer\w*|urgence|accompagn\w+|acheteur|facturation"
    r"|acompanante|emergencia|comprador\w*|facturacion"
)
