"""What to notice in one model: sentence, where, what helps, and why down to the values of the
law.
"""

from ...base.dates import calendar_date
from ...base.errors import LawError
from ...base.provenance import Reason
from ...engine.comparison import Comparison
from ...model.results import SEVERITIES, Outcome
from ...report.text.findings import Remark, remarks
from ...report.text.labels import act, law_value
from ...report.text.language import Language
from .marks import mark
from .tables import Raw, folded, gathered, items, note, safe


def findings(comparison: Comparison, outcome: Outcome, language: Language) -> Raw:
    """Every finding, the most severe first."""
    found = remarks(outcome, comparison.law, language)
    if not found:
        return note(language.text("page.no_findings"))
    reasons = {finding.code: finding.why for finding in outcome.findings}
    parts = []
    for severity in SEVERITIES:
        parts += [
            _finding(comparison, remark, reasons.get(remark.code), language)
            for remark in found
            if remark.severity == severity
        ]
    return Raw("".join(parts))


def _finding(comparison: Comparison, remark: Remark, why: Reason | None, language: Language) -> str:
    word = f'<span class="sc-word">{safe(language.text(f"severity.{remark.severity}"))}</span>'
    head = f"<p>{mark(remark.severity)} {word} {safe(remark.sentence)}</p>"
    where = f'<p class="sc-note">{safe(remark.where)}</p>' if remark.where else ""
    fix = f"<p>{safe(language.text('page.fix', fix=remark.fix))}</p>" if remark.fix else ""
    leaves = _leaves(comparison, why, language) if why is not None else []
    texts = [*([remark.why] if remark.why else []), *gathered(leaves)]
    return (
        f'<div class="sc-finding sc-{remark.severity}">{head}{where}{fix}'
        f"{folded(language.text('ui.why'), items(texts), 'sc-why') if texts else ''}</div>"
    )


def _leaves(comparison: Comparison, why: Reason, language: Language) -> list[tuple[str, str]]:
    """The dated values that were read, as they stood in the months of the scenario, and the act
    and source of each.
    """
    found: dict[tuple[str, str], None] = {}
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
            found[text, "; ".join(filter(None, (where, source)))] = None
    return list(found)
