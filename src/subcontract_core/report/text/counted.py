"""What a county counted before and after, in words for a page; what nobody knows is said."""

from collections.abc import Sequence
from fractions import Fraction

from ...base.numbers import written
from ...quality import Assessment
from ...quality.assessment import Indicator
from .language import Language

HEAD = ("indicators", "before", "after", "change", "counted_from")


def counted_rows(assessments: Sequence[Assessment], language: Language) -> list[list[str]]:
    """A row a number: its name, before, after, what it grew by, and where it is from. With two
    assessments the name says whose it is.
    """
    rows = []
    for assessment in assessments:
        whose = f" ({language.text(f'quality.by.{assessment.by}')})" if len(assessments) > 1 else ""
        for one in assessment.indicators:
            rows.append([f"{_name(one, language)}{whose}", *_numbers(one, language), one.source])
    return rows


def counted_head(assessments: Sequence[Assessment], language: Language) -> list[str]:
    """The words above the columns, with the days on which it was counted where all agree."""
    days = {(one.before, one.after) for one in assessments if one.indicators}
    before, after = days.pop() if len(days) == 1 else (None, None)
    told = {"before": before, "after": after}
    return [
        " ".join([language.text(f"quality.{key}"), *([language.date(day)] if day else [])])
        for key in HEAD
        for day in [told.get(key)]
    ]


def _name(one: Indicator, language: Language) -> str:
    return language.text(f"quality.indicator.{one.id}") if one.id else one.name


def _numbers(one: Indicator, language: Language) -> list[str]:
    change = _told(one.change, language)
    sign = "+" if one.change is not None and one.change > 0 else ""
    return [_told(one.before, language), _told(one.after, language), f"{sign}{change}"]


def _told(value: Fraction | None, language: Language) -> str:
    if value is None:
        return language.text("quality.unknown")
    sign = "−" if value < 0 else ""
    return f"{sign}{language.number(written(abs(value)))}"
