<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>NotesScreen</name>
    <message numerus="yes">
        <source>%n with two versions to look at</source>
        <translation>
            <numerusform>%n with two versions to look at</numerusform>
            <numerusform>%n with two versions to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards are kept on this computer until they can be saved.</source>
        <translation>
            <numerusform>%n card is kept on this computer until it can be saved.</numerusform>
            <numerusform>%n cards are kept on this computer until they can be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WritingPanel</name>
    <message numerus="yes">
        <source>A card holds at most %n characters: split it.</source>
        <translation>
            <numerusform>A card holds at most %n character: split it.</numerusform>
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
</TS>
