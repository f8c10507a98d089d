"""The integral plan with its actions (WET 6(1)-(2))."""
