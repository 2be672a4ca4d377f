"""What happens to a person month by month as rows, one an event with its day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from ...analysis.year import Month, Year
from ...analysis.year_events import DutyOfDay, Rest
from ...base.dates import first_day
from ..text import year_told
from ..text.labels import decision_told, kind_name
from ..text.language import Language
from .columns import Columns, gather, start

NAMES = ("model", "reading", "person", "day", "until", "code", "cents", "why")


def events(years: Sequence[Year], language: Language) -> Columns:
    """A row an event: a month over the limit or at rest, a decision or review (`code` is what
    opened it), a duty with its days, and what may be asked back (cents); `why` in words.
    """
    rows = [
        start(year.outcome) | {"person": year.person} | one
        for year in years
        for one in _of(year, language)
    ]
    return gather(rows, NAMES)


def _of(year: Year, language: Language) -> Iterator[dict[str, Any]]:
    for month in year.months:
        yield from _of_month(month, language)
    yield from _duties(year.duties_outside, language)
    last = first_day(year.months[-1].number)
    for back in year.asked_back:
        yield _event(
            last,
            back.finding.code,
            year_told.told(back, language),
            cents=back.cents,
        )


def _of_month(month: Month, language: Language) -> Iterator[dict[str, Any]]:
    first = first_day(month.number)
    if month.is_over and month.limit is not None and month.limit.left is not None:
        words = language.text("year.strip.over", cents=-month.limit.left)
        yield _event(
            first,
            "over_limit",
            words,
            cents=-month.limit.left,
        )
    if month.rest is not Rest.PAID:
        words = language.text(f"year.month.{month.rest.word}")
        yield _event(
            first,
            f"pension_{month.rest.word}",
            words,
        )
    for decision in month.decisions:
        told = f"{kind_name(language, decision.line)}: {decision_told(decision.told, language)}"
        yield _event(
            decision.told.day,
            decision.told.code,
            told,
        )
    yield from _duties(month.duties, language)


def _duties(duties: Iterable[DutyOfDay], language: Language) -> Iterator[dict[str, Any]]:
    for duty in duties:
        yield _event(
            duty.day,
            duty.finding.code,
            year_told.duty(duty, language),
            until=duty.last,
        )


def _event(
    day: date, code: str, why: str, until: date | None = None, cents: int | None = None
) -> dict[str, Any]:
    return {"day": day, "until": until, "code": code, "cents": cents, "why": why}
