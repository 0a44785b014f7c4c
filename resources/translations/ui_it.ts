<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>screens</name>
        <message>
            <source>Participants</source>
            <translation>Partecipanti</translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>Badge</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Esporta</translation>
        </message>
        <message>
            <source>Edits to compare</source>
            <translation>Modifiche da confrontare</translation>
        </message>
        <message>
            <source>Check-in</source>
            <translation>Accoglienza</translation>
        </message>
        <message>
            <source>Tables and rounds</source>
            <translation>Tavoli e turni</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Schede</translation>
        </message>
    </context>
</TS>
