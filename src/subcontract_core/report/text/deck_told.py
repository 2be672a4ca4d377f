"""What a deck of cards took for granted, in words for the trainer."""

from ...training import Played
from .language import Language


def waits_told(played: Played, language: Language) -> list[str]:
    """Which models pay only when a late buyer has paid: the deck made it up."""
    models = dict.fromkeys(model for card in played.deck for model in card.waits)
    names = [model_name(played, model, language) for model in models]
    return [language.text("training.waits", models="; ".join(names))] if names else []


def model_name(played: Played, model: str, language: Language) -> str:
    """A model's title, for a room."""
    return language.pick(played.plan.outcome(model).manifest.title)
