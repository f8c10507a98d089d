"""Telling each data subject, or the written motivation not to (WET 11, BESL 4)."""
