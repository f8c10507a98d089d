"""Exchanges and a move, as pages show them: what is asked, answered, sent and taken in."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.contributions import sections as contributions
from cases.contributions.models import Contribution
from cases.dossier.models import Case
from cases.dossier.registry import Act, moment_rows, register_act, register_duty, register_moments
from cases.exchange import policies
from cases.exchange.models import DutyHandedOver, Exchange, ExchangeItem, ExchangePerson, MovingHouse
from parta.accounts.models import Function, User
from parta.organisations.models import ConsultationBody, Participant
from signals.referrals.models import ProvisionBasis
from signals.referrals.policies import seats_of as submitting_seats


def other_bodies(case: Case) -> QuerySet[ConsultationBody]:
    """Return the casusoverleggen of other municipalities of the same kind: real ones, or fictitious ones together."""
    fictitious = case.consultation_body.municipality.is_fictitious
    rows = ConsultationBody.objects.filter(municipality__is_fictitious=fictitious).exclude(pk=case.consultation_body_id)
    return rows.select_related("municipality").order_by("municipality__name")


def page_of(user: User, case: Case) -> dict[str, Any]:
    """Return the exchanges of a case with each item and its answer."""
    rows = Exchange.objects.visible_to(user, case).filter(case=case)
    rows = rows.select_related("case", "to_body__municipality", "actor").with_keys()
    may = policies.can_prepare_exchange(user, case)
    context = {"exchanges": [exchange_row(user, row) for row in rows]}
    if may:
        context |= {
            "action_url": reverse("cases:prepare_exchange", args=[case.pk]),
            "action_label": _("Bereid een uitwisseling voor"),
        }
    return context


def exchange_row(user: User, row: Exchange) -> dict[str, Any]:
    """Return one exchange: its items with their answers, where it stands, and what may be done."""
    items = ExchangeItem.objects.visible_to(user).filter(exchange=row).select_related("supplier", "case", "exchange")
    shown = list(items)
    held = Contribution.objects.visible_to(user).filter(pk__in=[one.contribution_id for one in shown])
    said = {one.pk: one for one in held.select_related("participant", "case").with_keys()}
    lines = [_line(user, one, said.get(one.contribution_id)) for one in shown]
    may_send = policies.can_send_exchange(user, row)
    return {
        "row": row,
        "items": lines,
        "state": _state(row),
        "send_url": reverse("cases:send_exchange", args=[row.pk]) if may_send else "",
    }


def _line(user: User, item: ExchangeItem, said: Contribution | None) -> dict[str, Any]:
    may = policies.can_answer_exchange(user, item)
    return {
        "supplier": item.supplier.name,
        "answer": item.get_answer_display() if item.answer else _("nog geen antwoord"),
        "item": contributions.statement_of(said) if said is not None else None,
        "url": reverse("cases:answer_exchange", args=[item.pk]) if may else "",
    }


def _state(row: Exchange) -> Any:
    if row.referral_reference:
        return _("daar aangemeld")
    if row.answered_on:
        return _("teruggegeven")
    return _("verzonden") if row.sent_on else _("wacht op antwoorden")


def received(user: User) -> list[dict[str, Any]]:
    """Return what is on its way to where this person coordinates or manages, and whether he may make it a referral."""
    here = user.body_ids_for(Function.CASE_COORDINATOR, Function.PROCESS_MANAGER)
    rows = Exchange.objects.visible_to(user).filter(to_body__in=here, sent_on__isnull=False, answered_on__isnull=True)
    found = rows.select_related("consultation_body__municipality", "to_body__municipality").order_by("sent_on")
    return [{"row": row, "may_refer": policies.can_receive_exchange(user, row)} for row in found]


def coming_page(user: User, exchange: Exchange) -> dict[str, Any]:
    """Return what the receiving side sees: who it is about, why, and the items that were agreed to."""
    person = ExchangePerson.objects.visible_to(user).filter(exchange=exchange).with_keys().first()
    rows = ExchangeItem.objects.visible_to(user).filter(exchange=exchange, answer=ExchangeItem.Answer.AGREED)
    rows = rows.select_related("supplier", "exchange").order_by("pk").with_keys()
    return {"person": person, "items": [_coming_item(row) for row in rows]}


def _coming_item(row: ExchangeItem) -> dict[str, Any]:
    marks = [contributions.ORIGIN[ProvisionBasis(row.basis)]] if row.basis in contributions.ORIGIN else []
    folded = bool(row.special_categories)
    return {
        "kind": row.get_kind_display(),
        "category": row.get_category_display(),
        "source": row.supplier.name,
        "date": row.answered_on,
        "marks": marks + ([_("Bijzonder gegeven")] if folded else []),
        "how_sure": row.how_sure,
        "text": row.text,
    }


def submitting(user: User, exchange: Exchange) -> QuerySet[Participant]:
    """Return for which participants this person may refer in the receiving casusoverleg."""
    seats = submitting_seats(user).filter(body=exchange.to_body_id)
    return Participant.objects.filter(pk__in=seats.values("participant"))


# --- a move -------------------------------------------------------------------------------------------------------
def move_of(user: User, case: Case) -> MovingHouse | None:
    """Return the move of the person of a case, if there is one."""
    rows = MovingHouse.objects.visible_to(user, case).filter(case=case)
    return rows.select_related("case", "to_body__municipality", "exchange", "actor").with_keys().first()


def move_page(user: User, case: Case) -> dict[str, Any]:
    """Return the six steps of a move, each with where it stands and the way to it (rules.md, EXC-07)."""
    moving = move_of(user, case)
    if moving is None:
        return {"moving": None}
    sent = (
        Exchange.objects.visible_to(user, case)
        .filter(case=case, to_body=moving.to_body_id)
        .order_by("-created_at")
        .first()
    )
    settle = reverse("cases:settle_move", args=[moving.pk]) if policies.can_settle_move(user, moving) else ""
    exchange_url = reverse("cases:exchanges", args=[case.pk])
    close = reverse("cases:close", args=[case.pk])
    outcome = moving.get_stays_on_display() if moving.stays_on else _("wordt afgesloten")
    steps = [
        (_("Dag en bewijs van de verhuizing"), moving.decided_on, "", ""),
        (
            _("Ronde langs wie inbracht (Wet PARTA, artikel 7)"),
            sent and sent.decided_on,
            exchange_url,
            _("Naar de uitwisseling"),
        ),
        (_("Verzonden naar het casusoverleg daar"), sent and sent.sent_on, exchange_url, _("Naar de uitwisseling")),
        (_("Daar aangemeld en zelf gewogen"), sent and sent.referral_reference and sent.answered_on, "", ""),
        (_("Wat de casus hier doet, en open taken overgedragen"), moving.settled_on, settle, _("Rond af")),
    ]
    if not moving.stays_on:
        steps.append((_("Casus hier afgesloten"), None, close if moving.settled_on else "", _("Sluit de casus af")))
    duties = DutyHandedOver.objects.visible_to(user).filter(moving_house=moving)
    return {"moving": moving, "steps": steps, "outcome": outcome, "duties": list(duties), "sent": sent}


# --- the case page ------------------------------------------------------------------------------------------------
def _act(case: Case, user: User) -> Act | None:
    if not policies.can_prepare_exchange(user, case):
        return None
    label = _("Wissel uit met een andere gemeente")
    return Act(label=label, url=reverse("cases:exchanges", args=[case.pk]), primary=False)


def _move_act(case: Case, user: User) -> Act | None:
    if not policies.can_prepare_exchange(user, case):
        return None
    return Act(label=_("De persoon is verhuisd"), url=reverse("cases:move", args=[case.pk]), primary=False)


def _unsent(case: Case, user: User) -> QuerySet:
    return Exchange.objects.visible_to(user, case).filter(case=case, sent_on__isnull=True)


def _unsettled(case: Case, user: User) -> QuerySet:
    return MovingHouse.objects.visible_to(user, case).filter(case=case, settled_on__isnull=True)


def _sent(case: Case, user: User) -> QuerySet:
    rows = Exchange.objects.visible_to(user, case).filter(case=case, sent_on__isnull=False)
    return moment_rows(rows, on="sent_on", at="created_at", code="exchange")


def _moved(case: Case, user: User) -> QuerySet:
    rows = MovingHouse.objects.visible_to(user, case).filter(case=case)
    return moment_rows(rows, on="moved_on", at="created_at", code="move")


register_act(_act)
register_act(_move_act)
register_duty(
    "exchange",
    _unsent,
    what=_("Uitwisseling: deelnemers antwoorden"),
    page="cases:exchanges",
    on="answer_before",
    of_case=True,
)
register_duty(
    "move",
    _unsettled,
    what=_("De verhuizing afronden"),
    page="cases:move",
    on="decided_on",
    of_case=True,
    blocks=True,
)
register_moments("exchange", _("Verzonden naar een andere gemeente"), _sent)
register_moments("move", _("Verhuizing"), _moved)
