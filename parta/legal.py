"""The law as data: articles, literal texts, fixed terms and the glossary; imports nothing of the project.

WET is the act (BWBR0050740), BESL its decree (BWBR0050899). Literal texts are quoted, sentences are ours and are not
law. Titles of WET and BESL follow the publication where it has one; lids and onderdelen carry the title of their
article. WET 23 is absent on purpose: its content is unknown.
"""

from datetime import date
from typing import Final, NamedTuple


class Article(NamedTuple):
    """An article, lid, onderdeel or control measure, with one plain sentence of what it asks."""

    id: str
    title: str
    sentence: str


class Label(NamedTuple):
    """A short Dutch label with the full sentence behind it."""

    label: str
    sentence: str


class ParticipantKind(NamedTuple):
    """A kind of participant: its name, the article that appoints it and the tasks for which it joins."""

    label: str
    article: str
    task: str


class ProvisionBasis(NamedTuple):
    """A legal basis on which a participant brings in data, and the kinds that may choose it."""

    label: str
    article: str
    kinds: tuple[str, ...]


class FunctionSpec(NamedTuple):
    """A function of a designation: its name, the grounds on which it may be held and what it does."""

    label: str
    grounds: tuple[str, ...]
    sentence: str


# --- fixed law ---------------------------------------------------------------------------------------------------

IN_FORCE: Final = date(2025, 7, 1)
"""First day of act and decree (BESL 19)."""
FIRST_AUDIT_BY: Final = date(2027, 7, 1)
"""The first privacy audit is done by this day at the latest (BESL 18(1))."""
AUDIT_INTERVAL_MONTHS: Final = 48
"""After the first audit, once every four years (BESL 18(1))."""
AUDIT_RECHECK_MONTHS: Final = 12
"""Parts that failed are checked again within a year (WET 16(3))."""
EVALUATION_BEFORE: Final = date(2030, 7, 1)
"""The minister reports on the act before this day (WET 24)."""
RET_CASE_YEARS: Final = 5
"""Calendar years from the last processing to the legal date (WET 9)."""
RET_EXTENSION_YEARS: Final = 0
"""The act knows no extension (WET 9)."""
INFORM_MONTHS: Final = 1
"""A data subject is told within a month of obtaining the data (AVG 14(3))."""
REQUEST_MONTHS: Final = 1
"""A request is decided within a month of receipt (AVG 12(3))."""
REQUEST_EXTENSION_MONTHS: Final = 2
"""That month may be extended once by two, told within the first (AVG 12(3))."""
BREACH_HOURS: Final = 72
"""The supervisory authority is told within 72 clock hours of awareness (AVG 33(1))."""
OBJECTION_WEEKS: Final = 6
"""Administrative objection is open for six weeks (Awb 6:7)."""
PROSECUTION_RECORD_YEARS: Final = 4
"""The public prosecution service keeps its own record of a provision at least this long (Wjsg 39j)."""
REPRESENTED_UNDER: Final = 12
"""Below this age the legal representative exercises the rights (UAVG 5(4))."""
OWN_RIGHTS_FROM: Final = 16
"""From this age only the person exercises the rights; in between either may (UAVG 5(4))."""

# --- literal texts -----------------------------------------------------------------------------------------------

RADICALISATION_TEXT: Final = (
    "radicalisering: het proces dat uiteindelijk kan leiden tot terroristische activiteiten of tot extremistische "
    "activiteiten, zijnde activiteiten waarbij personen of groepen vanuit ideologisch motief bereid zijn in ernstige "
    "mate de wet te overtreden of activiteiten te verrichten die de democratische rechtsstaat ondermijnen;"
)
"""WET 1(a), literal."""

PURPOSE_TEXT: Final = (
    "Deelnemers van een casusoverleg ten behoeve van de persoonsgerichte aanpak van radicalisering en terroristische "
    "activiteiten verwerken gezamenlijk gegevens voor zover dat noodzakelijk is voor de uitoefening, afstemming en "
    "coördinatie van de inzet van hun wettelijke taken en bevoegdheden en daaraan gerelateerde noodzakelijke "
    "werkzaamheden op het terrein van strafrechtelijke en bestuursrechtelijke handhaving alsmede begeleiding en zorg- "
    "en hulpverlening in het belang van het voorkomen, verminderen en bestrijden van radicalisering en terroristische "
    "activiteiten."
)
"""WET 2(2), literal: the purpose to which every test of necessity refers."""

SECRECY_TEXT: Final = (
    "Eenieder die betrokken is bij de werkzaamheden van het casusoverleg en daarbij de beschikking krijgt over "
    "persoonsgegevens, en voor wie niet reeds uit hoofde van ambt, beroep of wettelijk voorschrift ter zake van die "
    "gegevens een geheimhoudingsplicht geldt, is verplicht tot geheimhouding van die gegevens, behoudens voor zover "
    "enig wettelijk voorschrift voorziet in de bevoegdheid of verplichting om de gegevens te verstrekken of voor "
    "zover de gegevensverstrekking noodzakelijk is voor het afleggen van verantwoording door een medewerker aan de "
    "deelnemer die hem heeft aangewezen voor de inzet in het casusoverleg."
)
"""WET 17, literal."""

NON_DISCRIMINATION_TEXT: Final = (
    "Bij de verwerking van bijzondere categorieën persoonsgegevens op grond van artikel 8 van de wet slaan de "
    "deelnemers er acht op dat zij geen onderscheid maken op grond van nationaliteit, ras of etnische afkomst, "
    "politieke, religieuze of levensbeschouwelijke overtuigingen of gezondheid."
)
"""BESL 10, literal."""

CRITERIA: Final[tuple[tuple[str, str], ...]] = (
    ("violence", "de mate waarin betrokkene bereid is geweld toe te passen of te propageren"),
    ("ideas", "de mate waarin betrokkene vasthoudt aan extremistische denkbeelden"),
    ("relations", "zijn sociale relaties"),
    ("identification", "de mate van identificatie met een extremistische groep of ideologie"),
    ("self_reliance", "zijn zelfredzaamheid"),
    ("other", "overige objectieve criteria"),
)
"""The objective criteria of WET 5(3) in its words and order; `other` because the list is open. Never a score."""

# --- closed lists ------------------------------------------------------------------------------------------------

PARTICIPANT_KINDS: Final[dict[str, ParticipantKind]] = {
    "mayor": ParticipantKind(
        "burgemeester",
        "WET 3(1)(a)",
        "De burgemeester neemt deel voor het handhaven van de openbare orde, het tijdelijk huisverbod en taken uit de "
        "Wet verplichte ggz en de Wet zorg en dwang.",
    ),
    "municipal_executive": ParticipantKind(
        "college van B&W",
        "WET 3(1)(b)",
        "Het college neemt deel voor maatschappelijke ondersteuning, jeugdhulp, participatie, schuldhulpverlening, "
        "leerplicht, de tenuitvoerlegging van strafrechtelijke beslissingen en taken uit de Wet verplichte ggz en de "
        "Wet zorg en dwang.",
    ),
    "police": ParticipantKind(
        "politie",
        "WET 3(1)(c)",
        "De politie neemt deel voor de politietaak van artikel 3 van de Politiewet 2012 en taken uit de Wet verplichte "
        "ggz en de Wet zorg en dwang.",
    ),
    "public_prosecution": ParticipantKind(
        "openbaar ministerie",
        "WET 3(1)(d)",
        "Het openbaar ministerie neemt deel voor de strafrechtelijke handhaving van de rechtsorde en taken uit de Wet "
        "verplichte ggz, de Wet zorg en dwang en de Wet forensische zorg.",
    ),
    "probation": ParticipantKind(
        "reclasseringsinstelling",
        "WET 3(1)(e)",
        "Een reclasseringsinstelling neemt deel voor de taken van hoofdstuk 3 van de Reclasseringsregeling 1995 en "
        "haar taak bij de tenuitvoerlegging van strafrechtelijke beslissingen.",
    ),
    "child_protection_board": ParticipantKind(
        "raad voor de kinderbescherming",
        "WET 3(1)(f)",
        "De raad neemt deel voor ondertoezichtstelling, zijn taken uit de Jeugdwet, de tenuitvoerlegging van "
        "strafrechtelijke beslissingen en de opneming van buitenlandse kinderen ter adoptie.",
    ),
}
"""The six kinds of WET 3(1); the list is closed."""

