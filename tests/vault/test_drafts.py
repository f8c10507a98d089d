"""Drafts: nothing typed is lost, nobody else reads it, and after seven days it is gone for good."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from parta.access.acting import acting
from parta.access.sight import visible
from parta.access.tasks import purge_drafts
from parta.vault import services
from parta.vault.keyring import alias_key_id
from parta.vault.models import DataKey, Draft
from tests.signals.weighed import refer
from tests.support import as_, client_for, days, make_table, rule

pytestmark = pytest.mark.django_db
TYPED = {"about": "Een buurvrouw maakt zich zorgen.", "reporter_name": "Wendelien Kortekaas", "received_on": "onzin"}


@pytest.fixture
def table():
    return make_table()


def take(table):
    return client_for(table.intake), reverse("signals:take_report")


def keep(client, url, **typed):
    return client.post(url, {**TYPED, **typed}, headers={"X-Draft": "1"})


def rows_in_the_database() -> int:
    """What the second wall lets through, without any filter of ours."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM vault_draft")
        return cursor.fetchone()[0]


def test_what_was_typed_is_there_again_without_a_word_about_what_is_missing(table):
    """W5: also what is no valid answer yet, and without an error summary."""
    client, url = take(table)
    answer = keep(client, url)
    assert answer.status_code == 200
    assert answer.content.decode() == f"{timezone.localtime():%H:%M}"
    page = client_for(table.intake).get(url).content.decode()
    assert "Een buurvrouw maakt zich zorgen." in page
    assert "Wendelien Kortekaas" in page
    assert "Hieronder staat weer wat u hier op" in page
    assert "error-summary" not in page
    assert "utrecht-form-field--invalid" not in page


def test_rows_that_were_added_come_back_too(table):
    client, url = take(table)
    rows = {f"statements-{n}-text": f"Uitspraak nummer {n}." for n in range(4)}
    keep(client, url, **rows, **{"statements-TOTAL_FORMS": "4", "statements-INITIAL_FORMS": "0"})
    page = client.get(url).content.decode()
    assert all(f"Uitspraak nummer {n}." in page for n in range(4))


def test_the_last_one_counts_and_there_is_one(table):
    client, url = take(table)
    keep(client, url, about="Eerst dit.")
    keep(client, url, about="Toen dat.")
    page = client.get(url).content.decode()
    assert "Toen dat." in page
    assert "Eerst dit." not in page
    with as_(table.intake):
        assert rows_in_the_database() == 1


def test_nobody_else_sees_it_not_a_colleague_nor_a_manager_nor_the_database(table):
    """T10: both walls; also the purposes of the system but one."""
    client, url = take(table)
    keep(client, url)
    for person in (table.manager, table.privacy, table.police, table.contact):
        with as_(person):
            assert rows_in_the_database() == 0
            assert not visible(Draft, person).exists()
    with acting(None, "reminders"):
        assert rows_in_the_database() == 0
    assert "buurvrouw" not in client_for(table.manager).get(reverse("worklist:index")).content.decode()


def test_a_draft_of_somebody_else_cannot_be_overwritten_in_the_database(table):
    client, url = take(table)
    keep(client, url)
    with as_(table.police), connection.cursor() as cursor:
        cursor.execute("UPDATE vault_draft SET saved_at = now()")
        assert cursor.rowcount == 0
        cursor.execute("DELETE FROM vault_draft")
        assert cursor.rowcount == 0


def test_it_is_thrown_away_by_its_writer(table):
    client, url = take(table)
    keep(client, url)
    assert client.post(url, {"drop_draft": "1"}).status_code == 302
    assert "buurvrouw" not in client.get(url).content.decode()
    with as_(table.intake):
        assert rows_in_the_database() == 0


def test_a_page_that_is_not_for_somebody_keeps_nothing_for_him(table):
    """The draft goes through the same door as the form."""
    client = client_for(table.probation)
    assert keep(client, reverse("signals:take_report")).status_code == 404
    referral = refer(table)
    assert keep(client, reverse("signals:file_view", args=[referral.pk])).status_code == 403
    with as_(table.probation):
        assert rows_in_the_database() == 0


def test_each_referral_has_a_draft_of_its_own(table):
    first, second = refer(table, surname="Ottelander"), refer(table, surname="Quist")
    client = client_for(table.police)
    urls = [reverse("signals:file_view", args=[referral.pk]) for referral in (first, second)]
    client.post(urls[0], {"reasons": "Over de eerste."}, headers={"X-Draft": "1"})
    client.post(urls[1], {"reasons": "Over de tweede."}, headers={"X-Draft": "1"})
    pages = [client.get(url).content.decode() for url in urls]
    assert "Over de eerste." in pages[0]
    assert "Over de tweede." not in pages[0]
    with as_(table.police):
        assert set(Draft.objects.values_list("object_id", flat=True)) == {first.subject_id, second.subject_id}


