"""The table as a page shows it, and whom its forms let one choose."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.dossier.models import Case, CaseGrant, CaseMembership, ThirdParty
from cases.dossier.registry import Act, moment_rows, register_act, register_duty, register_moments, register_seats
from cases.participants import policies
from cases.participants.models import CaseRecusal, HandOver, TableDecision
from parta.access.sight import now_valid
from parta.accounts.models import Designation, Function, User
from parta.organisations.models import MUNICIPAL_KINDS, WEIGHING_PARTIES
from signals.weighing.services import SEATS, seats_in


# --- the page -----------------------------------------------------------------------------------------------------
def table_page(user: User, case: Case) -> dict[str, Any]:
    """Return who sits there, who left, third parties, what the three decide, and what this person may do."""
    rows, until = policies.table_of(case), _sight_until(case)
    return {
        "sitting": [_seat_row(user, row, until) for row in rows if row.left_on is None],
        "left": [row for row in rows if row.left_on is not None],
        "third_parties": [third_party_row(user, row) for row in third_parties_of(user, case)],
        "decisions": [decision_row(user, row) for row in decisions_of(user, case)],
        "hand_overs": [_hand_over_row(user, row) for row in _hand_overs(user, case)],
        "recusals": list(CaseRecusal.objects.visible_to(user, case).filter(case=case).select_related("actor")),
        "links": _links(user, case),
    }


def _sight_until(case: Case) -> dict[Any, Any]:
    """Until when each person sees the case; no entry: not any more; None: as long as he leads it."""
    held = CaseGrant.objects.filter(now_valid(), content_object=case, source__in=policies.WORKING)
    return dict(held.values_list("user", "valid_until"))


def _seat_row(user: User, row: CaseMembership, until: dict[Any, Any]) -> dict[str, Any]:
    gone = row.person_id not in until
    may = policies.can_remove_person(user, row)
    return {
        "row": row,
        "until": until.get(row.person_id),
        "state": _("ziet de casus niet meer") if gone else "",
        "remove_url": reverse("cases:remove_person", args=[row.pk]) if may else "",
    }


def third_parties_of(user: User, case: Case) -> list[ThirdParty]:
    """Return the register of third parties of a case."""
    rows = ThirdParty.objects.visible_to(user, case).filter(case=case).select_related("case", "compliance")
    return list(rows.with_keys())


def third_party_row(user: User, row: ThirdParty) -> dict[str, Any]:
    """Return one entry of the register with its state in words and what may be done."""
    today, signed = timezone.localdate(), getattr(row, "compliance", None)
    if row.ended_on:
        state = _("beëindigd")
    elif not policies.takes_part(row, today):
        state = _("termijn voorbij")
    else:
        state = _("heeft getekend") if signed else _("nog niet getekend")
    urls = {
        "sign_url": ("cases:sign_third_party", policies.can_sign_third_party),
        "end_url": ("cases:end_third_party", policies.can_end_third_party),
    }
    may = {name: reverse(page, args=[row.pk]) if can(user, row) else "" for name, (page, can) in urls.items()}
    return {"row": row, "state": state, "signed": signed, **may}


def decisions_of(user: User, case: Case) -> list[TableDecision]:
    """Return the changes that the three decide or decided, the newest first."""
    rows = TableDecision.objects.visible_to(user, case).filter(case=case)
    return list(rows.select_related("case", "participant", "person", "actor").with_keys())


def decision_row(user: User, row: TableDecision) -> dict[str, Any]:
    """Return one decision with who confirmed, in the order of the act, and what this person may do."""
    said = {one.party: one for one in row.confirmations.select_related("actor")}
    parties = [(party.label, said.get(party.value)) for party in WEIGHING_PARTIES]
    urls = {}
    if policies.can_confirm_table_change(user, row):
        urls["confirm_url"] = reverse("cases:confirm_table", args=[row.pk])
    if row.in_effect_on and policies.can_carry_out_table_change(user, row):
        urls["carry_out_url"] = reverse("cases:carry_out_table", args=[row.pk])
    if row.carried_out_on:
        state = _("uitgevoerd")
    else:
        state = _("geldt, nog uit te voeren") if row.in_effect_on else _("wacht op bevestiging")
    return {"row": row, "whom": _whom(row), "parties": parties, "state": state, **urls}


def _whom(row: TableDecision) -> str:
    if row.kind == TableDecision.Kind.ADMIT_THIRD_PARTY:
        return f"{row.organisation}, {row.third_name}" if row.third_name else row.organisation
    return f"{row.participant.name}, {row.person.name}" if row.person else row.participant.name


def _hand_overs(user: User, case: Case) -> QuerySet[HandOver]:
    rows = HandOver.objects.visible_to(user, case).filter(case=case)
    return rows.select_related("case", "from_person", "to_person").with_keys()


def _hand_over_row(user: User, row: HandOver) -> dict[str, Any]:
    may = policies.can_answer_hand_over(user, row)
    state = {None: _("wacht op antwoord"), True: _("aangenomen"), False: _("niet aangenomen")}[row.is_accepted]
    return {"row": row, "state": state, "url": reverse("cases:answer_hand_over", args=[row.pk]) if may else ""}


LINKS = (
    # what, url name, policy
    (gettext_lazy("Voeg een persoon toe"), "cases:add_person", policies.can_add_person),
    (gettext_lazy("Laat een deelnemer toe"), "cases:admit", policies.can_enter_table_change),
    (gettext_lazy("Laat een deelnemer van tafel gaan"), "cases:end_participant", policies.can_enter_table_change),
    (gettext_lazy("Laat een derde toe"), "cases:admit_third_party", policies.can_enter_table_change),
    (gettext_lazy("Draag de casus over"), "cases:hand_over", policies.can_hand_over),
    (gettext_lazy("Sluit een persoon uit"), "cases:exclude", policies.can_exclude),
    (gettext_lazy("Trek u terug uit deze casus"), "cases:step_out", policies.can_step_out),
)


def _links(user: User, case: Case) -> list[tuple[Any, str]]:
    return [(label, reverse(page, args=[case.pk])) for label, page, can in LINKS if can(user, case)]


# --- whom one may choose ------------------------------------------------------------------------------------------
def _designated(**participants: Any) -> list[Designation]:
    rows = Designation.objects.in_force().filter(functions__overlap=list(SEATS), **participants)
    return list(rows.select_related("participant", "user").order_by("participant__name", "user__name"))


def seats_to_admit(case: Case) -> list[Designation]:
    """Return who may come for a participant that is not there: of this casusoverleg, then of other municipalities."""
    here = set(policies.participants_at(case).values_list("pk", flat=True))
    own = [seat for seat in seats_in(case.consultation_body) if seat.participant_id not in here]
    known = {seat.pk for seat in own}
    elsewhere = [seat for seat in _designated(participant__kind__in=MUNICIPAL_KINDS) if seat.pk not in known]
    return own + [seat for seat in elsewhere if seat.participant_id not in here]


def seats_to_add(case: Case) -> list[Designation]:
    """Return who else may come for a participant that is there."""
    sitting = set(
        CaseMembership.objects.filter(case=case, left_on__isnull=True).values_list("participant_id", "person_id")
    )
    rows = _designated(participant__in=policies.participants_at(case))
    return [seat for seat in rows if (seat.participant_id, seat.user_id) not in sitting]


def people_to_exclude(user: User, case: Case) -> list[User]:
    """Return who was designated for a participant of this casusoverleg or of this table, oneself not."""
    rows = [*seats_in(case.consultation_body), *_designated(participant__in=policies.participants_at(case))]
    found = {seat.user_id: seat.user for seat in rows if seat.user_id != user.pk}
    return sorted(found.values(), key=lambda person: person.name)


def _coordinators(**participants: Any) -> list[User]:
    held = Designation.objects.in_force().filter(functions__contains=[Function.CASE_COORDINATOR], **participants)
    return list(User.objects.filter(pk__in=held.values("user")).order_by("name"))


def hand_over_choices(case: Case) -> dict[str, Any]:
    """Return who leads this case, and which colleagues may take over."""
    rows = CaseMembership.objects.filter(case=case, is_coordinator=True, left_on__isnull=True).select_related("person")
    leaders = [row.person for row in rows]
    able = _coordinators(participant__in=policies.participants_at(case))
    return {"leaders": leaders, "successors": [person for person in able if person not in leaders]}


def all_hand_over_choices(user: User) -> dict[str, Any]:
    """Return who leads cases that this person sees, and who may take them over."""
    rows = CaseMembership.objects.visible_to(user).filter(is_coordinator=True, left_on__isnull=True)
    leaders = list(User.objects.filter(pk__in=rows.values("person")).order_by("name"))
    return {"leaders": leaders, "successors": _coordinators(participant__in=rows.values("participant"))}


def handed_over_words(rows: list[HandOver]) -> str:
    """Say for how many cases a colleague was asked."""
    text = ngettext(
        "De collega is gevraagd voor %(n)d casus.", "De collega is gevraagd voor %(n)d casussen.", len(rows)
    )
    return text % {"n": len(rows)}


# --- the case page ------------------------------------------------------------------------------------------------
def _act(case: Case, user: User) -> Act | None:
    if not policies.can_see_table(user, case):
        return None
    return Act(label=gettext_lazy("Deelnemers en derden"), url=reverse("cases:table", args=[case.pk]), primary=False)


def _to_confirm(case: Case, user: User) -> QuerySet:
    rows = TableDecision.objects.visible_to(user, case).filter(case=case, carried_out_on__isnull=True)
    return rows.filter(in_effect_on__isnull=True)


def _to_carry_out(case: Case, user: User) -> QuerySet:
    rows = TableDecision.objects.visible_to(user, case).filter(case=case, carried_out_on__isnull=True)
    return rows.filter(in_effect_on__isnull=False)


def _over_time(case: Case, user: User) -> QuerySet:
    rows = ThirdParty.objects.visible_to(user, case).filter(case=case, ended_on=None)
    return rows.filter(ends_on__lt=timezone.localdate())


def _unsigned(case: Case, user: User) -> QuerySet:
    rows = ThirdParty.objects.visible_to(user, case).filter(case=case, ended_on=None, compliance__isnull=True)
    return rows.filter(ends_on__gte=timezone.localdate())


def _unanswered(case: Case, user: User) -> QuerySet:
    return HandOver.objects.visible_to(user, case).filter(case=case, answered_on__isnull=True)


def _joined(case: Case, user: User) -> QuerySet:
    rows = CaseMembership.objects.visible_to(user, case).filter(case=case)
    return moment_rows(rows, on="joined_on", at="joined_on", code="joined", organisation="participant__name")


def _left(case: Case, user: User) -> QuerySet:
    rows = CaseMembership.objects.visible_to(user, case).filter(case=case, left_on__isnull=False)
    return moment_rows(rows, on="left_on", at="left_on", code="left", organisation="participant__name")


def _third_party_came(case: Case, user: User) -> QuerySet:
    rows = ThirdParty.objects.visible_to(user, case).filter(case=case)
    return moment_rows(rows, on="admitted_on", at="admitted_on", code="third_party")


register_seats(policies.sits_for)
register_act(_act)
for _code, _rows, _what, _on, _blocks in (
    ("table", _to_confirm, gettext_lazy("De drie bevestigen een wijziging"), "decided_on", False),
    ("carry_out", _to_carry_out, gettext_lazy("Besluit over de deelnemers uitvoeren"), "in_effect_on", False),
    ("third_late", _over_time, gettext_lazy("Derde: termijn voorbij"), "ends_on", False),
    ("third_unsigned", _unsigned, gettext_lazy("Derde: nog niet getekend voor geheimhouding"), "", False),
    ("hand_over", _unanswered, gettext_lazy("Overdracht wacht op antwoord"), "decided_on", True),
):
    register_duty(_code, _rows, what=_what, page="cases:table", on=_on, of_case=True, blocks=_blocks)
register_moments("joined", gettext_lazy("Kwam aan tafel"), _joined)
register_moments("left", gettext_lazy("Ging van tafel"), _left)
register_moments("third_party", gettext_lazy("Een derde is toegelaten"), _third_party_came)
