"""The stories of Kranenbroek, where the participants have not yet decided the legal parameters; all is fictitious."""

from parta.demo.story import (
    Action,
    Analysis,
    Answer,
    Assessment,
    Closing,
    Composition,
    Contribution,
    Criterion,
    Decided,
    Informing,
    Plan,
    Report,
    Request,
    Round,
    Statement,
    Story,
    Subject,
    Views,
)

STORIES = (
    # Received, no view yet.
    Story(
        id="kranenbroek-01",
        body="kranenbroek",
        by="coordinator",
        received=3,
        subject=Subject(
            surname="Lagendaal",
            given_names="Adriana",
            born_on="1958-02-16",
            contact="Hooikade 54, Kranenbroek",
            stay_ago=11000,
        ),
        conduct=(
            "Betrokkene is 68 en voelt zich bedrogen door de overheid na een terugvordering. Zij sluit zich "
            "aan bij een groep die ‘afrekenen met ambtenaren’ aankondigt en leest op hun avonden voor."
        ),
        quality_note=(
            "De terugvordering is bij het college nagevraagd en klopt. Wat zij op de avonden voorleest, staat "
            "op de openbare pagina van de groep en is bekeken."
        ),
        items=(
            Statement(
                text="Zij las op twee avonden een tekst voor waarin staat dat ambtenaren ‘hun straf niet ontlopen’.",
                ago=10,
                how_sure="zeker, op de opname te horen",
                source="college, openbare opname van de avonden",
                necessity="De tekst is de reden van de aanmelding.",
            ),
            Statement(
                text="Zij kreeg de terugvordering twee jaar geleden en maakte daar te laat bezwaar tegen.",
                ago=6,
                category="e",
                source="college, eigen dossier",
                necessity="Verklaart haar boosheid en kan een ingang zijn.",
            ),
            Statement(
                text="Haar consulent schat in dat zij vooral gehoord wil worden en zelf niets zal doen.",
                ago=5,
                kind="judgement",
                how_sure="indruk",
                source="consulent van het college",
                necessity="Houdt de weging in evenwicht.",
            ),
        ),
    ),
    # Three views are in and differ; a minor of 15.
    Story(
        id="kranenbroek-02",
        body="kranenbroek",
        by="child_protection",
        received=17,
        subject=Subject(
            surname="Hoekerd",
            given_names="Mathijs",
            born_on="2011-04-23",
            aliases="‘Mat_K’ in het spel",
            stay_evidence="Woont bij zijn ouders; de raad was er op bezoek.",
            contact="Botermarktlaan 11, Kranenbroek",
            stay_ago=2900,
        ),
        conduct=(
            "Betrokkene is 15 jaar. Hij schrijft in een spel en op school leuzen van een "
            "rechts-extremistische groep en zegt dat één klasgenoot ‘hier niet hoort’."
        ),
        quality_note=(
            "De leuzen op school zijn door een docent gezien. Wat hij in het spel schrijft, vertelde hij zelf "
            "aan de raad. Zijn ouders weten van deze aanmelding."
        ),
        items=(
            Statement(
                text=(
                    "Hij schreef drie keer een leus op een tafel en zei tegen een klasgenoot dat die ‘weg "
                    "moet’. Hij gaf dat toe."
                ),
                ago=24,
                how_sure="zeker, hij gaf het toe",
                source="docent, gespreksverslag van de school",
                necessity="Het gedrag waar de zorg over gaat.",
                special=("political",),
            ),
            Statement(
                text="Hij vertelde dat een oudere speler hem filmpjes stuurt en hem ‘soldaat’ noemt.",
                ago=20,
                how_sure="zoals hij het vertelt",
                source="raadsonderzoeker, gesprek met hem en zijn ouders",
                necessity="Laat zien of iemand hem aanstuurt.",
            ),
            Statement(
                text="Hij bood de klasgenoot uit zichzelf zijn excuses aan. Zij zitten weer naast elkaar in de les.",
                ago=18,
                how_sure="zeker, zelf gezien",
                source="mentor, zelf gezien",
                necessity="Beschermende factor.",
            ),
        ),
        views=Views(
            ago=8,
            police=(
                "does_not_fit",
                "Kwetsen op school (1) en excuses (3) horen bij school en ouders. Van geweld is niets gebleken.",
            ),
            prosecutor=(
                "does_not_fit",
                "Hij is 15. Jeugdhulp en school zijn nu aan zet. Voor strafrecht is er geen reden.",
            ),
            mayor=(
                "fits",
                (
                    "De oudere speler die hem ‘soldaat’ noemt (2) maakt het anders. Iemand moet weten wie dat "
                    "is; de school kan dat niet."
                ),
            ),
        ),
    ),
    # Does not fit; the destruction waits for decided parameters.
    Story(
        id="kranenbroek-03",
        body="kranenbroek",
        by="child_protection",
        received=34,
        addressee="public_prosecution",
        subject=Subject(
            surname="El Yagoubi",
            given_names="Soumaya",
            born_on="1995-09-02",
            contact="Pastoorskamp 33, Kranenbroek",
            stay_ago=1400,
        ),
        conduct=(
            "Betrokkene verloor een zaak over de omgang met haar dochter. Zij zei dat de rechter ‘nog wel zal "
            "zien’ en zoekt steun bij een groep ouders die de jeugdbescherming bestrijdt."
        ),
        quality_note=(
            "De uitspraak is door een medewerker van de raad gehoord. Wat de groep ouders doet, is niet onderzocht."
        ),
        items=(
            Statement(
                text="Na de zitting zei zij dat de rechter ‘nog wel zal zien’. Zij huilde en ging daarna naar huis.",
                ago=41,
                how_sure="zeker, zelf gehoord",
                source="medewerker van de raad, zelf gehoord",
                necessity="De uitspraak is de aanleiding.",
            ),
            Statement(
                text="Zij werd lid van een groep ouders die klachten indient en een petitie begon.",
                ago=37,
                how_sure="zoals zij het vertelt",
                source="betrokkene, gesprek met de raad",
                necessity="Nodig om te zien of de groep geweld goedpraat.",
            ),
            Statement(
                text="Zij haalt haar dochter elke week op tijd op en houdt zich aan de afspraken.",
                ago=36,
                source="raadsonderzoeker, verslag van de omgang",
                necessity="Beschermende factor.",
            ),
        ),
        views=Views(
            ago=26,
            police=("does_not_fit", "Dit is verdriet om een uitspraak. Klagen en een petitie zijn een recht."),
            prosecutor=(
                "does_not_fit",
                "De woorden (1) zijn te vaag voor een zorg over geweld en er is geen ideologie.",
            ),
            mayor=(
                "does_not_fit",
                "Zij houdt zich aan de afspraken (3). Hulp bij de omgang past beter dan dit overleg.",
            ),
        ),
        assessment=Assessment(
            ago=10,
            outcome="does_not_fit",
            violence=Criterion(
                supports="Eén vage uitspraak vlak na de zitting: de rechter zal ‘nog wel zien’ (1).",
                against="Er kwam geen vervolg. Zij huilde en ging naar huis (1). Geweld noemde zij niet.",
                protects="Zij praat hierover met de raad en neemt hulp bij de omgang aan.",
                rests_on=(1,),
            ),
            ideas=Criterion(
                against=(
                    "Geen aanwijzingen. Zij is het niet eens met een uitspraak; dat is geen extremistisch denkbeeld."
                ),
                protects="Zij zoekt haar gelijk met een klacht en een petitie, dus langs de gewone weg (2).",
                rests_on=(2,),
            ),
            relations=Criterion(
                supports="Zij zoekt steun bij ouders die de jeugdbescherming bestrijden (2).",
                against="Die ouders dienen klachten in en begonnen een petitie (2). Dat is hun recht.",
                protects="Haar zus helpt haar elke week. Met haar dochter gaat de omgang goed (3).",
                rests_on=(2, 3),
            ),
            identification=Criterion(
                supports="Zij werd lid van een groep ouders (2).",
                against="De groep praat geweld niet goed en heeft geen extremistische ideologie (2).",
                rests_on=(2,),
            ),
            self_reliance=Criterion(
                against="Geen zorgen. Zij heeft werk en een woning.",
                protects="Zij haalt haar dochter op tijd op en houdt zich aan de afspraken (3).",
                rests_on=(3,),
            ),
            necessity="Er is geen samenwerking van deze deelnemers nodig. De raad kan dit zelf.",
            proportionality="Een casusoverleg zou een grote inbreuk zijn voor een gewone omgangszaak.",
            subsidiarity="Begeleiding bij de omgang door het wijkteam is lichter en is al aangeboden.",
        ),
        told=9,
        informing=Informing(
            ago=7, how="Gesprek bij de raad, met een brief. Zij weet dat de casus niet wordt voorgelegd."
        ),
    ),
    # No unanimity within the term.
    Story(
        id="kranenbroek-04",
        body="kranenbroek",
        by="police",
        received=45,
        addressee="police",
        subject=Subject(
            surname="Nowicki",
            given_names="Arkadiusz",
            born_on="1988-06-10",
            contact="Walvissteeg 6, Kranenbroek",
            stay_ago=900,
        ),
        conduct=(
            "Betrokkene gelooft in een complot van banken en media en deelt lijsten met namen van "
            "journalisten. Hij schreef dat zij ‘aan de beurt komen’."
        ),
        quality_note=(
            "De lijst en het bericht zijn openbaar en bekeken. Of hij zelf de lijst maakte of overnam, kon de "
            "politie niet vaststellen."
        ),
        items=(
            Statement(
                text="Hij plaatste een lijst met zes namen van journalisten met de tekst dat zij ‘aan de beurt komen’.",
                ago=52,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, zelf gelezen",
                source="politie, openbaar bericht",
                necessity="De tekst is de kern van de aanmelding.",
            ),
            Statement(
                text=(
                    "Hij verwijderde de lijst nadat de wijkagent hem belde. Hij zei dat hij ‘het publieke "
                    "debat’ bedoelde."
                ),
                ago=50,
                category="f",
                basis="wpg_20_4",
                source="wijkagent, zelf gesproken",
                necessity="Laat zien hoe hij op een gesprek reageert.",
            ),
            Statement(
                text=(
                    "Hij bezoekt elke maand een avond over dit complot. Volgens een bezoeker is hij daar een "
                    "van de rustigen."
                ),
                ago=47,
                kind="hearsay",
                basis="wpg_20_4",
                how_sure="onzeker, één bron",
                source="bezoeker, gesprek met de politie",
                necessity="Zegt iets over zijn sociale relaties.",
            ),
        ),
        views=Views(
            ago=33,
            police=("fits", "De namenlijst (1) is ernstig, ook al haalde hij hem weg (2). Het kan terugkomen."),
            prosecutor=(
                "does_not_fit",
                "Het bericht is niet strafbaar en is weg. Zijn ideeën zijn geen grond voor dit overleg.",
            ),
            mayor=(
                "fits",
                (
                    "Journalisten op een lijst zetten gaat verder dan een mening. Een gesprek hielp (2), maar "
                    "wie volgt hem?"
                ),
            ),
        ),
        no_unanimity=15,
        told=14,
        informing=Informing(ago=20, how="Brief van de burgemeester, met uitleg over de aanmelding en zijn rechten."),
    ),
    # A case with contributions, no analysis yet.
    Story(
        id="kranenbroek-05",
        body="kranenbroek",
        by="police",
        received=58,
        addressee="police",
        subject=Subject(
            surname="Wynalda",
            given_names="Jildou",
            born_on="1999-03-15",
            contact="Fabriekspad 48, Kranenbroek",
            stay_ago=500,
        ),
        conduct=(
            "Betrokkene zoekt een groep op die stallen en slachterijen wil treffen. Zij schreef dat ‘schade "
            "aan mensen soms nodig is’ en vroeg anderen om mee te doen."
        ),
        quality_note=(
            "Het bericht is openbaar en bekeken. De uitnodiging is gezien door een agent. Dat zij dieren wil "
            "beschermen, is geen onderdeel van de zorg."
        ),
        items=(
            Statement(
                text=(
                    "Zij plaatste een bericht waarin staat dat ‘schade aan mensen soms nodig is’ en kreeg "
                    "daarop bijval."
                ),
                ago=66,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, zelf gelezen",
                source="politie, openbaar bericht",
                necessity="Eigen woorden over geweld tegen personen.",
            ),
            Statement(
                text="Zij vroeg drie mensen per bericht om ‘een echte groep’ te vormen.",
                ago=62,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, zelf gelezen",
                source="politie, openbaar bericht",
                necessity="Laat zien dat zij anderen zoekt.",
            ),
            Statement(
                text="Zij werkt bij een dierenopvang en geeft daar les aan kinderen.",
                ago=60,
                basis="wpg_20_4",
                source="wijkagent, gesprek met betrokkene",
                necessity="Beschermende factor en een netwerk.",
            ),
        ),
        views=Views(
            ago=50,
            police=("fits", "Schade aan mensen verdedigen (1) en een groep zoeken (2) is meer dan actievoeren."),
            prosecutor=(
                "fits",
                "Strafbaar is het nog niet. Juist daarom heeft overleg zin, vóór zij een grens over gaat.",
            ),
            mayor=("fits", "Haar doel voor dieren deel ik misschien. De zin over mensen (1) is de reden."),
        ),
        assessment=Assessment(
            ago=42,
            outcome="fits",
            violence=Criterion(
                supports="Zij verdedigt schade aan mensen in één bericht en kreeg daarop bijval (1).",
                against="Zij pleegde zelf geen geweld. Een plan of een middel is niet gezien.",
                protects="Met de wijkagent praatte zij vriendelijk en open.",
                rests_on=(1,),
            ),
            ideas=Criterion(
                supports="Zij vindt dat schade aan mensen soms nodig is (1). Dat is het zorgelijke deel.",
                against="Opkomen voor dieren is een mening die zij mag hebben. Die weegt niet mee.",
                protects="Zij praat hierover met haar partner, die het niet met haar eens is.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="Zij vroeg drie mensen om ‘een echte groep’ te vormen (2).",
                against="Of die groep er komt, is niet bekend.",
                protects="Bij de opvang heeft zij collega’s die haar graag zien (3).",
                rests_on=(2, 3),
            ),
            identification=Criterion(
                supports="Zij gebruikt de naam van een bekende groep.",
                against="Zij hoort er niet bij en zoekt juist een eigen groep (2).",
                rests_on=(2, 3),
            ),
            self_reliance=Criterion(
                against="Geen zorgen.",
                protects="Zij heeft werk dat zij belangrijk vindt (3), een huis en een partner.",
                rests_on=(3,),
            ),
            necessity=(
                "Politie, openbaar ministerie en college zien elk iets anders. Samen wordt duidelijk of er "
                "een groep ontstaat."
            ),
            proportionality="Ja, voor het bericht en de oproep. Haar mening over dieren blijft buiten de gegevens.",
            subsidiarity="De wijkagent sprak haar één keer. Zij was vriendelijk, maar bleef bij haar woorden.",
        ),
        composition=Composition(
            ago=36,
            members={
                "police": ("zicht op de nieuwe groep", "De politie kent de contacten die zij zoekt."),
                "prosecutor": (
                    "grens van het strafrecht",
                    "Het openbaar ministerie beoordeelt of oproepen strafbaar worden.",
                ),
                "coordinator": ("regie en steun bij de opvang", "Het college heeft contact met de dierenopvang."),
            },
            reason="De burgemeester zit niet zelf aan tafel: er is geen maatregel voor de openbare orde nodig.",
        ),
        opened=34,
        contributions=(
            Contribution(
                by="police",
                ago=30,
                statement=Statement(
                    text="Van de drie mensen antwoordde er één. Zij spraken af en niemand anders kwam.",
                    ago=31,
                    category="f",
                    basis="wpg_20_4",
                    source="politie, eigen onderzoek",
                    necessity="Laat zien of er een groep ontstaat.",
                ),
            ),
            Contribution(
                by="coordinator",
                ago=24,
                statement=Statement(
                    text=(
                        "Volgens de dierenopvang gaat zij rustig en respectvol met kinderen om. De opvang wil "
                        "haar graag houden."
                    ),
                    ago=26,
                    kind="judgement",
                    category="e",
                    source="leidinggevende van de opvang, met haar medeweten",
                    necessity="Deze plek moet in het plan een plaats krijgen.",
                ),
                file=(
                    "gesprek-opvang.txt",
                    (
                        "Uittreksel van een gesprek met de dierenopvang.\n"
                        "Taken: lessen aan kinderen, verzorging.\n"
                        "Wat goed gaat: rust, geduld, afspraken.\n"
                        "Wens: haar baan bij de opvang uitbreiden.\n"
                    ),
                ),
            ),
            Contribution(
                by="prosecutor",
                ago=18,
                statement=Statement(
                    text="Het bericht is niet strafbaar. Voor een verbod op een groep is geen grond.",
                    ago=19,
                    category="g",
                    basis="wjsg_39fb",
                    source="officier van justitie",
                    necessity="Deelnemers weten nu dat er geen strafzaak komt.",
                    criminal=True,
                ),
            ),
            Contribution(
                by="coordinator",
                ago=12,
                statement=Statement(
                    text=(
                        "Zij zei tegen een collega dat zij het bericht niet zo bedoelde en dat zij het wil verwijderen."
                    ),
                    ago=13,
                    kind="hearsay",
                    category="c",
                    source="collega van de dierenopvang",
                    necessity="Moet bij haarzelf worden nagevraagd voor de analyse.",
                ),
            ),
        ),
        round=Round(
            ago=44,
            answers=(
                Answer(
                    by="police",
                    ago=40,
                    ground="uavg_41_d",
                    motivation=(
                        "De politie kijkt of er een groep ontstaat. Wie zij vroeg, kan door haar worden gewaarschuwd "
                        "als zij het nu hoort."
                    ),
                ),
                Answer(by="prosecutor", ago=41),
                Answer(by="mayor", ago=42),
            ),
        ),
        informing=Informing(
            ago=32,
            ground="uavg_41_d",
            motivation=(
                "De politie kijkt of er een groep ontstaat. Als zij het nu hoort, kunnen anderen in de groep "
                "gewaarschuwd worden."
            ),
            recheck=20,
        ),
    ),
    # A case with a plan; on the last and on the coming agenda.
    Story(
        id="kranenbroek-06",
        body="kranenbroek",
        by="probation",
        received=210,
        addressee="public_prosecution",
        subject=Subject(
            surname="Bouchtaoui",
            given_names="Yassin",
            born_on="2002-05-21",
            stay_evidence="Woont bij zijn tante; de toezichthouder was daar.",
            contact="Pottenbakkersweg 73, Kranenbroek",
            stay_ago=1500,
        ),
        conduct=(
            "Betrokkene staat onder toezicht voor het delen van oproepen van een jihadistische organisatie. "
            "Tegen zijn toezichthouder zei hij dat hij ‘klaar is met dit land’ en dat geweld ‘soms plicht’ is."
        ),
        quality_note=(
            "De uitspraken zijn door de toezichthouder direct opgeschreven. Wat hij privé gelooft, is niet "
            "gevraagd. De moskee waar hij komt, is hierin geen bron en geen zorg."
        ),
        items=(
            Statement(
                text="Hij zei dat geweld ‘soms plicht’ is en herhaalde dat een week later, rustig en met argumenten.",
                ago=218,
                how_sure="zeker, twee keer gehoord",
                source="toezichthouder, zelf gehoord",
                necessity="Eigen woorden over geweld.",
                special=("religion_belief",),
            ),
            Statement(
                text="Hij deelde nog één keer een oproep met zijn nieuwe account en haalde die na een uur weg.",
                ago=214,
                how_sure="zeker, zelf gezien",
                source="toezichthouder, openbaar account",
                necessity="Laat zien of hij weer terugvalt.",
                criminal=True,
            ),
            Statement(
                text="Zijn tante nam hem in huis. Hij brengt zijn neefje naar school en is daar op tijd.",
                ago=212,
                category="e",
                source="toezichthouder, gesprek met de tante",
                necessity="Beschermende factor.",
            ),
        ),
        views=Views(
            ago=200,
            police=("fits", "Hij zegt dit kalm en herhaalt het (1). Van voorbereiding is niets gezien."),
            prosecutor=(
                "fits",
                "De ene oproep (2) was snel weg. Het toezicht loopt nog een jaar; dat moet je gebruiken.",
            ),
            mayor=(
                "fits",
                "Zijn geloof telt niet mee. Zijn tante en neefje (3) zijn de reden dat een plan kan lukken.",
            ),
        ),
        assessment=Assessment(
            ago=190,
            outcome="fits",
            violence=Criterion(
                supports=(
                    "Hij noemt geweld een plicht en herhaalde dat rustig (1). Tijdens het toezicht deelde hij weer "
                    "een oproep (2)."
                ),
                against="Hij bereidde niets voor. De oproep haalde hij na een uur zelf weg (2).",
                protects="Hij wil niet dat zijn neefje zulke beelden ziet.",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Hij verdedigt dit met argumenten en met boeken die hij zelf zocht (1).",
                against="Zijn geloof is geen extremistisch denkbeeld en weegt niet mee.",
                protects="In gesprekken blijft hij luisteren en vragen stellen.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="Online heeft hij vier contacten. Wie zij zijn, is nog niet bekend.",
                against="Buiten het scherm zoekt hij hen niet op.",
                protects="Thuis heeft hij een tante en een neefje die om hem geven (3).",
                rests_on=(3,),
            ),
            identification=Criterion(
                supports="Hij deelde een oproep van de organisatie (2).",
                against="Hij noemt zich geen lid en gebruikt haar tekens niet.",
                rests_on=(2,),
            ),
            self_reliance=Criterion(
                supports="Hij heeft nog geen werk en dus lange, lege dagen.",
                against="Hij heeft onderdak en regelt zijn papieren zelf.",
                protects="Hij komt al zijn afspraken na en brengt zijn neefje op tijd naar school (3).",
                rests_on=(3,),
            ),
            necessity="Toezicht, wonen en zijn contacten raken drie organisaties. De tante vraagt ook om steun.",
            proportionality="Ja. Zijn geloof en zijn boeken blijven buiten de gegevens, zijn uitspraken niet.",
            subsidiarity="Zes gesprekken door de reclassering gaven vertrouwen, maar geen andere kijk op geweld.",
        ),
        composition=Composition(
            ago=184,
            members={
                "police": ("zicht op online contacten", "De politie kent twee van zijn contacten."),
                "prosecutor": (
                    "voorwaarden en terugval",
                    "Het openbaar ministerie beslist over gevolgen van een terugval.",
                ),
                "coordinator": ("regie, werk en steun aan het gezin", "Het college biedt werk, en steun aan de tante."),
                "probation": (
                    "toezicht en gesprekken",
                    "De toezichthouder spreekt hem elke week en heeft zijn vertrouwen.",
                ),
            },
            reason="De burgemeester zit niet zelf aan tafel: er is nu geen maatregel voor de openbare orde nodig.",
        ),
        opened=182,
        contributions=(
            Contribution(
                by="probation",
                ago=176,
                statement=Statement(
                    text="Hij vertelde waarom hij de oproep weghaalde: zijn neefje zag de beelden en schrok.",
                    ago=178,
                    category="e",
                    source="toezichthouder, zelf gehoord",
                    necessity="Laat zien wat hem raakt.",
                ),
            ),
            Contribution(
                by="police",
                ago=170,
                statement=Statement(
                    text=(
                        "Twee van de vier contacten zijn veroordeeld voor het delen van oproepen. De andere "
                        "twee zijn onbekend."
                    ),
                    ago=172,
                    category="f",
                    basis="wpg_20_4",
                    source="politie",
                    necessity="Zicht op wie hem beïnvloedt.",
                    criminal=True,
                ),
            ),
            Contribution(
                by="coordinator",
                ago=165,
                statement=Statement(
                    text=(
                        "De tante vraagt om een eigen plek voor hem binnen een jaar. Zij houdt van hem, maar "
                        "heeft een klein huis."
                    ),
                    ago=166,
                    category="h",
                    source="wijkteam, gesprek met de tante",
                    necessity="Nodig voor een doel over wonen.",
                ),
            ),
            Contribution(
                by="prosecutor",
                ago=160,
                statement=Statement(
                    text=(
                        "Het toezicht loopt nog elf maanden. Bij een nieuwe oproep kan de rechter hem opnieuw "
                        "veroordelen."
                    ),
                    ago=162,
                    category="g",
                    basis="wjsg_51cb",
                    source="openbaar ministerie, executie",
                    necessity="Begrenst de ruimte van de aanpak.",
                    criminal=True,
                ),
            ),
        ),
        analysis=Analysis(
            ago=150,
            risk=True,
            picture=(
                "Betrokkene zegt rustig dat geweld soms moet en deelt dat soms. Hij luistert en reageert op "
                "wat zijn neefje laat zien. Thuis is er liefde, maar weinig ruimte. Hij wil vrij zijn van het "
                "toezicht, maar is bang voor wat daarna komt."
            ),
            reason="Zijn uitspraken, de terugval tijdens het toezicht en de twee contacten zijn verdere aanwijzingen.",
        ),
        plans=(
            Plan(
                ago=138,
                necessity=(
                    "Het toezicht loopt nog ruim tien maanden. Werk, wonen en gesprekken moeten in die tijd "
                    "op één lijn komen."
                ),
                text=(
                    "Doel wonen: hij heeft een eigen kamer en blijft welkom bij zijn tante. Doel werk: hij "
                    "heeft een vaste baan. Doel denken over geweld: hij bespreekt zijn vragen met zijn "
                    "toezichthouder en durft te twijfelen. Doel gezin: zijn tante en neefje hebben rust."
                ),
                actions=(
                    Action(
                        by="probation",
                        text="Houdt toezicht en bespreekt elke week één uitspraak of gebeurtenis.",
                        own_basis="Reclasseringsregeling 1995, hoofdstuk 3",
                        due=190,
                        progress=(
                            (90, "Hij vergeleek twee boeken en koos voor de milde."),
                            (30, "Hij zegt dat hij twijfelt aan het woord plicht."),
                        ),
                    ),
                    Action(
                        by="coordinator",
                        text="Zoekt een vaste baan en een kamer, samen met het jongerenpunt.",
                        own_basis="Participatiewet, artikel 7",
                        due=40,
                        progress=(
                            (75, "Hij werkt drie dagen in een bakkerij."),
                            (25, "De kamer is gevonden, hij kan er over zes weken in."),
                        ),
                    ),
                    Action(
                        by="police",
                        text="Volgt de twee bekende contacten en meldt of hij hun berichten deelt.",
                        own_basis="Politiewet 2012, artikel 3",
                        due=60,
                        progress=((50, "Geen nieuwe berichten gedeeld."),),
                    ),
                    Action(
                        by="coordinator",
                        text="Biedt de tante opvoedsteun en een vrij weekend per maand.",
                        own_basis="Wmo 2015, artikel 2.3.2",
                        due=-20,
                        progress=((60, "Zij nam het aan en ging twee keer weg."),),
                        done=35,
                        done_text="De steun loopt. De tante zegt dat zij weer slaapt.",
                    ),
                ),
            ),
        ),
        informing=Informing(
            ago=185, how="Gesprek bij de reclassering. Hij stelde veel vragen en kreeg de brief in gewone taal mee."
        ),
        meeting=(
            Decided("information", "Hij werkt nog in de bakkerij en kan binnenkort in de kamer. De tante heeft steun."),
            Decided(
                "decision",
                "De deelnemers gaan door met het plan zoals het is.",
                "Werk en wonen lopen. De gesprekken over geweld hebben nog tijd nodig.",
            ),
            Decided(
                "action",
                (
                    "De casusregisseur nodigt de toezichthouder en de wijkagent samen uit om over de tijd na "
                    "het toezicht te praten."
                ),
            ),
        ),
        next_meeting=True,
    ),
    # A case with a plan, and a participant that does not provide.
    Story(
        id="kranenbroek-07",
        body="kranenbroek",
        by="mayor",
        received=130,
        subject=Subject(
            surname="Grootveldt",
            given_names="Ronald",
            born_on="1972-10-30",
            aliases="‘vrij mens Ronald van het huis Grootveldt’",
            stay_evidence="Eigen woning, ook al noemt hij die zelf ‘buiten de gemeente’.",
            contact="Rietvinklaan 15, Kranenbroek",
            stay_ago=6100,
        ),
        conduct=(
            "Betrokkene noemt zich ‘vrij mens’ en zei dat hij met vijf anderen een ‘eigen wacht’ wil vormen "
            "tegen handhaving. Bij de eerste oefening kwamen er twee."
        ),
        quality_note=(
            "De uitspraak is gehoord door een handhaver. Dat er een oefening was, is door de politie "
            "nagegaan. Over wapens is niets bekend en niets opgenomen."
        ),
        items=(
            Statement(
                text="Hij zei tegen een handhaver dat zijn ‘wacht’ de volgende controle tegen zal houden.",
                ago=138,
                how_sure="zeker, zelf gehoord",
                source="handhaver van de gemeente, zelf gehoord",
                necessity="Reden van de aanmelding.",
            ),
            Statement(
                text=(
                    "Hij plaatste een oproep voor een oefening. Twee mensen kwamen en zij liepen een uur rond "
                    "met zaklampen."
                ),
                ago=134,
                how_sure="redelijk zeker, één aanwezige",
                source="gemeente, openbaar bericht en navraag bij een aanwezige",
                necessity="Toont wat er van de ‘wacht’ is.",
            ),
            Statement(
                text="Hij zorgt voor zijn vader van 87 en betaalt zijn huur op tijd.",
                ago=132,
                source="wijkteam, gesprek met betrokkene",
                necessity="Beschermende factor en ingang.",
            ),
        ),
        views=Views(
            ago=121,
            police=(
                "fits",
                "Een ‘wacht’ die handhaving wil tegenhouden (1) vraagt om aandacht. De groep is klein (2).",
            ),
            prosecutor=("fits", "Er is geen strafbaar feit. Het is goed als de gemeente en politie één lijn hebben."),
            mayor=("fits", "Mijn handhavers gaan nu met tweeën. Ik wil hem spreken voordat het groter wordt."),
        ),
        assessment=Assessment(
            ago=112,
            outcome="fits",
            violence=Criterion(
                supports="Hij kondigt aan dat zijn ‘wacht’ een controle tegenhoudt (1) en hield een oefening (2).",
                against="Geweld noemde hij niet. De oefening was een uur lopen met zaklampen (2).",
                protects="Hij praat met handhavers zolang het niet over zijn erf gaat.",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports=(
                    "Uit zijn idee dat de gemeente niet bestaat, volgt voor hem dat hij handhaving mag tegenhouden (1)."
                ),
                against="De gemeente niet erkennen mag. Dat weegt niet mee; het tegenhouden is het punt.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="Twee anderen kwamen naar de oefening (2).",
                against="Hij sprak over vijf mensen; drie kwamen niet.",
                protects="Zijn vader en zijn buren spreken hem aan op wat hij zegt (3).",
                rests_on=(2, 3),
            ),
            identification=Criterion(
                supports="Hij noemt zich ‘vrij mens’ en gebruikt papieren van een landelijke groep.",
                against="Een taak in die groep heeft hij niet. De ‘wacht’ bedacht hij zelf.",
                rests_on=(2,),
            ),
            self_reliance=Criterion(
                supports="De zorg voor zijn vader wordt zwaar voor hem.",
                against="Hij werkt als timmerman en betaalt zijn huur op tijd (3).",
                protects="Zijn vader rekent op hem en hij wil dat goed doen (3).",
                rests_on=(3,),
            ),
            necessity="Handhaving, politie en hulp moeten elkaar weten te vinden bij een volgend bezoek.",
            proportionality=(
                "Ja, voor zijn uitspraken over de wacht. Zijn vader blijft buiten de gegevens, behalve als "
                "hij steun wil."
            ),
            subsidiarity="Een gesprek met de wijkmanager eindigde met een handtekening op een eigen formulier.",
        ),
        composition=Composition(
            ago=106,
            members={
                "police": ("zicht op de oefeningen", "De politie weet wie er komt en spreekt hem daarop aan."),
                "prosecutor": (
                    "grens van het strafrecht",
                    "Het openbaar ministerie beslist over een zaak bij tegenhouden.",
                ),
                "mayor": ("gesprek over handhaving", "De burgemeester wil met hem praten en de openbare orde bewaken."),
                "coordinator": ("regie en steun voor zijn vader", "Het college regelt zorg voor zijn vader."),
            },
        ),
        opened=104,
        contributions=(
            Contribution(
                by="police",
                ago=99,
                statement=Statement(
                    text=(
                        "Aan de tweede oefening deden vier mensen mee. Eén van hen was eerder aangehouden bij "
                        "een protest."
                    ),
                    ago=101,
                    category="f",
                    basis="wpg_20_4",
                    source="politie, zelf gezien",
                    necessity="Laat zien of de groep groeit.",
                    criminal=True,
                ),
            ),
            Contribution(
                by="mayor",
                ago=92,
                statement=Statement(
                    text="Hij kwam op gesprek en zei dat hij vooral boos is over een afgekeurd hek op zijn erf.",
                    ago=93,
                    source="burgemeester, eigen gesprek",
                    necessity="Geeft een concreet begin.",
                ),
            ),
            Contribution(
                by="coordinator",
                ago=86,
                statement=Statement(
                    text="Hij vroeg om hulp voor zijn vader, die ’s nachts de deur uit loopt.",
                    ago=87,
                    category="e",
                    source="wijkteam, gesprek met betrokkene",
                    necessity="Reden voor een aanbod dat hem rust geeft.",
                    special=("health",),
                ),
            ),
            Contribution(
                by="police",
                ago=80,
                statement=Statement(
                    text="Twee van de vier zijn niet meer gekomen. Hij deed de laatste keer alleen een rondje.",
                    ago=82,
                    category="f",
                    basis="wpg_20_4",
                    source="politie, zelf gezien",
                    necessity="Laat zien hoe de groep verandert.",
                ),
            ),
        ),
        refusals=(("prosecutor", "g", 85),),
        analysis=Analysis(
            ago=72,
            risk=True,
            picture=(
                "Betrokkene kondigde een wacht aan, oefende drie keer en bleef toen alleen over. Hij is boos "
                "over een besluit over een hek. Zijn vader heeft zorg nodig en hij vraagt daar hulp bij. De "
                "politie kent de andere betrokkenen. Het openbaar ministerie verstrekte uit eigen afweging "
                "geen gegevens."
            ),
            reason=(
                "De aankondiging en de groei van de oefeningen zijn verdere aanwijzingen, al is de groep weer klein."
            ),
        ),
        plans=(
            Plan(
                ago=58,
                necessity=(
                    "Bij het volgende bezoek van handhaving kan de wacht terugkomen. Zorg voor zijn vader en "
                    "een besluit over het hek horen bij dezelfde afspraak."
                ),
                text=(
                    "Doel gezag en veiligheid: hij laat handhavers hun werk doen en belt bij vragen een vaste "
                    "persoon. Doel gezin: zijn vader slaapt veilig thuis. Doel rechtvaardigheid: hij weet wat "
                    "er met het hek is beslist en waarom."
                ),
                actions=(
                    Action(
                        by="mayor",
                        text="Legt het besluit over het hek uit en wijst op de weg van bezwaar.",
                        own_basis="Gemeentewet, artikel 170",
                        due=-30,
                        progress=(
                            (
                                50,
                                (
                                    "Uitgelegd in een gesprek van drie kwartier. Hij begreep het, maar is het "
                                    "er niet mee eens."
                                ),
                            ),
                        ),
                        done=41,
                        done_text="Hij maakte bezwaar en belt nu eerst met de vaste persoon.",
                    ),
                    Action(
                        by="coordinator",
                        text="Regelt dagbesteding voor zijn vader en een alarm aan de deur.",
                        own_basis="Wmo 2015, artikel 2.3.2",
                        due=15,
                        progress=((20, "Zijn vader gaat twee dagen per week naar een dagplek."),),
                    ),
                    Action(
                        by="police",
                        text="Gaat mee bij het eerste bezoek van handhaving en bespreekt vooraf hoe.",
                        own_basis="Politiewet 2012, artikel 3",
                        due=35,
                    ),
                ),
            ),
        ),
        informing=Informing(ago=108, how="De burgemeester vertelde het in het gesprek, met een brief erbij."),
        next_meeting=True,
    ),
    # Closed; the data are still needed for a while.
    Story(
        id="kranenbroek-08",
        body="kranenbroek",
        by="coordinator",
        received=330,
        subject=Subject(
            surname="Doekhie",
            given_names="Chayenne",
            born_on="2007-06-27",
            contact="Lichtwachterskade 20, Kranenbroek",
            stay_ago=1600,
        ),
        conduct=(
            "Betrokkene is 19 en beheert een kanaal waar accelerationistische teksten staan. Daarin wordt "
            "gewenst dat de samenleving instort, en anderen vragen haar om raad."
        ),
        quality_note=(
            "Het kanaal is openbaar en door twee medewerkers bekeken. Wat zij zelf schreef en wat zij "
            "overnam, is uit elkaar gehouden. Voor iets uit een besloten chat is geen toegang gevraagd."
        ),
        items=(
            Statement(
                text=(
                    "Zij schreef zelf twee teksten waarin staat dat de samenleving ‘eerst moet breken’. De "
                    "andere teksten nam zij over."
                ),
                ago=338,
                source="college, openbaar kanaal",
                necessity="Laat zien wat van haar is en wat niet.",
            ),
            Statement(
                text="Volgers vragen haar om raad. Zij antwoordt ‘lees meer’ en geeft nooit een opdracht.",
                ago=334,
                source="college, openbaar kanaal",
                necessity="Rol en invloed zijn van belang.",
            ),
            Statement(
                text=(
                    "Zij was jarenlang mantelzorger voor haar moeder. Sinds die in een verpleeghuis woont, is "
                    "zij veel alleen."
                ),
                ago=332,
                category="e",
                source="wijkteam, gesprek met betrokkene",
                necessity="Verklaart haar lege dagen; ingang voor steun.",
                special=("health",),
            ),
        ),
        views=Views(
            ago=321,
            police=(
                "fits",
                "Zij heeft invloed (2), al geeft zij geen opdrachten. Haar eigen teksten (1) zijn zorgelijk.",
            ),
            prosecutor=("fits", "Niets is strafbaar. Als invloed groter wordt, is het te laat voor een gesprek."),
            mayor=(
                "fits",
                "Haar dagen zijn leeg (3). Steun moet er eerst zijn, daarna pas een gesprek over de teksten.",
            ),
        ),
        assessment=Assessment(
            ago=311,
            outcome="fits",
            violence=Criterion(
                supports="Zij schrijft dat de samenleving eerst moet breken (1).",
                against="Zij roept niet op tot geweld en praat het niet goed. Volgers kregen nooit een opdracht (2).",
                protects="Op een vraag om raad verwijst zij naar boeken en niet naar een daad (2).",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Zij schreef twee eigen teksten en nam andere over (1).",
                against="Het meeste schreef zij niet zelf (1).",
                protects="Zij leest breed en verandert van mening.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports=(
                    "Online vragen volgers haar om raad (2). Sinds haar moeder in een verpleeghuis woont, is zij "
                    "veel alleen (3)."
                ),
                against="Volgers zijn geen vrienden; zij kent hen niet.",
                protects="Buiten het scherm heeft zij een tante en een oude vriendin.",
                rests_on=(2, 3),
            ),
            identification=Criterion(
                supports="Zij beheert een kanaal van deze stroming.",
                against="Zij noemt zichzelf ‘lezer’ en geen lid.",
                rests_on=(1, 2),
            ),
            self_reliance=Criterion(
                supports="Haar dagen zijn leeg sinds de zorg voor haar moeder wegviel (3).",
                against="Zij doet haar huishouden en is al jaren haar eigen baas (3).",
                protects="Zij wil leren en vraagt daar zelf naar.",
                rests_on=(3,),
            ),
            necessity=(
                "Kanaal, opleiding en eenzaamheid liggen bij verschillende organisaties. Samen is een plan mogelijk."
            ),
            proportionality="Ja, voor het openbare kanaal. Haar leeslijst en haar volgers blijven buiten de gegevens.",
            subsidiarity="Een jongerenwerker sprak haar vijf keer. Dat was fijn, maar veranderde haar dagen niet.",
        ),
        composition=Composition(
            ago=305,
            members={
                "police": ("zicht op het kanaal en de volgers", "De politie kent andere kanalen van deze stroming."),
                "prosecutor": ("grens van het strafrecht", "Het openbaar ministerie let op opruiing."),
                "coordinator": ("regie, opleiding en dagbesteding", "Het college regelt onderwijs en werk."),
            },
            reason="De burgemeester zit niet zelf aan tafel: er is geen maatregel voor de openbare orde nodig.",
        ),
        opened=303,
        contributions=(
            Contribution(
                by="coordinator",
                ago=297,
                statement=Statement(
                    text="Zij wil een opleiding tot archiefmedewerker doen en vroeg of zij daarbij hulp krijgt.",
                    ago=299,
                    category="e",
                    source="jongerenwerker, gesprek met betrokkene",
                    necessity="Uitgangspunt voor een doel.",
                ),
                file=(
                    "wensen-opleiding.txt",
                    (
                        "Gesprek over de toekomst.\n"
                        "Wens: archief of bibliotheek.\n"
                        "Wat nodig is: reiskosten en een laptop.\n"
                        "Zij wil zelf met de opleiding bellen.\n"
                    ),
                ),
            ),
            Contribution(
                by="police",
                ago=288,
                statement=Statement(
                    text=(
                        "Van de drieduizend volgers zijn er vijf bekend van andere kanalen. Geen van hen "
                        "woont in de regio."
                    ),
                    ago=290,
                    category="f",
                    basis="wpg_20_4",
                    source="politie",
                    necessity="Laat zien wie haar leest en waar.",
                ),
            ),
            Contribution(
                by="police",
                ago=275,
                statement=Statement(
                    text="Zij plaatste drie weken geen teksten. Op een vraag antwoordde zij dat zij ‘pauze’ heeft.",
                    ago=277,
                    category="f",
                    basis="wpg_20_4",
                    source="politie, openbaar kanaal",
                    necessity="Toont verandering.",
                ),
            ),
        ),
        analysis=Analysis(
            ago=262,
            risk=True,
            picture=(
                "Betrokkene was alleen en vond lezers. Zij schrijft dat alles moet breken, maar geeft niemand "
                "een opdracht en leest breed. Een opleiding en haar tante geven haar weer een plek."
            ),
            reason="Haar invloed en haar teksten zijn verdere aanwijzingen, ook al praat zij geweld niet goed.",
        ),
        plans=(
            Plan(
                ago=250,
                necessity=(
                    "Zonder opleiding en bezoek aan haar moeder blijft het kanaal haar enige plek. Gemeente "
                    "en politie moeten elkaar daarbij niet tegenwerken."
                ),
                text=(
                    "Doel opleiding: zij volgt een opleiding tot archiefmedewerker. Doel gezin: zij ziet haar "
                    "moeder elke week. Doel relaties: zij heeft mensen om zich heen die haar aardig vinden om "
                    "wie zij is. Doel denken: zij bespreekt haar teksten met iemand die meeleest."
                ),
                actions=(
                    Action(
                        by="coordinator",
                        text="Regelt de inschrijving, reiskosten en een laptop.",
                        own_basis="Participatiewet, artikel 7",
                        due=-180,
                        progress=((235, "Ingeschreven. Zij kocht zelf een agenda."),),
                        done=205,
                        done_text="Zij volgde alle lessen van het eerste half jaar.",
                    ),
                    Action(
                        by="coordinator",
                        text="Geeft haar een begeleider die over haar teksten wil praten.",
                        own_basis="Wmo 2015, artikel 2.3.2",
                        due=-100,
                        progress=(
                            (210, "Na drie gesprekken schreef zij een tegenstuk op haar eigen kanaal."),
                            (150, "Het kanaal is nu een leesclub."),
                        ),
                        done=125,
                        done_text="Zij sloot het kanaal en begon een leesclub in de bibliotheek.",
                    ),
                    Action(
                        by="police",
                        text="Kijkt elke maand of volgers haar onder druk zetten.",
                        own_basis="Politiewet 2012, artikel 3",
                        due=-90,
                        progress=((190, "Geen druk gezien."),),
                        done=122,
                        done_text="Na het sluiten van het kanaal bleef het rustig.",
                    ),
                ),
            ),
            Plan(
                ago=120,
                necessity="Alleen de eerste maanden van de leesclub vragen nog aandacht van meer dan één organisatie.",
                text=(
                    "Evaluatie: het kanaal is dicht, zij studeert en ziet haar moeder elke week. Volgers "
                    "lieten haar met rust. Er zijn geen nieuwe acties; de deelnemers zien over twee maanden "
                    "of sluiten kan."
                ),
            ),
        ),
        closing=Closing(
            ago=50,
            ground=(
                "Het kanaal is dicht en zij heeft opleiding, gezin en vriendschappen. De deelnemers hebben "
                "geen gezamenlijke taak meer."
            ),
            necessary_until=500,
            reason=(
                "Haar opleiding duurt nog ruim een jaar. In die tijd kan het nodig zijn te weten wat is "
                "afgesproken. Daarna niet meer."
            ),
        ),
        informing=Informing(ago=306, how="Gesprek op school met de contactpuntmedewerker, en de brief nog eens thuis."),
    ),
    # Withdrawn by who submitted it: it was about a namesake.
    Story(
        id="kranenbroek-09",
        body="kranenbroek",
        by="coordinator",
        received=12,
        subject=Subject(
            surname="Tolhoek",
            given_names="Marijke",
            born_on="1990-05-05",
            contact="Grasdrogerij 8, Kranenbroek",
            stay_ago=2700,
        ),
        conduct=(
            "In een openbare groep staat onder de naam van betrokkene dat zij ‘de raadszaal wil uitroken’. Zij had "
            "kort daarvoor een boos gesprek aan de balie."
        ),
        quality_note=(
            "Het bericht is door een medewerker gezien. Dat de pagina van betrokkene is, nam hij aan; dat wordt nog "
            "nagekeken."
        ),
        items=(
            Statement(
                text="Onder haar naam staat een bericht dat iemand ‘de raadszaal moet uitroken’.",
                ago=15,
                how_sure="bericht gezien; van wie de pagina is, is onzeker",
                source="college, openbare groep",
                necessity="Reden van de aanmelding.",
            ),
            Statement(
                text="Zij was aan de balie boos over een afgewezen vergunning. Daarna bood zij haar excuses aan.",
                ago=18,
                how_sure="zeker, zelf gezien",
                source="baliemedewerker",
                necessity="Verband dat werd vermoed.",
            ),
        ),
        views=Views(
            ago=7,
            police=("does_not_fit", "Wij kunnen de pagina niet aan haar koppelen. Kijk dat eerst na."),
        ),
        withdrawn=(
            2,
            (
                "De pagina is van een naamgenoot in een andere provincie. Betrokkene heeft niets geschreven. Wij "
                "hadden dit vóór de aanmelding moeten nakijken."
            ),
        ),
    ),
)

