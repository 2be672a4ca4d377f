"""Tables that several faces share: frames, groups of equal people, pairs of reforms."""
