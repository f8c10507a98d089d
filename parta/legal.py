"""The law as data: articles, literal texts, fixed terms and the glossary; imports nothing of the project.

WET is the act (BWBR0050740), BESL its decree (BWBR0050899). Literal texts are quoted and stand here; our sentence of
each article and the glossary are tables in docs/law, read at the start. Sentences are ours and are not law. Titles of
WET and BESL follow the publication where it has one; lids and onderdelen carry the title of their article. WET 23 is
absent on purpose: its content is unknown.
"""

import csv
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

LAW: Final = Path(__file__).resolve().parents[1] / "docs" / "law"
"""Where the tables of the law stand."""


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


def _rows(name: str, columns: tuple[str, ...], *, empty: frozenset[str] = frozenset()) -> list[dict[str, str]]:
    """Return the rows of a table of docs/law by column; a file or a row that is not whole stops the start.

    The first column is the key of the table, and occurs once; only the columns in `empty` may be.
    """
    path = LAW / name
    found: dict[str, dict[str, str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        if (header := tuple(next(reader, ()))) != columns:
            raise ValueError(f"{path}: the columns are {header}, not {columns}.")
        for values in reader:
            row = dict(zip(columns, values, strict=False))
            whole = len(values) == len(columns) and all(row[column] or column in empty for column in columns)
            if not whole or any(value != value.strip() for value in values) or row[columns[0]] in found:
                raise ValueError(f"{path}, line {reader.line_num}: not whole, padded or there twice: {values}.")
            found[row[columns[0]]] = row
    if not found:
        raise ValueError(f"{path} holds no row.")
    return list(found.values())


ARTICLES: Final[dict[str, Article]] = {
    row["id"]: Article(**row) for row in _rows("articles.csv", ("id", "title", "sentence"))
}
"""Every provision that code may name as its legal basis, by id, in the order of its law."""

# --- glossary ----------------------------------------------------------------------------------------------------

TERMS: Final[dict[str, str]] = {
    row["code"]: row["dutch"]
    for row in _rows(
        "glossary.csv", ("code", "dutch", "also", "english", "section", "note"), empty=frozenset({"also", "note"})
    )
}
"""Code name to screen term, as in running text; only `DataSubject` and `subject` share one ('betrokkene')."""


def term(code: str) -> str:
    """Return the Dutch screen term of a code name."""
    try:
        return TERMS[code]
    except KeyError:
        raise KeyError(f"No Dutch screen term for '{code}': add it to docs/law/glossary.csv.") from None
