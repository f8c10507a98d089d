"""Requests are for the contact point; case members do not see them."""

from contactpoint.requests.models import RequestTakenUp, RightsRequest
from parta.accounts.models import Function, User
from signals.informing.policies import contact_point_of


def can_see_requests(user: User) -> bool:
    """The list is for the contact point. Legal basis: BESL 2(1), WET 13(1)."""
    return user.has_function(Function.CONTACT_POINT_OFFICER)


def can_see_request(user: User, rights_request: RightsRequest) -> bool:
    """The contact point to which the request was sent. Legal basis: BESL 2(1), WET 13(1)."""
    return contact_point_of(user, rights_request.consultation_body) is not None


def can_take_up_request(user: User, rights_request: RightsRequest) -> bool:
    """The contact point; that it was taken up already is a refusal in words. Legal basis: BESL 2(1)."""
    return can_see_request(user, rights_request)


def is_taken_up(rights_request: RightsRequest) -> bool:
    """Say whether somebody took the request up."""
    return RequestTakenUp.objects.filter(rights_request=rights_request).exists()
