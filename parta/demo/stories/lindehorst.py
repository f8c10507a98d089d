"""The stories of Lindehorst: thirteen subjects from a first referral to a destroyed file. Everything is fictitious."""

from parta.demo.story import (
    Action,
    Analysis,
    Answer,
    Assessment,
    Closing,
    Composition,
    Consulted,
    Contribution,
    Criterion,
    Decided,
    Gathered,
    Informing,
    Move,
    Plan,
    Report,
    Request,
    Round,
    Statement,
    Story,
    Subject,
    Talk,
    ThirdParty,
    Views,
)

STORIES = (
    # Received, no view yet.
    Story(
        id="lindehorst-01",
        body="lindehorst",
        by="police",
        received=4,
        addressee="police",
        subject=Subject(
            surname="Halbesma",
            given_names="Sybren",
            born_on="2007-02-11",
            aliases="‘syb_011’ in de chatgroep",
            stay_evidence="Woont bij zijn moeder; zo ook ingeschreven.",
            contact="Veldkersweg 8, Lindehorst",
            stay_ago=2100,
        ),
        conduct=(
            "Betrokkene schrijft in een besloten chatgroep dat de samenleving ‘eerst moet instorten’. Hij "
            "prijst daar mensen die geweld hebben gebruikt. Zijn moeder en zijn stagebegeleider maken zich "
            "zorgen."
        ),
        quality_note=(
            "De berichten onder (1) zijn door de politie zelf gelezen. De zorg van de moeder (2) is in een "
            "gesprek nagevraagd. Of hij de berichten zelf bedacht of overnam, is nog niet bekend."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene plaatste in zes weken elf berichten waarin hij geweld tegen willekeurige "
                    "mensen goedpraat. Hij noemt geen plaats, dag of persoon."
                ),
                ago=12,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, zelf gelezen",
                source="politie, zelf gelezen berichten",
                necessity="Laat zien waarop de zorg rust en waar zij ophoudt.",
                criminal=True,
            ),
            Statement(
                text=(
                    "Zijn moeder vertelt dat hij sinds een paar maanden zijn oude vrienden niet meer ziet en "
                    "’s nachts achter het scherm zit."
                ),
                ago=8,
                kind="hearsay",
                basis="wpg_20_4",
                how_sure="redelijk zeker, nagevraagd",
                source="moeder, gesprek met de wijkagent",
                necessity="Nodig om te zien of hij zich terugtrekt en wie hem nu bereikt.",
            ),
            Statement(
                text="Hij gaat vier dagen per week naar zijn stage en komt afspraken na.",
                ago=6,
                basis="wpg_20_4",
                how_sure="zeker, nagebeld",
                source="stagebegeleider, met toestemming van betrokkene gebeld",
                necessity="Beschermende factor die de weging moet kennen.",
            ),
        ),
    ),
    # Two of three views are in.
    Story(
        id="lindehorst-02",
        body="lindehorst",
        by="coordinator",
        received=11,
        subject=Subject(
            surname="Nieuwstraten",
            given_names="Ingrid",
            born_on="1968-05-30",
            contact="Melkpad 21, Lindehorst",
            stay_ago=6900,
        ),
        conduct=(
            "Betrokkene stuurt de gemeente en twee medewerkers brieven waarin zij hen ‘aansprakelijk’ stelt "
            "en een eigen rechtbank aankondigt. Zij betaalt sinds een jaar geen belasting meer en helpt "
            "anderen om dat ook te doen."
        ),
        quality_note=(
            "De brieven zijn in het archief van de gemeente bekeken. Dat zij anderen helpt, heeft zij zelf "
            "aan de balie verteld. De opmerking onder (3) is nog niet nagevraagd."
        ),
        items=(
            Statement(
                text=(
                    "In vijf maanden kwamen negen brieven binnen. In twee daarvan staat dat medewerkers ‘voor "
                    "het volkstribunaal’ moeten komen."
                ),
                ago=20,
                how_sure="zeker",
                source="postregistratie van de gemeente",
                necessity="De brieven zijn de kern van de aanmelding.",
                special=("political",),
            ),
            Statement(
                text="Zij zei aan de balie dat zij twaalf mensen helpt om hun identiteitskaart in te leveren.",
                ago=17,
                how_sure="zeker, zelf gehoord",
                source="baliemedewerker, zelf gehoord",
                necessity="Nodig om te zien of zij anderen meeneemt.",
            ),
            Statement(
                text=(
                    "Een medewerker hoorde van een inwoner dat er over huisadressen van ambtenaren is "
                    "gesproken. De inwoner wist niet door wie."
                ),
                ago=14,
                kind="hearsay",
                how_sure="onzeker, uit de tweede hand",
                source="medewerker handhaving",
                necessity="Kan op dreiging wijzen en moet daarom worden nagevraagd.",
            ),
            Statement(
                text="Zij past drie dagen per week op haar kleinzoon en heeft goed contact met haar dochter.",
                ago=13,
                category="e",
                how_sure="zoals zij het vertelt",
                source="wijkteam, gesprek met betrokkene",
                necessity="Laat zien wat haar steunt en wie haar kan aanspreken.",
            ),
        ),
        views=Views(
            ago=6,
            prosecutor=(
                "fits",
                (
                    "Kritiek op de overheid is haar recht. De aankondiging van een ‘tribunaal’ (1) en de hulp "
                    "aan anderen (2) vragen wel om een gezamenlijk beeld. Uitspraak (3) weegt pas mee als die "
                    "is nagevraagd."
                ),
            ),
            mayor=(
                "fits",
                (
                    "De medewerkers voelen zich onveilig door de brieven (1). Een gesprek door de gemeente "
                    "alleen leverde niets op. Haar dochter en kleinzoon (4) geven een ingang."
                ),
            ),
        ),
    ),
    # Three views, no assessment yet.
    Story(
        id="lindehorst-03",
        body="lindehorst",
        by="police",
        received=16,
        addressee="police",
        subject=Subject(
            surname="Ouardani",
            given_names="Bilal",
            born_on="1999-08-17",
            stay_evidence="Deelt een woning met zijn zus; de wijkagent was er.",
            contact="Grutterssteeg 5, Lindehorst",
            stay_ago=1500,
        ),
        conduct=(
            "Betrokkene hoort bij een kleine klimaatgroep. Na een actie sprak hij erover dat schade maken ‘te "
            "braaf’ is en dat bestuurders van een bedrijf het persoonlijk moeten voelen."
        ),
        quality_note=(
            "De uitspraak onder (1) is door een agent gehoord en dezelfde dag opgeschreven. Uitspraak (3) "
            "komt van één bron en is niet nagetrokken. Demonstreren is geen onderdeel van de zorg."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene zei na zijn aanhouding dat bestuurders ‘geen rustige nacht meer’ mogen "
                    "hebben. Hij werd aangehouden voor vernieling van een hek."
                ),
                ago=30,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, dezelfde dag opgeschreven",
                source="politie, proces-verbaal",
                necessity="Eigen woorden van betrokkene over geweld tegen personen.",
                criminal=True,
            ),
            Statement(
                text=(
                    "Bij hem lag een lijst met namen en woonplaatsen van vier bestuurders. Hij zegt dat de "
                    "lijst voor brieven is bedoeld."
                ),
                ago=30,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker; de bedoeling is onzeker",
                source="politie, proces-verbaal",
                necessity="Nodig om de uitspraak onder (1) te kunnen wegen.",
                criminal=True,
            ),
            Statement(
                text=(
                    "Volgens een oud-lid heeft de groep zich gesplitst over de vraag of geweld mag. Aan welke "
                    "kant betrokkene staat, wist het oud-lid niet."
                ),
                ago=22,
                kind="hearsay",
                basis="wpg_20_4",
                how_sure="onzeker, één bron",
                source="oud-lid van de groep, gesprek met de politie",
                necessity="Laat zien in welke omgeving hij keuzes maakt.",
            ),
            Statement(
                text=(
                    "Hij werkt als fietsenmaker en deelt een woning met zijn zus. Zij spreekt hem aan op wat hij zegt."
                ),
                ago=18,
                basis="wpg_20_4",
                source="wijkagent, gesprek met betrokkene en zus",
                necessity="Beschermende factoren horen in de weging.",
            ),
        ),
        views=Views(
            ago=9,
            police=(
                "fits",
                (
                    "De woorden (1) en de lijst (2) gaan verder dan actievoeren. Er is geen voorbereiding "
                    "gezien. Met alleen een strafzaak verandert het niet."
                ),
            ),
            prosecutor=(
                "fits",
                (
                    "De vernieling wordt vervolgd. De lijst (2) heeft misschien een gewone uitleg, maar past "
                    "bij wat hij zei (1). Afstemming is nodig zodat strafzaak en begeleiding elkaar niet "
                    "tegenwerken."
                ),
            ),
            mayor=(
                "fits",
                (
                    "Zijn mening over het klimaat telt niet mee. Het gaat om personen die het moeten ‘voelen’ "
                    "(1, 2). Zijn zus en zijn werk (4) zijn sterke kanten."
                ),
            ),
        ),
        talk=Talk(days=3, at="11:00", place="Zorg- en Veiligheidshuis, kamer 2"),
    ),
    # Assessment entered, confirmed by the mayor only.
    Story(
        id="lindehorst-04",
        body="lindehorst",
        by="mayor",
        received=19,
        subject=Subject(
            surname="Wilczek",
            given_names="Tomasz",
            born_on="1985-01-09",
            contact="Spinhuisdwarsstraat 40, Lindehorst",
            stay_ago=3300,
        ),
        conduct=(
            "Betrokkene voelt zich al drie jaar onrecht aangedaan door een instelling. Sinds kort leest en "
            "deelt hij teksten van mensen die met zo’n gevoel geweld tegen instanties verdedigen, en noemt "
            "hij hen zijn voorbeeld."
        ),
        quality_note=(
            "De mails onder (1) liggen bij de gemeente. De gedeelde teksten (2) zijn openbaar en bekeken. "
            "Over zijn gezondheid is niets gevraagd en niets opgenomen."
        ),
        items=(
            Statement(
                text=(
                    "Hij mailde de burgemeester drie keer dat ‘praten voorbij is’. In de laatste mail noemt "
                    "hij een dader van geweld tegen een overheidsgebouw zijn voorbeeld."
                ),
                ago=25,
                how_sure="zeker, mails gelezen",
                source="mailbox van de burgemeester",
                necessity="Eigen woorden van betrokkene, kern van de aanmelding.",
            ),
            Statement(
                text=(
                    "Hij deelt op zijn openbare pagina teksten waarin geweld tegen instanties ‘de enige taal’ "
                    "wordt genoemd."
                ),
                ago=22,
                how_sure="zeker, zelf gelezen",
                source="gemeente, openbare pagina",
                necessity="Laat zien dat het niet bij een boze mail bleef.",
            ),
            Statement(
                text=(
                    "Zijn leidinggevende schat in dat hij op het werk rustig is en dat hij met hulp uit de "
                    "ruzie kan komen."
                ),
                ago=20,
                kind="judgement",
                how_sure="oordeel van één persoon",
                source="leidinggevende, met medeweten van betrokkene",
                necessity="Beschermende factor en mogelijke ingang.",
            ),
        ),
        views=Views(
            ago=12,
            police=(
                "fits",
                (
                    "Boosheid is geen radicalisering. Dat hij een dader tot voorbeeld neemt (1) en dit blijft "
                    "delen (2), maakt het anders. Er is geen wapen en geen voorbereiding bekend."
                ),
            ),
            prosecutor=(
                "fits",
                "De mails (1) zijn net geen strafbare bedreiging. Juist dan is afstemming met hulp nodig.",
            ),
            mayor=(
                "fits",
                "Twee gesprekken met een medewerker hielpen niet. Zijn leidinggevende (3) kan de brug zijn.",
            ),
        ),
        assessment=Assessment(
            ago=5,
            outcome="fits",
            violence=Criterion(
                supports="Hij noemt een dader zijn voorbeeld (1) en deelt teksten die geweld verdedigen (2).",
                against="Er is geen plan en geen middel gezien.",
                protects="Op zijn werk is hij rustig (3, oordeel van zijn leidinggevende).",
                rests_on=(1, 2, 3),
            ),
            ideas=Criterion(
                supports="Het idee dat geweld tegen instanties mag, komt terug in (1) en (2).",
                against="Zijn klacht over de instelling zelf is geen extremistisch denkbeeld.",
                rests_on=(1, 2),
            ),
            relations=Criterion(
                supports="Hij is er veel alleen mee bezig.",
                against="Er zijn geen aanwijzingen voor een groep om hem heen.",
                protects="Zijn leidinggevende ziet hem elke dag en praat met hem (3).",
                rests_on=(3,),
            ),
            identification=Criterion(
                supports="Hij noemt zich volgeling van één persoon (1).",
                against="Bij een groep hoort hij niet.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                supports="De ruzie met de instelling houdt hem al drie jaar bezig.",
                against="Hij heeft werk en een woning en doet zijn werk goed.",
                protects="Zijn leidinggevende heeft vertrouwen in hem (3).",
                rests_on=(3,),
            ),
            other=Criterion(
                supports="De klachtzaak bij de instelling loopt al drie jaar. De uitkomst kan hard aankomen.",
                against="De zaak wordt volgende maand afgerond. Dat kan ook rust geven.",
            ),
            necessity=(
                "Politie, gemeente en openbaar ministerie zien elk een stuk. Een reactie van de één kan bij "
                "hem verkeerd vallen als de ander er niet van weet."
            ),
            proportionality=(
                "Ja, als alleen de uitingen en de klachtzaak op tafel komen. Zijn medische gegevens zijn niet nodig."
            ),
            subsidiarity="Twee gesprekken met een klachtbemiddelaar zijn geprobeerd. Hij liep beide keren weg.",
            confirmed=("mayor",),
        ),
        round=Round(
            ago=10,
            answers=(
                Answer(
                    by="mayor",
                    ago=7,
                    ground="uavg_41_i",
                    motivation=(
                        "Twee medewerkers krijgen zijn mails. Zij vragen eerst een afspraak over hun veiligheid; die "
                        "is binnen drie weken gemaakt."
                    ),
                ),
                Answer(by="police", ago=8),
                Answer(by="prosecutor", ago=6),
            ),
        ),
        informing=Informing(
            ago=2,
            ground="uavg_41_i",
            motivation=(
                "De medewerkers die hij mailt, vragen eerst een veiligheidsafspraak. Daarna vertelt de "
                "burgemeester het hem zelf."
            ),
            recheck=25,
        ),
    ),
    # Composition confirmed, the case not opened yet.
    Story(
        id="lindehorst-05",
        body="lindehorst",
        by="probation",
        received=24,
        addressee="public_prosecution",
        subject=Subject(
            surname="Santema",
            given_names="Femke",
            born_on="2003-03-03",
            aliases="‘Fem’ op het openbare account",
            stay_evidence="Adres bekend bij de reclassering en daar bezocht.",
            contact="Achter de Lijnbaan 17, Lindehorst",
            stay_ago=800,
        ),
        conduct=(
            "Betrokkene staat onder toezicht. In gesprekken en op haar openbare account neemt zij steeds meer "
            "over van een rechts-extremistische groep die geweld tegen nieuwkomers goedpraat."
        ),
        quality_note=(
            "De gesprekken zijn door de toezichthouder vastgelegd. De openbare berichten zijn door een tweede "
            "medewerker nagekeken. Wat zij privé denkt, is niet gevraagd."
        ),
        items=(
            Statement(
                text=(
                    "Zij zei tegen haar toezichthouder dat de brand bij een opvangplek ‘verdiend’ was. Een "
                    "week later herhaalde zij dat."
                ),
                ago=33,
                criminal=True,
                how_sure="zeker, twee keer gehoord",
                source="toezichthouder, gespreksverslag",
                necessity="Eigen woorden over geweld, twee keer gehoord.",
                special=("political",),
            ),
            Statement(
                text=(
                    "Zij maakt plaatjes en teksten voor het openbare account van de groep. Dat heeft ongeveer "
                    "vierduizend volgers."
                ),
                ago=29,
                how_sure="zeker, door twee mensen bekeken",
                source="reclassering, openbaar account",
                necessity="Laat haar rol in de groep zien.",
                special=("political",),
            ),
            Statement(
                text=(
                    "De toezichthouder schat in dat zij vooral bij de groep wil horen. Over geweld zelf praat "
                    "zij aarzelend."
                ),
                ago=27,
                kind="judgement",
                how_sure="indruk",
                source="toezichthouder",
                necessity="Geeft aan waar begeleiding kan beginnen.",
            ),
            Statement(
                text="Zij volgt een opleiding in de zorg en haalde alle toetsen van dit jaar.",
                ago=26,
                category="e",
                source="reclassering, cijferlijst die zij zelf liet zien",
                necessity="Beschermende factor.",
            ),
        ),
        views=Views(
            ago=18,
            police=(
                "fits",
                (
                    "Zij praat geweld goed (1) en verspreidt de boodschap (2). De opleiding (4) is een "
                    "houvast dat we niet moeten breken."
                ),
            ),
            prosecutor=(
                "fits",
                (
                    "Haar berichten zijn nu niet strafbaar. Het toezicht loopt over vier maanden af; zonder "
                    "afstemming valt daarna alles weg."
                ),
            ),
            mayor=(
                "fits",
                (
                    "Lid zijn van een groep mag. Het goedpraten van brandstichting (1) en haar rol in het "
                    "verspreiden ervan (2) zijn de reden."
                ),
            ),
        ),
        assessment=Assessment(
            ago=14,
            outcome="fits",
            violence=Criterion(
                supports="Zij praat een brand goed en herhaalde dat een week later (1).",
                against="Zij roept niet zelf op tot geweld en heeft niets voorbereid.",
                protects="Over geweld zelf praat zij aarzelend (3, oordeel van de toezichthouder).",
                rests_on=(1, 3),
            ),
            ideas=Criterion(
                supports="Zij neemt de teksten van de groep over en maakt er nieuwe bij (2).",
                against="Een politieke mening alleen telt niet mee.",
                protects="Zij aarzelt als het over geweld gaat (3).",
                rests_on=(2, 3),
            ),
            relations=Criterion(
                supports="Haar vrije tijd brengt zij bijna helemaal met de groep door.",
                against="Zij zoekt er vooral mensen om bij te horen (3).",
                protects="Op school heeft zij andere vriendinnen.",
                rests_on=(3,),
            ),
            identification=Criterion(
                supports="Zij werkt mee aan het account van de groep (2) en draagt haar kleuren.",
                against="Lid zijn van een groep mag. Een leidende rol heeft zij niet.",
                rests_on=(2,),
            ),
            self_reliance=Criterion(
                supports="Over vier maanden valt de steun van het toezicht weg.",
                against="Zij woont op zichzelf en komt haar afspraken na.",
                protects="Zij volgt een opleiding in de zorg en haalt haar toetsen (4).",
                rests_on=(4,),
            ),
            necessity=(
                "Het toezicht eindigt binnenkort. Reclassering, gemeente en politie moeten afspreken wie haar "
                "daarna steunt."
            ),
            proportionality=(
                "Ja. Op tafel komen haar uitspraken en haar rol bij het account, niet haar stemgedrag of "
                "vriendschappen."
            ),
            subsidiarity="De toezichthouder voerde zes gesprekken. Die hielpen bij school, maar niet bij de groep.",
        ),
        composition=Composition(
            ago=6,
            members={
                "police": (
                    "beeld van de groep en wijkagent",
                    "De wijkagent kent haar en de plekken waar de groep komt.",
                ),
                "prosecutor": (
                    "toezicht en grens van het strafrecht",
                    "Het openbaar ministerie beslist over het einde van het toezicht.",
                ),
                "coordinator": ("regie en hulp vanuit de gemeente", "Opleiding en wonen vallen onder het college."),
                "probation": (
                    "toezicht en dagelijks contact",
                    "De toezichthouder heeft nu het beste contact met haar.",
                ),
            },
            third_parties=(
                ThirdParty(
                    organisation="Stichting Ander Spoor",
                    expertise="Begeleiding van mensen die een extremistische groep verlaten",
                    task="Maatschappelijke ondersteuning in opdracht van het college (Wmo 2015)",
                    role="drafting",
                    reason=(
                        "Geen van de deelnemers weet uit eigen werk wat iemand nodig heeft om zo’n groep te verlaten."
                    ),
                    ends=90,
                ),
            ),
            reason="De burgemeester zit niet zelf aan tafel: er is nu geen maatregel voor de openbare orde nodig.",
        ),
        round=Round(
            ago=12,
            answers=(
                Answer(
                    by="probation",
                    ago=9,
                    ground="avg_14_5_b",
                    motivation=(
                        "Een brief vóór het gesprek met haar toezichthouder zou het contact schaden waar alles op "
                        "rust. Het gesprek is gepland."
                    ),
                ),
                Answer(by="police", ago=10),
                Answer(by="prosecutor", ago=10),
                Answer(by="mayor", ago=8),
            ),
        ),
        informing=Informing(
            ago=3,
            ground="avg_14_5_b",
            motivation=(
                "De toezichthouder wil het haar in een gesprek vertellen, nadat de deelnemers samen hebben "
                "besproken hoe. Een brief vooraf zou het contact schaden."
            ),
            recheck=30,
        ),
    ),
    # Fits, yet not tabled.
    Story(
        id="lindehorst-06",
        body="lindehorst",
        by="probation",
        received=22,
        subject=Subject(
            surname="Doornebal",
            given_names="Kevin",
            born_on="1996-10-22",
            contact="Turfkade 66, Lindehorst",
            stay_ago=1900,
        ),
        conduct=(
            "Betrokkene zegt dat hij zich ‘niet meer onder de wet’ voelt staan en zoekt contact met mensen "
            "die zich met geweld tegen uithuiszetting willen verzetten. Hij dreigt zijn woning kwijt te raken."
        ),
        quality_note=(
            "De uitspraken zijn door de reclassering gehoord. De huurachterstand is bij het college "
            "nagevraagd en klopt."
        ),
        items=(
            Statement(
                text=(
                    "Hij zei dat hij bij een ontruiming ‘niet alleen’ zal staan en dat de deurwaarder beter niet komt."
                ),
                ago=28,
                how_sure="zeker, zelf gehoord",
                source="reclasseringswerker, zelf gehoord",
                necessity="De uitspraak is de reden van de aanmelding.",
            ),
            Statement(
                text="Hij heeft vijf maanden huurachterstand en opende al maanden geen post.",
                ago=24,
                category="e",
                how_sure="zeker, nagevraagd",
                source="college, schuldhulp",
                necessity="De woning lijkt de bron van zijn boosheid.",
            ),
            Statement(
                text="Hij accepteerde een eerste gesprek met schuldhulp en zei dat hij ‘gewoon wil blijven wonen’.",
                ago=23,
                source="reclasseringswerker, zelf gehoord",
                necessity="Laat zien dat een lichter middel kan werken.",
            ),
        ),
        views=Views(
            ago=15,
            police=("fits", "De uitspraak (1) past bij het doel. De reden ervan is vooral de woning (2)."),
            prosecutor=(
                "fits",
                "Het past, al is het de vraag of er een tafel voor nodig is nu hij hulp accepteert (3).",
            ),
            mayor=(
                "fits",
                (
                    "Hij zoekt steun bij mensen die geweld niet uitsluiten. Dat willen we kennen, ook als "
                    "hulp nu voorgaat."
                ),
            ),
        ),
        assessment=Assessment(
            ago=10,
            outcome="fits",
            violence=Criterion(
                supports="Eén uitspraak: de deurwaarder kan beter niet komen (1).",
                against="Daarna nam hij afstand van geweld. Een voorbereiding is niet gezien.",
                protects="Hij wil ‘gewoon blijven wonen’ en zoekt daarvoor nu hulp (3).",
                rests_on=(1, 3),
            ),
            ideas=Criterion(
                supports="Hij zegt zich niet onder de wet te voelen.",
                against=(
                    "Het is niet duidelijk of hij dat gelooft of uit nood zegt: zijn woning staat op het spel (2)."
                ),
                rests_on=(2,),
            ),
            relations=Criterion(
                supports="Hij heeft sinds twee maanden contact met een kleine groep die geweld niet uitsluit.",
                against="Hij zag hen twee keer.",
                protects="Zijn broer helpt hem met de post.",
                rests_on=(1,),
            ),
            identification=Criterion(
                against="Geen aanwijzingen. Hij noemt zich geen lid en gebruikt hun tekens niet.",
            ),
            self_reliance=Criterion(
                supports="Hij heeft vijf maanden huurachterstand en liet zijn post liggen (2).",
                against="De schuld is met hulp op te lossen.",
                protects="Hij accepteerde een gesprek met schuldhulp (3).",
                rests_on=(2, 3),
            ),
            necessity="Of overleg nodig is, hangt af van de schuldhulp. Die is net gestart.",
            proportionality="Een casusoverleg is nu een zwaar middel voor een probleem met de huur.",
            subsidiarity="Schuldhulp en reclassering kunnen dit eerst met twee partijen proberen.",
        ),
        composition=Composition(
            ago=3,
            is_tabled=False,
            reason=(
                "De schuldhulp is gestart en hij werkt mee. Reclassering en college kunnen dit ieder vanuit "
                "de eigen taak doen. Komt er een nieuwe dreiging, dan volgt een nieuwe aanmelding."
            ),
        ),
        told=2,
        informing=Informing(
            ago=1,
            how=(
                "Gesprek bij de reclassering, samen met een medewerker van de gemeente. Hij kreeg de uitleg "
                "ook op papier mee."
            ),
        ),
    ),
    # A case that was opened 25 days ago after an urgent weighing; no analysis yet.
    Story(
        id="lindehorst-07",
        body="lindehorst",
        by="coordinator",
        received=27,
        subject=Subject(
            surname="Wongsodimedjo",
            given_names="Jerrel",
            born_on="1990-06-14",
            contact="Hof van Ruysch 12, Lindehorst",
            stay_ago=2600,
        ),
        conduct=(
            "Betrokkene gelooft dat medewerkers van een priklocatie kinderen kwaad doen. Hij riep in een "
            "filmpje op om hen op te wachten en kwam daar zelf twee keer naartoe."
        ),
        quality_note=(
            "Het filmpje is bekeken en opgeslagen door de gemeente. Zijn komst naar de locatie is door twee "
            "medewerkers gezien. Van dreiging op het terrein zelf is geen aangifte gedaan."
        ),
        urgent_reason=(
            "Op de locatie staat binnen twee dagen een drukke middag gepland. De medewerkers moeten weten "
            "waar zij aan toe zijn."
        ),
        items=(
            Statement(
                text=(
                    "In een filmpje van drie minuten vraagt hij kijkers om de medewerkers ‘op te wachten en "
                    "het uit te leggen’."
                ),
                ago=28,
                how_sure="zeker, opgeslagen",
                source="gemeente, openbaar filmpje",
                necessity="De oproep is de kern van de aanmelding.",
            ),
            Statement(
                text=(
                    "Hij stond op twee dagen bij de ingang van de locatie. Hij sprak niemand aan en ging weg "
                    "toen een medewerker naar hem toe kwam."
                ),
                ago=28,
                how_sure="zeker, door twee mensen gezien",
                source="twee medewerkers van de locatie",
                necessity="Laat zien wat hij doet naast wat hij zegt.",
            ),
            Statement(
                text="Zijn partner zou hebben gezegd dat hij niet meer slaapt en alleen nog over dit onderwerp praat.",
                ago=27,
                kind="hearsay",
                how_sure="onzeker, uit de tweede hand",
                source="buurvrouw, gesprek met het wijkteam",
                necessity="Kan op overbelasting wijzen; moet bij hemzelf worden nagevraagd.",
            ),
        ),
        views=Views(
            ago=26,
            police=(
                "fits",
                "De oproep (1) en zijn komst (2) samen vragen vandaag om afspraken. Hij gebruikte geen geweld.",
            ),
            prosecutor=(
                "fits",
                (
                    "Of de oproep strafbaar is, wordt onderzocht. Het past bij het doel, want ook hulp en de "
                    "openbare orde spelen mee."
                ),
            ),
            mayor=(
                "fits",
                (
                    "De locatie valt onder mijn verantwoordelijkheid voor de openbare orde. Uitspraak (3) "
                    "laat ik buiten mijn oordeel."
                ),
            ),
        ),
        assessment=Assessment(
            ago=26,
            outcome="fits",
            violence=Criterion(
                supports="Hij vraagt anderen om medewerkers op te wachten (1) en kwam zelf twee keer (2).",
                against="Hij sprak niemand aan en ging weg toen hij werd aangesproken (2).",
                protects="Met een medewerker die naar hem toe kwam, maakte hij geen ruzie (2).",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports=(
                    "Hij is ervan overtuigd dat kinderen kwaad wordt gedaan en leidt daar zijn oproep uit af (1)."
                ),
                against="Twijfel aan een prik is zijn recht en weegt niet mee.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="Wie zijn filmpjes bekijkt en of iemand hem aanspoort, is nog onbekend.",
                against="Bij de locatie stond hij alleen (2).",
                protects="Hij heeft een gezin. Hoe het daar gaat, is alleen van horen zeggen bekend (3).",
                rests_on=(2, 3),
            ),
            identification=Criterion(
                supports="Hij gebruikt woorden uit bekende complotverhalen (1).",
                against="Hij noemt geen groep en gebruikt geen tekens.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                supports="Mogelijk slaapt hij slecht (3). Dat is van horen zeggen en weegt pas als het is nagevraagd.",
                against="Hij komt elke dag op zijn werk.",
                protects="Hij werkt als lasser en zorgt voor zijn gezin.",
                rests_on=(3,),
            ),
            necessity="Politie, openbaar ministerie en gemeente moeten vóór de drukke middag hetzelfde doen.",
            proportionality="Ja, voor het filmpje en zijn komst naar de locatie. Zijn gezin blijft buiten de gegevens.",
            subsidiarity="Het wijkteam belde hem. Hij hing op. Voor een langer traject was geen tijd.",
        ),
        composition=Composition(
            ago=25,
            members={
                "police": (
                    "contact op straat en onderzoek naar het filmpje",
                    "De politie is bij de locatie en spreekt hem als eerste.",
                ),
                "prosecutor": (
                    "beoordeling van de oproep",
                    "Het openbaar ministerie beslist of de oproep strafbaar is.",
                ),
                "mayor": ("openbare orde bij de locatie", "De burgemeester kan maatregelen nemen rond de locatie."),
                "coordinator": (
                    "regie en contact met het wijkteam",
                    "Het college biedt hem en zijn partner steun aan.",
                ),
            },
        ),
        opened=25,
        contributions=(
            Contribution(
                by="police",
                ago=23,
                statement=Statement(
                    text=(
                        "De wijkagent sprak hem thuis. Hij zei dat hij niemand wil slaan en haalde het "
                        "filmpje die avond weg."
                    ),
                    ago=24,
                    category="f",
                    basis="wpg_20_4",
                    source="wijkagent, zelf gesproken",
                    necessity="Nieuw feit over zijn bedoeling.",
                ),
                file=(
                    "gesprek-wijkagent.txt",
                    (
                        "Kort verslag van het gesprek met de wijkagent.\n"
                        "Betrokkene wil praten over de locatie.\n"
                        "Hij haalt het filmpje zelf weg.\n"
                        "Vervolggesprek: afgesproken over twee weken.\n"
                    ),
                ),
            ),
            Contribution(
                by="prosecutor",
                ago=19,
                statement=Statement(
                    text=(
                        "Het openbaar ministerie besloot het filmpje niet te vervolgen. De tekst is te "
                        "algemeen om opruiing te zijn."
                    ),
                    ago=20,
                    category="g",
                    basis="wjsg_39fb",
                    source="officier van justitie",
                    necessity="De deelnemers moeten weten dat er geen strafzaak komt.",
                    criminal=True,
                ),
            ),
            Contribution(
                by="coordinator",
                ago=15,
                statement=Statement(
                    text=(
                        "Hij vertelde het wijkteam dat hij slecht slaapt sinds het verlies van zijn vader. "
                        "Hij staat open voor een gesprek met zijn huisarts."
                    ),
                    ago=16,
                    category="e",
                    source="wijkteam, gesprek met betrokkene",
                    necessity="Nodig om te bepalen of hulp of handhaving voorgaat.",
                    special=("health",),
                ),
            ),
            Contribution(
                by="police",
                ago=9,
                statement=Statement(
                    text=(
                        "Onder een nieuw bericht van hem vragen twee onbekenden wanneer hij ‘weer gaat’. Hij "
                        "antwoordde niet."
                    ),
                    ago=10,
                    category="f",
                    basis="wpg_20_4",
                    source="politie, openbaar bericht",
                    necessity="Laat zien of anderen hem aansporen.",
                ),
            ),
        ),
        informing=Informing(
            ago=20,
            how="Gesprek thuis met de casusregisseur en de wijkagent. De brief met zijn rechten is daarna bezorgd.",
        ),
    ),
    # A running case with a first plan.
    Story(
        id="lindehorst-08",
        body="lindehorst",
        by="police",
        received=150,
        addressee="police",
        subject=Subject(
            surname="Wijngaerden",
            given_names="Lotte",
            born_on="2004-12-01",
            contact="Kalkovenplein 3, Lindehorst",
            stay_ago=1100,
        ),
        conduct=(
            "Betrokkene volgt online een groep die het geweld van een jihadistische organisatie verheerlijkt. "
            "Zij vroeg in een chat hoe zij naar een strijdgebied kan reizen en zegde haar opleiding op."
        ),
        quality_note=(
            "De chat is door de politie gelezen. Het stoppen met de opleiding is bij haarzelf nagevraagd. "
            "Haar geloof is geen onderdeel van de zorg; het gaat om het goedpraten van geweld en de reisvraag."
        ),
        items=(
            Statement(
                text="Zij vroeg twee keer in een chat hoe iemand naar een strijdgebied kan reizen.",
                ago=160,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, zelf gelezen",
                source="politie, zelf gelezen chat",
                necessity="De reisvraag is de kern van de aanmelding.",
                criminal=True,
            ),
            Statement(
                text=(
                    "Zij deelde filmpjes waarin een aanslag wordt gevierd en schreef erbij dat de daders ‘helden’ zijn."
                ),
                ago=158,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, zelf gezien",
                source="politie, openbaar account",
                necessity="Laat zien hoe zij over geweld denkt.",
                special=("religion_belief",),
                criminal=True,
            ),
            Statement(
                text="Zij vertelde de wijkagent dat zij met haar opleiding stopte, omdat zij zich daar alleen voelde.",
                ago=152,
                basis="wpg_20_4",
                source="wijkagent, gesprek met betrokkene",
                necessity="Laat zien waar steun kan beginnen.",
            ),
            Statement(
                text="Zij belt elke dag met haar oma en wil dat contact houden.",
                ago=152,
                basis="wpg_20_4",
                source="wijkagent, gesprek met betrokkene",
                necessity="Beschermende factor.",
            ),
        ),
        views=Views(
            ago=140,
            police=(
                "fits",
                (
                    "De reisvraag (1) en de filmpjes (2) liggen dicht bij elkaar in de tijd. Zij heeft geen "
                    "ticket en geen geld."
                ),
            ),
            prosecutor=(
                "fits",
                "Een vraag stellen is nog geen voorbereiding. Wel is er nu een kans om met hulp erger te voorkomen.",
            ),
            mayor=(
                "fits",
                (
                    "Zij is jong, alleen en zonder opleiding (3). Haar oma (4) is de belangrijkste ingang. "
                    "Haar geloof telt niet mee."
                ),
            ),
        ),
        assessment=Assessment(
            ago=132,
            outcome="fits",
            violence=Criterion(
                supports="Zij noemt daders helden (2) en vroeg twee keer naar een reis (1).",
                against="Zij zei nooit dat zij zelf geweld wil gebruiken. Een ticket of geld heeft zij niet.",
                protects="Zij vertelde de wijkagent er zelf over.",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Zij herhaalt dat geweld tegen ‘vijanden’ mag (2).",
                against="Haar geloof is geen extremistisch denkbeeld en weegt niet mee.",
                protects="In het gesprek met de wijkagent twijfelde zij aan haar woorden.",
                rests_on=(2,),
            ),
            relations=Criterion(
                supports="Haar contacten zijn bijna alleen online. Op haar opleiding voelde zij zich alleen (3).",
                against="Zij heeft niemand van de groep ontmoet.",
                protects="Haar oma is elke dag in beeld (4).",
                rests_on=(3, 4),
            ),
            identification=Criterion(
                supports="Zij gebruikt de tekens van de organisatie op haar account (2).",
                against="Zij kent niemand van de groep in persoon.",
                rests_on=(2,),
            ),
            self_reliance=Criterion(
                supports="Zij heeft geen dagbesteding meer (3).",
                against="Zij woont op zichzelf en betaalt haar huur.",
                protects="Zij wil het contact met haar oma houden (4).",
                rests_on=(3, 4),
            ),
            necessity=(
                "Reisvraag, opleiding en eenzaamheid raken drie organisaties. Zonder afstemming doet niemand "
                "het geheel."
            ),
            proportionality=(
                "Ja, zolang haar geloof buiten de gegevens blijft en alleen haar uitingen over geweld worden besproken."
            ),
            subsidiarity="De wijkagent sprak haar drie keer. Dat gaf contact, maar geen verandering.",
        ),
        composition=Composition(
            ago=126,
            members={
                "police": (
                    "beeld van online contacten en reizen",
                    "De politie ziet als eerste of de reisvraag terugkomt.",
                ),
                "prosecutor": (
                    "grens van het strafrecht",
                    "Het openbaar ministerie bewaakt of er sprake is van voorbereiding.",
                ),
                "mayor": (
                    "besluit over een mogelijke reismaatregel",
                    "De burgemeester kan de minister vragen om een maatregel voor haar paspoort.",
                ),
                "coordinator": (
                    "regie, opleiding en dagbesteding",
                    "Het college helpt haar terug naar school of werk.",
                ),
            },
        ),
        opened=124,
        contributions=(
            Contribution(
                by="police",
                ago=118,
                statement=Statement(
                    text=(
                        "De reisvraag is niet herhaald. Twee online contacten zijn bekend van eerdere wervingspogingen."
                    ),
                    ago=120,
                    category="f",
                    basis="wpg_20_4",
                    source="politie, eigen onderzoek",
                    necessity="Laat zien of zij wordt benaderd.",
                    criminal=True,
                ),
            ),
            Contribution(
                by="coordinator",
                ago=112,
                statement=Statement(
                    text=(
                        "Zij kwam op gesprek en bleef een uur. Zij wil graag met dieren werken en vroeg zelf "
                        "om een tweede afspraak."
                    ),
                    ago=113,
                    category="e",
                    source="jongerenwerk van de gemeente",
                    necessity="Uitgangspunt voor een doel over dagbesteding.",
                ),
                file=(
                    "verslag-startgesprek.txt",
                    (
                        "Startgesprek met betrokkene.\n"
                        "Wensen: werken met dieren, een vaste dag in de week.\n"
                        "Afspraak: over twee weken opnieuw, op dezelfde plek.\n"
                        "Zij weet dat de deelnemers van haar situatie weten.\n"
                    ),
                ),
            ),
            Contribution(
                by="coordinator",
                ago=105,
                statement=Statement(
                    text=(
                        "Haar oma zegt dat zij haar wil helpen en dat zij elkaar elke zondag zien. Zij weet "
                        "van de zorg."
                    ),
                    ago=106,
                    category="h",
                    source="oma, gesprek met de casusregisseur",
                    necessity="Haar oma is nodig voor het doel over relaties.",
                ),
            ),
            Contribution(
                by="prosecutor",
                ago=98,
                statement=Statement(
                    text=(
                        "Voor de gedeelde filmpjes volgt geen vervolging, als zij meewerkt aan gesprekken. "
                        "Dit is met haar besproken."
                    ),
                    ago=100,
                    category="g",
                    basis="wjsg_39fb",
                    source="officier van justitie",
                    necessity="Bepaalt de ruimte voor een vrijwillig traject.",
                    criminal=True,
                ),
            ),
        ),
        analysis=Analysis(
            ago=90,
            risk=True,
            picture=(
                "Betrokkene vond online een groep die haar aandacht gaf toen zij alleen was. Zij praat geweld "
                "goed, maar twijfelt als iemand rustig doorvraagt. De reisvraag is niet herhaald. Twee "
                "contacten met een wervend verleden zijn nog actief. Haar oma, haar wens om met dieren te "
                "werken en haar eigen afspraken beschermen haar."
            ),
            reason=(
                "De twee online contacten en het verheerlijken van geweld zijn verdere aanwijzingen. Zij zijn "
                "recent en door de politie zelf gezien."
            ),
        ),
        plans=(
            Plan(
                ago=76,
                necessity=(
                    "Zonder plan vult niemand de lege dagen en blijft de online groep haar enige kring. De "
                    "acties van politie en gemeente moeten op elkaar wachten."
                ),
                text=(
                    "Doel wonen en dag: zij heeft drie vaste dagen per week buitenshuis. Doel relaties: zij "
                    "ziet haar oma en twee leeftijdgenoten elke week. Doel denken over geweld: zij bespreekt "
                    "haar vragen met een deskundige begeleider. Vrijwilligheid staat voorop; elk gesprek "
                    "wordt vooraf met haar afgesproken."
                ),
                actions=(
                    Action(
                        by="coordinator",
                        text="Zoekt met haar een leerwerkplek met dieren en maakt afspraken over reiskosten.",
                        own_basis="Participatiewet, artikel 7",
                        due=-20,
                        progress=((60, "Twee plekken bezocht. Zij koos een asiel aan de rand van de stad."),),
                        done=33,
                        done_text="Zij werkt sinds vijf weken drie dagen per week en komt op tijd.",
                    ),
                    Action(
                        by="coordinator",
                        text="Regelt een begeleider die met haar over haar vragen kan praten.",
                        own_basis="Wmo 2015, artikel 2.3.2",
                        due=18,
                        progress=(
                            (48, "Eerste gesprek gehad. Zij vond de begeleider ‘niet belerend’."),
                            (19, "Vijf gesprekken gevoerd. Zij neemt zelf onderwerpen mee."),
                        ),
                    ),
                    Action(
                        by="police",
                        text="Houdt zicht op de twee online contacten en meldt veranderingen aan de tafel.",
                        own_basis="Politiewet 2012, artikel 3",
                        due=30,
                        progress=((40, "Eén contact is gestopt. Het andere schrijft haar nog, zij antwoordt kort."),),
                    ),
                    Action(
                        by="mayor",
                        text=(
                            "Bereidt een vraag aan de minister over haar paspoort voor en legt die klaar voor "
                            "als de reisvraag terugkomt."
                        ),
                        own_basis="Gemeentewet, artikel 172, samen met Paspoortwet, artikel 23",
                        due=-4,
                        progress=((15, "Concept ligt klaar. Het is nu niet nodig."),),
                    ),
                ),
            ),
        ),
        informing=Informing(
            ago=128,
            how="Gesprek op het stadhuis met de contactpuntmedewerker. Zij kreeg een brief met haar rechten mee.",
        ),
        meeting=(
            Decided("information", "Zij werkt drie dagen per week en zegt zelf dat zij minder vaak online is."),
            Decided(
                "decision",
                "De vraag aan de minister over haar paspoort wordt niet verstuurd.",
                "De reisvraag is niet herhaald en een maatregel zou het vertrouwen schaden.",
            ),
            Decided("action", "De politie spreekt haar over het laatste online contact, samen met de begeleider."),
        ),
        next_meeting=True,
    ),
    # A running case with an evaluation and a second version of the plan.
    Story(
        id="lindehorst-09",
        body="lindehorst",
        by="police",
        received=400,
        addressee="police",
        subject=Subject(
            surname="Blijdenstijn",
            given_names="Rutger",
            born_on="1981-04-27",
            bsn="999910450",
            aliases="‘de Blij’",
            contact="Vlasbloemstraat 29, Lindehorst; 06 5550 0129",
            stay_ago=4400,
        ),
        conduct=(
            "Betrokkene was de spreekbuis van een rechts-extremistische groep in de regio. Hij riep op om een "
            "opvanglocatie ‘dicht te maken’ en trainde met drie anderen in een loods."
        ),
        quality_note=(
            "De oproep is door de politie opgenomen. De trainingen zijn twee keer zelf gezien. De bewering "
            "over een wapen (4) is niet bevestigd en staat hier als van horen zeggen."
        ),
        items=(
            Statement(
                text="Hij riep op een openbare bijeenkomst om de opvanglocatie ‘dicht te maken, hoe dan ook’.",
                ago=420,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, op de opname te horen",
                source="politie, eigen opname",
                necessity="Eigen woorden van betrokkene over geweld.",
                special=("political",),
                criminal=True,
            ),
            Statement(
                text="Hij trainde op twee avonden met drie mannen in een loods. Zij oefenden groepsgevechten.",
                ago=412,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, zelf gezien",
                source="politie, zelf gezien",
                necessity="Laat zien dat het niet bij woorden bleef.",
            ),
            Statement(
                text="Hij is lid van een groep die een eigen verklaring over ‘verzet’ uitgaf.",
                ago=410,
                basis="wpg_20_4",
                source="politie, openbare verklaring",
                necessity="Plaatst zijn uitspraken; het lidmaatschap zelf is geen grond.",
                special=("political",),
            ),
            Statement(
                text="Iemand uit de buurt zou hebben gehoord dat hij een wapen zoekt.",
                ago=405,
                kind="hearsay",
                basis="wpg_20_4",
                how_sure="onzeker, niets gevonden",
                source="buurtbewoner, melding bij de politie",
                necessity="Moet worden nagevraagd voordat het meetelt.",
            ),
        ),
        views=Views(
            ago=390,
            police=("fits", "De oproep (1) en de trainingen (2) gaan samen op. Over een wapen (4) is niets gevonden."),
            prosecutor=(
                "fits",
                (
                    "De oproep wordt beoordeeld op opruiing. Daarnaast is er nu een kans om de groep minder "
                    "aantrekkelijk te maken."
                ),
            ),
            mayor=(
                "fits",
                (
                    "De opvanglocatie moet veilig zijn. Zijn mening over opvang mag hij hebben; het ‘hoe dan "
                    "ook’ (1) niet."
                ),
            ),
        ),
        assessment=Assessment(
            ago=380,
            outcome="fits",
            violence=Criterion(
                supports="Hij riep op tot sluiting ‘hoe dan ook’ (1) en oefende groepsgevechten (2).",
                against=(
                    "Hij pleegde geen geweld. Dat hij een wapen zoekt (4), is van horen zeggen en er is niets gevonden."
                ),
                rests_on=(1, 2, 4),
            ),
            ideas=Criterion(
                supports="Hij verdedigt het recht om met geweld te verhinderen dat mensen worden opgevangen (1, 3).",
                against="Tegen de komst van een opvanglocatie zijn, is een mening. Die weegt niet mee.",
                rests_on=(1, 3),
            ),
            relations=Criterion(
                supports="De drie mannen van de trainingen ziet hij elke week (2).",
                against="De groep is klein.",
                protects="Zijn vrouw en zijn vader staan erbuiten en keuren het af.",
                rests_on=(2,),
            ),
            identification=Criterion(
                supports="Hij spreekt namens de groep en schreef mee aan de verklaring (3).",
                against="In de verklaring zelf staat geen oproep tot geweld (3).",
                rests_on=(3,),
            ),
            self_reliance=Criterion(
                against="Geen zorgen.",
                protects="Hij heeft een bouwbedrijf en twee mensen in dienst. Dat wil hij niet verliezen.",
            ),
            other=Criterion(
                supports="De opvanglocatie krijgt binnenkort nieuwe bewoners. Spanning kan dan oplopen.",
                against="De buurt reageert tot nu toe rustig.",
                rests_on=(1,),
            ),
            necessity=(
                "Straf, openbare orde en het werk in de buurt horen bij elkaar. Los van elkaar werken maakt "
                "hem sterker in zijn groep."
            ),
            proportionality=(
                "Ja, voor zijn oproep, de trainingen en zijn rol. Zijn klanten en zijn kinderen blijven erbuiten."
            ),
            subsidiarity="Een waarschuwend gesprek van de wijkagent leidde tot een lachend filmpje op zijn account.",
        ),
        composition=Composition(
            ago=375,
            members={
                "police": ("beeld van de groep, gesprekken op straat", "De politie kent de groep en de plekken."),
                "prosecutor": (
                    "vervolging en voorwaarden",
                    "Het openbaar ministerie behandelt de zaak over de oproep.",
                ),
                "mayor": (
                    "openbare orde rond de opvanglocatie",
                    "De burgemeester kan een bevel geven om er weg te blijven.",
                ),
                "coordinator": (
                    "regie en steun voor zijn bedrijf en gezin",
                    "Het college heeft contact met het ondernemersnetwerk en het gezin.",
                ),
                "probation": (
                    "toezicht als de rechter dat oplegt",
                    "De reclassering houdt toezicht en voert gesprekken over gedrag.",
                ),
            },
        ),
        opened=373,
        contributions=(
            Contribution(
                by="prosecutor",
                ago=365,
                statement=Statement(
                    text=(
                        "De rechter legde voor opruiing een taakstraf van 80 uur op, voor de helft "
                        "voorwaardelijk, met tien maanden toezicht."
                    ),
                    ago=366,
                    category="g",
                    basis="wjsg_51cb",
                    source="openbaar ministerie, executie",
                    necessity="Het plan moet bij de voorwaarden passen.",
                    criminal=True,
                ),
            ),
            Contribution(
                by="police",
                ago=362,
                statement=Statement(
                    text=(
                        "Bij een controle in de loods lagen geen wapens. De bewering over een wapen is niet bevestigd."
                    ),
                    ago=363,
                    category="f",
                    basis="wpg_20_4",
                    source="politie, controle met toestemming",
                    necessity="Voorkomt dat een gerucht als feit blijft staan.",
                ),
            ),
            Contribution(
                by="coordinator",
                ago=356,
                statement=Statement(
                    text=(
                        "Zijn vrouw vraagt om rust voor de kinderen. Hij zei toe dat hij thuis niet meer over "
                        "de groep praat."
                    ),
                    ago=357,
                    category="h",
                    source="wijkteam, gesprek met beide partners",
                    necessity="Nodig voor het doel over gezin en relaties.",
                ),
            ),
            Contribution(
                by="probation",
                ago=345,
                statement=Statement(
                    text=(
                        "Hij komt elke twee weken op gesprek. De toezichthouder ziet dat hij over geweld "
                        "nuchterder praat dan over politiek."
                    ),
                    ago=346,
                    kind="judgement",
                    category="e",
                    source="toezichthouder",
                    necessity="Toont waar het gesprek kans heeft.",
                ),
                file=(
                    "gesprekken-toezicht.txt",
                    (
                        "Uittreksel van drie gesprekken.\n"
                        "Onderwerp 1: de groep en wat hij eraan heeft.\n"
                        "Onderwerp 2: de veiligheid van zijn werknemers.\n"
                        "Onderwerp 3: wat hij zijn zoon wil meegeven.\n"
                    ),
                ),
            ),
        ),
        analysis=Analysis(
            ago=335,
            risk=True,
            picture=(
                "Betrokkene zoekt aanzien in een groep en krijgt dat door harde woorden. Hij traint, maar "
                "heeft niets voorbereid. Het gerucht over een wapen is niet bevestigd. Zijn gezin, zijn "
                "bedrijf en de gesprekken met de reclassering zijn krachtig. Aanzien in de groep is de "
                "trekkende factor."
            ),
            reason=(
                "De trainingen en zijn invloed op drie anderen zijn verdere aanwijzingen. De groep groeit nog "
                "en kiest hem als spreekbuis."
            ),
        ),
        plans=(
            Plan(
                ago=320,
                necessity=(
                    "De groep groeit en de opvanglocatie staat onder druk. Alleen samen kunnen straf, orde en "
                    "steun elkaar versterken."
                ),
                text=(
                    "Doel gezag en veiligheid: hij uit zijn mening zonder tot geweld op te roepen en komt "
                    "niet bij de opvanglocatie. Doel relaties: hij kiest zelf met wie hij zijn vrije tijd "
                    "doorbrengt. Doel werk: zijn bedrijf blijft gezond en hij is daar trots op. Doel gezin: "
                    "thuis is er rust."
                ),
                actions=(
                    Action(
                        by="mayor",
                        text=(
                            "Geeft voor twee weken een bevel om weg te blijven bij de opvanglocatie en legt "
                            "hem uit waarom."
                        ),
                        own_basis="Gemeentewet, artikel 172, derde lid",
                        due=-300,
                        progress=((318, "Bevel gegeven en toegelicht in een gesprek."),),
                        done=303,
                        done_text="Hij hield zich eraan. Er was geen incident bij de locatie.",
                    ),
                    Action(
                        by="probation",
                        text="Houdt toezicht en spreekt elke twee weken over de groep en geweld.",
                        own_basis="Reclasseringsregeling 1995, hoofdstuk 3",
                        due=-60,
                        progress=(
                            (280, "Hij komt trouw. Hij noemt de groep een ‘oude jas’."),
                            (200, "Hij rondde de taakstraf af en bleef op gesprek komen."),
                        ),
                        done=72,
                        done_text="Toezicht afgerond. De deelnemers hebben de uitkomst in de evaluatie gebruikt.",
                    ),
                    Action(
                        by="coordinator",
                        text="Brengt hem met het ondernemersnetwerk in gesprek over een leerplek voor jongeren.",
                        own_basis="Participatiewet, artikel 7",
                        due=-120,
                        progress=((250, "Hij wilde eerst niet."), (180, "Hij bood zelf een stageplaats aan.")),
                        done=130,
                        done_text="Sinds vier maanden werkt een leerling twee dagen per week bij hem.",
                    ),
                    Action(
                        by="police",
                        text="Houdt contact met de drie anderen en spreekt hen aan op hun gedrag.",
                        own_basis="Politiewet 2012, artikel 3",
                        due=-90,
                        progress=((240, "Twee van drie zeggen dat zij alleen voor het sporten kwamen."),),
                        done=95,
                        done_text="Eén ging weg, twee trainen in een gewone sportschool.",
                    ),
                ),
            ),
            Plan(
                ago=60,
                necessity=(
                    "Het toezicht is voorbij en de groep zoekt een nieuwe voorman. Nu is er kans dat hij er "
                    "voorgoed los van komt."
                ),
                text=(
                    "Evaluatie: hij spreekt niet meer namens de groep, de trainingen stopten en thuis is "
                    "rust. Zijn mening is hetzelfde gebleven en dat mag. Nieuw doel: hij blijft werkgever "
                    "voor jongeren en helpt twee anderen om de groep te verlaten. De acties voor veiligheid "
                    "gaan terug naar een lager niveau."
                ),
                actions=(
                    Action(
                        by="coordinator",
                        text="Zorgt voor een vaste leerling en een jaar begeleiding van de werkgever.",
                        own_basis="Participatiewet, artikel 10",
                        due=25,
                        progress=((22, "Contract voor een jaar is klaar. De leerling tekent volgende week."),),
                    ),
                    Action(
                        by="police",
                        text="Ziet elke maand of de groep hem opnieuw benadert.",
                        own_basis="Politiewet 2012, artikel 3",
                        due=40,
                        progress=((30, "Hij kreeg een uitnodiging en sloeg die af."),),
                    ),
                ),
            ),
        ),
        informing=Informing(
            ago=375,
            how=(
                "Brief na een gesprek met de contactpuntmedewerker. Hij vroeg daarna om uitleg over zijn "
                "rechten en kreeg die."
            ),
        ),
        meeting=(
            Decided(
                "information",
                "Hij kreeg een uitnodiging van de groep en sloeg die af. Zijn vrouw bevestigt dat het thuis rustig is.",
            ),
            Decided(
                "decision",
                "De deelnemers blijven nog drie maanden betrokken.",
                "De groep kiest binnenkort een nieuwe voorman. Daarna kan de casus mogelijk sluiten.",
            ),
        ),
        next_meeting=True,
    ),
    # Referred from the care and safety house; a minor, with the child protection board at the table.
    Story(
        id="lindehorst-10",
        body="lindehorst",
        by="child_protection",
        received=95,
        route="care_safety_house",
        subject=Subject(
            surname="Tesfaldet",
            given_names="Nahom",
            born_on="2010-09-14",
            contact="Steenbakkershof 91, Lindehorst",
            stay_ago=1800,
        ),
        conduct=(
            "Betrokkene is 16 jaar en maakt deel uit van een online groep die wreedheid verheerlijkt en "
            "jongeren uitdaagt om dieren en mensen te kwetsen. Op school liet hij beelden zien waar anderen "
            "van schrokken."
        ),
        quality_note=(
            "De feiten komen van school en van hemzelf en zijn met zijn moeder besproken. De zaak kwam uit "
            "het Zorg- en Veiligheidshuis; alleen wat voor de weging nodig is, ging mee."
        ),
        items=(
            Statement(
                text=(
                    "Hij liet in de klas beelden zien van geweld en zei dat hij ‘opdrachten’ krijgt. De "
                    "mentor zag dat hij zelf schrok van de reacties."
                ),
                ago=105,
                how_sure="zeker, mentor zag het zelf",
                source="mentor, gespreksverslag van de school",
                necessity="Beschrijft het gedrag dat tot de aanmelding leidde.",
            ),
            Statement(
                text=(
                    "Hij vertelde dat hij twee opdrachten weigerde en dat iemand daarna dreigde zijn foto’s "
                    "te plaatsen."
                ),
                ago=100,
                how_sure="zoals hij het vertelt",
                source="raadsonderzoeker, gesprek met hem en zijn moeder",
                necessity="Laat zien dat hij zelf ook slachtoffer kan zijn.",
            ),
            Statement(
                text="Zijn moeder controleert sinds een maand met hem samen de telefoon. Zij vertrouwen elkaar daarin.",
                ago=99,
                kind="judgement",
                category="e",
                how_sure="indruk van de onderzoeker",
                source="raadsonderzoeker",
                necessity="Beschermende factor en ingang voor hulp.",
            ),
        ),
        views=Views(
            ago=88,
            police=(
                "fits",
                (
                    "Hij is dader en slachtoffer tegelijk (1, 2). De groep is bij ons bekend en trekt "
                    "jongeren steeds verder."
                ),
            ),
            prosecutor=(
                "fits",
                (
                    "Een strafrechtelijke aanpak staat niet voorop: hij is 16 en weigerde (2). Afstemming met "
                    "de raad is nodig."
                ),
            ),
            mayor=(
                "fits",
                "Zijn leeftijd en de dreiging vragen om extra zorg. Zijn moeder (3) moet vanaf het begin meedoen.",
            ),
        ),
        assessment=Assessment(
            ago=80,
            outcome="fits",
            violence=Criterion(
                supports="Hij liet beelden van geweld zien en krijgt ‘opdrachten’ (1).",
                against="Hij weigerde twee opdrachten (2) en schrok zelf van de reacties (1).",
                protects="Hij vertelde de raad uit zichzelf over de opdrachten (2).",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Hij herhaalt spreuken van de groep.",
                against="Hij kan niet uitleggen wat ze betekenen.",
                protects="Hij praat met zijn moeder over wat hij ziet (3).",
                rests_on=(3,),
            ),
            relations=Criterion(
                supports="De groep zoekt hem dagelijks en iemand dreigde met zijn foto’s (2).",
                against="Hij wil er zelf uit en weigerde (2).",
                protects="In zijn voetbalelftal doet hij gewoon mee. Zijn moeder kijkt met hem mee (3).",
                rests_on=(2, 3),
            ),
            identification=Criterion(
                supports="Hij gebruikte de tekens van de groep als profielfoto.",
                against="Hij haalde die zelf weg.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                supports="Hij kan de dreiging niet alleen stoppen (2).",
                against="Hij gaat naar school en past voor zijn leeftijd goed op zichzelf.",
                protects="Hij en zijn moeder vertrouwen elkaar (3).",
                rests_on=(2, 3),
            ),
            other=Criterion(
                supports="Hij is 16 en staat onder druk van anderen (2). Dat vraagt bescherming.",
                against="Hij is minderjarig: lichtere hulp gaat voor en zijn belang weegt het zwaarst.",
                protects="De raad voor de kinderbescherming is vanaf het begin betrokken.",
                rests_on=(2,),
            ),
            necessity=(
                "School, raad, politie en gemeente kunnen de dreiging niet alleen stoppen. De groep laat hem "
                "anders niet los."
            ),
            proportionality=(
                "Ja, met de minste gegevens die kunnen: niet de beelden zelf, wel wat nodig is om hem te beschermen."
            ),
            subsidiarity="School en moeder probeerden twee maanden het te regelen. De dreiging ging door.",
        ),
        composition=Composition(
            ago=76,
            members={
                "police": (
                    "dreiging online en slachtofferschap",
                    "De politie onderzoekt wie hem dreigt en neemt een aangifte op.",
                ),
                "prosecutor": (
                    "grens van het strafrecht bij een minderjarige",
                    "Het openbaar ministerie beslist of iemand anders wordt vervolgd.",
                ),
                "coordinator": ("regie en jeugdhulp", "Het college is verantwoordelijk voor jeugdhulp en school."),
                "child_protection": (
                    "belang en veiligheid van het kind",
                    "De raad bewaakt zijn belang en de rol van zijn ouders.",
                ),
            },
            reason="De burgemeester zit niet zelf aan tafel: er is geen maatregel voor de openbare orde nodig.",
        ),
        opened=75,
        contributions=(
            Contribution(
                by="child_protection",
                ago=70,
                statement=Statement(
                    text=(
                        "De raad ziet geen reden voor een ondertoezichtstelling. Moeder en zoon nemen "
                        "vrijwillig hulp aan."
                    ),
                    ago=71,
                    kind="judgement",
                    category="e",
                    source="raadsonderzoeker",
                    necessity="Bepaalt welke hulp passend is.",
                ),
            ),
            Contribution(
                by="police",
                ago=66,
                statement=Statement(
                    text=(
                        "Er is aangifte gedaan van de dreiging met foto’s. De accounts zijn afkomstig uit een "
                        "ander land."
                    ),
                    ago=67,
                    category="f",
                    basis="wpg_20_4",
                    source="politie, aangifte",
                    necessity="De dreiging moet stoppen voor er rust komt.",
                    criminal=True,
                ),
            ),
            Contribution(
                by="coordinator",
                ago=62,
                statement=Statement(
                    text=(
                        "School paste zijn rooster aan en hij heeft een vaste mentor. Zijn elftal weet alleen "
                        "dat hij het druk heeft."
                    ),
                    ago=63,
                    category="e",
                    source="school, met toestemming van moeder en zoon",
                    necessity="Steun in het dagelijks leven.",
                ),
                file=(
                    "afspraken-school.txt",
                    (
                        "Afspraken met de school.\n"
                        "Vaste mentor: elke maandag een kort gesprek.\n"
                        "Telefoon: blijft in de les in de tas.\n"
                        "Beelden: worden niet bewaard en niet besproken in de klas.\n"
                    ),
                ),
            ),
            Contribution(
                by="prosecutor",
                ago=58,
                statement=Statement(
                    text=(
                        "Er wordt geen strafzaak tegen hem begonnen. Het onderzoek richt zich op de volwassen "
                        "beheerders van de groep."
                    ),
                    ago=60,
                    category="g",
                    basis="wjsg_39fb",
                    source="officier van justitie",
                    necessity="Hulp kan daarmee vrijwillig blijven.",
                    criminal=True,
                ),
            ),
        ),
        analysis=Analysis(
            ago=50,
            risk=True,
            picture=(
                "Betrokkene werd online uitgedaagd en daarna onder druk gezet. Hij weigerde een deel van de "
                "opdrachten en vertelde het thuis. De dreiging met foto’s gaat nog door. Zijn moeder, zijn "
                "school en zijn elftal houden hem vast. Hij is eerst een jongen die bescherming nodig heeft."
            ),
            reason="De dreiging gaat door en een terugval is mogelijk. Zonder hulp kan hij weer worden meegetrokken.",
        ),
        plans=(
            Plan(
                ago=41,
                necessity=(
                    "Politie, jeugdhulp en school moeten hetzelfde tegen hem zeggen. Anders voelt hij zich "
                    "weer alleen en pakt de groep hem terug."
                ),
                text=(
                    "Doel veiligheid: de dreiging met foto’s stopt en hij weet bij wie hij terecht kan. Doel "
                    "school: hij rondt dit schooljaar af. Doel relaties: hij heeft plezier met zijn elftal en "
                    "met één vriend buiten de groep. Moeder en zoon bepalen het tempo mee."
                ),
                actions=(
                    Action(
                        by="coordinator",
                        text="Regelt jeugdhulp bij de omgang met online druk, samen met moeder.",
                        own_basis="Jeugdwet, artikel 2.3",
                        due=10,
                        progress=(
                            (28, "Eerste gesprek gehad. Hij was stil, zijn moeder praatte."),
                            (12, "Derde gesprek. Hij vertelt zelf wat er gebeurde."),
                        ),
                    ),
                    Action(
                        by="police",
                        text="Onderzoekt wie hem dreigt en laat de foto’s verwijderen.",
                        own_basis="Politiewet 2012, artikel 3",
                        due=20,
                        progress=((25, "De beheerders van twee platforms haalden de foto’s weg."),),
                    ),
                    Action(
                        by="child_protection",
                        text="Kijkt na drie maanden opnieuw of vrijwillige hulp genoeg is.",
                        own_basis="Jeugdwet, artikel 3.1",
                        due=50,
                    ),
                ),
            ),
        ),
        informing=Informing(
            ago=78, how="Gesprek met hem en zijn moeder bij de raad. Hij is 16 en kreeg een eigen brief in gewone taal."
        ),
    ),
    # The analysis found no further indications of risk; the file is destroyed.
    Story(
        id="lindehorst-11",
        body="lindehorst",
        by="police",
        received=110,
        addressee="public_prosecution",
        subject=Subject(
            surname="Özgünay",
            given_names="Nurten",
            born_on="1974-07-19",
            contact="Wevershoek 2, Lindehorst",
            stay_ago=8200,
        ),
        conduct=(
            "Betrokkene werd drie keer bij een hoogspanningsstation gezien met kaarten en een kijker. Op een "
            "bijeenkomst zou zij hebben gezegd dat het station ‘plat moet’."
        ),
        quality_note=(
            "De aanwezigheid bij het station is door agenten zelf gezien. De uitspraak onder (2) komt van één "
            "bezoeker en kon voor de aanmelding niet worden nagevraagd."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene stond op drie ochtenden bij het hek van het station met een kijker en kaarten "
                    "van het gebied."
                ),
                ago=118,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, zelf gezien",
                source="politie, zelf gezien",
                necessity="Feit waarop de zorg rust.",
            ),
            Statement(
                text="Een bezoeker vertelde dat zij op een bewonersavond zei dat het station ‘plat moet’.",
                ago=114,
                kind="hearsay",
                basis="wpg_20_4",
                how_sure="onzeker, één bron",
                source="bezoeker van de avond, gesprek met de politie",
                necessity="Moet worden nagevraagd; zonder deze uitspraak is er weinig zorg.",
            ),
            Statement(
                text=(
                    "Zij is lid van een actiegroep tegen het station. De groep demonstreert en meldt dat altijd vooraf."
                ),
                ago=112,
                basis="wpg_20_4",
                source="politie, kennisgeving van de demonstratie",
                necessity="Geeft de juiste plaats aan de groep; demonstreren is een recht.",
                special=("political",),
            ),
        ),
        views=Views(
            ago=100,
            police=(
                "fits",
                "De kaarten en de tijdstippen (1) kunnen op voorbereiding wijzen. Een gewone uitleg is ook mogelijk.",
            ),
            prosecutor=(
                "fits",
                "Sabotage van een station zou ernstig zijn. De basis is smal; vooral (2) moet snel worden nagegaan.",
            ),
            mayor=(
                "fits",
                (
                    "Ik twijfel, maar een korte gezamenlijke analyse is beter dan wachten. Haar lidmaatschap "
                    "(3) telt niet mee."
                ),
            ),
        ),
        assessment=Assessment(
            ago=92,
            outcome="fits",
            violence=Criterion(
                supports="De waarnemingen bij het hek (1) kunnen op voorbereiding wijzen.",
                against="Er is één uitspraak van horen zeggen (2). Eigen woorden over geweld zijn niet bekend.",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports=(
                    "Volgens een bezoeker zei zij dat het station ‘plat moet’ (2). Wat zij daarmee bedoelde, is niet "
                    "bekend."
                ),
                against="Tegen het station zijn, is een gewone mening. Meer is niet bekend.",
                rests_on=(2,),
            ),
            relations=Criterion(
                against="Zij kent de mensen van de actiegroep. Dat is geen grond.",
                protects="Die groep houdt zich aan de regels en meldt een demonstratie vooraf (3).",
                rests_on=(3,),
            ),
            identification=Criterion(
                against="Geen aanwijzingen. Zij gebruikt geen tekens of woorden van een extremistische groep.",
                rests_on=(3,),
            ),
            self_reliance=Criterion(
                against="Geen zorgen.",
                protects="Zij is docent biologie, heeft een gezin en een vaste baan.",
            ),
            necessity="Alleen samen kan snel duidelijk worden wat de kaarten betekenen.",
            proportionality="Ja, voor een korte analyse met alleen de waarnemingen en de uitspraak.",
            subsidiarity="De politie wilde haar aanspreken, maar wist nog niet of dat een onderzoek zou schaden.",
        ),
        composition=Composition(
            ago=86,
            members={
                "police": ("navraag naar de waarnemingen", "De politie zag haar bij het station en kan haar spreken."),
                "prosecutor": (
                    "beoordeling of er een strafbaar feit is",
                    "Het openbaar ministerie weet of er onderzoek loopt.",
                ),
                "coordinator": (
                    "regie en contact met de bewoners",
                    "Het college kent de bewonersavonden over het station.",
                ),
            },
            reason="De burgemeester zit niet zelf aan tafel: er is geen reden voor een maatregel.",
        ),
        opened=84,
        contributions=(
            Contribution(
                by="police",
                ago=78,
                statement=Statement(
                    text=(
                        "Zij vertelde de wijkagent dat zij vogels telt voor een natuurvereniging en liet haar "
                        "telformulieren zien."
                    ),
                    ago=79,
                    category="f",
                    basis="wpg_20_4",
                    source="wijkagent, zelf gesproken",
                    necessity="Verklaart de kaarten en de kijker.",
                ),
            ),
            Contribution(
                by="coordinator",
                ago=70,
                statement=Statement(
                    text=(
                        "Op de geluidsopname van de bewonersavond zegt zij dat het plan voor het station ‘van "
                        "tafel moet’."
                    ),
                    ago=72,
                    source="gemeente, eigen opname van de avond",
                    necessity="Weerlegt de uitspraak van horen zeggen.",
                ),
            ),
            Contribution(
                by="prosecutor",
                ago=60,
                statement=Statement(
                    text="Er loopt geen onderzoek naar betrokkene en zij komt niet voor in de justitiële documentatie.",
                    ago=61,
                    category="g",
                    basis="wjsg_8a",
                    source="openbaar ministerie",
                    necessity="Nodig voor het antwoord op de vraag naar risico.",
                ),
            ),
        ),
        analysis=Analysis(
            ago=45,
            risk=False,
            picture=(
                "Betrokkene telde vogels bij het station en liet haar formulieren zien. De uitspraak van de "
                "bewonersavond was verkeerd verstaan: zij had het over het plan. Zij is tegen het station en "
                "zegt dat in het openbaar, zoals ieder dat mag."
            ),
            reason=(
                "Alle waarnemingen hebben een gewone verklaring en de uitspraak is weerlegd. Er zijn geen "
                "verdere aanwijzingen."
            ),
        ),
        informing=Informing(
            ago=81, how="Gesprek thuis met de contactpuntmedewerker, met een brief. Zij kreeg excuses voor de spanning."
        ),
        destroyed=True,
    ),
    # Closed; the data are still needed for a while.
    Story(
        id="lindehorst-12",
        body="lindehorst",
        by="mayor",
        received=430,
        subject=Subject(
            surname="Scharloo",
            given_names="Willem-Jan",
            born_on="1963-03-08",
            contact="Oude Wagendijk 118, Lindehorst",
            stay_ago=9000,
        ),
        conduct=(
            "Betrokkene verklaarde zijn erf tot ‘vrij gebied’ en zei dat hij ambtenaren die het betreden zal "
            "‘vastzetten’. Hij hield een deurwaarder een kwartier tegen op het erf."
        ),
        quality_note=(
            "Het voorval met de deurwaarder is nagevraagd bij de deurwaarder en bij een getuige. De "
            "verklaring aan de gemeente ligt in het archief."
        ),
        items=(
            Statement(
                text="Hij schreef de gemeente dat ambtenaren op zijn erf worden ‘vastgezet en berecht’.",
                ago=445,
                how_sure="zeker",
                source="postregistratie van de gemeente",
                necessity="Eigen woorden over dwang tegen ambtenaren.",
            ),
            Statement(
                text="Hij sloot het hek achter een deurwaarder en deed het na een kwartier weer open.",
                ago=440,
                how_sure="redelijk zeker, één verklaring",
                source="deurwaarder, gesprek met de gemeente",
                necessity="Laat zien dat hij woorden in gedrag omzette.",
                criminal=True,
            ),
            Statement(
                text="Hij ontvangt elke week een kring van acht mensen die net zo denken.",
                ago=436,
                kind="hearsay",
                how_sure="onzeker, niet nagetrokken",
                source="inwoner, gesprek met de gemeente",
                necessity="Zegt iets over zijn sociale relaties; moet worden nagevraagd.",
            ),
        ),
        views=Views(
            ago=420,
            police=(
                "fits",
                "Het tegenhouden (2) past bij zijn brief (1). Hij gebruikte geen geweld en deed het hek zelf open.",
            ),
            prosecutor=(
                "fits",
                "De deurwaarder deed geen aangifte. Een gezamenlijke aanpak heeft nu meer kans dan een strafzaak.",
            ),
            mayor=(
                "fits",
                "Mijn medewerkers durven niet meer naar het adres. Zijn mening over de overheid is zijn zaak.",
            ),
        ),
        assessment=Assessment(
            ago=410,
            outcome="fits",
            violence=Criterion(
                supports="Hij dreigde met vastzetten (1) en hield een deurwaarder een kwartier tegen (2).",
                against="Hij raakte niemand aan en deed het hek zelf weer open (2).",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Hij vindt dat hij zelf mag rechtspreken en mensen mag vastzetten (1).",
                against="De wet niet erkennen is een mening. Alleen wat hij daaruit doet, telt mee.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports=(
                    "Een kring van acht mensen zou naar hem luisteren (3); dat is van horen zeggen. Met zijn zus "
                    "heeft hij al jaren ruzie."
                ),
                against="Bij het voorval met de deurwaarder was hij alleen (2).",
                rests_on=(2, 3),
            ),
            identification=Criterion(
                supports="Hij gebruikt papieren en stempels van een landelijke beweging (1).",
                against="Een taak in die beweging is niet bekend.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                supports="De belasting betaalt hij niet en de schuld loopt op.",
                against="Hij boert alleen op zijn erf en regelt verder zijn zaken.",
                protects="Zijn dieren verzorgt hij goed; daaraan hecht hij.",
            ),
            necessity="Gemeente, politie en openbaar ministerie moeten elkaar niet voor de voeten lopen op zijn erf.",
            proportionality=(
                "Ja, voor zijn brieven en het voorval. Zijn geldzaken blijven bij schuldhulp, zonder bedragen "
                "aan tafel."
            ),
            subsidiarity="Een gesprek met een teamleider die hij kent, werd afgebroken toen het over belasting ging.",
        ),
        composition=Composition(
            ago=404,
            members={
                "police": (
                    "veiligheid bij bezoek aan het erf",
                    "De wijkagent kent hem al jaren en wordt binnengelaten.",
                ),
                "prosecutor": (
                    "grens van het strafrecht",
                    "Het openbaar ministerie beslist over een zaak als het zich herhaalt.",
                ),
                "mayor": ("gesprek met betrokkene", "Hij wil alleen met de burgemeester praten."),
                "coordinator": ("regie en schuldhulp", "Het college kan een regeling voor zijn schulden aanbieden."),
            },
        ),
        opened=402,
        contributions=(
            Contribution(
                by="coordinator",
                ago=395,
                statement=Statement(
                    text="Er ligt een aanslag van drie jaar. Een regeling is mogelijk als hij één keer langskomt.",
                    ago=398,
                    category="e",
                    source="college, schuldhulp",
                    necessity="Schulden zijn een aanjager van zijn boosheid.",
                ),
            ),
            Contribution(
                by="police",
                ago=388,
                statement=Statement(
                    text="Bij een bezoek bood hij de wijkagent koffie aan. Hij zei dat hij niemand iets wil doen.",
                    ago=389,
                    category="f",
                    basis="wpg_20_4",
                    source="wijkagent, zelf gehoord",
                    necessity="Nieuw feit over zijn bedoeling.",
                ),
            ),
            Contribution(
                by="prosecutor",
                ago=380,
                statement=Statement(
                    text="De deurwaarder deed alsnog geen aangifte. Er volgt een waarschuwende brief van de officier.",
                    ago=381,
                    category="g",
                    basis="wjsg_39fb",
                    source="officier van justitie",
                    necessity="De deelnemers moeten weten wat hij ontvangt.",
                    criminal=True,
                ),
            ),
            Contribution(
                by="mayor",
                ago=370,
                statement=Statement(
                    text=(
                        "In een gesprek van een uur zei hij dat hij zich na de brand in zijn schuur niet "
                        "gehoord voelde. Hij wil dat iemand dat opschrijft."
                    ),
                    ago=371,
                    source="burgemeester, eigen gesprek",
                    necessity="Geeft een ingang die niet over de wet gaat.",
                ),
            ),
        ),
        analysis=Analysis(
            ago=355,
            risk=True,
            picture=(
                "Betrokkene dreigde ambtenaren vast te zetten en deed dat één keer kort. Achter zijn "
                "afwijzing van de overheid zitten een afgewezen claim na een brand en een schuld. Hij praat "
                "wel met de wijkagent en de burgemeester. De kring van acht mensen is bevestigd, maar is "
                "vooral een praatgroep."
            ),
            reason=(
                "Het voorval en zijn brief zijn verdere aanwijzingen. Een nieuwe controle op zijn erf kan "
                "opnieuw misgaan."
            ),
        ),
        plans=(
            Plan(
                ago=340,
                necessity="Het volgende bezoek aan het erf komt er zeker. Zonder afspraken kan dat uit de hand lopen.",
                text=(
                    "Doel gezag en veiligheid: medewerkers komen aangekondigd en hij laat hen ongehinderd "
                    "weggaan. Doel geld: hij heeft een regeling die hij begrijpt. Doel gehoord worden: zijn "
                    "verhaal over de brand ligt vast bij de gemeente. Doel relaties: hij heeft weer contact "
                    "met zijn zus."
                ),
                actions=(
                    Action(
                        by="mayor",
                        text="Voert een tweede gesprek en legt zijn verhaal over de brand vast.",
                        own_basis="Gemeentewet, artikel 170",
                        due=-310,
                        progress=((330, "Hij kwam op het gemeentehuis en nam foto’s mee."),),
                        done=322,
                        done_text="Verslag door hem gelezen en ondertekend.",
                    ),
                    Action(
                        by="coordinator",
                        text="Biedt een regeling voor de schuld aan en een vaste contactpersoon.",
                        own_basis="Wet gemeentelijke schuldhulpverlening, artikel 3",
                        due=-280,
                        progress=(
                            (300, "Hij wilde eerst geen formulier invullen."),
                            (265, "Hij tekende met zijn eigen naam, zonder stempel."),
                        ),
                        done=262,
                        done_text="Regeling loopt. Hij betaalt elke maand.",
                    ),
                    Action(
                        by="police",
                        text="Gaat met de vaste wijkagent mee bij elk bezoek en kondigt dat aan.",
                        own_basis="Politiewet 2012, artikel 3",
                        due=-180,
                        progress=((240, "Twee bezoeken zonder problemen."),),
                        done=178,
                        done_text="Vier bezoeken zonder voorval. Medewerkers durven weer zonder politie.",
                    ),
                ),
            ),
            Plan(
                ago=150,
                necessity="De dreiging is weg. Alleen het laatste stuk, de zus en de kring, vraagt nog afstemming.",
                text=(
                    "Evaluatie: geen nieuwe dreiging in een half jaar, de regeling loopt en bezoeken verlopen "
                    "rustig. Hij denkt nog hetzelfde over de overheid; dat is zijn recht. Er zijn geen nieuwe "
                    "acties. De tafel ziet na vier maanden of sluiten kan."
                ),
            ),
        ),
        closing=Closing(
            ago=30,
            ground=(
                "De dreiging is weg en bleef tien maanden weg. Gemeente en politie kunnen verder met hun gewone werk."
            ),
            necessary_until=330,
            reason=(
                "De regeling van de schuld loopt nog elf maanden. Als het in die tijd misgaat, moet duidelijk "
                "zijn wat is afgesproken. Daarna is er geen reden meer om iets te bewaren."
            ),
        ),
        informing=Informing(ago=405, how="De burgemeester vertelde het hem in een gesprek en gaf hem een brief mee."),
    ),
    # Closed, no longer needed and destroyed.
    Story(
        id="lindehorst-13",
        body="lindehorst",
        by="probation",
        received=300,
        addressee="public_prosecution",
        subject=Subject(
            surname="Pothoven",
            given_names="Dennis",
            born_on="1997-11-05",
            contact="Zeilmakerspad 7, Lindehorst",
            stay_ago=340,
        ),
        conduct=(
            "Betrokkene kwam vrij na een straf voor het verspreiden van jihadistische oproepen. Hij zocht "
            "weer contact met twee mensen uit die tijd en zei dat hij ‘niets geleerd’ had."
        ),
        quality_note=(
            "De straf en de voorwaarden staan vast. De uitspraak is door de toezichthouder zelf gehoord. Het "
            "hernieuwde contact vertelde hij uit zichzelf."
        ),
        items=(
            Statement(
                text="Hij zei in het eerste gesprek na zijn vrijlating dat hij ‘niets geleerd’ had van de straf.",
                ago=306,
                source="toezichthouder, zelf gehoord",
                necessity="Reden voor de zorg over herhaling.",
                criminal=True,
            ),
            Statement(
                text=(
                    "Hij vertelde dat hij twee mensen van vroeger weer sprak. Eén van hen praat geweld nog altijd goed."
                ),
                ago=303,
                category="h",
                source="betrokkene, in gesprek met de toezichthouder",
                necessity="Deze relaties zijn van belang voor een plan.",
            ),
            Statement(
                text="Hij wil een vak leren en schreef zich in voor een opleiding tot kok.",
                ago=302,
                category="e",
                source="reclassering, bewijs van inschrijving",
                necessity="Beschermende factor.",
            ),
        ),
        views=Views(
            ago=292,
            police=(
                "fits",
                (
                    "De uitspraak (1) en het contact (2) vragen om een gezamenlijk plan. Na zijn vrijlating "
                    "pleegde hij geen nieuw feit."
                ),
            ),
            prosecutor=("fits", "De voorwaarden lopen nog zeven maanden. Dat is de tijd om hem op weg te helpen."),
            mayor=(
                "fits",
                "Terugkeer in de stad moet goed gaan, voor hem en voor de buurt. Zijn opleiding (3) is het begin.",
            ),
        ),
        assessment=Assessment(
            ago=282,
            outcome="fits",
            violence=Criterion(
                supports="Hij verspreidde eerder oproepen en zei dat hij ‘niets geleerd’ had (1).",
                against="Nieuwe oproepen zijn niet gezien.",
                rests_on=(1,),
            ),
            ideas=Criterion(
                supports="Hij zei niets te hebben geleerd van de straf (1).",
                against="In latere gesprekken sprak hij daar anders over. Zijn geloof weegt niet mee.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="Twee oude contacten zijn terug. Eén van hen praat geweld goed (2).",
                against="Hij vertelde dit zelf (2).",
                protects="Zijn broer haalde hem op bij de poort en laat hem bij zich wonen.",
                rests_on=(2,),
            ),
            identification=Criterion(
                supports="Hij noemt zich nog volgeling.",
                against="Hij gebruikt geen tekens meer.",
            ),
            self_reliance=Criterion(
                supports="Een eigen woning heeft hij niet.",
                against="Hij heeft onderdak bij zijn broer en een uitkering.",
                protects="Hij schreef zich in voor een opleiding tot kok (3).",
                rests_on=(3,),
            ),
            necessity=(
                "Reclassering, gemeente en politie volgen elkaar op. Zonder afstemming valt er een gat na het toezicht."
            ),
            proportionality="Ja. Zijn geloof blijft buiten de gegevens; het gaat om oproepen en contacten.",
            subsidiarity="Toezicht alleen stopt na zeven maanden en regelt geen woning of werk.",
        ),
        composition=Composition(
            ago=277,
            members={
                "police": ("zicht op oude contacten", "De wijkagent ziet hem en de twee contacten in de buurt."),
                "prosecutor": (
                    "naleving van de voorwaarden",
                    "Het openbaar ministerie beslist als een voorwaarde wordt geschonden.",
                ),
                "coordinator": ("regie, woning en opleiding", "Het college helpt bij wonen, inkomen en school."),
                "probation": ("toezicht en gesprekken", "De toezichthouder spreekt hem elke week."),
            },
            reason="De burgemeester zit niet zelf aan tafel: er is geen maatregel voor de openbare orde nodig.",
        ),
        opened=275,
        contributions=(
            Contribution(
                by="prosecutor",
                ago=270,
                statement=Statement(
                    text=(
                        "De bijzondere voorwaarden lopen nog ruim zes maanden: meldplicht en een "
                        "contactverbod met één persoon."
                    ),
                    ago=272,
                    category="g",
                    basis="wjsg_51cb",
                    source="openbaar ministerie, executie",
                    necessity="Het plan moet bij de voorwaarden passen.",
                    criminal=True,
                ),
            ),
            Contribution(
                by="probation",
                ago=262,
                statement=Statement(
                    text=(
                        "De toezichthouder ziet dat hij zich schaamt tegenover zijn broer en daarom stoer "
                        "doet in gesprekken."
                    ),
                    ago=263,
                    kind="judgement",
                    category="e",
                    source="toezichthouder",
                    necessity="Helpt om zijn eerste uitspraak te begrijpen.",
                ),
            ),
            Contribution(
                by="police",
                ago=258,
                statement=Statement(
                    text=(
                        "Eén van de twee oude contacten verhuisde uit de regio. Het andere contact zag hij "
                        "sindsdien één keer."
                    ),
                    ago=259,
                    category="f",
                    basis="wpg_20_4",
                    source="wijkagent",
                    necessity="Laat zien hoe sterk de oude kring is.",
                ),
            ),
            Contribution(
                by="coordinator",
                ago=250,
                statement=Statement(
                    text="Hij begon aan de opleiding en miste in vier weken geen les.",
                    ago=251,
                    category="e",
                    source="opleiding, met zijn toestemming",
                    necessity="Laat zien dat hij nieuwe houvast vindt.",
                ),
            ),
        ),
        analysis=Analysis(
            ago=240,
            risk=True,
            picture=(
                "Betrokkene deed na zijn vrijlating stoer over zijn straf, maar houdt zich aan de "
                "voorwaarden. Eén oud contact blijft een risico. Zijn broer, de opleiding en de gesprekken "
                "met de reclassering dragen hem."
            ),
            reason=(
                "Het oude contact en zijn eerdere straf zijn verdere aanwijzingen. De eerste maanden na "
                "vrijlating zijn kwetsbaar."
            ),
        ),
        plans=(
            Plan(
                ago=226,
                necessity=(
                    "Het toezicht eindigt en dan moeten woning, werk en contact met de wijkagent al geregeld zijn."
                ),
                text=(
                    "Doel wonen: hij heeft een eigen kamer voor het einde van het toezicht. Doel werk: hij "
                    "haalt zijn opleiding en werkt als kok. Doel relaties: hij kiest voor mensen die geweld "
                    "afwijzen. Doel gedrag: hij spreekt over vroeger zonder het goed te praten."
                ),
                actions=(
                    Action(
                        by="probation",
                        text="Houdt toezicht en bespreekt elke week een onderwerp uit zijn verleden.",
                        own_basis="Reclasseringsregeling 1995, hoofdstuk 3",
                        due=-60,
                        progress=(
                            (190, "Hij begon zelf over de filmpjes van toen."),
                            (120, "Hij schreef een brief aan zijn jongere ik."),
                        ),
                        done=70,
                        done_text="Toezicht zonder overtreding afgerond.",
                    ),
                    Action(
                        by="coordinator",
                        text="Zoekt met hem een kamer en regelt de overgang van uitkering naar loon.",
                        own_basis="Participatiewet, artikel 7",
                        due=-90,
                        progress=((150, "Kamer gevonden bij een woningcorporatie."),),
                        done=100,
                        done_text="Hij woont op zichzelf en werkt vier dagen in een keuken.",
                    ),
                    Action(
                        by="police",
                        text="Blijft aanspreekbaar en let op het ene oude contact.",
                        own_basis="Politiewet 2012, artikel 3",
                        due=-40,
                        progress=((110, "Geen contact meer gezien."),),
                        done=45,
                        done_text="Het oude contact is al vier maanden niet meer in beeld.",
                    ),
                ),
            ),
        ),
        closing=Closing(
            ago=20,
            ground=(
                "Hij woont, werkt en houdt zich aan de regels. Het oude contact is weg. De deelnemers zien "
                "geen taak meer voor het overleg."
            ),
            necessary_until=-10,
            reason=(
                "Tien dagen zijn nodig om de laatste afspraken met de opleiding en de werkgever af te ronden. "
                "Daarna heeft niemand de gegevens nog nodig."
            ),
        ),
        informing=Informing(
            ago=280, how="Gesprek bij de reclassering met de contactpuntmedewerker, met een brief over zijn rechten."
        ),
        destroyed=True,
    ),
    # He moved to Kranenbroek while two of the three had given their views: the three there weigh anew.
    Story(
        id="lindehorst-14",
        body="lindehorst",
        by="probation",
        received=21,
        addressee="public_prosecution",
        subject=Subject(
            surname="Quaadvliet",
            given_names="Ferdi",
            born_on="1992-12-05",
            contact="Tijdelijk bij zijn neef, Tuinpad 9, Lindehorst",
            stay_ago=90,
            stay_evidence="De toezichthouder bezocht hem bij zijn neef.",
        ),
        conduct=(
            "Betrokkene loopt mee met een groep die zich een burgerwacht noemt. Hij zei dat hij ‘wie hier niet hoort’ "
            "van de straat wil slaan en liet een foto zien van een lat met spijkers."
        ),
        quality_note=(
            "De uitspraak en de foto zijn door de toezichthouder gehoord en gezien. De lat zelf is niet gezien. Welke "
            "mensen verder meelopen, is niet gevraagd."
        ),
        items=(
            Statement(
                text="Hij zei dat hij ‘wie hier niet hoort’ van de straat wil slaan. Hij liep drie avonden mee.",
                ago=26,
                how_sure="zeker, zelf gehoord",
                source="toezichthouder, gespreksverslag",
                necessity="Eigen woorden over geweld.",
            ),
            Statement(
                text="Hij liet een foto zien van een lat met spijkers en zei dat die ‘voor de zekerheid’ is.",
                ago=26,
                how_sure="foto gezien, lat niet",
                source="toezichthouder, zelf gezien",
                necessity="Kan op een middel wijzen.",
                criminal=True,
            ),
            Statement(
                text="Hij vond een kamer en een baan in een andere gemeente en wil daar ‘opnieuw beginnen’.",
                ago=23,
                category="e",
                how_sure="zoals hij het vertelt",
                source="betrokkene, gesprek met de toezichthouder",
                necessity="Beschermende factor, en van belang voor de vraag welke gemeente weegt.",
            ),
        ),
        views=Views(
            ago=14,
            police=(
                "fits",
                "Woorden (1) en een mogelijk wapen (2) samen zijn genoeg. Hij is nergens voor aangehouden.",
            ),
            mayor=("fits", "De burgerwacht loopt in onze straten. Als hij verhuist (3), moet dit met hem meegaan."),
        ),
        move=Move(
            ago=9,
            to="kranenbroek",
            basis="stays",
            since=10,
            evidence="Getekend huurcontract van een kamer in Kranenbroek; de toezichthouder was er bij de sleutel.",
            views=Views(
                ago=4,
                prosecutor=(
                    "fits",
                    (
                        "Ik blijf bij wat ik eerder vond: de uitspraak (1) is ernstig. Dat hij opnieuw wil beginnen "
                        "(3), is de kans om het anders te doen."
                    ),
                ),
            ),
        ),
    ),
    # Fits; the three gather what participants have before they decide who takes part.
    Story(
        id="lindehorst-15",
        body="lindehorst",
        by="police",
        received=26,
        addressee="police",
        subject=Subject(
            surname="Brandsema",
            given_names="Joëlle",
            born_on="2006-01-30",
            aliases="‘nul’ in de online groep",
            contact="Korenbloemhof 14, Lindehorst",
            stay_ago=4200,
            stay_evidence="Woont bij haar vader; zo ook ingeschreven.",
        ),
        conduct=(
            "Betrokkene is 20 en bewondert daders van geweld op scholen. Zij schreef een tekst over ‘de laatste les’ "
            "op haar oude school en volgt een online groep die zulk geweld viert."
        ),
        quality_note=(
            "De tekst is door de politie gelezen en door een docent herkend als van haar. Of zij iets van plan is, is "
            "niet bekend. De docent wilde dat zij wist dat hij belde; dat weet zij."
        ),
        items=(
            Statement(
                text=(
                    "Zij plaatste een tekst over ‘de laatste les’ op haar oude school en noemde daarin twee daders ‘de "
                    "enigen die werden gehoord’."
                ),
                ago=31,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, zelf gelezen",
                source="politie, zelf gelezen tekst",
                necessity="De tekst is de kern van de aanmelding.",
                criminal=True,
            ),
            Statement(
                text="Een oud-docent zegt dat zij op school jaren is gepest en dat daar weinig mee werd gedaan.",
                ago=29,
                kind="judgement",
                basis="wpg_20_4",
                how_sure="oordeel van één persoon",
                source="oud-docent, gesprek met de wijkagent",
                necessity="Verklaart haar boosheid en kan een ingang zijn.",
            ),
            Statement(
                text="Zij tekent elke dag en verkocht dit jaar drie platen. Haar vader eet elke avond met haar.",
                ago=28,
                basis="wpg_20_4",
                how_sure="zoals zij en haar vader het vertellen",
                source="wijkagent, gesprek met betrokkene en haar vader",
                necessity="Beschermende factoren.",
            ),
        ),
        views=Views(
            ago=18,
            police=("fits", "De tekst (1) noemt een plek en prijst daders. Een datum of middel is niet gezien."),
            prosecutor=("fits", "De tekst is geen strafbare bedreiging. Wachten tot hij dat wel is, helpt niemand."),
            mayor=("fits", "De school moet veilig zijn en zij ook. Wat haar is aangedaan (2), hoort bij het verhaal."),
        ),
        consulted=(
            Consulted(
                by="child_protection",
                ago=17,
                due=-10,
                question=(
                    "Wij wegen een jongvolwassene die daders van geweld op scholen bewondert. Welke hulp werkt "
                    "volgens u rond die leeftijd? U krijgt geen gegevens over de persoon."
                ),
                answered=13,
                answer=(
                    "Rond die leeftijd werkt een vaste begeleider beter dan een programma. Betrek een ouder als die er "
                    "is. Erken wat er vroeger is gebeurd voordat u over de teksten begint."
                ),
            ),
        ),
        assessment=Assessment(
            ago=9,
            outcome="fits",
            violence=Criterion(
                supports="Zij prijst daders en noemt een plek in een tekst over ‘de laatste les’ (1).",
                against="Een dag, een middel of een plan is niet gezien.",
                protects="Zij sprak met de wijkagent en liet haar tekeningen zien (3).",
                rests_on=(1, 3),
            ),
            ideas=Criterion(
                supports="Zij schrijft dat geweld de enige manier is om gehoord te worden (1).",
                against="Dat zij boos is over wat haar is aangedaan (2), is geen denkbeeld.",
                rests_on=(1, 2),
            ),
            relations=Criterion(
                supports="Haar contacten zijn bijna alleen online, in een groep die geweld viert.",
                against="Niemand uit die groep woont in de buurt, voor zover bekend.",
                protects="Haar vader eet elke avond met haar (3).",
                rests_on=(3,),
            ),
            identification=Criterion(
                supports="Zij gebruikt een naam en tekens uit de online groep (1).",
                against="Zij leidt niemand en roept niemand op.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                supports="Zij heeft geen opleiding en komt weinig buiten.",
                against="Zij regelt haar zaken en verkoopt haar werk (3).",
                protects="Tekenen geeft haar dagen een vorm (3).",
                rests_on=(3,),
            ),
            necessity=(
                "De politie kent de tekst, de school het verleden en de gemeente het gezin. Samen is het een beeld."
            ),
            proportionality=(
                "Ja, voor de tekst en wat nodig is om haar te helpen. Wie haar vroeger pestte, blijft erbuiten."
            ),
            subsidiarity="De wijkagent sprak haar twee keer. Dat was goed, maar de groep trekt elke nacht aan haar.",
        ),
        gathered=(
            Gathered(
                by="probation",
                ago=8,
                due=-1,
                question="Hebt u betrokkene eerder begeleid, en wat hielp toen?",
                answered=4,
                answer="provided",
                items=(
                    Statement(
                        text="Zij voerde eerder een taakstraf uit na een vernieling en kwam elke dag op tijd.",
                        ago=600,
                        category="e",
                        how_sure="zeker, uit het eigen dossier",
                        source="reclassering, eigen dossier",
                        necessity="Laat zien dat zij afspraken nakomt.",
                        criminal=True,
                    ),
                    Statement(
                        text="Haar werkbegeleider van toen zag dat zij opbloeide als zij iets mocht maken.",
                        ago=590,
                        kind="judgement",
                        category="e",
                        how_sure="oordeel van één persoon",
                        source="werkbegeleider, eindverslag",
                        necessity="Zegt waar een plan kan beginnen.",
                    ),
                ),
            ),
            Gathered(
                by="coordinator",
                ago=8,
                due=-1,
                question="Loopt er vanuit het college hulp in dit gezin die wij moeten kennen?",
                answered=3,
                answer="weighty_reasons",
            ),
            Gathered(
                by="child_protection",
                ago=8,
                due=2,
                question="Is er over de jaren op school nog iets bekend dat nodig is om te bepalen wie deelneemt?",
            ),
        ),
        round=Round(
            ago=12,
            answers=(
                Answer(by="mayor", ago=10),
                Answer(by="prosecutor", ago=9),
                Answer(
                    by="police",
                    ago=8,
                    ground="uavg_41_i",
                    motivation=(
                        "Zij weet van het gesprek met de wijkagent. Een brief over dit overleg, zonder dat er iemand "
                        "bij is, kan haar in een slechte nacht raken. De politie vraagt te wachten tot er een "
                        "begeleider is."
                    ),
                ),
            ),
        ),
        informing=Informing(
            ago=6,
            ground="uavg_41_i",
            motivation=(
                "De politie vraagt te wachten tot er een begeleider is die het haar vertelt. Dat is nodig voor "
                "haarzelf en duurt kort. Over twee weken kijken wij opnieuw."
            ),
            recheck=14,
        ),
    ),
    # Two against one, while the term still runs.
    Story(
        id="lindehorst-16",
        body="lindehorst",
        by="probation",
        received=20,
        addressee="police",
        subject=Subject(
            surname="Hartkoorn",
            given_names="Gwendolyn",
            born_on="1986-10-13",
            aliases="‘Moeder Oogst’ in haar kring",
            contact="Boomgaardlaan 2, Lindehorst",
            stay_ago=1200,
        ),
        conduct=(
            "Betrokkene leidt een kring die ambtenaren ‘parasieten’ noemt. Zij spreekt over ‘de dag van de oogst’, "
            "waarop die worden ‘weggesneden’."
        ),
        quality_note=(
            "De toespraak is door de reclasseringswerker gehoord, die een deelnemer begeleidt en was uitgenodigd. Het "
            "geloof van de kring is geen onderdeel van de aanmelding."
        ),
        items=(
            Statement(
                text=(
                    "In een toespraak zei zij dat ‘op de dag van de oogst de parasieten worden weggesneden’. Mensen "
                    "juichten."
                ),
                ago=27,
                how_sure="zeker, zelf gehoord",
                source="reclasseringswerker, zelf gehoord",
                necessity="De uitspraak is de aanleiding.",
            ),
            Statement(
                text="Twee van de vijftien mensen in de kring zegden hun baan op ‘om klaar te zijn’.",
                ago=25,
                category="h",
                how_sure="zoals één deelnemer het vertelt",
                source="deelnemer aan de kring, gesprek met de reclasseringswerker",
                necessity="Laat zien wat haar woorden bij anderen doen.",
            ),
            Statement(
                text="Op de vraag wat de oogst is, zei zij: ‘Een beeld. Wij snijden het uit onszelf.’",
                ago=24,
                how_sure="zeker, zelf gehoord",
                source="reclasseringswerker, gesprek met betrokkene",
                necessity="Haar eigen uitleg hoort ernaast.",
                special=("religion_belief",),
            ),
        ),
        views=Views(
            ago=12,
            police=("fits", "Beeldspraak (3) of niet: mensen richten hun leven naar die dag in (2)."),
            prosecutor=("fits", "Strafbaar is het niet. De invloed op anderen (2) maakt dat ik verder wil kijken."),
            mayor=(
                "does_not_fit",
                "Zij legt zelf uit dat het een beeld is (3). Een kring met vreemde woorden is nog geen radicalisering.",
            ),
        ),
        assessment=Assessment(
            ago=6,
            outcome="fits",
            violence=Criterion(
                supports="Zij zegt dat mensen worden ‘weggesneden’ (1).",
                against="Zij noemt het een beeld (3). Een middel, een dag of een doelwit is er niet.",
                protects="Zij praat met iedereen die langskomt, ook met de reclassering (3).",
                rests_on=(1, 3),
            ),
            ideas=Criterion(
                supports="In haar verhaal horen ambtenaren niet bij de mensen (1).",
                against="Een geloof met een laatste dag is geen extremistisch denkbeeld en weegt niet mee (3).",
                rests_on=(1, 3),
            ),
            relations=Criterion(
                supports="Vijftien mensen luisteren naar haar en twee zegden hun baan op (2).",
                against="Dat zij hen daartoe aanzette, is niet gebleken (2).",
                protects="De kring zorgt goed voor elkaar en houdt contact met familie.",
                rests_on=(2,),
            ),
            identification=Criterion(
                supports="Zij is zelf het gezicht van de kring (1).",
                against="Met een extremistische groep is geen verband gezien.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                against="Geen zorgen.",
                protects="Zij heeft een bakkerij, een huis en twee kinderen die naar school gaan.",
            ),
            necessity=(
                "Politie en gemeente zien elk een deel van de kring. Of het meer is dan woorden, blijkt alleen samen."
            ),
            proportionality=(
                "Ja, voor de toespraak en de invloed op anderen. Wat de kring gelooft, blijft buiten de gegevens."
            ),
            subsidiarity=(
                "Eén gesprek van de reclasseringswerker was open, maar gaf geen antwoord op de vraag over de dag."
            ),
            confirmed=("police", "prosecutor"),
            differs=("mayor",),
        ),
        talk=Talk(days=1, at="13:30", place="Zorg- en Veiligheidshuis, kamer 2"),
    ),
)

