"""Statements of destruction: the list, one statement, its paper."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from parta.access.views import ListPage, PageView
from retention.certificates import policies, sections, services
from retention.certificates.models import DestructionCertificate


class CertificateListView(ListPage):
    model = DestructionCertificate
    policy = policies.can_see_certificates
    select_related = ("run", "consultation_body__municipality")
    order_field = "issued_at"
    template_name = "retention/certificates/list.html"
    heading = _("Verklaringen van vernietiging")
    lead = _("Wat is vernietigd, waarom en wanneer. Nooit over wie.")

    def crumbs(self):
        return [(_("Bewaren en vernietigen"), reverse("retention:terms"))]


class CertificateView(PageView):
    model = DestructionCertificate
    select_related = ("run", "consultation_body__municipality")
    template_name = "retention/certificates/certificate.html"
    heading = _("Verklaring van vernietiging")

    def crumbs(self):
        return [(_("Verklaringen van vernietiging"), reverse("retention:certificates"))]

    def get_context_data(self, **kwargs):
        pdf_url = reverse("retention:certificate_pdf", args=[self.object.pk])
        rows = sections.statement(self.object)
        return super().get_context_data(rows=rows, ref=self.object.reference, pdf_url=pdf_url, **kwargs)


class CertificatePdfView(PageView):
    heading = _("Verklaring van vernietiging als pdf")
    model = DestructionCertificate
    select_related = ("run", "consultation_body__municipality")

    def render_to_response(self, context, **kwargs):
        name = f"verklaring-van-vernietiging-{self.object.reference}.pdf"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(services.render_pdf(self.object), content_type="application/pdf", headers=headers)
