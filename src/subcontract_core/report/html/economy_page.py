"""Who pays and who gains, on one sheet of paper a model: the purses with their bars, what it takes
to run the model and what is left, the price that breaks even, and whom to ask. Never a ranking.
"""

from collections.abc import Sequence

from ...accounts.bounds import EXACT
from ...analysis.analysis import Analysis
from ...analysis.purses import Balance, Row
from ...model.results import Outcome
from ..charts.break_even import break_even
from ..charts.break_even import sentence as price_sentence
from ..charts.group_prices import group_prices, is_drawn
from ..charts.picture import Picture
from ..markup.document import document
from ..markup.elements import (
    NOTHING,
    Markup,
    bullets,
    element,
    joined,
    paragraph,
    section,
    table,
)
from ..tables import purse_rows, result_rows
from ..text import ranges
from ..text.labels import reading
from ..text.language import Language
from .alternative_sheets import alternative_sheets
from .economy_style import SIZES, STYLE
from .purse_bars import bar
from .report_economy import price_talks
from .sheet import SCRIPT, sheet

_WIDE, _HIGH = 340, 104  # pixels of a drawing that takes half of the sheet's width
_PARTS_SPARE = "0"  # of a sheet that is still full: what changes are made of; the workbook has it


def economy_page(
    analysis: Analysis,
    language: Language,
    small_groups: bool = False,
    others: Sequence[Analysis] = (),
) -> str:
    """A sheet for every outcome that takes somebody in, as one HTML text that needs nothing else;
    before them a sheet a model on which the `others` stand beside it.

    `small_groups` shows also the sums of so few people that they tell on each of them.
    """
    scenario = analysis.comparison.scenario
    language = language.about(scenario)
    sheets = [
        sheet(*parts, sizes=SIZES)
        for parts in alternative_sheets((analysis, *others), language, small_groups)
    ]
    sheets += [
        sheet(*_parts(analysis, outcome, language, small_groups), sizes=SIZES)
        for outcome in analysis.comparison.outcomes
        if outcome.admission.offered.any()
    ]
    nobody = paragraph(language.text("page.offered_nobody"))
    title = f"{language.pick(scenario.title)}: {language.text('economy.what')}"
    body = element("main", joined(sheets) if sheets else sheet(nobody, sizes=SIZES))
    return document(
        language.code,
        title,
        STYLE,
        body,
        SCRIPT,
    )


def _parts(
    analysis: Analysis, outcome: Outcome, language: Language, small_groups: bool
) -> tuple[Markup, ...]:
    words = reading(outcome, language)
    return (
        element("p", language.text("economy.what"), class_="eyebrow"),
        element("h1", language.pick(outcome.manifest.title)),
        paragraph(language.text("page.reading", reading=words) if words else ""),
        paragraph(_about(analysis, language), "small"),
        _band(analysis, outcome, language),
        _purses(analysis, outcome, language, small_groups),
        _pictures(analysis, outcome, language),
        _halves(analysis, outcome, language),
        element("p", language.text("economy.foot"), class_="foot"),
    )


def _about(analysis: Analysis, language: Language) -> str:
    """Which group, how many people and visits, when, and by which law."""
    comparison = analysis.comparison
    told = language.text(
        "summary.about",
        people=len(comparison.scenario.people),
        visits=sum(len(gig.when.days()) for gig in comparison.scenario.gigs),
        months=ranges.months(language, map(int, comparison.today.tables.months)),
        law=comparison.law.label,
    )
    return f"{language.pick(comparison.scenario.title)}. {told}"


