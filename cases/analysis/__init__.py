"""The joint answer: further indications of risk, or not (WET 6(1), BESL 16(a))."""
