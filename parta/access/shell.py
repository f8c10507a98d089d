"""What every page of the staff side shows: navigation by function, who you are, whether this is the demonstration."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

NAVIGATION = (
    # group, url name, label, functions (empty: everyone with a designation)
    (_("Werk"), "worklist:index", _("Werkvoorraad"), ()),
    (_("Werk"), "cases:list", _("Casussen"), ("table_member", "weigher", "process_manager", "case_coordinator")),
    (_("Werk"), "cases:meetings", _("Vergaderingen"), ("table_member", "process_manager", "case_coordinator")),
    (_("Signalen"), "signals:reports", _("Meldingen"), ("intake_officer",)),
    (_("Signalen"), "signals:referrals", _("Aanmeldingen"), ("table_member", "weigher", "process_manager")),
    (
        _("Signalen"),
        "worklist:known",
        _("Bekend hier?"),
        ("intake_officer", "table_member", "weigher", "case_coordinator", "process_manager"),
    ),
    (_("Signalen"), "signals:weighing_agenda", _("Agenda van de weging"), ("weigher", "process_manager")),
    (_("Signalen"), "governance:weighing_table", _("Weegtafel"), ("weigher", "process_manager")),
    (_("Signalen"), "signals:questions", _("Vragen over informeren"), ("table_member", "weigher", "case_coordinator")),
    (_("Contactpunt"), "contactpoint:requests", _("Verzoeken"), ("contact_point_officer",)),
    (_("Contactpunt"), "signals:informing", _("Informeren"), ("contact_point_officer",)),
    (_("Bewaren"), "retention:terms", _("Termijnen"), ("process_manager", "privacy_officer")),
    (_("Bewaren"), "retention:certificates", _("Vernietigingen"), ("process_manager", "privacy_officer")),
    (_("Toezicht"), "lawfulness:trail", _("Logging"), ("privacy_officer",)),
    (_("Beheer"), "governance:designations", _("Aanwijzingen"), ("authorisation_officer",)),
    (_("Beheer"), "parameters:list", _("Parameters"), ("privacy_officer", "process_manager", "coordinating_dpo")),
)


def shell(request: HttpRequest) -> dict:
    """Return the context of the shell; no query beyond the designations that the request needs anyway."""
    context = {"demo": settings.DEMO, "brand": settings.BRAND, "session_seconds": settings.SESSION_IDLE_SECONDS}
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or getattr(request, "is_error", False):
        return context
    try:
        designations = user.designations_in_force
    except Exception:
        # An error page must render also when the database does not answer.
        return context
    groups: dict[str, dict] = {}
    for title, name, label, functions in NAVIGATION:
        if functions and not user.has_function(*functions):
            continue
        group = groups.setdefault(str(title), {"title": title, "links": []})
        url = reverse(name)
        current = request.path == url or (url != "/" and request.path.startswith(url))
        group["links"].append({"url": url, "label": label, "current": current})
    lines = [f"{d.function_labels}, {d.participant.name}" for d in designations]
    role_line = lines[0] + (f" (+{len(lines) - 1})" if len(lines) > 1 else "") if lines else ""
    return {**context, "nav": list(groups.values()), "role_line": role_line}