def _band(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """What is left to the seller, in large, and what it rests on, in a sentence."""
    result = analysis.organiser_result(outcome)
    if not result.seller:
        return element("div", element("span", language.text("economy.nobody_sells")), class_="band")
    is_costed = outcome.resources.costed
    left = result.full_cost if is_costed else result.margin
    amount = language.amount(int(left.cents[0]), left.is_known(0), signed=True)
    kind = "minus" if left.is_known(0) and left.cents[0] < 0 else ""
    line = analysis.price_line(outcome)
    told = [
        result_rows.sentence(analysis, outcome, language) if is_costed else "",
        "" if outcome.resources.staffed else language.text("economy.before_staff"),
        "" if line is None else price_sentence(line, language),
    ]
    text = " ".join(part for part in told if part)
    return element(
        "div", element("strong", amount, class_=kind), element("span", text), class_="band"
    )


def _purses(analysis: Analysis, outcome: Outcome, language: Language, small_groups: bool) -> Markup:
    title = language.text("page.purses")
    balance = analysis.purses(outcome)
    if not (small_groups or balance.is_told()):
        return section(2, title, "", paragraph(language.text("page.purses.withheld")))
    head = [language.text("page.purses.purse"), language.text("economy.bar")]
    head += [language.text(f"page.{key}") for key in ("today", "in_model", "difference")]
    check = purse_rows.check(balance, language)
    rows = table(
        title,
        head,
        _purse_lines(analysis, outcome, balance, language),
        total=[check[0], "", *check[1:]],
        words=(1,),
        shown=False,
        cards=True,
    )
    sums = table(
        language.text("page.purses.public"),
        (),
        purse_rows.public_sums(analysis, outcome, language),
        shown=False,
    )
    public = paragraph(language.text("page.purses.public"), "small")
    notes = [paragraph(one, "small") for one in purse_rows.notes(outcome, balance, language)]
    halves = element("div", element("div", public, sums), element("div", *notes), class_="pair")
    return section(
        2,
        title,
        "",
        rows,
        halves,
    )


def _purse_lines(
    analysis: Analysis, outcome: Outcome, balance: Balance, language: Language
) -> list[list[str]]:
    """The rows of the purses, each with what its change is made of and a bar."""
    purses = purse_rows.listed(balance)
    most = max((abs(row.change.whole().cents) for row in purses), default=0)
    lines = []
    for row, cells in zip(purses, purse_rows.rows(analysis, outcome, language), strict=True):
        told = "" if _is_buyers(row) else purse_rows.parts(row, outcome, language)
        small = element("small", told, data_spare=_PARTS_SPARE) if told else NOTHING
        name = Markup("{}{}").format(cells[0], small)
        whole = row.change.whole()
        lines.append([name, bar(whole.cents, most, whole.holds == EXACT), *cells[1:]])
    return lines


def _is_buyers(row: Row) -> bool:
    """Whether a purse is that of buyers, whose change is the bill and its VAT."""
    return {role for role, _ in row.parts} == {"buyer"}


def _halves(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """To the left what is left and the hours; to the right the talk about the price and whom to
    ask.
    """
    left = _running(analysis, outcome, language), _hours(analysis, outcome, language)
    talks = section(
        2, language.text("page.price_talk"), "", price_talks(analysis, outcome, language)
    )
    right = talks, _watches(analysis, outcome, language)
    return element("div", element("div", *left), element("div", *right), class_="pair")


def _running(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """What it takes to run the model."""
    title = language.text("page.running")
    if not result_rows.is_asked(outcome):
        return section(2, title, "", paragraph(language.text("page.running.unasked"), "small"))
    steps = table(title, (), result_rows.rows(analysis, outcome, language), shown=False)
    return section(2, title, "", steps)


def _hours(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    name, rows = language.text("page.hours"), result_rows.hour_rows(analysis, outcome, language)
    shown = table(name, (), rows, shown=False) if rows else NOTHING
    told = result_rows.background(analysis, outcome, language)
    # a full sheet leaves it out; the report and the terminal tell it all
    beside = element("div", paragraph(told, "small"), data_spare="1") if told else NOTHING
    return section(2, name, "", shown, beside)


def _watches(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    told = result_rows.watch_lines(analysis, outcome, language)
    return section(2, language.text("page.watch"), "", bullets(told))


def _pictures(analysis: Analysis, outcome: Outcome, language: Language) -> Markup:
    """The price that breaks even, over prices and over sizes of the group: where each size has
    one, as a picture, else in a sentence.
    """
    line, sizes = analysis.price_line(outcome), analysis.group_prices(outcome)
    if line is None:
        return NOTHING
    prices = _shown(break_even(line, language, _WIDE, _HIGH))
    if len(sizes) < 2:  # a group of one has no other sizes
        return prices
    by_size = group_prices(sizes, line.here, language, _WIDE)
    is_shown = is_drawn(sizes)
    told = paragraph(by_size.sentence, "small")
    beside = _shown(by_size) if is_shown else section(2, by_size.title, "", told)
    return element("div", element("div", prices), element("div", beside), class_="pair")


def _shown(picture: Picture) -> Markup:
    return section(2, picture.title, "", picture.figure(titled=False))
