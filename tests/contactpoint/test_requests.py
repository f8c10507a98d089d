"""The public desk answers everyone alike; a request starts its month and reaches the officer."""

import re

import pytest
from dateutil.relativedelta import relativedelta
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from contactpoint.requests import services
from contactpoint.requests.models import RequestTakenUp, RightsRequest
from parta.access.acting import acting
from parta.outbox.models import Notice
from tests.signals.weighed import refer
from tests.support import as_, client_for, days, make_table, rule

pytestmark = pytest.mark.django_db
ASKED = {
    "right": "access",
    "name": "Jelle Brandhof",
    "born_on": "2002-03-04",
    "address": "Dorpsstraat 1",
    "explanation": "",
}


@pytest.fixture(autouse=True)
def no_earlier_sendings():
    from django.core.cache import cache

    cache.clear()


def ask(table, **changes):
    """Send the public form; gives the response."""
    address = reverse("desk:ask", args=[table.body.municipality.slug])
    return Client().post(address, {**ASKED, "once": "een", **changes})


def told(response) -> tuple[str, str]:
    """Reference and code on the page."""
    page = response.content.decode()
    return re.search(r"R-\d{4}-\d{4,}", page)[0], re.search(r"\w{4}-\w{4}-\w{4}(?=</strong>)", page)[0]


def received(table) -> RightsRequest:
    ask(table)
    with as_(table.contact):
        return RightsRequest.objects.visible_to(table.contact).select_related("consultation_body").with_keys().get()


@rule("TRA-11", "TRA-12")
def test_the_desk_needs_no_sign_in_and_finds_a_municipality_by_name():
    """TRA-11, TRA-12."""
    table = make_table()
    place = table.body.municipality
    index = Client().get(reverse("desk:index"))
    assert index.status_code == 200
    found = Client().get(reverse("desk:index"), {"gemeente": place.name[:14]}).content.decode()
    assert reverse("desk:municipality", args=[place.slug]) in found
    for name in ("municipality", "ask"):
        assert Client().get(reverse(f"desk:{name}", args=[place.slug])).status_code == 200
        assert Client().get(reverse(f"desk:{name}", args=["bestaat-niet"])).status_code == 404


@rule("DAT-15")
def test_who_asks_is_told_never_to_send_a_copy_of_an_identity_document():
    page = Client().get(reverse("desk:ask", args=[make_table().body.municipality.slug])).content.decode()
    assert "Stuur nooit een kopie van uw paspoort of identiteitskaart" in page


@rule("DSR-09", "DSR-12")
def test_a_request_starts_the_month_and_tells_the_officer():
    """DSR-09, DSR-12."""
    table = make_table()
    request = received(table)
    with as_(table.contact):
        mine = RightsRequest.objects.visible_to(table.contact).with_keys().get()
        assert mine.name == ASKED["name"]
    assert request.due_on == timezone.localdate() + relativedelta(months=1)
    with as_(table.contact):
        notice = Notice.objects.visible_to(table.contact).get()
        assert (notice.kind, notice.reference) == ("request", request.reference)
    page = client_for(table.contact).get(reverse("contactpoint:requests")).content.decode()
    assert request.reference in page
    page = client_for(table.contact).get(reverse("contactpoint:request", args=[request.pk])).content.decode()
    assert "Dorpsstraat 1" in page


def test_the_code_is_shown_once_kept_as_a_keyed_hash_and_opens_one_row():
    table = make_table()
    _reference, code = told(ask(table))
    with acting(None, "public", code_hash=services.code_hash(code)):
        request = RightsRequest._base_manager.get()
        assert code.replace("-", "") not in request.code_hash.upper()
    with acting(None, "public"):
        assert RightsRequest._base_manager.count() == 0


def neutral(response) -> str:
    """The page without reference, code and tokens of the form."""
    page = re.sub(r"R-\d{4}-\d{4,}|\w{4}-\w{4}-\w{4}(?=</strong>)", "*", response.content.decode())
    return re.sub(r'(name="(?:csrfmiddlewaretoken|once)" value=")[^"]*|nonce="[^"]*', r"\1", page)


