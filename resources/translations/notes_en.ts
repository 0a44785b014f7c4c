<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CentrePane</name>
        <message numerus="yes">
            <source>%n to read</source>
            <translation>
                <numerusform>one to read</numerusform>
                <numerusform>%n to read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in favour</source>
            <translation>
                <numerusform>one in favour</numerusform>
                <numerusform>%n in favour</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditingPanel</name>
        <message numerus="yes">
            <source>A card needs words, at most %n characters.</source>
            <translation>
                <numerusform>A card needs words, at most %n character.</numerusform>
                <numerusform>A card needs words, at most %n characters.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FiledCards</name>
        <message numerus="yes">
            <source>%n spreadsheets written.</source>
            <translation>
                <numerusform>One spreadsheet written.</numerusform>
                <numerusform>%n spreadsheets written.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KeyingPane</name>
        <message numerus="yes">
            <source>%n keyed in</source>
            <translation>
                <numerusform>one keyed in</numerusform>
                <numerusform>%n keyed in</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhonesPane</name>
        <message numerus="yes">
            <source>%n devices heard from.</source>
            <translation>
                <numerusform>One device heard from.</numerusform>
                <numerusform>%n devices heard from.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhotoStrip</name>
        <message numerus="yes">
            <source>A card holds at most %n photos.</source>
            <translation>
                <numerusform>A card holds at most one photo.</numerusform>
                <numerusform>A card holds at most %n photos.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WritePane</name>
        <message numerus="yes">
            <source>%n with two versions to look at</source>
            <translation>
                <numerusform>one with two versions to look at</numerusform>
                <numerusform>%n with two versions to look at</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cards are kept on this computer until they can be saved.</source>
            <translation>
                <numerusform>One card is kept on this computer until it can be saved.</numerusform>
                <numerusform>%n cards are kept on this computer until they can be saved.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WritingPanel</name>
        <message numerus="yes">
            <source>A card holds at most %n characters: split it.</source>
            <translation>
                <numerusform>A card holds at most one character: split it.</numerusform>
                <numerusform>A card holds at most %n characters: split it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Saving %n…</source>
            <translation>
                <numerusform>Saving %n card…</numerusform>
                <numerusform>Saving %n cards…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_CardForm</name>
        <message numerus="yes">
            <source>A card holds at most %n characters: split it.</source>
            <translation>
                <numerusform>A card holds at most one character: split it.</numerusform>
                <numerusform>A card holds at most %n characters: split it.</numerusform>
            </translation>
        </message>
    </context>
</TS>
