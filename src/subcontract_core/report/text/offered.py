"""What a workbook to fill in offers of what is installed, by name: models, each with its own terms
and their choices, the values of the law and their choices.
"""

from collections import Counter
from collections.abc import Iterator

from ...law import Law
from ...model.catalogue import catalogue, installed_law
from ...model.results import Manifest
from ...scenario.setting import ALL_MODELS
from ...scenario.workbook.wording import Offered
from .labels import choice, law_text
from .language import Language


def offered(language: Language) -> dict[str, tuple[Offered, ...]]:
    """The words of the columns that depend on what is installed, for `write_workbook`."""
    models = catalogue()
    ready = [models.get(entry.id).manifest for entry in models.entries() if not entry.broken]
    law = installed_law()
    named = tuple(Offered(one.id, language.pick(one.title)) for one in ready)
    every = Offered(ALL_MODELS, language.text("workbook.option.terms.model.all"))
    return {
        "terms.model": (every, *named),
        "terms.term": tuple(_terms(ready, language)),
        "terms.value": tuple(dict.fromkeys(_options(ready, language))),
        "law.parameter": tuple(_parameters(law, language)),
        "law.value": tuple(_of_law(law, language)),
        "pay_by_model.model": named,
        "costs.model": named,
    }


def _terms(models: list[Manifest], language: Language) -> Iterator[Offered]:
    """Each model's own terms; of all models together each term once."""
    of_all = {term.name: term for one in reversed(models) for term in one.terms}
    for term in of_all.values():
        yield Offered(term.name, language.pick(term.titles), ALL_MODELS)
    for one in models:
        for term in one.terms:
            yield Offered(term.name, language.pick(term.titles), one.id)


def _options(models: list[Manifest], language: Language) -> Iterator[Offered]:
    for one in models:
        for term in one.terms:
            for option in term.choices:
                yield Offered(option, choice(language, term.name, option), term.name)


def _parameters(law: Law, language: Language) -> Iterator[Offered]:
    """Every value by its name; those of one name with their act."""
    names = {name: language.pick(one.names) for name, one in law.parameters.items()}
    counts = Counter(names.values())
    for name, text in names.items():
        act = language.translate_phrase(law.parameter(name).act)
        yield Offered(name, f"{text} ({act})" if counts[text] > 1 else text)


def _of_law(law: Law, language: Language) -> Iterator[Offered]:
    for name, one in law.parameters.items():
        for option in one.options:
            yield Offered(option, law_text(language, name, one.unit, option), name)
