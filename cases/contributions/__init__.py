"""What a participant brings in, item by item, or refuses (WET 4, 8; BESL 6, 10)."""
