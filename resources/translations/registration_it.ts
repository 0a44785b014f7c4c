<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>BalancePage</name>
        <message numerus="yes">
            <source>%n participants confirmed</source>
            <translation>
                <numerusform>%n partecipante confermato</numerusform>
                <numerusform>%n partecipanti confermati</numerusform>
            </translation>
        </message>
        <message>
            <source>thin bar and brackets: the inhabitants ({0})</source>
            <translation>barra sottile e parentesi: gli abitanti ({0})</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Categorie</translation>
        </message>
        <message>
            <source>Nothing is known yet.</source>
            <translation>Non si sa ancora nulla.</translation>
        </message>
        <message>
            <source>Show the people of {0}</source>
            <translation>Mostra le persone di {0}</translation>
        </message>
        <message>
            <source>{0} %</source>
            <translation>{0} %</translation>
        </message>
        <message>
            <source>{0} ({1} %)</source>
            <translation>{0} ({1} %)</translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n manca</numerusform>
                <numerusform>%n mancano</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n from outside the territory</source>
            <translation>
                <numerusform>%n da fuori territorio</numerusform>
                <numerusform>%n da fuori territorio</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a municipality</source>
            <translation>
                <numerusform>%n senza comune</numerusform>
                <numerusform>%n senza comune</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a category</source>
            <translation>
                <numerusform>%n senza categoria</numerusform>
                <numerusform>%n senza categoria</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BulkEditor</name>
        <message>
            <source>Change several people</source>
            <translation>Modifica più persone</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>What to change</source>
            <translation>Che cosa cambiare</translation>
        </message>
        <message>
            <source>New value</source>
            <translation>Nuovo valore</translation>
        </message>
        <message numerus="yes">
            <source>%n will have the same value; this can be undone.</source>
            <translation>
                <numerusform>%n persona avrà questo valore; si può annullare.</numerusform>
                <numerusform>%n persone avranno lo stesso valore; si può annullare.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change %n</source>
            <translation>
                <numerusform>Modifica %n persona</numerusform>
                <numerusform>Modifica %n persone</numerusform>
            </translation>
        </message>
        <message>
            <source>By zone, or not set</source>
            <translation>Secondo la zona, o non indicata</translation>
        </message>
        <message>
            <source>As the role says</source>
            <translation>Come dice il ruolo</translation>
        </message>
    </context>
    <context>
        <name>ChecksView</name>
        <message>
            <source>Nothing to check: every column and every row of the list is understood.</source>
            <translation>Niente da controllare: ogni colonna e ogni riga dell’elenco è chiara.</translation>
        </message>
    </context>
    <context>
        <name>ColumnsView</name>
        <message>
            <source>{0} is</source>
            <translation>{0} è</translation>
        </message>
        <message>
            <source>Please check: {0}</source>
            <translation>Da controllare: {0}</translation>
        </message>
        <message>
            <source>In the list</source>
            <translation>Nella lista</translation>
        </message>
        <message>
            <source>Taken for</source>
            <translation>Letta come</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>Esempi</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Perché</translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>{0}: registration cancelled</source>
            <translation>{0}: iscrizione annullata</translation>
        </message>
        <message>
            <source>{0}: registration restored</source>
            <translation>{0}: iscrizione ripristinata</translation>
        </message>
        <message numerus="yes">
            <source>%n registrations cancelled</source>
            <translation>
                <numerusform>%n iscrizione annullata</numerusform>
                <numerusform>%n iscrizioni annullate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>%n iscrizione ripristinata</numerusform>
                <numerusform>%n iscrizioni ripristinate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken off the register</source>
            <translation>
                <numerusform>%n tolta dal registro</numerusform>
                <numerusform>%n tolte dal registro</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n persona modificata</numerusform>
                <numerusform>%n persone modificate</numerusform>
            </translation>
        </message>
        <message>
            <source>Put back as it was before</source>
            <translation>Rimesso com'era prima</translation>
        </message>
        <message numerus="yes">
            <source>%n registered for the other event</source>
            <translation>
                <numerusform>%n iscritta all'altro evento</numerusform>
                <numerusform>%n iscritte all'altro evento</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them on its waiting list</source>
            <translation>
                <numerusform>%n in lista d'attesa</numerusform>
                <numerusform>%n in lista d'attesa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were there already</source>
            <translation>
                <numerusform>%n c'era già</numerusform>
                <numerusform>%n c'erano già</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are kept at the same table</source>
            <translation>
                <numerusform>%n persona resta allo stesso tavolo</numerusform>
                <numerusform>%n persone restano allo stesso tavolo</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are kept at different tables</source>
            <translation>
                <numerusform>%n persona resta a tavoli diversi</numerusform>
                <numerusform>%n persone restano a tavoli diversi</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} is one person now</source>
            <translation>{0}: ora è una persona sola</translation>
        </message>
        <message>
            <source>{0} and {1} stay two people</source>
            <translation>{0} e {1} restano due persone</translation>
        </message>
        <message>
            <source>The place is theirs</source>
            <translation>Il posto è suo</translation>
        </message>
        <message>
            <source>Off the waiting list</source>
            <translation>Esce dalla lista d'attesa</translation>
        </message>
        <message>
            <source>Not reached: others are called first</source>
            <translation>Non raggiunta: si chiamano prima le altre</translation>
        </message>
        <message numerus="yes">
            <source>%n places</source>
            <translation>
                <numerusform>%n posto</numerusform>
                <numerusform>%n posti</numerusform>
            </translation>
        </message>
        <message>
            <source>No limit of places</source>
            <translation>Nessun limite di posti</translation>
        </message>
        <message>
            <source>Preparing the invitations…</source>
            <translation>Preparazione degli inviti…</translation>
        </message>
        <message numerus="yes">
            <source>Invitations for %n people are ready</source>
            <translation>
                <numerusform>L'invito per %n persona è pronto</numerusform>
                <numerusform>Gli inviti per %n persone sono pronti</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Apri la cartella</translation>
        </message>
        <message>
            <source>A place is free. Next on the waiting list: {0}</source>
            <translation>Si è liberato un posto. Prima in lista d'attesa: {0}</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Chiama</translation>
        </message>
    </context>
    <context>
        <name>Erasures</name>
        <message>
            <source>Erase {0} for good?</source>
            <translation>Cancellare per sempre {0}?</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Cancella per sempre</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Tieni</translation>
        </message>
        <message numerus="yes">
            <source>Name, %n registrations, badges and arrivals are erased here and, when they exchange, at every desk. This cannot be undone.</source>
            <translation>
                <numerusform>Nome, un’iscrizione, badge e arrivi vengono cancellati qui e, allo scambio, in ogni postazione. Non si può annullare.</numerusform>
                <numerusform>Nome, %n iscrizioni, badge e arrivi vengono cancellati qui e, allo scambio, in ogni postazione. Non si può annullare.</numerusform>
            </translation>
        </message>
        <message>
            <source>These files hold their data; tell whoever has one: {0}</source>
            <translation>Questi file contengono i suoi dati; avvisare chi ne ha uno: {0}</translation>
        </message>
        <message>
            <source>Erased. The copies in {0} could not be replaced and still hold the data.</source>
            <translation>Cancellato. Le copie in {0} non si sono potute sostituire e contengono ancora i dati.</translation>
        </message>
        <message>
            <source>Erased, also from this computer's copies.</source>
            <translation>Cancellato, anche dalle copie di questo computer.</translation>
        </message>
    </context>
    <context>
        <name>EventsView</name>
        <message>
            <source>The process has no other event yet.</source>
            <translation>Il percorso non ha ancora altri eventi.</translation>
        </message>
        <message>
            <source>Register there</source>
            <translation>Iscrivi</translation>
        </message>
        <message>
            <source>Register for {0}</source>
            <translation>Iscrivi a {0}</translation>
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message>
            <source>Registration</source>
            <translation>Iscrizione</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Categoria</translation>
        </message>
        <message>
            <source>Theme wanted</source>
            <translation>Tema richiesto</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Ruolo</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>Sede</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppo</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Esigenze</translation>
        </message>
        <message>
            <source>Photographs</source>
            <translation>Fotografie</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>Che cosa manca</translation>
        </message>
        <message>
            <source>Clear the filters</source>
            <translation>Togli i filtri</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tutti</translation>
        </message>
        <message>
            <source>Any need</source>
            <translation>Qualsiasi esigenza</translation>
        </message>
        <message>
            <source>Seat and access</source>
            <translation>Posto e accesso</translation>
        </message>
        <message>
            <source>Communication and language</source>
            <translation>Comunicazione e lingua</translation>
        </message>
        <message>
            <source>Food</source>
            <translation>Cibo</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefono</translation>
        </message>
        <message>
            <source>Any contact</source>
            <translation>Ogni recapito</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Comune</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferenze</translation>
        </message>
        <message>
            <source>Consent to data use</source>
            <translation>Consenso all'uso dei dati</translation>
        </message>
        <message>
            <source>Answer about photographs</source>
            <translation>Risposta sulle fotografie</translation>
        </message>
        <message>
            <source>Badge code</source>
            <translation>Codice badge</translation>
        </message>
        <message>
            <source>Needs to be sorted</source>
            <translation>Esigenze da smistare</translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message>
            <source>Put back</source>
            <translation>Ripristina</translation>
        </message>
        <message>
            <source>Give these fields the value they had before</source>
            <translation>Rimette in questi campi il valore di prima</translation>
        </message>
        <message>
            <source>person added</source>
            <translation>persona aggiunta</translation>
        </message>
        <message>
            <source>registered</source>
            <translation>iscritta</translation>
        </message>
        <message>
            <source>{0} (taken back)</source>
            <translation>{0} (annullata)</translation>
        </message>
        <message>
            <source>{0} (undo)</source>
            <translation>{0} (annullamento)</translation>
        </message>
        <message>
            <source>{0}: changed</source>
            <translation>{0}: modificato</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>List</source>
            <translation>Elenco</translation>
        </message>
        <message>
            <source>Choose a list…</source>
            <translation>Scegli un elenco…</translation>
        </message>
        <message>
            <source>Read the list</source>
            <translation>Leggi l’elenco</translation>
        </message>
        <message>
            <source>Back to participants</source>
            <translation>Torna ai partecipanti</translation>
        </message>
        <message>
            <source>Save the report…</source>
            <translation>Salva il rapporto…</translation>
        </message>
        <message>
            <source>The list’s rows with what becomes of each</source>
            <translation>Le righe dell’elenco con l’esito di ciascuna</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importa</translation>
        </message>
        <message>
            <source>Write these people into the register</source>
            <translation>Scrivi queste persone nel registro</translation>
        </message>
        <message>
            <source>Password of the list</source>
            <translation>Password dell’elenco</translation>
        </message>
        <message>
            <source>It opens the file and is not kept.</source>
            <translation>Apre il file e non viene conservata.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Apri</translation>
        </message>
        <message>
            <source>Excel, LibreOffice, CSV or text; several files are parted by a semicolon, or dropped here; copied cells can be pasted.</source>
            <translation>Excel, LibreOffice, CSV o testo; più file si separano con un punto e virgola o si trascinano qui; le celle copiate si incollano.</translation>
        </message>
        <message>
            <source>The report tells what became of each row of the list.</source>
            <translation>Il rapporto dice l’esito di ogni riga dell’elenco.</translation>
        </message>
        <message>
            <source>import report</source>
            <translation>rapporto di importazione</translation>
        </message>
        <message>
            <source>Report of the import</source>
            <translation>Rapporto dell’importazione</translation>
        </message>
        <message>
            <source>Workbook (*.xlsx)</source>
            <translation>Cartella di lavoro (*.xlsx)</translation>
        </message>
        <message>
            <source>Report saved: {0}</source>
            <translation>Rapporto salvato: {0}</translation>
        </message>
        <message>
            <source>Choose {0} again: it is no longer where it was.</source>
            <translation>Scegli di nuovo {0}: non è più dov’era.</translation>
        </message>
        <message>
            <source>The import was undone.</source>
            <translation>L’importazione è stata annullata.</translation>
        </message>
        <message>
            <source>Lists ({0})</source>
            <translation>Elenchi ({0})</translation>
        </message>
        <message>
            <source>Registration lists</source>
            <translation>Elenchi di iscrizioni</translation>
        </message>
        <message>
            <source>Pasted list</source>
            <translation>Elenco incollato</translation>
        </message>
        <message>
            <source>Nothing that was copied is a list: copy the cells with their header first.</source>
            <translation>Quello che è copiato non è un elenco: copia prima le celle con la loro intestazione.</translation>
        </message>
        <message>
            <source>Write or choose the list’s file first.</source>
            <translation>Prima scrivi o scegli il file dell’elenco.</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>Lettura dell’elenco…</translation>
        </message>
        <message numerus="yes">
            <source>Import %n person(s)</source>
            <translation>
                <numerusform>Importa %n persona</numerusform>
                <numerusform>Importa %n persone</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to import</source>
            <translation>Niente da importare</translation>
        </message>
        <message>
            <source>Making a backup…</source>
            <translation>Copia di sicurezza…</translation>
        </message>
    </context>
    <context>
        <name>InvitationsPage</name>
        <message>
            <source>Invitations for the body's own mailer</source>
            <translation>Inviti da spedire con la posta dell'ente</translation>
        </message>
        <message>
            <source>A folder with one row for each person (Excel and CSV) and one image of their QR code. Nothing is sent.</source>
            <translation>Una cartella con una riga per persona (Excel e CSV) e un'immagine del suo codice QR. Non viene spedito nulla.</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Per chi</translation>
        </message>
        <message>
            <source>E-mail address for “I cannot come”</source>
            <translation>Indirizzo e-mail per «Non posso venire»</translation>
        </message>
        <message>
            <source>Each person gets a ready answer with their code.</source>
            <translation>Ogni persona riceve una risposta già pronta con il suo codice.</translation>
        </message>
        <message>
            <source>Own words instead (optional)</source>
            <translation>Parole proprie al suo posto (facoltativo)</translation>
        </message>
        <message>
            <source>{code}, {name} and {event} are filled in.</source>
            <translation>{code}, {name} ed {event} vengono sostituiti.</translation>
        </message>
        <message>
            <source>Language of the columns</source>
            <translation>Lingua delle colonne</translation>
        </message>
        <message>
            <source>Folder to make</source>
            <translation>Cartella da creare</translation>
        </message>
        <message>
            <source>invitations</source>
            <translation>inviti</translation>
        </message>
        <message>
            <source>Prepare the folder</source>
            <translation>Prepara la cartella</translation>
        </message>
        <message>
            <source>All confirmed ({0})</source>
            <translation>Tutte le confermate ({0})</translation>
        </message>
        <message>
            <source>Those the register shows ({0})</source>
            <translation>Quelle mostrate nel registro ({0})</translation>
        </message>
    </context>
    <context>
        <name>LeftView</name>
        <message>
            <source>What is left out</source>
            <translation>Che cosa resta fuori</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dove</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Perché</translation>
        </message>
        <message>
            <source>What it holds</source>
            <translation>Che cosa contiene</translation>
        </message>
        <message>
            <source>Take in all the same</source>
            <translation>Prendi comunque</translation>
        </message>
        <message>
            <source>Leave out again</source>
            <translation>Lascia di nuovo fuori</translation>
        </message>
        <message>
            <source>Nothing is left out.</source>
            <translation>Non resta fuori niente.</translation>
        </message>
    </context>
    <context>
        <name>MergePage</name>
        <message>
            <source>Are these one person?</source>
            <translation>Sono la stessa persona?</translation>
        </message>
        <message>
            <source>Choose what to keep. Badges and arrivals of both stay valid; the merge can be undone.</source>
            <translation>Scegliere che cosa tenere. I badge e gli arrivi di entrambe restano validi; l'unione si può annullare.</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Torna all'elenco</translation>
        </message>
        <message>
            <source>Two different people</source>
            <translation>Due persone diverse</translation>
        </message>
        <message>
            <source>Merge into one</source>
            <translation>Unisci in una</translation>
        </message>
        <message>
            <source>Pair {0} of {1}</source>
            <translation>Coppia {0} di {1}</translation>
        </message>
        <message>
            <source>Stays: {0}</source>
            <translation>Resta: {0}</translation>
        </message>
        <message>
            <source>Goes: {0}</source>
            <translation>Esce: {0}</translation>
        </message>
        <message>
            <source>Everything else is the same.</source>
            <translation>Tutto il resto è uguale.</translation>
        </message>
        <message>
            <source>They do not differ.</source>
            <translation>Non ci sono differenze.</translation>
        </message>
    </context>
    <context>
        <name>ParticipantsScreen</name>
        <message>
            <source>Participants</source>
            <translation>Partecipanti</translation>
        </message>
        <message>
            <source>Import a list</source>
            <translation>Importa un elenco</translation>
        </message>
        <message>
            <source>New participant</source>
            <translation>Nuovo partecipante</translation>
        </message>
        <message>
            <source>Waiting list ({0})</source>
            <translation>Lista d'attesa ({0})</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Balance</source>
            <translation>Equilibrio</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>Inviti</translation>
        </message>
        <message>
            <source>What to look at</source>
            <translation>Che cosa guardare</translation>
        </message>
        <message>
            <source>{0} is on the waiting list: every place is taken</source>
            <translation>{0} è in lista d'attesa: i posti sono finiti</translation>
        </message>
        <message>
            <source>Waiting list</source>
            <translation>Lista d'attesa</translation>
        </message>
        <message>
            <source>Nobody is registered yet</source>
            <translation>Nessuno è ancora iscritto</translation>
        </message>
        <message>
            <source>Import the registration list, or add people by hand.</source>
            <translation>Importare l'elenco delle iscrizioni o aggiungere le persone a mano.</translation>
        </message>
        <message>
            <source>An import of {0} was cut short: import the same list again to finish it.</source>
            <translation>Un'importazione di {0} si è interrotta: importare di nuovo lo stesso elenco per finirla.</translation>
        </message>
        <message>
            <source>{0} is saved</source>
            <translation>{0}: salvato</translation>
        </message>
    </context>
    <context>
        <name>PersonDetails</name>
        <message>
            <source>Other events</source>
            <translation>Altri eventi</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Cronologia</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Salva</translation>
        </message>
        <message>
            <source>More…</source>
            <translation>Altro…</translation>
        </message>
        <message>
            <source>Erase for good, at the person's request…</source>
            <translation>Cancella per sempre, su richiesta della persona…</translation>
        </message>
        <message>
            <source>Remove from the register (entered by mistake)</source>
            <translation>Togli dal registro (inserita per errore)</translation>
        </message>
        <message>
            <source>New participant</source>
            <translation>Nuovo partecipante</translation>
        </message>
        <message>
            <source>Code {0}</source>
            <translation>Codice {0}</translation>
        </message>
        <message>
            <source>Comes with {0}</source>
            <translation>Viene con {0}</translation>
        </message>
        <message>
            <source>Cancel registration</source>
            <translation>Annulla l'iscrizione</translation>
        </message>
        <message>
            <source>Restore registration</source>
            <translation>Ripristina l'iscrizione</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Choice {0}</source>
            <translation>Scelta {0}</translation>
        </message>
        <message>
            <source>The legal name is kept apart. That it is shown is written down.</source>
            <translation>Il nome anagrafico è tenuto a parte. Se viene mostrato, resta scritto.</translation>
        </message>
        <message>
            <source>Show the legal name</source>
            <translation>Mostra il nome anagrafico</translation>
        </message>
        <message>
            <source>On screens and badges, when it is not first and last name.</source>
            <translation>Su schermi e badge, se diverso da nome e cognome.</translation>
        </message>
        <message>
            <source>As the list gave them: move them into the three fields above.</source>
            <translation>Come scritte nell'elenco: spostarle nei tre campi qui sopra.</translation>
        </message>
        <message>
            <source>The desk must confirm this before letting the person through.</source>
            <translation>L'accredito deve confermarlo prima di far passare la persona.</translation>
        </message>
        <message>
            <source>They sit and move together.</source>
            <translation>Siedono e si spostano insieme.</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>At the event</source>
            <translation>All'evento</translation>
        </message>
        <message>
            <source>Needs and language</source>
            <translation>Esigenze e lingua</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferenze</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacy</translation>
        </message>
        <message>
            <source>By zone, or not set</source>
            <translation>Secondo la zona, o non indicata</translation>
        </message>
        <message>
            <source>As the role says: {0}</source>
            <translation>Come dice il ruolo: {0}</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Nessuno</translation>
        </message>
    </context>
    <context>
        <name>RegisterPage</name>
        <message>
            <source>Search by name, organisation, municipality, e-mail or code</source>
            <translation>Cerca per nome, ente, comune, e-mail o codice</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Partecipanti</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Codice</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Partecipante</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Ente</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Comune</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Ruolo</translation>
        </message>
        <message>
            <source>To note</source>
            <translation>Da notare</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Stato</translation>
        </message>
        <message>
            <source>Compare…</source>
            <translation>Confronta…</translation>
        </message>
        <message numerus="yes">
            <source>%n pairs look like one person entered twice.</source>
            <translation>
                <numerusform>%n coppia sembra la stessa persona iscritta due volte.</numerusform>
                <numerusform>%n coppie sembrano la stessa persona iscritta due volte.</numerusform>
            </translation>
        </message>
        <message>
            <source>Filters ({0})</source>
            <translation>Filtri ({0})</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filtri</translation>
        </message>
        <message>
            <source>Narrow the list by zone, category, theme, status, what is missing</source>
            <translation>Restringe l'elenco per zona, categoria, tema, stato, dati mancanti</translation>
        </message>
        <message numerus="yes">
            <source>%n confirmed</source>
            <translation>
                <numerusform>%n confermata</numerusform>
                <numerusform>%n confermate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n in attesa</numerusform>
                <numerusform>%n in attesa</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n called off</source>
            <translation>
                <numerusform>%n annullata</numerusform>
                <numerusform>%n annullate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with a badge code</source>
            <translation>
                <numerusform>%n con codice badge</numerusform>
                <numerusform>%n con codice badge</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} of {1} found: {2}</source>
            <translation>{0} di {1}: {2}</translation>
        </message>
    </context>
    <context>
        <name>ResultView</name>
        <message>
            <source>New</source>
            <translation>Nuova</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Aggiornata</translation>
        </message>
        <message>
            <source>No change</source>
            <translation>Invariata</translation>
        </message>
        <message>
            <source>Repeated</source>
            <translation>Ripetuta</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>Da decidere</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Lasciata fuori</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>Intestazione</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titolo</translation>
        </message>
        <message>
            <source>To be added</source>
            <translation>Da aggiungere</translation>
        </message>
        <message>
            <source>To be updated</source>
            <translation>Da aggiornare</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Invariate</translation>
        </message>
        <message>
            <source>To be decided</source>
            <translation>Da decidere</translation>
        </message>
        <message>
            <source>To be left out</source>
            <translation>Da lasciare fuori</translation>
        </message>
        <message>
            <source>The same person</source>
            <translation>La stessa persona</translation>
        </message>
        <message>
            <source>Another person</source>
            <translation>Un’altra persona</translation>
        </message>
        <message>
            <source>Take in all the same</source>
            <translation>Prendi comunque</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Lascia fuori</translation>
        </message>
        <message>
            <source>This row is the header</source>
            <translation>Questa riga è l’intestazione</translation>
        </message>
        <message>
            <source>The raw row that is chosen</source>
            <translation>La riga scelta nel file</translation>
        </message>
        <message>
            <source>Show rows</source>
            <translation>Mostra le righe</translation>
        </message>
        <message>
            <source>Rows of the list; F2 types a value anew</source>
            <translation>Righe dell’elenco; con F2 si riscrive un valore</translation>
        </message>
        <message>
            <source>The file as it stands</source>
            <translation>Il file così com’è</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Riga</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>Doppioni</translation>
        </message>
        <message>
            <source>What changes for {0}</source>
            <translation>Che cosa cambia per {0}</translation>
        </message>
        <message>
            <source>In the register</source>
            <translation>Nel registro</translation>
        </message>
        <message>
            <source>In the list</source>
            <translation>Nella lista</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Perché</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Esito</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostra</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>Da controllare</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Righe</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>Excluded</source>
            <translation>Escluse</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>Tutte le righe</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <source>Change…</source>
            <translation>Modifica…</translation>
        </message>
        <message>
            <source>Give all of them the same value</source>
            <translation>Dà a tutte lo stesso valore</translation>
        </message>
        <message>
            <source>Same person…</source>
            <translation>Stessa persona…</translation>
        </message>
        <message>
            <source>Compare the two side by side and merge them</source>
            <translation>Confronta le due affiancate e uniscile</translation>
        </message>
        <message>
            <source>More…</source>
            <translation>Altro…</translation>
        </message>
        <message>
            <source>Keep at the same table</source>
            <translation>Tieni allo stesso tavolo</translation>
        </message>
        <message>
            <source>Keep at different tables</source>
            <translation>Tieni a tavoli diversi</translation>
        </message>
        <message>
            <source>Cancel the registrations</source>
            <translation>Annulla le iscrizioni</translation>
        </message>
        <message>
            <source>Restore the registrations</source>
            <translation>Ripristina le iscrizioni</translation>
        </message>
        <message>
            <source>Remove from the register</source>
            <translation>Togli dal registro</translation>
        </message>
        <message>
            <source>Register for another event</source>
            <translation>Iscrivi a un altro evento</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selezionata</numerusform>
                <numerusform>%n selezionate</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartView</name>
        <message>
            <source>Choose a registration list</source>
            <translation>Scegli un elenco di iscrizioni</translation>
        </message>
        <message>
            <source>You will see what it would do, and can correct it, before anything is written.</source>
            <translation>Vedrai che cosa farebbe, e potrai correggerlo, prima che si scriva qualcosa.</translation>
        </message>
        <message>
            <source>Paste copied cells</source>
            <translation>Incolla le celle copiate</translation>
        </message>
        <message>
            <source>Cells copied from a spreadsheet (Ctrl+V)</source>
            <translation>Celle copiate da un foglio di calcolo (Ctrl+V)</translation>
        </message>
        <message>
            <source>Latest imports</source>
            <translation>Ultime importazioni</translation>
        </message>
        <message>
            <source>The import of {0} ({1}) was cut short. Nothing is lost: finish it, or undo it.</source>
            <translation>L’importazione di {0} ({1}) è stata interrotta. Niente è perduto: finiscila o annullala.</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Finisci</translation>
        </message>
        <message>
            <source>Read the same list again and write the rest</source>
            <translation>Rileggi lo stesso elenco e scrivi il resto</translation>
        </message>
        <message numerus="yes">
            <source>{0} · {1} · %n person(s)</source>
            <translation>
                <numerusform>{0} · {1} · %n persona</numerusform>
                <numerusform>{0} · {1} · %n persone</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo this import</source>
            <translation>Annulla questa importazione</translation>
        </message>
    </context>
    <context>
        <name>TwinsView</name>
        <message>
            <source>To decide</source>
            <translation>Da decidere</translation>
        </message>
        <message>
            <source>Two people</source>
            <translation>Due persone</translation>
        </message>
        <message>
            <source>The same person</source>
            <translation>La stessa persona</translation>
        </message>
        <message>
            <source>Another person</source>
            <translation>Un’altra persona</translation>
        </message>
        <message>
            <source>Possible duplicates</source>
            <translation>Possibili doppioni</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>May be</source>
            <translation>Forse è</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Decisione</translation>
        </message>
        <message>
            <source>Put the two together</source>
            <translation>Unisci le due persone</translation>
        </message>
        <message>
            <source>Keep the two apart</source>
            <translation>Tieni distinte le due persone</translation>
        </message>
        <message>
            <source>No possible duplicates: everybody of the list is told apart.</source>
            <translation>Nessun possibile doppione: nell’elenco ognuno si distingue.</translation>
        </message>
        <message>
            <source>In the list</source>
            <translation>Nella lista</translation>
        </message>
    </context>
    <context>
        <name>WaitingPage</name>
        <message>
            <source>Places</source>
            <translation>Posti</translation>
        </message>
        <message>
            <source>Comes</source>
            <translation>Viene</translation>
        </message>
        <message>
            <source>The place is theirs</source>
            <translation>Il posto è suo</translation>
        </message>
        <message>
            <source>Does not come</source>
            <translation>Non viene</translation>
        </message>
        <message>
            <source>Off the waiting list</source>
            <translation>Esce dalla lista d'attesa</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Non raggiunta</translation>
        </message>
        <message>
            <source>Others are called first</source>
            <translation>Si chiamano prima le altre</translation>
        </message>
        <message>
            <source>Waiting list</source>
            <translation>Lista d'attesa</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Partecipante</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Recapito</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Da quando</translation>
        </message>
        <message>
            <source>Calls</source>
            <translation>Chiamate</translation>
        </message>
        <message>
            <source>Zone and category</source>
            <translation>Zona e categoria</translation>
        </message>
        <message>
            <source>Answers so far</source>
            <translation>Risposte finora</translation>
        </message>
        <message>
            <source>Call now: a place is free</source>
            <translation>Da chiamare ora: c'è un posto libero</translation>
        </message>
        <message>
            <source>No place is free yet</source>
            <translation>Nessun posto libero per ora</translation>
        </message>
        <message>
            <source>Nobody is waiting. Who registers when every place is taken appears here.</source>
            <translation>Nessuno in attesa. Chi si iscrive quando i posti sono finiti compare qui.</translation>
        </message>
        <message>
            <source>Set how many places there are: who registers beyond them waits here, first come first.</source>
            <translation>Indicare quanti posti ci sono: chi si iscrive oltre aspetta qui, in ordine di arrivo.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Nessun limite</translation>
        </message>
        <message>
            <source> places</source>
            <translation> posti</translation>
        </message>
        <message>
            <source>Places: {0}</source>
            <translation>Posti: {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n registered</source>
            <translation>
                <numerusform>%n iscrizione</numerusform>
                <numerusform>%n iscrizioni</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n beyond the places</source>
            <translation>
                <numerusform>%n oltre i posti</numerusform>
                <numerusform>%n oltre i posti</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n free</source>
            <translation>
                <numerusform>%n libero</numerusform>
                <numerusform>%n liberi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n in attesa</numerusform>
                <numerusform>%n in attesa</numerusform>
            </translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>non raggiunta</translation>
        </message>
    </context>
    <context>
        <name>_Card</name>
        <message>
            <source>To be answered</source>
            <translation>Da rispondere</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Risolto</translation>
        </message>
        <message>
            <source>Decide…</source>
            <translation>Decidi…</translation>
        </message>
        <message>
            <source>Show the rows</source>
            <translation>Mostra le righe</translation>
        </message>
        <message>
            <source>Show the columns</source>
            <translation>Mostra le colonne</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Scegli…</translation>
        </message>
        <message>
            <source>{0} stands for</source>
            <translation>{0} sta per</translation>
        </message>
        <message>
            <source>Which theme?</source>
            <translation>Quale tema?</translation>
        </message>
    </context>
    <context>
        <name>people</name>
        <message>
            <source>Confirmed</source>
            <translation>Confermata</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>In attesa</translation>
        </message>
        <message>
            <source>Called off</source>
            <translation>Annullata</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sì</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Non si sa</translation>
        </message>
        <message>
            <source>Agrees</source>
            <translation>Acconsente</translation>
        </message>
        <message>
            <source>Refuses: no photographs</source>
            <translation>Rifiuta: niente fotografie</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Non chiesto</translation>
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
            <source>French</source>
            <translation>Francese</translation>
        </message>
        <message>
            <source>German</source>
            <translation>Tedesco</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>Spagnolo</translation>
        </message>
        <message>
            <source>Romanian</source>
            <translation>Rumeno</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>Arabo</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>Cinese</translation>
        </message>
        <message>
            <source>Albanian</source>
            <translation>Albanese</translation>
        </message>
        <message>
            <source>Ukrainian</source>
            <translation>Ucraino</translation>
        </message>
        <message>
            <source>Portuguese</source>
            <translation>Portoghese</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Avviso</translation>
        </message>
        <message>
            <source>Minor</source>
            <translation>Minorenne</translation>
        </message>
        <message>
            <source>No photos</source>
            <translation>No foto</translation>
        </message>
        <message>
            <source>Wheelchair</source>
            <translation>Carrozzina</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Esigenze</translation>
        </message>
    </context>
    <context>
        <name>roles</name>
        <message>
            <source>Participant</source>
            <translation>Partecipante</translation>
        </message>
        <message>
            <source>Facilitator</source>
            <translation>Facilitatore</translation>
        </message>
        <message>
            <source>Note-taker</source>
            <translation>Verbalizzatore</translation>
        </message>
        <message>
            <source>Speaker</source>
            <translation>Relatore</translation>
        </message>
        <message>
            <source>Guest</source>
            <translation>Ospite</translation>
        </message>
        <message>
            <source>Press</source>
            <translation>Stampa</translation>
        </message>
        <message>
            <source>Observer</source>
            <translation>Osservatore</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Interprete</translation>
        </message>
        <message>
            <source>Companion</source>
            <translation>Accompagnatore</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Staff</translation>
        </message>
    </context>
</TS>
