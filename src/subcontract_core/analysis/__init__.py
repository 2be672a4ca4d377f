"""Questions asked on top of a comparison: why, how much further, what moves the answer."""