@rule("WEG-21")
def test_a_blind_view_that_is_being_typed_is_on_no_page_of_the_others(table):
    """WEG-21: a draft is as blind as the view."""
    referral = refer(table)
    typed = {"reasons": "Zeer eigenaardige gedachte."}
    client_for(table.police).post(reverse("signals:file_view", args=[referral.pk]), typed, headers={"X-Draft": "1"})
    for person in (table.prosecutor, table.mayor, table.manager):
        for url in (reverse("signals:referral", args=[referral.pk]), reverse("worklist:index")):
            assert "eigenaardige" not in client_for(person).get(url).content.decode()


def test_what_was_sent_is_no_draft_any_more(table, django_capture_on_commit_callbacks):
    referral = refer(table)
    client, url = client_for(table.police), reverse("signals:file_view", args=[referral.pk])
    typed = {"position": "fits", "reasons": "Kort en zakelijk.", "decided_on": days(0).isoformat(), "fair": "on"}
    client.post(url, typed, headers={"X-Draft": "1"})
    with as_(table.police):
        (key_id,) = Draft.objects.values_list("key_id", flat=True)
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(url, typed).status_code == 302
    with as_(table.police):
        assert rows_in_the_database() == 0
    assert not DataKey.objects.filter(pk__in=[key_id, alias_key_id(key_id)]).exists()


def test_reading_it_back_is_in_the_trail_and_typing_is_not(table):
    from parta.audit.models import LogEntry

    client, url = take(table)
    before = LogEntry.objects.count()
    keep(client, url)
    keep(client, url)
    assert LogEntry.objects.count() == before
    client.get(url)
    assert LogEntry.objects.filter(event="object.read", actor=table.intake).count() == 1


def test_after_seven_days_it_is_not_shown_and_the_worker_destroys_it(table, django_capture_on_commit_callbacks):
    """AVG 5(1)(e): row and keys; the younger one stays."""
    client, url = take(table)
    keep(client, url)
    with as_(table.intake):
        Draft.objects.update(saved_at=timezone.now() - timedelta(days=7, minutes=1))
        (key_id,) = Draft.objects.values_list("key_id", flat=True)
    referral = refer(table)
    client_for(table.police).post(
        reverse("signals:file_view", args=[referral.pk]), {"reasons": "Vers."}, headers={"X-Draft": "1"}
    )
    assert "buurvrouw" not in client.get(url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        purge_drafts()
    with acting(None, "destruction"):
        own = Draft.objects.filter(user__in=[table.intake, table.police])
        assert list(own.values_list("user", flat=True)) == [table.police.pk]
    assert not DataKey.objects.filter(pk__in=[key_id, alias_key_id(key_id)]).exists()


def test_two_windows_that_begin_the_same_form_at_once_end_in_one_row(table, monkeypatch):
    """The second did not see the first yet: it goes on in that row, and no key is left behind."""
    real, calls = services._of, []

    def blind_at_first(user, form):
        calls.append(form)
        return None if len(calls) == 1 else real(user, form)

    def typed(text):
        data = QueryDict(mutable=True)
        data["about"] = text
        return data

    with as_(table.intake):
        services.save_draft(actor=table.intake, form="signals:take_report", typed=typed("Het ene venster."))
        keys = DataKey.objects.count()
        monkeypatch.setattr(services, "_of", blind_at_first)
        services.save_draft(actor=table.intake, form="signals:take_report", typed=typed("Het andere venster."))
        assert DataKey.objects.count() == keys
        found, _when = services.draft_of(table.intake, "signals:take_report")
        assert found["about"] == "Het andere venster."


def test_control_characters_and_very_much_text_are_kept_as_typed(table):
    """A page that comes back with them is still a page."""
    client, url = take(table)
    nasty = "\x00\x07\x1b[31m<script>alert(1)</script> ${7*7} " + "ij" * 5000
    assert keep(client, url, about=nasty).status_code == 200
    page = client.get(url).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert(1)" not in page


def test_what_arrives_after_the_form_was_sent_is_not_kept(table):
    """The page keeps in passing: a late one would bring back what was sent, and outlive the file it is about."""
    referral = refer(table)
    client, url = client_for(table.police), reverse("signals:file_view", args=[referral.pk])
    typed = {"position": "fits", "reasons": "Kort.", "decided_on": days(0).isoformat(), "fair": "on", "once": "a1b2"}
    client.post(url, typed, headers={"X-Draft": "1"})
    assert client.post(url, typed).status_code == 302
    assert client.post(url, typed, headers={"X-Draft": "1"}).status_code in {204, 403}
    take_url = reverse("signals:take_report")
    intake = client_for(table.intake)
    with as_(table.police):
        assert rows_in_the_database() == 0
    cache.add(f"once:{table.intake.pk}:c3d4", 1, 60)
    assert intake.post(take_url, {**TYPED, "once": "c3d4"}, headers={"X-Draft": "1"}).status_code == 204
    with as_(table.intake):
        assert rows_in_the_database() == 0
