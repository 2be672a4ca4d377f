"""What one or two assessments found: every criterion with their marks, what it is seen from, and
where to talk; never a sum.
"""

from collections.abc import Sequence

from ...quality import GROUPS, Assessment, Pair, beside
from ..markup.elements import Markup, element, joined
from ..text.language import Language
from .quality_marks import scale, sign


def foot(language: Language) -> Markup:
    """What the points and the tags mean."""
    told = (language.text("quality.foot"), language.text("quality.foot_trouble"))
    return element("div", *(element("span", text) for text in told), class_="foot")


def found_rows(assessments: Sequence[Assessment], language: Language) -> Markup:
    """Every criterion with the marks of one or two assessments."""
    first, second = assessments[0], assessments[-1]
    both = len(assessments) > 1
    names = [language.text(f"quality.by.{one.by}") for one in assessments]
    pairs = beside(first, second)
    rows = []
    for group in GROUPS:
        name = language.text(f"quality.group.{group}")
        cell = element("th", name, colspan="3", scope="colgroup")
        rows.append(element("tr", cell, class_="group"))
        for number, pair in enumerate(pairs, 1):
            if pair.criterion.group != group:
                continue
            points = (pair.first.points, pair.second.points if both else None)
            said = _said(
                points,
                both,
                names,
                pair.asks_for_talk,
                language,
            )
            drawn = scale(
                points[0], points[1], pair.asks_for_talk, _spoken(points, names, language)
            )
            kind = "talk" if both and pair.asks_for_talk else ""
            cells = element("td", drawn), element("td", said, class_=kind)
            rows.append(
                element(
                    "tr",
                    _named(
                        number,
                        pair,
                        both,
                        names,
                        language,
                    ),
                    *cells,
                )
            )
    legend = joined(
        element("span", sign(number > 0), f" {name} ") for number, name in enumerate(names)
    )
    return joined(
        (
            element("h1", language.text("quality.found")),
            element("p", language.text("quality.rows")),
            element("p", legend, class_="small"),
            element("table", element("tbody", *rows)),
            foot(language),
        )
    )


def _said(
    points: tuple[int | None, int | None],
    both: bool,
    names: Sequence[str],
    talk: bool,
    language: Language,
) -> str:
    """Where to talk, or who has not assessed it."""
    if both and talk:
        return language.text("quality.talk")
    asked = zip(points, names, strict=False)
    missing = [name for point, name in asked if point is None]
    if len(missing) == len(names):
        return language.text("quality.unknown")
    return language.text("quality.missing", who=", ".join(missing)) if missing else ""


def _spoken(points: tuple[int | None, int | None], names: Sequence[str], language: Language) -> str:
    """The marks in words, for who listens."""
    told = [
        f"{name}: {language.text('quality.unknown') if point is None else point}"
        for point, name in zip(points, names, strict=False)
    ]
    return ", ".join(told)


def _named(number: int, pair: Pair, both: bool, names: Sequence[str], language: Language) -> Markup:
    """The criterion, and below it what each saw it from and whether somebody saw it otherwise."""
    scores = (pair.first, pair.second) if both else (pair.first,)
    told = []
    for name, score in zip(names, scores, strict=True):
        texts = [score.seen] if score.seen else []
        texts += [language.text("quality.disagreed")] if score.disagreed else []
        if texts:
            told.append(element("small", f"{name}: {'; '.join(texts)}"))
    return element(
        "th", f"{number}. {language.text(f'quality.{pair.criterion.id}')} ", *told, scope="row"
    )
