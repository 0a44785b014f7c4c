<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CardsView</name>
        <message numerus="yes">
            <source>%n without a seat</source>
            <translation>
                <numerusform>%n without a seat</numerusform>
                <numerusform>%n without a seat</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangeStrip</name>
        <message numerus="yes">
            <source>%n tables chosen</source>
            <translation>
                <numerusform>%n table chosen</numerusform>
                <numerusform>%n tables chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change %n tables</source>
            <translation>
                <numerusform>Change %n table</numerusform>
                <numerusform>Change %n tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables changed.</source>
            <translation>
                <numerusform>%n table changed.</numerusform>
                <numerusform>%n tables changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables removed.</source>
            <translation>
                <numerusform>%n table removed.</numerusform>
                <numerusform>%n tables removed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counted</name>
        <message numerus="yes">
            <source>%n tables</source>
            <translation>
                <numerusform>%n table</numerusform>
                <numerusform>%n tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people to seat</source>
            <translation>
                <numerusform>%n person to seat</numerusform>
                <numerusform>%n people to seat</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n themes</source>
            <translation>
                <numerusform>%n theme</numerusform>
                <numerusform>%n themes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rounds</source>
            <translation>
                <numerusform>%n round</numerusform>
                <numerusform>%n rounds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables have no theme.</source>
            <translation>
                <numerusform>%n table has no theme.</numerusform>
                <numerusform>%n tables have no theme.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n no longer seated</source>
            <translation>
                <numerusform>%n no longer seated</numerusform>
                <numerusform>%n no longer seated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n free</source>
            <translation>
                <numerusform>%n free</numerusform>
                <numerusform>%n free</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people move to another table.</source>
            <translation>
                <numerusform>%n person moves to another table.</numerusform>
                <numerusform>%n people move to another table.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them are already here.</source>
            <translation>
                <numerusform>%n of them is already here.</numerusform>
                <numerusform>%n of them are already here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people get a seat for the first time.</source>
            <translation>
                <numerusform>%n person gets a seat for the first time.</numerusform>
                <numerusform>%n people get a seat for the first time.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meetings</source>
            <translation>
                <numerusform>%n meeting</numerusform>
                <numerusform>%n meetings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats out of balance</source>
            <translation>
                <numerusform>%n seat out of balance</numerusform>
                <numerusform>%n seats out of balance</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n counted</source>
            <translation>
                <numerusform>%n counted</numerusform>
                <numerusform>%n counted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people lose their seat.</source>
            <translation>
                <numerusform>%n person loses their seat.</numerusform>
                <numerusform>%n people lose their seat.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayCounted</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people seated</source>
            <translation>
                <numerusform>%n person seated</numerusform>
                <numerusform>%n people seated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer</source>
            <translation>
                <numerusform>%n fewer</numerusform>
                <numerusform>%n fewer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n free seats</source>
            <translation>
                <numerusform>%n free seat</numerusform>
                <numerusform>%n free seats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were seen at another table than planned</source>
            <translation>
                <numerusform>%n was seen at another table than planned</numerusform>
                <numerusform>%n were seen at another table than planned</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people were seen at a table</source>
            <translation>
                <numerusform>%n person was seen at a table</numerusform>
                <numerusform>%n people were seen at a table</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GridView</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HeatView</name>
        <message numerus="yes">
            <source>%n pairs meet more than once.</source>
            <translation>
                <numerusform>%n pair meets more than once.</numerusform>
                <numerusform>%n pairs meet more than once.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>People in the order of their first table, %n to a point; the darker, the more meet.</source>
            <translation>
                <numerusform>People in the order of their first table, %n to a point; the darker, the more meet.</numerusform>
                <numerusform>People in the order of their first table, %n to a point; the darker, the more meet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MovingCounted</name>
        <message numerus="yes">
            <source>%n points more</source>
            <translation>
                <numerusform>%n point more</numerusform>
                <numerusform>%n points more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n points fewer</source>
            <translation>
                <numerusform>%n point fewer</numerusform>
                <numerusform>%n points fewer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more repeated</source>
            <translation>
                <numerusform>%n more repeated</numerusform>
                <numerusform>%n more repeated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer repeated</source>
            <translation>
                <numerusform>%n fewer repeated</numerusform>
                <numerusform>%n fewer repeated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more out of balance</source>
            <translation>
                <numerusform>%n more out of balance</numerusform>
                <numerusform>%n more out of balance</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer out of balance</source>
            <translation>
                <numerusform>%n fewer out of balance</numerusform>
                <numerusform>%n fewer out of balance</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people at this table are new to them.</source>
            <translation>
                <numerusform>%n person at this table is new to them.</numerusform>
                <numerusform>%n people at this table are new to them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are met again: {0}.</source>
            <translation>
                <numerusform>%n person is met again: {0}.</numerusform>
                <numerusform>%n people are met again: {0}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanPane</name>
        <message numerus="yes">
            <source>%n people moved.</source>
            <translation>
                <numerusform>%n person moved.</numerusform>
                <numerusform>%n people moved.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuickSetup</name>
        <message numerus="yes">
            <source>%n people would find no seat.</source>
            <translation>
                <numerusform>%n person would find no seat.</numerusform>
                <numerusform>%n people would find no seat.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Remarks</name>
        <message numerus="yes">
            <source>%n changes by hand.</source>
            <translation>
                <numerusform>%n change by hand.</numerusform>
                <numerusform>%n changes by hand.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people registered after this draft have no seat in it: propose again.</source>
            <translation>
                <numerusform>%n person registered after this draft has no seat in it: propose again.</numerusform>
                <numerusform>%n people registered after this draft have no seat in it: propose again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rules are broken: this draft cannot be published as it is.</source>
            <translation>
                <numerusform>%n rule is broken: this draft cannot be published as it is.</numerusform>
                <numerusform>%n rules are broken: this draft cannot be published as it is.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people registered after this plan was published have no seat in it yet.</source>
            <translation>
                <numerusform>%n person registered after this plan was published has no seat in it yet.</numerusform>
                <numerusform>%n people registered after this plan was published have no seat in it yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n times a table stays unused, so that the others are full enough.</source>
            <translation>
                <numerusform>Once a table stays unused, so that the others are full enough.</numerusform>
                <numerusform>%n times a table stays unused, so that the others are full enough.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RepairCounted</name>
        <message numerus="yes">
            <source>%n people move</source>
            <translation>
                <numerusform>%n person moves</numerusform>
                <numerusform>%n people move</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them already here</source>
            <translation>
                <numerusform>%n of them already here</numerusform>
                <numerusform>%n of them already here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people get a seat they did not have.</source>
            <translation>
                <numerusform>%n person gets a seat they did not have.</numerusform>
                <numerusform>%n people get a seat they did not have.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The seats of %n people fall free.</source>
            <translation>
                <numerusform>The seat of %n person falls free.</numerusform>
                <numerusform>The seats of %n people fall free.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>no repair can do with fewer than %n</source>
            <translation>
                <numerusform>no repair can do with fewer than %n</numerusform>
                <numerusform>no repair can do with fewer than %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RepairView</name>
        <message numerus="yes">
            <source>… and %n more tables close.</source>
            <translation>
                <numerusform>… and %n more table closes.</numerusform>
                <numerusform>… and %n more tables close.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoundsPane</name>
        <message numerus="yes">
            <source>%n rounds set.</source>
            <translation>
                <numerusform>%n round set.</numerusform>
                <numerusform>%n rounds set.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RulesPane</name>
        <message numerus="yes">
            <source>%n rules</source>
            <translation>
                <numerusform>%n rule</numerusform>
                <numerusform>%n rules</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TablesPane</name>
        <message numerus="yes">
            <source>%n tables added.</source>
            <translation>
                <numerusform>%n table added.</numerusform>
                <numerusform>%n tables added.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ThemesPane</name>
        <message numerus="yes">
            <source>Theme removed: {0}. %n tables are without a theme now.</source>
            <translation>
                <numerusform>Theme removed: {0}. %n table is without a theme now.</numerusform>
                <numerusform>Theme removed: {0}. %n tables are without a theme now.</numerusform>
            </translation>
        </message>
    </context>
</TS>
