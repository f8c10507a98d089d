"""Is somebody known here? What the asker belongs to is shown; every other answer is the same, hit or not (MEL-16)."""

import time
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from stdnum.nl import bsn as bsn_number

from cases.dossier.models import Case
from parta.accounts.models import Designation, Function, User
from parta.organisations.models import ConsultationBody, StandingParticipant
from parta.parameters.models import value_of
from parta.vault import search
from signals.referrals.models import Referral, SubjectReference
from signals.referrals.policies import subject_for

ASKS = (
    Function.INTAKE_OFFICER,
    Function.TABLE_MEMBER,
    Function.WEIGHER,
    Function.CASE_COORDINATOR,
    Function.PROCESS_MANAGER,
)
"""Who takes reports, refers, or manages."""
MOST = 20
STEP_SECONDS = 0.15
"""An answer to somebody who may not know comes after a whole number of these, so at least one.

The database looks at a row that the asker may not see before it leaves it out: microseconds more than for no row at
all, a few milliseconds on a cold page. This step is far above what an answer takes, and below what a person notices.
"""


@dataclass(frozen=True)
class Question:
    """A surname with given names or a date of birth, or else a citizen service number."""

    surname: str = ""
    given_names: str = ""
    born_on: date | None = None
    bsn: str = ""

    @property
    def terms(self) -> tuple[str, ...]:
        """The words that are looked for, however they were typed."""
        if self.bsn:
            return ("bsn", self.bsn)
        born = self.born_on.isoformat() if self.born_on else ""
        return ("name", *(" ".join(search.words_of(name)) for name in (self.surname, self.given_names)), born)


class Own(NamedTuple):
    """A referral or a case that the asker sees anyway."""

    name: str
    what: str
    reference: str
    url: str


@dataclass(frozen=True)
class Answer:
    """What somebody is told; `is_known` and the references are for the process manager of this casusoverleg alone."""

    own: list[Own]
    tells: bool = False
    is_known: bool = False
    references: tuple[str, ...] = ()


def bodies_of(user: User) -> QuerySet[ConsultationBody]:
    """The casusoverleggen in which somebody may ask."""
    return user.bodies_for(*ASKS).select_related("municipality").order_by("municipality__name")


def designation_of(user: User, body: ConsultationBody) -> Designation | None:
    """The designation by which somebody asks in this casusoverleg."""
    return next(iter(_designations(user, body)), None)


def _designations(user: User, body: ConsultationBody) -> list[Designation]:
    held = [designation for designation in user.designations_in_force if set(designation.functions).intersection(ASKS)]
    rows = StandingParticipant.objects.filter(body=body, participant__in=[row.participant_id for row in held])
    here = set(rows.values_list("participant", flat=True))
    return [designation for designation in held if designation.participant_id in here]


# --- the question -------------------------------------------------------------------------------------------------
def asked(user: User, body: ConsultationBody, question: Question) -> Question:
    """Return the question, its number in one form.

    Raises ValidationError without two criteria, and for a number that cannot be or is not for the asker (DAT-04).
    Legal basis: AVG 25, UAVG 46.
    """
    number = "".join(character for character in question.bsn if character.isalnum())
    if number and question != Question(bsn=question.bsn):
        message = _("Vraag op naam of op burgerservicenummer, niet op beide. Maak dit veld of de andere velden leeg.")
        raise ValidationError({"bsn": message})
    if number:
        _check_number(user, body, number)
        return Question(bsn=bsn_number.compact(number))
    _check_name(question)
    return question


def _check_number(user: User, body: ConsultationBody, number: str) -> None:
    allowed = set(value_of(body.pk, "BSN_ALLOWED_ROLES"))
    if not allowed.intersection(row.participant.kind for row in _designations(user, body)):
        message = _("Uw deelnemer mag het burgerservicenummer niet verwerken (Wet PARTA, artikel 4, onder b).")
        raise ValidationError({"bsn": message})
    # The test by itself would let '12' pass, as seven noughts before it.
    if len(number) not in {8, 9} or not bsn_number.is_valid(number):
        message = _("Dit is geen burgerservicenummer: het getal klopt niet. Controleer de negen cijfers.")
        raise ValidationError({"bsn": message})


def _check_name(question: Question) -> None:
    if not search.words_of(question.surname):
        message = _("Vul een achternaam in, of vraag op burgerservicenummer (AVG, artikel 25).")
        raise ValidationError({"surname": message})
    if not search.words_of(question.given_names) and not question.born_on:
        message = _("Eén gegeven is niet genoeg. Vul ook voornamen in, of een geboortedatum (AVG, artikel 25).")
        raise ValidationError({"given_names": message})
    if question.born_on and question.born_on > timezone.localdate():
        raise ValidationError({"born_on": _("Deze datum ligt in de toekomst. Kies vandaag of eerder.")})


# --- the answer ---------------------------------------------------------------------------------------------------
def answer(user: User, body: ConsultationBody, question: Question) -> Answer:
    """Look among what the asker may see; tell more to the process manager of this casusoverleg alone.

    Who is shielded or was not tabled has no search tokens any more, so does not exist here.
    Legal basis: AVG 25, AVG 32. Rule: MEL-16.
    """
    found = list(_found(body, question)[:MOST])
    tells = body.pk in user.body_ids_for(Function.PROCESS_MANAGER)
    return Answer(own=_own(user, body, found), tells=tells, **(_hit(user, body, found) if tells else {}))


def _found(body: ConsultationBody, question: Question) -> QuerySet:
    if question.bsn:
        return search.find_number(body.pk, question.bsn)
    names = {"surname": question.surname, "given_names": question.given_names, "born": question.born_on}
    return search.find([body.pk], **names)


def _own(user: User, body: ConsultationBody, found: list) -> list[Own]:
    """The first wall again: what the database let through is not what the asker belongs to."""
    here = {"consultation_body": body, "subject__in": found}
    referrals = Referral.objects.visible_to(user).filter(ended_on=None, **here).select_related("subject").with_keys()
    cases = Case.objects.visible_to(user).filter(**here).select_related("subject").with_keys()
    shown = [(subject_for(user, row).name, _("aanmelding"), "signals:referral", row) for row in referrals]
    shown += [(row.subject.name, _("casus"), "cases:open", row) for row in cases]
    return [Own(name, what, row.reference, reverse(page, args=[row.pk])) for name, what, page, row in shown]


def _hit(user: User, body: ConsultationBody, found: list) -> dict:
    rows = SubjectReference.objects.visible_to(user).filter(consultation_body=body, subject__in=found)
    references = sorted(set(rows.values_list("reference", flat=True)))
    return {"is_known": bool(found), "references": tuple(references)}


def wait_for_step(started: float) -> None:
    """Sleep until a whole number of steps after the start: the time of an answer tells nothing. Rule: MEL-16."""
    time.sleep(STEP_SECONDS - (time.monotonic() - started) % STEP_SECONDS)
