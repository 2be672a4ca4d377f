"""The words of what else a person could be offered, for every face."""

from collections.abc import Iterable

from ...programme.neighbours import ASKED, Neighbour, Told
from .language import Language


def facts(one: Neighbour, language: Language) -> list[tuple[str, str, tuple[str, ...]]]:
    """What is asked of a neighbour, what the documents say, and their titles."""
    return [
        (language.text(f"neighbours.{name}"), said(one.facts[name], language), sources)
        for name in ASKED
        for sources in (one.facts[name].sources,)
    ]


SHORT = ("fits", "back", "next")


def short_head(language: Language) -> list[str]:
    """The words above the columns of `short_rows`."""
    return [language.text(f"neighbours.{key}") for key in ("name", *SHORT)]


def short_rows(found: Iterable[Neighbour], language: Language) -> list[list[str]]:
    """A row a neighbour: its name, when it fits, the way back and what may follow, each with the
    titles of its documents.
    """
    return [
        [language.pick(one.title), *(_sourced(one.facts[name], language) for name in SHORT)]
        for one in found
    ]


def _sourced(told: Told, language: Language) -> str:
    titles = f" ({'; '.join(told.sources)})" if told.sources else ""
    return f"{said(told, language)}{titles}"


def said(told: Told, language: Language) -> str:
    """The words of the documents, or that they do not say."""
    if not told.is_known:
        return language.text("nothing.not_in_the_sources")
    return language.pick(told.text)