WEIGHING_PARTIES: Final = ("police", "public_prosecution", "mayor")
"""The three that weigh, the mayor being that of the municipality of stay (WET 5(3))."""

STAY_BASES: Final[dict[str, str]] = {
    "stays": "verblijft in de gemeente",
    "last_stayed": "heeft voor het laatst in de gemeente verbleven",
    "established": "is in de gemeente gevestigd",
}
"""Why a municipality is the municipality of stay (WET 1(b))."""

DATA_CATEGORIES: Final[dict[str, Label]] = {
    "a": Label("identificerende en contactgegevens", "identificerende en contactgegevens;"),
    "b": Label("burgerservicenummer", "het burgerservicenummer;"),
    "c": Label("signalen", "een omschrijving van de signalen die kunnen duiden op radicalisering;"),
    "d": Label(
        "inbrenger van de signalen", "de naam en de contactgegevens van de deelnemer die de signalen heeft ingebracht;"
    ),
    "e": Label(
        "gegevens voor het plan van aanpak",
        "persoonsgegevens die noodzakelijk zijn voor het opstellen, uitvoeren of evalueren van het integrale plan van "
        "aanpak, bedoeld in artikel 6, eerste lid;",
    ),
    "f": Label(
        "politiegegevens", "politiegegevens die op grond van artikel 20 van de Wet politiegegevens worden verstrekt;"
    ),
    "g": Label(
        "justitiële, strafvorderlijke en tenuitvoerleggingsgegevens",
        "justitiële en strafvorderlijke gegevens en tenuitvoerleggingsgegevens die op grond van de Wet justitiële en "
        "strafvorderlijke gegevens worden verstrekt;",
    ),
    "h": Label(
        "personen met een sociale relatie",
        "gegevens over personen met wie betrokkene een sociale relatie onderhoudt, voor zover die gegevens relevant "
        "zijn bij het opstellen, uitvoeren of evalueren van het integrale plan van aanpak, bedoeld in artikel 6, "
        "eerste lid.",
    ),
}
"""The eight categories of WET 4, the sentence in the words of the act."""

SPECIAL_CATEGORIES: Final[dict[str, str]] = {
    "race_ethnicity": "ras of etnische afkomst",
    "political": "politieke overtuiging",
    "religion_belief": "religieuze of levensbeschouwelijke overtuiging",
    "health": "gezondheid",
}
"""The only special categories that WET 8(1) allows; criminal data (WET 8(2)) are a mark of their own."""

PROVISION_BASES: Final[dict[str, ProvisionBasis]] = {
    "wpg_20_4": ProvisionBasis("politiegegevens (Wpg 20, vierde lid)", "Wpg 20(4)", ("police",)),
    "wjsg_39fb": ProvisionBasis("strafvorderlijke gegevens (Wjsg 39fb)", "Wjsg 39fb", ("public_prosecution",)),
    "wjsg_51cb": ProvisionBasis("tenuitvoerleggingsgegevens (Wjsg 51cb)", "Wjsg 51cb", ("public_prosecution",)),
    "wjsg_8a": ProvisionBasis("justitiële gegevens (Wjsg 8a)", "Wjsg 8a", ("public_prosecution",)),
    "own_task": ProvisionBasis("eigen wettelijke taak of bevoegdheid", "WET 4", tuple(PARTICIPANT_KINDS)),
}
"""Bases that a provider chooses from, per item; police and prosecution too record their own choice in the weighing."""

LOG_USES: Final[dict[str, str]] = {
    "lawfulness": "controle van de rechtmatigheid van de gegevensverwerking",
    "internal_control": "interne controles",
    "integrity_security": "waarborging van de integriteit en de beveiliging van de persoonsgegevens",
    "court": "gerechtelijke procedures",
}
"""The only uses of the trail (WET 14(2))."""

TRAINING_TOPICS: Final[dict[str, str]] = {
    "a": "een zorgvuldige omgang met persoonsgegevens",
    "b": "de regels die op het casusoverleg van toepassing zijn",
    "c": "de werkprocessen van het casusoverleg",
    "d": "methoden en technieken van informatieanalyse",
    "e": "informatiebeveiliging",
    "f": "data-ethiek",
}
"""The six topics of BESL 17."""

GROUNDS: Final[dict[str, str]] = {
    "a": "de uitvoering van de gegevensverwerking voor het doel van het casusoverleg",
    "b": "de toetsing op rechtmatigheid",
    "c": "het onderhoud of de ondersteuning van de systemen",
}
"""The only grounds on which a person may be authorised (WET 13(1))."""

FUNCTIONS: Final[dict[str, FunctionSpec]] = {
    "intake_officer": FunctionSpec(
        "medewerker meldingen", ("a",), "Neemt meldingen aan de burgemeester aan en beoordeelt ze."
    ),
    "weigher": FunctionSpec(
        "weger", ("a",), "Geeft de eigen kijk van één partij in de weging en bevestigt haar besluiten."
    ),
    "table_member": FunctionSpec("lid aan tafel", ("a",), "Spreekt, brengt in en voert acties uit voor een deelnemer."),
    "process_manager": FunctionSpec(
        "procesregisseur", ("a",), "Bereidt vergaderingen voor, zit ze voor en bewaakt het proces en de privacy."
    ),
    "case_coordinator": FunctionSpec("casusregisseur", ("a",), "Voert de regie over één casus en volgt de acties."),
    "contact_point_officer": FunctionSpec(
        "contactpuntmedewerker",
        ("a",),
        "Behandelt namens de burgemeester verzoeken, het informeren van betrokkenen en datalekken.",
    ),
    "privacy_officer": FunctionSpec(
        "privacy officer", ("b",), "Legt vastgestelde parameters vast en toetst of de verwerking rechtmatig is."
    ),
    "dpo": FunctionSpec(
        "functionaris voor gegevensbescherming", ("b",), "Houdt toezicht en adviseert, en heeft geen andere functie."
    ),
    "coordinating_dpo": FunctionSpec(
        "coördinerend functionaris voor gegevensbescherming",
        ("b",),
        "Coördineert het toezicht op het casusoverleg en ontvangt de verslagen van audits en afwijkingen.",
    ),
    "authorisation_officer": FunctionSpec(
        "autorisatiebeheerder",
        ("c",),
        "Wijst de mensen van de eigen deelnemer aan en beëindigt dat, zonder een casus te zien.",
    ),
    "functional_administrator": FunctionSpec(
        "functioneel beheerder", ("c",), "Houdt het systeem draaiend, zonder een casus te zien."
    ),
    "auditor": FunctionSpec(
        "auditor", ("b",), "Voert de onafhankelijke privacy audit uit, met een aanwijzing voor beperkte tijd."
    ),
}
"""The twelve functions; their verbs are in the policies, which of them carry which ground is an own choice."""

# --- articles ----------------------------------------------------------------------------------------------------

