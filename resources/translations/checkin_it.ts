<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>AnswerBar</name>
        <message>
            <source>Let in</source>
            <translation>Fai entrare</translation>
        </message>
        <message>
            <source>Somebody looked: let this person in</source>
            <translation>Verificato: fai entrare questa persona</translation>
        </message>
        <message>
            <source>Admit anyway…</source>
            <translation>Fai entrare comunque…</translation>
        </message>
        <message>
            <source>Admit with a reason, which is written down</source>
            <translation>Fai entrare con un motivo, che resta scritto</translation>
        </message>
        <message>
            <source>Reason to admit anyway, then Enter</source>
            <translation>Motivo per far entrare comunque, poi Invio</translation>
        </message>
        <message>
            <source>Reason to admit anyway</source>
            <translation>Motivo per far entrare comunque</translation>
        </message>
    </context>
    <context>
        <name>Beside</name>
        <message>
            <source>printed again</source>
            <translation>ristampa</translation>
        </message>
        <message>
            <source>This desk has no badge printer: choose one under “This desk…”.</source>
            <translation>Questa postazione non ha una stampante per i badge: sceglierla in “Opzioni…”.</translation>
        </message>
        <message>
            <source>{0}: badge printed on {1}</source>
            <translation>{0}: badge stampato su {1}</translation>
        </message>
        <message numerus="yes">
            <source>%n badges are not printed yet: {0}.</source>
            <translation>
                <numerusform>%n badge non è ancora stampato: {0}.</numerusform>
                <numerusform>%n badge non sono ancora stampati: {0}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Riprova</translation>
        </message>
        <message>
            <source>Written: {0}</source>
            <translation>Scritto: {0}</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostra nella cartella</translation>
        </message>
        <message>
            <source>The list on paper is not fresh. {0}</source>
            <translation>L'elenco su carta non è aggiornato. {0}</translation>
        </message>
    </context>
    <context>
        <name>ByHand</name>
        <message>
            <source>Write on the badge</source>
            <translation>Da scrivere sul badge</translation>
        </message>
        <message>
            <source>or scan a blank badge that has a code</source>
            <translation>oppure leggere un badge in bianco con codice</translation>
        </message>
    </context>
    <context>
        <name>CameraPanel</name>
        <message>
            <source>What the camera sees</source>
            <translation>Quello che vede la webcam</translation>
        </message>
        <message>
            <source>Hold the badge before the camera, a hand's breadth away.</source>
            <translation>Tenere il badge davanti alla webcam, a un palmo di distanza.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
    </context>
    <context>
        <name>CheckInScreen</name>
        <message>
            <source>Check-in</source>
            <translation>Accoglienza</translation>
        </message>
        <message>
            <source>Rehearsal</source>
            <translation>Prova</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>In arrivo</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Arrivi</translation>
        </message>
        <message>
            <source>Inside now</source>
            <translation>Dentro ora</translation>
        </message>
        <message>
            <source>Scan a badge, or type a name, an organisation or a code</source>
            <translation>Leggere un badge, o scrivere un nome, un ente o un codice</translation>
        </message>
        <message>
            <source>What a scan means</source>
            <translation>Che cosa vuol dire una lettura</translation>
        </message>
        <message>
            <source>Coming in</source>
            <translation>Ingresso</translation>
        </message>
        <message>
            <source>Going out</source>
            <translation>Uscita</translation>
        </message>
        <message>
            <source>From paper</source>
            <translation>Dalla carta</translation>
        </message>
        <message>
            <source>{0}: admitted</source>
            <translation>{0}: accredito registrato</translation>
        </message>
        <message>
            <source>{0}: undone</source>
            <translation>{0}: annullato</translation>
        </message>
        <message numerus="yes">
            <source>%n scans are kept here until they can be saved.</source>
            <translation>
                <numerusform>%n lettura resta qui finché non si potrà salvare.</numerusform>
                <numerusform>%n letture restano qui finché non si potranno salvare.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExchangePanel</name>
        <message>
            <source>File for the other desk</source>
            <translation>File per l'altra postazione</translation>
        </message>
        <message>
            <source>Everything this desk knows goes into it. Carry it over on a stick or through a shared folder.</source>
            <translation>Contiene tutto ciò che questa postazione sa. Portarlo all'altra con una chiavetta o una cartella condivisa.</translation>
        </message>
        <message>
            <source>File from the other desk</source>
            <translation>File dell'altra postazione</translation>
        </message>
        <message>
            <source>Taking in the same file twice changes nothing.</source>
            <translation>Caricare due volte lo stesso file non cambia nulla.</translation>
        </message>
        <message>
            <source>Choose where to write…</source>
            <translation>Scegli dove scrivere…</translation>
        </message>
        <message>
            <source>Choose the file…</source>
            <translation>Scegli il file…</translation>
        </message>
        <message>
            <source>Write the file</source>
            <translation>Scrivi il file</translation>
        </message>
        <message>
            <source>Take the file in</source>
            <translation>Carica il file</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>Writing the file…</source>
            <translation>Scrittura del file…</translation>
        </message>
        <message>
            <source>Taking the file in…</source>
            <translation>Caricamento del file…</translation>
        </message>
        <message>
            <source>Written: {0}. Now take it in at the other desk.</source>
            <translation>Scritto: {0}. Ora va caricato nell'altra postazione.</translation>
        </message>
        <message>
            <source>The file was cut short. What it held was taken in; ask for it again.</source>
            <translation>Il file era incompleto. Il suo contenuto è stato caricato; farselo dare di nuovo.</translation>
        </message>
        <message>
            <source>Taken in. Something from a third desk is still missing: take in its file too.</source>
            <translation>Caricato. Manca ancora qualcosa di una terza postazione: caricare anche il suo file.</translation>
        </message>
        <message>
            <source>Nothing new: this desk already knew everything in the file.</source>
            <translation>Nessuna novità: questa postazione conosceva già tutto il contenuto del file.</translation>
        </message>
        <message numerus="yes">
            <source>Taken in: %n new entries.</source>
            <translation>
                <numerusform>Caricata %n registrazione nuova.</numerusform>
                <numerusform>Caricate %n registrazioni nuove.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Front</name>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
    </context>
    <context>
        <name>GroupPanel</name>
        <message>
            <source>People of the delegation</source>
            <translation>Persone della delegazione</translation>
        </message>
        <message>
            <source>How many more, to be named later</source>
            <translation>Quante altre persone, il nome dopo</translation>
        </message>
        <message>
            <source>Admit so many more, named later</source>
            <translation>Fai entrare altre persone, il nome dopo</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>{0}: tick who is here</source>
            <translation>{0}: spuntare chi è qui</translation>
        </message>
        <message numerus="yes">
            <source>Admit %n</source>
            <translation>
                <numerusform>Fai entrare %n persona</numerusform>
                <numerusform>Fai entrare %n persone</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message>
            <source>Walk-in</source>
            <translation>Non iscritto</translation>
        </message>
        <message>
            <source>Somebody who is not registered</source>
            <translation>Una persona non iscritta</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Panoramica</translation>
        </message>
        <message>
            <source>Reception mode: the whole screen, only check-in (F11)</source>
            <translation>Modalità accoglienza: tutto lo schermo, solo accredito (F11)</translation>
        </message>
        <message>
            <source>This desk…</source>
            <translation>Opzioni…</translation>
        </message>
        <message>
            <source>Venue, printer, paper, exchange, rehearsal</source>
            <translation>Sede, stampante, carta, scambio, prova</translation>
        </message>
        <message>
            <source>Exchange with another desk, by a file</source>
            <translation>Scambio con un'altra postazione, con un file</translation>
        </message>
        <message>
            <source>Admit the only one found, or who is chosen in the list</source>
            <translation>Accredita l'unica persona trovata, o quella scelta nell'elenco</translation>
        </message>
        <message>
            <source>From the line into the list</source>
            <translation>Dalla riga all'elenco</translation>
        </message>
        <message>
            <source>Back to the line, wherever the cursor is</source>
            <translation>Torna alla riga, dovunque sia il cursore</translation>
        </message>
        <message>
            <source>Turn the sounds on</source>
            <translation>Attiva i suoni</translation>
        </message>
        <message>
            <source>Turn the sounds off</source>
            <translation>Disattiva i suoni</translation>
        </message>
    </context>
    <context>
        <name>Lists</name>
        <message>
            <source>Try again</source>
            <translation>Riprova</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>Undo the line chosen, or the last scan</source>
            <translation>Annulla la riga scelta, o l'ultima lettura</translation>
        </message>
        <message>
            <source>Check out</source>
            <translation>Registra l'uscita</translation>
        </message>
        <message>
            <source>Write down that the person chosen has left</source>
            <translation>Registra che la persona scelta è uscita</translation>
        </message>
        <message>
            <source>Admit</source>
            <translation>Accredita</translation>
        </message>
        <message>
            <source>Admit the person chosen (Enter)</source>
            <translation>Accredita la persona scelta (Invio)</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Altro</translation>
        </message>
        <message>
            <source>Everything else about the person chosen</source>
            <translation>Tutto il resto sulla persona scelta</translation>
        </message>
        <message>
            <source>Last scans</source>
            <translation>Ultime letture</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Ora</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Esito</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
        <message>
            <source>Badge</source>
            <translation>Badge</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>Persone trovate</translation>
        </message>
        <message>
            <source>Organisation, municipality</source>
            <translation>Ente, comune</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Codice</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Stato</translation>
        </message>
        <message numerus="yes">
            <source>Saving %n…</source>
            <translation>
                <numerusform>Salvataggio di %n lettura…</numerusform>
                <numerusform>Salvataggio di %n letture…</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody found: try fewer letters, or the organisation</source>
            <translation>Nessuna persona trovata: provare con meno lettere o con l'ente</translation>
        </message>
        <message numerus="yes">
            <source>%n people found</source>
            <translation>
                <numerusform>%n persona trovata</numerusform>
                <numerusform>%n persone trovate</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody is expected yet: bring in the list of participants first (F3)</source>
            <translation>Ancora nessuna persona attesa: caricare prima l'elenco dei partecipanti (F3)</translation>
        </message>
        <message>
            <source>Last scans at this desk</source>
            <translation>Ultime letture di questa postazione</translation>
        </message>
        <message>
            <source>No scans yet at this desk</source>
            <translation>Ancora nessuna lettura in questa postazione</translation>
        </message>
    </context>
    <context>
        <name>Panels</name>
        <message>
            <source>This desk</source>
            <translation>Questa postazione</translation>
        </message>
        <message>
            <source>Exchange with another desk</source>
            <translation>Scambio con un'altra postazione</translation>
        </message>
    </context>
    <context>
        <name>PersonPanel</name>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Fai entrare</translation>
        </message>
        <message>
            <source>Somebody looked: let this person in</source>
            <translation>Verificato: fai entrare questa persona</translation>
        </message>
        <message>
            <source>Check out</source>
            <translation>Registra l'uscita</translation>
        </message>
        <message>
            <source>Somebody else comes instead…</source>
            <translation>Viene un'altra persona al suo posto…</translation>
        </message>
        <message>
            <source>It was somebody else…</source>
            <translation>Era un'altra persona…</translation>
        </message>
        <message>
            <source>The wrong person was admitted</source>
            <translation>È entrata la persona sbagliata</translation>
        </message>
        <message>
            <source>Swapped badges…</source>
            <translation>Badge scambiati…</translation>
        </message>
        <message>
            <source>Carries somebody else's badge</source>
            <translation>Porta il badge di un'altra persona</translation>
        </message>
        <message>
            <source>The delegation…</source>
            <translation>La delegazione…</translation>
        </message>
        <message>
            <source>Stays at one table</source>
            <translation>Resta a un tavolo</translation>
        </message>
        <message>
            <source>First round only</source>
            <translation>Solo il primo turno</translation>
        </message>
        <message>
            <source>Leaves then</source>
            <translation>Va via a quell'ora</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Nuovo codice</translation>
        </message>
        <message>
            <source>The badge was lost: the old code is refused</source>
            <translation>Il badge è perso: il vecchio codice non vale più</translation>
        </message>
        <message>
            <source>Print again</source>
            <translation>Stampa di nuovo</translation>
        </message>
        <message>
            <source>Give the name</source>
            <translation>Registra il nome</translation>
        </message>
        <message>
            <source>Take back the arrival</source>
            <translation>Annulla l'ingresso</translation>
        </message>
        <message>
            <source>Leaves at, such as 11:30; empty: stays to the end</source>
            <translation>Va via alle, per esempio 11:30; vuoto: resta fino alla fine</translation>
        </message>
        <message>
            <source>Reason for a new badge</source>
            <translation>Motivo del nuovo badge</translation>
        </message>
        <message>
            <source>Name and surname</source>
            <translation>Nome e cognome</translation>
        </message>
        <message>
            <source>Supervisor's PIN</source>
            <translation>PIN di chi coordina</translation>
        </message>
    </context>
    <context>
        <name>ReceptionWindow</name>
        <message>
            <source>These people are invented: try everything, nothing of it stays.</source>
            <translation>Queste persone sono inventate: si può provare tutto, non ne resta nulla.</translation>
        </message>
        <message>
            <source>End the rehearsal</source>
            <translation>Fine della prova</translation>
        </message>
        <message>
            <source>Leave reception mode</source>
            <translation>Esci dalla modalità accoglienza</translation>
        </message>
        <message>
            <source>Supervisor's PIN</source>
            <translation>PIN di chi coordina</translation>
        </message>
    </context>
    <context>
        <name>SecondScreen</name>
        <message>
            <source>Second screen for the queue</source>
            <translation>Secondo schermo per la coda</translation>
        </message>
        <message>
            <source>The queue reads only the calm answer there; reasons and notes stay here</source>
            <translation>Là la coda legge solo la risposta, senza motivi né note, che restano qui</translation>
        </message>
    </context>
    <context>
        <name>SeePanel</name>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>In the queue now</source>
            <translation>In coda ora</translation>
        </message>
        <message>
            <source>What to show</source>
            <translation>Che cosa mostrare</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attenzione</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Mancano</translation>
        </message>
        <message>
            <source>Venues</source>
            <translation>Sedi</translation>
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
            <source>Themes</source>
            <translation>Temi</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tavoli</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Richiede attenzione</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Perché</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Dalle</translation>
        </message>
        <message>
            <source>With a task and not here yet</source>
            <translation>Con un compito e non ancora qui</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Ruolo</translation>
        </message>
        <message>
            <source>People by group</source>
            <translation>Persone per gruppo</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppo</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>In arrivo</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Arrivi</translation>
        </message>
        <message>
            <source>Inside now</source>
            <translation>Dentro ora</translation>
        </message>
        <message numerus="yes">
            <source>{0} a minute over the last ten minutes, at %n desks</source>
            <translation>
                <numerusform>{0} al minuto negli ultimi dieci minuti, a %n postazione</numerusform>
                <numerusform>{0} al minuto negli ultimi dieci minuti, a %n postazioni</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Arrivals a minute; %n in the last one</source>
            <translation>
                <numerusform>Arrivi al minuto; %n nell'ultimo</numerusform>
                <numerusform>Arrivi al minuto; %n nell'ultimo</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody needs attention just now.</source>
            <translation>Nessuno richiede attenzione in questo momento.</translation>
        </message>
        <message>
            <source>Everybody with a task is here.</source>
            <translation>Chi ha un compito è già qui.</translation>
        </message>
        <message>
            <source>Nobody is expected yet.</source>
            <translation>Non è ancora atteso nessuno.</translation>
        </message>
        <message>
            <source>Too few have come yet to tell</source>
            <translation>Gli arrivi sono ancora pochi per stimare la coda</translation>
        </message>
        <message numerus="yes">
            <source>the last one waits about %n minutes</source>
            <translation>
                <numerusform>l'ultima persona aspetta circa %n minuto</numerusform>
                <numerusform>l'ultima persona aspetta circa %n minuti</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SetupPanel</name>
        <message>
            <source>Venue of this desk</source>
            <translation>Sede di questa postazione</translation>
        </message>
        <message>
            <source>People expected elsewhere are told so.</source>
            <translation>Chi è atteso altrove viene avvisato.</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sessione</translation>
        </message>
        <message>
            <source>Such as “afternoon”: everybody can arrive once in each.</source>
            <translation>Per esempio “pomeriggio”: in ciascuna si può entrare una volta.</translation>
        </message>
        <message>
            <source>Badge printer</source>
            <translation>Stampante dei badge</translation>
        </message>
        <message>
            <source>Each badge is printed when its owner comes in.</source>
            <translation>Ogni badge si stampa quando la persona entra.</translation>
        </message>
        <message>
            <source>Folder for the list on paper</source>
            <translation>Cartella per l'elenco su carta</translation>
        </message>
        <message>
            <source>A fresh list every few minutes, on a stick too.</source>
            <translation>Un elenco aggiornato ogni pochi minuti, anche su chiavetta.</translation>
        </message>
        <message>
            <source>Supervisor's PIN now</source>
            <translation>PIN attuale</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>Nuovo PIN</translation>
        </message>
        <message>
            <source>Leaves reception mode, takes back arrivals. Empty: none.</source>
            <translation>Per uscire dalla modalità accoglienza e annullare ingressi. Vuoto: nessuno.</translation>
        </message>
        <message>
            <source>Desks may admit anyway, with a reason</source>
            <translation>Le postazioni possono far entrare comunque, con un motivo</translation>
        </message>
        <message>
            <source>No printer: badges are written by hand</source>
            <translation>Senza stampante: i badge si scrivono a mano</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Scegli…</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Imposta</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Scambio</translation>
        </message>
        <message>
            <source>List on paper</source>
            <translation>Elenco su carta</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Webcam</translation>
        </message>
        <message>
            <source>Sheet to learn</source>
            <translation>Foglio per imparare</translation>
        </message>
        <message>
            <source>Rehearse</source>
            <translation>Prova</translation>
        </message>
        <message>
            <source>Everybody left</source>
            <translation>Sono usciti tutti</translation>
        </message>
        <message>
            <source>Any venue</source>
            <translation>Qualsiasi sede</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Nessuna</translation>
        </message>
        <message>
            <source>Blank badges</source>
            <translation>Badge in bianco</translation>
        </message>
        <message>
            <source>There is no such folder.</source>
            <translation>Questa cartella non c'è.</translation>
        </message>
        <message>
            <source>The supervisor's PIN is set.</source>
            <translation>Il PIN è impostato.</translation>
        </message>
    </context>
    <context>
        <name>UndoHint</name>
        <message>
            <source>Ctrl+Z undoes the last scan</source>
            <translation>Ctrl+Z annulla l'ultima lettura</translation>
        </message>
        <message>
            <source>Ctrl+Z undoes · {0} s</source>
            <translation>Ctrl+Z annulla · {0} s</translation>
        </message>
    </context>
    <context>
        <name>WalkInPanel</name>
        <message>
            <source>Name and surname</source>
            <translation>Nome e cognome</translation>
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
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Reason to admit although there is no more room</source>
            <translation>Motivo per far entrare anche se non c'è più posto</translation>
        </message>
        <message>
            <source>Has read the privacy notice and consents</source>
            <translation>Ha letto l'informativa e acconsente</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>Somebody who is not registered</source>
            <translation>Una persona non iscritta</translation>
        </message>
        <message>
            <source>Register and admit</source>
            <translation>Iscrivi e fai entrare</translation>
        </message>
        <message>
            <source>Somebody who comes instead of {0}</source>
            <translation>Chi viene al posto di {0}</translation>
        </message>
        <message>
            <source>Register in that place and admit</source>
            <translation>Iscrivi al suo posto e fai entrare</translation>
        </message>
        <message>
            <source>Any theme</source>
            <translation>Qualsiasi tema</translation>
        </message>
        <message>
            <source>Registered already: {0}. If it is one of them, close and search for the name.</source>
            <translation>Già nell'elenco: {0}. Se è una di queste persone, chiudere e cercare il nome.</translation>
        </message>
        <message>
            <source>Write at least a name.</source>
            <translation>Scrivere almeno un nome.</translation>
        </message>
    </context>
    <context>
        <name>Wishes</name>
        <message>
            <source>Everybody</source>
            <translation>Tutte le persone</translation>
        </message>
        <message>
            <source>Who was it really, not {0}? Search, then Enter.</source>
            <translation>Chi era davvero, se non {0}? Cercare, poi Invio.</translation>
        </message>
        <message>
            <source>Whose badge does {0} carry? Search, then Enter.</source>
            <translation>Di chi è il badge di {0}? Cercare, poi Invio.</translation>
        </message>
    </context>
</TS>
