"""What is still missing, above everything: a line that opens, each entry a button that leads to its
field.
"""

from ...analysis.analysis import Analysis
from ...analysis.missing import TERM, Gap
from ...base.nothing import NOT_GIVEN
from ...report.markup.elements import NOTHING, Markup, element, joined
from ...report.text.gaps import sentence
from ...report.text.language import Language
from ...scenario.types import ALL_MODELS
from .answer_cells import gap_name
from .marks import mark
from .overview import carried, noticed

MOST_NAMED = 3


def missing_strip(analysis: Analysis, language: Language) -> Markup:
    """How much can still be given, the first few by name; then what no source has, what rests on
    law that is carried forward, and what was noticed in a file.
    """
    gaps = [gap for gap in analysis.gaps if gap.kind == NOT_GIVEN]
    rest = [gap for gap in analysis.gaps if gap.kind != NOT_GIVEN]
    parts = [_given(gaps, language), _unknown(rest, language)]
    return joined((*parts, *carried(analysis, language), *noticed(analysis, language)))


def _given(gaps: list[Gap], language: Language) -> Markup:
    """A button for each thing that the user can say."""
    if not gaps:
        return NOTHING
    head = element("strong", mark("warning"), language.text("answer.missing", n=len(gaps)))
    shown = [_first(gap, language) for gap in gaps[:MOST_NAMED]]
    more = [element("li", _jump(gap, language)) for gap in gaps[MOST_NAMED:]]
    opened = (
        element(
            "details",
            element("summary", language.text("missing.more", count=len(more))),
            element("ul", *more, class_="sc-list"),
        )
        if more
        else NOTHING
    )
    return element(
        "div",
        head,
        " ",
        joined(shown, " "),
        opened,
        class_="sc-strip",
    )


def _first(gap: Gap, language: Language) -> Markup:
    """A gap with a field of its own where one value closes it for every model, else its button."""
    if gap.what != TERM:
        return _jump(gap, language)
    name = gap_name(gap, language)
    field = element(
        "input",
        type="text",
        inputmode="decimal",
        aria_label=name,
        data_field=gap.name,
        data_enter=gap.name,
        autocomplete="off",
    )
    give = element(
        "button",
        language.text("answer.give_here"),
        type="button",
        data_act="give",
        data_takes=gap.name,
        data_name=gap.name,
        data_model=ALL_MODELS if len(gap.models) > 1 else gap.models[0],
        aria_label=f"{language.text('answer.give_here')}: {name}",
    )
    return element(
        "span",
        _jump(gap, language),
        _models(gap, language),
        field,
        give,
        class_="sc-give-here",
        data_key=gap.name,
    )


def _models(gap: Gap, language: Language) -> Markup:
    """In how many models it is missing."""
    told = language.text("missing.models", n=len(gap.models))
    return element("span", told, class_="sc-gap-models") if len(gap.models) > 1 else NOTHING


def _jump(gap: Gap, language: Language) -> Markup:
    """The button of one gap; what it is about is said in full to those who listen or wait."""
    return element(
        "button",
        gap_name(gap, language),
        type="button",
        data_act="jump",
        data_what=gap.what,
        data_name=gap.name,
        data_person=next(iter(gap.people), ""),
        title=sentence(gap, language, in_page=True),
    )


def _unknown(gaps: list[Gap], language: Language) -> Markup:
    """What the sources do not have, folded: nobody can mend it here at once."""
    if not gaps:
        return NOTHING
    told = [element("li", sentence(gap, language, in_page=True)) for gap in gaps]
    return element(
        "details",
        element("summary", language.text("answer.not_in_sources", n=len(gaps))),
        element("ul", *told, class_="sc-list"),
        class_="sc-strip-quiet",
    )
