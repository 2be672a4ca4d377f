"""Models in which the buyer of the work is the employer (Päijät-Häme)."""
