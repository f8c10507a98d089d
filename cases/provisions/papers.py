"""What is provided, on paper for who receives it: the statements that may leave, their origin, and the duties."""

import json
from collections.abc import Sequence
from pathlib import Path

import typst
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.contributions import sections as contributions
from cases.contributions.models import Contribution
from cases.provisions.models import Provision, ProvisionKind
from parta.accounts.models import User
from parta.templatetags.parta import day, moment

SHEET = Path(__file__).with_name("paper.typ")


def render(user: User, provision: Provision, rows: Sequence[Contribution]) -> bytes:
    """Return the paper as PDF/UA; organisations are named, their people are not (features F66)."""
    data = {
        "title": f"{_('Verstrekking')} {provision.reference}",
        "watermark": f"{user.name} · {moment(timezone.now())} · {provision.reference}",
        "rows": [[str(label), text] for label, text in _rows(provision) if text],
        "items": [_item(row) for row in rows],
        "duties": _duties(provision),
    }
    return typst.compile(SHEET, sys_inputs={"data": json.dumps(data)}, pdf_standards=["ua-1"])


def receiver_of(provision: Provision) -> str:
    """Return who receives it, in words."""
    if provision.third_party is not None:
        return provision.third_party.organisation
    return provision.to_participant.name if provision.to_participant else provision.receiver


def _rows(provision: Provision) -> list[tuple[str, str]]:
    return [
        (_("Soort"), str(provision.get_kind_display())),
        (_("Ontvanger"), receiver_of(provision)),
        (_("Verstrekt door"), provision.participant.name),
        (_("Datum"), day(provision.carried_out_on)),
        (_("Grondslag"), provision.article),
        (_("Waarom nodig"), provision.necessity),
        (_("Wat"), provision.what),
    ]


def _item(row: Contribution) -> dict[str, str]:
    said = contributions.statement_of(row)
    meta = [said["kind"], day(said["date"]), *map(str, said["marks"])]
    return {"title": row.participant.name, "text": row.text, "meta": " · ".join(str(one) for one in meta)}


def _duties(provision: Provision) -> list[str]:
    """The duties that go along on paper, by receiver and by what it receives. Rule: DER-07, SEC-04."""
    lines = [
        _(
            "Houd deze gegevens geheim (Wet PARTA, artikel 17). Politie- en justitiegegevens: ook Wpg, artikel 7, en "
            "Wjsg, artikel 52. Verwerk ze alleen in een goed beveiligd systeem (Wet PARTA, artikel 14, derde lid)."
        )
    ]
    if provision.kind == ProvisionKind.THIRD_PARTY:
        lines.append(
            _(
                "U doet mee als derde, voor deze casus. Gebruik de gegevens alleen voor uw rol in het plan, meld wat "
                "niet klopt, en vernietig ze zodra u bericht krijgt (Wet PARTA, artikelen 3, 9 en 10)."
            )
        )
    return lines
