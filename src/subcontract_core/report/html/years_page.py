"""A person's year in several models on one page: a table of all, today, each with its strip."""

from collections.abc import Iterable

from ...analysis.person_years import ModelYear, PersonYears
from ..charts.ribbon import ribbon
from ..charts.year_strip import highest_of, year_strip
from ..markup.document import document
from ..markup.elements import NOTHING, Markup, bullets, element, joined, paragraph, section, table
from ..markup.style import CHANCE, SIZES
from ..tables import person_year_rows
from ..terminal.reforms import change_texts, reform_name, remark
from ..text import chance_told, year_told
from ..text.labels import reading, title
from ..text.language import Language
from ..text.years_told import grounds_of_draws, of_draws
from .style import STYLE
from .year_page import strips


def years_page(found: PersonYears, language: Language) -> str:
    """The page as one HTML text that needs nothing else."""
    first = found.models[0].year if found.models else found.today
    head = year_told.title(first, language)
    main = element(
        "main",
        element("h1", head),
        years_view(found, language),
        *(_under(found, one, place, language) for place, one in enumerate(found.reforms, 1)),
    )
    return document(
        language.code,
        head,
        STYLE + SIZES + CHANCE,
        main,
    )


def _under(law: PersonYears, reform: PersonYears, place: int, language: Language) -> Markup:
    """The same years under a reform, below what it changes."""
    name = reform_name(reform.comparison, language)
    told = change_texts(law.comparison, reform.comparison, language)
    unmoved = remark(law.comparison, reform.comparison, language)
    told += [unmoved] if unmoved else []
    under = f"reform-{place}"
    head = section(2, language.text("year.under", reform=name), under, bullets(told))
    return head + years_view(reform, language, f"{under}-")


def years_view(found: PersonYears, language: Language, under: str = "") -> Markup:
    """What stands on the page below its title; `under` begins the names of its sections."""
    most = highest_of(found.models, found.today)
    told = year_told.not_offered(found, language)
    grounds = grounds_of_draws(found, language)
    parts: list[Markup] = [_all(found, language)] if len(found.models) > 1 else []
    parts += [paragraph(told)] if told else []
    for number, (one, readings) in enumerate(_different(found, language)):
        parts.append(
            _model(
                one,
                readings,
                f"{under}model-{number}",
                most,
                language,
            )
        )
    if not any(one.outcome is found.today.outcome for one in found.models):
        strip = year_strip(
            found.today,
            language,
            most,
        )
        parts.append(
            section(
                2,
                language.text("page.today"),
                f"{under}today",
                element("figure", strip),
            )
        )
    if grounds:
        parts.append(
            section(
                2,
                language.text("chance.grounds"),
                f"{under}grounds",
                bullets(grounds),
            ),
        )
    return joined(parts)


def _different(found: PersonYears, language: Language) -> Iterable[tuple[ModelYear, list[str]]]:
    """Each year with its readings in words; readings of a model that show the same once."""
    told: dict[str, tuple[ModelYear, list[str]]] = {}
    for one in found.models:
        shown = str(
            strips(
                one.beside,
                1,
                language,
                one.spreads,
                of_draws(one, language),
            )
        )
        _, readings = told.setdefault(f"{one.outcome.model} {shown}", (one, []))
        words = reading(one.outcome, language)
        readings += [words] if words else []
    return told.values()


def _model(one: ModelYear, readings: list[str], name: str, most: int, language: Language) -> Markup:
    """One model: its year, and the ribbon of its drawn years."""
    named = [language.text("page.reading", reading=" / ".join(readings))] if readings else []
    drawn = [_ribbon(one, language)] if one.chances else []
    return section(
        2,
        title(one.outcome, language),
        name,
        *(paragraph(words, "note") for words in named),
        strips(
            one.beside,
            most,
            language,
            one.spreads,
            of_draws(one, language),
        ),
        *drawn,
    )


def _ribbon(one: ModelYear, language: Language) -> Markup:
    """Twenty real years of the model, for each way to take unknown chances."""
    parts: list[Markup] = []
    for chance in one.chances:
        if len(chance.months) < 2 or not chance.years:
            continue
        name = chance_told.in_span(
            chance,
            "chance.twenty_years",
            language,
        )
        counting = chance.drawn.counting
        parts += [element("h3", name)]
        parts += (
            [paragraph(language.text(f"chance.counting.{counting}"), "note")] if counting else []
        )
        parts.append(element("figure", ribbon(chance, language)))
        parts.append(
            paragraph(
                chance_told.in_span(
                    chance,
                    "chance.ribbon",
                    language,
                ),
                "note",
            )
        )
    return joined(parts) if parts else NOTHING


def _all(found: PersonYears, language: Language) -> Markup:
    """All models beside each other."""
    head, rows = person_year_rows.all_models(found, language)
    return table(
        language.text("year.all_models"),
        head,
        rows,
        cards=True,
    )
