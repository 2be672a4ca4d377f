"""The line of pinned answers: each with its amount for the chosen pair, and how much more or less
the answer that is shown brings.
"""

from collections.abc import Sequence

from attrs import frozen

from ...accounts.bounds import EXACT
from ...analysis.person_groups import Group
from ...answers import Answer
from ...model.results import Outcome
from ...report.markup.elements import NOTHING, Markup, element, joined
from ...report.text.bounds import bound_text
from ...report.text.language import Language


@frozen(eq=False)
class Variant:
    """A pinned answer as the line shows it: its letter, and what has changed since."""

    name: str
    answer: Answer
    changed: tuple[str, ...]
    is_planned: bool = False


@frozen
class Offer:
    """What can be pinned: the next letter (empty where all are taken), whether something came
    otherwise than planned, which pinned answer the table is set against, and a link to the file
    of all answers.
    """

    next_name: str
    has_plan: bool = False
    against: str = ""
    link: Markup = NOTHING


def variants(
    pinned: Sequence[Variant],
    outcome: Outcome,
    person: str,
    now: Answer,
    offer: Offer,
    language: Language,
) -> Markup:
    """A button to pin, and a card for each pinned answer."""
    acts = ["pin", *(["plan"] if offer.has_plan else [])] if offer.next_name else []
    pin = joined(
        element(
            "button",
            language.text(f"pin.{act}", name=offer.next_name),
            type="button",
            data_act=act,
            class_="sc-pin",
        )
        for act in acts
    )
    here = _group(
        now,
        outcome,
        person,
    )
    several = offer if len(pinned) > 1 else Offer("")
    cards = [
        _card(
            one,
            outcome,
            person,
            here,
            several,
            language,
        )
        for one in pinned
    ]
    return element(
        "div",
        pin,
        *cards,
        element("p", offer.link, class_="sc-links") if offer.link else NOTHING,
        class_="sc-variants",
    )


def _group(answer: Answer, outcome: Outcome | None, person: str) -> Group | None:
    if outcome is None:
        return None
    groups = answer.analysis.groups(outcome)
    return next((group for group in groups if person in group.people), None)


def _card(
    one: Variant,
    outcome: Outcome,
    person: str,
    here: Group | None,
    offer: Offer,
    language: Language,
) -> Markup:
    same = one.answer.comparison.same(outcome)
    there = _group(one.answer, same, person)
    missing = "model" if same is None else "now" if there is not None else "person"
    text = language.text
    keys = [("return", "pin.back"), ("unpin", "pin.remove")]
    if offer.against and offer.against != one.name:
        keys.insert(0, ("against", "pin.against"))
    buttons = joined(
        element(
            "button",
            text(key, name=one.name),
            type="button",
            data_act=act,
            data_name=one.name,
        )
        for act, key in keys
    )
    kind = text("pin.as_planned") if one.is_planned else ""
    return element(
        "div",
        element(
            "strong",
            one.name,
            f" {kind}" if kind else "",
        ),
        " ",
        element(
            "span",
            _amounts(
                there,
                here,
                language,
            )
            or text(f"pin.without.{missing}", who=person, name=one.name),
        ),
        element(
            "span",
            "; ".join(one.changed) or text("pin.same"),
            class_="sc-id",
        ),
        element(
            "span",
            buttons,
            class_="sc-variant-acts",
        ),
        class_="sc-variant",
        data_key=one.name,
    )


def _amounts(there: Group | None, here: Group | None, language: Language) -> str:
    """Money in hand there, and the difference to what is shown, named; empty where there is none to
    compare.
    """
    if there is None or here is None:
        return ""
    was = bound_text(there.now, language)
    if there.now.holds != EXACT or here.now.holds != EXACT:
        return language.text("pin.hand", money=was)
    less = here.now.cents - there.now.cents
    way = "more" if less > 0 else "less" if less < 0 else "same"
    return language.text(
        f"pin.way.{way}",
        money=was,
        cents=abs(less),
    )
