"""Receiving a request without looking anybody up, and taking it up."""

import secrets
from datetime import date

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy

from contactpoint.requests.models import RequestTakenUp, RightsRequest
from contactpoint.requests.policies import can_take_up_request, is_taken_up
from parta.access.policies import require
from parta.access.references import next_reference
from parta.accounts.models import Designation, Function, User
from parta.audit.trail import record
from parta.organisations.models import ConsultationBody, ParticipantKind
from parta.outbox.models import Notice
from parta.outbox.services import notify
from parta.vault import crypto, keyring
from signals.informing.policies import contact_point_of
from signals.reports.services import check_day

LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679BSZ258"
"""Thirty-two signs for a code."""
REMEMBERED_SECONDS = 3600
PER_HOUR = 10
"""How many requests one network address may send in an hour."""
TAKEN_UP = gettext_lazy("Dit verzoek is al in behandeling genomen; er is niets gewijzigd (regel DSR-14).")


def too_many(origin: str) -> bool:
    """Count a sending from a network address; kept is its keyed hash, for an hour. Legal basis: AVG 25, AVG 32."""
    key = "ask:" + crypto.keyed_hash(crypto.derived_key("ask-limit"), origin).hex()
    cache.add(key, 0, REMEMBERED_SECONDS)
    try:
        return cache.incr(key) > PER_HOUR
    except ValueError:
        # The hour ended between the two lines.
        return False


def code_hash(code: str) -> str:
    """Return the keyed hash under which a code is kept. Legal basis: AVG 32."""
    plain = "".join(sign for sign in code.upper() if sign.isalnum())
    return crypto.keyed_hash(crypto.derived_key("request-code"), plain).hex()


def _code_of(seed: bytes) -> str:
    signs = "".join(LETTERS[byte % 32] for byte in seed[:12])
    return "-".join(signs[start : start + 4] for start in (0, 4, 8))


@transaction.atomic
def receive_request(
    *,
    body: ConsultationBody,
    right: str,
    name: str,
    born_on: date,
    address: str,
    received_on: date,
    explanation: str = "",
    actor: User | None = None,
    once: str = "",
) -> tuple[RightsRequest, str]:
    """Receive a request and start its month; nobody is looked up, so that everyone gets the same answer.

    The same form sent twice (`once`) is one request with one code. Raises ValidationError for a day that cannot be.
    Legal basis: BESL 2(1), AVG 12(3), UAVG 41. Rule: DSR-21.
    """
    check_day(born_on, "born_on")
    seed = secrets.token_bytes(12)
    if once:
        content = (once, str(body.pk), right, name, born_on.isoformat(), address, explanation)
        seed = crypto.keyed_hash(crypto.derived_key("request-once"), *content)
    code = _code_of(seed)
    hashed = code_hash(code)
    if not cache.add(f"request:{hashed}", "", REMEMBERED_SECONDS):
        return RightsRequest(reference=cache.get(f"request:{hashed}", "")), code
    rights_request = RightsRequest(
        reference=next_reference(RightsRequest, "R", received_on),
        consultation_body=body,
        right=right,
        name=name,
        born_on=born_on.isoformat(),
        address=address,
        explanation=explanation,
        code_hash=hashed,
        received_on=received_on,
    )
    rights_request.full_clean()
    keyring.open_file(rights_request.pk, rights_request.reference)
    rights_request.save()
    cache.set(f"request:{hashed}", rights_request.reference, REMEMBERED_SECONDS)
    _tell_officers(rights_request)
    record("request.received", actor=actor, subject=rights_request)
    return rights_request, code


def _tell_officers(rights_request: RightsRequest) -> None:
    held = Designation.objects.in_force().filter(
        functions__contains=[Function.CONTACT_POINT_OFFICER],
        participant__kind=ParticipantKind.MAYOR,
        participant__municipality=rights_request.consultation_body.municipality_id,
    )
    for officer in User.objects.filter(pk__in=held.values("user")):
        notify(
            user=officer,
            kind=Notice.Kind.REQUEST,
            reference=rights_request.reference,
            object_id=rights_request.pk,
            path=reverse("contactpoint:request", args=[rights_request.pk]),
        )


@transaction.atomic
def take_up_request(
    *, actor: User, rights_request: RightsRequest, decided_on: date, identity_method: str
) -> RequestTakenUp:
    """Take a request up, with the way in which identity was checked; no document is kept.

    Raises ValidationError when it was taken up already and for a day that cannot be.
    Legal basis: BESL 2(1), AVG 12(6).
    """
    require(can_take_up_request, actor, rights_request)
    if is_taken_up(rights_request):
        raise ValidationError(TAKEN_UP)
    check_day(decided_on, "decided_on", not_before=rights_request.received_on)
    designation = contact_point_of(actor, rights_request.consultation_body)
    taken_up = RequestTakenUp(
        rights_request=rights_request,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        identity_method=identity_method,
    )
    taken_up.full_clean()
    try:
        with transaction.atomic():
            taken_up.save()
    except IntegrityError as taken:
        # Nobody may change a request, so nobody can lock it: of two at the same time one gets through.
        raise ValidationError(TAKEN_UP) from taken
    record("request.taken_up", actor=actor, subject=taken_up, designation_id=designation.pk)
    return taken_up
