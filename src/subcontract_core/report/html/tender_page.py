"""The criteria of coaching as a list of requirements for a tender, each with its source.

Only what the source tells as the target is there; which are required and which give points, and
how they are shown to be met, is for the county that buys.
"""

from ...quality import CRITERIA, GROUPS, Criterion
from ...quality.criteria import SOURCE, TELLING
from ..markup.document import document
from ..markup.elements import Markup, element, joined
from ..text.language import Language
from .quality_style import SIZES, STYLE
from .sheet import SCRIPT, sheet

_WIDE = {"shown": "seen"}
_HEAD = ("number", "requirement", "told", "shown", "must", "scored")


def tender_page(language: Language) -> str:
    """All criteria as requirements, two sheets, as one HTML text that needs nothing else."""
    title = language.text("quality.tender")
    sheets = (
        sheet(_requirements(language, GROUPS[:2], "1/2"), sizes=SIZES),
        sheet(_requirements(language, GROUPS[2:], "2/2"), sizes=SIZES),
    )
    return document(
        language.code,
        title,
        STYLE,
        element("main", *sheets),
        SCRIPT,
    )


def _requirements(language: Language, groups: tuple[str, ...], number: str) -> Markup:
    heads = [
        element("th", language.text(f"quality.{key}"), scope="col", class_=_WIDE.get(key))
        for key in _HEAD
    ]
    rows = [row for group in groups for row in _group(group, language)]
    whole = element("table", element("thead", element("tr", *heads)), element("tbody", *rows))
    notes = [language.text(f"quality.tender.{key}") for key in ("about", "used", "not_printed")]
    foot = element("span", f"{language.text('quality.tender.source')}: {SOURCE}")
    return joined(
        (
            element("h1", f"{language.text('quality.tender')} {number}"),
            *(element("p", note, class_="small") for note in notes),
            whole,
            element("div", foot, element("span", number), class_="foot"),
        )
    )


def _group(group: str, language: Language) -> list[Markup]:
    name = language.text(f"quality.group.{group}")
    rows = [element("tr", element("th", name, colspan="6", scope="colgroup"), class_="group")]
    box = element("span", class_="box")
    for number, one in enumerate(CRITERIA, 1):
        if one.group == group:
            cells = (
                element("td", f"{number}"),
                element("th", *requirement(one, language), scope="row"),
                element("td", language.text(TELLING[one.told]), class_="small"),
                element("td"),
                element("td", box),
                element("td", box),
            )
            rows.append(element("tr", *cells))
    return rows


def requirement(one: Criterion, language: Language) -> tuple[str, Markup]:
    """What is asked: the criterion, and the target that the source gives it."""
    target = element("small", language.text(f"quality.{one.id}.target"))
    return f"{language.text(f'quality.{one.id}')} ", target
