"""What expires when, and its provable destruction (WET 9, BESL 16)."""
