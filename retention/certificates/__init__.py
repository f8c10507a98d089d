"""The statement of destruction, without personal data, kept for ever (Archiefbesluit 1995, 8)."""
