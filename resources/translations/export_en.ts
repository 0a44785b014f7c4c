<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ExportScreen</name>
        <message numerus="yes">
            <source>%n text(s) had to be changed to fit.</source>
            <translation>
                <numerusform>%n text had to be changed to fit.</numerusform>
                <numerusform>%n texts had to be changed to fit.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n CSV file(s) are in {0}</source>
            <translation>
                <numerusform>%n CSV file is in {0}</numerusform>
                <numerusform>%n CSV files are in {0}</numerusform>
            </translation>
        </message>
    </context>
</TS>
