"""What the last change did: for whom, in which model, from what to what."""

from ...accounts.bounds import Bound
from ...analysis.analysis import Analysis
from ...analysis.person_groups import Group
from ...model.results import Outcome
from ...report.markup.elements import Markup, element
from ...report.tables.amounts import buyers_cost, stays
from ...report.terminal.reforms import reform_name
from ...report.text import ranges
from ...report.text.bounds import bound_text
from ...report.text.language import Language
from .overview import label
from .tables import paragraphs

MOST_NAMED = 2


def _changes(analysis: Analysis, outcome: Outcome) -> dict[str, Group]:
    return {person: group for group in analysis.groups(outcome) for person in group.people}


def sentences(before: Analysis, now: Analysis, outcome: Outcome, language: Language) -> list[str]:
    """One model: each person's difference to today before and now, the buyers' cost and what is
    kept, where they differ.
    """
    other = before.comparison.same(outcome)
    if other is None:
        return []
    old, new = _changes(before, other), _changes(now, outcome)
    moved: dict[tuple[Bound, Bound], list[str]] = {}
    # the same difference, from another level today
    levels: dict[tuple[Bound, Bound], list[str]] = {}
    later: dict[tuple, list[str]] = {}  # the same in all, but not in the same months
    for person, group in new.items():
        if person in old and old[person].change != group.change:
            moved.setdefault((old[person].change, group.change), []).append(person)
        elif person in old and old[person].by_month != group.by_month:
            later.setdefault(group.by_month, []).append(person)
        elif person in old and old[person].now != group.now:
            levels.setdefault((old[person].now, group.now), []).append(person)
    texts = [_sentence(ranges.names(who), was, has, language) for (was, has), who in moved.items()]
    texts += [
        language.text(
            "ui.moved_level",
            who=ranges.names(who),
            was=bound_text(was, language),
            now=bound_text(has, language),
        )
        for (was, has), who in levels.items()
    ]
    for runs, who in later.items():
        months = "; ".join(
            f"{ranges.months(language, run)} {bound_text(bound, language, signed=True)}"
            for run, bound in runs
        )
        texts.append(
            language.text(
                "ui.moved_months" if runs else "ui.moved_same_month",
                who=ranges.names(who),
                months=months,
            )
        )
    for key, cell in (("page.buyers_in_end", buyers_cost), ("page.stays", stays)):
        was, has = cell(other, language), cell(outcome, language)
        if was != has:
            texts.append(language.text("ui.moved", what=language.text(key), was=was, now=has))
    return texts


def _sentence(who: str, was: Bound, now: Bound, language: Language) -> str:
    texts = {
        "was": bound_text(was, language, signed=True),
        "now": bound_text(now, language, signed=True),
    }
    if was.holds == now.holds == "exact":
        key = "ui.moved_up" if now.cents > was.cents else "ui.moved_down"
        return language.text(key, who=who, cents=abs(now.cents - was.cents), **texts)
    return language.text("ui.moved_who", who=who, **texts)


def changes(
    before: Analysis | None, now: Analysis, language: Language, selected: Outcome | None = None
) -> Markup:
    """The last change in words: the model that is looked at in full, how many of the others
    changed.
    """
    if before is None:
        return Markup("")
    outcomes = now.comparison.outcomes
    texts = {id(outcome): sentences(before, now, outcome, language) for outcome in outcomes}
    own_texts = texts.get(id(selected), []) if selected is not None else []
    head = (
        [element("p", element("strong", label(selected, language)))]
        if selected is not None and own_texts
        else []
    )
    others = [label(one, language) for one in outcomes if one is not selected and texts[id(one)]]
    told = [*own_texts, *_others(others, bool(own_texts), language), *_laws(before, now, language)]
    said = paragraphs(told or [language.text("ui.changed_nothing")])
    title = element("p", language.text("ui.last_change"), class_="sc-id")
    return element(
        "div",
        title,
        *head,
        said,
        class_="sc-changes",
        role="status",
    )


def _others(others: list[str], after_mine: bool, language: Language) -> list[str]:
    """Which other models changed, or how many."""
    if len(others) > MOST_NAMED:
        return [language.text("ui.changed_many", n=len(others))]
    key = "ui.changed_too" if after_mine else "ui.changed_in"
    return [language.text(key, models="; ".join(others))] if others else []


def _laws(before: Analysis, now: Analysis, language: Language) -> list[str]:
    """Which reforms are beside the law, if they are others than before."""
    reforms = now.comparison.reforms
    labels = [one.law.label for one in reforms]
    if [one.law.label for one in before.comparison.reforms] == labels:
        return []
    if not reforms:
        return [language.text("ui.changed_no_reforms")]
    names = "; ".join(reform_name(reformed, language) for reformed in reforms)
    return [language.text("ui.changed_reforms", reforms=names)]
