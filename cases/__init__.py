"""At the table: the case from its composition to its closing (WET 2-8)."""
