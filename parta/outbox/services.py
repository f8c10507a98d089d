"""Telling somebody: write a row now, deliver it later."""

from datetime import date
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from parta.accounts.models import User
from parta.outbox.models import Notice


def notify(
    *, user: User, kind: str, reference: str, object_id: UUID | None = None, path: str = "", calendar: str = ""
) -> Notice:
    """Put a notice in a person's list; the worker mails a neutral line about it, with a calendar file if there is one.

    Legal basis: AVG 25.
    """
    same = {"user": user, "kind": kind, "reference": reference, "object_id": object_id, "path": path}
    return Notice.objects.create(**same, calendar=calendar)


@transaction.atomic
def notify_once(
    *, user: User, kind: str, reference: str, object_id: UUID, since: date, term: str = "", path: str = ""
) -> Notice | None:
    """Put a notice in a person's list unless the same one came there on a day or later; return what was put.

    The person is locked before anything is read, so that two workers at once tell it once. Legal basis: AVG 25.
    """
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    same = {"user": user, "kind": kind, "reference": reference, "object_id": object_id, "term": term, "path": path}
    if Notice.objects.filter(**same, created_at__date__gte=since).exists():
        return None
    return Notice.objects.create(**same)


def deliver(notice_id: UUID) -> bool:
    """Mail one notice, once; return whether this call did it. Legal basis: AVG 25."""
    notice = Notice.objects.select_for_update(skip_locked=True).to_mail().filter(pk=notice_id).first()
    if notice is None:
        return False
    notice.mailed_at = timezone.now()
    notice.save(update_fields=["mailed_at"])
    text = _("Er staat een bericht voor u klaar in het casusoverleg, kenmerk %(reference)s. Log in om het te lezen.")
    mail = EmailMessage(
        _("Er staat een bericht klaar"),
        text % {"reference": notice.reference},
        settings.DEFAULT_FROM_EMAIL,
        [notice.user.email],
    )
    if notice.calendar:
        mail.attach(f"{notice.reference}.ics", notice.calendar, "text/calendar")
    mail.send()
    return True
