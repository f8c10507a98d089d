"""What left the table and what is still to be done for it, as pages show it."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.contributions import sections as contributions
from cases.contributions.models import Correction
from cases.dossier.models import Case, ThirdParty
from cases.dossier.registry import (
    Act,
    Section,
    moment_rows,
    register_act,
    register_duty,
    register_moments,
    register_section,
)
from cases.participants.policies import participants_at, seats_of
from cases.provisions import papers, policies
from cases.provisions.models import Provision, ProvisionItem, ProvisionKind, ReceiverTold
from parta.accounts.models import User

SLUGS = {
    "resultaat": ProvisionKind.PARTICIPANT_RESULT,
    "derde": ProvisionKind.THIRD_PARTY,
    "andere-wet": ProvisionKind.OTHER_LAW,
    "verantwoording": ProvisionKind.OWN_ACCOUNT,
    "commissie": ProvisionKind.COMMITTEE,
    "audit": ProvisionKind.AUDIT,
}
WHY = {
    ProvisionKind.PARTICIPANT_RESULT: _(
        "Een plan of ander resultaat, na de toets van feiten (Besluit PARTA, artikel 9)"
    ),
    ProvisionKind.THIRD_PARTY: _("Wat een toegelaten derde voor zijn rol nodig heeft (Besluit PARTA, artikel 11)"),
    ProvisionKind.OTHER_LAW: _(
        "Als een andere wet ertoe verplicht; een tweede persoon beoordeelt het (Wet PARTA, artikel 17)"
    ),
    ProvisionKind.OWN_ACCOUNT: _("Zo weinig mogelijk, aan wie u heeft aangewezen (Wet PARTA, artikel 17)"),
    ProvisionKind.COMMITTEE: _("De motivering om niet te informeren (Wet PARTA, artikel 11)"),
    ProvisionKind.AUDIT: _("Bewijs zonder persoonsgegevens (Wet PARTA, artikel 16)"),
}


def page_of(user: User, case: Case) -> dict[str, Any]:
    """Return what left, what waits, of which corrections receivers must hear, and the kinds that there are."""
    rows = [provision_row(user, row) for row in provisions_of(user, case)]
    kinds = [
        (kind.label, WHY[kind], reverse("cases:prepare_provision", args=[case.pk, slug]))
        if policies.may_prepare(user, case, kind)
        else (kind.label, WHY[kind], "")
        for slug, kind in SLUGS.items()
    ]
    return {"provisions": rows, "kinds": kinds, "untold": untold(user, case)}


def provisions_of(user: User, case: Case) -> list[Provision]:
    """Return the provisions of a case, the newest first."""
    rows = Provision.objects.visible_to(user, case).filter(case=case)
    related = ("case", "participant", "to_participant", "third_party__case", "actor", "review")
    return list(rows.select_related(*related).with_keys())


def provision_row(user: User, row: Provision) -> dict[str, Any]:
    """Return one provision with its state in words, its statements and what this person may do."""
    items = list(row.items.select_related("supplier", "contribution__case", "provision__case").order_by("pk"))
    for item in items:
        item.provision = row
    urls = {}
    if policies.can_carry_out(user, row):
        urls["carry_out_url"] = reverse("cases:carry_out_provision", args=[row.pk])
    if policies.can_print_provision(user, row):
        urls["paper_url"] = reverse("cases:provision_paper", args=[row.pk])
    return {
        "row": row,
        "receiver": papers.receiver_of(row),
        "state": state_of(row),
        "items": [_item_row(user, item) for item in items],
        **urls,
    }


def _item_row(user: User, item: ProvisionItem) -> dict[str, Any]:
    may = policies.can_answer_consent(user, item)
    if not item.needs_consent:
        state = ""
    else:
        state = {None: _("wacht op toestemming"), True: _("toestemming"), False: _("geen toestemming")}[
            item.has_consent
        ]
    url = reverse("cases:answer_consent", args=[item.pk]) if may else ""
    return {"supplier": item.supplier.name, "category": item.get_category_display(), "state": state, "url": url}


def state_of(row: Provision) -> Any:
    """Return in words where a provision stands."""
    if row.carried_out_on:
        return _("verstrekt")
    if row.refused_on:
        return _("geweigerd door de tweede persoon")
    waits = {"consent": _("wacht op toestemming"), "review": _("wacht op de tweede persoon")}
    return waits.get(policies.waits_for(row), _("klaar om te verstrekken"))


def untold(user: User, case: Case) -> list[dict[str, Any]]:
    """Return the receivers that still have to hear of a correction (rules.md, QUA-05)."""
    items = ProvisionItem.objects.visible_to(user, case).filter(
        provision__case=case, provision__carried_out_on__isnull=False
    )
    items = items.select_related("provision__third_party__case", "provision__to_participant", "provision__case")
    by_statement = {}
    for item in items.with_keys():
        by_statement.setdefault(item.contribution_id, []).append(item)
    wrong = Correction.objects.visible_to(user).filter(contribution__in=list(by_statement))
    wrong = wrong.exclude(outcome=Correction.Outcome.STANDS)
    told = set(ReceiverTold.objects.visible_to(user).filter(item__in=items).values_list("item", "correction"))
    return [
        {
            "receiver": papers.receiver_of(item.provision),
            "on": correction.decided_on,
            "url": _tell_url(user, item, correction),
        }
        for correction in wrong
        for item in by_statement[correction.contribution_id]
        if (item.pk, correction.pk) not in told and item.provision.carried_out_on <= correction.decided_on
    ]


def _tell_url(user: User, item: ProvisionItem, correction: Correction) -> str:
    may = policies.can_tell_receiver(user, item)
    return reverse("cases:tell_receiver", args=[item.pk, correction.pk]) if may else ""


def form_choices(user: User, case: Case) -> dict[str, Any]:
    """Return what the form lets one choose."""
    known = ThirdParty.objects.visible_to(user, case).filter(case=case, ended_on__isnull=True).select_related("case")
    return {
        "seats": seats_of(user, case),
        "participants": participants_at(case),
        "third_parties": known.with_keys(),
        "statements": contributions.choosable(user, case),
    }


def review_row(user: User, row: Provision) -> dict[str, Any]:
    """Return what the second person sees: article, receiver, why and what; of each statement supplier and category."""
    items = ProvisionItem.objects.visible_to(user).filter(provision=row).select_related("supplier")
    return {"row": row, "items": [(one.supplier.name, one.get_category_display()) for one in items]}


# --- the case page ------------------------------------------------------------------------------------------------
def _section(case: Case, user: User) -> Section:
    rows = Provision.objects.visible_to(user, case).filter(case=case)
    rows = rows.select_related("case", "to_participant", "third_party__case")
    shown = [(row, papers.receiver_of(row)) for row in rows.with_keys()[:5]]
    context = {"provisions": shown, "all_url": reverse("cases:provisions", args=[case.pk])}
    return Section(template="cases/provisions/_recent.html", context=context)


def _act(case: Case, user: User) -> Act | None:
    if not policies.can_prepare_provision(user, case):
        return None
    return Act(label=_("Verstrek iets"), url=reverse("cases:provisions", args=[case.pk]), primary=False)


def _unfinished(case: Case, user: User) -> QuerySet:
    return Provision.objects.visible_to(user, case).filter(case=case, carried_out_on=None, refused_on=None)


def _receiver_untold(case: Case, user: User) -> QuerySet:
    told = ReceiverTold.objects.filter(item=OuterRef("pk"), correction=OuterRef(OuterRef("pk")))
    received = ProvisionItem.objects.filter(~Exists(told), contribution=OuterRef("contribution"))
    before = received.filter(provision__carried_out_on__lte=OuterRef("decided_on"))
    rows = Correction.objects.visible_to(user, case).filter(Exists(before), contribution__case=case)
    return rows.exclude(outcome=Correction.Outcome.STANDS)


def _carried_out(case: Case, user: User) -> QuerySet:
    rows = Provision.objects.visible_to(user, case).filter(case=case, carried_out_on__isnull=False)
    shape = {"on": "carried_out_on", "at": "created_at", "organisation": "participant__name"}
    return moment_rows(rows, code="provision", **shape)


register_section(60, _section, key="verstrekt", title=_("Wat de tafel verliet"))
register_act(_act)
register_duty(
    "provision",
    _unfinished,
    what=_("Een verstrekking wacht op toestemming, toets of uitvoering"),
    page="cases:provisions",
    on="decided_on",
    of_case=True,
)
register_duty(
    "receiver",
    _receiver_untold,
    what=_("Een ontvanger hoort van een correctie"),
    page="cases:provisions",
    on="decided_on",
    of_case=True,
    blocks=True,
)
register_moments("provision", _("Verstrekt buiten de tafel"), _carried_out)