REPORTS = (
    Report(
        id="lindehorst-m1",
        body="lindehorst",
        ago=3,
        channel="telephone",
        about=(
            "Jonge man uit de flat aan de Turfkade, voornaam Roel. Hij zou in het trappenhuis over een "
            "‘rassenoorlog’ praten."
        ),
        persons=("een jonge man, voornaam Roel",),
        reporter_name="G. Altenburg",
        reporter_contact="06 5550 0164, liefst na vijf uur",
        statements=(
            Statement(
                text=(
                    "Een jonge man zei in het trappenhuis tegen twee jongens dat er ‘een oorlog komt’ en dat "
                    "zij ‘moeten kiezen’."
                ),
                ago=5,
                source="buur, zelf gehoord",
                place="trappenhuis van de flat aan de Turfkade",
                how_sure="zeker, zelf gehoord",
                person=1,
            ),
            Statement(
                text="Op zijn deur plakte een sticker met een teken dat de melder niet kent.",
                ago=4,
                source="buur, zelf gezien",
                place="derde verdieping",
                how_sure="zeker; de betekenis is onbekend",
                person=1,
            ),
            Statement(
                text="De moeder van één van de jongens zou er bang voor zijn.",
                ago=4,
                kind="hearsay",
                source="buur, via een andere bewoner",
                how_sure="onzeker, van een ander gehoord",
            ),
        ),
    ),
    Report(
        id="lindehorst-m2",
        body="lindehorst",
        ago=9,
        channel="email",
        persons=("een vrijwilliger van het buurthuis",),
        about=(
            "Een vrijwilliger van het buurthuis die ineens niet meer komt en verhalen over een ‘geheime "
            "regering’ vertelt."
        ),
        statements=(
            Statement(
                text=(
                    "De vrijwilliger zei tijdens de koffie dat ‘de mensen in het gemeentehuis nog verbaasd "
                    "zullen staan’."
                ),
                ago=13,
                source="medewerker van het buurthuis, zelf gehoord",
                place="keuken van het buurthuis",
                how_sure="zeker, zelf gehoord",
                person=1,
            ),
            Statement(
                text="Volgens de melder is de vrijwilliger vooral eenzaam sinds een scheiding.",
                ago=12,
                kind="judgement",
                source="medewerker van het buurthuis",
                how_sure="een indruk",
                person=1,
            ),
        ),
    ),
)

REQUESTS = (
    Request(
        id="lindehorst-v1",
        body="lindehorst",
        ago=8,
        right="access",
        name="Rutger Blijdenstijn",
        born_on="1981-04-27",
        address="Vlasbloemstraat 29, Lindehorst",
        explanation=(
            "Ik weet dat er over mij wordt overlegd. Ik wil lezen wat er over mij en mijn gezin is opgeschreven."
        ),
    ),
)
