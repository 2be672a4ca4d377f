"""What a scenario sets, judged by the models and the law that are installed, and put into settled
form.

Terms and law values are texts in a file, whose units only a model or the law knows. Everything
that loads a scenario goes through `judged`, so that a word that nobody knows is told before
anything runs, and nothing behind reads a number from what somebody typed.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from operator import is_

from attrs import evolve

from ..base.errors import Fault, InputError, LawError, SubcontractError, Text, said
from ..base.faults import MOST_FAULTS, first_of
from ..base.guard import close_to, short
from ..law import Law
from ..law.parameters import CHOICE, written
from ..law.reform_values import checked
from ..model import catalogue as installed
from ..model.absent_models import unknown_everywhere
from ..model.catalogue import Catalogue
from ..model.set_terms import set_for, settled_terms
from ..scenario.types import ALL_MODELS, Scenario


def judged(
    scenario: Scenario,
    catalogue: Catalogue | None = None,
    law: Law | None = None,
    models: Collection[str] | None = None,
) -> Scenario:
    """The scenario with its terms and law values judged by the models and the law, and written in
    settled form.

    `models` are those that are asked for, None for all that are installed: what a scenario sets for
    others changes nothing and is none of their business. Raises `InputError` with all the faults at
    once.
    """
    found, body = catalogue or installed.catalogue(), law or installed.installed_law()
    faults: list[Fault] = []
    try:
        check_addresses(scenario, found)
    except InputError as error:
        faults += error.faults
    terms = {id(value): value for value in scenario.terms}
    named = dict.fromkeys(value.model for value in scenario.terms if value.model in found.ids)
    if any(value.model == ALL_MODELS for value in scenario.terms):
        named = dict.fromkeys(found.ids)
    for model in named if models is None else [one for one in named if one in models]:
        try:
            declared = found.get(model).manifest.terms
        except SubcontractError:
            continue  # a model that cannot be had is told where it is asked for
        set_here, before = set_for(declared, model, scenario), len(faults)
        settled = settled_terms(declared, model, scenario, faults)
        if len(faults) == before:
            terms |= {id(value): new for value, new in zip(set_here, settled, strict=True)}
    texts = _law_texts(scenario, body, faults)
    if faults:
        raise InputError(first_of(faults))
    set_terms = tuple(terms.values())
    set_law = tuple(
        value if text == value.value else evolve(value, value=text)
        for value, text in zip(scenario.law, texts, strict=True)
    )
    if _are(set_terms, scenario.terms) and _are(set_law, scenario.law):
        return scenario  # all is in settled form already
    return evolve(scenario, terms=set_terms, law=set_law)


def _are(new: Sequence[object], old: Sequence[object]) -> bool:
    """Whether these are the same things, not only equal ones."""
    return len(new) == len(old) and all(map(is_, new, old))


def _law_texts(scenario: Scenario, law: Law, faults: list[Fault]) -> list[str]:
    """The scenario's law values in settled form; what the law does not know or allow is noted."""
    texts: list[str] = []
    for value in scenario.law:
        place, path = value.place or scenario.id, f"law: {value.parameter}"
        parameter = law.parameters.get(value.parameter)
        if parameter is None:
            near = close_to(value.parameter, law.parameters, 3) if len(faults) < MOST_FAULTS else ()
            named = ", ".join(near)
            faults.append(
                Fault(
                    place,
                    path,
                    Text("the unknown parameter {name!r}", name=value.parameter),
                    "a parameter of the law (subcontract law rules and law show name them)",
                    Text("Did you mean {near}?", near=named)
                    if named
                    else "Remove it or check the spelling.",
                )
            )
            continue
        try:
            texts.append(written(parameter, checked(parameter, value.value)))
        except LawError as error:
            is_choice = parameter.unit == CHOICE
            allowed = (
                ", ".join(parameter.options)
                if is_choice
                else Text("a value of unit {unit}", unit=parameter.unit)
            )
            near = close_to(value.value, parameter.options, 1) if is_choice else []
            faults.append(
                Fault(
                    value.value_place or place,
                    path,
                    repr(short(value.value)),
                    allowed,
                    (
                        Text("Did you mean {near!r}?", near=near[0])
                        if near
                        else "Choose one of them."
                        if is_choice
                        else said(error)
                    ),
                )
            )
    return texts


def law_of(scenario: Scenario, law: Law) -> Law:
    """The law as the scenario wants it: with its values and readings. All faults at once."""
    faults: list[Fault] = []
    texts = _law_texts(scenario, law, faults)
    if faults:
        raise InputError(first_of(faults))
    values = tuple(
        (value.parameter, text, value.mark.text or "set by the scenario")
        for value, text in zip(scenario.law, texts, strict=True)
    )
    return _with_values(law, values) if values else law


@lru_cache(maxsize=16)
def _with_values(law: Law, values: tuple[tuple[str, str, str], ...]) -> Law:
    """The law with values set: the same to a scenario that is asked many times over, as in a sweep,
    a search, or beside reforms.
    """
    for name, text, source in values:
        law = law.overriding({name: text}, source)
    return law


def _meant(name: str, catalogue: Catalogue) -> list[str]:
    """What an unknown model's name is meant for; "" where it cannot be any model's id, as it has
    blanks: then it is a title, and no model that somebody may install.
    """
    near = catalogue.meant(name)
    if near or " " not in name:
        return near
    return [model for model in catalogue.ids if name in _titles(model, catalogue)] or [""]


def _titles(model: str, catalogue: Catalogue) -> Collection[str]:
    """What a model is called in each language."""
    try:
        return catalogue.get(model).manifest.title.values()
    except SubcontractError:
        return ()


def _paid_by_all(place: str) -> Fault:
    """A pay day of every model where each has one of its own."""
    return Fault(
        place,
        f"pay.by_model: {ALL_MODELS}",
        repr(ALL_MODELS),
        "the id of one model",
        "Write the pay day of all models under pay, or name each model.",
    )


def check_addresses(scenario: Scenario, catalogue: Catalogue) -> None:
    """Terms, pay days and costs for a misspelt model are faults, all at once; those for one that is
    not installed are not.
    """
    known = ", ".join(sorted({*catalogue.ids, *catalogue.missing, ALL_MODELS}))
    named = [
        *(
            (value.model, value.place or scenario.id, f"terms: {value.model}.{value.term}")
            for value in scenario.terms
            if value.model != ALL_MODELS
        ),
        *(
            (one.model, one.place or scenario.id, f"pay.by_model: {one.model}")
            for one in scenario.pay_by_model
        ),
        *(
            (one.model, one.place or scenario.id, f"costs: {one.what}")
            for one in scenario.costs
            if not one.is_for_all
        ),
    ]
    unknown = dict.fromkeys(model for model, _, _ in named if model not in catalogue.ids)
    meant = {model: _meant(model, catalogue) for model in unknown}
    faults = [
        Fault(
            place,
            path,
            Text("the unknown model {model!r}", model=model),
            known,
            (
                Text("Did you mean {near!r}?", near=near)
                if near
                else "Write the model's id; subcontract models lists them."
            ),
        )
        for model, place, path in named
        for near in meant.get(model, ())
    ]
    faults += [
        _paid_by_all(one.place or scenario.id)
        for one in scenario.pay_by_model
        if one.model == ALL_MODELS
    ]
    everywhere = [value for value in scenario.terms if value.model == ALL_MODELS]
    if everywhere:
        faults += unknown_everywhere(everywhere, catalogue.terms, not catalogue.missing)
    if faults:
        raise InputError(first_of(faults))
