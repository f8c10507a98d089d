"""The public pages of one municipality (BESL 2)."""
