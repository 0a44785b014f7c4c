<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>CheckInScreen</name>
        <message>
            <source>Check-in</source>
            <translation>Accoglienza</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Attesi</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Arrivati</translation>
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
            <source>Exchange with another desk</source>
            <translation>Scambio con un'altra postazione</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
        <message>
            <source>{0}: admitted</source>
            <translation>{0}: accredito registrato</translation>
        </message>
        <message>
            <source>{0}: checked out</source>
            <translation>{0}: uscita registrata</translation>
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
            <translation>Registra uscita</translation>
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
            <source>Exchange with another desk</source>
            <translation>Scambio con un'altra postazione</translation>
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
</TS>
