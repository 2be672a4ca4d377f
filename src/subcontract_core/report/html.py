"""The answer in a notebook: one table of differences, then each model's people, buyers, keeps and findings.

Plain HTML without scripts or styles from elsewhere; the same words and numbers as the terminal page.
"""

from collections.abc import Iterable, Sequence
from html import escape

from ..comparison import Comparison
from ..stages import SEVERITIES, Outcome
from . import caveats
from .amounts import buyers_cost, group_name, group_rows, group_total, keep_rows, people_span, stays
from .language import Language
from .matrix import open_line
from .people import Group, groups
from .remarks import Remark, remarks
from .side_by_side import change_texts, reform_name, remark
from .side_by_side import rows as side_by_side_rows
from .words import reading, set_values, title

_STYLE = (
    "<style>.subcontract table{border-collapse:collapse;margin:.4em 0}.subcontract table th,.subcontract table td{padding:.2em .7em;text-align:left;vertical-align:top}"
    ".subcontract table td.n,.subcontract table th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.subcontract thead th{border-bottom:2px solid currentColor}"
    ".subcontract tr.total{font-weight:bold;border-top:1px solid currentColor}.subcontract details{margin:.5em 0}.subcontract summary{cursor:pointer;font-weight:bold}"
    ".subcontract caption{text-align:left;font-weight:bold;padding:.4em 0}</style>"
)


def answer_html(comparison: Comparison, language: Language) -> str:
    """The comparison as HTML, the overview first, one foldable part per model."""
    scenario = comparison.scenario
    parts = [_STYLE, f'<div class="subcontract" lang="{language.code}"><h3>{escape(language.pick(scenario.title))}</h3>']
    parts += [_side_by_side(comparison, reformed, language) for reformed in comparison.reforms]
    parts.append(_overview(comparison, language))
    stand_ins, readings = set_values(comparison, language)
    for key, texts in (("page.stand_ins", stand_ins), ("page.law_readings", readings)):
        if texts:
            parts.append(f"<details><summary>{escape(language.text(key))}</summary>{_list(texts)}</details>")
    parts += [_outcome(comparison, outcome, language) for outcome in comparison.outcomes]
    for reformed in comparison.reforms:
        inside = "".join(_outcome(reformed, outcome, language) for outcome in reformed.outcomes)
        name = language.text("page.with_reform", reform=reform_name(reformed, language))
        parts.append(f"<details><summary>{escape(name)}</summary>{_overview(reformed, language)}{inside}</details>")
    parts += [f"<details><summary>{escape(language.text(key))}</summary>{_list(texts)}</details>" for key, texts in caveats.of_law(comparison, language).items()]
    if comparison.broken:
        parts.append(_list(caveats.broken(comparison, language)))
    return "".join([*parts, "</div>"])


def _side_by_side(comparison: Comparison, reformed: Comparison, language: Language) -> str:
    head = ["", *(language.text(f"page.{name}") for name in ("to_today_law", "to_today_reform", "reform_less_law"))]
    said = remark(comparison, reformed, language)
    caption = language.text("page.side_by_side", reform=reform_name(reformed, language))
    shown = [[row[0].replace("  ", "\u2003"), *row[1:]] for row in side_by_side_rows(comparison, reformed, language)]
    return _table(caption, head, shown) + (f"<p>{escape(said)}</p>" if said else "") + _list(change_texts(comparison, reformed, language))


def _overview(comparison: Comparison, language: Language) -> str:
    head = [language.text(f"page.{name}") for name in ("model", "per_person", "buyers_in_end", "stays")]
    rows = []
    for outcome in comparison.outcomes:
        star = " *" if caveats.stands_in(comparison, outcome) else ""
        words = reading(outcome, language)
        label = f"{title(outcome, language)}{star}" + (f" – {words}" if words else "")
        rows.append([label, people_span(comparison, outcome, language), buyers_cost(outcome, language), stays(outcome, language)])
    note = f"<p>{escape(language.text('page.stars'))}</p>" if any(" *" in row[0] for row in rows) else ""
    return _table(language.text("page.overview"), head, rows) + note


def _outcome(comparison: Comparison, outcome: Outcome, language: Language) -> str:
    words = reading(outcome, language)
    name = title(outcome, language) + (f" – {words}" if words else "")
    people = "".join(_group(group, language) for group in groups(comparison, outcome))
    between = keep_rows(outcome, language)
    keeps = _table(language.text("page.keeps"), (), between) if between else ""
    line = open_line(outcome.manifest, language)
    asked = f"<p>{escape(line)}</p>" if line else ""
    return f"<details><summary>{escape(name)}</summary>{people}{keeps}{_findings(remarks(outcome, comparison.law, language), language)}{asked}</details>"


def _group(group: Group, language: Language) -> str:
    head = ["", *(language.text(f"page.{name}") for name in ("difference", "today", "in_model"))]
    return _table(group_name(group, language), head, group_rows(group, language), [language.text("page.sum"), *group_total(group, language)])


def _findings(found: Sequence[Remark], language: Language) -> str:
    parts = []
    for severity in SEVERITIES:
        mine = [remark for remark in found if remark.severity == severity]
        if mine:
            parts.append(f"<h4>{escape(language.text(f'severity.{severity}'))}</h4>")
            parts.append("<ul>" + "".join(_remark(remark, language) for remark in mine) + "</ul>")
    return "".join(parts)


def _remark(remark: Remark, language: Language) -> str:
    where = f" ({escape(remark.where)})" if remark.where else ""
    why = f"<br><small>{escape(language.text('page.why', reason=remark.why))}</small>" if remark.why else ""
    fix = f"<br><small>{escape(language.text('page.fix', fix=remark.fix))}</small>" if remark.fix else ""
    return f"<li>{escape(remark.sentence)}{where}{why}{fix}</li>"


def _list(texts: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"


def _table(caption: str, head: Sequence[str], rows: Sequence[Sequence[str]], total: Sequence[str] = ()) -> str:
    def cells(row: Sequence[str], tag: str = "td") -> str:
        first, *rest = row
        scope = "row" if tag == "td" else "col"
        # A corner without words is no header.
        start = f'<th scope="{scope}" style="text-align:left">{escape(first)}</th>' if first else "<td></td>"
        return start + "".join(f'<{tag} class="n"{" scope=col" if tag == "th" else ""}>{escape(cell)}</{tag}>' for cell in rest)

    top = f"<thead><tr>{cells(head, 'th')}</tr></thead>" if head else ""
    end = f'<tr class="total">{cells(total)}</tr>' if total else ""
    return f"<table><caption>{escape(caption)}</caption>{top}<tbody>{''.join(f'<tr>{cells(row)}</tr>' for row in rows)}{end}</tbody></table>"
