"""Re-exports the models of the steps, for Django."""

from retention.certificates.models import DestructionCertificate
from retention.destruction.models import DestructionRun, LedgerItem
from retention.terms.models import PlannedDestruction

__all__ = ["DestructionCertificate", "DestructionRun", "LedgerItem", "PlannedDestruction"]
