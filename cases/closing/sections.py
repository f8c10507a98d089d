"""Closing on the case page: the act, the phase, and what will happen."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from cases.closing.models import Closing
from cases.closing.policies import can_close_case
from cases.contributions.models import Contribution
from cases.dossier.models import Case, CaseGrant
from cases.dossier.registry import Act, register_act, register_phase
from parta.access.sight import now_valid
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


def _act(case: Case, user: User) -> Act | None:
    if not can_close_case(user, case):
        return None
    return Act(label=_("Sluit de casus af"), url=reverse("cases:close", args=[case.pk]), primary=False)


def closed_on(case: Case) -> date | None:
    """Return the day of the closing."""
    return Closing.objects.filter(case=case).values_list("decided_on", flat=True).first()


register_act(_act)
register_phase("closing", closed_on)
