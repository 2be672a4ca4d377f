"""A person's months in sentences: the few that stand first, and what is told of each month."""

from collections.abc import Iterable

import numpy as np

from ...accounts.bounds import EXACT
from ...analysis.person_years import PersonYears
from ...analysis.year import Month, Year
from ...analysis.year_beside import YearBeside
from ...analysis.year_events import AskedBack, DutyOfDay, Rest
from . import ranges
from .findings import sentence
from .labels import decision_told, kind_name
from .language import Language


def title(year: Year, language: Language) -> str:
    """Who, and which months."""
    months = ranges.months(language, _numbers(year.months))
    return language.text("year.title", person=year.person, months=months)


def sentences(year: Year, language: Language) -> list[str]:
    """The answer in sentences: more or less than today, over the limit, at rest, reviewed, the
    least and the most of the months.
    """
    return [
        _beside_today(year, language),
        *_limit(year, language),
        *_rest(year, language),
        *_reviews(year, language),
        *_least_and_most(year, language),
    ]


def not_offered(found: PersonYears, language: Language) -> str:
    """The models that are not for the person, by name; empty where all are."""
    names = dict.fromkeys(language.pick(one.manifest.title) for one in found.left)
    if not names:
        return ""
    return language.text("year.not_offered", person=found.person, models="; ".join(names))


def planned(beside: YearBeside, language: Language) -> list[str]:
    """What was planned beside what happened, in hand over all months; nothing where it is the
    same.
    """
    if beside.planned is None:
        return []
    now, then = beside.year.in_hand.now, beside.planned.in_hand.now
    if now.holds != EXACT or then.holds != EXACT:
        return [language.text("year.planned_unknown")]
    values = {"planned": then.cents, "happened": now.cents}
    return [language.text("year.planned_beside", **values)]


def even(beside: YearBeside, language: Language) -> list[str]:
    """The same minutes done evenly; nothing where they are."""
    if beside.even is None:
        return []
    now, then = beside.year.in_hand.now, beside.even.in_hand.now
    each = beside.minutes // beside.even.outcome.tables.work_months
    lines = [language.text("year.even_about", minutes=beside.minutes, each=each)]
    if beside.worked != beside.worked_even:
        done = {"now": beside.worked, "even": beside.worked_even}
        lines.append(language.text("year.even_done", **done))
    if now.holds == EXACT and then.holds == EXACT:
        lines.append(language.text("year.even_beside", even=then.cents, now=now.cents))
    return lines + sentences(beside.even, language)[1:2]


def _numbers(months: Iterable[Month]) -> list[int]:
    return [month.number for month in months]


def _beside_today(year: Year, language: Language) -> str:
    """How much more or less than today is in hand, as far as it is known."""
    several = len(year.months) > 1
    who = language.text(
        "year.all_months" if several else "year.one_month", person=year.person, n=len(year.months)
    )
    change = year.in_hand.difference
    words = language.text(f"ui.change.{change.direction}", who=who, cents=abs(change.cents))
    return f"{words}."


def _counted(year: Year, key: str, months: list[Month], language: Language) -> list[str]:
    """In how many of all months something is so, and in which; nothing where in none."""
    if not months:
        return []
    named = ranges.months(language, _numbers(months))
    return [language.text(key, n=len(months), all=len(year.months), months=named)]


def _limit(year: Year, language: Language) -> list[str]:
    if not year.has_limit:
        return []
    limited = [month for month in year.months if month.limit is not None]
    over = [month for month in limited if month.is_over]
    unknown = [month for month in limited if month.pay is None]
    told = _counted(year, "year.over", over, language)
    told += _counted(year, "year.not_known", unknown, language)
    return told or [language.text("year.never_over")]


def _rest(year: Year, language: Language) -> list[str]:
    return [
        words
        for rest in (Rest.PARTIAL, Rest.RESTS, Rest.ENDED)
        for words in _counted(
            year,
            f"year.{rest.word}",
            [month for month in year.months if month.rest is rest],
            language,
        )
    ]


def _reviews(year: Year, language: Language) -> list[str]:
    """Each benefit whose decision is reviewed, with the months from which that counts."""
    found: dict[str, list[int]] = {}
    for month in year.months:
        for decision in month.decisions:
            if decision.is_review:
                found.setdefault(decision.line, []).append(month.number)
    return [
        language.text(
            "year.reviewed",
            line=kind_name(language, line),
            months=", ".join(map(language.month, months)),
        )
        for line, months in found.items()
    ]


def _least_and_most(year: Year, language: Language) -> list[str]:
    """The months in which least and most is left, where both are known and differ."""
    held = [(month.in_hand.now, month.number) for month in year.months]
    if any(bound.holds != EXACT for bound, _ in held):
        return []
    (least, first), (most, second) = (
        choose(held, key=lambda one: one[0].cents) for choose in (min, max)
    )
    if least.cents == most.cents:
        return []
    values = {"least": least.cents, "first": first, "most": most.cents, "second": second}
    return [language.text("year.least_and_most", **values)]


def notes(month: Month, language: Language) -> list[str]:
    """What happens in a month: what rests, which decisions begin, what is to be done by when."""
    rest = [] if month.rest is Rest.PAID else [language.text(f"year.month.{month.rest.word}")]
    decided = [
        f"{kind_name(language, decision.line)}: {decision_told(decision.told, language)}"
        for decision in month.decisions
    ]
    return [*rest, *decided, *(duty(one, language) for one in month.duties)]


def duty(one: DutyOfDay, language: Language) -> str:
    """What is to be done, and by or from which day; a model's own duty in its own words."""
    key = f"year.duty.{one.finding.code}"
    if language.has(key):
        return language.text(key, day=one.day, last=one.last)
    return told(one, language)


def told(one: DutyOfDay | AskedBack, language: Language) -> str:
    """The sentence of the finding in its row."""
    return sentence(one.finding, np.array([one.row]), language)
