<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Beside</name>
    <message numerus="yes">
        <source>%n badges are not printed yet: {0}.</source>
        <translation>
            <numerusform>%n badge is not printed yet: {0}.</numerusform>
            <numerusform>%n badges are not printed yet: {0}.</numerusform>
        </translation>
    </message>
</context>
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
    <name>GroupPanel</name>
    <message numerus="yes">
        <source>Admit %n</source>
        <translation>
            <numerusform>Admit %n</numerusform>
            <numerusform>Admit %n</numerusform>
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
<context>
    <name>SeePanel</name>
    <message numerus="yes">
        <source>{0} a minute over the last ten minutes, at %n desks</source>
        <translation>
            <numerusform>{0} a minute over the last ten minutes, at %n desk</numerusform>
            <numerusform>{0} a minute over the last ten minutes, at %n desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arrivals a minute; %n in the last one</source>
        <translation>
            <numerusform>Arrivals a minute; %n in the last one</numerusform>
            <numerusform>Arrivals a minute; %n in the last one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last one waits about %n minutes</source>
        <translation>
            <numerusform>the last one waits about %n minute</numerusform>
            <numerusform>the last one waits about %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
