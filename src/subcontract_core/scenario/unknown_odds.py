"""Chances of which it is told that nobody knows them: counted at the least work and at the most."""

from collections.abc import Mapping
from fractions import Fraction
import re

from attrs import evolve

from .mark import Mark
from .work import Buyer, Gig

# Visits that may not happen; buyers that may be closed or pay late; months that may be quiet.
_ODDS = re.compile(r"gigs\.[^.]+\.happens|buyers\.[^.]+\.(?:closes|pays\.late)\.value|quiet\.value")
_NEVER, _ALWAYS = Fraction(0), Fraction(1)


def is_odds(path: str) -> bool:
    """Whether a value under this path (gigs.G1.happens) is how often something happens."""
    return _ODDS.fullmatch(path) is not None


def unknown_odds(marks: Mapping[str, Mark]) -> list[str]:
    """The paths of the chances that nobody knows."""
    return [path for path, mark in marks.items() if mark.kind == "unknown" and is_odds(path)]


def gigs_at(gigs: tuple[Gig, ...], unknown: list[str], is_most: bool) -> tuple[Gig, ...]:
    """The gigs at the most work or at the least: unknown visits are all done, or none."""
    odds = _ALWAYS if is_most else _NEVER
    return tuple(
        evolve(one, happens=odds) if f"gigs.{one.id}.happens" in unknown else one for one in gigs
    )


def buyers_at(buyers: tuple[Buyer, ...], unknown: list[str], is_most: bool) -> tuple[Buyer, ...]:
    """The buyers at the most work or at the least: never closed and never late, or always."""
    odds = _NEVER if is_most else _ALWAYS

    def at(buyer: Buyer) -> Buyer:
        if buyer.closes and f"buyers.{buyer.id}.closes.value" in unknown:
            buyer = evolve(buyer, closes=evolve(buyer.closes, value=odds))
        if buyer.pays and buyer.pays.late and f"buyers.{buyer.id}.pays.late.value" in unknown:
            late = evolve(buyer.pays.late, value=odds)
            buyer = evolve(buyer, pays=evolve(buyer.pays, late=late))
        return buyer

    return tuple(map(at, buyers))
