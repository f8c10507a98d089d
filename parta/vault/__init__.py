"""Encrypted fields and files: one key per unit of destruction, in a database of their own."""
