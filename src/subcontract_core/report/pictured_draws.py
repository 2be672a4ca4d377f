"""Drawn years as pictures with their sentence and table."""

from collections.abc import Sequence

from ..analysis.counted import MonthCounts, PersonChance
from ..analysis.person_years import ModelYear
from .charts.little_months import Visits, little_months
from .charts.ribbon import ribbon
from .charts.year_strip import highest, year_strip
from .pictured import Pictured
from .tables import chance_rows, drawn_rows
from .text import chance_told, year_told
from .text.language import Language
from .text.years_told import of_draws


def strip_of(one: ModelYear, language: Language) -> Pictured:
    """A year as it is planned, with thin marks for the second and the nineteenth of twenty drawn
    months, and what is counted of the drawn years.
    """
    told = " ".join((*year_told.sentences(one.year, language), *of_draws(one, language)))
    most = highest((one.year,), one.spreads)
    drawn = year_strip(
        one.year,
        language,
        most,
        title=told,
        spreads=one.spreads,
    )
    return Pictured(
        told,
        drawn,
        drawn_rows.strip_months(one),
    )


def little_of(
    found: PersonChance, month: MonthCounts, visits: Visits, language: Language
) -> Pictured:
    """Twenty real months as small calendars; what the model's calendar refuses is crossed."""
    told = " ".join(
        chance_told.of_month(
            found,
            month,
            language,
        )
    )
    drawn = little_months(
        month.little,
        visits,
        told,
        language,
    )
    return Pictured(
        told,
        drawn,
        chance_rows.tidy_little_of(found, month),
    )


def ribbon_of(found: PersonChance, language: Language) -> Pictured:
    """Twenty real years on top of each other."""
    told = chance_told.in_span(
        found,
        "chance.ribbon",
        language,
    )
    said = " ".join((*chance_told.of_year(found, language), told))
    return Pictured(
        said,
        ribbon(found, language),
        drawn_rows.years_by_month(found),
    )


def table_of(chances: Sequence[PersonChance], language: Language) -> Pictured:
    """People by models: in how many of twenty years the limit is passed at least once."""
    told = language.text("chance.once_table")
    drawn = drawn_rows.once_over_drawn(chances, language)
    return Pictured(
        told,
        drawn,
        drawn_rows.once_over(chances),
    )
