"""What stands above and below the first table of a workbook."""

from collections.abc import Iterable

from ...analysis.analysis import Analysis
from ...engine.comparison import Comparison
from ..text import caveats, ranges
from ..text.gaps import counted, still_missing
from ..text.labels import set_values
from ..text.language import Language
from ..text.law_end import carried_forward
from .entries import Entries


def notes(
    analysis: Analysis, entries: Entries, language: Language
) -> Iterable[tuple[str, list[str]]]:
    """What stands above and below the page's table: marks, set values, assumptions, doubts
    about the law, what is left out.
    """
    comparison = analysis.comparison
    yield language.text("excel.reading_this"), _how_to_read(comparison, entries, language)
    carried = carried_forward(analysis, language)
    if carried:
        yield carried[0], [f"– {text}" for text in carried[1:]]
    gaps = still_missing(analysis.gaps, language, most=100)
    if gaps:
        yield language.text("missing.heading"), [f"– {text}" for text in gaps]
    if comparison.scenario.noticed:
        yield (
            language.text("page.noticed"),
            [f"– {language.translate_phrase(text)}" for text in comparison.scenario.noticed],
        )
    note = language.pick(comparison.scenario.note)
    if note:
        yield "", [note]
    stand_ins, readings = set_values(comparison, language)
    named = {
        "page.stand_ins": stand_ins,
        "page.law_readings": readings,
        "page.absent": caveats.absent(comparison, language),
        "page.idle": caveats.idle(comparison, language),
    }
    named |= {
        "page.counted": counted(comparison, language),
        "page.assumptions": caveats.assumptions(comparison, language),
    }
    for key, texts in (
        named
        | caveats.of_law(comparison, language)
        | {"page.broken": caveats.broken(comparison, language)}
    ).items():
        if texts:
            yield language.text(key), [f"– {text}" for text in texts]
    outside = caveats.outside(comparison, language)
    if outside:
        yield "", [language.text("page.outside", what=", ".join(outside))]


def _how_to_read(comparison: Comparison, entries: Entries, language: Language) -> list[str]:
    """What the months, the marks and the checks of the table mean."""
    months = ranges.months(language, (int(m) for m in comparison.today.tables.months))
    how = [language.text("page.overview_note", months=months)]
    if any(caveats.stands_in(e.comparison, e.outcome) for e in entries.all):
        how.append(language.text("page.stars"))
    if entries.cases > 1:
        how.append(language.text("page.first_case", cases=entries.cases))
    return [
        *how,
        language.text("excel.unknown_note", words=language.text("page.unknown")),
        language.text("excel.check_note"),
    ]
