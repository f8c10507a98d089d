"""The stories of Oosterveen: twenty fictitious subjects, one in each phase, with reports and requests beside them."""

from parta.demo.story import (
    Action,
    Also,
    Analysis,
    Answer,
    Assessment,
    Closing,
    Composition,
    Contribution,
    Criterion,
    Decided,
    Informing,
    MoreInformation,
    Plan,
    Recused,
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
    Story(
        id="oosterveen-01",
        body="oosterveen",
        by="coordinator",
        received=2,
        subject=Subject(
            surname="Boornstra",
            given_names="Hessel",
            born_on="1979-05-14",
            contact="Wilgenkade 31, Oosterveen",
            stay_ago=4100,
        ),
        conduct=(
            "Betrokkene erkent de gemeente niet meer. Hij schreef de invorderaar dat een eigen "
            "'volksgerecht' hem zal berechten en stuurde het privéadres van een medewerker mee."
        ),
        quality_note=(
            "De drie brieven zijn door de teamleider zelf gelezen en naast het dossier invordering gelegd. "
            "Wat de buurman zei, is niet nagetrokken en staat als van horen zeggen."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene stuurde in zes weken drie brieven. In de laatste staat dat de invorderaar "
                    "'voor het volksgerecht zal verschijnen en zijn straf niet ontloopt'."
                ),
                ago=5,
                how_sure="zeker, zelf gelezen",
                source="Brieven aan het team invordering, gelezen door de teamleider",
                necessity="De brief is de aanleiding en richt zich op een medewerker.",
            ),
            Statement(
                text=(
                    "In de laatste brief staat het privéadres van de medewerker. De medewerker gaf dat adres "
                    "nooit aan betrokkene."
                ),
                ago=5,
                how_sure="zeker",
                source="Brief en gesprek van de teamleider met de medewerker",
                necessity=("Laat zien dat hij zich op een persoon richt en niet alleen op de overheid."),
            ),
            Statement(
                text=(
                    "Een buurman vertelde aan het wijkteam dat op donderdag een groep van acht tot tien "
                    "mensen bij betrokkene samenkomt over 'eigen recht'. De buurman was er zelf niet bij."
                ),
                ago=3,
                kind="hearsay",
                how_sure="onzeker, niet nagetrokken",
                source="Buurman, via het wijkteam",
                necessity="Nodig om te weten of hij alleen staat of deel is van een groep.",
            ),
            Statement(
                text=(
                    "Betrokkene heeft een eigen schilderbedrijf en zorgt om de week voor zijn dochter van "
                    "11. Volgens het wijkteam is hij in gesprek rustig en staat hij open voor een regeling "
                    "van zijn schulden."
                ),
                ago=3,
                kind="judgement",
                category="e",
                how_sure="indruk van één gesprek",
                source="Medewerker wijkteam, huisbezoek",
                necessity="Beschermende factoren horen in de weging en in een mogelijk plan.",
            ),
        ),
    ),
    Story(
        id="oosterveen-02",
        body="oosterveen",
        by="police",
        received=6,
        addressee="police",
        urgent_reason=(
            "Betrokkene noemde een dag in de komende weken waarop 'iedereen zijn naam kent'. Daarom wegen de "
            "drie partijen versneld."
        ),
        subject=Subject(
            surname="Wierzchowiak",
            given_names="Damian",
            born_on="2007-02-09",
            aliases="'dwars07' in de chatgroep",
            stay_evidence="Woont bij zijn moeder; de wijkagent sprak hem daar.",
            contact="Sluisdwarsweg 8, Oosterveen",
            stay_ago=2900,
        ),
        conduct=(
            "Betrokkene bewondert daders van aanslagen en zegt dat de samenleving 'sneller moet instorten'. "
            "In een besloten chatgroep sprak hij over een eigen daad en noemde een dag."
        ),
        quality_note=(
            "De berichten zijn door de politie gezien en naar betrokkene herleid. Of hij de dag serieus "
            "meende, is nog niet bekend. De uitspraak van de klasgenoot is niet nagetrokken."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene schreef in een besloten chatgroep dat het systeem 'sneller moet vallen' en "
                    "dat op een bepaalde dag 'iedereen mijn naam kent'. Hij schreef niet wat hij dan wil "
                    "doen."
                ),
                ago=8,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, zelf gezien",
                source=("Politiegegeven: berichten uit een chatgroep, gezien door een rechercheur"),
                necessity="De uitspraak is de kern van de aanmelding en vraagt om spoed.",
                criminal=True,
            ),
            Statement(
                text=(
                    "Bij een gesprek aan de deur zei betrokkene tegen de wijkagent dat hij 'maar wat riep om "
                    "erbij te horen'. Hij liet de agent binnen en bleef rustig."
                ),
                ago=7,
                basis="wpg_20_4",
                how_sure="zeker, zelf gehoord",
                source="Wijkagent, eigen waarneming",
                necessity="Zijn eigen uitleg hoort naast de berichten te staan.",
            ),
            Statement(
                text=(
                    "Een klasgenoot zou hebben gehoord dat betrokkene 'een lijst' bijhoudt. Niemand heeft "
                    "een lijst gezien."
                ),
                ago=7,
                kind="hearsay",
                how_sure="onzeker, uit de tweede hand",
                source="Klasgenoot, via de mentor aan de wijkagent",
                necessity="Moet worden nagetrokken voordat er gewicht aan wordt gegeven.",
            ),
            Statement(
                text=(
                    "Betrokkene woont bij zijn moeder. Zij belde zelf de wijkagent, maakt zich zorgen en wil meewerken."
                ),
                ago=7,
                category="h",
                basis="wpg_20_4",
                source="Moeder, telefoongesprek met de wijkagent",
                necessity="De moeder beschermt hem en is van belang voor elke vervolgstap.",
            ),
        ),
        views=Views(
            ago=4,
            police=(
                "fits",
                (
                    "De berichten (1) zijn gezien en van hem. Zijn uitleg (2) kan kloppen, maar hij noemt "
                    "een dag. De lijst (3) telt nog niet mee. De moeder (4) helpt en dat beschermt hem."
                ),
            ),
        ),
    ),
    Story(
        id="oosterveen-03",
        body="oosterveen",
        by="probation",
        received=9,
        addressee="public_prosecution",
        subject=Subject(
            surname="Stuivenga",
            given_names="Marleen",
            born_on="1996-11-23",
            stay_evidence="Huurt een kamer sinds ruim anderhalf jaar; gezien bij een huisbezoek van de toezichthouder.",
            contact="Tichelgracht 104, Oosterveen",
            stay_ago=620,
        ),
        conduct=(
            "Betrokkene staat onder toezicht voor een vermogensdelict. Sinds enkele maanden deelt zij "
            "filmpjes die de gewapende jihad verheerlijken en zegt zij dat wie niet meedoet 'een verrader' "
            "is."
        ),
        quality_note=(
            "De toezichthouder zag de filmpjes zelf op de telefoon die betrokkene liet zien. De uitspraken "
            "zijn woordelijk genoteerd en met een tweede collega besproken."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene liet in twee gesprekken filmpjes zien waarin strijders worden geprezen. Zij "
                    "zei: 'Dit zijn de enigen die echt iets doen.'"
                ),
                ago=14,
                how_sure="zeker, twee keer gezien",
                source="Toezichthouder, eigen waarneming",
                necessity="Dit is de gedraging waarop de aanmelding rust.",
                special=("religion_belief",),
            ),
            Statement(
                text=(
                    "Zij brak met twee vriendinnen omdat die volgens haar 'verraders' zijn. Zij noemt nu "
                    "alleen nog contacten die zij online kent."
                ),
                ago=12,
                category="h",
                how_sure="zoals zij het vertelt",
                source="Betrokkene zelf, in het toezichtgesprek",
                necessity="Haar kleiner wordende kring is van belang voor het plan.",
            ),
            Statement(
                text=(
                    "De toezichthouder ziet dat zij steun zoekt na het verlies van haar werk en haar woning. "
                    "Zij komt alle afspraken na en zegt dat zij wil praten."
                ),
                ago=12,
                kind="judgement",
                how_sure="indruk, besproken met een collega",
                source="Toezichthouder, na overleg met een collega",
                necessity="Laat zien wat haar kwetsbaar maakt en wat haar beschermt.",
            ),
        ),
        views=Views(
            ago=3,
            police=(
                "fits",
                (
                    "Zij prijst geweld (1) en breekt met wie het niet met haar eens is (2). Er is geen "
                    "strafbaar feit gezien. Haar geloof speelt in mijn kijk geen rol; het gaat om het "
                    "verheerlijken van geweld."
                ),
            ),
            mayor=(
                "fits",
                (
                    "Toezicht, wonen en inkomen liggen bij verschillende organisaties. Zij komt haar "
                    "afspraken na (3) en dat biedt een opening. Ik wil weten of een lichter middel al is "
                    "geprobeerd."
                ),
            ),
        ),
    ),
    Story(
        id="oosterveen-04",
        body="oosterveen",
        by="mayor",
        received=17,
        subject=Subject(
            surname="Wolthaar",
            given_names="Gerrit",
            born_on="1965-03-02",
            contact="Achterdijk 5, Oosterveen",
            stay_ago=9800,
        ),
        conduct=(
            "Betrokkene voert al vier jaar een conflict met de gemeente over een stal. Zijn brieven worden "
            "harder en hij schrijft dat 'praten voorbij is' en dat bestuurders 'het zullen voelen'."
        ),
        quality_note=(
            "De brieven en de geluidsopname van de inspreekavond zijn beluisterd en gelezen door het "
            "kabinet. De zaak zelf is bij de rechter geweest; die uitspraak is nagelezen."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene schreef de wethouder: 'Het praten is voorbij. U zult het voelen zoals ik het "
                    "heb gevoeld.' Hij ondertekende met zijn naam."
                ),
                ago=21,
                how_sure="zeker",
                source="Brief aan de wethouder, gelezen door het kabinet",
                necessity="Dit is de zwaarste uitspraak en de aanleiding.",
            ),
            Statement(
                text=(
                    "Op de inspreekavond noemde hij een dader van geweld tegen een bestuurder 'een man die "
                    "het begrepen heeft'. Op vraag van de voorzitter nam hij dat niet terug."
                ),
                ago=26,
                how_sure="zeker, op de opname te horen",
                source="Geluidsopname van een openbare raadsbijeenkomst",
                necessity="Hij keurt geweld tegen bestuurders in het openbaar goed.",
            ),
            Statement(
                text=(
                    "Een oud-buurman zegt dat betrokkene sinds het verlies van zijn bedrijf 'met niemand "
                    "meer praat'. De oud-buurman heeft hem dit jaar niet gezien."
                ),
                ago=19,
                kind="hearsay",
                how_sure="onzeker, verouderd",
                source="Oud-buurman, aan een medewerker van het kabinet",
                necessity="Kan iets zeggen over zijn relaties, maar moet worden nagetrokken.",
            ),
            Statement(
                text=(
                    "Betrokkene komt elke zaterdag op de biljartclub en gaf vorig jaar zelf aan dat hij hulp "
                    "wil bij het afronden van zijn bedrijf."
                ),
                ago=19,
                category="e",
                source="Ondernemersloket van de gemeente",
                necessity="Beschermende factoren voor een mogelijk plan.",
            ),
        ),
        views=Views(
            ago=5,
            police=(
                "does_not_fit",
                (
                    "De brief (1) is dreigend, maar gaat over zijn eigen zaak. Ik zie geen denkbeeld en geen "
                    "groep. De politie kan hem hierop zelf aanspreken."
                ),
            ),
            prosecutor=(
                "fits",
                (
                    "Hij keurt geweld tegen bestuurders goed (2) en zijn taal wordt harder (1). Ook een "
                    "persoonlijke grief kan een proces naar extremistisch geweld zijn. Aangifte door de "
                    "wethouder staat daar los van."
                ),
            ),
            mayor=(
                "does_not_fit",
                (
                    "Zijn boosheid heeft een oorzaak die de gemeente kent. De biljartclub en zijn hulpvraag "
                    "(4) beschermen hem. Eerst een gesprek met het ondernemersloket lijkt mij genoeg."
                ),
            ),
        ),
        talk=Talk(days=1, at="09:00", place="stadhuis, kamer 1.04"),
    ),
    Story(
        id="oosterveen-05",
        body="oosterveen",
        by="police",
        received=20,
        addressee="police",
        subject=Subject(
            surname="Terpelaar",
            given_names="Sanne",
            born_on="2000-08-17",
            contact="Ketelmakersgang 22, Oosterveen",
            stay_ago=1300,
        ),
        conduct=(
            "Betrokkene verliet een actiegroep omdat die 'te braaf' is. Zij zegt dat mensen die natuur "
            "vernielen 'het zelf aan den lijve moeten voelen' en wordt verdacht van brandstichting aan een "
            "voertuig."
        ),
        quality_note=(
            "De uitspraken zijn door een agent gehoord of staan op haar eigen openbare pagina. Demonstreren "
            "en haar mening over het klimaat zijn bewust buiten de aanmelding gehouden."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene is aangehouden op verdenking van brandstichting aan een leeg "
                    "bedrijfsvoertuig. Niemand raakte gewond. Zij ontkent."
                ),
                ago=29,
                category="f",
                basis="wpg_20_4",
                how_sure="verdenking, niet bewezen",
                source="Politiegegeven: proces-verbaal van aanhouding",
                necessity="Laat zien dat het mogelijk niet bij woorden is gebleven.",
                criminal=True,
            ),
            Statement(
                text=(
                    "Zij schreef op haar openbare pagina dat directeuren 'pas luisteren als zij bang zijn in "
                    "hun eigen huis'."
                ),
                ago=25,
                basis="wpg_20_4",
                how_sure="zeker, zelf gelezen",
                source="Agent, eigen waarneming op een openbare pagina",
                necessity="De uitspraak richt zich op mensen en hun woning.",
                special=("political",),
            ),
            Statement(
                text=(
                    "Een lid van haar vroegere actiegroep vertelde dat zij wegging omdat de groep geweld "
                    "tegen personen afwijst."
                ),
                ago=23,
                kind="hearsay",
                how_sure="onzeker, één bron",
                source="Lid van de vroegere actiegroep, aan de wijkagent",
                necessity="Zegt iets over haar denkbeelden en haar relaties; niet nagetrokken.",
            ),
            Statement(
                text=(
                    "Zij volgt een opleiding tot verpleegkundige en loopt stage. De stage verloopt goed "
                    "volgens haar begeleider."
                ),
                ago=22,
                category="e",
                basis="wpg_20_4",
                how_sure="zeker, bevestigd",
                source="Betrokkene zelf, bevestigd door haar begeleider",
                necessity="Beschermende factor voor een mogelijk plan.",
            ),
        ),
        views=Views(
            ago=9,
            police=(
                "fits",
                (
                    "Haar woorden richten zich op mensen (2) en er is een verdenking (1). Haar mening over "
                    "het klimaat telt niet mee. Haar stage (4) beschermt haar."
                ),
            ),
            prosecutor=(
                "fits",
                (
                    "De strafzaak (1) loopt en gaat voor. Naast die zaak is afstemming nodig over opleiding "
                    "en begeleiding. Van (3) is de bron onzeker."
                ),
            ),
            mayor=(
                "fits",
                (
                    "Actievoeren mag en is geen reden. Het goedkeuren van angst in iemands huis (2) wel. Ik "
                    "hecht eraan dat zij haar opleiding kan afmaken."
                ),
            ),
        ),
        assessment=Assessment(
            ago=3,
            outcome="fits",
            violence=Criterion(
                supports=(
                    "Zij schrijft dat directeuren bang moeten zijn in hun eigen huis (2) en is verdachte van "
                    "brandstichting (1)."
                ),
                against="Zij ontkent. Het voertuig was leeg en niemand raakte gewond (1).",
                protects="Zij wilde met de wijkagent praten.",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Zij wijst geweldloze actie af als te braaf (3). Dat is van horen zeggen.",
                against="Haar zorg over het klimaat is een mening en weegt niet mee.",
                rests_on=(3,),
            ),
            relations=Criterion(
                supports="Zij brak met haar vroegere groep (3, van horen zeggen).",
                against="Er is geen nieuwe groep bekend.",
                protects="Met haar klasgenoten en stagebegeleider heeft zij goed contact (4).",
                rests_on=(3, 4),
            ),
            identification=Criterion(
                against="Geen aanwijzingen dat zij bij een andere groep hoort. Zij spreekt vooral voor zichzelf (2).",
                rests_on=(2,),
            ),
            self_reliance=Criterion(
                against="Geen zorgen. Zij heeft woonruimte.",
                protects="Haar opleiding en haar stage lopen goed (4).",
                rests_on=(4,),
            ),
            necessity=(
                "Strafzaak, opleiding en begeleiding raken elkaar. Zonder afstemming kan de ene stap de "
                "andere tegenwerken."
            ),
            proportionality=(
                "Ja, als alleen gegevens over de uitspraken, de strafzaak en haar opleiding op tafel komen."
            ),
            subsidiarity=(
                "Een gesprek met de wijkagent is gevoerd. Zij wilde wel praten, maar herhaalde haar woorden."
            ),
            confirmed=("police",),
        ),
    ),
    Story(
        id="oosterveen-06",
        body="oosterveen",
        by="coordinator",
        received=24,
        route="care_safety_house",
        subject=Subject(
            surname="Boutaharte",
            given_names="Ilyas",
            born_on="2004-06-30",
            bsn="999901515",
            contact="Vlasakkerlaan 77, Oosterveen",
            stay_ago=7700,
        ),
        conduct=(
            "Betrokkene vertelde zijn begeleider dat hij wil 'vertrekken naar de strijd' en zocht naar geld "
            "voor een reis. Hij zegt dat wie hier blijft 'medeschuldig' is."
        ),
        quality_note=(
            "De begeleider schreef de gesprekken dezelfde dag op en las ze aan betrokkene voor. Het Zorg- en "
            "Veiligheidshuis vond dat dit past bij het doel van de Wet PARTA; het college meldt daarom aan."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene zei tegen zijn begeleider: 'Ik wil naar de strijd, wie hier blijft is "
                    "medeschuldig.' Hij vroeg of hij zijn spaargeld kon opnemen."
                ),
                ago=28,
                how_sure="zeker, zelf gehoord",
                source="Begeleider beschermd wonen, eigen waarneming",
                necessity="Dit is de gedraging waarop de aanmelding rust.",
                special=("religion_belief",),
            ),
            Statement(
                text=(
                    "Hij is twee keer gezien met een man die volgens een medebewoner 'jongens helpt om te "
                    "gaan'. Wie de man is, is niet bekend."
                ),
                ago=27,
                kind="hearsay",
                category="h",
                how_sure="onzeker, één bron",
                source="Medebewoner, aan de begeleider",
                necessity="Mogelijk van belang voor zijn relaties; moet worden nagetrokken.",
            ),
            Statement(
                text=(
                    "Betrokkene is begonnen met een leerwerktraject en komt op tijd. De begeleider vindt hem "
                    "eenzaam en gevoelig voor aandacht."
                ),
                ago=26,
                kind="judgement",
                category="e",
                how_sure="indruk",
                source="Begeleider beschermd wonen",
                necessity="Zegt wat hem beschermt en waar een plan kan beginnen.",
            ),
        ),
        views=Views(
            ago=12,
            police=(
                "fits",
                (
                    "De wens om te vertrekken (1) is duidelijk uitgesproken en hij zocht geld. De man uit "
                    "(2) kennen wij niet. Afstemming met zorg is nodig."
                ),
            ),
            prosecutor=(
                "fits",
                (
                    "Voor een strafzaak is nu niets. Voorkomen is hier beter dan wachten. Bron (2) is zwak "
                    "en telt voor mij niet."
                ),
            ),
            mayor=(
                "fits",
                ("Zijn leerwerktraject (3) is een kans. Zijn geloof is geen reden; zijn wens om mee te vechten wel."),
            ),
        ),
        assessment=Assessment(
            ago=4,
            outcome="fits",
            violence=Criterion(
                supports="Hij zegt dat hij wil meevechten en zocht geld voor een reis (1).",
                against="Geen aanwijzingen voor geweld hier.",
                protects="Hij vertelde zijn plan zelf aan zijn begeleider (1).",
                rests_on=(1,),
            ),
            ideas=Criterion(
                supports="Hij noemt wie blijft medeschuldig (1).",
                against="Zijn geloof op zichzelf is geen extremistisch denkbeeld en weegt niet mee.",
                protects="Hij stelt vragen en luistert naar zijn begeleider.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="Er is mogelijk contact met een onbekende man (2). Hij heeft weinig vrienden (3).",
                against="Wie de man is, is niet nagetrokken. De bron is zwak (2).",
                protects="Zijn begeleider en zijn leermeester zien hem elke dag (3).",
                rests_on=(2, 3),
            ),
            identification=Criterion(
                supports="Hij spreekt over 'de strijd' alsof het de zijne is (1).",
                against="Hij noemt zichzelf geen lid van een groep.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                supports="Hij heeft begeleiding nodig bij geld en afspraken.",
                against="Hij vraagt hulp als hem iets niet lukt.",
                protects="Hij woont begeleid en komt op tijd bij zijn leerwerktraject (3).",
                rests_on=(3,),
            ),
            other=Criterion(
                supports="Hij is gevoelig voor aandacht van anderen (3, oordeel van de begeleider).",
                against="Het is een indruk van één persoon.",
                rests_on=(3,),
            ),
            necessity=("Wonen, werk en politie moeten weten wie wat doet voordat hij kan vertrekken."),
            proportionality=("Ja. Het gaat om zijn eigen veiligheid en die van anderen, en de kring blijft klein."),
            subsidiarity=("De begeleider sprak hem drie keer. Daarna zocht hij toch naar geld voor de reis."),
        ),
        # One ground, and one participant that stayed silent after its day.
        round=Round(
            ago=13,
            answers=(
                Answer(
                    by="police",
                    ago=10,
                    ground="uavg_41_d",
                    motivation=(
                        "De politie wil eerst weten wie de man uit uitspraak 2 is. Hoort betrokkene nu van dit "
                        "overleg, dan kan hij die man waarschuwen. Over drie weken is dat duidelijk."
                    ),
                ),
                Answer(by="mayor", ago=11),
                Answer(by="coordinator", ago=12),
            ),
        ),
    ),
    Story(
        id="oosterveen-07",
        body="oosterveen",
        by="child_protection",
        received=26,
        subject=Subject(
            surname="Zaydoun",
            given_names="Ammar",
            born_on="1984-01-19",
            contact="Populierensingel 140, Oosterveen",
            stay_ago=2600,
        ),
        conduct=(
            "Betrokkene gelooft dat instanties kinderen weghalen om eraan te verdienen. Hij roept ouders op "
            "om medewerkers 'tegen te houden met alle middelen' en volgde een medewerker naar haar auto."
        ),
        quality_note=(
            "De medewerker en een collega zagen het volgen zelf. De oproep staat op film en is door twee "
            "mensen bekeken, met een tolk. Over het gezin zelf is niets gemeld dat niet nodig is."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene liep een medewerker na een gesprek achterna tot bij haar auto en filmde "
                    "haar. Hij zei dat 'het volk haar gezicht moet kennen'."
                ),
                ago=33,
                how_sure="zeker, door twee mensen gezien",
                source="Medewerker van de raad en een collega, eigen waarneming",
                necessity="Dit is de gedraging waarop de aanmelding rust.",
            ),
            Statement(
                text=(
                    "In een film in een chatgroep van ouders roept hij op om medewerkers 'tegen te houden "
                    "met alle middelen'. De film is ongeveer tweehonderd keer bekeken."
                ),
                ago=31,
                how_sure="zeker, met tolk bekeken",
                source="Film, bekeken door twee medewerkers met een tolk",
                necessity="Hij propageert mogelijk geweld en bereikt anderen.",
            ),
            Statement(
                text=("Zijn twee kinderen gaan elke dag naar school en de school heeft geen zorgen over de opvoeding."),
                ago=30,
                category="e",
                source="Onderzoek van de raad, informatie van de school",
                necessity=("Beschermt hem en voorkomt dat zorgen groter worden gemaakt dan zij zijn."),
            ),
        ),
        views=Views(
            ago=16,
            police=(
                "fits",
                (
                    "Het volgen (1) en de oproep (2) horen bij elkaar. Kritiek op instanties mag. 'Alle "
                    "middelen' laat ruimte voor geweld."
                ),
            ),
            prosecutor=(
                "fits",
                (
                    "Het filmen zelf is geen strafbaar feit. De oproep (2) kan anderen aanzetten. Afstemming "
                    "met de raad is nodig, ook voor de veiligheid van de medewerkers."
                ),
            ),
            mayor=(
                "fits",
                ("Het gezin doet het goed (3). Juist daarom moet één organisatie met hem praten en niet vier."),
            ),
        ),
        assessment=Assessment(
            ago=9,
            outcome="fits",
            violence=Criterion(
                supports=(
                    "Hij roept op om medewerkers met alle middelen tegen te houden (2) en volgde een medewerker (1)."
                ),
                against="Hij raakte niemand aan (1). Geweld noemde hij niet met zoveel woorden.",
                protects="Hij kwam wel naar elk gesprek.",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports=(
                    "Hij houdt vast aan het verhaal dat instanties aan kinderen verdienen en leidt daar zijn oproep "
                    "uit af (2)."
                ),
                against="Kritiek op instanties mag en weegt niet mee.",
                rests_on=(2,),
            ),
            relations=Criterion(
                supports="Hij is actief in een groep ouders en zijn film werd tweehonderd keer bekeken (2).",
                against="De meeste ouders in die groep zoeken steun en geen ruzie.",
                protects="Zijn vrouw en zwager vinden dat hij te ver gaat.",
                rests_on=(2,),
            ),
            identification=Criterion(
                supports="Hij noemt zich woordvoerder van de ouders (2).",
                against="Geen aanwijzingen voor een vaste groep daarachter.",
                rests_on=(2,),
            ),
            self_reliance=Criterion(
                against="Geen zorgen. Hij werkt als monteur en komt zijn afspraken na.",
                protects="Zijn gezin draait goed en zijn kinderen gaan elke dag naar school (3).",
                rests_on=(3,),
            ),
            necessity=("De raad, de politie en het college spreken hem nu los van elkaar. Dat voedt zijn wantrouwen."),
            proportionality=("Ja, zolang de gegevens over de kinderen beperkt blijven tot wat de school al meldde."),
            subsidiarity="Er is een klachtgesprek aangeboden. Dat sloeg hij af.",
        ),
        composition=Composition(
            ago=2,
            members={
                "police": (
                    "Veiligheid van medewerkers en openbare orde",
                    "Kent de oproep en kan hem daarop aanspreken.",
                ),
                "prosecutor": (
                    "Strafrechtelijke handhaving",
                    "Beoordeelt of de oproep strafbaar is en stemt dat af.",
                ),
                "mayor": ("Openbare orde", "Kan met hem in gesprek als hoofd van de gemeente."),
                "coordinator": ("Jeugdhulp en regie over de casus", "Het college is de vaste ingang voor het gezin."),
                "child_protection": (
                    "Taken uit de Jeugdwet",
                    ("Het onderzoek van de raad is de aanleiding en er zijn twee kinderen in het gezin."),
                ),
            },
            confirmed=("police", "prosecutor"),
        ),
        # The one ground that stood in the way has lapsed: the contact point decides again.
        round=Round(
            ago=20,
            answers=(
                Answer(
                    by="police",
                    ago=17,
                    ground="uavg_41_c",
                    motivation=(
                        "Een medewerker van de raad heeft nog een gesprek met het gezin. Tot dat gesprek is haar "
                        "veiligheid niet geregeld."
                    ),
                    lapsed=3,
                ),
                Answer(by="prosecutor", ago=15),
                Answer(by="mayor", ago=16),
                Answer(by="child_protection", ago=18),
            ),
        ),
    ),
    Story(
        id="oosterveen-08",
        body="oosterveen",
        by="probation",
        received=26,
        addressee="public_prosecution",
        subject=Subject(
            surname="Kromodirdjo",
            given_names="Melvin",
            born_on="1993-10-05",
            aliases="'Mel' bij bekenden",
            stay_evidence="Tijdelijke kamer; de toezichthouder was er. Hij staat nog elders ingeschreven.",
            contact="Doorgang 16, kamer 4, Oosterveen",
            stay_ago=140,
        ),
        conduct=(
            "Betrokkene kwam in detentie in contact met een veroordeelde die de gewapende jihad predikt. "
            "Sinds zijn vrijlating zoekt hij dat contact weer op en zegt hij dat geweld 'een plicht kan "
            "zijn'."
        ),
        quality_note=(
            "De toezichthouder hoorde de uitspraken zelf en besprak ze met een gedragsdeskundige. Het "
            "contact is bevestigd door betrokkene."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene zei in een gesprek dat geweld tegen 'vijanden' een plicht kan zijn. Op "
                    "doorvragen zei hij dat hij zelf niets van plan is."
                ),
                ago=32,
                how_sure="zeker, zelf gehoord",
                source="Toezichthouder, eigen waarneming",
                necessity="De uitspraak is de aanleiding en zijn eigen uitleg hoort erbij.",
                special=("religion_belief",),
            ),
            Statement(
                text=(
                    "Hij spreekt wekelijks af met een man die hij uit detentie kent en die voor een "
                    "terroristisch misdrijf is veroordeeld. Betrokkene vertelde dit zelf."
                ),
                ago=30,
                category="h",
                how_sure="zoals hij het vertelt",
                source="Betrokkene zelf, in het toezichtgesprek",
                necessity="Deze relatie is van belang voor het plan.",
                criminal=True,
            ),
            Statement(
                text=(
                    "De gedragsdeskundige ziet dat hij structuur zoekt. Werk en contact met zijn zoon geven hem rust."
                ),
                ago=29,
                kind="judgement",
                category="e",
                how_sure="oordeel van een deskundige",
                source="Gedragsdeskundige van de reclassering",
                necessity="Zegt waar een plan kan beginnen.",
            ),
        ),
        views=Views(
            ago=18,
            police=(
                "fits",
                (
                    "De uitspraak (1) en het contact (2) versterken elkaar. Hij is er open over en dat is "
                    "een goed teken."
                ),
            ),
            prosecutor=(
                "fits",
                (
                    "Hij is nog acht maanden onder toezicht. Dat geeft een kader. Daarna valt het weg; "
                    "daarom nu afstemmen."
                ),
            ),
            mayor=(
                "fits",
                (
                    "Hij woont kort in onze gemeente, op een tijdelijke kamer. Zonder woning en werk wordt "
                    "de oude kring aantrekkelijk."
                ),
            ),
        ),
        assessment=Assessment(
            ago=12,
            outcome="fits",
            violence=Criterion(
                supports="Hij noemt geweld een mogelijke plicht (1).",
                against="Hij zegt zelf niets van plan te zijn (1) en er is geen voorbereiding gezien.",
                protects="Hij is er open over tegen zijn toezichthouder (1, 2).",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Hij herhaalt wat hij van de man uit detentie hoorde (1, 2).",
                against="Zijn geloof weegt niet mee; het gaat om het goedpraten van geweld.",
                protects="Hij twijfelt hardop aan wat hij zegt.",
                rests_on=(1, 2),
            ),
            relations=Criterion(
                supports="Hij ziet elke week een man die is veroordeeld voor een terroristisch misdrijf (2).",
                against="Hij vertelde dat zelf en verbergt het niet (2).",
                protects="Daar staat het contact met zijn zoon en zijn zus tegenover (3).",
                rests_on=(2, 3),
            ),
            identification=Criterion(
                against="Geen aanwijzingen dat hij zich bij een groep rekent.",
                rests_on=(2,),
            ),
            self_reliance=Criterion(
                supports="Hij heeft een tijdelijke kamer en nog geen werk.",
                against="Hij regelt zijn afspraken zelf.",
                protects="Hij zoekt structuur; werk en zijn zoon geven hem rust (3).",
                rests_on=(3,),
            ),
            necessity=("Toezicht, wonen en inkomen liggen bij drie organisaties en het toezicht loopt af."),
            proportionality=("Ja. De inbreuk is beperkt omdat het meeste al in het toezicht bekend is."),
            subsidiarity="Het toezicht alleen is geprobeerd. Dat raakt niet aan wonen en werk.",
        ),
        composition=Composition(
            ago=3,
            members={
                "police": ("Zicht op de openbare orde", "De wijkagent kent het adres en de kring."),
                "prosecutor": (
                    "Tenuitvoerlegging van de voorwaarden",
                    "Het toezicht loopt onder het openbaar ministerie.",
                ),
                "mayor": ("Openbare orde", "Ontvangt gedetineerden die terugkeren in de gemeente."),
                "coordinator": (
                    "Wonen, inkomen en regie over de casus",
                    "Hij heeft een tijdelijke kamer en geen werk.",
                ),
                "probation": ("Toezicht", "Spreekt hem elke week en heeft zijn vertrouwen."),
            },
            third_parties=(
                ThirdParty(
                    organisation="Werkplaats De Loods",
                    expertise="Leerwerkplekken voor mensen die uit detentie komen",
                    task="Voert voor het college de re-integratie uit (Participatiewet, artikel 7)",
                    role="carrying_out",
                    reason="Werk geeft hem rust en geen van de deelnemers heeft zelf een werkplaats.",
                    ends=150,
                ),
            ),
        ),
        informing=Informing(
            ago=6,
            how=("In een gesprek met de toezichthouder en het contactpunt. Hij kreeg de brief mee."),
        ),
    ),
    Story(
        id="oosterveen-09",
        body="oosterveen",
        by="police",
        received=24,
        addressee="police",
        subject=Subject(
            surname="Haverlag",
            given_names="Iris",
            born_on="1998-04-11",
            contact="Lange Boogstraat 61, Oosterveen",
            stay_ago=2100,
        ),
        conduct=(
            "Betrokkene nam deel aan vier demonstraties waarvan er één uit de hand liep. Op sociale media "
            "noemde zij de burgemeester 'een handlanger'."
        ),
        quality_note=(
            "De politie zag betrokkene bij de demonstraties. Bij het incident stond zij volgens de beelden "
            "op afstand. Dat is pas na de aanmelding bekeken."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene was aanwezig bij vier demonstraties. Bij de laatste gooiden enkele anderen met verf."
                ),
                ago=30,
                basis="wpg_20_4",
                how_sure="zeker, later op beelden bekeken",
                source="Politie, eigen waarneming",
                necessity="Aanleiding voor de aanmelding.",
                special=("political",),
            ),
            Statement(
                text=("Zij schreef op een openbare pagina dat de burgemeester 'een handlanger van vervuilers' is."),
                ago=28,
                basis="wpg_20_4",
                source="Agent, eigen waarneming op een openbare pagina",
                necessity="Laat zien hoe zij zich uit over het bestuur.",
                special=("political",),
            ),
            Statement(
                text=("Een collega meende dat zij een van de organisatoren is. Dat is niet bevestigd."),
                ago=27,
                kind="hearsay",
                basis="wpg_20_4",
                how_sure="onzeker, niet bevestigd",
                source="Collega van de politie",
                necessity="Zou haar rol verklaren; niet nagetrokken.",
            ),
        ),
        views=Views(
            ago=14,
            police=(
                "does_not_fit",
                (
                    "Na het bekijken van de beelden is duidelijk dat zij niets gooide. Demonstreren mag. Wij "
                    "hadden dit eerder moeten nakijken."
                ),
            ),
            prosecutor=(
                "does_not_fit",
                ("Geen strafbaar feit en geen oproep tot geweld. De uitspraak (2) is scherpe kritiek."),
            ),
            mayor=(
                "does_not_fit",
                ("Kritiek zoals (2) hoort bij het ambt van burgemeester. Zij gebruikt haar recht om te demonstreren."),
            ),
        ),
        assessment=Assessment(
            ago=5,
            outcome="does_not_fit",
            only_expression=True,
            violence=Criterion(
                against="Geen aanwijzingen. Op de beelden staat zij op afstand en gooit zij niets (1).",
                rests_on=(1,),
            ),
            ideas=Criterion(
                against="Geen aanwijzingen. Haar uitspraak over de burgemeester (2) is een mening.",
                rests_on=(2,),
            ),
            relations=Criterion(
                against=(
                    "Zij kent andere demonstranten. Dat is geen grond. Dat zij organisator is (3), is niet bevestigd."
                ),
                protects="Zij maakt vooraf afspraken met de politie over demonstraties.",
                rests_on=(1, 3),
            ),
            identification=Criterion(
                against="Geen aanwijzingen. Lid zijn van een actiegroep is geen radicalisering.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                against="Geen zorgen.",
                protects="Zij werkt, woont samen en meldt demonstraties zelf aan.",
            ),
            necessity="Er is niets dat met het casusoverleg moet worden voorkomen.",
            proportionality=("Verder verwerken zou een ongeoorloofde inbreuk zijn op haar recht om te demonstreren."),
            subsidiarity=("Gewone afspraken tussen politie en organisatoren van demonstraties zijn genoeg."),
        ),
    ),
    Story(
        id="oosterveen-10",
        body="oosterveen",
        by="coordinator",
        received=34,
        subject=Subject(
            surname="Benhaddi",
            given_names="Tarik",
            born_on="2005-12-03",
            contact="Korenmaatpad 9, Oosterveen",
            stay_ago=5200,
        ),
        conduct=(
            "Een stagebedrijf meldde dat betrokkene 'ineens heel anders' is, niet meer meegaat naar borrels "
            "en een collega zei dat zij 'verkeerd leeft'."
        ),
        quality_note=(
            "De jongerenwerker sprak met het stagebedrijf en later met betrokkene. De eerste uitleg van het "
            "bedrijf bleek voor een deel op aannames te rusten."
        ),
        items=(
            Statement(
                text=("Betrokkene gaat niet meer naar borrels van zijn stagebedrijf en bidt in de pauze."),
                ago=41,
                how_sure="redelijk zeker",
                source="Stagebegeleider, aan de jongerenwerker",
                necessity="Aanleiding van de melding door het bedrijf.",
                special=("religion_belief",),
            ),
            Statement(
                text=(
                    "Hij zou tegen een collega hebben gezegd dat zij 'verkeerd leeft'. De collega zelf wilde "
                    "daar niets over zeggen."
                ),
                ago=40,
                kind="hearsay",
                how_sure="onzeker, collega bevestigt niet",
                source="Stagebegeleider, van een collega gehoord",
                necessity="Zou op druk op anderen kunnen wijzen.",
            ),
            Statement(
                text=(
                    "Betrokkene vertelde open over zijn geloof en zei dat hij geweld afkeurt. Hij is "
                    "vrijwilliger bij de voetbalclub."
                ),
                ago=36,
                how_sure="zeker, zelf gehoord",
                source="Jongerenwerker, gesprek met betrokkene",
                necessity="Zijn eigen uitleg hoort erbij.",
                special=("religion_belief",),
            ),
        ),
        views=Views(
            ago=22,
            police=("does_not_fit", ("Geen enkel signaal van geweld of druk. Geloven is geen signaal.")),
            prosecutor=(
                "does_not_fit",
                ("Er is niets strafbaars en niets dat daarop lijkt. Uitspraak (2) is niet bevestigd."),
            ),
            mayor=(
                "does_not_fit",
                ("Het gesprek (3) neemt de zorg weg. Het stagebedrijf is geholpen met uitleg door de jongerenwerker."),
            ),
        ),
        assessment=Assessment(
            ago=12,
            outcome="does_not_fit",
            only_expression=True,
            violence=Criterion(
                against="Geen aanwijzingen.",
                protects="Hij keurt geweld af (3).",
                rests_on=(3,),
            ),
            ideas=Criterion(
                against="Geen aanwijzingen. Zijn geloof beleven (1) is geen extremistisch denkbeeld.",
                protects="Hij praat open over wat hij gelooft (3).",
                rests_on=(1, 3),
            ),
            relations=Criterion(
                supports="Volgens een collega zou hij zijn kring een oordeel opleggen (2). Dat is niet bevestigd.",
                against="Niet meegaan naar een borrel (1) zegt niets over zijn kring.",
                protects="Hij heeft een brede kring: familie, opleiding en voetbalclub (3).",
                rests_on=(1, 2, 3),
            ),
            identification=Criterion(
                against="Geen aanwijzingen voor een extremistische groep.",
                rests_on=(3,),
            ),
            self_reliance=Criterion(
                against="Geen zorgen. Hij rondt zijn stage naar verwachting af.",
                protects="Hij is vrijwilliger bij de voetbalclub (3).",
                rests_on=(3,),
            ),
            necessity="Er is geen doel dat met casusoverleg wordt gediend.",
            proportionality=("Verder verwerken zou neerkomen op het volgen van iemand om zijn geloof. Dat mag niet."),
            subsidiarity="Een gesprek van de jongerenwerker met het stagebedrijf was genoeg.",
        ),
        told=11,
        destroyed=True,
    ),
    Story(
        id="oosterveen-11",
        body="oosterveen",
        by="police",
        received=40,
        addressee="mayor",
        subject=Subject(
            surname="Lindhoudt",
            given_names="Petra",
            born_on="1971-07-28",
            contact="Bleekveldstraat 18, Oosterveen",
            stay_ago=6100,
        ),
        conduct=(
            "Betrokkene plaatst sinds de komst van een opvanglocatie berichten waarin zij bewoners "
            "'indringers' noemt. Zij schreef dat 'een brandje soms helpt' en was bij een groep die de ingang "
            "versperde."
        ),
        quality_note=(
            "De berichten zijn door de politie bewaard en van haar. Zij haalde het bericht over een brandje "
            "zelf weg. Haar mening over opvang is buiten de aanmelding gehouden."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene schreef in een buurtgroep dat 'een brandje soms helpt'. Na twee uur haalde "
                    "zij dit weg en bood zij haar excuses aan."
                ),
                ago=46,
                basis="wpg_20_4",
                how_sure="zeker, zelf gelezen",
                source="Agent, eigen waarneming in een openbare buurtgroep",
                necessity="Goedkeuren van geweld is de aanleiding; het terugnemen hoort erbij.",
            ),
            Statement(
                text=(
                    "Zij stond met twaalf anderen voor de ingang van de opvanglocatie. Na een vordering gingen zij weg."
                ),
                ago=44,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker",
                source="Politiegegeven: mutatie van de wijkagent",
                necessity="Laat zien wat zij deed naast haar woorden.",
            ),
            Statement(
                text=(
                    "Volgens een bewoner van de straat komen er 's avonds mannen bij haar langs die in de "
                    "regio bekend zijn om extreemrechtse acties."
                ),
                ago=43,
                kind="hearsay",
                category="h",
                basis="wpg_20_4",
                how_sure="onzeker, niet nagetrokken",
                source="Bewoner van de straat, aan de wijkagent",
                necessity="Relaties zijn een criterium; dit is nog niet bevestigd.",
            ),
            Statement(
                text=(
                    "Zij is mantelzorger voor haar vader en doet vrijwilligerswerk in het buurthuis, ook met "
                    "bewoners van de opvang."
                ),
                ago=42,
                category="e",
                basis="wpg_20_4",
                source="Wijkagent en beheerder van het buurthuis",
                necessity="Spreekt tegen dat zij zich van iedereen afkeert.",
            ),
        ),
        views=Views(
            ago=15,
            police=(
                "fits",
                (
                    "Het bericht (1) en de mogelijke bezoekers (3) samen vragen om een blik van meer "
                    "partijen. Zij toonde wel spijt."
                ),
            ),
            prosecutor=(
                "does_not_fit",
                (
                    "Zij nam haar woorden zelf terug (1) en ging weg bij de ingang (2). Van (3) is niets "
                    "bevestigd. Dit is protest."
                ),
            ),
            mayor=(
                "does_not_fit",
                (
                    "Haar vrijwilligerswerk met bewoners (4) past niet bij het beeld uit de aanmelding. Een "
                    "buurtgesprek is hier het lichtere middel."
                ),
            ),
        ),
    ),
    Story(
        id="oosterveen-12",
        body="oosterveen",
        by="coordinator",
        received=52,
        subject=Subject(
            surname="Kocaoglu",
            given_names="Hatice",
            born_on="1974-09-21",
            contact="Havenmeesterhof 3, Oosterveen",
            stay_ago=8200,
        ),
        conduct=(
            "Betrokkene verloor na een scheiding haar woning en houdt één rechter en één medewerker van de "
            "gemeente daarvoor verantwoordelijk. Zij prijst online een dader van geweld tegen een rechter en "
            "schrijft dat zij 'de volgende' kan zijn."
        ),
        quality_note=(
            "De berichten zijn door twee medewerkers gelezen. De medewerker van de gemeente om wie het gaat, "
            "schreef niet mee aan deze aanmelding."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene schreef op haar openbare pagina dat de dader van geweld tegen een rechter "
                    "'een held' is en dat 'de volgende misschien een vrouw is'."
                ),
                ago=57,
                how_sure="zeker, door twee mensen gelezen",
                source="Twee medewerkers van het college, eigen waarneming",
                necessity="Zij keurt geweld goed en betrekt het op zichzelf.",
            ),
            Statement(
                text=(
                    "Zij kwam drie keer aan de balie en vroeg naar de werktijden van de medewerker. Zij ging "
                    "weg toen dat werd gevraagd."
                ),
                ago=55,
                how_sure="zeker",
                source="Baliemedewerkers, eigen waarneming",
                necessity="Laat zien dat haar aandacht op één persoon is gericht.",
            ),
            Statement(
                text=(
                    "Haar volwassen dochter belt haar elke dag. Betrokkene werkt in de thuiszorg en haar "
                    "leidinggevende is tevreden."
                ),
                ago=53,
                category="e",
                how_sure="zoals zij het vertelt",
                source="Betrokkene zelf, gesprek met het wijkteam",
                necessity="Beschermende factoren voor een mogelijk plan.",
            ),
        ),
        views=Views(
            ago=42,
            police=(
                "fits",
                ("Bericht (1) en de bezoeken (2) wijzen dezelfde kant op. Haar dochter en werk (3) houden haar vast."),
            ),
            prosecutor=(
                "fits",
                (
                    "Er is geen strafbare bedreiging, wel een stap in die richting. De grief is persoonlijk, "
                    "de rechtvaardiging van geweld niet."
                ),
            ),
            mayor=("fits", ("De gemeente is zelf partij in haar conflict. Daarom is het goed dat anderen meekijken.")),
        ),
        assessment=Assessment(
            ago=34,
            outcome="fits",
            violence=Criterion(
                supports=(
                    "Zij noemt een dader een held en schrijft dat zij de volgende kan zijn (1). Zij vroeg naar "
                    "werktijden van een medewerker (2)."
                ),
                against=(
                    "Zij heeft niemand aangeraakt of rechtstreeks bedreigd en ging weg toen dat werd gevraagd (2)."
                ),
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Zij ziet rechters en gemeente als één vijand en rechtvaardigt geweld (1).",
                against="De grief zelf is persoonlijk. Boos zijn over een uitspraak mag.",
                protects="Over andere onderwerpen praat zij gewoon.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="Zij is in haar boosheid veel alleen.",
                against="Geen aanwijzingen voor contact met anderen die geweld goedkeuren.",
                protects="Haar dochter belt elke dag (3).",
                rests_on=(3,),
            ),
            identification=Criterion(
                supports="Zij spiegelt zich aan één dader (1).",
                against="Een groep is er niet.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                supports="Een eigen woning heeft zij niet. Zij logeert bij een zus.",
                against="Zij regelt haar zaken verder zelf.",
                protects="Zij werkt in de thuiszorg en haar leidinggevende is tevreden (3).",
                rests_on=(3,),
            ),
            necessity="Wonen, politie en balie reageren nu elk op hun eigen manier.",
            proportionality=("Ja, als de gegevens beperkt blijven tot haar uitspraken, haar woonsituatie en hulp."),
            subsidiarity=("Bemiddeling is aangeboden en afgewezen. Het wijkteam kreeg haar wel aan de praat."),
        ),
        composition=Composition(
            ago=20,
            members={
                "police": ("Openbare orde en veiligheid van medewerkers", "De wijkagent kent haar en wordt vertrouwd."),
                "prosecutor": ("Strafrechtelijke handhaving", "Houdt in het oog waar de grens van bedreiging ligt."),
                "mayor": ("Openbare orde", "Is verantwoordelijk voor de veiligheid in het stadhuis."),
                "coordinator": ("Wonen, Wmo en regie over de casus", "Het wijkteam heeft contact met haar."),
            },
        ),
        opened=14,
        contributions=(
            Contribution(
                by="police",
                statement=Statement(
                    text=(
                        "De wijkagent sprak betrokkene thuis bij haar zus. Zij zei dat zij 'het van zich af "
                        "schreef' en dat zij niemand iets zal aandoen."
                    ),
                    ago=8,
                    basis="wpg_20_4",
                    source="Wijkagent, eigen waarneming",
                    necessity="Haar eigen uitleg is nodig voor de analyse.",
                ),
                ago=6,
            ),
            Contribution(
                by="coordinator",
                statement=Statement(
                    text=(
                        "Betrokkene staat sinds vijf weken ingeschreven voor een woning en heeft recht op "
                        "urgentie. Die aanvraag is nog niet gedaan."
                    ),
                    ago=5,
                    category="e",
                    source="Wijkteam, gesprek met betrokkene",
                    necessity=("Wonen is voor haar de kern van het conflict en een ingang voor een plan."),
                ),
                ago=4,
            ),
        ),
        informing=Informing(
            ago=27,
            how=("Per brief van de burgemeester, met aanbod van een gesprek. Zij belde daarna met het contactpunt."),
        ),
        next_meeting=True,
    ),
    Story(
        id="oosterveen-13",
        body="oosterveen",
        by="police",
        received=85,
        addressee="police",
        subject=Subject(
            surname="Hartlief",
            given_names="Levi",
            born_on="2007-08-20",
            contact="Noordersingel 212, Oosterveen",
            stay_ago=7100,
        ),
        conduct=(
            "Betrokkene is actief in vrouwvijandige chatgroepen waarin daders van aanslagen worden "
            "bewonderd. Hij schreef een klasgenote dat 'vrouwen zoals zij' de eersten zullen zijn."
        ),
        quality_note=(
            "De klasgenote liet het bericht zelf zien en deed aangifte. Wat er in de chatgroepen staat, weet "
            "de politie alleen uit wat hij zelf liet zien."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene stuurde een klasgenote een bericht dat 'vrouwen zoals jij de eersten zullen "
                    "zijn'. Zij deed aangifte van bedreiging."
                ),
                ago=92,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, bericht gezien",
                source="Politiegegeven: aangifte en het bericht zelf",
                necessity="Dit is de gedraging waarop de aanmelding rust.",
                criminal=True,
            ),
            Statement(
                text=(
                    "In het verhoor zei hij dat daders van aanslagen op vrouwen 'tenminste gezien worden'. "
                    "Daarna zei hij dat hij zich schaamde."
                ),
                ago=90,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, uit het verhoor",
                source="Politiegegeven: proces-verbaal van verhoor",
                necessity="Zegt iets over bewondering van geweld en over zijn twijfel.",
                criminal=True,
            ),
            Statement(
                text=(
                    "Zijn mentor ziet dat hij zich sinds een jaar terugtrekt. Met zijn grootvader repareert "
                    "hij fietsen; daar kijkt hij naar uit."
                ),
                ago=88,
                kind="judgement",
                category="e",
                basis="wpg_20_4",
                how_sure="indruk van de mentor",
                source="Mentor van de opleiding, aan de wijkagent",
                necessity="Zegt wat hem kwetsbaar maakt en wat hem beschermt.",
            ),
        ),
        views=Views(
            ago=75,
            police=(
                "fits",
                ("Bericht (1) richt zich op een persoon en op vrouwen als groep. Zijn schaamte (2) is een opening."),
            ),
            prosecutor=("fits", "De strafzaak loopt. Hulp mag niet wachten op de uitspraak."),
            mayor=(
                "fits",
                ("Hij is negentien en woont bij zijn ouders. Opleiding en hulp kunnen nu nog veel betekenen."),
            ),
        ),
        assessment=Assessment(
            ago=68,
            outcome="fits",
            violence=Criterion(
                supports="Hij bedreigde een klasgenote (1) en bewondert dat daders gezien worden (2).",
                against="Geen aanwijzingen voor voorbereiding.",
                protects="Hij zei daarna dat hij zich schaamde (2).",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Hij herhaalt dat vrouwen schuld hebben aan zijn leven (1, 2).",
                against="Veel van zijn woorden neemt hij letterlijk over uit de chatgroepen.",
                protects="In gesprek twijfelt hij eraan (2).",
                rests_on=(1, 2),
            ),
            relations=Criterion(
                supports="Zijn contacten zijn vooral online en hij trekt zich terug (3).",
                against="Buiten het scherm ziet hij niemand uit de chatgroepen.",
                protects="Zijn grootvader en ouders zijn dichtbij (3).",
                rests_on=(3,),
            ),
            identification=Criterion(
                supports="Hij gebruikt de taal van de chatgroepen (1).",
                against="Hij noemt zich geen lid.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                supports="Hij blijft vaak thuis van zijn opleiding (3).",
                against="Hij kan plannen en reizen.",
                protects="Met zijn grootvader repareert hij fietsen; daar kijkt hij naar uit (3).",
                rests_on=(3,),
            ),
            necessity=("Strafzaak, opleiding en hulp lopen naast elkaar en niemand heeft het geheel."),
            proportionality=("Ja. Het gaat om veiligheid van anderen en om een jonge man die hulp accepteert."),
            subsidiarity=("De opleiding sprak met hem en zijn ouders. De berichten gingen daarna nog door."),
        ),
        composition=Composition(
            ago=56,
            members={
                "police": ("Politietaak", "Behandelt de aangifte en kent het gezin."),
                "prosecutor": ("Strafrechtelijke handhaving", "Beslist over de strafzaak en de voorwaarden."),
                "mayor": ("Openbare orde", ("Kan de opleiding en de wijk aanspreken als daar onrust ontstaat.")),
                "coordinator": (
                    "Leerplicht, Wmo en regie over de casus",
                    "Heeft contact met de opleiding en de ouders.",
                ),
                "probation": ("Advies en begeleiding", "Is gevraagd om een advies in de strafzaak."),
            },
        ),
        opened=50,
        contributions=(
            Contribution(
                by="police",
                statement=Statement(
                    text=(
                        "Sinds de aangifte zijn geen nieuwe berichten aan de klasgenote gezien. Zij heeft "
                        "dit zelf bevestigd."
                    ),
                    ago=38,
                    category="f",
                    basis="wpg_20_4",
                    source="Politiegegeven: gesprek met de aangeefster",
                    necessity="Nodig om te zien of de gedraging doorgaat.",
                    criminal=True,
                ),
                ago=35,
            ),
            Contribution(
                by="coordinator",
                statement=Statement(
                    text=(
                        "Betrokkene miste in twee maanden de helft van zijn lessen. Hij wil de opleiding wel "
                        "afmaken en vroeg zelf om een kleinere klas."
                    ),
                    ago=36,
                    category="e",
                    source="Consulent leerplicht, gesprek met betrokkene",
                    necessity="Opleiding is een doel waar hij zelf aan wil werken.",
                ),
                ago=33,
            ),
            Contribution(
                by="probation",
                statement=Statement(
                    text=(
                        "Hij slaapt slecht en is somber. Hij stemde ermee in dat de reclassering dit deelt "
                        "en heeft een afspraak met de huisarts gemaakt."
                    ),
                    ago=31,
                    kind="judgement",
                    category="e",
                    source="Adviseur reclassering, gesprek met betrokkene",
                    necessity="Zonder zicht op zijn gezondheid kan een plan hem overvragen.",
                    special=("health",),
                ),
                ago=30,
            ),
        ),
        refusals=(("prosecutor", "g", 28),),
        analysis=Analysis(
            ago=20,
            risk=True,
            picture=(
                "Levi is negentien, somber en veel alleen. Online vond hij een verhaal waarin vrouwen de "
                "schuld krijgen. Hij bedreigde één klasgenote, stopte daarna en schaamt zich. Ouders, "
                "grootvader en opleiding willen hem helpen."
            ),
            reason=(
                "De bewondering voor daders is niet weg en de chatgroepen zijn zijn belangrijkste kring. Hij "
                "accepteert hulp, maar die is nog niet begonnen."
            ),
        ),
        informing=Informing(
            ago=60,
            ground="uavg_41_d",
            motivation=(
                "De klasgenote en getuigen worden nog gehoord. Nu informeren kan dat onderzoek schaden. Na "
                "de verhoren is er geen reden meer om te wachten."
            ),
            recheck=18,
        ),
        meeting=(
            Decided(
                kind="information",
                text=("De politie meldt dat er geen nieuwe berichten aan de klasgenote zijn gezien."),
            ),
            Decided(
                kind="action",
                text=(
                    "Reclassering en college bereiden samen een voorstel voor een plan voor, met de wens van "
                    "betrokkene over zijn opleiding erin."
                ),
            ),
        ),
        next_meeting=True,
    ),
    Story(
        id="oosterveen-14",
        body="oosterveen",
        by="coordinator",
        received=190,
        subject=Subject(
            surname="Mangalsingh",
            given_names="Soraya",
            born_on="1981-02-25",
            bsn="999928727",
            contact="Turfschipperslaan 45, Oosterveen",
            stay_ago=4700,
        ),
        conduct=(
            "Betrokkene verklaarde zich 'vrij van de staat', stopte met betalen en hield twee medewerkers "
            "met drie anderen een uur vast in haar woning om hen 'te laten tekenen'."
        ),
        quality_note=(
            "De twee medewerkers schreven elk apart op wat er gebeurde. De verklaringen komen overeen. Er is "
            "aangifte gedaan."
        ),
        items=(
            Statement(
                text=(
                    "Twee medewerkers van schuldhulp konden een uur niet weg uit de woning. Zij moesten een "
                    "papier tekenen waarin zij 'hun ambt neerlegden'. Niemand raakte gewond."
                ),
                ago=198,
                how_sure="zeker, twee verklaringen gelijk",
                source="Twee medewerkers, apart opgeschreven",
                necessity="Dit is de gedraging waarop de aanmelding rust.",
                criminal=True,
            ),
            Statement(
                text=(
                    "Betrokkene zei daarna aan de telefoon dat zij schrok van de andere drie en dat dit niet "
                    "haar bedoeling was."
                ),
                ago=195,
                how_sure="zeker, zelf gehoord",
                source="Teamleider schuldhulp, telefoongesprek",
                necessity="Haar eigen uitleg en twijfel horen erbij.",
            ),
            Statement(
                text=(
                    "Haar zoon van 17 gaat naar school en werkt in een supermarkt. Haar moeder past op het "
                    "huishoudgeld en wil helpen."
                ),
                ago=194,
                category="h",
                source="Wijkteam, gesprek met de moeder",
                necessity="Deze relaties zijn van belang voor het plan.",
            ),
        ),
        views=Views(
            ago=180,
            police=(
                "fits",
                ("Het vasthouden (1) gaat verder dan het afwijzen van gezag. Haar spijt (2) is bruikbaar."),
            ),
            prosecutor=("fits", ("Aangifte loopt tegen vier personen. Haar rol lijkt kleiner dan die van de anderen.")),
            mayor=(
                "fits",
                (
                    "Medewerkers durven niet meer alleen op huisbezoek. Moeder en zoon (3) houden haar in het "
                    "gewone leven."
                ),
            ),
        ),
        assessment=Assessment(
            ago=171,
            outcome="fits",
            violence=Criterion(
                supports="Twee medewerkers werden een uur vastgehouden in haar woning (1).",
                against="Er was geen letsel (1) en haar rol lijkt kleiner dan die van de anderen.",
                protects="Zij schrok er zelf van en zei dat uit zichzelf (2).",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Zij houdt vast aan het idee dat de staat niet bestaat en handelde daarnaar (1).",
                against="De overheid afwijzen mag en weegt niet mee.",
                protects="Over de rechten van anderen denkt zij mild.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="Drie anderen bepaalden wat er gebeurde (1, 2).",
                against="Zij neemt daar nu afstand van (2).",
                protects="Haar moeder en zoon denken anders en blijven dichtbij (3).",
                rests_on=(1, 2, 3),
            ),
            identification=Criterion(
                supports="Zij gebruikt de papieren en woorden van een groep (1).",
                against="Een taak in die groep heeft zij niet.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                supports="Haar schulden lopen op omdat zij niet betaalt.",
                against="Zij werkt in een bakkerij en zorgt voor haar zoon.",
                protects="Haar moeder past op het huishoudgeld en wil helpen (3).",
                rests_on=(3,),
            ),
            necessity=("Schuldhulp, politie en openbaar ministerie moeten hun stappen op elkaar afstemmen."),
            proportionality=("Ja. De inbreuk is kleiner dan het gevolg van een ontruiming en een losse strafzaak."),
            subsidiarity=("Schuldhulp probeerde het met een vaste contactpersoon. Dat stopte na het vasthouden."),
        ),
        composition=Composition(
            ago=160,
            members={
                "police": ("Politietaak", "Behandelt de aangifte en kent de anderen."),
                "prosecutor": ("Strafrechtelijke handhaving", "Beslist over vervolging en voorwaarden."),
                "mayor": ("Openbare orde", "Is werkgever van de medewerkers en kan het gesprek openen."),
                "coordinator": ("Schuldhulp en regie over de casus", "Heeft het langste contact met betrokkene."),
                "probation": ("Advies", "Kan begeleiding bieden als zij dat wil."),
            },
        ),
        opened=155,
        contributions=(
            Contribution(
                by="prosecutor",
                statement=Statement(
                    text=(
                        "De zaak tegen betrokkene wordt voorwaardelijk geseponeerd als zij wegblijft bij de "
                        "drie anderen. Zij is eerder nooit veroordeeld."
                    ),
                    ago=143,
                    category="g",
                    basis="wjsg_39fb",
                    source="Strafvorderlijk gegeven: beslissing van de officier van justitie",
                    necessity="Het plan moet passen bij deze voorwaarde.",
                    criminal=True,
                ),
                ago=140,
            ),
            Contribution(
                by="coordinator",
                statement=Statement(
                    text=(
                        "Er zijn vijf maanden huurachterstand. De verhuurder wacht met ontruiming als er een "
                        "regeling komt."
                    ),
                    ago=138,
                    category="e",
                    source="Schuldhulp, brief van de verhuurder",
                    necessity="Behoud van de woning is een doel van het plan.",
                ),
                ago=136,
            ),
            Contribution(
                by="police",
                statement=Statement(
                    text=("Betrokkene is sinds het vasthouden niet meer met de drie anderen gezien."),
                    ago=134,
                    category="f",
                    basis="wpg_20_4",
                    source="Politiegegeven: wijkagent",
                    necessity="Laat zien of zij afstand neemt.",
                ),
                ago=132,
            ),
        ),
        analysis=Analysis(
            ago=125,
            risk=True,
            picture=(
                "Soraya raakte door schulden in een groep die haar een uitweg beloofde. Het vasthouden van "
                "medewerkers werd door anderen geleid. Zij schrok en neemt afstand, maar de papieren van de "
                "groep gebruikt zij nog."
            ),
            reason=(
                "Zolang de schulden blijven, blijft de belofte van de groep aantrekkelijk. Er zijn goede "
                "aanknopingspunten: haar werk, haar moeder en haar zoon."
            ),
        ),
        plans=(
            Plan(
                ago=100,
                necessity=(
                    "Zonder plan lopen ontruiming, strafzaak en hulp door elkaar en wordt de groep weer haar "
                    "enige steun."
                ),
                text=(
                    "Doel 1: Soraya houdt haar woning met een regeling die zij begrijpt. Doel 2: zij spreekt "
                    "medewerkers veilig aan als zij het niet eens is. Doel 3: zij heeft steun van haar "
                    "moeder en collega's."
                ),
                actions=(
                    Action(
                        by="coordinator",
                        text="Maakt met betrokkene en de verhuurder een regeling voor de huur.",
                        own_basis="Wet gemeentelijke schuldhulpverlening, artikel 3",
                        due=-45,
                        progress=((80, ("Eerste gesprek met betrokkene en haar moeder op het gemeentehuis gevoerd.")),),
                        done=40,
                        done_text=("De regeling is getekend. De verhuurder trok de ontruiming in."),
                    ),
                    Action(
                        by="police",
                        text=("De wijkagent spreekt betrokkene elke maand en let op contact met de drie anderen."),
                        own_basis="Politiewet 2012, artikel 3",
                        due=30,
                        progress=(
                            (70, ("Gesprek aan huis. Zij vertelt zelf dat zij het contact heeft verbroken.")),
                            (35, ("Geen contact gezien. Zij gaf wel aan dat een van hen haar belde.")),
                        ),
                    ),
                    Action(
                        by="mayor",
                        text=(
                            "Nodigt betrokkene en de twee medewerkers uit voor een herstelgesprek, als beide "
                            "kanten dat willen."
                        ),
                        own_basis="Gemeentewet, artikel 172",
                        due=-12,
                        progress=((50, "Beide medewerkers willen. Betrokkene vraagt bedenktijd."),),
                    ),
                    Action(
                        by="probation",
                        text=("Biedt zes gesprekken aan over de gevolgen van de groep, op vrijwillige basis."),
                        own_basis="Reclasseringsregeling 1995, hoofdstuk 3",
                        due=45,
                        progress=(
                            (28, ("Drie gesprekken gevoerd. Zij stelt zelf vragen over de papieren van de groep.")),
                        ),
                    ),
                ),
            ),
        ),
        informing=Informing(
            ago=165,
            how=("In een gesprek met de contactpersoon, daarna per brief. Haar moeder was er op haar verzoek bij."),
        ),
        meeting=(
            Decided(
                kind="decision",
                text="Het plan loopt door zonder nieuwe maatregelen.",
                reason=(
                    "Feit: de huurregeling loopt. Oordeel: zij neemt zelf afstand van de groep, meer druk "
                    "werkt nu averechts."
                ),
            ),
            Decided(kind="action", text=("De burgemeester vraagt betrokkene opnieuw naar het herstelgesprek.")),
        ),
        next_meeting=True,
    ),
    Story(
        id="oosterveen-15",
        body="oosterveen",
        by="coordinator",
        received=435,
        subject=Subject(
            surname="Brandhof",
            given_names="Jelle",
            born_on="2002-10-08",
            bsn="999908182",
            contact="Zwanenbloemstraat 56, Oosterveen",
            stay_ago=2630,
        ),
        conduct=(
            "Betrokkene raakte zijn werk kwijt en kreeg huurschuld. Hij zegt dat de overheid 'bezet gebied' "
            "is, bedreigde een baliemedewerker en riep in een chatgroep op om het stadhuis 'leeg te vegen'."
        ),
        quality_note=(
            "De bedreiging is door drie medewerkers gehoord en dezelfde dag opgeschreven. De oproep liet "
            "betrokkene zelf zien. Wat een buurtbewoner vertelde, is niet nagetrokken."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene riep aan de balie dat 'wie hier werkt straks zelf voor de rechter van het "
                    "volk staat, of erger'. Hij gooide zijn papieren op de grond en ging weg."
                ),
                ago=443,
                how_sure="zeker, door drie mensen gehoord",
                source="Drie baliemedewerkers, dezelfde dag opgeschreven",
                necessity="Dit is de gedraging waarop de aanmelding rust.",
                criminal=True,
            ),
            Statement(
                text=(
                    "Hij schreef in een chatgroep van ongeveer honderd mensen dat het stadhuis 'leeggeveegd' "
                    "moet worden."
                ),
                ago=441,
                how_sure="zeker, zelf gezien",
                source="Scherm dat hij zelf aan zijn klantmanager liet zien",
                necessity=("Hij roept anderen op; dat gaat verder dan een mening over de overheid."),
                special=("political",),
            ),
            Statement(
                text=("Een buurtbewoner zou hebben gehoord dat hij zijn post van de belastingdienst verbrandt."),
                ago=439,
                kind="hearsay",
                how_sure="onzeker, niet nagetrokken",
                source="Buurtbewoner, aan het wijkteam",
                necessity="Kan iets zeggen over zijn houding; niet nagetrokken.",
            ),
            Statement(
                text=("Hij voetbalde jarenlang en had daar vrienden. Zijn moeder woont in de buurt en mist hem."),
                ago=438,
                category="h",
                how_sure="zoals zijn moeder het vertelt",
                source="Moeder, gesprek met het wijkteam",
                necessity="Deze relaties zijn van belang voor een plan.",
            ),
        ),
        views=Views(
            ago=425,
            police=(
                "fits",
                (
                    "De uitspraak aan de balie (1) en de oproep (2) horen bij elkaar. Van (3) weten wij niet "
                    "of het klopt. Zijn moeder (4) is een goede ingang."
                ),
            ),
            prosecutor=(
                "fits",
                ("Voor (1) is aangifte gedaan. Een straf alleen lost de huurschuld en de groep niet op."),
            ),
            mayor=(
                "fits",
                (
                    "De overheid afwijzen mag. Medewerkers bedreigen (1) niet. Hij kwam tot voor kort zelf "
                    "om hulp vragen."
                ),
            ),
        ),
        assessment=Assessment(
            ago=415,
            outcome="fits",
            violence=Criterion(
                supports="Hij bedreigde medewerkers (1) en riep op het stadhuis leeg te vegen (2).",
                against="Geen aanwijzingen voor voorbereiding. Aan de balie ging hij zelf weg (1).",
                protects="Hij liet de oproep zelf aan zijn klantmanager zien (2).",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Hij ziet de overheid als bezetter (2).",
                against="De overheid afwijzen mag. Dat hij post verbrandt (3), is van horen zeggen en zegt weinig.",
                protects="Hij praat nog met mensen die anders denken, zoals zijn moeder (4).",
                rests_on=(2, 3, 4),
            ),
            relations=Criterion(
                supports="Zijn contacten verschuiven naar de chatgroep (2).",
                against="Hij heeft niemand uit de chatgroep ontmoet, voor zover bekend.",
                protects="Moeder en oude vrienden van het voetbal zijn bereikbaar (4).",
                rests_on=(2, 4),
            ),
            identification=Criterion(
                supports="Hij gebruikt de woorden van de groep (1, 2).",
                against="Hij heeft er geen taak.",
                rests_on=(1, 2),
            ),
            self_reliance=Criterion(
                supports="Hij heeft drie maanden huurschuld en geen werk.",
                against="Hij heeft nog een woning.",
                protects="Hij vroeg eerder zelf om hulp.",
            ),
            other=Criterion(
                supports="De bedreiging volgde op de dag dat zijn uitkering werd stopgezet (1).",
                against="Het was één dag en één voorval.",
                protects="De uitkering kan worden hersteld; dan valt een reden voor zijn boosheid weg.",
                rests_on=(1,),
            ),
            necessity=(
                "Uitkering, woning, strafzaak en toezicht op de balie raken elkaar. Eén organisatie kan dit "
                "niet alleen."
            ),
            proportionality=("Ja, zolang de gegevens gaan over bedreiging, schuld, werk en zijn naaste kring."),
            subsidiarity=("Het wijkteam nodigde hem vier keer uit. Hij kwam één keer en liep weg."),
        ),
        composition=Composition(
            ago=404,
            members={
                "police": ("Openbare orde", "De wijkagent kent hem en behandelt de aangifte."),
                "prosecutor": ("Strafrechtelijke handhaving", "Beslist over de aangifte en de voorwaarden."),
                "mayor": (
                    "Openbare orde",
                    ("Is verantwoordelijk voor de veiligheid in het stadhuis en wil met hem praten."),
                ),
                "coordinator": (
                    "Schuldhulp, inkomen en regie over de casus",
                    "Zijn schuld en inkomen zijn de kern van zijn boosheid.",
                ),
                "probation": ("Begeleiding en toezicht", "Voert de voorwaarden uit en helpt bij werk."),
            },
        ),
        opened=400,
        contributions=(
            Contribution(
                by="police",
                statement=Statement(
                    text=(
                        "Er is één aangifte van bedreiging aan de balie. Betrokkene bekende de woorden en "
                        "zei dat hij 'leeg was'. Eerdere meldingen over geweld zijn er niet."
                    ),
                    ago=396,
                    category="f",
                    basis="wpg_20_4",
                    source="Politiegegeven: proces-verbaal van verhoor",
                    necessity="Nodig om de ernst van de gedraging te bepalen.",
                    criminal=True,
                ),
                ago=393,
            ),
            Contribution(
                by="prosecutor",
                statement=Statement(
                    text=(
                        "Hij kreeg een taakstraf en twee jaar een meldplicht bij de reclassering. Hij mag "
                        "zes maanden alleen op afspraak in het stadhuis komen."
                    ),
                    ago=391,
                    category="g",
                    basis="wjsg_51cb",
                    source="Tenuitvoerleggingsgegeven: vonnis van de politierechter",
                    necessity="Het plan moet passen bij deze voorwaarden.",
                    criminal=True,
                ),
                ago=389,
            ),
            Contribution(
                by="coordinator",
                statement=Statement(
                    text=(
                        "Bij het huisbezoek was de woning opgeruimd. Er lag drie maanden huurschuld en "
                        "ongeopende post. Hij liet de medewerkers binnen en vroeg wat een regeling hem kost."
                    ),
                    ago=386,
                    category="e",
                    source="Huisbezoek door schuldhulp en wijkteam",
                    necessity="Wonen en geld zijn het begin van een plan.",
                ),
                ago=385,
                file=(
                    "verslag-huisbezoek.txt",
                    "Verslag van het huisbezoek (fictief)\n\n"
                    "Aanwezig: betrokkene, medewerker schuldhulp, medewerker wijkteam.\n\n"
                    "Feiten\n"
                    "- Betrokkene deed open en bood koffie aan. De woning was opgeruimd.\n"
                    "- Op tafel lag ongeopende post van de verhuurder en van de belastingdienst.\n"
                    "- De huurschuld is drie maanden. Er zijn geen andere schulden gezien.\n"
                    "- Betrokkene vroeg wat een regeling hem kost en wanneer zijn uitkering weer loopt.\n\n"
                    "Oordeel van de medewerkers\n"
                    "- Hij is wantrouwend, maar wil zijn woning houden.\n"
                    "- Hij praat makkelijker over geld dan over de chatgroep.\n\n"
                    "Afspraak\n"
                    "- Vaste contactpersoon is de medewerker schuldhulp. Betrokkene kreeg haar nummer.\n",
                ),
            ),
            Contribution(
                by="mayor",
                statement=Statement(
                    text=(
                        "In het gesprek zei hij dat hij de overheid niet erkent, maar dat hij 'de mensen aan "
                        "de balie niks wil doen'. Hij bood de medewerker via de burgemeester zijn excuses "
                        "aan."
                    ),
                    ago=381,
                    source="Gesprek met de burgemeester, verslag door het kabinet",
                    necessity=("Zijn opvatting is nodig om uitspraak en bedoeling uit elkaar te houden."),
                    special=("political",),
                ),
                ago=380,
            ),
            Contribution(
                by="probation",
                statement=Statement(
                    text=(
                        "Hij komt op tijd en praat steeds vrijer. De chatgroep geeft hem vooral het gevoel "
                        "dat hij ertoe doet; werk zou dat kunnen overnemen."
                    ),
                    ago=377,
                    kind="judgement",
                    category="e",
                    source="Toezichthouder, na vier gesprekken",
                    necessity="Zegt waar een plan het meest kan helpen.",
                ),
                ago=375,
            ),
            Contribution(
                by="coordinator",
                statement=Statement(
                    text=(
                        "Een oud-collega zou hem uitnodigen voor bijeenkomsten van de chatgroep. Zijn moeder "
                        "heeft dit van een buurvrouw."
                    ),
                    ago=374,
                    kind="hearsay",
                    category="h",
                    source="Moeder, gesprek met het wijkteam",
                    necessity="Van belang voor het doel sociale relaties; eerst natrekken.",
                ),
                ago=372,
            ),
        ),
        analysis=Analysis(
            ago=365,
            risk=True,
            picture=(
                "Jelle verloor zijn werk en kreeg huurschuld. In een chatgroep vond hij mensen die de "
                "overheid de schuld geven. Op de dag dat zijn uitkering stopte, bedreigde hij medewerkers; "
                "hij heeft daar spijt van. Moeder, oude vrienden en zijn wens om te werken beschermen hem."
            ),
            reason=(
                "De oproep in de chatgroep en de bedreiging samen zijn een verdere aanwijzing. Dat hij de "
                "overheid niet erkent, is op zichzelf geen risico. Of de oud-collega een rol speelt, is nog "
                "niet bekend."
            ),
        ),
        plans=(
            Plan(
                ago=340,
                necessity=(
                    "Schuld, werk, straf en kring hangen samen. Alleen een gezamenlijk plan voorkomt dat de "
                    "ene stap de andere tegenwerkt."
                ),
                text=(
                    "Doel wonen: hij houdt zijn woning en heeft een regeling voor de huur. Doel werk: hij "
                    "heeft drie dagen per week werk dat hij volhoudt. Doel sociale relaties: hij heeft weer "
                    "contact met zijn moeder en zijn oude elftal. Doel gezag en veiligheid: hij uit zijn "
                    "kritiek zonder ambtenaren te bedreigen."
                ),
                actions=(
                    Action(
                        by="coordinator",
                        text=("Maakt met betrokkene en de woningcorporatie een regeling voor de huur."),
                        own_basis="Wet gemeentelijke schuldhulpverlening, artikel 3",
                        due=-270,
                        progress=((310, ("Alle post is samen geopend. De schuld blijkt kleiner dan gedacht.")),),
                        done=280,
                        done_text="De regeling is getekend en hij betaalt elke maand zelf.",
                    ),
                    Action(
                        by="coordinator",
                        text=(
                            "Legt uit waarom de uitkering stopte en beslist binnen twee weken op zijn nieuwe aanvraag."
                        ),
                        own_basis="Participatiewet, artikel 7",
                        due=-315,
                        done=322,
                        done_text=("De uitkering loopt weer. Hij zei dat niemand hem dit eerder had uitgelegd."),
                    ),
                    Action(
                        by="probation",
                        text="Voert het toezicht uit en helpt hem bij het zoeken naar werk.",
                        own_basis="Reclasseringsregeling 1995, hoofdstuk 3",
                        due=-160,
                        progress=(
                            (300, "Hij komt elke week en zegt zelf af als hij niet kan."),
                            (220, "Hij werkt twee dagen per week in een magazijn."),
                        ),
                        done=165,
                        done_text=("Hij werkt drie dagen per week en heeft een contract voor een half jaar."),
                    ),
                    Action(
                        by="police",
                        text=("De wijkagent is vast aanspreekpunt en drinkt elke maand koffie met hem."),
                        own_basis="Politiewet 2012, artikel 3",
                        due=-155,
                        progress=((290, ("Kennisgemaakt aan huis. Hij wilde praten, ook over de chatgroep.")),),
                        done=156,
                        done_text=("Het contact is vast. Er zijn geen nieuwe bedreigingen gezien of gemeld."),
                    ),
                    Action(
                        by="mayor",
                        text=("Voert een tweede gesprek met betrokkene over wat er aan de balie gebeurde."),
                        own_basis="Gemeentewet, artikel 172",
                        due=-230,
                        done=250,
                        done_text=(
                            "Het gesprek was open. Hij stelde voor om op afspraak te komen en doet dat sindsdien."
                        ),
                    ),
                ),
            ),
            Plan(
                ago=150,
                necessity=(
                    "Wonen en werk zijn op orde, maar zijn kring is nog klein en de chatgroep trekt. Het "
                    "plan blijft nodig, met minder maatregelen."
                ),
                text=(
                    "De doelen wonen en werk zijn bereikt en worden alleen gevolgd. De nadruk ligt nu op "
                    "sociale relaties en op kritiek uiten zonder dreigen. De toegang op afspraak tot het "
                    "stadhuis is vervallen."
                ),
                actions=(
                    Action(
                        by="coordinator",
                        text=("Houdt met de woningcorporatie de huurregeling in het oog en belt hem elke zes weken."),
                        own_basis="Wet gemeentelijke schuldhulpverlening, artikel 3",
                        due=-5,
                        progress=(
                            (100, "Drie maanden op tijd betaald."),
                            (52, ("Eén betaling te laat, dezelfde week hersteld. Hij belde daar zelf over.")),
                        ),
                    ),
                    Action(
                        by="probation",
                        text=("Helpt hem terug naar zijn oude elftal en bespreekt elke week hoe dat gaat."),
                        own_basis="Reclasseringsregeling 1995, hoofdstuk 3",
                        due=40,
                        progress=(
                            (110, "Hij belde de trainer. Die wil hem graag terug."),
                            (44, ("Hij trainde twee keer mee. De gesprekken over werk geven hem houvast.")),
                        ),
                    ),
                    Action(
                        by="police",
                        text=("De wijkagent bespreekt met hem hoe hij kritiek kan uiten zonder iemand te bedreigen."),
                        own_basis="Politiewet 2012, artikel 3",
                        due=25,
                        progress=(
                            (60, ("Hij diende een klacht in op de gewone manier en vroeg hoe dat verder gaat.")),
                        ),
                    ),
                    Action(
                        by="mayor",
                        text=("Brengt hem en de baliemedewerker bij elkaar, als beiden dat willen."),
                        own_basis="Gemeentewet, artikel 172",
                        due=-60,
                        progress=((90, ("De medewerker wil het gesprek en wil dat een collega erbij is.")),),
                        done=66,
                        done_text=("Het gesprek is gevoerd. Beiden vonden het goed dat het is gebeurd."),
                    ),
                    Action(
                        by="prosecutor",
                        text=("Beoordeelt of de rechter wordt gevraagd de meldplicht eerder te beëindigen."),
                        own_basis="Wet op de rechterlijke organisatie, artikel 124",
                        due=60,
                        progress=((32, ("De reclassering heeft het verzoek gedaan. Het wordt beoordeeld.")),),
                    ),
                ),
            ),
        ),
        informing=Informing(
            ago=40,
            ground="uavg_41_d",
            motivation=(
                "Opnieuw bekeken. Tegen drie anderen uit de chatgroep loopt een onderzoek naar bedreiging. "
                "Als betrokkene nu wordt geïnformeerd, kan dat onderzoek bekend worden. Over zijn eigen plan "
                "is met hem gesproken."
            ),
            recheck=21,
        ),
        meeting=(
            Decided(
                kind="information",
                text=("De reclassering meldt dat hij drie dagen per week werkt en weer met zijn elftal traint."),
            ),
            Decided(
                kind="decision",
                text="Het plan blijft bij versie 2. Er komen geen maatregelen bij.",
                reason=(
                    "Feit: er zijn geen nieuwe bedreigingen gemeld. Oordeel: zijn nieuwe kring is nog jong "
                    "en heeft tijd nodig."
                ),
            ),
            Decided(
                kind="decision",
                text=("De uitspraak over het verbranden van post speelt geen rol meer in het plan."),
                reason="Feit: betrokkene zegt dat het niet klopt en niemand heeft het gezien.",
            ),
            Decided(kind="action", text=("Het college belt de woningcorporatie over de stand van de huurregeling.")),
        ),
        next_meeting=True,
    ),
    Story(
        id="oosterveen-16",
        body="oosterveen",
        by="child_protection",
        received=160,
        subject=Subject(
            surname="Verbraken",
            given_names="Noah",
            born_on="2011-06-05",
            contact="Morgensterhof 20, Oosterveen, bij zijn moeder",
            stay_ago=3900,
        ),
        conduct=(
            "Betrokkene is vijftien. Hij deelt op school afbeeldingen die een rechtse aanslagpleger vereren, "
            "bedreigde een leerling om diens huidskleur en is lid van een chatgroep met volwassenen."
        ),
        quality_note=(
            "De raad sprak met school, moeder en betrokkene zelf. De afbeeldingen zijn door de mentor gezien "
            "en daarna verwijderd. Er is bewust niet meer opgevraagd dan nodig."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene deelde in de klas afbeeldingen waarin een aanslagpleger als heilige staat. "
                    "Hij zei tegen een leerling: 'Jouw soort is straks weg.'"
                ),
                ago=170,
                how_sure="zeker, zelf gezien",
                source="Mentor, eigen waarneming",
                necessity="Dit is de gedraging waarop de aanmelding rust.",
                special=("race_ethnicity",),
            ),
            Statement(
                text=(
                    "Hij zit in een chatgroep waarin volwassenen jongeren vragen om 'iets te bewijzen'. Hij "
                    "liet dit zelf aan de raadsonderzoeker zien."
                ),
                ago=166,
                how_sure="zeker, zelf gezien",
                source="Raadsonderzoeker, gesprek met betrokkene en zijn moeder",
                necessity="Hij wordt mogelijk onder druk gezet en heeft bescherming nodig.",
            ),
            Statement(
                text=(
                    "Zijn moeder werkt in de nacht en kan hem dan niet zien. Zij wil hulp en heeft zelf de "
                    "school gebeld."
                ),
                ago=165,
                category="e",
                source="Moeder, gesprek met de raadsonderzoeker",
                necessity="De moeder is de belangrijkste steun voor een plan.",
            ),
        ),
        views=Views(
            ago=150,
            police=(
                "fits",
                ("Vooral de volwassenen in de chatgroep (2) zijn een zorg. Hij is eerder slachtoffer dan dader."),
            ),
            prosecutor=(
                "fits",
                ("Vervolgen helpt hem nu niet. Bescherming en opvoeding gaan voor, gezien zijn leeftijd."),
            ),
            mayor=("fits", ("Hij is vijftien. Ik vraag extra zorgvuldigheid en zo weinig mogelijk mensen aan tafel.")),
        ),
        assessment=Assessment(
            ago=142,
            outcome="fits",
            violence=Criterion(
                supports="Hij bedreigde een leerling en vereert een dader (1).",
                against="Geen aanwijzingen voor een eigen plan.",
                protects="Hij liet de chatgroep zelf aan de raad zien (2).",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Hij herhaalt wat hij online leest (1).",
                against="Volgens de raadsonderzoeker begrijpt hij niet alles wat hij deelt.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="Volwassenen in een chatgroep vragen hem iets te bewijzen (2).",
                against="Hij is daarin eerder slachtoffer dan aanjager (2).",
                protects="Zijn moeder en een neef zijn dichtbij (3).",
                rests_on=(2, 3),
            ),
            identification=Criterion(
                supports="Hij wil bij de chatgroep horen (2).",
                against="Buiten het scherm kent hij daar niemand.",
                rests_on=(2,),
            ),
            self_reliance=Criterion(
                supports="Hij is vijftien en heeft toezicht en structuur nodig. In de nacht is hij alleen (3).",
                against="Hij gaat naar school en houdt van koken.",
                protects="Zijn moeder wil hulp en belde zelf de school (3).",
                rests_on=(3,),
            ),
            other=Criterion(
                supports="Hij is minderjarig en volwassenen zetten hem onder druk (2). Dat vraagt bescherming.",
                against="Zijn belang staat voorop: zo weinig mogelijk mensen aan tafel.",
                protects="De raad voor de kinderbescherming is betrokken.",
                rests_on=(2,),
            ),
            necessity=("School, jeugdhulp, raad en politie moeten weten wie hem beschermt en wie met hem praat."),
            proportionality=("Ja, met een kleine tafel en alleen wat nodig is voor zijn bescherming."),
            subsidiarity=("De school sprak met hem en schorste hem een dag. Daarna deelde hij opnieuw afbeeldingen."),
        ),
        composition=Composition(
            ago=130,
            members={
                "police": ("Politietaak", "Onderzoekt de volwassenen in de chatgroep."),
                "mayor": ("Openbare orde", "Spreekt met de school over onrust onder ouders."),
                "coordinator": (
                    "Jeugdhulp, leerplicht en regie over de casus",
                    "Regelt jeugdhulp en het contact met de school.",
                ),
                "child_protection": ("Taken uit de Jeugdwet", "Bewaakt het belang van een jongen van vijftien."),
            },
            reason=(
                "Het openbaar ministerie neemt niet deel: er is geen strafzaak en de tafel blijft klein om "
                "zijn leeftijd."
            ),
        ),
        opened=126,
        contributions=(
            Contribution(
                by="child_protection",
                statement=Statement(
                    text=(
                        "Noah vertelde dat hij bang is om uit de chatgroep te gaan, omdat zij zijn school "
                        "kennen. Hij wil dat het stopt."
                    ),
                    ago=119,
                    category="e",
                    source="Raadsonderzoeker, gesprek met betrokkene",
                    necessity="Zijn eigen wens is het begin van het plan.",
                ),
                ago=117,
            ),
            Contribution(
                by="police",
                statement=Statement(
                    text=(
                        "Twee volwassenen uit de chatgroep zijn herkend en worden in een andere regio "
                        "onderzocht. Noah is geen verdachte."
                    ),
                    ago=115,
                    category="f",
                    basis="wpg_20_4",
                    source="Politiegegeven: team jeugd en zeden, samenvatting",
                    necessity="Nodig om hem te beschermen en zijn rol juist te zien.",
                    criminal=True,
                ),
                ago=112,
            ),
            Contribution(
                by="coordinator",
                statement=Statement(
                    text=(
                        "Hij is dit schooljaar twaalf dagen afwezig geweest, vooral na nachten dat zijn moeder werkt."
                    ),
                    ago=108,
                    category="e",
                    source="Leerplichtambtenaar, schoolregistratie",
                    necessity="Wijst op een eenvoudige oorzaak waar jeugdhulp bij kan helpen.",
                ),
                ago=105,
            ),
        ),
        analysis=Analysis(
            ago=98,
            risk=True,
            picture=(
                "Noah is vijftien, vaak alleen en zoekt erkenning. Volwassenen online maken daar gebruik "
                "van. Hij bedreigde een leerling en bewondert een dader, maar wil zelf uit de groep."
            ),
            reason=(
                "De druk vanuit de chatgroep is een verdere aanwijzing. Hij heeft vooral bescherming nodig; "
                "zijn moeder, neef en school werken mee."
            ),
        ),
        plans=(
            Plan(
                ago=84,
                necessity=(
                    "Zonder plan staat hij alleen tegenover volwassenen die druk zetten, en ziet de school "
                    "vooral zijn gedrag."
                ),
                text=(
                    "Doel 1: Noah is veilig online en durft hulp te vragen. Doel 2: hij is in de avond niet "
                    "alleen. Doel 3: hij maakt het goed met de leerling en blijft op school. Zijn moeder en "
                    "hij hebben meegepraat."
                ),
                actions=(
                    Action(
                        by="coordinator",
                        text="Regelt jeugdhulp voor de avonden en een vaste begeleider thuis.",
                        own_basis="Jeugdwet, artikel 2.3",
                        due=-50,
                        progress=((72, "Begeleider gevonden. Noah koos zelf uit twee mensen."),),
                        done=56,
                        done_text=("De begeleider komt drie avonden per week en zij koken samen."),
                    ),
                    Action(
                        by="police",
                        text=("Helpt hem veilig uit de chatgroep te gaan en is bereikbaar als hij wordt benaderd."),
                        own_basis="Politiewet 2012, artikel 3",
                        due=-40,
                        progress=(
                            (68, ("Gesprek met Noah en zijn moeder over wat hij kan doen als iemand hem benadert.")),
                        ),
                        done=47,
                        done_text=("Hij is uit de groep. Er is sindsdien geen contact met hem gezocht."),
                    ),
                    Action(
                        by="child_protection",
                        text="Onderzoekt of vrijwillige hulp genoeg is en adviseert daarover.",
                        own_basis="Jeugdwet, artikel 3.1",
                        due=15,
                        progress=(
                            (
                                30,
                                (
                                    "Vrijwillige hulp loopt goed. Het onderzoek lijkt zonder verzoek aan de rechter "
                                    "te eindigen."
                                ),
                            ),
                        ),
                    ),
                    Action(
                        by="mayor",
                        text=("Bespreekt met de schoolleiding hoe ouders worden gerustgesteld zonder namen te noemen."),
                        own_basis="Gemeentewet, artikel 172",
                        due=-30,
                        progress=((61, ("Gesprek met de schoolleiding gevoerd, zonder gegevens over Noah te delen.")),),
                        done=36,
                        done_text=("De school hield een ouderavond over online veiligheid. De onrust is minder."),
                    ),
                ),
            ),
        ),
        informing=Informing(
            ago=135,
            how=("In een gesprek met betrokkene en zijn moeder samen, in eenvoudige taal. Zij kregen de brief mee."),
        ),
        meeting=(
            Decided(
                kind="decision",
                text="De begeleiding in de avond gaat drie maanden door.",
                reason=("Feit: zijn verzuim nam af. Oordeel: de rust is nog pril en hij vraagt zelf om door te gaan."),
            ),
            Decided(kind="information", text="De raad verwacht dat vrijwillige hulp genoeg is."),
        ),
        next_meeting=True,
    ),
    Story(
        id="oosterveen-17",
        body="oosterveen",
        by="mayor",
        received=230,
        subject=Subject(
            surname="Stichting Eigen Erf Waterrade",
            kind="legal",
            aliases="'Eigen Erf'; 'Bond van Vrije Erven'",
            stay_evidence="Zetel volgens de statuten; de avonden zijn in dezelfde zaal.",
            contact="Gildemeestersplein 2, Oosterveen",
            stay_basis="established",
            stay_ago=760,
        ),
        conduct=(
            "De stichting verkoopt 'vrijverklaringen' en houdt avonden waarop sprekers zeggen dat burgers "
            "ambtenaren mogen 'arresteren'. Na zo'n avond zijn twee handhavers ingesloten door deelnemers."
        ),
        quality_note=(
            "Twee medewerkers waren als gewone bezoeker bij een openbare avond en zeiden wie zij waren. De "
            "statuten en de verhuur van de zaal zijn nagekeken. Over bezoekers is niets vastgelegd."
        ),
        items=(
            Statement(
                text=(
                    "Op een openbare avond zei een spreker namens de stichting dat 'een ambtenaar aanhouden "
                    "uw goed recht is, desnoods met kracht'. Het bestuur sprak dit niet tegen."
                ),
                ago=240,
                how_sure="zeker, door twee mensen gehoord",
                source="Twee medewerkers van de gemeente, eigen waarneming",
                necessity="De stichting propageert mogelijk geweld.",
                special=("political",),
            ),
            Statement(
                text=(
                    "Vier deelnemers sloten na de avond twee handhavers in. Dat duurde tien minuten en "
                    "eindigde zonder letsel."
                ),
                ago=239,
                how_sure="zeker",
                source="Handhavers, eigen waarneming",
                necessity="Laat zien dat de oproep gevolgen heeft.",
                criminal=True,
            ),
            Statement(
                text=(
                    "De penningmeester zou het niet eens zijn met de sprekers en wil stoppen. Dit vertelde "
                    "de beheerder van de zaal."
                ),
                ago=236,
                kind="hearsay",
                category="h",
                how_sure="onzeker, uit de tweede hand",
                source="Beheerder van de zaal",
                necessity="Kan een opening zijn binnen het bestuur; niet nagetrokken.",
            ),
        ),
        views=Views(
            ago=220,
            police=(
                "fits",
                ("De oproep (1) en het insluiten (2) volgden direct op elkaar. Vergaderen en kritiek hebben mogen."),
            ),
            prosecutor=(
                "fits",
                ("Ook een rechtspersoon kan onder het doel vallen. De oproep wordt strafrechtelijk bekeken."),
            ),
            mayor=(
                "fits",
                ("Het gaat om wat namens de stichting wordt gezegd, niet om de mensen die komen luisteren."),
            ),
        ),
        assessment=Assessment(
            ago=210,
            outcome="fits",
            violence=Criterion(
                supports=(
                    "Een spreker keurt aanhouding van ambtenaren met kracht goed en het bestuur zweeg (1). Daarna "
                    "werden handhavers ingesloten (2)."
                ),
                against=(
                    "Het insluiten duurde tien minuten en was zonder letsel. Dat deden deelnemers en niet het "
                    "bestuur (2)."
                ),
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="De stichting verbindt haar idee over de wet aan een recht om ambtenaren aan te houden (1).",
                against="Zeggen dat de wet niet geldt, mag. De oproep tot dwang is het probleem.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="De stichting bereikt ongeveer zestig mensen per avond.",
                against="De mensen die komen luisteren, worden niet gewogen.",
                protects="De penningmeester is het mogelijk niet eens met de sprekers (3, niet nagetrokken).",
                rests_on=(3,),
            ),
            identification=Criterion(
                supports="De stichting is zelf de drager van het gedachtegoed (1).",
                against="Zij noemt geen andere groep.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                against=(
                    "Niet van toepassing, want het gaat om een rechtspersoon. De stichting heeft inkomsten uit "
                    "verklaringen en entree."
                ),
            ),
            necessity=("Zaalverhuur, openbare orde en strafrecht vragen om één lijn naar het bestuur."),
            proportionality="Ja. Er worden geen gegevens over bezoekers verwerkt.",
            subsidiarity=("Een gesprek met het bestuur is gevoerd. De volgende avond sprak dezelfde spreker."),
        ),
        composition=Composition(
            ago=196,
            members={
                "police": ("Openbare orde", "Is aanwezig bij openbare avonden en spreekt het bestuur."),
                "prosecutor": ("Strafrechtelijke handhaving", "Beoordeelt de oproep en de verkoop van verklaringen."),
                "mayor": ("Openbare orde", "Heeft bevoegdheden bij openbare bijeenkomsten."),
                "coordinator": (
                    "Schuldhulp en regie over de casus",
                    "Ziet klanten die door een verklaring in schulden raken.",
                ),
            },
        ),
        opened=190,
        contributions=(
            Contribution(
                by="coordinator",
                statement=Statement(
                    text=(
                        "Elf inwoners meldden bij schuldhulp dat zij na een 'vrijverklaring' stopten met "
                        "betalen. Hun namen zijn niet nodig en niet gedeeld."
                    ),
                    ago=178,
                    source="Team schuldhulp, telling zonder namen",
                    necessity="Laat de schade zien en waar hulp nodig is.",
                ),
                ago=175,
            ),
            Contribution(
                by="prosecutor",
                statement=Statement(
                    text=("Tegen de spreker loopt een onderzoek wegens opruiing. De stichting zelf is geen verdachte."),
                    ago=170,
                    category="g",
                    basis="wjsg_39fb",
                    source="Strafvorderlijk gegeven: officier van justitie",
                    necessity="De rollen van spreker en stichting moeten uit elkaar blijven.",
                    criminal=True,
                ),
                ago=166,
            ),
            Contribution(
                by="police",
                statement=Statement(
                    text=(
                        "Bij de laatste twee avonden was het rustig. Een bestuurslid sprak uit dat niemand "
                        "een ambtenaar mag aanraken."
                    ),
                    ago=160,
                    basis="wpg_20_4",
                    source="Agent in uniform, eigen waarneming op openbare avonden",
                    necessity="Ook wat goed gaat, hoort in het beeld.",
                ),
                ago=156,
            ),
        ),
        analysis=Analysis(
            ago=140,
            risk=True,
            picture=(
                "De stichting geeft een podium aan sprekers die dwang tegen ambtenaren goedkeuren en "
                "verdient aan verklaringen. Binnen het bestuur wordt daar verschillend over gedacht. De "
                "avonden zijn rustiger geworden."
            ),
            reason=(
                "De oproep is één keer gevolgd door insluiting. Zolang het bestuur geen grens trekt, kan dat "
                "weer gebeuren."
            ),
        ),
        plans=(
            Plan(
                ago=110,
                necessity=(
                    "Alleen samen kunnen de deelnemers één boodschap aan het bestuur geven en inwoners met "
                    "schulden helpen."
                ),
                text=(
                    "Doel 1: het bestuur trekt zelf een grens bij oproepen tot dwang. Doel 2: inwoners die "
                    "stopten met betalen, vinden de weg naar schuldhulp. Doel 3: openbare avonden verlopen "
                    "veilig voor iedereen."
                ),
                actions=(
                    Action(
                        by="mayor",
                        text="Spreekt elk kwartaal met het bestuur over veilige avonden.",
                        own_basis="Gemeentewet, artikel 172",
                        due=20,
                        progress=((75, ("Eerste gesprek. Het bestuur belooft huisregels voor sprekers.")),),
                    ),
                    Action(
                        by="police",
                        text=("Is zichtbaar aanwezig bij openbare avonden en houdt contact met de voorzitter."),
                        own_basis="Politiewet 2012, artikel 3",
                        due=35,
                        progress=(
                            (60, "Twee avonden zonder incident."),
                            (21, "De voorzitter brak een spreker af die dreigde."),
                        ),
                    ),
                    Action(
                        by="coordinator",
                        text=("Houdt een open spreekuur over schulden in het buurthuis naast de zaal."),
                        own_basis="Wet gemeentelijke schuldhulpverlening, artikel 3",
                        due=-20,
                        progress=((85, "Spreekuur begonnen, elke dinsdag."),),
                        done=24,
                        done_text=("Zeven inwoners hebben weer een betalingsregeling. Het spreekuur blijft."),
                    ),
                ),
            ),
        ),
        meeting=(
            Decided(
                kind="decision",
                text=(
                    "De huisregels voor sprekers worden een half jaar gevolgd voordat over afsluiten wordt gesproken."
                ),
                reason=(
                    "Feit: de laatste avonden waren rustig. Oordeel: het is te vroeg om te zeggen dat het "
                    "bestuur de grens vasthoudt."
                ),
            ),
        ),
    ),
    Story(
        id="oosterveen-18",
        body="oosterveen",
        by="police",
        received=80,
        addressee="mayor",
        subject=Subject(
            surname="Oudshaar",
            given_names="Wilhelmina",
            born_on="1958-01-30",
            contact="Lindepoort 7, Oosterveen",
            stay_ago=11000,
        ),
        conduct=(
            "Betrokkene deelt complotverhalen over een geheime machtsgroep en stuurde een arts een pakket "
            "met foto's van galgen. Zij schreef dat 'het tribunaal komt'."
        ),
        quality_note=(
            "Het pakket is door de politie bekeken. De afzender is bevestigd. Wat de foto's betekenen, is "
            "bij de aanmelding niet met haar besproken."
        ),
        items=(
            Statement(
                text=("Betrokkene stuurde een arts een pakket met foto's van galgen en de tekst 'het tribunaal komt'."),
                ago=88,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, pakket gezien",
                source="Politiegegeven: aangifte van de arts",
                necessity="Dit is de gedraging waarop de aanmelding rust.",
                criminal=True,
            ),
            Statement(
                text=("Zij deelt dagelijks berichten over een geheime machtsgroep in een grote chatgroep."),
                ago=86,
                basis="wpg_20_4",
                source="Agent, eigen waarneming op een openbare pagina",
                necessity="Achtergrond van het pakket; een mening op zichzelf is geen grond.",
            ),
            Statement(
                text=(
                    "Haar zoon zegt dat zij sinds het overlijden van haar man 'in het scherm woont'. Hij "
                    "komt elk weekend."
                ),
                ago=84,
                category="h",
                basis="wpg_20_4",
                how_sure="zoals haar zoon het vertelt",
                source="Zoon, aan de wijkagent",
                necessity="Zegt wat haar kwetsbaar maakt en wie haar steunt.",
            ),
        ),
        views=Views(
            ago=70,
            police=("fits", ("Een pakket sturen (1) is een daad. De leeftijd van mevrouw doet daar niet aan af.")),
            prosecutor=("fits", ("De aangifte (1) geeft aanleiding om breder te kijken. Haar zoon (3) kan helpen.")),
            mayor=("fits", ("Ik twijfel, maar wil weten of er iemand achter zit. Dat kan alleen samen.")),
        ),
        assessment=Assessment(
            ago=60,
            outcome="fits",
            violence=Criterion(
                supports="Zij stuurde een arts een dreigend pakket (1).",
                against="Of zij geweld wil, is niet duidelijk. Verder contact zocht zij niet.",
                rests_on=(1,),
            ),
            ideas=Criterion(
                supports="Zij noemt een 'tribunaal' in verband met een arts (1).",
                against="Zij gelooft in een geheime machtsgroep (2). Dat geloof alleen weegt niet mee.",
                rests_on=(1, 2),
            ),
            relations=Criterion(
                supports="Haar kring is vooral online (2) en zij 'woont in het scherm' (3).",
                against="Niemand in de chatgroep lijkt haar te sturen, voor zover bekend.",
                protects="Haar zoon komt elk weekend (3).",
                rests_on=(2, 3),
            ),
            identification=Criterion(
                supports="Zij noemt zich lid van de chatgroep (2).",
                against="Of zij daar een taak heeft, is onbekend.",
                rests_on=(2,),
            ),
            self_reliance=Criterion(
                supports="Zij is veel alleen sinds het overlijden van haar man (3).",
                against="Zij woont zelfstandig en regelt haar zaken goed.",
                protects="Haar zoon ziet hoe het met haar gaat en zoekt zelf hulp (3).",
                rests_on=(3,),
            ),
            necessity=(
                "De politie weet van het pakket, het college van haar situatie. Samen wordt het beeld duidelijk."
            ),
            proportionality="Ja, voor een korte analyse.",
            subsidiarity="De wijkagent belde aan; zij deed niet open.",
        ),
        composition=Composition(
            ago=46,
            members={
                "police": ("Politietaak", "Behandelt de aangifte."),
                "prosecutor": ("Strafrechtelijke handhaving", "Beslist over de aangifte."),
                "mayor": ("Openbare orde", "Weegt of er gevolgen zijn voor de openbare orde."),
                "coordinator": ("Wmo en regie over de casus", "Kan ondersteuning thuis bieden."),
            },
        ),
        opened=42,
        contributions=(
            Contribution(
                by="coordinator",
                statement=Statement(
                    text=(
                        "Bij het keukentafelgesprek zei mevrouw dat zij de foto's uit een film had en de "
                        "arts 'wilde laten schrikken'. Zij schrok zelf van de aangifte en wil excuses "
                        "aanbieden."
                    ),
                    ago=30,
                    source="Wmo-consulent, gesprek met betrokkene en haar zoon",
                    necessity="Haar eigen uitleg bepaalt hoe het pakket moet worden gezien.",
                ),
                ago=27,
            ),
            Contribution(
                by="police",
                statement=Statement(
                    text=(
                        "Er zijn geen andere pakketten of bedreigingen bekend. In de chatgroep gaf zij "
                        "niemand een opdracht."
                    ),
                    ago=22,
                    category="f",
                    basis="wpg_20_4",
                    source="Politiegegeven: onderzoek naar de aangifte",
                    necessity="Nodig voor het antwoord op de vraag naar verdere aanwijzingen.",
                ),
                ago=19,
            ),
            Contribution(
                by="prosecutor",
                statement=Statement(
                    text=("De zaak eindigt met een bemiddelingsgesprek. De arts stemt daarmee in."),
                    ago=12,
                    category="g",
                    basis="wjsg_39fb",
                    source="Strafvorderlijk gegeven: beslissing van de officier van justitie",
                    necessity="Laat zien dat de strafzaak is afgerond.",
                    criminal=True,
                ),
                ago=10,
            ),
        ),
        analysis=Analysis(
            ago=0,
            risk=False,
            picture=(
                "Mevrouw is na het overlijden van haar man veel alleen en leest online veel complotverhalen. "
                "Zij stuurde één pakket om iemand te laten schrikken en heeft spijt. Haar zoon en het "
                "wijkteam zijn nu vaker bij haar."
            ),
            reason=(
                "Er zijn geen verdere aanwijzingen van risico: één daad, geen herhaling, geen groep die haar "
                "aanstuurt. Eenzaamheid is iets voor gewone ondersteuning, die zij accepteert."
            ),
        ),
        informing=Informing(
            ago=50,
            how="Per brief en daarna telefonisch. Haar zoon las de brief op haar verzoek mee.",
        ),
    ),
    Story(
        id="oosterveen-19",
        body="oosterveen",
        by="prosecutor",
        received=430,
        addressee="public_prosecution",
        subject=Subject(
            surname="Essabiri",
            given_names="Karim",
            born_on="1997-12-12",
            contact="Smidsvuurstraat 90, Oosterveen",
            stay_ago=3400,
        ),
        conduct=(
            "Betrokkene maakte deel uit van een links-extremistische groep die politieke tegenstanders "
            "opzoekt. Hij werd veroordeeld voor openlijk geweld en noemde dat 'zelfverdediging vooraf'."
        ),
        quality_note=(
            "De veroordeling is onherroepelijk en nagekeken. De uitspraak is door hem op de zitting gedaan. "
            "Zijn politieke overtuiging is geen grond voor deze aanmelding."
        ),
        items=(
            Statement(
                text=("Betrokkene is veroordeeld voor openlijk geweld tegen twee personen. Zij hadden licht letsel."),
                ago=436,
                category="g",
                basis="wjsg_39fb",
                how_sure="zeker, onherroepelijk",
                source="Strafvorderlijk gegeven: onherroepelijk vonnis",
                necessity="Dit is de gedraging waarop de aanmelding rust.",
                criminal=True,
            ),
            Statement(
                text=("Op de zitting zei hij dat geweld tegen tegenstanders 'zelfverdediging vooraf' is."),
                ago=436,
                how_sure="zeker, op de zitting gehoord",
                source="Officier van justitie, openbare zitting",
                necessity="Hij rechtvaardigt geweld en sluit herhaling niet uit.",
                special=("political",),
            ),
            Statement(
                text=("Hij werkt als kok, is net vader geworden en zei dat hij 'voor mijn dochter rustig wil zijn'."),
                ago=434,
                category="e",
                source="Reclasseringsadvies, besproken op de zitting",
                necessity="Beschermende factor voor een mogelijk plan.",
            ),
        ),
        views=Views(
            ago=420,
            police=("fits", ("Het geweld (1) werd gepleegd vanuit een groep. Zijn vaderschap (3) is een kans.")),
            prosecutor=("fits", ("De straf loopt, maar een straf verandert zijn rechtvaardiging (2) niet.")),
            mayor=(
                "fits",
                ("Bij demonstraties stonden de groepen hier al tegenover elkaar. Afstemming voorkomt nieuw geweld."),
            ),
        ),
        assessment=Assessment(
            ago=410,
            outcome="fits",
            violence=Criterion(
                supports="Hij gebruikte geweld (1) en rechtvaardigde dat (2).",
                against="Sinds het vonnis is geen nieuw geweld bekend.",
                protects="Hij zegt voor zijn dochter rustig te willen zijn (3).",
                rests_on=(1, 2, 3),
            ),
            ideas=Criterion(
                supports="Hij ziet geweld als verdediging vooraf (2).",
                against="Zijn politieke opvatting zelf weegt niet mee.",
                rests_on=(2,),
            ),
            relations=Criterion(
                supports="De groep bestaat uit vijf vrienden die samen optrekken (1).",
                against="De band is vooral vriendschap.",
                protects="Zijn vriendin wil dat hij ermee stopt.",
                rests_on=(1,),
            ),
            identification=Criterion(
                supports="Hij hoort al drie jaar bij de groep.",
                against="Sinds de geboorte van zijn dochter gaat hij minder (3).",
                rests_on=(3,),
            ),
            self_reliance=Criterion(
                against="Geen zorgen.",
                protects="Hij heeft werk als kok, een woning en een gezin (3).",
                rests_on=(3,),
            ),
            necessity=("Reclassering, politie en openbaar ministerie moeten weten wie hem steunt bij het weggaan."),
            proportionality="Ja, zolang niets wordt vastgelegd over vreedzame demonstraties.",
            subsidiarity="Een stopgesprek van de politie ging vooraf en had geen gevolg.",
        ),
        composition=Composition(
            ago=400,
            members={
                "police": ("Openbare orde", "Kent de groepen en de demonstraties."),
                "prosecutor": ("Strafrechtelijke handhaving", "Ziet toe op de bijzondere voorwaarden."),
                "mayor": ("Openbare orde", "Beslist over demonstraties in de gemeente."),
                "coordinator": ("Wmo en regie over de casus", "Biedt het jonge gezin steun."),
                "probation": ("Toezicht", "Voert de bijzondere voorwaarden uit."),
            },
        ),
        opened=395,
        contributions=(
            Contribution(
                by="probation",
                statement=Statement(
                    text=(
                        "Hij komt elke afspraak na en volgt een training over omgaan met boosheid. Hij noemt "
                        "het geweld nu 'een fout'."
                    ),
                    ago=388,
                    kind="judgement",
                    category="e",
                    source="Toezichthouder, na zes gesprekken",
                    necessity="Nodig om te bepalen waar het plan op kan bouwen.",
                ),
                ago=386,
            ),
            Contribution(
                by="police",
                statement=Statement(
                    text=(
                        "Bij twee demonstraties was hij aanwezig en bleef hij rustig. Hij hield een vriend "
                        "tegen die wilde vechten."
                    ),
                    ago=384,
                    category="f",
                    basis="wpg_20_4",
                    source="Politiegegeven: mutatie, beperkt tot het incident met de vriend",
                    necessity="Laat verandering in gedrag zien.",
                ),
                ago=381,
            ),
        ),
        analysis=Analysis(
            ago=365,
            risk=True,
            picture=(
                "Karim pleegde geweld vanuit een hechte groep en vond dat eerst terecht. Zijn gezin en werk "
                "trekken hem weg. De groep blijft contact zoeken."
            ),
            reason=(
                "De vriendengroep blijft geweld goedkeuren. Zolang hij daar zijn enige vrienden heeft, is "
                "terugval mogelijk."
            ),
        ),
        plans=(
            Plan(
                ago=340,
                necessity=("Toezicht, gezin en vrienden vragen om afspraken die elkaar versterken."),
                text=(
                    "Doel 1: hij zet zich in voor wat hij belangrijk vindt zonder geweld. Doel 2: hij heeft "
                    "vrienden buiten de groep. Doel 3: zijn gezin heeft rust."
                ),
                actions=(
                    Action(
                        by="probation",
                        text="Begeleidt het toezicht en de training.",
                        own_basis="Reclasseringsregeling 1995, hoofdstuk 3",
                        due=-180,
                        progress=((290, "Halverwege de training. Hij oefent met weglopen."),),
                        done=190,
                        done_text=(
                            "Training afgerond. Hij meldde zelf twee keer dat hij was weggelopen van een ruzie."
                        ),
                    ),
                    Action(
                        by="police",
                        text=("Voert elk kwartaal een gesprek met hem over demonstreren zonder geweld."),
                        own_basis="Politiewet 2012, artikel 3",
                        due=-150,
                        progress=((260, ("Goed gesprek. Hij stelt vragen over zijn rechten bij een demonstratie.")),),
                        done=170,
                        done_text="Vier gesprekken gevoerd. Er was geen nieuw geweld.",
                    ),
                    Action(
                        by="coordinator",
                        text=("Biedt het gezin opvoedsteun en brengt het in contact met de woningcorporatie."),
                        own_basis="Jeugdwet, artikel 2.3",
                        due=-200,
                        done=220,
                        done_text=("Het gezin is verhuisd naar een ruimere woning in dezelfde wijk."),
                    ),
                ),
            ),
            Plan(
                ago=160,
                necessity=("Het toezicht eindigt. Het plan blijft nog een half jaar nodig om te zien of hij volhoudt."),
                text=(
                    "Alle doelen liggen op koers. De acties zijn klaar. De deelnemers volgen alleen nog of "
                    "het zonder toezicht goed blijft gaan."
                ),
            ),
        ),
        closing=Closing(
            ago=60,
            ground=(
                "De doelen zijn bereikt. Hij gebruikt geen geweld meer, ging weg uit de groep en sport met "
                "collega's. Geen enkele deelnemer ziet nog aanwijzingen van risico."
            ),
            necessary_until=200,
            reason=(
                "De proeftijd loopt tot dan. Zolang moet het openbaar ministerie kunnen nagaan waarom "
                "voorwaarden zijn veranderd."
            ),
        ),
        informing=Informing(ago=405, how=("Per brief. Hij kwam daarna langs bij het contactpunt en kreeg uitleg.")),
    ),
    Story(
        id="oosterveen-20",
        body="oosterveen",
        by="police",
        received=470,
        addressee="police",
        subject=Subject(
            surname="Wronczyk",
            given_names="Kamil",
            born_on="1995-04-04",
            aliases="'Wron' in de groep",
            contact="Kromme Spoorlaan 33, Oosterveen",
            stay_ago=3100,
        ),
        conduct=(
            "Betrokkene zat in een extreemrechtse groep die mensen op straat lastigvalt. Hij mishandelde een "
            "man en postte dat 'dit pas het begin is'."
        ),
        quality_note=(
            "De mishandeling staat vast door een vonnis. Het bericht is door de politie gezien. Gegevens "
            "over anderen uit de groep zijn weggelaten."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene mishandelde met een ander een man op straat en riep daarbij racistische "
                    "leuzen. Hij bekende."
                ),
                ago=478,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker, bekend",
                source="Politiegegeven: proces-verbaal van verhoor",
                necessity="Dit is de gedraging waarop de aanmelding rust.",
                criminal=True,
            ),
            Statement(
                text=(
                    "Een dag later schreef hij op een openbare pagina: 'Dit is pas het begin.' Hij haalde "
                    "het na een week weg."
                ),
                ago=476,
                basis="wpg_20_4",
                source="Agent, eigen waarneming op een openbare pagina",
                necessity="Hij kondigt mogelijk nieuw geweld aan; het weghalen hoort erbij.",
            ),
            Statement(
                text=("Zijn werkgever wil hem houden als hij meewerkt aan hulp. Zijn zus heeft veel invloed op hem."),
                ago=473,
                category="h",
                basis="wpg_20_4",
                source="Werkgever en zus, aan de wijkagent",
                necessity="Beide relaties zijn van belang voor een plan.",
            ),
        ),
        views=Views(
            ago=462,
            police=("fits", ("Geweld uit haat (1) en een aankondiging (2). Werkgever en zus (3) zijn sterk.")),
            prosecutor=("fits", "De strafzaak volgt. De groep blijft bestaan en zoekt hem op."),
            mayor=("fits", ("De wijk is geschrokken. Een plan met zijn werkgever lijkt mij kansrijk.")),
        ),
        assessment=Assessment(
            ago=455,
            outcome="fits",
            violence=Criterion(
                supports="Hij gebruikte geweld (1) en kondigde meer aan (2).",
                against="Hij haalde dat bericht na een week zelf weg (2).",
                protects="Hij bekende (1) en werkt mee.",
                rests_on=(1, 2),
            ),
            ideas=Criterion(
                supports="Hij riep racistische leuzen bij het geweld (1).",
                against="Op zijn werk gaat hij gewoon om met collega's van allerlei afkomst.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="De groep bepaalt zijn weekenden.",
                against="Door de week ziet hij hen niet.",
                protects="Zijn zus en werkgever bieden tegenwicht (3).",
                rests_on=(3,),
            ),
            identification=Criterion(
                supports="Hij droeg kleding met het teken van de groep.",
                against="Sinds zijn aanhouding doet hij dat niet meer.",
                rests_on=(1,),
            ),
            self_reliance=Criterion(
                supports="Hij drinkt in het weekend veel.",
                against="Hij weet dat zelf en praat er met zijn zus over.",
                protects="Hij heeft een woning en werk dat hij mag houden (3).",
                rests_on=(3,),
            ),
            necessity=("Strafzaak, werk en hulp mogen elkaar niet tegenwerken. Dat vraagt om vaste afspraken."),
            proportionality="Ja. Het geweld was ernstig en hij werkt mee.",
            subsidiarity="Een gewoon toezicht raakt niet aan de groep en aan zijn werk.",
        ),
        composition=Composition(
            ago=447,
            members={
                "police": ("Politietaak", "Kent de groep en houdt de wijk veilig."),
                "prosecutor": ("Strafrechtelijke handhaving", "Vraagt voorwaarden die bij het plan passen."),
                "mayor": ("Openbare orde", "Spreekt met de wijk."),
                "coordinator": ("Wmo en regie over de casus", "Regelt hulp bij alcohol en houdt contact met de zus."),
                "probation": ("Toezicht", "Begeleidt hem en bezoekt zijn werk."),
            },
        ),
        opened=440,
        contributions=(
            Contribution(
                by="probation",
                statement=Statement(
                    text=(
                        "Hij schaamt zich en wil een brief schrijven aan het slachtoffer. Hij vindt de groep "
                        "'leeg, als je nuchter bent'."
                    ),
                    ago=430,
                    kind="judgement",
                    category="e",
                    source="Adviseur reclassering, drie gesprekken",
                    necessity="Zijn motivatie bepaalt wat het plan kan vragen.",
                ),
                ago=428,
            ),
            Contribution(
                by="prosecutor",
                statement=Statement(
                    text=("Hij kreeg een taakstraf en een voorwaardelijke straf met toezicht en een alcoholverbod."),
                    ago=420,
                    category="g",
                    basis="wjsg_51cb",
                    source="Tenuitvoerleggingsgegeven: vonnis van de politierechter",
                    necessity="De voorwaarden zijn het kader voor het plan.",
                    criminal=True,
                ),
                ago=417,
            ),
            Contribution(
                by="coordinator",
                statement=Statement(
                    text=(
                        "Zijn werkgever past het rooster aan, zodat hij naar de behandeling kan. Zijn zus "
                        "brengt hem de eerste keren."
                    ),
                    ago=414,
                    category="h",
                    source=("Wijkteam, gesprek met werkgever en zus, met toestemming van betrokkene"),
                    necessity="Beiden hebben een plaats in het plan.",
                ),
                ago=412,
            ),
        ),
        analysis=Analysis(
            ago=400,
            risk=True,
            picture=(
                "Kamil pleegde geweld met de groep en onder invloed van drank. Nuchter neemt hij afstand. "
                "Werk, zus en toezicht kunnen hem helpen een ander leven op te bouwen."
            ),
            reason=(
                "De groep zoekt hem nog op en hij heeft weinig andere vrienden. Met een plan is de kans op "
                "herhaling veel kleiner."
            ),
        ),
        plans=(
            Plan(
                ago=380,
                necessity=(
                    "Toezicht, behandeling, werk en veiligheid in de wijk moeten in dezelfde weken op gang komen."
                ),
                text=(
                    "Doel 1: hij blijft nuchter en houdt zijn werk. Doel 2: hij bouwt een kring op buiten de "
                    "groep. Doel 3: hij maakt goed wat goed te maken is."
                ),
                actions=(
                    Action(
                        by="probation",
                        text=("Voert het toezicht uit, met controle op alcohol en bezoek aan zijn werk."),
                        own_basis="Reclasseringsregeling 1995, hoofdstuk 3",
                        due=-200,
                        progress=((330, "Twee maanden nuchter. Eén keer terugval, zelf gemeld."),),
                        done=210,
                        done_text="Toezicht verloopt goed. Hij is een half jaar nuchter.",
                    ),
                    Action(
                        by="coordinator",
                        text="Regelt behandeling en een maatje via het vrijwilligerswerk.",
                        own_basis="Wmo 2015, artikel 2.3.5",
                        due=-240,
                        progress=((320, ("Behandeling begonnen. Hij helpt op zaterdag in een fietsenwerkplaats.")),),
                        done=245,
                        done_text=("Behandeling afgerond. Het maatje blijft op eigen verzoek komen."),
                    ),
                    Action(
                        by="police",
                        text=("Houdt contact met de wijk en spreekt de groep aan als die hem opzoekt."),
                        own_basis="Politiewet 2012, artikel 3",
                        due=-205,
                        progress=((300, ("De groep stond één keer voor zijn deur en ging na een gesprek weg.")),),
                        done=215,
                        done_text="Al vijf maanden geen contact meer met de groep gezien.",
                    ),
                    Action(
                        by="prosecutor",
                        text=("Onderzoekt met het slachtoffer of een gesprek of brief gewenst is."),
                        own_basis="Wetboek van Strafvordering, artikel 51h",
                        due=-260,
                        done=270,
                        done_text=("Het slachtoffer nam de brief aan en wilde geen gesprek. Dat is gerespecteerd."),
                    ),
                ),
            ),
            Plan(
                ago=200,
                necessity=("De doelen zijn bijna bereikt. Zes maanden volgen is genoeg om te zien of het blijft."),
                text=("Er zijn geen nieuwe acties nodig. De reclassering meldt alleen als het toezicht verandert."),
            ),
        ),
        closing=Closing(
            ago=2,
            ground=(
                "Het plan heeft gewerkt. Hij is nuchter, werkt, heeft een nieuwe kring en geen contact meer "
                "met de groep. Alle deelnemers zijn akkoord."
            ),
            necessary_until=0,
            reason=(
                "Alle acties zijn klaar en het toezicht is beëindigd. Er is geen taak meer waarvoor de "
                "gegevens nodig zijn."
            ),
        ),
        informing=Informing(
            ago=445,
            how=("In een gesprek met de reclassering en het contactpunt, met een brief om na te lezen."),
        ),
    ),
    # More information was asked and given; two parties changed their minds; fits, and the composition is to come.
    Story(
        id="oosterveen-21",
        body="oosterveen",
        by="probation",
        received=40,
        addressee="public_prosecution",
        subject=Subject(
            surname="Halewijn",
            given_names="Renske",
            born_on="1989-03-19",
            contact="Kaardenmakersstraat 12, Oosterveen",
            stay_ago=1750,
        ),
        conduct=(
            "Betrokkene staat onder toezicht omdat zij een zendmast vernielde. Zij zegt dat straling mensen ziek "
            "maakt en dat er 'pas wordt geluisterd als ook de monteurs bang zijn'."
        ),
        quality_note=(
            "De uitspraak is door de toezichthouder gehoord en woordelijk genoteerd. Of zij anderen zoekt, is bij de "
            "aanmelding nog niet nagegaan. Haar zorg over straling is geen onderdeel van de aanmelding."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene zei dat er 'pas wordt geluisterd als ook de monteurs bang zijn'. Zij zei niet wat "
                    "zij daarmee bedoelt."
                ),
                ago=46,
                how_sure="zeker, zelf gehoord",
                source="Toezichthouder, eigen waarneming",
                necessity="De uitspraak richt zich op mensen en niet meer op een mast.",
            ),
            Statement(
                text="Een kennis zou hebben verteld dat zij 'mensen zoekt die mee durven'. De kennis wil er niets over "
                "zeggen.",
                ago=44,
                kind="hearsay",
                how_sure="onzeker, niet nagetrokken",
                source="Kennis, via een medewerker van het wijkcentrum",
                necessity="Zou laten zien dat zij anderen meeneemt.",
            ),
            Statement(
                text="Zij werkt drie dagen in een kwekerij en miste geen enkele afspraak met het toezicht.",
                ago=42,
                category="e",
                how_sure="zeker",
                source="Toezichthouder, en haar rooster",
                necessity="Beschermende factor.",
            ),
        ),
        views=Views(
            ago=33,
            police=(
                "does_not_fit",
                (
                    "Eén uitspraak (1) en een gerucht (2) vind ik te weinig. Als zij werkelijk mensen zoekt, ligt "
                    "dat anders."
                ),
            ),
            prosecutor=(
                "fits",
                "Na de vernieling richt haar taal zich op mensen (1). Het toezicht loopt nog zeven maanden.",
            ),
            mayor=(
                "does_not_fit",
                "Zij houdt zich aan haar afspraken (3). Ik wil eerst weten wat er van (2) waar is.",
            ),
            revised=(
                (
                    "police",
                    14,
                    "fits",
                    "Zij vroeg twee mensen mee naar een mast (4) en wil monteurs laten schrikken (5). Dat is geen "
                    "gerucht meer. Zij vertelde het zelf; dat telt mee.",
                ),
                (
                    "mayor",
                    12,
                    "fits",
                    "Met de aanvulling (4, 5) is het meer dan een losse zin. Zij zegt ook dat niemand gewond mag raken "
                    "en dat is een begin.",
                ),
            ),
        ),
        more=MoreInformation(
            ago=30,
            question=(
                "Zoekt betrokkene werkelijk mensen om mee te doen, en waaruit blijkt dat? Wat bedoelt zij met 'bang'? "
                "Vraag het, als dat kan, gewoon aan haarzelf."
            ),
            agreed=29,
            answered=19,
            items=(
                Statement(
                    text=(
                        "Betrokkene liet een bericht zien waarin zij aan twee bekenden vroeg of zij 'mee wilden naar "
                        "de mast bij de sluis'. Eén zei nee, de ander antwoordde niet."
                    ),
                    ago=20,
                    how_sure="zeker, zelf gelezen",
                    source="Toezichthouder, op de telefoon die zij liet zien",
                    necessity="Antwoord op de vraag van de drie partijen.",
                ),
                Statement(
                    text=(
                        "Op de vraag wat zij met 'bang' bedoelt, zei zij dat zij monteurs 'een keer goed wil laten "
                        "schrikken', en dat niemand gewond mag raken."
                    ),
                    ago=20,
                    how_sure="zeker, zelf gehoord",
                    source="Toezichthouder, gesprek met betrokkene",
                    necessity="Haar eigen uitleg hoort naast de uitspraak te staan.",
                ),
            ),
        ),
        assessment=Assessment(
            ago=8,
            outcome="fits",
            violence=Criterion(
                supports="Zij wil monteurs laten schrikken (5) en zegt dat zij bang moeten zijn (1).",
                against="Zij zegt dat niemand gewond mag raken (5). Een middel of een dag is niet bekend.",
                protects="Zij vertelt open wat zij van plan is (4, 5).",
                rests_on=(1, 4, 5),
            ),
            ideas=Criterion(
                supports="Zij vindt dat mensen bang maken mag, omdat er anders niet wordt geluisterd (1).",
                against="Zorg over straling is een mening en weegt niet mee.",
                rests_on=(1,),
            ),
            relations=Criterion(
                supports="Zij vroeg twee bekenden om mee te gaan (4).",
                against="Eén zei nee en de ander antwoordde niet (4). Het gerucht (2) voegt daar niets aan toe.",
                protects="Haar collega's in de kwekerij zijn op haar gesteld (3).",
                rests_on=(2, 3, 4),
            ),
            identification=Criterion(
                against="Geen aanwijzingen. Zij noemt geen groep en handelt voor zichzelf.",
            ),
            self_reliance=Criterion(
                supports="Over zeven maanden stopt het toezicht en daarmee haar vaste gesprek.",
                against="Zij woont zelfstandig en regelt haar zaken.",
                protects="Zij werkt drie dagen en mist geen afspraak (3).",
                rests_on=(3,),
            ),
            necessity=(
                "Toezicht, politie en gemeente moeten hetzelfde zeggen, ook tegen de bedrijven die de masten plaatsen."
            ),
            proportionality="Ja, voor haar uitspraken en het bericht. De twee bekenden blijven buiten de gegevens.",
            subsidiarity="De toezichthouder sprak haar hierover vier keer. Daarna stuurde zij toch het bericht.",
        ),
        informing=Informing(
            ago=16, how="In het gesprek waarin de toezichthouder haar om uitleg vroeg, met de brief erbij."
        ),
    ),
    # Two referrals on one person, joined and weighed together; both who referred stay out of it.
    Story(
        id="oosterveen-22",
        body="oosterveen",
        by="police",
        received=18,
        addressee="police",
        subject=Subject(
            surname="Driehuizen",
            given_names="Wouter",
            born_on="1999-02-27",
            aliases="'Wout D.' op zijn kanaal",
            contact="Oude Schansdreef 71, Oosterveen",
            stay_ago=2300,
            stay_evidence="Huurt een bovenwoning; de wijkagent sprak hem daar.",
        ),
        conduct=(
            "Betrokkene heeft een kanaal waarop hij kiezers van een andere mening 'verraders' noemt en vraagt wie er "
            "'met de bijl' langs wil gaan."
        ),
        quality_note=(
            "De filmpjes zijn door twee agenten bekeken. Of hij de bijl letterlijk bedoelt, is niet bekend. Zijn stem "
            "en zijn partij zijn niet genoteerd."
        ),
        items=(
            Statement(
                text=(
                    "In een filmpje vraagt hij kijkers wie er 'met de bijl langs de verraders' wil gaan. Hij lacht "
                    "daarbij."
                ),
                ago=24,
                category="f",
                basis="wpg_20_4",
                how_sure="zeker; de bedoeling is onzeker",
                source="Politiegegeven: filmpje, bekeken door twee agenten",
                necessity="De oproep is de kern van de aanmelding.",
                special=("political",),
            ),
            Statement(
                text="Hij noemt geen namen en geen adressen.",
                ago=24,
                basis="wpg_20_4",
                how_sure="zeker",
                source="Agent, eigen waarneming op een openbaar kanaal",
                necessity="Laat zien waar de zorg ophoudt.",
            ),
        ),
        also=(
            Also(
                by="coordinator",
                received=14,
                surname="Driehuyzen",
                given_names="Wout",
                conduct=(
                    "Een inwoner die schuldhulp krijgt, zei tegen zijn klantmanager dat hij 'een lijstje verraders' "
                    "heeft en dat zij 'wel ziet wat er komt'."
                ),
                quality_note="De klantmanager schreef het dezelfde dag op. Een lijstje is niet gezien.",
                items=(
                    Statement(
                        text=(
                            "Hij zei dat hij 'een lijstje verraders' heeft. Hij liet niets zien en ging daarna "
                            "gewoon door met het gesprek over zijn schulden."
                        ),
                        ago=16,
                        how_sure="zeker, zelf gehoord; het lijstje niet gezien",
                        source="Klantmanager, eigen waarneming",
                        necessity="De uitspraak kan op een stap naar personen wijzen.",
                    ),
                    Statement(
                        text="Hij komt elke twee weken naar de schuldhulp en loste dit jaar al de helft af.",
                        ago=16,
                        category="e",
                        how_sure="zeker",
                        source="Klantmanager, eigen dossier",
                        necessity="Beschermende factor en mogelijke ingang.",
                    ),
                ),
                joined=11,
                reason=(
                    "Zelfde geboortedatum en zelfde adres. In de tweede aanmelding was de naam op gehoor geschreven."
                ),
            ),
        ),
        views=Views(
            ago=6,
            police=(
                "fits",
                "Het filmpje en wat hij tegen de klantmanager zei, gaan dezelfde kant op. Namen zijn er niet en een "
                "lijstje is niet gezien.",
            ),
            prosecutor=(
                "does_not_fit",
                "Grof en dom, maar de 'bijl' kan beeldspraak zijn. De schuldhulp kan hem dit zelf vragen.",
            ),
            mayor=(
                "fits",
                (
                    "Twee aanmeldingen naast elkaar tellen niet dubbel. Samen laten zij wel zien dat hij dit ook "
                    "buiten zijn kanaal zegt. Dat hij zijn schulden aflost, is een goed teken."
                ),
            ),
        ),
        talk=Talk(days=2, at="10:00", place="stadhuis, kamer 1.04"),
    ),
    # The mayor's weigher knows the family and stays out; the deputy weighs.
    Story(
        id="oosterveen-23",
        body="oosterveen",
        by="probation",
        received=13,
        subject=Subject(
            surname="Aalderink",
            given_names="Quinten",
            born_on="2001-09-08",
            contact="Bij de Kalkovens 3, Oosterveen",
            stay_ago=3100,
        ),
        conduct=(
            "Betrokkene schrijft dat hij een feest in de stad 'breekt' en dat de bezoekers 'een lesje verdienen'. Hij "
            "vraagt in een chatgroep wie er meegaat."
        ),
        quality_note=(
            "De berichten zijn door de toezichthouder gelezen op de telefoon die betrokkene liet zien. De mensen in de "
            "chatgroep zijn niet nagegaan."
        ),
        items=(
            Statement(
                text=(
                    "Hij schreef in een chatgroep van twaalf mensen dat hij het feest 'breekt' en vroeg wie er meegaat."
                ),
                ago=16,
                how_sure="zeker, zelf gelezen",
                source="Toezichthouder, op de telefoon die hij liet zien",
                necessity="De oproep is de aanleiding.",
            ),
            Statement(
                text="Drie mensen antwoordden dat zij mee willen. Eén schreef: 'doe normaal'.",
                ago=16,
                how_sure="zeker, zelf gelezen",
                source="Toezichthouder, op de telefoon die hij liet zien",
                necessity="Laat zien of anderen hem volgen of afremmen.",
            ),
            Statement(
                text=(
                    "De toezichthouder schat in dat hij vooral indruk wil maken. Zijn vriendin wil dat hij thuisblijft."
                ),
                ago=14,
                kind="judgement",
                category="e",
                how_sure="indruk",
                source="Toezichthouder",
                necessity="Beschermende factor.",
            ),
        ),
        recused=(
            Recused(
                party="mayor",
                ago=11,
                reason="Ik ken de moeder van betrokkene van mijn koor en spreek haar elke week.",
            ),
        ),
        views=Views(
            ago=5,
            police=("fits", "Een oproep (1) en drie mensen die mee willen (2) vragen om afspraken vóór het feest."),
            prosecutor=("fits", "De oproep kan strafbaar zijn. Zijn vriendin (3) kan hem meer zeggen dan wij."),
            mayor=(
                "fits",
                "Iedereen moet veilig naar dat feest kunnen. Ik wil dat iemand hem deze week nog spreekt.",
            ),
        ),
    ),
    # Referred this morning as urgent; the talk is today.
    Story(
        id="oosterveen-24",
        body="oosterveen",
        by="intake",
        received=0,
        urgent_reason=(
            "Morgenmiddag opent het nieuwe opvanggebouw. De partijen willen vandaag weten of daar afspraken voor nodig "
            "zijn."
        ),
        subject=Subject(
            surname="Rozeboom",
            given_names="Stefan",
            born_on="1987-06-11",
            contact="Windasstraat 40, Oosterveen",
            stay_ago=5400,
        ),
        conduct=(
            "Betrokkene schreef het stadhuis vanmorgen dat hij morgen 'niet alleen' komt bij de opening van een "
            "opvanggebouw en dat het 'dan afgelopen is'."
        ),
        quality_note=(
            "De e-mail is vanmorgen door twee medewerkers gelezen en komt van het adres dat hij altijd gebruikt. Wie "
            "er meekomt, is niet bekend. Tegen de opvang zijn mag en is geen reden voor deze aanmelding."
        ),
        items=(
            Statement(
                text=(
                    "Betrokkene schreef: 'Morgen sta ik er, en niet alleen. Dan is het afgelopen met dat gebouw.' Hij "
                    "ondertekende met zijn naam."
                ),
                ago=0,
                how_sure="zeker, zelf gelezen",
                source="E-mail aan het stadhuis, gelezen door twee medewerkers",
                necessity="De aankondiging en de dag maken dat het vandaag moet worden gewogen.",
            ),
            Statement(
                text="Op twee eerdere avonden in de wijk sprak hij in, fel en binnen de afspraken.",
                ago=30,
                how_sure="zeker, op de opname te horen",
                source="Geluidsopname van twee openbare avonden",
                necessity="Laat zien dat hij zich tot nu toe aan afspraken hield.",
            ),
        ),
        views=Views(
            ago=0,
            police=(
                "fits",
                "Een dag, een plek en 'niet alleen' (1): daar wil ik vandaag afspraken over. Tot nu toe hield hij zich "
                "aan de regels (2). De wijkagent kan hem vanmiddag nog bellen.",
            ),
            prosecutor=(
                "fits",
                "Strafbaar is de e-mail niet. Past hij bij het doel, dan alleen voor deze aankondiging (1).",
            ),
        ),
        talk=Talk(days=0, at="16:30", place="stadhuis, kamer 1.04"),
    ),
)

