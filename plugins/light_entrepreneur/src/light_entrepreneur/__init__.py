"""Models in which nobody employs: an invoicing service bills each client's gig (Siun sote)."""
