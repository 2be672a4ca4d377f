"""Drawn years in sentences that can be counted: in so many of twenty months or years like this."""

from collections.abc import Iterator

from ...analysis.counted import Count, LittleMonth, MonthCounts, PersonChance
from ...analysis.uncertain import AS_PLANNED
from ...scenario.chance import Chance, Lengths
from ...scenario.types import Gig, Scenario
from .language import Language

_LOW, _MIDDLE, _HIGH = 1, 9, 18  # the second least, one in the middle, the second most of twenty


def title(chance: PersonChance, language: Language) -> str:
    """Who, in which of twenty months or years."""
    return language.text("chance.title", person=chance.person, draws=chance.drawn.draws)


def sentences(chance: PersonChance, month: MonthCounts, language: Language) -> list[str]:
    """The answer in sentences: the month, then the year."""
    return [*of_month(chance, month, language), *of_year(chance, language)]


def of_month(chance: PersonChance, month: MonthCounts, language: Language) -> list[str]:
    """Over the limit in so many of twenty; what the usual one leaves; more or less than today."""
    told = [*_over(chance, month, language)] if month.is_limited else []
    usual = month.usual
    told.append(language.text("chance.usual", minutes=usual.minutes, left=in_hand(usual, language)))
    told += _beside_today(month.more, month.less, "chance.month_beside_today", language)
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
        told = language.text("chance.in_few", n=count.hits, total=count.total)
    else:
        told = language.text("chance.of_twenty", n=count.of_twenty)
    if not count.unknown:
        return told
    return language.text("chance.and_unknown", told=told, n=count.unknown_of_twenty)


def cell_text(count: Count, language: Language) -> str:
    """A count of twenty in a cell: 0 for none of all draws, "<1" for less than one in twenty."""
    if 0 < count.hits and count.is_rare:
        told = language.text("chance.cell.few")
    else:
        told = str(count.of_twenty)
    if not count.unknown:
        return told
    return language.text("chance.cell.unknown", told=told, n=count.unknown_of_twenty)


def _over(chance: PersonChance, month: MonthCounts, language: Language) -> Iterator[str]:
    told = count_text(month.over, language)
    yield language.text("chance.over", month=month.number, person=chance.person, told=told)
    agrees = month.over.of_twenty == month.little_over
    if not agrees and not month.over.is_rare:
        values = {"n": month.little_over, "hits": month.over.hits, "total": month.over.total}
        yield language.text("chance.both", **values)


def _beside_today(more: Count, less: Count, key: str, language: Language) -> list[str]:
    if more.unknown == more.total:
        return [language.text("chance.change_unknown")]
    values = {"more": count_text(more, language), "less": count_text(less, language)}
    return [language.text(key, **values)]


def of_year(chance: PersonChance, language: Language) -> list[str]:
    """Once, or three months in a row, over the limit; more or less than today; three real years."""
    told = []
    if chance.is_limited and len(chance.months) > 1:
        told.append(language.text("chance.once", told=count_text(chance.once_over, language)))
        told.append(language.text("chance.in_a_row", told=count_text(chance.in_a_row, language)))
    told += _beside_today(chance.more, chance.less, "chance.year_beside_today", language)
    if len(chance.years) > _HIGH:
        low, middle, high = (chance.years[n][1] for n in (_LOW, _MIDDLE, _HIGH))
        told.append(language.text("chance.three_years", low=low, middle=middle, high=high))
    return told


def grounds(chance: PersonChance, language: Language) -> list[str]:
    """What the draws are made of: the seed, each chance as it was said, and what is not drawn."""
    drawn, scenario = chance.drawn, chance.drawn.scenario
    lines = [language.text("chance.seed", seed=str(drawn.seed), draws=drawn.draws)]
    if drawn.counting != AS_PLANNED:
        lines.append(language.text(f"chance.counting.{drawn.counting}"))
    for gig in scenario.gigs:
        lines += _of_gig(gig, scenario, language)
    for person in scenario.people:
        if person.falls_ill:
            days = person.falls_ill.days
            values = {"person": person.id, "n": person.falls_ill.spells_a_year}
            span = {"least": days.least, "usual": days.usual, "most": days.most}
            lines.append(language.text("chance.falls_ill", **values, **span))
    lines += _of_buyers(scenario, language)
    if scenario.quiet:
        values = {"months": odds(scenario.quiet.value, language)}
        share = odds(scenario.quiet.share, language)
        lines.append(language.text("chance.quiet", **values, share=share))
    if not _common(scenario):
        lines.append(language.text("chance.one_by_one"))
    return [*lines, language.text("chance.on_the_plan")]


def odds(share: object, language: Language) -> str:
    """A share as it was written: 4 of 5."""
    numerator, denominator = (getattr(share, name) for name in ("numerator", "denominator"))
    return language.text("chance.odds", n=numerator, all=denominator)


def _of_gig(gig: Gig, scenario: Scenario, language: Language) -> Iterator[str]:
    if gig.happens is not None:
        yield language.text("chance.happens", gig=gig.id, odds=odds(gig.happens, language))
    if gig.lengths:
        yield language.text("chance.lengths", gig=gig.id, lengths=_lengths(gig.lengths, language))
        step = (scenario.chance or Chance()).step
        values = gig.lengths.values(step)
        total = sum(weight for _, weight in values)
        told = [
            language.text("chance.weight", minutes=minutes, n=weight, all=total)
            for minutes, weight in values
        ]
        yield language.text("chance.weights", told="; ".join(told))


def _lengths(lengths: Lengths, language: Language) -> str:
    if lengths.seen:
        return language.text("chance.seen", n=len(lengths.seen))
    values = {"least": lengths.least, "usual": lengths.usual, "most": lengths.most}
    return language.text("chance.three_lengths", **values)


def _of_buyers(scenario: Scenario, language: Language) -> Iterator[str]:
    for buyer in scenario.buyers:
        if buyer.closes:
            values = {"buyer": buyer.id, "odds": odds(buyer.closes.value, language)}
            yield language.text(f"chance.closes.{buyer.closes.each}", **values)
        if buyer.pays and buyer.pays.late:
            late = buyer.pays.late
            values = {"buyer": buyer.id, "odds": odds(late.value, language)}
            yield language.text("chance.pays_late", **values, days=late.days)


def _common(scenario: Scenario) -> bool:
    """Whether anything takes several visits at once."""
    return bool(
        scenario.quiet
        or any(buyer.closes for buyer in scenario.buyers)
        or any(person.falls_ill for person in scenario.people)
    )