_WET: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "WET 1": (
        "Definities",
        {
            "": "Dit artikel zegt wat de wet bedoelt met radicalisering en met gemeente van verblijf.",
            "(a)": "Radicalisering is een proces dat kan leiden tot terroristische of extremistische activiteiten.",
            "(b)": "De gemeente van verblijf is waar de betrokkene verblijft, het laatst verbleef of gevestigd is.",
        },
    ),
    "WET 2": (
        "Instandhouding en doel van casusoverleggen",
        {
            "": "De burgemeester zorgt voor casusoverleg, en de wet bepaalt waarvoor dat overleg dient.",
            "(1)": "De burgemeester van de gemeente van verblijf zorgt voor casusoverleg en stemt maatregelen af.",
            "(2)": "Deelnemers verwerken samen alleen gegevens die nodig zijn voor het doel van het casusoverleg.",
        },
    ),
    "WET 3": (
        "Deelnemers",
        {
            "": "De wet noemt zes soorten deelnemers en zegt wanneer een derde incidenteel mag meedoen.",
            "(1)": "Alleen deze zes soorten organisaties zijn deelnemer, elk voor de eigen wettelijke taken.",
            "(1)(a)": "De burgemeester van verblijf en zo nodig die van andere gemeenten nemen deel.",
            "(1)(b)": "Het college van burgemeester en wethouders van die gemeenten neemt deel.",
            "(1)(c)": "De politie neemt deel.",
            "(1)(d)": "Het openbaar ministerie neemt deel.",
            "(1)(e)": "Reclasseringsinstellingen nemen deel.",
            "(1)(f)": "De raad voor de kinderbescherming neemt deel.",
            "(2)": "Een besluit kan nadere regels geven over de taken waarvoor gegevens worden verwerkt.",
            "(3)": "Burgemeester, politie en openbaar ministerie kunnen voor één casus een derde laten meedoen.",
            "(4)": "Voor een derde gelden dezelfde regels, maar hij is niet mede verwerkingsverantwoordelijk.",
        },
    ),
    "WET 4": (
        "Te verstrekken categorieën persoonsgegevens",
        {
            "": "Elke deelnemer verstrekt wat nodig is, alleen in de categorieën a tot en met h, tenzij zwaarwegende "
            "redenen zich verzetten.",
            "(a)": "Een deelnemer verstrekt gegevens om iemand te herkennen en te bereiken.",
            "(b)": "Een deelnemer verstrekt het burgerservicenummer.",
            "(c)": "Een deelnemer omschrijft de signalen die kunnen duiden op radicalisering.",
            "(d)": "Een deelnemer verstrekt wie de signalen heeft ingebracht.",
            "(e)": "Een deelnemer verstrekt wat nodig is om het plan op te stellen, uit te voeren of te evalueren.",
            "(f)": "De politie verstrekt politiegegevens op grond van de Wet politiegegevens.",
            "(g)": "Justitiële en strafvorderlijke gegevens komen binnen op grond van hun eigen wet.",
            "(h)": "Gegevens over mensen om de betrokkene heen mogen alleen als ze voor het plan van belang zijn.",
        },
    ),
    "WET 5": (
        "Weging voorafgaand aan casusoverleg",
        {
            "": "Voor het casusoverleg wegen politie, openbaar ministerie en burgemeester samen de aanmelding.",
            "(1)": "Een deelnemer kan een casus aanmelden bij politie, openbaar ministerie of burgemeester.",
            "(2)": "Iedereen kan een melding doen bij politie, openbaar ministerie of burgemeester.",
            "(3)": "Politie, openbaar ministerie en burgemeester beoordelen eensluidend of de aanmelding bij het doel "
            "past.",
            "(4)": "Past de aanmelding, dan mogen de drie beschikbare gegevens verzamelen om te zien wie nodig is.",
            "(5)": "De drie bepalen welke deelnemers en derden meedoen en daarbij gegevens mogen verwerken.",
            "(6)": "Wordt de casus niet voorgelegd, dan hoort de deelnemer die aanmeldde dat.",
            "(7)": "Ook als het college in deze fase gegevens verstrekt, gelden de regels van artikel 4 en 8.",
        },
    ),
    "WET 6": (
        "Werkwijze casusoverleg",
        {
            "": "Het casusoverleg analyseert de casus, maakt zo nodig een plan, voert het uit en sluit de casus af.",
            "(1)": "De deelnemers analyseren samen en maken alleen een plan als dat nodig is voor het doel.",
            "(2)": "Daarna dienen gegevens alleen om afspraken uit te voeren, te evalueren, bij te stellen of af te "
            "sluiten.",
            "(3)": "Na afsluiting zijn de gegevens afgeschermd voor de deelnemers tot ze vernietigd worden.",
        },
    ),
    "WET 7": (
        "Informatieverstrekking tussen casusoverleggen",
        {
            "": "Gegevens mogen onder voorwaarden naar het casusoverleg van een andere gemeente.",
            "(1)": "Verstrekken mag als de betrokkene daar verblijft, gevolgen daar merkbaar zijn of relaties daar "
            "verblijven.",
            "(2)": "Het gebeurt niet als wie de gegevens inbracht daartegen zwaarwegende redenen heeft.",
        },
    ),
    "WET 8": (
        "Bijzondere categorieën persoonsgegevens en persoonsgegevens van strafrechtelijke aard",
        {
            "": "Bijzondere en strafrechtelijke gegevens mogen alleen als ze nodig zijn voor het doel.",
            "(1)": "Alleen ras of etnische afkomst, overtuigingen en gezondheid mogen, en alleen als het nodig is.",
            "(2)": "Strafrechtelijke gegevens mogen als ze nodig zijn voor het doel.",
        },
    ),
    "WET 9": (
        "Vernietiging of anonimisering van persoonsgegevens",
        {
            "": "Gegevens gaan weg zodra ze niet meer nodig zijn, uiterlijk vijf jaar na de laatste verwerking.",
        },
    ),
    "WET 10": (
        "Terugmelding onjuistheden",
        {
            "": "Onjuiste gegevens worden direct verbeterd en gemeld aan de organisatie waar ze vandaan komen.",
        },
    ),
    "WET 11": (
        "Informatieverstrekking aan betrokkenen",
        {
            "": "Wie de betrokkene niet informeert, schrijft op waarom, en de commissie mag dat inzien.",
        },
    ),
    "WET 12": (
        "Gezamenlijke verwerkingsverantwoordelijkheid",
        {
            "": "De deelnemers zijn samen verantwoordelijk en wijzen een coördinerend FG en personeel aan.",
            "(1)": "De deelnemers van artikel 3, eerste lid, zijn gezamenlijk verwerkingsverantwoordelijk.",
            "(2)": "De deelnemers wijzen een FG van een deelnemende overheid aan als coördinerend FG.",
            "(3)": "Elke deelnemer wijst eigen personeel aan, dat bij die deelnemer in dienst blijft.",
            "(4)": "Een besluit verdeelt de plichten tegenover de betrokkene en wijst het contactpunt aan.",
            "(4)(a)": "Het besluit regelt wie verzoeken van de betrokkene behandelt en wie hem informeert.",
            "(4)(b)": "Het besluit wijst een deelnemende overheid aan als contactpunt voor betrokkenen.",
        },
    ),
    "WET 13": (
        "Autorisaties en betrouwbaarheidsvereisten",
        {
            "": "Alleen aangewezen en betrouwbare personen krijgen toegang tot de systemen.",
            "(1)": "Alleen wie door een deelnemer is geautoriseerd, op een van drie gronden, heeft toegang.",
            "(1)(a)": "Iemand mag toegang krijgen om gegevens te verwerken voor het doel van het casusoverleg.",
            "(1)(b)": "Iemand mag toegang krijgen om de rechtmatigheid te toetsen.",
            "(1)(c)": "Iemand mag toegang krijgen om de systemen te onderhouden of te ondersteunen.",
            "(2)": "Een besluit kan regels geven over de betrouwbaarheid van geautoriseerde personen.",
        },
    ),
    "WET 14": (
        "Informatiebeveiliging en logging",
        {
            "": "Gegevens staan alleen in goed beveiligde systemen, en elke verwerking wordt vastgelegd.",
            "(1)": "Systemen zijn adequaat beveiligd, ten minste volgens de richtlijnen van de minister van BZK.",
            "(2)": "Elke verwerking wordt gelogd, en de logging wordt alleen voor vier doelen gebruikt.",
            "(3)": "Ook buiten het casusoverleg staan de gegevens alleen in systemen die even goed beveiligd zijn.",
        },
    ),
    "WET 15": (
        "Rechtmatigheidsadviescommissie",
        {
            "": "Een gezamenlijke commissie beoordeelt nieuwe en gewijzigde verwerkingen en adviseert daarover.",
        },
    ),
    "WET 16": (
        "Gegevensbeschermingsaudits",
        {
            "": "Het casusoverleg laat regelmatig met een privacy audit controleren of het de regels naleeft.",
            "(1)": "Het casusoverleg laat periodiek een privacy audit doen.",
            "(2)": "De Autoriteit persoonsgegevens krijgt een afschrift van de uitkomst.",
            "(3)": "Wat niet voldeed, wordt binnen een jaar opnieuw gecontroleerd.",
            "(4)": "Wie bij de controle betrokken is, houdt de persoonsgegevens geheim.",
            "(5)": "Een besluit regelt wat er wordt gecontroleerd en hoe.",
        },
    ),
    "WET 17": (
        "Geheimhouding",
        {
            "": "Iedereen die bij het casusoverleg gegevens krijgt, houdt ze geheim, met maar twee uitzonderingen.",
        },
    ),
    "WET 18": (
        "Jaarverslag",
        {
            "": "Het casusoverleg brengt elk jaar een openbaar verslag uit.",
            "(1)": "Het verslag zegt elk jaar hoe effectief en bruikbaar de uitgewisselde gegevens waren.",
            "(2)": "Het jaarverslag staat op internet.",
        },
    ),
    "WET 19": ("Nadere waarborgen", {"": "Een besluit kan nadere regels geven over de waarborgen."}),
    "WET 20": (
        "Wijziging Wet politiegegevens",
        {"": "Dit artikel geeft de politie een grondslag om politiegegevens te verstrekken."},
    ),
    "WET 21": (
        "Wijziging Wet justitiële en strafvorderlijke gegevens",
        {"": "Dit artikel geeft het openbaar ministerie een grondslag om zijn gegevens te verstrekken."},
    ),
    "WET 22": (
        "Aanpassing Wet gegevensverwerking door samenwerkingsverbanden in verband met verhouding tot Zorg- en "
        "Veiligheidshuizen",
        {"": "Dit artikel regelt wanneer een casus van een Zorg- en Veiligheidshuis onder deze wet valt."},
    ),
    "WET 24": (
        "Evaluatiebepaling",
        {"": "De minister zendt binnen vijf jaar een verslag over de wet aan de Staten-Generaal."},
    ),
    "WET 25": ("Inwerkingtreding", {"": "Een koninklijk besluit bepaalt wanneer de wet ingaat."}),
    "WET 26": ("Citeertitel", {"": "Dit artikel zegt onder welke naam de wet wordt aangehaald."}),
}

