"""Meetings: an agenda of cases and decisions; each sees only his own items (WET 2, 6(1))."""
