"""Who may be here: each participant designates its own people, ends that, and records their trainings (WET 12, 13)."""
