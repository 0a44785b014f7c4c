<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BalancePage</name>
        <message numerus="yes">
            <source>%n participants confirmed</source>
            <translation>
                <numerusform>%n participant confirmed</numerusform>
                <numerusform>%n participants confirmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n missing</numerusform>
                <numerusform>%n missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n from outside the territory</source>
            <translation>
                <numerusform>%n from outside the territory</numerusform>
                <numerusform>%n from outside the territory</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a municipality</source>
            <translation>
                <numerusform>%n without a municipality</numerusform>
                <numerusform>%n without a municipality</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a category</source>
            <translation>
                <numerusform>%n without a category</numerusform>
                <numerusform>%n without a category</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BulkEditor</name>
        <message numerus="yes">
            <source>%n will have the same value; this can be undone.</source>
            <translation>
                <numerusform>%n person will have this value; this can be undone.</numerusform>
                <numerusform>%n people will have the same value; this can be undone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change %n</source>
            <translation>
                <numerusform>Change %n person</numerusform>
                <numerusform>Change %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message numerus="yes">
            <source>%n registrations cancelled</source>
            <translation>
                <numerusform>%n registration cancelled</numerusform>
                <numerusform>%n registrations cancelled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>%n registration restored</numerusform>
                <numerusform>%n registrations restored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken off the register</source>
            <translation>
                <numerusform>%n person taken off the register</numerusform>
                <numerusform>%n people taken off the register</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n person changed</numerusform>
                <numerusform>%n people changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n registered for the other event</source>
            <translation>
                <numerusform>%n person registered for the other event</numerusform>
                <numerusform>%n people registered for the other event</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them on its waiting list</source>
            <translation>
                <numerusform>%n on its waiting list</numerusform>
                <numerusform>%n of them on its waiting list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were there already</source>
            <translation>
                <numerusform>%n was there already</numerusform>
                <numerusform>%n were there already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are kept at the same table</source>
            <translation>
                <numerusform>%n person is kept at the same table</numerusform>
                <numerusform>%n people are kept at the same table</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are kept at different tables</source>
            <translation>
                <numerusform>%n person is kept at a different table</numerusform>
                <numerusform>%n people are kept at different tables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n places</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Invitations for %n people are ready</source>
            <translation>
                <numerusform>The invitation for %n person is ready</numerusform>
                <numerusform>Invitations for %n people are ready</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Erasures</name>
        <message numerus="yes">
            <source>Name, %n registrations, badges and arrivals are erased here and, when they exchange, at every desk. This cannot be undone.</source>
            <translation>
                <numerusform>Name, one registration, badges and arrivals are erased here and, when they exchange, at every desk. This cannot be undone.</numerusform>
                <numerusform>Name, %n registrations, badges and arrivals are erased here and, when they exchange, at every desk. This cannot be undone.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message numerus="yes">
            <source>Import %n person(s)</source>
            <translation>
                <numerusform>Import %n person</numerusform>
                <numerusform>Import %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RegisterPage</name>
        <message numerus="yes">
            <source>%n pairs look like one person entered twice.</source>
            <translation>
                <numerusform>%n pair looks like one person entered twice.</numerusform>
                <numerusform>%n pairs look like one person entered twice.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n confirmed</source>
            <translation>
                <numerusform>%n confirmed</numerusform>
                <numerusform>%n confirmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n called off</source>
            <translation>
                <numerusform>%n called off</numerusform>
                <numerusform>%n called off</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with a badge code</source>
            <translation>
                <numerusform>%n with a badge code</numerusform>
                <numerusform>%n with a badge code</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartView</name>
        <message numerus="yes">
            <source>{0} · {1} · %n person(s)</source>
            <translation>
                <numerusform>{0} · {1} · %n person</numerusform>
                <numerusform>{0} · {1} · %n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WaitingPage</name>
        <message numerus="yes">
            <source>%n registered</source>
            <translation>
                <numerusform>%n registered</numerusform>
                <numerusform>%n registered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n beyond the places</source>
            <translation>
                <numerusform>%n beyond the places</numerusform>
                <numerusform>%n beyond the places</numerusform>
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
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
    </context>
</TS>
