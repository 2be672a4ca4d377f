"""A slow, plain recomputation of a person's months, written from the law and not from the code.

Nothing here imports the rules of `finland/`: values stand in a table of their own
(`law_values`), sums are `fractions.Fraction` in euros, and each rule is a loop over months.
"""
