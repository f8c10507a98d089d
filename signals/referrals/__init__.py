"""Referrals by a participant, quality checked; the data subject (WET 5(1), BESL 6-7)."""
