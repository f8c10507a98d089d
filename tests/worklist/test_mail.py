"""Mail about notices: what a person chose, one a day for who wants that, and alarms for everyone."""

import pytest
from django.core import mail
from django.urls import reverse

from parta.access.acting import acting
from parta.outbox import tasks
from parta.outbox.models import MailPreference, Notice
from parta.outbox.services import choose_mail, notify
from tests.support import as_, client_for, make_table

pytestmark = pytest.mark.django_db


@pytest.fixture
def send(monkeypatch):
    """Let the worker deliver what is due, without a queue between its tasks."""
    monkeypatch.setattr(tasks.deliver, "delay", tasks.deliver)
    monkeypatch.setattr(tasks.deliver_digest, "delay", tasks.deliver_digest)
    with acting(None, "demo"):
        Notice.objects.all().delete()
    return tasks


def tell(user, *kinds):
    with as_(user):
        for kind in kinds:
            notify(user=user, kind=kind, reference="Z-2026-0041")


def test_without_a_choice_each_notice_is_mailed_at_once(send):
    table = make_table()
    tell(table.police, "meeting", "admitted")
    send.deliver_due()
    assert [message.to for message in mail.outbox] == [[table.police.email]] * 2


def test_what_somebody_switched_off_is_not_mailed_and_stays_in_the_product(send):
    """F73: the list of the product has it, whatever was chosen."""
    table = make_table()
    with as_(table.police):
        choose_mail(actor=table.police, moment="at_once", wanted=["meeting"])
    tell(table.police, "meeting", "admitted")
    send.deliver_due()
    assert len(mail.outbox) == 1
    with as_(table.police):
        assert Notice.objects.visible_to(table.police).count() == 2
    with acting(None, "reminders"):
        assert not Notice.objects.to_mail().filter(user=table.police).exists()


def test_alarms_are_mailed_at_once_whatever_was_chosen(send):
    """F73: a term of law that passed cannot be switched off, nor wait for tomorrow."""
    table = make_table()
    with as_(table.police):
        choose_mail(actor=table.police, moment="daily", wanted=[])
    tell(table.police, *Notice.ALARMS)
    send.deliver_due()
    assert len(mail.outbox) == len(Notice.ALARMS)


def test_one_mail_a_day_says_how_many_and_nothing_else(send):
    """F76, AVG 25."""
    table = make_table()
    with as_(table.police):
        choose_mail(actor=table.police, moment="daily", wanted=["meeting", "admitted"])
    tell(table.police, "meeting", "meeting", "admitted", "corrected")
    send.deliver_due()
    assert mail.outbox == []
    send.deliver_digests()
    (message,) = mail.outbox
    assert "3 berichten" in message.body
    assert "Z-2026" not in message.body + message.subject
    send.deliver_digests()
    assert len(mail.outbox) == 1


def test_a_calendar_file_goes_along_once_a_day_too(send):
    table = make_table()
    with as_(table.police):
        choose_mail(actor=table.police, moment="daily", wanted=["meeting"])
        notify(user=table.police, kind="meeting", reference="V-2026-0001", calendar="BEGIN:VCALENDAR")
    send.deliver_digests()
    ((name, content, kind),) = mail.outbox[0].attachments
    assert (name, content, kind) == ("V-2026-0001.ics", "BEGIN:VCALENDAR", "text/calendar")


def test_the_page_keeps_the_choice_of_its_own_person():
    table = make_table()
    client = client_for(table.police)
    page = client.get(reverse("outbox:mail")).content.decode()
    assert "Overleg" not in page
    answer = client.post(reverse("outbox:mail"), {"moment": "daily", "wanted": ["meeting"]})
    assert answer.status_code == 302
    with as_(table.police):
        chosen = MailPreference.objects.visible_to(table.police).get()
    assert chosen.moment == "daily"
    assert "meeting" not in chosen.without
    assert not set(Notice.ALARMS).intersection(chosen.without)
    with as_(table.mayor):
        assert not MailPreference.objects.visible_to(table.mayor).exists()


def test_a_kind_that_does_not_exist_is_refused():
    table = make_table()
    answer = client_for(table.police).post(reverse("outbox:mail"), {"moment": "daily", "wanted": ["salaris"]})
    assert answer.status_code == 200
    with as_(table.police):
        assert not MailPreference.objects.exists()
