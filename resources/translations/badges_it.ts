<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>Arrows</name>
        <message>
            <source>← left</source>
            <translation>← sinistra</translation>
        </message>
        <message>
            <source>→ right</source>
            <translation>→ destra</translation>
        </message>
        <message>
            <source>↑ ahead</source>
            <translation>↑ avanti</translation>
        </message>
        <message>
            <source>↓ back</source>
            <translation>↓ indietro</translation>
        </message>
        <message>
            <source>Arrow {0} points</source>
            <translation>La freccia {0} indica</translation>
        </message>
        <message>
            <source>Arrow {0} leads to</source>
            <translation>La freccia {0} porta a</translation>
        </message>
        <message>
            <source>Leads to…</source>
            <translation>Porta a…</translation>
        </message>
        <message>
            <source>Another arrow</source>
            <translation>Un'altra freccia</translation>
        </message>
    </context>
    <context>
        <name>BadgesScreen</name>
        <message>
            <source>Badges</source>
            <translation>Badge</translation>
        </message>
        <message>
            <source>One by one</source>
            <translation>Uno per uno</translation>
        </message>
        <message>
            <source>Other papers</source>
            <translation>Altre stampe</translation>
        </message>
        <message>
            <source>What to print</source>
            <translation>Che cosa stampare</translation>
        </message>
    </context>
    <context>
        <name>BadgesTab</name>
        <message>
            <source>Note as printed when saved</source>
            <translation>Segna stampati al salvataggio</translation>
        </message>
        <message>
            <source>Why they are printed again, if they are</source>
            <translation>Perché si ristampano, se è così</translation>
        </message>
        <message numerus="yes">
            <source>%n badge(s)</source>
            <translation>
                <numerusform>%n badge</numerusform>
                <numerusform>%n badge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n pagina</numerusform>
                <numerusform>%n pagine</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} on {1}, every code read back</source>
            <translation>{0} su {1}, tutti i codici riletti</translation>
        </message>
        <message>
            <source>No badge has these words</source>
            <translation>Nessun badge ha queste parole</translation>
        </message>
        <message>
            <source>Look for another name, organisation, role or code.</source>
            <translation>Cerca un altro nome, ente, ruolo o codice.</translation>
        </message>
        <message>
            <source>No badges yet</source>
            <translation>Ancora nessun badge</translation>
        </message>
        <message>
            <source>Register people or import a list first.</source>
            <translation>Prima iscrivi le persone o importa un elenco.</translation>
        </message>
        <message>
            <source>Nothing left to print</source>
            <translation>Niente da stampare</translation>
        </message>
        <message>
            <source>Choose “All” to print every badge again.</source>
            <translation>Scegli «Tutti» per ristampare ogni badge.</translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>Badge</translation>
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <source>Badges</source>
            <translation>Badge</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Modello</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordine</translation>
        </message>
        <message>
            <source>First free label</source>
            <translation>Prima etichetta libera</translation>
        </message>
        <message>
            <source>Crop marks</source>
            <translation>Segni di taglio</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tutti</translation>
        </message>
        <message>
            <source>Only those with these words</source>
            <translation>Solo quelli con queste parole</translation>
        </message>
        <message>
            <source>Name, organisation, role, code</source>
            <translation>Nome, ente, ruolo, codice</translation>
        </message>
        <message>
            <source>Label sheet or roll</source>
            <translation>Foglio di etichette o rotolo</translation>
        </message>
        <message>
            <source>Boxes</source>
            <translation>Scatole</translation>
        </message>
        <message>
            <source>The surnames are shared out as on the desks’ signs.</source>
            <translation>Cognomi divisi come sui cartelli delle postazioni.</translation>
        </message>
        <message>
            <source>Click on it, or use the arrow keys.</source>
            <translation>Fai clic, o usa le frecce.</translation>
        </message>
        <message>
            <source>Two sides: the paper turns along</source>
            <translation>Fronte e retro: il foglio si gira lungo</translation>
        </message>
        <message>
            <source>Language on the badges</source>
            <translation>Lingua sui badge</translation>
        </message>
        <message>
            <source>Not printed yet</source>
            <translation>Mai stampati</translation>
        </message>
        <message>
            <source>Changed since printing</source>
            <translation>Cambiati dopo la stampa</translation>
        </message>
        <message>
            <source>Not printed yet, or changed</source>
            <translation>Mai stampati, o cambiati</translation>
        </message>
        <message>
            <source>By surname</source>
            <translation>Per cognome</translation>
        </message>
        <message>
            <source>By first table</source>
            <translation>Per primo tavolo</translation>
        </message>
        <message>
            <source>By organisation</source>
            <translation>Per ente</translation>
        </message>
        <message>
            <source>By box</source>
            <translation>Per scatola</translation>
        </message>
        <message>
            <source>By role</source>
            <translation>Per ruolo</translation>
        </message>
        <message>
            <source>the long edge</source>
            <translation>il lato lungo</translation>
        </message>
        <message>
            <source>the short edge</source>
            <translation>il lato corto</translation>
        </message>
        <message>
            <source>Italian</source>
            <translation>Italiano</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Inglese</translation>
        </message>
        <message>
            <source>A label between letters</source>
            <translation>Un'etichetta tra le lettere</translation>
        </message>
        <message>
            <source>The one that fits best</source>
            <translation>Quello più adatto</translation>
        </message>
    </context>
    <context>
        <name>Making</name>
        <message>
            <source>Preparing the pages…</source>
            <translation>Preparo le pagine…</translation>
        </message>
    </context>
    <context>
        <name>Output</name>
        <message>
            <source>Printer</source>
            <translation>Stampante</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Stampa</translation>
        </message>
        <message>
            <source>Print at exact size on this printer</source>
            <translation>Stampa a misura esatta su questa stampante</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Salva come</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>Salva PDF</translation>
        </message>
        <message>
            <source>Save these pages as a PDF</source>
            <translation>Salva queste pagine in PDF</translation>
        </message>
        <message>
            <source>Write where the file is to be saved.</source>
            <translation>Scrivi dove salvare il file.</translation>
        </message>
    </context>
    <context>
        <name>PagePreview</name>
        <message>
            <source>Page before</source>
            <translation>Pagina precedente</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Pagina successiva</translation>
        </message>
        <message>
            <source>Page {0} of {1}</source>
            <translation>Pagina {0} di {1}</translation>
        </message>
        <message>
            <source>No page yet</source>
            <translation>Ancora nessuna pagina</translation>
        </message>
    </context>
    <context>
        <name>PagesCard</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>e %n altro</numerusform>
                <numerusform>e altri %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PapersTab</name>
        <message>
            <source>Table signs</source>
            <translation>Segnaposto dei tavoli</translation>
        </message>
        <message>
            <source>Facilitator packs</source>
            <translation>Cartelline dei facilitatori</translation>
        </message>
        <message>
            <source>Paper idea cards</source>
            <translation>Schede idea di carta</translation>
        </message>
        <message>
            <source>Table sheets</source>
            <translation>Fogli di tavolo</translation>
        </message>
        <message>
            <source>Desk signs by surname</source>
            <translation>Cartelli delle postazioni</translation>
        </message>
        <message>
            <source>Arrows</source>
            <translation>Frecce</translation>
        </message>
        <message>
            <source>Signature sheet</source>
            <translation>Foglio firme</translation>
        </message>
        <message>
            <source>Attendance certificates</source>
            <translation>Attestati di presenza</translation>
        </message>
        <message>
            <source>List by surname</source>
            <translation>Elenco per cognome</translation>
        </message>
        <message>
            <source>Tick list</source>
            <translation>Lista di spunta</translation>
        </message>
        <message>
            <source>Who sits at each table</source>
            <translation>Chi siede a ogni tavolo</translation>
        </message>
        <message>
            <source>Agenda slips</source>
            <translation>Agende personali</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Stampe</translation>
        </message>
        <message>
            <source>Large print</source>
            <translation>Caratteri grandi</translation>
        </message>
        <message>
            <source>Registration desks</source>
            <translation>Postazioni di accredito</translation>
        </message>
        <message>
            <source>Idea cards a table and round</source>
            <translation>Schede idea per tavolo e turno</translation>
        </message>
        <message>
            <source>The event ended at</source>
            <translation>L'evento è finito alle</translation>
        </message>
        <message>
            <source>For who never checked out.</source>
            <translation>Per chi non ha registrato l'uscita.</translation>
        </message>
        <message>
            <source>Only people with these words</source>
            <translation>Solo le persone con queste parole</translation>
        </message>
        <message>
            <source>Name, organisation, role, code</source>
            <translation>Nome, ente, ruolo, codice</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n pagina</numerusform>
                <numerusform>%n pagine</numerusform>
            </translation>
        </message>
        <message>
            <source>every code read back</source>
            <translation>tutti i codici riletti</translation>
        </message>
        <message>
            <source>Publish a plan under “Tables and rounds” first.</source>
            <translation>Prima pubblica un piano in «Tavoli e turni».</translation>
        </message>
        <message>
            <source>Certificates are for those who checked in.</source>
            <translation>Gli attestati sono per chi si è accreditato.</translation>
        </message>
        <message>
            <source>Write what an arrow leads to.</source>
            <translation>Scrivi dove porta una freccia.</translation>
        </message>
        <message>
            <source>Set up tables under “Tables and rounds” first.</source>
            <translation>Prima prepara i tavoli in «Tavoli e turni».</translation>
        </message>
        <message>
            <source>Register people or import a list first.</source>
            <translation>Prima iscrivi le persone o importa un elenco.</translation>
        </message>
    </context>
    <context>
        <name>PeopleTab</name>
        <message>
            <source>no code yet</source>
            <translation>ancora senza codice</translation>
        </message>
        <message>
            <source>not printed</source>
            <translation>mai stampato</translation>
        </message>
        <message>
            <source>changed since printing</source>
            <translation>cambiato dopo la stampa</translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>Badge</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>Stampati</translation>
        </message>
        <message>
            <source>Not printed yet</source>
            <translation>Mai stampati</translation>
        </message>
        <message>
            <source>Changed since</source>
            <translation>Cambiati dopo</translation>
        </message>
        <message>
            <source>Search by name, organisation, role or code</source>
            <translation>Cerca per nome, ente, ruolo o codice</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Ente</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Codice</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Perché</translation>
        </message>
        <message>
            <source>Kept with the badge: lost, damaged, wrong name…</source>
            <translation>Resta scritto: perso, rovinato, nome sbagliato…</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Stampante</translation>
        </message>
        <message>
            <source>Lost: new code</source>
            <translation>Perso: nuovo codice</translation>
        </message>
        <message>
            <source>The old code is refused from now on; the new badge is printed at once</source>
            <translation>Il vecchio codice non vale più; il badge nuovo si stampa subito</translation>
        </message>
        <message>
            <source>No badges yet</source>
            <translation>Ancora nessun badge</translation>
        </message>
        <message>
            <source>Register people or import a list first.</source>
            <translation>Prima iscrivi le persone o importa un elenco.</translation>
        </message>
        <message>
            <source>Choose a badge</source>
            <translation>Scegli un badge</translation>
        </message>
        <message>
            <source>Print again</source>
            <translation>Ristampa</translation>
        </message>
        <message>
            <source>Print this badge</source>
            <translation>Stampa questo badge</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>stampato</translation>
        </message>
        <message>
            <source>Say why: lost, stolen, damaged…</source>
            <translation>Scrivi perché: perso, rubato, rovinato…</translation>
        </message>
        <message>
            <source>The old code is refused from now on. The badge has a new one: print it.</source>
            <translation>Il vecchio codice non è più valido. Il badge ne ha uno nuovo: stampalo.</translation>
        </message>
    </context>
    <context>
        <name>PrinterChoice</name>
        <message>
            <source>{0} (stopped)</source>
            <translation>{0} (ferma)</translation>
        </message>
        <message>
            <source>No printer</source>
            <translation>Nessuna stampante</translation>
        </message>
        <message>
            <source>Looking for printers…</source>
            <translation>Cerco le stampanti…</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message>
            <source>Print it now</source>
            <translation>Stampa ora</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Elimina</translation>
        </message>
        <message>
            <source>Printing…</source>
            <translation>Stampo…</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Salvo…</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n pagina</numerusform>
                <numerusform>%n pagine</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} given to the printer “{1}”</source>
            <translation>{0} alla stampante «{1}»</translation>
        </message>
        <message>
            <source>The pages are in {0}</source>
            <translation>Le pagine sono in {0}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Apri</translation>
        </message>
        <message>
            <source>Not printed yet: “{0}”, {1}, meant for “{2}” ({3}).</source>
            <translation>Da stampare: «{0}», {1}, per «{2}» ({3}).</translation>
        </message>
        <message numerus="yes">
            <source>%n more wait(s).</source>
            <translation>
                <numerusform>Ne aspetta un altro.</numerusform>
                <numerusform>Ne aspettano altri %n.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SlotPicker</name>
        <message>
            <source>Label {0} of {1}</source>
            <translation>Etichetta {0} di {1}</translation>
        </message>
    </context>
</TS>
