"""Template filters; the frontend part fills this."""

from django import template

register = template.Library()
