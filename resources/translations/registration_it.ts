<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
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
            <translation>Nell'elenco</translation>
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
        <name>ImportPage</name>
        <message>
            <source>List</source>
            <translation>Elenco</translation>
        </message>
        <message>
            <source>Excel, LibreOffice, CSV or text; several files are parted by a semicolon, or dropped here.</source>
            <translation>Excel, LibreOffice, CSV o testo; più file si separano con un punto e virgola, oppure si trascinano qui.</translation>
        </message>
        <message>
            <source>Choose a list…</source>
            <translation>Scegli un elenco…</translation>
        </message>
        <message>
            <source>Read the list</source>
            <translation>Leggi l'elenco</translation>
        </message>
        <message>
            <source>Back to participants</source>
            <translation>Torna ai partecipanti</translation>
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
            <source>Show</source>
            <translation>Mostra</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Persone</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>People who did not consent to the use of their data</source>
            <translation>Persone che non hanno acconsentito all'uso dei dati</translation>
        </message>
        <message>
            <source>Rows of the list</source>
            <translation>Righe dell'elenco</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Riga</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Ente</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Esito</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Perché</translation>
        </message>
        <message>
            <source>Choose a registration list</source>
            <translation>Scegli un elenco di iscritti</translation>
        </message>
        <message>
            <source>You will see what it would do, and can correct it, before anything is written.</source>
            <translation>Vedrai che cosa succederebbe, e potrai correggerlo, prima che si scriva qualcosa.</translation>
        </message>
        <message>
            <source>The same person</source>
            <translation>La stessa persona</translation>
        </message>
        <message>
            <source>Another person</source>
            <translation>Un'altra persona</translation>
        </message>
        <message>
            <source>Take in all the same</source>
            <translation>Prendila comunque</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Lascia fuori</translation>
        </message>
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
            <translation>Senza novità</translation>
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
            <source>To be added</source>
            <translation>Da aggiungere</translation>
        </message>
        <message>
            <source>To be updated</source>
            <translation>Da aggiornare</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Senza novità</translation>
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
            <source>Show rows</source>
            <translation>Mostra le righe</translation>
        </message>
        <message>
            <source>All rows</source>
            <translation>Tutte le righe</translation>
        </message>
        <message>
            <source>Import them</source>
            <translation>Importale</translation>
        </message>
        <message>
            <source>Import them without e-mail and telephone</source>
            <translation>Importale senza e-mail e telefono</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>Lasciale fuori</translation>
        </message>
        <message>
            <source>Lists ({0})</source>
            <translation>Elenchi ({0})</translation>
        </message>
        <message>
            <source>Registration lists</source>
            <translation>Elenchi di iscritti</translation>
        </message>
        <message>
            <source>Write or choose the list’s file first.</source>
            <translation>Prima scrivi o scegli il file dell'elenco.</translation>
        </message>
        <message>
            <source>Reading the list…</source>
            <translation>Lettura dell'elenco…</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s) need a decision: see “Columns”.</source>
            <translation>
                <numerusform>%n colonna richiede una decisione: vedi «Colonne».</numerusform>
                <numerusform>%n colonne richiedono una decisione: vedi «Colonne».</numerusform>
            </translation>
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
            <translation>Nulla da importare</translation>
        </message>
        <message>
            <source>Making a backup…</source>
            <translation>Copia di sicurezza…</translation>
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
            <source>Confirmed</source>
            <translation>Confermato</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>In attesa</translation>
        </message>
        <message>
            <source>Called off</source>
            <translation>Annullato</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Iscritti</translation>
        </message>
        <message>
            <source>Waiting list</source>
            <translation>Lista d'attesa</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annullati</translation>
        </message>
        <message>
            <source>With a badge code</source>
            <translation>Con codice badge</translation>
        </message>
        <message>
            <source>Search by name, organisation, municipality, e-mail or code</source>
            <translation>Cerca per nome, ente, comune, e-mail o codice</translation>
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
            <source>Status</source>
            <translation>Stato</translation>
        </message>
        <message>
            <source>Nobody is registered yet</source>
            <translation>Non c'è ancora nessun iscritto</translation>
        </message>
        <message>
            <source>Import the registration list, or add people by hand.</source>
            <translation>Importa l'elenco degli iscritti, o aggiungi le persone a mano.</translation>
        </message>
        <message>
            <source>An import of {0} was cut short: import the same list again to finish it.</source>
            <translation>Un'importazione di {0} si è interrotta: importa di nuovo lo stesso elenco per completarla.</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n trovato</numerusform>
                <numerusform>%n trovati</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} is saved</source>
            <translation>{0}: salvato</translation>
        </message>
        <message>
            <source>{0}: registration cancelled</source>
            <translation>{0}: iscrizione annullata</translation>
        </message>
        <message>
            <source>{0}: registration restored</source>
            <translation>{0}: iscrizione ripristinata</translation>
        </message>
    </context>
    <context>
        <name>PersonEditor</name>
        <message>
            <source>First name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Cognome</translation>
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
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefono</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Esigenze</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Ruolo</translation>
        </message>
        <message>
            <source>Uses a wheelchair</source>
            <translation>Usa la sedia a rotelle</translation>
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
            <source>New participant</source>
            <translation>Nuovo partecipante</translation>
        </message>
        <message>
            <source>Code {0}</source>
            <translation>Codice {0}</translation>
        </message>
        <message>
            <source>Cancel registration</source>
            <translation>Annulla iscrizione</translation>
        </message>
        <message>
            <source>Restore registration</source>
            <translation>Ripristina iscrizione</translation>
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
