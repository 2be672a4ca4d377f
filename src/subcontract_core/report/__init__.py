"""One result, many faces; none of them computes anything."""
