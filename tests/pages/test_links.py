"""Every link of every page that an account of the demo region reaches leads somewhere: Django's client, no browser."""

from collections import Counter
from contextlib import nullcontext
from unittest.mock import patch

import pytest
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.urls import Resolver404, resolve

from parta.access.acting import acting
from parta.demo.region import DOMAIN, PEOPLE
from signals.referrals.models import DataSubject
from tests.pages.plain import kind, read, unsound
from tests.support import client_for

pytestmark = pytest.mark.django_db
ELSEWHERE = ("/account/", "/static/")
PUBLIC = "/contactpunt/"
"""The pages that are the same for everybody: 342 municipalities, each looked at once."""
EVERY = 10_000
SOME = {"casussen/<uuid:pk>/": 4}
"""How many pages of a kind an account gets in full, to follow what they point to; of every other kind MOST."""
MOST = 1
KNOWN_M14 = {"joost": {"acties/<uuid:pk>/": 403}, "esra": {"acties/<uuid:pk>/": 403}}
"""Links that are shown to who may not follow them, by account and kind of address (faults.md, M14)."""


def links(page, path: str) -> list[str]:
    """The addresses of this site that a page points to; signing in, an account and files of the theme left out."""
    found = [a["href"].partition("#")[0] for a in page.all("a")]
    found = [path.partition("?")[0] + address if address.startswith("?") else address for address in found]
    return [address for address in found if address.startswith("/") and not address.startswith(ELSEWHERE)]


def status(client, address: str) -> int:
    """What somebody gets at an address: its view finds the object and asks the policy, and then makes no page."""
    try:
        view = getattr(resolve(address.partition("?")[0]).func, "view_class", None)
    except Resolver404:
        return 404
    makes = {
        "get_context_data": lambda self, **kwargs: kwargs,
        "render_to_response": lambda self, context, **kwargs: HttpResponse(),
    }
    replaced = {name: make for name, make in makes.items() if hasattr(view, name)}
    with patch.multiple(view, **replaced) if replaced else nullcontext():
        return client.get(address).status_code


def crawl(client, names, most: dict[str, int], otherwise: int, start: str = "/"):
    """Follow every link of the pages that are reached; gives (what leads nowhere, what is wrong with a page, kinds)."""
    waiting, known, opened = [start], {start}, Counter()
    nowhere, wrong = {}, {}
    while waiting:
        path = waiting.pop(0)
        one = kind(path)
        opened[one] += 1
        if opened[one] > most.get(one, otherwise):
            if path.startswith(PUBLIC) and start != PUBLIC:
                continue
            if (found := status(client, path)) >= 400:
                nowhere[one] = found
            continue
        answer = client.get(path, follow=True)
        if answer.status_code >= 400:
            nowhere[one] = answer.status_code
        elif answer["Content-Type"].startswith("text/html"):
            page = read(answer.content.decode())
            if found := unsound(page, path, names):
                wrong[path] = found
            fresh = [address for address in dict.fromkeys(links(page, path)) if address not in known]
            known.update(fresh)
            waiting += fresh
    return nowhere, wrong, opened


@pytest.mark.parametrize(
    ("most", "otherwise"), [(SOME, MOST), pytest.param({}, EVERY, marks=pytest.mark.deep)], ids=["some", "all"]
)
@pytest.mark.parametrize("key", [person.key for person in PEOPLE])
def test_every_link_leads_somewhere(key, most, otherwise):
    """T1: what somebody may not open is not offered either: a refusal would count as an attempt."""
    with acting(None, "demo"):
        names = {subject.surname for subject in DataSubject.objects.with_keys()}
    person = get_user_model().objects.get(email=f"{key}@{DOMAIN}")
    nowhere, wrong, opened = crawl(client_for(person), names, most, otherwise)
    assert wrong == {}
    assert nowhere == KNOWN_M14.get(key, {}), "a link to a refusal; or one that is known was mended: shorten the list"
    assert len(opened) >= 2, "a worklist without a way on"


def test_every_link_of_the_public_pages_leads_somewhere(client):
    nowhere, wrong, opened = crawl(client, (), {}, MOST, PUBLIC)
    assert (nowhere, wrong) == ({}, {})
    assert opened["contactpunt/<slug:slug>/"] >= 342
