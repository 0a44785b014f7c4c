<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>offline, %n to send</source>
        <translation>
            <numerusform>offline, %n to send</numerusform>
            <numerusform>offline, %n to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks are still under way.</source>
        <translation>
            <numerusform>%n task is still under way.</numerusform>
            <numerusform>%n tasks are still under way.</numerusform>
        </translation>
    </message>
</context>
</TS>
