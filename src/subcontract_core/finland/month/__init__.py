"""A person's month in the law's order: benefits, debts, taxes, social assistance."""
