"""Finland's law: one folder a branch, rule and dated YAML side by side."""

from functools import lru_cache
from pathlib import Path

from ...law import Law, read_law


@lru_cache(maxsize=1)
def law_of_finland() -> Law:
    """The whole body of law, read once."""
    return read_law([Path(__file__).parent], "finland")