_BESL: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "BESL 1": ("Definitie", {"": "Dit artikel zegt welke wet het besluit bedoelt."}),
    "BESL 2": (
        "Aanwijzing contactpunt",
        {
            "": "De burgemeester van de gemeente van verblijf is het contactpunt voor betrokkenen.",
            "(1)": "Een betrokkene richt zijn verzoek aan het contactpunt, en dat geldt voor alle deelnemers.",
            "(2)": "De burgemeester van de gemeente van verblijf treedt op als contactpunt.",
        },
    ),
    "BESL 3": (
        "Verantwoordelijkheid voor nakoming verzoeken AVG",
        {
            "": "Het contactpunt besluit namens de deelnemers op verzoeken van betrokkenen.",
            "(1)": "Het contactpunt besluit namens de deelnemers op een verzoek.",
            "(2)": "Het contactpunt overlegt eerst, en wijst af voor zover een deelnemer een uitzonderingsgrond ziet.",
            "(3)": "Een deelnemer meldt zo snel mogelijk dat zijn uitzonderingsgrond niet meer geldt.",
            "(4)": "Een andere deelnemende overheid kan het besluit nemen, en de betrokkene hoort dat.",
        },
    ),
    "BESL 4": (
        "Verantwoordelijkheid voor nakoming informatieplicht",
        {
            "": "Het contactpunt informeert betrokkenen namens de deelnemers.",
            "(1)": "Het contactpunt geeft de betrokkene namens de deelnemers de informatie van artikel 14 AVG.",
            "(2)": "Het contactpunt overlegt eerst, en informeert niet als een deelnemer een uitzonderingsgrond ziet.",
            "(3)": "Een deelnemer meldt zo snel mogelijk dat zijn uitzonderingsgrond niet meer geldt.",
        },
    ),
    "BESL 5": (
        "Verantwoordelijkheid voor nakoming meldplicht datalekken",
        {
            "": "Het contactpunt meldt datalekken namens de deelnemers.",
            "(1)": "Het contactpunt meldt een datalek, en de deelnemers geven het snel de informatie daarvoor.",
            "(2)": "De betrokkene hoort niet van het lek als een deelnemer een uitzonderingsgrond ziet.",
        },
    ),
    "BESL 6": (
        "Rechtmatig verwerkte gegevens",
        {"": "Deelnemers verstrekken elkaar alleen gegevens die zij rechtmatig verwerken."},
    ),
    "BESL 7": (
        "Kwaliteit van een aangemelde casus",
        {
            "": "Wie een casus aanmeldt, controleert de gegevens en blijft er verantwoordelijk voor.",
            "(1)": "Een deelnemer controleert voor de aanmelding of de feiten kloppen en de gegevens goed zijn.",
            "(2)": "De deelnemer die aanmeldde, blijft verantwoordelijk voor de juistheid van die gegevens.",
        },
    ),
    "BESL 8": (
        "Correctie van onjuistheden tijdens gezamenlijke gegevensverwerking",
        {"": "Wie onjuiste gegevens verstrekte, hoort dat en laat ze direct verbeteren of vernietigen."},
    ),
    "BESL 9": (
        "Kwaliteit van de resultaten",
        {"": "Een resultaat gaat pas naar een deelnemer als feiten en kwaliteit zijn gecontroleerd."},
    ),
    "BESL 10": (
        "Verwerking bijzondere categorieën persoonsgegevens",
        {"": "Deelnemers maken geen onderscheid naar nationaliteit, afkomst, overtuiging of gezondheid."},
    ),
    "BESL 11": (
        "Geen autorisatie bij incidentele deelname",
        {"": "Een derde krijgt nooit toegang tot het systeem, alleen gegevens die voor zijn rol nodig zijn."},
    ),
    "BESL 12": (
        "Betrouwbaarheid geautoriseerde personen",
        {
            "": "Alleen wie een verklaring omtrent het gedrag heeft of is gescreend, krijgt toegang.",
            "(a)": "Iemand heeft de verklaring omtrent het gedrag die voor zijn dienstverband nodig is.",
            "(b)": "Iemand is gescreend volgens de regels die voor zijn werkgever gelden.",
        },
    ),
    "BESL 13": (
        "Werkwijze van de rechtmatigheidsadviescommissie",
        {
            "": "Dit artikel regelt hoe de commissie adviseert en wat deelnemers met het advies doen.",
            "(1)": "Deelnemers betrekken de landelijke commissie vooraf bij nieuwe en gewijzigde verwerkingen.",
            "(2)": "De commissie adviseert rechtstreeks aan het bestuur, zonder toestemming vooraf.",
            "(3)": "Leden van de deelnemers die het advies aangaat, stellen het advies samen vast.",
            "(4)": "Een lid met een ander standpunt mag een eigen nota bij het advies voegen.",
            "(5)": "De commissie kan haar werkwijze in een reglement vastleggen.",
            "(6)": "Afwijken van een advies mag alleen met argumenten, op papier, en gemeld aan commissie en FG.",
        },
    ),
    "BESL 14": (
        "Samenstelling en vertegenwoordiging",
        {
            "": "Dit artikel regelt wie lid van de commissie zijn.",
            "(1)": "Elke deelnemer benoemt een of meer deskundige leden.",
            "(2)": "Zolang een lid ontbreekt, kan een lid van een andere deelnemer waarnemen.",
            "(3)": "De leden letten op het risico van ongelijke behandeling en discriminatie.",
            "(4)": "De commissie kiest een voorzitter en een plaatsvervanger.",
        },
    ),
    "BESL 15": (
        "Samenstelling en vertegenwoordiging",
        {
            "": "Koepels vertegenwoordigen de lokale en regionale deelnemers in de commissie.",
            "(1)": "Lokale en regionale deelnemers worden in de commissie vertegenwoordigd door hun koepels.",
            "(2)": "Ook voor deze leden gelden de regels over waarnemen en ongelijke behandeling.",
        },
    ),
    "BESL 16": (
        "Precisering maximale bewaartermijn",
        {
            "": "Zonder verder risico of zonder voorlegging worden de gegevens vernietigd of geanonimiseerd.",
            "(a)": "Geeft de analyse geen verdere aanwijzingen voor risico's, dan gaan de gegevens weg.",
            "(b)": "Wordt een aangemelde casus niet voorgelegd, dan gaan de gegevens weg.",
        },
    ),
    "BESL 17": (
        "Opleiding en training ten aanzien van gegevensverwerking",
        {
            "": "Aangewezen medewerkers krijgen passende training over zes onderwerpen.",
            "(a)": "De training gaat over zorgvuldig omgaan met persoonsgegevens.",
            "(b)": "De training gaat over de regels van het casusoverleg.",
            "(c)": "De training gaat over de werkprocessen van het casusoverleg.",
            "(d)": "De training gaat over methoden en technieken van informatieanalyse.",
            "(e)": "De training gaat over informatiebeveiliging.",
            "(f)": "De training gaat over data-ethiek.",
        },
    ),
    "BESL 18": (
        "Uitwerking auditbepaling",
        {
            "": "Dit artikel regelt wanneer de audit is, wat hij beoordeelt en wie hem doet.",
            "(1)": "De eerste audit is uiterlijk op 1 juli 2027, daarna is er eens in de vier jaar een.",
            "(2)": "De audit beoordeelt opzet, bestaan en werking van maatregelen en procedures.",
            "(3)": "De auditor is onafhankelijk en deskundig.",
            "(4)": "De auditor zendt de uitkomst aan de commissie en de coördinerend FG.",
            "(5)": "Een ministeriële regeling kan nadere regels over de audit geven.",
        },
    ),
    "BESL 19": ("Inwerkingtreding", {"": "De wet en het besluit gelden vanaf 1 juli 2025."}),
    "BESL 20": ("Citeertitel", {"": "Dit artikel zegt onder welke naam het besluit wordt aangehaald."}),
}

