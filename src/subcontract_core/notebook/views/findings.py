"""What to notice in one model: sentence, where, what helps, and why down to the values of the
law.
"""

from ...base.dates import calendar_date
from ...base.errors import LawError
from ...base.provenance import Reason
from ...engine.comparison import Comparison
from ...model.results import Outcome, Severity
from ...report.markup.elements import NOTHING, Markup, element, joined
from ...report.text.findings import Remark, remarks
from ...report.text.labels import act, law_value
from ...report.text.language import Language
from .marks import mark
from .tables import aside, folded, gathered, items, note


def findings(comparison: Comparison, outcome: Outcome, language: Language) -> Markup:
    """Every finding, the most severe first."""
    told = remarks(outcome, comparison.law, language)
    if not told:
        return note(language.text("page.no_findings"))
    reasons = {finding.code: finding.why for finding in outcome.findings}
    parts = []
    for severity in Severity.words():
        parts += [
            _finding(comparison, remark, reasons.get(remark.code), language)
            for remark in told
            if remark.severity == severity
        ]
    return joined(parts)


def _finding(
    comparison: Comparison, remark: Remark, why: Reason | None, language: Language
) -> Markup:
    word = aside(language.text(f"severity.{remark.severity}"), "sc-word")
    fix = element("p", language.text("page.fix", fix=remark.fix)) if remark.fix else NOTHING
    leaves = _leaves(comparison, why, language) if why is not None else []
    texts = [*([remark.why] if remark.why else []), *gathered(leaves)]
    return element(
        "div",
        element(
            "p",
            mark(remark.severity),
            " ",
            word,
            " ",
            remark.sentence,
        ),
        note(remark.where) if remark.where else NOTHING,
        fix,
        folded(language.text("ui.why"), items(texts), "sc-why") if texts else NOTHING,
        class_=f"sc-finding sc-{remark.severity}",
    )


def _leaves(comparison: Comparison, why: Reason, language: Language) -> list[tuple[str, str]]:
    """The dated values that were read, as they stood in the months of the scenario, and the act
    and source of each.
    """
    leaves: dict[tuple[str, str], None] = {}
    for name in why.parameters:
        parameter = comparison.law.parameter(name)
        for day in comparison.today.tables.month_day:
            try:
                value = parameter.on(calendar_date(int(day)))
            except LawError:  # not in force in that month, so nothing was read from it
                continue
            own = value.confidence == "override"
            text = language.text(
                "page.law_value_set" if own else "page.law_value",
                what=language.pick(parameter.names),
                value=law_value(language, parameter, value),
                day=value.valid_from,
            )
            where = act(language, parameter.act, parameter.section)
            source = language.text("page.source", source=value.source) if value.source else ""
            leaves[text, "; ".join(filter(None, (where, source)))] = None
    return list(leaves)
