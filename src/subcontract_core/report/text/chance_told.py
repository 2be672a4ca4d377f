"""Drawn years in sentences that can be counted: in so many of twenty months or years like this."""

from collections.abc import Iterator

from ...analysis.counted import Count, LittleMonth, MonthCounts, PersonChance
from ...base.dates import MONTHS_A_YEAR
from .language import Language

_LOW, _MIDDLE, _HIGH = 1, 9, 18  # the second least, one in the middle, the second most of twenty


def title(chance: PersonChance, language: Language) -> str:
    """Who, in how many drawn years, or runs of fewer months."""
    drawn = chance.drawn
    return in_span(
        chance,
        "chance.title",
        language,
        person=chance.person,
        draws=drawn.draws,
    )


def in_span(chance: PersonChance, key: str, language: Language, **values: object) -> str:
    """A sentence about a year, or about the months that the scenario has where they are no year."""
    scenario = chance.drawn.scenario
    months = scenario.last_month - scenario.first_month + 1
    if months == MONTHS_A_YEAR:
        return language.text(key, **values)
    if months == 1:
        return language.text(f"{key}.month", **values)
    return language.text(
        f"{key}.months",
        **values,
        months=months,
    )


def sentences(chance: PersonChance, month: MonthCounts, language: Language) -> list[str]:
    """The answer in sentences: the month, then the year; what is said of both once."""
    told = (
        *of_month(
            chance,
            month,
            language,
        ),
        *of_year(chance, language),
    )
    return list(dict.fromkeys(told))


def of_month(chance: PersonChance, month: MonthCounts, language: Language) -> list[str]:
    """Over the limit in so many of twenty; what the usual one leaves; more or less than today."""
    told = (
        [
            *_over(
                chance,
                month,
                language,
            )
        ]
        if month.is_limited
        else []
    )
    usual = month.usual
    told.append(
        language.text(
            "chance.usual",
            minutes=usual.minutes,
            left=in_hand(usual, language),
        )
    )
    told += _beside_today(
        month.more,
        month.less,
        "chance.month_beside_today",
        language,
    )
    return told


def in_hand(one: LittleMonth, language: Language) -> str:
    """What a month leaves: exact, or at least what is known."""
    money = language.money(one.in_hand)
    return money if one.is_known else language.text("page.at_least", cents=money)


def count_text(count: Count, language: Language) -> str:
    """A count as it is told: n of 20, in none of all draws, or less than one in twenty."""
    if count.hits == 0:
        told = language.text("chance.in_none", total=count.total)
    elif count.is_rare:
        told = language.text(
            "chance.in_few",
            n=count.hits,
            total=count.total,
        )
    else:
        key = "chance.once_of_twenty" if count.of_twenty == 1 else "chance.of_twenty"
        told = language.text(key, n=count.of_twenty)
    if not count.unknown:
        return told
    return language.text(
        "chance.and_unknown",
        told=told,
        n=count.unknown_of_twenty,
    )


def cell_text(count: Count, language: Language) -> str:
    """A count of twenty in a cell: 0 for none of all draws, "<1" for less than one in twenty."""
    if 0 < count.hits and count.is_rare:
        told = language.text("chance.cell.few")
    else:
        told = str(count.of_twenty)
    if not count.unknown:
        return told
    return language.text(
        "chance.cell.unknown",
        told=told,
        n=count.unknown_of_twenty,
    )


def _over(chance: PersonChance, month: MonthCounts, language: Language) -> Iterator[str]:
    values = {"month": month.number, "person": chance.person}
    yield counted_text(
        month.over,
        "chance.over",
        language,
        **values,
    )
    agrees = month.over.of_twenty == month.little_over
    if not agrees and not month.over.is_rare:
        values = {"n": month.little_over, "hits": month.over.hits, "total": month.over.total}
        yield language.text("chance.both", **values)


def counted_text(count: Count, key: str, language: Language, **values: object) -> str:
    """A sentence about a count; one of its own where it is in none of the draws."""
    if count.hits:
        return language.text(
            key,
            **values,
            told=count_text(count, language),
        )
    told = language.text(
        f"{key}.none",
        **values,
        total=count.total,
    )
    if not count.unknown:
        return told
    unknown = language.text("chance.not_known", n=count.unknown_of_twenty)
    return f"{told} {unknown}"


def _beside_today(more: Count, less: Count, key: str, language: Language) -> list[str]:
    if more.unknown == more.total:
        return [language.text("chance.change_unknown")]
    return [
        counted_text(
            more,
            f"{key}.more",
            language,
        ),
        counted_text(
            less,
            f"{key}.less",
            language,
        ),
    ]


def of_year(chance: PersonChance, language: Language) -> list[str]:
    """Once, or three months in a row, over the limit; more or less than today; three real years."""
    told = []
    if chance.is_limited and len(chance.months) > 1:
        told.append(
            counted_text(
                chance.once_over,
                "chance.once",
                language,
            )
        )
        told.append(
            counted_text(
                chance.in_a_row,
                "chance.in_a_row",
                language,
            )
        )
    told += _beside_today(
        chance.more,
        chance.less,
        "chance.year_beside_today",
        language,
    )
    if len(chance.years) > _HIGH:
        low, middle, high = (chance.years[n][1] for n in (_LOW, _MIDDLE, _HIGH))
        three = {"low": low, "middle": middle, "high": high}
        told.append(
            in_span(
                chance,
                "chance.three_years",
                language,
                **three,
            )
        )
    return told
