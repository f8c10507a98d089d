"""Legal parameters per casusoverleg: value, source, proposed or decided."""
