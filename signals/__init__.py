"""Before the table: reports, referrals, informing and the weighing (WET 5, 11)."""
