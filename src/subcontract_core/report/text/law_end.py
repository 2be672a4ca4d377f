"""What is said where the law is not yet known for a month: once, at the top of every first page."""

from ...analysis.analysis import Analysis
from ...analysis.law_end import Used
from ...law import Parameter
from ...law.ends import group
from . import ranges
from .labels import kind_name
from .language import Language


def carried_forward(analysis: Analysis, language: Language) -> list[str]:
    """One warning: the months, from when the values are, then each part of the law with the lines
    that it touches; nothing where all the law of the months is known.
    """
    used = tuple(dict.fromkeys(one for each in analysis.laws for one in each.carried))
    if not used:
        return []
    months = sorted({month for one in used for month in one.months})
    head = language.text(
        "page.carried_forward",
        months=ranges.months(language, months),
        years=_years(used, language),
    )
    return [head, *_groups(used, language)]


def in_short(analysis: Analysis, language: Language) -> str:
    """That the law is not known yet, in a sentence for the page of one person."""
    used = analysis.carried
    return language.text("chart.curve_carried", years=_years(used, language)) if used else ""


def _years(used: tuple[Used, ...], language: Language) -> str:
    years = sorted({one.parameter.known_to.year for one in used if one.parameter.known_to})
    return language.text("format.and").join(str(year) for year in years)


def _groups(used: tuple[Used, ...], language: Language) -> list[str]:
    """Each part of the law that was carried forward, and the lines that rest on it."""
    groups: dict[str, dict[str, None]] = {}
    for one in used:
        kinds = [kind_name(language, kind).lower() for kind in one.kinds]
        groups.setdefault(group(one.parameter), {}).update(dict.fromkeys(kinds))
    texts = []
    for name, lines in groups.items():
        part = language.text_or(f"law_part.{name}", name)
        touched = ", ".join(lines)
        key = "page.carried_lines" if lines else "page.carried_no_lines"
        texts.append(language.text(key, part=part, lines=touched))
    return texts


def known_to(language: Language, parameter: Parameter) -> str:
    """To which day the last value is known; empty where it has no end."""
    day = parameter.known_to
    return language.text("page.known_to", day=day) if day is not None else ""
