"""What more work would do, and what becomes of the pension, on page one."""

import numpy as np

from ...base.dates import calendar_date, month_number
from ...model.results import Finding
from ..charts.headroom import Headroom, headrooms
from ..markup.elements import NOTHING, Markup
from ..tables.person_money import HOUSING_STEP, whole
from ..text import easy
from ..text.findings import numbers_of
from ..text.readers import ALWAYS, OF_PENSION, OF_THE_REST, OF_WORK, OPEN
from .person_first import Told, block, rows_of_person, said, spare
from .person_sums import has_debts, is_counted
from .person_work import about_what, missed_days, pay_days, work_days

_SECOND_SPARE, _ONE_MORE_SPARE, _KNOW_SPARE = 1, 3, 4
_LIMITS = ("earnings_limit", "limit_tapers")
# As many lines as a sheet of A4 holds at 14 points beside its pictures and heads.
MOST_LINES, _TILES_OF_A_LINE = 17, 9


def limits(told: Told) -> list[Headroom]:
    """The pension's limits of the person, the one with the least room first."""
    person = told.person.id
    found = (one for one in headrooms(told.outcome) if person in one.people)
    return sorted(
        (one for one in found if one.code in _LIMITS and one.left is not None),
        key=lambda one: one.left or 0,
    )


def more_work(told: Told) -> Markup:
    """Whether the person may work more, and what it would leave; what becomes of the pension
    where its limit is passed.
    """
    pension = _pension(told)
    if pension:
        return block(told.language.text("selko.head.pension"), *pension, anchor="more")
    if told.is_trainee or not is_counted(told):
        return NOTHING
    missed = missed_days(told.outcome, told.row)
    if about_what(told) == "none" and missed["missed.ill"]:
        return NOTHING
    works = about_what(told) == "work" or any(missed.values())
    lines, more = said(_may(told, works)), spare(said(_one_more(told)), _ONE_MORE_SPARE)
    head = told.language.text("selko.head.more" if works else "selko.head.first")
    return block(head, lines, more, anchor="more")


def _pension(told: Told) -> list[Markup]:
    """What the findings on the pension say to the person; the second as far as there is room."""
    found = [
        (code, finding)
        for code in OF_PENSION
        for finding in told.outcome.findings
        if finding.code == code and rows_of_person(finding, told.row).size
    ]
    if not found:
        return []
    # A pension that has ended takes no break.
    told_of = found[:1] if found[0][0] == "pension_ended" else found[:2]
    first, *second = [said(remark(finding, told)) for _, finding in told_of]
    if [code for code, _ in found] == ["over_earnings_limit"]:
        second = [said(_goes_on(found[0][1], told))]
    return [first, *(spare(one, _SECOND_SPARE) for one in second)]


def _goes_on(finding: Finding, told: Told) -> list[str]:
    """What the month after one over the limit is like in this plan; beyond it, whom to ask."""
    over = {int(month) for month in finding.month[rows_of_person(finding, told.row)]}
    after = next((month + 1 for month in sorted(over) if month + 1 not in over), 0)
    months = told.outcome.tables.months
    if not over or after >= len(months):
        return told.lines("pension_goes_on")
    number = int(months[after])
    days = (*work_days(told.outcome, told.row), *pay_days(told.outcome, told.row))
    works = any(month_number(calendar_date(day)) == number for day in days)
    key = "less" if works else "no_work"
    return told.lines(f"pension_goes_on.{key}", month=easy.in_month(told.language, number))


def remark(finding: Finding, told: Told) -> list[str]:
    """A finding in the person's words; its amounts only where they still fit the page."""
    rows = rows_of_person(finding, told.row)
    values = easy.numbers(told.language, numbers_of(finding, rows))
    months = told.outcome.tables.months
    numbers = [int(months[month]) for month in finding.month[rows]] if finding.month.size else []
    values["month"] = easy.in_months(told.language, numbers)
    return told.lines(_key(finding, rows, told), **values)


def _key(finding: Finding, rows: np.ndarray, told: Told) -> str:
    """The text of a finding: of one month or of some, with its amount where that still fits, of
    one and of many.
    """
    key, numbers = f"finding.{finding.code}", numbers_of(finding, rows)
    endings = {
        "months": len(told.outcome.tables.months) > 1,
        "one": "months_count" in numbers and numbers["months_count"].high == 1,
        "short": "fall" in numbers and not told.space.may(whole(numbers["fall"].high)),
    }
    fitting = [f"{key}.{ending}" for ending, holds in endings.items() if holds]
    return next((one for one in fitting if told.language.has(f"selko.{one}")), key)


def _may(told: Told, works: bool) -> list[str]:
    """How much more pay changes nothing else."""
    found = limits(told)
    if not found:
        return told.lines("may.free" if works else "may.first")
    room = easy.room(found[0].left or 0)
    if not room:
        return told.lines("may.at_limit")
    if not told.space.may(room):
        return told.lines("may.ask")
    told.space.room, told.space.limit = room, found[0].code
    key = "may.limit.months" if len(told.outcome.tables.months) > 1 else "may.limit"
    return told.lines(key, amount=told.about(room))


def _one_more(told: Told) -> list[str]:
    """What one more day of work leaves."""
    more = told.analysis.one_more_gig(told.outcome, told.person.id)
    if more is None:
        return []
    side = "more" if more.change >= 50 else "less" if more.change <= -50 else "same"
    faster = "one_more.debt.more" if side == "more" else "one_more.debt"
    return told.lines(f"one_more.{side}") + (told.lines(faster) if has_debts(told) else [])


def good_to_know(told: Told) -> Markup:
    """What else the person should know, the gravest first, as far as the sheet has room; page two
    tells it all.
    """
    most = MOST_LINES - (_TILES_OF_A_LINE < len(work_days(told.outcome, told.row)))
    by_code = {one.code: one for one in reversed(_mine(told))}
    always: list[str] = []
    others: list[str] = []
    for code in OF_THE_REST:
        if code not in by_code or _is_told(code, told):
            continue
        taken = told.space.lines
        words = remark(by_code[code], told)
        if told.space.lines > most and code not in ALWAYS:
            told.space.lines = taken
            continue
        (always if code in ALWAYS else others).extend(words)
    if told.space.lines + 2 <= most and by_code.keys() & OPEN:
        others += told.lines("open")
    head, rest = told.language.text("selko.head.know"), said(others)
    if always:
        return block(head, said(always), spare(rest, _KNOW_SPARE), anchor="know")
    return spare(block(head, rest, anchor="know"), _KNOW_SPARE)


def _is_told(code: str, told: Told) -> bool:
    """Whether the money has told it, or the contrary: an allowance that falls is not the same."""
    if code == "housing_review":
        return any(step.name == HOUSING_STEP for step in told.money.steps)
    return code == "travel_own_cost" and told.trip is not None


def _mine(told: Told) -> list[Finding]:
    """The findings on the person; a contract's end only where there is work."""
    idle = not work_days(told.outcome, told.row)
    return [
        finding
        for finding in told.outcome.findings
        if rows_of_person(finding, told.row).size and not (idle and finding.code in OF_WORK)
    ]
