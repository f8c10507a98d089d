"""The participants close; the case is shielded (WET 6(3))."""
