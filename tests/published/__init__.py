"""Examples that authorities and acts give, or that were worked out by hand from them, asked of a
whole comparison and not of a rule alone.
"""
