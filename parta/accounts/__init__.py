"""Persons, and the designations that say what they may do."""
