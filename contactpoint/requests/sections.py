"""What the officer's list and page show."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.exchange.models import DutyHandedOver
from contactpoint.requests.models import RequestTakenUp, RightsRequest
from parta.accounts.models import Function, User
from parta.templatetags.parta import day


def page_of(rights_request: RightsRequest, user: User) -> dict[str, Any]:
    """Return the request with its month, and who took it up."""
    taken_up = RequestTakenUp.objects.visible_to(user).filter(rights_request=rights_request)
    return {
        "ref": rights_request.reference,
        "meta": [rights_request.consultation_body.municipality.name, day(rights_request.received_on)],
        "rows": [
            (_("Wat"), rights_request.get_right_display()),
            (_("Naam"), rights_request.name),
            (_("Geboortedatum"), rights_request.born_on),
            (_("Adres"), rights_request.address),
            (_("Toelichting"), rights_request.explanation),
        ],
        "due": rights_request.due_on,
        "taken_up": taken_up.select_related("actor", "rights_request").with_keys().first(),
    }


MOST = 50


def taken_over(user: User) -> list[DutyHandedOver]:
    """Return the duties that came along with people who moved here, the last first. Legal basis: BESL 3, BESL 4."""
    here = user.body_ids_for(Function.CONTACT_POINT_OFFICER)
    rows = DutyHandedOver.objects.visible_to(user).filter(to_body__in=here).order_by("-handed_on", "-pk")
    return list(rows.select_related("consultation_body__municipality", "to_body__municipality")[:MOST])