_AVG: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "AVG 5": (
        "Beginselen inzake verwerking van persoonsgegevens",
        {
            "": "Persoonsgegevens worden volgens zeven beginselen verwerkt.",
            "(1)": "De verwerking is rechtmatig, doelgebonden, beperkt, juist, tijdelijk en veilig.",
            "(1)(a)": "De verwerking is rechtmatig, behoorlijk en duidelijk voor de betrokkene.",
            "(1)(b)": "Gegevens worden niet voor een ander doel gebruikt.",
            "(1)(c)": "Er worden niet meer gegevens verwerkt dan nodig is.",
            "(1)(d)": "Gegevens kloppen en zijn zo nodig bijgewerkt.",
            "(1)(e)": "Gegevens worden niet langer bewaard dan nodig is.",
            "(1)(f)": "Gegevens zijn goed beveiligd.",
            "(2)": "De verwerkingsverantwoordelijke kan laten zien dat hij zich aan de beginselen houdt.",
        },
    ),
    "AVG 6": (
        "Rechtmatigheid van de verwerking",
        {
            "": "Elke verwerking heeft een grondslag nodig.",
            "(1)": "Een verwerking is alleen rechtmatig op een van zes grondslagen.",
            "(1)(c)": "Verwerken mag als een wettelijke plicht dat vraagt.",
            "(1)(e)": "Verwerken mag als een publieke taak dat vraagt.",
            "(3)": "De wet legt plicht, taak en doel vast en blijft evenredig.",
        },
    ),
    "AVG 9": (
        "Verwerking van bijzondere categorieën van persoonsgegevens",
        {
            "": "Bijzondere persoonsgegevens zijn verboden, tenzij een uitzondering geldt.",
            "(1)": "Gegevens over onder meer afkomst, overtuiging, gezondheid en seksueel leven zijn verboden.",
            "(2)": "Het verbod heeft een beperkt aantal uitzonderingen.",
            "(2)(g)": "Het mag als een wet het om een zwaarwegend algemeen belang toestaat, met waarborgen.",
        },
    ),
    "AVG 10": (
        "Verwerking van persoonsgegevens betreffende strafrechtelijke veroordelingen en strafbare feiten",
        {"": "Strafrechtelijke gegevens mogen alleen onder toezicht van de overheid of als een wet het toestaat."},
    ),
    "AVG 12": (
        "Transparante informatie, communicatie en nadere regels voor de uitoefening van de rechten van de betrokkene",
        {
            "": "De betrokkene krijgt begrijpelijke informatie en op tijd antwoord.",
            "(1)": "Informatie is beknopt, duidelijk en begrijpelijk.",
            "(2)": "De verwerkingsverantwoordelijke maakt het makkelijk om rechten te gebruiken.",
            "(3)": "Op een verzoek komt binnen een maand antwoord, met hoogstens twee maanden verlenging.",
            "(4)": "Bij een weigering hoort de betrokkene binnen een maand waarom en wat hij kan doen.",
            "(5)": "Een verzoek is gratis.",
            "(6)": "Bij redelijke twijfel mag worden gevraagd wie iemand is.",
        },
    ),
    "AVG 13": (
        "Te verstrekken informatie wanneer persoonsgegevens bij de betrokkene worden verzameld",
        {"": "Wie gegevens van iemand zelf vraagt, vertelt daarbij waarvoor ze zijn."},
    ),
    "AVG 14": (
        "Te verstrekken informatie wanneer de persoonsgegevens niet van de betrokkene zijn verkregen",
        {
            "": "Wie gegevens over iemand van een ander krijgt, vertelt dat aan hem.",
            "(1)": "De informatie noemt wie verwerkt, waarvoor, welke gegevens en wie ze krijgt.",
            "(2)": "De informatie noemt ook de bewaartermijn, de rechten en de bron.",
            "(3)": "De betrokkene hoort het binnen een redelijke termijn, uiterlijk na een maand.",
            "(5)": "In enkele gevallen hoeft de informatie niet.",
            "(5)(b)": "Informeren hoeft niet als het onmogelijk is of het doel ernstig in gevaar brengt.",
        },
    ),
    "AVG 15": (
        "Recht van inzage van de betrokkene",
        {
            "": "Een betrokkene mag weten welke gegevens over hem worden verwerkt.",
            "(1)": "Een betrokkene hoort of gegevens worden verwerkt, welke, waarvoor en voor wie.",
            "(3)": "Een betrokkene krijgt een kopie van zijn gegevens.",
            "(4)": "De kopie schaadt de rechten van anderen niet.",
        },
    ),
    "AVG 16": ("Recht op rectificatie", {"": "Een betrokkene mag onjuiste gegevens laten verbeteren."}),
    "AVG 17": (
        "Recht op gegevenswissing",
        {
            "": "Een betrokkene mag in bepaalde gevallen zijn gegevens laten wissen.",
            "(1)": "Gegevens worden gewist als ze niet meer nodig of niet rechtmatig zijn.",
            "(3)": "In enkele gevallen hoeft wissen niet.",
            "(3)(b)": "Wissen hoeft niet als de gegevens nodig zijn voor een wettelijke plicht of publieke taak.",
            "(3)(e)": "Wissen hoeft niet als de gegevens nodig zijn voor een rechtsvordering.",
        },
    ),
    "AVG 18": (
        "Recht op beperking van de verwerking",
        {
            "": "Een betrokkene mag het gebruik van zijn gegevens tijdelijk laten beperken.",
            "(1)": "Beperking kan in vier gevallen.",
            "(1)(a)": "Gegevens worden niet gebruikt zolang wordt gecontroleerd of ze kloppen.",
            "(1)(b)": "Een betrokkene kan beperking vragen in plaats van wissen bij onrechtmatige verwerking.",
            "(1)(c)": "Gegevens blijven bewaard als de betrokkene ze nodig heeft voor een rechtsvordering.",
            "(1)(d)": "Gegevens worden niet gebruikt zolang over een bezwaar wordt beslist.",
        },
    ),
    "AVG 19": (
        "Kennisgevingsplicht inzake rectificatie of wissing van persoonsgegevens of verwerkingsbeperking",
        {"": "Wie de gegevens kreeg, hoort het als ze zijn verbeterd, gewist of beperkt."},
    ),
    "AVG 20": (
        "Recht op overdraagbaarheid van gegevens",
        {
            "": "Iemand mag zijn gegevens soms meenemen naar een ander.",
            "(3)": "Bij een publieke taak geldt dit recht niet.",
        },
    ),
    "AVG 21": (
        "Recht van bezwaar",
        {
            "": "Een betrokkene mag bezwaar maken tegen de verwerking.",
            "(1)": "Na bezwaar stopt de verwerking, tenzij er dwingende redenen of een rechtsvordering zijn.",
        },
    ),
    "AVG 22": (
        "Geautomatiseerde individuele besluitvorming, waaronder profilering",
        {"": "Een besluit over iemand wordt niet alleen door een computer genomen."},
    ),
    "AVG 24": (
        "Verantwoordelijkheid van de verwerkingsverantwoordelijke",
        {"": "De verwerkingsverantwoordelijke neemt passende maatregelen en kan dat aantonen."},
    ),
    "AVG 25": (
        "Gegevensbescherming door ontwerp en door standaardinstellingen",
        {
            "": "Een systeem beschermt gegevens door zijn ontwerp en zijn standaardinstellingen.",
            "(1)": "Bescherming zit al in het ontwerp van het systeem.",
            "(2)": "Standaard worden alleen gegevens verwerkt die nodig zijn, en zien zo min mogelijk mensen ze.",
        },
    ),
    "AVG 26": (
        "Gezamenlijke verwerkingsverantwoordelijken",
        {
            "": "Wie samen verantwoordelijk is, verdeelt de taken in een onderlinge regeling.",
            "(1)": "De deelnemers leggen vast wie welke plicht vervult.",
            "(2)": "De kern van die regeling is voor de betrokkene beschikbaar.",
            "(3)": "Een betrokkene kan zijn rechten bij elke deelnemer gebruiken.",
        },
    ),
    "AVG 28": (
        "Verwerker",
        {
            "": "Een verwerker werkt alleen in opdracht en met genoeg waarborgen.",
            "(3)": "Met elke verwerker is er een overeenkomst.",
        },
    ),
    "AVG 30": (
        "Register van de verwerkingsactiviteiten",
        {
            "": "De verwerkingen staan in een register.",
            "(1)": "Elke verwerkingsverantwoordelijke houdt een register van zijn verwerkingen bij.",
        },
    ),
    "AVG 32": (
        "Beveiliging van de verwerking",
        {
            "": "Gegevens zijn passend beveiligd tegen verlies en misbruik.",
            "(1)": "De maatregelen passen bij het risico.",
            "(1)(a)": "Gegevens worden waar passend gepseudonimiseerd en versleuteld.",
        },
    ),
    "AVG 33": (
        "Melding van een inbreuk in verband met persoonsgegevens aan de toezichthoudende autoriteit",
        {
            "": "Een datalek wordt gemeld aan de Autoriteit persoonsgegevens.",
            "(1)": "De melding is er zo mogelijk binnen 72 uur, en een latere melding zegt waarom.",
            "(2)": "Een verwerker meldt een lek direct aan de verwerkingsverantwoordelijke.",
            "(3)": "De melding noemt aard, aantallen, contact, gevolgen en maatregelen.",
            "(4)": "De informatie mag in stappen komen.",
            "(5)": "Elk datalek staat in een register, ook als het niet gemeld is.",
        },
    ),
    "AVG 34": (
        "Mededeling van een inbreuk in verband met persoonsgegevens aan de betrokkene",
        {
            "": "De betrokkene hoort van een datalek met een hoog risico.",
            "(1)": "Bij een hoog risico hoort de betrokkene het direct.",
        },
    ),
    "AVG 35": (
        "Gegevensbeschermingseffectbeoordeling",
        {
            "": "Voor een verwerking met een hoog risico worden eerst de gevolgen beoordeeld.",
            "(1)": "De beoordeling is klaar voordat de verwerking begint.",
            "(2)": "De FG adviseert over de beoordeling.",
            "(3)": "In enkele gevallen is de beoordeling altijd verplicht.",
            "(3)(b)": "De beoordeling is verplicht bij veel bijzondere of strafrechtelijke gegevens.",
            "(11)": "De beoordeling wordt herhaald als het risico verandert.",
        },
    ),
    "AVG 36": (
        "Voorafgaande raadpleging",
        {
            "": "Bij een hoog risico dat overblijft, wordt eerst de Autoriteit persoonsgegevens geraadpleegd.",
            "(1)": "Zonder die raadpleging begint de verwerking niet.",
        },
    ),
    "AVG 37": (
        "Aanwijzing van de functionaris voor gegevensbescherming",
        {
            "": "Een overheid wijst een FG aan.",
            "(1)": "In drie gevallen is een FG verplicht.",
            "(1)(a)": "Elke overheidsinstantie heeft een FG.",
            "(7)": "De contactgegevens van de FG zijn openbaar en bekend bij de toezichthouder.",
        },
    ),
    "AVG 38": (
        "Positie van de functionaris voor gegevensbescherming",
        {
            "": "De FG kan zijn werk onafhankelijk doen.",
            "(3)": "De FG krijgt geen instructies over zijn taken.",
            "(6)": "Andere taken van de FG botsen niet met zijn rol.",
        },
    ),
    "AVG 39": (
        "Taken van de functionaris voor gegevensbescherming",
        {"": "De FG adviseert, houdt toezicht en is aanspreekpunt voor de toezichthouder."},
    ),
    "AVG 44": (
        "Algemeen beginsel inzake doorgiften",
        {"": "Gegevens gaan alleen onder voorwaarden naar een land buiten de EER."},
    ),
    "AVG recital 26": (
        "Overweging 26: anonieme gegevens",
        {"": "Gegevens zijn pas anoniem als niemand er nog een persoon mee kan herkennen."},
    ),
    "AVG recital 38": (
        "Overweging 38: kinderen",
        {"": "Kinderen krijgen extra bescherming van hun gegevens."},
    ),
}

