"""The run, its ledger of random ids, resuming, the scan for leftovers, the replay after a restore (WET 9)."""
