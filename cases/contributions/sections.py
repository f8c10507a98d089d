"""What was brought in, as the case page and the list show it."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, QueryDict
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.contributions.models import (
    Contribution,
    Correction,
    IncorrectReport,
    ProvisionRefusal,
    RelatedPerson,
    SourceFeedback,
)
from cases.contributions.policies import can_contribute, usable
from cases.dossier.models import Case
from cases.dossier.registry import (
    Act,
    Relation,
    Section,
    moment_rows,
    phase_dates,
    register_act,
    register_duty,
    register_moments,
    register_relations,
    register_section,
)
from cases.participants.policies import leads, participants_at, sits_for
from parta.accounts.models import User
from parta.templatetags.parta import day, moment
from signals.referrals.models import ProvisionBasis
from signals.reports.models import StatementKind

PAGE = 50
RECENT = 5
ORIGIN = {
    ProvisionBasis.WPG_20_4: _("Politiegegeven"),
    ProvisionBasis.WJSG_39FB: _("Strafvorderlijk gegeven"),
    ProvisionBasis.WJSG_51CB: _("Tenuitvoerleggingsgegeven"),
    ProvisionBasis.WJSG_8A: _("Justitieel gegeven"),
}
"""The mark of police and justice data, on every page that shows the statement. Rule: DAT-12."""


def statement_of(contribution: Contribution, mine: frozenset[UUID] | None = None) -> dict[str, Any]:
    """Return one statement for a page; a folded one without its text, so that nothing is decrypted unasked.

    `mine`: for which participants the reader sits here; without it nothing is offered to be done.
    """
    gone = contribution.removed_on is not None
    folded = contribution.is_folded and not gone
    has_file = bool(contribution.file_stored)
    return {
        "id": contribution.pk,
        "kind": contribution.get_kind_display(),
        "category": contribution.get_category_display(),
        "source": contribution.participant.name,
        "date": contribution.contributed_on,
        "marks": _marks(contribution),
        "how_sure": "" if folded or gone else contribution.how_sure,
        "text": "" if folded or gone else contribution.text,
        "gone": _gone(contribution) if gone else "",
        "special_url": reverse("cases:special", args=[contribution.pk]) if folded else "",
        "file_url": reverse("cases:file", args=[contribution.pk]) if has_file else "",
        "file_name": contribution.file_name if has_file and not folded else "",
        "file_size": filesizeformat(contribution.file_size) if has_file else "",
        "links": _links(contribution, mine) if mine and not gone else [],
    }


def _marks(contribution: Contribution) -> list[Any]:
    """What travels with a statement on screen and on paper: origin, doubt, correction, for whom."""
    marks = [ORIGIN[contribution.basis]] if contribution.basis in ORIGIN else []
    if contribution.is_criminal_data:
        marks.append(_("Strafrechtelijk"))
    if contribution.awaits_confirmation:
        marks.append(gettext("Ingebracht namens %(name)s, te bevestigen") % {"name": contribution.participant.name})
    if getattr(contribution, "is_doubted", False):
        marks.append(_("In onderzoek"))
    if contribution.contested_on:
        marks.append(_("Betwist"))
    if contribution.corrected_on:
        marks.append(gettext("Gecorrigeerd op %(day)s") % {"day": day(contribution.corrected_on)})
    if contribution.audience:
        marks.append(_("Niet voor de hele tafel"))
    return marks


def _gone(contribution: Contribution) -> str:
    why = contribution.get_removal_display()
    return gettext("Verwijderd op %(day)s: %(why)s.") % {"day": day(contribution.removed_on), "why": why}


def _links(contribution: Contribution, mine: frozenset[UUID]) -> list[tuple[Any, str]]:
    """What somebody at the table may do with it; the policy is asked again on the page itself."""
    pk, links = contribution.pk, []
    if contribution.participant_id in mine and contribution.awaits_confirmation:
        links.append((_("Bevestig"), reverse("cases:confirm_statement", args=[pk])))
    elif contribution.participant_id in mine:
        links.append((_("Corrigeer"), reverse("cases:correct", args=[pk])))
        links.append((_("Niet meer nodig"), reverse("cases:remove_statement", args=[pk])))
    elif not getattr(contribution, "is_doubted", False):
        links.append((_("Klopt niet"), reverse("cases:report_incorrect", args=[pk])))
    return links


def watermark_of(user: User, contribution: Contribution) -> str:
    """Return what stands across a page: who reads it, when, of which case."""
    return f"{user.name} · {moment(timezone.now())} · {contribution.case.reference}"


def newest(user: User, case: Case, number: int = RECENT) -> list[Contribution]:
    """Return the last contributions of a case."""
    return list(_rows(user, case)[:number])


def choosable(user: User, case: Case) -> QuerySet[Contribution]:
    """Return the statements that a text may rest on, newest first."""
    return usable(_rows(user, case))


def since(user: User, case: Case, moment_of: datetime | None) -> list[Contribution]:
    """Return what was brought in since a moment, or the last few when there is none."""
    rows = _rows(user, case)
    return list(rows.filter(created_at__gt=moment_of)[:PAGE] if moment_of else rows[:RECENT])


def form_choices(user: User, case: Case) -> dict[str, Any]:
    """Return what the form for a statement lets one choose."""
    related = (
        RelatedPerson.objects.visible_to(user, case).filter(case=case, ended_on__isnull=True).select_related("case")
    )
    has_plan = phase_dates(case).get("plan") is not None
    return {"related": related.with_keys(), "readers": participants_at(case), "has_plan": has_plan}


def reports_of(user: User, contribution: Contribution) -> list[IncorrectReport]:
    """Return what is said to be wrong with a statement and has not been decided."""
    rows = IncorrectReport.objects.visible_to(user).filter(contribution=contribution, correction__isnull=True)
    return list(rows.select_related("participant", "contribution__case").with_keys())


# --- the list -----------------------------------------------------------------------------------------------------
def list_page(user: User, case: Case, asked: QueryDict) -> dict[str, Any]:
    """Return one page of the list, by organisation and kind alone: never by a special category. Rule: SPC-05."""
    before, mine = asked.get("voor"), sits_for(user, case)
    chosen = {"van": asked.get("van", ""), "soort": asked.get("soort", "")}
    rows, next_url = page_of(user, case, before, chosen)
    kinds = [(value, label, value == chosen["soort"]) for value, label in StatementKind.choices]
    people = [(str(one.pk), one.name, str(one.pk) == chosen["van"]) for one in participants_at(case)]
    return {
        "items": [statement_of(row, mine) for row in rows],
        "next_url": next_url,
        "refusals": [] if before else refusals_of(user, case),
        "kinds": kinds,
        "organisations": people,
        "on_behalf_url": reverse("cases:contribute_on_behalf", args=[case.pk]) if leads(user, case) else "",
    }


def page_of(
    user: User, case: Case, before: str | None, chosen: dict[str, str]
) -> tuple[list[Contribution], str | None]:
    """Return one page of contributions, newest first, and the address of the next; a wrong key is no page."""
    rows = _rows(user, case)
    if chosen["van"]:
        rows = rows.filter(participant=_id(chosen["van"]))
    if chosen["soort"] in StatementKind.values:
        rows = rows.filter(kind=chosen["soort"])
    if before:
        edge = rows.filter(pk=_id(before)).first()
        if edge is None:
            raise Http404
        same_day = Q(contributed_on=edge.contributed_on)
        same_moment = same_day & Q(created_at=edge.created_at)
        rows = rows.filter(
            Q(contributed_on__lt=edge.contributed_on)
            | same_day & Q(created_at__lt=edge.created_at)
            | same_moment & Q(pk__lt=edge.pk)
        )
    page = list(rows[: PAGE + 1])
    kept = {name: value for name, value in chosen.items() if value}
    next_url = f"?{urlencode({**kept, 'voor': page[PAGE - 1].pk})}" if len(page) > PAGE else None
    return page[:PAGE], next_url


def refusals_of(user: User, case: Case) -> list[ProvisionRefusal]:
    """Return what participants did not provide, for weighty reasons."""
    return list(ProvisionRefusal.objects.visible_to(user, case).filter(case=case).select_related("participant"))


def _rows(user: User, case: Case) -> QuerySet[Contribution]:
    doubted = IncorrectReport.objects.filter(contribution=OuterRef("pk"), correction__isnull=True)
    rows = Contribution.objects.visible_to(user, case).filter(case=case).annotate(is_doubted=Exists(doubted))
    return rows.select_related("participant", "case").order_by("-contributed_on", "-created_at", "-pk").with_keys()


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None


# --- the case page ------------------------------------------------------------------------------------------------
def _section(case: Case, user: User) -> Section:
    mine = sits_for(user, case)
    context = {
        "items": [statement_of(row, mine) for row in newest(user, case)],
        "all_url": reverse("cases:contributions", args=[case.pk]),
    }
    return Section(template="cases/contributions/_recent.html", context=context)


def related_people(user: User, case: Case) -> list[RelatedPerson]:
    """Return the persons with a social relation that are in this case now."""
    rows = RelatedPerson.objects.visible_to(user, case).filter(case=case, ended_on__isnull=True)
    return list(rows.select_related("case", "participant").with_keys())


def _around(case: Case, user: User) -> Section:
    mine, leading = sits_for(user, case), leads(user, case)
    rows = [
        {
            "row": row,
            "end_url": reverse("cases:end_related", args=[row.pk]) if leading or row.participant_id in mine else "",
        }
        for row in related_people(user, case)
    ]
    url = reverse("cases:add_related", args=[case.pk]) if mine else ""
    context = {"people": rows, "add_url": url, "picture_url": reverse("cases:relations", args=[case.pk])}
    return Section(template="cases/contributions/_related.html", context=context)


def _relations(case: Case, user: User) -> list[Relation]:
    return [Relation(label=row.relation, why=row.relevance) for row in related_people(user, case)]


def _act(case: Case, user: User) -> Act | None:
    if not can_contribute(user, case):
        return None
    url = reverse("cases:contribute", args=[case.pk])
    return Act(label=_("Breng iets in"), url=url, primary=not leads(user, case))


def _on_behalf(case: Case, user: User) -> Act | None:
    if not leads(user, case):
        return None
    url = reverse("cases:contribute_on_behalf", args=[case.pk])
    return Act(label=_("Leg vast wat een deelnemer zei"), url=url, primary=False)


def _to_confirm(case: Case, user: User) -> QuerySet:
    rows = Contribution.objects.visible_to(user, case).filter(case=case, confirm_until__isnull=False)
    return rows.filter(confirmed_on__isnull=True, removed_on__isnull=True)


def _doubted(case: Case, user: User) -> QuerySet:
    return IncorrectReport.objects.visible_to(user, case).filter(contribution__case=case, correction__isnull=True)


def _unanswered(case: Case, user: User) -> QuerySet:
    rows = SourceFeedback.objects.visible_to(user, case).filter(correction__contribution__case=case)
    return rows.filter(answered_on__isnull=True)


def _untold(case: Case, user: User) -> QuerySet:
    rows = Correction.objects.visible_to(user, case).filter(contribution__case=case, feedback__isnull=True)
    return rows.exclude(outcome=Correction.Outcome.STANDS)


def _brought_in(case: Case, user: User) -> QuerySet:
    rows = Contribution.objects.visible_to(user, case).filter(case=case)
    return moment_rows(
        rows, on="contributed_on", at="created_at", code="contribution", organisation="participant__name"
    )


def _corrected(case: Case, user: User) -> QuerySet:
    rows = Correction.objects.visible_to(user, case).filter(contribution__case=case)
    whose = "contribution__participant__name"
    return moment_rows(rows, on="decided_on", at="created_at", code="correction", organisation=whose)


def _refused(case: Case, user: User) -> QuerySet:
    rows = ProvisionRefusal.objects.visible_to(user, case).filter(case=case)
    shape = {"on": "refused_on", "at": "refused_on", "organisation": "participant__name", "row": "case_id"}
    return moment_rows(rows, code="refusal", **shape)


register_section(40, _section, key="bijdragen", title=_("Laatste bijdragen"))
register_section(45, _around, key="omgeving", title=_("Om betrokkene heen"))
register_relations(_relations)
register_act(_act)
register_act(_on_behalf)
register_duty(
    "confirm",
    _to_confirm,
    what=_("%(name)s bevestigt een uitspraak"),
    page="cases:confirm_statement",
    on="confirm_until",
    name="participant__name",
    whose="participant",
)
register_duty(
    "doubted",
    _doubted,
    what=_("%(name)s gaat na of een uitspraak klopt"),
    page="cases:correct",
    on="decided_on",
    name="contribution__participant__name",
    row="contribution",
    whose="contribution__participant",
    blocks=True,
)
register_duty(
    "feedback",
    _unanswered,
    what=_("Een bron antwoordt op een terugmelding"),
    page="cases:answer_feedback",
    on="due_on",
    whose="correction__contribution__participant",
)
register_duty(
    "untold",
    _untold,
    what=_("De bron van een fout gegeven is nog niet ingelicht"),
    page="cases:send_feedback",
    on="decided_on",
    whose="contribution__participant",
)
register_moments("contribution", _("Uitspraak ingebracht"), _brought_in)
register_moments("correction", _("Uitspraak nagegaan of gecorrigeerd"), _corrected)
register_moments("refusal", _("Niet verstrekt, om zwaarwegende redenen"), _refused)
