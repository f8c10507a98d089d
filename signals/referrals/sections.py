"""What the list and the page of referrals show, and what a report hands over."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from parta import legal
from parta.accounts.models import User
from parta.templatetags.parta import day
from signals.referrals import registry
from signals.referrals.models import DataSubject, Referral, ReferralItem
from signals.referrals.policies import can_refer_report, seats_of
from signals.reports.models import Report, ReportStatement
from signals.reports.sections import register_act


def seats_for(user: User, report: Report | None = None):
    """The seats from which this person submits; from a report only in the mayor's own casusoverleg."""
    seats = seats_of(user)
    return seats.filter(body=report.consultation_body_id) if report else seats


def page_of(referral: Referral, user: User) -> dict[str, Any]:
    """Return the person, what was submitted, and the parts and acts of later steps."""
    return {
        "ref": referral.reference,
        "meta": _meta(referral),
        "person": person_of(referral.subject, referral),
        "statements": statements_of(referral, user),
        "sections": registry.sections(referral, user),
        "acts": registry.acts(referral, user),
        "is_submitter": referral.submitted_by_id == user.pk,
    }


def _meta(referral: Referral) -> list[str]:
    words = {"by": referral.referring_participant.name, "on": day(referral.received_on)}
    meta = [_("aangemeld door %(by)s op %(on)s") % words, referral.get_addressee_display()]
    return [*meta, _("spoed")] if referral.is_urgent else meta


def person_of(subject: DataSubject, referral: Referral) -> list[tuple[Any, Any]]:
    """Return what is known about the person."""
    stay = f"{referral.consultation_body.municipality.name}, {subject.get_stay_basis_display()}"
    rows = [
        (_("Naam"), subject.name),
        (_("Soort persoon"), subject.get_kind_display()),
        (_("Gemeente van verblijf"), stay),
        (_("Sinds"), day(subject.stay_since) if subject.stay_since else ""),
        (_("Adres en contact"), subject.contact),
    ]
    if subject.kind == DataSubject.Kind.NATURAL_PERSON:
        rows.insert(1, (_("Geboortedatum"), _born(subject)))
        rows.append((_("BSN"), subject.masked_bsn))
    return rows


def _born(subject: DataSubject) -> str:
    return day(date.fromisoformat(subject.born_on)) if subject.born_on else ""


def statements_of(referral: Referral, user: User) -> list[dict[str, Any]]:
    """Return the statements, the special ones folded."""
    rows = ReferralItem.objects.visible_to(user).filter(referral=referral).select_related("referral")
    return [_statement(row, number) for number, row in enumerate(rows.with_keys(), start=1)]


def opened(row: ReferralItem, text: str) -> dict[str, Any]:
    """Return a statement that was folded, with its text."""
    return {**_statement(row, 0), "text": text, "necessity": row.necessity, "special_url": ""}


def _statement(row: ReferralItem, number: int) -> dict[str, Any]:
    marks = [row.get_basis_display()]
    if row.is_criminal_data:
        marks.append(_("strafrechtelijk"))
    return {
        "number": number,
        "kind": row.get_kind_display(),
        "category": row.get_category_display(),
        "source": row.source,
        "date": row.observed_on,
        "text": "" if row.is_folded else row.text,
        "special_url": reverse("signals:open_item", args=[row.pk]) if row.is_folded else "",
        "marks": marks,
        "necessity": "" if row.is_folded else row.necessity,
    }


def law() -> dict[str, str]:
    """Return the texts of the law that stand beside the form."""
    return {"purpose": legal.PURPOSE_TEXT, "radicalisation": legal.RADICALISATION_TEXT}


def prefilled(report: Report, user: User) -> list[dict[str, Any]]:
    """Return the statements of a report as rows of a referral: date and kind of source, never the reporter."""
    rows = ReportStatement.objects.visible_to(user).filter(report=report).select_related("report")
    return [
        {"kind": row.kind, "text": row.text, "observed_on": row.observed_on, "source": _source(row)}
        for row in rows.with_keys()
    ]


def _source(row: ReportStatement) -> str:
    known = [(_("soort bron"), row.source_kind), (_("hoe zeker"), row.how_sure)]
    told = "; ".join(f"{label}: {text}" for label, text in known if text)
    source = str(_("melding bij de burgemeester"))
    return f"{source} ({told})" if told else source


def _refer(report: Report, user: User) -> tuple[Any, str, bool] | None:
    if not can_refer_report(user, report):
        return None
    return _("Meld aan"), reverse("signals:submit_from_report", args=[report.pk]), True


register_act(_refer)
