"""What the officer's list and page show."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from contactpoint.requests.models import RequestTakenUp, RightsRequest
from parta.accounts.models import User
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
