"""First names common in Italy, of Italians and of newcomers, folded: they tell which word of a name is the first name.

A name that is missing here costs nothing: the e-mail, particles and the other rows of the list speak too.
"""

from __future__ import annotations

_NAMES = """
    abdul abdullah achille ada adam adamo adele adelaide adelina adriana adriano agata agnese agostino ahmed aicha aida
    aisha alba alberta alberto albina aldo alessandra alessandro alessia alessio alex alexandra alexandru alfio alfonso
    alfredo ali alice alicia alida alina amalia amanda ambra ambrogio amelia amina amir anais anastasia andrea andreas
    andrei andrew angela angelica angelina angelo anita anna annabella annalisa annamaria anne annunziata antonella
    antonello antonia antonietta antonina antonino antonio arianna armando arnaldo arturo asia assunta attilio augusta
    augusto aurelia aurelio aurora azzurra barbara bartolomeo basilio beatrice benedetta benedetto beniamino bianca
    biagio
    bogdan bruna brunella bruno camilla camillo carla carlo carlotta carmela carmelo carmen carmine carolina caterina
    catia cecilia celeste cesare cesira chiara chloe christian ciro clara claudia claudio clelia clemente cinzia
    concetta
    corinna corrado cosimo costantino costanza cristian cristiana cristiano cristina damiano daniel daniela daniele
    danilo dario david davide debora deborah delia demetrio denis denise desiree devis diana diego dina dino domenica
    domenico donata donatella donato dora dorde doriana edda edgardo edoardo edvige egidio elda elena eleonora elettra
    elia eliana elio elisa elisabetta eliseo ella eloisa elsa elvira emanuela emanuele emidio emilia emiliano emilio
    emma
    enea enrica enrico enza enzo ermanno ernesta ernesto erica erika ermes ersilia ester ettore eugenia eugenio eva
    evelina ezio fabia fabiana fabiano fabio fabiola fabrizia fabrizio fatima fatou fatoumata fausta fausto federica
    federico felice felicia ferdinando fernanda fernando fiammetta filippa filippo filomena fiona fiorella fiorenza
    flavia flavio flora florin fortunato franca francesca francesco franco fulvia fulvio gabriel gabriela gabriele
    gabriella gaetana gaetano gaia gaspare gemma gennaro genoveffa george georgi gerardo germana germano giacinta
    giacinto
    giacoma giacomo giada giampaolo giampiero gian giancarla giancarlo gianfranca gianfranco gianluca gianluigi
    gianmarco
    gianmaria gianna gianni gianpaolo gianpiero gilberto gilda gina gino gioacchino gioia giordana giordano giorgia
    giorgio giosue giovanna giovanni gisella giuditta giulia giuliana giuliano giulietta giulio giuseppa giuseppe
    giuseppina giusi giusy gloria goffredo grazia graziana graziano graziella greta gregorio guendalina guglielmo guido
    gustavo hamza hana hassan helena hussein ian ibrahim ida idris ignazio igor ilaria ilario ileana imane immacolata
    ines ioana ion irena irene iris irma isabel isabella isidoro isotta italo ivan ivana ivano ivo ivonne jacopo james
    jean jennifer jessica joan joao john jonathan jose joseph juan julia kadija karim katia katiuscia kevin khadija
    lara larisa laura laurent lavinia lea leandro leila leo leonarda leonardo leone letizia lia liana libera liberato
    licia lidia liliana lina lino lisa livia livio loredana lorella lorena lorenza lorenzo loretta loris luana luca
    lucas lucia luciana luciano lucilla lucio lucrezia ludovica ludovico luigi luigia luigina luis luisa lukasz
    maddalena
    mamadou manfredi manlio manuel manuela mara marcella marcello marco margherita maria mariacristina mariagrazia
    mariam mariano marianna mariella marilena marina marinella marino mario marisa marius marta martin martina marzia
    marzio massimiliano massimo matilde mattia matteo maura maurizia maurizio mauro max melania melissa mercedes michael
    michela michelangelo michele michelle mihaela mihai milena milo mimma miranda mirco mirella miriam mirko mohamed
    mohammad mohammed moira monica morena moreno moussa muhammad mustafa nada nadia naomi natale natalia natalina
    nazario
    nella nello nicla nico nicola nicoletta nicolo niccolo nicole nina nino noa noe noel noemi norma nunzia nunzio
    odette ofelia oksana oleg olga olimpia olivia omar ombretta orazio oreste orietta ornella orsola oscar osvaldo
    ottavia ottavio ottone pamela paola paolina paolo pascal pasquale pasqualina patrick patrizia patrizio paul paula
    pedro petra petru piera pierangela pierangelo pierfrancesco pier piergiorgio pierluigi piero pierpaolo pietra pietro
    pina pino pio placido prisca primo quirino rachele radu raffaele raffaella raimondo raissa ramona raoul raul rebecca
    regina remo renata renato renzo riccardo rina rinaldo rino rita robert roberta roberto rocco rodolfo rolando romano
    romeo romilda romina romolo rosa rosalba rosalia rosamaria rosanna rosangela rosaria rosario rosella roseanna
    rosetta
    rosina rosita rossana rossella rosy ruggero ruth sabina sabino sabrina safia said salvatore salvina samanta samantha
    samir samira samuel samuele sandra sandro santa santi santina santo sara sarah saverio savino sebastian sebastiano
    selene serafina serena sergio severino sharon silvana silvano silvestro silvia silvio simona simone sofia soledad
    sonia sophie stefan stefania stefano stella susanna svetlana sveva tamara tania tatiana tea tecla teodora teodoro
    teresa teresina tiberio tina tito tiziana tiziano tommasina tommaso tullia tullio ubaldo ugo ulisse umberto urbano
    ursula valentina valentino valeria valerio vanda vanessa vanna vasile vasco vera veronica victor victoria vilma
    vincenza vincenzo viola violetta virgilio virginia vita vitale vito vittoria vittorio viviana vladimir walter wanda
    wei wilma xavier xenia yasmin yasmine youssef yuri yusuf zaira zeno zita zoe zora
    adriano agnes albert alejandro alexander alexandre alfred amy ana anders andre anja ann annette antoine anton arthur
    ben benjamin bernard bettina brian camille carl carlos caroline catherine celine charles charlotte chloe chris
    christine christopher claire clara daniel diane dominique edward eleanor elizabeth emily emmanuel eric etienne
    florence francois frank fred frederic gabriela hans hannah harry heidi helen henri henry hugo ingrid isabelle jack
    jacques jake jan jana jane jens joanna jonas jorge julian julie julien karen karl kate katharina kim klaus kristina
    laurence leon lewis linda louis louise lucy manon marc marek maria margaret marie mark markus mary mathieu matthew
    max miguel nathalie nicolas oliver pablo peter philip philippe pierre piotr rachel richard rose ryan sam sandrine
    simon sophia stephane stephanie steven sven susan sylvie thomas tim tom valerie vincent william yann yves
"""

COMMON: frozenset[str] = frozenset(_NAMES.split())
"""The names, folded."""
