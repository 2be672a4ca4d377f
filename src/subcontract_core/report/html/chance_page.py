"""Drawn years on one page: the sentence, twenty little months, twenty years, the tables, and what
is drawn.
"""

from collections.abc import Sequence

from ...analysis.counted import MonthCounts, PersonChance
from ...analysis.counted_money import MoneyChance
from ..charts.little_months import Visits, little_months, refusals
from ..charts.ribbon import ribbon
from ..markup.document import document
from ..markup.elements import NOTHING, Markup, bullets, details, element, joined, paragraph, section
from ..markup.elements import table as table_of
from ..markup.style import CHANCE
from ..tables import chance_rows
from ..text import chance_told
from ..text.chance_grounds import grounds as grounds_of
from ..text.chance_money import of_organiser, of_person
from ..text.labels import reading, title
from ..text.language import Language
from .style import STYLE

Shown = tuple[PersonChance, MonthCounts, Visits]
Under = tuple[str, Sequence[Shown], Sequence[MoneyChance]]  # a reform by its name


def chance_page(
    shown: Sequence[Shown],
    language: Language,
    money: Sequence[MoneyChance] = (),
    reforms: Sequence[Under] = (),
) -> str:
    """The page as one HTML text that needs nothing else: each way to take unknown chances and each
    reading with its month and the visits of the twenty draws; the same under each reform below.
    """
    head = chance_told.title(shown[0][0], language)
    parts = [element("h1", head), chance_view(shown, language, money)]
    parts += [_under(one, language) for one in reforms]
    return document(language.code, head, STYLE + CHANCE, element("main", *parts))


def _under(reform: Under, language: Language) -> Markup:
    """The first reading under a reform: the sentences and the months."""
    name, shown, money = reform
    chance, month, _ = shown[0]
    told = chance_told.sentences(chance, month, language)
    told += of_person(money[0], language) if money else []
    title_of = language.text("chance.under", reform=name)
    head, rows = chance_rows.month_head(chance, language), chance_rows.month_rows(chance, language)
    return section(
        2,
        title_of,
        "",
        paragraph(" ".join(told)),
        table_of(title_of, head, rows, cards=True),
    )


def chance_view(
    shown: Sequence[Shown], language: Language, money: Sequence[MoneyChance] = ()
) -> Markup:
    """What stands on the page below its title, also for who shows it elsewhere; `money` is what is
    counted beside what is in hand, for each that is shown.
    """
    first = shown[0][0]
    parts = [paragraph(title(first.outcome.outcome, language), "note")]
    seen: set[str] = set()
    for number, (chance, month, visits) in enumerate(shown):
        said = chance_told.sentences(chance, month, language)
        said += of_person(money[number], language) if money else []
        way = f"{chance.drawn.counting}{' '.join(said)}"
        if way in seen:
            continue
        seen.add(way)
        parts.append(
            _one(
                chance,
                month,
                visits,
                said,
                number,
                language,
            )
        )
    if money:
        parts.append(_organiser(shown, money, language))
    grounds = grounds_of(first, language)
    parts.append(
        section(
            2,
            language.text("chance.grounds"),
            "grounds",
            bullets(grounds),
        )
    )
    return joined(parts)


def _organiser(shown: Sequence[Shown], money: Sequence[MoneyChance], language: Language) -> Markup:
    """The money of whoever sells and of the buyers, under each reading and way that differs."""
    told: dict[str, list[str]] = {}
    for (chance, _, _), cents in zip(shown, money, strict=True):
        words = [reading(chance.outcome.outcome, language)]
        if chance.drawn.counting:
            words.append(language.text(f"chance.counting.{chance.drawn.counting}"))
        body = " ".join(of_organiser(cents, language))
        if body:
            told.setdefault(body, []).append(" ".join(filter(None, words)))
    title_of = language.text("chance.organiser")
    parts: list[Markup] = []
    for body, readings in told.items():
        under = " / ".join(filter(None, readings))
        named = language.text("page.reading", reading=under) if under else ""
        parts += [paragraph(named, "note")] if named and len(told) > 1 else []
        parts.append(paragraph(body))
    return section(2, title_of, "organiser", *parts) if parts else NOTHING


def _one(
    chance: PersonChance,
    month: MonthCounts,
    visits: Visits,
    said: Sequence[str],
    number: int,
    language: Language,
) -> Markup:
    """What is counted under one reading."""
    words = reading(chance.outcome.outcome, language)
    named = [language.text("page.reading", reading=words)] if words else []
    if chance.drawn.counting:
        named.append(language.text(f"chance.counting.{chance.drawn.counting}"))
    twenty = language.text("chance.twenty", month=month.number)
    years = chance_told.in_span(chance, "chance.twenty_years", language)
    rows, little = (
        chance_rows.month_rows(chance, language),
        chance_rows.little_rows(month, language),
    )
    heads = chance_rows.month_head(chance, language), chance_rows.little_head(language)
    return joined(
        (
            *(paragraph(one, "note") for one in named),
            element("div", *map(paragraph, said), class_="answer"),
            section(
                2,
                twenty,
                f"twenty-{number}",
                element(
                    "figure",
                    little_months(
                        month.little,
                        visits,
                        " ".join(said),
                        language,
                    ),
                ),
                paragraph(language.text("chance.little_legend"), "note"),
                *(paragraph(one, "note") for one in refusals(visits, language)),
                paragraph(language.text("chance.open_command"), "note"),
                details(
                    language.text("chance.as_table"), table_of(twenty, heads[1], little, cards=True)
                ),
            ),
            section(
                2,
                years,
                f"years-{number}",
                element("figure", ribbon(chance, language)),
                paragraph(chance_told.in_span(chance, "chance.ribbon", language), "note"),
                table_of(language.text("year.months_table"), heads[0], rows, cards=True),
            )
            if chance.years
            else NOTHING,
        )
    )
