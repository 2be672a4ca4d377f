"""Sums over documents: balances, and who has each euro of a price."""
