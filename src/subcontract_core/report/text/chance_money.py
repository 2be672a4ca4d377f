"""The money of drawn years in sentences: what may be asked back, what is left to the organiser, and
what a model says of visits that are missed.
"""

from collections.abc import Iterator

from ...analysis.counted_money import MoneyChance, Three
from .chance_told import counted_text
from .labels import role_name
from .language import Language


def of_person(money: MoneyChance, language: Language) -> list[str]:
    """What may be asked back, and what becomes of missed visits."""
    return [_asked_back(money, language), *_missed(money, language)]


def _asked_back(money: MoneyChance, language: Language) -> str:
    count = money.asked_back
    if count.unknown == count.total:
        return language.text("chance.asked_back_unknown")
    return counted_text(count, "chance.asked_back", language, about=money.about)


def _missed(money: MoneyChance, language: Language) -> Iterator[str]:
    """Which sentences about missed visits hold."""
    said = {
        "chance.missed.off_wholly": money.off_wholly,
        "chance.missed.off_in_part": money.off_in_part,
        "chance.missed.off_agreed": money.off_agreed,
        "chance.missed.off_untold": money.off_untold,
        "chance.missed.ill_paid": money.ill_paid,
        "chance.missed.ill_unpaid": money.ill_unpaid,
    }
    return (language.text(key) for key, is_so in said.items() if is_so)


def of_organiser(money: MoneyChance, language: Language) -> Iterator[str]:
    """The organiser's margin, what buyers pay and what all are paid, over all months."""
    organiser = money.organiser
    if organiser.seller:
        who = role_name(language, organiser.seller, money.model)
        if organiser.margin is None:
            yield language.text("chance.margin_unknown", who=who)
        else:
            key = spread_key("chance.margin", organiser.margin)
            yield language.text(key, who=who, **three(organiser.margin))
            yield counted_text(organiser.loses, "chance.loses", language, who=who)
    if organiser.cost is not None:
        yield language.text(spread_key("chance.cost", organiser.cost), **three(organiser.cost))
    if organiser.fee_untold:
        yield language.text("chance.fee_untold")
    if organiser.pay is not None:
        yield language.text(spread_key("chance.pay", organiser.pay), **three(organiser.pay))


def spread_key(key: str, found: Three) -> str:
    """The sentence from the least to the most, or the one where every draw gives the same."""
    return f"{key}.same" if found.least == found.most else key


def three(found: Three) -> dict[str, int]:
    """The least, the typical and the most, as a sentence takes them."""
    return {"least": found.least, "typical": found.typical, "most": found.most}
