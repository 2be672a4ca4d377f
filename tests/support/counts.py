"""How much the tests went through, for the last lines of a run: a test that asks nothing would
otherwise pass unseen.
"""

COUNTS: dict[str, int] = {}


def count(what: str, many: int = 1) -> None:
    """Add to what has been gone through."""
    COUNTS[what] = COUNTS.get(what, 0) + many
