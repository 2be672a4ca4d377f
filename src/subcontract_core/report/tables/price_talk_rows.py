"""The price beside a buyer's own staff and a contractor, in words."""

from collections.abc import Iterator
from fractions import Fraction

from ...analysis.price_talk import PriceTalk
from ...base.units import MINUTES
from ..text.language import Language

_MILLION = 1_000_000


def title(talk: PriceTalk, language: Language) -> str:
    """Which buyer, and how long the group is at work for it."""
    hours = language.written(talk.minutes, MINUTES)
    return language.text("talk.title", buyer=talk.buyer.id, hours=hours)


def rows(talk: PriceTalk, language: Language) -> list[list[str]]:
    """A row a way to have the work done: name and cost over all months."""
    names = ("here", "guiding", "own", "contractor")
    said = (True, talk.buyer.guiding, talk.buyer.own_hour, talk.buyer.contractor_hour)
    return [
        [language.text(f"talk.{name}"), _cost(name, talk, language)]
        for name, given in zip(names, said, strict=True)
        if given is not None
    ]


def _cost(name: str, talk: PriceTalk, language: Language) -> str:
    cents = getattr(talk, name)
    if cents is not None:
        return language.money(cents)
    return language.text("page.unknown" if name == "here" else "nothing.not_given")


def sentences(talk: PriceTalk, language: Language) -> list[str]:
    """From where on the group costs less than the buyer's own staff."""
    return list(_sentences(talk, language))


def _sentences(talk: PriceTalk, language: Language) -> Iterator[str]:
    if talk.even is not None:
        yield language.text("talk.even", share=_share(talk.even, language))
    if talk.even_with_staff is not None:
        yield language.text("talk.even_with_staff", share=_share(talk.even_with_staff, language))


def _share(share: Fraction, language: Language) -> str:
    """A share in per cent, to two decimals."""
    return language.share(round(share * _MILLION / 100) * 100)
