<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>ExportScreen</name>
        <message>
            <source>Export</source>
            <translation>Esporta</translation>
        </message>
        <message>
            <source>Save workbook</source>
            <translation>Salva la cartella Excel</translation>
        </message>
        <message>
            <source>Write everything to an Excel workbook</source>
            <translation>Scrive tutto in una cartella di lavoro Excel</translation>
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
            <source>Language of the workbook</source>
            <translation>Lingua della cartella</translation>
        </message>
        <message>
            <source>People in it</source>
            <translation>Le persone</translation>
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
            <translation>Anonime</translation>
        </message>
        <message>
            <source>With needs and notes about people (food, access)</source>
            <translation>Con esigenze e note sulle persone (cibo, accessibilità)</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Salva in</translation>
        </message>
        <message>
            <source>Files that went out</source>
            <translation>File usciti</translation>
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
            <translation>Contenuto</translation>
        </message>
        <message>
            <source>Names, contacts and organisations: for the staff who organise the event.</source>
            <translation>Nomi, contatti ed enti: per chi organizza l'evento.</translation>
        </message>
        <message>
            <source>A code in place of each name; only this event file can tell who it is: for sharing.</source>
            <translation>Un codice al posto di ogni nome; solo questo file dell'evento sa di chi è: per condividere.</translation>
        </message>
        <message>
            <source>No codes, and groups too small to hide anyone are left out: for publishing.</source>
            <translation>Nessun codice, e i gruppi troppo piccoli per non riconoscere nessuno sono esclusi: per pubblicare.</translation>
        </message>
        <message>
            <source>Write where the file is to be saved.</source>
            <translation>Scrivi dove salvare il file.</translation>
        </message>
        <message>
            <source>Reading the event…</source>
            <translation>Lettura dell'evento…</translation>
        </message>
        <message>
            <source>The workbook is in {0}</source>
            <translation>La cartella Excel è in {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) had to be changed to fit.</source>
            <translation>
                <numerusform>%n testo è stato adattato per starci.</numerusform>
                <numerusform>%n testi sono stati adattati per starci.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Apri</translation>
        </message>
        <message numerus="yes">
            <source>%n CSV file(s) are in {0}</source>
            <translation>
                <numerusform>%n file CSV è in {0}</numerusform>
                <numerusform>%n file CSV sono in {0}</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Apri la cartella</translation>
        </message>
    </context>
</TS>
