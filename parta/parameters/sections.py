"""What the page of parameters shows: what is still to be decided first, then what was decided, then the law."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from parta.accounts.models import User
from parta.organisations.models import ConsultationBody
from parta.parameters import values
from parta.parameters.defaults import DEFAULTS, LAW, STANDINGS, Parameter
from parta.parameters.forms import BodyForm
from parta.parameters.models import LegalParameter, overview
from parta.parameters.policies import can_record_parameters, readable_bodies
from parta.templatetags.parta import article


@dataclass(frozen=True)
class Row:
    """One parameter as the page shows it."""

    parameter: Parameter
    decided: LegalParameter | None
    words: str
    proposal: str
    standing: str
    source: str
    is_open: bool
    group: str
    url: str


def page_of(user: User, wanted: str | None) -> dict[str, Any]:
    """Return everything of the page of one casusoverleg; raise Http404 for one that is not this person's."""
    bodies = list(readable_bodies(user))
    body = _chosen(bodies, wanted)
    if body is None:
        return {"body": None}
    url = reverse("parameters:record", args=[body.pk]) if can_record_parameters(user, body) else ""
    rows = sorted((row_of(*pair, url) for pair in overview(body)), key=_place)
    chooser = BodyForm(initial={"overleg": str(body.pk)}, bodies=bodies) if len(bodies) > 1 else None
    waiting = sum(row.is_open and row.parameter.critical for row in rows)
    return {"body": body, "chooser": chooser, "rows": rows, "count": _counted(waiting), "record_url": url}


def _chosen(bodies: list[ConsultationBody], wanted: str | None) -> ConsultationBody | None:
    found = next((body for body in bodies if wanted in {None, str(body.pk)}), None)
    if found is None and wanted is not None:
        raise Http404
    return found


def row_of(parameter: Parameter, decided: LegalParameter | None, url: str = "") -> Row:
    """Return one parameter with the value that holds today; a decision that gives nothing leaves it open (RET-20)."""
    is_law = parameter.standing == LAW
    is_open = not is_law and (decided is None or decided.value is None)
    value = decided.value if decided and not is_law else parameter.value
    proposal = values.in_words(parameter, parameter.proposal) if is_open and parameter.proposal is not None else ""
    return Row(
        parameter=parameter,
        decided=None if is_law else decided,
        words=values.in_words(parameter, value),
        proposal=proposal,
        standing=STANDINGS[parameter.standing],
        source=article(parameter.source),
        is_open=is_open,
        group=_group(parameter, is_law, is_open),
        url=f"{url}?parameter={parameter.key}" if url and not is_law else "",
    )


def chosen_parameter(key: str | None) -> Parameter | None:
    """Return the parameter that an address names; raise Http404 for one that is law or unknown."""
    if key is None:
        return None
    parameter = DEFAULTS.get(key)
    if parameter is None or parameter.standing == LAW:
        raise Http404
    return parameter


def beside(body: ConsultationBody, parameter: Parameter | None) -> dict[str, Any]:
    """Return what stands beside the form: the parameter as it is now."""
    if parameter is None:
        return {"row": None}
    held = LegalParameter.objects.in_force().filter(body=body, key=parameter.key).first()
    return {"row": row_of(parameter, held)}


def _group(parameter: Parameter, is_law: bool, is_open: bool) -> str:
    if is_law:
        return _("Staat in de wet")
    if not is_open:
        return _("Vastgesteld door de deelnemers")
    return _("Kritiek en nog niet vastgesteld") if parameter.critical else _("Nog niet vastgesteld")


def _place(row: Row) -> tuple[bool, bool, bool]:
    return row.parameter.standing == LAW, not row.is_open, not row.parameter.critical


def _counted(waiting: int) -> str:
    """How many critical parameters wait for a decision, in words. Rule: GOL-08."""
    if not waiting:
        return ""
    words = ngettext(
        "%(number)s kritieke parameter is nog niet vastgesteld door de deelnemers.",
        "%(number)s kritieke parameters zijn nog niet vastgesteld door de deelnemers.",
        waiting,
    )
    return words % {"number": waiting}
