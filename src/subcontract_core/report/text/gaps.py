"""What is still missing and what is counted in its place, in words: the first thing on every
page of an answer.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from ...analysis.missing import FIELD, TERM, Gap
from ...base.nothing import NOT_GIVEN
from ...engine.comparison import Comparison
from ...scenario.absence import Assumed, assumed
from ...scenario.types import Buyer, Gig, Person
from ...scenario.units import clock
from . import ranges
from .language import Language

MOST = 5
# What is said of a gap that can be given, and of one that the sources leave.
_KEYS = {
    TERM: ("missing.term", "missing.sources.term"),
    "": ("missing.term_one", "missing.sources.term_one"),
    FIELD: ("missing.field", "missing.sources.field"),
    "tax_card": ("missing.tax_card", "missing.sources.tax_card"),
}
_EVERY = {
    "people": "counted.every_people",
    "buyers": "counted.every_buyers",
    "gigs": "counted.every_gigs",
}
_MONEY = (
    "assets",
    "other_pension",
    "social_assistance.housing",
    "social_assistance.other",
    "social_assistance.income",
)
_SHARES = ("taxes.church", "taxes.benefits")
_TIMES = ("start", "activity.start", "activity.end")


def still_missing(
    gaps: Sequence[Gap], language: Language, most: int = MOST, in_page: bool = False
) -> list[str]:
    """A sentence for each gap, the most telling first; beyond `most` only how many more there
    are. `in_page` names the fields of the explorer.
    """
    texts = [sentence(gap, language, in_page) for gap in gaps[:most]]
    more = len(gaps) - most
    return texts + ([language.text("missing.more", count=more)] if more > 0 else [])


def sentence(gap: Gap, language: Language, in_page: bool = False) -> str:
    """What is missing, for how many, and where to give it."""
    given, sources = _KEYS[
        (
            "tax_card"
            if gap.name == "tax_card"
            else FIELD
            if gap.what == FIELD
            else TERM
            if len(gap.models) > 1
            else ""
        )
    ]
    key = given if gap.kind == NOT_GIVEN else sources
    if gap.what == FIELD:
        return language.text(
            key,
            what=language.text(f"gap.{gap.name}"),
            people=ranges.names(gap.people),
            place=_place(gap, language, in_page),
        )
    return language.text(
        key,
        what=language.pick(gap.titles),
        count=len(gap.models),
        models=", ".join(gap.models),
        place=_place(gap, language, in_page),
    )


def names_for(gaps: Iterable[Gap], model: str, person: str, language: Language) -> str:
    """What is missing for one person in one model, by name, for a page that the person reads;
    empty where nothing is.
    """
    shown = [
        gap
        for gap in gaps
        if model in gap.models and (person in gap.people if gap.what == FIELD else gap.unknown)
    ]
    names = [
        language.text(f"gap.{gap.name}") if gap.what == FIELD else language.pick(gap.titles)
        for gap in shown
    ]
    return f"{language.text('missing.heading')} {'; '.join(names)}." if names else ""


def _place(gap: Gap, language: Language, in_page: bool) -> str:
    """Where a value is given: the fields of the explorer, or the keys of a file and the sheet
    of a workbook.
    """
    if gap.what == FIELD:
        sheet = "activity" if gap.name.startswith("activity.") else "people"
        return (
            language.text("ui.tab_people")
            if in_page
            else language.text(
                "missing.place",
                where=f"people: {gap.name}",
                sheet=language.text(f"workbook.sheet.{sheet}"),
            )
        )
    if in_page:
        return (
            f"{language.text('ui.tab_terms')}:"
            f" {language.text('ui.all_models') if len(gap.models) > 1 else gap.models[0]}"
        )
    return language.text(
        "missing.place", where=gap.where, sheet=language.text("workbook.sheet.terms")
    )


def counted(comparison: Comparison, language: Language) -> list[str]:
    """What nobody gave and what is counted instead, the fields of the same people in one
    sentence.
    """
    gathered: dict[tuple[str, ...], list[str]] = {}
    everybody: dict[str, Sequence[Person | Buyer | Gig]] = {
        "people": comparison.scenario.people,
        "buyers": comparison.scenario.buyers,
        "gigs": comparison.scenario.gigs,
    }
    for one in assumed(comparison.scenario):
        gathered.setdefault(one.whose, []).append(
            f"{label(one.table, one.field, language)}: {_value(one, language)}"
        )
    texts = []
    for whose, parts in gathered.items():
        every = next(
            (
                table
                for table, rows in everybody.items()
                if whose and whose == tuple(row.id for row in rows)
            ),
            "",
        )
        who = language.text(_EVERY[every]) if every and len(whose) > 1 else ranges.names(whose)
        texts.append(f"{who}: {'; '.join(parts)}" if who else "; ".join(parts))
    return texts


def label(table: str, name: str, language: Language) -> str:
    """What a field is called, as over its column in the workbook."""
    last = name.rpartition(".")[2]
    sheet, inner = (
        ("activity", last) if name.startswith("activity.") else (table or "scenario", name)
    )
    keys = (
        f"workbook.column.{sheet}.{inner}",
        f"workbook.column.{inner}",
        f"field.{inner}",
        f"field.{last}",
    )
    return next((language.text(key) for key in keys if language.has(key)), name).removesuffix(", €")


def _value(one: Assumed, language: Language) -> str:
    value: Any = one.value
    if isinstance(value, bool):
        return language.text(f"workbook.option.{'true' if value else 'false'}")
    if one.field == "continues_months":
        return language.text("page.continues_for", months=value)
    if one.field == "debts.seized_since":
        return language.text("page.seized_over_a_year")
    if one.field in _MONEY:
        return language.money(value)
    if one.field in _SHARES:
        return "0\u00a0%"
    if one.field in _TIMES:
        return clock(value)
    return option(one.table, one.field, str(value), language)


def option(table: str, name: str, code: str, language: Language) -> str:
    """What is chosen in a field, in the words of the workbook."""
    sheet, inner = (
        ("activity", name.removeprefix("activity."))
        if name.startswith("activity.")
        else (table or "scenario", name)
    )
    keys = (
        f"workbook.option.{sheet}.{inner}.{code}",
        f"workbook.option.{code}",
        f"buyer.{code}",
        f"weekday.{code}",
    )
    return next((language.text(key) for key in keys if language.has(key)), code)
