"""What leaves the table, by kind; nothing else does (WET 3(3), 17; BESL 9, 11)."""
