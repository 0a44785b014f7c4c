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
            <source>Printers</source>
            <translation>Stampanti</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Fogli</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Modelli</translation>
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
        <message>
            <source>Add a font…</source>
            <translation>Aggiungi un carattere…</translation>
        </message>
        <message>
            <source>A font file with Chinese, Japanese or Korean, such as Noto Sans CJK</source>
            <translation>Un file di caratteri con cinese, giapponese o coreano, come Noto Sans CJK</translation>
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
            <source>Fonts</source>
            <translation>Caratteri</translation>
        </message>
        <message>
            <source>Add a font</source>
            <translation>Aggiungi un carattere</translation>
        </message>
        <message>
            <source>“{0}” is no font that can be used.</source>
            <translation>«{0}» non è un carattere utilizzabile.</translation>
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
        <name>ColourChoice</name>
        <message>
            <source>none</source>
            <translation>nessuno</translation>
        </message>
        <message>
            <source>of the role</source>
            <translation>del ruolo</translation>
        </message>
        <message>
            <source>another one…</source>
            <translation>un altro…</translation>
        </message>
    </context>
    <context>
        <name>LabelForm</name>
        <message>
            <source>Name of the layout</source>
            <translation>Nome del modello</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Larghezza</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Altezza</translation>
        </message>
        <message>
            <source>Print the back too</source>
            <translation>Stampa anche il retro</translation>
        </message>
    </context>
    <context>
        <name>LayoutBar</name>
        <message>
            <source>Layout</source>
            <translation>Modello</translation>
        </message>
        <message>
            <source>Side</source>
            <translation>Lato</translation>
        </message>
        <message>
            <source>Add an element</source>
            <translation>Aggiungi un elemento</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Ripeti</translation>
        </message>
        <message>
            <source>Draw it under the others</source>
            <translation>Disegnalo sotto gli altri</translation>
        </message>
        <message>
            <source>Draw it over the others</source>
            <translation>Disegnalo sopra gli altri</translation>
        </message>
        <message>
            <source>Remove this element</source>
            <translation>Togli questo elemento</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Aggiungi…</translation>
        </message>
        <message>
            <source>Front</source>
            <translation>Fronte</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retro</translation>
        </message>
        <message>
            <source>Inside</source>
            <translation>Interno</translation>
        </message>
    </context>
    <context>
        <name>LayoutsTab</name>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Ente</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Ruolo</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Lingua</translation>
        </message>
        <message>
            <source>No photographs</source>
            <translation>Niente fotografie</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>QR code</source>
            <translation>Codice QR</translation>
        </message>
        <message>
            <source>Code in letters</source>
            <translation>Codice in lettere</translation>
        </message>
        <message>
            <source>Short code</source>
            <translation>Codice breve</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Evento</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Luogo</translation>
        </message>
        <message>
            <source>Fixed words</source>
            <translation>Parole fisse</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Immagini</translation>
        </message>
        <message>
            <source>Band of colour</source>
            <translation>Fascia di colore</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conserva</translation>
        </message>
        <message>
            <source>Keep this layout on this computer</source>
            <translation>Conserva questo modello su questo computer</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Togli</translation>
        </message>
        <message>
            <source>Remove this layout of your own</source>
            <translation>Togli questo modello tuo</translation>
        </message>
        <message>
            <source>Element</source>
            <translation>Elemento</translation>
        </message>
        <message>
            <source>Arrows move the element, Shift and arrows resize it, Page keys choose another one.</source>
            <translation>Le frecce spostano l'elemento, Maiusc e frecce lo ridimensionano, i tasti Pagina ne scelgono un altro.</translation>
        </message>
        <message>
            <source>Drawing of the badge</source>
            <translation>Disegno del badge</translation>
        </message>
        <message>
            <source>With the longest name of the event</source>
            <translation>Con il nome più lungo dell'evento</translation>
        </message>
        <message>
            <source>With the shortest name</source>
            <translation>Con il nome più corto</translation>
        </message>
        <message>
            <source>{0}, mine</source>
            <translation>{0}, mio</translation>
        </message>
        <message>
            <source>Add an image</source>
            <translation>Aggiungi un'immagine</translation>
        </message>
        <message>
            <source>“{0}” is no image, or larger than 4 MB.</source>
            <translation>«{0}» non è un'immagine, o supera 4 MB.</translation>
        </message>
        <message>
            <source>None: the whole badge</source>
            <translation>Nessuno: tutto il badge</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>e un'altra cosa</numerusform>
                <numerusform>e altre %n</numerusform>
            </translation>
        </message>
        <message>
            <source>The layout needs a name.</source>
            <translation>Il modello ha bisogno di un nome.</translation>
        </message>
        <message>
            <source>Another name: this one comes with the program.</source>
            <translation>Un altro nome: questo è di un modello del programma.</translation>
        </message>
        <message>
            <source>The layout “{0}” is kept on this computer.</source>
            <translation>Il modello «{0}» è conservato su questo computer.</translation>
        </message>
        <message>
            <source>The layout “{0}” was removed.</source>
            <translation>Il modello «{0}» è stato tolto.</translation>
        </message>
    </context>
    <context>
        <name>Logos</name>
        <message>
            <source>Images, in order of protocol</source>
            <translation>Immagini, in ordine di protocollo</translation>
        </message>
        <message>
            <source>Add an image…</source>
            <translation>Aggiungi un'immagine…</translation>
        </message>
        <message>
            <source>Further to the left</source>
            <translation>Più a sinistra</translation>
        </message>
        <message>
            <source>Further to the right</source>
            <translation>Più a destra</translation>
        </message>
        <message>
            <source>Take this image off</source>
            <translation>Togli questa immagine</translation>
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
        <name>OwnTypeface</name>
        <message>
            <source>The font of your body for this weight, in a file that ends in .ttf</source>
            <translation>Il carattere del tuo ente per questo peso, in un file che finisce in .ttf</translation>
        </message>
        <message>
            <source>Font file…</source>
            <translation>File del carattere…</translation>
        </message>
        <message>
            <source>It stays on this computer; its licence must allow it in documents.</source>
            <translation>Resta su questo computer; la licenza deve permetterne l'uso nei documenti.</translation>
        </message>
        <message>
            <source>Add a font</source>
            <translation>Aggiungi un carattere</translation>
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
                <numerusform>e un'altra cosa</numerusform>
                <numerusform>e altre %n</numerusform>
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
        <name>PrintersTab</name>
        <message>
            <source>Printer</source>
            <translation>Stampante</translation>
        </message>
        <message>
            <source>Alignment</source>
            <translation>Allineamento</translation>
        </message>
        <message>
            <source>Print the alignment page, measure its two crosses with a ruler from the paper’s left and top edges, and type the four numbers. Every page for this printer is then corrected.</source>
            <translation>Stampa la pagina di allineamento, misura le due croci con un righello dal bordo sinistro e da quello alto della carta e scrivi i quattro numeri. Da allora ogni pagina per questa stampante viene corretta.</translation>
        </message>
        <message>
            <source>Alignment page of</source>
            <translation>Pagina di allineamento di</translation>
        </message>
        <message>
            <source>Print the alignment page</source>
            <translation>Stampa la pagina di allineamento</translation>
        </message>
        <message>
            <source>With the correction kept now, if any</source>
            <translation>Con la correzione in uso, se c'è</translation>
        </message>
        <message>
            <source>First cross: from left</source>
            <translation>Prima croce: da sinistra</translation>
        </message>
        <message>
            <source>First cross: from top</source>
            <translation>Prima croce: dall'alto</translation>
        </message>
        <message>
            <source>Second cross: from left</source>
            <translation>Seconda croce: da sinistra</translation>
        </message>
        <message>
            <source>Second cross: from top</source>
            <translation>Seconda croce: dall'alto</translation>
        </message>
        <message>
            <source>Keep the correction</source>
            <translation>Conserva la correzione</translation>
        </message>
        <message>
            <source>No correction</source>
            <translation>Nessuna correzione</translation>
        </message>
        <message>
            <source>Single badges at the desk</source>
            <translation>Badge singoli alla postazione</translation>
        </message>
        <message>
            <source>Come out on</source>
            <translation>Escono su</translation>
        </message>
        <message>
            <source>What lies in this printer during check-in.</source>
            <translation>Che cosa c'è in questa stampante durante l'accredito.</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Modello</translation>
        </message>
        <message>
            <source>Next free label</source>
            <translation>Prossima etichetta libera</translation>
        </message>
        <message>
            <source>By its paper</source>
            <translation>Secondo la sua carta</translation>
        </message>
        <message>
            <source>The one that fits best</source>
            <translation>Quello più adatto</translation>
        </message>
        <message>
            <source>No correction: the page comes out where it should.</source>
            <translation>Nessuna correzione: la pagina esce al posto giusto.</translation>
        </message>
        <message>
            <source>Kept for this printer.</source>
            <translation>In uso per questa stampante.</translation>
        </message>
        <message>
            <source>To be kept:</source>
            <translation>Da conservare:</translation>
        </message>
        <message>
            <source>The correction is kept. Print the page again to see that it is right.</source>
            <translation>Correzione conservata. Ristampa la pagina per vedere che è giusta.</translation>
        </message>
        <message>
            <source>Preparing the page…</source>
            <translation>Preparo la pagina…</translation>
        </message>
        <message>
            <source>Alignment page</source>
            <translation>Pagina di allineamento</translation>
        </message>
    </context>
    <context>
        <name>Properties</name>
        <message>
            <source>From left</source>
            <translation>Da sinistra</translation>
        </message>
        <message>
            <source>From top</source>
            <translation>Dall'alto</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Larghezza</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Altezza</translation>
        </message>
        <message>
            <source>Smallest type</source>
            <translation>Carattere min</translation>
        </message>
        <message>
            <source>Largest type</source>
            <translation>Carattere max</translation>
        </message>
        <message>
            <source>Lines at most</source>
            <translation>Righe al più</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
        <message>
            <source>Typeface</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Across</source>
            <translation>In orizzontale</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>In verticale</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Colore</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>Sfondo</translation>
        </message>
        <message>
            <source>Round corners</source>
            <translation>Angoli tondi</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Parole</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>usuale</translation>
        </message>
        <message>
            <source>serif</source>
            <translation>con grazie</translation>
        </message>
        <message>
            <source>narrow</source>
            <translation>stretto</translation>
        </message>
        <message>
            <source>most legible</source>
            <translation>più leggibile</translation>
        </message>
        <message>
            <source>of your own</source>
            <translation>proprio</translation>
        </message>
        <message>
            <source>regular</source>
            <translation>normale</translation>
        </message>
        <message>
            <source>bold</source>
            <translation>nero</translation>
        </message>
        <message>
            <source>left</source>
            <translation>a sinistra</translation>
        </message>
        <message>
            <source>centre</source>
            <translation>al centro</translation>
        </message>
        <message>
            <source>right</source>
            <translation>a destra</translation>
        </message>
        <message>
            <source>top</source>
            <translation>in alto</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>al centro</translation>
        </message>
        <message>
            <source>bottom</source>
            <translation>in basso</translation>
        </message>
        <message>
            <source>Background only behind the words</source>
            <translation>Sfondo solo dietro le parole</translation>
        </message>
        <message>
            <source>Capitals</source>
            <translation>Maiuscole</translation>
        </message>
        <message>
            <source>Images, in order of protocol</source>
            <translation>Immagini, in ordine di protocollo</translation>
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
        <name>SheetView</name>
        <message>
            <source>{0} labels, {1} of them wrong</source>
            <translation>{0} etichette, {1} sbagliate</translation>
        </message>
        <message>
            <source>{0} labels</source>
            <translation>{0} etichette</translation>
        </message>
    </context>
    <context>
        <name>SheetsTab</name>
        <message>
            <source>Label sheets</source>
            <translation>Fogli di etichette</translation>
        </message>
        <message>
            <source>New, like this</source>
            <translation>Nuovo, come questo</translation>
        </message>
        <message>
            <source>A sheet of your own, starting from this one</source>
            <translation>Un foglio tuo, a partire da questo</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conserva</translation>
        </message>
        <message>
            <source>Keep this sheet on this computer</source>
            <translation>Conserva questo foglio su questo computer</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Togli</translation>
        </message>
        <message>
            <source>Remove this sheet of your own</source>
            <translation>Togli questo foglio tuo</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Paper: width</source>
            <translation>Carta: larghezza</translation>
        </message>
        <message>
            <source>Paper: height</source>
            <translation>Carta: altezza</translation>
        </message>
        <message>
            <source>Label: width</source>
            <translation>Etichetta: larghezza</translation>
        </message>
        <message>
            <source>Label: height</source>
            <translation>Etichetta: altezza</translation>
        </message>
        <message>
            <source>First label: from left</source>
            <translation>Prima: da sinistra</translation>
        </message>
        <message>
            <source>First label: from top</source>
            <translation>Prima: dall'alto</translation>
        </message>
        <message>
            <source>Step across</source>
            <translation>Passo orizzontale</translation>
        </message>
        <message>
            <source>Step down</source>
            <translation>Passo verticale</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Righe</translation>
        </message>
        <message>
            <source>From the left edge of a label to that of the next one</source>
            <translation>Dal bordo sinistro di un'etichetta a quello della successiva</translation>
        </message>
        <message>
            <source>From the top edge of a label to that of the one below</source>
            <translation>Dal bordo alto di un'etichetta a quello di quella sotto</translation>
        </message>
        <message>
            <source>Measures from {0}</source>
            <translation>Misure da {0}</translation>
        </message>
        <message>
            <source>My sheet</source>
            <translation>Il mio foglio</translation>
        </message>
        <message>
            <source>The sheet “{0}” is kept on this computer.</source>
            <translation>Il foglio «{0}» è conservato su questo computer.</translation>
        </message>
        <message>
            <source>The sheet “{0}” was removed.</source>
            <translation>Il foglio «{0}» è stato tolto.</translation>
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
