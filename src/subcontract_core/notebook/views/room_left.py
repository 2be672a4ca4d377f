"""What is left to a limit, in the unit of the question: euros, hours, visits, and which planned
visit passes it.
"""

from collections.abc import Iterable, Sequence

from attrs import evolve

from ...analysis.room_left import RoomLeft
from ...report.markup.elements import Markup, element
from ...report.text import ranges
from ...report.text.labels import threshold_name
from ...report.text.language import Language
from .tables import heading, items


def sentence(room: RoomLeft, language: Language, months: Sequence[int] = ()) -> str:
    """One limit in a sentence or two; of several months (month numbers) in which all is the same,
    once for all of them.
    """
    when = ranges.months(language, months or (room.month,))
    told = {
        "name": threshold_name(language, room.code),
        "limit": room.limit,
        "when": language.text("answer.room_each", months=when) if len(months) > 1 else when,
    }
    if room.comes_anyway:
        return language.text("answer.room_anyway", **told)
    if room.left < 0:
        over = language.text("answer.room_over", over=-room.left, **told)
        if room.crossing is None:
            return over
        gig, day = room.crossing
        return f"{over} {language.text('answer.room_crossing', gig=gig, day=day)}"
    if room.minutes is None:
        return language.text("answer.room_euros", left=room.left, **told)
    return language.text(
        "answer.room",
        left=room.left,
        minutes=room.minutes,
        visits=room.visits,
        visit=room.visit,
        **told,
    )


def rooms(found: Iterable[RoomLeft], language: Language) -> Markup:
    """Every limit of a person, the nearest first; what happens at it beside it."""
    months: dict[RoomLeft, list[int]] = {}
    for room in found:
        months.setdefault(evolve(room, month=0), []).append(room.month)
    told = [
        element(
            "span",
            element("strong", sentence(evolve(room, month=alike[0]), language, alike)),
            " ",
            language.text(f"threshold.{room.code}"),
        )
        for room, alike in months.items()
    ]
    if not told:
        return Markup("")
    return heading(language.text("answer.limits")) + items(told)