REPORTS = (
    Report(
        id="kranenbroek-m1",
        body="kranenbroek",
        ago=6,
        channel="counter",
        about="Een collega bij een groothandel die ‘de helden’ van een aanslag noemt en filmpjes laat zien.",
        persons=("een collega van de melder bij de groothandel",),
        receipt=("counter", 6),
        reporter_name="S. van der Zwaluwe",
        reporter_contact="06 5550 0172, na zes uur",
        statements=(
            Statement(
                text=(
                    "Een collega liet in de kantine een filmpje zien van een aanslag en zei dat de dader "
                    "‘wist wat hij deed’."
                ),
                ago=8,
                source="collega, zelf gezien",
                place="kantine van de groothandel",
                how_sure="zeker, zelf gezien",
                person=1,
            ),
            Statement(
                text="Twee andere collega’s lachten erom. Eén liep weg.",
                ago=8,
                source="collega, zelf gezien",
                how_sure="zeker, zelf gezien",
            ),
            Statement(
                text="De chef zou hem al een keer hebben aangesproken.",
                ago=7,
                kind="hearsay",
                source="collega, via een ander",
                how_sure="onzeker, van een ander gehoord",
                person=1,
            ),
        ),
    ),
)

REQUESTS = (
    Request(
        id="kranenbroek-v1",
        body="kranenbroek",
        ago=12,
        right="erasure",
        name="Chayenne Doekhie",
        born_on="2007-06-27",
        address="Lichtwachterskade 20, Kranenbroek",
        explanation="De casus is gesloten. Ik studeer nu en wil niet dat er nog iets over mij wordt bewaard.",
    ),
)