REPORTS = (
    Report(
        id="oosterveen-m1",
        body="oosterveen",
        ago=4,
        channel="telephone",
        about=("Een jongeman uit de Zilverschoonhof, door de melder 'Ruben' genoemd, ongeveer twintig jaar."),
        statements=(
            Statement(
                text=(
                    "De jongen hing een vlag op die volgens de melder bij een extremistische groep hoort. De "
                    "vlag hing één dag."
                ),
                ago=7,
                source="buur",
                place="flat aan de Zilverschoonhof, balkon op de tweede verdieping",
                how_sure="zeker, zelf gezien",
                person=1,
            ),
            Statement(
                text=("Een andere buur zou hebben gehoord dat hij zei dat 'er iets moet gebeuren'."),
                ago=6,
                kind="hearsay",
                source="buur, via een andere buur",
                place="trappenhuis",
                how_sure="onzeker, van een ander gehoord",
                person=1,
            ),
            Statement(
                text=("De melder vindt hem sinds de dood van zijn broer stiller en maakt zich vooral zorgen om hem."),
                ago=4,
                kind="judgement",
                source="buur",
                how_sure="een indruk",
                person=1,
            ),
        ),
        persons=("een jongen die 'Ruben' wordt genoemd, ongeveer twintig jaar",),
        receipt=("telephone", 3),
        reporter_name="Aleida Korthuys",
        reporter_contact="06 00000 114, liefst na zes uur",
    ),
    Report(
        id="oosterveen-m2",
        body="oosterveen",
        ago=11,
        channel="letter",
        about="Een cursusgroep die wekelijks een zaaltje aan de Oude Schansdreef huurt.",
        persons=("de begeleider van de cursus, naam niet genoemd",),
        statements=(
            Statement(
                text=(
                    "In de brief staat dat de begeleider van de cursus zegt dat 'onze vijanden geen genade verdienen'."
                ),
                ago=15,
                kind="hearsay",
                source="brief zonder afzender",
                place="zaaltje aan de Oude Schansdreef",
                how_sure="niet na te vragen",
                person=1,
            ),
            Statement(
                text=("Bij de brief zat een folder van de cursus. Daarin staat niets over geweld."),
                ago=11,
                source="folder bij de brief",
                how_sure="zeker, zelf gelezen",
            ),
        ),
    ),
    Report(
        id="oosterveen-m3",
        body="oosterveen",
        ago=25,
        channel="counter",
        about="Een vrouw die bij de bushalte aan het Veerplein boeken uitdeelt.",
        statements=(
            Statement(
                text=("Een vrouw deelt elke week religieuze boekjes uit en begint een gesprek met wie dat wil."),
                ago=26,
                source="voorbijganger",
                place="bushalte Veerplein",
                how_sure="zeker, zelf gezien",
            ),
            Statement(
                text="De melder vindt de boekjes eng. Hij heeft ze niet gelezen.",
                ago=25,
                kind="judgement",
                source="voorbijganger",
            ),
        ),
        decided=21,
        outcome="nothing",
        reason=(
            "Boekjes uitdelen en over geloof praten mag. Er is niets gezien of gehoord over geweld of dwang. "
            "Een geloof is geen signaal van radicalisering."
        ),
    ),
    Report(
        id="oosterveen-m4",
        body="oosterveen",
        ago=19,
        channel="email",
        about="Een man die op de markt voorbijgangers uitscheldt en in zichzelf praat.",
        statements=(
            Statement(
                text=(
                    "De man schold drie zaterdagen voorbijgangers uit en riep dat zij 'bij de machten "
                    "horen'. Hij raakte niemand aan."
                ),
                ago=21,
                source="marktkoopman",
                place="markt, bij de visafslag",
                how_sure="zeker, zelf gezien",
            ),
            Statement(
                text="De melder denkt dat hij verward is en buiten slaapt.",
                ago=20,
                kind="judgement",
                source="marktkoopman",
                how_sure="een indruk",
            ),
        ),
        reporter_name="Bartel Hoogcarspelaar",
        reporter_contact="per e-mail, adres bekend bij de intake",
        decided=16,
        outcome="elsewhere",
        elsewhere="care",
        receipt=("email", 18),
    ),
    # About two persons; the reporter was told that it came in.
    Report(
        id="oosterveen-m5",
        body="oosterveen",
        ago=2,
        channel="counter",
        about="Twee mannen die bij de sportkooi jongens vragen om mee te doen aan 'een mars op het stadhuis'.",
        persons=(
            "een man van ongeveer veertig met een grijze baard; de jongens noemen hem Wout",
            "een jongere man met een blauwe bestelfiets",
        ),
        statements=(
            Statement(
                text=(
                    "De oudere man zei tegen vier jongens dat 'het stadhuis vanzelf leegloopt als er genoeg man "
                    "voor de deur staat' en dat zij 'iets zwaars' moeten meenemen."
                ),
                ago=3,
                source="begeleider van de sportkooi, zelf gehoord",
                place="sportkooi aan de Lage Weide",
                how_sure="zeker, twee keer gehoord",
                person=1,
            ),
            Statement(
                text="De jongere man deelde briefjes uit met een dag en een tijd. Hij zei zelf bijna niets.",
                ago=3,
                source="begeleider van de sportkooi, zelf gezien",
                place="sportkooi aan de Lage Weide",
                how_sure="zeker, zelf gezien",
                person=2,
            ),
            Statement(
                text="De twee zouden samen een schuurtje op het volkstuinpark huren.",
                ago=2,
                kind="hearsay",
                source="één van de jongens, aan de begeleider",
                place="volkstuinpark",
                how_sure="onzeker, van een jongen gehoord",
            ),
            Statement(
                text="De melder denkt dat de jongere man zelf ook wordt meegetrokken en liever weg wil.",
                ago=2,
                kind="judgement",
                source="begeleider van de sportkooi",
                how_sure="een indruk",
                person=2,
            ),
        ),
        reporter_name="Tjitske Oevering",
        reporter_contact="06 00000 127, op werkdagen",
        receipt=("counter", 2),
    ),
)

REQUESTS = (
    Request(
        id="oosterveen-v1",
        body="oosterveen",
        ago=12,
        right="rectification",
        name="Soraya Mangalsingh",
        born_on="1981-02-25",
        address="Turfschipperslaan 45, Oosterveen",
        explanation=(
            "In de brief staat dat ik vijf maanden huurachterstand had. Dat waren er vier, ik heb de bankafschriften."
        ),
        taken_up=9,
        identity_method="Gezien aan de balie, geldig identiteitsbewijs; geen kopie bewaard.",
    ),
    Request(
        id="oosterveen-v2",
        body="oosterveen",
        ago=5,
        right="access",
        name="Dirkje Zandhuisen",
        born_on="1969-06-16",
        address="Kapelaanspad 11, Oosterveen",
        explanation=(
            "Ik was bij een openbare avond en wil weten of de gemeente daar iets over mij heeft opgeschreven."
        ),
    ),
)
