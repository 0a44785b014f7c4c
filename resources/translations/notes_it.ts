<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>AskingPanel</name>
        <message>
            <source>A question or a word for the tables</source>
            <translation>Una domanda o un avviso per i tavoli</translation>
        </message>
        <message>
            <source>Which tables see it</source>
            <translation>Quali tavoli lo vedono</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Invia</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>All tables</source>
            <translation>Tutti i tavoli</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Ritira</translation>
        </message>
        <message>
            <source>Take back “{0}”</source>
            <translation>Ritira «{0}»</translation>
        </message>
        <message>
            <source>It stands on the tables' pages.</source>
            <translation>Ora è sulle pagine dei tavoli.</translation>
        </message>
    </context>
    <context>
        <name>CentrePane</name>
        <message>
            <source>Ask the tables…</source>
            <translation>Chiedi ai tavoli…</translation>
        </message>
        <message>
            <source>A question or a word on the pages of all tables</source>
            <translation>Una domanda o un avviso sulle pagine di tutti i tavoli</translation>
        </message>
        <message>
            <source>Mark as read</source>
            <translation>Segna come lette</translation>
        </message>
        <message>
            <source>Tell the tables that the cards shown were read</source>
            <translation>Dice ai tavoli che le schede mostrate sono state lette</translation>
        </message>
        <message>
            <source>What the tables sent</source>
            <translation>Ciò che i tavoli hanno mandato</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Schede</translation>
        </message>
        <message>
            <source>Three messages</source>
            <translation>Tre messaggi</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tavoli</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Scheda</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stato</translation>
        </message>
        <message>
            <source>What the tables left of each round</source>
            <translation>Ciò che i tavoli hanno lasciato di ogni turno</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messaggi</translation>
        </message>
        <message>
            <source>Not agreed</source>
            <translation>Non concordato</translation>
        </message>
        <message>
            <source>The whole card</source>
            <translation>La scheda intera</translation>
        </message>
        <message>
            <source>{0} received = {1} active + {2} withdrawn</source>
            <translation>{0} ricevute = {1} attive + {2} ritirate</translation>
        </message>
        <message numerus="yes">
            <source>%n to read</source>
            <translation>
                <numerusform>una da leggere</numerusform>
                <numerusform>%n da leggere</numerusform>
            </translation>
        </message>
        <message>
            <source>silent: {0}</source>
            <translation>in silenzio: {0}</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>Ancora nessun messaggio</translation>
        </message>
        <message>
            <source>Five minutes before a round ends, the tables' pages ask for three messages.</source>
            <translation>Cinque minuti prima della fine del turno le pagine dei tavoli chiedono tre messaggi.</translation>
        </message>
        <message>
            <source>No card fits the search</source>
            <translation>Nessuna scheda corrisponde alla ricerca</translation>
        </message>
        <message>
            <source>Empty the search or choose other filters to see more.</source>
            <translation>Svuotare la ricerca o scegliere altri filtri per vederne di più.</translation>
        </message>
        <message>
            <source>No cards yet</source>
            <translation>Ancora nessuna scheda</translation>
        </message>
        <message>
            <source>What the tables send appears here by itself, from phones and desks.</source>
            <translation>Ciò che i tavoli mandano appare qui da solo, da telefoni e postazioni.</translation>
        </message>
        <message numerus="yes">
            <source>%n in favour</source>
            <translation>
                <numerusform>Uno a favore</numerusform>
                <numerusform>%n a favore</numerusform>
            </translation>
        </message>
        <message>
            <source>The tables see that their cards were read.</source>
            <translation>I tavoli vedono che le loro schede sono state lette.</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>Place or municipality it speaks of</source>
            <translation>Luogo o comune di cui parla</translation>
        </message>
        <message>
            <source>Tags, with commas between them</source>
            <translation>Etichette, separate da virgole</translation>
        </message>
        <message>
            <source>In favour</source>
            <translation>A favore</translation>
        </message>
        <message>
            <source>How many at the table support it</source>
            <translation>Quante persone al tavolo la sostengono</translation>
        </message>
    </context>
    <context>
        <name>EditingPanel</name>
        <message>
            <source>Kind of card</source>
            <translation>Tipo di scheda</translation>
        </message>
        <message>
            <source>Words of the card being edited</source>
            <translation>Testo della scheda da modificare</translation>
        </message>
        <message>
            <source>Reason for withdrawing the card</source>
            <translation>Motivo del ritiro della scheda</translation>
        </message>
        <message>
            <source>Reason for withdrawing</source>
            <translation>Motivo del ritiro</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Ritira</translation>
        </message>
        <message>
            <source>Erase words…</source>
            <translation>Cancella parole…</translation>
        </message>
        <message>
            <source>For words that must not stay anywhere: a name, an insult</source>
            <translation>Per parole che non devono restare da nessuna parte: un nome, un insulto</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>Back to writing, without a change (Esc)</source>
            <translation>Torna a scrivere, senza modifiche (Esc)</translation>
        </message>
        <message>
            <source>Save the change</source>
            <translation>Salva la modifica</translation>
        </message>
        <message>
            <source>Card: {0}</source>
            <translation>Scheda: {0}</translation>
        </message>
        <message>
            <source>Two edits did not know of each other; both are kept. The other one says: {0}. What you save stands for both.</source>
            <translation>Due modifiche non sapevano l’una dell’altra; sono conservate entrambe. L’altra dice: {0}. Ciò che si salva vale per tutte e due.</translation>
        </message>
        <message>
            <source>Say why the words are erased: the reason stays in their place.</source>
            <translation>Dire perché le parole si cancellano: il motivo resta al loro posto.</translation>
        </message>
        <message numerus="yes">
            <source>A card needs words, at most %n characters.</source>
            <translation>
                <numerusform>Una scheda deve avere un testo, al massimo di %n carattere.</numerusform>
                <numerusform>Una scheda deve avere un testo, al massimo di %n caratteri.</numerusform>
            </translation>
        </message>
        <message>
            <source>Say why the card is withdrawn: it stays in the count with its reason.</source>
            <translation>Scrivere perché la scheda è ritirata: resta nel conteggio con il suo motivo.</translation>
        </message>
    </context>
    <context>
        <name>FiledCards</name>
        <message>
            <source>Spreadsheets for the tables…</source>
            <translation>Fogli di calcolo per i tavoli…</translation>
        </message>
        <message>
            <source>One for each table, to fill in where neither pages nor paper work</source>
            <translation>Uno per tavolo, da compilare dove non funzionano né pagine né carta</translation>
        </message>
        <message>
            <source>Take in files…</source>
            <translation>Prendi file…</translation>
        </message>
        <message>
            <source>Filled spreadsheets, or files saved by phones; taking one twice doubles nothing</source>
            <translation>Fogli compilati, o file salvati dai telefoni; prenderne uno due volte non raddoppia nulla</translation>
        </message>
        <message>
            <source>Where the spreadsheets go</source>
            <translation>Dove vanno i fogli</translation>
        </message>
        <message>
            <source>Writing the spreadsheets…</source>
            <translation>Scrittura dei fogli…</translation>
        </message>
        <message numerus="yes">
            <source>%n spreadsheets written.</source>
            <translation>
                <numerusform>Un foglio scritto.</numerusform>
                <numerusform>%n fogli scritti.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Apri la cartella</translation>
        </message>
        <message>
            <source>Spreadsheets and saved cards (*.xlsx *.ods *.json)</source>
            <translation>Fogli di calcolo e schede salvate (*.xlsx *.ods *.json)</translation>
        </message>
        <message>
            <source>Take in files</source>
            <translation>Prendere file</translation>
        </message>
        <message>
            <source>Taking in the files…</source>
            <translation>Lettura dei file…</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>Search the cards</source>
            <translation>Cerca nelle schede</translation>
        </message>
        <message>
            <source>Cards of which table</source>
            <translation>Schede di quale tavolo</translation>
        </message>
        <message>
            <source>Cards of which round</source>
            <translation>Schede di quale turno</translation>
        </message>
        <message>
            <source>Cards of which theme</source>
            <translation>Schede di quale tema</translation>
        </message>
        <message>
            <source>Cards of which kind</source>
            <translation>Schede di quale tipo</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Tutti i tipi</translation>
        </message>
        <message>
            <source>All tables</source>
            <translation>Tutti i tavoli</translation>
        </message>
        <message>
            <source>All rounds</source>
            <translation>Tutti i turni</translation>
        </message>
        <message>
            <source>All themes</source>
            <translation>Tutti i temi</translation>
        </message>
    </context>
    <context>
        <name>KeyingPane</name>
        <message>
            <source>Scan the code on the paper, or type it</source>
            <translation>Inquadrare il codice sulla carta, o scriverlo</translation>
        </message>
        <message>
            <source>Papers from the tables</source>
            <translation>Carte dai tavoli</translation>
        </message>
        <message>
            <source>Scan a card or a table's sheet, type what it says, press Enter: the next one. A paper scanned twice is noticed.</source>
            <translation>Inquadrare una scheda o il foglio di un tavolo, scrivere ciò che dice, premere Invio: avanti la prossima. Una carta inquadrata due volte viene notata.</translation>
        </message>
        <message>
            <source>This card was keyed in before: “{0}”. What you write now corrects it.</source>
            <translation>Questa scheda era già stata trascritta: «{0}». Ciò che si scrive ora la corregge.</translation>
        </message>
        <message>
            <source>card {0}</source>
            <translation>scheda {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n keyed in</source>
            <translation>
                <numerusform>Una trascritta</numerusform>
                <numerusform>%n trascritte</numerusform>
            </translation>
        </message>
        <message>
            <source>Written: “{0}”</source>
            <translation>Scritta: «{0}»</translation>
        </message>
        <message>
            <source>The table's messages are written.</source>
            <translation>I messaggi del tavolo sono scritti.</translation>
        </message>
    </context>
    <context>
        <name>LeavingForm</name>
        <message>
            <source>Three messages of the round, and what was not agreed</source>
            <translation>Tre messaggi del turno, e ciò su cui non c’è accordo</translation>
        </message>
        <message>
            <source>Message {0}</source>
            <translation>Messaggio {0}</translation>
        </message>
        <message>
            <source>What was not agreed</source>
            <translation>Ciò su cui non c’è accordo</translation>
        </message>
        <message>
            <source>Save the messages</source>
            <translation>Salva i messaggi</translation>
        </message>
    </context>
    <context>
        <name>NotesScreen</name>
        <message>
            <source>Notes</source>
            <translation>Schede</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Scrivi</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Regia</translation>
        </message>
        <message>
            <source>Phones</source>
            <translation>Telefoni</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Carta</translation>
        </message>
        <message>
            <source>Parts of this page</source>
            <translation>Parti di questa pagina</translation>
        </message>
        <message>
            <source>Table mode</source>
            <translation>Modalità tavolo</translation>
        </message>
        <message>
            <source>One laptop at one table: the whole screen, keyboard only</source>
            <translation>Un portatile a un tavolo: tutto lo schermo, solo tastiera</translation>
        </message>
    </context>
    <context>
        <name>PhonesPane</name>
        <message>
            <source>Network the phones are on</source>
            <translation>Rete su cui sono i telefoni</translation>
        </message>
        <message>
            <source>Name of the Wi-Fi</source>
            <translation>Nome del Wi-Fi</translation>
        </message>
        <message>
            <source>Its password</source>
            <translation>La sua password</translation>
        </message>
        <message>
            <source>Save the join sheets…</source>
            <translation>Salva i fogli per entrare…</translation>
        </message>
        <message>
            <source>A sheet for each table: its code opens the page</source>
            <translation>Un foglio per tavolo: il suo codice apre la pagina</translation>
        </message>
        <message>
            <source>If a phone cannot open the page</source>
            <translation>Se un telefono non apre la pagina</translation>
        </message>
        <message>
            <source>Begin the rehearsal</source>
            <translation>Inizia la prova</translation>
        </message>
        <message>
            <source>Put the lights out: each table sends a trial card</source>
            <translation>Spegne le luci: ogni tavolo manda una scheda di prova</translation>
        </message>
        <message>
            <source>New pass</source>
            <translation>Nuovo codice</translation>
        </message>
        <message>
            <source>The table's old sign is refused from now on; print it a new one</source>
            <translation>Il vecchio cartello del tavolo da ora viene rifiutato; stamparne uno nuovo</translation>
        </message>
        <message>
            <source>{0} of {1} tables ready</source>
            <translation>{0} tavoli pronti su {1}</translation>
        </message>
        <message>
            <source>All networks of this computer</source>
            <translation>Tutte le reti di questo computer</translation>
        </message>
        <message>
            <source>No network</source>
            <translation>Nessuna rete</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Ferma</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Avvia</translation>
        </message>
        <message>
            <source>The tables' phones reach this computer here. Keep it on and on this network.</source>
            <translation>I telefoni dei tavoli raggiungono qui questo computer. Tenerlo acceso e su questa rete.</translation>
        </message>
        <message>
            <source>Not started. Cards on phones wait there and come by themselves once it is.</source>
            <translation>Non avviato. Le schede sui telefoni aspettano lì e arrivano da sole quando lo si avvia.</translation>
        </message>
        <message numerus="yes">
            <source>%n devices heard from.</source>
            <translation>
                <numerusform>Un dispositivo si è fatto sentire.</numerusform>
                <numerusform>%n dispositivi si sono fatti sentire.</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the join sheets</source>
            <translation>Salvare i fogli per entrare</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>File PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Apri</translation>
        </message>
        <message>
            <source>Join sheets saved.</source>
            <translation>Fogli per entrare salvati.</translation>
        </message>
        <message>
            <source>No longer on paper</source>
            <translation>Non più su carta</translation>
        </message>
        <message>
            <source>Gets paper</source>
            <translation>Riceve la carta</translation>
        </message>
        <message>
            <source>Choose a table to give it paper or a new pass.</source>
            <translation>Scegliere un tavolo per dargli la carta o un nuovo codice.</translation>
        </message>
        <message>
            <source>last heard from at {0}</source>
            <translation>ultimo segnale alle {0}</translation>
        </message>
        <message>
            <source>not heard from</source>
            <translation>nessun segnale</translation>
        </message>
        <message>
            <source>Table {0}: {1}</source>
            <translation>Tavolo {0}: {1}</translation>
        </message>
        <message>
            <source>The table's old sign is refused now. Print it a new one.</source>
            <translation>Il vecchio cartello del tavolo ora viene rifiutato. Stamparne uno nuovo.</translation>
        </message>
    </context>
    <context>
        <name>PhotoStrip</name>
        <message>
            <source>Photo…</source>
            <translation>Foto…</translation>
        </message>
        <message>
            <source>Of the flip chart; also dropped here or pasted (Ctrl+V)</source>
            <translation>Della lavagna a fogli; anche trascinata qui o incollata (Ctrl+V)</translation>
        </message>
        <message>
            <source>No faces, no names.</source>
            <translation>Niente volti, niente nomi.</translation>
        </message>
        <message>
            <source>Photo {0}: show it large</source>
            <translation>Foto {0}: mostrala grande</translation>
        </message>
        <message>
            <source>This photo has not come to this computer yet.</source>
            <translation>Questa foto non è ancora arrivata su questo computer.</translation>
        </message>
        <message>
            <source>Photos ({0})</source>
            <translation>Foto ({0})</translation>
        </message>
        <message>
            <source>Choose photos</source>
            <translation>Scegliere le foto</translation>
        </message>
        <message numerus="yes">
            <source>A card holds at most %n photos.</source>
            <translation>
                <numerusform>Una scheda contiene al massimo una foto.</numerusform>
                <numerusform>Una scheda contiene al massimo %n foto.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TableMode</name>
        <message>
            <source>Kind of card</source>
            <translation>Tipo di scheda</translation>
        </message>
        <message>
            <source>Alt and a number choose the kind</source>
            <translation>Alt e un numero scelgono il tipo</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>At the table</source>
            <translation>Al tavolo</translation>
        </message>
        <message>
            <source>People at the table in this round</source>
            <translation>Persone al tavolo in questo turno</translation>
        </message>
        <message>
            <source>Words of the card</source>
            <translation>Parole della scheda</translation>
        </message>
        <message>
            <source>What was said at the table. No names of people.</source>
            <translation>Che cosa si è detto al tavolo. Niente nomi di persone.</translation>
        </message>
        <message>
            <source>Enter: next card · Shift+Enter: new line · Alt+1…8: kind of card</source>
            <translation>Invio: scheda successiva · Maiusc+Invio: nuova riga · Alt+1…8: tipo di scheda</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Esci</translation>
        </message>
        <message>
            <source>Leave table mode; nothing typed is lost</source>
            <translation>Esce dalla modalità tavolo; niente di ciò che è scritto si perde</translation>
        </message>
        <message>
            <source>Time left: {0}</source>
            <translation>Tempo rimasto: {0}</translation>
        </message>
        <message>
            <source>The table's messages are saved.</source>
            <translation>I messaggi del tavolo sono salvati.</translation>
        </message>
    </context>
    <context>
        <name>WritePane</name>
        <message>
            <source>Cards</source>
            <translation>Schede</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Ora</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Scheda</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stato</translation>
        </message>
        <message>
            <source>No card fits the search</source>
            <translation>Nessuna scheda corrisponde alla ricerca</translation>
        </message>
        <message>
            <source>Empty the search or choose other filters to see more.</source>
            <translation>Svuotare la ricerca o scegliere altri filtri per vederne di più.</translation>
        </message>
        <message>
            <source>No cards yet</source>
            <translation>Ancora nessuna scheda</translation>
        </message>
        <message>
            <source>Choose the table and the round above, write a card, press Enter.</source>
            <translation>Scegliere qui sopra tavolo e turno, scrivere una scheda, premere Invio.</translation>
        </message>
        <message>
            <source>{0} received = {1} active + {2} withdrawn</source>
            <translation>{0} ricevute = {1} attive + {2} ritirate</translation>
        </message>
        <message>
            <source>{0} shown</source>
            <translation>{0} mostrate</translation>
        </message>
        <message numerus="yes">
            <source>%n with two versions to look at</source>
            <translation>
                <numerusform>una con due versioni da guardare</numerusform>
                <numerusform>%n con due versioni da guardare</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cards are kept on this computer until they can be saved.</source>
            <translation>
                <numerusform>Una scheda è conservata su questo computer finché non si può salvare.</numerusform>
                <numerusform>%n schede sono conservate su questo computer finché non si possono salvare.</numerusform>
            </translation>
        </message>
        <message>
            <source>The card was changed; its former words are kept.</source>
            <translation>La scheda è cambiata; le parole di prima restano conservate.</translation>
        </message>
        <message>
            <source>The card was withdrawn.</source>
            <translation>La scheda è ritirata.</translation>
        </message>
        <message>
            <source>Erase the words of this card for good?</source>
            <translation>Cancellare per sempre le parole di questa scheda?</translation>
        </message>
        <message>
            <source>Every version of them and its photos are erased here and, when they exchange, at every desk. This cannot be undone. The card stays in the count, with the reason.</source>
            <translation>Tutte le versioni e le foto vengono cancellate qui e, allo scambio, in ogni postazione. Non si può annullare. La scheda resta nel conto, con il motivo.</translation>
        </message>
        <message>
            <source>Erase the words</source>
            <translation>Cancella le parole</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Tienile</translation>
        </message>
        <message>
            <source>The words were erased.</source>
            <translation>Le parole sono cancellate.</translation>
        </message>
    </context>
    <context>
        <name>WritingPanel</name>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>At the table</source>
            <translation>Al tavolo</translation>
        </message>
        <message>
            <source>Kind of card</source>
            <translation>Tipo di scheda</translation>
        </message>
        <message>
            <source>People at the table in this round</source>
            <translation>Persone al tavolo in questo turno</translation>
        </message>
        <message>
            <source>Words of the card</source>
            <translation>Parole della scheda</translation>
        </message>
        <message>
            <source>What was said at the table. No names of people.</source>
            <translation>Che cosa si è detto al tavolo. Niente nomi di persone.</translation>
        </message>
        <message>
            <source>Enter: next card · Shift+Enter: new line</source>
            <translation>Invio: scheda successiva · Maiusc+Invio: a capo</translation>
        </message>
        <message>
            <source>Write the card</source>
            <translation>Scrivi la scheda</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Riprova</translation>
        </message>
        <message numerus="yes">
            <source>A card holds at most %n characters: split it.</source>
            <translation>
                <numerusform>Una scheda contiene al massimo un carattere: dividerla.</numerusform>
                <numerusform>Una scheda contiene al massimo %n caratteri: dividerla.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Saving %n…</source>
            <translation>
                <numerusform>Salvataggio di %n scheda…</numerusform>
                <numerusform>Salvataggio di %n schede…</numerusform>
            </translation>
        </message>
        <message>
            <source>Fewer fields</source>
            <translation>Meno campi</translation>
        </message>
        <message>
            <source>More fields</source>
            <translation>Altri campi</translation>
        </message>
    </context>
    <context>
        <name>_CardForm</name>
        <message>
            <source>Kind of card</source>
            <translation>Tipo di scheda</translation>
        </message>
        <message>
            <source>Words of the card</source>
            <translation>Parole della scheda</translation>
        </message>
        <message>
            <source>What the card says, word for word.</source>
            <translation>Ciò che dice la scheda, parola per parola.</translation>
        </message>
        <message>
            <source>Enter: written, next paper · Shift+Enter: new line</source>
            <translation>Invio: scritta, alla prossima · Maiusc+Invio: nuova riga</translation>
        </message>
        <message>
            <source>Write the card</source>
            <translation>Scrivi la scheda</translation>
        </message>
        <message numerus="yes">
            <source>A card holds at most %n characters: split it.</source>
            <translation>
                <numerusform>Una scheda contiene al massimo un carattere: dividerla.</numerusform>
                <numerusform>Una scheda contiene al massimo %n caratteri: dividerla.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Large</name>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Photo of the card</source>
            <translation>Foto della scheda</translation>
        </message>
        <message>
            <source>Take it off the card</source>
            <translation>Togli dalla scheda</translation>
        </message>
    </context>
</TS>
