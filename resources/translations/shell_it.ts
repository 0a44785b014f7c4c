<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Something in EventDesk did not work</source>
            <translation>Qualcosa in EventDesk non ha funzionato</translation>
        </message>
        <message>
            <source>Everything saved so far is safe, and what you typed is still on the page.</source>
            <translation>Tutto ciò che è stato salvato è al sicuro e ciò che hai scritto è ancora sulla pagina.</translation>
        </message>
        <message>
            <source>You can go on. If it happens again, close EventDesk and open it anew: nothing is lost.</source>
            <translation>Puoi continuare. Se succede di nuovo, chiudi EventDesk e riaprilo: non si perde nulla.</translation>
        </message>
        <message>
            <source>A report without personal data was saved: {0}</source>
            <translation>È stato salvato un rapporto senza dati personali: {0}</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapporto</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continua</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Mostra il rapporto</translation>
        </message>
        <message>
            <source>Open its folder</source>
            <translation>Apri la cartella</translation>
        </message>
    </context>
    <context>
        <name>DifferencesScreen</name>
        <message>
            <source>Edits to compare</source>
            <translation>Modifiche da confrontare</translation>
        </message>
        <message>
            <source>Two desks edited the same thing without knowing of each other. The latest edit is in force until you say which one is right; the other is not lost.</source>
            <translation>Due postazioni hanno modificato la stessa cosa senza sapere l’una dell’altra. Vale la modifica più recente finché non si indica quale è giusta; l’altra non va persa.</translation>
        </message>
        <message>
            <source>Nothing to compare</source>
            <translation>Niente da confrontare</translation>
        </message>
        <message>
            <source>What two desks edit without knowing of each other is shown here after they exchange.</source>
            <translation>Ciò che due postazioni modificano senza sapere l’una dell’altra appare qui dopo lo scambio.</translation>
        </message>
        <message>
            <source>Kept; every desk hears of it at the next exchange.</source>
            <translation>Tenuta; ogni postazione lo saprà al prossimo scambio.</translation>
        </message>
    </context>
    <context>
        <name>EventButton</name>
        <message>
            <source>Choose another event of this process</source>
            <translation>Scegli un altro evento di questo percorso</translation>
        </message>
        <message>
            <source>Event: {0}</source>
            <translation>Evento: {0}</translation>
        </message>
        <message>
            <source>Events of this process</source>
            <translation>Eventi di questo percorso</translation>
        </message>
        <message>
            <source>New event of this process…</source>
            <translation>Nuovo evento di questo percorso…</translation>
        </message>
    </context>
    <context>
        <name>EventChange</name>
        <message>
            <source>Something on the page {0} is not saved yet. Save or close it, then choose the event.</source>
            <translation>Nella pagina {0} c’è qualcosa non ancora salvato. Salvalo o chiudilo, poi scegli l’evento.</translation>
        </message>
        <message numerus="yes">
            <source>%n long tasks are still under way. Choose the event when they have ended.</source>
            <translation>
                <numerusform>Un lavoro è ancora in corso. Scegli l’evento quando è finito.</numerusform>
                <numerusform>%n lavori sono ancora in corso. Scegliere l’evento quando sono finiti.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HelpSheet</name>
        <message>
            <source>This sheet</source>
            <translation>Questo foglio</translation>
        </message>
        <message>
            <source>Jump to a person or a command</source>
            <translation>Vai a una persona o a un comando</translation>
        </message>
        <message>
            <source>Undo what the last message offers to undo</source>
            <translation>Annulla ciò che l'ultimo messaggio propone di annullare</translation>
        </message>
        <message>
            <source>Close EventDesk</source>
            <translation>Chiudi EventDesk</translation>
        </message>
        <message>
            <source>Go on to the next field or button</source>
            <translation>Passa al campo o pulsante successivo</translation>
        </message>
        <message>
            <source>Empty the search, close what is open</source>
            <translation>Svuota la ricerca, chiudi ciò che è aperto</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aiuto</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Scorciatoie</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Tastiera</translation>
        </message>
    </context>
    <context>
        <name>JumpDialog</name>
        <message>
            <source>Jump to</source>
            <translation>Vai a</translation>
        </message>
        <message>
            <source>Type a name or a command</source>
            <translation>Scrivi un nome o un comando</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Trovati</translation>
        </message>
        <message>
            <source>Arrow keys to choose, Enter to go, Esc to close</source>
            <translation>Frecce per scegliere, Invio per andare, Esc per chiudere</translation>
        </message>
    </context>
    <context>
        <name>NewEventPage</name>
        <message>
            <source>New event</source>
            <translation>Nuovo evento</translation>
        </message>
        <message>
            <source>New event of this process</source>
            <translation>Nuovo evento di questo percorso</translation>
        </message>
        <message>
            <source>&amp;Name of the event</source>
            <translation>&amp;Nome dell'evento</translation>
        </message>
        <message>
            <source>As it stands on badges and lists.</source>
            <translation>Come compare su badge ed elenchi.</translation>
        </message>
        <message>
            <source>&amp;Process it belongs to</source>
            <translation>&amp;Percorso di cui fa parte</translation>
        </message>
        <message>
            <source>Leave empty when the event stands alone.</source>
            <translation>Lascia vuoto se l'evento è a sé.</translation>
        </message>
        <message>
            <source>&amp;Day</source>
            <translation>&amp;Giorno</translation>
        </message>
        <message>
            <source>P&amp;lace</source>
            <translation>&amp;Luogo</translation>
        </message>
        <message>
            <source>&amp;File of the event</source>
            <translation>&amp;File dell'evento</translation>
        </message>
        <message>
            <source>Everything is kept in this one file, on this computer.</source>
            <translation>Tutto è conservato in questo solo file, su questo computer.</translation>
        </message>
        <message>
            <source>File of the event</source>
            <translation>File dell'evento</translation>
        </message>
        <message>
            <source>Change folder…</source>
            <translation>Cambia cartella…</translation>
        </message>
        <message>
            <source>Create the event</source>
            <translation>Crea l'evento</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Indietro</translation>
        </message>
        <message>
            <source>An event needs a name.</source>
            <translation>L'evento deve avere un nome.</translation>
        </message>
        <message>
            <source>Say where the file is kept.</source>
            <translation>Indica dove conservare il file.</translation>
        </message>
        <message>
            <source>There is a file with this name already. Choose another name.</source>
            <translation>Esiste già un file con questo nome. Scegli un altro nome.</translation>
        </message>
        <message>
            <source>Folder of the event file</source>
            <translation>Cartella del file dell'evento</translation>
        </message>
    </context>
    <context>
        <name>ScannerCard</name>
        <message>
            <source>Badge scanner</source>
            <translation>Lettore di badge</translation>
        </message>
        <message>
            <source>Many participants show their code on a phone: try whether this scanner reads screens.</source>
            <translation>Molti partecipanti mostrano il codice sul telefono: provare se questo lettore legge gli schermi.</translation>
        </message>
        <message>
            <source>Show a code to try</source>
            <translation>Mostra un codice di prova</translation>
        </message>
        <message>
            <source>Read the code: it appears here</source>
            <translation>Leggere il codice: compare qui</translation>
        </message>
        <message>
            <source>Code to try: {0}</source>
            <translation>Codice di prova: {0}</translation>
        </message>
        <message>
            <source>Right: this scanner reads screens.</source>
            <translation>Giusto: questo lettore legge gli schermi.</translation>
        </message>
        <message>
            <source>It reads screens, but types for another keyboard: EventDesk understands it all the same.</source>
            <translation>Legge gli schermi, ma scrive per un'altra tastiera: EventDesk lo capisce lo stesso.</translation>
        </message>
        <message>
            <source>“{0}” was read instead of the code: check the keyboard language set in the scanner.</source>
            <translation>È stato letto «{0}» invece del codice: controllare la lingua della tastiera impostata nel lettore.</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Impostazioni</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>Lingua e aspetto</translation>
        </message>
        <message>
            <source>This desk</source>
            <translation>Questa postazione</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Lingua</translation>
        </message>
        <message>
            <source>As the computer</source>
            <translation>Come il computer</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Aspetto</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Chiaro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Scuro</translation>
        </message>
        <message>
            <source>&amp;Name of this desk</source>
            <translation>&amp;Nome di questa postazione</translation>
        </message>
        <message>
            <source>Written beside everything done here: “Desk 2”.</source>
            <translation>Scritto accanto a tutto ciò che si fa qui: «Postazione 2».</translation>
        </message>
        <message>
            <source>Folder of new events</source>
            <translation>Cartella dei nuovi eventi</translation>
        </message>
        <message>
            <source>On this computer, not in a folder copied to the cloud.</source>
            <translation>Su questo computer, non in una cartella copiata nel cloud.</translation>
        </message>
        <message>
            <source>Second copy of the open event</source>
            <translation>Seconda copia dell'evento aperto</translation>
        </message>
        <message>
            <source>A stick or another disk: a copy is written there every 5 minutes when something changed.</source>
            <translation>Una chiavetta o un altro disco: se qualcosa è cambiato, ogni 5 minuti vi si scrive una copia.</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Cambia…</translation>
        </message>
        <message>
            <source>Back to the usual one</source>
            <translation>Torna a quella predefinita</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Scegli…</translation>
        </message>
        <message>
            <source>No second copy</source>
            <translation>Nessuna seconda copia</translation>
        </message>
        <message>
            <source>none</source>
            <translation>nessuna</translation>
        </message>
        <message>
            <source>EventDesk {0} · free software under the EUPL 1.2</source>
            <translation>EventDesk {0} · software libero con licenza EUPL 1.2</translation>
        </message>
        <message>
            <source>Folder of second copies</source>
            <translation>Cartella delle seconde copie</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Opening {0}…</source>
            <translation>Apertura di {0}…</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Ovunque</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pagine</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>In questa pagina</translation>
        </message>
        <message>
            <source>Light look</source>
            <translation>Aspetto chiaro</translation>
        </message>
        <message>
            <source>Dark look</source>
            <translation>Aspetto scuro</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Scorciatoie da tastiera</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Eventi</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Impostazioni</translation>
        </message>
        <message>
            <source>New event</source>
            <translation>Nuovo evento</translation>
        </message>
        <message>
            <source>Making the demo event…</source>
            <translation>Preparazione dell'evento dimostrativo…</translation>
        </message>
        <message>
            <source>Creating {0}…</source>
            <translation>Creazione di {0}…</translation>
        </message>
        <message>
            <source>This desk has no name yet</source>
            <translation>Postazione senza nome</translation>
        </message>
        <message numerus="yes">
            <source>offline, %n to send</source>
            <translation>
                <numerusform>offline, %n da inviare</numerusform>
                <numerusform>offline, %n da inviare</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} · all copied</source>
            <translation>{0} · tutto inviato</translation>
        </message>
        <message>
            <source>Badge {0} was read. Open the check-in page to admit it.</source>
            <translation>Letto il badge {0}. Per accreditarlo apri la pagina Accoglienza.</translation>
        </message>
        <message numerus="yes">
            <source>%n tasks are still under way.</source>
            <translation>
                <numerusform>%n operazione è ancora in corso.</numerusform>
                <numerusform>%n operazioni sono ancora in corso.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything saved so far is safe. Work that has not ended will be stopped.</source>
            <translation>Tutto ciò che è stato salvato è al sicuro. Il lavoro non concluso sarà interrotto.</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>Interrompi e chiudi</translation>
        </message>
        <message>
            <source>Go on working</source>
            <translation>Continua a lavorare</translation>
        </message>
    </context>
    <context>
        <name>SideBar</name>
        <message>
            <source>Pages</source>
            <translation>Pagine</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Welcome to EventDesk</source>
            <translation>Benvenuti in EventDesk</translation>
        </message>
        <message>
            <source>Registration, rotating tables, badges, check-in and table notes of your event, also offline.</source>
            <translation>Iscrizioni, tavoli a rotazione, badge, accredito e schede dei tavoli del tuo evento, anche senza rete.</translation>
        </message>
        <message>
            <source>Open the demo event</source>
            <translation>Apri l'evento dimostrativo</translation>
        </message>
        <message>
            <source>300 invented people, 30 tables: try everything, nothing is lost.</source>
            <translation>300 persone inventate, 30 tavoli: si può provare tutto senza rischi.</translation>
        </message>
        <message>
            <source>New event</source>
            <translation>Nuovo evento</translation>
        </message>
        <message>
            <source>Start from an empty event and import your registration list.</source>
            <translation>Parti da un evento vuoto e importa l'elenco degli iscritti.</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Apri un file</translation>
        </message>
        <message>
            <source>An .eventdesk file on this computer or on a stick.</source>
            <translation>Un file .eventdesk su questo computer o su una chiavetta.</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>File recenti</translation>
        </message>
        <message>
            <source>{0} · last saved {1}</source>
            <translation>{0} · salvato il {1}</translation>
        </message>
        <message>
            <source>not found now</source>
            <translation>non trovato al momento</translation>
        </message>
        <message>
            <source>Open an event file</source>
            <translation>Apri un file evento</translation>
        </message>
        <message>
            <source>Event files (*{0})</source>
            <translation>File evento (*{0})</translation>
        </message>
    </context>
    <context>
        <name>_ApartCard</name>
        <message>
            <source>a desk without a name</source>
            <translation>una postazione senza nome</translation>
        </message>
        <message>
            <source>{0} · in force</source>
            <translation>{0} · in vigore</translation>
        </message>
        <message>
            <source>Keep this one</source>
            <translation>Tieni questa</translation>
        </message>
        <message>
            <source>Keep “{0}” for {1} of {2}</source>
            <translation>Tieni «{0}» per {1} di {2}</translation>
        </message>
    </context>
    <context>
        <name>_Line</name>
        <message>
            <source>Understood, hide this line</source>
            <translation>Ho capito, nascondi questa riga</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Confronta</translation>
        </message>
    </context>
    <context>
        <name>jump</name>
        <message>
            <source>Event: {0}</source>
            <translation>Evento: {0}</translation>
        </message>
        <message>
            <source>New event of this process…</source>
            <translation>Nuovo evento di questo percorso…</translation>
        </message>
    </context>
</TS>
