"""Requests of the person concerned, apart from any case (BESL 2-3, AVG 12-22)."""
