"""Telling somebody: write a row now, deliver it later."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parta.accounts.models import User
from parta.audit.trail import record
from parta.outbox.models import MailPreference, Notice


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


@transaction.atomic
def choose_mail(*, actor: User, moment: str, wanted: Sequence[str]) -> MailPreference:
    """Choose about which kinds one gets mail, and when; alarms are always mailed.

    Legal basis: own choice: F73, F76.
    """
    preference, _made = MailPreference.objects.get_or_create(user=actor)
    silent = set(Notice.Kind.values) - set(wanted) - set(Notice.ALARMS)
    preference.moment, preference.without = moment, sorted(silent)
    preference.full_clean()
    preference.save(update_fields=["moment", "without"])
    record("mail.chosen", actor=actor)
    return preference


def preference_of(user: User) -> MailPreference | None:
    """Return what a person chose about mail, if anything. Legal basis: own choice: F73."""
    return MailPreference.objects.visible_to(user).first()


def due_now() -> QuerySet[Notice]:
    """Notices to be mailed now: those of somebody who chose one mail a day wait for it. Legal basis: AVG 25."""
    daily = MailPreference.objects.filter(user=OuterRef("user"), moment=MailPreference.Moment.DAILY)
    return Notice.objects.to_mail().filter(Q(kind__in=Notice.ALARMS) | ~Exists(daily)).order_by("created_at")


def deliver_digest(user_id: UUID) -> int:
    """Mail one line for all that waits for a person, and return of how many notices. Legal basis: AVG 25."""
    waiting = Notice.objects.select_for_update(skip_locked=True).to_mail().filter(user=user_id)
    rows = [row for row in waiting.select_related("user") if _wants_mail(row)]
    Notice.objects.filter(pk__in=[row.pk for row in waiting]).update(mailed_at=timezone.now())
    if rows:
        text = ngettext(
            "Er staat %(n)d bericht voor u klaar in het casusoverleg. Log in om het te lezen.",
            "Er staan %(n)d berichten voor u klaar in het casusoverleg. Log in om ze te lezen.",
            len(rows),
        )
        mail = EmailMessage(
            _("Uw berichten van vandaag"), text % {"n": len(rows)}, settings.DEFAULT_FROM_EMAIL, [rows[0].user.email]
        )
        for row in rows:
            _attach(mail, row)
        mail.send()
    return len(rows)


def _wants_mail(notice: Notice) -> bool:
    silent = MailPreference.objects.filter(user=notice.user_id, without__contains=[notice.kind])
    return notice.kind in Notice.ALARMS or not silent.exists()


def _attach(mail: EmailMessage, notice: Notice) -> None:
    if notice.calendar:
        mail.attach(f"{notice.reference}.ics", notice.calendar, "text/calendar")


def deliver(notice_id: UUID) -> bool:
    """Mail one notice, once; return whether this call did it. Legal basis: AVG 25. Rule: WEB-05."""
    notice = Notice.objects.select_for_update(skip_locked=True).to_mail().filter(pk=notice_id).first()
    if notice is None:
        return False
    notice.mailed_at = timezone.now()
    notice.save(update_fields=["mailed_at"])
    if not _wants_mail(notice):
        return False
    text = _("Er staat een bericht voor u klaar in het casusoverleg, kenmerk %(reference)s. Log in om het te lezen.")
    mail = EmailMessage(
        _("Er staat een bericht klaar"),
        text % {"reference": notice.reference},
        settings.DEFAULT_FROM_EMAIL,
        [notice.user.email],
    )
    _attach(mail, notice)
    mail.send()
    return True
