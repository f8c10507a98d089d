"""Issuing the statement of one run, exactly once, and putting it on paper."""

import json
from pathlib import Path

import typst
from django.utils import timezone
from django.utils.translation import gettext as _

from parta.access.references import next_reference
from parta.templatetags.parta import day
from retention.certificates.models import DestructionCertificate
from retention.certificates.sections import statement
from retention.destruction.models import DestructionRun, LedgerItem
from retention.destruction.registry import register_finisher

SHEET = Path(__file__).with_name("certificate.typ")


@register_finisher
def issue_certificate(run: DestructionRun) -> DestructionCertificate:
    """State that a run destroyed a file: kind, ground, way, date and numbers; never who. Once per run.

    Legal basis: Archiefbesluit 1995, 8. Rule: RET-18.
    """
    issued = DestructionCertificate.objects.filter(run=run).first()
    if issued is not None:
        return issued
    now = timezone.now()
    items = list(LedgerItem.objects.filter(run=run))
    certificate = DestructionCertificate(
        reference=next_reference(DestructionCertificate, "C", timezone.localdate(now)),
        run=run,
        consultation_body_id=run.consultation_body_id,
        root_kind=run.root_kind,
        term=run.term,
        rows=sum(len(item.row_ids) for item in items),
        keys=sum(len(item.key_ids) for item in items),
        files=sum(len(item.files) for item in items),
        issued_at=now,
    )
    certificate.full_clean()
    certificate.save(force_insert=True)
    return certificate


def render_pdf(certificate: DestructionCertificate) -> bytes:
    """Return the statement as PDF. Legal basis: Archiefbesluit 1995, 8."""
    inputs = {
        "title": _("Verklaring van vernietiging"),
        "reference": certificate.reference,
        "rows": json.dumps([[str(label), str(text)] for label, text in statement(certificate)]),
        "law": _(
            "Opgemaakt volgens artikel 8 van het Archiefbesluit 1995. Deze verklaring bevat geen persoonsgegevens en "
            "wordt blijvend bewaard."
        ),
        "mark": _("Fictieve gegevens") if certificate.consultation_body.municipality.is_fictitious else "",
        "issued": day(certificate.issued_at),
    }
    return typst.compile(SHEET, sys_inputs=inputs)
