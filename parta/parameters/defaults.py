"""The legal parameters with their protective defaults: what a new casusoverleg starts from, before anything is decided.

Fixed law comes from `parta.legal`; every other value is a proposal until the participants have decided it.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from parta import legal
from parta.accounts.models import TrainingRecord

LAW: Final = "law"
GUIDELINE: Final = "guideline"
OWN_CHOICE: Final = "own_choice"
LAW_DAYS_OWN_CHOICE: Final = "law_days_own_choice"

STANDINGS: Final[dict[str, str]] = {
    LAW: "wet",
    GUIDELINE: "richtlijn",
    OWN_CHOICE: "eigen keuze",
    LAW_DAYS_OWN_CHOICE: "wet; aantal dagen eigen keuze",
}


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """A legal parameter: value, unit, standing, source, what is allowed and what else belongs to it."""

    key: str
    label: str
    value: Any
    unit: str = ""
    standing: str = OWN_CHOICE
    source: str = ""
    critical: bool = False
    allowed: dict[str, Any] = field(default_factory=dict)
    note: str = ""
    proposal: Any = None
    details: dict[str, Any] = field(default_factory=dict)


_KINDS = list(legal.PARTICIPANT_KINDS)

_FROM_ACT_AND_DECREE = (
    Parameter(
        key="CRITERIA_TEXT",
        label="Tekst van definitie en criteria",
        value=["WET 1(a)", "WET 5(3)"],
        standing=LAW,
        source="WET 5(3)",
        note="De letterlijke tekst van deze twee bepalingen.",
    ),
    Parameter(
        key="PARTICIPANT_LIST",
        label="Soorten deelnemers",
        value=_KINDS,
        standing=LAW,
        source="WET 3(1)",
        allowed={"closed": True},
    ),
    Parameter(
        key="WEIGH_QUORUM",
        label="Partijen die wegen",
        value=list(legal.WEIGHING_PARTIES),
        standing=LAW,
        source="WET 5(3)",
        note="De burgemeester is die van de gemeente van verblijf. De drie beoordelen eensluidend.",
        details={"rule": "unanimous"},
    ),
    Parameter(
        key="DATA_CATEGORIES",
        label="Gegevenscategorieën",
        value=list(legal.DATA_CATEGORIES),
        standing=LAW,
        source="WET 4",
    ),
    Parameter(
        key="SPECIAL_CATEGORIES",
        label="Bijzondere en strafrechtelijke gegevens",
        value=[*legal.SPECIAL_CATEGORIES, "criminal"],
        standing=LAW,
        source="WET 8",
        allowed={"closed": True},
    ),
    Parameter(
        key="RELATED_SCOPE",
        label="Personen om de betrokkene heen",
        value="social_relation_relevant_for_plan",
        standing=LAW,
        source="WET 4(h)",
    ),
    Parameter(
        key="BSN_ALLOWED_ROLES",
        label="Wie het burgerservicenummer mag verwerken",
        value=_KINDS,
        standing=LAW,
        source="WET 4(b)",
    ),
    Parameter(
        key="CONTROLLER_MODEL",
        label="Verwerkingsverantwoordelijkheid",
        value="joint",
        standing=LAW,
        source="WET 12(1)",
    ),
    Parameter(
        key="CONTACTPUNT",
        label="Contactpunt",
        value="mayor_of_stay",
        standing=LAW,
        source="BESL 2(2)",
        critical=True,
        allowed={"editable": ["address", "phone", "email", "executing_office"]},
        note="Wie het contactpunt is, ligt vast. Vul in waar het te bereiken is.",
    ),
    Parameter(
        key="RET_CASE_YEARS",
        label="Bewaartermijn van een casus",
        value=legal.RET_CASE_YEARS,
        unit="jaar",
        standing=LAW,
        source="WET 9",
        allowed={"max": legal.RET_CASE_YEARS},
    ),
    Parameter(
        key="RET_CASE_START",
        label="Begin van de bewaartermijn",
        value="last_processing",
        standing=LAW,
        source="WET 9",
        critical=True,
        note="De wet zegt niet welke handelingen meetellen. De lijst daarvan is een eigen keuze: bijdrage, besluit in "
        "de weging of vergadering, wijziging van het plan, evaluatie en afsluiting.",
    ),
    Parameter(
        key="RET_EXT_MAX",
        label="Verlenging van de bewaartermijn",
        value=legal.RET_EXTENSION_YEARS,
        unit="jaar",
        standing=LAW,
        source="WET 9",
        note="De wet kent geen verlenging.",
    ),
    Parameter(
        key="RET_NOT_TABLED",
        label="Vernietigen als een casus niet wordt voorgelegd",
        value="at_once",
        unit="dagen",
        standing=LAW_DAYS_OWN_CHOICE,
        source="BESL 16(b)",
        critical=True,
        allowed={"max_days": 30},
        note="Meteen nadat de aanmeldende deelnemer het heeft gehoord, uiterlijk 30 dagen na het besluit.",
        details={"start": "decision"},
    ),
    Parameter(
        key="RET_NO_RISK",
        label="Vernietigen als er geen verdere aanwijzingen voor risico's zijn",
        value="at_once",
        unit="dagen",
        standing=LAW_DAYS_OWN_CHOICE,
        source="BESL 16(a)",
        critical=True,
        allowed={"max_days": 30},
        note="Meteen na het besluit, uiterlijk 30 dagen erna. Tot dan is de casus afgeschermd.",
        details={"start": "decision"},
    ),
    Parameter(
        key="CLOSED_CASE_ACCESS",
        label="Toegang tot een afgesloten casus",
        value="shielded",
        standing=LAW,
        source="WET 6(3)",
    ),
    Parameter(
        key="DERDEN_SYSTEM_ACCESS",
        label="Toegang van derden tot het systeem",
        value="never",
        standing=LAW,
        source="BESL 11",
    ),
    Parameter(
        key="THIRD_PARTY_BASES",
        label="Grondslagen voor verstrekking aan buitenstaanders",
        value=[],
        standing=LAW,
        source="WET 17",
        note="Alleen op grond van een met name genoemd wettelijk voorschrift. Voor andere casusoverleggen geldt WET 7.",
    ),
    Parameter(
        key="AUDIT",
        label="Privacy audit",
        value={
            "first_by": legal.FIRST_AUDIT_BY.isoformat(),
            "interval_months": legal.AUDIT_INTERVAL_MONTHS,
            "recheck_months": legal.AUDIT_RECHECK_MONTHS,
        },
        standing=LAW,
        source="BESL 18(1)",
        note="De hercontrole volgt uit WET 16(3).",
    ),
    Parameter(
        key="YEAR_REPORT",
        label="Jaarverslag",
        value=True,
        standing=LAW,
        source="WET 18",
        details={"publish": "internet"},
    ),
    Parameter(
        key="TRAINING_TOPICS",
        label="Onderwerpen van de training",
        value=list(legal.TRAINING_TOPICS),
        standing=LAW,
        source="BESL 17",
    ),
    Parameter(
        key="LOG_FIELDS",
        label="Velden van een logregel",
        value=["action", "object", "result", "origin", "actor", "timestamp"],
        standing=GUIDELINE,
        source="BIO2 8.15.01",
    ),
    Parameter(
        key="LOG_USES",
        label="Waarvoor de logging mag worden gebruikt",
        value=list(legal.LOG_USES),
        standing=LAW,
        source="WET 14(2)",
        allowed={"closed": True},
    ),
    Parameter(
        key="LOG_YEARS",
        label="Bewaartermijn van de logging",
        value=None,
        unit="jaar",
        critical=True,
        note="Een afweging van risico's: de wet geeft geen getal. Zolang hier niets staat, wordt niets vernietigd.",
        proposal=5,
    ),
)
"""What act and decree fix: shown with its article, and not editable. Rule: GOV-07."""

_FIXED_BY_AVG_AND_AWB = (
    Parameter(
        key="DSR_MONTHS",
        label="Termijn om op een verzoek te beslissen",
        value=legal.REQUEST_MONTHS,
        unit="maand",
        standing=LAW,
        source="AVG 12(3)",
    ),
    Parameter(
        key="DSR_EXTENSION_MONTHS",
        label="Verlenging van die termijn",
        value=legal.REQUEST_EXTENSION_MONTHS,
        unit="maanden",
        standing=LAW,
        source="AVG 12(3)",
    ),
    Parameter(
        key="ART14_MONTHS",
        label="Termijn om een betrokkene te informeren",
        value=legal.INFORM_MONTHS,
        unit="maand",
        standing=LAW,
        source="AVG 14(3)",
    ),
    Parameter(
        key="BREACH_HOURS",
        label="Termijn om een datalek te melden",
        value=legal.BREACH_HOURS,
        unit="uur",
        standing=LAW,
        source="AVG 33(1)",
    ),
    Parameter(
        key="BEZWAAR_WEEKS",
        label="Termijn voor bezwaar tegen een besluit",
        value=legal.OBJECTION_WEEKS,
        unit="weken",
        standing=LAW,
        source="Awb 6:7",
    ),
)

_CRITICAL_OWN_CHOICES = (
    Parameter(
        key="REVIEW_MAX_MONTHS",
        label="Uiterste tijd tussen twee herbeoordelingen",
        value=12,
        unit="maanden",
        critical=True,
        allowed={"options": [3, 6, 12]},
        note="De wet noemt geen termijn.",
    ),
    Parameter(
        key="RET_MELDING_DAYS",
        label="Bewaartermijn van een melding",
        value=30,
        unit="dagen",
        critical=True,
        allowed={"max": 30},
        note="Na het besluit over de melding, of na de indiening van de aanmelding waar zij deel van werd.",
        details={"start": ["decision", "submission_of_referral"]},
    ),
    Parameter(
        key="RET_SCOPE",
        label="Waarover de bewaartermijn loopt",
        value="item_and_case",
        critical=True,
        allowed={"options": ["case", "item_and_case"]},
        note="De vroegste datum geldt.",
    ),
    Parameter(
        key="RET_RELATED",
        label="Wanneer gegevens van personen om de betrokkene heen gaan",
        value="case",
        note="Met de casus of eerder.",
    ),
    Parameter(
        key="RET_LEAP",
        label="Einde van een termijn die op 29 februari begon",
        value="feb28",
    ),
    Parameter(
        key="BACKUP_DAYS",
        label="Bewaartermijn van back-ups",
        value=35,
        unit="dagen",
        critical=True,
        allowed={"max": 35},
        note="Zoveel dagen voor de uiterste datum begint de vernietiging. Termijnen tot en met 30 dagen hebben één "
        "datum.",
    ),
    Parameter(
        key="W7_FROM_SHIELDED",
        label="Verstrekken uit een afgeschermde casus aan een ander casusoverleg",
        value=False,
        critical=True,
    ),
    Parameter(
        key="LEGACY_IMPORT",
        label="Dossiers van voor 1 juli 2025 overnemen",
        value="blocked",
        critical=True,
        note="Er is geen overgangsrecht bekend. Later kan alleen per casus, na een nieuwe aanmelding en weging.",
    ),
    Parameter(
        key="SUPPORT_STAFF",
        label="Personeel van een uitvoerend kantoor",
        value="arrangement_and_designation",
        critical=True,
        note="Personeel van de leverancier ziet nooit de inhoud van een casus.",
    ),
    Parameter(
        key="RET_REQUEST_YEARS",
        label="Bewaartermijn van verzoeken",
        value=None,
        unit="jaar",
        critical=True,
        note="Kijk in de selectielijst gemeenten. Zolang hier niets staat, wordt niets vernietigd.",
    ),
    Parameter(
        key="RET_BREACH_YEARS",
        label="Bewaartermijn van het register van datalekken",
        value=None,
        unit="jaar",
        critical=True,
        note="Zolang hier niets staat, wordt niets vernietigd.",
    ),
    Parameter(
        key="FORMER_PARTICIPANT_TASK",
        label="Vraag aan een deelnemer die betrokken was",
        value="own_items_only",
        critical=True,
        allowed={"options": ["none", "own_items_only"]},
        note="Een taak buiten de casus, die alleen de eigen bijdragen laat zien, 10 dagen lang.",
        details={"days": 10},
    ),
    Parameter(
        key="NEUTRAL_ANSWER",
        label="Antwoord dat niets bevestigt en niets ontkent",
        value="one_text",
        critical=True,
        note="Dezelfde brief, ook als er niets is.",
        details={"text": "Er zijn geen gegevens die wij u op grond van uw verzoek kunnen verstrekken"},
    ),
)

_OTHER_OWN_CHOICES = (
    Parameter(
        key="REVIEW_OVERDUE_ACTION",
        label="Gevolg van een te late herbeoordeling",
        value="warn",
        allowed={"options": ["warn", "read_only", "propose_close"]},
    ),
    Parameter(key="SIG_DECISION_DAYS", label="Termijn om over een melding te besluiten", value=28, unit="dagen"),
    Parameter(key="WEIGH_DECISION_DAYS", label="Termijn voor de weging", value=28, unit="dagen"),
    Parameter(
        key="MORE_INFO_DAYS",
        label="Extra termijn als er meer informatie nodig is",
        value=28,
        unit="dagen",
        note="Eén keer per weging.",
        details={"times": 1},
    ),
    Parameter(
        key="HOLD_REVIEW_MONTHS",
        label="Tijd tussen twee controles van een bewaarblokkade",
        value=6,
        unit="maanden",
    ),
    Parameter(
        key="DSR_CONSULT_DAYS",
        label="Termijn voor deelnemers in een overlegronde",
        value=10,
        unit="dagen",
    ),
    Parameter(
        key="RELEASE_DAYS",
        label="Vaste dagen waarop een verzoeker bericht krijgt",
        value={"status": [7, 14, 21], "answer": 28},
        unit="kalenderdagen",
        note="Na de eerste ontvangst, voor elk verzoek gelijk, zodat de duur niets zegt.",
        details={"start": "first_receipt"},
    ),
    Parameter(
        key="TRAIL_EXTRACT",
        label="Uittreksel van de logging voor de betrokkene",
        value="off",
        allowed={"options": ["off", "by_decision"]},
    ),
    Parameter(
        key="ON_BEHALF_DAYS",
        label="Termijn om te bevestigen wat namens een deelnemer is ingebracht",
        value=14,
        unit="dagen",
        note="Wat dan niet bevestigd is, gaat weg.",
    ),
    Parameter(
        key="POSTPONE_RECHECK_MONTHS",
        label="Tijd tussen twee controles van uitgesteld informeren",
        value=3,
        unit="maanden",
    ),
    Parameter(
        key="DERDE_SECRECY_STATEMENT",
        label="Derde tekent een verklaring van geheimhouding",
        value=True,
        note="Het besluit vraagt dit niet.",
    ),
    Parameter(
        key="AUTH_REVIEW_MONTHS",
        label="Tijd tussen twee beoordelingen van toegangsrechten",
        value=6,
        unit="maanden",
        source="BIO2 5.18.02",
        allowed={"max": 12},
        note="De richtlijn vraagt minstens eens per 12 maanden; 6 is een eigen keuze.",
    ),
    Parameter(
        key="AUTH_REVIEW_SPECIAL_MONTHS",
        label="Tijd tussen twee beoordelingen van speciale bevoegdheden",
        value=3,
        unit="maanden",
        standing=GUIDELINE,
        source="BIO2 8.02.01",
        allowed={"max": 3},
    ),
    Parameter(
        key="LOG_REVIEW_MONTHS",
        label="Tijd tussen twee toetsingen van de logging",
        value=3,
        unit="maanden",
    ),
    Parameter(key="SESSION_IDLE_MIN", label="Afmelden na stilstand", value=15, unit="minuten"),
    Parameter(
        key="TRAIN_VALID_MONTHS",
        label="Geldigheid van een training",
        value=TrainingRecord.VALID_MONTHS,
        unit="maanden",
    ),
    Parameter(
        key="TRAIN_MISSING_ACTION",
        label="Gevolg van een ontbrekende training",
        value={"block": ["a", "b"], "warn": ["c", "d", "e", "f"]},
    ),
    Parameter(
        key="DPIA_RECHECK_MONTHS",
        label="Tijd tussen twee effectbeoordelingen",
        value=36,
        unit="maanden",
    ),
    Parameter(
        key="STAT_MIN_CELL",
        label="Kleinste aantal dat in cijfers wordt getoond",
        value=5,
        note="Kleinere aantallen blijven verborgen.",
    ),
)

DEFAULTS: Final[dict[str, Parameter]] = {
    parameter.key: parameter
    for group in (_FROM_ACT_AND_DECREE, _FIXED_BY_AVG_AND_AWB, _CRITICAL_OWN_CHOICES, _OTHER_OWN_CHOICES)
    for parameter in group
}
"""Every parameter by key, in the order of the register."""

VALUE_LABELS: Final[dict[str, str]] = {
    **{kind: spec.label for kind, spec in legal.PARTICIPANT_KINDS.items()},
    **legal.SPECIAL_CATEGORIES,
    **legal.LOG_USES,
    "criminal": "persoonsgegevens van strafrechtelijke aard",
    "social_relation_relevant_for_plan": "alleen een sociale relatie die voor het plan van belang is",
    "joint": "gezamenlijk",
    "mayor_of_stay": "burgemeester van de gemeente van verblijf",
    "last_processing": "laatste verwerking",
    "at_once": "meteen",
    "shielded": "afgeschermd",
    "never": "nooit",
    "action": "actie",
    "object": "object",
    "result": "resultaat",
    "origin": "oorsprong",
    "actor": "actor",
    "timestamp": "tijdstempel",
    "case": "per casus",
    "item_and_case": "per bijdrage en per casus",
    "feb28": "28 februari",
    "blocked": "niet mogelijk",
    "arrangement_and_designation": "alleen met ondersteuningsafspraak en aanwijzing",
    "none": "niet",
    "own_items_only": "alleen eigen bijdragen",
    "one_text": "één tekst",
    "warn": "waarschuwen",
    "read_only": "alleen lezen",
    "propose_close": "afsluiting voorstellen",
    "off": "uit",
    "by_decision": "na een besluit",
}
"""Dutch words for coded values and options; a category, topic, article, number or date speaks for itself."""
