"""The people of a deck as stories in easy language: what each lives on today, not who they are."""

import numpy as np

from ...accounts import ledger
from ...model.vocabulary import kind as kind_of
from ...training import Played
from ..markup.elements import Markup, element, joined
from ..tables.person_money import whole
from ..text import easy
from ..text.language import Language

_TOLD = ("pension", "unemployment", "housing", "assistance", "activity")


def stories(played: Played, language: Language) -> Markup:
    """A box for each person."""
    people = played.deck.scenario.people
    boxes = [_story(played, row, language) for row in range(len(people))]
    return joined(
        (
            element("h1", language.text("training.stories")),
            element("p", language.text("training.invented")),
            element("div", *boxes, class_="stories"),
        )
    )


def story(played: Played, row: int, language: Language) -> list[str]:
    """The lines of one person: each benefit, debts, and how much there is in a month now."""
    today = played.plan.today
    person = played.deck.scenario.people[row]
    groups: dict[str, int] = {}
    for name, amount in ledger.person_lines(today).items():
        group = kind_of(name).group
        if group is not None and kind_of(name).sign > 0:
            cents = int(np.where(amount.each_known[:, row], amount.cents[:, row], 0).sum())
            groups[group.name] = groups.get(group.name, 0) + cents
    lines = [language.text(f"selko.story.{name}") for name in _TOLD if groups.get(name)]
    if person.debts is not None:
        lines += easy.lines(language, "selko.story.debts")
    in_hand = played.plan.in_hand(today)
    months = len(today.tables.months)
    if in_hand.each_known[:, row].all():
        euros = whole(int(in_hand.cents[:, row].sum()) // months)
        lines += easy.lines(language, "selko.story.now", amount=easy.about(language, euros))
    return lines


def _story(played: Played, row: int, language: Language) -> Markup:
    person = played.deck.scenario.people[row]
    lines = [element("p", line) for line in story(played, row, language)]
    asked = element("p", element("b", language.text("selko.story.question")))
    return element(
        "div",
        element("h2", person.id),
        *lines,
        asked,
        class_="story",
    )
