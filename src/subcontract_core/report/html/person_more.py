"""What more work would do, and what becomes of the pension, on page one."""

import numpy as np

from ...model.results import Finding
from ..charts.headroom import Headroom, headrooms
from ..markup.elements import NOTHING, Markup
from ..tables.person_money import whole
from ..text import easy
from ..text.findings import numbers_of
from ..text.readers import OF_PENSION, OF_THE_REST
from .person_duties import rows_of_person
from .person_first import Told, block, said
from .person_sums import has_debts, is_counted
from .person_work import work_days

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
        return block(told.language.text("selko.head.pension"), said(pension), anchor="more")
    if told.is_trainee or not is_counted(told):
        return NOTHING
    lines = _may(told) + _one_more(told)
    return block(told.language.text("selko.head.more"), said(lines), anchor="more")


def _pension(told: Told) -> list[str]:
    """What the findings on the pension say to the person."""
    found = [
        (code, finding)
        for code in OF_PENSION
        for finding in told.outcome.findings
        if finding.code == code and rows_of_person(finding, told.row).size
    ]
    if not found:
        return []
    lines = [line for code, finding in found[:2] for line in remark(finding, told)]
    if [code for code, _ in found] == ["over_earnings_limit"]:
        lines += told.lines("pension_goes_on")
    return lines


def remark(finding: Finding, told: Told) -> list[str]:
    """A finding in the person's words; its amounts only where they still fit the page."""
    rows = rows_of_person(finding, told.row)
    values = easy.numbers(told.language, numbers_of(finding, rows))
    months = told.outcome.tables.months
    numbers = [int(months[month]) for month in finding.month[rows]] if finding.month.size else []
    values["month"] = easy.in_months(told.language, numbers)
    lines = told.lines(_key(finding, rows, told), **values)
    return [line[:1].upper() + line[1:] for line in lines]


def _key(finding: Finding, rows: np.ndarray, told: Told) -> str:
    """The text of a finding; the one without an amount where no more amounts fit."""
    key = f"finding.{finding.code}"
    if not told.language.has(f"selko.{key}.short"):
        return key
    fall = numbers_of(finding, rows)["fall"].high
    return key if told.space.may(whole(fall)) else f"{key}.short"


def _may(told: Told) -> list[str]:
    """How much more pay changes nothing else."""
    found = limits(told)
    if not found:
        return told.lines("may.free")
    room = easy.room(found[0].left or 0)
    if not room:
        return told.lines("may.at_limit")
    if not told.space.may(room):
        return told.lines("may.ask")
    key = "may.limit.months" if len(told.outcome.tables.months) > 1 else "may.limit"
    return told.lines(key, amount=told.about(room))


def _one_more(told: Told) -> list[str]:
    """What one more day of work leaves."""
    more = told.analysis.one_more_gig(told.outcome, told.person.id)
    if more is None:
        return []
    side = "more" if more.change >= 50 else "less" if more.change <= -50 else "same"
    owes = told.lines("one_more.debt") if has_debts(told) else []
    return told.lines(f"one_more.{side}") + owes


def good_to_know(told: Told) -> Markup:
    """What else the person should know, the gravest first, as far as the sheet has room; page two
    tells it all.
    """
    most = MOST_LINES - (_TILES_OF_A_LINE < len(work_days(told.outcome, told.row)))
    lines: list[str] = []
    for code in OF_THE_REST:
        finding = next((one for one in _mine(told) if one.code == code), None)
        if finding is None or told.space.lines >= most or _is_told(code, told):
            continue
        taken = told.space.lines
        words = remark(finding, told)
        if told.space.lines > most:
            told.space.lines = taken
            continue
        lines += words
    return block(told.language.text("selko.head.know"), said(lines), anchor="know")


def _is_told(code: str, told: Told) -> bool:
    """Whether the box with the result has told it."""
    return code == "travel_own_cost" and told.trip is not None


def _mine(told: Told) -> list[Finding]:
    return [finding for finding in told.outcome.findings if rows_of_person(finding, told.row).size]
