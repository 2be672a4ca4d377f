"""A person's year in several models as rows: one a model, and a reading where they differ."""

from ...analysis.person_years import ModelYear, PersonYears
from ...analysis.year import Year
from ..text import chance_told
from ..text.bounds import bound_text
from ..text.labels import reading
from ..text.language import Language


def all_models(found: PersonYears, language: Language) -> tuple[list[str], list[list[str]]]:
    """The head and a row a model and reading: earned, months over the limit, in hand beside today;
    with draws in how many of twenty years the limit is passed at least once, and more is left.
    """
    keys = ["page.model", "year.pay", "year.column.over", "year.in_hand", "page.difference"]
    is_drawn = any(one.chances for one in found.models)
    keys += ["year.column.once_over", "year.column.more"] if is_drawn else []
    models: dict[str, dict[tuple[str, ...], list[str]]] = {}
    for one in found.models:
        cells = models.setdefault(language.pick(one.outcome.manifest.title), {})
        cells.setdefault(
            tuple(
                _row(
                    one,
                    is_drawn,
                    language,
                )
            ),
            [],
        ).append(reading(one.outcome, language))
    rows = [
        [name if len(of_model) == 1 else f"{name} – {' / '.join(readings)}", *cells]
        for name, of_model in models.items()
        for cells, readings in of_model.items()
    ]
    return [language.text(key) for key in keys], rows


def _row(one: ModelYear, is_drawn: bool, language: Language) -> list[str]:
    """What stands beside the name."""
    year = one.year
    pay = language.amount(year.pay or 0, year.pay is not None)
    cells = [
        pay,
        _over(year),
        bound_text(year.in_hand.now, language),
        bound_text(
            year.in_hand.difference,
            language,
            signed=True,
        ),
    ]
    if is_drawn:
        cells += [
            " / ".join(
                chance_told.cell_text(chance.once_over, language)
                for chance in one.chances
                if chance.is_limited
            ),
            " / ".join(chance_told.cell_text(chance.more, language) for chance in one.chances),
        ]
    return cells


def _over(year: Year) -> str:
    """In how many months the limit is passed; empty without one, ? where that is not known."""
    if not year.has_limit:
        return ""
    if any(month.limit is not None and month.pay is None for month in year.months):
        return "?"
    return str(sum(month.is_over for month in year.months))