@rule("DSR-21")
def test_page_answer_and_queries_are_the_same_whether_the_person_is_known_or_not():
    """UAVG 41, DSR-21: nothing is looked up."""
    table = make_table()
    refer(table)
    ask(table, once="warm")
    pages, queries = [], []
    for once, name in (("bekend", "Jelle Brandhof"), ("onbekend", "Pieter Onbekend")):
        with CaptureQueriesContext(connection) as seen:
            response = ask(table, once=once, name=name)
        assert response.status_code == 200
        pages.append(neutral(response))
        queries.append([re.sub(r"'[^']*'|\d+|\\x[0-9a-f]+", "?", query["sql"])[:60] for query in seen])
    assert pages[0] == pages[1]
    assert queries[0] == queries[1]
    assert not any("signals_" in query or "searchtoken" in query for query in queries[0])


def test_the_same_form_sent_twice_is_one_request_with_one_code():
    table = make_table()
    assert told(ask(table)) == told(ask(table))
    with as_(table.contact):
        assert RightsRequest.objects.count() == 1
    ask(table, explanation="Nu met uitleg.")
    with as_(table.contact):
        assert RightsRequest.objects.count() == 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"born_on": "0026-03-04"}, "voor 1900"),
        ({"born_on": days(1).isoformat()}, "toekomst"),
        ({"right": ""}, "Kies wat u wilt"),
        ({"name": ""}, "Vul uw naam in"),
    ],
)
def test_bad_input_comes_back_with_what_was_typed(change, words):
    page = ask(make_table(), **change)
    assert page.status_code == 200
    assert words in page.content.decode()
    assert "Dorpsstraat 1" in page.content.decode()


def test_many_sendings_from_one_address_get_a_calm_answer():
    table = make_table()
    for number in range(services.PER_HOUR):
        assert ask(table, once=f"n{number}", explanation=str(number)).status_code == 200
    answer = ask(table, once="te veel", explanation="te veel")
    assert answer.status_code == 429
    assert "Probeer het over een uur opnieuw" in answer.content.decode()
    assert "Dorpsstraat 1" in answer.content.decode()


@rule("DSR-31")
def test_strangers_get_404_for_requests_and_the_walls_hold():
    """DSR-31."""
    table, other = make_table(), make_table()
    request = received(table)
    for person in (table.police, table.manager, table.intake, other.contact):
        for name in ("request", "take_up"):
            assert client_for(person).get(reverse(f"contactpoint:{name}", args=[request.pk])).status_code == 404
        with as_(person):
            assert RightsRequest._base_manager.count() == 0
    assert client_for(table.police).get(reverse("contactpoint:requests")).status_code == 404


@rule("DSR-14")
def test_an_officer_takes_a_request_up_once_with_the_way_identity_was_checked():
    """DSR-14."""
    table = make_table()
    request = received(table)
    client, address = client_for(table.contact), reverse("contactpoint:take_up", args=[request.pk])
    assert client.get(address).status_code == 200
    data = {"identity_method": "Gezien aan de balie", "decided_on": days(0).isoformat(), "once": "a"}
    assert client.post(address, data).status_code == 302
    again = client.post(address, {**data, "once": "b"})
    assert "al in behandeling genomen" in again.content.decode()
    with as_(table.contact):
        assert RequestTakenUp.objects.count() == 1
    page = client.get(reverse("contactpoint:request", args=[request.pk])).content.decode()
    assert "Gezien aan de balie" in page


@pytest.mark.parametrize("on", [-1, 1])
def test_a_request_is_taken_up_on_a_day_that_can_be(on):
    table = make_table()
    request = received(table)
    with as_(table.contact), pytest.raises(ValidationError):
        services.take_up_request(
            actor=table.contact, rights_request=request, decided_on=days(on), identity_method="balie"
        )


def test_only_the_contact_point_takes_a_request_up():
    table = make_table()
    request = received(table)
    with as_(table.police), pytest.raises(PermissionDenied):
        services.take_up_request(
            actor=table.police, rights_request=request, decided_on=days(0), identity_method="balie"
        )
