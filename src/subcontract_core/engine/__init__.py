"""One model through its hooks with money conserved, and many models beside today."""
