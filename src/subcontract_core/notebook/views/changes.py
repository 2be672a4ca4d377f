"""What the last change did: for whom, in which model, from what to what."""

from ...engine.comparison import Comparison
from ...model.results import Outcome
from ...report.tables.person_groups import Bound, Group, groups
from ...report.terminal.reforms import reform_name
from ...report.text import ranges
from ...report.text.amounts import buyers_cost, stays
from ...report.text.language import Language
from .overview import label
from .tables import Raw, safe

MOST_NAMED = 2


def _changes(comparison: Comparison, outcome: Outcome) -> dict[str, Group]:
    return {person: group for group in groups(comparison, outcome) for person in group.people}


def sentences(
    before: Comparison, now: Comparison, outcome: Outcome, language: Language
) -> list[str]:
    """One model: each person's difference to today before and now, the buyers' cost and what is
    kept, where they differ.
    """
    other = before.same(outcome)
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
    found = [_sentence(ranges.names(who), was, has, language) for (was, has), who in moved.items()]
    found += [
        language.text(
            "ui.moved_level", who=ranges.names(who), was=was.text(language), now=has.text(language)
        )
        for (was, has), who in levels.items()
    ]
    for runs, who in later.items():
        months = "; ".join(
            f"{ranges.months(language, run)} {bound.text(language, signed=True)}"
            for run, bound in runs
        )
        found.append(
            language.text(
                "ui.moved_months" if runs else "ui.moved_same_month",
                who=ranges.names(who),
                months=months,
            )
        )
    for key, cell in (("page.buyers_in_end", buyers_cost), ("page.stays", stays)):
        was, has = cell(other, language), cell(outcome, language)
        if was != has:
            found.append(language.text("ui.moved", what=language.text(key), was=was, now=has))
    return found


def _sentence(who: str, was: Bound, now: Bound, language: Language) -> str:
    texts = {"was": was.text(language, signed=True), "now": now.text(language, signed=True)}
    if was.holds == now.holds == "exact":
        key = "ui.moved_up" if now.cents > was.cents else "ui.moved_down"
        return language.text(key, who=who, cents=abs(now.cents - was.cents), **texts)
    return language.text("ui.moved_who", who=who, **texts)


def changes(
    before: Comparison | None, now: Comparison, language: Language, selected: Outcome | None = None
) -> str:
    """The last change in words: the model that is looked at in full, how many of the others
    changed.
    """
    if before is None:
        return ""
    found = {id(outcome): sentences(before, now, outcome, language) for outcome in now.outcomes}
    others = [
        label(outcome, language)
        for outcome in now.outcomes
        if outcome is not selected and found[id(outcome)]
    ]
    mine = found.get(id(selected), []) if selected is not None else []
    parts = []
    if selected is not None and mine:
        parts.append(
            f"<p><strong>{safe(label(selected, language))}</strong></p>"
            + "".join(f"<p>{safe(text)}</p>" for text in mine)
        )
    if len(others) > MOST_NAMED:
        parts.append(f"<p>{safe(language.text('ui.changed_many', n=len(others)))}</p>")
    elif others:
        parts.append(
            "<p>"
            + safe(
                language.text(
                    "ui.changed_too" if parts else "ui.changed_in", models="; ".join(others)
                )
            )
            + "</p>"
        )
    if [reformed.law.label for reformed in before.reforms] != [
        reformed.law.label for reformed in now.reforms
    ]:
        names = "; ".join(reform_name(reformed, language) for reformed in now.reforms)
        parts.append(
            "<p>"
            + safe(
                language.text("ui.changed_reforms", reforms=names)
                if names
                else language.text("ui.changed_no_reforms")
            )
            + "</p>"
        )
    if not parts:
        parts.append(f"<p>{safe(language.text('ui.changed_nothing'))}</p>")
    return Raw(
        '<div class="sc-changes" role="status"><p'
        f' class="sc-id">{safe(language.text("ui.last_change"))}</p>{"".join(parts)}</div>'
    )
