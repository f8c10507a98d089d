"""The platform: knows no signal and no case."""

from parta.celery import app as celery_app

__all__ = ["celery_app"]
