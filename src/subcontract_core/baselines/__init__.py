"""What is there before paid gigs: each person's own activity today, and the baseline models."""
