"""Closing on the case page: the act, the phase, and what will happen."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases.closing.models import Closing, ClosingProposal, ProposalAnswer
from cases.closing.policies import can_close_case, can_propose_closing, running_proposal
from cases.consultations.models import AgendaItem
from cases.contributions.models import Contribution
from cases.dossier import registry
from cases.dossier.models import Case, CaseGrant
from cases.dossier.registry import Act, Duty, Section, register_act, register_check, register_phase, register_section
from cases.participants.policies import leads, participants_at, sits_for
from parta.access.sight import holds, now_valid
from parta.accounts.models import User


def consequences(case: Case) -> dict[str, Any]:
    """Return what goes and what stays, by number, for the page that asks to confirm."""
    running = CaseGrant.objects.filter(now_valid(), content_object=case)
    people = running.values("user").distinct().count()
    statements = Contribution.objects.filter(case=case).count()
    access = ngettext(
        "de toegang van %(n)d persoon, ook uw eigen: meteen",
        "de toegang van %(n)d personen, ook uw eigen: meteen",
        people,
    )
    kept = ngettext(
        "%(n)d bijdrage, afgeschermd tot de vernietiging",
        "%(n)d bijdragen, afgeschermd tot de vernietiging",
        statements,
    )
    goes = [access % {"n": people}, gettext("de vindbaarheid van de casus op naam")]
    stays = [
        kept % {"n": statements},
        gettext("verzoeken van betrokkene en het besluit over informeren: die blijven bij het contactpunt (CLO-07)"),
    ]
    return {"what_goes": goes, "what_stays": stays}


def readiness(user: User, case: Case) -> dict[str, Any]:
    """Return what must be done first, what goes on after the closing, and who agreed already (rules.md, CLO-07)."""
    found = registry.checks(case, user)
    proposal = running(user, case)
    return {
        "first": [duty for duty in found if duty["blocks"]],
        "goes_on": [duty for duty in found if not duty["blocks"]],
        "proposal": proposal,
        "answers": answers_of(user, proposal) if proposal else [],
        "provisions_url": reverse("cases:provisions", args=[case.pk]),
    }


def running(user: User, case: Case) -> ClosingProposal | None:
    """Return the proposal on which participants answer now."""
    return running_proposal(case) if holds(user, case) else None


def answers_of(user: User, proposal: ClosingProposal) -> list[tuple[str, Any]]:
    """Return each participant at the table with its answer."""
    rows = ProposalAnswer.objects.visible_to(user).filter(proposal=proposal)
    said = {row.participant_id: row for row in rows}
    found = []
    for participant in participants_at(proposal.case).order_by("name"):
        row = said.get(participant.pk)
        words = _("nog geen antwoord") if row is None else _("akkoord") if row.is_agreed else _("nog niet akkoord")
        found.append((participant.name, words))
    return found


def items_of(user: User, case: Case) -> QuerySet[AgendaItem]:
    """Return the meetings in which the case was discussed, the last one first."""
    rows = AgendaItem.objects.visible_to(user, case).filter(case=case, dropped_on__isnull=True)
    held = rows.filter(meeting__starts_at__lte=timezone.now(), meeting__cancelled_at__isnull=True)
    return held.select_related("meeting").order_by("-meeting__starts_at")


def initial_of(user: User, case: Case) -> dict[str, Any]:
    """Return with what the form begins: the words of the proposal, and who agreed to it."""
    proposal = running(user, case)
    if proposal is None:
        return {}
    agreed = ProposalAnswer.objects.visible_to(user).filter(proposal=proposal, is_agreed=True)
    return {
        "ground": proposal.ground,
        "no_longer_necessary_reason": proposal.no_longer_necessary_reason,
        "agreed": list(agreed.values_list("participant", flat=True)),
    }


def _act(case: Case, user: User) -> Act | None:
    if not can_close_case(user, case):
        return None
    return Act(label=_("Sluit de casus af"), url=reverse("cases:close", args=[case.pk]), primary=False)


def _propose_act(case: Case, user: User) -> Act | None:
    if not can_propose_closing(user, case):
        return None
    label = _("Stel voor de casus te sluiten")
    return Act(label=label, url=reverse("cases:propose_closing", args=[case.pk]), primary=False)


def _section(case: Case, user: User) -> Section | None:
    proposal = running(user, case)
    if proposal is None:
        return None
    context = {
        "proposal": proposal,
        "answers": answers_of(user, proposal),
        "answer_url": reverse("cases:answer_proposal", args=[proposal.pk]) if sits_for(user, case) else "",
        "withdraw_url": reverse("cases:withdraw_proposal", args=[proposal.pk]) if leads(user, case) else "",
    }
    return Section(template="cases/closing/_proposal.html", context=context)


def _open_duties(case: Case, user: User) -> list[Duty]:
    proposal = running(user, case)
    if proposal is None:
        return []
    silent = sum(str(words) == str(_("nog geen antwoord")) for _name, words in answers_of(user, proposal))
    if not silent:
        return []
    what = ngettext(
        "%(n)d deelnemer antwoordt of de casus sluit", "%(n)d deelnemers antwoorden of de casus sluit", silent
    )
    url = reverse("cases:answer_proposal", args=[proposal.pk]) if sits_for(user, case) else ""
    return [Duty(what=what % {"n": silent}, due_on=proposal.decided_on, url=url, blocks=False)]


def _closings(case: Case) -> QuerySet:
    return Closing.objects.filter(case=case)


register_section(10, _section, key="afsluiten", title=_("Voorstel om te sluiten"), in_brief=True)
register_act(_propose_act)
register_act(_act)
register_phase("closing", _closings)
register_check(70, _open_duties)
