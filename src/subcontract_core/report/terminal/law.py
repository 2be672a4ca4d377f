"""The law as text: its rules, one rule with the values of a day, and how cases agree with it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ...base.errors import LawError
from ...law import Law, Parameter, Reform, RuleInfo
from ...law.ends import carried
from ...law.freshness import Check
from ...law.parameters import CHOICE
from ..text.labels import act, choice, law_value
from ..text.language import Language
from ..text.law_end import known_to
from .layout import paragraph, table


def rules_text(law: Law, language: Language) -> str:
    """Every rule: id, name, act, the choices it depends on with their dates, and when it was
    last checked.
    """
    lines: list[str] = []
    for name, info in sorted(law.rules.items()):
        parameters = [law.parameters[parameter] for parameter in info.reads]
        lines += [
            *paragraph(f"{name}  {language.pick(info.names)}", 0, 2),
            *paragraph(act(language, info.act, info.section), 2, 2),
        ]
        for parameter in parameters:
            if parameter.unit == CHOICE:
                lines += paragraph(_choice(parameter, language), 2, 4)
        checked = [
            value.checked_on
            for parameter in parameters
            for value in parameter.values
            if value.checked_on
        ]
        lines += (
            paragraph(language.text("cli.law_checked", day=max(checked)), 2, 2) if checked else []
        )
    return "\n".join(lines)


def _choice(parameter: Parameter, language: Language) -> str:
    dated = "; ".join(
        f"{language.date(value.valid_from)}: {law_value(language, parameter, value)}"
        for value in parameter.values
    )
    key = "cli.law_choice_open" if parameter.disputed else "cli.law_choice"
    return language.text(
        key,
        what=f"{language.pick(parameter.names)} [{parameter.name}]",
        dated=dated,
        options=_options(parameter, language),
    )


def _options(parameter: Parameter, language: Language) -> str:
    return "; ".join(choice(language, parameter.name, option) for option in parameter.options)


def rule_text(law: Law, info: RuleInfo, day: date, language: Language) -> str:
    """One rule in words, and every value that it may read as it is on a day, with where it
    comes from.
    """
    lines = [
        *paragraph(f"{info.name}  {language.pick(info.names)}", 0, 2),
        *paragraph(act(language, info.act, info.section), 2, 2),
    ]
    lines += ["", *paragraph(language.pick(info.words), 2, 2)] if info.words else []
    rows = [
        line
        for name in info.reads
        for line in ["", *_parameter(law.parameters[name], day, language)]
    ]
    return "\n".join(lines + (rows or ["", *paragraph(language.text("cli.law_no_values"), 2, 2)]))


def _parameter(parameter: Parameter, day: date, language: Language) -> list[str]:
    what = f"{language.pick(parameter.names)} [{parameter.name}]"
    try:
        value = parameter.on(day)
    except LawError:
        return paragraph(language.text("cli.law_not_in_force", what=what, day=day), 2, 4)
    lines = paragraph(
        language.text(
            "page.law_value",
            what=what,
            value=law_value(language, parameter, value),
            day=value.valid_from,
        ),
        2,
        4,
    )
    if parameter.unit == CHOICE:
        lines += paragraph(
            language.text("cli.law_options", options=_options(parameter, language)), 4, 2
        )
    facts = [
        act(language, parameter.act, parameter.section),
        language.text("page.source", source=value.source),
        (
            language.text(
                "cli.law_confidence",
                confidence=language.text(f"confidence.{value.confidence}"),
                day=value.checked_on,
            )
            if value.checked_on
            else ""
        ),
        language.translate_phrase(parameter.note),
        *_end(parameter, day, language),
    ]
    return lines + [line for fact in facts if fact for line in paragraph(fact, 4, 2)]


def _end(parameter: Parameter, day: date, language: Language) -> list[str]:
    """To which day the last value is known, and that a later day uses it all the same."""
    if parameter.known_to is None or parameter.on(day) is not parameter.values[-1]:
        return []
    after = carried(parameter, day) is not None
    return [
        known_to(language, parameter),
        language.text("cli.law_carried_on", day=day) if after else "",
    ]


def reforms_text(law: Law, reforms: Iterable[Reform], language: Language) -> str:
    """Every reform that comes with the law: id, title, kind, from when, what it changes, and by
    whose word.
    """
    lines: list[str] = []
    for reform in reforms:
        lines += paragraph(f"{reform.id}  {language.pick(reform.titles)}", 0, 2)
        lines += paragraph(
            language.text(
                "page.reform_source",
                kind=language.text(f"reform.{reform.kind}"),
                source=reform.source,
            ),
            2,
            2,
        )
        for name, values in reform.changes.items():
            parameter = law.parameter(name)
            for value in values:
                what = f"{language.pick(parameter.names)} [{name}]"
                lines += paragraph(
                    language.text(
                        "page.law_value",
                        what=what,
                        value=law_value(language, parameter, value),
                        day=value.valid_from,
                    ),
                    2,
                    4,
                )
        note = language.pick(reform.note)
        lines += paragraph(note, 2, 2) if note else []
    return "\n".join(lines)


def outdated_text(checks: Sequence[Check], day: date, language: Language) -> str:
    """What to check next, in order: the value on the day, why, by how many models it is read,
    and where it comes from.
    """
    if not checks:
        return "\n".join(paragraph(language.text("cli.law_all_fresh", day=day)))
    lines = paragraph(language.text("cli.law_to_check", n=len(checks), day=day))
    for number, check in enumerate(checks, 1):
        parameter, value = check.parameter, check.value
        what = f"{number}. {language.pick(parameter.names)} [{parameter.name}]"
        lines += [
            "",
            *paragraph(
                language.text(
                    "page.law_value",
                    what=what,
                    value=law_value(language, parameter, value),
                    day=value.valid_from,
                ),
                0,
                3,
            ),
        ]
        facts = [
            act(language, parameter.act, parameter.section),
            language.text("page.source", source=value.source) if value.source else "",
            (
                language.text(
                    "cli.law_confidence",
                    confidence=language.text(f"confidence.{value.confidence}"),
                    day=value.checked_on,
                )
                if value.checked_on
                else ""
            ),
            *_end(parameter, day, language),
            language.text("cli.law_read_by", n=check.models),
        ]
        lines += [line for fact in facts if fact for line in paragraph(fact, 3, 2)]
    return "\n".join(lines)


def agreement_text(family: str, rows: int, agreeing: int, largest: str, language: Language) -> str:
    """One line on how many cases of a family agree."""
    return language.text(
        "cli.law_agreement",
        family=family,
        rows=rows,
        agreeing=agreeing,
        largest=largest,
    )


def case_text(
    line: int,
    inputs: Mapping[str, str],
    results: Sequence[tuple[str, str, str, str]],
    language: Language,
) -> str:
    """One case that differs: its line of the file, its inputs, and each result beside the
    file's.
    """
    lines = [
        f"  {language.text('cli.law_line', line=line)}",
        *table([(name, text) for name, text in inputs.items()], 4),
    ]
    head = (
        "",
        language.text("cli.law_computed"),
        language.text("cli.law_expected"),
        language.text("cli.law_difference"),
    )
    return "\n".join([*lines, *table(results, 4, head)])
