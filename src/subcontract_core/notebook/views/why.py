"""Why a line is what it is, as HTML: the sentence, the arithmetic, the steps, the law's values,
the model's terms.
"""

from collections.abc import Iterable, Sequence

from ...analysis.opened_line import Explained, ParameterUsed, TermUsed
from ...base.units import SHARE
from ...law import Law
from ...report.markup.elements import Markup, element, joined
from ...report.text.labels import (
    act,
    choice,
    decision_told,
    law_text,
    quantity,
    reason,
    step_name,
    step_value,
    written,
)
from ...report.text.language import Language
from .tables import gathered, items


def lines(lines: Sequence[Explained], law: Law, language: Language) -> Markup:
    """The documents behind one line of a person, one after another."""
    return joined(_line(line, law, language) for line in lines)


def _line(line: Explained, law: Law, language: Language) -> Markup:
    month = line.paid.year * 12 + line.paid.month - 1
    when = (
        language.text("page.benefit_month", m=month)
        if line.sheet == "benefits"
        else language.text("page.paid_on", day=line.paid)
    )
    amount = language.amount(line.sign * line.cents, line.known, signed=True)
    where = act(language, line.act, line.section)
    quantity = _quantity(line, language)
    facts = [
        *([quantity] if quantity else []),
        *([where] if where else []),
        *([language.text("page.source", source=line.source)] if line.source else []),
        *(decision_told(decision, language) for decision in line.story),
        *_steps(line, language),
        *gathered(_parameter(used, language) for used in line.parameters),
        *(_term(used, language) for used in line.terms),
    ]
    said = f" {when}. {reason(language, law, line.text, line.rule)}"
    return element("p", element("strong", amount), said) + items(facts)


def _quantity(line: Explained, language: Language) -> str:
    if line.quantity is None or line.unit is None:
        return ""
    told = quantity(language, line.quantity, line.unit)
    return language.text("page.quantity", quantity=told)


def _steps(line: Explained, language: Language) -> Iterable[str]:
    # A rate that was a step is among the values of the law; as an amount it would mean nothing.
    for step in line.steps:
        if step.unit is not SHARE:
            yield (
                f"{step_name(language, step.name)}: {step_value(language, step.value, step.unit)}"
            )


def _parameter(used: ParameterUsed, language: Language) -> tuple[str, str]:
    """A value of the law with the day it holds from, and its act and source."""
    own = used.confidence == "override"
    text = language.text(
        "page.law_value_set" if own else "page.law_value",
        what=language.pick(used.titles),
        value=law_text(language, used.name, used.unit, used.text),
        day=used.valid_from,
    )
    sure = "" if used.confidence == "verified" else language.text(f"confidence.{used.confidence}")
    source = language.text("page.source", source=used.source) if used.source else ""
    return "; ".join(filter(None, (text, sure))), "; ".join(
        filter(None, (act(language, used.act, used.section), source))
    )


def _term(used: TermUsed, language: Language) -> str:
    value = (
        (
            choice(language, used.name, used.text)
            if used.unit == "choice"
            else written(language, used.unit, used.text)
        )
        if used.text
        else language.text("page.unknown")
    )
    key = "page.term_source" if used.source else "page.term"
    return language.text(
        key,
        what=language.pick(used.titles),
        value=value,
        mark=language.text(f"mark.{used.mark}"),
        source=used.source,
    )
