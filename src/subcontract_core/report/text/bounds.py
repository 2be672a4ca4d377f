"""An amount of which something is not known, in words: exact, at least, at most, unknown."""

from ...accounts.bounds import EXACT, UNKNOWN, Bound
from .language import Language


def bound_text(bound: Bound, language: Language, signed: bool = False) -> str:
    """The cents with what is sure about them; `signed` with a plus too."""
    if bound.holds == UNKNOWN:
        return language.text("page.unknown")
    money = language.money(bound.cents, signed)
    return money if bound.holds == EXACT else language.text(f"page.{bound.holds}", cents=money)
