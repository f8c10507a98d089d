"""Consulting the other participants, and after a joint 'fits' gathering what they have (WET 5(3), WET 5(4))."""
