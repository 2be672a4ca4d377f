"""A month in play: decks of cards, what each does to a scenario, what every model makes of it."""

from .deck import Card, Deck
from .reading import bundled_decks, load_deck
from .replay import Played, by_weeks, play

__all__ = ["Card", "Deck", "Played", "bundled_decks", "by_weeks", "load_deck", "play"]
