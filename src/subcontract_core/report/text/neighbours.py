"""The words of what else a person could be offered, for every face."""

from ...programme.neighbours import ASKED, Neighbour, Told
from .language import Language


def facts(one: Neighbour, language: Language) -> list[tuple[str, str, tuple[str, ...]]]:
    """What is asked of a neighbour, what the documents say, and their titles."""
    return [
        (language.text(f"neighbours.{name}"), said(one.facts[name], language), sources)
        for name in ASKED
        for sources in (one.facts[name].sources,)
    ]


def said(told: Told, language: Language) -> str:
    """The words of the documents, or that they do not say."""
    if not told.is_known:
        return language.text("nothing.not_in_the_sources")
    return language.pick(told.text)
