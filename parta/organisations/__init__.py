"""Municipalities with their standing casusoverleg, the six kinds of participant, and who supports them."""
