"""Re-exports the models of the steps, for Django."""

from contactpoint.requests.models import RequestTakenUp, RightsRequest

__all__ = ["RequestTakenUp", "RightsRequest"]
