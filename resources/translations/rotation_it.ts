<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>AskPage</name>
        <message>
            <source>Who asks, or for which theme? Type a name</source>
            <translation>Chi chiede, o per quale tema? Scrivi un nome</translation>
        </message>
        <message>
            <source>People and themes found</source>
            <translation>Persone e temi trovati</translation>
        </message>
        <message>
            <source>Tables with room</source>
            <translation>Tavoli con posto</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>Posto</translation>
        </message>
        <message>
            <source>Wish</source>
            <translation>Preferenza</translation>
        </message>
        <message>
            <source>Where it stands</source>
            <translation>Dov'è</translation>
        </message>
        <message>
            <source>They go there</source>
            <translation>Va lì</translation>
        </message>
        <message>
            <source>Note this person at the table chosen</source>
            <translation>Annota questa persona al tavolo scelto</translation>
        </message>
        <message>
            <source>Was already at table {0}.</source>
            <translation>È già stato al tavolo {0}.</translation>
        </message>
        <message>
            <source>No table has room</source>
            <translation>Nessun tavolo ha posto</translation>
        </message>
        <message>
            <source>For {0}: {1}</source>
            <translation>Per {0}: {1}</translation>
        </message>
        <message>
            <source>Where there is room: {0}</source>
            <translation>Dove c'è posto: {0}</translation>
        </message>
        <message>
            <source>theme</source>
            <translation>tema</translation>
        </message>
        <message>
            <source>person</source>
            <translation>persona</translation>
        </message>
        <message>
            <source>{0} noted at table {1}.</source>
            <translation>{0} annotato al tavolo {1}.</translation>
        </message>
    </context>
    <context>
        <name>BesideView</name>
        <message>
            <source>Rules broken</source>
            <translation>Regole violate</translation>
        </message>
        <message>
            <source>Preference points</source>
            <translation>Punti di preferenza</translation>
        </message>
        <message>
            <source>First choice granted</source>
            <translation>Prima scelta esaudita</translation>
        </message>
        <message>
            <source>At least one choice granted</source>
            <translation>Almeno una scelta esaudita</translation>
        </message>
        <message>
            <source>Meetings repeated</source>
            <translation>Incontri ripetuti</translation>
        </message>
        <message>
            <source>Most meetings of two people</source>
            <translation>Incontri massimi tra due persone</translation>
        </message>
        <message>
            <source>Pairs who meet</source>
            <translation>Coppie che si incontrano</translation>
        </message>
        <message>
            <source>Seats out of balance</source>
            <translation>Posti fuori equilibrio</translation>
        </message>
        <message>
            <source>People who sit elsewhere than now</source>
            <translation>Persone che cambiano posto rispetto a ora</translation>
        </message>
        <message>
            <source>Plans side by side</source>
            <translation>Piani a confronto</translation>
        </message>
        <message>
            <source>✓ marks the best of a line. Enter or a double click shows that plan.</source>
            <translation>✓ segna il migliore della riga. Invio o doppio clic mostra quel piano.</translation>
        </message>
    </context>
    <context>
        <name>CardsView</name>
        <message>
            <source>Tables of this round</source>
            <translation>Tavoli di questo turno</translation>
        </message>
        <message numerus="yes">
            <source>%n without a seat</source>
            <translation>
                <numerusform>%n senza posto</numerusform>
                <numerusform>%n senza posto</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangeStrip</name>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Seats, from</source>
            <translation>Posti, da</translation>
        </message>
        <message>
            <source>to</source>
            <translation>a</translation>
        </message>
        <message>
            <source>Accessible</source>
            <translation>Accessibile</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>Sede</translation>
        </message>
        <message>
            <source>Where it stands</source>
            <translation>Dov'è</translation>
        </message>
        <message>
            <source>Languages spoken</source>
            <translation>Lingue parlate</translation>
        </message>
        <message>
            <source>Facilitator</source>
            <translation>Facilitatore</translation>
        </message>
        <message>
            <source>Not used in rounds</source>
            <translation>Non usato nei turni</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Togli</translation>
        </message>
        <message>
            <source>Remove the chosen tables (Delete)</source>
            <translation>Togli i tavoli scelti (Canc)</translation>
        </message>
        <message>
            <source>as is</source>
            <translation>com'è</translation>
        </message>
        <message>
            <source>Ground floor, by the window</source>
            <translation>Piano terra, vicino alla finestra</translation>
        </message>
        <message>
            <source>any; or for example: it, en</source>
            <translation>tutte; oppure per esempio: it, en</translation>
        </message>
        <message>
            <source>none; or for example: 1, 3</source>
            <translation>nessuno; o per esempio: 1, 3</translation>
        </message>
        <message>
            <source>Table {0}</source>
            <translation>Tavolo {0}</translation>
        </message>
        <message>
            <source>Change table {0}</source>
            <translation>Modifica il tavolo {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n tables chosen</source>
            <translation>
                <numerusform>%n tavolo scelto</numerusform>
                <numerusform>%n tavoli scelti</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change %n tables</source>
            <translation>
                <numerusform>Modifica %n tavolo</numerusform>
                <numerusform>Modifica %n tavoli</numerusform>
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sì</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>as they are</source>
            <translation>come sono</translation>
        </message>
        <message>
            <source>no theme</source>
            <translation>nessun tema</translation>
        </message>
        <message>
            <source>no venue</source>
            <translation>nessuna sede</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>ancora nessuno</translation>
        </message>
        <message>
            <source>Numbers of rounds, with commas between them.</source>
            <translation>Numeri di turni, separati da virgole.</translation>
        </message>
        <message numerus="yes">
            <source>%n tables changed.</source>
            <translation>
                <numerusform>%n tavolo modificato.</numerusform>
                <numerusform>%n tavoli modificati.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables removed.</source>
            <translation>
                <numerusform>%n tavolo tolto.</numerusform>
                <numerusform>%n tavoli tolti.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CountPage</name>
        <message>
            <source>How many sit there, then Enter for the next table. Badges scanned are noted here.</source>
            <translation>Quante persone ci sono, poi Invio per il tavolo seguente. I badge letti si annotano qui.</translation>
        </message>
        <message>
            <source>Planned and seated</source>
            <translation>Previste e sedute</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Previste</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Contate</translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>Badge</translation>
        </message>
        <message>
            <source>Against plan</source>
            <translation>Sul previsto</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Adesso</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>Take back what was written last</source>
            <translation>Annulla l'ultima cosa scritta</translation>
        </message>
        <message>
            <source>No tables yet</source>
            <translation>Ancora nessun tavolo</translation>
        </message>
        <message>
            <source>People at table {0}</source>
            <translation>Persone al tavolo {0}</translation>
        </message>
        <message>
            <source>That is more than its {0} seats.</source>
            <translation>Sono più dei suoi {0} posti.</translation>
        </message>
    </context>
    <context>
        <name>Counted</name>
        <message numerus="yes">
            <source>%n tables</source>
            <translation>
                <numerusform>%n tavolo</numerusform>
                <numerusform>%n tavoli</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people to seat</source>
            <translation>
                <numerusform>%n persona da far sedere</numerusform>
                <numerusform>%n persone da far sedere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n themes</source>
            <translation>
                <numerusform>%n tema</numerusform>
                <numerusform>%n temi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rounds</source>
            <translation>
                <numerusform>%n turno</numerusform>
                <numerusform>%n turni</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tables have no theme.</source>
            <translation>
                <numerusform>%n tavolo è senza tema.</numerusform>
                <numerusform>%n tavoli sono senza tema.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n no longer seated</source>
            <translation>
                <numerusform>%n che non ha più un posto</numerusform>
                <numerusform>%n che non hanno più un posto</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n free</source>
            <translation>
                <numerusform>%n libero</numerusform>
                <numerusform>%n liberi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people move to another table.</source>
            <translation>
                <numerusform>%n persona cambia tavolo.</numerusform>
                <numerusform>%n persone cambiano tavolo.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them are already here.</source>
            <translation>
                <numerusform>%n di loro è già qui.</numerusform>
                <numerusform>%n di loro sono già qui.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people get a seat for the first time.</source>
            <translation>
                <numerusform>%n persona riceve un posto per la prima volta.</numerusform>
                <numerusform>%n persone ricevono un posto per la prima volta.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meetings</source>
            <translation>
                <numerusform>%n incontro</numerusform>
                <numerusform>%n incontri</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats out of balance</source>
            <translation>
                <numerusform>%n posto fuori equilibrio</numerusform>
                <numerusform>%n posti fuori equilibrio</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n counted</source>
            <translation>
                <numerusform>%n contata</numerusform>
                <numerusform>%n contate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people lose their seat.</source>
            <translation>
                <numerusform>%n persona perde il posto.</numerusform>
                <numerusform>%n persone perdono il posto.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayCounted</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n persona</numerusform>
                <numerusform>%n persone</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people seated</source>
            <translation>
                <numerusform>%n persona seduta</numerusform>
                <numerusform>%n persone sedute</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n in più</numerusform>
                <numerusform>%n in più</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer</source>
            <translation>
                <numerusform>%n in meno</numerusform>
                <numerusform>%n in meno</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n free seats</source>
            <translation>
                <numerusform>%n posto libero</numerusform>
                <numerusform>%n posti liberi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were seen at another table than planned</source>
            <translation>
                <numerusform>%n vista a un tavolo diverso da quello previsto</numerusform>
                <numerusform>%n viste a un tavolo diverso da quello previsto</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people were seen at a table</source>
            <translation>
                <numerusform>%n persona vista a un tavolo</numerusform>
                <numerusform>%n persone viste a un tavolo</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayPane</name>
        <message>
            <source>What to do</source>
            <translation>Che cosa fare</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>Conteggi</translation>
        </message>
        <message>
            <source>Fit and repair</source>
            <translation>Adatta e riassetta</translation>
        </message>
        <message>
            <source>Where there is room</source>
            <translation>Dove c'è posto</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Turno</translation>
        </message>
    </context>
    <context>
        <name>GridView</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n persona</numerusform>
                <numerusform>%n persone</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} · table and theme of each round; in bold a theme the person asked for</source>
            <translation>{0} · tavolo e tema di ogni turno; in grassetto un tema che la persona ha chiesto</translation>
        </message>
    </context>
    <context>
        <name>HeatView</name>
        <message>
            <source>Who is compared</source>
            <translation>Chi si confronta</translation>
        </message>
        <message>
            <source>Pairs who meet more than once</source>
            <translation>Coppie che si incontrano più di una volta</translation>
        </message>
        <message>
            <source>Who meets again</source>
            <translation>Chi si ritrova</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>Turni</translation>
        </message>
        <message>
            <source>Who meets whom</source>
            <translation>Chi incontra chi</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Tutti</translation>
        </message>
        <message>
            <source>{0} of {1} possible pairs meet.</source>
            <translation>Si incontrano {0} coppie su {1} possibili.</translation>
        </message>
        <message numerus="yes">
            <source>%n pairs meet more than once.</source>
            <translation>
                <numerusform>%n coppia si incontra più di una volta.</numerusform>
                <numerusform>%n coppie si incontrano più di una volta.</numerusform>
            </translation>
        </message>
        <message>
            <source>How many of the possible pairs between two groups meet.</source>
            <translation>Quante delle coppie possibili tra due gruppi si incontrano.</translation>
        </message>
        <message numerus="yes">
            <source>People in the order of their first table, %n to a point; the darker, the more meet.</source>
            <translation>
                <numerusform>Persone nell'ordine del primo tavolo, %n per punto; più è scuro, più si incontrano.</numerusform>
                <numerusform>Persone nell'ordine del primo tavolo, %n per punto; più è scuro, più si incontrano.</numerusform>
            </translation>
        </message>
        <message>
            <source>People in the order of their first table. A point: the two meet; red: more than once.</source>
            <translation>Persone nell'ordine del primo tavolo. Un punto: si incontrano; rosso: più di una volta.</translation>
        </message>
    </context>
    <context>
        <name>MixBox</name>
        <message>
            <source>What the mix means</source>
            <translation>Che cosa si intende per mescolanza</translation>
        </message>
        <message>
            <source>From fewest repeated meetings to most diverse tables</source>
            <translation>Da meno incontri ripetuti a tavoli più vari</translation>
        </message>
        <message>
            <source>new meetings</source>
            <translation>incontri nuovi</translation>
        </message>
        <message>
            <source>diverse tables</source>
            <translation>tavoli vari</translation>
        </message>
        <message>
            <source>What people at a table should differ in, from 0 (does not matter) to 9:</source>
            <translation>In che cosa devono differire le persone a un tavolo, da 0 (non conta) a 9:</translation>
        </message>
    </context>
    <context>
        <name>MovingCounted</name>
        <message numerus="yes">
            <source>%n points more</source>
            <translation>
                <numerusform>%n punto in più</numerusform>
                <numerusform>%n punti in più</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n points fewer</source>
            <translation>
                <numerusform>%n punto in meno</numerusform>
                <numerusform>%n punti in meno</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more repeated</source>
            <translation>
                <numerusform>%n incontro ripetuto in più</numerusform>
                <numerusform>%n incontri ripetuti in più</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer repeated</source>
            <translation>
                <numerusform>%n incontro ripetuto in meno</numerusform>
                <numerusform>%n incontri ripetuti in meno</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more out of balance</source>
            <translation>
                <numerusform>%n fuori equilibrio in più</numerusform>
                <numerusform>%n fuori equilibrio in più</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer out of balance</source>
            <translation>
                <numerusform>%n fuori equilibrio in meno</numerusform>
                <numerusform>%n fuori equilibrio in meno</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people at this table are new to them.</source>
            <translation>
                <numerusform>%n persona a questo tavolo è nuova per lei.</numerusform>
                <numerusform>%n persone a questo tavolo sono nuove per lei.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are met again: {0}.</source>
            <translation>
                <numerusform>Ritrova %n persona: {0}.</numerusform>
                <numerusform>Ritrova %n persone: {0}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>List by surname</source>
            <translation>Elenco per cognome</translation>
        </message>
        <message>
            <source>Lists by table</source>
            <translation>Elenchi per tavolo</translation>
        </message>
        <message>
            <source>Table signs with QR</source>
            <translation>Cartelli dei tavoli con QR</translation>
        </message>
        <message>
            <source>Personal agendas</source>
            <translation>Agende personali</translation>
        </message>
        <message>
            <source>Packs for facilitators</source>
            <translation>Cartelle per i facilitatori</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Salva come</translation>
        </message>
        <message>
            <source>Saved: {0}</source>
            <translation>Salvato: {0}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Apri</translation>
        </message>
    </context>
    <context>
        <name>PeoplePicker</name>
        <message>
            <source>Take away {0}</source>
            <translation>Togli {0}</translation>
        </message>
    </context>
    <context>
        <name>PlanPane</name>
        <message>
            <source>Which plan is shown</source>
            <translation>Quale piano si mostra</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Stampa</translation>
        </message>
        <message>
            <source>Lists, signs and agendas of the plan in force</source>
            <translation>Elenchi, cartelli e agende del piano in vigore</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <source>Take back the last change by hand</source>
            <translation>Annulla l'ultima modifica a mano</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Scarta</translation>
        </message>
        <message>
            <source>Give up the draft; the plan in force stays</source>
            <translation>Rinuncia alla bozza; resta il piano in vigore</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>Pubblica</translation>
        </message>
        <message>
            <source>Put the draft in force: badges and desks follow it</source>
            <translation>Metti in vigore la bozza: badge e postazioni la seguono</translation>
        </message>
        <message>
            <source>The same people and rules, the same figures.</source>
            <translation>Le stesse persone e regole, le stesse cifre.</translation>
        </message>
        <message>
            <source>People move as they like: what counts is where there is room, under On the day.</source>
            <translation>Ognuno si sposta come vuole: conta dove c'è posto, in “Il giorno”.</translation>
        </message>
        <message>
            <source>No plan is needed</source>
            <translation>Non serve un piano</translation>
        </message>
        <message>
            <source>No plan yet</source>
            <translation>Ancora nessun piano</translation>
        </message>
        <message>
            <source>Choose what counts most and propose a plan. Nothing is written before it is published.</source>
            <translation>Scegli che cosa conta di più e fatti proporre un piano. Nulla viene scritto prima della pubblicazione.</translation>
        </message>
        <message>
            <source>Go to {0}</source>
            <translation>Vai a {0}</translation>
        </message>
        <message>
            <source>Looking for a plan…</source>
            <translation>Cerco un piano…</translation>
        </message>
        <message numerus="yes">
            <source>%n people moved.</source>
            <translation>
                <numerusform>%n persona spostata.</numerusform>
                <numerusform>%n persone spostate.</numerusform>
            </translation>
        </message>
        <message>
            <source>Unlocked.</source>
            <translation>Sbloccato.</translation>
        </message>
        <message>
            <source>Locked: repairs and new proposals keep it.</source>
            <translation>Bloccato: riassetti e nuove proposte lo rispettano.</translation>
        </message>
        <message>
            <source>Plan published.</source>
            <translation>Piano pubblicato.</translation>
        </message>
    </context>
    <context>
        <name>PlanTabs</name>
        <message>
            <source>In force</source>
            <translation>In vigore</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>A confronto</translation>
        </message>
        <message>
            <source>Draft {0}</source>
            <translation>Bozza {0}</translation>
        </message>
    </context>
    <context>
        <name>ProposeBox</name>
        <message>
            <source>What counts most</source>
            <translation>Che cosa conta di più</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Opzioni</translation>
        </message>
        <message>
            <source>Seconds to search</source>
            <translation>Secondi di ricerca</translation>
        </message>
        <message>
            <source>Longer finds better plans.</source>
            <translation>Più tempo, piani migliori.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Seme</translation>
        </message>
        <message>
            <source>Each number gives another plan.</source>
            <translation>Ogni numero dà un piano diverso.</translation>
        </message>
        <message>
            <source>Propose another</source>
            <translation>Proponine un altro</translation>
        </message>
        <message>
            <source>Propose a plan</source>
            <translation>Proponi un piano</translation>
        </message>
    </context>
    <context>
        <name>PublishQuestion</name>
        <message>
            <source>Publish another plan?</source>
            <translation>Pubblicare un altro piano?</translation>
        </message>
        <message>
            <source>The plan in force is replaced on every desk. Printed badges keep the old tables.</source>
            <translation>Il piano in vigore viene sostituito in tutte le postazioni. I badge già stampati riportano i tavoli di prima.</translation>
        </message>
        <message>
            <source>Publish</source>
            <translation>Pubblica</translation>
        </message>
        <message>
            <source>Keep the plan in force</source>
            <translation>Tieni il piano in vigore</translation>
        </message>
    </context>
    <context>
        <name>QualityRow</name>
        <message>
            <source>rules broken</source>
            <translation>regole violate</translation>
        </message>
        <message>
            <source>preference points</source>
            <translation>punti di preferenza</translation>
        </message>
        <message>
            <source>meetings repeated</source>
            <translation>incontri ripetuti</translation>
        </message>
        <message>
            <source>seats out of balance</source>
            <translation>posti fuori equilibrio</translation>
        </message>
    </context>
    <context>
        <name>QuickSetup</name>
        <message>
            <source>Set up tables and rounds</source>
            <translation>Prepara tavoli e turni</translation>
        </message>
        <message>
            <source>The whole event in one go; everything can be changed afterwards, one table at a time.</source>
            <translation>Tutto l'evento in un colpo solo; dopo si può cambiare ogni cosa, tavolo per tavolo.</translation>
        </message>
        <message>
            <source>&amp;Themes, one a line</source>
            <translation>&amp;Temi, uno per riga</translation>
        </message>
        <message>
            <source>Tables take turns: the 1st theme, the 2nd…</source>
            <translation>I tavoli si alternano: il 1° tema, il 2°…</translation>
        </message>
        <message>
            <source>Ta&amp;bles</source>
            <translation>Tavo&amp;li</translation>
        </message>
        <message>
            <source>Seats, at least</source>
            <translation>Posti, almeno</translation>
        </message>
        <message>
            <source>Seats, at most</source>
            <translation>Posti, al massimo</translation>
        </message>
        <message>
            <source>&amp;Rounds</source>
            <translation>Tu&amp;rni</translation>
        </message>
        <message>
            <source>First one at</source>
            <translation>Il primo alle</translation>
        </message>
        <message>
            <source>Minutes each</source>
            <translation>Minuti l'uno</translation>
        </message>
        <message>
            <source>Minutes between</source>
            <translation>Minuti fra l'uno e l'altro</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Prepara</translation>
        </message>
        <message>
            <source>Rather one by one</source>
            <translation>Meglio una cosa alla volta</translation>
        </message>
        <message>
            <source>The fewest seats cannot be more than the most.</source>
            <translation>I posti minimi non possono superare i massimi.</translation>
        </message>
        <message numerus="yes">
            <source>%n people would find no seat.</source>
            <translation>
                <numerusform>%n persona non troverebbe posto.</numerusform>
                <numerusform>%n persone non troverebbero posto.</numerusform>
            </translation>
        </message>
        <message>
            <source>Some tables would stay unused.</source>
            <translation>Alcuni tavoli resterebbero vuoti.</translation>
        </message>
        <message>
            <source>Everybody finds a seat in every round.</source>
            <translation>Tutti trovano posto in ogni turno.</translation>
        </message>
        <message>
            <source>There are fewer themes than rounds: nobody can meet a new theme in every round.</source>
            <translation>I temi sono meno dei turni: nessuno può incontrare un tema nuovo in ogni turno.</translation>
        </message>
        <message>
            <source>A time is written 09:30.</source>
            <translation>Un'ora si scrive 09:30.</translation>
        </message>
        <message>
            <source>Set up.</source>
            <translation>Tavoli e turni preparati.</translation>
        </message>
    </context>
    <context>
        <name>RecordPage</name>
        <message>
            <source>What is shown</source>
            <translation>Che cosa si vede</translation>
        </message>
        <message>
            <source>Themes over time</source>
            <translation>Temi nel tempo</translation>
        </message>
        <message>
            <source>Who was where</source>
            <translation>Chi era dove</translation>
        </message>
        <message>
            <source>Save the record</source>
            <translation>Salva il registro</translation>
        </message>
        <message>
            <source>Save what is shown as a PDF, table by table</source>
            <translation>Salva in PDF quello che si vede, tavolo per tavolo</translation>
        </message>
        <message>
            <source>People at each theme over time</source>
            <translation>Persone a ogni tema nel tempo</translation>
        </message>
        <message>
            <source>Who was seen at which table</source>
            <translation>Chi è stato visto a quale tavolo</translation>
        </message>
        <message>
            <source>All day</source>
            <translation>Tutto il giorno</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Scan badges at the tables, under Counts: who was where is noted then.</source>
            <translation>Leggi i badge ai tavoli, in Conteggi: qui si vedrà chi è stato dove.</translation>
        </message>
        <message>
            <source>Nobody was seen at a table yet</source>
            <translation>Nessuno è ancora stato visto a un tavolo</translation>
        </message>
        <message>
            <source>Count the people at the tables, under Counts: what drew them is shown then.</source>
            <translation>Conta le persone ai tavoli, in Conteggi: qui si vedrà che cosa le ha attratte.</translation>
        </message>
        <message>
            <source>Nobody has counted yet</source>
            <translation>Nessuno ha ancora contato</translation>
        </message>
    </context>
    <context>
        <name>Remarks</name>
        <message>
            <source>Draft {0}, not published yet: {1}, seed {2}.</source>
            <translation>Bozza {0}, non ancora pubblicata: {1}, seme {2}.</translation>
        </message>
        <message numerus="yes">
            <source>%n changes by hand.</source>
            <translation>
                <numerusform>%n modifica a mano.</numerusform>
                <numerusform>%n modifiche a mano.</numerusform>
            </translation>
        </message>
        <message>
            <source>In force since {0}: {1}, published by {2}.</source>
            <translation>In vigore dal {0}: {1}, pubblicato da {2}.</translation>
        </message>
        <message>
            <source>In force since {0}: {1}.</source>
            <translation>In vigore dal {0}: {1}.</translation>
        </message>
        <message>
            <source>No plan can reach more than {0} preference points.</source>
            <translation>Nessun piano può raggiungere più di {0} punti di preferenza.</translation>
        </message>
        <message>
            <source>{0} of {1} people get their first choice, {2} at least one of their choices.</source>
            <translation>{0} persone su {1} hanno la prima scelta, {2} almeno una delle loro scelte.</translation>
        </message>
        <message>
            <source>No plan can repeat fewer than {0} meetings.</source>
            <translation>Nessun piano può ripetere meno di {0} incontri.</translation>
        </message>
        <message>
            <source>Tables or rounds have changed since this draft: propose a plan again.</source>
            <translation>Tavoli o turni sono cambiati dopo questa bozza: proponi di nuovo un piano.</translation>
        </message>
        <message numerus="yes">
            <source>%n people registered after this draft have no seat in it: propose again.</source>
            <translation>
                <numerusform>%n persona iscritta dopo questa bozza non vi ha posto: proponi di nuovo.</numerusform>
                <numerusform>%n persone iscritte dopo questa bozza non vi hanno posto: proponi di nuovo.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rules are broken: this draft cannot be published as it is.</source>
            <translation>
                <numerusform>%n regola è violata: questa bozza così non si può pubblicare.</numerusform>
                <numerusform>%n regole sono violate: questa bozza così non si può pubblicare.</numerusform>
            </translation>
        </message>
        <message>
            <source>The rounds have changed since this plan was published: propose another.</source>
            <translation>I turni sono cambiati dopo la pubblicazione di questo piano: proponine un altro.</translation>
        </message>
        <message numerus="yes">
            <source>%n people registered after this plan was published have no seat in it yet.</source>
            <translation>
                <numerusform>%n persona iscritta dopo la pubblicazione di questo piano non vi ha ancora posto.</numerusform>
                <numerusform>%n persone iscritte dopo la pubblicazione di questo piano non vi hanno ancora posto.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n times a table stays unused, so that the others are full enough.</source>
            <translation>
                <numerusform>%n volta un tavolo resta vuoto, perché gli altri siano abbastanza pieni.</numerusform>
                <numerusform>%n volte un tavolo resta vuoto, perché gli altri siano abbastanza pieni.</numerusform>
            </translation>
        </message>
        <message>
            <source>No plan can repeat fewer meetings than this one.</source>
            <translation>Nessun piano può ripetere meno incontri di questo.</translation>
        </message>
    </context>
    <context>
        <name>RepairCounted</name>
        <message numerus="yes">
            <source>%n people move</source>
            <translation>
                <numerusform>%n persona cambia tavolo</numerusform>
                <numerusform>%n persone cambiano tavolo</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them already here</source>
            <translation>
                <numerusform>%n già qui</numerusform>
                <numerusform>%n già qui</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people get a seat they did not have.</source>
            <translation>
                <numerusform>%n persona riceve un posto che non aveva.</numerusform>
                <numerusform>%n persone ricevono un posto che non avevano.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The seats of %n people fall free.</source>
            <translation>
                <numerusform>Si libera il posto di %n persona.</numerusform>
                <numerusform>Si liberano i posti di %n persone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>no repair can do with fewer than %n</source>
            <translation>
                <numerusform>nessun riassetto può farne meno di %n</numerusform>
                <numerusform>nessun riassetto può farne meno di %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RepairForm</name>
        <message>
            <source>What to start from</source>
            <translation>Da che cosa partire</translation>
        </message>
        <message>
            <source>Seats may change from</source>
            <translation>Si può cambiare dal</translation>
        </message>
        <message>
            <source>Who was not checked in</source>
            <translation>Chi non è accreditato</translation>
        </message>
        <message>
            <source>Tables that cannot be used</source>
            <translation>Tavoli non utilizzabili</translation>
        </message>
        <message>
            <source>none; or for example: 3, 7</source>
            <translation>nessuno; o per esempio: 3, 7</translation>
        </message>
        <message>
            <source>Not coming, or gone</source>
            <translation>Non viene, o è andato via</translation>
        </message>
        <message>
            <source>Find people by name</source>
            <translation>Cerca persone per nome</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>Persone trovate</translation>
        </message>
        <message>
            <source>Work it out</source>
            <translation>Calcola</translation>
        </message>
        <message>
            <source>Nothing changes before you have seen it</source>
            <translation>Non cambia nulla prima che tu l'abbia visto</translation>
        </message>
        <message>
            <source>do not come</source>
            <translation>non vengono</translation>
        </message>
        <message>
            <source>come from round {0}</source>
            <translation>vengono dal turno {0}</translation>
        </message>
        <message>
            <source>There is no table {0}.</source>
            <translation>Il tavolo {0} non c'è.</translation>
        </message>
        <message>
            <source>Numbers of tables, with commas between them.</source>
            <translation>Numeri di tavoli, separati da virgole.</translation>
        </message>
    </context>
    <context>
        <name>RepairPage</name>
        <message>
            <source>No plan is published</source>
            <translation>Nessun piano pubblicato</translation>
        </message>
        <message>
            <source>Publish a plan first: then it can be fitted to who came.</source>
            <translation>Prima pubblica un piano: poi si potrà adattare a chi è venuto.</translation>
        </message>
        <message>
            <source>Looking for the fewest moves…</source>
            <translation>Cerco il minor numero di spostamenti…</translation>
        </message>
        <message>
            <source>Repair in force: {0}.</source>
            <translation>Riassetto in vigore: {0}.</translation>
        </message>
    </context>
    <context>
        <name>RepairView</name>
        <message>
            <source>Back</source>
            <translation>Indietro</translation>
        </message>
        <message>
            <source>Ask again; nothing changes</source>
            <translation>Torna alla domanda; non cambia nulla</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Applica</translation>
        </message>
        <message>
            <source>Put these moves in force on every desk</source>
            <translation>Metti in vigore questi spostamenti su ogni postazione</translation>
        </message>
        <message>
            <source>How the moves are shown</source>
            <translation>Come si vedono gli spostamenti</translation>
        </message>
        <message>
            <source>Person by person</source>
            <translation>Persona per persona</translation>
        </message>
        <message>
            <source>Table by table</source>
            <translation>Tavolo per tavolo</translation>
        </message>
        <message>
            <source>Who moves</source>
            <translation>Chi si sposta</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Da</translation>
        </message>
        <message>
            <source>To</source>
            <translation>A</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Perché</translation>
        </message>
        <message>
            <source>Tables that change</source>
            <translation>Tavoli che cambiano</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
        <message>
            <source>Leaving (to)</source>
            <translation>Parte (per)</translation>
        </message>
        <message>
            <source>Arriving (from)</source>
            <translation>Arriva (da)</translation>
        </message>
        <message>
            <source>Save the moves</source>
            <translation>Salva gli spostamenti</translation>
        </message>
        <message>
            <source>Save the tables' lists</source>
            <translation>Salva gli elenchi dei tavoli</translation>
        </message>
        <message>
            <source>Save this list as a PDF, to be read out or handed to the tables</source>
            <translation>Salva questo elenco in PDF, da leggere ad alta voce o da portare ai tavoli</translation>
        </message>
        <message>
            <source>In force: {0}</source>
            <translation>In vigore: {0}</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more tables close.</source>
            <translation>
                <numerusform>… e chiude un altro tavolo.</numerusform>
                <numerusform>… e chiudono altri %n tavoli.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoomPane</name>
        <message>
            <source>What the room sees</source>
            <translation>Che cosa vede la sala</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuti</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Schermo</translation>
        </message>
        <message>
            <source>1 minute</source>
            <translation>1 minuto</translation>
        </message>
        <message>
            <source>One minute more</source>
            <translation>Un minuto in più</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Seguente</translation>
        </message>
        <message>
            <source>Go on to the next round; its clock waits to be started</source>
            <translation>Passa al turno seguente; l'orologio aspetta di essere avviato</translation>
        </message>
        <message>
            <source>Ring</source>
            <translation>Suona</translation>
        </message>
        <message>
            <source>Ring the bell now</source>
            <translation>Suona la campana adesso</translation>
        </message>
        <message>
            <source>In the room screen: Esc closes, Space stops the clock, ← → another page.</source>
            <translation>Nello schermo di sala: Esc chiude, Spazio ferma l'orologio, ← → cambiano pagina.</translation>
        </message>
        <message>
            <source>Open the room screen</source>
            <translation>Apri lo schermo di sala</translation>
        </message>
        <message>
            <source>Close the room screen</source>
            <translation>Chiudi lo schermo di sala</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Ferma</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Avvia</translation>
        </message>
        <message>
            <source>Bell: off</source>
            <translation>Campana: no</translation>
        </message>
        <message>
            <source>Bell: on</source>
            <translation>Campana: sì</translation>
        </message>
        <message>
            <source>Whether the bell rings at the end of a round</source>
            <translation>Se la campana suona alla fine del turno</translation>
        </message>
    </context>
    <context>
        <name>RotationScreen</name>
        <message>
            <source>Tables and rounds</source>
            <translation>Tavoli e turni</translation>
        </message>
        <message>
            <source>Parts of this screen</source>
            <translation>Parti di questa schermata</translation>
        </message>
    </context>
    <context>
        <name>RoundsPane</name>
        <message>
            <source>&amp;Rounds</source>
            <translation>Tu&amp;rni</translation>
        </message>
        <message>
            <source>First one at</source>
            <translation>Il primo alle</translation>
        </message>
        <message>
            <source>Minutes each</source>
            <translation>Minuti l'uno</translation>
        </message>
        <message>
            <source>Minutes between</source>
            <translation>Minuti fra l'uno e l'altro</translation>
        </message>
        <message>
            <source>Set rounds</source>
            <translation>Imposta turni</translation>
        </message>
        <message>
            <source>Have this many rounds, one after the other</source>
            <translation>Imposta questo numero di turni, uno dopo l'altro</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>Starts</source>
            <translation>Inizio</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minuti</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Fine</translation>
        </message>
        <message>
            <source>How people sit: {0}.</source>
            <translation>Come ci si siede: {0}.</translation>
        </message>
        <message>
            <source>A time is written 09:30.</source>
            <translation>Un'ora si scrive 09:30.</translation>
        </message>
        <message numerus="yes">
            <source>%n rounds set.</source>
            <translation>
                <numerusform>%n turno impostato.</numerusform>
                <numerusform>%n turni impostati.</numerusform>
            </translation>
        </message>
        <message>
            <source>Round {0} changed.</source>
            <translation>Turno {0} modificato.</translation>
        </message>
    </context>
    <context>
        <name>RulesPane</name>
        <message>
            <source>Everybody meets a theme at most once</source>
            <translation>Ciascuno incontra un tema al massimo una volta</translation>
        </message>
        <message>
            <source>New rule</source>
            <translation>Nuova regola</translation>
        </message>
        <message>
            <source>What the rule asks for</source>
            <translation>Che cosa chiede la regola</translation>
        </message>
        <message>
            <source>Find people by name</source>
            <translation>Cerca persone per nome</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>Persone trovate</translation>
        </message>
        <message>
            <source>Table or theme</source>
            <translation>Tavolo o tema</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>Add rule</source>
            <translation>Aggiungi regola</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regole</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regola</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Persone</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dove</translation>
        </message>
        <message>
            <source>No rules yet. Wheelchairs, languages and venues are respected without one.</source>
            <translation>Ancora nessuna regola. Sedie a rotelle, lingue e sedi sono rispettate anche senza.</translation>
        </message>
        <message>
            <source>Remove rule</source>
            <translation>Togli regola</translation>
        </message>
        <message>
            <source>Remove the chosen rule (Delete)</source>
            <translation>Togli la regola scelta (Canc)</translation>
        </message>
        <message numerus="yes">
            <source>%n rules</source>
            <translation>
                <numerusform>%n regola</numerusform>
                <numerusform>%n regole</numerusform>
            </translation>
        </message>
        <message>
            <source>Theme: {0}</source>
            <translation>Tema: {0}</translation>
        </message>
        <message>
            <source>Table {0}</source>
            <translation>Tavolo {0}</translation>
        </message>
        <message>
            <source>any round</source>
            <translation>qualsiasi turno</translation>
        </message>
        <message>
            <source>These people never sit at the same table.</source>
            <translation>Queste persone non siedono mai allo stesso tavolo.</translation>
        </message>
        <message>
            <source>These people sit at the same table in every round.</source>
            <translation>Queste persone siedono allo stesso tavolo in ogni turno.</translation>
        </message>
        <message>
            <source>These people sit there: at a table in every round, at a theme at least once.</source>
            <translation>Queste persone siedono lì: a un tavolo in ogni turno, a un tema almeno una volta.</translation>
        </message>
        <message>
            <source>These people never sit there.</source>
            <translation>Queste persone non siedono mai lì.</translation>
        </message>
        <message>
            <source>Rule added.</source>
            <translation>Regola aggiunta.</translation>
        </message>
        <message>
            <source>Rule removed.</source>
            <translation>Regola tolta.</translation>
        </message>
        <message>
            <source>Themes are met at most once.</source>
            <translation>Ogni tema si incontra al massimo una volta.</translation>
        </message>
        <message>
            <source>Themes may be met again.</source>
            <translation>I temi si possono incontrare di nuovo.</translation>
        </message>
    </context>
    <context>
        <name>SeatSide</name>
        <message>
            <source>People at this table</source>
            <translation>Persone a questo tavolo</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Wish</source>
            <translation>Preferenza</translation>
        </message>
        <message>
            <source>Move to which table</source>
            <translation>A quale tavolo</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Sposta</translation>
        </message>
        <message>
            <source>Move this person to the table chosen</source>
            <translation>Sposta questa persona al tavolo scelto</translation>
        </message>
        <message>
            <source>Why here?</source>
            <translation>Perché qui?</translation>
        </message>
        <message>
            <source>Why this person sits at this table</source>
            <translation>Perché questa persona siede a questo tavolo</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Blocca</translation>
        </message>
        <message>
            <source>Keep this seat, this table or this round as it is</source>
            <translation>Lascia com'è questo posto, questo tavolo o questo turno</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Sposta a…</translation>
        </message>
        <message>
            <source>Without a seat in this round</source>
            <translation>Senza posto in questo turno</translation>
        </message>
        <message>
            <source>Choose a table to see who sits there.</source>
            <translation>Scegli un tavolo per vedere chi vi siede.</translation>
        </message>
        <message>
            <source>This seat is locked, or its round is over.</source>
            <translation>Questo posto è bloccato, o il turno è passato.</translation>
        </message>
    </context>
    <context>
        <name>SeatingChoice</name>
        <message>
            <source>How people sit</source>
            <translation>Come ci si siede</translation>
        </message>
    </context>
    <context>
        <name>SeatsView</name>
        <message>
            <source>How the plan is shown</source>
            <translation>Come si mostra il piano</translation>
        </message>
        <message>
            <source>By table</source>
            <translation>Per tavolo</translation>
        </message>
        <message>
            <source>By person</source>
            <translation>Per persona</translation>
        </message>
        <message>
            <source>Who meets whom</source>
            <translation>Chi incontra chi</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Cerca una persona</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>People and rounds</source>
            <translation>Persone e turni</translation>
        </message>
    </context>
    <context>
        <name>TablesPane</name>
        <message>
            <source>New ta&amp;bles</source>
            <translation>Nuovi tavo&amp;li</translation>
        </message>
        <message>
            <source>Seats, from</source>
            <translation>Posti, da</translation>
        </message>
        <message>
            <source>to</source>
            <translation>a</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Add tables</source>
            <translation>Aggiungi tavoli</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tavoli</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Posti</translation>
        </message>
        <message>
            <source>Accessible</source>
            <translation>Accessibile</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sì</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>Sede</translation>
        </message>
        <message>
            <source>Themes take turns</source>
            <translation>I temi si alternano</translation>
        </message>
        <message>
            <source>No theme yet</source>
            <translation>Ancora senza tema</translation>
        </message>
        <message numerus="yes">
            <source>%n tables added.</source>
            <translation>
                <numerusform>%n tavolo aggiunto.</numerusform>
                <numerusform>%n tavoli aggiunti.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ThemesPane</name>
        <message>
            <source>New t&amp;heme</source>
            <translation>Nuovo te&amp;ma</translation>
        </message>
        <message>
            <source>A strategic axis, in a few words</source>
            <translation>Un asse strategico, in poche parole</translation>
        </message>
        <message>
            <source>Add theme</source>
            <translation>Aggiungi tema</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Temi</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tavoli</translation>
        </message>
        <message>
            <source>Seats a round</source>
            <translation>Posti per turno</translation>
        </message>
        <message>
            <source>First choice of</source>
            <translation>Prima scelta di</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Rinomina</translation>
        </message>
        <message>
            <source>Change the name in the list (F2)</source>
            <translation>Cambia il nome nell'elenco (F2)</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Sposta su</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Sposta giù</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Togli</translation>
        </message>
        <message>
            <source>Remove the chosen theme (Delete)</source>
            <translation>Togli il tema scelto (Canc)</translation>
        </message>
        <message>
            <source>People asked for themes that are not in the list: {0}. Those wishes do not count yet.</source>
            <translation>Sono stati chiesti temi che non sono nell'elenco: {0}. Queste preferenze per ora non contano.</translation>
        </message>
        <message>
            <source>Add “{0}” as a theme</source>
            <translation>Aggiungi il tema «{0}»</translation>
        </message>
        <message>
            <source>Theme added: {0}.</source>
            <translation>Tema aggiunto: {0}.</translation>
        </message>
        <message>
            <source>Theme renamed: {0}. Lists that use the former name still find it.</source>
            <translation>Tema rinominato: {0}. Gli elenchi con il nome di prima lo trovano ancora.</translation>
        </message>
        <message>
            <source>Theme removed: {0}.</source>
            <translation>Tema tolto: {0}.</translation>
        </message>
        <message numerus="yes">
            <source>Theme removed: {0}. %n tables are without a theme now.</source>
            <translation>
                <numerusform>Tema tolto: {0}. Ora %n tavolo è senza tema.</numerusform>
                <numerusform>Tema tolto: {0}. Ora %n tavoli sono senza tema.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WhyView</name>
        <message>
            <source>Back to the tables</source>
            <translation>Torna ai tavoli</translation>
        </message>
        <message>
            <source>Do this</source>
            <translation>Fai così</translation>
        </message>
        <message>
            <source>Move as in the line chosen</source>
            <translation>Sposta come nella riga scelta</translation>
        </message>
        <message>
            <source>What another table would do, the best first</source>
            <translation>Che cosa cambierebbe a un altro tavolo, dal migliore</translation>
        </message>
        <message>
            <source>Other tables</source>
            <translation>Altri tavoli</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
        <message>
            <source>In exchange with</source>
            <translation>In cambio con</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Che cosa cambia</translation>
        </message>
    </context>
    <context>
        <name>rotation</name>
        <message>
            <source>{0} seats a round</source>
            <translation>{0} posti per turno</translation>
        </message>
        <message>
            <source>{0}: </source>
            <translation>{0}: </translation>
        </message>
        <message>
            <source>There are no tables yet.</source>
            <translation>Non ci sono ancora tavoli.</translation>
        </message>
        <message>
            <source>There are no rounds yet.</source>
            <translation>Non ci sono ancora turni.</translation>
        </message>
        <message>
            <source>Nobody is registered yet: the sums count people once a list is imported.</source>
            <translation>Nessuno è ancora iscritto: i conti comprenderanno le persone dopo l'importazione di un elenco.</translation>
        </message>
        <message>
            <source>{0} people but only {1} seats a round. Add {2} tables, give tables more seats, or put {3} people on the waiting list.</source>
            <translation>{0} persone ma solo {1} posti per turno. Aggiungi {2} tavoli, dai più posti ai tavoli o metti {3} persone in lista d'attesa.</translation>
        </message>
        <message>
            <source>{0} people are fewer than the {1} seats the tables want at least: a plan will leave some tables unused.</source>
            <translation>{0} persone sono meno dei {1} posti minimi dei tavoli: un piano lascerà vuoti alcuni tavoli.</translation>
        </message>
        <message>
            <source>{0} rounds but only {1} themes with a table, and everybody meets a theme at most once. Add themes, have fewer rounds, or allow themes to be met again (under Rules).</source>
            <translation>{0} turni ma solo {1} temi con un tavolo, e ciascuno incontra un tema al massimo una volta. Aggiungi temi, riduci i turni o permetti di incontrare di nuovo un tema (in Regole).</translation>
        </message>
        <message>
            <source>No table speaks of: {0}.</source>
            <translation>Nessun tavolo ha il tema: {0}.</translation>
        </message>
        <message>
            <source>Everybody finds a seat in every round.</source>
            <translation>Tutti trovano posto in ogni turno.</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Temi</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tavoli</translation>
        </message>
        <message>
            <source>Rounds</source>
            <translation>Turni</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regole</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Piano</translation>
        </message>
        <message>
            <source>On the day</source>
            <translation>Il giorno</translation>
        </message>
        <message>
            <source>Room screens</source>
            <translation>Schermi di sala</translation>
        </message>
        <message>
            <source>Keep apart</source>
            <translation>Separati</translation>
        </message>
        <message>
            <source>Keep together</source>
            <translation>Insieme</translation>
        </message>
        <message>
            <source>Must sit at</source>
            <translation>Deve sedere a</translation>
        </message>
        <message>
            <source>Never at</source>
            <translation>Mai a</translation>
        </message>
        <message>
            <source>Table {0}</source>
            <translation>Tavolo {0}</translation>
        </message>
        <message>
            <source>By zone</source>
            <translation>Per zona</translation>
        </message>
        <message>
            <source>By category</source>
            <translation>Per categoria</translation>
        </message>
        <message>
            <source>By gender</source>
            <translation>Per genere</translation>
        </message>
        <message>
            <source>By age</source>
            <translation>Per età</translation>
        </message>
        <message>
            <source>By municipality</source>
            <translation>Per comune</translation>
        </message>
        <message>
            <source>By organisation</source>
            <translation>Per organizzazione</translation>
        </message>
        <message>
            <source>By language</source>
            <translation>Per lingua</translation>
        </message>
        <message>
            <source>By delegation</source>
            <translation>Per delegazione</translation>
        </message>
        <message>
            <source>zone</source>
            <translation>zona</translation>
        </message>
        <message>
            <source>category</source>
            <translation>categoria</translation>
        </message>
        <message>
            <source>gender</source>
            <translation>genere</translation>
        </message>
        <message>
            <source>age</source>
            <translation>età</translation>
        </message>
        <message>
            <source>municipality</source>
            <translation>comune</translation>
        </message>
        <message>
            <source>organisation</source>
            <translation>organizzazione</translation>
        </message>
        <message>
            <source>language</source>
            <translation>lingua</translation>
        </message>
        <message>
            <source>delegation</source>
            <translation>delegazione</translation>
        </message>
        <message>
            <source>{0} and {1} do not meet</source>
            <translation>{0} e {1} non si incontrano</translation>
        </message>
        <message>
            <source>{0} and {1}: {2}</source>
            <translation>{0} e {1}: {2}</translation>
        </message>
        <message>
            <source>{0} … {1} with {2} … {3}: {4}</source>
            <translation>{0} … {1} con {2} … {3}: {4}</translation>
        </message>
        <message>
            <source>In every round</source>
            <translation>In ogni turno</translation>
        </message>
        <message>
            <source>{0}, round {1}</source>
            <translation>{0}, turno {1}</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Equilibrato</translation>
        </message>
        <message>
            <source>Preferences first</source>
            <translation>Prima le preferenze</translation>
        </message>
        <message>
            <source>Mix first</source>
            <translation>Prima la mescolanza</translation>
        </message>
        <message>
            <source>Everybody gets at least one of the themes they asked for where seats allow; then a good mix at every table counts most.</source>
            <translation>Ciascuno riceve almeno uno dei temi chiesti, se i posti bastano; poi conta soprattutto che ogni tavolo sia ben mescolato.</translation>
        </message>
        <message>
            <source>As many wishes as can possibly be granted; among the plans that grant them, the one with the best mix.</source>
            <translation>Tutte le preferenze che è possibile esaudire; fra i piani che le esaudiscono, quello con la mescolanza migliore.</translation>
        </message>
        <message>
            <source>People of different zones, categories and ages at every table and as many new acquaintances as possible; wishes only break ties.</source>
            <translation>A ogni tavolo persone di zone, categorie ed età diverse e quante più conoscenze nuove possibile; le preferenze contano solo a parità.</translation>
        </message>
        <message>
            <source>Round {0}</source>
            <translation>Turno {0}</translation>
        </message>
        <message>
            <source>{0}: starts</source>
            <translation>{0}: inizio</translation>
        </message>
        <message>
            <source>{0}: minutes</source>
            <translation>{0}: minuti</translation>
        </message>
        <message>
            <source>Table {0}, {1}: not used in this round</source>
            <translation>Tavolo {0}, {1}: non usato in questo turno</translation>
        </message>
        <message>
            <source>Table {0}, {1}: {2} people, {3} seats, {4} asked for this theme</source>
            <translation>Tavolo {0}, {1}: {2} persone, {3} posti, {4} hanno chiesto questo tema</translation>
        </message>
        <message>
            <source>balanced</source>
            <translation>in equilibrio</translation>
        </message>
        <message>
            <source>locked</source>
            <translation>bloccato</translation>
        </message>
        <message>
            <source>{0} keeps this seat</source>
            <translation>{0} tiene questo posto</translation>
        </message>
        <message>
            <source>Everybody at table {0} stays in this round</source>
            <translation>Al tavolo {0} in questo turno restano tutti</translation>
        </message>
        <message>
            <source>This whole round stays as it is</source>
            <translation>Tutto questo turno resta com'è</translation>
        </message>
        <message>
            <source>not used</source>
            <translation>non usato</translation>
        </message>
        <message>
            <source>Rotating</source>
            <translation>A turni</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Libera</translation>
        </message>
        <message>
            <source>Fixed</source>
            <translation>Fissa</translation>
        </message>
        <message>
            <source>Everybody has an assigned table in each round; EventDesk proposes the plan.</source>
            <translation>Ognuno ha un tavolo assegnato in ogni turno; EventDesk propone il piano.</translation>
        </message>
        <message>
            <source>People move between tables as they like; what counts is where there is room and who was where.</source>
            <translation>Ognuno si sposta tra i tavoli come vuole; conta sapere dove c'è posto e chi è stato dove.</translation>
        </message>
        <message>
            <source>Everybody has one assigned table and keeps it in all rounds.</source>
            <translation>Ognuno ha un solo tavolo assegnato e lo tiene in tutti i turni.</translation>
        </message>
        <message>
            <source>{0} of {1} tables counted</source>
            <translation>{0} tavoli contati su {1}</translation>
        </message>
        <message>
            <source>{0} planned</source>
            <translation>{0} previste</translation>
        </message>
        <message>
            <source>Table {0}: {1}.</source>
            <translation>Tavolo {0}: {1}.</translation>
        </message>
        <message>
            <source>as planned</source>
            <translation>come previsto</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>non contato</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>chiuso</translation>
        </message>
        <message>
            <source>too many</source>
            <translation>troppi</translation>
        </message>
        <message>
            <source>few</source>
            <translation>poche</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vuoto</translation>
        </message>
        <message>
            <source>{0} is at table {1}.</source>
            <translation>{0} è al tavolo {1}.</translation>
        </message>
        <message>
            <source>{0} is at table {1} now, before at table {2}.</source>
            <translation>{0} ora è al tavolo {1}, prima al tavolo {2}.</translation>
        </message>
        <message>
            <source>{0} was already noted at table {1}.</source>
            <translation>{0} era già annotato al tavolo {1}.</translation>
        </message>
        <message>
            <source>This badge was replaced by another: nothing was noted.</source>
            <translation>Questo badge è stato sostituito da un altro: non è stato annotato nulla.</translation>
        </message>
        <message>
            <source>This badge is not of this event: nothing was noted.</source>
            <translation>Questo badge non è di questo evento: non è stato annotato nulla.</translation>
        </message>
        <message>
            <source>{0}, not counted yet</source>
            <translation>{0}, non ancora contato</translation>
        </message>
        <message>
            <source>{0} (planned: {1})</source>
            <translation>{0} (previsto: {1})</translation>
        </message>
        <message>
            <source>People at the tables (in brackets: planned)</source>
            <translation>Persone ai tavoli (tra parentesi: previste)</translation>
        </message>
        <message>
            <source>People at the tables</source>
            <translation>Persone ai tavoli</translation>
        </message>
        <message>
            <source>Who was seen at which table</source>
            <translation>Chi è stato visto a quale tavolo</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tavolo</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>too few</source>
            <translation>troppo pochi</translation>
        </message>
        <message>
            <source>full</source>
            <translation>pieno</translation>
        </message>
        <message>
            <source>choice {0}</source>
            <translation>{0}ª scelta</translation>
        </message>
        <message>
            <source>table removed</source>
            <translation>tavolo tolto</translation>
        </message>
        <message>
            <source>no seat</source>
            <translation>nessun posto</translation>
        </message>
        <message>
            <source>EventDesk – room screen</source>
            <translation>EventDesk – schermo di sala</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Orologio</translation>
        </message>
        <message>
            <source>Seats by surname</source>
            <translation>Posti per cognome</translation>
        </message>
        <message>
            <source>Table map</source>
            <translation>Mappa</translation>
        </message>
        <message>
            <source>Where there is room</source>
            <translation>Dove c'è posto</translation>
        </message>
        <message>
            <source>Next-round call</source>
            <translation>Chiamata</translation>
        </message>
        <message>
            <source>At the tables</source>
            <translation>Ai tavoli</translation>
        </message>
        <message>
            <source>Round {0} of {1}</source>
            <translation>Turno {0} di {1}</translation>
        </message>
        <message>
            <source>Your table</source>
            <translation>Il tuo tavolo</translation>
        </message>
        <message>
            <source>The tables</source>
            <translation>I tavoli</translation>
        </message>
        <message>
            <source>Please change tables: there is room here</source>
            <translation>Si cambia tavolo: qui c'è posto</translation>
        </message>
        <message>
            <source>Round {0}: please go to your table</source>
            <translation>Turno {0}: ognuno al proprio tavolo</translation>
        </message>
        <message>
            <source>Round {0} at {1}: please go to your table</source>
            <translation>Turno {0} alle {1}: ognuno al proprio tavolo</translation>
        </message>
        <message>
            <source>Time is up</source>
            <translation>Tempo scaduto</translation>
        </message>
        <message>
            <source>The last minutes</source>
            <translation>Ultimi minuti</translation>
        </message>
        <message>
            <source>until {0}</source>
            <translation>fino alle {0}</translation>
        </message>
        <message>
            <source>about to begin</source>
            <translation>sta per iniziare</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>in pausa</translation>
        </message>
        <message>
            <source>No table plan is published for this round.</source>
            <translation>Per questo turno non è pubblicato alcun piano dei tavoli.</translation>
        </message>
        <message>
            <source>All tables are full.</source>
            <translation>Tutti i tavoli sono al completo.</translation>
        </message>
        <message>
            <source>without a seat</source>
            <translation>senza posto</translation>
        </message>
        <message>
            <source>a seat for somebody who is away</source>
            <translation>un posto a chi non c'è</translation>
        </message>
        <message>
            <source>more people than seats</source>
            <translation>più persone che posti</translation>
        </message>
        <message>
            <source>a table with too few people</source>
            <translation>un tavolo con troppo poche persone</translation>
        </message>
        <message>
            <source>a table nobody leads</source>
            <translation>un tavolo senza guida</translation>
        </message>
        <message>
            <source>beside somebody they are kept apart from</source>
            <translation>accanto a chi deve stare separato</translation>
        </message>
        <message>
            <source>away from those they are kept together with</source>
            <translation>lontano da chi deve stare insieme</translation>
        </message>
        <message>
            <source>away from where a rule wants them</source>
            <translation>lontano da dove lo vuole una regola</translation>
        </message>
        <message>
            <source>where a rule does not want them</source>
            <translation>dove una regola non lo vuole</translation>
        </message>
        <message>
            <source>not accessible, or not in their language</source>
            <translation>non accessibile, o non nella sua lingua</translation>
        </message>
        <message>
            <source>at another venue</source>
            <translation>in un'altra sede</translation>
        </message>
        <message>
            <source>a theme met twice</source>
            <translation>un tema due volte</translation>
        </message>
        <message>
            <source>a theme missed that must be met</source>
            <translation>manca un tema obbligatorio</translation>
        </message>
        <message>
            <source>away from the table they stay at</source>
            <translation>lontano dal tavolo in cui resta</translation>
        </message>
        <message>
            <source>no longer</source>
            <translation>non più</translation>
        </message>
        <message>
            <source>changes no rule and no figure</source>
            <translation>non cambia regole né cifre</translation>
        </message>
        <message>
            <source>{0}, in exchange with {1}</source>
            <translation>{0}, in cambio con {1}</translation>
        </message>
        <message>
            <source>There is no seat in this round.</source>
            <translation>In questo turno non c'è un posto.</translation>
        </message>
        <message>
            <source>{0} (round {1})</source>
            <translation>{0} (turno {1})</translation>
        </message>
        <message>
            <source>What holds them here: {0}.</source>
            <translation>Che cosa lo tiene qui: {0}.</translation>
        </message>
        <message>
            <source>{0} is their choice {1} ({2} points).</source>
            <translation>{0} è la sua scelta {1} ({2} punti).</translation>
        </message>
        <message>
            <source>They did not ask for {0}.</source>
            <translation>Non aveva chiesto {0}.</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>non c'è</translation>
        </message>
        <message>
            <source>had no seat</source>
            <translation>non aveva posto</translation>
        </message>
        <message>
            <source>table closed</source>
            <translation>tavolo chiuso</translation>
        </message>
        <message>
            <source>nobody leads the table</source>
            <translation>nessuno guida il tavolo</translation>
        </message>
        <message>
            <source>needed there</source>
            <translation>serve lì</translation>
        </message>
        <message>
            <source>goes with somebody</source>
            <translation>accompagna qualcuno</translation>
        </message>
        <message>
            <source>leads a table</source>
            <translation>guida un tavolo</translation>
        </message>
        <message>
            <source>a rule or a limit</source>
            <translation>una regola o un limite</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>a mano</translation>
        </message>
        <message>
            <source>Fit to who came</source>
            <translation>Adatta a chi è venuto</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>Riassetto</translation>
        </message>
        <message>
            <source>Those checked in are there: tables are closed or merged until each one in use is full enough and led.</source>
            <translation>Conta chi è accreditato: si chiudono o uniscono tavoli finché ognuno in uso è abbastanza pieno e guidato.</translation>
        </message>
        <message>
            <source>Everybody is expected but those named below: as few announced seats as possible change.</source>
            <translation>Sono attesi tutti tranne i nomi qui sotto: cambiano meno posti annunciati possibile.</translation>
        </message>
        <message>
            <source>Nothing has to change</source>
            <translation>Non deve cambiare nulla</translation>
        </message>
        <message>
            <source>No repair can change fewer announced seats: {0}.</source>
            <translation>Nessun riassetto può cambiare meno posti annunciati: {0}.</translation>
        </message>
        <message>
            <source>{0} announced seats change; {1}.</source>
            <translation>Cambiano {0} posti annunciati; {1}.</translation>
        </message>
        <message>
            <source>Preference points {0} → {1}, meetings repeated {2} → {3}.</source>
            <translation>Punti di preferenza {0} → {1}, incontri ripetuti {2} → {3}.</translation>
        </message>
        <message>
            <source>No facilitator was checked in: they are taken as there.</source>
            <translation>Nessun facilitatore è accreditato: si considerano presenti.</translation>
        </message>
        <message>
            <source>Table {0} closes in round {1}: its people go to {2}.</source>
            <translation>Il tavolo {0} chiude al turno {1}: va a {2}.</translation>
        </message>
        <message>
            <source>{0} leads table {1} from now on.</source>
            <translation>{0} guida d'ora in poi il tavolo {1}.</translation>
        </message>
        <message>
            <source>here</source>
            <translation>qui</translation>
        </message>
        <message>
            <source>Who changes tables</source>
            <translation>Chi cambia tavolo</translation>
        </message>
        <message>
            <source>Leaving and arriving, table by table</source>
            <translation>Chi parte e chi arriva, tavolo per tavolo</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Da</translation>
        </message>
        <message>
            <source>To</source>
            <translation>A</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Perché</translation>
        </message>
        <message>
            <source>leaves</source>
            <translation>parte</translation>
        </message>
        <message>
            <source>arrives</source>
            <translation>arriva</translation>
        </message>
    </context>
</TS>
