<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>BookLine</name>
        <message>
            <source>Choose a workbook…</source>
            <translation>Scegli una cartella di lavoro…</translation>
        </message>
    </context>
    <context>
        <name>BookPart</name>
        <message>
            <source>Save workbook</source>
            <translation>Salva la cartella</translation>
        </message>
        <message>
            <source>Write everything to one file</source>
            <translation>Scrive tutto in un file</translation>
        </message>
        <message>
            <source>Save as CSV</source>
            <translation>Salva come CSV</translation>
        </message>
        <message>
            <source>Write each sheet as a CSV file into the same folder</source>
            <translation>Scrive ogni foglio come file CSV nella stessa cartella</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Lingua</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>People in it</source>
            <translation>Persone</translation>
        </message>
        <message>
            <source>With names</source>
            <translation>Con i nomi</translation>
        </message>
        <message>
            <source>Under a code</source>
            <translation>Con un codice</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonima</translation>
        </message>
        <message>
            <source>With needs and notes about people (food, access)</source>
            <translation>Con esigenze e note sulle persone (cibo, accessibilità)</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Salva come</translation>
        </message>
        <message>
            <source>Files that went out</source>
            <translation>File usciti</translation>
        </message>
        <message>
            <source>Everybody was told</source>
            <translation>Tutti avvisati</translation>
        </message>
        <message>
            <source>Whoever has this file knows, or no longer has it</source>
            <translation>Chi ha questo file lo sa, o non lo ha più</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quando</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Persone</translation>
        </message>
        <message>
            <source>In it</source>
            <translation>Contiene</translation>
        </message>
        <message>
            <source>Erased since</source>
            <translation>Cancellate poi</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) still in it</source>
            <translation>
                <numerusform>una persona ancora dentro</numerusform>
                <numerusform>%n persone ancora dentro</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) still hold people who were erased since: sync them, and tell whoever has a copy.</source>
            <translation>
                <numerusform>Un file contiene ancora persone cancellate nel frattempo: sincronizzarlo, e dirlo a chi ne ha una copia.</numerusform>
                <numerusform>%n file contengono ancora persone cancellate nel frattempo: sincronizzarli, e dirlo a chi ne ha una copia.</numerusform>
            </translation>
        </message>
        <message>
            <source>Names, contacts and organisations: for the staff who organise the event.</source>
            <translation>Nomi, recapiti ed enti: per lo staff che organizza l'evento.</translation>
        </message>
        <message>
            <source>A code in place of each name; only this event file can tell who it is: for sharing.</source>
            <translation>Un codice al posto di ogni nome; solo questo file dell'evento può dire chi è: per condividere.</translation>
        </message>
        <message>
            <source>No codes, and groups too small to hide anyone are left out: for publishing.</source>
            <translation>Nessun codice, e mancano i gruppi troppo piccoli per nascondere qualcuno: per pubblicare.</translation>
        </message>
        <message>
            <source>Write where the file is to be saved.</source>
            <translation>Scrivere dove va salvato il file.</translation>
        </message>
        <message>
            <source>Reading the event…</source>
            <translation>Lettura dell'evento…</translation>
        </message>
        <message>
            <source>The workbook is in {0}</source>
            <translation>La cartella di lavoro è in {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) had to be changed to fit.</source>
            <translation>
                <numerusform>Un testo ha dovuto essere adattato.</numerusform>
                <numerusform>%n testi hanno dovuto essere adattati.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Apri</translation>
        </message>
        <message numerus="yes">
            <source>%n CSV file(s) are in {0}</source>
            <translation>
                <numerusform>Un file CSV è in {0}</numerusform>
                <numerusform>%n file CSV sono in {0}</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Apri la cartella</translation>
        </message>
    </context>
    <context>
        <name>ChoosingPart</name>
        <message>
            <source>New from EventDesk</source>
            <translation>Novità di EventDesk</translation>
        </message>
        <message>
            <source>Edited in Excel</source>
            <translation>Modificate in Excel</translation>
        </message>
        <message>
            <source>Changed in both</source>
            <translation>Cambiate in entrambi</translation>
        </message>
        <message>
            <source>Rows deleted in Excel</source>
            <translation>Righe tolte in Excel</translation>
        </message>
        <message>
            <source>Left as they are</source>
            <translation>Lasciate come sono</translation>
        </message>
        <message>
            <source>Changed in both: choose one by one</source>
            <translation>Cambiate in entrambi: scegliere una per una</translation>
        </message>
        <message>
            <source>Changed in both: Excel for all</source>
            <translation>Cambiate in entrambi: Excel per tutte</translation>
        </message>
        <message>
            <source>Changed in both: EventDesk for all</source>
            <translation>Cambiate in entrambi: EventDesk per tutte</translation>
        </message>
        <message>
            <source>Deleted rows: choose one by one</source>
            <translation>Righe tolte: scegliere una per una</translation>
        </message>
        <message>
            <source>Deleted rows: put all back</source>
            <translation>Righe tolte: rimetterle tutte</translation>
        </message>
        <message>
            <source>Deleted rows: leave all out</source>
            <translation>Righe tolte: lasciarle tutte fuori</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostra</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Mostra tutto</translation>
        </message>
        <message>
            <source>Cells changed in both</source>
            <translation>Celle cambiate in entrambi</translation>
        </message>
        <message>
            <source>What a sync would do</source>
            <translation>Che cosa farebbe la sincronizzazione</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Foglio</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Riga</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Colonna</translation>
        </message>
        <message>
            <source>In Excel</source>
            <translation>In Excel</translation>
        </message>
        <message>
            <source>In EventDesk</source>
            <translation>In EventDesk</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Che cosa ne sarà</translation>
        </message>
    </context>
    <context>
        <name>ExportScreen</name>
        <message>
            <source>Export</source>
            <translation>Esporta</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Che cosa fare</translation>
        </message>
        <message>
            <source>Save a file</source>
            <translation>Salvare un file</translation>
        </message>
        <message>
            <source>Bring a workbook back</source>
            <translation>Riportare una cartella</translation>
        </message>
        <message>
            <source>Open data</source>
            <translation>Dati aperti</translation>
        </message>
    </context>
    <context>
        <name>LockedNote</name>
        <message>
            <source>Stop waiting</source>
            <translation>Non aspettare più</translation>
        </message>
        <message>
            <source>Wait until it is closed</source>
            <translation>Aspetta che venga chiuso</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Riprova</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Salva una copia…</translation>
        </message>
        <message>
            <source>Waiting until the file is closed; it is then brought up to date by itself.</source>
            <translation>Si aspetta che il file venga chiuso; poi si aggiorna da solo.</translation>
        </message>
    </context>
    <context>
        <name>OpenDataPart</name>
        <message>
            <source>Save open data</source>
            <translation>Salva i dati aperti</translation>
        </message>
        <message>
            <source>Write the files and their metadata into a folder</source>
            <translation>Scrive i file e i loro metadati in una cartella</translation>
        </message>
        <message>
            <source>Counts by zone, age, category and gender without groups under 5, themes, and the cards as they were written: read the cards before publishing them. With the metadata public catalogues ask for (Frictionless, DCAT-AP_IT).</source>
            <translation>Conteggi per zona, età, categoria e genere senza gruppi sotto 5, i temi, e le schede come sono state scritte: rileggere le schede prima di pubblicarle. Con i metadati che chiedono i cataloghi pubblici (Frictionless, DCAT-AP_IT).</translation>
        </message>
        <message>
            <source>Body that publishes</source>
            <translation>Ente che pubblica</translation>
        </message>
        <message>
            <source>Its code in IndicePA</source>
            <translation>Il suo codice in IndicePA</translation>
        </message>
        <message>
            <source>E-mail for questions</source>
            <translation>E-mail per le domande</translation>
        </message>
        <message>
            <source>Web address of the folder</source>
            <translation>Indirizzo web della cartella</translation>
        </message>
        <message>
            <source>if it is known already</source>
            <translation>se è già noto</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Lingua</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Cartella</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Scegli una cartella…</translation>
        </message>
        <message>
            <source>Write which folder the files go to.</source>
            <translation>Scrivere in quale cartella vanno i file.</translation>
        </message>
        <message>
            <source>Reading the event…</source>
            <translation>Lettura dell'evento…</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are in {0}</source>
            <translation>
                <numerusform>Un file è in {0}</numerusform>
                <numerusform>%n file sono in {0}</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Apri la cartella</translation>
        </message>
    </context>
    <context>
        <name>SyncPart</name>
        <message>
            <source>Workbook people worked in</source>
            <translation>Cartella di lavoro su cui si è lavorato</translation>
        </message>
        <message>
            <source>A workbook that EventDesk wrote; it can be dropped here.</source>
            <translation>Una cartella scritta da EventDesk; si può anche trascinare qui.</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Confronta</translation>
        </message>
        <message>
            <source>See what a sync would do; nothing is written</source>
            <translation>Vedere che cosa farebbe una sincronizzazione; nulla viene scritto</translation>
        </message>
        <message>
            <source>Undo what was taken from Excel</source>
            <translation>Annulla ciò che è stato preso da Excel</translation>
        </message>
        <message>
            <source>Save as new…</source>
            <translation>Salva come nuova…</translation>
        </message>
        <message>
            <source>Write the result beside it, leave this file alone</source>
            <translation>Scrive il risultato accanto, e lascia stare questo file</translation>
        </message>
        <message>
            <source>Without Excel’s edits</source>
            <translation>Senza le modifiche di Excel</translation>
        </message>
        <message>
            <source>Bring the file up to date, take nothing from it</source>
            <translation>Aggiorna il file senza prenderne nulla</translation>
        </message>
        <message>
            <source>Write or choose the workbook’s file first.</source>
            <translation>Scrivere o scegliere prima il file della cartella di lavoro.</translation>
        </message>
        <message>
            <source>Reading the workbook…</source>
            <translation>Lettura della cartella di lavoro…</translation>
        </message>
        <message>
            <source>Not in the file any more, and left out: {0}.</source>
            <translation>Non più nel file, e lasciati fuori: {0}.</translation>
        </message>
        <message>
            <source>Save as new</source>
            <translation>Salva come nuova</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Apri</translation>
        </message>
        <message>
            <source>What was taken from Excel was taken back in EventDesk. The file still holds it.</source>
            <translation>Ciò che era stato preso da Excel è stato annullato in EventDesk. Il file lo contiene ancora.</translation>
        </message>
        <message>
            <source>Choose the workbook that comes back</source>
            <translation>Scegliere la cartella di lavoro che torna</translation>
        </message>
        <message>
            <source>You will see what a sync would do, cell by cell, before anything is written.</source>
            <translation>Si vedrà che cosa farebbe la sincronizzazione, cella per cella, prima che qualcosa venga scritto.</translation>
        </message>
        <message>
            <source>Workbook and event say the same</source>
            <translation>Cartella ed evento dicono la stessa cosa</translation>
        </message>
        <message>
            <source>There is nothing to write and nothing to take.</source>
            <translation>Non c'è nulla da scrivere e nulla da prendere.</translation>
        </message>
        <message numerus="yes">
            <source>Apply; %n choice(s) left for later</source>
            <translation>
                <numerusform>Applica; una scelta resta per dopo</numerusform>
                <numerusform>Applica; %n scelte restano per dopo</numerusform>
            </translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Applica</translation>
        </message>
        <message>
            <source>Write what is new into the workbook, take its edits into EventDesk</source>
            <translation>Scrive le novità nella cartella, prende le sue modifiche in EventDesk</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>Keep Excel’s value</source>
            <translation>Tieni Excel</translation>
        </message>
        <message>
            <source>Keep EventDesk’s value</source>
            <translation>Tieni EventDesk</translation>
        </message>
        <message>
            <source>Put the row back</source>
            <translation>Rimetti la riga</translation>
        </message>
        <message>
            <source>Leave the row out</source>
            <translation>Lascia fuori la riga</translation>
        </message>
        <message>
            <source>Empty the row</source>
            <translation>Svuota la riga</translation>
        </message>
        <message>
            <source>Decide later</source>
            <translation>Decidi dopo</translation>
        </message>
        <message>
            <source>To be chosen</source>
            <translation>Da scegliere</translation>
        </message>
        <message>
            <source>Waits until the next sync</source>
            <translation>Aspetta la prossima volta</translation>
        </message>
        <message>
            <source>Taken into EventDesk</source>
            <translation>Presa in EventDesk</translation>
        </message>
        <message>
            <source>Written into the workbook</source>
            <translation>Scritta nella cartella</translation>
        </message>
        <message>
            <source>Stays: not an editable column</source>
            <translation>Resta: colonna non modificabile</translation>
        </message>
        <message>
            <source>Stays: a formula or an error</source>
            <translation>Resta: una formula o un errore</translation>
        </message>
        <message>
            <source>New row in the workbook</source>
            <translation>Riga nuova nella cartella</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Rimessa</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Lasciata fuori</translation>
        </message>
        <message>
            <source>Emptied: the person was erased</source>
            <translation>Svuotata: la persona è stata cancellata</translation>
        </message>
        <message>
            <source>Emptied: withdrawn in EventDesk</source>
            <translation>Svuotata: ritirata in EventDesk</translation>
        </message>
        <message>
            <source>Emptied</source>
            <translation>Svuotata</translation>
        </message>
        <message>
            <source>Stays: there are notes beside it</source>
            <translation>Resta: ha appunti accanto</translation>
        </message>
        <message>
            <source>Stays: not known at this desk</source>
            <translation>Resta: non nota a questa postazione</translation>
        </message>
        <message>
            <source>Stays: not a row of EventDesk’s</source>
            <translation>Resta: non è una riga di EventDesk</translation>
        </message>
        <message>
            <source>Stays: written by hand</source>
            <translation>Resta: scritta a mano</translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) written</source>
            <translation>
                <numerusform>una cella scritta</numerusform>
                <numerusform>%n celle scritte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) added</source>
            <translation>
                <numerusform>una riga aggiunta</numerusform>
                <numerusform>%n righe aggiunte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) emptied</source>
            <translation>
                <numerusform>una riga svuotata</numerusform>
                <numerusform>%n righe svuotate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n edit(s) taken from Excel</source>
            <translation>
                <numerusform>una modifica presa da Excel</numerusform>
                <numerusform>%n modifiche prese da Excel</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cell(s) left for later</source>
            <translation>
                <numerusform>una cella lasciata a dopo</numerusform>
                <numerusform>%n celle lasciate a dopo</numerusform>
            </translation>
        </message>
        <message>
            <source>The workbook is up to date.</source>
            <translation>La cartella di lavoro è aggiornata.</translation>
        </message>
    </context>
</TS>
