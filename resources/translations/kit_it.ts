<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>PathLine</name>
        <message>
            <source>Choose where…</source>
            <translation>Scegli dove…</translation>
        </message>
    </context>
    <context>
        <name>ProgressPanel</name>
        <message>
            <source>Cancel</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Chiudi questo messaggio</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Avanzamento</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Interruzione in corso…</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Interrotto.</translation>
        </message>
    </context>
    <context>
        <name>SearchLine</name>
        <message>
            <source>Clear the search</source>
            <translation>Svuota la ricerca</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Cerca</translation>
        </message>
    </context>
    <context>
        <name>ToastView</name>
        <message>
            <source>Undo</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>Annulla (Ctrl+Z)</translation>
        </message>
        <message>
            <source>Dismiss message</source>
            <translation>Chiudi il messaggio</translation>
        </message>
    </context>
</TS>