_UAVG: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "UAVG 5": (
        "Wettelijke vertegenwoordiger",
        {
            "": "Dit artikel zegt wie namens een minderjarige of vertegenwoordigde handelt.",
            "(4)": "Onder 12 jaar handelt de vertegenwoordiger, tot 16 het kind of de vertegenwoordiger, daarna de "
            "persoon zelf.",
        },
    ),
    "UAVG 22": (
        "Verwerkingsverbod bijzondere categorieën",
        {"": "Bijzondere persoonsgegevens zijn verboden, behalve in de gevallen die de wet noemt."},
    ),
    "UAVG 30": (
        "Gegevens over gezondheid",
        {
            "": "Dit artikel zegt wie gegevens over gezondheid mag verwerken.",
            "(4)": "Gezondheidsgegevens gaan alleen naar wie tot geheimhouding verplicht is.",
        },
    ),
    "UAVG 31": (
        "Gegevens van strafrechtelijke aard",
        {"": "Strafrechtelijke gegevens mogen alleen in de gevallen die de wet noemt."},
    ),
    "UAVG 32": (
        "Algemene uitzonderingen voor gegevens van strafrechtelijke aard",
        {"": "Dit artikel noemt algemene gevallen waarin strafrechtelijke gegevens mogen."},
    ),
    "UAVG 33": (
        "Overige uitzonderingen voor gegevens van strafrechtelijke aard",
        {"": "Dit artikel noemt verdere gevallen waarin strafrechtelijke gegevens mogen."},
    ),
    "UAVG 34": (
        "Beslissing van een bestuursorgaan",
        {"": "Een schriftelijke beslissing van een bestuursorgaan op een verzoek is een besluit."},
    ),
    "UAVG 36": (
        "Bemiddeling door de Autoriteit persoonsgegevens",
        {
            "": "Een betrokkene kan de Autoriteit persoonsgegevens om hulp vragen.",
            "(1)": "Dat kan binnen de termijn voor beroep, als bemiddeling of advies.",
        },
    ),
    "UAVG 39": (
        "Geheimhouding door de functionaris",
        {"": "De FG houdt geheim wat hij door een klacht of verzoek weet, tenzij de betrokkene instemt."},
    ),
    "UAVG 40": (
        "Geautomatiseerde besluiten",
        {"": "Dit artikel zegt wanneer een computer toch alleen mag besluiten; profilering valt daar niet onder."},
    ),
    "UAVG 41": (
        "Uitzonderingen op rechten betrokkene en plichten verwerkingsverantwoordelijke",
        {
            "": "Rechten van betrokkenen kunnen worden beperkt als een zwaar belang dat vraagt.",
            "(1)": "Beperken mag alleen als het noodzakelijk en evenredig is voor een van tien belangen.",
            "(1)(a)": "Het belang is de nationale veiligheid.",
            "(1)(b)": "Het belang is de landsverdediging.",
            "(1)(c)": "Het belang is de openbare veiligheid.",
            "(1)(d)": "Het belang is het voorkomen, opsporen, vervolgen of bestraffen van strafbare feiten.",
            "(1)(e)": "Het belang is een ander belangrijk algemeen belang van de Europese Unie of Nederland.",
            "(1)(f)": "Het belang is de onafhankelijkheid van de rechter en van gerechtelijke procedures.",
            "(1)(g)": "Het belang is het handhaven van beroepscodes van gereglementeerde beroepen.",
            "(1)(h)": "Het belang is toezicht, inspectie of regelgeving die met een ander belang samenhangt.",
            "(1)(i)": "Het belang is de bescherming van de betrokkene of van de rechten van anderen.",
            "(1)(j)": "Het belang is het innen van civielrechtelijke vorderingen.",
            "(2)": "Bij de afweging wordt in elk geval op acht punten gelet, voor zover van toepassing.",
            "(2)(a)": "Er wordt gelet op het doel van de verwerking.",
            "(2)(b)": "Er wordt gelet op de soort gegevens.",
            "(2)(c)": "Er wordt gelet op hoe ver de beperking gaat.",
            "(2)(d)": "Er wordt gelet op waarborgen tegen misbruik en onrechtmatige toegang.",
            "(2)(e)": "Er wordt gelet op wie verwerkingsverantwoordelijk is.",
            "(2)(f)": "Er wordt gelet op de bewaartermijn en de waarborgen daarbij.",
            "(2)(g)": "Er wordt gelet op de risico's voor de betrokkenen.",
            "(2)(h)": "De betrokkene hoort van de beperking, tenzij dat het doel ervan schaadt.",
        },
    ),
    "UAVG 46": (
        "Nationaal identificatienummer",
        {"": "Een burgerservicenummer wordt alleen gebruikt zoals de wet bepaalt."},
    ),
}

