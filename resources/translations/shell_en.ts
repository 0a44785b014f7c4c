<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>EventChange</name>
        <message numerus="yes">
            <source>%n long tasks are still under way. Choose the event when they have ended.</source>
            <translation>
                <numerusform>A long task is still under way. Choose the event when it has ended.</numerusform>
                <numerusform>%n long tasks are still under way. Choose the event when they have ended.</numerusform>
            </translation>
        </message>
    </context>
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
