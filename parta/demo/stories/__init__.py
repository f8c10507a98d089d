"""Some forty fictitious subjects, each with a story that a practitioner finds plausible; no real person is meant."""

from parta.demo.stories import kranenbroek, lindehorst, oosterveen
from parta.demo.story import Report, Request, Story

_MODULES = (oosterveen, lindehorst, kranenbroek)
STORIES: tuple[Story, ...] = tuple(story for module in _MODULES for story in module.STORIES)
REPORTS: tuple[Report, ...] = tuple(report for module in _MODULES for report in module.REPORTS)
REQUESTS: tuple[Request, ...] = tuple(request for module in _MODULES for request in module.REQUESTS)
