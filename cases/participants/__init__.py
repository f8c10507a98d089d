"""Who sits at the table for this case, and third parties without access (WET 3, 5(5); BESL 11)."""
