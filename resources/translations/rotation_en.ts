<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>PlanPane</name>
        <message numerus="yes">
            <source>%n people registered after this draft have no seat in it: propose again.</source>
            <translation>
                <numerusform>%n person registered after this draft has no seat in it: propose again.</numerusform>
                <numerusform>%n people registered after this draft have no seat in it: propose again.</numerusform>
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
