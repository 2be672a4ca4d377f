"""The answer as HTML: pure functions from a comparison and a language to a text. No number is
made here.
"""
