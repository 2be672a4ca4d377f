"""Benefits paid without right and asked back (takaisinperintä)."""

from .claim import asked_back, instalments, lapses, reachable

__all__ = ["asked_back", "instalments", "lapses", "reachable"]
