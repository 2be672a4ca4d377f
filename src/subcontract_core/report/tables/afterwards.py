"""What a month comes to after those asked, where something then falls: in words, the same on every
page.
"""

from ...analysis.analysis import Analysis
from ...analysis.person_groups import Group
from ...model.results import Outcome
from ..text import ranges
from ..text.labels import in_sentence, kind_name
from ..text.language import Language


def afterwards(analysis: Analysis, outcome: Outcome, language: Language) -> list[list[str]]:
    """What a month comes to after those asked where something then falls, if the work goes on: a
    caption and the difference beside today, or what falls where no whole is known. One row a day.
    """
    if not outcome.admission.offered.any():
        return []
    found: dict[tuple[int, bool], list[Group]] = {}
    offered = [group for group in analysis.groups(outcome) if group.offered]
    for group in offered:
        if group.after.falls:
            whole = group.after.month is not None
            found.setdefault((group.after.day, whole), []).append(group)
    everybody = sum(len(group.people) for group in offered)
    return [
        _after_row(
            day,
            whole,
            groups,
            everybody,
            language,
        )
        for (day, whole), groups in sorted(found.items())
    ]


def _after_row(
    day: int, whole: bool, groups: list[Group], everybody: int, language: Language
) -> list[str]:
    """The caption names the people where they are not everybody."""
    people = [person for group in groups for person in group.people]
    sums = [
        -group.after.fall if group.after.month is None else group.after.month for group in groups
    ]
    low, high = language.money(min(sums), signed=True), language.money(max(sums), signed=True)
    told = language.text(
        "page.after" if whole else "page.after_fall",
        day=day,
    )
    caption = told if len(people) == everybody else f"{ranges.names(people)}: {told}"
    amount = low if low == high else f"{low} … {high}"
    return [caption, language.text("page.a_month", amount=amount)]


def after_note(group: Group, language: Language) -> list[str]:
    """What falls for a group from when, and what is left then, as sentences."""
    notes = [
        language.text(
            "page.after_note",
            day=one.day,
            kind=in_sentence(kind_name(language, one.kind)),
            fall=one.fall,
        )
        for one in group.after.falls
    ]
    month = group.after.month
    if month is not None:
        left = language.money(month, signed=True)
        notes[-1] += f" {language.text('page.after_left', amount=left)}"
    return notes
