"""What was brought in, as the case page and the list show it."""

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import Http404
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.contributions.models import Contribution, ProvisionRefusal
from cases.contributions.policies import can_contribute
from cases.dossier.models import Case
from cases.dossier.registry import Act, Section, register_act, register_section
from cases.participants.policies import leads
from parta.accounts.models import User
from signals.referrals.models import ProvisionBasis

PAGE = 50
RECENT = 5
ORIGIN = {
    ProvisionBasis.WPG_20_4: _("Politiegegeven"),
    ProvisionBasis.WJSG_39FB: _("Strafvorderlijk gegeven"),
    ProvisionBasis.WJSG_51CB: _("Tenuitvoerleggingsgegeven"),
    ProvisionBasis.WJSG_8A: _("Justitieel gegeven"),
}


def statement_of(contribution: Contribution) -> dict[str, Any]:
    """Return one statement for a page; a folded one without its text, so that nothing is decrypted unasked."""
    folded = contribution.is_folded
    marks = [ORIGIN[contribution.basis]] if contribution.basis in ORIGIN else []
    if contribution.is_criminal_data:
        marks.append(_("Strafrechtelijk"))
    return {
        "kind": contribution.get_kind_display(),
        "category": contribution.get_category_display(),
        "source": contribution.participant.name,
        "date": contribution.contributed_on,
        "marks": marks,
        "text": "" if folded else contribution.text,
        "special_url": reverse("cases:special", args=[contribution.pk]) if folded else "",
        "file_url": reverse("cases:file", args=[contribution.pk]) if contribution.file_stored else "",
        "file_name": contribution.file_name if contribution.file_stored and not folded else "",
        "file_size": filesizeformat(contribution.file_size) if contribution.file_stored else "",
    }


def newest(user: User, case: Case, number: int = RECENT) -> list[Contribution]:
    """Return the last contributions of a case."""
    return list(_rows(user, case)[:number])


def page_of(user: User, case: Case, before: str | None) -> tuple[list[Contribution], str | None]:
    """Return one page of contributions, newest first, and the address of the next; a wrong key is no page."""
    rows = _rows(user, case)
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
    return page[:PAGE], f"?voor={page[PAGE - 1].pk}" if len(page) > PAGE else None


def refusals_of(user: User, case: Case) -> list[ProvisionRefusal]:
    """Return what participants did not provide, for weighty reasons."""
    return list(ProvisionRefusal.objects.visible_to(user).filter(case=case).select_related("participant"))


def _rows(user: User, case: Case):
    rows = Contribution.objects.visible_to(user).filter(case=case).select_related("participant", "case")
    return rows.order_by("-contributed_on", "-created_at", "-pk").with_keys()


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None


def _section(case: Case, user: User) -> Section:
    context = {
        "items": [statement_of(row) for row in newest(user, case)],
        "all_url": reverse("cases:contributions", args=[case.pk]),
    }
    return Section(
        title=_("Laatste bijdragen"), template="cases/contributions/_recent.html", context=context, anchor="bijdragen"
    )


def _act(case: Case, user: User) -> Act | None:
    if not can_contribute(user, case):
        return None
    url = reverse("cases:contribute", args=[case.pk])
    return Act(label=_("Breng iets in"), url=url, primary=not leads(user, case))


register_section(40, _section)
register_act(_act)
