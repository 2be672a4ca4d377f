"""A person's year in several models, in sentences: what drawn years make of each, for whom a model
is not, and what is drawn.
"""

from ...analysis.person_years import ModelYear, PersonYears
from . import chance_told
from .chance_grounds import grounds
from .language import Language


def of_draws(one: ModelYear, language: Language) -> list[str]:
    """What is counted of the drawn years of a model; each way to take unknown chances by itself."""
    said: list[str] = []
    for chance in one.chances:
        counting = chance.drawn.counting
        said += [language.text(f"chance.counting.{counting}")] if counting else []
        said += chance_told.of_year(chance, language)
    return said


def grounds_of_draws(found: PersonYears, language: Language) -> list[str]:
    """How many years are drawn with which seed, and what by chance; nothing without draws."""
    for one in found.models:
        if one.chances:
            return [chance_told.title(one.chances[0], language), *grounds(one.chances[0], language)]
    return []
