"""What the statement says, for the page and for the paper alike."""

from django.conf import settings
from django.utils.translation import gettext as _

from parta.templatetags.parta import article, day, moment
from retention.certificates.models import DestructionCertificate
from retention.terms.models import Root, Term

GROUNDS = {
    Term.NO_LONGER_NECESSARY: "WET 9",
    Term.FIVE_YEARS: "WET 9",
    Term.NO_RISK: "BESL 16(a)",
    Term.NOT_TABLED: "BESL 16(b)",
    Term.REPORT: "AVG 5(1)(e)",
    Term.REQUEST: "AVG 5(1)(e)",
}
"""The provision on which each term rests."""


def statement(certificate: DestructionCertificate) -> list[tuple[str, str]]:
    """Return the statement as (label, text), for the page and for the paper."""
    run = certificate.run
    numbers = _("%(rows)d rijen, %(keys)d sleutels en %(files)d bestanden")
    return [
        (_("Zorgdrager"), _("Burgemeester van %(name)s") % {"name": certificate.consultation_body.municipality.name}),
        (_("Wat is vernietigd"), Root(certificate.root_kind).label.capitalize()),
        (_("Grond"), f"{Term(certificate.term).label.capitalize()} ({article(GROUNDS[certificate.term])})"),
        (_("Geplande datum"), day(run.planned_on)),
        (_("Uiterste datum"), day(run.legal_on)),
        (_("Rijen verwijderd op"), moment(run.rows_deleted_at)),
        (_("Vernietiging voltooid op"), moment(certificate.issued_at)),
        (_("Hoeveel"), numbers % {"rows": certificate.rows, "keys": certificate.keys, "files": certificate.files}),
        (_("Wijze"), way()),
        (
            _("Uitgevoerd door"),
            _("het systeem %(name)s, zonder tussenkomst van een persoon") % {"name": settings.BRAND},
        ),
    ]


def way() -> str:
    """Return in what way files are destroyed."""
    return _(
        "De rijen zijn uit de database verwijderd, met zoekwoorden en berichten. De sleutels waarmee de tekst was "
        "versleuteld zijn vernietigd en de bestanden zijn gewist. De overige sleutels zijn daarna opnieuw versleuteld "
        "onder een nieuwe sleutel; de oude bestaat niet meer. Kopieën van de database in back-ups zijn zonder sleutel "
        "onleesbaar en verlopen binnen 35 dagen."
    )
