"""The fields of the talk about the price: what a buyer says of its own staff and of contractors.
What is empty is not known; nothing stands in a field that nobody gave.
"""

from collections.abc import Mapping
from fractions import Fraction

from ...report.markup.elements import NOTHING, Markup, element, joined
from ...report.text.language import Language
from ...scenario.types import Buyer, BuyerKind, Scenario
from .. import parsing
from .economy_fields import figure_field
from .tables import note

MONEY = ("own_hour", "contractor_hour", "purchases_year")
FIELDS = ("own_hour", "own_share", "contractor_hour", "guiding", "purchases_year")
ACT = "talk"


def buyers_of(scenario: Scenario) -> tuple[Buyer, ...]:
    """The buyers that order work."""
    ordering = {gig.buyer for gig in scenario.gigs}
    return tuple(buyer for buyer in scenario.buyers if buyer.id in ordering)


def talk_fields(
    scenario: Scenario, chosen: str, language: Language, typed: Mapping[str, str]
) -> Markup:
    """A field for each figure of one buyer, and where there are several, a choice of them; nothing
    where nobody orders work. A public buyer is also asked what it buys in a year. One that was
    refused shows what was typed, by its key.
    """
    buyers = buyers_of(scenario)
    if not buyers:
        return NOTHING
    buyer = next((one for one in buyers if one.id == chosen), buyers[0])
    is_public = BuyerKind.of(buyer.kind).is_public
    names = [name for name in FIELDS if is_public or name != "purchases_year"]
    fields = [_field(buyer, name, language, typed) for name in names]
    choice = _choice(buyers, buyer, language) if len(buyers) > 1 else NOTHING
    return joined(
        (
            element("div", choice, *fields, class_="sc-figures"),
            note(language.text("ui.economy.talk_note")),
        )
    )


def _field(buyer: Buyer, name: str, language: Language, typed: Mapping[str, str]) -> Markup:
    value = getattr(buyer, name)
    if isinstance(value, Fraction):
        shown = parsing.percent(value, language)
    elif name in MONEY:
        shown = parsing.amount(value, language)
    else:
        shown = "" if value is None else str(value)
    shown = typed.get(f"buyers.{buyer.id}.{name}", shown)
    return figure_field(name, shown, language, data_act=ACT, data_buyer=buyer.id)


def _choice(buyers: tuple[Buyer, ...], chosen: Buyer, language: Language) -> Markup:
    options = [
        element(
            "option",
            f"{one.id}: {language.text(f'buyer.{one.kind}')}",
            value=one.id,
            **({"selected": "selected"} if one is chosen else {}),
        )
        for one in buyers
    ]
    label = element("span", language.text("role.buyer"))
    choice = element("select", *options, data_act="buyer")
    return element("label", label, choice, data_key="buyer")
