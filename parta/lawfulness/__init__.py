"""The privacy officer's room: the only place where the trail is read (WET 14(2))."""
