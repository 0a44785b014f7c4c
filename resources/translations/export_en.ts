<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BookPart</name>
    <message numerus="yes">
        <source>%n person(s) still in it</source>
        <translation>
            <numerusform>one person still in it</numerusform>
            <numerusform>%n people still in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) still hold people who were erased since: sync them, and tell whoever has a copy.</source>
        <translation>
            <numerusform>One file still holds people who were erased since: sync it, and tell whoever has a copy.</numerusform>
            <numerusform>%n files still hold people who were erased since: sync them, and tell whoever has a copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) had to be changed to fit.</source>
        <translation>
            <numerusform>One text had to be changed to fit.</numerusform>
            <numerusform>%n texts had to be changed to fit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CSV file(s) are in {0}</source>
        <translation>
            <numerusform>One CSV file is in {0}</numerusform>
            <numerusform>%n CSV files are in {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenDataPart</name>
    <message numerus="yes">
        <source>%n file(s) are in {0}</source>
        <translation>
            <numerusform>One file is in {0}</numerusform>
            <numerusform>%n files are in {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncPart</name>
    <message numerus="yes">
        <source>Apply; %n choice(s) left for later</source>
        <translation>
            <numerusform>Apply; one choice left for later</numerusform>
            <numerusform>Apply; %n choices left for later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>%n cell(s) written</source>
        <translation>
            <numerusform>one cell written</numerusform>
            <numerusform>%n cells written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>one row added</numerusform>
            <numerusform>%n rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) emptied</source>
        <translation>
            <numerusform>one row emptied</numerusform>
            <numerusform>%n rows emptied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) taken from Excel</source>
        <translation>
            <numerusform>one edit taken from Excel</numerusform>
            <numerusform>%n edits taken from Excel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) left for later</source>
        <translation>
            <numerusform>one cell left for later</numerusform>
            <numerusform>%n cells left for later</numerusform>
        </translation>
    </message>
</context>
</TS>
