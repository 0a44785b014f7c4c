<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>BadgesScreen</name>
        <message>
            <source>Badges</source>
            <translation>Badge</translation>
        </message>
        <message>
            <source>Save badges</source>
            <translation>Salva i badge</translation>
        </message>
        <message>
            <source>Save the badges as a PDF</source>
            <translation>Salva i badge in un PDF</translation>
        </message>
        <message>
            <source>Table signs</source>
            <translation>Cartelli dei tavoli</translation>
        </message>
        <message>
            <source>Save a sign for each table beside the badges</source>
            <translation>Salva un cartello per ogni tavolo accanto ai badge</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Salva in</translation>
        </message>
        <message>
            <source>Note these badges as printed</source>
            <translation>Segna questi badge come stampati</translation>
        </message>
        <message>
            <source>Preparing the pages…</source>
            <translation>Preparazione delle pagine…</translation>
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
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>e un altro</numerusform>
                <numerusform>e altri %n</numerusform>
            </translation>
        </message>
        <message>
            <source>No badges yet</source>
            <translation>Ancora nessun badge</translation>
        </message>
        <message>
            <source>Register people or import a list first.</source>
            <translation>Prima iscrivi delle persone o importa un elenco.</translation>
        </message>
        <message>
            <source>Nothing left to print</source>
            <translation>Non resta nulla da stampare</translation>
        </message>
        <message>
            <source>Choose “All” to print every badge again.</source>
            <translation>Scegli «Tutti» per ristampare ogni badge.</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Salvataggio…</translation>
        </message>
        <message>
            <source>Write where the file is to be saved.</source>
            <translation>Scrivi dove salvare il file.</translation>
        </message>
        <message>
            <source>The badges are in {0}</source>
            <translation>I badge sono in {0}</translation>
        </message>
        <message>
            <source>table signs</source>
            <translation>cartelli dei tavoli</translation>
        </message>
        <message>
            <source>The table signs are in {0}</source>
            <translation>I cartelli dei tavoli sono in {0}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Apri</translation>
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <source>Badges</source>
            <translation>Badge</translation>
        </message>
        <message>
            <source>Label sheet</source>
            <translation>Foglio di etichette</translation>
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
            <source>On a started sheet, from the top left.</source>
            <translation>Su un foglio già iniziato, da in alto a sinistra.</translation>
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
            <source>Not printed yet</source>
            <translation>Non ancora stampati</translation>
        </message>
        <message>
            <source>Changed since printing</source>
            <translation>Cambiati dopo la stampa</translation>
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
            <source>By role</source>
            <translation>Per ruolo</translation>
        </message>
        <message>
            <source>The one that fits best</source>
            <translation>Quello più adatto</translation>
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
</TS>
