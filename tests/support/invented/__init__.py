"""A made-up country with one tax, one benefit and one model, so that engine tests need no
Finnish law.
"""
