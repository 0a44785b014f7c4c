<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
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
            <source>Two edits did not know of each other; both are kept. The other one says: {0}</source>
            <translation>Due modifiche non sapevano l'una dell'altra; sono conservate entrambe. L'altra dice: {0}</translation>
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
        <name>NotesScreen</name>
        <message>
            <source>Notes</source>
            <translation>Schede</translation>
        </message>
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
            <translation>Scegliere qui sopra il tavolo e il turno, scrivere una scheda e premere Invio.</translation>
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
                <numerusform>%n con due versioni da confrontare</numerusform>
                <numerusform>%n con due versioni da confrontare</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cards are kept on this computer until they can be saved.</source>
            <translation>
                <numerusform>%n scheda resta su questo computer finché non si potrà salvare.</numerusform>
                <numerusform>%n schede restano su questo computer finché non si potranno salvare.</numerusform>
            </translation>
        </message>
        <message>
            <source>The card was changed; its former words are kept.</source>
            <translation>La scheda è stata modificata; il testo precedente resta conservato.</translation>
        </message>
        <message>
            <source>The card was withdrawn.</source>
            <translation>La scheda è stata ritirata.</translation>
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
            <translation>Testo della scheda</translation>
        </message>
        <message>
            <source>What was said at the table. No names of people.</source>
            <translation>Che cosa è stato detto al tavolo. Senza nomi di persone.</translation>
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
                <numerusform>Una scheda contiene al massimo %n carattere: dividerla.</numerusform>
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
</TS>