_OTHER: Final[dict[str, tuple[str, dict[str, str]]]] = {
    "Awb 2:5": ("Geheimhouding", {"": "Wie voor de overheid werkt, houdt vertrouwelijke gegevens geheim."}),
    "Awb 3:45": (
        "Vermelding van rechtsmiddelen",
        {"": "Een besluit zegt bij wie en binnen welke termijn iemand bezwaar of beroep kan instellen."},
    ),
    "Awb 3:46": ("Motivering", {"": "Een besluit heeft goede redenen."}),
    "Awb 6:7": ("Termijn voor bezwaar en beroep", {"": "Bezwaar maken kan zes weken lang."}),
    "Awb 6:8": (
        "Begin van de termijn",
        {"": "De termijn begint op de dag nadat het besluit bekend is gemaakt."},
    ),
    "Awb 10:1": ("Mandaat", {"": "Wie mandaat heeft, besluit in naam van een bestuursorgaan."}),
    "Wpg 7": (
        "Geheimhouding van politiegegevens",
        {
            "": "Politiegegevens blijven geheim, behalve waar de wet verstrekken toestaat.",
            "(2)": "Wie politiegegevens ontvangt, houdt ze geheim.",
        },
    ),
    "Wpg 20": (
        "Verstrekking aan samenwerkingsverbanden",
        {
            "": "Dit artikel regelt dat de politie aan een samenwerkingsverband verstrekt.",
            "(4)": "De politie verstrekt het casusoverleg wat nodig is, in overeenstemming met het bevoegd gezag.",
        },
    ),
    "Wjsg 8a": (
        "Verstrekking van justitiële gegevens",
        {
            "": "Dit artikel regelt wanneer het openbaar ministerie justitiële gegevens verstrekt.",
            "(1)": "Het College van procureurs-generaal kan justitiële gegevens verstrekken.",
        },
    ),
    "Wjsg 39fb": (
        "Verstrekking van strafvorderlijke gegevens aan het casusoverleg",
        {"": "Het openbaar ministerie verstrekt het casusoverleg de strafvorderlijke gegevens die nodig zijn."},
    ),
    "Wjsg 39j": (
        "Vastlegging van de verstrekking",
        {"": "Het openbaar ministerie legt elke verstrekking vast en bewaart dat ten minste vier jaar."},
    ),
    "Wjsg 51cb": (
        "Verstrekking van tenuitvoerleggingsgegevens aan het casusoverleg",
        {"": "Het casusoverleg krijgt de tenuitvoerleggingsgegevens die nodig zijn voor het doel."},
    ),
    "Wjsg 52": ("Geheimhouding", {"": "Wie justitiële of strafvorderlijke gegevens ontvangt, houdt ze geheim."}),
    "WGS 2.31": (
        "Werkwijze Zorg- en Veiligheidshuizen",
        {
            "": "Dit artikel regelt hoe een Zorg- en Veiligheidshuis een casus behandelt.",
            "(13)": "Past een casus bij het doel van de Wet PARTA, dan wordt hij daar aangemeld.",
        },
    ),
    "BIO2 5.16.02": ("Persoonlijke accounts", {"": "Groepsaccounts zijn niet toegestaan, tenzij dat is onderbouwd."}),
    "BIO2 5.17.01": ("Meervoudige authenticatie", {"": "Aanmelden vraagt meer dan één factor."}),
    "BIO2 5.18.02": (
        "Beoordeling van toegangsrechten",
        {"": "Alle toegangsrechten worden minstens eens per jaar beoordeeld."},
    ),
    "BIO2 8.02.01": (
        "Beoordeling van speciale bevoegdheden",
        {"": "Speciale bevoegdheden worden minstens elk kwartaal beoordeeld."},
    ),
    "BIO2 8.03.02": (
        "Beperking van toegang tot informatie",
        {"": "Gebruikers zien en verwerken alleen wat zij voor hun taak nodig hebben."},
    ),
    "BIO2 8.08.05": (
        "Penetratietest",
        {"": "Systemen aan internet krijgen bij elke release een penetratietest, minstens eens per jaar."},
    ),
    "BIO2 8.13.04": ("Hersteltest", {"": "Herstel uit een back-up wordt minstens eens per jaar getest."}),
    "BIO2 8.15": ("Logging", {"": "Handelingen en gebeurtenissen worden vastgelegd, beschermd en beoordeeld."}),
    "BIO2 8.15.01": (
        "Inhoud van een logregel",
        {"": "Een logregel heeft actie, object, resultaat, oorsprong, actor en tijdstempel."},
    ),
    "BIO2 8.15.02": (
        "Geen gevoelige gegevens in de logging",
        {"": "Een logregel bevat niets waarmee iemand de beveiliging kan breken."},
    ),
    "BIO2 8.15.03": ("Overzicht van logbestanden", {"": "Er is een overzicht van de logbestanden."}),
    "BIO2 8.15.04": (
        "Bewaartermijn van logbestanden",
        {"": "Een afweging van risico's bepaalt hoe lang logbestanden blijven."},
    ),
    "BIO2 8.15.05": (
        "Onterechte wijziging van logbestanden",
        {"": "Een onterechte wijziging of verwijdering van logging, of een poging daartoe, wordt als incident gemeld."},
    ),
    "BIO2 8.15.06": (
        "Toetsing van logbestanden",
        {"": "Een onafhankelijke functionaris toetst regelmatig of de logging ongewijzigd is."},
    ),
    "BIO2 8.18.02": (
        "Logging van systeemhulpmiddelen",
        {"": "Het gebruik van systeemhulpmiddelen wordt gelogd en is een halfjaar beschikbaar."},
    ),
    "Archiefbesluit 1995, 8": (
        "Verklaring van vernietiging",
        {"": "Van elke vernietiging wordt een verklaring gemaakt die zegt wat, waarom en hoe."},
    ),
    "Regulation 1182/71, 3": (
        "Termijnen in het recht van de Unie",
        {"": "Een termijn die op een vrije dag eindigt, loopt door tot het einde van de volgende werkdag."},
    ),
}

