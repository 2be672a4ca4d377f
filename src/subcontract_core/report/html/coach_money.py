"""The money of page two, with cents: today, in the model, the change, and the amount that page one
shows, beside the row it comes from.
"""

from ...accounts import ledger
from ...accounts.ledger import Amount
from ...model.kinds import Group
from ...model.vocabulary import kind as kind_of
from ..markup.elements import Markup, paragraph, section, table
from ..tables.own_costs import costs_sentence
from ..tables.person_money import (
    FEE_STEP,
    LATER_TAX,
    PAY_STEP,
    Step,
    later_tax,
    step_name,
)
from ..tables.trip import trip_sentence
from ..text.bounds import bound_text
from ..text.labels import thing_name
from .person_first import Told
from .person_sums import is_counted

_EARNED = (PAY_STEP, FEE_STEP)


def money(told: Told) -> Markup:
    """All of a person's money in few rows, so that each column adds up."""
    language, rows = told.language, _rows(told)
    names = ("now", "then", "change")
    head = ["", *(language.text(f"person.{name}") for name in names), language.text("coach.first")]
    title = language.text("coach.money")
    listed = [row for _, row in rows]
    later = _later(told)
    total = _total(told, bool(later))
    whole = table(
        title,
        head,
        [*listed, *later],
        total=total,
        kind="full",
        shown=False,
        cards=True,
    )
    trip = paragraph(trip_sentence(told.trip, told.group, language))
    costs = costs_sentence(told.costs, told.trip, told.group, told.outcome, language)
    return section(
        2,
        title,
        "money2",
        whole,
        trip,
        paragraph(costs),
    )


def _rows(told: Told) -> list[tuple[str, list[str]]]:
    """A row a thing, with the step of page one that it is part of."""
    things = _things(told)
    found = []
    for kinds in sorted(things.values(), key=_place):
        cells = _cells(told, kinds)
        if cells:
            found.append((_step_of(told, kinds), [thing_name(told.language, kinds), *cells]))
    return _with_steps(told, found)


def _things(told: Told) -> dict[Group | str, list[str]]:
    before = ledger.person_lines(told.analysis.comparison.today)
    things: dict[Group | str, list[str]] = {}
    for kind in dict.fromkeys((*before, *ledger.person_lines(told.outcome))):
        things.setdefault(kind_of(kind).group or kind, []).append(kind)
    return things


def _place(kinds: list[str]) -> tuple[bool, int]:
    """Where a thing stands: the groups in their order, then kinds that are a thing of their own."""
    group = kind_of(kinds[0]).group
    return (True, 0) if group is None else (False, group.place)


def _cells(told: Told, kinds: list[str]) -> list[str]:
    """Today, in the model and the change; nothing where there is nothing."""
    sides = (told.analysis.comparison.today, told.outcome)
    was, has = (
        _sum([lines[kind] for kind in kinds if kind in lines], told.row)
        for lines in map(ledger.person_lines, sides)
    )
    if was == 0 and has == 0:
        return []
    change = None if was is None or has is None else has - was
    write = told.language.amount
    return [
        write(was or 0, was is not None),
        write(has or 0, has is not None),
        write(change or 0, change is not None, signed=True),
    ]


def _sum(amounts: list[Amount], row: int) -> int | None:
    """Cents over all months; None where the sources do not give one of them."""
    if not all(amount.each_known[:, row].all() for amount in amounts):
        return None
    return sum(int(amount.cents[:, row].sum()) for amount in amounts)


def _step_of(told: Told, kinds: list[str]) -> str:
    """The step of page one that a thing is told in."""
    held = [step.name for step in told.money.steps if set(kinds) & set(step.kinds)]
    return held[-1] if held else step_name(kind_of(kinds[0]))


def _with_steps(told: Told, rows: list[tuple[str, list[str]]]) -> list[tuple[str, list[str]]]:
    """Each step's whole euros, in the last of the rows that make it."""
    last = {name: number for number, (name, _) in enumerate(rows)}
    steps = {step.name: step for step in told.money.steps} if is_counted(told) else {}
    told_rows = []
    for number, (name, cells) in enumerate(rows):
        step = steps.get(name)
        is_last = last[name] == number
        shown = _euros(told, step) if step and is_last else ""
        if name in _EARNED and is_last and told.group.gross is None and not step:
            shown = told.language.text("coach.ask")
        told_rows.append((name, [*cells, shown]))
    return told_rows


def _euros(told: Told, step: Step) -> str:
    return told.language.count(abs(step.euros))


def _later(told: Told) -> list[list[str]]:
    """The row of tax that the card leaves to be paid."""
    step = next((one for one in told.money.steps if one.name == LATER_TAX), None)
    if step is None:
        return []
    language = told.language
    was, has = (
        -later_tax(side, told.row) for side in (told.analysis.comparison.today, told.outcome)
    )
    cells = (language.money(was), language.money(has), language.money(has - was, signed=True))
    return [[language.text("coach.later_tax"), *cells, _euros(told, step)]]


def _headline(told: Told) -> str:
    """The amount of page one's headline; that it is the same, or what there is now, where that is
    all that it tells.
    """
    language, now = told.language, told.space.today
    if not is_counted(told):
        return "" if now is None else language.text("coach.now", euros=language.count(now))
    if told.money.euros == 0:
        return language.text("coach.same")
    return language.count(abs(told.money.euros))


def _total(told: Told, after_tax: bool) -> list[str]:
    """What is left, with and without the tax that is still to come."""
    language, group = told.language, told.group
    shown = _headline(told)
    name = language.text("coach.after_tax" if after_tax else "person.sum")
    if not after_tax:
        sides = (bound_text(group.today, language), bound_text(group.now, language))
        return [name, *sides, bound_text(group.change, language, signed=True), shown]
    later = [-later_tax(side, told.row) for side in (told.analysis.comparison.today, told.outcome)]
    was, has = group.today.cents + later[0], group.now.cents + later[1]
    cells = (language.money(was), language.money(has), language.money(has - was, signed=True))
    return [name, *cells, shown]
