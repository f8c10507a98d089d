"""Reports by anyone to the mayor (WET 5(2))."""
