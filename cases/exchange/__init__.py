"""To the casusoverleg of another municipality, item by item; moving house (WET 7, 1(b))."""