ARTICLES: Final[dict[str, Article]] = {
    base + part: Article(base + part, title, sentence)
    for law in (_WET, _BESL, _AVG, _UAVG, _OTHER)
    for base, (title, parts) in law.items()
    for part, sentence in parts.items()
}
"""Every provision that code may name as its legal basis, by id."""

# --- glossary ----------------------------------------------------------------------------------------------------

TERMS: Final[dict[str, str]] = {
    # from a first report to the weighing
    "Signal": "signaal",
    "Report": "melding",
    "reporter": "melder",
    "Referral": "aanmelding",
    "referring_participant": "aanmeldende deelnemer",
    "Weighing": "weging",
    "weighing_team": "weegploeg",
    "WeighingView": "eigen kijk",
    "JointAssessment": "gezamenlijke beoordeling",
    "position": "standpunt in de weging",
    "is_unanimous": "eensluidend",
    "CriterionAssessment": "criterium",
    "Composition": "samenstelling",
    "is_urgent": "spoedweging",
    "TABLED": "voorgelegd",
    "NOT_TABLED": "niet voorgelegd",
    # the table and its meetings
    "ConsultationBody": "casusoverleg",
    "Meeting": "vergadering",
    "AgendaItem": "agendapunt",
    "Attendance": "aanwezigheid",
    "Minutes": "verslag",
    "Case": "casus",
    # persons and places
    "DataSubject": "betrokkene",
    "subject": "betrokkene",
    "NATURAL_PERSON": "natuurlijke persoon",
    "LEGAL_PERSON": "rechtspersoon",
    "municipality_of_stay": "gemeente van verblijf",
    "Move": "verhuizing",
    # participants and their people
    "MAYOR": "burgemeester",
    "MUNICIPAL_EXECUTIVE": "college van B&W",
    "POLICE": "politie",
    "PUBLIC_PROSECUTION": "openbaar ministerie",
    "PROBATION": "reclasseringsinstelling",
    "CHILD_PROTECTION_BOARD": "raad voor de kinderbescherming",
    "Participant": "deelnemer",
    "CaseMembership": "betrokken deelnemer",
    "ThirdParty": "derde",
    "Designation": "aangewezen personeel",
    "Function": "functie",
    "mandate_reference": "mandaat",
    "weigher": "weger",
    "table_member": "lid aan tafel",
    "Authorisation": "autorisatie",
    "AuthorisationGround": "autorisatiegrond",
    "authorisation_officer": "autorisatiebeheerder",
    "functional_administrator": "functioneel beheerder",
    "reliability_basis": "verklaring omtrent het gedrag",
    # data
    "Contribution": "bijdrage",
    "on_behalf_of": "ingebracht namens",
    "DataCategory": "gegevenscategorie",
    "SpecialCategory": "bijzondere categorie",
    "is_criminal_data": "persoonsgegevens van strafrechtelijke aard",
    "bsn": "burgerservicenummer",
    "RelatedPerson": "sociale relatie",
    "necessity_note": "noodzaak",
    "PURPOSE_TEXT": "doel van het casusoverleg",
    "Provision": "verstrekking",
    "weighty_reasons": "zwaarwegende redenen",
    "ProvisionRefusal": "geweigerde verstrekking",
    "recipient": "ontvanger",
    "Transfer": "verstrekking aan ander casusoverleg",
    "OriginatorConsent": "instemming inbrenger",
    # analysis and plan
    "JointAnalysis": "gezamenlijke analyse",
    "interpretation": "duiding",
    "Plan": "integraal plan van aanpak",
    "Goal": "doelstelling",
    "Intervention": "interventie",
    "Action": "actie",
    "executor": "uitvoerder",
    "LifeDomain": "leefgebied",
    "Evaluation": "evaluatie",
    "Review": "herbeoordeling",
    "ScalingDecision": "op- en afschalen",
    # closing and retention
    "Closing": "afsluiting",
    "Shielding": "afscherming",
    "is_shielded": "afgeschermd",
    "RetentionClock": "bewaartermijn",
    "last_processed_on": "laatste verwerking",
    "Destruction": "vernietiging",
    "Anonymisation": "anonimisering",
    "DestructionCertificate": "verklaring van vernietiging",
    "DestructionNotice": "vernietigingsbericht",
    "Hold": "bewaarblokkade",
    "LEGAL_CLAIM": "rechtsvordering",
    # rights and information
    "ContactPoint": "contactpunt",
    "RightsRequest": "verzoek",
    "ACCESS": "inzage",
    "RECTIFICATION": "rectificatie",
    "ERASURE": "wissing",
    "RESTRICTION": "beperking",
    "OBJECTION": "bezwaar tegen de verwerking",
    "AdministrativeObjection": "bezwaar",
    "Appeal": "beroep",
    "GroundsRound": "overlegronde",
    "ExceptionGround": "uitzonderingsgrond",
    "lapsed_on": "grond vervallen",
    "Decision": "besluit",
    "InformationDecision": "informatieplicht",
    "Motivation": "schriftelijke motivering",
    "Incorrectness": "onjuistheid",
    "IncorrectnessFeedback": "terugmelding",
    "Breach": "datalek",
    # accountability
    "controller": "verwerkingsverantwoordelijke",
    "JOINT": "gezamenlijk verantwoordelijken",
    "processor": "verwerker",
    "DPO": "functionaris voor gegevensbescherming",
    "CoordinatingDPO": "coördinerend FG",
    "privacy_officer": "privacy officer",
    "contact_point_officer": "contactpuntmedewerker",
    "AP": "Autoriteit persoonsgegevens",
    "LawfulnessCommittee": "rechtmatigheidsadviescommissie",
    "CommitteeAdvice": "advies van de commissie",
    "LAWFULNESS_REVIEW": "toetsing op rechtmatigheid",
    "PrivacyAudit": "privacy audit",
    "AuditRecheck": "hercontrole",
    "AnnualReport": "jaarverslag",
    "SecrecyConfirmation": "geheimhouding",
    "TrainingRecord": "training",
    "LogEntry": "logregel",
    "LogUse": "gebruiksdoel van de logging",
    "ProcessingRecord": "verwerkingsregister",
    "DPIA": "gegevensbeschermingseffectbeoordeling",
    "JointArrangement": "onderlinge regeling",
    "SupportArrangement": "ondersteuningsafspraak",
    "model_covenant": "modelconvenant",
    "CARE_SAFETY_HOUSE": "Zorg- en Veiligheidshuis",
    "CENTRE_MUNICIPALITY": "centrumgemeente",
    "ExecutingOffice": "uitvoerend kantoor",
    "process_manager": "procesregisseur",
    "case_coordinator": "casusregisseur",
    "POLICE_DATA": "politiegegevens",
    "JUDICIAL_DATA": "justitiële gegevens",
    "PROSECUTION_DATA": "strafvorderlijke gegevens",
    "ENFORCEMENT_DATA": "tenuitvoerleggingsgegevens",
    "LegalParameter": "wettelijke parameter",
}
"""Code name to screen term, as in running text; only `DataSubject` and `subject` share one ('betrokkene')."""


def term(code: str) -> str:
    """Return the Dutch screen term of a code name."""
    try:
        return TERMS[code]
    except KeyError:
        raise KeyError(f"No Dutch screen term for '{code}': add it to TERMS in parta/legal.py.") from None
