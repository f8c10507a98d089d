"""The fictitious region Waterrade: three municipalities, one Zorg- en Veiligheidshuis and the people of it all."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from parta import legal
from parta.access.acting import acting
from parta.accounts.models import (
    GROUND_OF,
    Designation,
    Function,
    Ground,
    SecrecyConfirmation,
    TrainingRecord,
    User,
    WeighingSeat,
)
from parta.organisations.models import (
    ConsultationBody,
    ExecutingOffice,
    Municipality,
    Participant,
    StandingParticipant,
    SupportArrangement,
)
from parta.parameters.defaults import DEFAULTS, LAW
from parta.parameters.services import record_parameter

PASSWORD = "fictieve-gegevens-waterrade"  # noqa: S105 (printed at READY: the demo listens on the loopback address only)
DOMAIN = "waterrade.example"
MUNICIPALITIES = {"oosterveen": "Oosterveen", "lindehorst": "Lindehorst", "kranenbroek": "Kranenbroek"}
REGION = {
    "police": ("police", "Politie Waterrade"),
    "om": ("public_prosecution", "Openbaar Ministerie Waterrade"),
    "reclassering": ("probation", "Reclassering Waterrade"),
    "rvdk": ("child_protection_board", "Raad voor de Kinderbescherming Waterrade"),
}
HOUSE = "Zorg- en Veiligheidshuis Drie Beken"
SUPPORTED = ("oosterveen", "lindehorst")
# The participants of Kranenbroek have not decided yet: there nothing is destroyed by itself (RET-20).
DECIDED = ("oosterveen", "lindehorst")


@dataclass(frozen=True)
class Seat:
    """One designation: by which participant ('mayor oosterveen', 'police'), for which functions."""

    participant: str
    functions: tuple[str, ...]
    mandate: str = ""
    arranged: bool = False  # staff of the Zorg- en Veiligheidshuis, under its arrangement with this mayor
    is_deputy: bool = False  # at the weighing table
    away: tuple[int, int] | None = None  # from the weighing table: first and last day, counted from today


@dataclass(frozen=True)
class Person:
    """A demo account and what it shows."""

    key: str
    name: str
    shows: str
    seats: tuple[Seat, ...]
    missing_training: str = ""
    is_superuser: bool = False

    @property
    def email(self) -> str:
        """Where this person signs in."""
        return f"{self.key}@{DOMAIN}"


WEIGHS = ("weigher", "table_member")
DEPUTISES = ("weigher",)
SITS = ("table_member",)
PEOPLE = (
    Person(
        "nadia",
        "Nadia Elzinga",
        "casusregisseur in Oosterveen; geeft ook de kijk van de burgemeester",
        (
            Seat("mayor oosterveen", WEIGHS, "besluit Oosterveen 2025-18"),
            Seat("college oosterveen", ("case_coordinator", "table_member")),
        ),
    ),
    Person(
        "joost",
        "Joost Wieringa",
        "procesregisseur van het Zorg- en Veiligheidshuis, voor twee burgemeesters; drie aanwijzingen",
        (
            Seat("mayor oosterveen", ("process_manager",), arranged=True),
            Seat("mayor lindehorst", ("process_manager",), arranged=True),
            Seat("mayor lindehorst", ("case_coordinator", "table_member"), arranged=True),
        ),
    ),
    Person("ruben", "Ruben Haspels", "politie: weegt en zit aan tafel", (Seat("police", WEIGHS),)),
    Person("ilse", "Ilse Terborgh", "openbaar ministerie: weegt en zit aan tafel", (Seat("om", WEIGHS, away=(8, 17)),)),
    Person(
        "samir", "Samir Oudega", "reclassering: meldt aan en zit aan tafel", (Seat("reclassering", ("table_member",)),)
    ),
    Person("marit", "Marit Zandvliet", "raad voor de kinderbescherming", (Seat("rvdk", ("table_member",)),)),
    Person(
        "yara",
        "Yara Postma",
        "neemt meldingen op in Oosterveen en kan een melding aanmelden",
        (Seat("mayor oosterveen", ("intake_officer", "table_member")),),
        missing_training="ef",
    ),
    Person(
        "kees",
        "Kees Brinkhof",
        "contactpunt van Oosterveen",
        (Seat("mayor oosterveen", ("contact_point_officer",), "besluit Oosterveen 2025-19"),),
    ),
    Person(
        "lotte",
        "Lotte Verheij",
        "privacy officer van Oosterveen en Lindehorst: logging, termijnen, parameters",
        (Seat("mayor oosterveen", ("privacy_officer",)), Seat("mayor lindehorst", ("privacy_officer",))),
    ),
    Person(
        "hendrik",
        "Hendrik Tolsma",
        "coördinerend functionaris gegevensbescherming",
        (Seat("mayor oosterveen", ("coordinating_dpo",)),),
    ),
    Person(
        "anouk",
        "Anouk Siebers",
        "autorisatiebeheerder: wijst mensen van de burgemeester van Oosterveen aan",
        (Seat("mayor oosterveen", ("authorisation_officer",)),),
    ),
    Person(
        "tim",
        "Tim Roording",
        "functioneel beheerder met de hoogste rang: ziet geen enkele casus",
        (Seat("mayor oosterveen", ("functional_administrator",)),),
        is_superuser=True,
    ),
    Person(
        "merel",
        "Merel Dijkstra",
        "Lindehorst: weegt voor de burgemeester en neemt meldingen op",
        (Seat("mayor lindehorst", (*WEIGHS, "intake_officer"), "besluit Lindehorst 2025-07"),),
    ),
    Person(
        "bas",
        "Bas Hoekzema",
        "Lindehorst: casusregisseur voor het college",
        (Seat("college lindehorst", ("case_coordinator", "table_member")),),
    ),
    Person(
        "fatma",
        "Fatma Aslan",
        "contactpunt van Lindehorst en Kranenbroek",
        (
            Seat("mayor lindehorst", ("contact_point_officer",), "besluit Lindehorst 2025-08"),
            Seat("mayor kranenbroek", ("contact_point_officer",), "besluit Kranenbroek 2026-02"),
        ),
    ),
    Person(
        "esra",
        "Esra Kolkman",
        "Kranenbroek: weegt voor de burgemeester en neemt meldingen op",
        (Seat("mayor kranenbroek", (*WEIGHS, "intake_officer"), "besluit Kranenbroek 2026-01"),),
    ),
    Person(
        "pim",
        "Pim Leemans",
        "Kranenbroek: procesregisseur en casusregisseur",
        (
            Seat("mayor kranenbroek", ("process_manager",)),
            Seat("college kranenbroek", ("case_coordinator", "table_member")),
        ),
    ),
    # Who submitted a referral weighs nothing of it: a deputy of the same party does.
    Person(
        "dirk",
        "Dirk Meinsma",
        "politie: weegt als vervanger, bijvoorbeeld wat Ruben zelf aanmeldde",
        (Seat("police", DEPUTISES, is_deputy=True),),
    ),
    Person(
        "olaf",
        "Olaf Ferwerda",
        "openbaar ministerie: weegt als vervanger van Ilse",
        (Seat("om", DEPUTISES, is_deputy=True),),
    ),
    Person(
        "sietske",
        "Sietske Wouda",
        "Oosterveen: weegt voor de burgemeester als Nadia zelf aanmeldde",
        (Seat("mayor oosterveen", DEPUTISES, "besluit Oosterveen 2025-20", is_deputy=True),),
    ),
    Person(
        "gijs",
        "Gijs Aardema",
        "weegt als vervanger voor de burgemeesters van Lindehorst en Kranenbroek",
        (
            Seat("mayor lindehorst", DEPUTISES, "besluit Lindehorst 2025-09", is_deputy=True),
            Seat("mayor kranenbroek", DEPUTISES, "besluit Kranenbroek 2026-03", is_deputy=True),
        ),
    ),
)
SEATS = {
    # seat of a story: (participant, person), by municipality
    body: {
        "police": ("police", "ruben"),
        "prosecutor": ("om", "ilse"),
        "probation": ("reclassering", "samir"),
        "child_protection": ("rvdk", "marit"),
        "police_deputy": ("police", "dirk"),
        "prosecutor_deputy": ("om", "olaf"),
        **own,
    }
    for body, own in {
        "oosterveen": {
            "mayor": ("mayor oosterveen", "nadia"),
            "mayor_deputy": ("mayor oosterveen", "sietske"),
            "manager": ("mayor oosterveen", "joost"),
            "coordinator": ("college oosterveen", "nadia"),
            "intake": ("mayor oosterveen", "yara"),
            "contact": ("mayor oosterveen", "kees"),
        },
        "lindehorst": {
            "mayor": ("mayor lindehorst", "merel"),
            "mayor_deputy": ("mayor lindehorst", "gijs"),
            "manager": ("mayor lindehorst", "joost"),
            "coordinator": ("college lindehorst", "bas"),
            "intake": ("mayor lindehorst", "merel"),
            "contact": ("mayor lindehorst", "fatma"),
        },
        "kranenbroek": {
            "mayor": ("mayor kranenbroek", "esra"),
            "mayor_deputy": ("mayor kranenbroek", "gijs"),
            "manager": ("mayor kranenbroek", "pim"),
            "coordinator": ("college kranenbroek", "pim"),
            "intake": ("mayor kranenbroek", "esra"),
            "contact": ("mayor kranenbroek", "fatma"),
        },
    }.items()
}
SINCE = date(2025, 9, 1)


@dataclass
class Region:
    """The rows of the region, by the keys that stories use."""

    bodies: dict[str, ConsultationBody] = field(default_factory=dict)
    participants: dict[str, Participant] = field(default_factory=dict)

    @cached_property
    def people(self) -> dict[str, User]:
        """The accounts, each once, so that their designations are read once."""
        by_email = User.objects.in_bulk([person.email for person in PEOPLE], field_name="email")
        return {person.key: by_email[person.email] for person in PEOPLE}

    def sits(self, body: str, seat: str) -> tuple[Participant, User]:
        """Who sits on a chair, and for which participant."""
        participant, person = SEATS[body][seat]
        return self.participants[participant], self.people[person]


def make_region() -> Region:
    """Make what is not there yet of municipalities, participants, accounts and decided parameters."""
    region = Region()
    with acting(None, "demo"):
        _make_facts(region)
    _decide_parameters(region)
    return region


def _make_facts(region: Region) -> None:
    house, _made = ExecutingOffice.objects.get_or_create(kind=ExecutingOffice.Kind.CARE_SAFETY_HOUSE, name=HOUSE)
    for key, (kind, name) in REGION.items():
        private = kind == "probation"
        region.participants[key], _made = Participant.objects.get_or_create(kind=kind, name=name, is_private=private)
    for number, (slug, name) in enumerate(MUNICIPALITIES.items(), start=1):
        _make_municipality(region, house, number, slug, name)
    password = make_password(PASSWORD)
    for person in PEOPLE:
        if not User.objects.filter(email=person.email).exists():
            _make_person(region, person, password)


def _make_municipality(region: Region, house: ExecutingOffice, number: int, slug: str, name: str) -> None:
    place, _made = Municipality.objects.get_or_create(
        code=f"F{number:03d}",
        defaults={"name": name, "slug": slug, "province": "Waterrade", "region": "Waterrade", "is_fictitious": True},
    )
    fields = {
        "coordinating_dpo_name": "Hendrik Tolsma",
        "coordinating_dpo_organisation": "gemeente Oosterveen",
        "coordinating_dpo_since": SINCE,
        "contact_address": f"Raadhuisplein 1, 0000 XX {name}",
        "contact_phone": "088 000 00 00",
        "contact_email": f"contactpunt@{slug}.example",
    }
    body, _made = ConsultationBody.objects.get_or_create(municipality=place, defaults=fields)
    region.bodies[slug] = body
    for key, kind, title in (("mayor", "mayor", "Burgemeester"), ("college", "municipal_executive", "College van B&W")):
        own, _made = Participant.objects.get_or_create(
            kind=kind, municipality=place, defaults={"name": f"{title} van {name}"}
        )
        region.participants[f"{key} {slug}"] = own
    for key in (f"mayor {slug}", f"college {slug}", *REGION):
        StandingParticipant.objects.get_or_create(body=body, participant=region.participants[key])
    if slug in SUPPORTED:
        SupportArrangement.objects.get_or_create(
            office=house,
            participant=region.participants[f"mayor {slug}"],
            defaults={"document_reference": f"ZVH-2025-{number:02d}", "valid_from": legal.IN_FORCE},
        )


def _make_person(region: Region, person: Person, password: str) -> None:
    today = timezone.localdate()
    user = User(name=person.name, email=person.email, password=password, is_superuser=person.is_superuser)
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    TOTP.activate(user, generate_totp_secret())
    SecrecyConfirmation.objects.create(user=user, confirmed_on=today - timedelta(days=20))
    TrainingRecord.objects.bulk_create(
        TrainingRecord(user=user, topic=topic, completed_on=today - timedelta(days=200))
        for topic in "abcdef"
        if topic not in person.missing_training
    )
    for seat in person.seats:
        _designate(region.participants[seat.participant], user, seat)


def _designate(participant: Participant, user: User, seat: Seat) -> None:
    designation = Designation(
        user=user,
        participant=participant,
        functions=list(seat.functions),
        ground=GROUND_OF.get(seat.functions[0], Ground.PROCESSING),
        mandate_reference=seat.mandate,
        arrangement=participant.arrangements.first() if seat.arranged else None,
        reliability_basis="screened" if participant.kind == "police" else "vog",
        reliability_on=legal.IN_FORCE,
        no_commercial_work=participant.is_private,
        valid_from=legal.IN_FORCE,
    )
    designation.full_clean()
    designation.save()
    away = [timezone.localdate() + timedelta(days=day) for day in seat.away or ()] or [None, None]
    if Function.WEIGHER in designation.functions:
        for standing in participant.standing.all():
            WeighingSeat.objects.create(
                body_id=standing.body_id,
                designation=designation,
                is_deputy=seat.is_deputy,
                valid_from=legal.IN_FORCE,
                absent_from=away[0],
                absent_until=away[1],
            )


def _decide_parameters(region: Region) -> None:
    """Let two casusoverleggen have decided what is theirs to decide, at the value that the register proposes."""
    officer = region.people["lotte"]
    for body in (region.bodies[slug] for slug in DECIDED):
        held = set(body.parameters.values_list("key", flat=True))
        wanted = [one for one in DEFAULTS.values() if one.standing != LAW and one.value is not None]
        with acting(officer, "work"):
            for parameter in wanted:
                if parameter.key not in held:
                    record_parameter(
                        actor=officer,
                        body=body,
                        key=parameter.key,
                        value=parameter.value,
                        decided_on=SINCE,
                        decision_reference="Onderlinge regeling 2025, bijlage 2",
                        dpo_advice_on=SINCE,
                        dpo_advice_reference="FG-advies 2025-03",
                    )
