<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckInScreen</name>
    <message numerus="yes">
        <source>%n scans are kept here until they can be saved.</source>
        <translation>
            <numerusform>%n scan is kept here until it can be saved.</numerusform>
            <numerusform>%n scans are kept here until they can be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangePanel</name>
    <message numerus="yes">
        <source>Taken in: %n new entries.</source>
        <translation>
            <numerusform>Taken in: %n new entry.</numerusform>
            <numerusform>Taken in: %n new entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>Saving %n…</source>
        <translation>
            <numerusform>Saving %n scan…</numerusform>
            <numerusform>Saving %n scans…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people found</source>
        <translation>
            <numerusform>%n person found</numerusform>
            <numerusform>%n people found</numerusform>
        </translation>
    </message>
</context>
</TS>
