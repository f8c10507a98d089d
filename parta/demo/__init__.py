"""The roof for trying the product: embedded servers, the supervisor and a fictitious region; nothing imports it."""
