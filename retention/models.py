"""Re-exports the models of the steps, for Django."""

from retention.certificates.models import DestructionCertificate
from retention.destruction.models import DestructionRun, LedgerItem

__all__ = ["DestructionCertificate", "DestructionRun", "LedgerItem"]
