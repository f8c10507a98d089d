"""The one trail: who did, saw or was refused what, when and why."""
