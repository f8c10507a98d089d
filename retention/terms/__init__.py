"""What expires when, derived from facts (WET 9, BESL 16)."""
