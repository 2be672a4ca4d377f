"""The people's checks, asked once for every side that is different: equal sides share the answer,
and small ones are asked together, as cases of one table.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property, partial
from typing import Any

from attrs import evolve, field, frozen

from ..base.copies import changed
from ..base.errors import ModelError
from ..base.later import Later
from ..base.provenance import is_recording
from ..law import Law
from ..model.foreseen import Foreseen
from ..model.loading import Call
from ..model.results import Effects, Findings
from ..model.vocabulary import usable
from ..scenario.tables import Tables
from .boundary import check_effects
from .column_rules import wrong
from .handed import check_findings
from .person_sides import PersonSide
from .stacking import part, stacked

# Above this many person-months a table no longer fits the processor's cache.
BATCH_PERSON_MONTHS = 40_000

Checked = tuple[tuple[Call, Effects], ...] | ModelError


@frozen(eq=False)
class _Asked:
    """One check of one side alone; what it finds is found once, when somebody asks."""

    call: Call
    tables: Tables = field(repr=False)
    law: Law = field(repr=False)
    side: PersonSide = field(repr=False)
    figures: bool = False

    @cached_property
    def effects(self) -> Effects:
        """What changes for the people; raises `ModelError`."""
        side = self.side
        found: Effects = self.call(
            tables=_paying(self.tables, side),
            law=self.law,
            admission=side.admission,
            payments=side.payments,
            foreseen=_foreseen(self.tables, side),
        )
        _check(found, self.tables, self.call)
        if self.figures:
            return changed(found, findings=())
        # nothing of it may lead back here: it is to be let go with the last who reads it
        return changed(found, findings=Later(partial(_looked_at, self.call, found, self.tables)))


def _paying(tables: Tables, side: PersonSide) -> Tables:
    """The tables with a side's own pay days: the same where it has none, for what they keep."""
    if side.work_paid is tables.work_paid:
        return tables
    return evolve(tables, work_paid=side.work_paid)


def _foreseen(tables: Tables, side: PersonSide) -> Foreseen | None:
    """What decisions rest on where something else happens."""
    if tables.plan is None or side.plan is None:
        return None
    plan = _paying(tables.plan, side.plan)
    return Foreseen(plan, side.plan.admission, side.plan.payments)


def _looked_at(call: Call, found: Effects, tables: Tables) -> Findings:
    check_findings(call, found.findings, tables)
    return found.findings


def people_checked(
    asked: Iterable[tuple[tuple[Call, ...], PersonSide]],
    tables: Tables,
    law: Law,
    *,
    figures: bool = False,
) -> list[Checked]:
    """What the checks of each outcome find for its people, or why they cannot; nothing that is
    told where `figures` alone are wanted.
    """
    once: dict[Callable[..., Any], dict[Hashable, _Asked]] = {}
    wanted = list(asked)
    for calls, side in wanted:
        for call in calls:
            sides = once.setdefault(call.function, {})
            sides.setdefault(
                side.key,
                _Asked(
                    call,
                    tables,
                    law,
                    side,
                    figures,
                ),
            )
    found = {
        function: dict(zip(sides, _answered(list(sides.values())), strict=True))
        for function, sides in once.items()
    }
    return [
        _gathered([(call, found[call.function][side.key]) for call in calls])
        for calls, side in wanted
    ]


def _gathered(found: Sequence[tuple[Call, Effects | ModelError]]) -> Checked:
    errors = [one for _, one in found if isinstance(one, ModelError)]
    if errors:
        return errors[0]
    return tuple((call, one) for call, one in found if isinstance(one, Effects))


def _answered(asked: Sequence[_Asked]) -> list[Effects | ModelError]:
    """Each side's effects: together where they are small, one by one where they are not, where one
    of them is refused, and while an explanation keeps every step.
    """
    tables = asked[0].tables
    rows = tables.size[0] * tables.size[1] * len(asked)
    alike = all(one.side.work_paid is None for one in asked)
    if 1 < len(asked) and rows <= BATCH_PERSON_MONTHS and alike and not is_recording():
        try:
            return _together(asked)
        except ModelError:
            pass
    return [_alone(one) for one in asked]


def _alone(asked: _Asked) -> Effects | ModelError:
    try:
        return asked.effects
    except ModelError as error:
        return error


def _together(asked: Sequence[_Asked]) -> list[Effects | ModelError]:
    """All sides as the cases of one table; each one's part is cut out."""
    first = asked[0]
    stack = stacked(first.tables, [one.side for one in asked])
    found: Effects = first.call(
        tables=stack.tables,
        law=first.law,
        admission=stack.admission,
        payments=stack.payments,
        foreseen=_foreseen_together(asked),
    )
    _check(found, stack.tables, first.call)
    return [
        part(stack, found, number, partial(getattr, one, "effects"))
        for number, one in enumerate(asked)
    ]


def _foreseen_together(asked: Sequence[_Asked]) -> Foreseen | None:
    """The plans of all sides as the cases of one table."""
    plan = asked[0].tables.plan
    sides = [one.side.plan for one in asked]
    told = [one for one in sides if one is not None]
    if plan is None or len(told) < len(sides):
        return None
    stack = stacked(plan, told)
    return Foreseen(stack.tables, stack.admission, stack.payments)


def _check(found: Effects, tables: Tables, call: Call) -> None:
    """Effects as any, whose sheets have a row a person-month."""
    check_effects(found, tables, call, usable(call.plugin))
    rows = tables.size[0] * tables.size[1]
    for sheet in found.sheets:
        if len(sheet) != rows:
            raise wrong(call, f"sheets.{sheet.name}", f"has {len(sheet)} rows, not {rows}")
