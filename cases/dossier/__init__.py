"""The case, opened from a composition; who holds a grant on it (WET 2, 5(5))."""
