"""What the public desk shows: municipalities and what is published about their contact point, no person."""

from django.db.models import QuerySet

from parta.organisations.models import ConsultationBody


def desks(search: str = "") -> QuerySet[ConsultationBody]:
    """The contact points, of the municipalities whose name holds what was typed. Legal basis: BESL 2(2)."""
    rows = ConsultationBody.objects.select_related("municipality").order_by("municipality__name")
    return rows.filter(municipality__name__icontains=search) if search else rows


def desk_of(slug: str) -> ConsultationBody | None:
    """The contact point of one municipality."""
    return desks().filter(municipality__slug=slug).first()
