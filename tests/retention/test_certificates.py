"""The statement of destruction: what, why, how, when, how many; never who."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from parta.access.acting import acting
from retention.certificates.models import DestructionCertificate
from retention.certificates.sections import statement
from retention.certificates.services import issue_certificate, render_pdf
from retention.destruction import services
from tests.privacy.everything import CANARY, GIVEN
from tests.support import client_for, days, make_table, rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def certificate(made):
    """The certificate of a destroyed file."""
    run = services.destroy(kind="subject", root_id=made.roots["subject"], on=days(0))
    with acting(None, "destruction"):
        found = DestructionCertificate.objects.select_related("run", "consultation_body__municipality").get(run=run)
    found.table = made.table
    return found


@rule("RET-18")
def test_a_run_has_one_certificate(certificate):
    """RET-18: asking again gives the same; the database knows no second."""
    with acting(None, "destruction"):
        assert issue_certificate(certificate.run).pk == certificate.pk
        copy = DestructionCertificate.objects.get(pk=certificate.pk)
        copy.pk, copy.reference, copy._state.adding = None, "C-2026-9999", True
        with pytest.raises(IntegrityError), transaction.atomic():
            copy.save(force_insert=True)


@rule("RET-18")
def test_it_says_what_why_how_and_when_and_never_who(certificate):
    """RET-18, Archiefbesluit 1995, 8."""
    text = " ".join(str(part) for row in statement(certificate) for part in row)
    for said in (certificate.table.body.municipality.name, "Dossier van een betrokkene", "Wet PARTA, artikel 9"):
        assert said in text
    for silent in (CANARY, GIVEN, "Z-20", "A-20", str(certificate.run.root_id)):
        assert silent not in text


@rule("RET-18")
def test_nobody_can_change_or_delete_it_by_hand(certificate):
    """It is kept for ever: no update privilege, and deletion for no function."""
    with acting(certificate.table.manager, "work"):
        assert DestructionCertificate.objects.filter(pk=certificate.pk).delete()[0] == 0


def test_list_page_and_paper_are_for_process_manager_and_privacy_officer(certificate):
    """The pdf is a file with a name of its own, without anybody's name."""
    for seat in ("manager", "privacy"):
        client = client_for(certificate.table.people[seat])
        assert certificate.reference in client.get(reverse("retention:certificates"), secure=True).content.decode()
        page = client.get(reverse("retention:certificate", args=[certificate.pk]), secure=True)
        assert certificate.reference in page.content.decode()
        paper = client.get(reverse("retention:certificate_pdf", args=[certificate.pk]), secure=True)
        assert paper.headers["Content-Type"] == "application/pdf"
        assert paper.headers["Content-Disposition"] == (
            f'attachment; filename="verklaring-van-vernietiging-{certificate.reference}.pdf"'
        )
        assert paper.content.startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["retention:certificate", "retention:certificate_pdf"])
def test_others_find_nothing_there(certificate, name):
    """404 for another municipality and for other functions."""
    url = reverse(name, args=[certificate.pk])
    for person in (make_table().manager, certificate.table.police, certificate.table.contact):
        assert client_for(person).get(url, secure=True).status_code == 404
    assert client_for(certificate.table.police).get(reverse("retention:certificates"), secure=True).status_code == 404


def test_the_paper_is_the_same_statement(certificate):
    """A template that fails to compile would stop the paper, not the destruction."""
    assert len(render_pdf(certificate)) > 2000
